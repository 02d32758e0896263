"""Who joined, where the names stand behind the verb: "Joining later were A and B", "the first to
join was A", "the following countries joined: A, B"."""

from __future__ import annotations

from collections.abc import Iterator

from loaders.grammar.items import Noun, Verb
from loaders.grammar.named_lists import names_from
from loaders.relations.members import of_organ
from loaders.relations.reading import Reading
from loaders.relations.statements import Ref, Statement, seen_as
from loaders.relations.verb_texts import behind

_JOINING = frozenset("join accede rejoin enter".split())
_RANKED = frozenset("first second third next last latest newest fourth fifth only".split())
_STATES = frozenset("countries states nations members others organizations organisations".split())


def joining(reading: Reading) -> Iterator[Statement]:
    """The members that joined a body, or the one that the page is about."""
    for verb in reading.parse.verbs:
        if verb.lemma not in _JOINING or verb.negative:
            continue
        members = _inverted(reading, verb) or _announced(reading, verb)
        for body in _joined(reading, verb) if members else []:
            for member in reading.refs(members):
                role = {"role": "member"}
                yield Statement(member, "MEMBER_OF", body, "member.joining_list", 0.88, dict(role))


def _inverted(reading: Reading, verb: Verb) -> list[Noun]:
    """ "Joining later were A and B", "the next to join were A and B": the names behind "were"."""
    items = reading.parse.items
    before = items[verb.index - 1] if verb.index else None
    ranked = isinstance(before, Noun) and bool(_RANKED & set(before.words))
    opens = verb.form == "ing" and before is None
    if not (opens or (verb.form == "inf" and ranked)):
        return []
    later = (v for v in reading.parse.verbs if v.index > verb.index)
    being = next(later, None)
    if being is None or being.lemma != "be" or being.status != "stated" or being.negative:
        return []
    return [n for n in being.objects if n.mention and n.mention.label in {"Country", "Office"}]


def _announced(reading: Reading, verb: Verb) -> list[Noun]:
    """ "The following countries joined: A, B": the names behind the colon."""
    items = reading.parse.items
    told = verb.form in {"finite", "ed"} and verb.status in {"stated", "planned"}
    if not told or not any(n.head in _STATES and n.mention is None for n in verb.subject):
        return []
    at = verb.index + 1
    while at < len(items) and items[at].kind in {"P", "TO", "ADV", "NG"}:
        at += 1
    colon = at < len(items) and items[at].kind == "COLON"
    return names_from(items, at + 1, opening=True) if colon and at + 1 < len(items) else []


def _joined(reading: Reading, verb: Verb) -> list[Ref]:
    """What they joined: what the verb says, else the body that the page is about."""
    told = verb.objects or behind(verb, "to")
    named = [r for r in reading.refs(told) if r.entity.label == "Office"]
    topic = reading.discourse.topic
    if named or verb.objects or topic is None or of_organ(reading, topic):
        return named
    return [seen_as(topic, "topic")] if topic.entity.label in {"Office", "Programme"} else []
