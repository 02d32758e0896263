"""Events: dated happenings named by a noun ("workshop", "visit"), with place and date.

The place and date stand in the sentence, in the bracket that ends a newsletter's item
("(11-12 February, Vienna)"), or in the document's dateline ("today").
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from graphmodel.names import slug
from loaders.grammar.groups import Noun, Verb
from loaders.mentions.dates import Date
from loaders.mentions.entities import Entity, Mention
from loaders.relations.apply import Applier, Statement
from loaders.relations.reading import Reading, Ref

_WHO = frozenset({"Office", "Country", "Official", "Programme"})
_ORGANIZING = frozenset({"organized.verb"})


@dataclass(frozen=True, slots=True)
class Dateline:
    """Place and date that hold for a sentence without standing in its clause."""

    place: Mention | None
    at: tuple[int, int] | None  # characters of the place
    name: str
    date: Date | None


class Events:
    """Finds the events of one sentence and who organised or attended them."""

    def __init__(
        self, reading: Reading, applier: Applier, datelines: list[Dateline], document: str
    ) -> None:
        self.reading, self.applier = reading, applier
        self.datelines, self.document = datelines, document

    def statements(self) -> Iterator[Statement]:
        """ORGANIZED, PARTICIPATED_IN and HELD_IN."""
        yield from self._held()
        for verb in self.reading.parse.verbs:
            rules = [
                r for r in self.reading.rules.of("verbs", verb.lemma) if r.ends[1] == ("event",)
            ]
            for rule in rules:
                if verb.status not in rule.statuses:
                    continue
                actors = [
                    r
                    for r in self.reading.refs(self.applier._verb_slot(verb, "subject"))
                    if r.entity.label in rule.labels_from
                ]
                if rule.type == "ORGANIZED":
                    actors += [r for r in self._helpers(verb) if r.entity.label in rule.labels_from]
                if verb.passive and not actors:
                    continue
                for noun in self._nouns(verb, rule.type):
                    yield from self._event(noun, actors, rule.type, rule.id, verb)

    def _held(self) -> Iterator[Statement]:
        """ "The conference was held in Rome in 1898", "the World Summit in Paris in 2015"."""
        date = self.reading.marked.dates[0] if len(self.reading.marked.dates) == 1 else None
        for noun in self.reading.parse.nouns:
            kind = self.kind(noun)
            if kind is None or kind == "visit":
                continue
            verb = next(
                (
                    v
                    for v in self.reading.parse.verbs
                    if v.passive
                    and v.lemma
                    in {"hold", "convene", "organize", "organise", "host", "launch", "open"}
                    and any(noun is s for s in v.subject)
                ),
                None,
            )
            phrases = self.reading.phrases(noun)
            if verb is not None and verb.status == "stated":
                phrases = phrases + verb.phrases
            elif noun.mention is None:
                continue
            places = [
                r
                for low, one in phrases[:4]
                if low in {"in", "at"}
                for r in self.reading.refs([one], None, places=True)
                if r.entity.label == "Country"
            ]
            if places and (date or noun.mention is not None):
                yield Statement(
                    self._ref(noun, kind, places[0], date), "HELD_IN", places[0], "event.held", 0.85
                )

    def _helpers(self, verb: Verb) -> list[Ref]:
        """ "UNOCT, together with UNODC, organised …"."""
        return [
            r
            for low, one in verb.phrases
            if low == "together with"
            for r in self.reading.refs(one.list_of)
        ]

    def _nouns(self, verb: Verb, relation: str) -> list[Noun]:
        objects = verb.subject if verb.passive else verb.objects
        if relation == "PARTICIPATED_IN" and not verb.objects:
            objects = [n for low, one in verb.phrases if low == "in" for n in one.list_of]
        return [n for n in objects if self.kind(n)]

    def kind(self, noun: Noun) -> str | None:
        """The kind of event that a group names, or None."""
        if noun.mention is not None:
            return noun.mention.kind if noun.mention.label == "Event" else None
        return self.reading.rules.events.get(noun.head)

    def _event(
        self, noun: Noun, actors: list[Ref], relation: str, rule: str, verb: Verb
    ) -> Iterator[Statement]:
        kind = self.kind(noun)
        if kind == "visit" and not any(low == "for" for low, _ in self.reading.phrases(noun)):
            return  # the visit itself is VISITED
        for place, date in self._settings(noun, verb):
            if kind is None or (place is None and date is None):
                continue
            ref = self._ref(noun, kind, place, date)
            planned = {"planned": True} if verb.status == "planned" else {}
            for actor in actors:
                yield Statement(actor, relation, ref, rule, 0.88, dict(planned))
            if place and actors:
                yield Statement(ref, "HELD_IN", place, "event.place", 0.88, dict(planned))

    def _ref(self, noun: Noun, kind: str, place: Ref | None, date: Date | None) -> Ref:
        start, end = self.reading.span(noun.first, noun.last)
        spot = (place.city or place.entity.name) if place else ""
        when = date.start if date else ""
        identity = "-".join(part for part in (kind, slug(spot), when) if part)
        if not (spot and when):
            identity += f"-{slug(self.document)}-{start}"
        name = " ".join(
            part
            for part in (
                kind.capitalize(),
                f"in {spot}" if spot else "",
                f"({when})" if when else "",
            )
            if part
        )
        entity = Entity("Event", identity, name, properties={"kind": kind})
        if spot:
            entity.properties["place"] = spot
        if date:
            entity.properties["start"] = date.start
            if date.end:
                entity.properties["end"] = date.end
        return Ref(entity, start, end)

    def _settings(self, noun: Noun, verb: Verb) -> list[tuple[Ref | None, Date | None]]:
        """The places and dates of an event; several where a bracket lists them."""
        place = self._place(noun, verb)
        known = self.reading.marked.dates
        date = known[0] if len(known) == 1 else None
        lines = self.datelines
        if not lines:
            return [(place, date)]
        if place is None or len(lines) > 1:
            return [(self._line_place(line), line.date or date) for line in lines]
        return [(self._line_place(lines[0]) or place, lines[0].date or date)]

    def _line_place(self, line: Dateline) -> Ref | None:
        if line.place is None or line.place.entity is None or line.at is None:
            return None
        return Ref(line.place.entity, *line.at, "dateline", line.name)

    def _place(self, noun: Noun, verb: Verb) -> Ref | None:
        """The place in the clause: behind the noun, or of the verb."""
        for low, one in [*self.reading.phrases(noun), *verb.phrases]:
            if low in {"in", "at"} or (low == "to" and self.kind(noun) == "visit"):
                for ref in self.reading.refs([one], None, places=True):
                    if ref.entity.label == "Country":
                        return ref
        return None
