"""The server store: documents, facts and gaps as a graph in Neo4j."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from itertools import groupby
from typing import TYPE_CHECKING, Any

from graphmodel.errors import UnusableStoreError
from graphmodel.merge import NodeKey, identity_order, same_ends
from graphmodel.records import Document, Extraction, Fact, Gap, Node, Relationship
from graphmodel.rows import Rows
from graphmodel.schema import Schema, load_schema
from graphmodel.stores.base import Store, Summary
from graphmodel.stores.closing import Closing
from graphmodel.stores.packing import document_from
from graphmodel.stores.server import layout, records
from graphmodel.stores.server.address import address
from graphmodel.stores.server.connection import PATIENCE, ChangedError, Connection
from graphmodel.stores.server.filling import Filling, fillable, unfinished
from graphmodel.stores.server.shelf import ServerShelf
from graphmodel.stores.server.sorting import Sorted
from graphmodel.stores.server.stillness import still
from graphmodel.stores.writing import Writer

if TYPE_CHECKING:
    import networkx as nx

_DOCUMENT = "MATCH (d:Document) WHERE d._reading IS NOT NULL"
#: How many nodes are asked for their relationships at once.
_BATCH = 200
#: Subject, type and object of a relationship, and its properties.
_Held = tuple[NodeKey, str, NodeKey, Mapping[str, Any]]


class ServerStore(Closing):
    """A store in a Neo4j database, chosen by its URL.

    Every call of `put` or `forget` is one transaction. `ask` is given a prompt where the
    password is not in the environment. `patience` is how long to try again what the server
    cannot do at the moment, in seconds. Raises `StoreError` where it cannot be used.
    """

    def __init__(
        self,
        url: str,
        *,
        schema: Schema | None = None,
        ask: Callable[[str], str] | None = None,
        patience: float = PATIENCE,
    ) -> None:
        self.url = url
        self.schema = schema or load_schema()
        self._server = Connection(address(url, ask), patience=patience)
        self._shelf = ServerShelf(self._server, self.schema)
        self._writer = Writer(self._shelf, self.schema)
        self._declared = self._complete = False

    def close(self) -> None:
        """Release the connections; safe to call twice."""
        self._server.close()

    # -- writing ------------------------------------------------------------------------

    def put(self, extraction: Extraction) -> None:
        """Store a document with its facts, replacing exactly what it stated before.

        A text that is held under another name stays one document, under the lesser name.
        Raises `StoreError` where the name is taken by another text from another source.
        """
        self._declare()
        self._writer.put(extraction)

    def forget(self, ids: Iterable[str]) -> None:
        """Take documents out with exactly their facts; an unknown id raises `NotFoundError`."""
        self._declare()
        self._writer.forget(ids)

    def _declare(self) -> None:
        """Make constraints and indexes where they are missing, before the first write."""
        if not self._declared:
            self._check_complete()
            self._server.declare(layout.statements(self.schema))
            self._declared = True

    def _check_complete(self) -> None:
        """Refuse to show, or add to, what a copy has written only in part."""
        if not self._complete and unfinished(self._server):
            raise UnusableStoreError(
                f"{self.url}: a copy into this database is going on or was broken off; wait for "
                "its end, or run it again"
            )
        self._complete = True

    def fill(
        self, source: Store, document: Callable[[str], None], step: Callable[[str], None]
    ) -> bool:
        """Copy another store into an empty database; false where it is not empty.

        `document` is told each document's id when all is written, `step` how far it is before.
        """
        if not fillable(self._server):
            return False
        self._server.declare(layout.statements(self.schema))
        Filling(source, self._server, self.schema).run(document, step)
        return True

    # -- reading ------------------------------------------------------------------------

    def documents(self) -> list[Summary]:
        """All documents by id, each without its text."""
        self._check_complete()
        found = self._server.rows(
            f"{_DOCUMENT} RETURN d.id, d.sha256, d._record, d._counts, d._reading"
        )
        return [
            Summary(document_from(id, sha256, record, ""), *(*numbers, reading))
            for id, sha256, record, numbers, reading in sorted(map(tuple, found))
        ]

    def document(self, id: str) -> Document | None:
        """One document with its text, or None."""
        return self._one("d.id = $value", id)

    def names(self, id: str) -> dict[str, list[str]]:
        """The names under which a document's text was put, and the sources of each."""
        with self._server.speaking():
            return self._writer.names(id)

    def extractions(self) -> Iterator[Extraction]:
        """Every document with all that it states, by id."""
        facts: Sorted[Fact] = Sorted()
        self._check_complete()
        with facts, still(self._server):
            for fact in self._facts():
                facts.add(fact.evidence.document, fact)
            for id in self._shelf.ids():
                held = self._document(id)
                gaps = tuple(map(records.gap_from, held["gaps"]))
                document = document_from(id, held["sha256"], held["record"], held["text"])
                yield Extraction(document, tuple(facts.of(id)), gaps, held["reading"])

    def _document(self, id: str) -> Mapping[str, Any]:
        found = self._server.rows(
            f"{_DOCUMENT} AND d.id = $id RETURN d.sha256 AS sha256, d._record AS record, "
            "d.text AS text, d._gaps AS gaps, d._reading AS reading",
            id=id,
        )
        if not found:
            raise ChangedError
        return dict(found[0])

    def find_by_text(self, sha256: str) -> Document | None:
        """The document with this text (sha256 of its UTF-8), or None."""
        return self._one("d.sha256 = $value", sha256)

    def _one(self, condition: str, value: str) -> Document | None:
        found = self._server.rows(
            f"{_DOCUMENT} AND {condition} RETURN d.id, d.sha256, d._record, d.text", value=value
        )
        return document_from(*found[0]) if found else None

    def reading(self, id: str) -> str | None:
        """What read the document, or None where it is not loaded."""
        found = self._server.rows(f"{_DOCUMENT} AND d.id = $id RETURN d._reading", id=id)
        return str(found[0][0]) if found else None

    def facts(self) -> Iterator[Fact]:
        """Every fact as it was stated, `MENTIONS` included, in the order of `relationships`."""
        self._check_complete()
        with still(self._server):
            yield from self._facts()

    def _facts(self) -> Iterator[Fact]:
        tables = {
            id: records.nodes_from(kept)
            for id, kept in self._server.rows(f"{_DOCUMENT} RETURN d.id, d._nodes")
        }
        for (_, type, _), parallel in groupby(self._ties(), key=lambda tie: tie[:3]):
            facts = []
            for *_, held in parallel:
                for entry in records.entries_from(held):
                    nodes = tables[entry.evidence.document]
                    s, o = nodes[entry.subject], nodes[entry.object]
                    facts.append(Fact(s, type, o, entry.properties, entry.evidence))
            for together in same_ends(facts, self.schema):
                yield from together

    def relationships(self, *, of: NodeKey | None = None) -> Iterator[Relationship]:
        """Facts merged by identity, sorted by subject, type, object, identifying properties.

        Only those of one node, `of` (label, id), where it is given.
        """
        self._check_complete()
        nodes = {node.key: node for node in self._nodes_beside(of)}
        ties = self._ties() if of is None else self._ties_of(of)
        for (subject, type, object), parallel in groupby(ties, key=lambda tie: tie[:3]):
            if subject not in nodes or object not in nodes:
                continue  # it came while we read; what it says of its nodes is not known
            s, o = nodes[subject], nodes[object]
            found = [records.relationship_of(s, type, o, held) for *_, held in parallel]
            yield from sorted(found, key=lambda r: identity_order(r, self.schema))

    def nodes(self) -> list[Node]:
        """Every node once, by label and id, just as `relationships` show it.

        Documents are among them also where nothing is stated of them.
        """
        self._check_complete()
        return self._nodes_beside(None)

    def gaps(self) -> Iterator[tuple[str, Gap]]:
        """(document id, gap), by document and place."""
        self._check_complete()
        for id, gaps in sorted(map(tuple, self._server.rows(f"{_DOCUMENT} RETURN d.id, d._gaps"))):
            for kept in gaps:
                yield id, records.gap_from(kept)

    def graph(self) -> nx.MultiDiGraph:
        """The graph as `graphmodel.graph.build_graph` describes it."""
        # imported here because networkx takes long to import, and few commands need it
        from graphmodel.graph import build_graph

        self._check_complete()
        found = self._server.rows(f"{_DOCUMENT} RETURN d.id, d.sha256, d._record, d.text")
        documents = (document_from(*row) for row in sorted(map(tuple, found)))
        return build_graph(self.relationships(), documents, self.schema)

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
        # imported here because most commands ask nothing
        from graphmodel.stores.server.asking import answer

        self._check_complete()
        return answer(
            *(self._server, self.schema, cypher, parameters),
            write=write,
            limit=limit,
            timeout=timeout,
        )

    # -- parts --------------------------------------------------------------------------

    def _nodes_beside(self, key: NodeKey | None) -> list[Node]:
        """A node and those that it is related to, or all nodes; by label and id."""
        match, id = "MATCH (n)", None
        if key is not None:
            label, id = key
            if label not in self.schema.labels:
                return []
            match = (
                f"MATCH (m:{label} {{id: $id}}) OPTIONAL MATCH (m)--(o) "
                "UNWIND [m, o] AS either WITH DISTINCT either AS n"
            )
        found = self._server.rows(
            f"{match} WHERE n._stated IS NOT NULL "
            "RETURN labels(n)[0], n {.*, text: null, _nodes: null, _ties: null}",
            id=id,
        )
        nodes = (records.node_of(label, held) for label, held in found)
        return sorted(nodes, key=lambda node: node.key)

    def _ties(self) -> Iterator[_Held]:
        """All relationships with their properties, by subject, type and object."""
        found = self._server.rows("MATCH (n) WHERE n._stated IS NOT NULL RETURN labels(n)[0], n.id")
        for label, of_label in groupby(sorted(map(tuple, found)), key=lambda key: key[0]):
            ids = [id for _, id in of_label]
            for start in range(0, len(ids), _BATCH):
                yield from self._found(
                    f"UNWIND $ids AS id MATCH (s:{label} {{id: id}})-[r]->(o)",
                    ids=ids[start : start + _BATCH],
                )

    def _ties_of(self, key: NodeKey) -> list[_Held]:
        """The relationships of one node, in the same order."""
        label, id = key
        if label not in self.schema.labels:
            return []
        start = f"MATCH (n:{label} {{id: $id}})"
        out = self._found(f"{start} MATCH (s:{label} {{id: $id}})-[r]->(o)", id=id)
        into = self._found(f"{start}<-[r]-(s) WHERE s <> n WITH s, r, n AS o", id=id)
        return sorted([*out, *into], key=lambda held: held[:3])

    def _found(self, pattern: str, **parameters: Any) -> list[_Held]:
        # relationships without a key are not ours: someone drew them beside what is loaded
        rows = self._server.rows(
            f"{pattern} WHERE r._key IS NOT NULL "
            "RETURN labels(s)[0], s.id, type(r), labels(o)[0], o.id, properties(r)",
            **parameters,
        )
        held = [((s, id), type, (o, other), found) for s, id, type, o, other, found in rows]
        return sorted(held, key=lambda held: held[:3])
