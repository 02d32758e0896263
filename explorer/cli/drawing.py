"""map: the graph as a page for a browser without a network, or for paper."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import click

from explorer.cli.common import opened, say, store_option, writing, writing_bytes
from explorer.cli.selecting import check_selection, selection_options
from explorer.tables import counted

#: Suffixes of the interactive page; a name without one is one, too.
_PAGES = frozenset({"", ".html", ".htm"})


@click.command("map")
@click.pass_context
@store_option
@selection_options
@click.option("--title", metavar="TEXT", help="The heading of the map.")
@click.option(
    "--banner", metavar="TEXT", help="A line across the top; else the documents' markings."
)
@click.option(
    "--like", metavar="FILE", help="A saved .html map: what both show stays in its place."
)
@click.option(
    "-o",
    "--output",
    required=True,
    metavar="FILE",
    help="The file to write: .html is interactive (- is stdout), .svg, .pdf, .png are for paper, "
    ".pptx for slides.",
)
@click.option(
    "--paper",
    type=click.Choice(["a4", "a3", "slide"]),
    help="The page of a map for paper: a4, a3, or a slide of 16:9.  [default: a4; .pptx: slide]",
)
@click.option("--portrait", is_flag=True, help="Turn the page upright.")
@click.option(
    "--dpi", type=click.IntRange(50, 1200), metavar="N", help="Dots to an inch of a .png."
)
def map_command(
    context: click.Context,
    /,
    url: str,
    output: str,
    paper: str | None,
    portrait: bool,
    dpi: int | None,
    like: str | None,
    **asked: Any,
) -> None:
    """Draw a map with the evidence in it, for the screen or for paper.

    An .html page is interactive and needs no network: open it in any browser, click on a
    node or a relationship to read the sentences. The other formats are for paper and
    slides and hold up to 150 nodes; a .pdf lists the evidence on the pages after the map,
    a .pptx in its notes and on the slides that follow, and its shapes can be moved.

    \b
    Example:
      liaison map -o map.html
      liaison map --focus CTED --hops 2 --type PART_OF --type CHAIRS -o cted.html
      liaison map --focus CTED --paper a3 -o cted.pdf
      liaison map --focus CTED -o cted.pptx
      liaison map --like last-week.html -o this-week.html
    """
    from explorer.paper.writers import suffix_of
    from graphmodel.errors import UsageError

    suffix = suffix_of(output)
    _check_options(context, suffix, paper, portrait, dpi)
    check_selection(context, asked)
    if suffix in _PAGES:
        _interactive(url, output, like, asked)
    elif like:
        raise UsageError("--like takes places for a page; write an .html")
    else:
        _on_paper(url, output, paper, portrait, dpi, asked)


def _check_options(
    context: click.Context, suffix: str, paper: str | None, portrait: bool, dpi: int | None
) -> None:
    """Raise `UsageError` for an unknown format, or for an option that it does not have."""
    from explorer.paper.writers import WRITERS
    from graphmodel.errors import UsageError

    if suffix not in _PAGES and suffix not in WRITERS:
        raise UsageError(
            f"a map cannot be written as {suffix}; "
            f"give a file that ends in .html, {', '.join(WRITERS)}"
        )
    if suffix in _PAGES and (paper or portrait):
        formats = ", ".join(WRITERS)
        raise UsageError(f"--paper and --portrait are for maps on paper; write one of {formats}")
    if dpi and suffix != ".png":
        raise UsageError("--dpi is for pictures made of dots; write a .png")


def _places(like: str | None) -> dict[str, Any]:
    """Where the nodes of an earlier map stand, as `graph_map` takes it."""
    from explorer.map import saved_places

    if not like:
        return {}
    found = saved_places(like)
    return {"positions": found.positions, "pinned": found.pinned}


def _interactive(url: str, output: str, like: str | None, asked: Mapping[str, Any]) -> None:
    """Write the page for a browser."""
    from explorer.map import graph_map

    before = _places(like)
    with writing(output) as stream, opened(url) as store:
        drawn = graph_map(store.graph(), **asked, **before)
        stream.write(drawn.html())
    if output != "-":
        _done(output, drawn.nodes, drawn.edges)
    if like:
        kept = len(drawn.positions.keys() & before["positions"].keys())
        say(f"{kept:,} of {counted(drawn.nodes, 'node')} stand where they stood in {like}")


def _on_paper(
    url: str,
    output: str,
    paper: str | None,
    portrait: bool,
    dpi: int | None,
    asked: Mapping[str, Any],
) -> None:
    """Write the map for paper, and say what its maker must know of it."""
    from explorer.paper import paper_map
    from explorer.paper.scene import PAGES
    from explorer.paper.writers import FIRST_PAGE, suffix_of, written

    suffix = suffix_of(output)
    page = PAGES[paper or FIRST_PAGE.get(suffix, "a4")]
    with writing_bytes(output) as stream, opened(url) as store:
        scene = paper_map(store.graph(), page=page.portrait() if portrait else page, **asked)
        stream.write(written(scene, suffix, dpi))
    _done(output, len(scene.boxes), len(scene.notes))
    for sentence in scene.said:
        say(f"note: {sentence}")


def _done(output: str, nodes: int, edges: int) -> None:
    say(f"{output}: {counted(nodes, 'node')}, {counted(edges, 'relationship')}")
