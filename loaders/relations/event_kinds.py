"""Kinds of events: what sort of happening a group names, and whether it names one."""

from __future__ import annotations

from loaders.grammar.items import Noun
from loaders.mentions.entities import Mention
from loaders.relations.reading import Reading

_PLURAL_ONLY = frozenset("talks discussions negotiations consultations deliberations".split())


def kind_of(reading: Reading, noun: Noun) -> str | None:
    """The kind of event that a group names, or None."""
    if noun.mention is not None:
        return _named_kind(reading, noun.mention)
    events = reading.rules.events
    return events.get(noun.head) or events.get("-".join(noun.words[-2:]))  # "round table"


def _named_kind(reading: Reading, mention: Mention) -> str | None:
    """The kind of an event that has a name: "the Tenth Congress on Crime"."""
    if mention.label == "Event":
        return mention.kind
    if mention.label != "Office" or mention.entity is None or mention.entity.known:
        return None
    words = reading.marked.text_of(mention.first, mention.last).lower().split()
    ends = [n for n, word in enumerate(words) if word in {"of", "on", "for"}]
    head = words[: ends[0]] if ends else words
    found = reading.rules.events.get(head[-1]) if head else None
    return found if found == "conference" else None


def single(noun: Noun) -> bool:
    """Whether a noun speaks of one event: "a workshop", "talks", no "workshops" or "training"."""
    if noun.mention is None and noun.head in _PLURAL_ONLY:
        return True
    plural = noun.head.endswith(("s", "symposia", "colloquia")) and noun.head != "congress"
    counted = noun.determiner or noun.possessor or noun.before or noun.own
    return noun.mention is not None or (not plural and bool(counted))
