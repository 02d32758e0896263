"""The embedded store: documents, facts and gaps in one SQLite file."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any

from graphmodel.merge import NodeKey, document_node, merge_nodes, merge_sorted, same_ends
from graphmodel.records import Document, Extraction, Fact, Gap, Node, Relationship
from graphmodel.rows import Rows
from graphmodel.schema import Schema, load_schema
from graphmodel.stores.base import Summary
from graphmodel.stores.closing import Closing
from graphmodel.stores.packing import document_from
from graphmodel.stores.sqlite import rows
from graphmodel.stores.sqlite.database import MEMORY, Database
from graphmodel.stores.sqlite.shelf import SqliteShelf
from graphmodel.stores.writing import Writer

if TYPE_CHECKING:
    import networkx as nx


class SqliteStore(Closing):
    """A store in one file, or in memory for the path ``:memory:``.

    Every call of `put` or `forget` is one transaction; what is interrupted leaves nothing.
    Do not write to a store while iterating over what it yields. Raises `StoreError` where
    the file cannot be used, and where it is missing and `create` is false.
    """

    def __init__(
        self,
        path: str | Path,
        *,
        create: bool = True,
        schema: Schema | None = None,
        busy: float = 5.0,
    ) -> None:
        """`busy` is how long to wait for another program's lock, in seconds."""
        self.url = str(path)
        #: The file, or None for a store in memory.
        self.path = None if self.url == MEMORY else Path(path)
        self.schema = schema or load_schema()
        self._db = Database(self.url, self.schema.version, create=create, busy=busy)
        self._shelf = SqliteShelf(self._db)
        self._writer = Writer(self._shelf, self.schema)
        self._nodes: tuple[str, rows.Stated, dict[NodeKey, Node]] | None = None

    def close(self) -> None:
        """Release the file; safe to call twice."""
        self._db.close()

    # -- writing ------------------------------------------------------------------------

    def put(self, extraction: Extraction) -> None:
        """Store a document with its facts, replacing exactly what it stated before.

        A text that is held under another name stays one document, under the lesser name.
        Raises `StoreError` where the name is taken by another text from another source.
        """
        self._writer.put(extraction)

    def forget(self, ids: Iterable[str]) -> None:
        """Take documents out with exactly their facts; an unknown id raises `NotFoundError`."""
        self._writer.forget(ids)

    # -- reading ------------------------------------------------------------------------

    def documents(self) -> list[Summary]:
        """All documents by id, each without its text."""
        found = self._db.all(
            "SELECT id, sha256, record, '', facts, mentions, nodes, gaps, reading"
            " FROM documents ORDER BY id"
        )
        return [Summary(document_from(*row[:4]), *row[4:]) for row in found]

    def document(self, id: str) -> Document | None:
        """One document with its text, or None."""
        row = self._db.one("SELECT id, sha256, record, text FROM documents WHERE id = ?", id)
        return document_from(*row) if row else None

    def names(self, id: str) -> dict[str, list[str]]:
        """The names under which a document's text was put, and the sources of each."""
        return self._writer.names(id)

    def extractions(self) -> Iterator[Extraction]:
        """Every document with all that it states, by id."""
        nodes = rows.all_nodes(self._db)
        for id in self._shelf.ids():
            yield self._shelf.extraction(id, nodes)

    def find_by_text(self, sha256: str) -> Document | None:
        """The document with this text (sha256 of its UTF-8), or None."""
        row = self._db.one(
            "SELECT id, sha256, record, text FROM documents WHERE sha256 = ?", sha256
        )
        return document_from(*row) if row else None

    def reading(self, id: str) -> str | None:
        """What read the document, or None where it is not loaded."""
        row = self._db.one("SELECT reading FROM documents WHERE id = ?", id)
        return str(row[0]) if row else None

    def facts(self) -> Iterator[Fact]:
        """Every fact as it was stated, `MENTIONS` included, in the order of `relationships`."""
        found = self._db.rows(rows.SORTED_FACTS)
        nodes = rows.all_nodes(self._db)
        for together in same_ends((rows.fact_from(row, nodes) for row in found), self.schema):
            yield from together

    def relationships(self, *, of: NodeKey | None = None) -> Iterator[Relationship]:
        """Facts merged by identity, sorted by subject, type, object, identifying properties.

        Only those of one node, `of` (label, id), where it is given.
        """
        # the open statement keeps writers out, so that what follows is of the same state
        if of is None:
            found = self._db.rows(rows.SORTED_FACTS)
        else:
            found = self._db.rows(rows.FACTS_OF_NODE, *of)
        stated, nodes = self._all_nodes()
        dates = {summary.document.id: summary.document.date or "" for summary in self.documents()}
        facts = (rows.fact_from(row, stated) for row in found)
        return merge_sorted(facts, nodes, dates, self.schema)

    def nodes(self) -> list[Node]:
        """Every node once, by label and id, just as `relationships` show it.

        Documents are among them also where nothing is stated of them.
        """
        with self._db.reading():
            nodes = self._all_nodes()[1]
        return [nodes[key] for key in sorted(nodes)]

    def _all_nodes(self) -> tuple[rows.Stated, dict[NodeKey, Node]]:
        """The nodes as facts state them, and merged to one for each key; kept until a change."""
        version = self.version()
        if self._nodes is None or self._nodes[0] != version:
            stated = rows.all_nodes(self._db)
            self._nodes = (version, stated, self._merged(stated))
        return self._nodes[1:]

    def _merged(self, stated: Mapping[int, Node]) -> dict[NodeKey, Node]:
        """One node for each key; a document is as it says of itself."""
        counts = self._db.all(
            "SELECT num, count(*) FROM (SELECT subject AS num FROM facts"
            " UNION ALL SELECT object FROM facts) GROUP BY num ORDER BY num"
        )
        nodes = merge_nodes((stated[num], count) for num, count in counts)
        documents = (document_node(summary.document) for summary in self.documents())
        return nodes | {node.key: node for node in documents}

    def gaps(self) -> Iterator[tuple[str, Gap]]:
        """(document id, gap), by document and place."""
        for id, *gap in self._db.rows(
            'SELECT d.id, g.reason, g.start, g."end", g.text, g.note'
            " FROM gaps g JOIN documents d ON d.num = g.document ORDER BY d.id, g.seq"
        ):
            yield id, Gap(*gap)

    def graph(self) -> nx.MultiDiGraph:
        """The graph as `graphmodel.graph.build_graph` describes it."""
        # imported here because networkx takes long to import, and few commands need it
        from graphmodel.graph import build_graph

        found = self._db.rows("SELECT id, sha256, record, text FROM documents ORDER BY id")
        documents = (document_from(*row) for row in found)
        return build_graph(self.relationships(), documents, self.schema)

    def version(self) -> str:
        """A short text that changes whenever what the store holds changes."""
        return self._db.version()

    def query(
        self,
        cypher: str,
        parameters: Mapping[str, Any] | None = None,
        *,
        write: bool = False,
        limit: int | None = None,
        timeout: float | None = None,
    ) -> Rows:
        """Answer a Cypher statement; `timeout` in seconds. Raises `QueryError`."""
        # imported here because the Cypher engine is heavy, and most commands ask nothing
        from graphmodel.cypher import answer

        return answer(self, cypher, parameters, write=write, limit=limit, timeout=timeout)
