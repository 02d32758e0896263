"""Confidence: how often a rule was right where readers judged what it found.

A rule's figure is its share of right facts, smoothed by what is expected of it: the share of its
family (the rules whose ids begin alike), itself smoothed by the constant that the rule gives.
Facts reached over a bridge are judged apart, since an antecedent fails in ways of its own.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from graphmodel.errors import SchemaError
from loaders.domain import merged, per_domain

#: How many judgements the expected figure counts for.
WEIGHT = 4
SORTS = ("plain", "bridged")
_FILE = Path(__file__).with_name("confidence.yaml")
Key = tuple[str, str]  # "plain" or "bridged", and a rule or family
Counts = tuple[int, int]  # right, judged


@dataclass(frozen=True, slots=True)
class Calibration:
    """The judgements by rule and by family of rules."""

    rules: Mapping[Key, Counts]
    families: Mapping[Key, Counts]

    def of(self, rule: str, expected: float, bridged: bool) -> float:
        """The confidence in a fact of a rule (0 to 1), of which `expected` is the constant."""
        sort = SORTS[bridged]
        family = smoothed(self.families.get((sort, family_of(rule)), (0, 0)), expected)
        return smoothed(self.rules.get((sort, rule), (0, 0)), family)


def smoothed(counts: Counts, expected: float) -> float:
    """The share of right ones, with `WEIGHT` more judgements that are as expected."""
    right, judged = counts
    return (right + WEIGHT * expected) / (judged + WEIGHT)


def family_of(rule: str) -> str:
    """What the ids of related rules begin with: "assists" for "assists.verb"."""
    return rule.partition(".")[0]


@per_domain
def calibration() -> Calibration:
    """The judgements of this package and of the domain in use, read once."""
    samples = merged(_FILE).get("samples") or {}
    rules: Counter[Key] = Counter()
    judged: Counter[Key] = Counter()
    for name, sample in samples.items():
        for key, (right, number) in _judgements(sample, name):
            rules[key] += right
            judged[key] += number
    by_rule = {key: (rules[key], number) for key, number in judged.items()}
    by_family: dict[Key, Counts] = {}
    for (sort, rule), (right, number) in by_rule.items():
        key = sort, family_of(rule)
        before = by_family.get(key, (0, 0))
        by_family[key] = before[0] + right, before[1] + number
    return Calibration(by_rule, by_family)


def _judgements(sample: Any, name: str) -> list[tuple[Key, Counts]]:
    """The counts of one sample; raises `SchemaError` where they cannot be counts."""
    found: list[tuple[Key, Counts]] = []
    for sort, row in sample.items():
        where = f"{row.file}:{row.line}: sample {name}" if hasattr(row, "file") else str(name)
        if sort not in SORTS:
            raise SchemaError(f"{where}: unknown {sort!r}; write {' or '.join(SORTS)}")
        for rule, counts in row.items():
            fits = isinstance(counts, list) and [type(n) for n in counts] == [int, int]
            if not fits or not 0 <= counts[0] <= counts[1]:
                fault = f"{rule}: {counts!r} is not [right, judged]"
                raise SchemaError(f"{where}: {fault}; write two numbers, the lesser first")
            found.append(((sort, rule), (counts[0], counts[1])))
    return found
