"""Records to the properties of nodes and relationships on the server, and back.

Names that begin with an underscore are Liaison's own: they hold what the graph does not show
and what reading the facts back needs.

- On every node, `_stated`: how often each way of stating it stands in facts.
- On a relationship, `_key`: what tells it from its parallels; `_facts`: one entry a fact, with
  the place of its evidence in the lists, its ends as its document states them (numbers in the
  document's `_nodes`), and its own properties.
- On a loaded document, `_reading`, `_record`, `_names`, `_also`, `_gaps`, `_counts`; `_nodes`: the
  nodes as it states them; `_ties`: the relationships that it states.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, NamedTuple

from graphmodel.graph import edge_attributes, node_attributes
from graphmodel.merge import Dates, NodeKey, merge_facts, merge_nodes
from graphmodel.records import Evidence, Fact, Gap, Node, Relationship, Span, Value
from graphmodel.schema import Schema
from graphmodel.stores.packing import NodeRow, damaged, dumped, dumped_texts, node_from

#: The lists that hold the evidence of a relationship, one entry each, and those of its places.
_LISTS = ("documents", "spans", "quotes", "subjects", "objects", "rules", "confidence")
_PLACES = ("pages", "paragraphs", "bridges")
#: Stands for an end where only the properties of a relationship are asked for.
_ANY = Node("", "", "")
_EVIDENCE = {*_LISTS, *_PLACES, "type", "first_seen", "last_seen"}


class Tie(NamedTuple):
    """A relationship's place in the graph: its ends, its type, and what tells it from parallels."""

    subject: NodeKey
    type: str
    object: NodeKey
    key: str


class Entry(NamedTuple):
    """A fact on a relationship: its ends are numbers in its document's list of nodes."""

    evidence: Evidence
    subject: int
    object: int
    properties: Mapping[str, Value]


@dataclass(slots=True)
class NodeState:
    """A node on the server: the ways of stating it, and what a loaded document says of itself.

    `place` is the server's own name for it, which holds within one transaction.
    """

    place: str
    stated: Counter[str] = field(default_factory=Counter)
    own: dict[str, Any] | None = None

    def properties(self, key: NodeKey) -> dict[str, Any] | None:
        """All properties of the node, or None where nothing states it any more."""
        counts = +self.stated
        held = {"_stated": [dumped([n, rest]) for rest, n in sorted(counts.items())]}
        if self.own is not None:
            return self.own | held
        if not counts:
            return None
        (node,) = merge_nodes((node_from(*key, rest), n) for rest, n in counts.items()).values()
        return shown(node_attributes(node)) | held


@dataclass(slots=True)
class TieState:
    """A relationship on the server: its place, empty where it is missing, and its facts."""

    place: str = ""
    entries: list[Entry] = field(default_factory=list)


def state_from(place: str, properties: Mapping[str, Any]) -> NodeState:
    """The state of a node with these properties."""
    loaded = "_reading" in properties
    own = {k: v for k, v in properties.items() if k not in ("_stated", "_lock")}
    counts: Counter[str] = Counter()
    for entry in properties.get("_stated", ()):
        count, rest = _loaded(entry)
        counts[rest] += count
    return NodeState(place, counts, own if loaded else None)


def shown(attributes: Mapping[str, Any]) -> dict[str, Any]:
    """The attributes of a node or edge as properties: label and type are no properties."""
    return {name: v for name, v in attributes.items() if name not in ("label", "type")}


def node_of(label: str, properties: Mapping[str, Any]) -> Node:
    """The node with these properties; of a document, without text and sources."""
    left_out = {"id", "name", "acronym", "aliases"}
    if label == "Document":
        left_out |= {"text", "source", "sources"} if "_reading" in properties else set()
    rest = {
        name: value
        for name, value in sorted(properties.items())
        if value is not None and name not in left_out and not name.startswith("_")
    }
    aliases = tuple(properties.get("aliases", ()))
    name = properties["name"]
    return Node(label, properties["id"], name, properties.get("acronym"), aliases, rest)


def relationship_properties(
    tie: Tie, entries: Sequence[Entry], dates: Dates, schema: Schema
) -> dict[str, Any]:
    """All properties of the relationship that these facts make, in order of their documents."""
    facts = [Fact(_ANY, tie.type, _ANY, e.properties, e.evidence) for e in entries]
    merged = merge_facts(facts, {}, dates, schema)
    if len(entries) == 1:
        held = [_entry_text(0, entries[0])]
    else:
        places = {evidence: place for place, evidence in enumerate(merged.evidence)}
        held = [_entry_text(places[e.evidence], e) for e in entries]
    return shown(edge_attributes(merged, dates)) | {"_key": tie.key, "_facts": held}


def _entry_text(place: int, entry: Entry) -> str:
    properties = dumped(dict(entry.properties)) if entry.properties else "{}"
    return f"[{place},{entry.subject},{entry.object},{properties}]"


def entries_from(properties: Mapping[str, Any]) -> list[Entry]:
    """The facts on a relationship with these properties."""
    evidence = evidence_from(properties)
    try:
        return [
            Entry(evidence[place], subject, object, held)
            for place, subject, object, held in map(_loaded, properties["_facts"])
        ]
    except (KeyError, IndexError, ValueError):
        raise damaged() from None


def evidence_from(properties: Mapping[str, Any]) -> tuple[Evidence, ...]:
    """The evidence of a relationship with these properties."""
    lists = [properties.get(name, ()) for name in _LISTS]
    none = [None] * len(lists[0])
    places = [properties.get(name, none) for name in _PLACES]
    columns = [*lists, *places]
    if len({len(column) for column in columns}) != 1:
        raise damaged()
    return tuple(map(_evidence, *columns))


def _evidence(
    id: str,
    span: str,
    quote: str,
    subject: str,
    object: str,
    rule: str,
    sure: float,
    page: int | None,
    paragraph: str | None,
    bridge: str | None,
) -> Evidence:
    spans = (_span(subject), _span(object))
    return Evidence(
        *(id, *_span(span), quote, *spans, rule, sure),
        page=page or None,
        paragraph=paragraph or None,
        bridge=bridge or None,
    )


def relationship_of(
    subject: Node, type: str, object: Node, properties: Mapping[str, Any]
) -> Relationship:
    """The relationship with these properties between two nodes."""
    # `count` is a property of mentions alone; elsewhere it is the number of evidence
    left_out = _EVIDENCE if type == "MENTIONS" else _EVIDENCE | {"count"}
    held = {
        name: value
        for name, value in sorted(properties.items())
        if name not in left_out and not name.startswith("_")
    }
    return Relationship(subject, type, object, held, evidence_from(properties))


def table(rows: Iterable[NodeRow]) -> list[str]:
    """A document's nodes as it states them, in the form in which they are kept."""
    return [dumped_texts(row) for row in rows]


def nodes_from(kept: Sequence[str]) -> list[Node]:
    """The nodes of such a table."""
    return [node_from(*_loaded(row)) for row in kept]


def gap_texts(gaps: Iterable[Gap]) -> list[str]:
    """Gaps in the form in which they are kept."""
    return [dumped([gap.reason, gap.start, gap.end, gap.text, gap.note]) for gap in gaps]


def gap_from(kept: str) -> Gap:
    """The gap of such a text."""
    return Gap(*_loaded(kept))


def tie_text(tie: Tie) -> str:
    """A relationship's place in the form in which it is kept."""
    return dumped_texts((*tie.subject, tie.type, *tie.object, tie.key))


def tie_from(kept: str) -> Tie:
    """The place of such a text."""
    subject, id, type, object, other, key = _loaded(kept)
    return Tie((subject, id), type, (object, other), key)


def _loaded(text: str) -> Any:
    try:
        return json.loads(text)
    except ValueError:
        raise damaged() from None


def _span(text: str) -> Span:
    start, _, end = text.partition(":")
    return int(start), int(end)
