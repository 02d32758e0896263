"""Runs of capitalised words, and words in quotation marks, that may be a name."""

from __future__ import annotations

from loaders.language.lexicon import lexicon
from loaders.language.tokens import Token
from loaders.mentions.entities import Mention
from loaders.mentions.given import given_names
from loaders.mentions.roles import role_at
from loaders.mentions.vocabulary import vocabulary

#: The quotation marks that open a name, with those that close it.
QUOTES = {"“": "”", '"': '"', "«": "»", "‘": "’", "„": "“"}
_INNER = frozenset("of for the on against & 's ’s - – / ! . de du des la".split())
_NUMERALS = frozenset("2020 2025 2030 2035 2050 2063".split())
_LONGEST, _QUOTED = 7, 12  # tokens of a name, and of one in quotation marks


class NameRuns:
    """The runs of one sentence that name nothing known. `found` are its names."""

    def __init__(self, words: list[Token], found: list[Mention]) -> None:
        self.words, self.known, self.lexicon = words, vocabulary(), lexicon()
        self.fixed = {
            at
            for m in found
            if m.label in {"Office", "Programme", "Official", "Resolution"}
            for at in range(m.first, m.last)
        }
        self.mentions = {(m.first, m.last) for m in found}

    def run(self, first: int) -> tuple[int, int] | None:
        """The run of capitalised words that starts at a token and names nothing known."""
        if not self._opens(first):
            return None
        at = last = first
        while at < len(self.words) and at - first < _LONGEST:
            if self._part(at):
                at = last = at + 1
            elif self.text(at) in _INNER:
                at += 1
            else:
                break
        if last == first or at - first >= _LONGEST:
            return None
        if any(n in self.fixed for n in range(first, last)):
            return None
        return (first, last) if (first, last) not in self.mentions else None

    def _opens(self, at: int) -> bool:
        if at >= len(self.words) or at in self.fixed or not self.words[at].capitalised:
            return False
        text, low = self.words[at].text, self.words[at].low
        if low in self.lexicon.closed or self.lexicon.adverb(low):
            return False
        return text not in self.known.no_names and role_at(self.words, at) is None

    def _part(self, at: int) -> bool:
        """Whether a token goes on with a name."""
        token = self.words[at]
        if token.kind == "number":
            return token.text in _NUMERALS or (token.text.isdigit() and len(token.text) < 3)
        tied = self.text(at - 1) in {".", "-", "/", "!"} and not token.space
        if token.kind != "word" or not (token.capitalised or tied):
            return False
        if self.text(at - 1) == "." and token.space:
            return False  # another sentence
        return role_at(self.words, at) is None and token.text not in self.known.calendar

    def in_quotes(self, opening: int) -> tuple[int, int] | None:
        """The name between the quotation mark at a token and the one that closes it."""
        closing = QUOTES.get(self.text(opening))
        for at in range(opening + 1, min(opening + 2 + _QUOTED, len(self.words))):
            if self.words[at].text == closing:
                first, last = opening + 1, at
                while last > first and self.text(last - 1) in {",", "."}:
                    last -= 1
                named = last > first and self.words[first].capitalised
                inside = any(n in self.fixed for n in range(first, last))
                return (first, last) if named and not inside else None
        return None

    def strange(self, first: int, last: int) -> bool:
        """Whether words can be a name by themselves: one word must be no common one, and they are
        not a person's."""
        foreign = [n for n in range(first, last) if self.low(n) not in self.lexicon.prior]
        if last - first == 1:
            return bool(foreign) and (len(self.text(first)) > 3 or self.words[first].acronym)
        given = given_names().sure(self.text(first))
        return not given or last - 1 not in foreign

    def text(self, at: int) -> str:
        return self.words[at].text if 0 <= at < len(self.words) else ""

    def low(self, at: int) -> str:
        return self.words[at].low if 0 <= at < len(self.words) else ""
