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

    def meant(self, noun: Noun, here: list[Seen], subjects: list[Seen]) -> list[Seen]:
        """Whom "the two countries" stands for: those that are named `here`, before it in its
        sentence, where they are two countries, else the last list of two, or the two `subjects` of
        the sentence before, with all that are named here."""
        number, label = count_of(noun), _label(noun.head)
        if label is None:
            return []
        # bodies are named in passing: "the Council welcomes the work of the two bodies"
        states = [one for one in here if one.entity.label == "Country"]
        near = states if label in {"", "Country"} else []
        if number and len(near) == number:
            return near
        found = self._last_list(number, label) or subjects
        known = {id(one.entity) for one in found}
        among = all(id(one.entity) in known for one in near)
        return found if among and len(found) == number else []

    def _last_list(self, number: int, label: str) -> list[Seen]:
        """The last list of so many of a label; of persons and of any label only a late one."""
        lists = self._lists[-_NEAR:] if label in {"Official", ""} else self._lists
        for listed in reversed(lists):
            if label in {"", listed.label} and len(listed.names) == number:
                return list(listed.names)
        return []


def count_of(noun: Noun) -> int:
    """How many a group says that they are; 0 where it does not."""
    number = next((NUMBERS[word] for word in noun.words[:1] if word in NUMBERS), 0)
    return number or (2 if noun.determiner == "both" else 0)


def _label(head: str) -> str | None:
    """The label of those whom a plural noun counts; "" for any, None for none."""
    if head in _ANY:
        return ""
    for words, label in ((_STATES, "Country"), (_PERSONS, "Official"), (_BODIES, "Office")):
        if head in words:
            return label
    return None
