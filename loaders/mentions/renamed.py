"""Bodies that were renamed: "the Reef Board was renamed the Coral Institute", "the Coral Institute
(formerly the Reef Board)". Both names are one body's, which keeps the newer."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from loaders.language.subject import Subject
from loaders.language.tokens import Token
from loaders.mentions.entities import Entity, Mention, Registry
from loaders.mentions.marked import Marked
from loaders.mentions.name_runs import NameRuns
from loaders.mentions.shown import Shown

#: What leads from the older name to the newer, and from the newer to the older.
_ON = (
    ("was", "renamed"), ("were", "renamed"), ("been", "renamed"), ("later", "renamed"),
    ("subsequently", "renamed"), (",", "renamed"), ("(", "renamed"), ("and", "renamed"),
    ("renamed", "itself"), ("was", "rebranded"), ("changed", "its", "name"),
    ("changed", "name"), ("became", "known"), ("became", "the"),
    (",", "now"), ("(", "now"), (",", "later", "called"), (",", "later", "known"),
)  # fmt: skip
_BACK = tuple(
    (mark, word)
    for mark in (",", "(")
    for word in ("formerly", "previously", "originally", "initially")
) + tuple((mark, how, "known") for mark in (",", "(") for how in ("also", "better", "commonly"))
#: All of them by their first words, with whether they lead on.
_TRIGGERS = {
    first: [(t, t in _ON) for t in (*_ON, *_BACK) if t[0] == first]
    for first in {t[0] for t in (*_ON, *_BACK)}
}
_SIGNS = frozenset(
    """
    renamed rebranded changed became now later formerly previously originally initially also
    better commonly
    """.split()
)
_BECAME = ("it", "became", "the")
_WAS = frozenset("was been is were".split())
_BEFORE = frozenset("it has have had since subsequently later then officially , and".split())
_BEHIND = frozenset("as to the known called named renamed simply into".split())
_OF_OTHERS = frozenset("of in at by with from to for and or".split())


@dataclass(frozen=True, slots=True)
class Renaming:
    """Two mentions of one body, by its older and by its newer name."""

    old: Mention
    new: Mention


def unite(
    marked: list[Marked], registry: Registry, shown: Shown, subject: Subject | None = None
) -> list[Marked]:
    """The sentences of a document, in which the names of a renamed body mean one entity;
    `subject` is what its page is about."""
    topic = _topic(marked, subject) if subject else None
    for one in marked:
        if topic is not None:
            for other in _bracketed(one, topic):
                _merge(marked, registry, shown, other, topic)
        if _SIGNS.isdisjoint(one.sentence.lows):
            continue
        for renaming in renamings(one.sentence.tokens, one.mentions):
            old, new = renaming.old.entity, renaming.new.entity
            if old is not None and new is not None and old is not topic:
                _merge(marked, registry, shown, old, new)
            elif old is not None and new is not None:
                _merge(marked, registry, shown, new, old)  # the page is about the older
        for first, last in _of_topic(one, subject) if subject and topic else ():
            name = next((m for m in one.mentions if (m.first, m.last) == (first, last)), None)
            if topic is not None and name is None:
                shown.remember(one, topic, first, last)
                one.add(Mention(first, last, topic.label, topic))
            elif topic is not None and name and name.entity and name.label == topic.label:
                _merge(marked, registry, shown, name.entity, topic)
    return marked


def _merge(
    marked: list[Marked], registry: Registry, shown: Shown, old: Entity, new: Entity
) -> None:
    """Let the newer entity stand for the older, or the known one for the other."""
    if old is new or (old.known and new.known):
        return  # said before, or two
    gone, kept = (new, old) if old.known else (old, new)
    registry.merge(gone, kept)
    shown.merge(gone, kept)
    _replace(marked, gone, kept)


def _topic(marked: list[Marked], subject: Subject) -> Entity | None:
    """The entity that a page is about."""
    for one in marked:
        if one.sentence.end > subject.start:
            tokens = one.sentence.tokens
            spans = ((tokens[m.first].start, tokens[m.last - 1].end, m) for m in one.mentions)
            found = (m.entity for start, end, m in spans if start <= subject.start < end)
            topic = next(found, None)
            return topic if topic and topic.label in {"Office", "Programme"} else None
    return None


def _bracketed(one: Marked, topic: Entity) -> list[Entity]:
    """The name in brackets behind the topic's own: "the Coral Circle (CORAL Association)"."""
    words, found = one.sentence.tokens, []
    ends = {m.last for m in one.mentions if m.entity is topic}
    for m in one.mentions:
        closed = m.last < len(words) and words[m.last].text == ")"
        inside = m.first - 1 in ends and words[m.first - 1].text == "("
        if inside and closed and m.entity and m.label == topic.label and m.last - m.first > 1:
            found.append(m.entity)
    return found


def _of_topic(one: Marked, subject: Subject) -> Iterator[tuple[int, int]]:
    """The names that a page says its topic was given: "it was renamed the Reef Board"."""
    words = one.sentence.tokens
    runs = NameRuns(words, one.mentions)
    for at in range(1, len(words) - 1):
        if words[at].low != "renamed" and tuple(t.low for t in words[at - 1 : at + 2]) != _BECAME:
            continue
        if not _topical(words, at - 1, subject):
            continue
        start = at + 1
        while start < len(words) and words[start].low in _BEHIND:
            start += 1
        known = next((m for m in one.mentions if m.first == start), None)
        name = (known.first, known.last) if known else runs.run(start)
        if name and (known or runs.strange(*name)) and _whole(words, name[1]):
            yield name


def _topical(words: list[Token], at: int, subject: Subject) -> bool:
    """Whether "it" or "the organisation", and so the page's topic, was renamed at a token."""
    while at > 0 and words[at].low in _BEFORE | _WAS and words[at].low != "it":
        at -= 1
    called = words[at].low in subject.nouns and words[at - 1].low in {"the", "this"}
    return words[at].low == "it" or (at > 0 and called)


def _whole(words: list[Token], at: int) -> bool:
    """Whether a name ends before a token, and is nobody else's part."""
    return at >= len(words) or not (words[at].low in {"of", "'s", "’s"} or words[at].capitalised)


def _replace(marked: list[Marked], gone: Entity, kept: Entity) -> None:
    for one in marked:
        for mention in one.mentions:
            if mention.entity is gone:
                mention.entity = kept


def renamings(words: list[Token], found: list[Mention]) -> Iterator[Renaming]:
    """The renamings that a sentence tells, both names being mentions in it."""
    starts = {m.first: m for m in found if m.label in {"Office", "Programme"}}
    ends = {m.last: m for m in found if m.label in {"Office", "Programme"}}
    for at in range(1, len(words) - 2 if len(starts) > 1 else 0):
        for trigger, forward in _TRIGGERS.get(words[at].low, ()):
            if tuple(t.low for t in words[at : at + len(trigger)]) != trigger:
                continue
            left, right = _left(words, at, ends), _right(words, at + len(trigger), starts)
            if left and right and _one(words, left, right):
                yield Renaming(left, right) if forward else Renaming(right, left)


def _left(words: list[Token], at: int, ends: dict[int, Mention]) -> Mention | None:
    """The name that ends before a trigger, but for its acronym in brackets and small words."""
    while at and at not in ends:
        if words[at - 1].text == ")" and words[at - 3].text == "(":
            at -= 3
        elif words[at - 1].low in _BEFORE:
            at -= 1
        else:
            return None
    return ends.get(at)


def _right(words: list[Token], at: int, starts: dict[int, Mention]) -> Mention | None:
    """The name that starts behind a trigger and its small words."""
    while at < len(words) and at not in starts and words[at].low in _BEHIND:
        at += 1
    return starts.get(at)


def _one(words: list[Token], left: Mention, right: Mention) -> bool:
    """Whether two mentions can be one body's names."""
    one, other = left.entity, right.entity
    if one is None or other is None or one is other or one.label != other.label:
        return False
    at = left.first - 1
    at -= at >= 0 and words[at].low == "the"
    owned = at >= 0 and words[at].low in _OF_OTHERS
    behind = words[right.last] if right.last < len(words) else None
    part = behind is not None and (behind.low == "of" or behind.capitalised)
    posts = "post" in {one.kind, other.kind} or "part" in {left.use, right.use}
    namesake = any(
        words[this.first].text == _initials(words[that.first : that.last])
        for this, that in ((left, right), (right, left))
    )  # the acronym stands for the other body, whatever a gazetteer says
    return not (owned or part or posts or namesake or (one.known and other.known))


def _initials(words: list[Token]) -> str:
    return "".join(t.text[0] for t in words if t.capitalised)
