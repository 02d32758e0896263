"""Reports that a resolution takes up: "Having considered the report of the Secretary-General"."""

from __future__ import annotations

from collections.abc import Iterator

from graphmodel.records import Value
from loaders.grammar.items import Noun
from loaders.mentions.entities import Entity
from loaders.relations.heads import UNITED_NATIONS
from loaders.relations.operative import Voice
from loaders.relations.reading import Reading
from loaders.relations.statements import Ref, Statement

REPORTS = frozenset("report reports".split())
_SPOKEN = frozenset("statement statements address presentation briefing briefings".split())
_HEARD = frozenset(["heard", "hearing"])
_MAKING = frozenset("of by from".split())
_TAKES_UP = frozenset(
    """
    having heard hearing considering considered noting notes taking takes welcoming welcomes
    approves approving
    recalling acknowledging examined endorses endorsing appreciating mindful reviewed expressing
    expresses
    """.split()
)
_SENT = frozenset(["Representative", "Envoy"])
_OPENING = 6  # tokens: a number and "Also"
_BEGINNING = 12  # tokens to what is recalled
_ANY = frozenset("relevant recent various".split())  # reports that nobody made for the organ
_LISTS = frozenset("CC COMMA SEMI".split())
_NEAR = 25  # tokens to a report that a body from outside the organ may have made for it


def _only_named(opening: set[str], noun: Noun) -> bool:
    """Whether reports are spoken of, and not taken up: "Recalling the session …, as referred to in
    the report of N", "recalling the relevant reports of N"."""
    aside = "recalling" in opening and noun.first > _BEGINNING
    return aside or bool(_ANY & set(noun.words))


def _of_report(reading: Reading, noun: Noun) -> bool:
    """Whether a report is what another one is on: "the report of N on the Panel's report"."""
    earlier = [n for n in reading.parse.nouns if n.index < noun.index and n.head in REPORTS]
    between = reading.parse.items[earlier[-1].index : noun.index] if earlier else []
    return bool(between) and not any(item.kind in _LISTS for item in between)


def reports(reading: Reading, voice: Voice) -> Iterator[Statement]:
    """Whoever made a report that a resolution takes up reported to its organ."""
    opening = {t.low for t in reading.tokens[:_OPENING]}
    if not opening & _TAKES_UP or voice.body is None:
        return
    heard = bool(opening & _HEARD)
    for noun in reading.parse.nouns:
        if noun.mention is not None or not _told(noun, heard):
            continue
        far = noun.first > _NEAR
        if (not far and _of_report(reading, noun)) or _only_named(opening, noun):
            continue
        for ref in makers(reading, noun):
            if far and not ref.entity.known and not ref.bridge:
                continue  # of a body outside: "… and takes note of the report of the Forum"
            if is_topical(ref.entity):
                continue
            if ref.entity.label in {"Office", "Official"} and ref.entity is not voice.organ:
                said = dict(_to_come(reading, noun))
                yield Statement(ref, "BRIEFED", voice.body, "resolution.report", 0.85, said)


def is_topical(entity: Entity) -> bool:
    """Whether a post's name takes in what its report is on: "his Envoy on the latest talks"."""
    sent = entity.name.partition(" on the ")[0].split()[-1]
    return entity.kind == "post" and " on the " in entity.name and sent in _SENT


def _told(noun: Noun, heard: bool) -> bool:
    """Whether a group is of a report, or of a speech that the organ heard: "Having heard a report
    by N", "Having heard the statement of N"."""
    if heard:
        return noun.head in REPORTS | _SPOKEN and noun.determiner != "any"
    return noun.head in REPORTS and noun.determiner not in {"a", "any"}


def makers(reading: Reading, noun: Noun) -> list[Ref]:
    """Whose report it is: "the report of N", "a report by N", "N's report", "the annual N
    report"."""
    if noun.possessor is not None:
        return reading.refs([noun.possessor])
    thanked = reading.item_before(noun) if noun.own else None
    if thanked is not None and thanked.low == "for":
        return reading.owner(noun)  # "its appreciation to N for his report"
    before = [r for m in noun.before[-1:] for r in reading.of_mention(m)]
    if before:
        return [r for r in before if r.entity.name != UNITED_NATIONS]
    low, one = next(iter(reading.phrases(noun)), ("", noun))
    titled = low != "of" and any(v.lemma == "entitle" for v in reading.parse.verbs)
    return reading.refs(one.list_of) if low in _MAKING and not titled else []


def _to_come(reading: Reading, noun: Noun) -> dict[str, Value]:
    """ "Noting that the report of N will be submitted": what a report says that is yet to be."""
    told = (v for v in reading.parse.verbs if noun in v.subject)
    return {"planned": True} if any(v.status == "planned" for v in told) else {}
