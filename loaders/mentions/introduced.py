"""Names that a small noun introduces: "the company Verdant Soil", "a programme called GreenStart",
"its first project, Seagrass", "Clean Tides, a non-governmental organisation".

The noun says what the name names (`introducing` and `described` in `names.yaml`). Where it stands
in front, it is part of the mention, so that what is said of "a programme called N" is said of N.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from loaders.language.tokens import Token
from loaders.mentions.entities import Mention
from loaders.mentions.name_runs import QUOTES, NameRuns
from loaders.mentions.roles import role_at
from loaders.mentions.small_heads import noun_phrase_ends

_CALLED = frozenset("called named dubbed titled entitled nicknamed branded".split())
_KNOWN = frozenset("as under by the name title of".split())
_ALSO = frozenset(", which is was are were also now then formerly previously originally".split())
_OWNED = frozenset("its their our his her a an another first second third one own".split())
_ARMED = frozenset("terrorist armed militant rebel extremist jihadist insurgent militia".split())
_BEFORE_NAME = frozenset("in at from near on to of for by with and or".split())
_VAGUE = frozenset("group grouping club community union bloc force".split())
_LISTING = frozenset([",", "and", "or"])
_COMMA = frozenset([","])
_HANDED_IN = frozenset("submitted prepared presented".split())
_DASHES = frozenset("- – —".split())
_LONGEST = 14  # tokens of a title before a dash
_FAR = 8  # tokens from a name to its noun


@dataclass(frozen=True, slots=True)
class Introduced:
    """A name at tokens `first` to `last`; with the noun in front of it or behind it, and with
    quotation marks, it takes the tokens `start` to `end`."""

    start: int
    first: int
    last: int
    end: int
    label: str
    kind: str


def introduced(words: list[Token], found: list[Mention]) -> Iterator[Introduced]:
    """The names of a sentence that a small noun introduces. `found` are its other names."""
    reader = _Reader(words, found)
    at = 0
    while at < len(words):
        names = reader.at(at) if reader.tells(words[at]) else []
        yield from names
        at = names[-1].end if names else at + 1


class _Reader(NameRuns):
    """Finds the introduced names of one sentence."""

    def tells(self, token: Token) -> bool:
        """Whether a token can be such a noun, or begin a name: few are worth a closer look."""
        low = token.low
        return token.capitalised or low in self.known.nouns or low.endswith("s")

    def at(self, index: int) -> list[Introduced]:
        """The names that a noun at a token introduces, or the one that starts there and is
        explained."""
        token = self.words[index]
        if token.kind != "word" or index in self.fixed:
            return []
        if self._kinds(token.low) and (not token.capitalised or token.acronym):
            name = self._beside(index) or self._called(index) or self._apart(index)
        elif token.capitalised:
            name = self._explained(index)
        else:
            return self._listed(index) if self._kinds(self._one(index)) else []
        return [name] if name else []

    # -- the noun in front ----------------------------------------------------------------

    def _beside(self, noun: int) -> Introduced | None:
        """ "the company Verdant Soil", "the initiative “Clean Tides”"."""
        at = noun + 1
        if self.text(at) in QUOTES:
            return self._made(noun, self.in_quotes(at))
        if self.words[noun].low not in self.known.introducing or self._armed(noun):
            return None
        name = self.run(at)
        if name is None or not self._free(noun, name):
            return None
        return self._made(noun, name)

    def _called(self, noun: int) -> Introduced | None:
        """ "a programme called GreenStart", "a fund known as the Blue Purse"."""
        at = noun + 1
        while at < noun + _FAR and self.low(at) in _ALSO:
            at += 1
        if self.low(at) == "known":
            at += 1
        elif self.low(at) not in _CALLED:
            return None
        at += 1
        while at < noun + _FAR and self.low(at) in _KNOWN:
            at += 1
        name = self.in_quotes(at) if self.text(at) in QUOTES else self.run(at)
        return self._made(noun, name)

    def _apart(self, noun: int) -> Introduced | None:
        """ "its first programme, Seagrass, …": of nobody else's, and closed by a mark."""
        if self.text(noun + 1) not in {",", ":"} or not self._owned(noun):
            return None
        name = self.run(noun + 2)
        if name is None or self.text(name[1]) not in {",", ".", ";", ")", "–", "—", "("}:
            return None
        return self._made(noun, name) if self.strange(*name) else None

    def _owned(self, noun: int) -> bool:
        """Whether "its", "a" or such opens the phrase that ends in a noun, with no post in it."""
        for at in range(noun - 1, max(-1, noun - 6), -1):
            low = self.low(at)
            if low in _OWNED:
                return not any(role_at(self.words, n) for n in range(max(0, at - 3), noun))
            if low in self.lexicon.prepositions or self.words[at].kind == "mark":
                return False
        return False

    def _free(self, noun: int, name: tuple[int, int]) -> bool:
        """Whether a name right behind a noun ends its phrase: "the company Twitter account" names
        no company."""
        first, last = name
        if self.low(noun - 1) in {"of", "this", "that"} and last - first == 1:
            return False
        return self.strange(first, last) and (
            noun_phrase_ends(self.words, last) or (last - first > 1 and self._verb(last))
        )

    def _verb(self, at: int) -> bool:
        forms = self.lexicon.verb_forms(self.low(at)) if at < len(self.words) else ()
        return any(form in {"s", "ed"} for _, form in forms)

    def _armed(self, noun: int) -> bool:
        return any(self.low(n) in _ARMED for n in range(max(0, noun - 3), noun))

    def _listed(self, noun: int) -> list[Introduced]:
        """ "programmes such as Seagrass, Reef Watch and GreenStart"; names known already stand in
        such a list as well."""
        at, said = noun + 1, self.low(noun + 1)
        at += said == ","
        if self.low(at) in {"including", "namely", "like", ":"}:
            at += 1
        elif (self.low(at), self.low(at + 1)) == ("such", "as"):
            at += 2
        elif said == "," or self._one(noun) not in self.known.introducing or self._armed(noun):
            return []
        return self._items(noun, at) if not self._armed(noun) else []

    def _items(self, noun: int, at: int) -> list[Introduced]:
        """The names of a list that starts at a token, which marks and "and" part."""
        label, kind = self._kinds(self._one(noun)) or ("", "")
        made, count, last = [], 0, False
        while at < len(self.words):
            at += self.low(at) == "the"
            name = self.run(at)
            if name and last and self.low(name[1]) == "and":
                more = self.run(name[1] + 1)  # "…, and Management and Coordination"
                name = (name[0], more[1]) if more else name
            known = next((last for first, last in self.mentions if first == at), None)
            if known is None and name is None:
                break
            count += 1
            if name and known is None and self.strange(*name):
                start = noun if name[0] == noun + 1 else name[0]
                made.append(Introduced(start, *name, name[1], label, kind))
            at = known or (name[1] if name else at)
            if self.low(at) not in _LISTING:
                break
            while self.low(at) in _LISTING:
                last = last or self.low(at) != ","
                at += 1
        closed = noun_phrase_ends(self.words, at)
        return made if closed and count > 1 else []

    def _one(self, noun: int) -> str:
        """A noun in the singular, "" where it is none in the plural."""
        low = self.low(noun)
        return "" if not low.endswith("s") else low[:-3] + "y" if low.endswith("ies") else low[:-1]

    # -- the noun behind ------------------------------------------------------------------

    def _explained(self, first: int) -> Introduced | None:
        """ "Clean Tides, a Kenyan non-governmental organisation, …"; "“Clean Tides” programme"."""
        if first and self.text(first - 1) in QUOTES:
            return self._quoted_head(first - 1)
        if first and (self.low(first - 1) in _BEFORE_NAME - {"of", "by", "with", "and"}):
            return None
        handed_in = self.low(first - 1) == "by" and self.low(first - 2) in _HANDED_IN
        if handed_in or first == self._start():
            whole = self._before_mark(first, _COMMA if handed_in else _DASHES)
            if whole:
                return whole
        name = self.run(first)
        if name is None or self.text(name[1]) != "," or self.low(name[1] + 1) not in {"a", "an"}:
            return None
        noun = self._described(name[1] + 2)
        if noun is None or self.low(first - 1) == "," or not self.strange(*name):
            return None
        return Introduced(name[0], *name, name[1], *self._kind(noun))

    def _start(self) -> int:
        """The first token of an item behind its bullet."""
        return 1 if self.words and self.words[0].kind == "mark" else 0

    def _before_mark(self, first: int, marks: frozenset[str]) -> Introduced | None:
        """The item "Clean Tides for All – a project to …", "submitted by Friends of Clean Tides, a
        non-governmental organisation": all that stands before the mark."""
        for at in range(first + 2, min(first + _LONGEST, len(self.words) - 2)):
            if self.text(at) not in marks:
                continue
            noun = self._described(at + 2) if self.low(at + 1) in {"a", "an"} else None
            if noun is None or not self._title(first, at):
                return None
            return Introduced(first, first, at, at, *self._kind(noun))
        return None

    def _title(self, first: int, last: int) -> bool:
        """Whether words are a title: its long words have capitals, and none of them is known."""
        long = [t for t in self.words[first:last] if t.kind == "word" and len(t.text) > 3]
        free = not any(n in self.fixed for n in range(first, last))
        return free and len(long) > 1 and all(t.capitalised for t in long)

    def _described(self, at: int) -> int | None:
        """The noun that ends the phrase at a token, if it says what a name names."""
        for n in range(at, min(at + _FAR, len(self.words))):
            low = self.low(n)
            if low in self.lexicon.prepositions or self._parts(n) or low in _VAGUE:
                return None
            if self._kinds(low) and noun_phrase_ends(self.words, n + 1):
                return n
        return None

    def _parts(self, at: int) -> bool:
        """Whether a mark ends a phrase: not the hyphen of "UNEP-UNDP"."""
        return self.words[at].kind == "mark" and not (
            self.text(at) == "-" and not self.words[at].space
        )

    def _quoted_head(self, opening: int) -> Introduced | None:
        """ "the “Clean Tides” programme"."""
        name = self.in_quotes(opening)
        behind = name[1] + 1 if name else len(self.words)
        if name is None or not self.known.introducing.get(self.low(behind)):
            return None
        label, kind = self._kind(behind)
        ends = noun_phrase_ends(self.words, behind + 1)
        named = ends and label == "Programme"
        return Introduced(opening, *name, behind + 1, label, kind) if named else None

    def _made(self, noun: int, name: tuple[int, int] | None) -> Introduced | None:
        if name is None:
            return None
        quoted = self.text(name[0] - 1) in QUOTES
        return Introduced(noun, *name, name[1] + quoted, *self._kind(noun))

    def _kinds(self, low: str) -> tuple[str, str] | None:
        return self.known.nouns.get(low)

    def _kind(self, noun: int) -> tuple[str, str]:
        found = self._kinds(self.words[noun].low)
        assert found is not None
        return found
