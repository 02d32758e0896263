"""Records to rows of the embedded store, and back."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

from graphmodel.records import Evidence, Fact, Node, Value
from graphmodel.stores.packing import damaged, dumped, node_from
from graphmodel.stores.sqlite.database import Database

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


class Stated(dict[int, Node]):
    """Nodes as facts state them, by number; one that is missing was lost to damage."""

    def __missing__(self, key: int) -> Node:
        raise damaged()


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
