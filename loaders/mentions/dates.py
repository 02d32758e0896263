"""Dates and places of a sentence: "11-12 February 2020", "in June 2017", "(3 February, Baku)"."""

from __future__ import annotations

import re
from dataclasses import dataclass

from loaders.language.tokens import Token
from loaders.mentions.vocabulary import vocabulary

_DAY = re.compile(r"^(\d{1,2})(?:st|nd|rd|th)?$")
_YEAR = re.compile(r"^(?:19|20)\d\d$")
_DASHES = frozenset("-–—")


@dataclass(frozen=True, slots=True)
class Date:
    """A date at tokens `first` to `last`: ISO `start`, and `end` where it is a period."""

    first: int
    last: int
    start: str
    end: str | None = None


def dates(tokens: list[Token], year: str | None) -> list[Date]:
    """The dates of a sentence; `year` completes those that give none."""
    found: list[Date] = []
    index = 0
    while index < len(tokens):
        date = _at(tokens, index, year)
        if date:
            found.append(date)
            index = date.last
        else:
            index += 1
    return found


def _at(tokens: list[Token], index: int, year: str | None) -> Date | None:
    token = tokens[index]
    if token.text in vocabulary().months:
        return _month_first(tokens, index, year)
    if token.kind != "number":
        return None
    if _YEAR.match(token.text):
        return _bare_year(tokens, index)
    return _day_first(tokens, index, year) if _DAY.match(token.text) else None


def _bare_year(tokens: list[Token], index: int) -> Date | None:
    before = tokens[index - 1].low if index else ""
    after = tokens[index + 1].text if index + 1 < len(tokens) else ""
    if before in {
        "in",
        "since",
        "during",
        "of",
        "by",
        "until",
        "early",
        "late",
        "mid",
        "from",
        "year",
        "to",
    } and after not in {"/"}:
        return Date(index, index + 1, tokens[index].text)
    return None


def _day_first(tokens: list[Token], index: int, year: str | None) -> Date | None:
    """ "31 July 2018", "11-12 February", "28 September to 2 October 2020"."""
    day, at = _number(tokens[index]), index + 1
    if at < len(tokens) and tokens[at].low in {"st", "nd", "rd", "th"}:
        at += 1
    last_day = None
    if (
        at + 1 < len(tokens)
        and (tokens[at].text in _DASHES or tokens[at].low in {"and", "to"})
        and _DAY.match(tokens[at + 1].text)
    ):
        last_day, at = _number(tokens[at + 1]), at + 2
    if at < len(tokens) and tokens[at].low == "of":
        at += 1
    month = vocabulary().months.get(tokens[at].text) if at < len(tokens) else None
    if month is None or not 1 <= day <= 31:
        return None
    given, at = _year_behind(tokens, at + 1)
    chosen = given or year
    if chosen is None:
        return None
    end = f"{chosen}-{month:02}-{last_day:02}" if last_day else None
    return Date(index, at, f"{chosen}-{month:02}-{day:02}", end)


def _month_first(tokens: list[Token], index: int, year: str | None) -> Date | None:
    """ "June 2017", "March 25, 2015", "in March"."""
    month, at = vocabulary().months[tokens[index].text], index + 1
    if tokens[index].text == "May" and not (at < len(tokens) and tokens[at].kind == "number"):
        return None
    day = None
    if at < len(tokens) and _DAY.match(tokens[at].text) and not _YEAR.match(tokens[at].text):
        day, at = _number(tokens[at]), at + 1
        if at < len(tokens) and tokens[at].text == ",":
            at += 1
    given, behind = _year_behind(tokens, at)
    chosen = given or year
    if chosen is None:
        return None
    last = behind if given else (index + 2 if day else index + 1)
    return Date(index, last, f"{chosen}-{month:02}" + (f"-{day:02}" if day and day <= 31 else ""))


def _year_behind(tokens: list[Token], at: int) -> tuple[str | None, int]:
    if at < len(tokens) and _YEAR.match(tokens[at].text):
        return tokens[at].text, at + 1
    if at + 1 < len(tokens) and tokens[at].text == "," and _YEAR.match(tokens[at + 1].text):
        return tokens[at + 1].text, at + 2
    return None, at


def _number(token: Token) -> int:
    match = _DAY.match(token.text)
    return int(match.group(1)) if match else 0
