"""Persons with their posts before them as one group of the sentence: "Special Envoy for the Lakes
and Minister of Trade of Peru N" does what N does."""

from __future__ import annotations

from loaders.grammar.units import Unit
from loaders.mentions.marked import Marked
from loaders.relations.post import Post
from loaders.relations.post_phrases import PostPhrases
from loaders.relations.post_places import before, before_honorifics, joined_before
from loaders.relations.posts import serves

_LINKS = frozenset("P TO CC".split())


def titled(row: list[Unit], marked: Marked) -> list[Unit]:
    """The units of a sentence, each person's taking in a post before the name that prepositions or
    conjunctions would part from it."""
    phrases = PostPhrases(marked)
    for person in marked.mentions:
        if person.label != "Official" or not person.first:
            continue
        post = before(phrases, person)
        if post is None or serves(phrases, post):
            continue  # "counsel to President N" is another
        if post.last == before_honorifics(phrases, person.first):
            first = joined_before(phrases, post) or post
            row = _taken_in(row, first, person.first)
    return row


def _taken_in(row: list[Unit], post: Post, name: int) -> list[Unit]:
    """The units with those of a post put into that of the name at a token."""
    at = next((n for n, unit in enumerate(row) if unit.first == name), 0)
    start = next((n for n, unit in enumerate(row) if unit.first == post.first), at)
    start += 2 if _of_another(row[start:at]) else 0
    if not any(unit.tag in _LINKS for unit in row[start:at]):
        return row
    row[at].first = row[start].first
    return [*row[:start], *row[at:]]


def _of_another(title: list[Unit]) -> bool:
    """Whether a title opens with a post that another holds: "the Secretary-General and Special
    Envoy N"."""
    first = title[0].mention if title else None
    post = first is not None and first.entity is not None and first.entity.kind == "post"
    return post and [unit.tag for unit in title[1:2]] == ["CC"]
