"""Who held a post before and after somebody whose post is told: "The Director of X is N of Kenya,
who took over from M", "N was named Director of X. She succeeds M", "M was succeeded by N".
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from graphmodel.records import Value
from loaders.grammar.items import Noun, Verb
from loaders.relations.post_succession import without_order
from loaders.relations.reading import Reading
from loaders.relations.statements import Ref, Statement
from loaders.relations.verb_texts import behind

_REPLACING = frozenset("succeed replace".split())
_TAKING = "take"
_POSTS = frozenset(["HOLDS_POST", "CHAIRS"])
_TITLES = ("title", "role")
_NEAR = 2  # sentences


class Successions:
    """Reads who came before and after whom; the posts that sentences tell are kept in mind."""

    def __init__(self) -> None:
        self.held: dict[int, list[Statement]] = {}  # the posts told of a person last,
        self.told: dict[int, int] = {}  # and in which sentence

    def statements(self, reading: Reading, found: list[Statement]) -> list[Statement]:
        """The posts of those who followed or preceded the holders of a post."""
        told = [said for said in found if _of_post(said)]
        more: list[Statement] = []
        for verb in reading.parse.verbs:
            if verb.status in {"stated", "purpose"} and not verb.negative:
                more += self._of_verb(reading, verb, told)
        for person in {id(said.subject.entity) for said in told}:
            self.held[person] = [said for said in told if id(said.subject.entity) == person]
            self.told[person] = reading.discourse.sentence
        return more

    def _of_verb(self, reading: Reading, verb: Verb, told: list[Statement]) -> Iterator[Statement]:
        olds, news = _pair(reading, verb)
        known, others = (olds, news) if verb.passive else (news, olds)
        if len(known) != 1 or len(olds) != 1:
            return  # but several may follow, one after another
        post = _only([said for said in told if said.subject.entity is known[0].entity])
        post = post or self._before(reading, verb, id(known[0].entity))
        for other in others if post is not None else ():
            assert post is not None
            if other.entity is known[0].entity or any(_same(said, other, post) for said in told):
                continue
            shown = _said(post, over=not verb.passive)
            yield replace(post, subject=other, rule="post.succession", properties=shown)

    def _before(self, reading: Reading, verb: Verb, person: int) -> Statement | None:
        """The post of a body that the sentences right before tell of a person, where the verb does
        not say which post it means."""
        near = self.told.get(person, -_NEAR) >= reading.discourse.sentence - _NEAR
        if not near or any(low == "as" for low, _ in verb.phrases):
            return None
        post = _only(self.held.get(person, []))
        return post if post is not None and post.object.entity.label == "Office" else None


def _pair(reading: Reading, verb: Verb) -> tuple[list[Ref], list[Ref]]:
    """Whom a verb says to have gone and to have come."""
    over = verb.lemma == _TAKING and verb.particle == "over"
    if not over and verb.lemma not in _REPLACING:
        return [], []
    subject = _persons(reading, verb.subject)
    if over:
        return _persons(reading, behind(verb, "from")), subject
    if verb.passive:
        return subject, _persons(reading, behind(verb, "by"))
    return _persons(reading, verb.objects), subject


def _persons(reading: Reading, nouns: list[Noun]) -> list[Ref]:
    """The persons that groups name, or whom "the President is N" says that they are."""
    is_one = [v for v in reading.parse.verbs if v.lemma == "be" and v.subject == nouns]
    told = [one for verb in is_one for one in verb.objects if one.person]
    return [ref for ref in reading.refs(told or nouns) if ref.entity.label == "Official"]


def _of_post(said: Statement) -> bool:
    return said.type in _POSTS and any(key in said.properties for key in _TITLES)


def _only(posts: list[Statement]) -> Statement | None:
    """The one post of a person, where only one body is told of."""
    bodies = {id(said.object.entity) for said in posts}
    return posts[0] if len(bodies) == 1 else None


def _same(said: Statement, person: Ref, post: Statement) -> bool:
    ends = said.subject.entity is person.entity, said.object.entity is post.object.entity
    return all(ends)


def _said(post: Statement, over: bool) -> dict[str, Value]:
    """What is said of a post of its earlier holder (`over`) or later one."""
    key = next(key for key in _TITLES if key in post.properties)
    title = post.properties[key]
    said: dict[str, Value] = {key: without_order(title) if isinstance(title, str) else title}
    return {**said, "former": True} if over and key == "title" else said
