"""Lists of verbs: "will train and equip the police", "to support Mali and to fund Kenya"."""

from __future__ import annotations

import itertools

from loaders.grammar.around import item_before
from loaders.grammar.items import Item, Noun, Verb

_JOINERS = frozenset("CC COMMA".split())


def join_verbs(items: list[Item], verbs: list[Verb]) -> None:
    """A base form behind "and" goes on with the infinitive or modal of the verb before it."""
    for first, second in itertools.pairwise(verbs):
        before = item_before(items, second.index)
        listed = before is not None and before.kind in _JOINERS
        if not listed or not second.base or second.form != "finite" or _cut(items, first, second):
            continue
        if first.form == "inf":
            second.form, second.joined = "inf", first
        elif first.form == "finite" and first.modal:
            second.modal, second.negative = first.modal, first.negative or second.negative
            second.joined = first
        elif first.form == "finite" and first.base:
            second.joined = first  # "demands that Chad withdraw and cooperate"


def share_objects(items: list[Item], verbs: list[Verb]) -> None:
    """ "hosts and funds the Programme": the verbs of a list have the objects of the last."""
    for first, second in reversed(list(itertools.pairwise(verbs))):
        joined = items[first.index + 1 : second.index]
        allowed = {"CC", "ADV", "COMMA"} if second.joined is first else {"CC", "ADV"}
        adjoining = bool(joined) and all(i.kind in allowed for i in joined)
        if not adjoining or first.objects or first.passive != second.passive:
            continue
        if _alike(first, second):
            first.objects = list(second.objects)
            first.phrases = first.phrases or list(second.phrases)


def _alike(first: Verb, second: Verb) -> bool:
    return first.form == second.form or {first.form, second.form} == {"finite", "inf"}


def _cut(items: list[Item], first: Verb, second: Verb) -> bool:
    """Whether a clause or a subject of its own stands between two verbs."""
    between = items[first.index + 1 : second.index]
    return any(i.kind in {"SEMI", "STOP", "COLON", "REL", "SUB"} for i in between) or any(
        isinstance(i, Noun) and i.pronoun and i.head in {"it", "they", "we", "i"} for i in between
    )
