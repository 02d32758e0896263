"""One text under two names: what was read under the one, as if it were read under the other."""

from __future__ import annotations

import dataclasses
import re

from graphmodel.names import slug
from graphmodel.records import Extraction, Fact, Node


def rename(extraction: Extraction, id: str) -> Extraction:
    """The `extraction` with `id` for its document, in evidence and in the ids of its nodes."""
    old = extraction.document.id
    if old == id:
        return extraction
    return dataclasses.replace(
        extraction,
        document=dataclasses.replace(extraction.document, id=id),
        facts=tuple(_fact(fact, old, id) for fact in extraction.facts),
    )


def _fact(fact: Fact, old: str, new: str) -> Fact:
    return dataclasses.replace(
        fact,
        subject=_node(fact.subject, old, new),
        object=_node(fact.object, old, new),
        evidence=dataclasses.replace(fact.evidence, document=new),
    )


def _node(node: Node, old: str, new: str) -> Node:
    if node.key == ("Document", old):
        name = new if node.name == old else node.name
        return dataclasses.replace(node, id=new, name=name)
    # only an event that lacks its place or date has its document in its id
    if node.label == "Event" and not (
        node.properties.get("place") and node.properties.get("start")
    ):
        return dataclasses.replace(node, id=_event_id(node.id, old, new))
    return node


def _event_id(id: str, old: str, new: str) -> str:
    for before, after in ((old, new), (slug(old), slug(new))):
        whole = rf"(?<![^\W_]){re.escape(before)}(?![^\W_])"
        if before and re.search(whole, id):
            return after.join(re.split(whole, id))
    return id
