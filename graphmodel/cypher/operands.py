"""Where the operands of an expression begin and end."""

from __future__ import annotations

from collections.abc import Iterator

from graphmodel.cypher.statement import KEYWORDS, Statement
from graphmodel.cypher.tokens import words

_OPENS = {"(", "[", "{"}
#: Words that stand inside an operand: of predicates, and after them.
_WITHIN = words("IN IS STARTS ENDS CONTAINS")
_ENDS = (KEYWORDS - _WITHIN) | words("END")
_SEPARATORS = {",", "|", ":", "..", ";"}


def primary_end(statement: Statement, index: int) -> int:
    """The place after the simplest expression that begins at `index`, with its calls and keys."""
    while statement.at(index).text in {"-", "+"}:
        index += 1
    index = _atom_end(statement, index)
    while True:
        after = statement.at(index)
        if after.text == "." and statement.at(index + 1).name:
            index += 2
        elif after.text == "[" or (after.text in {"(", "{"} and statement.at(index - 1).name):
            index = statement.partner[index] + 1
        else:
            return index


def _atom_end(statement: Statement, index: int) -> int:
    token = statement.at(index)
    if token.text in _OPENS and token.kind == "symbol":
        return statement.partner[index] + 1
    if token.word == "CASE":
        return case_end(statement, index) + 1
    return index + 1


def case_end(statement: Statement, index: int) -> int:
    """The place of the END that belongs to the CASE at `index`."""
    depth = 0
    for place in range(index, len(statement.tokens)):
        word = statement.at(place).word
        if statement.inside[place] == statement.inside[index] and not statement.is_key(place):
            depth += (word == "CASE") - (word == "END")
            if depth == 0:
                return place
    return len(statement.tokens) - 1


def expressions(statement: Statement) -> Iterator[list[int]]:
    """The expressions of the whole statement, outside all brackets and directly inside each."""
    openers = (i for i, token in enumerate(statement.tokens) if token.text in _OPENS)
    for opener in (-1, *openers):
        yield from _segments(statement, opener)


def _segments(statement: Statement, opener: int) -> Iterator[list[int]]:
    """The expressions between AND, OR, commas and the like, directly inside a bracket.

    Each is given by the places of its tokens at that level; a CASE is one of them, as a
    bracket is.
    """
    found: list[int] = []
    place = opener + 1
    end = statement.partner[opener] if opener >= 0 else len(statement.tokens)
    while place < end:
        token = statement.at(place)
        if _parts(statement, place):
            yield found
            found = []
        else:
            found.append(place)
        if token.text in _OPENS and token.kind == "symbol":
            place = statement.partner[place]
        elif token.word == "CASE" and statement.is_clause_word(place):
            place = case_end(statement, place)
        place += 1
    yield found


def _parts(statement: Statement, place: int) -> bool:
    """Whether the token stands between two expressions."""
    token, before = statement.at(place), statement.at(place - 1)
    if token.text in _SEPARATORS:
        return True
    if token.word == "WITH" and before.word in {"STARTS", "ENDS"}:
        return False
    if (token.word == "NOT" and before.word == "IS") or token.word == "CASE":
        return False
    return token.word in _ENDS and not statement.is_key(place) and before.text not in {"$", "."}


def text_of(statement: Statement, start: int, end: int) -> str:
    """What the user wrote from the token at `start` up to the one before `end`."""
    return statement.text[statement.at(start).start : statement.at(end - 1).end]


def end_of(statement: Statement, place: int) -> int:
    """The place after the token, bracket or CASE that begins at `place`."""
    return _atom_end(statement, place)
