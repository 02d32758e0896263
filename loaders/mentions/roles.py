"""Roles: nouns that name a post ("Executive Director"), before and behind names."""

from __future__ import annotations

from loaders.language.tokens import Token
from loaders.mentions.vocabulary import vocabulary

_LONGEST = 4  # words of a role
_SMALL = frozenset("of the and for &".split())


def role_at(tokens: list[Token], index: int) -> tuple[int, str] | None:
    """The end of the role that starts at a token, and the relation it stands for."""
    words = vocabulary()
    first, starts = tokens[index].low, words.role_starts
    if "-" in first:
        first = past_post(first)
    elif first not in starts and first.rstrip("s") not in starts:
        return None  # most words
    lows = (first, *(t.low for t in tokens[index + 1 : index + _LONGEST]))
    for length in range(len(lows), 0, -1):
        before, last = lows[: length - 1], lows[length - 1]
        relation = words.roles.get((*before, last))
        if relation is None and len(last) > 4:
            relation = words.roles.get((*before, last.rstrip("s")))
        if relation:
            return index + length, relation
    return None


def past_post(low: str) -> str:
    """A role without what says that it is past or to come: "ex-minister", "then-president",
    "president-elect"."""
    bare = low.removeprefix("ex-").removeprefix("then-")
    return bare.removesuffix("-elect").removesuffix("-designate")


def role_before(tokens: list[Token], index: int) -> int | None:
    """Where the role starts that ends right before a token, or None."""
    back = index
    while back and index - back < 7 and _inner(tokens[back - 1].low):
        back -= 1
    if back < index and tokens[index - 1].capitalised:
        # "Secretary of Defense", "Minister for Foreign Affairs"
        for start in range(max(0, back - 3), index):
            role = role_at(tokens, start)
            if role and back <= role[0] <= index:
                return start
    for start in range(max(0, index - 4), index):
        role = role_at(tokens, start)
        if role and role[0] == index:
            return start
    return None


def _inner(low: str) -> bool:
    """Whether a word can stand between a role and the name behind it."""
    return low in _SMALL or low in vocabulary().title_words
