"""Filling an empty database from another store: each node and relationship is written once.

Documents come first, with a mark instead of their reading, so that nobody takes them for
loaded; then the other nodes, then the relationships in order, a batch a transaction; at the
end the marks become readings. What was broken off goes on behind the relationships that are
there, where the source is still the same, and else begins again. How many are there stands on
the last document, which each batch locks: a second copy at the same time is noticed. While the
server takes one batch the next is prepared.
"""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from functools import partial
from typing import Any

from graphmodel.errors import UnusableStoreError
from graphmodel.merge import NodeKey
from graphmodel.schema import Schema
from graphmodel.stores.base import Store
from graphmodel.stores.server.connection import Connection, Run
from graphmodel.stores.server.drawing import Drawing, draw
from graphmodel.stores.server.elsewhere import prepared
from graphmodel.stores.server.preparing import Nodes, Sizes, Texts, Ties, batches

#: Nodes or relationships, and documents with their texts, written in one transaction.
_BATCH = 5_000
_DOCUMENTS = 50
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
        self._readings: dict[str, str] = {}
        self._places: dict[NodeKey, str] = {}
        self._mark = ""
        #: Relationships that were there when the first came, and those that came until now.
        self._there = -1
        self._seen = 0

    def run(self, document: Callable[[str], None], step: Callable[[str], None]) -> None:
        """Copy everything; `document` is told each id at the end, `step` how far it is before."""
        sizes = Sizes(_BATCH, _DOCUMENTS)
        with prepared(self._source, self._schema, sizes) as parts, _Beside() as beside:
            for part in parts:
                match part:
                    case str():
                        self._begin(part)
                    case Texts():
                        self._write_texts(part, beside)
                        step(f"{len(self._readings):,} texts")
                    case Nodes():
                        beside.do(partial(self._write_nodes, part))
                        step(f"{len(self._places):,} of {part.all:,} nodes")
                    case Ties():
                        self._write_ties(part, beside)
                        step(f"{self._seen:,} relationships")
        self._finish(document)

    # -- parts -------------------------------------------------------------------------------

    def _begin(self, mark: str) -> None:
        """Take out what a broken copy of something else left."""
        self._mark = mark
        if {row[0] for row in self._server.rows(f"{_MARKED} RETURN DISTINCT d._filling")} <= {mark}:
            return
        while self._write(
            "MATCH (n) WHERE n._stated IS NOT NULL OR n._filling IS NOT NULL WITH n LIMIT $most "
            "DETACH DELETE n RETURN count(n)",
            most=_BATCH,
        )[0][0]:
            pass

    def _write_texts(self, texts: Texts, beside: _Beside) -> None:
        self._readings |= texts.readings
        work = partial(
            self._write,
            # one that is loaded is complete: the copy was broken off at its very end
            "UNWIND $rows AS row MERGE (d:Document {id: row.id}) SET d._lock = true "
            "WITH d, row WHERE d._reading IS NULL SET d += row, d._filling = $mark REMOVE d._lock",
            rows=texts.rows,
            mark=self._mark,
        )
        beside.do(work)

    def _write_nodes(self, nodes: Nodes) -> None:
        found = self._write(
            f"UNWIND $rows AS row MERGE (n:{nodes.label} {{id: row.id}}) SET n += row "
            "RETURN n.id, elementId(n)",
            rows=nodes.rows,
        )
        self._places.update({(nodes.label, id): place for id, place in found})

    def _write_ties(self, ties: Ties, beside: _Beside) -> None:
        """Write relationships, but for those that an earlier copy, broken off, has written."""
        if not self._seen:
            beside.wait()
            self._there = self._server.read(self._filled)
            if self._there < 0:
                raise self._other()
        before, self._seen = self._seen, self._seen + ties.number
        if self._seen > self._there:
            drawings = [self._placed(each) for each in ties.drawings]
            work = partial(self._draw, drawings=drawings, before=before, behind=self._seen)
            beside.do(partial(self._server.write, work))

    def _placed(self, made: Drawing) -> Drawing:
        """The same with the places of the ends on the server for their keys."""
        places = self._places
        rows = [[places[row[0]], places[row[1]], *row[2:]] for row in made.rows]
        return made._replace(rows=rows)

    def _filled(self, run: Run, lock: str = "") -> int:
        """How many relationships are there; none where another copy has come to its end."""
        found = run(
            f"MATCH (d:Document {{id: $id}}) {lock} WITH d WHERE d._filling IS NOT NULL "
            "RETURN coalesce(d._filled, 0)",
            id=max(self._readings),
        )
        return int(found[0][0]) if found else -1

    def _draw(self, run: Run, drawings: list[Drawing], before: int, behind: int) -> None:
        if self._filled(run, "SET d._lock = true") != before:
            raise self._other()
        run(
            "MATCH (d:Document {id: $id}) SET d._filled = $number REMOVE d._lock",
            id=max(self._readings),
            number=behind,
        )
        draw(run, drawings)

    def _other(self) -> UnusableStoreError:
        return UnusableStoreError(
            f"{self._server.address.url}: another copy into this database is going on; wait for "
            "its end, then run this one again"
        )

    def _finish(self, document: Callable[[str], None]) -> None:
        """Say of every document that it is complete."""
        for ids in batches(sorted(self._readings), _BATCH):
            self._write(
                "UNWIND $rows AS row MATCH (d:Document {id: row.id}) "
                "SET d._reading = row.reading REMOVE d._filling, d._filled, d._lock",
                rows=[{"id": id, "reading": self._readings[id]} for id in ids],
            )
            for id in ids:
                document(id)

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
