"""What ties the words of a name before its head: "and", a possessive, an initial, the commas of
"Science, Fisheries and Trade Committee"."""

from __future__ import annotations

from collections.abc import Set

from loaders.mentions.given import given_names
from loaders.mentions.name_words import NameWords

_FOREIGN = frozenset("de du des del della di d' para pour".split())
_AND = frozenset(["and", "&"])
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

    def _body_ends(self, at: int) -> bool:
        """Whether a run of capitalised words ends in the head of a body or programme."""
        first = at
        while self.unknown(at + 1):
            at += 1
        return at > first and self.names_body(at)
