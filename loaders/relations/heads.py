"""Heads: which body "the Committee" and "the bank" can stand for, by the head of its name and its
kind."""

from __future__ import annotations

from functools import lru_cache

from graphmodel.names import plain
from loaders.domain import per_domain
from loaders.mentions.entities import Entity
from loaders.mentions.vocabulary import vocabulary

_ORGANISATIONS = {"organisation", "regional organisation", "international organisation"}
_KINDS = {
    "organization": _ORGANISATIONS | {"agency", "ngo"},
    "organisation": _ORGANISATIONS | {"agency", "ngo"},
    "agency": _ORGANISATIONS - {"regional organisation"} | {"agency", "programme", "fund"},
    "mission": {"mission"},
    "body": {"organ", "committee", "commission", "body"},
    "bank": {"bank"},
    "court": {"court"},
    "tribunal": {"court"},
    "alliance": {"organisation", "regional organisation"},
    "coalition": {"organisation"},
    "union": {"regional organisation"},
    "institute": {"institute", "centre"},
    "forum": {"organisation", "programme"},
    "fund": {"fund", "trust fund"},
    "programme": {"programme"},
    "project": {"project"},
    "initiative": {"initiative"},
    "strategy": {"strategy"},
    "partnership": {"partnership"},
    "country": set(),
    "group": {"working group", "team"},
    "team": {"team"},
}
#: "the organization" in small letters is hardly the United Nations
UNITED_NATIONS = "United Nations"
_JOINERS = frozenset("of on for against in to".split())
#: Heads that stand for a body even where they are written small ("the committee").
_COMMON_HEADS = frozenset(
    """
    committee commission council centre center bank court mission group panel team forum
    institute coalition alliance union
    """.split()
)
_OF_OWN_NAME = frozenset(["conference", "secretariat"])  # not of an alias
_FIELD = {"mission", "office", "post", "team", "panel"}  # what a budget calls "the mission"


def kinds_of(word: str) -> set[str] | None:
    """The kinds of body that a noun in small letters may stand for."""
    return _KINDS.get(word)


def own_kinds(word: str) -> set[str]:
    """The kinds of body that this noun may stand for below their heading."""
    return _FIELD if word == "mission" else _KINDS.get(word, set())


def headed(entity: Entity, word: str, capital: bool) -> bool:
    """Whether "the Committee" can stand for this entity: its name's head is this word."""
    sure = capital or word in _COMMON_HEADS
    if sure and any(plain(s).removeprefix("the ") == word for s in entity.short):
        return True
    if capital and word == entity.kind == "mission":
        return True  # "the Mission" of an "Office for West Africa"
    if not sure and not (entity.label == "Programme" and word in _heads_of_programmes()):
        return False
    # what was a conference is none any more, and a secretariat by an alias may be another's
    names = [entity.name] if word in _OF_OWN_NAME else [entity.name, *entity.aliases]
    if word == "secretariat" and entity.name.endswith("secretariat"):
        return False
    forms = (word, word.rstrip("s"))
    return any(_head(name) in forms for name in names)


@per_domain
def _heads_of_programmes() -> frozenset[str]:
    """The nouns that are the last words of programmes' names: "the initiative"."""
    heads = vocabulary().heads.items()
    return frozenset(plain(noun) for noun, (label, _) in heads if label == "Programme")


@lru_cache(maxsize=20_000)
def _head(name: str) -> str | None:
    """The last word of a name before "of", "on" or "for"; None where it is its only word."""
    words = plain(name).replace("-", " ").replace("sub ", "sub-").split()
    joints = (n for n, word in enumerate(words) if n and word in _JOINERS)
    return words[next(joints, len(words)) - 1] if len(words) > 1 else None
