"""Records in the form in which stores keep them, and back: shared by all stores."""

from __future__ import annotations

import dataclasses
import json
from collections.abc import Iterable, Mapping
from json.encoder import encode_basestring
from typing import Any

from graphmodel.errors import StoreError, UnusableStoreError
from graphmodel.merge import canonical
from graphmodel.records import Document, Extraction, Fact, Gap, Node
from graphmodel.schema import Schema

#: A node as facts state it: label, id, and all else as text.
NodeRow = tuple[str, str, str]
_encode = json.JSONEncoder(
    ensure_ascii=False, allow_nan=False, sort_keys=True, separators=(",", ":")
).encode


def prepared(extraction: Extraction, schema: Schema) -> Extraction:
    """The extraction in the form in which it is kept: facts the right way round, none twice.

    Raises `StoreError` for a fact of another document and for a value that no store can hold.
    """
    id = extraction.document.id
    for fact in extraction.facts:
        if fact.evidence.document != id:
            raise StoreError(
                f"document {id!r} comes with a fact of document {fact.evidence.document!r}; "
                "put each document with its own facts"
            )
    for stated in (s for f in extraction.facts for s in (f, f.subject, f.object)):
        for name, value in stated.properties.items():
            check_value(name, value)
    facts: dict[tuple[object, ...], Fact] = {}
    kept = [canonical(fact, schema) for fact in extraction.facts]
    for fact, ends in zip(kept, node_rows(kept), strict=True):
        facts.setdefault((*ends, fact.type, dumped(dict(fact.properties)), fact.evidence), fact)
    gaps = tuple(sorted(set(extraction.gaps), key=_gap_order))
    return dataclasses.replace(extraction, facts=tuple(facts.values()), gaps=gaps)


def check_value(name: str, value: object) -> None:
    """Refuse what a server cannot hold: a store must not take what it cannot hand on."""
    held = list(value) if isinstance(value, list | tuple) else [value]
    plain = value is None or all(isinstance(each, str | bool | int | float) for each in held)
    large = any(isinstance(each, int) and not -(2**63) <= each < 2**63 for each in held)
    if not plain or large or len({type(each) for each in held}) > 1:
        raise StoreError(
            f"a property cannot be stored ({name}: {value!r}); use texts, numbers of up to 64 "
            "bits, booleans or lists of one of these"
        )


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


def dumped_texts(texts: Iterable[str]) -> str:
    """What `dumped` makes of a list of texts, in a tenth of the time."""
    return f"[{','.join(map(encode_basestring, texts))}]"


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


class NodeRows:
    """Nodes as they are kept: the key, and what else is stated of it.

    Most facts share their nodes, as objects too, so that what was made once is kept.
    """

    _MOST = 200_000

    def __init__(self) -> None:
        # the node as well: another could else come to have the same address
        self._known: dict[int, tuple[Node, NodeRow]] = {}

    def of(self, fact: Fact) -> tuple[NodeRow, NodeRow]:
        """The ends of a fact."""
        return self._row(fact.subject), self._row(fact.object)

    def _row(self, node: Node) -> NodeRow:
        if held := self._known.get(id(node)):
            return held[1]
        if len(self._known) == self._MOST:
            self._known.clear()
        rest = dumped([node.name, node.acronym, node.aliases, dict(node.properties)])
        row = (node.label, node.id, rest)
        self._known[id(node)] = (node, row)
        return row


def node_rows(facts: Iterable[Fact]) -> list[tuple[NodeRow, NodeRow]]:
    """The ends of each fact as they are kept."""
    return list(map(NodeRows().of, facts))


def node_from(label: str, id: str, stated: str) -> Node:
    """The node of a row."""
    try:
        name, acronym, aliases, properties = json.loads(stated)
        return Node(label, id, name, acronym, tuple(aliases), properties)
    except (ValueError, TypeError):
        raise damaged() from None


def counts(facts: Iterable[Fact], document: str) -> tuple[int, int, int]:
    """How many facts, mentions and distinct nodes; the document's own node is not counted."""
    found = mentions = 0
    keys = {("Document", document)}
    for fact in facts:
        mentions += fact.type == "MENTIONS"
        found += fact.type != "MENTIONS"
        keys |= {fact.subject.key, fact.object.key}
    return found, mentions, len(keys) - 1


def damaged(path: str = "") -> StoreError:
    """What to say of a store that holds something else than was written."""
    name = f"store {path}" if path else "the store"
    return UnusableStoreError(
        f"{name} is damaged; restore a copy, or load the documents into a new one"
    )
