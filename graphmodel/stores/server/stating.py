"""What documents and facts say, as the server keeps it: their properties and their places."""

from __future__ import annotations

import dataclasses
import json
from collections.abc import Iterable
from functools import cache
from typing import Any

from graphmodel.graph import document_attributes
from graphmodel.merge import identity_of
from graphmodel.records import Document, Extraction, Fact
from graphmodel.schema import Schema
from graphmodel.stores.packing import NodeRow, counts, document_record, dumped
from graphmodel.stores.server import records
from graphmodel.stores.server.records import Entry, Tie
from graphmodel.stores.writing import Names, all_sources


def named(document: Document, names: Names) -> dict[str, Any]:
    """What a document says of itself, under its names and with the sources of all of them."""
    held = dataclasses.replace(document, sources=tuple(all_sources(names)))
    also = sorted(set(names) - {document.id})
    return records.shown(document_attributes(held)) | {
        "_record": document_record(held),
        "_names": json.dumps(names),
        **({"_also": also} if also else {}),
    }


def document_properties(
    extraction: Extraction, names: Names, nodes: Iterable[NodeRow], ties: Iterable[Tie]
) -> dict[str, Any]:
    """All properties of a document but its reading, which says that it is loaded."""
    document = extraction.document
    return named(document, names) | {
        "_counts": [*counts(extraction.facts, document.id), len(extraction.gaps)],
        "_gaps": records.gap_texts(extraction.gaps),
        "_nodes": records.table(nodes),
        "_ties": [records.tie_text(tie) for tie in ties],
    }


def tie_of(fact: Fact, schema: Schema) -> Tie:
    """The place in the graph of the relationship that a fact states."""
    values = list(identity_of(fact, schema).values())
    # most facts state nothing that would tell them from parallels
    key = _unknown(len(values)) if values.count(None) == len(values) else dumped(values)
    return Tie(fact.subject.key, fact.type, fact.object.key, key)


@cache
def _unknown(number: int) -> str:
    return dumped([None] * number)


def in_order(entries: list[Entry]) -> list[Entry]:
    """Facts of one relationship by document; within one they are in order already."""
    return sorted(entries, key=lambda entry: entry.evidence.document)
