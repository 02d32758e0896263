"""How good the facts are: precision, recall and F1 against gold facts.

Whatever is found and is on no gold line is wrong. Recall is over the lines that must be
found, precision over all that was found.
"""

from __future__ import annotations

import random
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path, PurePath

from graphmodel.errors import UsageError
from graphmodel.gold import GoldEnd, GoldFact, comparable, read_gold
from graphmodel.names import fold
from graphmodel.records import Evidence, Node, Relationship
from graphmodel.schema import load_schema

__all__ = ["Counts", "DocumentScore", "GoldFact", "Report", "Wrong", "evaluate", "read_gold"]

#: Relationship types that are not judged, and those that are so easy as to flatter a score.
UNJUDGED = frozenset({"MENTIONS", "TEXT_OF"})
CITATIONS = frozenset({"ADOPTED", "CITES"})
_DRAWS = 1000


@dataclass(frozen=True, slots=True)
class Counts:
    """How many required facts were found, and how many of the facts given are right."""

    found: int = 0
    required: int = 0
    right: int = 0
    given: int = 0

    def __add__(self, other: Counts) -> Counts:
        return Counts(
            self.found + other.found,
            self.required + other.required,
            self.right + other.right,
            self.given + other.given,
        )

    @property
    def precision(self) -> float | None:
        """The share of what was given that is right; None where nothing was."""
        return self.right / self.given if self.given else None

    @property
    def recall(self) -> float | None:
        """The share of what is required that was found; None where nothing is."""
        return self.found / self.required if self.required else None

    @property
    def f1(self) -> float | None:
        """The harmonic mean of both; 0 where one is 0, None where nothing is required."""
        precision, recall = self.precision, self.recall
        if precision and recall:
            return 2 * precision * recall / (precision + recall)
        return 0.0 if self.required else None


@dataclass(frozen=True, slots=True)
class Wrong:
    """A relationship that no gold line allows, with what the document says for it."""

    relationship: Relationship
    evidence: Evidence

    @property
    def line(self) -> str:
        """The relationship in the form of a gold line."""
        held = self.relationship
        ends = (f"{end.label}:{end.name}" for end in (held.subject, held.object))
        return f" | {held.type} | ".join(ends)


@dataclass(frozen=True, slots=True)
class DocumentScore:
    """One document: its facts, those about events, and what was missed or wrong in both."""

    document: str
    facts: Counts
    events: Counts
    missed: tuple[GoldFact, ...]
    wrong: tuple[Wrong, ...]


@dataclass(frozen=True, slots=True)
class Report:
    """Scores by document and by type, and over all documents.

    `facts` and `events` are sums over documents (micro); `beyond_citations` is the sum over
    types other than `CITATIONS`; `macro` the mean of the documents' F1; `interval` where
    95 % of the micro F1 of documents drawn again at random lie.
    """

    documents: tuple[DocumentScore, ...]
    types: Mapping[str, Counts]
    facts: Counts
    events: Counts
    beyond_citations: Counts
    macro: float
    interval: tuple[float, float]


# -- matching ---------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class _Found:
    """A relationship as one document states it, with the names of its ends for comparing."""

    relationship: Relationship
    evidence: Evidence
    subject: frozenset[str]
    object: frozenset[str]
    undirected: bool

    @property
    def of_event(self) -> bool:
        held = self.relationship
        return "Event" in (held.subject.label, held.object.label)

    def matches(self, gold: GoldFact) -> bool:
        """Whether the gold line says this; an undirected one holds either way round."""
        held = self.relationship
        if held.type not in gold.types:
            return False
        ends = (held.subject, self.subject), (held.object, self.object)
        if _joins(*ends, gold):
            return True
        return self.undirected and _joins(ends[1], ends[0], gold)


_Named = tuple[Node, frozenset[str]]


def _joins(subject: _Named, object: _Named, gold: GoldFact) -> bool:
    return any(_is(end, *subject) for end in gold.subjects) and any(
        _is(end, *object) for end in gold.objects
    )


def _is(end: GoldEnd, node: Node, names: frozenset[str]) -> bool:
    """Whether the gold line's end stands for the node."""
    if end.label != node.label:
        return False
    if end.label == "Event":
        return _is_event(end, node)
    if end.names & names:
        return True
    return end.label == "Official" and any(
        _is_surname(mine, theirs) for mine in names for theirs in end.names
    )


def _is_event(end: GoldEnd, node: Node) -> bool:
    """An event of no other kind, with the place or the date of the gold line."""
    held = {
        name: str(node.properties.get(name) or "") for name in ("kind", "place", "start", "date")
    }
    if end.kind and held["kind"] and end.kind != held["kind"].casefold():
        return False
    place, start = fold(held["place"], basic=True), held["start"] or held["date"]
    if any(wanted in place for wanted in end.places):
        return True
    both = bool(end.date and start)
    return both and (start.startswith(end.date) or end.date.startswith(start))


def _is_surname(one: str, other: str) -> bool:
    """Whether one of two folded names is a single word, and the last of the other."""
    left, right = one.split(), other.split()
    if not left or not right or 1 not in (len(left), len(right)):
        return False
    return left[-1] == right[-1]


# -- scoring ----------------------------------------------------------------------------------


def evaluate(relationships: Iterable[Relationship], gold_files: Iterable[str | Path]) -> Report:
    """Score what documents state against the gold files of the same names.

    A folder stands for the ``.facts`` files in it. Raises `UsageError` where there is no
    gold file, and as `read_gold` does.
    """
    files = [file for given in gold_files for file in _files(Path(given))]
    if not files:
        raise UsageError("no gold facts given; name a .facts file or a folder that holds some")
    stated = _by_document(relationships)
    documents: list[DocumentScore] = []
    types: defaultdict[str, Counts] = defaultdict(Counts)
    for file in files:
        gold, found = read_gold(file), stated.get(file.stem, [])
        documents.append(_document(file.stem, gold, found))
        for type_, counts in _by_type(gold, found):
            types[type_] += counts
    facts = [document.facts for document in documents]
    return Report(
        documents=tuple(documents),
        types=dict(sorted(types.items())),
        facts=_sum(facts),
        events=_sum(document.events for document in documents),
        beyond_citations=_sum(types[name] for name in sorted(types) if name not in CITATIONS),
        macro=sum(counts.f1 or 0.0 for counts in facts) / len(facts),
        interval=_interval(facts),
    )


def _files(path: Path) -> list[Path]:
    return sorted(path.glob("*.facts")) if path.is_dir() else [path]


def _by_document(relationships: Iterable[Relationship]) -> dict[str, list[_Found]]:
    """What each document states, once for each relationship, by its id and by the stem of it."""
    stated: defaultdict[str, list[_Found]] = defaultdict(list)
    directed = load_schema().directed
    for held in relationships:
        ends = _node_names(held.subject), _node_names(held.object)
        first: dict[str, Evidence] = {}
        for evidence in held.evidence:
            first.setdefault(evidence.document, evidence)
        for document, evidence in first.items():
            found = _Found(held, evidence, *ends, not directed(held.type))
            # an id may hold dots itself ("A_80_6_Sect.29"), or be a file's name with its ending
            for name in {document, PurePath(document).stem}:
                stated[name].append(found)
    return stated


def _node_names(node: Node) -> frozenset[str]:
    names = (node.name, node.id, node.acronym, *node.aliases)
    return frozenset(comparable(node.label, name) for name in names if name)


def _document(name: str, gold: Sequence[GoldFact], found: Sequence[_Found]) -> DocumentScore:
    counts: list[Counts] = []
    missed: list[GoldFact] = []
    wrong: list[Wrong] = []
    for events in (False, True):
        lines = [line for line in gold if line.of_event == events]
        given = [
            each
            for each in found
            if each.of_event == events and each.relationship.type not in UNJUDGED
        ]
        required = [line for line in lines if line.required]
        lost = [line for line in required if not any(each.matches(line) for each in given)]
        bad = [each for each in given if not any(each.matches(line) for line in lines)]
        right, got = len(given) - len(bad), len(required) - len(lost)
        counts.append(Counts(got, len(required), right, len(given)))
        missed += lost
        wrong += [Wrong(each.relationship, each.evidence) for each in bad]
    return DocumentScore(name, counts[0], counts[1], tuple(missed), tuple(wrong))


def _by_type(gold: Sequence[GoldFact], found: Sequence[_Found]) -> Iterator[tuple[str, Counts]]:
    """One count for each required line, under its first type, and for each fact given."""
    for line in gold:
        if line.required and not line.of_event:
            yield min(line.types), Counts(found=any(f.matches(line) for f in found), required=1)
    for each in found:
        if not each.of_event and each.relationship.type not in UNJUDGED:
            right = any(each.matches(line) for line in gold)
            yield each.relationship.type, Counts(right=right, given=1)


def _sum(counts: Iterable[Counts]) -> Counts:
    return sum(counts, Counts())


def _interval(facts: Sequence[Counts]) -> tuple[float, float]:
    """Where 95 % of the F1 lie when as many documents are drawn again, with a fixed seed."""
    chance = random.Random(0)
    draws = sorted(_sum(chance.choices(facts, k=len(facts))).f1 or 0.0 for _ in range(_DRAWS))
    return draws[_DRAWS // 40], draws[_DRAWS - _DRAWS // 40 - 1]
