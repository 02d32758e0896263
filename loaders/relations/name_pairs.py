"""Names that say who works together: "the Kenya–Japan Partnership for Clean Rivers"."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator
from dataclasses import replace

from loaders.language.tokens import Token
from loaders.mentions.find import Finder
from loaders.mentions.marked import Marked
from loaders.relations.statements import Ref, Statement

_TIE = re.compile(r"([-–—/])")
_OPENING = 12  # tokens in which the names stand
_WORKING = frozenset(
    "partnership alliance cooperation dialogue collaboration compact task taskforce".split()
)
_ENDS = frozenset(["Country", "Office"])


def named_pairs(one: Marked, finder: Finder) -> Iterator[Statement]:
    """Those whose names, tied by hyphens, open the name of a partnership work together."""
    for mention in one.mentions:
        if mention.label not in {"Programme", "Office"} or mention.entity is None:
            continue
        words = one.sentence.tokens[mention.first : mention.last]
        if not _WORKING & {t.low for t in words}:
            continue
        partners = _tied([part for t in words[:_OPENING] for part in _parts(t)], finder)
        for left, right in itertools.combinations(partners, 2):
            if left.entity is not right.entity:
                yield Statement(left, "COOPERATES_WITH", right, "name.pair", 0.9)


def _parts(token: Token) -> list[Token]:
    """A word and what it is tied to: "Kenya–Japan" is three."""
    found, at = [], token.start
    for part in _TIE.split(token.text):
        found.append(replace(token, text=part, low=part.lower(), start=at, end=at + len(part)))
        at += len(part)
    return [part for part in found if part.text]


def _tied(words: list[Token], finder: Finder) -> list[Ref]:
    """The known names that open a name, each tied to the next."""
    found: list[Ref] = []
    at = 0
    for hit in finder.gazetteer.find(words, finder.words):
        if hit.first != at or hit.entry.label not in _ENDS or hit.use == "city":
            break
        entity = finder.registry.known(hit.entry)
        found.append(Ref(entity, words[hit.first].start, words[hit.last - 1].end))
        if hit.last >= len(words) or not _TIE.fullmatch(words[hit.last].text):
            break
        at = hit.last + 1
    return found
