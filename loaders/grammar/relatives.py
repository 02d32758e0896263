"""Relative clauses: what "which" and "who" stand for, and what a clause goes on with past them."""

from __future__ import annotations

from loaders.grammar.around import (
    STOPS,
    before_bracket,
    governor,
    is_date,
    is_finite,
    is_place,
    item_before,
    of_town,
)
from loaders.grammar.items import Item, Noun, Verb

_GROUPS = frozenset("members states countries representatives officials experts".split())
_PEOPLE = frozenset(
    """
    scientists leaders ministers delegates participants judges students researchers teachers heads
    chiefs presidents ambassadors diplomats soldiers troops officers journalists economists
    """.split()
)


def antecedent(items: list[Item], relative: Item) -> list[Noun]:
    """The group that a relative stands for."""
    at = items.index(relative) - 1
    while at >= 0 and (items[at].kind in {"COMMA", "P"} or is_date(items[at])):
        at -= 1  # "resolution 1373 of 28 September 2001, which …"
    at = _before_participle(items, at)
    if relative.low == "that":
        at = _before_name(items, _before_place(items, at), relative)
    if at < 0:
        return []
    item = before_bracket(items, at) if items[at].kind == "CLOSE" else items[at]
    if relative.low == "who" and isinstance(item, Noun):
        return [_who(items, item)]
    whose = items[at - 2] if at > 1 and items[at - 1].low == "of" else None
    if isinstance(whose, Noun) and whose.head in _GROUPS and whose.mention is None:
        return [whose]  # "ten members of the IMF, which formed …"
    return [item] if isinstance(item, Noun) else []


def _before_participle(items: list[Item], at: int) -> int:
    """ "resolution 64 (I), adopted on 3 May 1950, by which …": the place before a participle that
    only a date follows, between commas."""
    verb = items[at] if at > 1 else None
    aside = isinstance(verb, Verb) and verb.form == "ed" and items[at - 1].kind == "COMMA"
    return at - 2 if aside and isinstance(items[at - 2], Noun) else at


def _who(items: list[Item], noun: Noun) -> Noun:
    """Who is meant where a place or body stands last: "Jane Okoro of Kenya, who …", "members of
    UNICEF, who …"."""
    noun = noun.list_of[0] if governor(noun) is not None else noun
    at, last = noun.index, noun
    while at >= 2 and items[at - 1].kind == "P" and not last.person:
        whole = items[at - 2]
        if not isinstance(whole, Noun) or (whole.mention is not None and not whole.person):
            break
        joined = items[at - 1].low in {"of", "from"}
        if whole.person or (joined and whole.head in _GROUPS | _PEOPLE):
            return whole
        at, last = whole.index, whole
    return noun


def _before_name(items: list[Item], at: int, relative: Item) -> int:
    """ "programmes for UNICEF that help …": a name needs no "that" to tell it from others, so that
    the group before the preposition is meant."""
    name = items[at] if at >= 0 else None
    tied = at >= 2 and items[at - 1].kind == "P" and items[at + 1] is relative
    if not tied or not isinstance(name, Noun) or name.mention is None or name.determiner:
        return at
    whole = items[at - 2]
    common = isinstance(whole, Noun) and whole.mention is None and name.list_of[0] is name
    return at - 2 if common else at


def _before_place(items: list[Item], at: int) -> int:
    """ "a body based in Nairobi, Kenya, that …": the place of the group before the town."""
    first = at
    while at >= 2 and is_place(items[at]):
        if items[at - 1].kind == "COMMA" and is_place(items[at - 2]):
            at -= 2
        elif items[at - 1].low in {"in", "at"}:
            at -= 2
            if isinstance(items[at], Verb) and at:
                return at - 1
        else:
            break
    return at if isinstance(items[at], Noun) else first


def past_relatives(items: list[Item], at: int) -> Noun | None:
    """The nearest free group before a verb, relative clauses between commas passed over."""
    depth, index = 0, at - 1
    while index >= 0:
        item = items[index]
        if item.kind == "CLOSE":
            depth += 1
        elif item.kind == "OPEN":
            depth = max(0, depth - 1)
        elif depth:
            pass
        elif isinstance(item, Noun) and governor(item) is None and not _denied(items, index):
            if not is_date(item) and not of_town(items, item) and not _aside(items, item):
                return item.apposed or item
        elif is_finite(item):
            relative = relative_of(items, item)
            if relative is None:
                return None
            index = items.index(relative)
        elif item.kind in STOPS:
            return None
        index -= 1
    return None


def _denied(items: list[Item], at: int) -> bool:
    """Whether "not" stands before a group: "UNICEF, not WHO, visited Chad"."""
    return at > 0 and items[at - 1].kind == "NEG"


def _aside(items: list[Item], noun: Noun) -> bool:
    """Whether a group only says more of a name that a preposition governs: "is a member of X, a
    body that …, and leads"."""
    named = noun.apposed
    return named is not None and named.index < noun.index and governor(named) is not None


def relative_of(items: list[Item], verb: Item) -> Item | None:
    """The relative that opens the clause of a finite verb: "who visited", "which UNOCT leads"."""
    previous = item_before(items, items.index(verb))
    if previous is not None and previous.kind == "REL":
        return previous
    subject = verb.subject if isinstance(verb, Verb) else []
    first = min((n.index for n in subject), default=0)
    before = 0 < first < items.index(verb)  # not "which, said Kenya, …"
    return items[first - 1] if before and items[first - 1].kind == "REL" else None


def describes(items: list[Item], verb: Verb) -> bool:
    """Whether a verb's clause says more of a group: "a body that meets", not "notes that"."""
    relative = relative_of(items, verb)
    return relative is not None and isinstance(item_before(items, items.index(relative)), Noun)


def of_relative(items: list[Item], noun: Noun) -> bool:
    """Whether a group is the object of a relative clause: "the experts who visited Kenya met …"."""
    verb = noun.governor
    return isinstance(verb, Verb) and is_finite(verb) and relative_of(items, verb) is not None
