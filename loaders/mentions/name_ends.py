"""What parts a composed name from what stands behind it: a place, a body that it is in or that is
told something, a known name that is no part of it; and what goes on with a strategy's name."""

from __future__ import annotations

from loaders.mentions.name_words import NameWords

#: Words of titles that leave open where: "Sub-Committee on the Situation in …".
SITED = frozenset("situation crisis conflict war elections transition events territory".split())
#: What a name may say to whom it is given: "Assistance to Afghanistan".
GIVEN = frozenset("assistance support aid".split())
_NUMBERED = frozenset("First Second Third New Under".split())
_BEFORE_PLACE = frozenset("in to and from by at".split())
#: Bodies that tell others what they found.
_TELLING = frozenset("Commission Committee Council Board Panel Court Assembly".split())
_CURRENCIES = frozenset("EUR USD GBP CHF JPY US".split())
_STRATEGIES = frozenset("Strategy Framework Policy Programme Program".split())
_PLANS = (
    ("Action", "Plan"),
    ("Plan", "of", "Action"),
    ("Implementation", "Plan"),
    ("Programme", "of", "Action"),
)


def glued(words: NameWords, index: int, start: int, titled: bool) -> bool:
    """Whether a known body or post that is no part of the name stands right behind its head: "the
    Reef Secretariat Secretary-General", "the one Organization UNICEF has worked with"."""
    apart = index == start and index in words.known and index not in words.places
    if not apart or titled or index in words.towns:
        return False
    known = words.tokens[index]
    post = known.text in words.words.honorifics
    return known.acronym or post or words.known[index] > index + 1


def describes(words: NameWords, at: int) -> bool:
    """Whether a known name stands before a word of the same name: "in U.S. Communities"."""
    behind = words.known[at]
    return words.unknown(behind) and not words.article(behind)


def parts_from(words: NameWords, index: int, at: int) -> bool:
    """Whether the small word at `index` parts a name from what stands at `at`."""
    low, before = words.low(index), words.low(index - 1)
    known, held = at in words.known, words.low(at + 1) in {"'s", "’s"}
    if (low == "between" and known) or (low == "in" and held):
        return True
    if low in {"in", "to"} and before not in GIVEN and _in_whole(words, at):
        return True  # "Partnership between UNICEF and …", "Unit for Reefs in the Bureau of Coasts"
    if words.tokens[at].text in words.words.openers - _NUMBERED:
        return low != "for" or words.low(at) != "all"  # "Floors for All"
    if low == "at" and words.low(index + 1) == "the":
        return True  # "Forum on Reefs at the Harbour Centre"
    if low == "to" and words.low(index + 1) == "the" and _told_organ(words, index, at):
        return True
    place = (known and at in words.places) or at in words.towns
    sited = (low == "in" and before in SITED) or (low == "to" and before in GIVEN)
    described = low == "in" and known and describes(words, at)
    return place and low in _BEFORE_PLACE and not sited and not described


def _told_organ(words: NameWords, index: int, at: int) -> bool:
    """Whether "to the" leads to whom a body said something, behind a bare head, "put by the
    Commission to the Council", or to whom a programme was shown: "its Plan to the Council"."""
    bare = words.tokens[index - 1].text in _TELLING and not words.capital(index - 2)
    label, _ = words.words.heads.get(words.headword(index - 1), ("", ""))
    if label == "Programme":
        return words.starts_name(at)
    return bare and words.is_head(at) and not words.capital(at + 1)


def _in_whole(words: NameWords, at: int) -> bool:
    """Whether a body starts at a token whose head says what it is: "the Bureau of Coasts", "the
    Administrative Office of Courts"."""
    article = words.low(at - 1) == "the"
    while article and words.unknown(at) and words.unknown(at + 1):
        at += 1
    bare = words.tokens[at].text in words.words.parts
    return bare and article and words.low(at + 1) in {"of", "for"}


def with_plan(words: NameWords, start: int) -> int | None:
    """Where a strategy's name goes on with the plan to carry it out: "National Strategy and Action
    Plan for Reefs"."""
    if words.tokens[start - 1].text not in _STRATEGIES or words.low(start) != "and":
        return None
    behind = tuple(
        words.tokens[n].text for n in range(start + 1, min(start + 4, len(words.tokens)))
    )
    plan = next((p for p in _PLANS if behind[: len(p)] == p), None)
    return start + 1 + len(plan) if plan else None


def measured(words: NameWords, index: int) -> bool:
    """Whether a word tells for how long or how much: "for the Period 2014–2020", "of EUR 2"."""
    before = words.low(index - 1), words.low(index - 2)
    told = words.low(index) == "period" and before == ("the", "for")
    sum_ = words.tokens[index].text in _CURRENCIES and before[0] == "of"
    behind = words.tokens[index + 1 : index + 2]
    return (told or sum_) and bool(behind) and behind[0].kind == "number"
