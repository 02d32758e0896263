"""The dossier of one node: all that is said of it, each statement with its sentences."""

from __future__ import annotations

import dataclasses
from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from explorer import naming
from explorer.confidence import confident
from graphmodel.jsonl import node_data
from graphmodel.records import Evidence, Node, Value
from graphmodel.schema import TypeSpec, load_schema

if TYPE_CHECKING:
    from graphmodel.records import Document
    from graphmodel.stores.base import Store


@dataclass(frozen=True, slots=True)
class Quote:
    """One place that states something, with what a reader must know of its document."""

    evidence: Evidence
    title: str
    date: str | None
    marking: str | None


@dataclass(frozen=True, slots=True)
class Statement:
    """One relationship of the node; `other` is the node at its far end."""

    other: Node
    properties: Mapping[str, Value]
    quotes: tuple[Quote, ...]


@dataclass(frozen=True, slots=True)
class Group:
    """The statements of one type and direction; `reading` puts the type in words.

    The direction is ``in`` where the node is the object of the relationship, ``out`` where
    it is the subject, and ``either`` where the type is undirected.
    """

    type: str
    direction: str
    reading: str
    statements: tuple[Statement, ...]


@dataclass(frozen=True, slots=True)
class Dossier:
    """A node with its statements, in the order of the schema's types."""

    node: Node
    groups: tuple[Group, ...]


def find(store: Store, name: str) -> list[Node]:
    """The nodes of a store that are called `name`; see `explorer.naming.find`."""
    return naming.find(store.nodes(), name)


def dossier(store: Store, node: Node, *, min_confidence: float = 0.0) -> Dossier:
    """All relationships of `node` whose evidence is of at least `min_confidence`."""
    documents = _documents(store)
    types = load_schema().types
    groups: dict[tuple[str, str], list[Statement]] = {}
    for relationship in confident(store.relationships(of=node.key), min_confidence):
        incoming = relationship.subject.key != node.key
        other = relationship.subject if incoming else relationship.object
        direction = ("in" if incoming else "out") if types[relationship.type].directed else "either"
        quotes = tuple(_quote(e, documents) for e in relationship.evidence)
        statement = Statement(other, relationship.properties, quotes)
        groups.setdefault((relationship.type, direction), []).append(statement)
    return Dossier(
        node,
        tuple(
            Group(kind, direction, reading(types[kind], direction), tuple(found))
            for kind in types
            for direction in ("out", "in", "either")
            if (found := groups.get((kind, direction)))
        ),
    )


def reading(kind: TypeSpec, direction: str) -> str:
    """A relationship type of the schema in words, from its subject's or its object's side."""
    return kind.reverse if direction == "in" else kind.name.lower().replace("_", " ")


def as_data(found: Dossier) -> dict[str, Any]:
    """A dossier as plain data for JSON; quotes and offsets exactly as stored."""
    return {
        **node_data(found.node),
        "relationships": [
            _statement_data(group, statement)
            for group in found.groups
            for statement in group.statements
        ],
    }


def _statement_data(group: Group, statement: Statement) -> dict[str, Any]:
    other = statement.other
    return {
        "type": group.type,
        "direction": group.direction,
        "reading": group.reading,
        "other": {"label": other.label, "id": other.id, "name": other.name},
        "properties": dict(statement.properties),
        "evidence": [_quote_data(quote) for quote in statement.quotes],
    }


def _quote_data(quote: Quote) -> dict[str, Any]:
    return {
        **dataclasses.asdict(quote.evidence),
        "title": quote.title,
        "date": quote.date,
        "marking": quote.marking,
    }


def _quote(evidence: Evidence, documents: Mapping[str, Document]) -> Quote:
    document = documents[evidence.document]
    return Quote(evidence, document.name, document.date, document.marking)


def _documents(store: Store) -> dict[str, Document]:
    return {summary.document.id: summary.document for summary in store.documents()}
