"""Names put together by pattern: "Working Group on …", "Ministry of …", "… Committee".

A scan over capitalised words finds where a name may run; the head noun of its first part
says what it names. A name of the gazetteer inside the run is taken as one word.
"""

from __future__ import annotations

from dataclasses import dataclass

from loaders.language.lexicon import lexicon
from loaders.language.tokens import Token
from loaders.mentions.vocabulary import vocabulary

_LONGEST = 28
_INNER = frozenset("of for on against to towards".split())
_TITLE = frozenset("on for".split())


@dataclass(frozen=True, slots=True)
class Composed:
    """A composed name at tokens `first` to `last`; `head` is the index of its head noun."""

    first: int
    last: int
    label: str
    kind: str
    head: int


def composed(tokens: list[Token], known: dict[int, int], places: frozenset[int]) -> list[Composed]:
    """The composed names of a sentence. `known` maps the first token of each name of the gazetteer
    to its end; `places` are the first tokens of those that name a country or city."""
    scan = _Scan(tokens, known, places)
    found: list[Composed] = []
    index = 0
    while index < len(tokens):
        name = scan.at(index)
        if name:
            found.append(name)
            index = name.last
        else:
            index = (
                known.get(index, index + 1)
                if index not in known or scan.at(index) is None
                else index + 1
            )
    return found


class _Scan:
    def __init__(self, tokens: list[Token], known: dict[int, int], places: frozenset[int]) -> None:
        self.tokens, self.known, self.places = tokens, known, places
        self.words = vocabulary()
        self.lexicon = lexicon()

    def at(self, first: int) -> Composed | None:
        """The composed name that starts at a token, if one does."""
        if not self._opens(first):
            return None
        head = self._head(first)
        if head is None:
            return None
        label, kind = self.words.heads[self._headword(head)]
        end = self._tail(head + 1, label)
        if end == head + 1 and (head == first or self._weak(first, head)):
            return None
        if head == first and self._headword(head) not in self.words.bare:
            return None
        if head == first and any(
            head < p < end and self.known[p] == end and p - head <= 3 for p in self.places
        ):
            return None  # "the Council on Iran"
        if (
            first
            and self.tokens[first - 1].low in {"a", "an"}
            and first > 1
            and self.tokens[first - 2].low
            in {"is", "was", "as", "be", "are", "become", "became", "remains"}
        ):
            return None
        if self.tokens[head].text not in self.words.heads and self.tokens[head].text.endswith("s"):
            label, kind = "Text", "several"  # "Working Groups": no one body's name
        return Composed(first, end, label, kind, head)

    def _headword(self, index: int) -> str:
        text = self.tokens[index].text
        if text in self.words.heads:
            return text
        if text.endswith("s") and text[:-1] in self.words.heads:
            return text[:-1]
        titled = text.title()
        if text.isupper() and titled in self.words.heads:
            return titled
        return text.rpartition("-")[2] if text.rpartition("-")[2] in self.words.heads else text

    def _is_head(self, index: int) -> bool:
        return self._headword(index) in self.words.heads

    def _capital(self, index: int) -> bool:
        if index >= len(self.tokens):
            return False
        token = self.tokens[index]
        return token.kind == "word" and (token.capitalised or token.text.startswith("d'"))

    def _opens(self, index: int) -> bool:
        token = self.tokens[index]
        if (
            not self._capital(index)
            or token.text in self.words.openers
            or token.text in self.words.calendar
        ):
            return False
        if token.text in self.words.honorifics and token.text.endswith("."):
            return False
        if index == 0 and (
            self.lexicon.adverb(token.low) or token.low in self.lexicon.prepositions
        ):
            return False
        if index == 0 and token.low.endswith(("ing", "ed")) and token.low not in {"united"}:
            return not self.lexicon.verb_forms(token.low)
        return True

    def _head(self, first: int) -> int | None:
        """The head noun of the first part: the last head in an unbroken run of capitalised
        words."""
        index, head = first, None
        while index < min(len(self.tokens), first + 12):
            if index in self.known and index > first and index in self.places:
                break
            if index in self.known:
                stop = self.known[index]
                if self._is_head(stop - 1) and index > first:
                    break
                index = stop
                continue
            if self._capital(index):
                if self._is_head(index):
                    head = index
                    if not self._capital(index + 1) or index + 1 in self.known:
                        return head
                elif self.tokens[index].text in self.words.calendar:
                    break
                index += 1
            elif head is None and self._joins(index):
                index += 1
            else:
                break
        if (
            head is not None
            and head + 1 < index
            and self.tokens[head + 1].kind == "word"
            and self._capital(head + 1)
        ):
            # "Programme Manager", "Council President": the run goes on, and is no body's name
            return None
        return head

    def _joins(self, index: int) -> bool:
        """Whether "and", "&", "," or a possessive goes on inside the first part of a name."""
        text = self.tokens[index].low
        following = index + 1
        if text in {"and", "&"}:
            return (
                self._capital(following)
                and following not in self.known
                and not self._is_head(index - 1)
            )
        if text in {"'", "’"}:
            return self._capital(following) and self._later_head(following)  # "Judges' Association"
        if text in {"'s", "’s"}:
            return False
        if text in {"/", "-"}:
            return self._capital(following)
        return (
            text in {"de", "of"}
            and self._capital(following)
            and index - 1 >= 0
            and self.tokens[following].low not in {"the"}
            and self._later_head(following)
        )

    def _later_head(self, index: int) -> bool:
        # "Chief of Staff Committee", "Rule of Law Unit": a head must end the very same run
        while index < len(self.tokens) and self._capital(index) and index not in self.known:
            if self._is_head(index):
                return True
            index += 1
        return False

    def _weak(self, first: int, head: int) -> bool:
        """Whether what stands before the head is no name: one common word at the start of a
        sentence."""
        words = self.tokens[first:head]
        if len(words) != 1 or (first in self.known and first not in self.places):
            return False
        low = words[0].low
        return (
            words[0].text in self.words.common
            or (first in self.places)
            or (first == 0 and low in self.lexicon.prior and not self.lexicon.adjective(low))
        )

    def _tail(self, index: int, label: str) -> int:
        """The end of the name: "of", "on", "for" and what they govern, as long as it is
        capitalised."""
        end, start = index, index
        joiner = self.tokens[index].low if index < len(self.tokens) else ""
        titled = False
        while index < len(self.tokens) and index - start < _LONGEST:
            low = self.tokens[index].low
            if self._capital(index):
                if index in self.known:
                    if not self._takes_known(index, start):
                        break
                    index = end = self.known[index]
                    continue
                if self.tokens[index].text in self.words.calendar and not titled:
                    break
                index += 1
                end = index
                continue
            if index == start and low not in _INNER:
                break
            step = self._connector(index, titled or joiner in _TITLE, label)
            if not step:
                break
            titled = titled or low in _TITLE
            index += step
        return end

    def _takes_known(self, index: int, start: int) -> bool:
        """A body or country behind "of" is no part of the name; behind "on" or "for" it may be."""
        before = self.tokens[index - 1].low
        if before == "the":
            before = self.tokens[index - 2].low
        if before in {"and", "&", ","}:
            return False
        if before in {"of", "in", "to"}:
            return index not in self.places and index - start > 3 and before == "of"
        return True

    def _connector(self, index: int, titled: bool, label: str) -> int:
        """How many lower-case words to pass so that the name goes on, or 0."""
        low = self.tokens[index].low
        if low == ",":
            return self._listed(index, label)
        if low in {"'s", "’s"}:
            return 1 if titled and self._capital(index + 1) else 0
        if low not in self.words.connectors:
            return 0
        if low in {"and", "&"}:
            return self._conjoined(index)
        if (
            low
            in {
                "by",
                "from",
                "with",
                "as",
                "its",
                "their",
                "a",
                "while",
                "through",
                "between",
                "at",
                "concerning",
                "related",
                "relating",
            }
            and not titled
        ):
            return 0
        for step in (1, 2, 3):
            at = index + step
            if at >= len(self.tokens):
                return 0
            if self._capital(at):
                if self.tokens[at].text in self.words.openers - {
                    "First",
                    "Second",
                    "Third",
                    "New",
                    "Under",
                }:
                    return 0
                return (
                    step
                    if not (
                        at in self.known
                        and at in self.places
                        and low in {"in", "to", "and", "from", "by", "at"}
                    )
                    else 0
                )
            if self.tokens[at].low not in {"the", "to", "a", "its", "of", "their", "an", "all"}:
                return 0
        return 0

    def _conjoined(self, index: int) -> int:
        """ "and" goes on where no new name starts behind it."""
        at = index + 1
        if at < len(self.tokens) and self.tokens[at].low == "the":
            following = at + 1
            if (
                not self._capital(following)
                or following in self.known
                or self._starts_name(following)
            ):
                return 0
            return 2 if self.tokens[index - 1].text != "," else 0
        if not self._capital(at) or at in self.known or self._starts_name(at):
            return 0
        return 1

    def _starts_name(self, index: int) -> bool:
        """Whether a name with a head of its own starts here."""
        at = index
        while at < len(self.tokens) and at - index < 8 and self._capital(at):
            if at in self.known and at > index:
                return False
            if self._is_head(at) and (not self._capital(at + 1) or at == index):
                return not (at == index and self._capital(at + 1))
            at += 1
        return self.tokens[index].text in self.words.honorifics or self.tokens[index].acronym

    def _listed(self, index: int, label: str) -> int:
        """A comma inside a ministry's name or a title: "Justice, Constitutional and Religious
        Affairs"."""
        at, seen = index + 1, 0
        if at < len(self.tokens) and self.tokens[at].low == "and":
            return (
                2
                if label == "Programme"
                and self._capital(at + 1)
                and at + 1 not in self.known
                and not self._starts_name(at + 1)
                else 0
            )
        while at < len(self.tokens) and seen < 6 and self._capital(at) and at not in self.known:
            if (
                self._is_head(at)
                or self.tokens[at].acronym
                or self.tokens[at].text in self.words.openers
            ):
                return 0
            at, seen = at + 1, seen + 1
            low = self.tokens[at].low if at < len(self.tokens) else ""
            if low in {"and", "&"}:
                ends = (
                    self._capital(at + 1)
                    and at + 1 not in self.known
                    and not self._starts_name(at + 1)
                )
                return 1 if ends and self._closes_list(at + 1) else 0
            if low == ",":
                at += 1
        return 0

    def _closes_list(self, at: int) -> bool:
        while self._capital(at):
            at += 1
        return (
            at >= len(self.tokens)
            or self.tokens[at].text in {",", ".", ";", ")", "(", ":"}
            or self.tokens[at].low in {"of", "and", "in", "to", "is", "was", "has", "will", "for"}
        )
