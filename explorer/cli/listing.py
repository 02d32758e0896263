"""documents, facts and report gaps: what a store holds, as rows or lines."""

from __future__ import annotations

import sys
from bisect import bisect_right
from collections import Counter
from contextlib import closing
from typing import TYPE_CHECKING, Any

import click

from explorer import tables
from explorer.cli.common import (
    check_known,
    confidence_option,
    listing_options,
    opened,
    output_option,
    say,
    store_option,
    writing,
)

if TYPE_CHECKING:
    from graphmodel.records import Document
    from graphmodel.stores.base import Store, Summary


#: What is known of a document in the list, and the part of it that a table shows.
_COLUMNS = (
    *("id", "date", "title", "language", "format", "marking"),
    *("facts", "mentions", "nodes", "gaps", "sources", "sha256"),
)
_BRIEF = ("id", "date", "title", "marking", "facts", "gaps")


@click.command()
@store_option
@listing_options
def documents(url: str, form: str) -> None:
    """List the documents in a store.

    A table shows the main columns; csv, json and jsonl have all of them.

    \b
    Example:
      liaison documents
      liaison documents --format csv > documents.csv
    """
    with opened(url) as store:
        rows = [_record(summary) for summary in store.documents()]
    tables.write(tables.Listing(_COLUMNS, rows, _BRIEF), form, sys.stdout)


@click.command()
@store_option
@output_option
@confidence_option
def facts(url: str, output: str, min_confidence: float) -> None:
    """Print all facts as JSON lines, sorted.

    One relationship a line, with every sentence that states it; the same bytes from
    run to run.

    \b
    Example:
      liaison facts -o facts.jsonl
      liaison facts --min-confidence 0.8 | head -1
    """
    from explorer.confidence import confident
    from graphmodel import jsonl

    with (
        opened(url) as store,
        writing(output) as stream,
        # closed ahead of the store, where the reader of a pipe leaves halfway
        closing(confident(store.relationships(), min_confidence)) as kept,
    ):
        jsonl.dump(kept, stream)


@click.command()
@store_option
@listing_options
@click.option("--document", "ids", multiple=True, metavar="ID", help="Only of this document.")
@click.option("--reason", "reasons", multiple=True, metavar="REASON", help="Only for this reason.")
@click.option("--count", is_flag=True, help="Print the number for each reason only.")
def gaps(url: str, form: str, ids: tuple[str, ...], reasons: tuple[str, ...], count: bool) -> None:
    """List what documents lost or left open.

    Each with its place: a lost number, a stripped link, an acronym with two readings.
    Such things are reported, never guessed. The numbers by reason follow on standard error.

    \b
    Example:
      liaison report gaps
      liaison report gaps --count --format csv
    """
    with opened(url) as store:
        rows = _gap_rows(store)
        check_known(ids, [summary.document.id for summary in store.documents()], "document")
    counts = Counter(str(row[1]) for row in rows)
    check_known(reasons, counts, "reason")
    rows = [r for r in rows if (not ids or r[0] in ids) and (not reasons or r[1] in reasons)]
    by_reason = sorted(Counter(str(row[1]) for row in rows).items())
    if count:
        tables.write(tables.Listing(("reason", "gaps"), by_reason), form, sys.stdout)
        return
    columns = ("document", "reason", "start", "end", "page", "paragraph", "text", "note")
    tables.write(tables.Listing(columns, rows), form, sys.stdout)
    said = ", ".join(f"{number} {reason}" for reason, number in by_reason)
    say(tables.counted(len(rows), "gap") + (f": {said}" if said else ""))


def place(document: Document | None, offset: int) -> tuple[int | None, str | None]:
    """Page and paragraph of a character offset, where the document numbers them."""
    if document is None:
        return None, None
    page = bisect_right(document.pages, offset, key=lambda entry: entry[0])
    paragraph = bisect_right(document.paragraphs, offset, key=lambda entry: entry[0])
    return (
        document.pages[page - 1][1] if page else None,
        document.paragraphs[paragraph - 1][1] if paragraph else None,
    )


def _record(summary: Summary) -> list[Any]:
    """A document as a row of `_COLUMNS`."""
    values = {
        name: getattr(summary if hasattr(summary, name) else summary.document, name)
        for name in _COLUMNS
    }
    return list((values | {"sources": list(summary.document.sources)}).values())


def _gap_rows(store: Store) -> list[list[str | int | None]]:
    rows: list[list[str | int | None]] = []
    document: Document | None = None
    for id_, gap in store.gaps():
        if document is None or document.id != id_:
            document = store.document(id_)
        page, paragraph = place(document, gap.start)
        rows.append([id_, gap.reason, gap.start, gap.end, page, paragraph, gap.text, gap.note])
    return rows
