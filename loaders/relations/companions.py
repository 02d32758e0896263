"""Companions: who went along with whom a sentence says to have gone somewhere.

"N visited Mali, accompanied by M", "N will travel to Mali, joined by M and O".
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from loaders.grammar.items import Verb
from loaders.relations.reading import Reading
from loaders.relations.statements import Statement
from loaders.relations.verb_texts import behind

_WITH = frozenset("join accompany".split())
_CONFIDENCE = 0.85


def companions(reading: Reading, found: list[Statement]) -> Iterator[Statement]:
    """The visits of those whom visitors took along, beside the visits `found` in a sentence."""
    visits = [s for s in found if s.type == "VISITED" and s.subject.entity.label == "Official"]
    for verb in reading.parse.verbs if visits else []:
        if verb.lemma not in _WITH or verb.form != "ed" or not _set_off(reading, verb):
            continue
        people = [r for r in reading.refs(behind(verb, "by")) if r.entity.label == "Official"]
        for who in people:
            for there in {id(s.object.entity): s for s in visits}.values():
                yield replace(there, subject=who, rule="visited.joined", confidence=_CONFIDENCE)


def _set_off(reading: Reading, verb: Verb) -> bool:
    """Whether a comma stands before a participle."""
    return verb.index > 0 and reading.parse.items[verb.index - 1].kind == "COMMA"
