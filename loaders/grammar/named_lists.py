"""Lists of names behind a common noun: "partners, including A and B", "countries such as C", "the
following bodies: D and E"."""

from __future__ import annotations

from loaders.grammar.around import is_finite
from loaders.grammar.items import Item, Noun, Verb

#: What stands before a name that belongs to a list.
_BEFORE = frozenset("COLON COMMA CC OPEN SEMI DASH QUOTE".split())
_ADDING = frozenset("including namely plus".split())
_WITHIN = frozenset(["in", "plus"])  # prepositions that end no list
_MARKS = frozenset(["including", "such as", "namely", "like"])
GROUPS = frozenset(
    """
    partners countries states nations governments organizations organisations agencies entities
    institutions bodies donors stakeholders allies members funds missions ministries banks ngos
    groups actors territories contributors supporters offices
    """.split()
)
_INSIDE = frozenset("COMMA CC ADV".split())
_EXCEPT = frozenset("except excluding without minus but unlike besides".split())


def examples_of(items: list[Item], noun: Noun) -> list[Noun]:
    """The names that a plural noun for States or bodies lists as its examples."""
    if noun.mention is not None or noun.head not in GROUPS:
        return []
    at = noun.index + 1
    inner: Item = noun
    while at + 1 < len(items) and items[at].low in {"of", "in"} and isinstance(items[at + 1], Noun):
        at, inner = at + 2, items[at + 1]
    if at < len(items) and items[at].low == "such as" and inner is not noun and several(inner):
        return []  # "partners in fora such as the Quad"
    if at + 1 < len(items) and items[at].kind == "COMMA" and items[at + 1].low in _MARKS:
        at += 1
    if at + 1 >= len(items):
        return []
    item = items[at]
    if item.kind == "OPEN" and not _only_names(items, at + 1):
        return []
    if item.low not in _MARKS and item.kind not in {"COLON", "OPEN"}:
        return []
    return names_from(items, at + 1, opening=True)


def several(item: Item) -> bool:
    """Whether a group is a common noun for several things."""
    if not isinstance(item, Noun) or item.mention is not None:
        return False
    return item.head.endswith("s") or item.head == "fora"


def _only_names(items: list[Item], at: int) -> bool:
    """Whether a bracket holds names and nothing else."""
    while at < len(items) and items[at].kind != "CLOSE":
        item = items[at]
        named = isinstance(item, Noun) and item.mention is not None
        if not named and item.kind not in _INSIDE and item.low not in _MARKS:
            return False
        at += 1
    return True


def names_from(items: list[Item], start: int, opening: bool = False) -> list[Noun]:
    """The States and bodies of a list that begins at an item; dates and what stands in brackets
    behind a name are passed over. What a preposition governs is no member of it; `opening` lets
    the first be so."""
    named: list[Noun] = []
    bracket = items[start - 1].kind == "OPEN"
    at = start
    while at < len(items):
        item, before = items[at], items[at - 1]
        at += 1
        if item.kind == "STOP" or (bracket and item.kind == "CLOSE") or item.low in _EXCEPT:
            break
        if before.kind == "SEMI" and at < len(items) and is_finite(items[at]):
            break  # "…, Chad; Kenya is an observer"
        if item.kind == "OPEN" and (named or _is_name(before)) and not _lists(items, at):
            at = _behind_bracket(items, at)
            continue
        ends = isinstance(item, Verb) and opening and (named or _deed(item, before))
        if ends and isinstance(item, Verb) and _ends(item, before):
            break
        if not _is_name(item):
            ends = opening and item.kind == "P" and named and item.low not in _WITHIN
            if ends and not _common(before):
                break
            continue
        assert isinstance(item, Noun)
        if item.mention is None or item.mention.label not in {"Country", "Office"}:
            continue
        if item.mention.use == "demonym":
            continue
        first = opening and at - 1 == start
        if before.kind == "OPEN" and not first and items[at : at + 1] and items[at].kind == "CLOSE":
            continue  # "Ann Okoro (Kenya)": where somebody comes from
        beside = isinstance(before, Noun) and before.mention is None and before.head in GROUPS
        if first or beside or before.kind in _BEFORE or before.low in _ADDING:
            named.append(item)
    return named


def _deed(verb: Verb, before: Item) -> bool:
    """Whether a comma parts a list without names from what its members are to do."""
    return verb.form == "inf" and before.kind == "COMMA"


def _ends(verb: Verb, before: Item) -> bool:
    """Whether a verb ends a list: not the participle of a group in it ("two self-governing States
    (…)")."""
    return verb.form != "ing" or _is_name(before)


def _lists(items: list[Item], at: int) -> bool:
    """Whether a bracket that begins at an item lists names: "the Four (France, Italy …)"."""
    inner = items[at : _behind_bracket(items, at) - 1]
    return _only_names(items, at) and sum(_is_name(item) for item in inner) > 1


def _behind_bracket(items: list[Item], at: int) -> int:
    """The item behind the bracket that an item stands in."""
    closing = next((n for n in range(at, len(items)) if items[n].kind == "CLOSE"), len(items))
    return closing + 1


def _is_name(item: Item) -> bool:
    return isinstance(item, Noun) and item.mention is not None


def _common(item: Item) -> bool:
    return isinstance(item, Noun) and item.mention is None
