"""Relationships in the form in which they are sent to the server: a statement a type.

Rows are lists, since names that each row repeated would be half of what is sent.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence, Set
from typing import Any, NamedTuple

from graphmodel.stores.server.connection import Run

#: Names of properties that can stand in a statement as they are.
_PLAIN = re.compile("[A-Za-z_][A-Za-z0-9_]*")


class Drawing(NamedTuple):
    """Relationships of one type: a row has both ends, the rest, and what each name holds.

    The ends are whatever their maker knows them by, and places on the server when `draw` is given
    them. The rest are properties whose names Cypher would not take as they are.
    """

    type: str
    names: Sequence[str]
    rest: bool
    rows: list[list[Any]]


def drawings(made: Iterable[tuple[Any, str, Any, Mapping[str, Any]]]) -> list[Drawing]:
    """Relationships by type; each is given as its subject, type, object and properties."""
    by_type: dict[str, list[tuple[Any, Any, Mapping[str, Any]]]] = {}
    for subject, type, object, held in made:
        by_type.setdefault(type, []).append((subject, object, held))
    return [_drawing(type, rows) for type, rows in by_type.items()]


def _drawing(type: str, made: Sequence[tuple[Any, Any, Mapping[str, Any]]]) -> Drawing:
    names = sorted({name for *_, held in made for name in held})
    plain = [name for name in names if _PLAIN.fullmatch(name)]
    others = set(names).difference(plain)
    rows = [
        [subject, object, _only(held, others) if others else {}, *map(held.get, plain)]
        for subject, object, held in made
    ]
    return Drawing(type, plain, bool(others), rows)


def _only(held: Mapping[str, Any], names: Set[str]) -> dict[str, Any]:
    return {name: value for name, value in held.items() if name in names}


def draw(run: Run, drawings: Iterable[Drawing]) -> None:
    """Make the relationships on the server."""
    for type, names, rest, rows in drawings:
        held = ", ".join(f"{name}: row[{place}]" for place, name in enumerate(names, 3))
        run(
            "UNWIND $rows AS row MATCH (s) WHERE elementId(s) = row[0] "
            f"MATCH (o) WHERE elementId(o) = row[1] CREATE (s)-[r:{type} {{{held}}}]->(o)"
            + (" SET r += row[2]" if rest else ""),
            rows=rows,
        )
