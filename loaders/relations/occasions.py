"""Occasions: the events that the nouns of one sentence name, with place, date and whether they
are still to come. What "the summit" was is known from the sentences before.
"""

from __future__ import annotations

import itertools
from collections.abc import Iterator

from graphmodel.names import slug
from graphmodel.records import Value
from loaders.grammar.items import Noun, Verb
from loaders.mentions.entities import Entity
from loaders.relations.datelines import Dateline
from loaders.relations.discourse import Seen
from loaders.relations.event_kinds import kind_of, numbered, plural, single
from loaders.relations.event_places import of_agent, opens_list, town_of_state
from loaders.relations.reading import Reading
from loaders.relations.rivals import taken
from loaders.relations.settings import TOPICS, Setting, Settings
from loaders.relations.statements import Ref, Statement, seen_as
from loaders.relations.timing import date_of, leading_date
from loaders.relations.upcoming import upcoming

_MANNERS = frozenset("consultation consultations dialogue session discussion discussions".split())
_ABOUT = frozenset("on about regarding concerning".split())
_OTHER_TIMES = frozenset("next previous earlier upcoming forthcoming future last annual".split())
OPEN = frozenset("no any each every such".split())
#: "On 7 June, following the session in Rome, Kenya left": the day is not the session's.
_APART = frozenset("following after before since until preceding despite".split())
_HABITUAL = frozenset(
    """
    typically usually normally ordinarily regularly annually biennially biannually even-numbered
    odd-numbered
    """.split()
)
_YEARS = frozenset("year two three four five month summer spring autumn other second".split())
_WISHES = frozenset("call appeal ask press push plead propose suggest request urge want".split())
_THERE = frozenset("event.attended event.host event.deed".split())  # who was where it was held
#: What sort of a meeting it was, and no other one.
_ANYHOW = frozenset("virtual online hybrid in-person bilateral trilateral productive".split())
_LASTING = ("-day", "-week", "-hour")
_TOWNS = frozenset("city town capital".split())
_GONE = frozenset("move cancel postpone relocate".split())  # "The summit in Rome was moved to"
_ENDED = frozenset("cancel postpone halt suspend freeze scrap".split())  # "Chad halted the talks"
_TIMES = frozenset(["before", "after", "following", "prior to", "ahead of", "since", "until"])
_ONLINE = frozenset("virtual online".split())  # takes place in no State


def habitual(reading: Reading) -> bool:
    """Whether a sentence tells what happens every year: "meets annually, typically in May"."""
    if not _HABITUAL.isdisjoint(reading.lows):
        return True
    if "every" not in reading.lows:
        return False
    return any(a.low == "every" and b.low in _YEARS for a, b in itertools.pairwise(reading.tokens))


def _called_off(verb: Verb, noun: Noun) -> bool:
    """ "The summit was cancelled", "Chad halted the talks"."""
    if verb.passive and verb.lemma in _GONE and noun in verb.subject:
        return True
    return verb.lemma in _ENDED and noun in verb.objects


class Occasions:
    """The events of one sentence."""

    def __init__(self, reading: Reading, datelines: list[Dateline], document: str) -> None:
        self.reading, self.datelines, self.document = reading, datelines, document
        self.settings = Settings(reading)
        self._kinds: dict[Noun, str | None] = {}  # two readers ask for each
        self._places: dict[str, Ref] = {}  # of the events told of

    def kind(self, noun: Noun) -> str | None:
        """The kind of event that a group names, or None; "in consultation with" says how."""
        if noun not in self._kinds:
            self._kinds[noun] = self._kind(noun)
        return self._kinds[noun]

    def _kind(self, noun: Noun) -> str | None:
        before = self.reading.item_before(noun)
        behind_in = before is not None and before.low == "in" and not noun.own
        bare = noun.mention is None and not noun.determiner and not noun.before
        if behind_in and bare and noun.head in _MANNERS:
            return None
        found = kind_of(self.reading, noun) or self._left_out(noun)
        discourse = self.reading.discourse
        if (
            noun.head == "event"
            and all(w.endswith(_LASTING) for w in noun.words[:-1])
            and (noun.determiner in {"the", "this"})
        ):
            return discourse.kind_before() or found
        if found not in {None, "visit"} and not plural(noun):
            discourse.kinds[discourse.sentence] = found
        return found

    def _left_out(self, noun: Noun) -> str | None:
        """ "The first summit was held in Rome, the second in Lima": of the kind named before."""
        if noun.mention is not None or len(noun.words) != 1 or not numbered(noun):
            return None
        if not (noun.determiner == "the" or noun.own):
            return None
        earlier = [n for n in self.reading.parse.nouns if n.index < noun.index and numbered(n)]
        return next((kind for n in earlier[:1] if (kind := kind_of(self.reading, n))), None)

    def setting(self, noun: Noun, verb: Verb | None = None) -> Setting:
        """Where and when: with the noun, else in the phrases of the verb whose event it is."""
        setting = self.settings.of(noun)
        if verb is not None and setting.place is None:
            setting.place = self._of_phrases(noun, verb) or self._of_host(noun, verb)
        if _ONLINE & set(noun.words):
            setting.place = None
        if setting.date is None and verb is not None and verb.form in {"finite", "ed"}:
            date = date_of(self.reading, noun) or date_of(self.reading, verb)
            if date is not None and not taken(self.reading, noun, date.first):
                setting.date = date
        before = self.reading.item_before(noun)
        apart = before is not None and before.low in _APART | {"to"}  # "40 days left to the summit"
        known = single(noun) and not _OTHER_TIMES & set(noun.words)
        if setting.date is None and known and not apart:
            setting.date = leading_date(self.reading, noun)
        if habitual(self.reading):
            setting.date = None
        return setting

    def _of_phrases(self, noun: Noun, verb: Verb) -> Ref | None:
        joiners = {"in", "at", "to"} if self.kind(noun) == "visit" else {"in", "at"}
        phrases = [*self.reading.phrases(noun), *verb.phrases]
        return first_country(
            self.reading, [p for p in phrases if p[0] in joiners and self._apart(p[1])]
        )

    def _of_host(self, noun: Noun, verb: Verb) -> Ref | None:
        """ "Nairobi hosted the talks", "Kenya hosted the summit": the town, and the State of a
        conference, that are its host are its place."""
        if verb.lemma != "host" or verb.passive or len(verb.subject) != 1:
            return None
        host = verb.subject[0]
        inner = [n for low, n in self.reading.phrases(host)[:1] if low == "of"]
        host = inner[0] if host.head in _TOWNS and inner else host
        if host.mention is None or (host.mention.label == "Country" and host.mention.use == "city"):
            return None
        state = host.mention.label == "Country" and self.kind(noun) == "conference"
        there = state or host.mention.label == "Place"
        return next(iter(self.reading.of_mention(host.mention, places=True) if there else []), None)

    def _apart(self, place: Noun) -> bool:
        """Whether a place is no part of what is talked of: "the crisis in Mali", "talks on a centre
        in Rome"."""
        items = self.reading.parse.items
        place = opens_list(items, place)
        before = items[place.index - 2] if place.index >= 2 else None
        if not isinstance(before, Noun):
            return True
        if of_agent(items, before):
            return False
        lead = items[before.index - 1].low
        thing = before.determiner in {"a", "an"} and lead in _ABOUT
        later = lead in _TIMES and self.kind(before) is not None  # "before the summit in Rome"
        return before.head not in TOPICS and not thing and not later

    def meant(self, noun: Noun, verb: Verb) -> Noun:
        """ "the congress in Vienna in 1923, convened by N": the event is convened, not the town."""
        placed = noun.head == "date" or (noun.mention is not None and noun.mention.label == "Place")
        if not placed:
            return noun
        before = [n for n in self.reading.parse.nouns if n.index < noun.index]
        events = [n for n in before if self.kind(n) not in {None, "visit"}]
        return events[-1] if events and not self._cut(events[-1], verb) else noun

    def _cut(self, noun: Noun, verb: Verb) -> bool:
        between = self.reading.parse.items[noun.index + 1 : verb.index]
        return any(
            isinstance(item, Verb) or item.kind in {"SEMI", "STOP", "SUB"} for item in between
        )

    def ahead(self, noun: Noun) -> bool:
        """Whether the words on or before an event say that it is still to come; on a page of an
        encyclopaedia such words tell of the past."""
        if self.reading.discourse.topic is not None:
            return False
        return upcoming(self.reading, noun)

    def planned(self, noun: Noun, setting: Setting) -> dict[str, Value] | None:
        """Planned or stated, as properties; None where the event is left open or denied."""
        if noun.determiner in OPEN:
            return None
        gone = any(_called_off(verb, noun) for verb in self.reading.parse.verbs)
        if not gone and setting.held is not None and setting.held.form == "inf":
            return None if self._only_wished(noun) else {"planned": True}
        verb = setting.held or self.reading.support(noun) or self.reading.clause_verb(noun)
        if setting.held is not None and setting.held.lemma == "schedule":
            return None if gone else {"planned": True}
        if gone or (verb is not None and verb.status == "open"):
            return None
        before = self.reading.item_before(noun)
        over = before is not None and before.low == "following"  # "agreed to help, following talks"
        ahead = (verb is not None and verb.status == "planned" and not over) or self.ahead(noun)
        return {"planned": True} if ahead else {}

    def _only_wished(self, noun: Noun) -> bool:
        """ "calls for a summit to be held in Rome": whoever calls for an event announces none."""
        items, at = self.reading.parse.items, noun.index - 1
        behind_for = at > 0 and items[at].low == "for"
        before = items[at - behind_for] if at > 0 else None
        earlier = [v for v in self.reading.parse.verbs if v.index < noun.index]
        last = earlier[-1] if earlier else None
        wished = last is not None and last.lemma in _WISHES and (behind_for or noun in last.objects)
        wished = wished or (before is not None and before.low in _WISHES)
        wished = wished or (behind_for and any(i.low in {"calls", "appeals"} for i in items[:at]))
        return noun.determiner in {"a", "an"} and wished

    def event(self, noun: Noun, verb: Verb | None = None, several: bool = False) -> Ref | None:
        """The event that a noun names: one with a place or date, or one told of before; `several`
        allows for "separate meetings"."""
        if noun.pronoun:
            return self._it() if noun.head == "it" else None
        kind = self.kind(noun)
        setting = self.setting(noun, verb)
        if kind is None or kind == "visit" or noun.determiner in OPEN:
            return None
        if setting:
            known = single(noun) or (setting.near and not plural(noun)) or several
            return self.node(noun, kind, setting) if known else None
        return self._told(noun, kind)

    def _it(self) -> Ref | None:
        """ "The summit was held in Rome. It was hosted by Kenya": the first event of the sentence
        before, where no name is its subject."""
        discourse = self.reading.discourse
        near = [seen for *_, seen, at in discourse.events if at == discourse.sentence - 1]
        alone = near and not discourse.main
        return seen_as(near[0], "antecedent") if alone else None

    def _told(self, noun: Noun, kind: str) -> Ref | None:
        """What "the summit" was: the last event of this kind that the text has told of."""
        behind = self.reading.tokens[noun.last : noun.last + 1]
        described = any(t.low in {"of", "on", "between", "with", "in"} for t in behind)
        words = [w for w in noun.words[:-1] if w not in _ANYHOW]  # "the virtual meeting"
        plain = [w for w in words if not w.endswith(_LASTING)]  # "the two-day event"
        pointed = noun.determiner in {"the", "this", "that"} and not plain
        if noun.mention is not None or noun.before or described or not pointed:
            return None
        seen = self.reading.discourse.event(kind, noun.head)
        return seen_as(seen, "antecedent") if seen is not None else None

    def node(self, carrier: Noun | Verb, kind: str, setting: Setting) -> Ref:
        """The event that a noun or verb tells of."""
        start, end = self.reading.span(carrier.first, carrier.last)
        place, date = setting.place, setting.date
        spot = (place.city or place.entity.name) if place else ""
        first, last = (date.start, date.end) if date else (None, None)
        found = event(kind, spot, first, last, f"{self.document}-{start}")
        if place is not None:
            self._places[found.id] = place
        head = carrier.head if isinstance(carrier, Noun) else ""
        self.reading.discourse.note_event(kind, head, Seen(found, start, end))
        return Ref(found, start, end)

    def held(self, told: list[Statement]) -> Iterator[Statement]:
        """Where the events took place that somebody is told to have held or attended."""
        known = {said.subject.entity.id for said in told if said.type == "HELD_IN"}
        for said in told:
            ours = said.rule in _THERE
            place = self._places.get(said.object.entity.id) if ours else None
            if place is not None and place.city and said.object.entity.id not in known:
                known.add(said.object.entity.id)
                planned = {k: v for k, v in said.properties.items() if k == "planned"}
                yield Statement(said.object, "HELD_IN", place, "event.place", 0.86, planned)


def first_country(reading: Reading, phrases: list[tuple[str, Noun]]) -> Ref | None:
    """The first State, or town of one, that phrases name."""
    for _, one in phrases:
        for ref in reading.refs([one], None, places=True):
            if ref.entity.label == "Country":
                return ref
    towns = (town_of_state(reading.marked, one.first) for _, one in phrases)
    return next((town for town in towns if town is not None), None)


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
