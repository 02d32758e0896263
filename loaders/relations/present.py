"""Those present: who was at a meeting that their own sentence does not name.

"She was joined by N", "Participants included N, Mayor of X; M, …", "N and M also participated": of
the meeting that a readout is of, else of the one that the sentence before tells of.
"""

from __future__ import annotations

from collections.abc import Iterator

from loaders.grammar.items import Noun, Verb
from loaders.relations import named_people
from loaders.relations.discourse import Seen
from loaders.relations.occasions import Occasions
from loaders.relations.reading import Reading
from loaders.relations.statements import Ref, Statement, seen_as
from loaders.relations.verb_texts import behind

_PEOPLE = frozenset("participants attendees panelists panellists speakers guests".split())
_LISTS = frozenset("include be feature".split())
_COMES = frozenset("participate attend".split())
_OTHERS = frozenset("Country Office".split())
_CONVENES = frozenset("convene host".split())
_OPENING = 4  # sentences of a readout that tell who convened it
_CONFIDENCE = 0.85


def present(occasions: Occasions) -> Iterator[Statement]:
    """Those who were at the event that is being told of."""
    reading = occasions.reading
    happened = _told_of(reading)
    if happened is None or reading.parse.question:
        return
    for verb in reading.parse.verbs:
        if verb.status != "stated" or verb.form != "finite":
            continue
        if any(occasions.kind(n) for n in (*verb.objects, *(n for _, n in verb.phrases))):
            continue  # it names an event of its own
        for who in _there(reading, verb):
            yield Statement(who, "PARTICIPATED_IN", happened, "event.there", _CONFIDENCE)
        hosts = _hosts(reading, verb)
        for host in hosts:
            yield Statement(host, "ORGANIZED", happened, "event.convener", _CONFIDENCE)
        for guest in reading.refs(verb.objects) if hosts else []:
            if guest.entity.label == "Official":
                yield Statement(guest, "PARTICIPATED_IN", happened, "event.there", _CONFIDENCE)


def _told_of(reading: Reading) -> Ref | None:
    """The meeting that a readout is of, or the one that the sentence before tells of."""
    discourse = reading.discourse
    seen: Seen | None = discourse.reported
    if seen is None and discourse.events:
        *_, last, sentence = discourse.events[-1]
        seen = last if sentence == discourse.sentence - 1 else None
    return seen_as(seen, "antecedent") if seen is not None else None


def _there(reading: Reading, verb: Verb) -> list[Ref]:
    """Whom a verb says to have been there."""
    if any(low == "in" for low, _ in verb.phrases):
        return []  # "was joined by N in a call for peace"
    if verb.lemma == "join" and verb.passive:
        agents = reading.refs(behind(verb, "by"), "people_only")
        people = [r for r in agents if r.entity.label == "Official"] or agents
        return [*named_people.before(reading, verb), *people] if people else []
    taking = verb.lemma == "take" and any(n.head == "part" for n in verb.objects)
    if taking or (verb.lemma in _COMES and not verb.passive and not verb.objects):
        states = [r for r in reading.refs(verb.subject, "people_only") if r.entity.label in _OTHERS]
        return named_people.before(reading, verb) or states
    attending = any(n.mention is None and _attend(n) for n in verb.subject)
    attending = attending or _among_them(reading, verb)
    if verb.lemma in _LISTS and not verb.passive and attending:
        listed = named_people.behind(reading, verb)
        states = [r for r in reading.refs(verb.objects) if r.entity.label == "Country"]
        return listed or states
    return []


def _attend(noun: Noun) -> bool:
    """Whether a group stands for those who attend: "participants", "participating States"."""
    return noun.head in _PEOPLE or bool({"participating", "attending"} & set(noun.words))


def _among_them(reading: Reading, verb: Verb) -> bool:
    """ "Among those present were N and M"."""
    words = [t.low for t in reading.tokens[: verb.first]]
    return words[:1] == ["among"] and bool({"present", "attending", "attendance"} & set(words))


def _hosts(reading: Reading, verb: Verb) -> list[Ref]:
    """Who convened the people whom a readout tells of: "Today, N convened mayors"."""
    opening = reading.discourse.reported is not None and reading.discourse.sentence <= _OPENING
    named = [n.mention for n in verb.objects if n.mention is not None]
    groups = verb.objects and all(m.label == "Official" for m in named)
    if not opening or verb.lemma not in _CONVENES or verb.passive or not groups:
        return []
    return reading.refs(verb.subject)
