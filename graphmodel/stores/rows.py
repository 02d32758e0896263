"""Records to rows of the embedded store, and back."""

from __future__ import annotations

import dataclasses
import json
from collections.abc import Iterable, Mapping
from typing import Any

from graphmodel.errors import StoreError
from graphmodel.merge import canonical
from graphmodel.records import Document, Evidence, Extraction, Fact, Gap, Node, Value
from graphmodel.schema import Schema
from graphmodel.stores.database import Database, damaged

NodeRow = tuple[str, str, str]
_encode = json.JSONEncoder(
    ensure_ascii=False, allow_nan=False, sort_keys=True, separators=(",", ":")
).encode

INSERT_FACT = f"INSERT INTO facts VALUES ({', '.join('?' * 16)})"

#: All facts, or those of one document; the joins are in this order whatever the planner thinks.
_FACTS = """
    SELECT f.subject, f.type, f.object, f.properties, d.id, q.start, q."end", q.text,
           f.subject_start, f.subject_end, f.object_start, f.object_end,
           f.rule, f.confidence, f.page, f.paragraph, f.bridge
    FROM facts f CROSS JOIN quotes q ON q.document = f.document AND q.seq = f.quote
    CROSS JOIN documents d ON d.num = f.document
    CROSS JOIN nodes s ON s.num = f.subject CROSS JOIN nodes o ON o.num = f.object
"""
SORTED_FACTS = _FACTS + " ORDER BY s.label, s.id, f.type, o.label, o.id"
FACTS_OF_NODE = _FACTS + (
    " WHERE f.subject IN (SELECT num FROM nodes WHERE label = ?1 AND id = ?2)"
    " OR f.object IN (SELECT num FROM nodes WHERE label = ?1 AND id = ?2)"
    " ORDER BY s.label, s.id, f.type, o.label, o.id"
)
DOCUMENT_FACTS = _FACTS + " WHERE f.document = ? ORDER BY f.seq"


def prepared(extraction: Extraction, schema: Schema) -> Extraction:
    """The extraction in the form in which it is kept: facts the right way round, none twice.

    Raises `StoreError` for a fact of another document.
    """
    id = extraction.document.id
    for fact in extraction.facts:
        if fact.evidence.document != id:
            raise StoreError(
                f"document {id!r} comes with a fact of document {fact.evidence.document!r}; "
                "put each document with its own facts"
            )
    facts: dict[tuple[object, ...], Fact] = {}
    kept = [canonical(fact, schema) for fact in extraction.facts]
    for fact, ends in zip(kept, node_rows(kept), strict=True):
        facts.setdefault((*ends, fact.type, dumped(dict(fact.properties)), fact.evidence), fact)
    gaps = tuple(sorted(set(extraction.gaps), key=_gap_order))
    return dataclasses.replace(extraction, facts=tuple(facts.values()), gaps=gaps)


def _gap_order(gap: Gap) -> tuple[int, int, str, str, str]:
    return (gap.start, gap.end, gap.reason, gap.text, gap.note)


def dumped(value: Any) -> str:
    """Compact JSON, keys sorted; a value that JSON cannot hold raises `StoreError`."""
    try:
        return _encode(value)
    except (TypeError, ValueError) as error:
        raise StoreError(
            f"a property cannot be stored ({error}); use texts, numbers, booleans or lists of one"
        ) from None


class Stated(dict[int, Node]):
    """Nodes as facts state them, by number; one that is missing was lost to damage."""

    def __missing__(self, key: int) -> Node:
        raise damaged()


def document_record(document: Document) -> str:
    """What a document says of itself, without id, text and hash, which have own columns."""
    data = {
        f.name: getattr(document, f.name)
        for f in dataclasses.fields(document)
        if f.name not in ("id", "text", "sha256")
    }
    return dumped({name: dict(v) if isinstance(v, Mapping) else v for name, v in data.items()})


def document_from(id: str, sha256: str, record: str, text: str) -> Document:
    """The document of a row."""
    try:
        data = json.loads(record)
        for name in ("pages", "paragraphs", "blocks"):
            data[name] = tuple(tuple(entry) for entry in data[name])
        data["sources"] = tuple(data["sources"])
        return Document(id=id, text=text, sha256=sha256, **data)
    except (ValueError, TypeError, KeyError):
        raise damaged() from None


def node_rows(facts: Iterable[Fact]) -> list[tuple[NodeRow, NodeRow]]:
    """The ends of each fact as they are kept: a node's key, and what else is stated of it."""
    # most facts share their nodes, as objects too
    known: dict[int, NodeRow] = {}

    def row(node: Node) -> NodeRow:
        if id(node) not in known:
            rest = dumped([node.name, node.acronym, node.aliases, dict(node.properties)])
            known[id(node)] = (node.label, node.id, rest)
        return known[id(node)]

    return [(row(fact.subject), row(fact.object)) for fact in facts]


def node_from(label: str, id: str, stated: str) -> Node:
    """The node of a row."""
    try:
        name, acronym, aliases, properties = json.loads(stated)
        return Node(label, id, name, acronym, tuple(aliases), properties)
    except (ValueError, TypeError):
        raise damaged() from None


def all_nodes(database: Database) -> Stated:
    """The nodes as stated, by number."""
    found = database.rows("SELECT num, label, id, stated FROM nodes")
    return Stated((num, node_from(*row)) for num, *row in found)


def fact_row(
    document: int, seq: int, fact: Fact, ends: tuple[int, int], quote: int
) -> tuple[Any, ...]:
    """The row of a fact; `ends` are the numbers of its nodes, `quote` that of its sentence."""
    e = fact.evidence
    properties = dumped(dict(fact.properties)) if fact.properties else None
    spans = (*e.subject, *e.object)
    rest = (e.rule, float(e.confidence), e.page, e.paragraph, e.bridge)
    return (document, seq, ends[0], fact.type, ends[1], properties, quote, *spans, *rest)


def fact_from(row: tuple[Any, ...], nodes: Mapping[int, Node]) -> Fact:
    """The fact of a row of one of the statements above."""
    subject, type, object, properties, document, start, end, text, ss, se, os, oe, *rest = row
    evidence = Evidence(document, start, end, text, (ss, se), (os, oe), *rest)
    try:
        held: dict[str, Value] = json.loads(properties) if properties else {}
    except ValueError:
        raise damaged() from None
    return Fact(nodes[subject], type, nodes[object], held, evidence)


def counts(facts: Iterable[Fact], document: str) -> tuple[int, int, int]:
    """How many facts, mentions and distinct nodes; the document's own node is not counted."""
    found = mentions = 0
    keys = {("Document", document)}
    for fact in facts:
        mentions += fact.type == "MENTIONS"
        found += fact.type != "MENTIONS"
        keys |= {fact.subject.key, fact.object.key}
    return found, mentions, len(keys) - 1
