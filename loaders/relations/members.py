"""Members: "its members: A, B and C", "founding members were A and B", "an alliance of A, B and C",
"A became a member in 1969, followed by B in 1970"."""

from __future__ import annotations

from collections.abc import Iterator

from loaders.grammar.items import Item, Noun, Verb
from loaders.grammar.named_lists import names_from
from loaders.relations.reading import Reading
from loaders.relations.statements import Ref, Statement, seen_as

_MEMBERS = frozenset("members member signatories participants states countries parties".split())
_OF_LISTS = _MEMBERS | {"membership", "founders", "observers", "nations"}
_PAST = frozenset(
    "former previous non-member prospective aspiring potential past candidate non".split()
)
_FOUNDING = frozenset("founding permanent current full original member founder initial".split())
_TAKING_IN = frozenset("welcome have admit accept gain add count number receive list".split())
_GROWING = frozenset("expand grow widen extend come".split())
_LISTING = frozenset("be include comprise consist list".split())
_DEFINING = frozenset("refer comprise consist unite encompass make compose form include".split())
_PEOPLE = frozenset("officials representatives delegates delegations governments".split())
_BODIES = frozenset(
    """
    union organization organisation group grouping alliance bloc partnership commission forum
    council cooperation co-operation community coalition association league network federation
    confederation body states countries nations governments representatives treaty consortium
    """.split()
)


def are_members(noun: Noun) -> bool:
    """Whether a group speaks of members or parties."""
    return noun.head in _MEMBERS


def are_present(noun: Noun) -> bool:
    """Whether a group speaks of those who are members now."""
    return noun.head in _OF_LISTS and not _PAST & set(noun.words)


def were_members(noun: Noun) -> bool:
    """Whether a group speaks of those who are members no longer, or not yet."""
    return bool(_PAST & set(noun.words))


def listed_members(reading: Reading, noun: Noun, bodies: list[Ref]) -> Iterator[Statement]:
    """The States and bodies that a group of members lists, each a member of the first of
    `bodies`, or of the body that the document is about."""
    start, least = _opening(reading, noun)
    items = reading.parse.items
    if not 0 < start < len(items):
        return
    named = names_from(items, start, opening=isinstance(items[start], Noun))
    if len(named) < least:
        return
    if not bodies and _of_topic(reading, noun):
        bodies = _whose(reading, noun)
    role = "observer" if "observer" in noun.head or "observer" in noun.words else "member"
    yield from _members(reading, named, bodies[:1], "member.list", role)


def defined_members(reading: Reading) -> Iterator[Statement]:
    """The members that a page's first sentence names: "X is an alliance of A, B and C"."""
    topic, sentence = reading.discourse.topic, reading.marked.sentence
    if topic is None or not sentence.start <= topic.start < sentence.end:
        return
    if topic.entity.label != "Office":
        return
    items = reading.parse.items
    for item in items:
        if isinstance(item, Verb):
            opens = item.lemma in _DEFINING and not item.negative and item.lemma != "include"
        else:
            before = items[items.index(item) - 1] if item.kind == "P" else None
            kinds = item.low in {"of", "between", "among"} and isinstance(before, Noun)
            opens = kinds and isinstance(before, Noun) and before.head in _BODIES
        named = names_from(items, items.index(item) + 1, opening=True) if opens else []
        states = [n for n in named if n.mention and n.mention.label == "Country"]
        if len(states) > 1:
            yield from _members(
                reading, states, [seen_as(topic, "topic")], "member.defined", "member"
            )
            return


def following_members(reading: Reading, said: list[Statement]) -> Iterator[Statement]:
    """ "Germany became a member in 1969, followed by Switzerland in 1970 and Portugal in 2004"."""
    joined = [s for s in said if s.type == "MEMBER_OF" and s.rule.startswith("member.")]
    verb = next((v for v in reading.parse.verbs if v.lemma == "follow" and v.form == "ed"), None)
    if not joined or verb is None:
        return
    at = verb.index + 1
    if at < len(reading.parse.items) and reading.parse.items[at].low == "by":
        named = names_from(reading.parse.items, at + 1, opening=True)
        body = joined[-1].object
        yield from _members(reading, named, [body], "member.followed", "member")


def _members(
    reading: Reading, named: list[Noun], bodies: list[Ref], rule: str, role: str
) -> Iterator[Statement]:
    for member in reading.refs(named):
        for body in bodies:
            if member.entity is not body.entity:
                yield Statement(member, "MEMBER_OF", body, rule, 0.88, {"role": role})


def _whose(reading: Reading, noun: Noun) -> list[Ref]:
    """Whose members they are where they do not say so: the body that is the clause's subject, else
    the one that the page is about, unless another is named before."""
    topic = reading.discourse.topic
    before = [n for n in reading.parse.nouns if n.index < noun.index and n.mention]
    others = [n for n in before if n.mention and n.mention.label == "Office"]
    subjects = [n for v in reading.parse.verbs for n in v.subject if n in others]
    if subjects:
        return reading.refs(subjects[-1:])
    if topic is None or topic.entity.label != "Office":
        return []
    alone = all(n.mention and n.mention.entity is topic.entity for n in others)
    return [seen_as(topic, "topic")] if alone else []


def _of_topic(reading: Reading, noun: Noun) -> bool:
    """Whether members of nothing in particular are those of the body the page is about."""
    before = reading.item_before(noun)
    founding = isinstance(before, Verb) and before.lemma == "found"
    there = any(i.low == "there" for i in reading.parse.items[: noun.index])
    the = bool(noun.own) or noun.determiner == "the"
    named = the or founding or there or bool(_FOUNDING & set(noun.words))
    behind = [low for low, _ in reading.phrases(noun)[:1]]
    taking = reading.support(noun)
    named = named or (taking is not None and taking.lemma in _TAKING_IN)  # "has two new members: …"
    return (named or noun.head == "membership") and not noun.before and "of" not in behind


def _opening(reading: Reading, noun: Noun) -> tuple[int, int]:
    """Where the list of a group of members begins, and how many names it has at least: behind a
    colon, bracket or "including", or behind "are", "include", "comprise"."""
    items = reading.parse.items
    at = noun.index + 1
    while at + 1 < len(items) and items[at].low == "of" and isinstance(items[at + 1], Noun):
        at += 2
    if at >= len(items):
        return 0, 0
    item = items[at]
    several = noun.head.endswith("s") or noun.head == "membership"
    if item.kind in {"COLON", "OPEN", "DASH"} or item.low in {"including", "such as", "namely"}:
        return (at + 1, 2) if several else (0, 0)
    later = (v for v in reading.parse.verbs if v.index >= at)
    verb = next((v for v in later if any(noun is n for n in v.subject)), None)
    while verb is not None and verb.lemma in _GROWING:
        verb = next((v for v in reading.parse.verbs if v.governor is verb), None)
    if verb is None or verb.lemma not in _LISTING or verb.passive or verb.negative:
        return 0, 0
    if (verb.governor or verb).status != "stated":
        return 0, 0
    return _named_at(items, verb.index + 1), 2


def _named_at(items: list[Item], at: int) -> int:
    """Where the names behind a verb begin: "were A", "are: A", "included officials from A"."""
    while at < len(items) and items[at].kind in {"COLON", "ADV", "P", "QUOTE"}:
        at += 1
    item = items[at] if at < len(items) else None
    if isinstance(item, Noun) and item.mention is None and item.head in _PEOPLE:
        at += 2
        item = items[at] if at < len(items) else None
    return at if isinstance(item, Noun) and item.mention is not None else 0
