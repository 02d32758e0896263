"""Shapes of whole collections, decided: by a rule, by a declaration, or still open."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Literal

from graphmodel.errors import LiaisonError
from loaders.mining.declared import declarations
from loaders.mining.pairs import pairs
from loaders.mining.shapes import Shape
from loaders.mining.tally import Count, Tally
from loaders.parallel import in_order
from loaders.readers import discover, read

Decision = Literal["relation", "none", "open"]
_MOSTLY = 0.5  # of the pairs of a shape: where rules relate as many, the shape is decided by them
#: Kinds of shape that are counted apart: they are many, and no predicate carries them.
_APART = {"list": "within lists", "loose": "tied by nothing"}


@dataclass(frozen=True, slots=True)
class Row:
    """A shape with its counts and what decides it: rules as "rule TYPE pairs", or the id of a
    declaration."""

    shape: Shape
    count: Count
    decision: Decision
    by: tuple[str, ...]

    @property
    def decided(self) -> int:
        """The pairs that are decided: those with a fact, and all where none is declared."""
        return self.count.pairs if self.decision == "none" else self.count.related


@dataclass(slots=True)
class Share:
    """How much of one kind of pair is decided."""

    labels: str
    pairs: int = 0
    related: int = 0
    none: int = 0
    shapes: int = 0
    shapes_decided: int = 0

    @property
    def decided(self) -> int:
        """The pairs with a fact, and those of shapes declared to carry none."""
        return self.related + self.none

    def add(self, row: Row) -> None:
        """Count the pairs of a shape."""
        self.pairs += row.count.pairs
        self.related += row.count.related
        self.none += row.decided - row.count.related
        self.shapes += 1
        self.shapes_decided += row.decision != "open"


@dataclass(frozen=True, slots=True)
class Mined:
    """What was counted in a collection: its shapes, the most frequent first."""

    rows: tuple[Row, ...]
    documents: int
    failures: tuple[str, ...]

    def shares(self) -> list[Share]:
        """How much is decided of each kind of pair, the most frequent first; then of the members
        of lists and of names that nothing ties, which are counted apart, and of all others."""
        found: dict[str, Share] = {}
        apart = {kind: Share(name) for kind, name in _APART.items()}
        whole = Share("all others")
        for row in self.rows:
            if row.shape.kind in apart:
                apart[row.shape.kind].add(row)
                continue
            labels = " ".join(sorted((row.shape.left, row.shape.right)))
            for share in (found.setdefault(labels, Share(labels)), whole):
                share.add(row)
        kinds = sorted(found.values(), key=lambda s: (-s.pairs, s.labels))
        return [*kinds, *apart.values(), whole]

    def head(self, part: float) -> tuple[int, int, float]:
        """Of the most frequent shapes, those counted apart left out, that make up this part of
        the pairs: how many they are, how many are decided, and what part of their pairs these
        have."""
        rows = [row for row in self.rows if row.shape.kind not in _APART]
        wanted = part * sum(row.count.pairs for row in rows)
        passed = shapes = decided = pairs = 0
        for row in rows:
            if passed >= wanted:
                break
            passed += row.count.pairs
            shapes += 1
            if row.decision != "open":
                decided += 1
                pairs += row.count.pairs
        return shapes, decided, pairs / passed if passed else 0.0


def mine(
    paths: Iterable[str | Path],
    *,
    workers: int = 1,
    samples: int = 3,
    progress: Callable[[], None] | None = None,
) -> Mined:
    """Count the shapes in files and folders; what cannot be read stops nothing and is named.

    `workers` processes read in parallel; the result is the same. `progress` is called for each
    file.
    """
    found = discover(paths)
    failures = [str(problem.error) for problem in found.problems]
    tally, documents = Tally(samples), 0
    for _, outcome in in_order(partial(_tally, samples=samples), found.files, workers):
        if isinstance(outcome, str):
            failures.append(outcome)
        else:
            tally.merge(outcome[0])
            documents += outcome[1]
        if progress:
            progress()
    rows = [_row(shape, count) for shape, count in tally.shapes.items()]
    rows.sort(key=lambda row: (-row.count.pairs, row.shape))
    return Mined(tuple(rows), documents, tuple(failures))


def _row(shape: Shape, count: Count) -> Row:
    rules = tuple(
        f"{rule} {type_} {number}"
        for (rule, type_), number in sorted(count.rules.items(), key=lambda r: (-r[1], r[0]))
    )
    declared = declarations().of(shape)
    if count.related >= _MOSTLY * count.pairs:
        return Row(shape, count, "relation", rules)
    if declared is not None:
        return Row(shape, count, "none", (declared.id, *rules))
    return Row(shape, count, "open", rules)


def _tally(path: str, samples: int) -> tuple[Tally, int] | str:
    """The tally of a file and its number of documents, or why it has none."""
    try:
        documents = read(path)
    except LiaisonError as error:
        return str(error)
    tally = Tally(samples)
    for document in documents:
        tally.add(document.id, document.text, pairs(document))
    return tally, len(documents)
