"""Delegations: for which State a statement in the general debate is made.

The speaker says "we" and "my country"; the State is told by the name of the file where it is one
of the collected general debates (State, session and year: "CZE_65_2010"), else by being named far
more often than any other.
"""

from __future__ import annotations

import re
from collections import Counter

from graphmodel.records import Document
from loaders.mentions.marked import Marked
from loaders.relations.discourse import Seen
from loaders.relations.statements import span_of

_FILE = re.compile(r"([A-Z]{3})_\d\d_(?:19|20)\d\d")
_ADDRESSES = re.compile(
    r"\b(?:General Assembly|this Assembly|United Nations)\b(?s:.*)\b(?:session|President|debate)\b"
)
_FIRST_PERSON = re.compile(r"\b(?:I|we|my|our|We|My|Our)\b")
_OPENING = 3000  # characters in which a speaker greets the Assembly
_PERSONAL = 4  # times that the opening says "I", "we" or "my"
_OFTEN = 6  # times that a State is named by its own delegate
_AHEAD = 2  # times as often as any other


def delegation(document: Document, marked: list[Marked]) -> Seen | None:
    """The State for which a statement in the general debate is made, at its first name."""
    named = [
        Seen(m.entity, *span_of(one.sentence.tokens, m))
        for one in marked
        for m in one.mentions
        if m.label == "Country" and m.entity is not None
    ]
    file = _FILE.fullmatch(document.id)
    state = file.group(1) if file else _foremost(document.text, named)
    return next((seen for seen in named if seen.entity.id == state), None)


def _foremost(text: str, named: list[Seen]) -> str | None:
    """The State that a speech to the Assembly names far more often than any other."""
    opening = text[:_OPENING]
    if not _ADDRESSES.search(opening) or len(_FIRST_PERSON.findall(opening)) < _PERSONAL:
        return None
    often = Counter(seen.entity.id for seen in named).most_common(2)
    if not often or often[0][1] < _OFTEN:
        return None
    return often[0][0] if len(often) < 2 or often[0][1] >= _AHEAD * often[1][1] else None
