""" "Today", "yesterday", "tomorrow": dates by the day of the document that says so."""

from __future__ import annotations

import itertools
import re
from datetime import date, timedelta

from loaders.language.tokens import Token
from loaders.mentions.dates import Date, has_year, moved

_DAYS = {"today": 0, "tonight": 0, "yesterday": -1, "tomorrow": 1}
_PARTS = frozenset("morning afternoon evening".split())
_LONGEST = 10  # characters of a day in ISO 8601
_MONTH = 7  # of a month
#: Words by which a sentence looks ahead.
_AHEAD = frozenset("will shall upcoming planned scheduled forthcoming".split())
_WILL = re.compile(r"[’']ll$")
_YEARS = {"last": -1, "this": 0, "next": 1}


def spoken_day(tokens: list[Token], today: str | None) -> list[Date]:
    """The day that a sentence of a dated document speaks of: "met today", "this morning"; what is
    of the day ("today's world") is no date."""
    if today is None or len(today) != _LONGEST:
        return []
    for at, token in enumerate(tokens):
        if token.low != "this" and token.low not in _DAYS:
            continue
        behind = tokens[at + 1] if at + 1 < len(tokens) else None
        days = _DAYS.get(token.low)
        if token.low == "this" and behind is not None and behind.low in _PARTS:
            days = 0
        if days is not None and (behind is None or behind.kind != "possessive"):
            day = date.fromisoformat(today) + timedelta(days=days)
            return [Date(at, at + 1, day.isoformat(), spoken=True)]
    return []


def by_day(tokens: list[Token], found: list[Date], today: str | None) -> list[Date]:
    """Dates without year by the day of the document: "in December" in a text of March is the
    December before, unless the sentence looks ahead; "next March" in one of May is a year away."""
    month = (today or "")[:_MONTH]
    if not found or len(month) < _MONTH:
        return found
    lows = [t.low for t in tokens]
    pairs = set(itertools.pairwise(lows))
    ahead = bool(_AHEAD & set(lows)) or bool({("to", "be"), ("forward", "to")} & pairs)
    ahead = ahead or any(_WILL.search(low) for low in lows)
    nexts = [n for n, low in enumerate(lows) if low == "next"]
    ahead = ahead or any("until" not in lows[max(0, n - 2) : n] for n in nexts)
    return [d if has_year(tokens, d) else _by_month(lows, d, month, ahead) for d in found]


def _told_year(lows: list[str], date: Date) -> int | None:
    """How many years from the document's a date is: "in June last year", "in June of this year"."""
    near = lows[date.last : date.last + 3]
    near = near[1:] if near[:1] == ["of"] else near[:2]
    return _YEARS.get(near[0]) if near[1:] == ["year"] else None


def _by_month(lows: list[str], date: Date, month: str, ahead: bool) -> Date:
    before = lows[date.first - 1] if date.first else ""
    away = _told_year(lows, date)
    if away is not None:
        return moved(date, int(month[:4]) + away - int(date.start[:4]))
    if before == "last":
        return moved(date, -1) if date.start[:_MONTH] >= month else date
    if date.start[:_MONTH] > month:
        return date if ahead or before == "this" else moved(date, -1)
    return moved(date, 1) if before == "next" else date
