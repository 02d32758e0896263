"""Cytoscape JSON, for Cytoscape Desktop and Cytoscape.js."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any, TextIO

from explorer.export.content import Content, EdgeItem, NodeItem
from explorer.export.jsontext import dumps


def write(content: Content, stream: TextIO) -> None:
    """Write `content`: an attribute is a column, a list a list column, an element a line."""
    head = {"data": {"name": "Liaison"}, "directed": True, "multigraph": True}
    stream.write(f'{dumps(head)[:-1]}, "elements": {{\n')
    stream.write(f'"nodes": [\n{_lines(map(_node, content.nodes))}\n],\n')
    stream.write(f'"edges": [\n{_lines(map(_edge, content.edges))}\n]}}}}\n')


def _node(node: NodeItem) -> dict[str, Any]:
    """`id` is unique among all nodes, so the one within the label is `node_id`."""
    own = {"id": node.id, "value": node.id, "name": node.name}
    return {**node.attributes, **own, "node_id": node.attributes.get("id")}


def _edge(edge: EdgeItem) -> dict[str, Any]:
    """`interaction` is where Cytoscape looks for the type."""
    own = {"id": edge.id, "source": edge.start, "target": edge.end, "key": edge.key}
    return {**edge.attributes, **own, "interaction": edge.type}


def _lines(data: Iterable[Mapping[str, Any]]) -> str:
    return ",\n".join(dumps({"data": one}) for one in data)
