"""GraphML, which yEd, igraph, NetworkX and most graph programs read."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TextIO

from explorer.export.content import Content
from explorer.export.markup import attributes, declared, plain, text

_HEAD = (
    '<?xml version="1.0" encoding="UTF-8"?>\n'
    '<graphml xmlns="http://graphml.graphdrawing.org/xmlns"'
    ' xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"'
    ' xsi:schemaLocation="http://graphml.graphdrawing.org/xmlns'
    ' http://graphml.graphdrawing.org/xmlns/1.0/graphml.xsd">\n'
)
#: igraph keeps the ends of relationships under this name, which an attribute would take from it.
_RENAMED = {"id": "node_id"}
_KINDS = {bool: "boolean", int: "long", float: "double"}


def write(content: Content, stream: TextIO) -> None:
    """Write `content`: an attribute is a `data`, a list is a JSON array in it."""
    nodes = declared("n", (node.attributes for node in content.nodes), _KINDS)
    edges = declared("e", (edge.attributes for edge in content.edges), _KINDS)
    stream.write(_HEAD)
    for what, keys in (("node", nodes), ("edge", edges)):
        for name, (key, kind) in keys.items():
            called = _RENAMED.get(name, name)
            given = {"id": key, "for_": what, "attr.name": called, "attr.type": kind}
            stream.write(f"<key{attributes(**given)}/>\n")
    stream.write('<graph edgedefault="directed">\n')
    for node in content.nodes:
        stream.write(f"<node{attributes(id=node.id)}>{_data(node.attributes, nodes)}</node>\n")
    for edge in content.edges:
        ends = attributes(id=edge.id, source=edge.start, target=edge.end)
        stream.write(f"<edge{ends}>{_data(edge.attributes, edges)}</edge>\n")
    stream.write("</graph>\n</graphml>\n")


def _data(held: Mapping[str, Any], keys: Mapping[str, tuple[str, str]]) -> str:
    return "".join(
        f'<data key="{keys[name][0]}">{text(plain(value))}</data>' for name, value in held.items()
    )
