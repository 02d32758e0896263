"""Cytoscape JSON, node-link JSON and JSON lines, read back."""

from __future__ import annotations

import json
from typing import Any

import networkx as nx
import pytest
from exportgraphs import HOSTILE, KENYA, PERSON, Written, hostile, small

from explorer.export import content


def _attributes(held: dict[str, Any], *own: str) -> dict[str, Any]:
    return {name: value for name, value in held.items() if name not in own}


@pytest.mark.parametrize("graph", [small(), hostile()], ids=["small", "hostile"])
def test_node_link_is_read_by_networkx(graph: nx.MultiDiGraph, written: Written) -> None:
    """NetworkX gets every node and relationship with every value, whatever the names hold."""
    back = nx.node_link_graph(json.loads(written(graph, "node-link")), edges="edges")
    held = content(graph, mentions=True)
    for node in held.nodes:
        own = back.nodes[node.id]
        assert own.pop("node_id") == node.attributes["id"]
        assert own == _attributes(dict(node.attributes), "id")
    for edge in held.edges:
        assert back.edges[edge.start, edge.end, edge.key] == edge.attributes
    assert (len(back), back.size()) == (len(graph), graph.size())


@pytest.mark.parametrize("graph", [small(), hostile()], ids=["small", "hostile"])
def test_cytoscape_is_read_by_networkx(graph: nx.MultiDiGraph, written: Written) -> None:
    """Cytoscape's form holds the same, with the type where Cytoscape looks for it."""
    back = nx.cytoscape_graph(json.loads(written(graph, "cytoscape")))
    assert (len(back), back.size()) == (len(graph), graph.size())
    for node in content(graph, mentions=True).nodes:
        own = _attributes(back.nodes[node.id], "id", "value", "node_id")
        assert own == _attributes(dict(node.attributes), "id")
    for edge in content(graph, mentions=True).edges:
        own = back.edges[edge.start, edge.end, edge.key]
        assert own["interaction"] == edge.type
        assert own.items() >= edge.attributes.items()


def test_cytoscape_has_ids_once(written: Written) -> None:
    """No two elements share an id, which Cytoscape would make one of."""
    elements = json.loads(written(small(), "cytoscape"))["elements"]
    ids = [one["data"]["id"] for kind in ("nodes", "edges") for one in elements[kind]]
    assert len(ids) == len(set(ids))


def test_json_lines_give_evidence_entry_by_entry(written: Written) -> None:
    """A relationship's evidence is a list of entries with document, date, marking and place."""
    lines = [json.loads(line) for line in written(small(), "jsonl").splitlines()]
    post = next(line for line in lines if line["properties"].get("title") == "Head")
    assert (post["start"], post["end"]) == (":".join(PERSON), "Office:office")
    assert post["evidence"] == [
        {"document": "visit", "date": "2018-07-31", "marking": "INTERNAL",
         "quote": "Quotation 0 of HOLDS_POST.", "span": "10:35", "subject": "10:12",
         "object": "20:25", "bridge": "heading", "rule": "HOLDS_POST.verb", "confidence": 0.9},
        {"document": "note", "quote": "Quotation 1 of HOLDS_POST.", "span": "10:35",
         "subject": "10:12", "object": "20:25", "page": 2, "rule": "HOLDS_POST.verb",
         "confidence": 0.755},
    ]  # fmt: skip
    assert "quotes" not in post["properties"]
    assert post["properties"]["former"] is True


def test_json_lines_are_lines(written: Written) -> None:
    """No name breaks a line, not even for a reader that knows Unicode's separators."""
    lines = [json.loads(line) for line in written(hostile(), "jsonl").splitlines()]
    names = {line["properties"]["name"] for line in lines if line["kind"] == "node"}
    assert names >= set(HOSTILE)
    assert {line["start"] for line in lines if line.get("type") == "ASSISTS"} == {
        f"Office:hostile-{number}" for number in range(len(HOSTILE))
    }


def test_documents_come_with_mentions_alone() -> None:
    """Without `mentions` no document is a node, and dates and markings stand on the evidence."""
    graph = small()
    held = content(graph)
    assert {node.label for node in held.nodes}.isdisjoint({"Document"})
    visited = next(edge for edge in held.edges if edge.type == "VISITED")
    assert (visited.attributes["dates"], visited.attributes["markings"]) == (
        ["2018-07-31"],
        ["INTERNAL"],
    )
    assert len(content(graph, mentions=True).nodes) == len(graph)
    assert [node.id for node in content(graph, focus=[KENYA], hops=0).nodes] == ["Country:KEN"]
    assert set(content(graph, documents=["note"]).documents) == {"note"}
