"""Rivals: of two events in a sentence, the one to which a place or date behind both belongs."""

from __future__ import annotations

from collections.abc import Sequence

from loaders.grammar.around import is_date
from loaders.grammar.items import Item, Noun, Verb
from loaders.relations.event_kinds import kind_of
from loaders.relations.reading import Reading

_MEET = frozenset("convene meet gather".split())
_APART = frozenset("after before since following".split())
_ALONGSIDE = frozenset("during at within alongside".split())


def rivals(reading: Reading, noun: Noun, other: Noun, held: Verb | None) -> bool:
    """Whether another noun of an event between is nearer to what stands behind both; `held` is the
    verb that says that something was held there."""
    if kind_of(reading, other) in {None, "visit", "launch"}:
        return False
    if held is not None and held.form == "finite" and noun in held.subject:
        # "was held in Rome, a year after the session in Bonn in May"
        return other.index > held.index and reading.parse.items[other.index - 1].low in _APART
    counted = other.mention is not None or other.determiner or other.own or other.before
    if held is not None and held.form == "finite" and other in held.subject:
        return True  # "after the session, one meeting was held in 2023"
    items = reading.parse.items
    more = items[other.index - 1].low in {"of", "to"} and _leads_to(items, noun, other)
    return bool(counted) and not more


def _leads_to(items: Sequence[Item], noun: Noun, other: Noun) -> bool:
    """Whether prepositions tie a group to the one before: "the seminar on the results of the
    Conference"; not in "the Lake Summit, the outcome of the Conference held in Rome"."""
    at = (other.list_of or [other])[0].index
    while at > 1 and items[at - 1].kind in {"P", "TO"}:
        before = items[at - 2]
        if before is noun or not isinstance(before, Noun):
            return before is noun
        at = (before.list_of or [before])[0].index
    return False


def of_others(items: Sequence[Item], held: Verb, noun: Noun) -> bool:
    """Whether a verb is of those who met, who open a clause of their own, and not of the event:
    "due to the summit, the leaders, convened in Rome, agreed"."""
    who = held.subject[0] if held.subject else noun
    begins = who.index > noun.index and items[who.index - 1].kind == "COMMA"
    return held.lemma in _MEET and noun not in held.subject and begins


def taken(reading: Reading, noun: Noun, at: int) -> bool:
    """Whether what stands at a token behind a noun is of another event between: "a meeting on
    the summit in May", "during the Lake Show (6-16 March)"."""
    others = [n for n in reading.parse.nouns if n.index > noun.index and n.last <= at]
    items = reading.parse.items
    apart = [n for n in others if items[n.index - 1].low not in _ALONGSIDE]  # "a side event at"
    return any(rivals(reading, noun, n, None) for n in apart) or of_other(reading, others, at)


def of_other(reading: Reading, others: Sequence[Noun], at: int) -> bool:
    """Whether the bracket at a token stands right behind a name that "during" governs."""
    last = others[-1] if others else None
    if last is None or not (last.mention or last.capital):
        return False
    opened = any(t.text == "(" for t in reading.tokens[last.last : at + 1][:2])
    items, place = reading.parse.items, last.index - 1
    place -= place > 0 and is_date(items[place])  # "during the 2014 Lake Show"
    return opened and items[place].low in _ALONGSIDE
