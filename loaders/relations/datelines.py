"""Datelines: the brackets of a newsletter that give places and dates to the sentences before.

"(10-14 February, Bamako; 17-21 February, Douala)" ends a sentence, or stands alone behind it.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from loaders.mentions.dates import Date
from loaders.mentions.entities import Mention
from loaders.mentions.marked import Marked
from loaders.relations.statements import span_of


@dataclass(frozen=True, slots=True)
class Dateline:
    """Place and date that hold for a sentence without standing in its clause; `at` are the
    characters of the place, `name` is its text."""

    place: Mention | None
    at: tuple[int, int] | None
    name: str
    date: Date | None


class Datelines:
    """The brackets that end a block and give places and dates to its sentences."""

    def __init__(self, marked: list[Marked]) -> None:
        # walked backwards, so that each sentence knows the next bracket of its block at once
        self._next: list[list[Dateline]] = [[] for _ in marked]
        last: dict[int, list[Dateline]] = {}
        for number in range(len(marked) - 1, -1, -1):
            block = marked[number].sentence.block
            last[block] = list(_bracket(marked[number])) or last.get(block, [])
            self._next[number] = last[block]

    def of(self, number: int) -> list[Dateline]:
        """The datelines for a sentence: of its own bracket, or of the next one of its block."""
        return self._next[number]


def _bracket(one: Marked) -> Iterator[Dateline]:
    """The datelines in the bracket at the end of a sentence, one for each part with a date."""
    tokens = one.sentence.tokens
    end = len(tokens)
    while end and tokens[end - 1].text in ".;":
        end -= 1
    if not end or tokens[end - 1].text != ")":
        return
    opening = next((n for n in range(end - 1, -1, -1) if tokens[n].text == "("), None)
    if opening is None:
        return
    start = opening + 1
    for at in range(opening + 1, end):
        if tokens[at].text == ";" or at == end - 1:
            yield from _part(one, start, at)
            start = at + 1


def _part(one: Marked, start: int, end: int) -> Iterator[Dateline]:
    """The dateline that tokens `start` to `end` make, if they name a date."""
    date = next((d for d in one.dates if start <= d.first < end), None)
    if date is None:
        return
    inside = [m for m in one.mentions if start <= m.first < end]
    place = next((m for m in inside if m.label in {"Place", "Country"}), None)
    at = span_of(one.sentence.tokens, place) if place else None
    name = one.text_of(place.first, place.last) if place else ""
    yield Dateline(place, at, name, date)
