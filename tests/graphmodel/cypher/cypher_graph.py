"""A small graph for questions in Cypher, and a store that holds it."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import networkx as nx

from graphmodel.cypher import answer


class Held:
    """A store that holds one graph, and counts how often it had to give it."""

    def __init__(self, graph: nx.MultiDiGraph, path: Path | None = None) -> None:
        self.path, self.held, self.changes, self.given = path, graph, 0, 0

    def version(self) -> str:
        """Changes when `changes` does."""
        return str(self.changes)

    def graph(self) -> nx.MultiDiGraph:
        """The graph."""
        self.given += 1
        return self.held


NODES: list[tuple[str, str, dict[str, Any]]] = [
    ("Document", "d1", {"name": "Visit to Kenya", "title": "Visit to Kenya", "date": "2018-07-31"}),
    ("Document", "d2", {"name": "d2", "text": "CTED assists Mali."}),
    ("Office", "cted", {"name": "CTED", "kind": "organ", "aliases": ["the Directorate", "ED"]}),
    ("Office", "unoct", {"name": "UNOCT", "kind": "office", "acronym": "UNOCT"}),
    ("Office", "osce", {"name": "OSCE", "kind": "organisation"}),
    ("Office", "ctc", {"name": "Counter-Terrorism Committee", "kind": "organ"}),
    ("Official", "ann", {"name": "Ann Example", "honorific": "Ms."}),
    ("Official", "bo", {"name": "Bo Exämple"}),
    ("Country", "KEN", {"name": "Kenya", "iso2": "KE", "region": "Africa"}),
    ("Country", "MLI", {"name": "Mali", "iso2": "ML", "region": "Africa"}),
    ("Country", "CHE", {"name": "Switzerland", "iso2": "CH", "region": "Europe"}),
    ("Programme", "aircop", {"name": "AIRCOP"}),
    ("Resolution", "S/RES/2395", {"name": "Security Council resolution 2395 (2017)",
                                  "number": 2395, "year": 2017}),
    ("Resolution", "S/RES/1373", {"name": "Security Council resolution 1373 (2001)",
                                  "number": 1373, "year": 2001}),
]  # fmt: skip
EDGES: list[tuple[int, str, int, dict[str, Any]]] = [
    (6, "HOLDS_POST", 2, {"title": "Executive Director", "start": "2017-11", "count": 3}),
    (6, "HOLDS_POST", 2, {"title": "Acting Director", "start": "2016", "count": 1}),
    (7, "HOLDS_POST", 3, {"title": "Head", "count": 1}),
    (2, "PART_OF", 5, {}),
    (2, "ASSISTS", 8, {"documents": ["d1", "d2"], "quotes": ["First.", "Second."], "count": 2,
                       "first_seen": "2018-07-31", "confidence": [0.5, 0.9]}),
    (2, "ASSISTS", 9, {"documents": ["d2"], "quotes": ["CTED assists Mali."], "count": 1}),
    (3, "ASSISTS", 8, {"documents": ["d1"], "quotes": ["So does UNOCT."], "count": 1}),
    (2, "COOPERATES_WITH", 3, {"documents": ["d1"]}),
    (3, "COOPERATES_WITH", 4, {"documents": ["d1"]}),
    (10, "FUNDS", 11, {"amount": 1500000.0, "currency": "EUR", "date": "2018"}),
    (10, "FUNDS", 11, {"amount": 250000.0, "currency": "EUR", "date": "2019-05"}),
    (10, "FUNDS", 3, {"amount": 10.0, "currency": "USD"}),
    (3, "LEADS", 11, {}),
    (2, "PARTNERS_IN", 11, {}),
    (2, "VISITED", 8, {"date": "2018-07-30"}),
    (6, "VISITED", 8, {"date": "2018-07-31"}),
    (12, "CITES", 13, {}),
    (12, "MANDATES", 2, {}),
    (13, "MANDATES", 5, {"planned": True}),
    (0, "MENTIONS", 2, {"count": 4}),
    (0, "MENTIONS", 8, {"count": 2}),
    (1, "MENTIONS", 2, {"count": 1}),
    (1, "MENTIONS", 9, {"count": 1}),
]  # fmt: skip


def small_graph() -> nx.MultiDiGraph:
    """Fourteen nodes and their relationships, some of them parallel."""
    graph = nx.MultiDiGraph()
    for label, id_, held in NODES:
        graph.add_node((label, id_), label=label, id=id_, **{"aliases": [], **held})
    keys = [(label, id_) for label, id_, _ in NODES]
    for start, type_, end, held in EDGES:
        graph.add_edge(keys[start], keys[end], type=type_, **held)
    return graph


def ask(store: Held, cypher: str, **parameters: Any) -> list[tuple[Any, ...]]:
    """The rows of an answer as a list, in the documented form."""
    return list(answer(store, cypher, parameters).plain())
