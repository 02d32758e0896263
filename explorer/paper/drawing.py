"""From a part of the graph to a scene on a page."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

import networkx as nx
import numpy as np

from explorer.map.appearance import in_order
from explorer.paper.boxes import Named, box, named
from explorer.paper.evidence import Bundle, bundles, notes
from explorer.paper.fonts import LACKING, Face, cut
from explorer.paper.furniture import MIXED, Furniture, furniture
from explorer.paper.labelling import Line, labels
from explorer.paper.planning import Plan, least, plan
from explorer.paper.routing import routes
from explorer.paper.scene import Box, Note, Page, Scene, Tie, Words
from explorer.tables import counted
from graphmodel.schema import load_schema

#: More lines for each node than this are a tangle.
_TANGLED = 2.5


def drawn(
    graph: nx.MultiDiGraph,
    part: nx.MultiDiGraph,
    page: Page,
    *,
    title: str,
    about: str,
    source: str,
    banner: str = "",
) -> Scene:
    """The scene of `part` on `page`; `graph` describes the documents that are quoted.

    Raises `UsageError`, which says how many nodes to leave out, where they find no room.
    """
    told, lines = notes(graph, part), bundles(part)
    face = cut([title, about, source, banner, *_texts(part, told, lines)])
    nodes = named(part, face)
    around = furniture(
        face,
        page,
        texts=[face.plain(text) for text in (banner, title, about, source)],
        labels=in_order({node.label for node in nodes}, load_schema().labels),
        types=in_order({kind for line in lines for kind in line.types}, load_schema().types),
        mixed=any(line.colour == MIXED for line in lines),
        planned=any(line.dashed for line in lines),
    )
    lines = [_shown(line, face) for line in lines]
    pairs = [(line.one, line.two) for line in lines]
    placed = plan(face, nodes, pairs, around.frame, page)
    ties = _ties(face, lines, placed, around, page)
    return Scene(
        page=page,
        title=around.title,
        about=around.about,
        source=around.source,
        banner=around.banner,
        boxes=_boxes(nodes, placed, around),
        ties=ties,
        legend=around.legend,
        notes=tuple(told),
        said=(*_said(nodes, placed, ties), *_lost(face, nodes, told, title, banner)),
    )


def _texts(part: nx.MultiDiGraph, told: Sequence[Note], lines: Sequence[Bundle]) -> Iterator[str]:
    """Everything that may stand on the pages beside the furniture, for the typeface."""
    for key, data in part.nodes(data=True):
        yield from (key[0], str(key[1]), str(data.get("name", "")), str(data.get("acronym", "")))
        yield from map(str, data.get("aliases") or ())
    yield from (text for line in lines for way in line.words for text in way)
    for note in told:
        yield note.statement
        for quote in note.quotes:
            yield from (quote.text, quote.document, quote.title, quote.date, quote.marking)


def _shown(line: Bundle, face: Face) -> Bundle:
    """A line with words that the typeface can show."""
    return replace(line, words=tuple(tuple(map(face.plain, way)) for way in line.words))


def _boxes(nodes: Sequence[Named], placed: Plan, around: Furniture) -> tuple[Box, ...]:
    left, top = around.room[:2]
    return tuple(
        box(node, lines, placed.size, left + x, top + y, half)
        for node, lines, half, (x, y) in zip(
            nodes, placed.lines, placed.half, placed.centres.tolist(), strict=True
        )
    )


def _ties(
    face: Face, lines: Sequence[Bundle], placed: Plan, around: Furniture, page: Page
) -> tuple[Tie, ...]:
    """The lines with their words, in the order of `lines`."""
    pairs = [(line.one, line.two) for line in lines]
    ways = routes(placed.centres, placed.half, pairs, around.frame)
    grounds = np.hstack([placed.centres - placed.half, placed.centres + placed.half])
    size = (
        max(least(page), min(placed.size - 1.5, 8.0)) if placed.size > least(page) else placed.size
    )
    words = labels(face, lines, ways, grounds, size, around.frame)
    return tuple(
        _tie(line, way, said, around.room[:2])
        for line, way, said in zip(lines, ways, words, strict=True)
    )


def _tie(line: Bundle, way: Line, said: Words | None, origin: tuple[float, float]) -> Tie:
    left, top = origin
    return Tie(
        line.one,
        line.two,
        tuple((left + x, top + y) for x, y in way),
        said and replace(said, x=said.x + left, y=said.y + top),
        "; ".join(line.words[0]),
        line.numbers,
        line.arrow,
        line.colour,
        line.dashed,
    )


def _said(nodes: Sequence[Named], placed: Plan, ties: Sequence[Tie]) -> Iterator[str]:
    """What the maker of the map must know before handing it on."""
    if placed.spare:
        yield (
            f"{len(nodes)} nodes crowd this page, with names in {placed.size:g} pt: leave out "
            f"about {placed.spare} (top {len(nodes) - placed.spare}), or take a larger page"
        )
    if len(ties) > _TANGLED * len(nodes):
        yield (
            f"{len(ties)} lines between {len(nodes)} nodes are hard to follow: "
            "show fewer types, or fewer nodes"
        )
    silent = sum(tie.words is None for tie in ties)
    if silent:
        yield f"{counted(silent, 'line')} of {len(ties)} found no room for the number on it"


def _lost(
    face: Face, nodes: Sequence[Named], told: Sequence[Note], title: str, banner: str
) -> Iterator[str]:
    """Where characters are lost that the typeface lacks: in a marking above all."""
    places = [
        f"the {at}" for at, text in (("title", title), ("marking", banner)) if not face.has(text)
    ]
    if names := sum(LACKING in node.text for node in nodes):
        places.append(counted(names, "name"))
    if quotes := sum(not face.has(quote.text) for note in told for quote in note.quotes):
        places.append(f"{counted(quotes, 'sentence')} of a pdf")
    if places:
        yield f"characters that the typeface lacks show as {LACKING} in {', '.join(places)}"
