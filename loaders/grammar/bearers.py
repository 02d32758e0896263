"""Bearers: who does what a noun of doing or a word of praise leads to.

"the role of UNODC in implementing …", "UNICEF's efforts to support …", "commends CTED for
assisting …" and "for its efforts to assist …": what follows is done by UNODC, UNICEF, CTED.
"""

from __future__ import annotations

from loaders.grammar.around import item_before
from loaders.grammar.control import praises, tells
from loaders.grammar.items import Item, Noun, Verb, role_head

#: What somebody does or has done, not what somebody is to do.
DOINGS = frozenset(
    """
    role roles work effort efforts activity activities contribution contributions leadership
    involvement progress success achievements initiative initiatives engagement action actions
    steps measures participation endeavours endeavors
    """.split()
)
_REQUESTS = frozenset("call calls appeal appeals request requests demand demands".split())
_THANKS = frozenset("thanks gratitude appreciation tribute congratulations".split())
_LEADS_TO = frozenset("in of at for towards toward".split())
_PRAISED_FOR = frozenset("for on upon".split())


def bearer(items: list[Item], verb: Verb) -> list[Noun]:
    """Those who do what an infinitive or participle says, by the noun or praise before it."""
    if verb.form not in {"inf", "ing"}:
        return []
    before = item_before(items, verb.index)
    if verb.form == "ing":
        if before is None or before.low not in _LEADS_TO | _PRAISED_FOR:
            return []
        if before.low in _PRAISED_FOR:
            praised = praised_before(items, items.index(before))
            if praised:
                return praised
        before = _past_aside(items, item_before(items, items.index(before)))
        taken = _taken_by(items, before) if isinstance(before, Noun) else []
        if taken:
            return taken
    return _of_doing(items, before) if isinstance(before, Noun) else []


def _taken_by(items: list[Item], noun: Noun) -> list[Noun]:
    """ "the way chosen by N in helping Chad": those behind "by" and a participle."""
    at = noun.list_of[0].index
    chosen = items[at - 2] if at > 1 and items[at - 1].low == "by" else None
    return noun.list_of if isinstance(chosen, Verb) and chosen.form == "ed" else []


def _past_aside(items: list[Item], item: Item | None) -> Item | None:
    """The item before a phrase between commas: "the role of UNDP, within its mandate, in …"."""
    if item is None or item.kind != "COMMA":
        return item
    at = items.index(item)
    opening = items[at - 3 : at] if at > 3 else []
    kinds = [one.kind for one in opening]
    aside = kinds[:2] == ["COMMA", "P"] and isinstance(opening[2], Noun)
    return items[at - 4] if aside else item


def asked_for(items: list[Item], verb: Verb) -> bool:
    """Whether the doing that leads to a verb is only asked for: "urges action by Mali to …",
    "calls for efforts of UNODC to …"."""
    for item in reversed(items[: verb.index]):
        if isinstance(item, Noun):
            if item.head in _REQUESTS:
                return True
        elif isinstance(item, Verb):
            if item.form != "ed":  # "continued action"
                return tells(item) and item.lemma not in {"direct", "task"}
        elif item.kind not in {"P", "TO", "CC", "COMMA", "ADV"}:
            return False
    return False


def praised_before(items: list[Item], at: int) -> list[Noun]:
    """Those whom a verb or noun of praise before the place of "for" names."""
    named = item_before(items, at)
    if not isinstance(named, Noun):
        return []
    held = (
        items[named.index - 2] if named.index > 1 and items[named.index - 1].low == "of" else None
    )
    if isinstance(held, Noun) and held.mention is None and role_head(held):
        named = held  # "thanks the President of the Court for …"
    first = named.list_of[0]
    verb = first.governor
    praised = isinstance(verb, Verb) and praises(verb) and not verb.passive
    return named.list_of if praised or _thanked(items, first) else []


def _thanked(items: list[Item], noun: Noun) -> bool:
    """ "expressed its appreciation to UNODC for …"."""
    at = noun.index
    thanks = items[at - 2] if at > 1 and items[at - 1].low == "to" else None
    return isinstance(thanks, Noun) and thanks.head in _THANKS


def _of_doing(items: list[Item], noun: Noun) -> list[Noun]:
    """Whose doing a group is: "the work of X and Y", "X's work", "(commends X for) its work"."""
    first = noun.list_of[0] if len(noun.list_of) > 1 else noun
    owned: list[Noun] = []
    if noun.head not in DOINGS:
        joint = items[first.index - 1] if first.index > 1 else None
        doing = items[first.index - 2] if first.index > 1 else None
        if joint is None or joint.low not in {"of", "by"} or not isinstance(doing, Noun):
            return []
        owned, noun = first.list_of, doing
    if noun.head not in DOINGS or noun.mention is not None:
        return []
    if owned:
        return owned
    if noun.possessor is not None:
        return noun.possessor.list_of
    before = item_before(items, noun.index)
    if noun.own and before is not None and before.low == "for":
        return praised_before(items, items.index(before))
    return []


def of_next_deed(items: list[Item], noun: Noun, doer: Noun) -> bool:
    """Whether "by" is that of the next deed: "the implementation of the Plan, and the reporting by
    UNICEF"."""
    first = doer.list_of[0] if doer.list_of else doer
    deed = items[first.index - 2]
    if not isinstance(deed, Noun) or deed.mention or deed.index <= noun.index:
        return False
    return deed.determiner == "the" and items[deed.index - 1].kind == "CC"
