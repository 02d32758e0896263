"""Posts of several: "Co-Chairs M and N of the Board", "Presidents M of Kenya and N of Ghana"."""

from __future__ import annotations

import re
from dataclasses import replace

from loaders.mentions.entities import Mention
from loaders.relations.grid_cells import singular
from loaders.relations.post import Post
from loaders.relations.post_phrases import PostPhrases
from loaders.relations.post_places import before, before_honorifics, stands_before

_BODIES = frozenset(["Country", "Office"])


def front(phrases: PostPhrases, person: Mention) -> Post | None:
    """The post before a name, or before the list of names that it stands in."""
    listed = [person]
    while (other := _listed_before(phrases, listed[-1])) is not None:
        listed.append(other)
    post = before(phrases, listed[-1])
    one = _single(phrases, post) if post else ""
    if post is None or not one:
        return before(phrases, person)
    bodies = phrases.held(post)
    if len(bodies) > 1:  # "the Ministers of Kenya and Ghana, M and N": each of one
        place = len(listed) - 1
        return replace(post, title=one, bodies=tuple(bodies[place : place + 1]))
    if not bodies and stands_before(phrases, post, listed[-1]):
        body = _of_last(phrases, person)
        return replace(post, title=one, bodies=(body,) if body else ())
    return replace(post, title=one)


def _single(phrases: PostPhrases, post: Post) -> str:
    """The title of one who holds a post that is named in the plural, "" where it is not."""
    words = re.split(r" (?:of|for) ", post.title, maxsplit=1)[0].split()
    rest = post.title.split()[len(words) :]
    one = singular(words[-1]) if words else ""
    if not words or one == words[-1] or (one.lower(),) not in phrases.words.roles:
        return ""
    return " ".join([*words[:-1], one, *rest])


def _listed_before(phrases: PostPhrases, person: Mention) -> Mention | None:
    """The person named before another in a list: "M, N and O", "M of Kenya and N of Ghana"."""
    at = before_honorifics(phrases, person.first)
    joint = at
    while at and (phrases.text(at - 1) == "," or phrases.low(at - 1) in {"and", "&"}):
        at -= 1
    if at == joint:
        return None
    ended = {m.last: m for m in phrases.marked.mentions if m.label in {"Official", *_BODIES}}
    body = ended.get(at)
    if body is not None and body.label in _BODIES:
        at = body.first - (phrases.low(body.first - 1) == "the")
        at = at - 1 if phrases.low(at - 1) == "of" else -1
    found = ended.get(at)
    return found if found is not None and found.label == "Official" else None


def _of_last(phrases: PostPhrases, person: Mention) -> Mention | None:
    """The body behind the list that a name stands in: "M and N of the Board"."""
    last, people = person, [m for m in phrases.marked.mentions if m.first > person.first]
    for other in people:
        if other.label == "Official" and _listed_before(phrases, other) is last:
            last = other
    if last is person or phrases.low(last.last) != "of":
        return None
    body = phrases.mentions.get(last.last + 1 + (phrases.low(last.last + 1) == "the"))
    return body if body is not None and body.label == "Office" else None
