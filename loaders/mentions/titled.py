"""Programmes named by what they are for: "project on biometrics", "programme for Central Asia on
…".

The title is in lower case, so it is read as a phrase: from "project on|for|to address" to the next
verb, relative or mark.
"""

from __future__ import annotations

from dataclasses import dataclass

from loaders.language.lexicon import lexicon
from loaders.language.tokens import Token
from loaders.mentions.roles import role_at

_HEADS = {
    ("project",): ("Programme", "project"),
    ("programme",): ("Programme", "programme"),
    ("program",): ("Programme", "programme"),
    ("special", "rapporteur"): ("Office", "post"),
    ("independent", "expert"): ("Office", "post"),
    ("working", "group"): ("Office", "working group"),
    ("special", "representative"): ("Office", "post"),
    ("special", "adviser"): ("Office", "post"),
    ("special", "envoy"): ("Office", "post"),
}
_FIRST = frozenset(words[0] for words in _HEADS)
_STOPS = frozenset(
    """
    which that who whose where when while will would has have had is are was were be been by
    being through in at during from since until with under he she it they aimed designed funded
    financed led launched implemented including within as this if their his our
    """.split()
)
_TIMETABLES = frozenset(
    """
    activities future consideration period implementation biennium year years review session
    sessions meeting meetings next coming following first second third fourth fifth remainder this
    effective full fulfilment fulfillment performance free
    approval adoption discussion these those which them hold track time schedule budget
    """.split()
)
_DASHES = frozenset("-–—")
_PLACED = frozenset("in from with".split())
#: What stands behind "in" and "from" and is no part of a title.
_NO_PLACES = frozenset(
    """
    order partnership collaboration cooperation coordination conjunction consultation association
    line accordance compliance conformity keeping support response reply particular addition
    relation respect general turn effect place part full close which whom whose what how need
    recent late early mid and or but not it them us him her parallel return terms view light favour
    favor honor honour memory celebration preparation pursuit excess fact total practice its her my
    """.split()
)
_SIDES = frozenset(
    """
    central west east south north southern eastern western northern south-east south-eastern latin
    sub-saharan
    """.split()
)
_MARKED = frozenset(
    "people persons women men girls boys children adults youth countries states economies".split()
)
_HANGING = frozenset("and the of a".split())
_NAMED = frozenset("known called named dubbed entitled titled".split())
_LONGEST = 18  # tokens


@dataclass(frozen=True, slots=True)
class Titled:
    """A programme at tokens `first` to `last`: `name` starts with its head noun."""

    first: int
    last: int
    label: str
    kind: str


def titled(tokens: list[Token], taken: set[int]) -> list[Titled]:
    """The programmes of a sentence that only their purpose names. `taken` are the tokens of
    names."""
    found = []
    for index, token in enumerate(tokens):
        if token.low not in _FIRST or index in taken:
            continue
        head = _head(tokens, index)
        at = index + len(head or ())
        if head is None or at + 1 >= len(tokens) or tokens[at].low not in {"on", "for"}:
            continue
        last = _end(tokens, at + 1)
        if _goes_on(tokens, last) or _cut(tokens, last):
            continue
        if last > at + 1 and _says_something(tokens[at + 1 : last]):
            found.append(Titled(index, last, *_HEADS[head]))
    return found


def _cut(tokens: list[Token], end: int) -> bool:
    """Whether a comma cuts a description short ("for community based, culturally apt services"),
    or a name of its own follows ("for young people, the Harbour Initiative", "known as …")."""
    at = end
    while at < len(tokens) and tokens[at].text in {",", "(", "”", '"', "also"}:
        at += 1
    words = tokens[at : at + 2]
    if len(words) < 2 or words[0].low in _NAMED:
        return bool(words) and words[0].low in _NAMED
    if tokens[end].text != ",":
        return False
    if words[0].low == "the":
        return words[1].capitalised
    lex = lexicon()
    return lex.adverb(words[0].low) and words[1].low not in _STOPS


def _head(tokens: list[Token], index: int) -> tuple[str, ...] | None:
    """The words of the head at a token; of a post or group both are to be one's name, so the
    first is written with a capital."""
    low = tokens[index].low
    if (low,) in _HEADS:
        return (low,)
    pair = (low, tokens[index + 1].low if index + 1 < len(tokens) else "")
    return pair if pair in _HEADS and tokens[index].capitalised else None


def _end(tokens: list[Token], start: int) -> int:
    """Where the phrase that starts at a token ends."""
    at = start
    while at < min(len(tokens), start + _LONGEST) and not _stops(tokens, at, start):
        at += 1
    while at > start and (tokens[at - 1].low in _HANGING or tokens[at - 1].kind == "mark"):
        at -= 1
    return at


def _goes_on(tokens: list[Token], last: int) -> bool:
    """Whether a phrase was cut where it says whose: "to the poorest of our people"."""
    behind = [t.low for t in tokens[last : last + 4]]
    if behind[:2] == ["and", "the"] and behind[3:] == ["of"]:
        return not tokens[last + 2].capitalised  # "on reefs and the resilience of …"
    behind = behind[:2]
    return behind[:1] == ["of"] and behind[1:] in (["our"], ["their"], ["his"], ["her"])


def _stops(tokens: list[Token], at: int, start: int) -> bool:
    """Whether a phrase ends before a token: a verb, a relative, a mark, or the next thing."""
    token = tokens[at]
    if token.text == "," and at > start and _lists(tokens, at + 1, _comma(tokens, start, at)):
        return False
    if token.low in _PLACED and at > start:
        return not _says_where(tokens, at)
    if token.text in _DASHES and token.space and tokens[at + 1 : at + 2] and tokens[at + 1].space:
        return True  # "on reefs – a key part of …"
    if token.low in _STOPS or (token.kind == "mark" and token.text not in "-–/&"):
        return True
    if at > start and _does(tokens, at):
        return True
    if token.low == "for" and [t.low for t in tokens[at + 1 : at + 3]] == ["a", "period"]:
        return True
    if token.low not in {"and", "to"} or at + 1 >= len(tokens):
        return False
    if token.low == "and" and tokens[at + 1].capitalised and role_at(tokens, at + 1):
        return True  # "for Chad and Head of …"
    lex, following = lexicon(), tokens[at + 1].low
    forms = {kind for _, kind in lex.verb_forms(following)}
    if token.low == "to":
        return at > start and "base" in forms
    return following in lex.determiners or bool(forms & {"s", "ed"})


def _says_where(tokens: list[Token], at: int) -> bool:
    """Whether "in", "from" or "with" goes on with what a programme is about: "women in trade",
    "people with disabilities", "reefs in Southern Africa"; not "in cooperation with", "in Chad"."""
    following = tokens[at + 1] if at + 1 < len(tokens) else None
    if following is None or following.kind != "word":
        return False
    if tokens[at].low == "with":
        return tokens[at - 1].low in _MARKED and not following.capitalised
    if following.capitalised:
        return following.low in _SIDES and tokens[at].low == "in"
    lex = lexicon()
    others = (_NO_PLACES, _STOPS, lex.determiners, lex.prepositions)
    return not (any(following.low in words for words in others) or lex.adverb(following.low))


def _does(tokens: list[Token], at: int) -> bool:
    """Whether a participle tells what something does, not what the name is about: "the rights of
    farmers highlighting the drought"."""
    lex, before = lexicon(), tokens[at - 1].low
    if at + 1 >= len(tokens) or not tokens[at].low.endswith("ing"):
        return False
    tied = before in lex.prepositions or before in {"and", "or", "to", ","}
    return not tied and tokens[at + 1].low in lex.determiners


def _comma(tokens: list[Token], start: int, end: int) -> bool:
    return any(token.text == "," for token in tokens[start:end])


def _lists(tokens: list[Token], at: int, more: bool = False) -> bool:
    """Whether a comma goes on with a list: "on water, sanitation and hygiene"."""
    lex, start = lexicon(), at
    while at < len(tokens) and tokens[at].kind == "word" and not tokens[at].capitalised:
        low = tokens[at].low
        if low == "and":
            return at > start or more
        if low in _STOPS or low in lex.determiners or low in lex.prepositions or at - start > 2:
            return False
        at += 1
    return (
        at > start and at < len(tokens) and tokens[at].text == "," and _lists(tokens, at + 1, True)
    )


def _says_something(tokens: list[Token]) -> bool:
    """Whether a phrase names a purpose; "programme for future sessions" is a timetable."""
    words = [t for t in tokens if t.kind == "word" and len(t.text) > 3]
    if not words or tokens[0].text[0].isdigit():
        return False
    vague = tokens[0].low in {"a", "an"} or words[0].low.endswith("ly")
    return not vague and words[0].low not in _TIMETABLES
