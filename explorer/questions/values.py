"""The parameters of a question, and how what a person types becomes a value."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

_NUMBER = re.compile(r"[+-]?\d+(\.\d+)?", re.ASCII)
_DATE = re.compile(r"\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?", re.ASCII)


@dataclass(frozen=True, slots=True)
class Parameter:
    """What a question must be told: `example` is written as a person would type it."""

    name: str
    kind: str
    example: str
    meaning: str

    def value(self, typed: str) -> Any:
        """What `typed` stands for; `ValueError` says what is expected where it cannot be meant."""
        return KINDS[self.kind](typed.strip())


def _text(typed: str) -> str:
    if not typed:
        raise ValueError("a text is expected")
    return typed


def _number(typed: str) -> int | float:
    if not _NUMBER.fullmatch(typed):
        raise ValueError(f"a number is expected, and {typed!r} is none")
    return float(typed) if "." in typed else int(typed)


def _date(typed: str) -> str:
    """Dates are text in the graph, cut to what is known."""
    if not _DATE.fullmatch(typed):
        raise ValueError(f"a date such as 2018-07-31, 2018-07 or 2018 is expected, not {typed!r}")
    return typed


def _list(typed: str) -> list[Any]:
    """Items with commas between them; a list in JSON where an item holds a comma."""
    if typed.startswith("["):
        try:
            return list(json.loads(typed))
        except ValueError:
            raise ValueError(
                f"a list with commas, or in JSON, is expected, not {typed!r}"
            ) from None
    items = [item.strip() for item in typed.split(",")]
    return [item for item in items if item]


#: Each kind of parameter, and what makes a value of it.
KINDS: dict[str, Callable[[str], Any]] = {
    "text": _text,
    "number": _number,
    "date": _date,
    "list": _list,
}
