"""Names that a hyphen pairs in front of an event: "the EU-China summit", "U.S.–ASEAN talks"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from loaders.gazetteers import Entry, gazetteer
from loaders.grammar.items import Noun
from loaders.language.tokens import tokens
from loaders.mentions.entities import Entity, Registry
from loaders.relations.reading import Reading
from loaders.relations.statements import Ref

DASHES = "-–—‑"
_DASH = re.compile(f"[{DASHES}]")
_LONGEST = 4  # words of a name behind the last hyphen


def paired(reading: Reading, noun: Noun) -> list[Ref]:
    """The States and bodies whose names hyphens join in a group; all parts must be such names."""
    leaders = reading.discourse.leaders
    if leaders is None:
        return []
    first = min(noun.first, noun.mention.first) if noun.mention is not None else noun.first
    words = reading.marked.text_of(first, noun.last).split()
    span = reading.span(first, noun.last)
    return [Ref(entity, *span) for entity in pair(words, leaders.registry)]


def pair(words: list[str], registry: Registry) -> list[Entity]:
    """The States and bodies of the first word in which hyphens join such names."""
    for at, word in enumerate(words):
        parts = _DASH.split(word)
        if len(parts) < 2 or not all(parts) or not word[0].isupper():
            continue
        entries = [*(_entry(part) for part in parts[:-1]), _longest([parts[-1], *words[at + 1 :]])]
        if all(entry is not None for entry in entries):
            return [registry.known(entry) for entry in entries if entry is not None]
    return []


def body_in(words: list[str], registry: Registry) -> Entity | None:
    """The body whose name opens that of an event: "the OSCE Lisbon Summit"."""
    entry = _longest(words[:-1])
    return registry.known(entry) if entry is not None and entry.label == "Office" else None


def _longest(words: list[str]) -> Entry | None:
    """The State or body that the first of some words name."""
    return next((entry for entry in map(_entry, _openings(words)) if entry is not None), None)


def _openings(words: list[str]) -> Iterator[str]:
    for length in range(min(len(words), _LONGEST), 0, -1):
        yield " ".join(words[:length])


def _entry(name: str) -> Entry | None:
    """The State or body of this name."""
    whole = tokens(name)
    hits = gazetteer().find(whole, frozenset(t.low for t in whole)) if whole else []
    for hit in hits:
        alone = hit.first == 0 and hit.last == len(whole)
        if alone and hit.use != "city" and hit.entry.label in {"Country", "Office"}:
            return hit.entry
    return None
