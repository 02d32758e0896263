"""Gold facts: what an annotator says that a document states, one fact a line.

A line starts with ``+`` where the fact must be found and with ``?`` where it may be; then
come ``SUBJECT | TYPE | OBJECT``, with alternative names after ``;`` and alternative types
after ``/``. Empty lines and those that start with ``#`` say nothing.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from graphmodel.errors import DocumentError, UsageError, did_you_mean
from graphmodel.names import fold
from graphmodel.schema import load_schema


@dataclass(frozen=True, slots=True)
class GoldEnd:
    """A node as a gold line names it: any of `names` will do, in the form for comparing.

    An event has no names but a kind, places and a date, each of which may be empty.
    """

    label: str
    names: frozenset[str] = frozenset()
    kind: str = ""
    places: tuple[str, ...] = ()
    date: str = ""


@dataclass(frozen=True, slots=True)
class GoldFact:
    """A line of a gold file; any of the subjects, types and objects will do."""

    required: bool
    subjects: tuple[GoldEnd, ...]
    types: frozenset[str]
    objects: tuple[GoldEnd, ...]
    line: str
    number: int

    @property
    def of_event(self) -> bool:
        """Whether one of its ends may be an event; such facts are scored apart."""
        return any(end.label == "Event" for end in self.subjects + self.objects)


def read_gold(path: str | Path) -> list[GoldFact]:
    """The facts of a gold file, in order.

    Raises `DocumentError` with file and line where a line is none, and `UsageError` where
    the file cannot be read.
    """
    try:
        lines = Path(path).read_text(encoding="utf-8").splitlines()
    except (OSError, UnicodeDecodeError) as error:
        raise UsageError(
            f"{path}: cannot be read as gold facts ({error}); give a .facts file"
        ) from None
    facts = []
    for number, line in enumerate((line.strip() for line in lines), 1):
        if line and not line.startswith("#"):
            try:
                facts.append(_gold_fact(line, number))
            except ValueError as error:
                raise DocumentError(f"{path}:{number}: {error}") from None
    return facts


def _gold_fact(line: str, number: int) -> GoldFact:
    rest = line[1:].strip()
    parts = [part.strip() for part in rest.split("|")]
    if line[0] not in "+?" or len(parts) != 3:
        raise ValueError(
            f"{line!r} is no gold fact; write '+' or '?', then SUBJECT | TYPE | OBJECT"
        )
    types = parts[1].split("/")
    for name in types:
        if name not in load_schema().types:
            hint = did_you_mean(name.strip(), load_schema().types)
            raise ValueError(f"unknown relationship type {name!r}.{hint}")
    subjects, objects = _ends(parts[0]), _ends(parts[2])
    return GoldFact(line[0] == "+", subjects, frozenset(types), objects, rest, number)


def _ends(text: str) -> tuple[GoldEnd, ...]:
    """``Office:A; B; Country:C`` as two ends, the first with two names."""
    labels = load_schema().labels
    starts = rf";\s*(?=(?:{'|'.join(labels)}):)"
    return tuple(_end(part, labels) for part in re.split(starts, text))


def _end(text: str, labels: Iterable[str]) -> GoldEnd:
    label, _, name = (part.strip() for part in text.partition(":"))
    if label not in labels:
        raise ValueError(f"unknown label {label!r}.{did_you_mean(label, labels)}")
    if label == "Event":
        kind, place, date = (*(part.strip() for part in name.split("@")), "", "")[:3]
        places = tuple(folded for each in _names(place) if (folded := fold(each, basic=True)))
        return GoldEnd(label, kind=kind.casefold(), places=places, date=date)
    return GoldEnd(label, frozenset(comparable(label, each) for each in _names(name)))


def _names(text: str) -> list[str]:
    return [part.strip() for part in text.split(";") if part.strip()] or [""]


def comparable(label: str, name: str) -> str:
    """A name as it is compared: a resolution's by its symbol, any other folded."""
    return name.split(" (")[0].casefold() if label == "Resolution" else fold(name, basic=True)
