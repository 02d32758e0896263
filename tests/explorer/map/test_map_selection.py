"""Which nodes and relationships a map shows."""

from __future__ import annotations

from itertools import pairwise

import networkx as nx
import pytest
from mapgraphs import offices, random_graph

from explorer.map import graph_map
from explorer.map.selection import find, select
from graphmodel.errors import UsageError


def test_documents_are_left_out_unless_asked_for() -> None:
    """Document nodes and MENTIONS stay out by default and come with `mentions`."""
    graph = offices()
    kenya = next(key for key in graph if key[0] == "Country")
    graph.add_edge(("Document", "web-2018-06"), kenya, key="m", type="MENTIONS",
                   documents=["web-2018-06"], quotes=["Kenya"], spans=["0:5"], rules=["name"],
                   confidence=[1.0], count=1)  # fmt: skip
    assert all(key[0] != "Document" for key in select(graph))
    assert ("Document", "web-2018-06") in select(graph, mentions=True)


@pytest.mark.parametrize("name", ["CTED", "cted", "Michele Coninsx", "Official:michèle-coninsx"])
def test_focus_is_found_by_any_of_its_names(name: str) -> None:
    """Acronym, folded name and `Label:id` all name a node."""
    assert len(find(offices(), name)) == 1


def test_hops_widen_the_focus() -> None:
    """Zero hops show the node alone; one its neighbours with their ties; two more."""
    graph = offices()
    sizes = [len(select(graph, focus=["LCBC"], hops=hops)) for hops in (0, 1, 2)]
    assert sizes[0] == 1
    assert sizes == sorted(set(sizes))
    near = select(graph, focus=["LCBC"])
    assert {key[1] for key in near if key[0] == "Country"} == {"chad", "niger", "nigeria"}
    assert any(data["type"] == "ASSISTS" for *_, data in near.edges(data=True))


def test_labels_and_types_narrow_both_ends() -> None:
    """With labels, both ends of what is shown carry one; with types, only these are shown."""
    part = select(offices(), labels=["Office", "Resolution"], types=["ADOPTED", "MANDATES"])
    assert {key[0] for key in part} == {"Office", "Resolution"}
    assert {data["type"] for *_, data in part.edges(data=True)} == {"ADOPTED", "MANDATES"}


def test_documents_and_confidence_cut_the_evidence() -> None:
    """A relationship keeps only the evidence asked for, and its count and dates follow it."""
    graph = offices()
    one, two, key, data = next(iter(graph.edges(keys=True, data=True)))
    data["documents"], data["confidence"] = ["statement-2018-03", "press-2018-12"], [0.6, 0.9]
    for name in ("quotes", "spans", "subjects", "objects", "rules"):
        data[name] = data[name] * 2
    data["pages"], data["bridges"] = [1, 2], ["heading", ""]
    part = select(graph, documents=["press-2018-12"])
    cut = part.edges[one, two, key]
    assert (cut["documents"], cut["confidence"], cut["count"]) == (["press-2018-12"], [0.9], 1)
    assert (cut["pages"], "bridges" in cut) == ([2], False)
    assert cut["first_seen"] == cut["last_seen"] == "2018-12-06"
    assert select(graph, min_confidence=0.8).edges[one, two, key]["count"] == 1
    assert data["documents"] == ["statement-2018-03", "press-2018-12"]


def test_top_keeps_the_best_connected() -> None:
    """`top` keeps that many nodes, those of most relationships."""
    part = select(offices(), top=3)
    assert {data["acronym"] for _, data in part.nodes(data=True)} == {"CTED", "UNOCT", "UNODC"}


@pytest.mark.parametrize(
    ("asked", "said"),
    [
        ({"focus": ["Counter-Terorism Committee"]}, "Did you mean 'Counter-Terrorism Committee'"),
        ({"labels": ["Offices"]}, "Did you mean 'Office'"),
        ({"types": ["LEAD"]}, "Did you mean 'LEADS'"),
        ({"documents": ["note-2018"]}, "Did you mean 'note-2018-10'"),
        ({"labels": ["Country"]}, "no relationship with labels Country to show. The graph has"),
        ({"min_confidence": 0.99}, "confidence 0.99 or more"),
        ({"min_confidence": 2}, "from 0 to 1"),
        ({"hops": -1}, "0 or more"),
    ],
)
def test_what_cannot_be_meant_is_said(asked: dict[str, object], said: str) -> None:
    """An unknown name, an impossible number and an empty map each say what to do, in a line."""
    with pytest.raises(UsageError) as error:
        graph_map(offices(), **asked)  # type: ignore[arg-type]  # the wrong values are the point
    assert said in str(error.value)
    assert "\n" not in str(error.value)


def test_an_empty_graph_is_said_to_be_empty() -> None:
    """Nothing loaded is told apart from nothing found."""
    with pytest.raises(UsageError, match="graph is empty"):
        graph_map(nx.MultiDiGraph())


def test_too_many_nodes_are_refused_with_a_way_out() -> None:
    """Above 10,000 nodes the error offers focus and top, and top is enough."""
    graph = random_graph(10_001, 0)
    keys = list(graph)
    for one, two in pairwise(keys):
        graph.add_edge(one, two, key="x", type="ASSISTS")
    with pytest.raises(UsageError, match=r"10,001 nodes.*focus.*top"):
        select(graph)
    assert len(select(graph, top=50)) == 50
    assert len(select(graph, limit=None)) == 10_001
