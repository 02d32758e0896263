"""Reports that a body takes up in a sentence that names it: "The Council welcomed the report of N",
"The Commission took note of the reports of N and M"."""

from __future__ import annotations

from collections.abc import Iterator

from loaders.grammar.items import Noun, Verb
from loaders.relations.reading import Reading
from loaders.relations.reports import REPORTS, is_topical, makers
from loaders.relations.statements import Ref, Statement

_TAKES_UP = frozenset(
    "consider welcome receive examine discuss review study endorse approve hear".split()
)
_SPOKEN = frozenset("briefing briefings presentation presentations".split())
_MADE = REPORTS | _SPOKEN
_ORGANS = frozenset("organ committee council commission board conference".split())


def received(reading: Reading) -> Iterator[Statement]:
    """Whoever made a report that an organ has taken up reported to it."""
    for noun in reading.parse.nouns:
        if noun.mention is not None or noun.head not in _MADE or _any(noun):
            continue
        verb = reading.support(noun) or _noting(reading, noun)
        for body in _organs(reading, verb) if verb is not None else ():
            for ref in makers(reading, noun):
                told = ref.entity.label in {"Office", "Official"} and ref.entity is not body.entity
                if told and not is_topical(ref.entity):
                    yield Statement(ref, "BRIEFED", body, "briefed.received", 0.85)


def _any(noun: Noun) -> bool:
    """Whether no certain report is meant: "a report by N" may be a paper that N has published."""
    return noun.determiner == "any" or (noun.determiner == "a" and noun.head in REPORTS)


def _noting(reading: Reading, noun: Noun) -> Verb | None:
    """ "took note of the report": the verb, where that is what was noted."""
    for verb in reading.parse.verbs:
        noted = verb.lemma == "take" and [n.head for n in verb.objects] == ["note"]
        before = reading.item_before(noun)
        if noted and before is not None and before.low == "of" and noun.index == verb.index + 3:
            return verb
    return None


def _organs(reading: Reading, verb: Verb) -> list[Ref]:
    """The organ that acts, where it is told that it did."""
    if verb.passive or verb.form != "finite" or verb.status != "stated":
        return []
    if verb.lemma not in _TAKES_UP and verb.lemma != "take":
        return []
    found = reading.refs(verb.subject)
    return [r for r in found if r.entity.label == "Office" and r.entity.kind in _ORGANS]
