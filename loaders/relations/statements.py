"""Statements: facts in the making, whose ends are places in the text."""

from __future__ import annotations

from dataclasses import dataclass, field

from graphmodel.records import Value
from loaders.language.tokens import Token
from loaders.mentions.entities import Entity, Mention
from loaders.relations.discourse import Seen


@dataclass(frozen=True, slots=True)
class Ref:
    """One end of a fact: the entity, the characters that name it, and how it was reached where
    they are not the name itself (`bridge`); `city` is the town that stands for its country."""

    entity: Entity
    start: int
    end: int
    bridge: str | None = None
    city: str | None = None


@dataclass(frozen=True, slots=True)
class Statement:
    """A fact in the making: two ends, a type, the rule that found it with its confidence
    (0 to 1), and properties."""

    subject: Ref
    type: str
    object: Ref
    rule: str
    confidence: float
    properties: dict[str, Value] = field(default_factory=dict)


def seen_as(seen: Seen, bridge: str | None) -> Ref:
    """Something named elsewhere as an end, with how it was reached."""
    return Ref(seen.entity, seen.start, seen.end, bridge)


def span_of(tokens: list[Token], mention: Mention) -> tuple[int, int]:
    """The characters of a mention."""
    return tokens[mention.first].start, tokens[mention.last - 1].end


def ref_of(tokens: list[Token], mention: Mention) -> Ref:
    """A mention as an end, where it is known to have an entity."""
    assert mention.entity is not None
    return Ref(mention.entity, *span_of(tokens, mention))
