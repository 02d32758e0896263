"""Texts: the resolution that a passage points back to, and the body whose resolution it is.

"In paragraph 3 of the same resolution, …", "resolution 2242 (2015), in which it requested …".
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from loaders.grammar.around import is_date
from loaders.grammar.items import Item, Noun
from loaders.relations.statements import Ref, seen_as, span_of

if TYPE_CHECKING:
    from loaders.relations.reading import Reading

#: "paragraph 3 of resolution 2626 (2022)" is that resolution.
PARTS = frozenset("paragraph paragraphs section sections part annex chapter".split())
_TEXTS = frozenset("resolution resolutions decision decisions".split())
_LONGEST = 3  # tokens of "the same resolution"


def same_text(reading: Reading, noun: Noun) -> list[Ref]:
    """ "the same resolution", "that resolution", "the resolution": the one named before."""
    if set(noun.words) - {"same", "resolution"} or noun.last - noun.first > _LONGEST:
        return []
    if noun.determiner not in {"the", "that"}:
        return []
    text = reading.discourse.text()
    return [seen_as(text, "antecedent")] if text else []


def adopter(reading: Reading, noun: Noun) -> list[Ref]:
    """ "resolution 2242 (2015), in which it requested …": "it" is the body that adopted it."""
    items, at = reading.parse.items, noun.index
    if noun.head != "it" or at < 1 or items[at - 1].low != "which":
        return []
    text = _group_before(items, at)
    while text is not None and is_date(text):
        text = _group_before(items, text.index)
    mention = text.mention if text else None
    if mention is None or mention.body is None or mention.label != "Resolution":
        return []
    return [Ref(mention.body, *span_of(reading.tokens, mention), "antecedent")]


def _group_before(items: list[Item], at: int) -> Noun | None:
    return next((i for i in reversed(items[:at]) if isinstance(i, Noun)), None)


def in_its_text(reading: Reading, noun: Noun) -> bool:
    """Whether "in its resolution" stands before "it" in the same clause."""
    texts = [n for n in reading.parse.nouns if n.own == "its" and n.head in _TEXTS]
    texts += [n for n in reading.parse.nouns if n.own == "its" and _is_text(n)]
    before = [n.index for n in texts if n.index < noun.index]
    verbs = (v.index for v in reading.parse.verbs if v.form == "finite")
    return bool(before) and not any(before[-1] < at < noun.index for at in verbs)


def _is_text(noun: Noun) -> bool:
    return noun.mention is not None and noun.mention.label == "Resolution"
