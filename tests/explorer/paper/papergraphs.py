"""Graphs for the tests of maps on paper: names as long as real ones, and hostile ones."""

from __future__ import annotations

import random
from typing import Any

import networkx as nx

Key = tuple[str, str]
HOSTILE = [
    "</text></svg><script>window.canary=1</script>",
    '"><image href="http://canary.example/x.png"/>',
    "]]><!-- &amp; &#60; &canary; <![CDATA[",
    "javascript:window.canary=1",
    "(a) Tj /JavaScript (app.alert(1)) \\) endstream endobj",
    "turned \u202egro.nu.elpmaxe\u202c round",
    "nul\x00 escape\x1b \ufffe\uffff end",
    "x" * 5_000,
    "long word " * 500,
    "",
    "مكتب مكافحة الإرهاب",
    "反恐办公室",
    "Ελληνική Δημοκρατία · Управление · Şırnak",
]
_FIRST = ["Office", "Committee", "Centre", "Working Group", "Executive Directorate", "Mission"]
_MIDDLE = ["of", "for", "on", "against", "to support"]
_LAST = ["Counter-Terrorism", "the Implementation of Resolutions", "Border Management",
         "Kenya", "Violent Extremism", "Crime", "Assistance", "the Great Lakes Region"]  # fmt: skip
_TIES = [("Office", "LEADS", "Programme"), ("Official", "HOLDS_POST", "Office"),
         ("Office", "PART_OF", "Office"), ("Country", "FUNDS", "Programme"),
         ("Office", "ASSISTS", "Country"), ("Country", "MEMBER_OF", "Office"),
         ("Office", "ADOPTED", "Resolution"), ("Office", "COOPERATES_WITH", "Country")]  # fmt: skip


def graph_of(names: list[tuple[str, str]], **more: dict[str, Any]) -> nx.MultiDiGraph:
    """A graph with a node for each (label, name), in order, and one document, `report`.

    `more` holds further attributes of nodes by their place: ``n0={"acronym": "A"}``.
    """
    graph = nx.MultiDiGraph()
    graph.add_node(
        ("Document", "report"), label="Document", id="report", name="Report on offices",
        title="Report on offices", date="2018-07-31", marking="LIMITED", text="Not shown.",
    )  # fmt: skip
    for i, (label, name) in enumerate(names):
        rest = more.get(f"n{i}", {})
        graph.add_node((label, f"n{i}"), label=label, id=f"n{i}", name=name, **rest)
    return graph


def tie(graph: nx.MultiDiGraph, one: Key, kind: str, two: Key, **more: Any) -> None:
    """A relationship with a sentence of its own."""
    number = graph.number_of_edges()
    graph.add_edge(
        one, two, key=f"{kind} {number}", type=kind, documents=["report"],
        quotes=[f"Sentence {number} says so."], spans=[f"{number * 40}:{number * 40 + 21}"],
        rules=["r"], confidence=[0.9], count=1, pages=[2], **more,
    )  # fmt: skip


def random_map(count: int, ties: int, seed: int = 1) -> nx.MultiDiGraph:
    """`count` nodes all of which have a relationship, `ties` in all, the same for a seed."""
    chance = random.Random(seed)
    labels = [
        ["Office", "Official", "Country", "Programme", "Resolution"][i % 5] for i in range(count)
    ]
    graph = graph_of([(label, _name(chance, i)) for i, label in enumerate(labels)])
    keys = [(label, f"n{i}") for i, label in enumerate(labels)]
    of = {label: [key for key in keys if key[0] == label] for label in labels}
    for i, key in enumerate(keys):
        fitting = [t for t in _TIES if key[0] in (t[0], t[2])]
        for _ in range(ties // count + (i < ties % count)):
            subject, kind, target = chance.choice(fitting)
            near = of[target if key[0] == subject else subject]
            other = near[int(len(near) * chance.random() ** 2)]
            pair = (key, other) if key[0] == subject else (other, key)
            if pair[0] != pair[1]:
                tie(graph, pair[0], kind, pair[1])
    return graph


def _name(chance: random.Random, number: int) -> str:
    words = f"{chance.choice(_FIRST)} {chance.choice(_MIDDLE)} {chance.choice(_LAST)}"
    return words if chance.random() < 0.6 else f"{words.split()[0]} {number}"


def hostile_map() -> nx.MultiDiGraph:
    """Names, quotes and titles that would do harm if a format took them for its own."""
    graph = graph_of([("Office", name) for name in HOSTILE])
    hub = ("Office", "n0")
    for i in range(1, len(HOSTILE)):
        tie(graph, hub, "ASSISTS", ("Office", f"n{i}"), purpose=HOSTILE[-i])
    for *_, data in graph.edges(data=True):
        data["quotes"] = [HOSTILE[0]]
    graph.nodes["Document", "report"]["title"] = HOSTILE[1]
    return graph
