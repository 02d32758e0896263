"""When a relationship holds: spells of days, made of dates that are cut to what is known."""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any

#: First and last day, both included; None is open.
Spell = tuple[date | None, date | None]
_DATE = re.compile(r"(\d{4})(?:-(\d\d)(?:-(\d\d))?)?")


def own_spells(held: Mapping[str, Any]) -> list[Spell]:
    """The spell that these attributes give themselves: `date`, or `start` and `end`."""
    if own := days(held.get("date")):
        return [own]
    start, end = days(held.get("start")), days(held.get("end"))
    return [_between(start, end, held)] if start or end else []


def event_spells(held: Mapping[str, Any]) -> list[Spell]:
    """The spell of an event; one without an end is over on the day that it starts."""
    start = days(held.get("start"))
    end = days(held.get("end")) or start
    return [_between(start or end, end, held)] if end else []


def edge_spells(held: Mapping[str, Any], event: list[Spell]) -> list[Spell]:
    """The spells of a relationship with these attributes; empty where nothing is dated.

    When it was so: its own dates, or those of the `event` that it is tied to. Else when it was
    said: one spell for each date of the documents that state it.
    """
    said = (found for text in held.get("dates", ()) if (found := days(text)))
    return own_spells(held) or event or _joined(said)


def node_spells(own: list[Spell], of_edges: Iterable[list[Spell]]) -> list[Spell]:
    """The spells of a node: its own with those of its relationships, so that these are seen.

    Empty, which means always, where it has none of its own and a relationship is undated.
    """
    around = list(of_edges)
    if not own and not all(around):
        return []
    return _joined(spell for spells in (own, *around) for spell in spells)


def days(said: object) -> tuple[date, date] | None:
    """The first and last day of a date such as ``2017-06``; None where it is none."""
    found = _DATE.fullmatch(said) if isinstance(said, str) else None
    if found is None:
        return None
    year, month, day = (int(part) if part else None for part in found.groups())
    try:
        assert year is not None  # the pattern has it
        last = date(year, month or 12, day or monthrange(year, month or 12)[1])
        return date(year, month or 1, day or 1), last
    except ValueError:
        return None


def _between(
    start: tuple[date, date] | None, end: tuple[date, date] | None, held: Mapping[str, Any]
) -> Spell:
    """From the first to the last day; a past post whose end is not known ends when it was told."""
    first, last = start and start[0], end and end[1]
    if last is None and held.get("former") and (told := days(held.get("first_seen"))):
        last = told[1]
    if first and last and last < first:
        last = first
    return first, last


def _joined(spells: Iterable[Spell]) -> list[Spell]:
    """Spells in order, those that overlap made one: a program refuses two at the same time."""
    joined: list[Spell] = []
    for spell in sorted(spells, key=lambda s: (s[0] or date.min, s[1] or date.max)):
        before = joined[-1][1] if joined else None
        if joined and (before is None or (spell[0] or date.min) <= before):
            last = None if before is None or spell[1] is None else max(before, spell[1])
            joined[-1] = (joined[-1][0], last)
        else:
            joined.append(spell)
    return joined
