"""Documents in a Neo4j database: adding one, naming it, taking it out with exactly its facts.

Whoever writes first claims the document's name and text, so that no one else puts the same at
the same time. Then the nodes that the document touches are locked, in one order, and read
after that: two loads at once wait for each other, and neither overwrites the other.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Mapping
from itertools import groupby
from typing import Any

from graphmodel.merge import NodeKey, same_ends
from graphmodel.merge import ends as by_ends
from graphmodel.records import Extraction, Fact
from graphmodel.schema import Schema
from graphmodel.stores.packing import NodeRow, document_from, node_rows
from graphmodel.stores.server import records
from graphmodel.stores.server.connection import ChangedError, Connection, Run
from graphmodel.stores.server.drawing import draw, drawings
from graphmodel.stores.server.records import Entry, NodeState, Tie, TieState
from graphmodel.stores.server.stating import document_properties, in_order, named, tie_of
from graphmodel.stores.writing import Holder, Names

_LOADED = "d._reading IS NOT NULL"


class ServerShelf:
    """The `Shelf` of the server store."""

    def __init__(self, connection: Connection, schema: Schema) -> None:
        self._connection = connection
        self._schema = schema
        self._run: Run = connection.rows
        self._claimed: set[str] | None = None

    def writing(self, work: Callable[[], None]) -> None:
        """Do `work` in one transaction, again where the server asks for that."""

        def unit(run: Run) -> None:
            self._run, self._claimed = run, set()
            work()
            self._release(sorted(self._claimed))

        try:
            self._connection.write(unit)
        finally:
            self._run, self._claimed = self._connection.rows, None

    def holder(self, name: str) -> Holder | None:
        """Who holds a name, or None."""
        self._claim(name)
        found = self._run(
            f"MATCH (d:Document {{id: $name}}) WHERE {_LOADED} RETURN d.id "
            "UNION MATCH (d:Document) WHERE d._also IS NOT NULL AND $name IN d._also "
            "RETURN d.id",
            name=name,
        )
        for (id,) in found:
            held = self._document(id)
            names: Names = json.loads(held["_names"])
            if name in names:
                return Holder(id, held["sha256"], names[name])
        return None

    def with_text(self, sha256: str) -> tuple[str, str] | None:
        """Id and reading of the document with this text, or None."""
        self._claim(f"sha256 {sha256}")
        found = self._run(
            f"MATCH (d:Document {{sha256: $sha256}}) WHERE {_LOADED} RETURN d.id", sha256=sha256
        )
        return (found[0][0], self._document(found[0][0])["_reading"]) if found else None

    def names(self, id: str) -> Names:
        """All names of a document's text, and the sources of each."""
        found = self._run(f"MATCH (d:Document {{id: $id}}) WHERE {_LOADED} RETURN d._names", id=id)
        names: Names = json.loads(found[0][0]) if found else {}
        return names

    def extraction(self, id: str) -> Extraction:
        """A document with all that it states."""
        held = self._document(id)
        nodes = records.nodes_from(held["_nodes"])
        ties = [records.tie_from(kept) for kept in held["_ties"]]
        states = self._locked({node.key for node in nodes})
        facts = [
            Fact(nodes[entry.subject], tie.type, nodes[entry.object], entry.properties, e)
            for tie, state in self._held(ties, states).items()
            for entry in state.entries
            if (e := entry.evidence).document == id
        ]
        gaps = tuple(map(records.gap_from, held["_gaps"]))
        document = document_from(id, held["sha256"], held["_record"], held["text"])
        return Extraction(document, tuple(facts), gaps, held["_reading"])

    def ids(self) -> list[str]:
        """The ids of all documents, in order."""
        return sorted(
            row[0] for row in self._run(f"MATCH (d:Document) WHERE {_LOADED} RETURN d.id")
        )

    def insert(self, extraction: Extraction, names: Names) -> None:
        """Add a document, whose id and text are new, with its facts."""
        document = extraction.document
        together = same_ends(sorted(extraction.facts, key=by_ends), self._schema)
        facts = [fact for held in together for fact in held]
        ends = node_rows(facts)
        numbers: dict[NodeRow, int] = {}
        for row in (row for pair in ends for row in pair):
            numbers.setdefault(row, len(numbers))
        added: dict[Tie, list[Entry]] = {}
        for fact, (s, o) in zip(facts, ends, strict=True):
            entry = Entry(fact.evidence, numbers[s], numbers[o], fact.properties)
            added.setdefault(tie_of(fact, self._schema), []).append(entry)
        own = ("Document", document.id)
        states = self._locked({own, *(row[:2] for row in numbers)})
        for row in (row for pair in ends for row in pair):
            states[row[:2]].stated[row[2]] += 1
        if states[own].own is not None:
            raise ChangedError
        states[own].own = document_properties(extraction, names, numbers, added) | {
            "_reading": extraction.reading
        }
        held = self._held(added, states)
        for tie, new in added.items():
            held[tie].entries = in_order([*held[tie].entries, *new])
        self._write_nodes(states)
        self._write_ties(held, states, {document.id: document.date} if document.date else {})

    def rename(self, id: str, names: Names) -> None:
        """Give a document its names, and the sources of all of them."""
        held = self._document(id)
        document = document_from(id, held["sha256"], held["_record"], held["text"])
        self._run(
            "MATCH (d:Document {id: $id}) SET d += $held REMOVE d._lock",
            id=id,
            held=named(document, names),
        )

    def delete(self, id: str) -> None:
        """Take a document out, and what it alone states."""
        held = self._document(id)
        ties = [records.tie_from(kept) for kept in held["_ties"]]
        rows: list[NodeRow] = [tuple(json.loads(kept)) for kept in held["_nodes"]]
        own = ("Document", id)
        states = self._locked({own, *(row[:2] for row in rows)})
        states[own].own = None
        found = self._held(ties, states)
        for state in found.values():
            for entry in (entry for entry in state.entries if entry.evidence.document == id):
                for number in (entry.subject, entry.object):
                    row = rows[number]
                    states[row[:2]].stated[row[2]] -= 1
            state.entries = [e for e in state.entries if e.evidence.document != id]
        self._write_ties(found, states, {})
        self._write_nodes(states)

    # -- parts -------------------------------------------------------------------------------

    def _claim(self, id: str) -> None:
        """Let no one else, until the end of the transaction, claim a document's id or a text.

        Where no document has the id, one is made that is gone again before the end.
        """
        if self._claimed is not None and id not in self._claimed:
            self._claimed.add(id)
            self._run(
                "MERGE (d:Document {id: $id}) ON CREATE SET d._claimed = true SET d._lock = true",
                id=id,
            )

    def _release(self, ids: list[str]) -> None:
        """Take out what claims have made and nothing has used."""
        match = "UNWIND $ids AS id MATCH (d:Document {id: id})"
        self._run(f"{match} WHERE d._claimed = true DELETE d", ids=ids)
        self._run(f"{match} REMOVE d._lock", ids=ids)

    def _document(self, id: str) -> dict[str, Any]:
        """The properties of a loaded document, which no one else changes while we write."""
        locked = "" if self._claimed is None else "SET d._lock = true "
        found = self._run(f"MATCH (d:Document {{id: $id}}) {locked}RETURN properties(d)", id=id)
        if not found or "_reading" not in found[0][0]:
            raise ChangedError
        return dict(found[0][0])

    def _locked(self, keys: set[NodeKey]) -> dict[NodeKey, NodeState]:
        """The state of nodes, made where they are missing, which no one else changes now."""
        states: dict[NodeKey, NodeState] = {}
        for label, of_label in groupby(sorted(keys), key=lambda key: key[0]):
            found = self._run(
                f"UNWIND $ids AS id MERGE (n:{label} {{id: id}}) SET n._lock = true "
                "RETURN id, elementId(n), properties(n)",
                ids=[id for _, id in of_label],
            )
            for id, place, held in found:
                states[label, id] = records.state_from(place, held)
        return states

    def _held(
        self, ties: Iterable[Tie], states: Mapping[NodeKey, NodeState]
    ) -> dict[Tie, TieState]:
        """The state of relationships between locked nodes; of one that is missing, an empty one."""
        found = {tie: TieState() for tie in sorted(ties)}
        order = list(found)
        rows = [
            {"s": states[t.subject].place, "t": t.type, "o": states[t.object].place, "k": t.key}
            for t in order
        ]
        for number, place, held in self._run(
            "UNWIND range(0, size($rows) - 1) AS i WITH i, $rows[i] AS row "
            "MATCH (s) WHERE elementId(s) = row.s MATCH (o) WHERE elementId(o) = row.o "
            "MATCH (s)-[r]->(o) WHERE type(r) = row.t AND r._key = row.k "
            "RETURN i, elementId(r), properties(r)",
            rows=rows,
        ):
            found[order[number]] = TieState(place, records.entries_from(held))
        return found

    def _write_nodes(self, states: Mapping[NodeKey, NodeState]) -> None:
        held = [(state.place, state.properties(key)) for key, state in sorted(states.items())]
        self._run(
            "UNWIND $rows AS row MATCH (n) WHERE elementId(n) = row.n SET n = row.p",
            rows=[{"n": place, "p": own} for place, own in held if own is not None],
        )
        self._run(
            "UNWIND $places AS place MATCH (n) WHERE elementId(n) = place "
            "AND NOT EXISTS { (n)--() } DELETE n",
            places=(gone := [place for place, own in held if own is None]),
        )
        # what others have tied to a node stays, and so must the node
        self._run(
            "UNWIND $places AS place MATCH (n) WHERE elementId(n) = place SET n = {id: n.id}",
            places=gone,
        )

    def _write_ties(
        self,
        ties: Mapping[Tie, TieState],
        states: Mapping[NodeKey, NodeState],
        dates: Mapping[str, str],
    ) -> None:
        known = self._dates(state.entries for state in ties.values()) | dict(dates)
        made: list[tuple[str, str, str, dict[str, Any]]] = []
        changed: list[dict[str, Any]] = []
        for tie, state in ties.items():
            if not state.entries:
                continue
            held = records.relationship_properties(tie, state.entries, known, self._schema)
            if state.place:
                changed.append({"r": state.place, "p": held})
            else:
                subject, object = states[tie.subject].place, states[tie.object].place
                made.append((subject, tie.type, object, held))
        draw(self._run, drawings(made))
        self._run(
            "UNWIND $rows AS row MATCH ()-[r]->() WHERE elementId(r) = row.r SET r = row.p",
            rows=changed,
        )
        self._run(
            "UNWIND $places AS place MATCH ()-[r]->() WHERE elementId(r) = place DELETE r",
            places=[state.place for state in ties.values() if state.place and not state.entries],
        )

    def _dates(self, entries: Iterable[list[Entry]]) -> dict[str, str]:
        ids = {entry.evidence.document for held in entries for entry in held}
        found = self._run(
            "UNWIND $ids AS id MATCH (d:Document {id: id}) WHERE d.date IS NOT NULL "
            "RETURN id, d.date",
            ids=sorted(ids),
        )
        return {row[0]: row[1] for row in found}
