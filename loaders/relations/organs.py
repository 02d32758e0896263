"""Organs: a body that a page calls by what any body has, "the Board of Governors", "a Scientific
Committee", is a part of the body that the page is about."""

from __future__ import annotations

from collections.abc import Iterator

from loaders.grammar.items import Noun
from loaders.language.tokens import Token
from loaders.mentions.entities import Entity, Mention
from loaders.relations.reading import Reading
from loaders.relations.statements import Statement, ref_of, seen_as
from loaders.relations.verb_slots import parts_there

_CONFIDENCE = 0.88
_WHOSE = frozenset("of for at within in to".split())  # behind a name: what says whose it is
_ARTICLES = frozenset("the a an".split())
_JOINTS = frozenset(["of"])


def organs(reading: Reading) -> Iterator[Statement]:
    """The organs of the page's body that a sentence names."""
    topic = reading.discourse.topic
    if topic is None or topic.entity.label != "Office" or not _about_it(reading):
        return
    if reading.tokens[0].start < topic.start:
        return  # what stands before a page's first sentence is navigation
    listed = parts_there(reading)
    for noun in reading.parse.nouns:
        mention = noun.mention
        if mention is None or mention.entity is topic.entity or mention.label != "Office":
            continue
        alone = _is_organ(reading, mention) and _unowned(reading, noun)
        if noun in listed or alone or _its_own(mention, topic.entity):
            part = ref_of(reading.tokens, mention)
            yield Statement(part, "PART_OF", seen_as(topic, "topic"), "organ.page", _CONFIDENCE)


def _its_own(mention: Mention, topic: Entity) -> bool:
    """Whether a small noun names a part that is called by the page's body: "its board"."""
    entity = mention.entity
    return mention.use == "part" and entity is not None and entity.name.startswith(_names(topic))


def _names(topic: Entity) -> tuple[str, ...]:
    """What the names of a body's parts may start with."""
    return tuple(f"{name} " for name in (topic.acronym, topic.name) if name)


def _about_it(reading: Reading) -> bool:
    """Whether neither the heading nor the sentence before speaks of another body."""
    discourse = reading.discourse
    told = [*discourse.heading[1], *discourse.main]
    others = [s.entity for s in told if s.entity.label == "Office"]
    topic = discourse.topic
    others = [e for e in others if not called_organ(e.name, reading)]
    ours = _names(topic.entity) if topic else ()
    return all(topic and (e is topic.entity or e.name.startswith(ours)) for e in others)


def _is_organ(reading: Reading, mention: Mention) -> bool:
    """Whether a name that no list has is one of those that many bodies give their organs."""
    entity = mention.entity
    if mention.label != "Office" or entity is None or entity.known or mention.country:
        return False
    return called_organ(reading.marked.text_of(mention.first, mention.last), reading)


def called_organ(name: str, reading: Reading) -> bool:
    """Whether a name is an organ's that tells nothing of whose it is: "Board of Governors",
    "Finance and Audit Committee", "General Secretariat"."""
    words = name.lower().removeprefix("the ").split()
    known = reading.rules.words
    if len(words) > 2 and words[1] in _JOINTS:
        return words[0] in known["organs"] and set(words[2:]) <= known["organ_people"]
    sorts = words[:-1]
    return bool(sorts) and words[-1] in known["organs"] and set(sorts) <= known["organ_sorts"]


def _unowned(reading: Reading, noun: Noun) -> bool:
    """Whether nothing beside a name says whose it is, and no other body is named before it."""
    assert noun.mention is not None
    tokens, first, last = reading.tokens, noun.mention.first, noun.mention.last
    alone = not any(t.kind == "word" for t in (*tokens[:first], *tokens[last:]))
    article = noun.determiner in _ARTICLES and not (noun.own or noun.possessor or noun.before)
    behind = tokens[last].low if last < len(tokens) else ""
    if not (alone or article) or behind in _WHOSE or _cut(tokens, first):
        return False
    topic = reading.discourse.topic
    before = [m for m in reading.marked.mentions if m.last <= first and m.entity]
    others = [m for m in before if m.label in {"Office", "Country"} and not _is_organ(reading, m)]
    beside = any(n.mention and topic and n.mention.entity is topic.entity for n in noun.list_of)
    return not beside and all(topic and m.entity is topic.entity for m in others)


def _cut(tokens: list[Token], first: int) -> bool:
    """Whether more of the name stands before it: "the Standing Committee of Ministers"."""
    before = tokens[first - 1] if first else None
    return before is not None and before.capitalised and before.low not in _ARTICLES
