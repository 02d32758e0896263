"""What "of" and other prepositions behind a noun lead to, and what only says more of another."""

from __future__ import annotations

from loaders.grammar.items import Item, Noun
from loaders.relations.reading import Reading

_DEEDS = ("tion", "ment", "sion", "ing")
_NEXT = 2  # items from a group to the one that it is of
_ALSO_DEEDS = frozenset("launch transfer review visit receipt approval".split())


def inserted(phrase: tuple[str, Noun]) -> bool:
    """Whether a phrase parts a noun from its "of": "the stationing in Cyprus of the Force"."""
    low, one = phrase
    sited = one.mention is not None and one.mention.label in {"Country", "Place"}
    return low in {"by", "on"} or (low == "in" and sited)


def named_before(reading: Reading, noun: Noun) -> bool:
    """Whether a name that gets something stands right before the preposition of a group."""
    before = reading.parse.items[noun.index - 2]
    if not isinstance(before, Noun) or before.mention is None:
        return False
    taker = before.list_of[0].governor
    return taker is not None and taker.low == "to"


def of_some(reading: Reading, noun: Noun, joiner: str, giver: Noun) -> bool:
    """Whether a name only says more of others: "the support of groups from UNICEF to WHO", "support
    for the use of tools of UNICEF"."""
    before = reading.parse.items[(giver.list_of or [giver])[0].index - 2]
    if before is noun or not isinstance(before, Noun) or before.mention is not None:
        return False
    joint = before.list_of[0].governor if before.list_of else None
    of_it = joiner == "of" or (joint is not None and joint.low == "of")
    return joint is not None and joint.low in {"of", "for", "to"} and of_it


def nearest(items: list[Item], groups: list[Noun]) -> list[Noun]:
    """The first of several groups behind "of", with those that it is of itself, or that a
    conjunction adds to it: "a member of X at the session of Y" is no member of Y."""
    found: list[Noun] = []
    for noun in groups:
        chained = bool(found) and not found[-1].person and noun.index - found[-1].index == _NEXT
        if not found or chained or _added(items, noun):
            found.append(noun)
    return found


def _added(items: list[Item], noun: Noun) -> bool:
    """Whether "and", a comma or both stand before the preposition of a group."""
    at = (noun.list_of or [noun])[0].index - 2
    return at >= 0 and items[at].kind in {"CC", "COMMA"}


def done_to(items: list[Item], noun: Noun) -> bool:
    """Whether "of" behind a name that "by" governs says to what something is done: "the creation by
    the Council of a panel"."""
    first = (noun.list_of or [noun])[0]
    deed = items[first.index - 2] if first.index > 1 else None
    if noun.governor is None or noun.governor.low != "by" or not isinstance(deed, Noun):
        return False
    common = deed.mention is None and deed.determiner not in {"a", "an"}
    return common and (deed.head.endswith(_DEEDS) or deed.head in _ALSO_DEEDS)
