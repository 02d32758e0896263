"""Upcoming: words on or before a noun that say that what it names is still to come.

"The upcoming summit", "preparations for the visit", "ahead of the meeting".
"""

from __future__ import annotations

import itertools

from loaders.grammar.items import Noun, Verb
from loaders.relations.reading import Reading

_COMING = frozenset(
    "upcoming forthcoming coming approaching planned scheduled proposed incoming".split()
)
_PREPARING = frozenset("preparation preparations prepare plan plans planning invitation".split())
_BEFORE = (
    ("approach", "of"),
    ("ahead", "of"),
    ("advance", "of"),
    ("run-up", "to"),
    ("left", "to"),
    ("days", "until"),
    ("forward", "to"),
    ("set", "for"),
)
_SET = (("set", "for"), ("scheduled", "for"), ("slated", "for"), ("due", "in"), ("due", "on"))
_HAPPEN = frozenset("be take open begin start convene meet conclude".split())
_TERMS = frozenset("week month year spring summer autumn fall".split())
_COUNTED = frozenset("just a two three four five six seven ten".split())
_DAYS = frozenset("days weeks".split())
_ENDS = frozenset(",;.:")
_JOURNEYS = frozenset("travel trip visit".split())
_ONCE = frozenset("taught held ran".split())
_FAR = 14  # tokens of the phrases behind a noun
_NEAR = 4  # tokens between these words and the noun


def upcoming(reading: Reading, noun: Noun | Verb) -> bool:
    """Whether the words on or before a noun say that it is still to come; a verb says it itself."""
    if isinstance(noun, Verb):
        return reading.tokens[noun.last - 1].low.endswith("ing") and _soon(reading, noun)
    if _COMING & set(noun.words):
        return True
    lows = [t.low for t in reading.tokens[max(0, noun.first - 2 * _NEAR) : noun.first]]
    if any(pair in _BEFORE for pair in itertools.pairwise(lows)):
        return True
    near = [t.low for t in reading.tokens[noun.last : noun.last + _NEAR + 2]]
    if "provisional" in lows or any(pair in _SET for pair in itertools.pairwise(near)):
        return True  # "slated for December", "provisional agenda of its session"
    if _soon(reading, noun) or _announced(reading, noun):
        return True
    three = zip(near, near[1:], near[2:], strict=False)
    if any(one[:2] == ("due", "to") and one[2] in _HAPPEN for one in three):
        return True  # "due to be held", and no "held online due to the pandemic"
    return any(low == "for" and before in _PREPARING for before, low in itertools.pairwise(lows))


def incoming(noun: Noun | Verb) -> bool:
    """Whether who has a role is still to take it up: "an incoming member of the Board"."""
    return isinstance(noun, Noun) and "incoming" in noun.words


def planned_thing(noun: Noun | Verb) -> bool:
    """Whether a name is that of a thing yet to come: "its planned Reef Project"."""
    if not isinstance(noun, Noun) or noun.mention is None:
        return False
    return not _COMING.isdisjoint(noun.words)


def _announced(reading: Reading, noun: Noun) -> bool:
    """Whether a title announces somebody's journey: "Statement by N on the Visit of M to Chad"."""
    opens = any(t.low == "statement" for t in reading.tokens[:2])
    return opens and noun.head in _JOURNEYS and not reading.parse.verbs


def _soon(reading: Reading, noun: Noun | Verb) -> bool:
    """Whether a time to come stands behind a noun, in its phrases: "the summit hosted by Chad in
    Rome next month", "her trip to Japan in two days"."""
    behind = reading.tokens[noun.last : noun.last + _FAR]
    words = list(itertools.takewhile(lambda t: t.text not in _ENDS, behind))
    lows = [t.low for t in words]
    if any(one == "next" and two in _TERMS for one, two in itertools.pairwise(lows)):
        return True
    counts = (
        n for n, low in enumerate(lows) if low == "in" and _COUNTED & set(lows[n + 1 : n + 2])
    )
    return any(_DAYS & set(lows[n + 2 : n + 4]) for n in counts)


def over(reading: Reading, verb: Verb) -> bool:
    """Whether a verb tells what was once: "served", "had served", not "has served"."""
    words = {t.low for t in reading.tokens[verb.first : verb.last]}
    told = (
        verb.form == "finite" and not (verb.modal or verb.passive) and not words & {"has", "have"}
    )
    return told and any(word.endswith("ed") or word in _ONCE for word in words)
