"""Far spots: stretches with place or day that stand apart from the event that they are of."""

from __future__ import annotations

from collections.abc import Sequence

from loaders.grammar.items import Item, Noun, Verb
from loaders.language.tokens import Token
from loaders.relations.spots import PREPOSITIONS, Spot

_MONTH = len("2025-08")
_FEW = 2
_INTENDS = frozenset("schedule plan set slate expect".split())


def spot_before(
    items: Sequence[Item], tokens: Sequence[Token], spots: Sequence[Spot], noun: Noun
) -> Spot | None:
    """The stretch before "at": "was set up in 1966, at a conference", "on 3 May in Rome at the Lake
    Meeting"; only of "at" is the town that of the event."""
    joiner = items[noun.index - 1] if noun.index else None
    if joiner is None or joiner.low not in {"at", "during"} or joiner.first < _FEW:
        return None
    end = joiner.first - (tokens[joiner.first - 1].text == ",")
    spot = next((s for s in spots if s.last == end and s.lead in PREPOSITIONS), None)
    if spot is None:
        return None
    town = joiner.low == "at" and spot.place is not None and spot.place.city is not None
    town = town and spot.lead != "of"
    return Spot(spot.first, spot.last, spot.lead, spot.place if town else None, spot.date)


def in_title(items: Sequence[Item], noun: Noun, held: Verb | None) -> bool:
    """ "Seminar on rivers: ways to the sea, to be held in Rome": a title that holds a colon."""
    if held is None or held.form not in {"inf", "ed"} or noun.index >= _FEW:
        return False
    return items[held.index - 1].kind == "COMMA"


def intends(tokens: Sequence[Token], verb: Verb, held: Verb | None) -> bool:
    """Whether a finite verb only says that an event is to come: "is to be held", "is scheduled to
    take place"."""
    present = {"is", "are"} & {t.low for t in tokens[verb.first : verb.last]}
    if held is None or held.form != "inf" or verb.negative or not present:
        return False
    passive = verb.lemma in _INTENDS and verb.passive
    return (verb.lemma == "be" or passive) and held.index - verb.index <= _FEW


def day_of_body(spot: Spot, between: Sequence[Item]) -> bool:
    """ "the meeting of the Border Committee of 7 August 2025": a day behind whose it is."""
    day = spot.place is None and spot.date is not None and len(spot.date.start) > _MONTH
    body = between[-1] if len(between) == _FEW and between[0].low == "of" else None
    return day and isinstance(body, Noun) and body.mention is not None
