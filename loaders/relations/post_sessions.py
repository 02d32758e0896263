"""Who presides over the sessions of a body: "his election to preside over the session", "who
presided over the Assembly", "under the presidency of N", "your predecessor, N".
"""

from __future__ import annotations

from collections.abc import Iterator

from loaders.grammar.items import Verb
from loaders.mentions.entities import Mention
from loaders.relations.post import Post
from loaders.relations.post_facts import PRESIDED
from loaders.relations.post_phrases import PostPhrases
from loaders.relations.post_places import before_honorifics

_REACH = 14  # tokens from a word of presiding to the body
_APART = 24  # tokens between "your predecessor" and a name
_PRESIDENCIES = frozenset("presidency chairmanship leadership stewardship".split())
_PRESIDING = frozenset("presided conducted steered guided led directed chaired".split())
_NO_FARTHER = frozenset([";", ".", ":", "and", "which", "that", "while", "when"])


def presiding(phrases: PostPhrases, at: int) -> Post | None:
    """ "to preside over the work of the Assembly", "of the Assembly" behind "his leadership"."""
    if phrases.low(at) == "to" and phrases.low(at + 1) == "preside":
        return _chairing(phrases, at + 2)
    led = phrases.low(at - 1) in _PRESIDENCIES and phrases.low(at) == "of"
    found = _chairing(phrases, at) if led else None
    return found if found is not None and found.bodies else None


def presided(phrases: PostPhrases, verbs: Iterator[Verb]) -> Iterator[Post]:
    """The bodies over which those verbs say that their subject presided."""
    for verb in verbs:
        if verb.lemma == "preside":
            yield _chairing(phrases, verb.last)


def before_name(phrases: PostPhrases, person: Mention) -> Post | None:
    """ "under the presidency of N", "your predecessor, N", "N, your predecessor"."""
    at = before_honorifics(phrases, person.first)
    owned = [phrases.low(n) for n in range(person.last, person.last + 3)]
    if owned[0] == "," and owned[1] in {"your", "his", "her"} and owned[2] == "predecessor":
        return _president(person.last)
    if phrases.low(at - 1) == "of" and phrases.low(at - 2) == "presidency":
        return _president(at)
    for place in range(at - 1, max(0, at - _APART), -1):
        if place in phrases.mentions and phrases.mentions[place].label == "Official":
            return None
        if phrases.low(place) == "predecessor":
            ours = phrases.low(place - 1) in {"your", "his", "her"}
            beside = place == at - 1 or phrases.text(place + 1) == ","
            return _president(at) if ours and beside else None
        if phrases.text(place) in _NO_FARTHER - {"and"}:
            return None
    return None


def praised(phrases: PostPhrases, person: Mention) -> Post | None:
    """ "(thank N) for the manner in which he presided over the work of the session"."""
    at = person.last
    if phrases.low(at) != "for" or "which" not in {phrases.low(n) for n in range(at, at + 8)}:
        return None
    for place in range(at, at + _REACH):
        if phrases.low(place) in _PRESIDING:
            return _chairing(phrases, place + 1)
    return None


def _chairing(phrases: PostPhrases, at: int) -> Post:
    """The post of who presides over what is named behind a place, if it is a body that has
    presidents."""
    for place in range(at, min(at + _REACH, len(phrases.tokens))):
        body = phrases.mentions.get(place)
        if body is not None and body.entity is not None and body.label == "Office":
            bodies = (body,) if body.entity.kind in PRESIDED else ()
            return Post(at, body.last, "president", "CHAIRS", bodies, first_role=at)
        if phrases.text(place) in _NO_FARTHER:
            break
    return _president(at)


def _president(at: int) -> Post:
    return Post(at, at, "president", "CHAIRS", first_role=at)
