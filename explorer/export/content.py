"""What an export holds: nodes and relationships in order, each with plain values alone."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import networkx as nx

from explorer.map.selection import select

Key = tuple[str, str]


@dataclass(frozen=True, slots=True)
class NodeItem:
    """A node: `id` is ``Label:id``, which is unique; the attributes are those of the graph."""

    id: str
    label: str
    attributes: Mapping[str, Any]

    @property
    def name(self) -> str:
        """What it is called."""
        return str(self.attributes.get("name") or self.id)


@dataclass(frozen=True, slots=True)
class EdgeItem:
    """A relationship between the nodes with the ids `start` and `end`.

    `key` tells it from others between the same two. The attributes are those of the graph,
    and `dates` and `markings`, one for each evidence: those of its document.
    """

    id: str
    start: str
    end: str
    key: str
    type: str
    attributes: Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Content:
    """What was asked for, in sorted order; `documents` are those that the evidence cites."""

    nodes: Sequence[NodeItem]
    edges: Sequence[EdgeItem]
    documents: Mapping[str, Mapping[str, Any]]


def content(graph: nx.MultiDiGraph, **asked: Any) -> Content:
    """The part of `graph` that `asked` names (see `explorer.map.selection.select`).

    With `mentions` and neither focus nor top, documents are there also where they state nothing.

    Raises what `select` raises.
    """
    part = select(graph, limit=None, **asked)
    if asked.get("mentions") and not asked.get("focus") and asked.get("top") is None:
        _add_documents(graph, part, asked)
    known = {key[1]: data for key, data in graph.nodes(data=True) if key[0] == "Document"}
    nodes = [NodeItem(ident(key), key[0], dict(part.nodes[key])) for key in sorted(part)]
    edges = list(_edges(part, known))
    cited = {id_ for edge in edges for id_ in edge.attributes.get("documents", ())}
    return Content(nodes, edges, {id_: known.get(id_, {"id": id_}) for id_ in sorted(cited)})


def ident(key: Key) -> str:
    """A node's key as one word; a label holds no colon, so that no two are the same."""
    return f"{key[0]}:{key[1]}"


def evidence(edge: EdgeItem) -> Iterator[dict[str, Any]]:
    """The evidence of a relationship, entry by entry; what is not known is absent."""
    held = edge.attributes
    for i, document in enumerate(held.get("documents", ())):
        entry: dict[str, Any] = {"document": document}
        for name, word in _ENTRIES.items():
            value = held[name][i] if name in held else None
            if value not in (None, "", 0) or name == "confidence":
                entry[word] = value
        yield entry


#: The lists that a relationship carries, and what one item of each is called.
_ENTRIES = {
    "dates": "date", "markings": "marking", "quotes": "quote", "spans": "span",
    "subjects": "subject", "objects": "object", "pages": "page", "paragraphs": "paragraph",
    "bridges": "bridge", "rules": "rule", "confidence": "confidence",
}  # fmt: skip
#: The attributes of a relationship that `evidence` gives entry by entry.
LISTS = frozenset({"documents", *_ENTRIES})


def _add_documents(graph: nx.MultiDiGraph, part: nx.MultiDiGraph, asked: Mapping[str, Any]) -> None:
    labels, documents = asked.get("labels"), asked.get("documents")
    for key, data in graph.nodes(data=True):
        wanted = key[0] == "Document" and (not documents or key[1] in documents)
        if wanted and (not labels or "Document" in labels):
            part.add_node(key, **data)


def _edges(part: nx.MultiDiGraph, known: Mapping[str, Mapping[str, Any]]) -> Iterator[EdgeItem]:
    found = part.edges(keys=True, data=True)
    ordered = sorted(found, key=lambda e: (e[0], e[1], e[3]["type"], str(e[2])))
    for number, (one, two, key, data) in enumerate(ordered, 1):
        attributes = {**data, **_said_of_documents(data, known)}
        yield EdgeItem(
            f"e{number}", ident(one), ident(two), str(key), str(data["type"]), attributes
        )


def _said_of_documents(
    data: Mapping[str, Any], known: Mapping[str, Mapping[str, Any]]
) -> dict[str, list[str]]:
    """The dates and markings of an edge's documents, each where any document has one."""
    lists = {
        plural: [str(known.get(id_, {}).get(name) or "") for id_ in data.get("documents", ())]
        for plural, name in (("dates", "date"), ("markings", "marking"))
    }
    return {name: values for name, values in lists.items() if any(values)}
