"""Judicial districts of the United States, where a post in one is named: "Assistant United States
Attorney for the Western District of Tennessee"."""

from __future__ import annotations

from collections.abc import Iterator

from loaders.language.tokens import Token

_SIDES = frozenset("Northern Southern Eastern Western Middle Central".split())
_OFFICERS = frozenset("attorney attorneys marshal judge prosecutor defender magistrate".split())
_BEFORE = frozenset("for in of".split())
_NEAR = 8  # tokens between the officer and the district
_STATE = 3  # words of a State's name


def districts(tokens: list[Token]) -> Iterator[tuple[int, int]]:
    """The first token and the end of each district that a post nearby is in."""
    for at, token in enumerate(tokens):
        if token.text != "District" or at + 2 >= len(tokens) or tokens[at + 1].low != "of":
            continue
        first = at - 1 if at and tokens[at - 1].text in _SIDES else at
        if first < 3 or tokens[first - 1].low != "the" or tokens[first - 2].low not in _BEFORE:
            continue
        near = {t.low for t in tokens[max(0, first - 2 - _NEAR) : first - 2]}
        if near & _OFFICERS:
            yield first, _end(tokens, at + 2)


def _end(tokens: list[Token], at: int) -> int:
    end = at
    while end < len(tokens) and end - at < _STATE:
        token = tokens[end]
        if not token.capitalised or token.kind != "word" or (end > at and token.line):
            break
        end += 1
    return end
