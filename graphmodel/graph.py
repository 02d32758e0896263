"""The graph for analysis: relationships as a `networkx.MultiDiGraph`."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

import networkx as nx

from graphmodel.merge import document_node
from graphmodel.records import Document, Node, Relationship, Span, Value
from graphmodel.schema import Schema, load_schema


def build_graph(
    relationships: Iterable[Relationship],
    documents: Iterable[Document] = (),
    schema: Schema | None = None,
) -> nx.MultiDiGraph:
    """The graph of `relationships` and of all `documents`, also those without any.

    A node's key is (label, id), and its attributes are label, id, name, acronym, aliases
    and its properties. An edge's key tells parallel relationships apart; its attributes are
    those of `edge_attributes`. Nothing is None: what is not known is absent. Nodes and
    edges are in order: documents first, then as the relationships name them.
    """
    schema = schema or load_schema()
    graph = nx.MultiDiGraph()
    dates: dict[str, str] = {}
    for document in documents:
        if document.date:
            dates[document.id] = document.date
        graph.add_node(("Document", document.id), **document_attributes(document))
    for relationship in relationships:
        for node in (relationship.subject, relationship.object):
            if node.key not in graph:
                graph.add_node(node.key, **node_attributes(node))
        graph.add_edge(
            relationship.subject.key,
            relationship.object.key,
            key=edge_key(relationship, schema),
            **edge_attributes(relationship, dates),
        )
    return graph


def edge_key(relationship: Relationship, schema: Schema | None = None) -> str:
    """What tells a relationship from others between the same ends.

    The type and the identifying properties: ``HOLDS_POST title=Director start=2017-06``.
    """
    names = (schema or load_schema()).identity(relationship.type)
    held = [
        f"{name}={relationship.properties[name]}"
        for name in names
        if name in relationship.properties
    ]
    return " ".join([relationship.type, *held])


def node_attributes(node: Node) -> dict[str, Any]:
    """A node's attributes in a graph: its properties beside label, id and names."""
    attributes: dict[str, Any] = {"label": node.label, "id": node.id, "name": node.name}
    if node.acronym is not None:
        attributes["acronym"] = node.acronym
    attributes["aliases"] = list(node.aliases)
    return {**attributes, **_rest(node.properties, attributes)}


def edge_attributes(relationship: Relationship, dates: Mapping[str, str]) -> dict[str, Any]:
    """A relationship's attributes in a graph: its properties beside type and evidence.

    `documents`, `quotes`, `spans`, `subjects`, `objects`, `rules` and `confidence` are lists
    with one entry for each evidence; a span is "start:end". `pages`, `paragraphs` and
    `bridges` are such lists where any evidence has one, with 0 or "" for the others. `count`
    is their length; `first_seen` and `last_seen` are the least and greatest of the
    documents' `dates`.
    """
    evidence = relationship.evidence
    attributes: dict[str, Any] = {
        "type": relationship.type,
        "documents": [e.document for e in evidence],
        "quotes": [e.text for e in evidence],
        "spans": [_span((e.start, e.end)) for e in evidence],
        "subjects": [_span(e.subject) for e in evidence],
        "objects": [_span(e.object) for e in evidence],
        "rules": [e.rule for e in evidence],
        "confidence": [e.confidence for e in evidence],
        "count": len(evidence),
    }
    places: dict[str, list[int] | list[str]] = {
        "pages": [e.page or 0 for e in evidence],
        "paragraphs": [e.paragraph or "" for e in evidence],
        "bridges": [e.bridge or "" for e in evidence],
    }
    attributes |= {name: values for name, values in places.items() if any(values)}
    if seen := sorted({dates[e.document] for e in evidence if e.document in dates}):
        attributes |= {"first_seen": seen[0], "last_seen": seen[-1]}
    return {**attributes, **_rest(relationship.properties, attributes)}


def document_attributes(document: Document) -> dict[str, Any]:
    """A document's attributes in a graph: those of its node, where it was read, and its text."""
    attributes = node_attributes(document_node(document))
    if document.sources:
        attributes |= {"source": document.sources[0], "sources": list(document.sources)}
    return {**attributes, "text": document.text}


def _span(span: Span) -> str:
    return f"{span[0]}:{span[1]}"


def _rest(properties: Mapping[str, Value], taken: Mapping[str, Any]) -> dict[str, Value]:
    """The properties whose names are not `taken` by a fixed attribute, by name."""
    return {
        name: value
        for name, value in sorted(properties.items())
        if name not in taken and value is not None
    }
