"""Shapes declared to carry no relation: `loaders/relations/none.yaml`, loaded and checked."""

from __future__ import annotations

from dataclasses import dataclass
from fnmatch import fnmatchcase
from pathlib import Path
from typing import Any

from graphmodel.errors import SchemaError
from loaders.domain import merged, per_domain
from loaders.mining.readable import readable
from loaders.mining.shapes import Shape

_FILE = Path(__file__).parent.parent / "relations" / "none.yaml"
_PATTERNS = (
    *("kind", "left", "left_slot", "words", "right_slot", "right", "mood"),
    *("labels", "slots"),
)
_FIELDS = frozenset({"id", "reason", "examples", "unruled", *_PATTERNS})


@dataclass(frozen=True, slots=True)
class Declaration:
    """Shapes that carry no relation, why, and sentences that show it; no pattern means any.
    With `unruled`, what a rule carried by the same words could read is left out."""

    id: str
    reason: str
    examples: tuple[str, ...]
    patterns: dict[str, tuple[str, ...]]
    unruled: bool = False

    def covers(self, shape: Shape) -> bool:
        """Whether a shape is one of those declared."""
        if self.unruled and readable(shape):
            return False
        return all(
            _matches(_said(shape, field), patterns) for field, patterns in self.patterns.items()
        )


class Declarations:
    """All declarations; remembers what it found for each shape."""

    def __init__(self, rows: tuple[Declaration, ...]) -> None:
        self.rows = rows
        self._found: dict[Shape, Declaration | None] = {}

    def of(self, shape: Shape) -> Declaration | None:
        """The first declaration that covers a shape."""
        if shape not in self._found:
            self._found[shape] = next((row for row in self.rows if row.covers(shape)), None)
        return self._found[shape]


@per_domain
def declarations() -> Declarations:
    """The declarations of this package and of the domain in use, read once."""
    return Declarations(tuple(declared(row) for row in merged(_FILE)["none"]))


def declared(row: dict[str, Any]) -> Declaration:
    """An entry of the file as a declaration; raises `SchemaError` where it is not sound."""
    where = f"none.yaml, {row.get('id', '?')}"
    unknown = sorted(set(row) - _FIELDS)
    if unknown:
        raise SchemaError(f"{where}: unknown fields {unknown}; known are {sorted(_FIELDS)}")
    missing = [name for name in ("id", "reason", "examples") if not row.get(name)]
    patterns = {name: tuple(_listed(row[name], where)) for name in _PATTERNS if name in row}
    if missing or not patterns:
        wanted = ", ".join(missing) or "one pattern at least"
        raise SchemaError(f"{where}: needs {wanted}")
    unruled = row.get("unruled") is True
    return Declaration(row["id"], row["reason"], tuple(row["examples"]), patterns, unruled)


def _listed(value: Any, where: str) -> list[str]:
    words = value if isinstance(value, list) else [value]
    for word in words:
        if not isinstance(word, str):
            raise SchemaError(
                f"{where}: {word!r} is no word; YAML reads on, off, yes and no as true and false "
                "unless they are quoted"
            )
    return words


def _said(shape: Shape, field: str) -> tuple[str, ...]:
    """What a shape says of a field: of its carrier also without the voice."""
    if field == "words":
        return shape.carrier, shape.carrier.split(", passive")[0]
    if field == "labels":
        return (f"{shape.left} {shape.right}",)
    if field == "slots":
        return shape.left_slot, shape.right_slot
    return (str(getattr(shape, field)),)


def _matches(said: tuple[str, ...], patterns: tuple[str, ...]) -> bool:
    """Whether a pattern fits, and none of those with "!" does; with such alone, any other fits."""
    wanted = [p for p in patterns if not p.startswith("!")] or ["*"]
    refused = [p[1:] for p in patterns if p.startswith("!")]
    return any(_like(s, p) for s in said for p in wanted) and not any(
        _like(s, p) for s in said for p in refused
    )


def _like(said: str, pattern: str) -> bool:
    return said == pattern or ("*" in pattern and fnmatchcase(said, pattern))
