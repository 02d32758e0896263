"""Names put together by pattern: "Working Group on …", "Ministry of …", "… Committee".

A scan over capitalised words finds where a name may run; the head noun of its first part
says what it names. A name of the gazetteer inside the run is taken as one word.
"""

from __future__ import annotations

import itertools
import re
from dataclasses import dataclass

from loaders.language.tokens import Token
from loaders.mentions.calls import agreed, asked, is_call, named_behind, told
from loaders.mentions.continuation import name_end
from loaders.mentions.marked import phrase
from loaders.mentions.name_words import HALLS, KINDS, LAID, LEADERS, PLANTS, SUMS
from loaders.mentions.roles import role_at
from loaders.mentions.run_joints import RunJoints
from loaders.mentions.vocabulary import DEGREES

_LONGEST_HEAD = 12  # tokens up to the head of a name
_PERSONS = frozenset("President Senator Congressman Congresswoman Rep. Sen. Mr. Ms. Dr.".split())
_CHAMBERS = frozenset("Senate Assembly Legislature".split())
_FUNCTIONS = frozenset("Service Services Administration Operation Program Programme".split())
_OF_TOWNS = frozenset("New Los Las El San La".split())
#: Bodies of a place whose posts are named behind them.
_WITH_POSTS = frozenset(
    "Senate House Assembly Council Court Board Legislature Commission Caucus".split()
)
#: What stands before what is one of many: "each Reef Agency".
_OF_MANY = frozenset("each every any".split())
_NUMBERED = frozenset("First Second Third Next".split())
_OF_CENTRE = frozenset("Central National Federal State Reserve".split())
#: Heads that with their State alone make a name.
_OF_STATES = frozenset(
    "Bank University Parliament Senate Legislature Embassy Consulate Academy".split()
)
_BUILT = {"Facility": PLANTS, "Network": LAID, "Centre": HALLS, "Center": HALLS}
_ROMAN = re.compile(r"^(?:II|III|IV|VI{1,3}|IX)$")
_BEFORE_COMPLEMENT = frozenset("is was as be are become became remains".split())


@dataclass(frozen=True, slots=True)
class Composed:
    """A composed name at tokens `first` to `last`; `head` is the index of its head noun."""

    first: int
    last: int
    label: str
    kind: str
    head: int


def composed(
    tokens: list[Token],
    known: dict[int, int],
    places: frozenset[int],
    towns: frozenset[int] = frozenset(),
) -> list[Composed]:
    """The composed names of a sentence. `known` maps the first token of each name of the gazetteer
    to its end; `places` are the first tokens of those that name a country, `towns` a city."""
    scan = _Scan(tokens, known, places, towns)
    found: list[Composed] = []
    index = 0
    while index < len(tokens):
        name = scan.at(index) if scan.begins(tokens[index]) else None
        if name:
            found.append(name)
        index = name.last if name else known.get(index, index + 1)
    return found


class _Scan(RunJoints):
    """Finds where composed names start, their heads and their ends."""

    def at(self, first: int) -> Composed | None:
        """The composed name that starts at a token, if one does."""
        if self.posted(first) or (first in self.places and self.of_government(first)):
            return None
        head = self._head(first) if self._opens(first) else None
        if head in {None, first} and (behind := named_behind(self, first)):
            return Composed(first, *behind, first)
        if head is None or self._only_described(first) or self._post_of(first, head):
            return None
        label, kind = self.words.heads[self.headword(head)]
        end = self._of_one_state(first, head)
        if self._before_post(first, head):
            end = head + 1
        end = end or name_end(self, first, head + 1, label)
        if end == head + 1 and (head == first or self._weak(first, head)):
            return None
        if head == first and not (self._can_open(head, end) or self._of_one_state(first, head)):
            return None
        if self.tokens[head].text not in self.words.heads and self.tokens[head].text.endswith("s"):
            label, kind = "Text", "several"  # "Working Groups": no one body's name
        called = phrase(self.tokens[first : head + 1])
        whole = phrase(self.tokens[first:end])
        if self.tokens[head].text == "Forum" and (self.counted(first) or self.held(end)):
            label, kind = "Event", "conference"  # "the fifth Reef Forum"
        if label == "Programme" and self.tokens[first].text in LEADERS and self.owned(first):
            return None  # "the President's Reef Initiative" is one of his
        if self.tokens[head - 1].text in _BUILT.get(self.tokens[head].text, ()) or self.hall(
            first, head
        ):
            label, kind = "Text", "plant"
        if label == "Event" and self.party(first, head):
            label, kind = "Office", "party"
        cut = (whole in KINDS and self.goes_on_small(end)) or self.described(end)
        cut = cut or self.owner_inside(first, end) or self.tasked(end)
        cut = cut or (label == "Office" and self.low(first - 1) in _OF_MANY)
        single = {called, whole, called.removesuffix("s"), whole.removesuffix("s")}
        if cut or single & self.words.unnamed or called.endswith("Civil Society"):
            label, kind = "Text", "unnamed"
        return Composed(self.whole_start(first, end), end, label, kind, head)

    def _post_of(self, first: int, head: int) -> bool:
        """Whether a name would start with a post or degree: "Head of Mission", "Master of Public
        Administration"."""
        role = role_at(self.tokens, first)
        end = first + 1 if self.tokens[first].text in DEGREES else role[0] if role else head
        if end > head or (end < head and self.low(end) in {"of", "in", "and"}):
            return True
        if self.ranked_post(first, head):
            return True
        if self.low(first - 1) in {"of", "in"} and self.tokens[first - 2].text in DEGREES:
            return True
        inner = (role_at(self.tokens, at) for at in range(first + 1, head))
        if any(role[0] > head for role in inner if role):
            return True  # "US Secretary of State"
        if self.one_post_of(first, head):
            return True
        # "Director of Business Services": a function
        more = self.low(first - 1) in {"and", "&"} and self.capital(first - 2)
        before = first - 3 if more else first - 1  # "Director of Fish and Coast Services"
        function = self.headword(head) in _FUNCTIONS and self.low(before) == "of"
        return function and self.low(before - 1) in self.words.role_starts

    def _of_one_state(self, first: int, head: int) -> int | None:
        """The end of a name that is a head and its State: "the Bank of Kenya"."""
        at = head + 2 + (self.low(head + 2) == "the")
        alone = head == first or (head == first + 1 and self.tokens[first].text in _OF_CENTRE)
        alone = alone and self.low(head - 1) != "west"  # "the West Bank of …" is a land
        own = alone and self.low(head + 1) == "of" and at in self.places
        return self.known[at] if own and self.tokens[head].text in _OF_STATES else None

    def _can_open(self, head: int, end: int) -> bool:
        """Whether a head makes a name of what follows it alone ("Ministry of Justice")."""
        if self.headword(head) not in self.words.bare:
            return False
        # "the Council on Iran"
        return not any(head < p <= head + 3 and self.known[p] == end > p for p in self.places)

    def _only_described(self, first: int) -> bool:
        """ "is a …", "as a …": what follows says what a thing is and names none."""
        at = first - 1
        if self.low(at) == "-based":
            at -= 2  # "is a Vienna-based …"
        at -= self.low(at) not in {"a", "an"} and self.lexicon.adjective(self.low(at))
        return self.low(at) in {"a", "an"} and self.low(at - 1) in _BEFORE_COMPLEMENT

    def _opens(self, index: int) -> bool:
        token = self.tokens[index]
        if not self.capital(index) or self._opener(index):
            return False
        if index and not token.space and self.tokens[index - 1].kind == "number":
            return False  # "the 3Rs Programme"
        if token.text in SUMS:
            return False  # "$20 Billion Reef Facility"
        if _ROMAN.match(token.text) or agreed(self, index):
            return False
        if self.low(index - 1).startswith("non-") or self.low(index - 2).startswith("non-"):
            return False  # "non-United Nations Forces"
        owns = index + 1 < len(self.tokens) and self.tokens[index + 1].kind == "possessive"
        if token.text in _PERSONS and not owns:
            return False  # "President N Announces … Plan"
        single = len(token.text) == 1 and self.low(index + 1) == "."
        if single and (self.close(index + 2) or (index == self.start and token.text in "IVX")):
            return False  # "B.Administration", "V. Reef Programme": what marks an item
        if index == self.start and (told(self, index) or asked(self, index)):
            return False
        if index:
            return token.text not in self.words.honorifics or not token.text.endswith(".")
        if self.lexicon.adverb(token.low) or token.low in self.lexicon.prepositions:
            return False
        if token.low.endswith(("ing", "ed")) and token.low != "united":
            return not self.lexicon.verb_forms(token.low)
        return not (token.text in self.words.honorifics and token.text.endswith("."))

    def _opener(self, at: int) -> bool:
        text = self.tokens[at].text
        if text in _NUMBERED and self.numbered(at):
            return False  # "the First Movers Coalition"
        if text in _OF_TOWNS and at in self.towns and self.low(at - 1) != ",":
            return False  # "New York University"
        if text in _OF_TOWNS and self.low(at - 1) == "the" and self.unknown(at + 1):
            return self.is_head(at + 1)  # "the Los Angeles Police Department"
        return text in self.words.openers or text in self.words.calendar or self.headlined(at)

    def _head(self, first: int) -> int | None:
        """The head noun of the first part: the last head in an unbroken run of capitalised
        words."""
        index, head = first, None
        while index < min(len(self.tokens), first + _LONGEST_HEAD):
            if index in self.known:
                stop = self.known[index]
                if index > first and not self._runs_through(first, index, stop):
                    break
                index = stop
            elif self.capital(index):
                if self.breaks(first, index):
                    break
                if self.is_head(index):
                    head = index
                    if self.tokens[index].text in self.words.leading or self.romance(index):
                        return head
                    more = self.unknown(index + 1) and not self.breaks(first, index + 1)
                    if not (more or self.owns(index + 1) or self._lists_on(first, index)):
                        return head
                index += 1
            elif self.owns(index) or self._tied(first, index, head) or self.initial(index):
                index += 1
            elif head in {None, first} and (behind := self.listed(first, index)):
                index = behind
            else:
                break
        # "Programme Manager", "Council President": the run goes on, and is no body's name
        goes_on = head is not None and head + 1 < index and self.capital(head + 1)
        return None if goes_on and not self._before_post(first, head or first) else head

    def _before_post(self, first: int, head: int) -> bool:
        """Whether a post in the body of a place follows its name: "Oregon Senate Leader"."""
        near = range(head + 1, min(head + 4, len(self.tokens)))
        capital = itertools.takewhile(self.capital, near)
        role = next((r for r in (role_at(self.tokens, at) for at in capital) if r), None)
        placed = first in self.towns or first in self.places
        closed = role is not None and not self.is_head(role[0] - 1)
        return closed and placed and head > first and self.tokens[head].text in _WITH_POSTS

    def _lists_on(self, first: int, head: int) -> bool:
        """Whether a head is but what the named body deals with, beside more: "Training and Learning
        Centre", "Strategy, Planning and Reef Division"."""
        listed = head == first and self.listed(first, head + 1) is not None
        return listed or self.dealt_with(head + 1)

    def _tied(self, first: int, index: int, head: int | None) -> bool:
        """Whether a small word ties the parts of a name before its head."""
        if (self._open(head, index) and self.joins(index)) or self.dealt_with(index):
            return True
        return head is None and is_call(self, first, index)

    def _open(self, head: int | None, index: int) -> bool:
        """Whether a run has not come to its head yet: "Program" of "Program Planning and Budget
        Division" is none."""
        if head is None or head + 1 >= index:
            return head is None
        return self.headword(head) in _FUNCTIONS or not self.names_body(head)

    def _runs_through(self, first: int, index: int, stop: int) -> bool:
        """Whether a known name in the middle of a run is part of a longer one: "Royal Brunei
        Armed Forces", "Congressional Asian American Caucus"."""
        if self.is_head(stop - 1):
            return False
        if index not in self.places:
            return True
        if self.low(index - 1) == "-" and self.low(stop) != "alliance":
            return self.later_head(stop)  # "U.S.-Singapore Partnership"
        words = self.words
        titles = words.title_words | words.role_starts
        named = not any(t.low in titles or t.text in words.honorifics
                        for t in self.tokens[first:index])  # fmt: skip
        return named and self.later_head(stop, {"'", "’"})

    def _weak(self, first: int, head: int) -> bool:
        """Whether what stands before the head is no name: one common word at the start of a
        sentence. An item or cell that is the name alone starts none."""
        words = self.tokens[first:head]
        if len(words) != 1 or (first in self.known and first not in self.places):
            return False
        low = words[0].low
        if words[0].text == "State" and self.tokens[head].text in _CHAMBERS:
            return False
        if low.startswith("non-"):
            return True  # "Non-Reef Council States"
        if self.of_state(first):
            return False  # "Afghanistan's Central Bank"
        return (
            words[0].text in self.words.common
            or (first in self.places)
            or (
                first == self.start
                and head + 1 < len(self.tokens)
                and low in self.lexicon.prior
                and not self.lexicon.adjective(low)
            )
        )
