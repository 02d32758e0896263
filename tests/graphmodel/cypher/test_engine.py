"""The engine's graph: kept while the store holds the same, with a snapshot beside a large one."""

from __future__ import annotations

import random
from collections import Counter
from pathlib import Path

import networkx as nx
import pytest
from cypher_graph import Held, ask, small_graph

from graphmodel.cypher import answer, engine
from graphmodel.cypher.prepared import prepare
from graphmodel.rows import Rows

COUNT = "MATCH (n) RETURN count(n)"


def test_kept_in_memory() -> None:
    """The graph is asked of the store once, and again when its contents have changed."""
    store = Held(small_graph())
    before = ask(store, COUNT)
    assert (ask(store, COUNT), store.given) == (before, 1)
    store.held.add_node(("Office", "new"), label="Office", id="new", name="New")
    store.changes += 1
    assert (ask(store, COUNT), store.given) == ([(before[0][0] + 1,)], 2)


def test_text_is_read_once() -> None:
    """What was read, checked and rewritten of a query is kept by its text."""
    assert prepare(f"{COUNT} ", False) is prepare(f"{COUNT} ", False)


def test_snapshot(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A second store on the same file reads the snapshot; a stale or broken one is rebuilt."""
    monkeypatch.setattr(engine, "SNAPSHOT_FROM", 1)
    path = tmp_path / "liaison.db"
    path.write_text("a store")
    first, second, stale = (Held(small_graph(), path) for _ in range(3))
    question = "MATCH (a)-[r:ASSISTS]->(b) RETURN a, r, startNode(r) ORDER BY a.id, b.id"
    expected = ask(first, question)
    assert (ask(second, question), second.given) == (expected, 0)
    stale.changes = 1
    assert (ask(stale, question), stale.given) == (expected, 1)
    (tmp_path / "liaison.db.kgl").write_bytes(engine._header(path, "1") + b"broken")
    broken = Held(small_graph(), path)
    broken.changes = 1
    assert (ask(broken, question), broken.given) == (expected, 1)
    assert sorted(file.name for file in tmp_path.iterdir()) == ["liaison.db", "liaison.db.kgl"]


def test_snapshot_of_a_store_made_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A new store under the name and version of a deleted one does not get its snapshot."""
    monkeypatch.setattr(engine, "SNAPSHOT_FROM", 1)
    path = tmp_path / "liaison.db"
    path.write_text("a store")
    assert ask(Held(small_graph(), path), COUNT) == [(14,)]
    path.write_text("another store")
    assert ask(Held(nx.MultiDiGraph(), path), COUNT) == [(0,)]


def test_snapshot_that_cannot_be_written(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where no snapshot can be written, in memory or without a folder, the answer still comes."""
    monkeypatch.setattr(engine, "SNAPSHOT_FROM", 1)
    monkeypatch.chdir(tmp_path)
    for path in (Path(":memory:"), tmp_path / "missing" / "liaison.db", None):
        assert ask(Held(small_graph(), path), COUNT) == [(14,)]
    assert list(tmp_path.iterdir()) == []


def test_empty_graph() -> None:
    """An empty graph gives no rows, and a count of none."""
    store = Held(nx.MultiDiGraph())
    assert ask(store, "MATCH (n:Office {kind: 'organ'})-[:LEADS]->() RETURN n") == []
    assert ask(store, COUNT) == [(0,)]


def test_awkward_values() -> None:
    """Long and odd texts, large integers, empty lists and names with quotes survive unchanged."""
    held = {
        "id": "x`'\"\\", "name": "نص ☃ \ue0005", "aliases": [], "text": "long " * 3_000,
        "number": 2**62, "kind": "", "confidence": [0.0, 1.0], "acting": False,
    }  # fmt: skip
    graph = nx.MultiDiGraph()
    graph.add_node(("Office", held["id"]), label="Office", **held)
    graph.add_edge(("Office", held["id"]), ("Office", held["id"]), type="PART_OF", spans=["1:2"])
    ((node, start),) = ask(Held(graph), "MATCH (n)-[r]->(n) RETURN n, startNode(r)")
    assert node == start == {"label": "Office", "id": held["id"], "properties": held}


def test_rows_are_those_of_the_contract() -> None:
    """An answer is the `Rows` that every store gives."""
    assert answer(Held(small_graph()), COUNT) == Rows(("count(n)",), ((14,),))


# -- conditions on patterns, against counting by hand ---------------------------------------


def random_graph(chance: random.Random) -> nx.MultiDiGraph:
    """Eight offices with parallel relationships and loops."""
    graph = nx.MultiDiGraph()
    for i in range(8):
        graph.add_node(("Office", str(i)), label="Office", id=str(i), name=str(i))
    for _ in range(12):
        a, b = (("Office", str(chance.randrange(8))) for _ in range(2))
        for _ in range(chance.choice([1, 1, 1, 2])):
            graph.add_edge(a, b, type=chance.choice(["PART_OF", "ASSISTS"]))
    return graph


def steps(graph: nx.MultiDiGraph, node: str, way: str, type_: str) -> list[tuple[int, str]]:
    """The relationships that lead away from a node, each with the node at its other end."""
    found = []
    for i, (a, b, held) in enumerate(graph.edges(data=True)):
        if held["type"] != type_:
            continue
        if way != "<" and a[1] == node:
            found.append((i, b[1]))
        if way != ">" and b[1] == node and not (way == "-" and a == b):
            found.append((i, a[1]))
    return found


def arrow(way: str, type_: str) -> str:
    """A relationship in a pattern."""
    left, right = ("<" if way == "<" else ""), (">" if way == ">" else "")
    return f"{left}-[:{type_}]-{right}"


@pytest.mark.parametrize("seed", range(8))
def test_two_hops_in_conditions(seed: int) -> None:
    """A pattern of two hops as a condition, however written, holds where two hops exist."""
    chance = random.Random(seed)
    graph = random_graph(chance)
    store = Held(graph)
    for _ in range(15):
        first, second = (
            (chance.choice("<>-"), chance.choice(["PART_OF", "ASSISTS"])) for _ in range(2)
        )
        ways = Counter(
            start
            for _, start in graph
            for i, middle in steps(graph, start, *first)
            for j, _ in steps(graph, middle, *second)
            if i != j
        )
        pattern = f"(n){arrow(*first)}(){arrow(*second)}()"
        for condition in (
            pattern, f"EXISTS {{ {pattern} }}", f"EXISTS {{ MATCH {pattern} }}",
            f"exists({pattern})", f"COUNT {{ {pattern} }} > 0", f"size([{pattern} | 1]) > 0",
            f"NOT (NOT {pattern})",
        ):  # fmt: skip
            got = ask(store, f"MATCH (n) WHERE {condition} RETURN n.id ORDER BY n.id")
            assert got == [(name,) for name in sorted(ways)], condition
        counted = ask(store, f"MATCH {pattern} RETURN n.id, count(*) ORDER BY n.id")
        assert counted == sorted(ways.items())
