"""Noun groups and verb groups: the units of a sentence put together into items."""

from __future__ import annotations

from loaders.grammar.items import Item, Noun, Verb
from loaders.grammar.noun_groups import NOUNISH, noun_group
from loaders.grammar.units import Unit
from loaders.grammar.verb_groups import opens_verb, verb_group


def groups(row: list[Unit]) -> list[Item]:
    """The items of a sentence, in order."""
    items: list[Item] = []
    at = 0
    while at < len(row):
        item, at = _next(row, at, items)
        items.append(item)
    for index, item in enumerate(items):
        if isinstance(item, (Noun, Verb)):
            item.index = index
    return items


def _next(row: list[Unit], at: int, items: list[Item]) -> tuple[Item, int]:
    unit = row[at]
    if opens_verb(row, at):
        return verb_group(row, at)
    if unit.tag == "DATE":
        return Noun("NG", unit.first, unit.last, "date", head="date"), at + 1
    if unit.tag == "S":
        owner = items[-1] if items else None
        if isinstance(owner, Noun):
            return _possessed(row, at, owner, items)
        return Item("MARK", unit.first, unit.last, unit.low), at + 1
    if unit.tag in NOUNISH:
        return noun_group(row, at, unit)
    return Item(unit.tag, unit.first, unit.last, unit.low), at + 1


def _possessed(row: list[Unit], at: int, owner: Noun, items: list[Item]) -> tuple[Noun, int]:
    """The group behind "'s"; its owner becomes a part of it."""
    items.pop()
    owner = _body_of(owner, items) or owner
    noun, behind = noun_group(row, at + 1, row[at])
    noun.possessor, noun.first = owner, owner.first
    return noun, behind


def _body_of(state: Noun, items: list[Item]) -> Noun | None:
    """The body whose name the State before "'s" closes, taken from the items: "the Harbour Office
    of Kenya's plan"."""
    body = items[-2] if len(items) > 1 and items[-1].low == "of" else None
    named = body.mention if isinstance(body, Noun) else None
    home = named.country if named is not None and named.label == "Office" else None
    if home is None or state.mention is None or state.mention.entity is not home:
        return None
    del items[-2:]
    return body if isinstance(body, Noun) else None
