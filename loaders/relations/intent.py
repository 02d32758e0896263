"""Posts to come: what an intent to appoint or nominate says of the list that it introduces."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace

from loaders.language.blocks import Block
from loaders.mentions.marked import Marked
from loaders.relations.statements import Statement

_INTENT = re.compile(r"(?i)\bint(?:ent|ends|ention) to (?:appoint|nominate|designate|name)\b")
_POSTS = frozenset(["HOLDS_POST", "MEMBER_OF", "CHAIRS"])
_OPENING = 12  # characters before the name that an item opens with: a dash, an honorific


def intends(text: str) -> bool:
    """Whether a text speaks of appointments that are yet to be made."""
    return _INTENT.search(text) is not None


def to_come(found: list[Statement], one: Marked, parts: list[Block], text: str) -> list[Statement]:
    """The statements of a sentence; those of the post that an item opens with, "N, Member of X",
    are planned where the list's introduction is an intent."""
    block = parts[one.sentence.block]
    lead = parts[block.lead] if block.kind == "item" and block.lead is not None else None
    if lead is None or not intends(text[lead.start : lead.end]):
        return found
    return [
        replace(said, properties=said.properties | {"planned": True})
        if said.type in _POSTS
        and said.subject.start - block.start <= _OPENING
        and "former" not in said.properties
        else said
        for said in found
    ]


def of_draft(found: Iterable[Statement], drafted: bool) -> list[Statement]:
    """The statements of an operative paragraph, planned where it is that of a draft: nobody has
    said so yet, while the report that it takes up is there."""
    if not drafted:
        return list(found)
    return [
        said
        if said.rule == "resolution.report"
        else replace(said, properties=said.properties | {"planned": True})
        for said in found
    ]
