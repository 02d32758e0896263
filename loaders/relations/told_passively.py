"""Tasks given in the passive, in the words of a resolution: "The Secretary-General is requested to
report", "Kenya and Chad are called upon to withdraw"."""

from __future__ import annotations

from loaders.grammar.items import Noun, Verb
from loaders.relations.reading import Reading
from loaders.relations.statements import Ref

TELLS = frozenset(
    """
    request direct authorize authorise mandate task instruct urge invite ask require call demand
    empower entrust charge order encourage appeal
    """.split()
)
_NOW = frozenset(["is", "are"])
_RELATIVE = frozenset(["REL", "SUB"])


def told_passively(reading: Reading) -> list[Ref]:
    """Whom the words of a text tell to act in the passive, now and by nobody else."""
    found: list[Ref] = []
    for verb in reading.parse.verbs:
        if verb.lemma in TELLS and _told(reading, verb):
            found += [r for r in reading.refs(verb.subject) if r not in found]
    return found


def _told(reading: Reading, verb: Verb) -> bool:
    if not verb.passive or verb.negative or verb.modal or verb.form != "finite":
        return False
    if reading.tokens[verb.first].low not in _NOW or any(low == "by" for low, _ in verb.phrases):
        return False
    subject = verb.subject[0].list_of[0] if verb.subject else None
    later = next((v for v in reading.parse.verbs if v.index > verb.index), None)
    acts = later is not None and later.form == "inf" and later.governor is verb
    return acts and subject is not None and not _in_clause(reading, subject)


def _in_clause(reading: Reading, subject: Noun) -> bool:
    """Whether a subject stands in a clause of another: "if Kenya is requested to …"."""
    before = reading.parse.items[subject.index - 1] if subject.index else None
    return before is not None and before.kind in _RELATIVE and before.low != "that"
