""" "Today", "yesterday", "tomorrow": dates by the day of the document that says so."""

from __future__ import annotations

from datetime import date, timedelta

from loaders.language.tokens import Token
from loaders.mentions.dates import Date

_DAYS = {"today": 0, "tonight": 0, "yesterday": -1, "tomorrow": 1}
_PARTS = frozenset("morning afternoon evening".split())
_LONGEST = 10  # characters of a day in ISO 8601


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
