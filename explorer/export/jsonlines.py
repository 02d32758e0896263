"""JSON lines: a node or a relationship a line, evidence entry by entry."""

from __future__ import annotations

from typing import Any, TextIO

from explorer.export.content import LISTS, Content, evidence
from explorer.export.jsontext import dumps

_FIXED = ("id", "label")


def write(content: Content, stream: TextIO) -> None:
    """Write `content`: nodes first; a relationship's ends are ``Label:id``, as in query's JSON."""
    for node in content.nodes:
        rest = {name: value for name, value in node.attributes.items() if name not in _FIXED}
        head = {"kind": "node", "label": node.label, "id": node.attributes.get("id")}
        _line({**head, "properties": rest}, stream)
    for edge in content.edges:
        rest = {
            name: value
            for name, value in edge.attributes.items()
            if name not in LISTS and name != "type"
        }
        head = {"kind": "relationship", "type": edge.type, "start": edge.start, "end": edge.end}
        _line({**head, "properties": rest, "evidence": list(evidence(edge))}, stream)


def _line(value: dict[str, Any], stream: TextIO) -> None:
    stream.write(dumps(value) + "\n")
