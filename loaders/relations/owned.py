"""Whose a programme is that a name stands before: no State's where that is only the place of it,
and no organ's that only speaks of another's."""

from __future__ import annotations

from loaders.grammar.items import Noun
from loaders.mentions.small_heads import noun_phrase_ends
from loaders.relations.reading import Reading
from loaders.relations.statements import Ref

#: Organs that deliberate, and run no programme of their own.
DELIBERATING = frozenset(["Security Council", "General Assembly"])


def can_own(reading: Reading, noun: Noun, ref: Ref) -> bool:
    """Whether a programme can be that of the name before it or behind "its"."""
    speaks = noun.own == "its" and ref.entity.name in DELIBERATING  # "helps Chad through its Plan"
    return not (speaks or _only_there(reading, noun, ref) or _of_its_texts(reading, noun))


def _only_there(reading: Reading, noun: Noun, ref: Ref) -> bool:
    """Whether a State is named before a programme as the place of it: "the Kenya Clean Rivers
    Programme", not "Kenya's" or "the Kenyan", "the U.S. Clean Rivers Programme"."""
    if ref.entity.label != "Country":
        return False
    texts = [t.text for t in reading.tokens if ref.start <= t.start < ref.end]
    short = all(text.isupper() or text == "." for text in texts)
    named = [m for m in noun.before if m.entity is ref.entity]
    if any(reading.tokens[m.last].text == "-" for m in named):
        return True  # "the U.S.-Kenya Programme"
    return not short and any(m.use != "demonym" for m in named)


def _of_its_texts(reading: Reading, noun: Noun) -> bool:
    """Whether a noun behind the acronym of a programme is what is owned: "UNDP's Clean Rivers
    Programme (CRP) publications"."""
    behind = reading.tokens[noun.last : noun.last + 4]
    closed = len(behind) > 3 and behind[0].text == "(" and behind[2].text == ")"
    small = closed and behind[3].kind == "word" and not behind[3].capitalised
    return small and not noun_phrase_ends(reading.tokens, noun.last + 3)
