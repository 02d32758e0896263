"""Speeches: who was at an event by what he said there, and whom a "with" behind it names.

"In her remarks at the Lake Summit in Rome in May 2021, N praised Kenya", "the summit took place in
Rome, with participants from Kenya and Chad".
"""

from __future__ import annotations

from collections.abc import Iterator

from loaders.grammar.items import Noun
from loaders.relations.occasions import Occasions
from loaders.relations.statements import Ref, Statement

_SPEECHES = frozenset("remarks speech address statement lecture keynote intervention".split())
_PEOPLE = frozenset(
    "participants representatives delegates delegations attendees officials experts".split()
)


def speeches(occasions: Occasions) -> Iterator[Statement]:
    """Those who spoke at an event, and those of whom delegates were there."""
    if occasions.reading.parse.question:
        return
    for noun in occasions.reading.parse.nouns:
        found = _spoken(occasions, noun) or _with(occasions, noun)
        if found is None:
            continue
        event, who = found
        happened = occasions.event(event, occasions.reading.support(event)) if who else None
        for one in who if happened is not None else []:
            if happened is not None:
                yield Statement(one, "PARTICIPATED_IN", happened, "event.attended", 0.85)


def _spoken(occasions: Occasions, noun: Noun) -> tuple[Noun, list[Ref]] | None:
    """ "his speech at the summit": the summit and who spoke."""
    if noun.head not in _SPEECHES or noun.mention is not None:
        return None
    events = [n for low, n in occasions.reading.phrases(noun)[:2] if low in {"at", "during"}]
    events = [n for n in events[:1] if occasions.kind(n)]
    if not events:
        return None
    possessor = [noun.possessor] if noun.possessor is not None else []
    who = occasions.reading.refs(possessor)
    if noun.own in {"his", "her"}:
        who = occasions.reading.owner(noun)
    return events[0], [r for r in who if r.entity.label == "Official"]


def _with(occasions: Occasions, noun: Noun) -> tuple[Noun, list[Ref]] | None:
    """ "The summit took place in Rome, with participants from Kenya and Chad"."""
    before = occasions.reading.item_before(noun)
    if noun.head not in _PEOPLE or noun.mention is not None or before is None:
        return None
    verb = next((v for v in occasions.reading.parse.verbs if ("with", noun) in v.phrases), None)
    subject = verb.subject if verb is not None and verb.status == "stated" else []
    events = [n for n in subject if occasions.kind(n) not in {None, "visit", "launch"}]
    if before.low != "with" or not events:
        return None
    return events[0], occasions.reading.refs([noun], "people_only")
