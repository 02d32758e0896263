"""Events: dated happenings named by a noun ("workshop", "visit"), with place and date.

The place and date stand in the sentence, in the bracket that ends a newsletter's item
("(11-12 February, Vienna)"), or in the document's dateline ("today").
"""

from __future__ import annotations

from collections.abc import Iterator

from loaders.grammar.items import Noun, Verb
from loaders.relations.datelines import Dateline
from loaders.relations.event_kinds import plural, single, talks
from loaders.relations.occasions import OPEN, Occasions, habitual
from loaders.relations.rules import Rule
from loaders.relations.settings import Setting
from loaders.relations.statements import Ref, Statement
from loaders.relations.verb_slots import actors
from loaders.relations.verb_texts import behind

_HOSTS = frozenset("host co-host organizer organiser convener convenor".split())
_ACTORS = frozenset("Country Office".split())
_TOGETHER = frozenset("partner collaborate cooperate join team".split())  # "joined to organize"
_FOR = frozenset("for of to".split())
_TOLD = frozenset("stated planned".split())
_ALONE = frozenset("conference meeting workshop".split())  # told without date: "the summit in Rome"


class Events:
    """Finds the events of one sentence and who organised or attended them."""

    def __init__(self, occasions: Occasions) -> None:
        self.occasions, self.reading = occasions, occasions.reading
        self.datelines = occasions.datelines

    def statements(self) -> Iterator[Statement]:
        """ORGANIZED, PARTICIPATED_IN and HELD_IN."""
        yield from self._held()
        yield from self._hosts()
        yield from self._hosting()
        for verb in self.reading.parse.verbs:
            for rule in self.reading.rules.of("verbs", verb.lemma):
                told = verb.status in rule.statuses or self._to_be(verb)
                if rule.ends[1] == ("event",) and told:
                    yield from self._done(rule, verb)

    def _hosts(self) -> Iterator[Statement]:
        """ "Kenya was host to the summit in Nairobi", "Kenya, the host of the 2014 summit"."""
        for verb in self.reading.parse.verbs:
            posts = [n for n in verb.objects if n.mention is None and n.head in _HOSTS]
            if verb.lemma not in {"be", "become", "serve", "act"} or verb.status not in _TOLD:
                continue
            found = [one for n in posts for low, one in self.reading.phrases(n)[:1] if low in _FOR]
            found += [n for low, n in verb.phrases if posts and low in _FOR and n not in found]
            for noun in found:
                happened = self.occasions.event(noun, verb)
                for ref in self.reading.refs(verb.subject) if happened is not None else []:
                    if happened is not None:
                        yield Statement(ref, "ORGANIZED", happened, "event.host", 0.86)

    def _hosting(self) -> Iterator[Statement]:
        """ "Kenya, host of the 2014 summit, …", "Kenya knows its duty as host of the summit"."""
        items = self.reading.parse.items
        for noun in self.reading.parse.nouns:
            if noun.head not in _HOSTS or noun.mention is not None or noun.index < 2:
                continue
            before, verb = items[noun.index - 1], self.reading.clause_verb(noun)
            named = items[noun.index - 2] if before.kind == "COMMA" else None
            who = [named] if isinstance(named, Noun) and named.mention is not None else []
            if before.low == "as" and verb is not None and verb.form == "finite":
                who = verb.subject
            events = [one for low, one in self.reading.phrases(noun)[:1] if low == "of"]
            for event in events if who else []:
                happened = self.occasions.event(event)
                for ref in self.reading.refs(who) if happened is not None else []:
                    if happened is not None and ref.entity.label in _ACTORS:
                        yield Statement(ref, "ORGANIZED", happened, "event.host", 0.86)

    def _to_be(self, verb: Verb) -> bool:
        """ "a seminar to be organised by UNODC": what is planned for an event."""
        items = self.reading.parse.items
        before = items[verb.index - 1] if verb.index else None
        return verb.form == "inf" and verb.passive and isinstance(before, Noun)

    def _done(self, rule: Rule, verb: Verb) -> Iterator[Statement]:
        """Who organised or attended the events that a verb names."""
        acting = behind(verb, "by") if verb.passive else actors(self.reading, verb)
        who = [] if _of_nobody(verb) else self.reading.refs(acting)
        if rule.type == "ORGANIZED":
            # "UNOCT, together with UNODC, organised …"
            together = [one for low, one in verb.phrases if low == "together with"]
            who += [r for one in together for r in self.reading.refs(one.list_of)]
        who = [r for r in who if r.entity.label in rule.labels_from]
        if verb.passive and not who:
            return
        if verb.passive and len(verb.subject) == 1 and verb.subject[0].pronoun:
            yield from self._of_it(verb.subject[0], who, rule)
        for noun in self._nouns(verb, rule.type):
            if rule.type == "ORGANIZED" and talks(self.reading, noun, verb):
                continue
            yield from self._event(noun, who, rule, verb)

    def _of_it(self, noun: Noun, who: list[Ref], rule: Rule) -> Iterator[Statement]:
        """ "It was hosted by Kenya and Chad", of the event of the sentence before."""
        happened = self.occasions.event(noun) if rule.type == "ORGANIZED" else None
        for actor in who if happened is not None else []:
            if happened is not None:
                yield Statement(actor, rule.type, happened, rule.id, 0.85)

    # -- where it was held --------------------------------------------------------------------

    def _held(self) -> Iterator[Statement]:
        """ "The conference was held in Rome in 1898", "the World Summit in Paris in 2015"."""
        nouns = [] if habitual(self.reading) else self.reading.parse.nouns  # "meets annually in"
        for noun in nouns:
            kind = self.occasions.kind(noun)
            if kind in {None, "visit"} or kind is None:
                continue
            for setting in self._settings_of(noun):
                planned = self.occasions.planned(noun, setting)
                if setting.place is None or planned is None:
                    continue
                happened = self.occasions.node(noun, kind, setting)
                yield Statement(
                    happened, "HELD_IN", setting.place, "event.held", 0.85, dict(planned)
                )

    def _settings_of(self, noun: Noun) -> list[Setting]:
        """The places of an event that was held, or that has a name, with their dates."""
        found = self.occasions.settings.all_of(noun)
        if len(found) > 1:
            return found
        if not found:
            return []
        entered = found[0].held is not None and found[0].date is not None and not plural(noun)
        if not (single(noun) or entered or (noun.capital and found[0].near and found[0].place)):
            return []
        setting = self.occasions.setting(noun, found[0].held)
        told = setting.date is not None or noun.mention is not None or setting.held is not None
        pointed = noun.determiner == "the" or bool(noun.own)
        known = pointed and self.occasions.kind(noun) in _ALONE
        apart = setting.place is not None and not setting.inside
        town = apart and setting.place is not None and setting.place.city is not None
        return [setting] if told or (known and (setting.near or noun.capital or town)) else []

    # -- who made or attended it ----------------------------------------------------------------

    def _nouns(self, verb: Verb, relation: str) -> list[Noun]:
        objects = verb.subject if verb.passive else verb.objects
        before = self.reading.parse.items[verb.index - 1] if verb.index else None
        if self._to_be(verb) and isinstance(before, Noun):
            return [n for n in [self.occasions.meant(before, verb)] if self.occasions.kind(n)]
        takes_part = verb.lemma == "take" and any(n.head == "part" for n in verb.objects)
        if verb.lemma == "take" and not takes_part:
            return []
        if relation == "PARTICIPATED_IN" and (takes_part or not verb.objects):
            objects = behind(verb, "in")
        if relation == "ORGANIZED" and verb.lemma == "host" and not verb.passive:
            guests = self.reading.refs(objects, "people_only")
            objects = objects + behind(verb, "for") if guests else objects
        found = [self.occasions.meant(n, verb) if verb.form == "ed" else n for n in objects]
        return [n for n in found if self.occasions.kind(n)]

    def _event(self, noun: Noun, who: list[Ref], rule: Rule, verb: Verb) -> Iterator[Statement]:
        kind = self.occasions.kind(noun)
        if noun.determiner in OPEN or (plural(noun) and "regular" in noun.words):
            return  # "attended every gathering", "held regular meetings"
        if kind == "visit" and not any(low == "for" for low, _ in self.reading.phrases(noun)):
            return  # the visit itself is VISITED
        found = self._settings(noun, verb)
        if not any(found):  # "The event was hosted by Kenya", of the one told of before
            known = self.occasions.event(noun) if verb.passive else None
            for actor in who if known is not None else []:
                if known is not None:
                    yield Statement(actor, rule.type, known, rule.id, 0.85)
        for setting in found:
            if kind is None or not setting:
                continue
            ref = self.occasions.node(noun, kind, setting)
            told = verb.governor is not None and verb.governor.lemma in _TOGETHER
            ahead = "planned" in verb.status or (verb.form == "inf" and not told)
            ahead = ahead or self.occasions.ahead(noun)
            planned = {"planned": True} if ahead else {}
            for actor in who:
                yield Statement(actor, rule.type, ref, rule.id, 0.88, dict(planned))
            if setting.place and (who or (verb.lemma == "host" and not verb.passive)):
                place = setting.place
                yield Statement(ref, "HELD_IN", place, "event.place", 0.88, dict(planned))

    def _settings(self, noun: Noun, verb: Verb) -> list[Setting]:
        """The places and dates of an event; several where a bracket lists them."""
        found, lines = self.occasions.setting(noun, verb), self.datelines
        place, date = found.place, found.date
        if not lines:
            return [found] if date or single(noun) else []
        if place is None or len(lines) > 1:
            return [Setting(_line_place(line), line.date or date) for line in lines]
        return [Setting(_line_place(lines[0]) or place, lines[0].date or date)]


def _of_nobody(verb: Verb) -> bool:
    """ "it was planned to hold a forum": "it" is nobody."""
    told = verb.governor
    if told is None or verb.form != "inf" or not told.passive:
        return False
    return any(noun.pronoun and noun.head == "it" for noun in told.subject)


def _line_place(line: Dateline) -> Ref | None:
    if line.place is None or line.place.entity is None or line.at is None:
        return None
    return Ref(line.place.entity, *line.at, "dateline", line.name)
