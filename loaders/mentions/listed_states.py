"""States with a doubtful name, told by their list: "Jordan, Croatia, Georgia and Honduras".

A name that needs words of the document to be a State's ("Georgia") needs none between other States.
"""

from __future__ import annotations

from collections.abc import Iterator

from loaders.gazetteers import Entry, Gazetteer, Hit
from loaders.language.tokens import Token

_JOINING = frozenset([",", "and", "or", "&", ";", "the"])
_FEWEST = 2  # other States in the list
_HOME = "USA"  # beside it the name may be that of one of its own states


def with_listed_states(tokens: list[Token], hits: list[Hit], gazetteer: Gazetteer) -> list[Hit]:
    """Hits, and with them the States whose names only their list tells."""
    names = gazetteer.doubtful
    places = [at for at, token in enumerate(tokens) if token.text in names]
    covered = {at for hit in hits for at in range(hit.first, hit.last)}
    found = [
        Hit(at, at + 1, names[tokens[at].text], "name")
        for at in places
        if at not in covered and _among_states(tokens, hits, at)
    ]
    return sorted([*hits, *found], key=lambda hit: hit.first)


def _among_states(tokens: list[Token], hits: list[Hit], at: int) -> bool:
    """Whether a token stands in a list of States, and is no part of a longer name or address."""
    states = {h.first: h for h in hits if h.entry.label == "Country" and h.use == "name"}
    ends = {h.last: h for h in states.values()}
    beside = [*_ahead(tokens, ends, at), *_behind(tokens, states, at + 1)]
    first = at
    while first and tokens[first - 1].text in _JOINING:
        first -= 1
    address = first and tokens[at - 1].text == "," and first not in ends  # "Savannah, Georgia"
    longer = at + 1 < len(tokens) and tokens[at + 1].kind == "word" and tokens[at + 1].capitalised
    home = any(entry.id == _HOME for entry in beside)
    return len(beside) >= _FEWEST and not (address or longer or home)


def _ahead(tokens: list[Token], ends: dict[int, Hit], at: int) -> Iterator[Entry]:
    """The States of a list before a token, from the right."""
    while at and tokens[at - 1].text in _JOINING:
        while at and tokens[at - 1].text in _JOINING:
            at -= 1
        if at not in ends:
            return
        yield ends[at].entry
        at = ends[at].first


def _behind(tokens: list[Token], states: dict[int, Hit], at: int) -> Iterator[Entry]:
    """The States of a list behind a token."""
    while at < len(tokens) and tokens[at].text in _JOINING:
        while at < len(tokens) and tokens[at].text in _JOINING:
            at += 1
        if at not in states:
            return
        yield states[at].entry
        at = states[at].last
