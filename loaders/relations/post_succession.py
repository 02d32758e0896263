"""Who held a post before and after: "N succeeded M as Director", "N was Director of X and was
succeeded by M"."""

from __future__ import annotations

import re
from dataclasses import replace

from loaders.mentions.entities import Mention
from loaders.relations.post import Post
from loaders.relations.post_phrases import PostPhrases
from loaders.relations.post_verbs import AUXILIARY, as_post, before_titles

_ORDER = re.compile(
    r"(?i)^(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|new|founding"
    r"|inaugural|original|current|\d+(?:st|nd|rd|th))\s+"
)
_FARTHEST = 14  # tokens


def without_order(title: str) -> str:
    """A title without what says which of its holders is meant: "seventh Director" is Director."""
    return _ORDER.sub("", title)


def successor(phrases: PostPhrases, person: Mention) -> Post | None:
    """ "(M was) succeeded as Secretary in 1966 by N": who held the post after."""
    at = before_titles(phrases, person.first)
    if phrases.low(at - 1) != "by":
        return None
    for place in range(at - 2, max(0, at - _FARTHEST), -1):
        if phrases.low(place) in {"succeeded", "replaced", "followed"}:
            if place == at - 2:  # "followed" alone may tell of a list of speakers
                followed = phrases.low(place) == "followed"
                return None if followed else _post_before(phrases, place)
            post = as_post(phrases, place + 1) if phrases.low(place + 1) == "as" else None
            return post if post is not None and post.last < at else None
    return None


def _post_before(phrases: PostPhrases, at: int) -> Post | None:
    """ "N was Director of X until 1982 and was succeeded by M": the last post before a verb, where
    "and" or "who" leads on from what was told of its holder."""
    while phrases.low(at - 1) in AUXILIARY:
        at -= 1
    if phrases.low(at - 1) not in {"and", "who"}:
        return None
    found: Post | None = None
    for start in range(at - 1):
        post = phrases.post(start) if phrases.role(start) else None
        if post is not None and post.last < at and phrases.in_body(post):
            found = post
    return replace(found, title=without_order(found.title), times=frozenset()) if found else None
