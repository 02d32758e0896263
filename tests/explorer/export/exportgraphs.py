"""Graphs for the tests of exports: two documents with evidence of every kind, and hostile names."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import networkx as nx

#: `written(graph, form, **asked)`, the fixture of that name.
Written = Callable[..., str]
#: Names that a format could stumble over, each of its own kind.
HOSTILE = (
    'say "when" & <b>who</b> ]]>',
    "it's C:\\users\\u0041 \\\\ \\' $x {y} `z`",
    "two\nlines\r\nand\ta tab",
    "bell \x07 nul \x00 unit \x1f end",
    "next\u0085line\u2028separator\u2029paragraph\ufeff",
    '=HYPERLINK("x"); +1, -1; @x',
    "ﷺ 𝒳 \u202eright to left\u202c e\u0301",
    "ten " * 1250,
    " leading and trailing ",
    "' OR 1=1 //",
    ":begin",
)
KENYA, OFFICE, TEAM = ("Country", "KEN"), ("Office", "office"), ("Office", "team")
PERSON, RESOLUTION = ("Official", "a-person"), ("Resolution", "S/RES/1373")
FUND, MEETING = ("Programme", "fund"), ("Event", "meeting-nairobi-2018-07")
VISIT, NOTE = ("Document", "visit"), ("Document", "note")


def small() -> nx.MultiDiGraph:
    """Every label, all kinds of values, parallel relationships, evidence from two documents."""
    graph = nx.MultiDiGraph()
    _node(graph, KENYA, "Kenya", aliases=["Republic of Kenya"], iso2="KE")
    _node(graph, OFFICE, "Office of Counter-Terrorism", acronym="OCT", kind="office")
    _node(graph, TEAM, "Team", kind="company")
    _node(graph, PERSON, "A Person", honorific="Ms.")
    _node(graph, RESOLUTION, "Security Council resolution 1373 (2001)", number=1373, year=2001)
    _node(graph, FUND, "Fund")
    _node(graph, MEETING, "Meeting in Nairobi", kind="meeting", place="Nairobi", start="2018-07")
    _node(graph, VISIT, "Visit to Kenya", title="Visit to Kenya", date="2018-07-31",
          marking="INTERNAL", text="All of it.\n", sources=["in/visit.txt"], language="en",
          format="txt")  # fmt: skip
    _node(graph, NOTE, "note", text="Undated.", format="txt")
    two = ["visit", "note"]
    tie(graph, PERSON, OFFICE, "HOLDS_POST", two, title="Head", start="2017-06", former=True)
    tie(graph, PERSON, OFFICE, "HOLDS_POST", ["note"], title="Deputy", end="2016")
    tie(graph, PERSON, KENYA, "VISITED", ["visit"], date="2018-07-31")
    tie(graph, KENYA, FUND, "FUNDS", ["visit"], amount=2.5e16, currency="KES")
    tie(graph, OFFICE, TEAM, "FUNDS", ["note"], amount=10.0, currency="USD")
    tie(graph, TEAM, OFFICE, "PART_OF", two)
    tie(graph, OFFICE, FUND, "LEADS", ["visit"], planned=True)
    tie(graph, KENYA, OFFICE, "MEMBER_OF", ["visit"], role="member")
    tie(graph, PERSON, TEAM, "CHAIRS", ["visit"], role="chair")
    tie(graph, OFFICE, MEETING, "ORGANIZED", ["visit"])
    tie(graph, RESOLUTION, OFFICE, "MANDATES", ["note"])
    tie(graph, VISIT, KENYA, "MENTIONS", ["visit", "visit"])
    return graph


def hostile() -> nx.MultiDiGraph:
    """The small graph with hostile names, aliases, quotations and properties."""
    graph = small()
    for number, name in enumerate(HOSTILE):
        key = ("Office", f"hostile-{number}")
        _node(graph, key, name, aliases=[name, "", name[::-1]])
        tie(graph, key, KENYA, "ASSISTS", ["note"], purpose=name)
        graph.edges[key, KENYA, f"ASSISTS {name}"]["quotes"] = [name]
    return graph


def tie(
    graph: nx.MultiDiGraph,
    one: tuple[str, str],
    two: tuple[str, str],
    kind: str,
    documents: list[str],
    **held: Any,
) -> None:
    """Add a relationship with one evidence for each of `documents`."""
    count = len(documents)
    more: dict[str, Any] = {"pages": [0, 2], "bridges": ["heading", ""]} if count == 2 else {}
    seen = {"first_seen": "2018-07-31", "last_seen": "2018-07-31"} if "visit" in documents else {}
    graph.add_edge(
        one, two, key=" ".join([kind, *map(str, held.values())]), type=kind, documents=documents,
        quotes=[f"Quotation {i} of {kind}." for i in range(count)], spans=["10:35"] * count,
        subjects=["10:12"] * count, objects=["20:25"] * count, rules=[f"{kind}.verb"] * count,
        confidence=[0.9, 0.755][:count], count=count, **more, **seen, **held,
    )  # fmt: skip


def _node(graph: nx.MultiDiGraph, key: tuple[str, str], name: str, **held: Any) -> None:
    graph.add_node(key, label=key[0], id=key[1], name=name, **{"aliases": [], **held})
