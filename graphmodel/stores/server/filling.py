"""Filling an empty database from another store: each node and relationship is written once.

Documents come first, with a mark instead of their reading, so that nobody takes them for
loaded; then the other nodes, then the relationships in order, a batch a transaction; at the
end the marks become readings. What was broken off goes on behind the relationships that are
there, where the source is still the same, and else begins again. How many are there stands on
the last document, which each batch locks: a second copy at the same time is noticed. While the
server takes one batch the next is prepared.
"""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from concurrent.futures import Future, ThreadPoolExecutor
from functools import partial
from itertools import groupby, islice
from typing import Any, TypeVar

from graphmodel.errors import UnusableStoreError
from graphmodel.merge import NodeKey
from graphmodel.records import Extraction, Fact
from graphmodel.schema import Schema
from graphmodel.stores.base import Store
from graphmodel.stores.packing import NodeRow, NodeRows
from graphmodel.stores.server import records
from graphmodel.stores.server.connection import Connection, Run
from graphmodel.stores.server.records import Entry, NodeState, Tie
from graphmodel.stores.server.shelf import draw
from graphmodel.stores.server.stating import document_properties, in_order, tie_of

#: Nodes or relationships, and documents with their texts, written in one transaction.
_BATCH = 5_000
_DOCUMENTS = 50
T = TypeVar("T")
_MARKED = "MATCH (d:Document) WHERE d._filling IS NOT NULL"


def unfinished(server: Connection) -> bool:
    """Whether a copy into the database was broken off."""
    return bool(server.rows(f"{_MARKED} RETURN 1 LIMIT 1"))


def fillable(server: Connection) -> bool:
    """Whether the database holds nothing of ours but what a broken copy left."""
    found = server.rows("MATCH (n) WHERE n._stated IS NOT NULL RETURN n._reading LIMIT 1")
    return not found or unfinished(server)


class Filling:
    """One copy of a store into an empty database."""

    def __init__(self, source: Store, server: Connection, schema: Schema) -> None:
        self._source = source
        self._server = server
        self._schema = schema
        self._stated: dict[NodeKey, Counter[str]] = {}
        self._numbers: dict[str, dict[NodeRow, int]] = {}
        self._readings: dict[str, str] = {}
        self._dates: dict[str, str] = {}
        self._places: dict[NodeKey, str] = {}
        self._rows = NodeRows()

    def run(self, document: Callable[[str], None], step: Callable[[str], None]) -> None:
        """Copy everything; `document` is told each id at the end, `step` how far it is before."""
        mark = self._mark()
        if {row[0] for row in self._server.rows(f"{_MARKED} RETURN DISTINCT d._filling")} - {mark}:
            self._clear()
        with _Beside() as beside:
            self._write_documents(mark, beside, step)
            self._write_nodes(beside, step)
            self._write_relationships(beside, step)
        for ids in _batches(sorted(self._readings), _BATCH):
            self._write(
                "UNWIND $rows AS row MATCH (d:Document {id: row.id}) "
                "SET d._reading = row.reading REMOVE d._filling, d._filled, d._lock",
                rows=[{"id": id, "reading": self._readings[id]} for id in ids],
            )
            for id in ids:
                document(id)

    # -- parts -------------------------------------------------------------------------------

    def _mark(self) -> str:
        """What tells the contents of the source from others."""
        digest = hashlib.blake2b(digest_size=16)
        for line in self._source.documents():
            digest.update(repr((line.document, line.reading, line.facts, line.mentions)).encode())
        return digest.hexdigest()

    def _clear(self) -> None:
        """Take out what a broken copy of something else left."""
        while self._write(
            "MATCH (n) WHERE n._stated IS NOT NULL OR n._filling IS NOT NULL WITH n LIMIT $most "
            "DETACH DELETE n RETURN count(n)",
            most=_BATCH,
        )[0][0]:
            pass

    def _write_documents(self, mark: str, beside: _Beside, step: Callable[[str], None]) -> None:
        for batch in _batches(self._source.extractions(), _DOCUMENTS):
            rows = [self._document(each) | {"_filling": mark, "_stated": []} for each in batch]
            work = partial(
                self._write,
                # one that is loaded is complete: the copy was broken off at its very end
                "UNWIND $rows AS row MERGE (d:Document {id: row.id}) SET d._lock = true "
                "WITH d, row WHERE d._reading IS NULL SET d += row REMOVE d._lock",
                rows=rows,
            )
            beside.do(work)
            step(f"{len(self._readings):,} texts")

    def _document(self, extraction: Extraction) -> dict[str, Any]:
        """A document's own properties; what its facts state of nodes is counted on the way."""
        document = extraction.document
        numbers, ties = self._numbers.setdefault(document.id, {}), dict[Tie, None]()
        for fact in extraction.facts:
            ties[tie_of(fact, self._schema)] = None
            for row in self._rows.of(fact):
                numbers.setdefault(row, len(numbers))
                self._stated.setdefault(row[:2], Counter())[row[2]] += 1
        self._readings[document.id] = extraction.reading
        if document.date:
            self._dates[document.id] = document.date
        names = self._source.names(document.id)
        return document_properties(extraction, names, numbers, ties)

    def _write_nodes(self, beside: _Beside, step: Callable[[str], None]) -> None:
        for label, keys in groupby(sorted(self._stated), key=lambda key: key[0]):
            for batch in _batches(keys, _BATCH):
                rows = [self._node(key) for key in batch]
                beside.do(partial(self._write_some_nodes, label, rows))
                step(f"{len(self._places):,} of {len(self._stated):,} nodes")
        beside.wait()

    def _write_some_nodes(self, label: str, rows: list[dict[str, Any]]) -> None:
        found = self._write(
            f"UNWIND $rows AS row MERGE (n:{label} {{id: row.id}}) SET n += row "
            "RETURN n.id, elementId(n)",
            rows=rows,
        )
        self._places.update({(label, id): place for id, place in found})

    def _node(self, key: NodeKey) -> dict[str, Any]:
        """A node's properties; of a document that is copied only how it is stated."""
        held = NodeState("", self._stated[key]).properties(key) or {}
        loaded = key[0] == "Document" and key[1] in self._readings
        return {"id": key[1], "_stated": held["_stated"]} if loaded else held

    def _write_relationships(self, beside: _Beside, step: Callable[[str], None]) -> None:
        if not self._readings:
            return
        there = self._server.read(self._filled)
        if there < 0:
            raise self._other()
        for batch in _batches(islice(self._relationships(), there, None), _BATCH):
            work = partial(
                self._write_batch, rows=self._drawn(batch), before=there, behind=there + len(batch)
            )
            beside.do(partial(self._server.write, work))
            there += len(batch)
            step(f"{there:,} relationships")

    def _drawn(self, batch: list[tuple[Tie, list[Entry]]]) -> dict[str, list[dict[str, Any]]]:
        """What `draw` needs of these relationships."""
        rows: dict[str, list[dict[str, Any]]] = {}
        for tie, entries in batch:
            held = records.relationship_properties(tie, entries, self._dates, self._schema)
            ends = {"s": self._places[tie.subject], "o": self._places[tie.object]}
            rows.setdefault(tie.type, []).append({**ends, "p": held})
        return rows

    def _filled(self, run: Run, lock: str = "") -> int:
        """How many relationships are there; none where another copy has come to its end."""
        found = run(
            f"MATCH (d:Document {{id: $id}}) {lock} WITH d WHERE d._filling IS NOT NULL "
            "RETURN coalesce(d._filled, 0)",
            id=max(self._readings),
        )
        return int(found[0][0]) if found else -1

    def _write_batch(
        self, run: Run, rows: Mapping[str, list[dict[str, Any]]], before: int, behind: int
    ) -> None:
        if self._filled(run, "SET d._lock = true") != before:
            raise self._other()
        run(
            "MATCH (d:Document {id: $id}) SET d._filled = $number REMOVE d._lock",
            id=max(self._readings),
            number=behind,
        )
        draw(run, rows)

    def _other(self) -> UnusableStoreError:
        return UnusableStoreError(
            f"{self._server.address.url}: another copy into this database is going on; wait for "
            "its end, then run this one again"
        )

    def _relationships(self) -> Iterator[tuple[Tie, list[Entry]]]:
        """All relationships with their facts, always in the same order."""
        facts = ((tie_of(fact, self._schema), fact) for fact in self._source.facts())
        for tie, group in groupby(facts, key=lambda pair: pair[0]):
            yield tie, in_order([self._entry(fact) for _, fact in group])

    def _entry(self, fact: Fact) -> Entry:
        numbers = self._numbers[fact.evidence.document]
        subject, object = self._rows.of(fact)
        return Entry(fact.evidence, numbers[subject], numbers[object], fact.properties)

    def _write(self, cypher: str, **parameters: Any) -> list[Any]:
        return self._server.write(lambda run: run(cypher, **parameters))


class _Beside:
    """Does one piece of work beside its user, who prepares the next meanwhile.

    What goes wrong is raised when the next is given, or at the end.
    """

    def __init__(self) -> None:
        self._pool = ThreadPoolExecutor(1)
        self._work: Future[Any] | None = None

    def __enter__(self) -> _Beside:
        return self

    def do(self, work: Callable[[], Any]) -> None:
        """Begin `work` when what was given before is done."""
        self.wait()
        self._work = self._pool.submit(work)

    def wait(self) -> None:
        """Wait until all that was given is done."""
        work, self._work = self._work, None
        if work:
            work.result()

    def __exit__(self, kind: object, *_: object) -> None:
        try:
            if kind is None:
                self.wait()
        finally:
            self._pool.shutdown()


def _batches(things: Iterable[T], size: int) -> Iterator[list[T]]:
    left = iter(things)
    while batch := list(islice(left, size)):
        yield batch
