"""Writing to the embedded store: one text is one document, under all its names."""

from __future__ import annotations

import dataclasses
import json
from collections.abc import Iterable, Mapping

from graphmodel.errors import NotFoundError, StoreError, did_you_mean
from graphmodel.records import Document, Extraction, Fact, Gap
from graphmodel.rename import rename
from graphmodel.schema import Schema
from graphmodel.stores import rows
from graphmodel.stores.database import Database

#: The names under which a text was put, and the sources of each.
Names = dict[str, list[str]]


class Writer:
    """Puts documents into a database and takes them out, each call in one transaction."""

    def __init__(self, database: Database, schema: Schema) -> None:
        self._db = database
        self._schema = schema

    def put(self, extraction: Extraction) -> None:
        """Store a document with its facts, replacing exactly what it stated before.

        A text that is held under another name stays one document, under the lesser name.
        Raises `StoreError` where the name is taken by another text from another source.
        """
        extraction = rows.prepared(extraction, self._schema)
        document = extraction.document
        with self._db.writing():
            names = self._claim(document)
            kept = min(names)
            twin = self._db.one(
                "SELECT num, reading FROM documents WHERE sha256 = ?", document.sha256
            )
            if twin and kept != document.id:
                if twin[1] == extraction.reading:
                    self._name(twin[0], names)
                    return
                held = self._extraction(twin[0]).document
                extraction = dataclasses.replace(self._renamed(extraction, kept), document=held)
            if twin:
                self._delete(twin[0])
            self._insert(extraction, names)

    def forget(self, ids: Iterable[str]) -> None:
        """Take documents out with exactly their facts; an unknown id raises `NotFoundError`."""
        with self._db.writing():
            for id in dict.fromkeys(ids):
                row = self._db.one("SELECT num FROM documents WHERE id = ?", id)
                if row is None:
                    raise NotFoundError(self._unknown(id))
                self._delete(row[0])

    # -- parts -------------------------------------------------------------------------------

    def _claim(self, document: Document) -> Names:
        """All names of the document's text, its own with them, and the sources of each.

        Takes the name from a text that it held before; raises `StoreError` where that text
        came from another source.
        """
        sources = set(document.sources)
        row = self._db.one(
            "SELECT n.sources, d.num, d.sha256 FROM names n JOIN documents d ON d.num = n.document"
            " WHERE n.name = ?",
            document.id,
        )
        if row:
            before = set(json.loads(row[0]))
            if row[2] == document.sha256:
                sources |= before
            elif sources == before or sources & before:
                self._release(row[1], document.id)
            else:
                raise StoreError(_taken(document.id, before, sources))
        twin = self._db.one("SELECT num FROM documents WHERE sha256 = ?", document.sha256)
        names = self._names(twin[0]) if twin else {}
        return {**names, document.id: sorted(sources)}

    def _release(self, num: int, name: str) -> None:
        """Take a name from a text, which goes with its last name."""
        names = self._names(num)
        del names[name]
        held = self._extraction(num)
        self._delete(num)
        if names:
            self._insert(self._renamed(held, min(names)), names)

    def _renamed(self, extraction: Extraction, id: str) -> Extraction:
        return rows.prepared(rename(extraction, id), self._schema)

    def _insert(self, extraction: Extraction, names: Names) -> None:
        document, facts = extraction.document, extraction.facts
        counts = (*rows.counts(facts, document.id), len(extraction.gaps))
        record = rows.document_record(document)
        num = self._db.run(
            "INSERT INTO documents"
            " (id, sha256, reading, facts, mentions, nodes, gaps, record, text)"
            " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
            *(document.id, document.sha256, extraction.reading, *counts, record, document.text),
        )
        self._name(num, names)
        quotes: dict[tuple[int, int, str], int] = {}
        for fact in facts:
            e = fact.evidence
            quotes.setdefault((e.start, e.end, e.text), len(quotes))
        self._db.many(
            "INSERT INTO quotes VALUES (?, ?, ?, ?, ?)",
            ((num, seq, *quote) for quote, seq in quotes.items()),
        )
        self._insert_facts(num, facts, quotes)
        self._db.many(
            "INSERT INTO gaps VALUES (?, ?, ?, ?, ?, ?, ?)",
            (
                (num, seq, gap.start, gap.end, gap.reason, gap.text, gap.note)
                for seq, gap in enumerate(extraction.gaps)
            ),
        )

    def _insert_facts(
        self, num: int, facts: tuple[Fact, ...], quotes: Mapping[tuple[int, int, str], int]
    ) -> None:
        found = rows.node_rows(facts)
        numbers = {
            row: self._node(row) for row in dict.fromkeys(row for pair in found for row in pair)
        }
        self._db.many(
            rows.INSERT_FACT,
            (
                rows.fact_row(
                    num,
                    seq,
                    fact,
                    (numbers[ends[0]], numbers[ends[1]]),
                    quotes[fact.evidence.start, fact.evidence.end, fact.evidence.text],
                )
                for seq, (fact, ends) in enumerate(zip(facts, found, strict=True))
            ),
        )

    def _node(self, row: tuple[str, str, str]) -> int:
        """The number of a node as one more document states it."""
        known = self._db.one(
            "SELECT num FROM nodes WHERE label = ? AND id = ? AND stated = ?", *row
        )
        if known is None:
            return self._db.run(
                "INSERT INTO nodes (label, id, stated, uses) VALUES (?, ?, ?, 1)", *row
            )
        self._db.run("UPDATE nodes SET uses = uses + 1 WHERE num = ?", known[0])
        return int(known[0])

    def _name(self, num: int, names: Names) -> None:
        """Give a document its names, and the sources of all of them."""
        self._db.run("DELETE FROM names WHERE document = ?", num)
        self._db.many(
            "INSERT INTO names VALUES (?, ?, ?)",
            ((name, num, json.dumps(sources)) for name, sources in names.items()),
        )
        sources = sorted({source for each in names.values() for source in each})
        self._db.run(
            "UPDATE documents SET record = json_set(record, '$.sources', json(?)) WHERE num = ?",
            *(rows.dumped(sources), num),
        )

    def _delete(self, num: int) -> None:
        """Take a document out, and the nodes that it alone states."""
        nodes = [
            row[0]
            for row in self._db.all(
                "SELECT subject FROM facts WHERE document = ?1"
                " UNION SELECT object FROM facts WHERE document = ?1",
                num,
            )
        ]
        for table in ("facts", "quotes", "gaps", "names"):
            self._db.run(f"DELETE FROM {table} WHERE document = ?", num)
        self._db.run("DELETE FROM documents WHERE num = ?", num)
        self._db.many("UPDATE nodes SET uses = uses - 1 WHERE num = ?", ((n,) for n in nodes))
        self._db.many("DELETE FROM nodes WHERE num = ? AND uses = 0", ((n,) for n in nodes))

    def _names(self, num: int) -> Names:
        found = self._db.rows("SELECT name, sources FROM names WHERE document = ?", num)
        return {name: json.loads(sources) for name, sources in found}

    def _extraction(self, num: int) -> Extraction:
        row = self._db.one(
            "SELECT id, sha256, record, text, reading FROM documents WHERE num = ?", num
        )
        nodes = rows.all_nodes(self._db)
        facts = tuple(rows.fact_from(r, nodes) for r in self._db.rows(rows.DOCUMENT_FACTS, num))
        gaps = self._db.rows(
            'SELECT reason, start, "end", text, note FROM gaps WHERE document = ? ORDER BY seq', num
        )
        return Extraction(rows.document_from(*row[:4]), facts, tuple(Gap(*g) for g in gaps), row[4])

    def _unknown(self, id: str) -> str:
        row = self._db.one(
            "SELECT d.id FROM names n JOIN documents d ON d.num = n.document WHERE n.name = ?", id
        )
        if row:
            return f"document {id!r} has the text of {row[0]!r} and is held under that name"
        known = [row[0] for row in self._db.all("SELECT id FROM documents")]
        hint = did_you_mean(id, known) if known else " None is."
        return f"no document {id!r} is loaded.{hint}"


def _taken(id: str, before: set[str], sources: set[str]) -> str:
    old, new = (", ".join(sorted(each)) or "no named source" for each in (before, sources))
    return (
        f"document name {id!r} is taken: {old} has it, and {new} holds another text; "
        "give the new one its own name with --id"
    )
