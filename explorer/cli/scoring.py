"""evaluate: how much was found of what gold files name, and how much of it is right."""

from __future__ import annotations

import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from explorer import tables
from explorer.cli.common import confidence_option, listing_options, opened, say, store_option

if TYPE_CHECKING:
    from graphmodel.evaluation import Counts, Report

_COLUMNS = (
    *("part", "name", "precision", "recall", "f1"),
    *("found", "required", "right", "given"),
)
Row = tuple[str, str, float | None, float | None, float | None, *tuple[int | None, ...]]


@click.command()
@click.argument("gold", nargs=-1, required=True, metavar="GOLD...")
@store_option
@listing_options
@confidence_option
@click.option("-v", "--verbose", is_flag=True, help="List what was missed and what was wrong.")
@click.pass_context
def evaluate(
    context: click.Context,
    gold: tuple[str, ...],
    url: str,
    form: str,
    min_confidence: float,
    verbose: bool,
) -> None:
    """Measure precision, recall and F1 against gold facts.

    GOLD is a .facts file or a folder of them; each is compared with the loaded
    document of the same name. Facts about events are scored apart. Files whose documents
    are not loaded are named, and the exit code is then 1.

    \b
    Example:
      liaison evaluate seeds/
      liaison evaluate seeds/newsletter.facts -v
    """
    from explorer.confidence import confident
    from graphmodel.evaluation import evaluate as score

    given = [file for name in gold for file in _files(Path(name))]
    with opened(url) as store:
        files, missing = _loaded(given, {summary.document.id for summary in store.documents()})
        report = score(confident(store.relationships(), min_confidence), files)
    _print(list(_rows(report)), form)
    low, high = report.interval
    say(f"95 % of redrawn documents: micro F1 {low:.3f} to {high:.3f}")
    if verbose:
        # beside csv or JSON they are a message, so that the data can still be read
        for line in _differences(report):
            click.echo(line, err=form != "table")
    if missing:
        say(f"liaison: left out, as no document of the name is loaded: {', '.join(missing)}")
        context.exit(1)


def _loaded(given: Sequence[Path], documents: set[str]) -> tuple[list[Path], list[str]]:
    """The gold files whose documents are loaded, and the names of the others."""
    from graphmodel.errors import NotFoundError

    missing = [file.stem for file in given if file.stem not in documents]
    if len(missing) == len(given):
        raise NotFoundError(
            f"no document is loaded for the gold of {', '.join(missing)}; load those documents"
        )
    return [file for file in given if file.stem in documents], missing


def _files(path: Path) -> list[Path]:
    """The gold files that a path stands for: itself, or those in the folder that it is."""
    from graphmodel.errors import NotFoundError

    if not path.exists():
        raise NotFoundError(f"{path} does not exist; give a .facts file or a folder of them")
    if not path.is_dir():
        return [path]
    files = sorted(path.glob("*.facts"))
    if not files:
        raise NotFoundError(f"there are no .facts files in {path}; name some")
    return files


def _rows(report: Report) -> Iterator[Row]:
    for document in report.documents:
        yield _row("document", document.document, document.facts)
    for document in report.documents:
        if document.events.required or document.events.given:
            yield _row("events", document.document, document.events)
    for name, counts in report.types.items():
        yield _row("type", name, counts)
    yield _row("overall", "facts, micro", report.facts)
    yield ("overall", "facts, macro", None, None, round(report.macro, 4), *[None] * 4)
    yield _row("overall", "facts beyond citations", report.beyond_citations)
    yield _row("overall", "events, micro", report.events)


def _row(part: str, name: str, counts: Counts) -> Row:
    shares = (counts.precision, counts.recall, counts.f1)
    precision, recall, f1 = (None if share is None else round(share, 4) for share in shares)
    numbers = (counts.found, counts.required, counts.right, counts.given)
    return (part, name, precision, recall, f1, *numbers)


def _print(rows: list[Row], form: str) -> None:
    """One listing; as a table, one for each part, with shares to three places."""
    if form != "table":
        tables.write(tables.Listing(_COLUMNS, rows), form, sys.stdout)
        return
    for part in dict.fromkeys(row[0] for row in rows):
        shown = [_shown(row) for row in rows if row[0] == part]
        tables.write(tables.Listing((part, *_COLUMNS[2:]), shown), form, sys.stdout)
        click.echo()


def _shown(row: Row) -> list[str | int | None]:
    shares = ("-" if share is None else f"{share:.3f}" for share in row[2:5])
    return [row[1], *shares, *row[5:]]


def _differences(report: Report) -> Iterator[str]:
    for document in report.documents:
        for gold in document.missed:
            yield f"{document.document}: missed (line {gold.number}): {gold.line}"
        for wrong in document.wrong:
            quote = " ".join(tables.printable(wrong.evidence.text).split())
            yield f"{document.document}: wrong: {wrong.line}  ({wrong.evidence.rule}) “{quote}”"
