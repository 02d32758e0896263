"""Durations between two moments, in forms that the engine counts rightly.

``duration.between(a, b)`` loses the months in the engine, so it is put together from
``inMonths``, ``inDays`` and ``inSeconds`` as the standard has it. A time without a date counts as
one of the same day as the other moment.
"""

from __future__ import annotations

from collections.abc import Iterator

from graphmodel.cypher.edits import Edit
from graphmodel.cypher.operands import primary_end, text_of
from graphmodel.cypher.statement import Statement
from graphmodel.cypher.tokens import words

SPANS = words("BETWEEN INMONTHS INDAYS INSECONDS")
_CLOCKS = words("LOCALTIME LOCALDATETIME DATE")
_NOW = words("TRANSACTION STATEMENT REALTIME")
_DATED = words("DATE DATETIME LOCALDATETIME TIME LOCALTIME")


def spans(statement: Statement) -> Iterator[Edit]:
    """Edits for the calls of ``duration.between`` and its like."""
    for index, token in enumerate(statement.tokens):
        opening = index + 3
        if _is_now(statement, index):
            yield Edit(token.end, statement.at(index + 2).end, "")
        if token.word != "DURATION" or statement.at(index + 2).word not in SPANS:
            continue
        if (pair := _pair(statement, opening)) is None:
            continue
        first, second = (text_of(statement, *bounds) for bounds in pair)
        if timed(statement, opening):
            first, second = (_dated(statement, *bounds) for bounds in pair)
        kind = statement.at(index + 2).text
        made = f"duration.{kind}({first}, {second})"
        if kind.upper() == "BETWEEN":
            made = _between(first, second)
        yield Edit(token.start, statement.at(statement.partner[opening]).end, made)


def _is_now(statement: Statement, index: int) -> bool:
    """Whether the time is asked of one of the clocks, of which the engine has but one."""
    known = statement.at(index).word in _DATED and statement.at(index + 2).word in _NOW
    return known and statement.at(index + 1).text == "." and statement.at(index + 3).text == "("


def timed(statement: Statement, opening: int) -> bool:
    """Whether one of the two moments is a ``localtime(…)`` written out, and the other as well."""
    pair = _pair(statement, opening)
    if pair is None:
        return False
    calls = {_call(statement, *bounds) for bounds in pair}
    return "LOCALTIME" in calls and calls <= _CLOCKS


def _pair(statement: Statement, opening: int) -> tuple[tuple[int, int], tuple[int, int]] | None:
    closing = statement.partner[opening]
    commas = [
        i for i in range(opening, closing)
        if statement.inside[i] == opening and statement.at(i).text == ","
    ]  # fmt: skip
    if len(commas) != 1:
        return None
    return (opening + 1, commas[0]), (commas[0] + 1, closing)


def _call(statement: Statement, start: int, end: int) -> str:
    """The function that an expression is a call of, or an empty string."""
    whole = statement.at(start + 1).text == "(" and primary_end(statement, start) == end
    return statement.at(start).word if whole and statement.partner[start + 1] == end - 1 else ""


def _dated(statement: Statement, start: int, end: int) -> str:
    if _call(statement, start, end) == "DATE":
        return "localdatetime('1970-01-01')"
    time = text_of(statement, start, end)
    return f"localdatetime({{date: date('1970-01-01'), time: {time}}})"


def _between(first: str, second: str) -> str:
    months = f"duration.inMonths({first}, {second})"
    later = f"{first} + {months}"
    days = f"duration.inDays({later}, {second})"
    return f"({months} + {days} + duration.inSeconds({later} + {days}, {second}))"
