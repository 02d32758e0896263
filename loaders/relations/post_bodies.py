"""Further bodies of a post that a verb gives: "is a trustee of X, the Y and the Z"."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from loaders.mentions.entities import Mention
from loaders.relations.post import Post
from loaders.relations.post_phrases import PostPhrases

_MOST = 8  # bodies


def also_in(phrases: PostPhrases, post: Post) -> Iterator[Post]:
    """The same post in the bodies that a list adds behind the one that it ends with."""
    held = phrases.held(post)
    if not held or held[-1].label != "Office" or held[-1].last > post.last:
        return
    added: list[Mention] = []
    at, joined = held[-1].last, False
    while len(added) < _MOST and not joined and (at := _joint(phrases, at)):
        joined = phrases.low(at - 1 - (phrases.low(at - 1) == "the")) == "and"
        body = phrases.mentions.get(at)
        if body is None or body.label != "Office" or _starts_anew(phrases, body):
            return
        added.append(body)
        at = body.last
    for body in added if joined else ():
        yield replace(post, bodies=(body,), last=max(at, post.last))


def _joint(phrases: PostPhrases, at: int) -> int:
    """The token behind a comma, "and" and "the" at a place; 0 without the first two."""
    start = at
    at += phrases.text(at) == ","
    at += phrases.low(at) == "and"
    return at + (phrases.low(at) == "the") if at > start else 0


def _starts_anew(phrases: PostPhrases, body: Mention) -> bool:
    """Whether a body opens a clause or another post: "of X, and the Y agreed", "of X and Y
    Director"."""
    return phrases.acts(body.last) or phrases.post(body.first) is not None
