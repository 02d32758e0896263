"""GraphML and GEXF, read back by NetworkX, and GEXF held against the rules of its schema."""

from __future__ import annotations

import io
import json
import re
from collections import Counter
from typing import Any
from xml.etree import ElementTree

import networkx as nx
import pytest
from exportgraphs import (
    KENYA,
    MEETING,
    NOTE,
    OFFICE,
    PERSON,
    TEAM,
    VISIT,
    Written,
    hostile,
    small,
    tie,
)

from explorer.export import content
from explorer.export.markup import shown

GEXF = "{http://gexf.net/1.3}"
VIZ = "{http://gexf.net/1.3/viz}"
#: Each element of GEXF that is used: its required and optional attributes, and its children.
RULES: dict[str, tuple[set[str], set[str], set[str]]] = {
    "gexf": ({"version"}, {"variant"}, {"meta", "graph"}),
    "meta": (set(), {"lastmodifieddate"}, {"creator", "keywords", "description"}),
    "creator": (set(), set(), set()),
    "description": (set(), set(), set()),
    "graph": (set(), {"mode", "defaultedgetype", "timeformat", "timerepresentation", "idtype"},
              {"attributes", "nodes", "edges"}),
    "attributes": ({"class"}, {"mode"}, {"attribute"}),
    "attribute": ({"id", "title", "type"}, set(), {"default", "options"}),
    "nodes": (set(), {"count"}, {"node"}),
    "edges": (set(), {"count"}, {"edge"}),
    "node": ({"id"}, {"label"}, {"attvalues", "spells", "color"}),
    "edge": ({"source", "target"}, {"id", "label", "weight", "kind", "type"},
             {"attvalues", "spells"}),
    "attvalues": (set(), set(), {"attvalue"}),
    "attvalue": ({"for", "value"}, set(), set()),
    "spells": (set(), set(), {"spell"}),
    "spell": (set(), {"start", "end"}, set()),
    "color": ({"r", "g", "b"}, {"a"}, set()),
}  # fmt: skip
TYPES = {"integer", "long", "double", "boolean", "liststring", "string"}


def _back(value: Any) -> Any:
    """A value as it was before lists became JSON."""
    listed = isinstance(value, str) and value.startswith("[")
    return json.loads(value, strict=False) if listed else value


def _in_xml(value: Any, *, inside: bool = False) -> Any:
    """What XML makes of a value; with `inside`, of the items of a list as well."""
    if inside and isinstance(value, list):
        return [_in_xml(item) for item in value]
    return shown(value) if isinstance(value, str) else value


@pytest.mark.parametrize("graph", [small(), hostile()], ids=["small", "hostile"])
def test_graphml_is_read_by_networkx(graph: nx.MultiDiGraph, written: Written) -> None:
    """NetworkX gets every value; lists are JSON, and of texts only control characters differ.

    A node's id within its label is `node_id`: igraph keeps `id` for itself.
    """
    text = written(graph, "graphml")
    back = nx.read_graphml(io.BytesIO(text.encode()), force_multigraph=True)
    assert (len(back), back.size()) == (len(graph), graph.size())
    held = content(graph, mentions=True)
    for node in held.nodes:
        own = {name: _back(value) for name, value in back.nodes[node.id].items()}
        own["id"] = own.pop("node_id")
        assert own == {name: _in_xml(value) for name, value in node.attributes.items()}
    for edge in held.edges:
        found = back.edges[edge.start, edge.end, edge.id]
        own = {name: _back(value) for name, value in found.items() if name != "id"}
        assert own == {name: _in_xml(value) for name, value in edge.attributes.items()}


@pytest.mark.parametrize("graph", [small(), hostile()], ids=["small", "hostile"])
def test_gexf_is_read_by_networkx(graph: nx.MultiDiGraph, written: Written) -> None:
    """NetworkX gets every node and parallel relationship with its values and its weight."""
    back = nx.read_gexf(io.BytesIO(written(graph, "gexf").encode()), version="1.3")
    assert (len(back), back.size()) == (len(graph), graph.size())
    held = content(graph, mentions=True)
    for node in held.nodes:
        own = back.nodes[node.id]
        assert own["label"] == shown(node.name)
        assert (own["node_id"], own["node_label"]) == (node.attributes["id"], node.label)
        assert _back(own["aliases"]) == _in_xml(node.attributes["aliases"], inside=True)
    for edge in held.edges:
        own = back.edges[edge.start, edge.end, edge.id]
        assert (own["label"], own["weight"]) == (edge.type, edge.attributes["count"])
        for name in ("documents", "quotes", "spans", "rules", "confidence"):
            assert _back(own[name]) == _in_xml(edge.attributes[name], inside=True)


@pytest.mark.parametrize("graph", [small(), hostile()], ids=["small", "hostile"])
def test_gexf_keeps_the_rules_of_its_schema(graph: nx.MultiDiGraph, written: Written) -> None:
    """Every element has the attributes and children that GEXF 1.3 allows, and ids are met once."""
    root = ElementTree.fromstring(written(graph, "gexf"))
    assert root.tag == f"{GEXF}gexf"
    for element in root.iter():
        name = re.sub("{.*}", "", element.tag)
        required, optional, children = RULES[name]
        assert required <= set(element.keys()) <= required | optional, name
        inside = [re.sub("{.*}", "", child.tag) for child in element]
        assert set(inside) <= children, name
        if name in ("node", "edge"):
            assert max(Counter(inside).values()) == 1
    assert [child.tag for child in root.find(f"{GEXF}graph") or ()] == [
        f"{GEXF}{name}" for name in ("attributes", "attributes", "nodes", "edges")
    ]
    _check_references(root)


def _check_references(root: ElementTree.Element) -> None:
    declared = [key.get("id") for key in root.iter(f"{GEXF}attribute")]
    nodes = [node.get("id") for node in root.iter(f"{GEXF}node")]
    edges = [edge.get("id") for edge in root.iter(f"{GEXF}edge")]
    for ids in (declared, nodes, edges):
        assert len(ids) == len(set(ids))
    assert {value.get("for") for value in root.iter(f"{GEXF}attvalue")} <= set(declared)
    ends = {edge.get(end) for edge in root.iter(f"{GEXF}edge") for end in ("source", "target")}
    assert ends <= set(nodes)
    assert {key.get("type") for key in root.iter(f"{GEXF}attribute")} <= TYPES
    titles = {(key.get("title") or "").lower() for key in root.iter(f"{GEXF}attribute")}
    assert titles.isdisjoint({"id", "label", "type", "weight"})  # Gephi's own columns


def test_parallel_relationships_have_kinds_of_their_own(written: Written) -> None:
    """Between two nodes no kind comes twice: Gephi makes one edge of those that share it."""
    root = ElementTree.fromstring(written(small(), "gexf"))
    kinds = Counter(
        (edge.get("source"), edge.get("target"), edge.get("kind"))
        for edge in root.iter(f"{GEXF}edge")
    )
    assert set(kinds.values()) == {1}
    assert (":".join(PERSON), ":".join(OFFICE), "HOLDS_POST 2") in kinds


def test_gexf_lists_escape_what_gephi_knows(written: Written) -> None:
    """Gephi takes a backslash before anything else away, so that line breaks stand as they are."""
    text = written(hostile(), "gexf")
    assert 'value="[&quot;two&#10;lines&#13;&#10;and&#9;a tab&quot;]"' in text
    assert "[&quot;bell ␇ nul ␀ unit ␟ end&quot;]" in text
    assert "[&quot;say \\&quot;when\\&quot; &amp; &lt;b&gt;" in text


def _spells(text: str, what: str, **where: str) -> list[tuple[str | None, str | None]]:
    root = ElementTree.fromstring(text)
    found = next(
        one
        for one in root.iter(f"{GEXF}{what}")
        if all(one.get(name) == value for name, value in where.items())
    )
    return [(spell.get("start"), spell.get("end")) for spell in found.iter(f"{GEXF}spell")]


def test_spells_say_when_it_was_so(written: Written) -> None:
    """Own dates come first, cut ones cover all their days; a past post ends when it was told."""
    graph = small()
    tie(graph, PERSON, TEAM, "HOLDS_POST", [NOTE[1]], start="2019-02-30")
    text = written(graph, "gexf")
    person, office = ":".join(PERSON), ":".join(OFFICE)
    posts = [_spells(text, "edge", source=person, target=office, kind=kind)
             for kind in ("HOLDS_POST", "HOLDS_POST 2")]  # fmt: skip
    assert sorted(posts, key=str) == [[("2017-06-01", "2018-07-31")], [(None, "2016-12-31")]]
    visit = _spells(text, "edge", source=person, target=":".join(KENYA))
    assert visit == [("2018-07-31", "2018-07-31")]
    assert _spells(text, "edge", source=person, kind="HOLDS_POST", target=":".join(TEAM)) == []
    meeting = "Event:meeting-nairobi-2018-07"
    assert _spells(text, "node", id=meeting) == [("2018-07-01", "2018-07-31")]
    assert _spells(text, "edge", target=meeting) == [("2018-07-01", "2018-07-31")]
    assert _spells(text, "node", id="Document:visit") == [("2018-07-31", "2018-07-31")]


def test_spells_say_when_it_was_said(written: Written) -> None:
    """Without a date of its own a relationship has a day for each dated document, else always."""
    graph = small()
    later = [("2019-03", "a"), ("2019-03-05", "b"), ("2021", "c")]
    for date, id_ in later:
        graph.add_node(("Document", id_), label="Document", id=id_, name=id_, date=date)
    tie(graph, TEAM, KENYA, "ASSISTS", ["note"])
    graph.edges[TEAM, KENYA, "ASSISTS"]["documents"] = [id_ for _, id_ in later]
    for name in ("quotes", "spans", "subjects", "objects", "rules", "confidence"):
        graph.edges[TEAM, KENYA, "ASSISTS"][name] *= 3
    text = written(graph, "gexf")
    said = _spells(text, "edge", source=":".join(TEAM), target=":".join(KENYA))
    assert said == [("2019-03-01", "2019-03-31"), ("2021-01-01", "2021-12-31")]
    assert _spells(text, "edge", source="Resolution:S/RES/1373") == []
    assert _spells(text, "node", id="Resolution:S/RES/1373") == []
    assert _spells(text, "node", id="Programme:fund") == [("2018-07-31", "2018-07-31")]


def test_no_relationship_lasts_longer_than_its_ends(written: Written) -> None:
    """Where a relationship is seen, so are its ends: a node without spells is always there."""
    graph = small()
    tie(graph, VISIT, MEETING, "MENTIONS", ["visit"])
    graph.nodes[MEETING].update(start="2017-01-03", end="2017-01-05")
    root = ElementTree.fromstring(written(graph, "gexf"))
    lasting = {one.get("id"): _lasting(one) for one in root.iter() if one.get("id")}
    for edge in root.iter(f"{GEXF}edge"):
        for end in (lasting[edge.get("source")], lasting[edge.get("target")]):
            spans = _lasting(edge)
            assert not end or spans
            assert all(any(a <= c and d <= b for a, b in end) for c, d in spans) or not end


def _lasting(element: ElementTree.Element) -> list[tuple[str, str]]:
    found = element.iter(f"{GEXF}spell")
    return [(spell.get("start", "0"), spell.get("end", "9")) for spell in found]


def test_labels_have_their_colours(written: Written) -> None:
    """A node of Gephi has the colour that its label has on the map."""
    root = ElementTree.fromstring(written(small(), "gexf"))
    office = next(one for one in root.iter(f"{GEXF}node") if one.get("id") == "Office:office")
    colour = office.find(f"{VIZ}color")
    assert colour is not None
    assert colour.attrib == {"r": "0", "g": "114", "b": "178"}
