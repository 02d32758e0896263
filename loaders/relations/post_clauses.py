"""Posts that the clauses of a sentence tell of: by any verb whose subject a person is, or by what
stands before the clause.

"N joined the firm in 1990 and was Director of X", "she wrote books and served as Chair of Y",
"As Director of X, N said …", "N attended as Chair of Y".
"""

from __future__ import annotations

from collections.abc import Iterator

from loaders.grammar.items import Noun, Verb
from loaders.relations.post import Post
from loaders.relations.post_phrases import PostPhrases
from loaders.relations.post_sessions import presided
from loaders.relations.post_verbs import as_post, behind_verb
from loaders.relations.reading import Reading
from loaders.relations.roles import STANDINGS

_CHOOSING = frozenset("appoint elect name nominate designate select install".split())
#: Verbs behind which "as" says what something else is.
_OF_OTHERS = _CHOOSING | frozenset(
    """
    describe see regard recognise recognize know refer treat quote cite view consider portray depict
    hail characterise characterize identify define present praise welcome use propose recommend
    perceive reject replace succeed
    """.split()
)
#: Verbs behind which "as" names the post that somebody lost or gave up.
_ENDING = frozenset(
    """
    oust remove dismiss resign retire depose sack fire overthrow topple impeach suspend withdraw
    quit
    """.split()
)
_OPENS = frozenset([",", ";", "“", '"', "and", "–", "—"])
_CAPACITIES = frozenset("role capacity position".split())
_LONGEST = 30
_OPENING = 3  # tokens before a sentence's subject: an honorific, "In 2019"
_SERVING = frozenset("served serves".split())
_BREAKS = frozenset("who which that whose he she they it ; where when".split())


class PostClauses:
    """Finds the posts that the clauses of one sentence give to who stands at a token."""

    def __init__(self, reading: Reading, phrases: PostPhrases) -> None:
        self.reading, self.phrases = reading, phrases

    def of_subject(self, first: int, last: int) -> Iterator[Post]:
        """The posts that the verbs give whose subject stands at tokens `first` to `last`: those
        of the first verb, which may stand right behind, come first."""
        told = (v for v in self._verbs(first) if v.first > last and not _chooses(v))
        starts = [last, *(v.first for v in told)]
        for start in dict.fromkeys([*starts, *self._added(first, last)]):
            post = behind_verb(self.phrases, start)
            if post is not None:
                yield post

    def _added(self, first: int, last: int) -> Iterator[int]:
        """Verbs of serving that "and" adds far behind the subject that opens a sentence."""
        if first > _OPENING:
            return
        for at in range(last, len(self.phrases.tokens)):
            named = self.phrases.mentions.get(at)
            if (named and named.label == "Official") or self.phrases.low(at) in _BREAKS:
                return
            if self.phrases.low(at - 1) == "and" and self.phrases.low(at) in _SERVING:
                yield at

    def presided(self, first: int) -> Iterator[Post]:
        """The bodies over which the subject at a token presided."""
        return presided(self.phrases, self._verbs(first))

    def as_what(self, first: int) -> Iterator[Post]:
        """The posts as whose holder the subject at a token does something: "spoke as Chair of X",
        "As Chair of X, N spoke"."""
        for verb in self._verbs(first):
            if verb.lemma in _OF_OTHERS or any(_personal(noun) for noun in verb.objects):
                continue
            for noun in self._as(verb):
                post = as_post(self.phrases, noun.first - 1)
                if post is not None and self.phrases.in_body(post):
                    yield post.at_times({"former"}) if verb.lemma in _ENDING else post
        yield from self._before(first)

    def _as(self, verb: Verb) -> list[Noun]:
        """What stands behind "as" in the clause of a verb, no other person in between: "thanked
        him for his service as Director" is of another."""
        found = [one for low, one in verb.phrases if low == "as" and one.first > verb.last]
        found = [one for one in found if not self._of_named(one.first - 1)]
        found = [one for one in found if not self._of_owner(one.first)]
        return [one for one in found if not self._others(verb.last, one.first)]

    def _of_owner(self, first: int) -> bool:
        """Whether "as" before a token says what the owner of a standing is: "Mali's rights as a
        member"."""
        at = first - 1
        at -= self.phrases.low(at) in {"a", "an", "the"}
        return self.phrases.low(at) == "as" and self.phrases.low(at - 1) in STANDINGS

    def _of_named(self, at: int) -> bool:
        """Whether "as" at a token says what a body before it is to be: "called for the admission
        of Mali as a member"."""
        named = self.phrases.ended(at)
        first = named.first if named is not None else 0
        first -= self.phrases.low(first - 1) == "the"
        before = [self.phrases.low(n) for n in (first - 1, first - 2)]
        return named is not None and before[0] == "of" and before[1] not in {"behalf", "name"}

    def _others(self, first: int, last: int) -> bool:
        named = self.phrases.mentions
        owned = (self.phrases.low(at) in {"his", "her", "their"} for at in range(first, last))
        people = (at in named and named[at].label == "Official" for at in range(first, last))
        return any(owned) or any(people)

    def _before(self, first: int) -> Iterator[Post]:
        """The post that "As …," before the subject names."""
        comma = first - 1
        while comma > 0 and self.phrases.text(comma) in {".", *self.phrases.words.honorifics}:
            comma -= 1
        if self.phrases.text(comma) != ",":
            return
        for at in range(max(0, comma - _LONGEST), comma):
            opens = at == 0 or self.phrases.text(at - 1) in _OPENS
            opens = opens or self.phrases.low(at - 1) in _CAPACITIES
            if self.phrases.low(at) == "as" and opens:
                post = as_post(self.phrases, at)
                if post is not None and post.last == comma:
                    yield post
                return

    def _verbs(self, first: int) -> Iterator[Verb]:
        """The verbs of which the group at a token is a subject and that are told."""
        for verb in self.reading.parse.verbs:
            told = verb.form == "finite" and verb.status in {"stated", "planned"}
            if told and any(n.first <= first < n.last for n in verb.subject):
                yield verb


def _chooses(verb: Verb) -> bool:
    """Whether a verb gives a post to another: "N, who leads Mali, named former Minister M"."""
    return verb.lemma in _CHOOSING and not verb.passive


def _personal(noun: Noun) -> bool:
    """Whether a group is a person, or may be one."""
    return noun.person or noun.pronoun
