"""Where events took place: a town that no gazetteer knows beside its State, and lists of towns,
each with its year."""

from __future__ import annotations

import re
from collections.abc import Iterator

from loaders.grammar.items import Item, Noun, role_head
from loaders.language.tokens import Token
from loaders.mentions.dates import Date
from loaders.mentions.entities import Mention
from loaders.mentions.marked import Marked
from loaders.relations.event_kinds import numbered
from loaders.relations.reading import Reading
from loaders.relations.statements import Ref, span_of

_LONGEST_TOWN = 5  # tokens of a town that no gazetteer knows, its comma included
_SMALL = frozenset("de del la le las los du des of el al sur".split())  # inside a town's name
_ENDS = frozenset(".,;)")
_NEAR = 5  # tokens between a town and the bracket with its year
#: What is called by a town and may be talked of anywhere.
_MATTERS = frozenset(
    """
    corridor accord accords agreement agreements process agenda protocol platform declaration plan
    principles initiative framework convention treaty statute memorandum consensus
    """.split()
)
_SEATS = frozenset("office offices headquarters branch embassy".split())
_WHOSE = frozenset("of at to from for".split())
YEAR = re.compile(r"^(?:1[89]|20)\d\d$")


def town_of_state(marked: Marked, first: int) -> Ref | None:
    """The place that begins at a token, where its State tells that it is one: "Amal Bay, Kenya"."""
    tokens = marked.sentence.tokens
    state = next((m for m in marked.mentions if m.first > first), None)
    if state is None or state.label != "Country" or state.entity is None:
        return None
    if state.first - first > _LONGEST_TOWN or state.use == "demonym":
        return None
    article = tokens[state.first - 1].low == "the"  # "Amal City, the Republic of X"
    behind = tokens[state.last].text if state.last < len(tokens) else "."
    if article and (behind not in _ENDS or any(d.first == first for d in marked.dates)):
        return None  # "in June, the United States and Kenya", "in Parliament, the Kingdom"
    *words, mark = tokens[first : state.first - article] or tokens[first : state.first]
    named = bool(words) and all(
        t.kind == "word" and (t.capitalised or (n and t.low in _SMALL)) for n, t in enumerate(words)
    )
    if mark.text != "," or not named:
        return None
    return Ref(
        state.entity, *span_of(tokens, state), city=marked.text_of(first, first + len(words))
    )


def dated_towns(reading: Reading, first: int) -> list[tuple[Ref, Date]]:
    """The towns of a list, each with its year: "Venice (1992), Lima (1999) and Madrid (2003)"."""
    return list(_dated(reading, first))


def _dated(reading: Reading, first: int) -> Iterator[tuple[Ref, Date]]:
    tokens = reading.tokens
    for town in reading.marked.mentions:
        if town.first < first or town.label != "Place":
            continue
        at = _year_behind(tokens, town)
        refs = reading.of_mention(town, places=True)
        if at is not None and refs:
            yield refs[0], Date(at, at + 1, tokens[at].text)


def _year_behind(tokens: list[Token], town: Mention) -> int | None:
    """The token of the year in the bracket behind a town, its State passed over."""
    near = range(town.last, min(town.last + _NEAR, len(tokens) - 1))
    opened = next((n for n in near if tokens[n].text == "("), None)
    if opened is None or not YEAR.match(tokens[opened + 1].text):
        return None
    return opened + 1


def opens_list(items: list[Item], place: Noun) -> Noun:
    """The first of the places that "and" and the same preposition join to one: "on tensions in
    Lima, and in Rome"."""
    at = place.index - 2
    if at < 1 or items[at].kind != "CC":
        return place
    while at > 0 and (items[at].kind in {"CC", "COMMA"} or isinstance(items[at], Noun)):
        at -= 1
    first = items[at + 1]
    alike = items[at].low == items[place.index - 1].low
    return first if alike and isinstance(first, Noun) else place


def of_agent(items: list[Item], body: Noun) -> bool:
    """Whether a group before a place says whose man acts: "moderated by N of the University in
    Rome", "by the Chair of the Group and Envoy to the Office in Lima"."""
    named = body.mention.label == "Office" if body.mention is not None else body.capital
    at, led = body.index, False
    while at > 1 and isinstance(items[at], Noun):
        joint, last = items[at - 1], items[at]
        if joint.low == "by":
            return led and isinstance(last, Noun) and _one_person(last)
        if joint.low not in _WHOSE and joint.kind != "CC":
            return False
        led, at = led or (joint.low in _WHOSE and (named or joint.kind == "TO")), at - 2
    return False


def of_person_met(items: list[Item], place: Noun) -> bool:
    """Whether a place says where the office of a person who was met is: "met N, Chairman of the
    Council in Rome", "staff of the UNDP field office in Lima"."""
    at = place.index - 2
    body = items[at] if at > 1 else None
    seat = isinstance(body, Noun) and body.head in _SEATS
    if seat and items[at - 1].low in {"of", "from"}:
        return True
    while at > 1 and items[at - 1].low == "of" and isinstance(items[at - 2], Noun):
        at -= 2
    post = items[at] if at > 1 else None
    if not isinstance(post, Noun) or post is body or items[at - 1].kind != "COMMA":
        return False
    return post.apposed is not None and post.apposed.person


def _one_person(noun: Noun) -> bool:
    return noun.person or (role_head(noun) is not None and not noun.head.endswith("s"))


def in_title_of(reading: Reading, town: Mention, noun: Noun) -> bool:
    """Whether a town is but the first word of a title: a counted "Tokyo International Conference"
    may be anywhere, a "Rome Accord Summit" is about the accord."""
    tokens = reading.tokens
    behind = tokens[town.last] if town.last < len(tokens) else None
    if behind is None or not behind.capitalised or behind.low in reading.rules.events:
        return False
    called = {t.low for t in tokens[town.last : noun.last]}
    return numbered(noun) or bool(_MATTERS & called)
