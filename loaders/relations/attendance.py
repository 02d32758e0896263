"""Attendance: who was at an event whose noun is the subject, or behind "at" and "by".

"The summit was attended by A and B in Rome on DATE", "the workshop in Lima brought together A and
B", "the meeting had representatives from A", "X spoke at the summit in Rome".
"""

from __future__ import annotations

from collections.abc import Iterator

from graphmodel.records import Value
from loaders.grammar.items import Noun, Verb
from loaders.relations.occasions import Occasions
from loaders.relations.reading import Reading
from loaders.relations.statements import Ref, Statement
from loaders.relations.verb_slots import behind

_ACTORS = frozenset("Official Office Country".split())
_GATHERS = frozenset("bring gather have include feature convene attract assemble involve".split())
_PEOPLE = frozenset("representatives delegates delegations participants officials experts".split())
_SPEAKS = frozenset("speak deliver present moderate intervene participate".split())


def attendance(occasions: Occasions) -> Iterator[Statement]:
    """Those who attended the events of a sentence, where a place or date is told."""
    reading = occasions.reading
    if reading.parse.question:
        return
    for verb in reading.parse.verbs:
        if verb.status not in {"stated", "planned"} or verb.form == "inf":
            continue
        for noun, who in _attended(reading, verb):
            kind = occasions.kind(noun)
            setting = occasions.setting(noun, verb)
            if kind is None or not setting:
                continue
            planned: dict[str, Value] = {"planned": True} if verb.status == "planned" else {}
            happened = occasions.node(noun, kind, setting)
            for one in who:
                if one.entity.label in _ACTORS:
                    yield Statement(
                        one, "PARTICIPATED_IN", happened, "event.attended", 0.86, dict(planned)
                    )


def _attended(reading: Reading, verb: Verb) -> Iterator[tuple[Noun, list[Ref]]]:
    """The event nouns of a verb with those who were there."""
    if verb.passive and verb.lemma == "attend":
        for noun in verb.subject:
            yield noun, reading.refs(behind(verb, "by"), "people_only")
    elif not verb.passive and verb.lemma in _GATHERS:
        for noun in verb.subject:
            yield noun, _gathered(reading, verb)
    elif not verb.passive and verb.lemma in _SPEAKS:
        for noun in (n for low, one in verb.phrases if low == "at" for n in [one]):
            yield noun, reading.refs(verb.subject)


def _gathered(reading: Reading, verb: Verb) -> list[Ref]:
    """Whom an event brought together: names, or the States that its delegates are from."""
    if verb.lemma in {"have", "include", "involve", "feature"}:
        people = [n for n in verb.objects if n.mention is None and n.head in _PEOPLE]
        return reading.refs(people, "people_only") or [
            r for n in people for r in reading.refs(_from(reading, n))
        ]
    return reading.refs(verb.objects, "people_only")


def _from(reading: Reading, noun: Noun) -> list[Noun]:
    return [n for low, one in reading.phrases(noun)[:1] if low == "from" for n in one.list_of]
