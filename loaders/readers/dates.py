"""Dates as documents write them, to ISO 8601."""

from __future__ import annotations

import calendar
import re
from datetime import date

_NAMES = tuple(calendar.month_name)[1:]
_MONTHS = {name[:3].lower(): number for number, name in enumerate(_NAMES, 1)}
_MONTH = "|".join(f"{name[:3]}(?:{name[3:]})?" if name[3:] else name for name in _NAMES)
_MONTH = rf"(?:{_MONTH}|Sept)\b\.?"
_WEEKDAY = r"(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,?\s+)?"
_DAY = r"\d{1,2}(?:st|nd|rd|th)?"
_YEAR = r"(?:1[89]|20)\d\d"

#: a full date within a pattern; holds no group, so that the caller may name one
DATE = (
    rf"(?:{_WEEKDAY}(?<![\d–-]){_DAY}\s+(?:of\s+)?{_MONTH},?\s+{_YEAR}"
    rf"|{_WEEKDAY}{_MONTH}\s+{_DAY},\s*{_YEAR}"
    rf"|{_YEAR}-\d\d-\d\d)(?!\d)"
)
_FORMS = tuple(
    re.compile(form, re.IGNORECASE)
    for form in (
        rf"(?P<y>{_YEAR})(?:-(?P<m>\d\d?)(?:-(?P<d>\d\d?))?)?(?:[T ]\d\d:?\d\d.*)?",
        rf"{_WEEKDAY}(?P<d>\d\d?)(?:st|nd|rd|th)?\s+(?:of\s+)?(?P<m>{_MONTH}),?\s+(?P<y>{_YEAR})",
        rf"{_WEEKDAY}(?P<m>{_MONTH})\s+(?P<d>\d\d?)(?:st|nd|rd|th)?,?\s+(?P<y>{_YEAR})",
        rf"(?P<m>{_MONTH}),?\s+(?P<y>{_YEAR})",
    )
)


def parse_date(words: str) -> str | None:
    """ISO 8601 of a date, cut to what is known; None for what is no date.

    >>> parse_date("Wednesday, 13 December 2017"), parse_date("March 2020"), parse_date("soon")
    ('2017-12-13', '2020-03', None)
    """
    for form in _FORMS:
        if match := form.fullmatch(words.strip()):
            return _iso(**match.groupdict())
    return None


def _iso(y: str, m: str | None = None, d: str | None = None) -> str | None:
    """Year, month and day as ISO 8601, where the calendar has them."""
    if m is None:
        return y
    month = int(m) if m.isdigit() else _MONTHS[m[:3].lower()]
    try:
        day = date(int(y), month, int(d or 1)).isoformat()
    except ValueError:
        return None
    return day if d else day[:7]
