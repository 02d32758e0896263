"""Past tense or participle: "UNOCT launched a project", "the project launched by UNOCT"."""

from __future__ import annotations

from loaders.grammar.around import (
    finite_follows,
    free_noun,
    is_date,
    is_finite,
    item_at,
    item_before,
    relative_before,
)
from loaders.grammar.control import controls
from loaders.grammar.items import NAMING, TIMES, Item, Noun, Verb

_INTRANSITIVE = frozenset(
    """
    participate cooperate collaborate travel work meet serve arrive partner go come join liaise
    belong consist contribute report speak engage preside begin continue end
    """.split()
)


#: Verbs of people who meet, though not of what is collected: "the leaders gathered in Rome".
_GATHERING = frozenset("gather assemble convene".split())
_PEOPLE = frozenset(
    "leaders ministers presidents representatives members delegates officials heads experts".split()
)
#: Verbs that have an object wherever they are not passive.
_TRANSITIVE = frozenset(
    """
    establish create found fund finance mandate entitle base headquarter locate appoint elect
    co-fund co-finance sponsor endorse entrust constitute compose house
    """.split()
)


#: Verbs that leave out what is given only where they are passive: "the support rendered to X".
_GIVING = frozenset("give render provide offer grant lend afford accord deliver supply".split())


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
    if _by_later(items, verb):
        return False
    if verb.lemma in _GIVING and after is not None and after.kind == "TO":
        return False
    if _names(verb, before, after):
        return False
    if verb.lemma in _TRANSITIVE and after is not None and after.kind in {"P", "TO"}:
        return False
    if before.kind == "CC":
        return _coordinated(items, verb, after)
    if isinstance(before, Noun) and relative_before(items, before.list_of) is not None:
        return True
    subject = free_noun(items, verb.index)
    if subject is None:
        return False
    if isinstance(after, Noun) and after.head not in TIMES:
        return True  # it has an object
    return _without_object(items, verb, before, after, subject)


def _by_later(items: list[Item], verb: Verb) -> bool:
    """ "joined in 1966 by Togo": who does it stands behind the date."""
    dated = items[verb.index + 2 : verb.index + 5]
    if len(dated) < 3 or items[verb.index + 1].kind != "P" or not is_date(dated[0]):
        return False
    doer = dated[2]
    named = isinstance(doer, Noun) and doer.mention is not None and doer.head != "date"
    return dated[1].low == "by" and named


def _names(verb: Verb, before: Item, after: Item | None) -> bool:
    """ "a programme called NAME" is no past tense."""
    named = isinstance(after, Noun) or (after is not None and after.kind == "QUOTE")
    common = isinstance(before, Noun) and before.mention is None and not before.pronoun
    return verb.lemma in NAMING and named and common


def _coordinated(items: list[Item], verb: Verb, after: Item | None) -> bool:
    """Whether a verb behind a conjunction goes on with the finite verb before it."""
    earlier = [i for i in items[: verb.index] if isinstance(i, Verb)]
    if not any(is_finite(v) for v in earlier):
        return False
    active = earlier[-1].form == "finite" and not earlier[-1].passive
    alone = verb.lemma in _INTRANSITIVE  # "was formed and first met in Vienna"
    return active or alone or isinstance(after, Noun)


def _to_act(verb: Verb, after: Item) -> bool:
    """Whether a verb that tells no one else to act leads to an infinitive: "agreed to work"."""
    return isinstance(after, Verb) and after.form == "inf" and not controls(verb)


def _without_object(
    items: list[Item], verb: Verb, before: Item, after: Item | None, subject: Noun
) -> bool:
    if finite_follows(items, verb.index):
        return False
    people = subject.mention is not None or subject.pronoun or subject.head in _PEOPLE
    if verb.lemma in _INTRANSITIVE or (verb.lemma in _GATHERING and people):
        return True
    if before.kind == "COMMA" and after is not None and after.low == "that":
        return True  # "The Council, at its session, concluded that …"
    if before.kind == "COMMA":
        # "Togo, one of the founders, agreed."
        ends = after is None or after.kind in {"TO", "SUB", "STOP"}
        return ends and not any(is_finite(i) for i in items)
    if after is None or after.kind in {"TO", "SUB", "REL", "STOP"} or _to_act(verb, after):
        return True
    return subject is before and not any(is_finite(i) for i in items[_main_from(items, subject) :])


def _main_from(items: list[Item], subject: Noun) -> int:
    """The place from which a sentence's main clause is read: behind the comma that ends the clause
    before it, "When the rains came, Kenya …"; its start where no such clause opens it."""
    first = subject.list_of[0].index
    ended = first > 0 and items[first - 1].kind == "COMMA"
    return first if ended and items[0].kind == "SUB" else 0
