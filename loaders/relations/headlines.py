"""Headlines of items: "Clean Rivers Project: UNEP launched a $5 million project" is about it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from loaders.grammar.items import Noun
from loaders.relations.anaphors import told_apart
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
    pointed = noun.determiner == "this" and len(noun.words) == 1
    return _this(reading, noun) if pointed and not _headed_otherwise(reading) else []


def _headed_otherwise(reading: Reading) -> bool:
    """Whether something that is not known heads the sentence: "Free Reef Directory: …"."""
    items = reading.parse.items
    opens = len(items) > 1 and isinstance(items[0], Noun) and items[0].mention is None
    return opens and items[0].last > 1 and items[1].kind == "COLON"


def opening_title(reading: Reading) -> Noun | None:
    """The programme that a sentence opens with, before a colon."""
    items = reading.parse.items
    opening = [i for i in items[:4] if isinstance(i, Noun)]
    title = opening[0] if opening else None
    if title is None or title.mention is None or title.mention.label != "Programme":
        return None
    closed = items[title.index + 1 : title.index + 4]
    return title if any(i.kind == "COLON" for i in closed) else None


def _this(reading: Reading, noun: Noun) -> list[Ref]:
    """The programme that its own sentence or the ones before name, where it is one alone."""
    if told_apart(reading, noun):
        return []  # "to the special trust fund …, and to this fund"
    here = [m for m in reading.marked.mentions if m.last <= noun.first and m.label == "Programme"]
    if here:
        return reading.of_mention(here[0]) if len({id(m.entity) for m in here}) == 1 else []
    discourse = reading.discourse
    near = [s for s in discourse.seen if s.sentence >= discourse.sentence - _LATELY]
    named = [s for s in near if s.entity.label == "Programme"]
    alone = len({id(s.entity) for s in named}) == 1
    return [seen_as(named[-1], "antecedent")] if alone else []
