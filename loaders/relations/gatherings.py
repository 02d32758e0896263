"""Gatherings: what the phrases of an event noun, or the verb "meet", say of who met where and when.

"the summit of the G20 in Rome on 30 October 2021", "its 3106th meeting, on 13 August 1992",
"talks between Kenya and Chad in May 2020", "The Director met officials of Mali on 3 May 2021".
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from graphmodel.records import Value
from loaders.grammar.items import Item, Noun, Verb
from loaders.mentions.dates import Date
from loaders.relations.event_places import town_of_state
from loaders.relations.events import event
from loaders.relations.reading import Reading
from loaders.relations.statements import Ref, Statement
from loaders.relations.verb_slots import behind

_ACTORS = frozenset("Office Country Official".split())
_OF_BODIES = frozenset("meeting conference".split())  # "of" names who meets, not who is trained
_NAMED_BY = _OF_BODIES | frozenset("workshop training exercise".split())
_HELD = frozenset("hold convene organize organise host".split())
_WHEN = frozenset("on in from during of between".split())
_CONFIDENCE = 0.85


@dataclass(slots=True)
class Setting:
    """Where and when something happened, as the phrases behind its word say."""

    place: Ref | None = None
    date: Date | None = None

    def __bool__(self) -> bool:
        return self.place is not None or self.date is not None


class Gatherings:
    """Finds the gatherings of one sentence."""

    def __init__(self, reading: Reading, document: str) -> None:
        self.reading, self.items = reading, reading.parse.items
        self.document = document
        self.dates = {d.first: d for d in reading.marked.dates if d.start}

    def statements(self) -> Iterator[Statement]:
        """ORGANIZED, PARTICIPATED_IN and HELD_IN."""
        if self.reading.parse.question:
            return
        for noun in self.reading.parse.nouns:
            kind = self.kind(noun)
            if kind is not None:
                yield from self._named(noun, kind)
        for verb in self.reading.parse.verbs:
            if verb.lemma == "meet" and not verb.passive and verb.status in {"stated", "planned"}:
                yield from self._met(verb)

    def kind(self, noun: Noun) -> str | None:
        """The kind of gathering that a common noun names, or None."""
        before = self.reading.item_before(noun)
        if noun.mention is not None or (before is not None and before.low == "in" and not noun.own):
            return None  # "in consultation with": how, and no meeting
        found = self.reading.rules.events.get(noun.head)
        return None if found in {None, "visit", "briefing", "launch"} else found

    # -- event nouns ----------------------------------------------------------------------------

    def _named(self, noun: Noun, kind: str) -> Iterator[Statement]:
        planned = self._planned(noun)
        setting = self.around(noun)
        if planned is None or not setting:
            return
        happened = self.event(noun, kind, setting)
        for ref in self._holders(noun, kind):
            yield Statement(ref, "ORGANIZED", happened, "event.of", _CONFIDENCE, dict(planned))
        for ref in self._participants(noun, kind):
            yield Statement(
                ref, "PARTICIPATED_IN", happened, "event.with", _CONFIDENCE, dict(planned)
            )
        if setting.place and setting.date:
            place = setting.place
            yield Statement(happened, "HELD_IN", place, "event.in", _CONFIDENCE, dict(planned))

    def _planned(self, noun: Noun) -> dict[str, Value] | None:
        """What the clause makes of a noun: planned, stated, or None where it is left open."""
        verb = self.reading.support(noun) or self.reading.clause_verb(noun)
        if noun.determiner in {"no", "any"} or (verb is not None and verb.status == "open"):
            return None
        return {"planned": True} if verb is not None and verb.status == "planned" else {}

    def _holders(self, noun: Noun, kind: str) -> list[Ref]:
        """The bodies whose event it is: "of the Council", "the Council's", "its", "Council"."""
        if kind not in _NAMED_BY:
            return []
        found = [r for m in noun.before if m.use != "demonym" for r in self.reading.of_mention(m)]
        if noun.possessor is not None:
            found += self.reading.refs(noun.possessor.list_of)
        elif noun.own == "its":
            found += self.reading.owner(noun) or self._agents(noun)
        if kind in _OF_BODIES:
            for low, one in self.reading.phrases(noun)[:1]:
                found += self.reading.refs(one.list_of) if low == "of" and one.mention else []
        return [r for r in found if r.entity.label == "Office"]

    def _agents(self, noun: Noun) -> list[Ref]:
        """ "Adopted by the Council at its 3106th meeting": the one who acts in the clause."""
        verb = self.reading.clause_verb(noun)
        agents = behind(verb, "by") if verb is not None and verb.passive else []
        return self.reading.refs([one for one in agents if one.index < noun.index][-1:])

    def _participants(self, noun: Noun, kind: str) -> list[Ref]:
        """ "with Kenya", "between Kenya and Chad"; a person's or State's own meeting."""
        if kind != "meeting":
            return []
        found: list[Ref] = []
        if noun.possessor is not None:
            found += [r for r in self.reading.refs(noun.possessor.list_of) if _no_body(r)]
        for low, one in self.reading.phrases(noun)[:3]:
            if low in {"with", "between", "among"}:
                found += self.reading.refs(one.list_of, "people_only")
        return [r for r in found if r.entity.label in _ACTORS]

    # -- the verb "meet" -------------------------------------------------------------------------

    def _met(self, verb: Verb) -> Iterator[Statement]:
        """ "The Secretary-General met Mr. N on 3 May 2021"."""
        others = self.reading.refs(verb.objects or behind(verb, "with"), "people_only")
        if (verb.objects or behind(verb, "with")) and not others:
            return  # "met the needs of Kenya"
        setting = self._of_verb(verb)
        who = [*self.reading.refs(verb.subject, "people_only"), *others]
        who = [r for r in who if r.entity.label in _ACTORS]
        if not setting or not who:
            return
        planned: dict[str, Value] = {"planned": True} if verb.status == "planned" else {}
        happened = self.event(verb, "meeting", setting)
        for ref in who:
            yield Statement(
                ref, "PARTICIPATED_IN", happened, "event.met", _CONFIDENCE, dict(planned)
            )
        if setting.place:
            place = setting.place
            yield Statement(happened, "HELD_IN", place, "event.met", _CONFIDENCE, dict(planned))

    def _of_verb(self, verb: Verb) -> Setting:
        setting = Setting()
        for low, one in verb.phrases:
            self.add(setting, low, one)
        only = next(iter(self.dates.values())) if len(self.dates) == 1 else None
        if setting.date is None and only and (setting.place is not None or only.spoken):
            setting.date = only
        return setting

    # -- where and when --------------------------------------------------------------------------

    def around(self, noun: Noun) -> Setting:
        """What the phrases behind a noun say, and those of the verb that says it was held."""
        setting = Setting()
        self._scan(setting, noun.index + 1)
        for verb in self.reading.parse.verbs:
            if any(noun is one for one in verb.subject) and _was_held(verb):
                for low, one in verb.phrases:
                    self.add(setting, low, one)
        return setting

    def _scan(self, setting: Setting, at: int) -> None:
        """The phrases behind a place, commas and brackets before a date or place passed over."""
        while at < len(self.items):
            item = self.items[at]
            following = self.items[at + 1] if at + 1 < len(self.items) else None
            if item.kind in {"P", "TO"} and isinstance(following, Noun):
                if item.low == "for" or self.reading.tokens[item.first].capitalised:
                    return  # "a training for officers in Chad"; a line that begins with "In 1998"
                self.add(setting, item.low, following)
                at = max(following.list_of[-1].index, following.index) + 1
            elif isinstance(item, Noun) and self._date(item) is not None:
                self.add(setting, "on", item)
                at += 1
            elif self._passed(item, following):
                at += 1
            else:
                return

    def _passed(self, item: Item, following: Item | None) -> bool:
        held = isinstance(item, Verb) and item.form == "ed" and item.lemma in _HELD
        return held or (item.kind in {"COMMA", "OPEN"} and self._goes_on(following))

    def _goes_on(self, item: Item | None) -> bool:
        """Whether a mark is followed by more of when and where."""
        if isinstance(item, Noun):
            return self._date(item) is not None
        if isinstance(item, Verb):
            return item.form == "ed" and item.lemma in _HELD
        return item is not None and item.kind == "P" and item.low in {"on", "in", "at", "from"}

    def add(self, setting: Setting, low: str, noun: Noun) -> None:
        """Note in a setting what a phrase says of where or when."""
        date = self._date(noun)
        if date is not None:
            if low in _WHEN and setting.date is None:
                setting.date = date
        elif low in {"in", "at"} and setting.place is None:
            refs = self.reading.refs([noun], None, places=True)
            found = next((r for r in refs if r.entity.label == "Country"), None)
            setting.place = found or town_of_state(self.reading, noun.first)

    def _date(self, noun: Noun) -> Date | None:
        return self.dates.get(noun.first) if noun.head == "date" else None

    def event(self, carrier: Noun | Verb, kind: str, setting: Setting) -> Ref:
        """The event that a noun or verb tells of."""
        start, end = self.reading.span(carrier.first, carrier.last)
        place, date = setting.place, setting.date
        spot = (place.city or place.entity.name) if place else ""
        first, last = (date.start, date.end) if date else (None, None)
        return Ref(event(kind, spot, first, last, f"{self.document}-{start}"), start, end)


def _no_body(ref: Ref) -> bool:
    return ref.entity.label in {"Official", "Country"}


def _was_held(verb: Verb) -> bool:
    """Whether a verb says of its subject that it happened, or will."""
    if verb.form not in {"finite", "ed"} or verb.status == "open":
        return False
    if verb.lemma == "take":
        return any(noun.head == "place" for noun in verb.objects)
    return (verb.passive and verb.lemma in _HELD) or verb.lemma == "convene"
