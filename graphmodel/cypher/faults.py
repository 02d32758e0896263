"""How a fault in a statement is told: the reason, its place, the line with a caret under it."""

from __future__ import annotations

from graphmodel.errors import QueryError


def fault(text: str, place: int | None, reason: str) -> QueryError:
    """An error for the statement `text`, with a caret under the character at `place`.

    Without a place the message is one line.
    """
    if place is None:
        return QueryError(f"Cypher: {reason}")
    place = min(place, len(text.rstrip()))
    number = text.count("\n", 0, place) + 1
    start = text.rfind("\n", 0, place) + 1
    line = text[start:].split("\n", 1)[0].rstrip().replace("\t", " ")
    column = place - start
    shift = max(0, column - 70)
    return QueryError(
        f"Cypher: {reason} (line {number}, column {column + 1})\n"
        f"  {line[shift : shift + 100]}\n"
        f"  {' ' * (column - shift)}^"
    )


def late(timeout: float | None) -> QueryError:
    """The error for a statement that has no answer in time, in seconds where it is known."""
    within = f" within {timeout:g} seconds" if timeout is not None else ""
    return QueryError(f"Cypher: no answer{within}; narrow the query or raise --timeout")


def offset(text: str, line: int, column: int) -> int:
    """The character that a 1-based line and column point at."""
    lines = text.split("\n")
    return sum(len(part) + 1 for part in lines[: line - 1]) + column - 1
