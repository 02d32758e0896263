"""Governments: of which State "the Government" is."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from loaders.grammar.items import Noun
from loaders.relations.discourse import Discourse, Seen
from loaders.relations.statements import Ref, seen_as

if TYPE_CHECKING:
    from loaders.relations.reading import Reading

_SORTS = frozenset("interim transitional new current present federal central national".split())
_LATE = 3  # sentences in which a State named is the one whose government is spoken of
_OFTEN, _FAR = 4, 3  # times that a text names its State, and how much more often than any other


def its_government(reading: Reading, noun: Noun) -> list[Ref]:
    """ "The Government", "the Transitional Government": of the State that is spoken of."""
    items, at = reading.parse.items, noun.index + 1
    named = noun.before or noun.possessor or set(noun.words[:-1]) - _SORTS
    described = at < len(items) and items[at].low == "of"  # "the Government of National Unity"
    if noun.determiner != "the" or not noun.capital or named or described:
        return []
    opening = reading.parse.items[1] if items[0].low == "in" and len(items) > 1 else None
    if isinstance(opening, Noun) and opening.mention and opening.mention.label == "Country":
        return reading.of_mention(opening.mention)  # "In Kenya, UNDP supported the Government"
    state = _host(reading, noun) or _spoken_of(reading.discourse)
    return [seen_as(state, "antecedent")] if state else []


def _host(reading: Reading, noun: Noun) -> Seen | None:
    """The State that the name of a mission says it is sent to, of which "the Government" behind
    that name is: "UNAMA supported the Government"."""
    before = [m.entity for m in reading.marked.mentions if m.last <= noun.first and m.entity]
    missions = [e.name for e in before if e.label == "Office" and e.kind == "mission"]
    named = [s for s in reading.discourse.seen if s.entity.label == "Country"]
    hosts = [s for s in named if any(s.entity.name in name for name in missions)]
    return max(hosts, key=lambda s: len(s.entity.name)) if hosts else None


def _spoken_of(discourse: Discourse) -> Seen | None:
    """The only State named of late, else the speaker's own, else the one that the text names far
    more than any other."""
    named = [s for s in discourse.seen if s.entity.label == "Country"]
    late = [s for s in named if s.sentence >= discourse.sentence - _LATE]
    if late:
        return late[-1] if len({id(s.entity) for s in late}) == 1 else None
    nation = discourse.nation()
    often = Counter(id(s.entity) for s in named).most_common(2)
    foremost = often and often[0][1] >= _OFTEN
    if nation or not foremost or (len(often) > 1 and often[0][1] < _FAR * often[1][1]):
        return nation
    return next(s for s in reversed(named) if id(s.entity) == often[0][0])
