"""Names that show by what is said of them that they name a body: "Eureka (E!) is an
intergovernmental organisation", "The Big Four, also known as the E4, refers to four States".

The first sentence of a page about its title says what kind of thing the title is, and what
else it is called; in other texts the sentence must say so in the plainest form.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from graphmodel.names import fold
from loaders.language.lexicon import lexicon
from loaders.language.tokens import Token
from loaders.mentions.entities import Mention
from loaders.mentions.marked import Marked, phrase
from loaders.mentions.vocabulary import vocabulary

_LONGEST, _FARTHEST = 12, 90  # tokens of a name, and up to the verb
_STOPS = frozenset(
    """
    that which who whom whose of for in to by with among between from at on within whereby aimed
    aiming dedicated based established founded created consisting comprising composed formed
    bringing representing responsible located headquartered set made and or (
    """.split()
)
_CALLED = frozenset("as called named formerly previously originally abbreviated or".split())
_GROUPED = frozenset("group countries states nations governments".split())
_PAREN = re.compile(r"\([^)\n]{0,200}\)")


@dataclass(frozen=True, slots=True)
class Described:
    """A name at tokens `first` to `last`, what it names, and the tokens of its other names."""

    first: int
    last: int
    label: str
    kind: str
    also: list[tuple[int, int]] = field(default_factory=list)


def described(one: Marked, title: str, subtitle: list[Token]) -> Described | None:
    """What a sentence describes in its first words, or None. `title` is the document's, and
    `subtitle` the line below it, which may say what the title names."""
    tokens = one.sentence.tokens
    first = 1 if tokens[0].low == "the" else 0
    verb = _verb(tokens, first)
    if verb is None or one.sentence.kind in {"heading", "table"}:
        return None
    last = next(n for n in range(first, verb + 1) if n == verb or tokens[n].text in {"(", ",", "–"})
    topic = last > first and _is_title(tokens[first:last], title)
    if not topic and not _plain_name(one, first, last, verb):
        return None
    kind = (_noun(subtitle) if topic else None) or _kind(tokens, verb + 1, topic)
    if kind is None:
        return None
    also = _also(tokens, last, verb) if topic else []
    return Described(first, last, *kind, also)


def _verb(tokens: list[Token], first: int) -> int | None:
    """The first verb outside brackets, where it is "is", "was" or "refers to"."""
    depth, lex = 0, lexicon()
    for at in range(first + 1, min(len(tokens) - 2, _FARTHEST)):
        text = tokens[at].text
        depth += (text in "([") - (text in ")]")
        if depth:
            continue
        if tokens[at].low in lex.be or (tokens[at].low, tokens[at + 1].low) == ("refers", "to"):
            return at
        if tokens[at].low in lex.modals or tokens[at].low in lex.have or text in {".", ";"}:
            return None
    return None


def _is_title(words: list[Token], title: str) -> bool:
    """Whether words are the document's title."""
    name, whole = fold(phrase(words)), fold(_PAREN.sub("", title.replace("_", " ")).strip())
    return bool(name) and name == whole


def _plain_name(one: Marked, first: int, last: int, verb: int) -> bool:
    """Whether words can be the name of a body that nothing else shows: several with capitals, or
    one with an acronym behind it."""
    tokens, words = one.sentence.tokens, vocabulary()
    if last - first > _LONGEST or any(m.first < verb for m in one.mentions):
        return False
    named = tokens[first:last]
    capital = [t for t in named if t.capitalised and t.kind == "word"]
    small = all(t in capital or t.low in words.connectors for t in named)
    if not capital or not small or named[0] not in capital or named[0].text in words.openers:
        return False
    bracketed = last < verb and tokens[last].text == "(" and tokens[last + 1].acronym
    several = len(capital) > 1 and verb == last and first == 1
    roles = any(t.low in words.role_starts or t.text in words.honorifics for t in named)
    return (bracketed or several) and not roles


def _kind(tokens: list[Token], at: int, topic: bool) -> tuple[str, str] | None:
    """The label and kind that follow from "is an intergovernmental organisation"."""
    if tokens[at].low == "to":
        states = sum(t.capitalised for t in tokens[at : at + 12]) > 1
        grouped = states or any(t.low in _GROUPED for t in tokens[at : at + 12])
        return ("Office", "group") if topic and grouped else None
    allowed = {"a", "an", "the", "one"} if topic else {"a", "an"}
    if tokens[at].low not in allowed:
        return None
    at += 2 if tokens[at].low == "one" and tokens[at + 1].low == "of" else 1
    return _noun(tokens[at : at + 14])


def _noun(words: list[Token]) -> tuple[str, str] | None:
    """The label and kind that follow from the head of a noun phrase."""
    kinds, found = vocabulary().described, None
    for token in words:
        low = token.low.removesuffix("s") if token.low not in kinds else token.low
        if token.low in _STOPS or (token.text in {",", "."} and found):
            break
        found = kinds.get(low) or kinds.get(low.rpartition("-")[2])
    return found


def _also(tokens: list[Token], last: int, verb: int) -> list[tuple[int, int]]:
    """The other names between a name and its verb: "(ESRF)", "also known as the E4 or G4"."""
    found: list[tuple[int, int]] = []
    at = last
    while at < verb:
        end = at
        while end < verb and (tokens[end].capitalised or (end > at and _ties(tokens, end, verb))):
            end += 1
        if end > at:
            language = end < verb and tokens[end].text == ":"
            if not language and _introduced(tokens, at, end):
                found.append((at, end))
        at = max(end, at + 1)
    return found


def _ties(tokens: list[Token], at: int, verb: int) -> bool:
    """Whether a small word stands inside a name."""
    inner = tokens[at].low in vocabulary().connectors - {"and", "or", "a", "as"}
    return inner and at + 1 < verb and (tokens[at + 1].capitalised or _ties(tokens, at + 1, verb))


def _introduced(tokens: list[Token], at: int, end: int) -> bool:
    """Whether what stands before a name says that it is one: "known as", "or"; a bracket or mark
    before an acronym."""
    before = tokens[at - 1]
    if before.low == "the":
        before = tokens[at - 2]
    if end == at + 1 and len(tokens[at].text) == 1:
        return False
    short = end == at + 1 and (tokens[at].acronym or len(tokens[at].text) < 4)
    return before.low in _CALLED or (short and before.text in {"(", ",", ":", ";"})


def overlapping(one: Marked, first: int, last: int) -> Mention | None:
    """The mention that shares tokens with a name, if one does."""
    return next((m for m in one.mentions if m.first < last and first < m.last), None)
