"""Holders: what a named person does whose post is told right before is that person's.

"Talks with Kenyan Foreign Minister Jane Okoro" are with her, though the post alone would stand for
its State.
"""

from __future__ import annotations

from dataclasses import replace

from loaders.relations.statements import Ref, Statement

_DEEDS = frozenset("VISITED BRIEFED PARTICIPATED_IN ORGANIZED".split())
_POST = "post.before"  # of "Kenyan Foreign Minister Jane Okoro", "the President of Kenya, N"
_NEAR = 100  # characters between the State or body and the person
_ABLE = frozenset("Official Office Country".split())


def by_holders(found: list[Statement]) -> list[Statement]:
    """The statements of a sentence; what the name of a body or State did that stands in a post
    before a person's name is what the person did."""
    people = {
        (id(said.object.entity), said.object.start): said.subject
        for said in found
        if said.rule == _POST and 0 < said.subject.start - said.object.start <= _NEAR
    }

    def doer(ref: Ref) -> Ref:
        return people.get((id(ref.entity), ref.start), ref)

    out: list[Statement] = []
    for said in found:
        if said.type in _DEEDS and people and said.subject.entity.label in _ABLE:
            said = replace(said, subject=doer(said.subject))
        out.append(said)
    return out
