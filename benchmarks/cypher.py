"""How long nine analysts' questions take: `python benchmarks/cypher.py [neo4j://localhost]`.

A made-up graph (100,000 nodes and 500,000 relationships by default) is asked through
`graphmodel.cypher` as the embedded store is, through the bare engine, through NetworkX by hand,
and, where a server is named, through Neo4j, whose database is EMPTIED first. Printed are medians in
milliseconds, the ratio to the bare engine (at most 1.2 and 2 ms for a text met for the first
time), and how long opening a store with a snapshot takes until its first answer (at most 500 ms).
"""

from __future__ import annotations

import argparse
import itertools
import random
import statistics
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any

import kglite
import networkx as nx

from graphmodel.cypher import answer
from graphmodel.cypher.engine import engine_of

_LABELS = ("Office", "Official", "Country", "Programme", "Resolution")
_TYPES = ("ASSISTS", "COOPERATES_WITH", "HOLDS_POST", "LEADS", "MANDATES", "FUNDS")
#: Each question is asked for so many seconds, but so often at least and at most.
_SECONDS = 0.5
_ROUNDS = 7
_MOST = 1_000


class Held:
    """A store that holds one graph."""

    def __init__(self, graph: nx.MultiDiGraph, path: Path | None = None) -> None:
        self.path, self._graph = path, graph

    def version(self) -> str:
        """The contents never change."""
        return "1"

    def graph(self) -> nx.MultiDiGraph:
        """The graph."""
        return self._graph


def made(nodes: int, edges: int, seed: int = 1) -> nx.MultiDiGraph:
    """A graph in which few nodes have many relationships."""
    rng = random.Random(seed)
    graph = nx.MultiDiGraph()
    keys = []
    for number in range(nodes):
        key = (rng.choice(_LABELS), f"n{number}")
        held = {"name": f"Name {number}", "aliases": [], "rank": number % 97}
        graph.add_node(key, label=key[0], id=key[1], **held)
        keys.append(key)
    for number in range(edges):
        start, end = (keys[int(nodes * rng.random() ** 3)] for _ in range(2))
        graph.add_edge(start, end, type=rng.choice(_TYPES), count=1 + number % 5, documents=["d"])
    return graph


#: Title, statement, and the same in Python.
Question = tuple[str, str, Callable[[nx.MultiDiGraph], Any]]


def _around(graph: nx.MultiDiGraph, key: Any) -> list[Any]:
    return [*graph.successors(key), *graph.predecessors(key)]


def questions(graph: nx.MultiDiGraph) -> list[Question]:
    """The nine questions, about nodes of this graph."""
    keys = list(graph)
    hub, far = keys[10], keys[len(keys) // 2]
    other = keys[len(keys) // 3]
    at = "{{id: '{}'}}".format
    a, b, c = (f":{key[0]} {at(key[1])}" for key in (hub, far, other))
    return [
        ("look-up", f"MATCH (n{b}) RETURN n.name", lambda g: g.nodes[far]["name"]),
        ("one hop", f"MATCH (n{b})--(m) RETURN m.id", lambda g: [m[1] for m in _around(g, far)]),
        ("two hops, filtered",
         f"MATCH (n{b})-->()-->(m:Country) WHERE m.rank > 50 RETURN DISTINCT m.id",
         lambda g: {m for x in g.successors(far) for m in g.successors(x)
                    if m[0] == "Country" and g.nodes[m]["rank"] > 50}),
        ("top ten by degree",
         "MATCH (n:Office)-[r]-() RETURN n.id, count(r) AS d ORDER BY d DESC, n.id LIMIT 10",
         lambda g: Counter({n: g.degree(n) for n in g if n[0] == "Office"}).most_common(10)),
        ("shortest path",
         f"MATCH p = shortestPath((a{b})-[*..6]-(b{c})) RETURN length(p)",
         lambda g: nx.bidirectional_shortest_path(g.to_undirected(as_view=True), far, other)),
        ("one to three hops", f"MATCH (n{c})-[*1..3]->(m) RETURN count(DISTINCT m)",
         lambda g: len(nx.single_source_shortest_path_length(g, other, 3))),
        ("optional, collected",
         "MATCH (n:Programme) WHERE n.rank = 7 OPTIONAL MATCH (n)<-[:LEADS]-(m) "
         "RETURN n.id, collect(m.id) AS leaders ORDER BY n.id",
         lambda g: {n: [s for s, _, held in g.in_edges(n, data=True) if held["type"] == "LEADS"]
                    for n in g if n[0] == "Programme" and g.nodes[n]["rank"] == 7}),
        ("with, where",
         f"MATCH (n{a})-[r:FUNDS]->(m) WITH m, count(r) AS k WHERE k > 1 RETURN m.id, k",
         lambda g: Counter(m for _, m, held in g.out_edges(hub, data=True)
                           if held["type"] == "FUNDS")),
        ("text contains", "MATCH (n:Official) WHERE n.name CONTAINS '999' RETURN n.id",
         lambda g: [n for n in g if n[0] == "Official" and "999" in g.nodes[n]["name"]]),
    ]  # fmt: skip


def bare(graph: nx.MultiDiGraph) -> kglite.KnowledgeGraph:
    """The same graph in the engine as its own users would put it there."""
    engine = kglite.KnowledgeGraph()
    rows: dict[str, list[dict[str, Any]]] = {}
    for (label, id), held in graph.nodes(data=True):
        rows.setdefault(label, []).append({"id": id, "name": held["name"], "rank": held["rank"]})
    for label, of_label in rows.items():
        query = f"UNWIND $rows AS row CREATE (n:{label}) SET n = row"
        engine.cypher(query, params={"rows": of_label}, timeout_ms=0)
    edges: dict[tuple[str, str, str], list[dict[str, Any]]] = {}
    for start, end, held in graph.edges(data=True):
        row = {"a": start[1], "b": end[1], "count": held["count"]}
        edges.setdefault((start[0], held["type"], end[0]), []).append(row)
    for (subject, type, object), of_type in edges.items():
        query = (
            f"UNWIND $rows AS row MATCH (a:{subject} {{id: row.a}}), (b:{object} {{id: row.b}}) "
            f"CREATE (a)-[r:{type}]->(b) SET r.count = row.count"
        )
        engine.cypher(query, params={"rows": of_type}, timeout_ms=0)
    return engine


def medians(*calls: Callable[[], Any]) -> list[float]:
    """Milliseconds of each, in turn, so that what else the machine does meets all alike."""
    times: list[list[float]] = [[] for _ in calls]
    for call in calls:  # the first round is left out
        call()
    end = time.perf_counter() + _SECONDS * len(calls)
    while len(times[0]) < _ROUNDS or (time.perf_counter() < end and len(times[0]) < _MOST):
        for call, held in zip(calls, times, strict=True):
            begun = time.perf_counter()
            call()
            held.append(time.perf_counter() - begun)
    return [statistics.median(held) * 1000 for held in times]


def new_texts(ask: Callable[[str], Any], query: str) -> Callable[[], Any]:
    """Asks with a text that was not met before: the same with one blank more each time."""
    texts = (f"{query}{' ' * number}" for number in itertools.count(1))
    return lambda: ask(next(texts))


def on_server(url: str, graph: nx.MultiDiGraph) -> Any:
    """A function that asks the server, which holds the graph."""
    from neo4j import GraphDatabase

    from graphmodel import open_store
    from graphmodel.stores.server.address import address

    where = address(url)
    driver = GraphDatabase.driver(where.server, auth=(where.user, where.password))
    with driver.session() as session:
        every = "MATCH (n) CALL (n) { DETACH DELETE n } IN TRANSACTIONS OF 1000 ROWS"
        session.run(every).consume()
    for label in _LABELS:
        driver.execute_query(
            f"CREATE CONSTRAINT IF NOT EXISTS FOR (n:{label}) REQUIRE n.id IS UNIQUE"
        )
        rows = [
            {name: value for name, value in held.items() if name != "label"}
            for key, held in graph.nodes(data=True)
            if key[0] == label
        ]
        driver.execute_query(f"UNWIND $rows AS row CREATE (n:{label}) SET n = row", rows=rows)
    for subject in _LABELS:
        for type in _TYPES:
            rows = [
                {"a": start[1], "b": end[1], "l": end[0], "count": held["count"]}
                for start, end, held in graph.edges(data=True)
                if start[0] == subject and held["type"] == type
            ]
            for object in _LABELS:
                driver.execute_query(
                    f"UNWIND $rows AS row MATCH (a:{subject} {{id: row.a}}) "
                    f"MATCH (b:{object} {{id: row.b}}) CREATE (a)-[r:{type}]->(b) "
                    "SET r.count = row.count",
                    rows=[row for row in rows if row["l"] == object],
                )
    driver.close()
    return open_store(url).query


def main() -> int:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n", 1)[0])
    parser.add_argument("url", nargs="?")
    parser.add_argument("--nodes", type=int, default=100_000)
    parser.add_argument("--edges", type=int, default=500_000)
    given = parser.parse_args()
    graph = made(given.nodes, given.edges)
    store = Held(graph)
    engine, plain = engine_of(store), bare(graph)
    server = on_server(given.url, graph) if given.url else None
    print(f"{'':22}{'ours':>9}{'bare':>9}{'ratio':>7}{'first':>9}{'NetworkX':>10}{'Neo4j':>9}")
    for title, query, by_hand in questions(graph):
        ours, theirs = medians(
            partial(answer, store, query), lambda query=query: plain.cypher(query).to_list()
        )
        (first,) = medians(new_texts(partial(answer, store), query))
        (hand,) = medians(partial(by_hand, graph))
        line = f"{title:22}{ours:9.3f}{theirs:9.3f}{ours / theirs:7.2f}{first - ours:9.2f}"
        asked = medians(partial(server, query))[0] if server else 0.0
        print(f"{line}{hand:10.2f}" + (f"{asked:9.2f}" if server else ""))
    del engine
    with tempfile.TemporaryDirectory() as folder:
        print(f"opening with a snapshot, and a first answer: {_opened(graph, Path(folder)):.0f} ms")
    return 0


def _opened(graph: nx.MultiDiGraph, folder: Path) -> float:
    """Milliseconds from a store on disk to its first answer, where a snapshot lies beside it."""
    path = folder / "held.db"
    path.touch()
    answer(Held(graph, path), "MATCH (n) RETURN count(n)")
    query = "MATCH (n:Office {id: 'n10'}) RETURN n.name"
    (median,) = medians(lambda: answer(Held(nx.MultiDiGraph(), path), query))
    return median


if __name__ == "__main__":
    sys.exit(main())
