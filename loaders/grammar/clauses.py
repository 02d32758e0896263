"""Clauses: who does what in a sentence, with which objects and phrases, and whether it holds."""

from __future__ import annotations

from dataclasses import dataclass

from loaders.grammar.apposition import appose, list_beside, name_groups
from loaders.grammar.complements import adjuncts, complements, relative_object
from loaders.grammar.examples import exemplify
from loaders.grammar.items import Item, Noun, Verb
from loaders.grammar.lists import coordinate, govern
from loaders.grammar.past import settle_forms
from loaders.grammar.status import status
from loaders.grammar.subjects import find_subject, predicate
from loaders.grammar.verb_lists import join_verbs, share_objects


@dataclass(slots=True)
class Parse:
    """A sentence read: its items, and the noun and verb groups among them."""

    items: list[Item]
    nouns: list[Noun]
    verbs: list[Verb]
    question: bool


def parse(items: list[Item]) -> Parse:
    """Work out who does what. Changes the groups in place."""
    nouns = [i for i in items if isinstance(i, Noun)]
    verbs = [i for i in items if isinstance(i, Verb)]
    govern(items)
    coordinate(items, nouns)
    exemplify(items)
    settle_forms(items, verbs)
    join_verbs(items, verbs)
    appose(items)
    name_groups(items)
    list_beside(items)
    for verb in verbs:
        complements(items, verb)
    share_objects(items, verbs)
    for verb in verbs:
        find_subject(items, verb, verbs)
        predicate(verb)
    for verb in verbs:
        verb.objects = relative_object(items, verb)
    for verb in verbs:
        adjuncts(items, verb)
        verb.status = status(items, verb)
    asked = bool(items) and items[-1].kind == "STOP" and items[-1].low == "?"
    return Parse(items, nouns, verbs, asked)
