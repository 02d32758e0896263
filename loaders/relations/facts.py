"""Facts of one document: statements with their nodes, evidence and confidence."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cached_property

from graphmodel.names import plain
from graphmodel.records import Document, Evidence, Fact, Node, Value
from graphmodel.schema import Schema
from loaders.domain import per_domain
from loaders.gazetteers import gazetteer
from loaders.language.frame import told_day
from loaders.language.places import Places
from loaders.mentions.entities import Entity
from loaders.mentions.marked import Marked
from loaders.relations.confidence import calibration
from loaders.relations.rules import rules
from loaders.relations.statements import Ref, Statement, ref_of

_BRIDGED = 0.92  # what an antecedent or heading leaves of a rule's confidence
_ROLES = {"MEMBER_OF": "member", "CHAIRS": "chair"}
_HAPPENINGS = frozenset("ORGANIZED PARTICIPATED_IN HELD_IN VISITED BRIEFED".split())
#: A letter is written, whatever the day on its document.
_WRITTEN = frozenset(["briefed.letter", "briefed.signed", "briefed.addressed"])
#: A meeting that has its number has met, whatever day the first page of its text bears.
_NUMBERED = re.compile(r"(?:its|the) \d{2,}(?:st|nd|rd|th) (?:plenary )?meeting\b")
#: what shows that the name of a body goes on
_CUT = re.compile(
    r"[’']s (?:\w+ )?(?:board|council|committee)\b|"
    r"(?: \([A-Z-]{2,9}\))? (?:Forum|Committee|Working Group|Board|Panel|Task Force|Network)\b"
)
#: Words of which peoples are named: "Asian American", "Native Hawaiian".
_PEOPLES = frozenset(
    "african american arab asian european hawaiian islander latin latino native pacific".split()
)
_SHORTEST = 3  # letters of a person's name
Span = tuple[int, int]
Passage = tuple[str, int | None, str | None]


class FactMaker:
    """Makes the facts of one document."""

    def __init__(self, document: Document, schema: Schema) -> None:
        self.document, self.schema = document, schema
        self.places = Places(document)
        self._nodes: dict[int, Node] = {}
        self._last: tuple[Span | None, Passage] = (None, ("", None, None))

    def stated(self, statement: Statement, at: Span) -> Iterator[Fact]:
        """The fact of a statement that the characters `at` make, if the schema allows it."""
        subject, other = statement.subject, statement.object
        labels = subject.entity.label, statement.type, other.entity.label
        if subject.entity is other.entity or not self.schema.allows(*labels):
            return
        if _generic(subject.entity) or _generic(other.entity):
            return
        if statement.type == "CHAIRS" and _CUT.match(
            self.document.text[other.end : other.end + 40]
        ):
            return  # "chaired the OSCE Forum for …": of a part of it that has no name here
        bridged = subject.bridge or other.bridge
        confidence = statement.confidence * (_BRIDGED if bridged else 1.0)
        yield self.made(statement, at, confidence)

    def made(self, statement: Statement, at: Span, confidence: float) -> Fact:
        """The fact of a statement that the characters `at` make."""
        subject, other = statement.subject, statement.object
        evidence = self._evidence(at, subject, other, statement.rule, confidence)
        ends = self.node(subject.entity), self.node(other.entity)
        properties = dict(sorted(self._settled(statement).items()))
        return Fact(ends[0], statement.type, ends[1], properties, evidence)

    def _settled(self, statement: Statement) -> Mapping[str, Value]:
        """The properties of a statement: a role where its words give none, so that one membership
        is not two; what happens after the document's date is planned."""
        said, written = statement.properties, told_day(self.document)
        if statement.type in _ROLES and "role" not in said:
            return {**said, "role": _ROLES[statement.type]}
        if statement.type not in _HAPPENINGS or not written:
            return said
        if statement.rule in _WRITTEN:
            return said
        events = (e for e in (statement.subject.entity, statement.object.entity))
        dates = [e.properties.get("start") for e in events if e.label == "Event"]
        date = str(said.get("date") or next((d for d in dates if d), None) or "")
        told, now = date[: len(written)], written[: len(date)]
        if "planned" in said and date and told < now:
            return {key: value for key, value in said.items() if key != "planned"}
        late = told > now and not _NUMBERED.match(self.document.text, statement.object.start)
        return {**said, "planned": True} if late else said

    def mentions(self, one: Marked) -> Iterator[Fact]:
        """The document names each entity of a sentence."""
        at = one.sentence.start, one.sentence.end
        for mention in one.named:
            if mention.entity is not None and mention.label not in {"Text", "Event"}:
                ref = ref_of(one.sentence.tokens, mention)
                yield self.of_document("MENTIONS", ref, at, f"mention.{mention.use}", 0.95)

    def of_document(self, type_: str, ref: Ref, at: Span, rule: str, confidence: float) -> Fact:
        """A fact whose subject is the document itself; `at` are the characters that state it."""
        whole = Ref(ref.entity, *at)  # the sentence stands for the document
        evidence = self._evidence(at, whole, ref, rule, confidence)
        return Fact(self._document_node, type_, self.node(ref.entity), {}, evidence)

    def node(self, entity: Entity) -> Node:
        """The node of an entity, made once: names are settled before relations are read."""
        found = self._nodes.get(id(entity))
        if found is None or found.id != entity.id:
            found = self._nodes[id(entity)] = entity.node()
        return found

    @cached_property
    def _document_node(self) -> Node:
        document = self.document
        shown: dict[str, Value | None] = {
            "title": document.title,
            "date": document.date,
            "language": document.language,
            "format": document.format,
            "marking": document.marking,
        }
        properties = {key: value for key, value in shown.items() if value}
        return Node("Document", document.id, document.name, properties=properties)

    def _evidence(
        self, at: Span, subject: Ref, other: Ref, rule: str, confidence: float
    ) -> Evidence:
        start, end = at
        bridge = subject.bridge or other.bridge
        if not all(start <= ref.start and ref.end <= end for ref in (subject, other)):
            bridge = bridge or "context"
        confidence = calibration().of(rule, confidence, bridge is not None)
        text, page, paragraph = self._passage(at)
        return Evidence(
            self.document.id,
            start,
            end,
            text,
            (subject.start, subject.end),
            (other.start, other.end),
            rule,
            round(confidence, 3),
            page,
            paragraph,
            bridge,
        )

    def _passage(self, at: Span) -> Passage:
        """The text of a sentence, its page and paragraph, looked up once for all its facts."""
        if self._last[0] != at:
            text = self.document.text[slice(*at)]
            place = self.places.page(at[0]), self.places.paragraph(at[0])
            self._last = at, (text, *place)
        return self._last[1]


def _generic(entity: Entity) -> bool:
    """Whether a title that no gazetteer knows has only words that any such thing has."""
    if entity.label == "Official":
        return _no_person(entity.name)
    if entity.known or entity.label not in {"Programme", "Office"} or entity.acronym:
        return False
    if plain(entity.name) in rules().words["bare_names"]:
        return True
    words = plain(entity.name).replace("-", " ").split()
    return set(words) <= rules().words["generic_titles"] | {"of", "the", "for", "on", "and"}


def _no_person(name: str) -> bool:
    """Whether what was taken for a person's name is a State's or a people's, or a scrap: "Co" of
    "Co Chairs"."""
    words = plain(name).split()
    return len(name) < _SHORTEST or plain(name) in _states() or set(words) <= _PEOPLES


@per_domain
def _states() -> frozenset[str]:
    return frozenset(plain(entry.name) for entry in gazetteer().countries.values())


def distinct(facts: list[Fact]) -> list[Fact]:
    """Facts without repetition: one place states one fact once."""
    found: dict[tuple[object, ...], Fact] = {}
    for fact in facts:
        found.setdefault(_key(fact), fact)
    return list(found.values())


def _key(fact: Fact) -> tuple[object, ...]:
    said = fact.evidence
    properties = tuple(sorted((k, str(v)) for k, v in fact.properties.items()))
    place: tuple[object, ...] = (said.start, said.end)
    if fact.type == "MENTIONS":
        place += (said.subject, said.object)
    return (fact.subject.key, fact.type, fact.object.key, properties, place)
