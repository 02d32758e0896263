"""Kinds of events: what sort of happening a group names, and whether it names one."""

from __future__ import annotations

import re

from loaders.grammar.items import Noun, Verb
from loaders.mentions.entities import Mention
from loaders.relations.reading import Reading

#: Nouns of events that have no singular; those before them take part.
PLURAL_ONLY = frozenset("talks discussions negotiations consultations deliberations".split())
#: Who "holds" these takes part in them.
TALKS = PLURAL_ONLY | frozenset(
    "conversation conversations dialogue discussion consultation meeting meetings session".split()
)
#: Phrases behind which "with" is not of the event: "the summit, despite its quarrel with Chad".
REASONS = frozenset(["due to", "despite", "because of", "owing to", "after", "following", "amid"])
_ORDINAL = re.compile(r"^\d{1,4}(?:st|nd|rd|th)$")
_COP = re.compile(r"^cop-?\d{1,2}$")  # conferences of the parties: "COP-26"
_YEAR = re.compile(r"^(?:19|20)\d\d$")
_ROMAN = re.compile(r"^[ivxlc]{1,6}$")
_ENDINGS = ("st", "nd", "rd", "th")
_SPELLED = re.compile(
    r"^(?:(?:twen|thir|for|fif|six|seven|eigh|nine)ty-)?(?:fir|seco|thi|four|fif|six|seven|eigh|nin)"
    r"(?:st|nd|rd|th)$|^(?:ten|eleven|twelf|\w{3,5}teen|\w{3,5}tie)th$"
)
_CALLED = frozenset("called named dubbed termed".split())
_NAMED = 3  # tokens from "called" to a name
_ORDINALS = frozenset("annual inaugural opening final".split())


def talks(reading: Reading, noun: Noun, verb: Verb) -> bool:
    """Whether who "held talks" or "had a meeting with Kenya" took part in them."""
    if verb.lemma not in {"hold", "have"} or verb.passive or noun.head not in TALKS:
        return False
    if noun.head == "session" and noun.own == "its":
        return False  # "held its session with Ms. N as Chair"
    others = [one for low, one in (*reading.phrases(noun), *verb.phrases) if low == "with"]
    return noun.head in PLURAL_ONLY or bool(reading.refs(others, "people_only"))


def kind_of(reading: Reading, noun: Noun) -> str | None:
    """The kind of event that a group names, or None."""
    if _is_organ(reading, noun) or _other_name(reading, noun):
        return None
    events = reading.rules.events
    if noun.mention is not None:
        told = bool(noun.before) or numbered(noun)  # "the 15th CIESM Congress"
        named = _named_kind(reading, noun.mention, told)
        return named or (events.get(noun.head) if told else None)
    if noun.before and noun.before[-1].entity is not None and _ROMAN.match(noun.head):
        return _of_series(reading, noun)
    if noun.before and _YEAR.match(noun.head):
        named = _named_kind(reading, noun.before[-1], True)  # "the World Water Forum 2015"
        return named or next((events.get(word) for word in noun.words[-2:-1]), None)
    if _COP.match(noun.head):
        return "conference"
    if noun.head == "course" and _next(reading, noun) == "of":
        return None  # "in the course of the year"
    if noun.head == "talks" and _next(reading, noun) == "to" and not _to_be(reading, noun):
        return None  # "the General talks to the commander"
    if noun.head == "mission" and _headed(reading, noun):
        return None
    if noun.head == "event" and _said_of(reading, noun):
        return None
    if noun.head == "inauguration" and _of_person(reading, noun):
        return None
    return events.get(noun.head) or events.get("-".join(noun.words[-2:]))  # "round table"


def _is_organ(reading: Reading, noun: Noun) -> bool:
    """Whether a group names an organ: "the General Conference"."""
    if noun.last - noun.first < 2:
        return False
    if not any("conference" in t.low for t in reading.tokens[noun.first : noun.last]):
        return False
    return "general conference" in reading.marked.text_of(noun.first, noun.last).lower()


def _said_of(reading: Reading, noun: Noun) -> bool:
    """Whether a group says only what something is: "the match is the greatest event in Mali"."""
    told = any(verb.lemma == "be" and noun in verb.objects for verb in reading.parse.verbs)
    following = reading.parse.items[noun.index + 1 : noun.index + 2]
    return told and not any(isinstance(item, Verb) for item in following)


def _other_name(reading: Reading, noun: Noun) -> bool:
    """Whether a group is but another name of an event: "the summit, called the "Lake Meeting"."""
    if _CALLED.isdisjoint(reading.lows):
        return False
    before = [t.low for t in reading.tokens[max(0, noun.first - _NAMED) : noun.first]]
    return bool(_CALLED & set(before)) and before[-1:] != [","]


def _next(reading: Reading, noun: Noun) -> str:
    return next((t.low for t in reading.tokens[noun.last :][:1]), "")


def _to_be(reading: Reading, noun: Noun) -> bool:
    return [t.low for t in reading.tokens[noun.last : noun.last + 2]] == ["to", "be"]


def _headed(reading: Reading, noun: Noun) -> bool:
    """Whether an embassy's people are a mission: "the Deputy Chief of Mission"."""
    before = [t.low for t in reading.tokens[max(0, noun.first - 2) : noun.first]]
    return before in (["chief", "of"], ["chiefs", "of"], ["head", "of"], ["heads", "of"])


def _of_person(reading: Reading, noun: Noun) -> bool:
    """Whether a president is inaugurated, and nothing launched."""
    of = [one for low, one in reading.phrases(noun)[:1] if low == "of"]
    people = [*of, *([noun.possessor] if noun.possessor is not None else [])]
    named = any(n.person for n in people)
    return named or "presidential" in noun.words or any("president" in n.words for n in people)


def _of_series(reading: Reading, noun: Noun) -> str | None:
    """The kind of "UNCTAD XI (Rome, 2004)": a body's numbered meeting has a town in brackets."""
    behind = reading.tokens[noun.last : noun.last + 1]
    if not behind or behind[0].text != "(" or noun.before[-1].entity is None:
        return None
    words = noun.before[-1].entity.name.lower().split()
    found = (reading.rules.events[word] for word in words if word in reading.rules.events)
    return next(found, "conference")


def _named_kind(reading: Reading, mention: Mention, told: bool) -> str | None:
    """The kind of an event that has a name: "the Tenth Congress on Crime", of a known body where
    its meetings are counted ("the first WUF")."""
    if mention.label == "Event":
        return mention.kind
    if mention.label != "Office" or mention.entity is None or (mention.entity.known and not told):
        return None
    name = reading.marked.text_of(mention.first, mention.last)
    words = (mention.entity.name if mention.entity.known else name).lower().split()
    ends = [n for n, word in enumerate(words) if word in {"of", "on", "for"}]
    head = words[: ends[0]] if ends else words
    found = reading.rules.events.get(head[-1]) if head else None
    return found if found == "conference" else None


def single(noun: Noun) -> bool:
    """Whether a noun speaks of one event: "a workshop", "talks", no "workshops" or "training"."""
    if noun.mention is not None or noun.head in PLURAL_ONLY or _COP.match(noun.head):
        return True
    counted = noun.determiner or noun.possessor or noun.before or noun.own or numbered(noun)
    return not plural(noun) and bool(counted)


def plural(noun: Noun) -> bool:
    """Whether a noun speaks of several events."""
    several = noun.head.endswith(("s", "symposia", "colloquia")) and noun.head != "congress"
    return several and noun.mention is None and noun.head not in PLURAL_ONLY


def numbered(noun: Noun) -> bool:
    """Whether an ordinal tells which of several events is meant: "the 15th session"."""
    return any(word in _ORDINALS or _is_ordinal(word) for word in noun.words)


def _is_ordinal(word: str) -> bool:
    ends = word.endswith(_ENDINGS)  # few words are worth a closer look
    return ends and bool(_ORDINAL.match(word) or _SPELLED.match(word))
