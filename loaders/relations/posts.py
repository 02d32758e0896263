"""Posts: who holds which post in which body, in every order of NAME, ROLE and BODY.

"Mr. N, Executive Director of CTED"; "the Executive Director of CTED, N"; "UNODC Executive
Director N"; "N (Coordinator of …)"; "(Signed) N / Chair of …"; "N, UNODC's Manager for …".
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace

from graphmodel.records import Value
from loaders.mentions.entities import Mention
from loaders.mentions.vocabulary import vocabulary
from loaders.relations.discourse import Seen
from loaders.relations.post import Post, speaks
from loaders.relations.post_phrases import SOUGHT, PostPhrases
from loaders.relations.post_places import before, behind
from loaders.relations.post_unnamed import UnnamedBodies
from loaders.relations.post_verbs import (
    and_as,
    behind_verb,
    chosen,
    of_noun,
    of_possessor,
    predecessor,
)
from loaders.relations.reading import Reading
from loaders.relations.statements import Ref, Statement, ref_of, seen_as, span_of

_OWNING = frozenset("his her my".split())
_PERSONS = _OWNING | frozenset("he she i".split())
_DEFINITE = frozenset("the its their".split())
_ON_BENCHES = frozenset(["Judge", "Justice"])
Finding = Callable[[PostPhrases, Mention], Post | None]
_EMPTY = frozenset("then current former the".split())


class Posts:
    """Reads the posts of one sentence."""

    def __init__(self, reading: Reading) -> None:
        self.reading, self.tokens = reading, reading.tokens
        self.phrases = PostPhrases(reading.marked)
        self.unnamed = UnnamedBodies(reading, self.phrases)

    def statements(self) -> Iterator[Statement]:
        """The posts held by the persons of the sentence."""
        for mention in self.reading.marked.mentions:
            if mention.label == "Official":
                for post, rule in self._posts(mention):
                    yield from self._state(mention, post, rule)
                yield from self._before_him(mention)
                yield from self._vice(mention)
                yield from self._bracket(mention)
                yield from self._of_body(mention)
        yield from self._pronouns()

    def below(self, person: Seen) -> Iterator[Statement]:
        """The posts of a line that follows the name of `person`."""
        at = 0
        while (post := self.phrases.post(at)) is not None:
            body = post.body()
            if body is not None:
                subject = seen_as(person, "heading")
                title = _titled(post, " ".join(post.title.split()))
                yield Statement(subject, post.relation, self._ref(body), "post.below", 0.9, title)
            if self.phrases.text(post.last) not in {",", ";", "and"}:
                return
            at = post.last + 1

    # -- the posts of a person -----------------------------------------------------------------

    def _posts(self, person: Mention) -> Iterator[tuple[Post, str]]:
        front = before(self.phrases, person)
        found = list(behind(self.phrases, person))
        if front and found and self._of_other(front, person):
            front = None
        if front:
            yield front, "post.before"
        title = self.reading.discourse.author_title
        known = id(person.entity) in self.reading.discourse.posted
        if title and not known and not front and not found and person.last == len(self.tokens):
            chairs = title.lower().startswith(("chair", "co-chair", "vice-chair"))
            relation = "CHAIRS" if chairs else "HOLDS_POST"
            yield Post(person.last, person.last, title, relation), "post.signature"
        yield from ((post, "post.behind") for post in found)
        if not found:
            yield from ((post, "post.verb") for post in self._listed(behind_verb, person))
        yield from ((post, "post.chosen") for post in self._listed(chosen, person))
        noun = of_noun(self.phrases, person)
        if noun:
            yield noun, "post.noun"

    def _of_other(self, front: Post, person: Mention) -> bool:
        """Whether a post before a name is that of the person before: "M, Chair of X, N, Head of
        Y"."""
        return front.last < person.first and self.phrases.low(front.first - 1) not in _DEFINITE

    def _listed(self, find: Finding, person: Mention) -> Iterator[Post]:
        """The post that a verb gives a person, with those that "and as" adds."""
        post = find(self.phrases, person)
        while post is not None:
            yield post
            post = and_as(self.phrases, post)

    def _pronouns(self) -> Iterator[Statement]:
        """ "She has served as an expert for the World Bank": whom the pronoun stands for holds
        the post."""
        for at, token in enumerate(self.tokens):
            found = self._meant(at) if token.low in _PERSONS else None
            if found is None or found[0].entity.label != "Official":
                continue
            person = Mention(at, at + 1, "Official", found[0].entity)
            owned = of_possessor(self.phrases, at + 1) if token.low in _OWNING else None
            for post in [owned] if owned else self._listed(behind_verb, person):
                for said in self._state(person, post, "post.pronoun"):
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

    def _before_him(self, person: Mention) -> Iterator[Statement]:
        """ "N succeeded M as Director": M held the post before."""
        other = predecessor(self.phrases, person)
        post = behind_verb(self.phrases, person) if other else None
        if other and post:
            yield from self._state(other, post.at_times({"former"}), "post.before_him")

    def _vice(self, person: Mention) -> Iterator[Statement]:
        """ "N, of Ohio, to be Director of X, vice M, resigned": M held the post before."""
        for post in self._listed(chosen, person):
            for at in range(post.last, min(post.last + 24, len(self.tokens))):
                other = self.phrases.mentions.get(at)
                named = other is not None and other.label == "Official"
                if other is not None and named and self.phrases.low(at - 1) == "vice":
                    past = replace(post, times=frozenset({"former"}))
                    yield from self._state(other, past, "post.vice")

    def under(self, above: Seen) -> Iterator[Statement]:
        """The posts of a line below a country's name: "Chancellor N" under "Germany"."""
        for person in self.reading.marked.mentions:
            front = before(self.phrases, person) if person.label == "Official" else None
            found = [*([front] if front else []), *self._behind(person)]
            for post in found:
                if post.body() is None and speaks(post.title):
                    shown = _titled(post, post.title) | _properties(post)
                    body = seen_as(above, "heading")
                    yield Statement(
                        self._ref(person), post.relation, body, "post.under", 0.88, shown
                    )

    def _behind(self, person: Mention) -> list[Post]:
        return list(behind(self.phrases, person)) if person.label == "Official" else []

    def _bracket(self, person: Mention) -> Iterator[Statement]:
        """ "ASG Coninsx (UNCTED)"."""
        inside = self.phrases.mentions.get(person.last + 1)
        if inside is None or self.phrases.text(person.last) != "(":
            return
        alone = inside.last + 1 >= len(self.tokens)
        chosen = any(token.low in _CHOOSING for token in self.tokens)
        if self._only_from(inside) or ((alone or chosen) and inside.label == "Country"):
            return  # the State tells where a candidate, guest or appointee is from
        if inside.label in {"Office", "Country"} and self.phrases.text(inside.last) == ")":
            word = person.kind.split()[-1] if person.kind else ""
            rank = self.phrases.words.ranks.get(word, "")
            yield self._statement(person, inside, "HOLDS_POST", rank, "post.bracket", {})

    def _of_body(self, person: Mention) -> Iterator[Statement]:
        """ "Mr. N of the United Nations Development Programme", "President N of Niger"."""
        at = person.last
        judge = set(person.kind.split()) & _ON_BENCHES
        if self.phrases.low(at) not in ({"of", "on", "for", "at"} if judge else {"of"}):
            return
        body = self.phrases.mentions.get(at + 2 if self.phrases.low(at + 1) == "the" else at + 1)
        front = before(self.phrases, person)
        plain = front if front and not judge else None
        title = plain.title if plain else " ".join(_posts_of(person.kind))
        own = speaks(title) and "representative" not in title.lower()
        if body is None or (front and front.body()) or (self._only_from(body) and not own):
            return
        if body.label in {"Office", "Country"} and body.use != "demonym":
            shown = _properties(front) if front and front.relation == "HOLDS_POST" else {}
            yield self._statement(person, body, "HOLDS_POST", title, "post.of", shown)

    def _only_from(self, body: Mention) -> bool:
        """Whether a country behind a name tells only where the person is from, as on an
        encyclopaedia's page on a body: "its director is N of Kenya"."""
        return body.label == "Country" and self.reading.discourse.topic is not None

    # -- statements ---------------------------------------------------------------------------

    def _state(self, person: Mention, post: Post, rule: str) -> Iterator[Statement]:
        body = post.body()
        if body is None:
            for found in self.unnamed.of(person, post, rule):
                ref, shown = self._ref(person), _titled(post, post.title) | _properties(post)
                yield Statement(ref, post.relation, found.body, found.rule, found.confidence, shown)
            return
        if body.label == "Country" and _is_private(post.title):
            return
        if _of_several(post.title):
            return  # "he is a manager, and experts of UNEP …": others are spoken of
        relation, properties = post.relation, _properties(post)
        if relation != "HOLDS_POST" and body.label == "Country":
            relation = "HOLDS_POST"
            properties.pop("role", None)
        title = post.title if relation == "HOLDS_POST" else ""
        yield self._statement(person, body, relation, title, rule, properties)

    def _statement(
        self,
        person: Mention,
        body: Mention,
        relation: str,
        title: str,
        rule: str,
        properties: dict[str, Value],
    ) -> Statement:
        self.reading.discourse.posted.add(id(person.entity))
        named = _named(title)
        shown = properties | ({"title": named} if named else {})
        return Statement(self._ref(person), relation, self._ref(body), rule, 0.93, shown)

    def _ref(self, mention: Mention) -> Ref:
        # persons and bodies always have an entity
        return ref_of(self.tokens, mention)


def _is_person(mention: Mention, before: int) -> bool:
    return mention.label == "Official" and mention.entity is not None and mention.last <= before


_CHOOSING = frozenset(
    """
    appoint appoints appointed appointment elect elects elected election nominate nominated
    candidate candidates candidacy judge judges nominee nominees
    """.split()
)


def _posts_of(honorific: str) -> list[str]:
    """The words of an honorific that name a post: "H.E. President" is President."""
    return [word for word in honorific.split() if word.lower() in vocabulary().role_starts]


def _of_several(title: str) -> bool:
    """Whether a title is that of several persons: "experts", "members"."""
    words, roles = title.lower().split(" of ")[0].split(), vocabulary().roles
    last = words[-1] if words else ""
    return (last,) not in roles and last.endswith("s") and (last[:-1],) in roles


def _is_private(title: str) -> bool:
    """Whether a title names no post in a State: "Professor", "great American chef"."""
    words = title.lower().split(" of ")[0].split()
    return bool(words) and words[-1] in vocabulary().private


def _without_time(title: str) -> str:
    """A title without what it says of its time: "current Director" is Director."""
    words = title.split()
    if words and words[-1] in {"'s", "’s"}:
        words.pop()
    while len(words) > 1 and words[0].lower() in _EMPTY:
        words = words[1:]
    return " ".join(words)


def _titled(post: Post, title: str) -> dict[str, Value]:
    title = _named(title)
    return {"title": title} if title and post.relation == "HOLDS_POST" else {}


def _named(title: str) -> str:
    """The post that a title names: of "Nominee" alone, none."""
    title = _without_time(title)
    return "" if title.lower() in SOUGHT else title


def _properties(post: Post) -> dict[str, Value]:
    """What a post says of its time, and of the role in a body that one chairs or belongs to."""
    out: dict[str, Value] = {}
    title = post.title.lower()
    if post.relation == "HOLDS_POST":
        if "former" in post.times:
            out["former"] = True
        if "acting" in post.times or title.startswith("acting"):
            out["acting"] = True
    elif post.relation in {"CHAIRS", "MEMBER_OF"}:
        out["role"] = post.title.split(" of ")[0].lower()
    if "planned" in post.times or SOUGHT & set(title.split()):
        out["planned"] = True
    return out
