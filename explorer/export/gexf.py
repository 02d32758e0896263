"""GEXF 1.3 for Gephi: parallel relationships apart, labels in their colours, dates as spells."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any, TextIO

from explorer.export.content import Content, EdgeItem, NodeItem
from explorer.export.markup import attributes, declared, plain
from explorer.export.spells import Spell, edge_spells, event_spells, node_spells, own_spells
from graphmodel.schema import load_schema

_HEAD = """\
<?xml version="1.0" encoding="UTF-8"?>
<gexf xmlns="http://gexf.net/1.3" xmlns:viz="http://gexf.net/1.3/viz" version="1.3">
<meta><creator>Liaison</creator><description>Relationships with their evidence</description></meta>
<graph mode="dynamic" defaultedgetype="directed" timeformat="date" timerepresentation="interval">
"""
#: Names that Gephi has columns of its own for.
_RENAMED = {"id": "node_id", "label": "node_label", "type": "relationship"}
_KINDS = {bool: "boolean", int: "long", float: "double", list: "liststring"}
_Keys = Mapping[str, tuple[str, str]]


def write(content: Content, stream: TextIO) -> None:
    """Write `content`: an attribute is an `attvalue`, a list a `liststring`.

    A list reads as JSON does, but for line breaks and tabs, which stand in it as they are.
    """
    of_nodes, of_edges = _lasting(content)
    nodes = declared("n", (node.attributes for node in content.nodes), _KINDS)
    edges = declared("e", (edge.attributes for edge in content.edges), _KINDS)
    stream.write(_HEAD)
    stream.writelines(_declared("node", nodes))
    stream.writelines(_declared("edge", edges))
    stream.write("<nodes>\n")
    for node in content.nodes:
        stream.write(_node(node, nodes, of_nodes[node.id]))
    stream.write("</nodes>\n<edges>\n")
    for edge, kind in zip(content.edges, _kinds(content.edges), strict=True):
        stream.write(_edge(edge, kind, edges, of_edges[edge.id]))
    stream.write("</edges>\n</graph>\n</gexf>\n")


def _lasting(content: Content) -> tuple[dict[str, list[Spell]], dict[str, list[Spell]]]:
    """The spells of each node and of each relationship, by id."""
    events = {n.id: event_spells(n.attributes) for n in content.nodes if n.label == "Event"}
    dated = {n.id: own_spells(n.attributes) for n in content.nodes if n.label == "Document"}
    edges: dict[str, list[Spell]] = {}
    around: dict[str, list[list[Spell]]] = {}
    for edge in content.edges:
        mention = edge.start.startswith("Document:")
        event = [] if mention else events.get(edge.end) or events.get(edge.start) or []
        edges[edge.id] = edge_spells(edge.attributes, event)
        for end in {edge.start, edge.end}:
            around.setdefault(end, []).append(edges[edge.id])
    own = {**events, **dated}
    nodes = {n.id: node_spells(own.get(n.id, []), around.get(n.id, ())) for n in content.nodes}
    return nodes, edges


def _declared(what: str, keys: _Keys) -> Iterator[str]:
    yield f'<attributes class="{what}" mode="static">\n'
    for name, (key, kind) in keys.items():
        title = _RENAMED.get(name, name)
        yield f"<attribute{attributes(id=key, title=title, type=kind)}/>\n"
    yield "</attributes>\n"


def _node(node: NodeItem, keys: _Keys, spells: list[Spell]) -> str:
    head = attributes(id=node.id, label=node.name)
    return f"<node{head}>{_values(node.attributes, keys)}{_spells(spells)}{_colour(node)}</node>\n"


def _edge(edge: EdgeItem, kind: str, keys: _Keys, spells: list[Spell]) -> str:
    count = str(float(edge.attributes.get("count") or 1))
    ends = {"id": edge.id, "source": edge.start, "target": edge.end}
    head = attributes(**ends, label=edge.type, kind=kind, weight=count)
    return f"<edge{head}>{_values(edge.attributes, keys)}{_spells(spells)}</edge>\n"


def _kinds(edges: Iterable[EdgeItem]) -> Iterator[str]:
    """A kind for each relationship: its type, numbered where there are several between two nodes.

    Gephi makes one edge of those that share ends and kind, and would lose all but one.
    """
    seen: dict[tuple[str, str, str], int] = {}
    for edge in edges:
        place = (edge.start, edge.end, edge.type)
        seen[place] = number = seen.get(place, 0) + 1
        yield edge.type if number == 1 else f"{edge.type} {number}"


def _values(held: Mapping[str, Any], keys: _Keys) -> str:
    values = (attributes(for_=keys[name][0], value=_value(held[name])) for name in held)
    return f"<attvalues>{''.join(f'<attvalue{value}/>' for value in values)}</attvalues>"


def _value(value: Any) -> str:
    """A value as text; in a list Gephi knows quotes and backslashes as escaped, nothing else."""
    if not isinstance(value, list):
        return plain(value)
    return f"[{', '.join(map(_item, value))}]"


def _item(value: Any) -> str:
    if not isinstance(value, str):
        return plain(value)
    escaped = value.replace("\\", "\\\\").replace('"', '\\"')
    return f'"{escaped}"'


def _spells(spells: list[Spell]) -> str:
    if not spells:
        return ""
    return f"<spells>{''.join(map(_spell, spells))}</spells>"


def _spell(spell: Spell) -> str:
    start, end = spell
    given = {"start": start and start.isoformat(), "end": end and end.isoformat()}
    return f"<spell{attributes(**{name: day for name, day in given.items() if day})}/>"


def _colour(node: NodeItem) -> str:
    spec = load_schema().labels.get(node.label)
    if spec is None:
        return ""
    red, green, blue = (str(int(spec.colour[at : at + 2], 16)) for at in (1, 3, 5))
    return f"<viz:color{attributes(r=red, g=green, b=blue)}/>"
