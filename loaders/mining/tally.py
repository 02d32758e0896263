"""Counts of shapes: how often, in how many documents, what decides them, with samples."""

from __future__ import annotations

import zlib
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field

from loaders.mining.pairs import Pair
from loaders.mining.shapes import Shape

Sample = tuple[int, str, str]  # what they are sorted by, the document, the words


@dataclass(slots=True)
class Count:
    """What was counted of one shape; `rules` by (rule, type) of the facts made between pairs."""

    pairs: int = 0
    documents: int = 0
    rules: Counter[tuple[str, str]] = field(default_factory=Counter)
    samples: list[Sample] = field(default_factory=list)

    @property
    def related(self) -> int:
        """The pairs between which a rule made a fact."""
        return self.rules.total()


class Tally:
    """Counts by shape. The order in which documents are added makes no difference."""

    def __init__(self, samples: int = 3) -> None:
        self.samples = samples
        self.shapes: dict[Shape, Count] = {}

    def add(self, document: str, text: str, pairs: Iterable[Pair]) -> None:
        """Count the pairs of one document."""
        met: set[Shape] = set()
        for pair in pairs:
            count = self.shapes.setdefault(pair.shape, Count())
            count.pairs += 1
            if pair.shape not in met:
                met.add(pair.shape)
                count.documents += 1
            if pair.rule:
                count.rules[pair.rule, pair.type] += 1
            rank = _rank(document, pair)
            if len(count.samples) < self.samples or rank < count.samples[-1][0]:
                self._keep(count, [(rank, document, pair.shown(text))])

    def merge(self, other: Tally) -> None:
        """Take in what was counted in other documents."""
        for shape, theirs in other.shapes.items():
            count = self.shapes.setdefault(shape, Count())
            count.pairs += theirs.pairs
            count.documents += theirs.documents
            count.rules.update(theirs.rules)
            self._keep(count, theirs.samples)

    def _keep(self, count: Count, samples: list[Sample]) -> None:
        count.samples = sorted([*count.samples, *samples])[: self.samples]


def _rank(document: str, pair: Pair) -> int:
    """A number as if drawn by lot, the same from run to run; pairs without a fact come first."""
    lot = zlib.crc32(f"{document}:{pair.left}:{pair.right}".encode())
    return lot + (1 << 32 if pair.rule else 0)
