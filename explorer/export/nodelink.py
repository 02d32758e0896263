"""Node-link JSON, which NetworkX reads and D3 draws."""

from __future__ import annotations

from typing import Any, TextIO

from explorer.export.content import Content
from explorer.export.jsontext import dumps


def write(content: Content, stream: TextIO) -> None:
    """Write `content`: NetworkX's node-link form with lists as lists, an item a line.

    A node's `id` is ``Label:id``; its id within the label is `node_id`.
    """
    head = {"directed": True, "multigraph": True, "graph": {"source": "Liaison"}}
    stream.write(f"{dumps(head)[:-1]},\n")
    nodes = ({**node.attributes, "id": node.id, "node_id": node.attributes.get("id")}
             for node in content.nodes)  # fmt: skip
    stream.write(f'"nodes": [\n{_lines(nodes)}\n],\n')
    edges = ({**edge.attributes, "source": edge.start, "target": edge.end, "key": edge.key}
             for edge in content.edges)  # fmt: skip
    stream.write(f'"edges": [\n{_lines(edges)}\n]}}\n')


def _lines(items: Any) -> str:
    return ",\n".join(map(dumps, items))
