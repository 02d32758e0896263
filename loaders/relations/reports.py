"""Reports that a resolution takes up: "Having considered the report of the Secretary-General"."""

from __future__ import annotations

from collections.abc import Iterator

from graphmodel.records import Value
from loaders.grammar.items import Noun
from loaders.relations.operative import Voice
from loaders.relations.reading import Reading
from loaders.relations.statements import Statement

_REPORTS = frozenset("report reports".split())
_TAKES_UP = frozenset(
    """
    having considering considered noting notes taking takes welcoming welcomes approves approving
    recalling acknowledging examined endorses endorsing appreciating mindful reviewed expressing
    expresses
    """.split()
)
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
    earlier = [n for n in reading.parse.nouns if n.index < noun.index and n.head in _REPORTS]
    between = reading.parse.items[earlier[-1].index : noun.index] if earlier else []
    return bool(between) and not any(item.kind in _LISTS for item in between)


def reports(reading: Reading, voice: Voice) -> Iterator[Statement]:
    """Whoever made a report that a resolution takes up reported to its organ."""
    opening = {t.low for t in reading.tokens[:_OPENING]}
    if not opening & _TAKES_UP or voice.body is None:
        return
    for noun in reading.parse.nouns:
        if noun.mention is not None or noun.head not in _REPORTS or noun.determiner in {"a", "any"}:
            continue
        makers = [n for low, one in reading.phrases(noun)[:1] if low == "of" for n in one.list_of]
        if noun.possessor is not None:
            makers = [noun.possessor]
        far = noun.first > _NEAR
        if (not far and _of_report(reading, noun)) or _only_named(opening, noun):
            continue
        for ref in reading.refs(makers):
            if far and not ref.entity.known and not ref.bridge:
                continue  # of a body outside: "… and takes note of the report of the Forum"
            if ref.entity.label in {"Office", "Official"} and ref.entity is not voice.organ:
                said = dict(_to_come(reading, noun))
                yield Statement(ref, "BRIEFED", voice.body, "resolution.report", 0.85, said)


def _to_come(reading: Reading, noun: Noun) -> dict[str, Value]:
    """ "Noting that the report of N will be submitted": what a report says that is yet to be."""
    told = (v for v in reading.parse.verbs if noun in v.subject)
    return {"planned": True} if any(v.status == "planned" for v in told) else {}
