"""Mandates that an organ prolongs, changes or approves: "extends the mandate of X", "extends the
stationing of X", "enlarges the mandate of X", "endorses the extension of the mandate of X"."""

from __future__ import annotations

from loaders.grammar.items import Noun, Verb
from loaders.relations.mandates import bodies_of, is_mandate
from loaders.relations.reading import Reading
from loaders.relations.statements import Ref

_PROLONGS = frozenset("extend renew prolong maintain continue authorize authorise define".split())
_CHANGES = frozenset(
    """
    enlarge expand broaden revise adjust amend modify strengthen redefine reinforce increase
    """.split()
)
#: What is prolonged as a mandate is.
_STAYS = frozenset("stationing deployment presence stay tenure".split())
#: What an organ approves, and by that does: "Approves the recommendation to extend the mandate".
_APPROVES = frozenset("approve endorse accept agree concur authorize authorise".split())
_OFFERED = frozenset(
    "recommendation proposal intention request decision suggestion extension renewal".split()
)


def prolonged(reading: Reading, verb: Verb) -> list[Ref]:
    """Whose mandate or stay a verb prolongs, or whose mandate it changes."""
    behind = [n for n in reading.parse.nouns if n.index > verb.index]
    mandates = [n for n in behind if is_mandate(n)]
    if verb.lemma in _CHANGES:
        return [r for n in mandates if n in verb.objects for r in bodies_of(reading, n)]
    if verb.lemma not in _PROLONGS:
        return []
    stays = [n for n in behind[:1] if n.mention is None and n.head in _STAYS]
    if mandates or stays:
        return bodies_of(reading, (stays or mandates)[0])
    return [r for r in reading.refs(verb.objects[:1]) if r.entity.label == "Office"]


def approved(reading: Reading, verb: Verb) -> list[Ref]:
    """Whose mandate is prolonged by what an organ approves: "the recommendation to extend the
    mandate of X", "the extension of the mandate of X"."""
    behind = [n for n in reading.parse.nouns if n.index > verb.index]
    offer = behind[0] if behind else None
    if verb.lemma not in _APPROVES or offer is None or _one(offer) not in _OFFERED:
        return []
    nouns = [n for n in behind if is_mandate(n)]
    later = next((v for v in reading.parse.verbs if v.index > offer.index), None)
    itself = offer.head in {"extension", "renewal"}
    prolongs = later is not None and later.form == "inf" and later.lemma in _PROLONGS
    if not nouns or not (itself or (prolongs and later and later.index < nouns[0].index)):
        return []
    if itself and later is not None and later.index < nouns[0].index:
        return []
    return bodies_of(reading, nouns[0])


def _one(noun: Noun) -> str:
    return noun.head.removesuffix("s")
