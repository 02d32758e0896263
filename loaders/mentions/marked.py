"""Marked sentences: a sentence with its mentions and dates."""

from __future__ import annotations

from dataclasses import dataclass, field

from loaders.language.sentences import Sentence
from loaders.language.tokens import Token
from loaders.mentions.dates import Date
from loaders.mentions.entities import Mention


@dataclass(slots=True)
class Marked:
    """A sentence with its mentions, in order and without overlap, and its dates."""

    sentence: Sentence
    mentions: list[Mention] = field(default_factory=list)
    dates: list[Date] = field(default_factory=list)

    @property
    def named(self) -> list[Mention]:
        """The mentions, and the resolutions inside the names of bodies, in order."""
        inside = (cited for m in self.mentions for cited in m.inside)
        return sorted([*self.mentions, *inside], key=lambda m: m.first)

    def text_of(self, first: int, last: int) -> str:
        """Tokens as a name: one space between words, none before marks."""
        return phrase(self.sentence.tokens[first:last])

    def add(self, *found: Mention) -> None:
        """Take in more mentions; of those that overlap the longer stays."""
        self.mentions = settle([*self.mentions, *found])


def phrase(tokens: list[Token]) -> str:
    """Tokens as they would stand in running text."""
    out = ""
    for token in tokens:
        tight = (
            not out
            or token.text in ",.;:)'"
            or token.kind == "possessive"
            or out[-1] in "(/"
            or (not token.space and (token.text in "/-–" or out[-1] in "-–."))
        )
        out += ("" if tight else " ") + token.text
    return out


def settle(found: list[Mention]) -> list[Mention]:
    """Mentions without overlap: the longer wins, of two equally long the one found first."""
    kept: list[Mention] = []
    used: set[int] = set()
    for mention in sorted(found, key=lambda m: m.first - m.last):
        span = range(mention.first, mention.last)
        if used.isdisjoint(span):
            used.update(span)
            kept.append(mention)
    return sorted(kept, key=lambda m: m.first)
