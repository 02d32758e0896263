"""Posts whose body their phrase does not name: what the document, or common knowledge, makes it.

"(Signed) N / Chargé d'affaires" below a letter, "its Director", "the president of the bank", "The
current Director General is N" on a page about a body, "President Biden".
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from loaders.mentions.entities import Entity, Mention
from loaders.relations.post import Post
from loaders.relations.post_phrases import PostPhrases
from loaders.relations.reading import Reading
from loaders.relations.statements import Ref, seen_as

#: Posts at the head of a body: on a page about one, they are posts in it.
_HEADS = frozenset(
    """
    director-general|secretary-general|director general|secretary general|executive director
    executive secretary|managing director|chief executive|chief executive officer|ceo
    commissioner-general|chairman|chairperson|chairwoman|chair|president|director|administrator
    """.strip()
    .replace("\n", "|")
    .replace("    ", "")
    .split("|")
)
_SURE_HEADS = frozenset(h for h in _HEADS if "general" in h or "executive" in h or "managing" in h)
_NO_MATTER = re.compile(
    r"(?i)^(?:the|current|first|second|third|fourth|new|founding|former|then|acting|interim|next"
    r"|elected|appointed|inaugural|last|its|present|\s)+"
)
_AT = frozenset("of at for in".split())


@dataclass(frozen=True, slots=True)
class Found:
    """A body that a post is of, the rule that found it, and the rule's confidence."""

    body: Ref
    rule: str
    confidence: float


class UnnamedBodies:
    """Finds the bodies of posts in one sentence whose phrase names none."""

    def __init__(self, reading: Reading, phrases: PostPhrases) -> None:
        self.reading, self.phrases = reading, phrases
        self.discourse, self.tokens = reading.discourse, reading.tokens

    def of(self, person: Mention, post: Post, rule: str) -> Iterator[Found]:
        """The body of a person's post, found by `rule`; none where nothing tells."""
        for found in (
            self._signed(person, post),
            self._its(post),
            self._definite(post),
            self._leader(person, post),
            self._topic(post, rule),
        ):
            if found is not None and found.body.entity is not person.entity:
                yield found
                return

    def _signed(self, person: Mention, post: Post) -> Found | None:
        """The signatory of a letter holds the post in the body that the letter's heading names."""
        author = self.discourse.author
        signed = any(t.low == "signed" for t in self.tokens[: person.first])
        if author is None or post.relation != "HOLDS_POST" or not signed:
            return None
        return Found(seen_as(author, "heading"), "post.signature", 0.9)

    def _its(self, post: Post) -> Found | None:
        """ "Jean-Paul Laborde, its Executive Director"."""
        if self.phrases.low(post.first - 1) != "its" or post.relation == "MEMBER_OF":
            return None
        refs = (ref for ref in self.reading.pronoun("its") if ref.entity.label == "Office")
        ref = next(refs, None)
        return Found(ref, "post.its", 0.85) if ref else None

    def _definite(self, post: Post) -> Found | None:
        """ "Director of the Centre", "president of the bank"."""
        low, at = self.phrases.low, post.last
        if low(at) not in _AT and low(at - 2) in {"the", "this"}:
            at -= 3  # the phrase itself takes in "of the Centre"
        if low(at) not in _AT or low(at + 1) not in {"the", "this"} or at + 2 >= len(self.tokens):
            return None
        head = self.tokens[at + 2]
        following = self.tokens[at + 3] if at + 3 < len(self.tokens) else None
        if following is not None and following.kind == "word" and following.capitalised:
            return None
        found = self.discourse.definite(head.text, head.capitalised)
        if found is None or found[0].entity.label != "Office":
            return None
        return Found(seen_as(*found), "post.definite", 0.85)

    def _topic(self, post: Post, rule: str) -> Found | None:
        """ "The current Director General is N", on a page about a body."""
        topic, title = self.discourse.topic, _NO_MATTER.sub("", post.title).lower()
        if topic is None or topic.entity.label != "Office" or title not in _HEADS:
            return None
        if self.phrases.low(post.last) in _AT or self._elsewhere(post.first):
            return None  # a post in something else
        beside = rule in {"post.behind", "post.below"} or (
            rule == "post.before" and self.phrases.low(post.first - 1) != "the"
        )
        if beside and title not in _SURE_HEADS:
            return None
        return Found(seen_as(topic, "topic"), "post.topic", 0.85)

    def _elsewhere(self, first: int) -> bool:
        """Whether a post stands in a name, or behind one that its phrase does not take in."""
        mentions = self.reading.marked.mentions
        before = self.tokens[first - 1] if first else None
        named = before is not None and first > 1 and before.capitalised
        return named or any(m.first <= first <= m.last and m.label != "Official" for m in mentions)

    def _leader(self, person: Mention, post: Post) -> Found | None:
        """ "President Biden": the State is known by the name."""
        if post.last > person.first or person.entity is None or self.discourse.leaders is None:
            return None
        body = self.discourse.leaders.body(post.title, person.entity.name)
        return self._known(body, post, "post.leader") if body else None

    def _known(self, body: Entity, post: Post, rule: str) -> Found:
        start = self.tokens[post.first].start
        return Found(Ref(body, start, self.tokens[post.last - 1].end, "title"), rule, 0.85)
