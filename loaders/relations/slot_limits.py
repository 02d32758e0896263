"""What stands at a place of a rule and is no end of its fact: a name that only says whose board or
post something is, what is told of another thing, or where it is."""

from __future__ import annotations

from loaders.grammar.around import is_place
from loaders.grammar.items import Item, Noun, Verb
from loaders.relations.reading import Reading
from loaders.relations.rules import Rule, rules

_OWN_WORK = frozenset("effort efforts work activities members states countries part parts".split())
_BOARDS = frozenset("board boards bureau bureaus bureaux".split())
_INSIDE = frozenset(["of", "in", "for", "on"])


def of_board(reading: Reading, noun: Noun) -> bool:
    """Whether a name only says whose board it is: "the visit of the Executive Board of UNDP"."""
    items, at = reading.parse.items, noun.list_of[0].index
    board = items[at - 2] if at > 1 and items[at - 1].low == "of" else None
    return any(isinstance(one, Noun) and _is_board(one) for one in (noun, board))


def _is_board(noun: Noun) -> bool:
    """Whether a group is a board, or several, that have no name of their own."""
    named = noun.mention is not None and noun.mention.entity is not None
    return not named and noun.head in _BOARDS


def of_post(reading: Reading, noun: Noun) -> bool:
    """ "the Special Representative of the Secretary-General for Chad": a part of a post's name."""
    at = noun.list_of[0].index
    before = reading.parse.items[at - 2] if at > 1 else None
    entity = before.mention.entity if isinstance(before, Noun) and before.mention else None
    return entity is not None and entity.kind == "post"


def told_between(reading: Reading, carrier: Noun, noun: Noun) -> bool:
    """Whether something else is told between a name and those who are named behind it."""
    between = reading.parse.items[carrier.index : noun.index]
    return any(isinstance(i, Verb) for i in between) and any(i.kind == "CC" for i in between)


def told_of(reading: Reading, rule: Rule, carrier: Noun | Verb, place: str) -> bool:
    """Whether a participle, or of help a relative clause, says what was done to something: "the
    missions of the Union that were supported by UNDP", "a school in Chad, built with support"."""
    verb = carrier if isinstance(carrier, Verb) and place == "object" else None
    if isinstance(carrier, Noun) and place == "clause" and rule.type == "ASSISTS":
        verb = reading.clause_verb(carrier)
    if verb is None:
        return False
    before = reading.parse.items[verb.index - 1] if verb.index else None
    relative = rule.type == "ASSISTS" and before is not None and before.kind == "REL"
    return verb.form == "ed" or (verb.passive and relative)


def inside(reading: Reading, noun: Noun) -> bool:
    """Whether a name only says more of the thing that a participle tells of: "a handbook of
    UNODC, funded by Japan"."""
    items, at = reading.parse.items, noun.list_of[0].index if noun.list_of else noun.index
    words = rules().words
    whole = items[at - 2] if at > 1 and items[at - 1].low in _INSIDE else None
    if _of_partner(items, at, words["partnership"]) or _only_where(items, at):
        return True
    if not isinstance(whole, Noun) or whole.mention is not None or noun.mention is None:
        return False
    return whole.head not in words["people"] | words["membership"] | _OWN_WORK


def _only_where(items: list[Item], at: int) -> bool:
    """Whether a State at a place only says where something is: "In Chad, funded by UNICEF, …"."""
    state = items[at]
    named = isinstance(state, Noun) and state.mention is not None
    place = named and is_place(state) and at > 0 and items[at - 1].low == "in"
    return place and at + 1 < len(items) and items[at + 1].kind == "COMMA"


def _of_partner(items: list[Item], at: int, manners: frozenset[str]) -> bool:
    """Whether a place stands behind "in partnership with", ministries of a State passed over: "a
    school run in partnership with the Ministry of Health of Chad"."""
    while at > 1 and items[at - 1].low == "of" and isinstance(items[at - 2], Noun):
        at -= 2
    whole = items[at - 2] if at > 1 and items[at - 1].low == "with" else None
    return isinstance(whole, Noun) and whole.head in manners
