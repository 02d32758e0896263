"""Checking a store: does every fact stand where its evidence says, and may it be a fact at all?"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from graphmodel.records import Document, Evidence, Fact, Node, Span
from graphmodel.schema import Schema, load_schema
from graphmodel.stores.base import Store

_DATE = re.compile(r"\d{4}(-\d{2}(-\d{2}(T[\d:.+Z-]+)?)?)?")
_LARGEST = 2**63
_SCALARS: dict[str, tuple[type, ...]] = {
    "string": (str,),
    "date": (str,),
    "integer": (int,),
    "float": (int, float),
    "boolean": (bool,),
}


@dataclass(frozen=True, slots=True, order=True)
class Fault:
    """Something that does not hold: where (characters in the document's text), and a sentence."""

    document: str
    start: int
    end: int
    sentence: str


def verify(store: Store, schema: Schema | None = None) -> list[Fault]:
    """Every fault of what `store` holds, sorted by document and place; none is good news.

    Checks each text against its hash, each evidence against the stored text (the quote is
    equal, the ends lie in the sentence or a bridge says how they were reached), each type
    with its labels against the schema, and each property for a value that any store holds.
    """
    schema = schema or load_schema()
    texts: dict[str, str] = {}
    faults: set[Fault] = set()
    for summary in store.documents():
        document = store.document(summary.document.id)
        if document is not None:
            texts[document.id] = document.text
            faults.update(_of_document(document))
    for fact in store.facts():
        e = fact.evidence
        name = f"{_named(fact.subject)} {fact.type} {_named(fact.object)}"
        told = [*_of_evidence(fact, texts.get(e.document)), *_of_model(fact, schema)]
        faults.update(Fault(e.document, e.start, e.end, f"{name}: {text}") for text in told)
    return sorted(faults)


def _of_document(document: Document) -> Iterator[Fault]:
    if hashlib.sha256(document.text.encode()).hexdigest() != document.sha256:
        text = "the stored text is not the one that was loaded (another sha256); load it again"
        yield Fault(document.id, 0, len(document.text), text)


def _of_evidence(fact: Fact, text: str | None) -> Iterator[str]:
    e = fact.evidence
    if text is None:
        yield "its document is not loaded"
        return
    if not 0 <= e.start < e.end <= len(text):
        yield f"its sentence, {e.start}:{e.end}, is not within the text of {len(text)} characters"
    elif text[e.start : e.end] != e.text:
        yield f"the text at {e.start}:{e.end} is not the quoted one"
    for which, node, span in (
        ("subject", fact.subject, e.subject),
        ("object", fact.object, e.object),
    ):
        # a document stands for itself, and need not be named in its own text
        if node.label != "Document":
            yield from _of_span(which, span, e, text, fact.type)
    if not 0 <= e.confidence <= 1:
        yield f"its confidence, {e.confidence:g}, is not between 0 and 1"


def _of_span(which: str, span: Span, e: Evidence, text: str, type: str) -> Iterator[str]:
    start, end = span
    if not 0 <= start < end <= len(text):
        yield f"its {which}, {start}:{end}, is not within the text of {len(text)} characters"
    elif type != "MENTIONS" and not (e.start <= start and end <= e.end) and not e.bridge:
        yield f"its {which}, {start}:{end}, is outside the sentence, and nothing says why"


def _of_model(fact: Fact, schema: Schema) -> Iterator[str]:
    if fact.type not in schema.types:
        yield "the schema has no such type"
    elif not schema.allows(fact.subject.label, fact.type, fact.object.label):
        yield "the schema does not allow the type between these labels"
    spec = schema.types.get(fact.type)
    yield from _of_values(fact, spec.properties if spec else {})
    for node in (fact.subject, fact.object):
        label = schema.labels.get(node.label)
        if label is None:
            yield f"the schema has no label {node.label}"
        if not node.id or not node.name:
            yield f"a {node.label} lacks its id or name"
        yield from _of_values(node, label.properties if label else {})


def _of_values(holder: Fact | Node, kinds: Mapping[str, str]) -> Iterator[str]:
    for name, value in holder.properties.items():
        if not _is_storable(value):
            yield f"property {name} holds {value!r}, which not every store can hold"
        elif name in kinds and not _fits(value, kinds[name]):
            yield f"property {name} holds {value!r}, which is no {kinds[name]}"


def _is_storable(value: object) -> bool:
    """Whether a value is what `graphmodel.records.Value` says, and of a size that fits."""
    if isinstance(value, list):
        return len({type(item) for item in value}) < 2 and all(
            not isinstance(item, list) and _is_storable(item) for item in value
        )
    if isinstance(value, int):
        return -_LARGEST <= value < _LARGEST
    return isinstance(value, str | float)


def _fits(value: object, kind: str) -> bool:
    """Whether a value is of the declared kind."""
    if isinstance(value, list):
        return kind.endswith("s") and all(_fits(item, kind[:-1]) for item in value)
    if isinstance(value, bool) != (kind == "boolean"):
        return False
    if kind == "date" and not (isinstance(value, str) and _DATE.fullmatch(value)):
        return False
    return isinstance(value, _SCALARS.get(kind, ()))


def _named(node: Node) -> str:
    return f"{node.label}:{node.name}"
