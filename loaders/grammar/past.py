"""Past tense or participle: "UNOCT launched a project", "the project launched by UNOCT"."""

from __future__ import annotations

from loaders.grammar.around import (
    finite_follows,
    free_noun,
    is_finite,
    item_at,
    item_before,
    relative_before,
)
from loaders.grammar.items import Item, Noun, Verb

_TIMES = frozenset("year years month week decade today yesterday summer spring autumn".split())
_INTRANSITIVE = frozenset(
    """
    participate cooperate collaborate travel work meet serve arrive partner go come join liaise
    belong consist contribute report speak engage preside begin continue end
    """.split()
)


def settle_forms(items: list[Item], verbs: list[Verb]) -> None:
    """Tell past tenses from passive participles among the verbs in -ed without auxiliary."""
    for verb in verbs:
        if verb.form == "ed":
            verb.form = "finite" if _is_past(items, verb) else "ed"
            verb.passive = verb.form == "ed"


def _is_past(items: list[Item], verb: Verb) -> bool:
    before, after = item_before(items, verb.index), item_at(items, verb.index + 1)
    if before is None or before.kind == "OPEN":
        return False
    if before.kind == "REL":
        return True
    if after is not None and after.kind == "P" and after.low == "by":
        return False
    if before.kind == "CC":
        return _coordinated(items, verb, after)
    if isinstance(before, Noun) and relative_before(items, before.list_of) is not None:
        return True
    subject = free_noun(items, verb.index)
    if subject is None:
        return False
    if isinstance(after, Noun) and after.head not in _TIMES:
        return True  # it has an object
    return _without_object(items, verb, before, after, subject)


def _coordinated(items: list[Item], verb: Verb, after: Item | None) -> bool:
    """Whether a verb behind a conjunction goes on with the finite verb before it."""
    earlier = [i for i in items[: verb.index] if isinstance(i, Verb)]
    if not any(is_finite(v) for v in earlier):
        return False
    active = earlier[-1].form == "finite" and not earlier[-1].passive
    return active or isinstance(after, Noun)


def _without_object(
    items: list[Item], verb: Verb, before: Item, after: Item | None, subject: Noun
) -> bool:
    if finite_follows(items, verb.index):
        return False
    if verb.lemma in _INTRANSITIVE:
        return True
    if before.kind == "COMMA":
        return False
    if after is None or after.kind in {"TO", "SUB", "REL", "STOP"}:
        return True
    return subject is before and not any(is_finite(i) for i in items)
