"""Which nodes and relationships a map or an export shows."""

from __future__ import annotations

import math
from collections.abc import Collection, Iterable, Sequence
from typing import Any

import networkx as nx

from explorer import naming
from graphmodel.errors import NotFoundError, UsageError, did_you_mean
from graphmodel.records import Node

Key = tuple[str, str]
#: More nodes than this cannot be read, and are refused.
LIMIT = 10_000
#: Types that link documents to what they name; left out unless asked for.
DOCUMENT_TYPES = frozenset({"MENTIONS", "TEXT_OF"})
#: The lists of evidence that an edge carries in parallel.
EVIDENCE = ("documents", "quotes", "spans", "subjects", "objects", "rules", "confidence")
#: Those that it carries only where any of its evidence has one.
SOME_EVIDENCE = ("pages", "paragraphs", "bridges")


def select(
    graph: nx.MultiDiGraph,
    *,
    focus: Collection[str | Key] = (),
    hops: int = 1,
    labels: Collection[str] = (),
    types: Collection[str] = (),
    documents: Collection[str] = (),
    min_confidence: float = 0.0,
    mentions: bool = False,
    top: int | None = None,
    limit: int | None = LIMIT,
) -> nx.MultiDiGraph:
    """The part of `graph` that was asked for, as a new graph in sorted order.

    Empty collections mean "all". A relationship keeps only the evidence of the
    `documents` given that reaches `min_confidence` (0 to 1), and goes where none is
    left. `focus` names nodes (by name, acronym, alias, ``Label:id`` or key), `hops` how
    far from them to go. `top` keeps that many nodes of most relationships. Nodes without
    any relationship left are shown only where they are in focus.

    Raises `NotFoundError` where a name is unknown or nothing is left, `UsageError` where
    more nodes are left than `limit`; None sets no limit, for what nobody has to read.
    """
    _check(graph, hops, labels, types, documents, min_confidence, top)
    keep_mentions = mentions or bool(DOCUMENT_TYPES & set(types))
    part = _filtered(graph, labels, types, documents, min_confidence, keep_mentions)
    centres = [key for name in focus for key in find(graph, name)]
    if centres:
        part = _around(graph, part, centres, hops)
    if top is not None and len(part) > top:
        part = _strongest(part, top)
    if not len(part):
        said = _nothing(graph, labels, types, documents, min_confidence, keep_mentions)
        raise NotFoundError(said)
    if limit is not None and len(part) > limit:
        raise UsageError(
            f"The map would hold {len(part):,} nodes, and more than {limit:,} cannot be read: "
            "start from a name (--focus NAME; focus), show only the best connected "
            f"(--top {min(limit, 500)}; top), or ask for fewer labels, types or documents."
        )
    return part


def find(graph: nx.MultiDiGraph, name: str | Key) -> list[Key]:
    """Keys of the nodes called `name`: by key, or as `explorer.naming.find` takes it.

    Raises `NotFoundError` where no node is called so.
    """
    if isinstance(name, tuple):
        if name in graph:
            return [name]
        name = ":".join(name)
    nodes = (_node(key, data) for key, data in graph.nodes(data=True))
    return sorted(node.key for node in naming.find(nodes, name))


def _node(key: Key, data: dict[str, Any]) -> Node:
    """A node of the graph with the names that it answers to."""
    aliases = tuple(data.get("aliases") or ())
    return Node(*key, str(data.get("name") or key[1]), data.get("acronym"), aliases)


def _check(
    graph: nx.MultiDiGraph,
    hops: int,
    labels: Iterable[str],
    types: Iterable[str],
    documents: Iterable[str],
    min_confidence: float,
    top: int | None,
) -> None:
    """Raise `UsageError` for a name that the graph does not know or a number out of range."""
    if hops < 0:
        raise UsageError(f"hops is {hops}: give 0 or more steps around the focus.")
    if not 0 <= min_confidence <= 1:
        raise UsageError(f"min_confidence is {min_confidence}: give a number from 0 to 1.")
    if top is not None and top < 1:
        raise UsageError(f"top is {top}: give the number of nodes to show, 1 or more.")
    _known("label", labels, {key[0] for key in graph})
    _known("relationship type", types, {t for *_, t in graph.edges(data="type")})
    if documents:
        named = {key[1] for key in graph if key[0] == "Document"}
        for *_, listed in graph.edges(data="documents"):
            named.update(listed or ())
        _known("document", documents, named)


def _known(what: str, asked: Iterable[str], known: set[str]) -> None:
    for name in asked:
        if name not in known:
            raise NotFoundError(f"The graph has no {what} {name!r}.{did_you_mean(name, known)}")


def _filtered(
    graph: nx.MultiDiGraph,
    labels: Collection[str],
    types: Collection[str],
    documents: Collection[str],
    min_confidence: float,
    mentions: bool,
) -> nx.MultiDiGraph:
    """The relationships that pass, each with the evidence that passes, and their ends."""
    part: nx.MultiDiGraph = nx.MultiDiGraph()
    dates = {
        key[1]: data.get("date") for key, data in graph.nodes(data=True) if key[0] == "Document"
    }
    edges = [
        (one, two, str(edge), data)
        for one, two, edge, data in graph.edges(keys=True, data=True)
        if (mentions or (data["type"] not in DOCUMENT_TYPES and "Document" not in (one[0], two[0])))
        and (not types or data["type"] in types)
        and (not labels or (one[0] in labels and two[0] in labels))
    ]
    kept = []
    for one, two, edge, data in sorted(edges, key=lambda e: (e[0], e[1], e[3]["type"], e[2])):
        evidence = _evidence(data, documents, min_confidence, dates)
        if evidence is not None:
            kept.append((one, two, edge, evidence))
    for key in sorted({end for one, two, *_ in kept for end in (one, two)}):
        part.add_node(key, **graph.nodes[key])
    for one, two, edge, evidence in kept:
        part.add_edge(one, two, edge)
        part.edges[one, two, edge].update(evidence)
    return part


def _evidence(
    data: dict[str, Any],
    documents: Collection[str],
    min_confidence: float,
    dates: dict[str, str | None],
) -> dict[str, Any] | None:
    """An edge's attributes with only the evidence that passes; None where none does."""
    if not documents and min_confidence <= 0:
        return data
    stated: Sequence[str] = data.get("documents") or ()
    sure: Sequence[float] = data.get("confidence") or [math.nan] * len(stated)
    passing = [
        i
        for i, (document, confidence) in enumerate(zip(stated, sure, strict=True))
        if (not documents or document in documents)
        and (min_confidence <= 0 or confidence >= min_confidence)
    ]
    if not passing:
        return None
    listed = [name for name in (*EVIDENCE, *SOME_EVIDENCE) if data.get(name)]
    cut = {name: [data[name][i] for i in passing] for name in listed}
    cut = {name: kept for name, kept in cut.items() if name in EVIDENCE or any(kept)}
    seen = sorted(d for d in (dates.get(stated[i]) for i in passing) if d)
    gone = ("first_seen", "last_seen", *SOME_EVIDENCE)
    rest = {k: v for k, v in data.items() if k not in gone}
    if seen:
        rest |= {"first_seen": seen[0], "last_seen": seen[-1]}
    return rest | cut | {"count": len(passing)}


def _around(
    graph: nx.MultiDiGraph, part: nx.MultiDiGraph, centres: Sequence[Key], hops: int
) -> nx.MultiDiGraph:
    """What lies within `hops` steps of the centres, in whichever direction."""
    reached = set(centres)
    front = {key for key in centres if key in part}
    for _ in range(hops):
        near = {n for key in front for side in (part.succ, part.pred) for n in side[key]}
        front = near - reached
        reached |= front
    return _cut(graph, part, reached)


def _cut(graph: nx.MultiDiGraph, part: nx.MultiDiGraph, kept: Collection[Key]) -> nx.MultiDiGraph:
    """The nodes `kept`, as `graph` knows them, with what links them in `part`."""
    smaller: nx.MultiDiGraph = nx.MultiDiGraph()
    for key in sorted(kept):
        smaller.add_node(key, **graph.nodes[key])
    for one, two, edge, data in part.edges(keys=True, data=True):
        if one in kept and two in kept:
            smaller.add_edge(one, two, edge)
            smaller.edges[one, two, edge].update(data)
    return smaller


def _strongest(part: nx.MultiDiGraph, top: int) -> nx.MultiDiGraph:
    """The `top` nodes of most relationships, with what links them to one another."""
    ranked = sorted(part.degree, key=lambda pair: (-pair[1], pair[0]))
    return _cut(part, part, {key for key, _ in ranked[:top]})


def _nothing(
    graph: nx.MultiDiGraph,
    labels: Collection[str],
    types: Collection[str],
    documents: Collection[str],
    min_confidence: float,
    mentions: bool,
) -> str:
    """What was asked for and what there is, for the error where nothing is left."""
    asked = [
        f"{what} {', '.join(sorted(names))}"
        for what, names in (("labels", labels), ("types", types), ("documents", documents))
        if names
    ]
    asked += [f"confidence {min_confidence:g} or more"] if min_confidence > 0 else []
    edges = [data["type"] for *_, data in graph.edges(data=True)]
    shown = [t for t in edges if mentions or t not in DOCUMENT_TYPES]
    has = ", ".join(f"{shown.count(t):,} {t}" for t in sorted(set(shown)))
    wish = f"with {'; '.join(asked)} " if asked else ""
    if not len(graph):
        return "The graph is empty, so there is nothing to show: load documents first."
    extra = "" if mentions or has else " Mentions by documents are left out unless asked for."
    return (
        f"There is no relationship {wish}to show. The graph has {len(graph):,} nodes and "
        f"{has or 'no relationships between them'}: ask for less, or load more documents.{extra}"
    )
