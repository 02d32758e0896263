"""Results of the engine as rows have them."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Mapping
from typing import Any

from graphmodel.rows import Node, Path, Relationship, moment

#: How the engine writes a node that it gives back by its title alone; see `engine`.
MARK = "\ue000"
#: What the engine gives as it is shown.
PLAIN: frozenset[type] = frozenset([int, float, bool, type(None)])
_NODE = {"id", "labels", "properties"}
_RELATIONSHIP = {"id", "start", "end", "type", "properties"}
_PATH = {"nodes", "relationships"}
_DURATION = {"months", "days", "seconds"}


def outer(value: Any, node_at: Callable[[int], Any]) -> Any:
    """A value of the engine as the model has it; `node_at` gives the node with a number.

    Maps made in a query carry inner names throughout, so a map with the engine's own keys is
    a node, relationship, path or duration.
    """
    if type(value) in PLAIN:
        return value
    if isinstance(value, str):
        if not value.startswith(MARK):
            return value
        return outer(node_at(int(value[1:])), node_at) if value[1:].isdigit() else value
    if isinstance(value, list | tuple):
        return [outer(item, node_at) for item in value]
    if isinstance(value, Mapping):
        return _mapping(value, node_at)
    if isinstance(value, dt.timedelta):
        return _duration({"days": value.days, "seconds": value.seconds})
    return moment(value)


def _mapping(value: Mapping[str, Any], node_at: Callable[[int], Any]) -> Any:
    keys = set(value)
    if keys == _NODE:
        held = _bare(value["properties"], node_at)
        return Node(value["labels"][0], held["id"], held)
    if keys == _RELATIONSHIP:
        held = value["properties"]
        ends = _end(held["from"]), _end(held["to"])
        return Relationship(str(value["id"]), value["type"], ends, _bare(held, node_at))
    if keys == _PATH:
        nodes, steps = (outer(value[key], node_at) for key in ("nodes", "relationships"))
        return Path(tuple(nodes), tuple(steps))
    if keys >= _DURATION:
        return _duration(value)
    return _bare(value, node_at)


def _end(place: str) -> Node:
    label, _, id = place.partition(":")
    return Node(label, id, {"id": id})


def _bare(value: Mapping[str, Any], node_at: Callable[[int], Any]) -> dict[str, Any]:
    """The entries with inner names, under their outer names, by name."""
    return {key[:-1]: outer(value[key], node_at) for key in sorted(value) if key.endswith("_")}


def _duration(value: Mapping[str, Any]) -> str:
    """A duration in ISO 8601; what is negative is so in each of its parts."""
    years, months = _split(value.get("months", 0), 12)
    total = value.get("seconds", 0) * 10**9 + value.get("nanoseconds", 0)
    whole, rest = _split(total, 60 * 10**9)
    hours, minutes = _split(whole, 60)
    sign = "-" if rest < 0 else ""
    seconds, nanoseconds = divmod(abs(rest), 10**9)
    fraction = f".{nanoseconds:09d}".rstrip("0") if nanoseconds else ""
    day = _parts((years, "Y"), (months, "M"), (value.get("days", 0), "D"))
    clock = _parts((hours, "H"), (minutes, "M"))
    if rest:
        clock += f"{sign}{seconds}{fraction}S"
    return f"P{day}{'T' + clock if clock else ''}" if day or clock else "PT0S"


def _split(number: int, by: int) -> tuple[int, int]:
    """How often `by` is in `number`, and the rest, both with its sign."""
    sign = -1 if number < 0 else 1
    times, rest = divmod(abs(number), by)
    return sign * times, sign * rest


def _parts(*parts: tuple[int, str]) -> str:
    return "".join(f"{number}{unit}" for number, unit in parts if number)
