"""Whose post "its Director" is: what "its" before a post stands for, and "my" before
an envoy."""

from __future__ import annotations

from loaders.mentions.entities import Mention
from loaders.relations.post_words import PostWords
from loaders.relations.reading import Reading
from loaders.relations.statements import Ref, ref_of, seen_as

_OWNERS = frozenset(["Office", "Country", "Programme"])
_POSTED = frozenset(["Office", "Country"])
_IS = frozenset("is was became served serves".split())
#: Who acts for whoever holds a post: "my Special Envoy".
_ENVOYS = frozenset("representative envoy adviser advisor coordinator deputy".split())
_LEADING = 8  # tokens from "where" to a post
_NEAR = 5  # tokens from a body to "its"


def owner_of_its(reading: Reading, words: PostWords, at: int, speaking: bool) -> Ref | None:
    """Whose "its" at a token is: of the body beside it ("UNICEF and its Director"), else of the
    subject before; of what the sentence before told, where its own names no body. A State's only
    is the post of one who speaks for it."""
    named = [m for m in reading.marked.mentions if m.last <= at and m.label in _OWNERS]
    bodies = [m for m in named if m.entity is None or m.entity.kind != "post"]  # that is "his"
    last = bodies[-1] if bodies else None
    if last is not None and last.label == "Office" and _beside(words, last, at):
        return ref_of(reading.tokens, last)
    nouns = (n for n in reading.parse.nouns if n.own == "its" and n.first <= at < n.last)
    refs = [ref for noun in nouns for ref in reading.owner(noun)]
    if last is None:
        refs = [] if _unknown_before(reading, at) else refs or reading.pronoun("its")
    fitting = [ref for ref in refs if ref.entity.label == "Office" or speaking]
    fitting = [ref for ref in fitting if ref.entity.kind != "post"]
    return next((ref for ref in fitting if ref.entity.label in _POSTED), None)


def owner_of_where(words: PostWords, at: int) -> Mention | None:
    """The body before ", where" and the few words that lead to the post at a token: "left UNICEF,
    where she was the Director"."""
    for place in range(at - 1, max(0, at - _LEADING), -1):
        if words.low(place) == "where":
            body = words.ended(place - (words.text(place - 1) == ","))
            return body if body is not None and body.label == "Office" else None
        if place in words.mentions:
            return None
    return None


def owner_of_envoy(reading: Reading, own: str, title: str) -> Ref | None:
    """Whose envoy "my Special Envoy" and "your Special Envoy" is: of the post, and no State or
    body, that is speaking or to which a letter is addressed."""
    if own not in {"my", "your"} or not _ENVOYS & set(title.lower().split()):
        return None
    reader = reading.discourse.addressee
    read = [seen_as(reader, "heading")] if reader else []
    refs = reading.pronoun("my") if own == "my" else read
    return next((ref for ref in refs if ref.entity.kind == "post"), None)


def _unknown_before(reading: Reading, at: int) -> bool:
    """Whether a subject with a capital that is no mention stands before: "Al-Kibar and its
    leader"."""
    subjects = [noun for verb in reading.parse.verbs for noun in verb.subject]
    return any(
        noun.mention is None and noun.last <= at and reading.tokens[noun.last - 1].capitalised
        for noun in subjects
        if not noun.pronoun and not noun.determiner
    )


def _beside(words: PostWords, body: Mention, at: int) -> bool:
    """Whether nothing but small words and a common noun stands between a body and "its"."""
    between = words.tokens[body.last : at]
    plain = all(not t.capitalised or t.kind != "word" for t in between)
    breaks = any(_breaks(words, n) for n in range(body.last, at))
    return len(between) <= _NEAR and plain and not breaks


def _breaks(words: PostWords, at: int) -> bool:
    """Whether a verb or "but" stands at a token, unless it leads to the post: "and is its"."""
    return words.low(at) == "but" or (words.acts(at) and words.low(at) not in _IS)
