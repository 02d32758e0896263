"""Parts of bodies named by a small noun: "the UNEP secretariat", "Oxfam's board of trustees", "the
executive council of the League", "the WFP office in Lusaka"."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from loaders.language.tokens import Token
from loaders.mentions.entities import Entity, Mention
from loaders.mentions.marked import phrase
from loaders.mentions.small_heads import noun_phrase_ends
from loaders.mentions.vocabulary import vocabulary

_JOINERS = ("in", "at")
_OTHERS = frozenset("post mission sanctions".split())
_BODIES = frozenset(["Office", "Programme", "Country"])
_ORGANS = frozenset("board council committee assembly".split())
_BEING = frozenset("is was are as became becomes being remains".split())
_ANY = "governing body"  # what many organs are said to be
_RULED = frozenset(
    "governed overseen run administered managed led headed supervised directed".split()
)


@dataclass(frozen=True, slots=True)
class Part:
    """A part of a body at tokens `first` to `last`: its name, and that by the words used here."""

    first: int
    last: int
    name: str
    also: str
    kind: str


def small_parts(words: list[Token], found: list[Mention]) -> Iterator[Part]:
    """The parts of the bodies of a sentence. `found` are its names."""
    starts = {m.first: m for m in found}
    for mention in found:
        whole = mention.entity
        if mention.label != "Office" or whole is None or whole.kind in _OTHERS:
            continue
        owners = whole.acronym or whole.name, phrase(words[mention.first : mention.last])
        behind = mention.last + (_kind_of(words, mention.last) == "possessive")
        part = _noun(words, behind)
        if part and _told(words, mention.first, part[1]):
            part = None
        if part and not _indefinite(words, mention.first):
            last, noun, kind, placed = part
            place = _place(words, last, starts)
            if place or not placed:
                at = f" in {place}" if place and placed else ""
                name, also = (f"{owner} {noun}{at}" for owner in owners)
                yield Part(behind, last, name, also, kind)
        before = _before(words, mention.first)
        if before and not _goes_on(words, mention.last):
            first, last, noun, kind = before
            if _told(words, first, noun):
                continue
            name, also = (f"{owner} {noun}" for owner in owners)
            yield Part(first, last, name, also, kind)


def own_parts(words: list[Token], found: list[Mention], page: Entity) -> Iterator[Part]:
    """ "Its board of trustees", "is governed by an executive board": the organs of the body that a
    page is about, in a sentence that names no other."""
    if any(m.label in _BODIES and m.entity is not page for m in found):
        return
    for at in range(1, len(words)):
        before = words[at - 1].low
        ruled = before in {"a", "an", "the"} and at > 2 and words[at - 2].low == "by"
        if not (before == "its" or (ruled and words[at - 3].low in _RULED)):
            continue
        part = _noun(words, at)
        if part is not None and part[2] in _ORGANS:
            last, noun, kind, _ = part
            yield Part(at, last, f"{page.acronym or page.name} {noun}", f"{page.name} {noun}", kind)


def _told(words: list[Token], first: int, noun: str) -> bool:
    """Whether a part is what another is said to be: "the Assembly is the governing body of X",
    "the Assembly, X's governing body, …"."""
    at = first - 1 - (words[first - 1].low == "the") if first else -1
    return at >= 0 and (words[at].low in _BEING or (words[at].low == "," and noun == _ANY))


def _noun(words: list[Token], at: int) -> tuple[int, str, str, bool] | None:
    """The part that a small noun at a token names: its end, words and kind, and whether only a
    place behind it tells which it is."""
    if at >= len(words):
        return None
    for part, kind, placed in vocabulary().small_parts.get(words[at].low, ()):
        last = at + len(part)
        if tuple(t.low for t in words[at:last]) != part or words[at].capitalised:
            continue
        if not noun_phrase_ends(words, last) or (
            words[last : last + 1] and words[last].low == "of"
        ):
            return None
        return last, " ".join(part), kind, placed
    return None


def _before(words: list[Token], first: int) -> tuple[int, int, str, str] | None:
    """The part before "of" and a body: "the executive council of the League"."""
    at = first - 1
    at -= at >= 0 and words[at].low == "the"
    if at < 1 or words[at].low != "of":
        return None
    for part, kind, placed in vocabulary().small_wholes.get(words[at - 1].low, ()):
        start = at - len(part)
        if placed or start < 1 or words[start - 1].low != "the":
            continue
        if tuple(t.low for t in words[start:at]) == part and not words[start].capitalised:
            return start, at, " ".join(part), kind
    return None


def _place(words: list[Token], at: int, starts: dict[int, Mention]) -> str:
    """The State or town behind "in"."""
    if at >= len(words) or words[at].low not in _JOINERS:
        return ""
    at += 1 + (at + 1 < len(words) and words[at + 1].low == "the")
    mention = starts.get(at)
    if mention and mention.label in {"Country", "Place"} and mention.use != "demonym":
        last, sent = mention.last, words[at - 2].low == "mission"
        more = starts.get(last + 1) if sent and words[last : last + 1] else None
        if more and words[last].low == "and" and more.label == "Country" and more.use == "name":
            last = more.last  # "the mission in Chad and Niger"
        return phrase(words[mention.first : last])
    town = at < len(words) and words[at].capitalised and words[at].kind == "word"
    marked = at + 1 < len(words) and words[at + 1].text in {",", ".", ";", ")"}
    return words[at].text if town and marked else ""


def _goes_on(words: list[Token], at: int) -> bool:
    """Whether a name is longer than what is known of it: "the African Union Reef Agency"."""
    word = words[at] if at < len(words) else None
    return word is not None and word.kind == "word" and word.capitalised and not word.line


def _indefinite(words: list[Token], at: int) -> bool:
    return at > 0 and words[at - 1].low in {"a", "an", "any", "every", "each"}


def _kind_of(words: list[Token], at: int) -> str:
    return words[at].kind if at < len(words) else ""
