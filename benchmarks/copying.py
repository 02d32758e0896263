"""How fast a graph goes into Neo4j and back, beside the bare driver.

    NEO4J_PASSWORD=… python benchmarks/copying.py neo4j://localhost --documents 2000 --facts 250

The database is EMPTIED. A store of made-up documents (by default 100,000 nodes and 500,000
relationships) is copied into it and back into a file; the facts must be equal. Then the bare
driver writes the same nodes and relationships with the same properties, in batches of the same
size, by UNWIND and MERGE: the ceiling. A server that has just started is slow for whoever comes
first, so the copy is made once more, and compared as well. Printed are relationships a second, the
ratios to the ceiling, and the most memory that this process had, and any that it began.
"""

from __future__ import annotations

import argparse
import hashlib
import os
import random
import resource
import sys
import tempfile
import time
from collections.abc import Iterator
from itertools import zip_longest
from pathlib import Path
from typing import Any

from neo4j import Driver, GraphDatabase

from graphmodel import Document, Evidence, Extraction, Fact, Node, Store, open_store
from graphmodel.copying import copy
from graphmodel.stores.server import layout
from graphmodel.stores.server.address import address

_BATCH = 5_000
_PROCESSES = (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)
#: Relationship types, with the labels that they link.
_TYPES = (
    ("Office", "ASSISTS", "Country"),
    ("Office", "COOPERATES_WITH", "Office"),
    ("Official", "HOLDS_POST", "Office"),
    ("Office", "LEADS", "Programme"),
    ("Resolution", "MANDATES", "Office"),
)


def made(documents: int, facts: int, seed: int = 1) -> Iterator[Extraction]:
    """Documents with so many facts each, most of nodes that few others name."""
    rng = random.Random(seed)
    for number in range(documents):
        sentences = [
            f"Fact {n} of document {number} links one body with another." for n in range(facts)
        ]
        text = " ".join(sentences)
        held = Document(
            f"d{number:06}", text, hashlib.sha256(text.encode()).hexdigest(), date="2020-01-01"
        )
        start, stated = 0, []
        for sentence in sentences:
            stated.append(_fact(rng, held, documents * 10, start, sentence))
            start += len(sentence) + 1
        yield Extraction(held, tuple(stated), reading="made")


def _fact(rng: random.Random, held: Document, nodes: int, start: int, sentence: str) -> Fact:
    subject, type, object = rng.choice(_TYPES)
    ends = [
        Node(label, f"{label.lower()}-{number}", f"{label} number {number}")
        for label, number in ((subject, rng.randrange(nodes)), (object, rng.randrange(nodes)))
    ]
    end = start + len(sentence)
    evidence = Evidence(
        *(held.id, start, end, sentence, (start, start + 4), (end - 5, end)), "made.rule", 0.9
    )
    return Fact(ends[0], type, ends[1], {}, evidence)


def by_hand(driver: Driver, store: Store) -> float:
    """Seconds that the bare driver needs for the same nodes and relationships."""
    graph = store.graph()
    nodes: dict[str, list[dict[str, Any]]] = {}
    for (label, id), held in graph.nodes(data=True):
        nodes.setdefault(label, []).append({"id": id, "p": _bare(held, "label")})
    edges: dict[tuple[str, str, str], list[dict[str, Any]]] = {}
    for start, end, held in graph.edges(data=True):
        row = {"s": start[1], "o": end[1], "p": _bare(held, "type")}
        edges.setdefault((start[0], held["type"], end[0]), []).append(row)
    begun = time.perf_counter()
    for label, rows in nodes.items():
        for batch in _batches(rows):
            driver.execute_query(
                f"UNWIND $rows AS row MERGE (n:{label} {{id: row.id}}) SET n = row.p", rows=batch
            )
    for (subject, type, object), rows in edges.items():
        for batch in _batches(rows):
            driver.execute_query(
                f"UNWIND $rows AS row MATCH (s:{subject} {{id: row.s}}) "
                f"MATCH (o:{object} {{id: row.o}}) MERGE (s)-[r:{type}]->(o) SET r = row.p",
                rows=batch,
            )
    return time.perf_counter() - begun


def _bare(held: dict[str, Any], left_out: str) -> dict[str, Any]:
    return {name: value for name, value in held.items() if name != left_out}


def _batches(rows: list[dict[str, Any]]) -> Iterator[list[dict[str, Any]]]:
    return (rows[start : start + _BATCH] for start in range(0, len(rows), _BATCH))


def emptied(driver: Driver) -> None:
    """Take everything out."""
    with driver.session() as session:
        session.run("MATCH (n) CALL (n) { DETACH DELETE n } IN TRANSACTIONS OF 1000 ROWS").consume()


def _seconds(source: Store, target: Store) -> float:
    begun = time.perf_counter()
    copy(source, target)
    return time.perf_counter() - begun


def _peak() -> str:
    held = [resource.getrusage(who).ru_maxrss / 1024 for who in _PROCESSES]
    return f"{held[0]:,.0f} MB, {held[1]:,.0f} MB in a process that reads"


def main() -> int:
    """Measure and print; exit code 1 where the facts that come back differ."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n", 1)[0])
    parser.add_argument("url")
    parser.add_argument("--documents", type=int, default=2000)
    parser.add_argument("--facts", type=int, default=250)
    given = parser.parse_args()
    if "NEO4J_PASSWORD" not in os.environ:
        parser.error("set NEO4J_PASSWORD to the server's password")
    where = address(given.url)
    with (
        tempfile.TemporaryDirectory() as folder,
        GraphDatabase.driver(
            where.server, auth=(where.user, os.environ["NEO4J_PASSWORD"])
        ) as driver,
        open_store(Path(folder) / "made.db") as source,
        open_store(given.url) as server,
        open_store(Path(folder) / "back.db") as back,
    ):
        for extraction in made(given.documents, given.facts):
            source.put(extraction)
        number = sum(1 for _ in source.relationships())
        print(f"{len(source.nodes()):,} nodes, {number:,} relationships")
        for statement in layout.statements(server.schema):  # type: ignore[attr-defined] # a server has one
            driver.execute_query(statement)
        emptied(driver)
        print(f"before            {_peak()}")
        first = _seconds(source, server)
        print(f"copy into Neo4j   {number / first:10,.0f} a second, {_peak()}")
        print(f"and back          {number / _seconds(server, back):10,.0f} a second, {_peak()}")
        equal = all(a == b for a, b in zip_longest(source.facts(), back.facts()))
        print(f"facts equal       {equal}")
        emptied(driver)
        ceiling = by_hand(driver, source)
        print(f"the bare driver   {number / ceiling:10,.0f} a second")
        emptied(driver)
        again = _seconds(source, server)
        print(f"copy once more    {number / again:10,.0f} a second")
        print(f"ratio             {ceiling / again:10.2f}, at first {ceiling / first:.2f}")
        emptied(driver)
    return not equal


if __name__ == "__main__":
    sys.exit(main())
