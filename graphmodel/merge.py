"""From facts to relationships: which facts are one, and what their nodes are called.

Everything here depends on the set of facts alone, never on the order in which they came.
"""

from __future__ import annotations

import dataclasses
import json
from collections import Counter
from collections.abc import Hashable, Iterable, Iterator, Mapping, Sequence
from itertools import groupby
from typing import Any

from graphmodel.records import Document, Evidence, Fact, Node, Relationship, Value
from graphmodel.schema import Schema, load_schema

NodeKey = tuple[str, str]
_encode = json.JSONEncoder(sort_keys=True, ensure_ascii=False).encode
#: A date of ISO 8601, or "" for a document without one, by document id.
Dates = Mapping[str, str]


def relationship_key(
    fact: Fact | Relationship, schema: Schema | None = None
) -> tuple[NodeKey, str, NodeKey, tuple[Value | None, ...]]:
    """What makes two facts one relationship: ends, type and identifying properties.

    An undirected fact must be the right way round already (see `canonical`).
    """
    values = identity_of(fact, schema or load_schema()).values()
    held = tuple(tuple(v) if isinstance(v, list) else v for v in values)
    return (fact.subject.key, fact.type, fact.object.key, held)  # type: ignore[return-value] # a list is held as a tuple, to be hashable


def canonical(fact: Fact, schema: Schema | None = None) -> Fact:
    """The `fact` as it is stored: an undirected one runs from its lesser (label, id)."""
    schema = schema or load_schema()
    if schema.directed(fact.type) or fact.subject.key <= fact.object.key:
        return fact
    evidence = dataclasses.replace(
        fact.evidence, subject=fact.evidence.object, object=fact.evidence.subject
    )
    return dataclasses.replace(fact, subject=fact.object, object=fact.subject, evidence=evidence)


def document_node(document: Document) -> Node:
    """The node of a loaded document.

    It leaves out the text and the places that the document was read from, so that facts
    are the same wherever their documents lie; `graphmodel.graph` adds both.
    """
    given = {
        "date": document.date,
        "format": document.format,
        "language": document.language,
        "marking": document.marking,
        "sha256": document.sha256,
        "title": document.title,
    }
    properties: dict[str, Value] = {name: value for name, value in given.items() if value}
    return Node("Document", document.id, document.name, properties=properties)


def merge_nodes(stated: Iterable[tuple[Node, int]]) -> dict[NodeKey, Node]:
    """One node for each key, from the nodes as facts state them and how often each is stated."""
    groups: dict[NodeKey, list[tuple[Node, int]]] = {}
    for node, count in stated:
        groups.setdefault(node.key, []).append((node, count))
    return {key: _merge_node(groups[key]) for key in sorted(groups)}


def merge(
    facts: Iterable[Fact], documents: Iterable[Document] = (), schema: Schema | None = None
) -> Iterator[Relationship]:
    """All relationships that `facts` make, sorted; `documents` give dates and document nodes.

    Holds all facts in memory; a store that can sort uses `merge_sorted`.
    """
    schema = schema or load_schema()
    held = sorted((canonical(fact, schema) for fact in facts), key=ends)
    known = {document.id: document for document in documents}
    stated = Counter(_frozen(node) for fact in held for node in (fact.subject, fact.object))
    nodes = merge_nodes((node.node, count) for node, count in stated.items())
    nodes |= {node.key: node for node in map(document_node, known.values())}
    dates = {id: document.date or "" for id, document in known.items()}
    return merge_sorted(held, nodes, dates, schema)


def merge_sorted(
    facts: Iterable[Fact], nodes: Mapping[NodeKey, Node], dates: Dates, schema: Schema
) -> Iterator[Relationship]:
    """Relationships from canonical `facts` that come sorted by `ends`, with merged `nodes`."""
    for together in same_ends(facts, schema):
        for _, group in groupby(together, key=lambda fact: identity_order(fact, schema)):
            yield merge_facts(list(group), nodes, dates, schema)


def same_ends(facts: Iterable[Fact], schema: Schema) -> Iterator[list[Fact]]:
    """Facts sorted by `ends`, in lists of those with the same ends and type, each sorted."""
    for _, group in groupby(facts, key=ends):
        found = list(group)
        yield _in_order(found, schema) if len(found) > 1 else found


def ends(fact: Fact | Relationship) -> tuple[NodeKey, str, NodeKey]:
    """The coarse order of facts and relationships: subject, type, object."""
    return (fact.subject.key, fact.type, fact.object.key)


def evidence_order(evidence: Evidence) -> tuple[Hashable, ...]:
    """The order of evidence within a relationship: by document and place."""
    e = evidence
    rest = (e.confidence, e.page or 0, e.paragraph or "", e.bridge or "", e.text)
    return (e.document, e.start, e.end, e.rule, e.subject, e.object, *rest)


# -- parts ----------------------------------------------------------------------------------


@dataclasses.dataclass(frozen=True, slots=True)
class _frozen:
    """A node that can be counted: equal to another where all that it states is."""

    node: Node

    def __hash__(self) -> int:
        return hash(self.node.key)


def identity_of(fact: Fact | Relationship, schema: Schema) -> dict[str, Value | None]:
    """The identifying properties by name, in the form in which they are compared and kept."""
    if not fact.properties:  # most facts
        return dict.fromkeys(schema.identity(fact.type))
    spec = schema.types.get(fact.type)
    kinds = spec.properties if spec else {}
    found: dict[str, Value | None] = {}
    for name in schema.identity(fact.type):
        value = fact.properties.get(name)
        if name == "planned":
            found[name] = True if value else None
        elif kinds.get(name) == "float" and isinstance(value, int):
            found[name] = float(value)
        else:
            found[name] = value
    return found


def identity_order(fact: Fact | Relationship, schema: Schema) -> tuple[Any, ...]:
    """The order of relationships between the same ends: by their identifying properties."""
    return tuple(_value_order(value) for value in identity_of(fact, schema).values())


def _value_order(value: Value | None) -> tuple[int, Any]:
    """A sort key for values of any kind: none, then numbers, texts, lists."""
    if value is None:
        return (0, 0)
    if isinstance(value, int | float):
        return (1, value)
    return (2, value) if isinstance(value, str) else (3, _dumped(value))


def _in_order(facts: list[Fact], schema: Schema) -> list[Fact]:
    """Facts of the same ends by identity and evidence, then by what else they state."""
    keys = [(identity_order(fact, schema), evidence_order(fact.evidence)) for fact in facts]
    if len(set(keys)) == len(keys):  # spares the costly part of the order, which decides nothing
        order = sorted(range(len(facts)), key=keys.__getitem__)
    else:
        order = sorted(range(len(facts)), key=lambda i: (*keys[i], _stated(facts[i])))
    return [facts[i] for i in order]


def _stated(fact: Fact) -> tuple[str, str, str]:
    ends_stated = (_node_order(fact.subject), _node_order(fact.object))
    return (_dumped(dict(fact.properties)), *ends_stated)


def _node_order(node: Node) -> str:
    return _dumped([node.name, node.acronym, list(node.aliases), dict(node.properties)])


def _dumped(value: Any) -> str:
    return _encode(value)


def merge_facts(
    facts: Sequence[Fact], nodes: Mapping[NodeKey, Node], dates: Dates, schema: Schema
) -> Relationship:
    """The one relationship that `facts` of one identity make; they are in order."""
    first = facts[0]
    evidence = tuple(fact.evidence for fact in facts)
    if len(evidence) > 1:
        evidence = tuple(dict.fromkeys(evidence))
    identity = identity_of(first, schema)
    properties = {name: value for name, value in identity.items() if value is not None}
    # the newest document speaks last; among documents of one date, the last by id
    for fact in sorted(facts, key=lambda fact: dates.get(fact.evidence.document, "")):
        properties |= {
            name: value
            for name, value in fact.properties.items()
            if name not in identity and value is not None
        }
    if first.type == "MENTIONS":
        properties["count"] = len(evidence)
    return Relationship(
        nodes.get(first.subject.key, first.subject),
        first.type,
        nodes.get(first.object.key, first.object),
        dict(sorted(properties.items())),
        evidence,
    )


def _merge_node(stated: Sequence[tuple[Node, int]]) -> Node:
    if len(stated) == 1:
        node = stated[0][0]
        kept = tuple(sorted(set(node.aliases) - {node.name}))
        return node if kept == node.aliases else dataclasses.replace(node, aliases=kept)
    label, id = stated[0][0].key
    names: Counter[str] = Counter()
    values: dict[str, Counter[str]] = {}
    for node, count in stated:
        names[node.name] += count
        for name, value in node.properties.items():
            values.setdefault(name, Counter())[_dumped(value)] += count
    name = min(names, key=lambda name: (-names[name], -len(name), name))
    # a name that another document prefers is still a name of this node
    aliases = {alias for node, _ in stated for alias in node.aliases} | set(names)
    return Node(
        label,
        id,
        name,
        min((node.acronym for node, _ in stated if node.acronym), default=None),
        tuple(sorted(aliases - {name})),
        {name: json.loads(_most(values[name])) for name in sorted(values)},
    )


def _most(counts: Counter[str]) -> str:
    """The most frequent, then the least by spelling."""
    return min(counts, key=lambda value: (-counts[value], value))
