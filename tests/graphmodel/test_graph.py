"""The graph for analysis: its keys, attributes and order."""

from __future__ import annotations

import dataclasses

import networkx as nx
import pytest
from small_facts import ANNA, DOCUMENTS, KENYA, UNOCT, at, fact

from graphmodel.graph import build_graph
from graphmodel.merge import document_node, merge


@pytest.fixture
def graph() -> nx.MultiDiGraph:
    """A graph of two posts, a visit with two places, and a mention."""
    facts = [
        fact(ANNA, "HOLDS_POST", UNOCT, title="Head"),
        fact(ANNA, "HOLDS_POST", UNOCT, at("undated"), title="Envoy"),
        fact(ANNA, "VISITED", KENYA, at("old"), purpose="talks"),
        fact(ANNA, "VISITED", KENYA, at("new", 3, paragraph="12")),
        fact(document_node(DOCUMENTS[0]), "MENTIONS", KENYA, at("new")),
    ]
    return build_graph(merge(facts, DOCUMENTS), DOCUMENTS)


def test_document_nodes(graph: nx.MultiDiGraph) -> None:
    """Every loaded document is a node with text and sources, also without facts."""
    assert graph.nodes[("Document", "undated")] == {
        "label": "Document", "id": "undated", "name": "On undated", "aliases": [],
        "format": "txt", "sha256": "hash", "title": "On undated", "source": "undated.txt",
        "sources": ["undated.txt"], "text": "0123456789" * 3,
    }  # fmt: skip


def test_node_attributes(graph: nx.MultiDiGraph) -> None:
    """A node has label, id, name and aliases, and its properties beside them."""
    assert graph.nodes[KENYA.key] == {
        "label": "Country", "id": "KEN", "name": "Kenya", "aliases": [], "iso2": "KE",
    }  # fmt: skip
    assert graph.nodes[UNOCT.key]["acronym"] == "UNOCT"


def test_edge_attributes(graph: nx.MultiDiGraph) -> None:
    """An edge has its properties beside its evidence as parallel lists, and dates seen."""
    (edge,) = graph.get_edge_data(ANNA.key, KENYA.key).values()
    assert edge == {
        "type": "VISITED", "documents": ["new", "old"], "quotes": ["0123456789"] * 2,
        "spans": ["3:13", "0:10"], "subjects": ["3:5", "0:2"], "objects": ["11:13", "8:10"],
        "rules": ["rule.a"] * 2, "confidence": [0.9] * 2, "count": 2, "paragraphs": ["12", ""],
        "first_seen": "2017-06-15", "last_seen": "2019-02", "purpose": "talks",
    }  # fmt: skip


def test_dates_seen_are_absent_where_no_document_is_dated(graph: nx.MultiDiGraph) -> None:
    """Without a dated document there is neither first_seen nor last_seen."""
    edge = graph.edges[ANNA.key, UNOCT.key, "HOLDS_POST title=Envoy"]
    assert not {"first_seen", "last_seen"} & edge.keys()


def test_parallel_relationships_have_own_keys(graph: nx.MultiDiGraph) -> None:
    """An edge's key is its type and identifying properties."""
    assert sorted(graph[ANNA.key][UNOCT.key]) == [
        "HOLDS_POST title=Envoy",
        "HOLDS_POST title=Head",
    ]


def test_nothing_is_none(graph: nx.MultiDiGraph) -> None:
    """What is not known is absent, never None."""
    attributes = [data for _, data in graph.nodes(data=True)]
    attributes += [data for *_, data in graph.edges(data=True)]
    assert all(value is not None for data in attributes for value in data.values())


def test_order_is_that_of_documents_and_relationships(graph: nx.MultiDiGraph) -> None:
    """Documents come first, in the order given; other nodes as relationships name them."""
    assert [key[1] for key in graph] == ["new", "old", "undated", "KEN", "anna-smith", "unoct"]


def test_fixed_attributes_are_not_overwritten() -> None:
    """A property that has the name of a fixed attribute does not hide it."""
    odd = dataclasses.replace(KENYA, properties={"label": "X"})
    graph = build_graph(merge([fact(ANNA, "VISITED", odd, quotes="none")]))
    assert graph.nodes[KENYA.key]["label"] == "Country"
    (edge,) = graph.get_edge_data(ANNA.key, KENYA.key).values()
    assert edge["quotes"] == ["0123456789"]
