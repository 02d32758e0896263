"""Events: dated happenings named by a noun ("workshop", "visit"), with place and date.

The place and date stand in the sentence, in the bracket that ends a newsletter's item
("(11-12 February, Vienna)"), or in the document's dateline ("today").
"""

from __future__ import annotations

from collections.abc import Iterator

from graphmodel.names import slug
from loaders.grammar.items import Noun, Verb
from loaders.mentions.dates import Date
from loaders.mentions.entities import Entity, Mention
from loaders.relations.datelines import Dateline
from loaders.relations.event_places import dated_towns, town_of_state
from loaders.relations.reading import Reading
from loaders.relations.rules import Rule
from loaders.relations.statements import Ref, Statement
from loaders.relations.timing import date_of
from loaders.relations.verb_slots import actors, behind

_ONLINE = frozenset("virtual online".split())  # takes place in no State
_HOLDING = frozenset("hold convene organize organise host launch open".split())


class Events:
    """Finds the events of one sentence and who organised or attended them."""

    def __init__(self, reading: Reading, datelines: list[Dateline], document: str) -> None:
        self.reading, self.datelines, self.document = reading, datelines, document

    def statements(self) -> Iterator[Statement]:
        """ORGANIZED, PARTICIPATED_IN and HELD_IN."""
        yield from self._held()
        for verb in self.reading.parse.verbs:
            for rule in self.reading.rules.of("verbs", verb.lemma):
                if rule.ends[1] == ("event",) and verb.status in rule.statuses:
                    yield from self._done(rule, verb)

    def _done(self, rule: Rule, verb: Verb) -> Iterator[Statement]:
        """Who organised or attended the events that a verb names."""
        who = self.reading.refs(actors(self.reading, verb))
        if rule.type == "ORGANIZED":
            # "UNOCT, together with UNODC, organised …"
            together = [one for low, one in verb.phrases if low == "together with"]
            who += [r for one in together for r in self.reading.refs(one.list_of)]
        who = [r for r in who if r.entity.label in rule.labels_from]
        if verb.passive and not who:
            return
        for noun in self._nouns(verb, rule.type):
            yield from self._event(noun, who, rule, verb)

    def _held(self) -> Iterator[Statement]:
        """ "The conference was held in Rome in 1898", "the World Summit in Paris in 2015"."""
        for noun in self.reading.parse.nouns:
            kind = self.kind(noun)
            if kind is None or kind == "visit":
                continue
            verb = next((v for v in self.reading.parse.verbs if self._holds(v, noun)), None)
            planned = {"planned": True} if verb is not None and verb.status == "planned" else {}
            for place, date in self._where(noun, verb):
                event = self._ref(noun, kind, place, date)
                yield Statement(event, "HELD_IN", place, "event.held", 0.85, dict(planned))

    def _where(self, noun: Noun, verb: Verb | None) -> list[tuple[Ref, Date | None]]:
        """The places of an event that was held, or that has a name, with their dates."""
        if verb is None and noun.mention is None:
            return []
        if verb is not None and verb.status not in {"stated", "planned"}:
            return []
        listed = dated_towns(self.reading, verb.last if verb is not None else noun.last)
        if len(listed) > 1:
            return [(place, date) for place, date in listed]
        phrases = self.reading.phrases(noun)[:4] + (verb.phrases if verb is not None else [])
        place = self._first_country([p for p in phrases if p[0] in {"in", "at"}])
        date = date_of(self.reading, noun) or (date_of(self.reading, verb) if verb else None)
        named = noun.mention is not None and noun.mention.label == "Event"
        known = (date is not None or named) and _single(noun)
        return [(place, date)] if place is not None and known else []

    def _holds(self, verb: Verb, noun: Noun) -> bool:
        """Whether a verb says that the event was held."""
        held = verb.passive or verb.form == "ed"
        if not held or verb.lemma not in _HOLDING:
            return False
        if any(noun is subject for subject in verb.subject):
            return True
        # "the Congress on Crime and the Treatment of Offenders, held in …"
        between = self.reading.parse.items[noun.index + 1 : verb.index]
        apart = any(isinstance(i, Verb) or (isinstance(i, Noun) and self.kind(i)) for i in between)
        return verb.form == "ed" and noun.index < verb.index and not apart

    def _first_country(self, phrases: list[tuple[str, Noun]]) -> Ref | None:
        for _, one in phrases:
            for ref in self.reading.refs([one], None, places=True):
                if ref.entity.label == "Country":
                    return ref
        towns = (town_of_state(self.reading, one.first) for _, one in phrases)
        return next((town for town in towns if town is not None), None)

    def _nouns(self, verb: Verb, relation: str) -> list[Noun]:
        objects = verb.subject if verb.passive else verb.objects
        takes_part = verb.lemma == "take" and any(n.head == "part" for n in verb.objects)
        if verb.lemma == "take" and not takes_part:
            return []
        if relation == "PARTICIPATED_IN" and (takes_part or not verb.objects):
            objects = behind(verb, "in")
        return [n for n in objects if self.kind(n)]

    def _named_kind(self, mention: Mention) -> str | None:
        """The kind of an event that has a name: "the Tenth Congress on Crime"."""
        if mention.label == "Event":
            return mention.kind
        if mention.label != "Office" or mention.entity is None or mention.entity.known:
            return None
        words = self.reading.marked.text_of(mention.first, mention.last).lower().split()
        ends = [n for n, word in enumerate(words) if word in {"of", "on", "for"}]
        head = words[: ends[0]] if ends else words
        found = self.reading.rules.events.get(head[-1]) if head else None
        return found if found == "conference" else None

    def kind(self, noun: Noun) -> str | None:
        """The kind of event that a group names, or None."""
        if noun.mention is not None:
            return self._named_kind(noun.mention)
        return self.reading.rules.events.get(noun.head)

    def _event(self, noun: Noun, who: list[Ref], rule: Rule, verb: Verb) -> Iterator[Statement]:
        kind = self.kind(noun)
        if kind == "visit" and not any(low == "for" for low, _ in self.reading.phrases(noun)):
            return  # the visit itself is VISITED
        for place, date in self._settings(noun, verb):
            if kind is None or (place is None and date is None):
                continue
            ref = self._ref(noun, kind, place, date)
            planned = {"planned": True} if verb.status == "planned" else {}
            for actor in who:
                yield Statement(actor, rule.type, ref, rule.id, 0.88, dict(planned))
            if place and who:
                yield Statement(ref, "HELD_IN", place, "event.place", 0.88, dict(planned))

    def _ref(self, noun: Noun, kind: str, place: Ref | None, date: Date | None) -> Ref:
        start, end = self.reading.span(noun.first, noun.last)
        spot = (place.city or place.entity.name) if place else ""
        first, last = (date.start, date.end) if date else (None, None)
        return Ref(event(kind, spot, first, last, f"{self.document}-{start}"), start, end)

    def _settings(self, noun: Noun, verb: Verb) -> list[tuple[Ref | None, Date | None]]:
        """The places and dates of an event; several where a bracket lists them."""
        place, lines = self._place(noun, verb), self.datelines
        date = date_of(self.reading, noun) or date_of(self.reading, verb)
        if not lines:
            return [(place, date)] if date or _single(noun) else []
        if place is None or len(lines) > 1:
            return [(self._line_place(line), line.date or date) for line in lines]
        return [(self._line_place(lines[0]) or place, lines[0].date or date)]

    def _line_place(self, line: Dateline) -> Ref | None:
        if line.place is None or line.place.entity is None or line.at is None:
            return None
        return Ref(line.place.entity, *line.at, "dateline", line.name)

    def _place(self, noun: Noun, verb: Verb) -> Ref | None:
        """The place in the clause: behind the noun, or of the verb."""
        joiners = {"in", "at", "to"} if self.kind(noun) == "visit" else {"in", "at"}
        if _ONLINE & set(noun.words):
            return None
        phrases = [*self.reading.phrases(noun), *verb.phrases]
        return self._first_country([p for p in phrases if p[0] in joiners])


def _single(noun: Noun) -> bool:
    """Whether a noun speaks of one event: "a workshop", no "workshops" and no "consultation"."""
    plural = noun.head.endswith("s") and noun.head not in {"talks", "discussions"}
    counted = noun.determiner or noun.possessor or noun.before or noun.own
    return noun.mention is not None or (not plural and bool(counted))


def event(kind: str, spot: str, start: str | None, end: str | None, place: str) -> Entity:
    """An event by kind, place and dates; one without place or date never merges, since `place`
    (document and offset) is in its id."""
    identity = "-".join(part for part in (kind, slug(spot), start) if part)
    if not (spot and start):
        identity += f"-{slug(place)}"
    shown = (kind.capitalize(), f"in {spot}" if spot else "", f"({start})" if start else "")
    entity = Entity("Event", identity, " ".join(part for part in shown if part))
    entity.properties["kind"] = kind
    if spot:
        entity.properties["place"] = spot
    if start:
        entity.properties["start"] = start
    if end:
        entity.properties["end"] = end
    return entity
