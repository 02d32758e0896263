"""Meetings: what the verbs "meet" and "convene" say of who met where and when.

"The Director met officials of Mali on 3 May 2021", "The President convened the Council today".
"""

from __future__ import annotations

from collections.abc import Iterator

from graphmodel.records import Value
from loaders.grammar.items import Noun, Verb
from loaders.mentions.dates import Date
from loaders.relations.event_places import of_person_met
from loaders.relations.occasions import Occasions, first_country, habitual
from loaders.relations.settings import WHO, Setting
from loaders.relations.statements import Ref, Statement
from loaders.relations.timing import date_of
from loaders.relations.verb_texts import behind

_ACTORS = frozenset("Office Country Official".split())
_MEETS = frozenset("meet confer consult discuss talk speak".split())
_CONVENES = frozenset("convene reconvene".split())
_OPENS_OBJECT = frozenset("that this these those the its their our all any some".split())
_OF_OBJECT = frozenset("working expert technical joint new several many various two three".split())
_CHAIRED = frozenset("chairmanship chairpersonship leadership presidency".split())
_GATHERS = frozenset("gather assemble convene reconvene".split())
_TOLD = frozenset({"stated", "planned"})
_CONFIDENCE = 0.85


class Meetings:
    """Finds the meetings that the verbs of one sentence tell of."""

    def __init__(self, occasions: Occasions) -> None:
        self.occasions, self.reading = occasions, occasions.reading

    def statements(self) -> Iterator[Statement]:
        """ORGANIZED, PARTICIPATED_IN and HELD_IN."""
        if self.reading.parse.question:
            return
        for verb in self.reading.parse.verbs:
            if verb.passive or verb.status not in _TOLD:
                continue
            if self._is_meeting(verb):
                yield from self._met(verb)
            elif verb.lemma in _CONVENES and verb.form == "finite":
                yield from self._convened(verb)

    def _is_meeting(self, verb: Verb) -> bool:
        """Whether a verb says of its subject that they met."""
        beside = bool(verb.phrases) and verb.phrases[0][0] == "with"
        if verb.form != "finite" and not beside:
            return False
        together = verb.lemma == "come" and verb.particle == "together" and not verb.objects
        return together or verb.lemma in _MEETS or (verb.lemma in _GATHERS and not verb.objects)

    def _met(self, verb: Verb) -> Iterator[Statement]:
        """ "The Secretary-General met Mr. N on 3 May 2021"."""
        beside = [n for n in behind(verb, "with") if not self._of_talks(n)]
        meets = verb.lemma == "meet" or verb.lemma in _GATHERS | {"come"}
        whom = (verb.objects or beside) if meets else beside
        others = self.reading.refs(whom, "people_only")
        setting = self._of_verb(verb)
        after = self.reading.tokens[verb.last : verb.last + 1]
        if habitual(self.reading) or (not whom and any(t.low in _OPENS_OBJECT for t in after)):
            return  # "will meet that commitment by 2013"
        if verb.lemma in _GATHERS and any(t.low in _OF_OBJECT for t in after):
            return  # "convened working groups on trade"
        if (whom or not meets) and not others:
            return  # "met the needs of Kenya"
        if not meets and (setting.place is None or setting.place.city is None):
            return  # "spoke with" somebody who may be far away
        meeting = self._outer(verb.subject)
        chairs = self._chairs(verb)
        who = [*self.reading.refs(meeting, "people_only"), *others, *chairs]
        who = [r for r in who if r.entity.label in _ACTORS]
        one = len(meeting) == 1
        alone = one and not whom and not chairs and [r.entity.label for r in who] == ["Official"]
        if alone or (not who and not any(n.head in WHO for n in meeting)):
            return  # "people I have met", "past and future meet"
        if one and not whom and setting.place is None and meeting[0].head == "we":
            return  # "Tonight we meet as neighbours", all who listen
        nobody = not who and (not (setting.place and setting.date) or verb.form != "finite")
        if not setting or nobody:
            return
        planned: dict[str, Value] = {"planned": True} if verb.status == "planned" else {}
        happened = self.occasions.node(verb, self._kind(verb), setting)
        for ref in who:
            yield Statement(
                ref, "PARTICIPATED_IN", happened, "event.met", _CONFIDENCE, dict(planned)
            )
        if setting.place:
            place = setting.place
            yield Statement(happened, "HELD_IN", place, "event.met", _CONFIDENCE, dict(planned))

    def _kind(self, verb: Verb) -> str:
        """ "Met for their first summit": a conference."""
        kinds = [self.occasions.kind(n) for n in behind(verb, "for")]
        return "conference" if "conference" in kinds else "meeting"

    def _of_talks(self, noun: Noun) -> bool:
        """ "Met in the hope of talks with Kenya": with whom something else is."""
        first = (noun.list_of or [noun])[0].index
        before = self.reading.parse.items[first - 2] if first > 1 else None
        if not isinstance(before, Noun) or before.mention is not None or before.governor is None:
            return False
        return before.governor.low in {"of", "for"} and self.occasions.kind(before) is not None

    def _outer(self, subject: list[Noun]) -> list[Noun]:
        """ "The Council of Ministers of SADC, which met in Rome": the greater name, where a body is
        that of another."""
        if len(subject) != 1 or subject[0].index < 2:
            return subject
        before, outer = self.reading.parse.items[subject[0].index - 2 : subject[0].index][::-1]
        named = isinstance(outer, Noun) and outer.mention is not None
        if before.low != "of" or not named or not isinstance(outer, Noun):
            return subject
        body = outer.mention is not None and outer.mention.label == "Office"
        return [outer] if body else subject

    def _convened(self, verb: Verb) -> Iterator[Statement]:
        """ "The President convened the Security Council today": a meeting of that body; who
        "convened a panel" founds one."""
        known = [n for n in verb.objects if n.determiner not in {"a", "an"}]
        bodies = [r for r in self.reading.refs(known) if r.entity.label == "Office"]
        setting = self._of_verb(verb)
        events = any(self.occasions.kind(noun) for noun in verb.objects)
        if not bodies or not setting or events or verb.status not in _TOLD:
            return
        planned: dict[str, Value] = {"planned": True} if verb.status == "planned" else {}
        happened = self.occasions.node(verb, "meeting", setting)
        for ref in self.reading.refs(verb.subject):
            yield Statement(ref, "ORGANIZED", happened, "event.convened", 0.86, dict(planned))
        for ref in bodies:
            yield Statement(ref, "PARTICIPATED_IN", happened, "event.convened", 0.86, dict(planned))

    def _chairs(self, verb: Verb) -> list[Ref]:
        """ "met under the chairmanship of N"."""
        posts = [one for low, one in verb.phrases if low == "under" and one.head in _CHAIRED]
        return [r for one in posts for n in self._of_phrase(one) for r in self.reading.refs([n])]

    def _of_phrase(self, noun: Noun) -> list[Noun]:
        return [
            n for low, one in self.reading.phrases(noun)[:1] if low == "of" for n in one.list_of
        ]

    def _of_verb(self, verb: Verb) -> Setting:
        dates = [d for d in self.reading.marked.dates if d.start]
        items = self.reading.parse.items
        sited = [p for p in verb.phrases if p[0] in {"in", "at"}]
        phrases = [p for p in sited if not of_person_met(items, p[1])]
        setting = Setting(first_country(self.reading, phrases), date_of(self.reading, verb))
        only = dates[0] if len(dates) == 1 else None
        told = setting.date
        if habitual(self.reading) or (told and self._now(verb) and not self._current(told)):
            setting.date = only = None
        near = only is not None and self._same_clause(verb, only)
        if setting.date is None and only and near and (setting.place is not None or only.spoken):
            setting.date = only
        return setting

    def _now(self, verb: Verb) -> bool:
        """Whether a verb is in the present: "we gather in a hall built in 1949"."""
        words = [t.low for t in self.reading.tokens[verb.first : verb.last]]
        return words == [verb.lemma]

    def _current(self, date: Date) -> bool:
        """Whether a date is one of today, or the only thing a sentence dates."""
        return date.spoken or self.reading.tokens[date.first - 1].low == "on"

    def _same_clause(self, verb: Verb, date: Date) -> bool:
        """Whether no other verb stands between a verb and a date behind it: "met in Rome, paving
        the way for the treaty of 2015"."""
        between = (v for v in self.reading.parse.verbs if verb.last <= v.first < date.first)
        return next(between, None) is None
