"""Counted antecedents: "the two countries", "the three leaders" stand for the last list of them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from loaders.grammar.items import Noun

if TYPE_CHECKING:
    from loaders.relations.discourse import Seen

NUMBERS = {"two": 2, "both": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7}
_STATES = frozenset("countries nations governments states capitals".split())
_PERSONS = frozenset("leaders presidents ministers officials envoys heads premiers".split())
_BODIES = frozenset(
    "entities bodies organizations organisations agencies offices institutions committees".split()
)
_ANY = frozenset("sides parties partners".split())
_LONGEST_MEMORY = 12  # lists
_NEAR = 2  # of the last lists, in which persons and "both parties" are still meant


@dataclass(frozen=True, slots=True)
class _Listed:
    """The names of one list, all of one label."""

    label: str
    names: tuple[Seen, ...]


class Counted:
    """The lists of names that a document has given so far."""

    def __init__(self) -> None:
        self._lists: list[_Listed] = []

    def note(self, names: list[Seen]) -> None:
        """Note the names of a list, if they are several of one label."""
        labels = {one.entity.label for one in names}
        distinct = {id(one.entity): one for one in names}
        if len(labels) == 1 and len(distinct) > 1:
            self._lists.append(_Listed(labels.pop(), tuple(distinct.values())))
            del self._lists[:-_LONGEST_MEMORY]

    def meant(self, noun: Noun) -> list[Seen]:
        """Whom "the two countries" stands for: the last list of two that are countries."""
        number = count_of(noun)
        label = _label(noun.head)
        lists = self._lists[-_NEAR:] if label in {"Official", ""} else self._lists
        for listed in reversed(lists):
            fits = label is not None and label in {"", listed.label}
            if number and fits and len(listed.names) == number:
                return list(listed.names)
        return []


def count_of(noun: Noun) -> int:
    """How many a group says that they are; 0 where it does not."""
    number = next((NUMBERS[word] for word in noun.words[:1] if word in NUMBERS), 0)
    return number or (2 if noun.determiner == "both" else 0)


def counts_ends(noun: Noun) -> bool:
    """Whether what a group counts may be bodies, States or people: not "both Tribes"."""
    return _label(noun.head) is not None


def _label(head: str) -> str | None:
    """The label of those whom a plural noun counts; "" for any, None for none."""
    if head in _ANY:
        return ""
    for words, label in ((_STATES, "Country"), (_PERSONS, "Official"), (_BODIES, "Office")):
        if head in words:
            return label
    return None
