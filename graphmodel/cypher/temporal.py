"""What of dates, times and durations is refused: zones, parts of a second, months between."""

from __future__ import annotations

from graphmodel.cypher.faults import fault
from graphmodel.cypher.spans import SPANS, timed
from graphmodel.cypher.statement import Statement
from graphmodel.cypher.tokens import Token, words

_ZONED = words("DATETIME TIME LOCALTIME")
_FINE = words("MILLISECOND MICROSECOND")
_SPAN = (
    "between times, or times with a zone, the embedded store counts wrongly; use date() or "
    "localdatetime() for both, or Neo4j"
)
_FRACTION = (
    "the embedded store loses the parts of a second here; truncate without the map of parts, or "
    "to 'second', or use Neo4j"
)
_ZONE = (
    "the embedded store does not know the zone here; give the offset, as in '+02:00', or use Neo4j"
)


def check_temporal(statement: Statement) -> None:
    """Refuse the calls that the engine answers wrongly; our dates are texts of ISO 8601."""
    for index, token in enumerate(statement.tokens):
        after = statement.at(index + 2)
        dotted = statement.at(index + 1).text == "." and statement.at(index + 3).text == "("
        if token.word == "DURATION" and dotted and after.word in SPANS:
            _check_span(statement, index)
        elif dotted and after.word == "TRUNCATE":
            _check_truncated(statement, index)
        elif token.word in {"DATETIME", "TIME"} and statement.at(index + 1).text == "(":
            _check_zone(statement, index)


def _check_span(statement: Statement, index: int) -> None:
    """Refuse a span between two moments with zones, with one whose zone has a name, or a time."""
    if timed(statement, index + 3):
        return
    calls = [
        token.word
        for place, token in enumerate(statement.tokens)
        if token.word in _ZONED and statement.at(place + 1).text == "("
    ]
    named = any(t.kind == "string" and "/" in t.text for t in statement.tokens)
    if calls and (named or len(calls) > 1 or calls != ["DATETIME"]):
        raise fault(statement.text, statement.at(index).start, _SPAN)
    if calls and statement.at(index + 2).word == "BETWEEN":
        raise fault(statement.text, statement.at(index).start, _SPAN)


def _check_truncated(statement: Statement, index: int) -> None:
    """Refuse parts of a second that are set anew, and a time that may have a zone."""
    opening = index + 3
    closing = statement.partner[opening]
    commas = [
        i for i in range(opening, closing)
        if statement.inside[i] == opening and statement.at(i).text == ","
    ]  # fmt: skip
    unit = statement.at(opening + 1)
    told = unit.kind == "string" and commas[:1] == [opening + 2]
    fine = not told or unit.text[1:-1].upper() in _FINE
    if fine and len(commas) > 1 and statement.at(commas[1] + 2).text != "}":
        raise fault(statement.text, statement.at(index).start, _FRACTION)
    if statement.at(index).word == "TIME" and commas:
        source = statement.at(commas[0] + 1).word
        if source not in {"LOCALTIME", "LOCALDATETIME", "DATE", "TIME"}:
            raise fault(statement.text, statement.at(index).start, _ZONE)


def _check_zone(statement: Statement, index: int) -> None:
    """Refuse a named zone whose offset of old is not certain, and a time moved into one."""
    closing = statement.partner[index + 1]
    inner = [statement.at(i) for i in range(index + 2, closing)]
    keys = {token.word: i for i, token in enumerate(inner) if inner[i + 1 : i + 2]}
    for token in inner:
        if token.kind == "string" and "[" in token.text and "/" in token.text:
            offset = token.text.split("[")[0].rpartition("T")[2]
            if not set("+-Zz") & set(offset):
                raise fault(statement.text, token.start, _ZONE)
    if "TIMEZONE" in keys and statement.braces.get(index + 2) == "components":
        zone = inner[min(keys["TIMEZONE"] + 2, len(inner) - 1)]
        taken = ("TIME" in keys or "DATETIME" in keys) and _others(statement, index)
        moved = taken or _is_old(inner, keys)
        if moved and (zone.kind != "string" or "/" in zone.text):
            raise fault(statement.text, zone.start, _ZONE)


def _others(statement: Statement, index: int) -> bool:
    """Whether the statement makes another time that has a zone."""
    return any(
        token.word in {"TIME", "DATETIME"} and statement.at(i + 1).text == "(" and i != index
        for i, token in enumerate(statement.tokens)
    )


def _is_old(inner: list[Token], keys: dict[str, int]) -> bool:
    year = inner[min(keys["YEAR"] + 2, len(inner) - 1)] if "YEAR" in keys else None
    return year is not None and (year.kind != "number" or int(year.text) < 1970)
