"""What ties the words of a name before its head: "and", a possessive, an initial, the commas of
"Science, Fisheries and Trade Committee"."""

from __future__ import annotations

from collections.abc import Set

from loaders.mentions.given import given_names
from loaders.mentions.name_words import NameWords
from loaders.mentions.roles import role_at

_FOREIGN = frozenset("de du des del della di d' para pour".split())
#: Heads of what is held, elected or called again and again.
_HELD = frozenset("Forum Congress Assembly Parliament Legislature Session Committee".split())
#: What is had in a house: "the conference facilities at the Danube Centre".
_ROOMS = frozenset("facilities accommodation premises rooms room hall halls space".split())
_FIRMS = frozenset("LLP PLLC LLC".split())
_AND = frozenset(["and", "&"])
_SENSES = frozenset(
    [("second", "chance"), ("first", "responder"), ("first", "responders"), ("first", "nations")]
)
_LONGEST_LIST = 16  # tokens
#: The same, where no other word of a name stands before: "the Programme and Budget Committee".
_ALONE = frozenset("Programme Program Strategy".split())
#: Heads that are what a body deals with where "and" and more of a name follow.
_DEALT_WITH = frozenset(
    """
    Services Operations Programs Programmes Training Law Laws Oceans Islands Rivers Ports Airports
    Roads Coasts Cities Rules Standards Radio Television
    """.split()
)


class RunJoints(NameWords):
    """The words of one sentence, and what may tie them before the head of a name."""

    def romance(self, head: int) -> bool:
        """Whether a head that English shares stands before its adjective: "Centre National de"."""
        return self.unknown(head + 1) and self.low(head + 2) in _FOREIGN

    def initial(self, index: int) -> bool:
        """Whether a stop closes an initial inside a name: "Jane Q. Marsh School"."""
        initial = self.low(index) == "." and len(self.low(index - 1)) == 1
        article = self.low(index + 1) in self.words.particles  # "C. La Commission"
        return initial and not article and self.unknown(index + 1) and self.later_head(index + 1)

    def owns(self, index: int) -> bool:
        """Whether a possessive ties two parts of one name: "Judges' Association", "Attorney's
        Office", "Women's and Girls' Council"."""
        if index < 1 or index >= len(self.tokens):
            return False
        behind = index + 2 if self.low(index + 1) in _AND else index + 1
        if not self.capital(behind):
            return False
        text, owner = self.tokens[index].low, self.tokens[index - 1].low
        plural = text in {"'", "’"} and self.capital(index - 1)
        return (plural or (text in {"'s", "’s"} and owner in self.words.owners)) and (
            self.later_head(behind, {"and", "&", "'", "’"})
        )

    def joins(self, index: int) -> bool:
        """Whether "and", "&" or "of" goes on inside the first part of a name."""
        text = self.tokens[index].low
        following = index + 1
        if self.in_region(index):
            return self.later_head(following + (text == "and"))
        if text in _AND:
            return self._with_more(index)
        if text in {"/", "-"}:
            return self.capital(following)
        return (
            text in {"de", "of"}
            and not given_names().sure(self.tokens[index - 1].text)  # "Jane of Harbour School"
            and self.capital(following)
            and index - 1 >= 0
            and self.tokens[following].low not in {"the"}
            and self.later_head(following)
        )

    def _with_more(self, index: int) -> bool:
        """Whether what stands behind "and" is more of the same name, and no body of its own."""
        following = index + 1
        if not self.unknown(following) or any(self.known[p] == index for p in self.places):
            return False  # "Kenya and Movement …"
        if self.tokens[index - 1].acronym and index in self.known.values():
            return False  # "UNICEF and Reef Monitoring Centre"
        if self.tokens[following].text in self.words.heads and not self.capital(following + 1):
            return False  # "the Vice-Chair and Bureau", "REEF and Office of …"
        return not self.is_head(index - 1)

    def dealt_with(self, index: int) -> bool:
        """Whether a head stands before "and" that is what the named body deals with: "Training and
        Learning Centre", "Oceans and Coasts Commission"."""
        text = self.tokens[index - 1].text
        alone = text in _ALONE and (self.low(index - 2) == "the" or not self.capital(index - 2))
        joined = self.low(index) in _AND and (alone or text in _DEALT_WITH)
        return joined and self.later_head(index + 1)

    def later_head(self, index: int, ties: Set[str] = frozenset()) -> bool:
        """Whether a head ends the very same run, which some words tie together: "Women's Trade and
        Health Initiative"; not "Chief of Staff Committee"."""
        while self.unknown(index) or (self.low(index) in ties and self.unknown(index + 1)):
            if self.is_head(index):
                return True
            index += 1
        return False

    def listed(self, first: int, comma: int) -> int | None:
        """Where the last part of a name starts whose fields of work a list names: behind the "and"
        of "Science, Fisheries and Trade Committee"."""
        if self.low(comma) != "," or not self.field(comma - 1) or not self.capital(comma + 1):
            return None
        at = comma
        while self.low(at) == "," and at - first < _LONGEST_LIST:
            at += 1
            if self.low(at) in _AND:
                break
            while self.unknown(at) and self.low(at + 1) not in {",", "and", "&"}:
                at += 1
            if not self.unknown(at) or not self.field(at):
                return None
            at += 1
        more = self.low(at) in _AND and self.unknown(at + 1) and self._body_ends(at + 1)
        return at + 1 if more else None

    def whole_start(self, first: int, end: int) -> int:
        """Where a name starts, with the number of years or the partners before it: "Marsh, Reed,
        Hill & Lowe LLP"."""
        start = self._owner_acted_on(self.counted_years(first))
        if self.tokens[end - 1].text not in _FIRMS:
            return start
        at, last = start, self._partner_before(start)
        while last is not None:
            at, last = last, self._partner_before(last)
        joined = any(self.low(n) in _AND for n in range(start - 1, end))
        return at if joined or start - at > 2 else start

    def _owner_acted_on(self, first: int) -> int:
        """Where a call starts that names its own place: "the Closing Togo's Gap Initiative"; or the
        States that dashes tie: "the Chad – Togo Reef Partnership"."""
        owner = next((p for p in self.places if first - 1 == self.known[p]), first)
        if owner in self.places and self.owned(self.known[owner] - 1):
            calls = self.capital(owner - 1) and self.low(owner - 1).endswith("ing")
            return owner - 1 if calls else first
        while first in self.places and self.low(first - 1) in {"-", "–"}:
            before = next((p for p in self.places if self.known[p] == first - 1), None)
            if before is None:
                break
            first = before
        return first

    def _partner_before(self, at: int) -> int | None:
        """The surname alone before the comma, or the "&", in front of a token."""
        if self.low(at - 1) == "&" and self.capital(at - 2) and at - 2 not in self.towns:
            return at - 2  # "Holland & Marsh LLP"
        comma = at - 2 if self.low(at - 1) in _AND else at - 1
        name = comma - 1
        alone = self.low(comma) == "," and self.unknown(name) and not self.capital(name - 1)
        taken = name in self.towns or self.tokens[name].text in self.words.openers
        return name if alone and not taken else None

    def one_post_of(self, first: int, head: int) -> bool:
        """Whether a run holds one post and what it is of: "Australian Chief of Defence Force",
        "National Commissioner of Reef Police"."""
        for at in range(first, head):
            role = role_at(self.tokens, at)
            if role and self.low(at + 1) == "of" and role[0] == head:
                return True
            if role and self.low(role[0]) == "of" and not self.low(role[0] - 1).endswith("s"):
                return role[0] < head
        return False

    def ranked_post(self, first: int, head: int) -> bool:
        """Whether a name would start inside a post of several words: "Assistant Attorney General
        Civil Division"."""
        for at in range(max(0, first - 2), first + 1):
            role = role_at(self.tokens, at)
            if role and role[0] - at > 2 and first < role[0] <= head and not self.owns(role[0]):
                return all(self.capital(n) for n in range(at, role[0]))
        return False

    def hall(self, first: int, head: int) -> bool:
        """Whether a house is named, and no body: "EFTA House", "rooms at the Danube Centre"."""
        before = first - 2 if self.low(first - 1) == "the" else first - 1
        used = self.low(before) in {"at", "in"} and self.low(before - 1) in _ROOMS
        return used or (self.tokens[head].text == "House" and self.tokens[head - 1].acronym)

    def party(self, first: int, head: int) -> bool:
        """Whether a body of the name has organs: "the General Council of the Reef National
        Conference"."""
        national = head - 1 > first and self.low(head - 1) == "national"
        at = first - 1
        while self.low(at) in {"all", "the", "“", '"'}:
            at -= 1
        return national and self.low(at) == "of" and self.names_body(at - 1)

    def numbered(self, at: int) -> bool:
        """Whether a run that an ordinal opens inside a sentence is a body's name: "the First Reef
        Movers Coalition"; not what is held again and again. Some ordinals are of a word's sense:
        "Second Chance Program"."""
        if (self.low(at), self.low(at + 1)) in _SENSES:
            return True
        last = at
        while self.unknown(last + 1):
            last += 1
        inside = at > self.start and not self.capital(at - 1) and last > at + 1
        label, _ = self.words.heads.get(self.headword(last), ("", ""))
        return inside and label == "Office" and self.tokens[last].text not in _HELD

    def _body_ends(self, at: int) -> bool:
        """Whether a run of capitalised words ends in the head of a body or programme."""
        first = at
        while self.unknown(at + 1):
            at += 1
        return at > first and self.names_body(at)
