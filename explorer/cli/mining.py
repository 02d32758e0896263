"""mine: what stands between the names of a collection, and what the rules make of it."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

import click

from explorer import tables
from explorer.cli.common import domain_option, listing_options, say, store_option

if TYPE_CHECKING:
    from loaders.mining import Mined, Row

_COLUMNS = (
    *("pairs", "documents", "kind", "left", "left_slot", "carrier", "right_slot", "right", "mood"),
    *("shape", "decision", "related", "by", "samples"),
)
_BRIEF = ("pairs", "documents", "kind", "shape", "decision", "by", "samples")
_SHARES = ("labels", "pairs", "relation", "none", "decided", "shapes", "shapes_decided")
_HEAD = 0.8  # of the pairs: the part by which a collection's coverage is told


@click.command()
@click.argument("paths", nargs=-1, required=True, metavar="PATH...")
@store_option
@listing_options
@click.option("--open", "only_open", is_flag=True, help="Only what is neither relation nor none.")
@click.option("--shares", is_flag=True, help="Print the shares for each kind of pair only.")
@click.option("--top", type=click.IntRange(1), metavar="N", help="Only the N most frequent.")
@click.option(
    "--samples", type=click.IntRange(0), default=3, show_default=True, help="Sentences a shape."
)
@click.option(
    "--workers", type=click.IntRange(1), default=1, show_default=True, help="Processes that read."
)
@domain_option
@click.pass_context
def mine(
    context: click.Context,
    paths: tuple[str, ...],
    url: str,
    form: str,
    only_open: bool,
    shares: bool,
    top: int | None,
    samples: int,
    workers: int,
) -> None:
    """Count what stands between names, and what decides it.

    A pair is two names of one clause that the model could relate; its shape is the verb or
    noun that carries them, with the slots they fill. A shape is a relation, where a rule made a
    fact of at least half of its pairs; none, where it is declared to carry no relation; else
    open. The most frequent come first. Nothing is stored, and no store is read.

    \b
    Example:
      liaison mine seeds/ --open --top 20
      liaison mine reports/ --workers 4 --format csv > shapes.csv
    """
    from explorer.progress import bar
    from loaders import count
    from loaders.mining import mine as mine_documents

    with bar("mining", lambda: count(paths)) as advance:
        mined = mine_documents(paths, workers=workers, samples=samples, progress=advance)
    for failure in mined.failures:
        say(f"liaison: {failure}")
    if shares:
        listing = tables.Listing(_SHARES, list(_share_rows(mined)))
    else:
        rows = [row for row in mined.rows if not only_open or row.decision == "open"]
        listing = tables.Listing(_COLUMNS, [_record(row) for row in rows[:top]], _BRIEF)
    tables.write(listing, form, sys.stdout)
    say(_closing(mined))
    if mined.failures or not mined.documents:
        context.exit(1)


def _record(row: Row) -> list[Any]:
    shape, count = row.shape, row.count
    samples = [f"{document}: {words}" for _, document, words in count.samples]
    return [
        *(count.pairs, count.documents, shape.kind, shape.left, shape.left_slot, shape.carrier),
        *(shape.right_slot, shape.right, shape.mood),
        *(str(shape), row.decision, count.related, list(row.by), samples),
    ]


def _share_rows(mined: Mined) -> Iterator[list[Any]]:
    for share in mined.shares():
        yield [
            *(share.labels, share.pairs, share.related, share.none),
            round(share.decided / share.pairs, 4) if share.pairs else None,
            *(share.shapes, share.shapes_decided),
        ]


def _closing(mined: Mined) -> str:
    """The line that sums up what is decided, of the pairs that a word ties and of those apart."""
    *_, lists, loose, whole = mined.shares()
    documents = tables.counted(mined.documents, "document")
    if not whole.pairs:
        return f"{documents}: no word ties two names."
    shapes, decided, part = mined.head(_HEAD)
    return (
        f"{documents}, {tables.counted(whole.pairs, 'pair')} in "
        f"{tables.counted(whole.shapes, 'shape')}: {whole.decided / whole.pairs:.1%} of the pairs "
        f"decided ({whole.related / whole.pairs:.1%} relation). Of the {shapes:,} most frequent "
        f"shapes, which make up {_HEAD:.0%} of the pairs, {decided:,} are decided, with {part:.1%} "
        f"of those pairs. Apart: {tables.counted(lists.pairs, 'pair')} within lists, "
        f"{loose.pairs:,} tied by nothing."
    )
