"""Events of titles: "Remarks by X at the Y Summit", "Readout of X's Meeting with Z".

What the title names took place on the document's day, where its first lines give a place.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from graphmodel.records import Document
from loaders.language.tokens import Token
from loaders.mentions.entities import Mention, Registry
from loaders.mentions.marked import Marked, phrase
from loaders.relations.occasions import event
from loaders.relations.paired_names import DASHES, body_in, pair
from loaders.relations.rules import rules
from loaders.relations.statements import Ref, Statement, ref_of, span_of

_OPENS = frozenset("remarks readout address speech opening".split())
_BEFORE_EVENT = frozenset("at before after during following in of ’s 's with from to house".split())
_JOINERS = frozenset("with between for on about to".split())
_CALLS = frozenset("call calls phone video".split())
_ONLINE = frozenset("virtual virtually".split())
_BEHIND_SPEAKERS = frozenset("at in on before after during to following".split())
_KINDS = frozenset("conference meeting workshop".split())
_IN_TITLES = {"convening": "meeting"}  # what titles call events, besides the words of texts
_MET = frozenset("met hosted convened held chaired led joined spoke participated".split())
_AFTER_WHOM = frozenset(", on to in at about ahead before after regarding".split())
_BEFORE_WHOM = frozenset("with between and , the".split())
_TRIPS = frozenset("travel trip visit".split())
_BEFORE_HOST = frozenset("of the at a and with during in before after from 's ’s".split())
_IN_NAMES = frozenset("of for on the and".split())  # "Summit for Reefs Closing Session"
_FIRST_LINES = 9  # sentences
_LEADING = 3  # tokens before a town that opens a sentence
_SHORT = 9  # tokens of a line that gives the place
_FEW = 5  # words between a host and the event: "White House State Legislative Convening"
_TITLE_WORDS = 4  # between a body and who heads it
_CONFIDENCE = 0.88


class TitleEvent:
    """The event of a document's title; `happened` is None where it names none."""

    def __init__(self, document: Document, marked: list[Marked], registry: Registry) -> None:
        self.document, self.lines, self.registry = document, marked[1:_FIRST_LINES], registry
        self.title = next((one for one in marked[:2] if one.sentence.kind == "heading"), None)
        self.tokens = self.title.sentence.tokens if self.title else []
        lows = [t.low for t in self.tokens]
        self.readout = "readout" in lows[:3]
        self.called = bool(_CALLS & set(lows))
        opens = self.title is not None and bool(_OPENS & set(lows[:3]))
        dated = document.date is not None and len(document.date) == 10
        self.mentions = self.title.mentions if self.title and opens and dated else []
        named = _named_event(self.tokens, self.mentions) if opens and dated else None
        self.at = named[1] if named else 0
        told = _told_place(self.lines) if self.readout else None
        self.place = None if _ONLINE & set(lows) else _place(self.lines) or told
        self.happened = self._event(named[0]) if named and not self.called else None

    def _event(self, kind: str) -> Ref:
        spot = (self.place.city or self.place.entity.name) if self.place else ""
        day = _day(self.lines, self.document.date or "")
        token = self.tokens[self.at]
        node = event(kind, spot, day, None, f"{self.document.id}-{token.start}")
        return Ref(node, token.start, token.end)

    def statements(self) -> Iterator[tuple[Statement, Marked]]:
        """Who held it, who took part in it and where it was held; whither somebody travelled."""
        if self.title is None:
            return
        found = [*self._of_event(self.happened)] if self.happened else [*self._trip()]
        found += self._spoke_abroad()
        yield from ((said, self.title) for said in found)

    def _of_event(self, happened: Ref) -> Iterator[Statement]:
        there = [ref_of(self.tokens, m) for m in self.mentions if self._takes_part(m)]
        there += self._paired()
        for who in there:
            yield Statement(who, "PARTICIPATED_IN", happened, "title.event", _CONFIDENCE)
        hosts = self._hosts()
        for who in hosts:
            yield Statement(who, "ORGANIZED", happened, "title.host", _CONFIDENCE)
        if self.place is not None and (there or hosts):
            yield Statement(happened, "HELD_IN", self.place, "title.place", _CONFIDENCE)

    def _takes_part(self, one: Mention) -> bool:
        """Whether somebody is named before the event, or behind its "with" and "between"."""
        if one.entity is None or one.label not in {"Official", "Office", "Country"}:
            return False
        if one.first < self.at:
            return one.label == "Official" and not self._tells(one)
        joiners = [t.low for t in self.tokens[self.at : one.first] if t.low in _JOINERS]
        beside = bool(joiners) and joiners[0] in {"with", "between"}
        return beside and (one.label == "Official" or self._apart(one))

    def _tells(self, person: Mention) -> bool:
        """Whether somebody only tells of it: "Readout from N on M's Meeting"."""
        before = {t.low for t in self.tokens[: person.first]}
        behind = {t.low for t in self.tokens[person.last : self.at]}
        return self.readout and bool(before & {"from", "by"}) and "on" in behind

    def _apart(self, one: Mention) -> bool:
        """Whether a body or State is no part of somebody's title: "with the Rotary Club on"."""
        before = self.tokens[one.first - 1].low
        behind = self.tokens[one.last].low if one.last < len(self.tokens) else ","
        return before in _BEFORE_WHOM and behind in _AFTER_WHOM and one.use != "demonym"

    def _paired(self) -> list[Ref]:
        """ "the U.S.-EU Summit": the two sides."""
        first = self.at
        while first and (self.tokens[first - 1].text[:1].isupper() or self._dashed(first - 1)):
            first -= 1
        words = phrase(self.tokens[first : self.at]).split()
        span = self.tokens[first].start, self.tokens[self.at].end
        return [Ref(entity, *span) for entity in pair(words, self.registry)]

    def _dashed(self, at: int) -> bool:
        return at > 0 and self.tokens[at].text in DASHES

    def _hosts(self) -> list[Ref]:
        """ "White House Convening", "the National Security Council's Roundtable": whose it is."""
        found: list[Ref] = []
        for one in self.mentions:
            if one.label == "Event" and one.first <= self.at < one.last:
                words = phrase(self.tokens[one.first : self.at + 1]).split()
                body = body_in(words, self.registry)
                found += [Ref(body, *span_of(self.tokens, one))] if body is not None else []
            if one.label != "Office" or one.entity is None or one.entity.kind == "post":
                continue
            if self._behind_of(one):
                found.append(ref_of(self.tokens, one))
            between = self.tokens[one.last : self.at]
            near = one.last <= self.at and len(between) <= _FEW
            own = all(t.text[:1].isupper() or t.kind == "possessive" for t in between)
            joined = one.first and self.tokens[one.first - 1].low in _BEFORE_HOST
            if near and own and joined:
                found.append(ref_of(self.tokens, one))
        return found

    def _behind_of(self, one: Mention) -> bool:
        """ "Meeting of the Lake Forum", but not of "the Lake House Council"."""
        behind = self.tokens[one.last] if one.last < len(self.tokens) else None
        if behind is not None and behind.text[:1].isupper():
            return False
        between = [t.low for t in self.tokens[self.at + 1 : one.first]]
        return between in (["of"], ["of", "the"])

    def _spoke_abroad(self) -> Iterator[Statement]:
        """ "Remarks by N at the Lake School", below it "Lima, Peru": N went there."""
        lows = [t.low for t in self.tokens]
        there = self.place or _state(self.lines)
        if "by" not in lows[1:3] or _ONLINE & set(lows) or there is None:
            return
        end = next((n for n, low in enumerate(lows) if low in _BEHIND_SPEAKERS), len(lows))
        day = {"date": self.document.date} if self.document.date else {}
        for one in self.mentions:
            if one.label == "Official" and one.entity is not None and one.last <= end:
                if self._at_home(one, there):
                    continue
                who = ref_of(self.tokens, one)
                yield Statement(who, "VISITED", there, "title.spoke", _CONFIDENCE, dict(day))

    def _at_home(self, person: Mention, there: Ref) -> bool:
        """Whether a title says that somebody heads what sits where he spoke, or may do so: "Lake
        Forum Secretary General N"."""
        for one in self.mentions:
            between = self.tokens[one.last : person.first]
            joined = any(t.low in {"and", ","} for t in between)
            heads = one.last <= person.first and len(between) <= _TITLE_WORDS and not joined
            if heads and one.label == "Office" and one.entity is not None:
                return one.entity.country in {None, there.entity.id}
        return False

    def _trip(self) -> Iterator[Statement]:
        """ "Readout of N's Travel to Mali and Chad"."""
        at = next((n for n, t in enumerate(self.tokens) if t.low in _TRIPS and n), 0)
        if not self.readout or not at or self.tokens[at + 1 : at + 2] == []:
            return
        people = [m for m in self.mentions if m.last < at and m.label == "Official"]
        people = [m for m in people if self.tokens[m.last].kind == "possessive"]
        towns = [m for m in self.mentions if m.first > at and m.label in {"Place", "Country"}]
        if self.tokens[at + 1].low != "to":
            return
        for person in people:
            for town in towns:
                if person.entity is not None and town.entity is not None:
                    there = ref_of(self.tokens, town)
                    who = ref_of(self.tokens, person)
                    yield Statement(who, "VISITED", there, "title.visit", _CONFIDENCE)


def _named_event(tokens: list[Token], mentions: list[Mention]) -> tuple[str, int] | None:
    """The last noun of the title that names an event, and its token: of "Meeting of the Lake
    Forum" and "the Lake Summit's Closing Session" the outer one and the greater."""
    kinds = rules().events | _IN_TITLES
    others = [m for m in mentions if m.label == "Official" or m.last == m.first + 1]
    found = [n for n in range(1, len(tokens)) if kinds.get(tokens[n].low) in _KINDS]
    found = [n for n in found if not any(m.first <= n < m.last for m in others)]
    while any(_within(tokens, outer, found[-1], mentions) for outer in found[:-1]):
        found.pop()
    if not found:
        return None
    at = found[-1]
    told = {t.low for t in tokens[:at]} & _BEFORE_EVENT
    kind = kinds[tokens[at].low]
    return (kind, at) if told and tokens[at - 1].low not in {"press", "news"} else None


def _within(tokens: list[Token], outer: int, inner: int, mentions: list[Mention]) -> bool:
    """Whether an event noun stands in the phrase of another before it; the ceremony "of the Lake
    Summit" is a part of that."""
    between = tokens[outer + 1 : inner]
    body = any(m.label == "Office" and m.first <= inner < m.last for m in mentions)
    kinds = rules().events
    greater = kinds.get(tokens[inner].low) == "conference" and not body
    of = bool(between) and between[0].low == "of" and not greater
    session = all(
        t.text[:1].isupper() or t.kind == "possessive" or t.low in _IN_NAMES for t in between
    )
    return of or (session and kinds.get(tokens[outer].low) == "conference")


def _day(lines: list[Marked], written: str) -> str:
    """The day on which they met: the one that the first lines give ("met yesterday"), else that
    of the document."""
    for one in lines:
        told = _MET & {t.low for t in one.sentence.tokens}
        days = [d.start for d in one.dates if d.start[:7] == written[:7] and len(d.start) == 10]
        if told and days and days[0] <= written:
            return days[0]
    return written


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


def _state(lines: list[Marked]) -> Ref | None:
    """The State that ends a short line below the title: "Lake Gardens, Singapore"."""
    for one in lines:
        tokens = one.sentence.tokens
        if len(tokens) > _SHORT:
            return None
        named = one.mentions[-1] if one.mentions else None
        ends = named is not None and named.last == len(tokens) and named.use == "name"
        if named is not None and ends and named.label == "Country" and named.first:
            return replace(ref_of(tokens, named), bridge="dateline")
    return None


def _told_place(lines: list[Marked]) -> Ref | None:
    """Where those met of whom a readout tells: "Today, in Amal Bay, Iowa, N met …"."""
    for one in lines[:2]:
        tokens = one.sentence.tokens
        lows = [t.low for t in tokens]
        if not _MET & set(lows) or "in" not in lows[:_LEADING]:
            continue
        first = lows.index("in") + 1
        town = next((m for m in one.mentions if m.first >= first), None)
        if town is None or town.label not in {"Place", "Country"} or town.entity is None:
            continue
        before = tokens[first : town.first]
        named = [t for t in before if t.text != ","]
        if all(t.capitalised for t in named):
            last = first + len(named) if named else town.last
            return Ref(town.entity, *span_of(tokens, town), city=one.text_of(first, last))
    return None
