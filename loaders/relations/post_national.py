"""Whether a post that a government's own document names is one of another State."""

from __future__ import annotations

from loaders.mentions.entities import Mention
from loaders.relations.post import Post
from loaders.relations.post_phrases import PostPhrases
from loaders.relations.reading import Reading

_NEAR = 5  # tokens from a post to the State that it is of
_SPOUSES = frozenset(["first lady", "first gentleman"])
_HEADS = ("President", "Vice President", "Prime Minister")


def sent_abroad(phrases: PostPhrases, post: Post) -> bool:
    """Whether a post is that of an ambassador to another State."""
    there = phrases.ended(post.last)
    at = there.first - 1 if there is not None and there.label == "Country" else 0
    to = phrases.low(at - (phrases.low(at) == "the")) == "to"
    return to and post.title.lower().startswith("ambassador") and post.body() is None


def of_another_state(reading: Reading, phrases: PostPhrases, person: Mention, post: Post) -> bool:
    """Whether another country is spoken of before a person's name, or right behind the post, which
    may be one of a part of the State ("Attorney General of Ohio"); or "First Lady N" bears the
    name of no head of the State whose document it is."""
    house = reading.discourse.house
    home = house.entity if house is not None else None
    leaders, name = reading.discourse.leaders, person.entity.name if person.entity else ""
    if post.title.lower() in _SPOUSES and leaders is not None:
        return not any(leaders.body(one, name) is home for one in _HEADS)
    behind = post.first > person.first and not sent_abroad(phrases, post)
    end = max(person.first, post.last + _NEAR if behind else 0)
    near = [m for m in reading.marked.mentions if m.first < end]
    part = (m for m in near if m.label == "Place" and post.first < m.first <= post.last + 1)
    if any(phrases.low(m.first - 1) == "of" for m in part):
        return True
    if sent_abroad(phrases, post):
        near = [m for m in near if m.last != post.last]
    return any(m.label in {"Country", "Place"} and m.entity is not home for m in near)
