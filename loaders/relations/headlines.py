"""Headlines of items: "Clean Rivers Project: UNEP launched a $5 million project" is about it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from loaders.grammar.items import Noun
from loaders.relations.statements import Ref, seen_as

if TYPE_CHECKING:
    from loaders.relations.reading import Reading

_LATELY = 3  # sentences in which "this project" was named
_KINDS = frozenset(
    """
    project projects programme program initiative campaign partnership compact framework plan
    platform strategy scheme effort network facility mechanism challenge competition effort fund
    """.split()
)


def headline(reading: Reading, noun: Noun) -> list[Ref]:
    """The programme that stands before a colon at the head of a sentence, for "a project", "the
    initiative" behind it; for "this project", the only one named lately."""
    if noun.head not in _KINDS or noun.before or noun.possessor is not None:
        return []
    title = opening_title(reading)
    if title is not None and title.index < noun.index:
        return reading.refs([title])
    return _this(reading) if noun.determiner == "this" and len(noun.words) == 1 else []


def opening_title(reading: Reading) -> Noun | None:
    """The programme that a sentence opens with, before a colon."""
    items = reading.parse.items
    opening = [i for i in items[:4] if isinstance(i, Noun)]
    title = opening[0] if opening else None
    if title is None or title.mention is None or title.mention.label != "Programme":
        return None
    closed = items[title.index + 1 : title.index + 4]
    return title if any(i.kind == "COLON" for i in closed) else None


def _this(reading: Reading) -> list[Ref]:
    """The programme that the sentence before names, where it is one alone."""
    discourse = reading.discourse
    near = [s for s in discourse.seen if s.sentence >= discourse.sentence - _LATELY]
    named = [s for s in near if s.entity.label == "Programme"]
    alone = len({id(s.entity) for s in named}) == 1
    return [seen_as(named[-1], "antecedent")] if alone else []
