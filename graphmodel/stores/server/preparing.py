"""What a copy writes, made from a store, in the order in which `filling` writes it."""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Iterable, Iterator
from itertools import groupby, islice
from typing import Any, NamedTuple, TypeVar

from graphmodel.merge import NodeKey
from graphmodel.records import Extraction, Fact
from graphmodel.schema import Schema
from graphmodel.stores.base import Store
from graphmodel.stores.packing import NodeRow, NodeRows
from graphmodel.stores.server import records
from graphmodel.stores.server.drawing import Drawing, drawings
from graphmodel.stores.server.records import Entry, NodeState, Tie
from graphmodel.stores.server.stating import document_properties, in_order, tie_of

T = TypeVar("T")


class Sizes(NamedTuple):
    """How much is written in one transaction: nodes or relationships, documents with texts."""

    rows: int = 5_000
    texts: int = 50


class Texts(NamedTuple):
    """Documents with what they say of themselves; `readings` says by id what read them."""

    rows: list[dict[str, Any]]
    readings: dict[str, str]


class Nodes(NamedTuple):
    """Nodes of one label, so many of `all`."""

    label: str
    rows: list[dict[str, Any]]
    all: int


class Ties(NamedTuple):
    """So many relationships, with the keys of their ends."""

    number: int
    drawings: list[Drawing]


#: A text, which comes first, tells the contents of the source from others.
Part = str | Texts | Nodes | Ties


def parts(source: Store, schema: Schema, sizes: Sizes) -> Iterator[Part]:
    """All that is written: what marks the copy, the documents, other nodes, relationships."""
    made = _Parts(source, schema, sizes)
    yield made.mark()
    yield from made.texts()
    yield from made.nodes()
    yield from made.ties()


class _Parts:
    def __init__(self, source: Store, schema: Schema, sizes: Sizes) -> None:
        self._source = source
        self._schema = schema
        self._sizes = sizes
        self._stated: dict[NodeKey, Counter[str]] = {}
        self._numbers: dict[str, dict[NodeRow, int]] = {}
        self._dates: dict[str, str] = {}
        self._rows = NodeRows()

    def mark(self) -> str:
        digest = hashlib.blake2b(repr(self._sizes).encode(), digest_size=16)
        for line in self._source.documents():
            digest.update(repr((line.document, line.reading, line.facts, line.mentions)).encode())
        return digest.hexdigest()

    def texts(self) -> Iterator[Texts]:
        for batch in batches(self._source.extractions(), self._sizes.texts):
            readings = {each.document.id: each.reading for each in batch}
            yield Texts([self._document(each) for each in batch], readings)

    def _document(self, extraction: Extraction) -> dict[str, Any]:
        """A document's own properties; what its facts state of nodes is counted on the way."""
        document = extraction.document
        numbers, ties = self._numbers.setdefault(document.id, {}), dict[Tie, None]()
        for fact in extraction.facts:
            ties[tie_of(fact, self._schema)] = None
            for row in self._rows.of(fact):
                numbers.setdefault(row, len(numbers))
                self._stated.setdefault(row[:2], Counter())[row[2]] += 1
        if document.date:
            self._dates[document.id] = document.date
        names = self._source.names(document.id)
        return document_properties(extraction, names, numbers, ties) | {"_stated": []}

    def nodes(self) -> Iterator[Nodes]:
        for label, keys in groupby(sorted(self._stated), key=lambda key: key[0]):
            for batch in batches(keys, self._sizes.rows):
                yield Nodes(label, [self._node(key) for key in batch], len(self._stated))

    def _node(self, key: NodeKey) -> dict[str, Any]:
        """A node's properties; of a document that is copied only how it is stated."""
        held = NodeState("", self._stated[key]).properties(key) or {}
        loaded = key[0] == "Document" and key[1] in self._numbers
        return {"id": key[1], "_stated": held["_stated"]} if loaded else held

    def ties(self) -> Iterator[Ties]:
        for batch in batches(self._relationships(), self._sizes.rows):
            held = (
                (
                    *(tie.subject, tie.type, tie.object),
                    records.relationship_properties(tie, entries, self._dates, self._schema),
                )
                for tie, entries in batch
            )
            yield Ties(len(batch), drawings(held))

    def _relationships(self) -> Iterator[tuple[Tie, list[Entry]]]:
        """All relationships with their facts, always in the same order."""
        facts = ((tie_of(fact, self._schema), fact) for fact in self._source.facts())
        for tie, group in groupby(facts, key=lambda pair: pair[0]):
            yield tie, in_order([self._entry(fact) for _, fact in group])

    def _entry(self, fact: Fact) -> Entry:
        numbers = self._numbers[fact.evidence.document]
        subject, object = self._rows.of(fact)
        return Entry(fact.evidence, numbers[subject], numbers[object], fact.properties)


def batches(things: Iterable[T], size: int) -> Iterator[list[T]]:
    """Things by so many at once."""
    left = iter(things)
    while batch := list(islice(left, size)):
        yield batch
