"""Events of titles: "Remarks by X at the Y Summit", "Readout of X's Meeting with Z".

What the title names took place on the document's day, where its first lines give a place.
"""

from __future__ import annotations

import itertools
from collections.abc import Iterator

from graphmodel.records import Document
from loaders.language.tokens import Token
from loaders.mentions.entities import Mention
from loaders.mentions.marked import Marked
from loaders.relations.occasions import event
from loaders.relations.rules import rules
from loaders.relations.statements import Ref, Statement, ref_of, span_of

_OPENS = frozenset("remarks readout address speech opening".split())
_BEFORE_EVENT = frozenset("at before after during following in of ’s 's with from to".split())
_JOINERS = frozenset("with between for on about to".split())
_REMOTE = frozenset("call phone virtual virtually video".split())
_KINDS = frozenset("conference meeting workshop".split())
_MET = frozenset("met hosted convened held chaired led joined spoke participated".split())
_FIRST_LINES = 9  # sentences
_HEAD = 24  # sentences of the head of a document
_SHORT = 9  # tokens of a line that gives the place


def title_event(document: Document, marked: list[Marked]) -> Iterator[tuple[Statement, Marked]]:
    """Who took part in the event that the title names, and where it was held."""
    title = next((one for one in marked[:2] if one.sentence.kind == "heading"), None)
    if title is None or document.date is None or len(document.date) != 10:
        return
    tokens = title.sentence.tokens
    lows = {t.low for t in tokens}
    found = _named_event(tokens, title.mentions)
    opens = any(t.low in _OPENS for t in tokens[:3])
    if not opens or lows & _REMOTE or found is None:
        return
    kind, at = found
    people = [m for m in title.mentions if m.label == "Official" and _takes_part(tokens, at, m)]
    place = _place(marked[1:_FIRST_LINES])
    spot = (place.city or place.entity.name) if place else ""
    day = _day(marked[1:_FIRST_LINES], document.date)
    node = event(kind, spot, day, None, f"{document.id}-{tokens[at].start}")
    happened = Ref(node, tokens[at].start, tokens[at].end)
    for person in people:
        if person.entity is not None:
            who = ref_of(tokens, person)
            yield Statement(who, "PARTICIPATED_IN", happened, "title.event", 0.88), title
    if place is not None and people:
        yield Statement(happened, "HELD_IN", place, "title.place", 0.88), title


def session_event(document: Document, marked: list[Marked]) -> Iterator[tuple[Statement, Marked]]:
    """ "Second session" above "Nairobi, 23-27 May 2016": where a body's session was held."""
    kinds = rules().events
    lines = marked[:_HEAD]
    for above, one in itertools.pairwise(lines):
        tokens, dates = one.sentence.tokens, one.dates
        if len(tokens) > _SHORT + 3 or len(dates) != 1 or not one.mentions:
            continue
        first = one.mentions[0]
        named = {kinds[t.low] for t in above.sentence.tokens if t.low in kinds} & _KINDS
        if first.first or first.label != "Place" or first.entity is None or len(named) != 1:
            continue
        if len(above.sentence.tokens) > _SHORT:
            continue
        town = one.text_of(first.first, first.last)
        place = Ref(first.entity, *span_of(tokens, first), city=town)
        key = f"{document.id}-{place.start}"
        node = event(named.pop(), town, dates[0].start, dates[0].end, key)
        happened = Ref(node, one.sentence.start, one.sentence.end)
        yield Statement(happened, "HELD_IN", place, "title.session", 0.88), one


def _named_event(tokens: list[Token], mentions: list[Mention]) -> tuple[str, int] | None:
    """The last noun of the title that names an event, and its token."""
    kinds = rules().events
    for at in range(len(tokens) - 1, 0, -1):
        kind = kinds.get(tokens[at].low)
        if kind in _KINDS and not any(
            m.label == "Official" and m.first <= at < m.last for m in mentions
        ):
            before = {t.low for t in tokens[:at]}
            told = before & _BEFORE_EVENT and tokens[at - 1].low not in {"press", "news"}
            return (kind, at) if told else None
    return None


def _day(lines: list[Marked], written: str) -> str:
    """The day on which they met: the one that the first lines give ("met yesterday"), else that
    of the document."""
    for one in lines:
        told = _MET & {t.low for t in one.sentence.tokens}
        days = [d.start for d in one.dates if d.start[:7] == written[:7] and len(d.start) == 10]
        if told and days and days[0] <= written:
            return days[0]
    return written


def _takes_part(tokens: list[Token], at: int, person: Mention) -> bool:
    """Whether a person is named before the event or behind its "with" and "between"."""
    if person.entity is None:
        return False
    joiners = [t.low for t in tokens[at : person.first] if t.low in _JOINERS]
    return person.first < at or (bool(joiners) and joiners[0] in {"with", "between"})


def _place(lines: list[Marked]) -> Ref | None:
    """The place of the short lines below the title: "Phnom Penh, Cambodia"."""
    for one in lines:
        tokens = one.sentence.tokens
        if len(tokens) > _SHORT and one.sentence.kind != "heading":
            return None
        towns = [m for m in one.mentions if m.label == "Place" and m.entity]
        if towns and towns[0].entity is not None:
            town = one.text_of(towns[0].first, towns[0].last)
            return Ref(towns[0].entity, *span_of(tokens, towns[0]), "dateline", town)
    return None
