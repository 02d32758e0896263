"""Documents in the tables of the embedded store: adding one, naming it, taking it out."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping

from graphmodel.records import Extraction, Fact, Gap
from graphmodel.stores.packing import (
    counts,
    document_from,
    document_record,
    dumped,
    node_rows,
)
from graphmodel.stores.sqlite import rows
from graphmodel.stores.sqlite.database import Database
from graphmodel.stores.writing import Holder, Names, all_sources


class SqliteShelf:
    """The `Shelf` of the embedded store."""

    def __init__(self, database: Database) -> None:
        self._db = database

    def writing(self, work: Callable[[], None]) -> None:
        """Do `work` in one transaction."""
        with self._db.writing():
            work()

    def holder(self, name: str) -> Holder | None:
        """Who holds a name, or None."""
        row = self._db.one(
            "SELECT d.id, d.sha256, n.sources FROM names n JOIN documents d ON d.num = n.document"
            " WHERE n.name = ?",
            name,
        )
        return Holder(row[0], row[1], json.loads(row[2])) if row else None

    def with_text(self, sha256: str) -> tuple[str, str] | None:
        """Id and reading of the document with this text, or None."""
        row = self._db.one("SELECT id, reading FROM documents WHERE sha256 = ?", sha256)
        return (row[0], row[1]) if row else None

    def names(self, id: str) -> Names:
        """All names of a document's text, and the sources of each."""
        found = self._db.rows(
            "SELECT n.name, n.sources FROM documents d JOIN names n ON n.document = d.num"
            " WHERE d.id = ?",
            id,
        )
        return {name: json.loads(sources) for name, sources in found}

    def extraction(self, id: str, nodes: rows.Stated | None = None) -> Extraction:
        """A document with all that it states; `nodes` are all nodes, where they are at hand."""
        num, *row, reading = self._db.one(
            "SELECT num, id, sha256, record, text, reading FROM documents WHERE id = ?", id
        )
        nodes = rows.all_nodes(self._db) if nodes is None else nodes
        facts = tuple(rows.fact_from(r, nodes) for r in self._db.rows(rows.DOCUMENT_FACTS, num))
        gaps = self._db.rows(
            'SELECT reason, start, "end", text, note FROM gaps WHERE document = ? ORDER BY seq', num
        )
        return Extraction(document_from(*row), facts, tuple(Gap(*g) for g in gaps), reading)

    def ids(self) -> list[str]:
        """The ids of all documents, in order."""
        return [row[0] for row in self._db.all("SELECT id FROM documents ORDER BY id")]

    def insert(self, extraction: Extraction, names: Names) -> None:
        """Add a document, whose id and text are new, with its facts."""
        document, facts = extraction.document, extraction.facts
        numbers = (*counts(facts, document.id), len(extraction.gaps))
        record = document_record(document)
        num = self._db.run(
            "INSERT INTO documents"
            " (id, sha256, reading, facts, mentions, nodes, gaps, record, text)"
            " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
            *(document.id, document.sha256, extraction.reading, *numbers, record, document.text),
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

    def rename(self, id: str, names: Names) -> None:
        """Give a document its names, and the sources of all of them."""
        self._name(self._number(id), names)

    def delete(self, id: str) -> None:
        """Take a document out, and the nodes that it alone states."""
        num = self._number(id)
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

    # -- parts -------------------------------------------------------------------------------

    def _number(self, id: str) -> int:
        return int(self._db.one("SELECT num FROM documents WHERE id = ?", id)[0])

    def _insert_facts(
        self, num: int, facts: tuple[Fact, ...], quotes: Mapping[tuple[int, int, str], int]
    ) -> None:
        found = node_rows(facts)
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
        self._db.run("DELETE FROM names WHERE document = ?", num)
        self._db.many(
            "INSERT INTO names VALUES (?, ?, ?)",
            ((name, num, json.dumps(sources)) for name, sources in names.items()),
        )
        self._db.run(
            "UPDATE documents SET record = json_set(record, '$.sources', json(?)) WHERE num = ?",
            *(dumped(all_sources(names)), num),
        )
