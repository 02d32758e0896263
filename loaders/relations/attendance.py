"""Attendance: who was at an event, by the verb, noun or phrase that says so.

"The summit was attended by A and B in Rome on DATE", "the workshop in Lima brought together A and
B", "the meeting had representatives from A", "X spoke at the summit in Rome", "with the
participation of A", "at the conference in Rome A announced …".
"""

from __future__ import annotations

from collections.abc import Iterator

from graphmodel.records import Value
from loaders.grammar.items import Item, Noun, Verb
from loaders.relations import named_people
from loaders.relations.event_kinds import REASONS, talks
from loaders.relations.occasions import Occasions
from loaders.relations.reading import Reading
from loaders.relations.statements import Ref, Statement
from loaders.relations.verb_texts import behind, relative_noun

_ACTORS = frozenset("Official Office Country".split())
_GATHERS = frozenset("bring gather have include feature convene attract assemble involve".split())
_PEOPLE = frozenset(
    """
    representatives delegates delegations participants officials experts attendees speakers
    panellists panelists ministers leaders guests
    """.split()
)
_ATTENDS = frozenset(
    "attend address chair co-chair moderate join open close lead co-lead headline".split()
)
_LISTS = frozenset("include feature be".split())
_OPENING = 3  # items before the first person of a caption
_COMES = frozenset("participate attend speak".split())
_THROUGH = {"participate": "in", "preside": "over", "speak": "at", "represent": "at", "join": "for"}
#: What is done to what was said elsewhere: "recalls the pledges made at the summit in Rome".
_MENTAL = frozenset(
    """
    recall welcome support condemn thank praise applaud note endorse consider review examine hail
    """.split()
)
_WITH = ("with", "together with", "alongside", "by")
_PARTS = frozenset("opening closing beginning start end conclusion inauguration".split())
_PRESENCE = frozenset(
    "participation attendance presence involvement chairmanship chairpersonship".split()
)
_PRESENT_OF = frozenset("of by from".split())
#: What is done to those who come "for a meeting".
_RECEIVES = frozenset("host welcome receive".split())
#: Verbs of whose subjects something is told here, beside the acts of a speaker.
_TOLD_OF = _ATTENDS | _RECEIVES | _THROUGH.keys() | {"hold", "have", "take"}


def attendance(occasions: Occasions) -> Iterator[Statement]:
    """Those who attended the events of a sentence, where a place or date is told."""
    reading = occasions.reading
    if reading.parse.question:
        return
    for verb in reading.parse.verbs:
        if verb.status in {"stated", "planned"} and verb.form != "inf":
            for noun, who in _attended(occasions, verb):
                yield from _facts(occasions, noun, verb, who)
    yield from _shown(occasions)
    for noun in reading.parse.nouns:
        if noun.head in _PRESENCE and noun.mention is None:
            yield from _present(occasions, noun)


def _facts(occasions: Occasions, noun: Noun, verb: Verb, who: list[Ref]) -> Iterator[Statement]:
    several = talks(occasions.reading, noun, verb)
    # "The summit opened in May, attended by Kenya": the day is that of what it did
    before = [] if noun in verb.subject else occasions.reading.parse.verbs
    items = occasions.reading.parse.items
    said = (v for v in before if v.form == "finite" and noun in v.subject)
    told = next((v for v in said if items[v.index - 1].kind != "REL"), verb)
    happened = occasions.event(noun, told, several) if who else None
    if happened is None:
        return
    ahead = verb.status == "planned" or occasions.ahead(noun)
    planned: dict[str, Value] = {"planned": True} if ahead else {}
    own = noun.mention.entity if noun.mention is not None else None
    for one in who:
        if one.entity.label in _ACTORS and one.entity is not own:
            yield Statement(one, "PARTICIPATED_IN", happened, "event.attended", 0.86, dict(planned))


def _attended(occasions: Occasions, verb: Verb) -> Iterator[tuple[Noun, list[Ref]]]:
    """The event nouns of a verb with those who were there."""
    reading = occasions.reading
    told = verb.lemma in _TOLD_OF or verb.lemma in reading.rules.words["acts"]
    subjects = reading.refs(whole_list(reading, verb), "people_only") if told else []
    if verb.lemma in _ATTENDS and verb.passive:
        agents = reading.refs(behind(verb, "by"), "people_only")
        for noun in _held_before(occasions, verb) or verb.subject:
            yield noun, agents
        if verb.lemma == "join":  # "he was joined by A at the summit"
            for noun in [n for low in ("at", "for", "in") for n in behind(verb, low)]:
                yield noun, subjects + agents
    elif verb.lemma == "represent" and verb.passive:
        for noun in behind(verb, "at") + behind(verb, "in"):
            yield noun, subjects + reading.refs(behind(verb, "by"), "people_only")
    elif not verb.passive and verb.lemma in _GATHERS:
        for noun in verb.subject:
            yield noun, _gathered(reading, verb)
    elif verb.lemma in _RECEIVES:
        acting = reading.refs(behind(verb, "by")) if verb.passive else subjects
        guests = subjects if verb.passive else reading.refs(verb.objects, "people_only")
        for noun in behind(verb, "for") if guests else []:
            yield noun, guests if verb.lemma == "host" and not verb.passive else acting + guests
    yield from _inverted(occasions, verb)
    yield from _acted(occasions, verb, subjects)


def _held_before(occasions: Occasions, verb: Verb) -> list[Noun]:
    """ "The summit opened in Rome, attended by Kenya": the event of a participle behind a comma."""
    items = occasions.reading.parse.items
    if verb.form != "ed" or not verb.index or items[verb.index - 1].kind != "COMMA":
        return []
    if any(occasions.kind(n) for n in verb.subject):
        return []
    earlier = [v for v in occasions.reading.parse.verbs if v.index < verb.index]
    subject = earlier[-1].subject if earlier and earlier[-1].form == "finite" else []
    return [n for n in subject if occasions.kind(n)]


def _inverted(occasions: Occasions, verb: Verb) -> Iterator[tuple[Noun, list[Ref]]]:
    """ "Also participating at the summit were N and M", "Among the guests of the summit were N and
    M", "Speakers at the summit included N and M"."""
    reading = occasions.reading
    if verb.lemma not in _LISTS or verb.passive or verb.form != "finite":
        return
    earlier = [v for v in reading.parse.verbs if v.index < verb.index]
    if any(v.form == "finite" for v in earlier):
        return
    events = [n for v in earlier if v.form == "ing" for n in _there(v)]
    people = (n for n in reading.parse.nouns if n.index < verb.index and n.head in _PEOPLE)
    for noun in [] if verb.lemma == "be" and not _among(reading, verb) else people:
        events += [one for low, one in reading.phrases(noun)[:1] if low in {"of", "at", "in", "to"}]
    for noun in [n for n in events if occasions.kind(n)][:1]:
        yield noun, named_people.company(reading, verb)


def _there(verb: Verb) -> list[Noun]:
    """The groups in which an event stands that a participle tells of: "participating at"."""
    if verb.lemma not in _COMES and not _takes_part(verb):
        return []
    return [*verb.objects, *(n for low, n in verb.phrases if low in {"in", "at", "during"})]


def _among(reading: Reading, verb: Verb) -> bool:
    """Whether "among" opens the sentence: "Among the speakers at the summit were N and M"."""
    opening = [t.low for t in reading.tokens[:3]]
    return "among" in opening


def _acted(
    occasions: Occasions, verb: Verb, subjects: list[Ref]
) -> Iterator[tuple[Noun, list[Ref]]]:
    """The events at which somebody did or said something, or that he attended."""
    reading = occasions.reading
    if verb.lemma in {"hold", "have"} and not verb.passive:
        for noun in verb.objects:
            if talks(reading, noun, verb):
                yield noun, subjects + reading.refs(_partners(reading, verb, noun), "people_only")
        return
    if verb.passive:
        if verb.lemma in reading.rules.words["acts"]:
            agents = reading.refs(behind(verb, "by"), "people_only")
            for noun in _at(reading.parse.items, verb)[:1]:
                yield noun, _guests(reading, noun, agents)
        return
    if verb.lemma in _ATTENDS or verb.lemma in _THROUGH or _takes_part(verb):
        sent = reading.refs(verb.objects) if verb.lemma == "represent" else []
        subjects = [*subjects, *(r for r in sent if r.entity.label in {"Country", "Office"})]
        found = list(verb.objects) if verb.lemma in _ATTENDS else []
        found += behind(verb, _THROUGH.get(verb.lemma, "in"))
        found += behind(verb, "at") if verb.lemma == "join" else []
        relative = relative_noun(reading, verb, ("in", "at"))
        found += [occasions.meant(n, verb) for n in relative]
        beside = [n for low in _WITH[:3] for n in behind(verb, low)]
        beside = [n for n in beside if not _added(reading.parse.items, verb, n)]
        people = any(one.entity.label == "Official" for one in subjects)
        who = subjects + (named_people.before(reading, verb) if people else [])
        for noun in found:
            yield noun, who + reading.refs(beside, "people_only")
    if verb.lemma in reading.rules.words["acts"] and verb.form == "finite":
        for noun in _at(reading.parse.items, verb):
            if not (verb.lemma in _MENTAL and noun.index > verb.index + 2):
                yield noun, _guests(reading, noun, subjects)


def _at(items: list[Item], verb: Verb) -> list[Noun]:
    found = [n for low in ("at", "during") for n in behind(verb, low)]
    found = [_opened(items, n) for n in found]
    return [n for n in found if not _other_clause(items, verb, n)]


def _opened(items: list[Item], noun: Noun) -> Noun:
    """ "at the opening of the summit": the summit."""
    inner = items[noun.index + 2] if noun.index + 2 < len(items) else None
    of = isinstance(inner, Noun) and items[noun.index + 1].low == "of"
    return inner if of and noun.head in _PARTS and isinstance(inner, Noun) else noun


def _other_clause(items: list[Item], verb: Verb, noun: Noun) -> bool:
    """Whether "but", a semicolon or another verb parts a phrase from the verb: "signed it, but at
    the summit …"."""
    between = items[verb.index + 1 : noun.index]
    if verb.passive and any(isinstance(i, Verb) for i in between):
        return True
    return any(i.kind == "SEMI" or (i.kind == "CC" and i.low == "but") for i in between)


def _added(items: list[Item], verb: Verb, noun: Noun) -> bool:
    """Whether "and" or a reason parts a phrase from the verb: "will attend the forum and work with
    UNDP", "attended despite its quarrel with Chad"."""
    return any(i.kind == "CC" or i.low in REASONS for i in items[verb.index + 1 : noun.index - 1])


def _guests(reading: Reading, noun: Noun, who: list[Ref]) -> list[Ref]:
    """Those who come to an event; a body at "its session", or at that "of the Council", holds
    it."""
    own = bool(noun.own) or noun.possessor is not None
    of = [n for low, one in reading.phrases(noun)[:1] if low == "of" for n in one.list_of]
    holders = {id(ref.entity) for ref in reading.refs(of)}
    return [
        one
        for one in who
        if id(one.entity) not in holders and not (own and one.entity.label == "Office")
    ]


def _takes_part(verb: Verb) -> bool:
    return verb.lemma == "take" and any(n.head == "part" for n in verb.objects)


def whole_list(reading: Reading, verb: Verb) -> list[Noun]:
    """The subject; of "Kenya, Chad and Mali, who took part", the whole list."""
    subject = verb.subject or _before_dash(reading, verb)
    items = reading.parse.items
    if len(subject) != 1 or len(subject[0].list_of) < 2:
        return subject
    behind_list = items[subject[0].index + 1 : subject[0].index + 3]
    kinds = [i.kind for i in behind_list]
    set_off = len(kinds) == 2 and kinds[0] in {"COMMA", "DASH"} and kinds[1] == "REL"
    states = all(n.mention and n.mention.label != "Official" for n in subject[0].list_of)
    return subject[0].list_of if set_off and states else subject


def _before_dash(reading: Reading, verb: Verb) -> list[Noun]:
    """ "the new members—Kenya, Chad and Mali—who took part": those before the dash."""
    items, at = reading.parse.items, verb.index
    if at < 3 or items[at - 1].kind != "REL" or items[at - 2].kind != "DASH":
        return []
    last = items[at - 3]
    return [last] if isinstance(last, Noun) and last.mention is not None else []


def _partners(reading: Reading, verb: Verb, noun: Noun) -> list[Noun]:
    """Those with whom somebody held talks."""
    phrases, manners = reading.phrases(noun), reading.rules.words["partnership"]
    if any(low == "in" and one.head in manners for low, one in phrases + verb.phrases):
        return []  # "in coordination with": who helps to hold them
    near = [one for low, one in phrases[:3] if low in {"with", "between"}]
    return [n for one in near for n in one.list_of] or behind(verb, "with")


def _gathered(reading: Reading, verb: Verb) -> list[Ref]:
    """Whom an event brought together: names, or the States that its delegates are from."""
    if verb.lemma in {"have", "include", "involve", "feature"}:
        if verb.lemma in _LISTS and (named := named_people.behind(reading, verb)):
            return named
        people = [n for n in verb.objects if n.mention is None and n.head in _PEOPLE]
        return reading.refs(people, "people_only") or [
            r for n in people for r in reading.refs(_from(reading, n))
        ]
    return reading.refs(verb.objects, "people_only")


def _from(reading: Reading, noun: Noun) -> list[Noun]:
    return [n for low, one in reading.phrases(noun)[:1] if low == "from" for n in one.list_of]


def _shown(occasions: Occasions) -> Iterator[Statement]:
    """Whom a caption shows at an event: "N with M at the 2014 Rome summit"."""
    parse = occasions.reading.parse
    if any(verb.form == "finite" for verb in parse.verbs):
        return
    for noun in parse.nouns:
        before = occasions.reading.item_before(noun)
        if before is None or before.low not in {"at", "during"} or not occasions.kind(noun):
            continue
        people = [n for n in parse.nouns if n.index < noun.index and n.person]
        happened = occasions.event(noun) if people and people[0].index <= _OPENING else None
        for one in occasions.reading.refs(people) if happened is not None else []:
            if happened is not None:
                yield Statement(one, "PARTICIPATED_IN", happened, "event.shown", 0.84)


def _present(occasions: Occasions, noun: Noun) -> Iterator[Statement]:
    """ "A workshop was held in Rome with the participation of Kenya and UNICEF"."""
    reading = occasions.reading
    before = reading.item_before(noun)
    parts = [one for low, one in reading.phrases(noun)[:1] if low in _PRESENT_OF]
    who = [n for one in parts for n in one.list_of]
    if before is None or before.low not in {"with", "in", "under"} or not who:
        return
    named = (n for n in reading.parse.nouns if n.index < noun.index)
    earlier = [n for n in named if occasions.kind(n) not in {None, "launch"}]
    for event in earlier[-1:]:
        happened = occasions.event(event, reading.clause_verb(noun))
        for one in reading.refs(who, "people_only") if happened is not None else []:
            if one.entity.label in _ACTORS and happened is not None:
                yield Statement(one, "PARTICIPATED_IN", happened, "event.presence", 0.86)
