""" "Today", "yesterday", "tomorrow": dates by the day of the document that says so."""

from __future__ import annotations

import itertools
from datetime import date, timedelta

from loaders.language.tokens import Token
from loaders.mentions.dates import Date, has_year, moved

_DAYS = {"today": 0, "tonight": 0, "yesterday": -1, "tomorrow": 1}
_PARTS = frozenset("morning afternoon evening".split())
_LONGEST = 10  # characters of a day in ISO 8601
_MONTH = 7  # of a month
#: Words by which a sentence looks ahead.
_AHEAD = frozenset("will shall next upcoming planned scheduled forthcoming".split())


def spoken_day(tokens: list[Token], today: str | None) -> list[Date]:
    """The day that a sentence of a dated document speaks of: "met today", "this morning"; what is
    of the day ("today's world") is no date."""
    if today is None or len(today) != _LONGEST:
        return []
    for at, token in enumerate(tokens):
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
    if len(month) < _MONTH:
        return found
    lows = [t.low for t in tokens]
    ahead = bool(_AHEAD & set(lows)) or ("to", "be") in itertools.pairwise(lows)
    return [d if has_year(tokens, d) else _by_month(lows, d, month, ahead) for d in found]


def _by_month(lows: list[str], date: Date, month: str, ahead: bool) -> Date:
    before = lows[date.first - 1] if date.first else ""
    if before == "last":
        return moved(date, -1) if date.start[:_MONTH] >= month else date
    if date.start[:_MONTH] > month:
        return date if ahead or before == "this" else moved(date, -1)
    return moved(date, 1) if before == "next" else date
