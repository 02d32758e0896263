"""Posts: who holds which post in which body, in every order of NAME, ROLE and BODY.

"Mr. N, Executive Director of CTED"; "the Executive Director of CTED, N"; "UNODC Executive
Director N"; "N (Coordinator of …)"; "(Signed) N / Chair of …"; "N, UNODC's Manager for …".
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from graphmodel.records import Value
from loaders.mentions.entities import Entity, Mention
from loaders.relations.discourse import Seen
from loaders.relations.post import Post, speaks
from loaders.relations.post_beside import BodiesBeside
from loaders.relations.post_bodies import also_in
from loaders.relations.post_clauses import PostClauses
from loaders.relations.post_facts import (
    is_private,
    of_several,
    properties_of,
    relation_in,
)
from loaders.relations.post_groups import chosen_among, front, rear
from loaders.relations.post_phrases import PostPhrases
from loaders.relations.post_places import (
    before_honorifics,
    further_before,
    glued,
    joined_before,
    linked,
)
from loaders.relations.post_sessions import before_name, praised
from loaders.relations.post_succession import successor
from loaders.relations.post_terms import served_until, with_terms
from loaders.relations.post_unnamed import UnnamedBodies
from loaders.relations.post_verbs import (
    SOUGHT_BY,
    and_as,
    of_noun,
    of_possessor,
)
from loaders.relations.reading import Reading
from loaders.relations.statements import Ref, Statement, ref_of, seen_as, span_of

#: What ends the post of who serves the person named behind it.
_SERVED = re.compile(
    r" (?:to|for) (?:(?:Vice )?President|Prime Minister|Secretary(?: of [\w ]+)?|Governor|Senator)$"
)
_PRESENT = frozenset("role capacity tenure position".split())
_OWNING = frozenset("his her my".split())
_PERSONS = _OWNING | frozenset("he she i".split())
_DEFINITE = frozenset("the its their".split())
_JOINTS = frozenset([",", "and", "&"])
_FARTHEST_POST = 14  # tokens of a post
_JOINED = 2  # tokens from "and" to a post behind a name: itself, and an article


class Posts:
    """Reads the posts of one sentence."""

    def __init__(self, reading: Reading) -> None:
        self.reading, self.tokens = reading, reading.tokens
        self.phrases = PostPhrases(reading.marked)
        self.unnamed = UnnamedBodies(reading, self.phrases)
        self.clauses = PostClauses(reading, self.phrases)
        self.beside = BodiesBeside(reading, self.phrases)

    def statements(self) -> Iterator[Statement]:
        """The posts held by the persons of the sentence."""
        for mention in self.reading.marked.mentions:
            if mention.label == "Official":
                for post, rule in self._posts(mention):
                    yield from self._state(mention, post, rule)
                yield from self._vice(mention)
                for body, post, rule in self.beside.of(mention):
                    relation, shown = _said(post, body.entity)
                    yield self._statement(mention, body, relation, rule, shown)
        yield from self._pronouns()

    def below(self, person: Seen) -> Iterator[Statement]:
        """The posts of a line that follows the name of `person`."""
        at = 0
        while (post := self.phrases.post(at)) is not None:
            body = post.body()
            if body is not None:
                subject = seen_as(person, "heading")
                relation, said = _said(post, body.entity)
                yield Statement(subject, relation, self._ref(body), "post.below", 0.9, said)
            if self.phrases.text(post.last) not in {",", ";", "and"}:
                return
            at = post.last + 1

    # -- the posts of a person -----------------------------------------------------------------

    def _posts(self, person: Mention) -> Iterator[tuple[Post, str]]:
        above = front(self.phrases, person)
        found = [p for p in rear(self.phrases, person) if not self._of_next(p, person)]
        found = list(with_terms(self.phrases, found))
        if found and "planned" in found[0].times:  # "Nominee for Director and Head of X"
            found = [post.at_times({"planned"}) for post in found]
        if above and found and self._posts_first(above, found[0]):
            found = []
        if above and found and self._of_other(above, person):
            above = None
        if above and not found and self._behind_other(above, person):
            above = None
        if above and serves(self.phrases, above):
            above = None  # "M, a senior adviser to President N"
        if above:
            yield above, "post.before"
            for find in (further_before, joined_before):
                if further := find(self.phrases, above):
                    yield further, "post.before"
        title = self.reading.discourse.author_title
        known = id(person.entity) in self.reading.discourse.posted
        if title and not known and not above and not found and person.last == len(self.tokens):
            chairs = title.lower().startswith(("chair", "co-chair", "vice-chair"))
            relation = "CHAIRS" if chairs else "HOLDS_POST"
            yield Post(person.last, person.last, title, relation), "post.signature"
        yield from ((post, "post.behind") for post in found)
        told = [] if found else list(self._told(person.first, person.last))
        yield from ((post, "post.verb") for post in told)
        yield from ((post, "post.as") for post in self._as(person.first, told))
        yield from (
            (post, "post.chosen") for post in self._listed(chosen_among(self.phrases, person))
        )
        yield from ((post, "post.presided") for post in self.clauses.presided(person.first))
        for other, rule in (
            (of_noun, "post.noun"),
            (successor, "post.after"),
            (before_name, "post.session"),
            (praised, "post.presided"),
        ):
            post = other(self.phrases, person)
            if post:
                over = {"former"} if served_until(self.phrases, person.last) else set()
                yield post.at_times(over), rule

    def _of_next(self, post: Post, person: Mention) -> bool:
        """Whether a post behind a name is that of the next person: "M, and Head of X, N, met"."""
        at = person.last + (self.phrases.text(person.last) == ",")
        joined = self.phrases.low(at) == "and" and post.first - at <= _JOINED
        return joined and self.phrases.text(post.last) == "," and any(
            m.label == "Official" and before_honorifics(self.phrases, m.first) == post.last + 1
            for m in self.reading.marked.mentions
        )  # fmt: skip

    def _posts_first(self, front: Post, behind: Post) -> bool:
        """Whether a list opens with a post before a name, so that the one behind the name is the
        next one's: "Chair of X, M, Head of Y, N, …"."""
        earlier = any(
            m.label == "Official" and m.last <= front.first for m in self.reading.marked.mentions
        )
        comma = self.phrases.text(behind.last) == ","
        return not earlier and comma and self.phrases.names_next(behind.last + 1)

    def _behind_other(self, post: Post, person: Mention) -> bool:
        """Whether a post stands behind the name before, which has none before it: "M, Head of X, N,
        and O", "M, Aide to the Chair, Secretary, and Head of X, N"."""
        at = post.first
        while post.last < person.first:
            joint = at
            while self.phrases.text(joint - 1) in _JOINTS:
                joint -= 1
            other = self.phrases.ended(joint)
            if joint == at:
                return False
            if other is not None and other.label == "Official":
                another = self.phrases.text(joint) == "," and other.entity is not person.entity
                return another and front(self.phrases, other) is None
            earlier = range(joint - 1, max(0, joint - _FARTHEST_POST), -1)
            at = next((n for n in earlier if self._ends_post(n, joint)), -1)
            if at < 0:
                return False
        return False

    def _ends_post(self, first: int, last: int) -> bool:
        """Whether a post of a list stands at tokens `first` to `last`."""
        post = self.phrases.post(first) if self.phrases.text(first - 1) in _JOINTS else None
        return post is not None and post.last == last

    def _of_other(self, front: Post, person: Mention) -> bool:
        """Whether a post before a name is that of the person before: "M, Chair of X, N, Head of
        Y"."""
        apart = front.last < person.first
        if apart and self.phrases.low(front.first - 1) not in _DEFINITE:
            return True
        others = [m for m in self.reading.marked.mentions if m.last < front.first]
        last = next((m for m in reversed(others) if m.label == "Official"), None)
        listed = last is not None and glued(self.phrases, last, person)
        return listed and front.last < person.first and not linked(self.phrases, person)

    def _told(self, first: int, last: int) -> Iterator[Post]:
        """The posts that verbs give to who stands at some tokens, with those that "and as" adds."""
        known: set[tuple[int, ...]] = set()
        for told in self.clauses.of_subject(first, last):
            for post in self._listed(told):
                key = (post.first, *(body.first for body in post.bodies))
                if key not in known:
                    known.add(key)
                    yield post

    def _as(self, first: int, told: list[Post]) -> Iterator[Post]:
        """The posts as whose holder the subject at a token does something, beside those that its
        verbs tell."""
        said = {post.first for post in told}
        yield from (post for post in self.clauses.as_what(first) if post.first not in said)

    def _listed(self, post: Post | None) -> Iterator[Post]:
        """A post with the bodies that a list adds, and the posts that "and as" adds."""
        while post is not None:
            yield post
            further = list(also_in(self.phrases, post))
            yield from further
            post = and_as(self.phrases, further[-1] if further else post)

    def _pronouns(self) -> Iterator[Statement]:
        """ "She has served as an expert for the World Bank": whom the pronoun stands for holds
        the post."""
        for at, token in enumerate(self.tokens):
            aside = self.phrases.text(at - 2) == "("  # "Mali (in his capacity as Chair)"
            found = self._meant(at) if token.low in _PERSONS and not aside else None
            if found is None or found[0].entity.label != "Official":
                continue
            person = Mention(at, at + 1, "Official", found[0].entity)
            owned = of_possessor(self.phrases, at + 1) if token.low in _OWNING else None
            # "his deputy was named Director": what is told there is told of another
            told = list(self._told(at, at + 1)) if token.low not in _OWNING else []
            told += [*self._as(at, told), *self.clauses.presided(at)]
            sought = {t.low for t in self.tokens[max(0, at - 6) : at]} & SOUGHT_BY
            if owned and self.phrases.low(at + 1) in _PRESENT:
                sought = set()  # "was proposed by N in his role as …"
            for post in [owned] if owned else told:
                meant = post.at_times({"planned"}) if sought else post
                for said in self._state(person, meant, "post.pronoun"):
                    yield replace(said, subject=seen_as(*found))

    def _meant(self, at: int) -> tuple[Seen, str] | None:
        """Whom a pronoun means: the one person named before it in the sentence, or before."""
        named = {id(m.entity): m for m in self.reading.marked.mentions if _is_person(m, at)}
        if len(named) > 1:
            return None
        for person in named.values():
            assert person.entity is not None
            return Seen(person.entity, *span_of(self.tokens, person)), "antecedent"
        return self.reading.discourse.pronoun(self.tokens[at].low)

    def _vice(self, person: Mention) -> Iterator[Statement]:
        """ "N, of Ohio, to be Director of X, vice M, resigned": M held the post before."""
        for post in self._listed(chosen_among(self.phrases, person)):
            for at in range(post.last, min(post.last + 24, len(self.tokens))):
                other = self.phrases.mentions.get(at)
                named = other is not None and other.label == "Official"
                if other is not None and named and self.phrases.low(at - 1) == "vice":
                    past = replace(post, times=frozenset({"former"}))
                    yield from self._state(other, past, "post.vice")

    def under(self, above: Seen) -> Iterator[Statement]:
        """The posts of a line below a country's name: "Chancellor N" under "Germany"."""
        for person in self.reading.marked.mentions:
            above_him = front(self.phrases, person) if person.label == "Official" else None
            found = [*([above_him] if above_him else []), *self._behind(person)]
            for post in found:
                if post.body() is None and speaks(post.title):
                    shown = properties_of(post.relation, post.title, post.times)
                    body = seen_as(above, "heading")
                    yield Statement(
                        self._ref(person), post.relation, body, "post.under", 0.88, shown
                    )

    def _behind(self, person: Mention) -> list[Post]:
        return list(rear(self.phrases, person)) if person.label == "Official" else []

    # -- statements ---------------------------------------------------------------------------

    def _state(self, person: Mention, post: Post, rule: str) -> Iterator[Statement]:
        bodies = self.phrases.held(post)
        if not bodies:
            for found in self.unnamed.of(person, post, rule):
                relation, shown = _said(post, found.body.entity)
                ref = self._ref(person)
                yield Statement(ref, relation, found.body, found.rule, found.confidence, shown)
        if of_several(post.title):
            return  # "he is a manager, and experts of UNEP …": others are spoken of
        for body in bodies:
            if body.label != "Country" or not is_private(post.title):
                relation, shown = _said(post, body.entity)
                yield self._statement(person, body, relation, rule, shown)

    def _statement(
        self, person: Mention, body: Mention, relation: str, rule: str, shown: dict[str, Value]
    ) -> Statement:
        self.reading.discourse.posted.add(id(person.entity))
        return Statement(self._ref(person), relation, self._ref(body), rule, 0.93, shown)

    def _ref(self, mention: Mention) -> Ref:
        # persons and bodies always have an entity
        return ref_of(self.tokens, mention)


def serves(phrases: PostPhrases, post: Post) -> bool:
    """Whether a post is that of who serves the person named behind it: "counsel to President N"."""
    text = phrases.marked.text_of(post.first, post.last)
    words = text.split()
    titled = len(words) > 1 and words[-1] in phrases.words.honorifics
    return words[-1 - titled] in {"to", "for"} or _SERVED.search(text) is not None


def _is_person(mention: Mention, before: int) -> bool:
    return mention.label == "Official" and mention.entity is not None and mention.last <= before


def _said(post: Post, body: Entity | None) -> tuple[str, dict[str, Value]]:
    """What the holder of a post is to a body, and what is said of it."""
    assert body is not None
    relation = relation_in(body, post.title, post.relation)
    return relation, properties_of(relation, post.title, post.times)
