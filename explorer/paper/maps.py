"""A map for paper of the part of a graph that was asked for."""

from __future__ import annotations

from collections.abc import Collection

import networkx as nx

from explorer.map import heading
from explorer.map.content import content
from explorer.map.selection import Key, find, select
from explorer.map.text import shown
from explorer.paper.drawing import drawn
from explorer.paper.scene import PAGES, Page, Scene
from graphmodel.errors import UsageError

#: More nodes than this are no picture on any page.
MOST = 150


def paper_map(
    graph: nx.MultiDiGraph,
    *,
    page: Page | str = "a4",
    title: str | None = None,
    focus: Collection[str | Key] | str = (),
    hops: int = 1,
    labels: Collection[str] = (),
    types: Collection[str] = (),
    documents: Collection[str] = (),
    min_confidence: float = 0.0,
    mentions: bool = False,
    top: int | None = None,
    banner: str | None = None,
) -> Scene:
    """The scene of a map of `graph` on `page`, a4, a3 or slide; `explorer.paper.writers` writes it.

    The rest is as for `explorer.map.graph_map`. Raises `UsageError` where a name is unknown,
    nothing is left to show, or more than a page can hold; it says what to leave out.
    """
    centres: list[str | Key] = [focus] if isinstance(focus, str) else list(focus)
    part = select(
        graph,
        focus=centres,
        hops=hops,
        labels=labels,
        types=types,
        documents=documents,
        min_confidence=min_confidence,
        mentions=mentions,
        top=top,
    )
    part = _tied(part, {key for name in centres for key in find(graph, name)})
    if len(part) > MOST:
        raise UsageError(_too_many(part))
    quoted = content(graph, part)["documents"]
    return drawn(
        graph,
        part,
        _page(page),
        title=shown(title or heading.title_of(graph, centres)),
        about=heading.about(len(part), part.number_of_edges(), len(quoted)),
        source=f"{heading.source(quoted)} Every line rests on the sentences listed at its number.",
        banner=heading.markings(quoted) if banner is None else shown(banner),
    )


def _tied(part: nx.MultiDiGraph, kept: Collection[Key]) -> nx.MultiDiGraph:
    """`part` without the nodes that `top` left without a line, save those `kept`."""
    alone = [key for key, degree in part.degree if not degree and key not in kept]
    smaller = part.copy()
    smaller.remove_nodes_from(alone)
    return smaller


def _page(page: Page | str) -> Page:
    if isinstance(page, Page):
        return page
    if page not in PAGES:
        raise UsageError(f"There is no page {page!r}: give one of {', '.join(PAGES)}.")
    return PAGES[page]


def _too_many(part: nx.MultiDiGraph) -> str:
    """What to leave out of a map that is too large for paper."""
    count = len(part)
    return (
        f"The map would hold {count:,} nodes, and a page shows {MOST} at most: leave out "
        f"{count - MOST:,} or more with top {MOST} or less (the best connected), a focus, or fewer "
        "types or labels; the interactive map (html) shows them all."
    )
