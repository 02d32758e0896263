"""Names of the columns of an answer: those that the user wrote, whatever was sent to the engine."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from graphmodel.cypher.statement import Statement


def columns(names: tuple[str, ...] | None, given: Sequence[str]) -> tuple[str, ...]:
    """The columns under the names that the user wrote, where these are known; else as `given`."""
    return tuple(given) if names is None or len(names) != len(given) else names


def written(statement: Statement) -> tuple[str, ...] | None:
    """The names of the columns as the user wrote them; None for ``RETURN *``."""
    names = tuple(_written(statement))
    return None if "*" in names else names


def _written(statement: Statement) -> Iterator[str]:
    """The names of the columns of the first RETURN outside all brackets; none for ``*``."""
    outside = [i for i, opener in enumerate(statement.inside) if opener < 0]
    begin = next((i for i in outside if _is_word(statement, i, {"RETURN"})), None)
    if begin is None:
        return
    start = begin + (2 if statement.at(begin + 1).word == "DISTINCT" else 1)
    for index in [i for i in outside if i > begin]:
        token = statement.at(index)
        ends = token.text == ";" or _is_word(statement, index, {"ORDER", "SKIP", "LIMIT", "UNION"})
        if token.text == "," or ends:
            yield _name(statement, start, index)
            start = index + 1
        if ends:
            return
    yield _name(statement, start, len(statement.tokens))


def _is_word(statement: Statement, index: int, words: set[str]) -> bool:
    return statement.at(index).word in words and statement.is_clause_word(index)


def _name(statement: Statement, start: int, end: int) -> str:
    if statement.at(end - 2).word == "AS" and end - 2 > start:
        return statement.at(end - 1).name
    return statement.text[statement.at(start).start : statement.at(end - 1).end]
