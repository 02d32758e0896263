"""How labels and relationship types look and read, as the schema declares it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from graphmodel.schema import load_schema

_PLAIN = "#7F7F7F"
#: Shapes that the script can size by itself; those that grow with their text become a dot.
_SIZED = frozenset(
    {"dot", "diamond", "square", "hexagon", "triangle", "triangleDown", "star", "box"}
)


@dataclass(frozen=True, slots=True)
class LabelLook:
    """How the nodes of one label are drawn."""

    name: str
    meaning: str
    colour: str
    shape: str


@dataclass(frozen=True, slots=True)
class TypeLook:
    """How the relationships of one type are drawn and read from either end."""

    name: str
    meaning: str
    colour: str
    reading: str
    reverse: str
    directed: bool


def in_order(names: Iterable[str], known: Iterable[str]) -> list[str]:
    """`names` in the order of the schema, then those that it does not know by name."""
    place = {name: i for i, name in enumerate(known)}
    return sorted(names, key=lambda name: (place.get(name, len(place)), name))


def label_look(name: str) -> LabelLook:
    """The look of a label; one that the schema does not know is a grey dot."""
    spec = load_schema().labels.get(name)
    if spec is None:
        return LabelLook(name, "", _PLAIN, "dot")
    shape = spec.shape if spec.shape in _SIZED else "dot"
    return LabelLook(name, spec.meaning, spec.colour, shape)


def type_look(name: str) -> TypeLook:
    """The look and the two readings of a type; an unknown one reads as it is spelt."""
    spec = load_schema().types.get(name)
    reading = name.lower().replace("_", " ")
    if spec is None:
        return TypeLook(name, "", _PLAIN, reading, f"{reading} (from)", True)
    return TypeLook(name, spec.meaning, spec.colour, reading, spec.reverse, spec.directed)
