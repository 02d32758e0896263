"""What travels between loaders, stores and views: documents, nodes, facts, evidence.

A *fact* is what one sentence states. A *relationship* gathers the facts with the
same ends, type and identifying properties, and carries all their evidence. Offsets
count Unicode characters in the text of the document as loaded.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

#: What a property may hold, on every store: what Neo4j can hold.
Scalar = str | int | float | bool
Value = Scalar | list[str] | list[int] | list[float] | list[bool]
Span = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Node:
    """An office, official, resolution, country, programme, event or document.

    `id` is unique within a label (ISO alpha-3, UN symbol, document id, else a slug).
    """

    label: str
    id: str
    name: str
    acronym: str | None = None
    aliases: tuple[str, ...] = ()
    properties: Mapping[str, Value] = field(default_factory=dict)

    @property
    def key(self) -> tuple[str, str]:
        """Identity within a graph: label and id."""
        return (self.label, self.id)


@dataclass(frozen=True, slots=True)
class Evidence:
    """The place that states a fact: `text` is the document's text from `start` to `end`.

    `subject` and `object` are the spans of the two ends. Where an end stands outside
    the sentence (a heading, an antecedent, the speaker), `bridge` says how it was reached.
    """

    document: str
    start: int
    end: int
    text: str
    subject: Span
    object: Span
    rule: str
    confidence: float
    page: int | None = None
    paragraph: str | None = None
    bridge: str | None = None


@dataclass(frozen=True, slots=True)
class Fact:
    """One relationship as one sentence states it."""

    subject: Node
    type: str
    object: Node
    properties: Mapping[str, Value]
    evidence: Evidence


@dataclass(frozen=True, slots=True)
class Relationship:
    """All that is said of one relationship: facts merged by identity, evidence in order."""

    subject: Node
    type: str
    object: Node
    properties: Mapping[str, Value]
    evidence: tuple[Evidence, ...]


@dataclass(frozen=True, slots=True)
class Gap:
    """Something a document lost or left open, with its place: reported, never guessed.

    `reason` is one of the short names listed by `liaison report gaps`
    (``lost-number``, ``ambiguous-acronym``, ``unread-language``, …).
    """

    reason: str
    start: int
    end: int
    text: str
    note: str = ""


@dataclass(frozen=True, slots=True)
class Document:
    """A document as loaded. `text` is what all offsets count in.

    `pages` and `paragraphs` are (start offset, number) in order of offset; `date` is ISO
    8601, cut to what is known; `sources` are the paths or addresses it was read from.
    `blocks` are (start, end, kind) of parts whose role only the file's format shows
    (``heading``, ``item``, ``cell``, ``furniture``); plain text leaves them empty.
    """

    id: str
    text: str
    sha256: str
    title: str | None = None
    date: str | None = None
    sources: tuple[str, ...] = ()
    language: str | None = None
    format: str = "txt"
    marking: str | None = None
    pages: tuple[tuple[int, int], ...] = ()
    paragraphs: tuple[tuple[int, str], ...] = ()
    blocks: tuple[tuple[int, int, str], ...] = ()
    metadata: Mapping[str, str] = field(default_factory=dict)

    @property
    def name(self) -> str:
        """What the document is called: its title, or its id where it has none."""
        return self.title or self.id


@dataclass(frozen=True, slots=True)
class Extraction:
    """A document with what was read from it: the unit that a store takes or gives back.

    `reading` names the rules, gazetteers and version that read it: a document is
    unchanged when its text, its metadata and its `reading` are.
    """

    document: Document
    facts: tuple[Fact, ...] = ()
    gaps: tuple[Gap, ...] = ()
    reading: str = ""
