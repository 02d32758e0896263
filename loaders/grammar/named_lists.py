"""Lists of names behind a common noun: "partners, including A and B", "countries such as C", "the
following bodies: D and E"."""

from __future__ import annotations

from loaders.grammar.items import Item, Noun, Verb

#: What stands before a name that belongs to a list.
_BEFORE = frozenset("COLON COMMA CC OPEN SEMI DASH QUOTE".split())
_MARKS = frozenset(["including", "such as", "namely", "like"])
_GROUPS = frozenset(
    """
    partners countries states nations governments organizations organisations agencies entities
    institutions bodies donors stakeholders allies members funds missions ministries banks ngos
    groups actors territories contributors supporters offices
    """.split()
)
_INSIDE = frozenset("COMMA CC ADV".split())


def examples_of(items: list[Item], noun: Noun) -> list[Noun]:
    """The names that a plural noun for States or bodies lists as its examples."""
    if noun.mention is not None or noun.head not in _GROUPS:
        return []
    at = noun.index + 1
    while at + 1 < len(items) and items[at].low in {"of", "in"} and isinstance(items[at + 1], Noun):
        at += 2
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
    """The States and bodies of a list that begins at an item; dates and brackets are passed over.
    What a preposition governs is no member of it; `opening` lets the first be so."""
    named: list[Noun] = []
    bracket = items[start - 1].kind == "OPEN"
    for at in range(start, len(items)):
        item, before = items[at], items[at - 1]
        if bracket and item.kind == "CLOSE":
            break
        if item.kind == "STOP" or (isinstance(item, Verb) and named and opening):
            break
        if not isinstance(item, Noun) or item.mention is None:
            if opening and item.kind == "P" and named and item.low != "in":
                break
            continue
        if item.mention.label not in {"Country", "Office"} or item.mention.use == "demonym":
            continue
        first = opening and at == start
        if first or before.kind in _BEFORE or before.low in {"including", "namely"}:
            named.append(item)
    return named
