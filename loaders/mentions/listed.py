"""Resolutions listed under a heading that names their body: "General Assembly resolutions", and
below it "66/288", "2297 (XXII)", "71/243; 75/233", each with its title."""

from __future__ import annotations

from collections.abc import Iterator

from loaders.language.listed_texts import ends_list, heads_list, is_listed
from loaders.language.sentences import Sentence
from loaders.language.tokens import Token
from loaders.mentions.marked import phrase
from loaders.mentions.series import (
    ASSEMBLY,
    COUNCIL,
    ECOSOC,
    RIGHTS,
    Citation,
    Lost,
    Number,
    numbered,
    resolution,
)

_BODIES = {name: name for name in (ASSEMBLY, COUNCIL, ECOSOC, RIGHTS)}
#: From these numbers on a body counts its decisions, which stand in the same list.
_DECISIONS = {ASSEMBLY: 400, ECOSOC: 200, RIGHTS: 100}
_HEADS = frozenset(["resolution", "resolutions"])
_BETWEEN = frozenset("; , and &".split())


class Listing:
    """Follows the sentences of a document, and reads the numbers below such a heading."""

    def __init__(self) -> None:
        self._body: str | None = None
        #: the characters of the heading that name the body
        self.named: tuple[int, int] = (0, 0)

    def read(self, sentence: Sentence) -> list[Citation | Lost]:
        """The resolutions that a sentence lists; a heading opens a list or ends it."""
        tokens = sentence.tokens
        if self._body is None and _HEADS.isdisjoint(sentence.lows):
            return []
        line = phrase(tokens)
        headed = heads_list(line)
        if headed:
            self._body = _BODIES.get(headed.removeprefix("United Nations "))
            words = len(headed.split())
            self.named = tokens[0].start, tokens[min(words, len(tokens)) - 1].end
        elif ends_list(line):
            self._body = None
        elif self._body and is_listed(line):
            return list(_numbers(tokens, self._body))
        return []


def _numbers(tokens: list[Token], body: str) -> Iterator[Citation | Lost]:
    """The numbers at the beginning of a sentence; a letter behind "and" is of the same number."""
    at, before = 0, None
    while at < len(tokens):
        if tokens[at].low in _BETWEEN:
            at += 1
            continue
        number, last = numbered(tokens, at, tokens[at].text)
        if number is None and before and tokens[at - 1].low == "and" and len(tokens[at].text) == 1:
            number, last = Number(before.left, before.number, tokens[at].text), at + 1
        if number is None:
            return
        if _of_body(number, body):
            yield resolution(body, number, (at, last), None, "heading")
        at, before = last, number


def _of_body(number: Number, body: str) -> bool:
    """Whether a number is of the form that a body counts its resolutions in."""
    if body == COUNCIL:
        return number.year is not None
    if number.left:
        return number.number < _DECISIONS[body]
    return number.roman is not None
