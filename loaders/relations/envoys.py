"""Envoys: persons who work together do so for the States and bodies whose posts they hold."""

from __future__ import annotations

from dataclasses import replace

from loaders.relations.discourse import Discourse
from loaders.relations.statements import Ref, Statement, seen_as

_CONFIDENCE = 0.85
_CAREERS = frozenset(["cooperates.verb", "cooperates.noun"])


def for_their_bodies(found: list[Statement], discourse: Discourse) -> list[Statement]:
    """The statements of a sentence; cooperation of persons is that of those they speak for, by the
    posts that this sentence or an earlier one tells, and is left out where these are not told."""
    told = {id(s.subject.entity): s.object for s in found if s.type == "HOLDS_POST"}

    def body(ref: Ref, rule: str) -> Ref | None:
        if ref.entity.label != "Official":
            return ref
        named = told.get(id(ref.entity))
        seen = discourse.posts.get(id(ref.entity))
        if seen is not None and rule in _CAREERS and seen.entity.label != "Country":
            seen = None  # "she has worked with UNICEF": in her career, whatever her post is now
        post = named or (seen_as(seen, "post") if seen else None)
        return replace(post, start=ref.start, end=ref.end, bridge="post") if post else None

    out: list[Statement] = []
    for said in found:
        if said.type != "COOPERATES_WITH":
            out.append(said)
            continue
        one, other = body(said.subject, said.rule), body(said.object, said.rule)
        if one is None or other is None or one.entity is other.entity:
            continue
        bridged = one is not said.subject or other is not said.object
        confidence = _CONFIDENCE if bridged else said.confidence
        out.append(replace(said, subject=one, object=other, confidence=confidence))
    return out
