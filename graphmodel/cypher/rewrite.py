"""A statement as the engine must get it, so that only the model's own properties are seen.

The engine keeps `id`, `title`, `type` and a few more keys of its own on every node. So the
model's properties, and the keys of all maps, carry a final underscore inside the engine:
``n.name`` goes in as ``n.name_``, and results lose it again. A key without one is the
engine's, and never shown. On the same way what is wrong as written gets an equal form.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Generator, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from graphmodel.cypher.faults import fault
from graphmodel.cypher.statement import TEMPORAL, Hops, Statement, called
from graphmodel.cypher.tokens import Token, words

#: Parts of a date or duration, which are read with a dot like a property.
_COMPONENTS = words(
    """year quarter month week weekYear day ordinalDay dayOfWeek weekDay dayOfQuarter quarterDay
    hour minute second millisecond microsecond nanosecond timezone offset offsetMinutes
    offsetSeconds epochMillis epochSeconds years quarters months weeks days hours minutes seconds
    milliseconds microseconds nanoseconds quartersOfYear monthsOfYear monthsOfQuarter daysOfWeek
    minutesOfHour secondsOfMinute millisecondsOfSecond microsecondsOfSecond nanosecondsOfSecond"""
)
_ENTITIES = words("STARTNODE ENDNODE PROPERTIES")
Piece = tuple[str, int]
#: Yields pieces, and returns the place of the token after those that it has dealt with.
_Part = Generator[Piece, None, int]


@dataclass(frozen=True, slots=True)
class Rewritten:
    """The text for the engine, and where each piece of it comes from."""

    text: str
    starts: tuple[int, ...]
    origins: tuple[int, ...]
    renamed: frozenset[str]

    def origin(self, place: int) -> int:
        """The place in the user's statement that `place` in the rewritten text comes from."""
        index = max(0, bisect_right(self.starts, place) - 1)
        return self.origins[index] + (place - self.starts[index]) if self.starts else 0


def inner(key: str) -> str:
    """The name of a property inside the engine."""
    return f"{key}_"


def inner_values(value: Any) -> Any:
    """A parameter's value with the keys of its maps as inside the engine."""
    if isinstance(value, Mapping):
        return {inner(str(key)): inner_values(item) for key, item in value.items()}
    if isinstance(value, list | tuple):
        return [inner_values(item) for item in value]
    return value


def rewrite(statement: Statement) -> Rewritten:
    """The statement with inner property names and with equal forms for what is wrong as written.

    Raises `QueryError` where a part of a date is read from a value that has no name.
    """
    writer = _Writer(statement)
    pieces = [piece for piece in writer.render(0, len(statement.tokens)) if piece[0]]
    starts, place = [], 0
    for text, _ in pieces:
        starts.append(place)
        place += len(text)
    return Rewritten(
        "".join(text for text, _ in pieces),
        tuple(starts),
        tuple(origin for _, origin in pieces),
        frozenset(writer.renamed),
    )


@dataclass(frozen=True, slots=True)
class _Condition:
    """A pattern to be written as a subquery: its tokens, and the token that comes after it."""

    start: int
    end: int
    after: int


class _Writer:
    """Renders ranges of tokens; each piece is a text and the place it comes from."""

    def __init__(self, statement: Statement) -> None:
        self.statement = statement
        self.renamed: set[str] = set()
        self.patterns: dict[int, _Condition] = {}
        for hops in statement.hops():
            self._add_pattern(hops)
        self.unfiltered = {
            statement.partner[brace]
            for brace in statement.braces
            if statement.at(brace - 1).word == "EXISTS" and not self._has_where(brace)
        }

    def _add_pattern(self, hops: Hops) -> None:
        """Note a condition of two or more hops, or one inside exists(…), as a subquery."""
        at, partner = self.statement.at, self.statement.partner
        start, end = hops.start, hops.end
        called = at(start - 1).text == "(" and at(start - 2).word == "EXISTS"
        if called and partner[start - 1] == end:
            self.patterns[start - 2] = _Condition(start, end, end + 1)
        elif hops.hops > 1:
            self.patterns[start] = _Condition(start, end, end)

    def _has_where(self, brace: int) -> bool:
        statement = self.statement
        inside = range(brace + 1, statement.partner[brace])
        return any(statement.at(i).word == "WHERE" and statement.inside[i] == brace for i in inside)

    def render(self, start: int, end: int) -> Iterator[Piece]:
        """The pieces for the tokens from `start` to `end`, with the space between them."""
        index = start
        while index < end:
            after = yield from self._part(index, end)
            if after < end:
                left, right = self.statement.at(after - 1).end, self.statement.at(after).start
                yield " " if right > left else "", left
            index = after

    def _part(self, index: int, end: int) -> _Part:
        """The pieces of what begins at `index`; returns the place of the token after it."""
        statement, token = self.statement, self.statement.at(index)
        if index in self.patterns:
            condition = self.patterns.pop(index)
            yield "EXISTS { MATCH ", token.start
            yield from self.render(condition.start, condition.end)
            yield " WHERE true }", token.start
            return condition.after
        if token.name and self._is_dated(index):
            yield from self._component(index)
            return index + 3
        if statement.is_key(index):
            yield self._key(index), token.start
        elif statement.is_selector(index):
            yield f"{self._suffixed(token)}: {token.text}", token.start
        elif token.word == "KEYS" and statement.at(index + 1).text == "(":
            return (yield from self._keys(index))
        elif statement.is_index(index):
            return (yield from self._element(index))
        elif self._is_searched(index):
            # the engine takes what follows IN for a list of values, unless it is in brackets
            yield "([", token.start
            yield from self.render(index + 1, statement.partner[index])
            yield "])", token.start
            return statement.partner[index] + 1
        elif index in self.unfiltered:
            # without a condition the engine does not go back to try another path
            yield " WHERE true }", token.start
        else:
            yield token.text, token.start
        return index + 1

    def _suffixed(self, token: Token) -> str:
        self.renamed.add(token.name)
        return f"{token.text[:-1]}_`" if token.kind == "quoted" else inner(token.text)

    def _key(self, index: int) -> str:
        """The inner name of a property, or a part of a date as it stands."""
        statement, token = self.statement, self.statement.at(index)
        if statement.at(index - 1).text != "." or token.name not in _COMPONENTS:
            return self._suffixed(token)
        before = statement.at(index - 2)
        if before.text == ")" and (made := called(statement.tokens, statement.partner[index - 2])):
            if made in TEMPORAL:
                return token.text
            if made in _ENTITIES:
                return self._suffixed(token)
        if before.text in {")", "]"} or statement.is_key(index - 2):
            place = statement.at(index - 1).start
            reason = f"name the value first, with WITH … AS x, and then read x.{token.name}"
            raise fault(statement.text, place, reason)
        return self._suffixed(token)

    def _is_dated(self, index: int) -> bool:
        """Whether a variable stands here whose part of a date, or property, is read."""
        statement = self.statement
        if statement.at(index - 1).text in {".", "$"} or statement.at(index + 1).text != ".":
            return False
        return statement.at(index + 2).name in _COMPONENTS and statement.is_key(index + 2)

    def _component(self, index: int) -> Iterator[Piece]:
        """``x.year`` is a property of a node or map, or else a part of a date."""
        variable, part = self.statement.at(index), self.statement.at(index + 2)
        both = f"{variable.text}.{self._suffixed(part)}, {variable.text}.{part.text}"
        yield f"coalesce({both})", variable.start

    def _keys(self, index: int) -> _Part:
        """``keys(x)`` as the keys that end in an underscore, without it."""
        closing, token = self.statement.partner[index + 1], self.statement.at(index)
        yield "([key_ IN keys(", token.start
        yield from self.render(index + 2, closing)
        yield ") WHERE key_ ENDS WITH '_' | left(key_, size(key_) - 1)])", token.start
        return closing + 1

    def _element(self, index: int) -> _Part:
        """``x[i]``, where `i` may be a place in a list or a key."""
        statement, closing = self.statement, self.statement.partner[index]
        place, first = statement.at(index).start, statement.at(index + 1)
        yield "[", place
        if closing == index + 2 and first.kind == "string":
            yield f"{first.text[:-1]}_{first.text[-1]}", first.start
        elif first.kind == "number" or first.text == "-" or self._is_slice(index):
            yield from self.render(index + 1, closing)
        else:
            yield from self._either(index + 1, closing)
        yield "]", statement.at(closing).start
        return closing + 1

    def _either(self, start: int, end: int) -> Iterator[Piece]:
        """A place in a list as it is, a key with its underscore."""
        patterns = dict(self.patterns)
        for before, after in (
            ("CASE WHEN valueType(", ") STARTS WITH 'STRING' THEN ("),
            ("", ") + '_' ELSE ("),
            ("", ") END"),
        ):
            self.patterns = dict(patterns)
            yield before, self.statement.at(start).start
            yield from self.render(start, end)
            yield after, self.statement.at(start).start

    def _is_searched(self, index: int) -> bool:
        """Whether the list comprehension of ``x IN [y IN …]`` begins here."""
        at = self.statement.at
        opens = at(index).text == "[" and at(index - 1).word == "IN"
        return opens and bool(at(index + 1).name) and at(index + 2).word == "IN"

    def _is_slice(self, index: int) -> bool:
        inside = range(index + 1, self.statement.partner[index])
        return any(
            self.statement.at(i).text == ".." and self.statement.inside[i] == index for i in inside
        )
