"""Cues of a rule: what must stand in a sentence, or beside a noun, for an end of its fact to stand
there at all. Most rules are told by them to hold nowhere in a sentence before anything is tried."""

from __future__ import annotations

Ends = tuple[tuple[str, ...], tuple[str, ...]]

#: Prepositions at which an end of a fact may stand; the cue is the word itself.
_JOINTS = frozenset(
    """
    of to in by for with from at within on under through alongside upon toward towards between among
    into
    """.split()
) | {"together with", "along with", "pursuant to", "in accordance with", "in line with"}
#: Places that a verb has only behind a preposition.
_OF_VERBS = {"with_partner": "in", "with_beside": "with", "allies": "with"}
#: Places that show in the group of a noun itself, and those behind a preposition.
_OF_NOUNS = {
    **{place: place for place in ("possessor", "before", "tied", "examples")},
    "pair_before": "before",
    "including": "examples",
    "in_country": "in",
}
#: The kind of the items before which a role may have what it is of: "of which CTED is a member".
_RELATIVE = "REL"


def cues(carrier: str, type_: str, ends: Ends, alone: bool) -> tuple[frozenset[str], ...]:
    """Sets of cues of which each must have one that is there; none for an end that may stand
    without any: a body under whose heading a sum stands, both ends of a rule in one list."""
    left, right = (_of_places(carrier, places) for places in ends)
    if right and carrier == "roles":
        right |= {_RELATIVE}
    free = alone or type_ == "FUNDS"
    return tuple(one for one in (left, frozenset() if free else right) if one)


def _of_places(carrier: str, places: tuple[str, ...]) -> frozenset[str]:
    """The cues of the places of one end, none where one of them has no cue."""
    known = _OF_VERBS if carrier == "verbs" else _OF_NOUNS
    found = {known.get(place, place if place in _JOINTS else "") for place in places}
    return frozenset() if "" in found else frozenset(found)
