"""Members: "its members: A, B and C", "the permanent members of the Council (A, B and C)"."""

from __future__ import annotations

from collections.abc import Iterator

from loaders.grammar.items import Item, Noun, Verb
from loaders.relations.reading import Reading
from loaders.relations.statements import Ref, Statement, seen_as

_MEMBERS = frozenset("members member signatories participants states countries parties".split())
_PAST = frozenset("former non-member prospective aspiring potential past candidate non".split())
_FOUNDING = frozenset("founding permanent current full original member".split())
_LIST_ENDS = frozenset("SEMI STOP CLOSE COLON REL".split())


def are_members(noun: Noun) -> bool:
    """Whether a group speaks of members or parties."""
    return noun.head in _MEMBERS


def are_present(noun: Noun) -> bool:
    """Whether a group speaks of those who are members now."""
    return are_members(noun) and not _PAST & set(noun.words)


def listed_members(reading: Reading, noun: Noun, bodies: list[Ref]) -> Iterator[Statement]:
    """The States that a group of members lists, each a member of the first of `bodies`, or of
    the body that the document is about."""
    members = _listed(reading.parse.items, noun)
    if len(members) < 2:
        return
    topic = reading.discourse.topic
    if not bodies and topic and topic.entity.label == "Office" and _of_topic(noun):
        bodies = [seen_as(topic, "topic")]
    for member in reading.refs(members):
        for body in bodies[:1]:
            yield Statement(member, "MEMBER_OF", body, "member.list", 0.88, {"role": "member"})


def _of_topic(noun: Noun) -> bool:
    named = noun.own or noun.determiner == "the" or _FOUNDING & set(noun.words)
    return bool(named) and not noun.before


def _listed(items: list[Item], noun: Noun) -> list[Noun]:
    """The countries behind a colon, bracket or "including" that follows a group."""
    at = noun.index + 1
    while at + 1 < len(items) and items[at].low == "of" and isinstance(items[at + 1], Noun):
        at += 2
    if at >= len(items) or not _opens_list(items[at]):
        return []
    members: list[Noun] = []
    for item in items[at + 1 :]:
        if isinstance(item, Verb) or item.kind in _LIST_ENDS:
            break
        if isinstance(item, Noun) and item.mention and item.mention.label == "Country":
            members.append(item)
    return members


def _opens_list(item: Item) -> bool:
    return item.kind in {"COLON", "OPEN", "DASH"} or item.low in {"including", "such as"}
