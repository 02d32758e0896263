"""Tasks behind "that": "The Council requested that UNDP report", "The Assembly decided that the
Commission should work with UNICEF"."""

from __future__ import annotations

from loaders.grammar.items import Noun, Verb
from loaders.relations.reading import Reading

_DECIDES = frozenset(["decide", "resolve"])
_MODALS = frozenset("shall should would".split())
#: What tells of a body's state or make, and gives it no task.
_NO_TASKS = frozenset("be have consist comprise become remain expire end terminate cease".split())


def told_that(reading: Reading, verb: Verb) -> list[Noun]:
    """Who is to act by what a verb asks for or decides in a clause with "that"."""
    items, at = reading.parse.items, verb.index + 1
    while at < len(items) and items[at].kind == "ADV":
        at += 1
    if verb.passive or at + 1 >= len(items) or items[at].low != "that":
        return []
    told = items[at + 1]
    deed = next((v for v in reading.parse.verbs if v.index > at), None)
    if deed is None or deed.form != "finite" or not isinstance(told, Noun):
        return []
    named = told.mention.entity if told.mention is not None else None
    if any(ref.entity is named for ref in reading.refs(verb.subject)):
        return []  # an organ gives itself no task
    if told not in deed.subject or deed.negative or deed.passive or deed.lemma in _NO_TASKS:
        return []
    decided = deed.modal in _MODALS
    asked = decided or (deed.base and not deed.modal)
    return deed.subject if (decided if verb.lemma in _DECIDES else asked) else []
