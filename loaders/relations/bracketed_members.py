"""Members of a group that a bracket names: "the E3 (France, Germany and the United Kingdom)",
"France, Germany and the United Kingdom (the E3)"."""

from __future__ import annotations

from collections.abc import Iterator

from loaders.language.tokens import Token
from loaders.mentions.entities import Mention
from loaders.mentions.marked import Marked
from loaders.relations.statements import Statement, ref_of

_JOINING = frozenset([",", "and", "&", "the"])
_FEWEST = 2  # States that make a list


def bracketed_members(one: Marked) -> Iterator[Statement]:
    """The States that a bracket says to be a group."""
    tokens = one.sentence.tokens
    starts = {m.first: m for m in one.mentions if m.label == "Country" and m.use == "name"}
    ends = {m.last: m for m in starts.values()}
    for group in one.mentions:
        if group.label != "Office" or group.entity is None or group.entity.kind != "group":
            continue
        members = _inside(tokens, starts, group.last) or _before(tokens, ends, group)
        for member in members if len(members) >= _FEWEST else ():
            state, body = ref_of(tokens, member), ref_of(tokens, group)
            yield Statement(state, "MEMBER_OF", body, "member.bracket", 0.9, {"role": "member"})


def _inside(tokens: list[Token], starts: dict[int, Mention], at: int) -> list[Mention]:
    """The States alone in the bracket that opens at a token."""
    found: list[Mention] = []
    if at >= len(tokens) or tokens[at].text != "(":
        return found
    at += 1
    while at < len(tokens) and tokens[at].text != ")":
        if at in starts:
            found.append(starts[at])
            at = starts[at].last
        elif tokens[at].text in _JOINING:
            at += 1
        else:
            return []
    return found


def _before(tokens: list[Token], ends: dict[int, Mention], group: Mention) -> list[Mention]:
    """The States of the list before the bracket that holds a group alone."""
    at = group.first
    at -= at > 0 and tokens[at - 1].low == "the"
    closed = group.last < len(tokens) and tokens[group.last].text == ")"
    if at < 1 or tokens[at - 1].text != "(" or not closed:
        return []
    at -= 1
    found: list[Mention] = []
    while at in ends:
        found.append(ends[at])
        at = ends[at].first
        while at and tokens[at - 1].text in _JOINING:
            at -= 1
    return found
