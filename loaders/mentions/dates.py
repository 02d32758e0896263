"""Dates of a sentence: "11-12 February 2020", "28 February to 3 March", "in June 2017"."""

from __future__ import annotations

import re
from calendar import monthrange
from dataclasses import dataclass

from loaders.language.tokens import Token, low_at
from loaders.mentions.vocabulary import vocabulary

_DAY = re.compile(r"^(\d{1,2})(?:st|nd|rd|th)?$")
_YEAR = re.compile(r"^(?:19|20)\d\d$")
_PREFIXED = re.compile(r"^(?:mid|early|late)-((?:19|20)\d\d)$")
_ISO = re.compile(r"^\d\d$")
_DASHES = frozenset("-–—")
_THROUGH = _DASHES | {"to", "until", "through"}
_BESIDE = _THROUGH | {"and", ",", "&"}
#: What stands before a year that is a date, and before a month that has neither day nor year.
_BEFORE_YEAR = frozenset(
    "in since during of by until early late mid from year to between before after".split()
)
_BEFORE_MONTH = frozenset(
    "in since during by until of last next this early late mid from as before after".split()
)
#: What is said beside a month when the text is spoken, not of the year that it tells of.
_OF_SPEECH = frozenset("this next".split())
_OPENS_NAME = frozenset("the its their this".split())
_LONGEST_LIST = 16  # tokens of a list of days
_IN_YEAR = frozenset("in during".split())
_OPENING_TOKENS = 4  # before a year at the head of a sentence: "12. In 2019,"
_ABBREVIATED = {"Jan": 1, "Feb": 2, "Mar": 3, "Apr": 4, "Jun": 6, "Jul": 7, "Aug": 8, "Sep": 9}
_ABBREVIATED |= {"Sept": 9, "Oct": 10, "Nov": 11, "Dec": 12}
#: The first letters of what can open a date: months, and "mid-2019".
_OPENING = frozenset("jan feb mar apr may jun jul aug sep oct nov dec mid ear lat".split())


@dataclass(frozen=True, slots=True)
class Date:
    """A date at tokens `first` to `last`: ISO `start`, and `end` where it is a period; `spoken`
    where the text says "today"."""

    first: int
    last: int
    start: str
    end: str | None = None
    spoken: bool = False


@dataclass(frozen=True, slots=True)
class _Point:
    """A day, several days, or a month as written, up to token `last`; its year where it has one."""

    last: int
    month: int
    day: int | None
    last_day: int | None
    year: int | None

    def iso(self, year: int, day: int | None) -> str:
        return f"{year}-{self.month:02}" + (f"-{day:02}" if day else "")

    def exists(self, year: int) -> bool:
        longest = monthrange(year, self.month)[1]
        return all(not day or 1 <= day <= longest for day in (self.day, self.last_day)) and (
            not self.last_day or (self.day or 0) < self.last_day
        )


def moved(date: Date, years: int) -> Date:
    """The same date some years later, or before."""
    there = [f"{int(p[:4]) + years}{p[4:]}" if p else None for p in (date.start, date.end)]
    return Date(date.first, date.last, str(there[0]), there[1])


def has_year(tokens: list[Token], date: Date) -> bool:
    """Whether a date gives its own year."""
    return any(t.text == date.start[:4] for t in tokens[date.first : date.last])


def in_story(tokens: list[Token], found: list[Date], year: str | None) -> list[Date]:
    """The dates of a story: one without year is of the year told last, `year` at first; "this
    May" is of neither."""
    out: list[Date] = []
    for date in found:
        joined = (
            low_at(tokens, date.last) in _BESIDE and _bare_year_behind(tokens, date.last + 2)[0]
        )
        if joined or has_year(tokens, date):
            year = (date.end or date.start)[:4]
            out.append(date)
        elif year is not None and low_at(tokens, date.first - 1) not in _OF_SPEECH:
            end = f"{year}{date.end[4:]}" if date.end else None
            out.append(Date(date.first, date.last, f"{year}{date.start[4:]}", end))
    return out


def titled_year(tokens: list[Token]) -> str | None:
    """The one year that a name in the sentence has: "the 2024 Youth Summit, held on 9 May"."""
    years = {
        token.text
        for before, token, after in zip(tokens, tokens[1:], tokens[2:], strict=False)
        if before.low in _OPENS_NAME and _YEAR.match(token.text) and after.capitalised
    }
    return next(iter(years)) if len(years) == 1 else None


def dates(tokens: list[Token], year: str | None) -> list[Date]:
    """The dates of a sentence; `year` completes those that give none."""
    found: list[Date] = []
    index, year = 0, _leading_year(tokens) or year
    while index < len(tokens):
        date = _at(tokens, index, int(year) if year else None) if _opens(tokens[index]) else None
        if date:
            found.append(date)
        index = date.last if date else index + 1
    return found


def _leading_year(tokens: list[Token]) -> str | None:
    """The year that opens a sentence: "In 2019, it held a session, from 3 to 7 May"."""
    for at in range(min(_OPENING_TOKENS, len(tokens) - 2)):
        opens = tokens[at].low in _IN_YEAR and _YEAR.match(tokens[at + 1].text)
        if opens and tokens[at + 2].text == ",":
            return tokens[at + 1].text
    return None


def _opens(token: Token) -> bool:
    """Whether a date may begin here: few tokens are worth a closer look."""
    return token.text[0].isdigit() or token.low[:3] in _OPENING


def _at(tokens: list[Token], index: int, year: int | None) -> Date | None:
    token = tokens[index]
    if token.kind not in {"word", "number"}:
        return None
    prefixed = token.kind == "word" and _PREFIXED.match(token.low)
    if prefixed:
        return Date(index, index + 1, prefixed.group(1))
    if _YEAR.match(token.text):
        return _iso(tokens, index) or _bare_year(tokens, index)
    point = _point(tokens, index)
    if point is None or (not point.day and not point.year and not _said(tokens, index, point)):
        return None
    return _dated(tokens, index, point, year)


def _dated(tokens: list[Token], index: int, point: _Point, year: int | None) -> Date | None:
    """The date of a point, or the period from it to the point behind "to"."""
    other = _point(tokens, point.last + 1) if low_at(tokens, point.last) in _BESIDE else None
    if other and (other.day is None) == (point.day is None) and not point.last_day:
        later = (other.month, other.day or 0) > (point.month, point.day or 0)
        if low_at(tokens, point.last) in _THROUGH:
            end = other.year or (year if later else None)
            start = point.year or (end if later or not end else end - 1)
            if start and end and point.exists(start) and other.exists(end):
                last = other.iso(end, other.last_day or other.day)
                return Date(index, other.last, point.iso(start, point.day), last)
        elif other.year and later:
            year = other.year  # "on 5 May and 6 June 2021"
    chosen = point.year or year
    if chosen is None or not point.exists(chosen):
        return None
    end_iso = point.iso(chosen, point.last_day) if point.last_day else None
    return Date(index, point.last, point.iso(chosen, point.day), end_iso)


def _point(tokens: list[Token], index: int) -> _Point | None:
    if index >= len(tokens):
        return None
    month = _month(tokens, index)
    return _month_first(tokens, index, month) if month else _day_first(tokens, index)


def _day_first(tokens: list[Token], index: int) -> _Point | None:
    """ "31 July 2018", "11-12 February", "5, 6 and 7 May"."""
    day, at = _number(tokens, index)
    last_day = None
    while day and at - index < _LONGEST_LIST and low_at(tokens, at) in _BESIDE:
        following, behind = _number(tokens, at + 1)
        if not following:
            break
        last_day, at = following, behind
    at += low_at(tokens, at) == "of"
    month = _month(tokens, at)
    if not day or not month:
        return None
    year, at = _year_behind(tokens, at + 1)
    return _Point(at, month, day, last_day, year)


def _month_first(tokens: list[Token], index: int, month: int) -> _Point | None:
    """ "June 2017", "March 25, 2015", "December 12-13, 2024", "in March"."""
    day, at = _number(tokens, index + 1)
    last_day = None
    if day and low_at(tokens, at) in _BESIDE - {","}:
        following, behind = _number(tokens, at + 1)
        if following and not _month(tokens, behind) and not _word(tokens, behind):
            last_day, at = following, behind
    if day and _month(tokens, at) and not _YEAR.match(low_at(tokens, at + 1)):
        day, at = None, index + 1  # "in May 5 June": the day is the next month's
    year, at = _year_behind(tokens, at) if day else _bare_year_behind(tokens, index + 1)
    return _Point(at, month, day, last_day, year)


def _said(tokens: list[Token], index: int, point: _Point) -> bool:
    """Whether a month alone is a date: "in March", "(June, Vienna)"; not "Theresa May"."""
    before, after = low_at(tokens, index - 1), low_at(tokens, point.last)
    if before in _BEFORE_MONTH:
        return True
    if point.month == 5:
        return False
    joined = after in _BESIDE and _month(tokens, point.last + 1) is not None
    behind = before in _BESIDE and _month(tokens, index - 2) is not None
    return joined or behind or before == "(" or (after in {",", ")"} and not before)


def _iso(tokens: list[Token], index: int) -> Date | None:
    """ "2020-02-03"."""
    here = tokens[index : index + 5]
    tight = len(here) == 5 and not any(t.space for t in here[1:])
    if not tight or here[1].text != "-" or here[3].text != "-":
        return None
    if not (_ISO.match(here[2].text) and _ISO.match(here[4].text)):
        return None
    year, month, day = int(here[0].text), int(here[2].text), int(here[4].text)
    if not (1 <= month <= 12 and 1 <= day <= monthrange(year, month)[1]):
        return None
    return Date(index, index + 5, f"{year}-{month:02}-{day:02}")


def _bare_year(tokens: list[Token], index: int) -> Date | None:
    before, after = (
        low_at(tokens, index - 1),
        tokens[index + 1] if index + 1 < len(tokens) else None,
    )
    if after and (after.text == "/" or (after.text == "s" and not after.space)):
        return None  # "the 1990s"
    listed = before in {"and", "or"} and bool(_YEAR.match(low_at(tokens, index - 2)))
    return Date(index, index + 1, tokens[index].text) if before in _BEFORE_YEAR or listed else None


def _bare_year_behind(tokens: list[Token], at: int) -> tuple[int | None, int]:
    return (int(tokens[at].text), at + 1) if _YEAR.match(low_at(tokens, at)) else (None, at)


def _year_behind(tokens: list[Token], at: int) -> tuple[int | None, int]:
    if low_at(tokens, at) == "," and _YEAR.match(low_at(tokens, at + 1)):
        at += 1
    return _bare_year_behind(tokens, at)


def _month(tokens: list[Token], at: int) -> int | None:
    """The month that a token names; short forms only beside a day or year."""
    if not 0 <= at < len(tokens) or tokens[at].kind != "word":
        return None
    text = tokens[at].text.title() if tokens[at].text.isupper() else tokens[at].text
    month = vocabulary().months.get(text)
    if month is None and any(_digit(tokens, near) for near in (at - 1, at + 1)):
        month = _ABBREVIATED.get(text.rstrip("."))
    return month


def _number(tokens: list[Token], at: int) -> tuple[int | None, int]:
    """A day at a token, and where it ends."""
    match = _DAY.match(tokens[at].text) if at < len(tokens) else None
    if not match or not 1 <= int(match.group(1)) <= 31:
        return None, at
    return int(match.group(1)), at + 1 + (low_at(tokens, at + 1) in {"st", "nd", "rd", "th"})


def _digit(tokens: list[Token], at: int) -> bool:
    return 0 <= at < len(tokens) and tokens[at].text[0].isdigit()


def _word(tokens: list[Token], at: int) -> bool:
    return at < len(tokens) and tokens[at].kind == "word"
