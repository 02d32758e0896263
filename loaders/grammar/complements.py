"""Complements of a verb: its objects, and the phrases that belong to its clause."""

from __future__ import annotations

import itertools
import re

from loaders.grammar.around import (
    STOPS,
    governor,
    is_finite,
    item_at,
    opens_as,
    relative_before,
)
from loaders.grammar.control import lets
from loaders.grammar.items import TIMES, Item, Noun, Verb
from loaders.grammar.relatives import antecedent

_PASSED = frozenset("ADV CC QUOTE OPEN CLOSE DASH".split())
#: Phrases of company, which belong to the clause wherever they stand: "A in partnership with B".
_JOINT = frozenset(["together with", "alongside"])
_COMPANY = frozenset(
    """
    partnership cooperation co-operation collaboration coordination conjunction association
    consultation concert tandem
    """.split()
)
_LONGEST_ASIDE = 16  # items
_COUNTED = frozenset("a an several two three four five six seven eight nine ten".split())
_NUMBERS = frozenset((word,) for word in _COUNTED)
_BEFORE_PHRASE = frozenset("COMMA ADV CC MARK NUM".split())
#: What marks an item or a paragraph before its sentence: "12.", "(a)", "-".
_SIGNS = frozenset("STOP OPEN CLOSE DASH QUOTE".split())
_NUMBER = re.compile(r"[\d.]{1,8}|[a-z]|[ivx]{1,5}")
_FEW = 4  # items of such a mark


def complements(items: list[Item], verb: Verb) -> None:
    """Objects and phrases behind a verb, up to the next verb or clause."""
    direct = True  # whether an object can still follow
    inside = False  # whether a bracket is open: "design and monitoring (resolution 2/5)"
    aside = _end_of_aside(items, verb.index + 1)  # "organized, together with X, a workshop"
    for at in range(verb.index + 1, len(items)):
        item, following = items[at], item_at(items, at + 1)
        inside = item.kind == "OPEN" or (inside and item.kind != "CLOSE")
        if isinstance(item, Noun):
            if direct and (inside or _is_time(item)):
                continue  # "launched this year the Framework"
            if direct or (at == verb.index + 3 and _behind_phrase(items, at)):
                _object(items, verb, item)
        elif item.kind in {"P", "TO"}:
            if _has_own_verb(items, at):
                return
            # "of" belongs to the noun before it, unless it stands right behind the verb
            if isinstance(following, Noun) and (item.low != "of" or at == verb.index + 1):
                verb.phrases.append((item.low, following))
        elif item.kind == "COMMA":
            if following is None or not _goes_on(items, at + 1):
                return
            direct = direct or at == aside
            if at == aside:
                continue
        elif item.kind not in _PASSED:
            return
        if item.kind == "P" and isinstance(following, Noun) and _is_time(following):
            continue  # "funds for three years the Centre"
        direct = direct and item.kind in _PASSED - {"CC"}


def _has_own_verb(items: list[Item], at: int) -> bool:
    """ ", with Chad joining in 2019": behind a comma "with" can open a clause of its own."""
    named = item_at(items, at + 1)
    if items[at].low != "with" or items[at - 1].kind != "COMMA" or not isinstance(named, Noun):
        return False
    doing = item_at(items, named.list_of[-1].index + 1)
    return isinstance(doing, Verb) and doing.form == "ing"


def _end_of_aside(items: list[Item], at: int) -> int:
    """The comma behind phrases that part a verb from its object ("organized, together with X, a
    workshop", "hosted in Rome, in May, a summit"); 0 where none do. The object has an article or
    number of its own."""
    opened = item_at(items, at + (items[at].kind == "COMMA") if at < len(items) else at)
    if opened is None or opened.kind != "P" or opened.low == "of":
        return 0
    for end in range(at + 2, min(at + _LONGEST_ASIDE, len(items) - 1)):
        item, following = items[end], items[end + 1]
        if isinstance(item, Verb) or item.kind in STOPS or item.kind == "REL":
            return 0
        if item.kind == "COMMA" and isinstance(following, Noun) and _counted(following):
            return end
    return 0


def _behind_phrase(items: list[Item], at: int) -> bool:
    """ "convened in Rome a meeting", "establishes under its authority a Mission": a group with an
    article right behind a phrase on the verb."""
    noun, place, joiner = items[at], items[at - 1], items[at - 2]
    opened = isinstance(noun, Noun) and noun.determiner in {"a", "an"}
    fixed = isinstance(place, Noun) and (place.mention is not None or bool(place.own))
    return opened and fixed and joiner.kind == "P"


def _counted(noun: Noun) -> bool:
    """Whether a group has an indefinite article or a number, and so is no apposition."""
    return noun.mention is None and (noun.determiner in _COUNTED or noun.words[:1] in _NUMBERS)


def _goes_on(items: list[Item], at: int) -> bool:
    """Whether what stands behind a comma can still belong to the verb: a group, a phrase, or one
    that a conjunction adds ("with A, as well as with B")."""
    item, following = items[at], item_at(items, at + 1)
    if item.kind == "CC":
        behind = item_at(items, at + 2)  # ", and $5 million by Japan"
        joined = isinstance(following, Noun) and behind is not None and behind.low == "by"
        return joined or (following is not None and following.kind in {"P", "TO"})
    return isinstance(item, Noun) or item.kind in {"P", "ADV", "TO"}


def _is_time(noun: Noun) -> bool:
    return noun.mention is None and noun.head in TIMES


def _object(items: list[Item], verb: Verb, noun: Noun) -> None:
    before = item_at(items, verb.index - 1)
    # "the experts who visited Kenya met UNODC": Kenya was visited, and met nobody
    relative = before is not None and before.kind == "REL"
    if governor(noun) is None and (relative or not _own_clause(items, verb, noun)):
        verb.objects = list(noun.list_of)
        for one in noun.list_of:
            one.governor = one.governor or verb


def _own_clause(items: list[Item], verb: Verb, noun: Noun) -> bool:
    """Whether the group is the subject of a finite verb right behind it ("said UNODC supports"),
    but not of what somebody helps it do ("helped Kenya draft a law")."""
    following = item_at(items, noun.list_of[-1].index + 1)
    helped = isinstance(following, Verb) and following.base and lets(verb)
    return is_finite(following) and not helped


def relative_object(items: list[Item], verb: Verb) -> list[Noun]:
    """ "the Programme, which UNOCT leads": the group before the relative is the object."""
    if verb.form != "finite" or verb.passive or verb.objects or not verb.subject:
        return verb.objects
    relative = relative_before(items, verb.subject)
    if relative is None or relative.low not in {"which", "that", "whom"}:
        return []
    at = items.index(relative)
    if at and items[at - 1].kind in {"P", "TO"}:
        return []
    return [noun.apposed or noun for noun in antecedent(items, relative)]


def adjuncts(items: list[Item], verb: Verb) -> None:
    """Phrases before a verb that belong to its clause: at its start or between commas."""
    if verb.form != "finite":
        return
    _add_company(items, verb)
    for at in range(verb.index - 1, -1, -1):
        item, following = items[at], items[at + 1]
        if is_finite(item) or item.kind in STOPS or item.kind == "REL" or opens_as(items, at):
            return
        if item.kind in {"P", "TO"} and isinstance(following, Noun):
            before = items[at - 1] if at else None
            joint = item.low in _JOINT or (item.low == "in" and following.head in _COMPANY)
            if joint or before is None or before.kind in _BEFORE_PHRASE or _marked(items, at):
                verb.phrases.append((item.low, following))


def _marked(items: list[Item], at: int) -> bool:
    """Whether only what marks an item or paragraph stands before a phrase: "- In Kenya, …", "12. In
    Kenya, …", "(a) In Kenya, …", or a word with a colon: "Clean water: In Kenya, …"."""
    if items[at - 1].kind == "COLON":
        return True
    return at <= _FEW and all(
        bool(_NUMBER.fullmatch(i.low)) if isinstance(i, Noun) else i.kind in _SIGNS
        for i in items[:at]
    )


def _add_company(items: list[Item], verb: Verb) -> None:
    """Phrases of company behind a list of objects: "opened A in Rome, and B in Bonn, in partnership
    with …"."""
    for item, following in itertools.pairwise(items[verb.index + 1 :]):
        if isinstance(item, Verb) or item.kind in STOPS or item.kind == "REL":
            return
        company = item.low == "in" and isinstance(following, Noun) and following.head in _COMPANY
        if company and isinstance(following, Noun) and ("in", following) not in verb.phrases:
            verb.phrases.append(("in", following))
