"""Names known by their company: in a list of bodies a name that nothing else shows is a body's, in
a list of officials an official's; and so is who something is done "in partnership with".
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from loaders.language.tokens import Token
from loaders.mentions.entities import Mention
from loaders.mentions.name_runs import NameRuns
from loaders.mentions.small_heads import noun_phrase_ends

_PARTING = frozenset([",", ";", "and", "or", "&"])
_JOINT = frozenset("partnership collaboration cooperation conjunction coordination".split())
_JOINING = frozenset("partnered partnering partners partner collaborated teamed jointly".split())
_FEWEST = {"Office": 1, "Programme": 1, "Official": 2}  # names of the kind that a list must have


@dataclass(frozen=True, slots=True)
class Item:
    """One member of a list at tokens `first` to `last`; what it names where that is known."""

    first: int
    last: int
    mention: Mention | None


def together(words: list[Token], found: list[Mention]) -> Iterator[tuple[int, int, str]]:
    """The names of a sentence that their list or partners show: tokens and label."""
    if not found:
        return
    reader = _Reader(words, found)
    at = 0
    while at < len(words):
        if not reader.opens(at):
            at += 1
            continue
        items = reader.items(at)
        label = reader.label(items) if items else None
        if label:
            yield from ((i.first, i.last, label) for i in items if i.mention is None)
        at = items[-1].last if items else at + 1


class _Reader(NameRuns):
    """Finds the lists of names in one sentence."""

    def __init__(self, words: list[Token], found: list[Mention]) -> None:
        super().__init__(words, found)
        self.starts = {m.first: m for m in found}
        self.covered = {at for m in found for at in range(m.first, m.last)}

    def opens(self, at: int) -> bool:
        """Whether a list of names may start at a token: few are worth a closer look."""
        return at in self.starts or self.words[at].capitalised or self.words[at].low == "the"

    def items(self, at: int) -> list[Item]:
        """The members of the list that starts at a token."""
        items: list[Item] = []
        while at < len(self.words):
            item = self._item(at + (self.low(at) == "the"))
            if item is None:
                return []  # what else stands in a list may change what it is of
            items.append(item)
            at = self._past_bracket(item.last)
            if self.low(at) not in _PARTING:
                break
            start = at
            while self.low(at) in _PARTING or (at > start and self.low(at) == "the"):
                at += 1
            if self._item(at) is None:
                return items if self.low(start) == "," and self.low(at - 1) == "," else []
        return items

    def label(self, items: list[Item]) -> str | None:
        """The label of the names in a list that nothing else shows, or None."""
        unknown = [i for i in items if i.mention is None]
        labels = {i.mention.label for i in items if i.mention} - {"Acronym"}
        if not unknown or len(labels) > 1 or not all(self._foreign(i) for i in unknown):
            return None
        label = next(iter(labels), "Office")
        joint = label == "Office" and self._joint(items[0].first)
        enough = len(items) - len(unknown) >= _FEWEST.get(label, len(items) + 1)
        listed = len(items) > 2 and enough and noun_phrase_ends(self.words, items[-1].last)
        return label if listed or joint else None

    def _item(self, at: int) -> Item | None:
        mention = self.starts.get(at)
        if mention:
            return Item(mention.first, mention.last, mention)
        run = self.run(at) if at not in self.covered else None
        if run is None or any(n in self.covered for n in range(*run)):
            return None
        return Item(*run, None)

    def _past_bracket(self, at: int) -> int:
        """Behind an acronym in brackets."""
        return at + 3 if self.text(at) == "(" and self.text(at + 2) == ")" else at

    def _foreign(self, item: Item) -> bool:
        """Whether words are more than common ones, and no part of a longer name."""
        if item.first and self.words[item.first - 1].text in {"-", "/", "$"}:
            return False
        if not self.strange(item.first, item.last):
            return False
        words = self.words[item.first : item.last]
        region = words[-1].text in self.known.common | self.known.no_bodies  # "Latin America"
        coded = any(t.kind == "number" for t in words)  # "WP. 15"
        if region or coded or words[0].low in self.known.particles:
            return False
        return any(
            t.kind == "word" and t.capitalised and (t.low not in self.lexicon.prior or t.acronym)
            for t in words
        )

    def _joint(self, first: int) -> bool:
        """Whether "in partnership with" or such leads to a name."""
        at = first - 1 - (self.low(first - 1) == "the")
        before = self.low(at - 1)
        return self.low(at) == "with" and (
            before in _JOINING or (before in _JOINT and self.low(at - 2) in {"in", "close"})
        )
