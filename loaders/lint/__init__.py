"""Lint: whether gazetteers, words and rules are sound, and do what they say.

Every finding names the file, the line, the entry, what is wrong and what to do.
"""

from __future__ import annotations

from collections.abc import Iterator

from loaders.findings import Finding
from loaders.lint.entries import entry_faults
from loaders.lint.files import file_faults
from loaders.lint.rule_data import rule_faults
from loaders.lint.trial import tried
from loaders.lint.uses import Uses, unused, uses_in, uses_of
from loaders.lint.words import word_faults
from loaders.relations.rules import rules

__all__ = ["Finding", "Uses", "lint", "tried", "unused", "uses_in", "uses_of"]


def lint() -> list[Finding]:
    """What is wrong with the data of the package and of the domain in use, by file and line.

    The rules are tried on their examples only where the data can be read at all.
    """
    found = list(file_faults())
    if not found:
        found = [*entry_faults(), *word_faults(), *rule_faults()]
    if not found:
        found = list(_tried())
    return sorted(set(found))


def _tried() -> Iterator[Finding]:
    for rule in rules().rows:
        for fault, remedy in tried(rule):
            yield Finding(rule.file, rule.line, f"rule {rule.id}", fault, remedy)
