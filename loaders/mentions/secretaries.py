"""Departments named by their heads: "Secretary of the Treasury", "Energy Secretary"."""

from __future__ import annotations

from collections.abc import Iterator

from loaders.gazetteers import Entry, Gazetteer
from loaders.language.tokens import Token, tokens
from loaders.mentions.entities import Mention, Registry
from loaders.mentions.marked import phrase

_SECRETARIES = frozenset(
    f"{then}{post}"
    for then in ("", "then-")
    for post in ("Secretary", "Undersecretary", "Under-Secretary")
)
_BELOW = frozenset("assistant under".split())
_LONGEST = 6  # words behind "Department of"
#: What may stand before "Secretary of State": elsewhere it is the post of some province.
_RANKS = frozenset(
    "deputy assistant under principal acting former then us u.s. states american and".split()
)


def departments(
    words: list[Token], registry: Registry, gazetteer: Gazetteer, known: frozenset[str]
) -> Iterator[Mention]:
    """The departments of a sentence that are named by their secretaries; `known` are the
    document's words."""
    for at, token in enumerate(words):
        if token.text not in _SECRETARIES:
            continue
        span = _behind(words, at, gazetteer, known) or _before(words, at, gazetteer, known)
        if span:
            first, last, entry = span
            yield Mention(first, last, "Office", registry.known(entry), use="department")


def _behind(
    words: list[Token], at: int, gazetteer: Gazetteer, known: frozenset[str]
) -> tuple[int, int, Entry] | None:
    """ "Secretary of the Treasury", "Secretary of Health and Human Services"."""
    if at + 2 >= len(words) or words[at + 1].low != "of":
        return None
    first = at + 3 if words[at + 2].low == "the" else at + 2
    for last in range(min(len(words), first + _LONGEST), first, -1):
        if words[last - 1].capitalised:
            entry = _department(words[first:last], gazetteer, known)
            if entry and not _provincial(words, at, first):
                return first, last, entry
    return None


def _before(
    words: list[Token], at: int, gazetteer: Gazetteer, known: frozenset[str]
) -> tuple[int, int, Entry] | None:
    """ "Treasury Secretary", "Homeland Security Secretary"."""
    for first in range(max(0, at - _LONGEST), at):
        named = words[first].capitalised and words[first].low != "state"
        entry = _department(words[first:at], gazetteer, known) if named else None
        if entry:
            return first, at, entry
    return None


def _provincial(words: list[Token], at: int, first: int) -> bool:
    """Whether this is the Secretary of State of a province or another country."""
    if words[first].low != "state":
        return False
    follows = words[first + 1].low if first + 1 < len(words) else ""
    before = words[at - 1] if at else None
    other = before is not None and before.capitalised and before.kind == "word"
    if before is not None and before.low in _BELOW and words[at - 2].low != "parliamentary":
        return False  # "Assistant Secretary of State for Trade"
    return follows in {"for", "at", "of"} or bool(other and before and before.low not in _RANKS)


def _department(words: list[Token], gazetteer: Gazetteer, known: frozenset[str]) -> Entry | None:
    for head in ("Department of", "Department of the"):
        spelled = tokens(f"{head} {phrase(words)}")
        hits = gazetteer.find(spelled, known)
        if len(hits) == 1 and hits[0].first == 0 and hits[0].last == len(spelled):
            entry = hits[0].entry
            return entry if entry.label == "Office" and entry.country == "USA" else None
    return None
