"""How often each rule made a fact, in documents or in a store; which rules none ever used."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

from graphmodel.errors import LiaisonError
from graphmodel.records import Fact
from loaders.findings import Finding
from loaders.parallel import in_order
from loaders.pipeline import extract
from loaders.readers import discover, read
from loaders.relations.rules import rules

Key = tuple[str, str]  # rule, type of relationship
_Found = list[tuple[str, list[Key]]]  # a document and the rules of its facts


@dataclass(slots=True)
class Uses:
    """The facts of each rule, by rule and type, and the documents that state them."""

    facts: dict[Key, int] = field(default_factory=dict)
    stating: dict[Key, set[str]] = field(default_factory=dict)
    documents: set[str] = field(default_factory=set)
    failures: list[str] = field(default_factory=list)

    def add(self, document: str, found: Iterable[Key]) -> None:
        """Count the facts of a document."""
        self.documents.add(document)
        for key in found:
            self.facts[key] = self.facts.get(key, 0) + 1
            self.stating.setdefault(key, set()).add(document)

    def merged(self, other: Uses) -> Uses:
        """These uses and those of other documents."""
        out = Uses(dict(self.facts), dict(self.stating), self.documents | other.documents)
        for key, number in other.facts.items():
            out.facts[key] = out.facts.get(key, 0) + number
            out.stating[key] = out.stating.get(key, set()) | other.stating[key]
        out.failures = [*self.failures, *other.failures]
        return out

    def rows(self) -> list[tuple[str, str, int, int]]:
        """(rule, type, facts, documents), the most used first; rules that none used at the end."""
        used = {rule for rule, _ in self.facts}
        idle = {(row.id, row.type): 0 for row in rules().rows if row.id not in used}
        rows = [
            (rule, kind, number, len(self.stating.get((rule, kind), ())))
            for (rule, kind), number in {**self.facts, **idle}.items()
        ]
        return sorted(rows, key=lambda row: (-row[2], row[0], row[1]))


def uses_in(
    paths: Iterable[str | Path],
    *,
    workers: int = 1,
    progress: Callable[[], None] | None = None,
) -> Uses:
    """The uses of each rule in files and folders; what cannot be read is among the failures."""
    found, uses = discover(paths), Uses()
    uses.failures += [str(problem.error) for problem in found.problems]
    for _, outcome in in_order(_used, found.files, workers):
        if isinstance(outcome, str):
            uses.failures.append(outcome)
        else:
            for document, keys in outcome:
                uses.add(document, keys)
        if progress:
            progress()
    return uses


def uses_of(facts: Iterable[Fact]) -> Uses:
    """The uses of each rule by facts that are there already, such as those of a store."""
    uses = Uses()
    for fact in facts:
        uses.add(fact.evidence.document, [(fact.evidence.rule, fact.type)])
    return uses


def unused(uses: Uses) -> Iterator[Finding]:
    """The rules of `rules.yaml` that made no fact."""
    used = {rule for rule, _ in uses.facts}
    where = f"{len(uses.documents):,} document{'' if len(uses.documents) == 1 else 's'}"
    for rule in rules().rows:
        if rule.id not in used:
            fault = f"made no fact of {where}"
            remedy = "widen it, take it out, or count in more documents"
            yield Finding(rule.file, rule.line, f"rule {rule.id}", fault, remedy)


def _used(path: str) -> _Found | str:
    """The rules of the facts of a file's documents, or why it is not read."""
    try:
        documents = read(path)
    except LiaisonError as error:
        return str(error)
    return [
        (document.id, [(fact.evidence.rule, fact.type) for fact in extract(document).facts])
        for document in documents
    ]
