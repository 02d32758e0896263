"""Posts of several: "Co-Chairs M and N of the Board", "Presidents M of Kenya and N of Ghana"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from loaders.mentions.entities import Mention
from loaders.relations.grid_cells import singular
from loaders.relations.post import Post
from loaders.relations.post_phrases import PostPhrases
from loaders.relations.post_places import before, before_honorifics, behind, stands_before
from loaders.relations.post_succession import without_order
from loaders.relations.post_verbs import chosen

_JOINTS = frozenset("and & followed succeeded by then".split())
_BODIES = frozenset(["Country", "Office"])


def front(phrases: PostPhrases, person: Mention) -> Post | None:
    """The post before a name, or before the list of names that it stands in."""
    listed = [person]
    while (other := _listed_before(phrases, listed[-1])) is not None:
        listed.append(other)
    post = before(phrases, listed[-1])
    if post and any(_follows(phrases, later) for later in listed[:-1]):
        return replace(post, title=without_order(post.title))  # "the first was M, followed by N"
    one = _single(phrases, post) if post else ""
    if post is None or not one:
        return before(phrases, person)
    alone = len(listed) == 1 and _last(phrases, person) is person
    if alone and not stands_before(phrases, post, person):
        return None  # "with the ministers, Mr. N spoke"
    bodies = phrases.held(post)
    if len(bodies) > 1:  # "the Ministers of Kenya and Ghana, M and N": each of one
        place = len(listed) - 1
        return replace(post, title=one, bodies=tuple(bodies[place : place + 1]))
    if not bodies and stands_before(phrases, post, listed[-1]):
        body = _of_last(phrases, person)
        return replace(post, title=one, bodies=(body,) if body else ())
    return replace(post, title=one)


def rear(phrases: PostPhrases, person: Mention) -> Iterator[Post]:
    """The posts behind a name, or in the plural behind the list of names that it stands in: "M and
    N, advisers to the President of Kenya"."""
    last = _last(phrases, person)
    several = last is not person or _listed_before(phrases, person) is not None
    found = list(behind(phrases, last))
    plural = [(post, _single(phrases, post)) for post in found] if several else []
    if any(one for _, one in plural):
        yield from (replace(post, title=one) for post, one in plural if one)
    elif last is person:
        yield from found
    else:
        yield from behind(phrases, person)


def chosen_among(phrases: PostPhrases, person: Mention) -> Post | None:
    """The post for which a verb chooses a person, alone or in a list: "elected M and N as
    Vice-Chairs"."""
    last = _last(phrases, person)
    if last is not person or _listed_before(phrases, person) is not None:
        post = chosen(phrases, last)
        one = _single(phrases, post) if post else ""
        if post is not None and one:
            return replace(post, title=one)
    return chosen(phrases, person)


def _last(phrases: PostPhrases, person: Mention) -> Mention:
    """The last of the list of names that a name stands in."""
    last = person
    for other in phrases.marked.mentions:
        later = other.label == "Official" and other.first > last.first
        if later and _listed_before(phrases, other) is last:
            last = other
    return last


def _single(phrases: PostPhrases, post: Post) -> str:
    """The title of one who holds a post that is named in the plural, "" where it is not."""
    words = re.split(r" (?:of|for|to|at|in|on) ", post.title, maxsplit=1)[0].split()
    rest = post.title.split()[len(words) :]
    one = singular(words[-1]) if words else ""
    if not words or one == words[-1] or (one.lower(),) not in phrases.words.roles:
        return ""
    return " ".join([*words[:-1], one, *rest])


def _listed_before(phrases: PostPhrases, person: Mention) -> Mention | None:
    """The person named before another in a list: "M, N and O", "M of Kenya and N of Ghana"."""
    at = before_honorifics(phrases, person.first)
    joint = at
    while at and (phrases.text(at - 1) == "," or phrases.low(at - 1) in _JOINTS):
        at -= 1
    if at == joint:
        return None
    at = _before_bracket(phrases, at)
    body = phrases.ended(at)
    if body is not None and body.label in _BODIES:
        at = body.first - (phrases.low(body.first - 1) == "the")
        at = at - 1 if phrases.low(at - 1) in {"of", "from"} else -1
    found = phrases.ended(at)
    return found if found is not None and found.label == "Official" else None


def _before_bracket(phrases: PostPhrases, at: int) -> int:
    """The token at which "(1965–1975)" or "(Kenya)" before a place opens, or the place."""
    opening = next((n for n in range(at - 1, max(0, at - 8), -1) if phrases.text(n) == "("), at)
    inside = phrases.tokens[opening + 1 : at - 1]
    named = phrases.mentions.get(opening + 1)
    alone = named is not None and named.last == at - 1
    years = any(token.kind == "number" for token in inside)
    return opening if (years or alone) and phrases.text(at - 1) == ")" else at


def _follows(phrases: PostPhrases, person: Mention) -> bool:
    """Whether a name stands behind "followed by"."""
    at = before_honorifics(phrases, person.first)
    return phrases.low(at - 1) == "by" and phrases.low(at - 2) in {"followed", "succeeded"}


def _of_last(phrases: PostPhrases, person: Mention) -> Mention | None:
    """The body behind the list that a name stands in: "M and N of the Board"."""
    last = _last(phrases, person)
    if last is person or phrases.low(last.last) != "of":
        return None
    body = phrases.mentions.get(last.last + 1 + (phrases.low(last.last + 1) == "the"))
    return body if body is not None and body.label == "Office" else None
