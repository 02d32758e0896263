"""Headings: what stands below one belongs to the body or person that it names."""

from __future__ import annotations

from collections.abc import Iterator

from loaders.mentions.entities import Mention
from loaders.mentions.marked import Marked
from loaders.relations.discourse import Seen
from loaders.relations.posts import Posts
from loaders.relations.statements import Statement, span_of

_SHORT = 30  # tokens of a line that can be a signature


class Headings:
    """Reads the lines of a document by what stands above them."""

    def __init__(self) -> None:
        self._above: Seen | None = None  # the person whose name ends the line above
        self._bare: Seen | None = None  # the country that is all of a line above

    def posts(self, one: Marked, posts: Posts) -> Iterator[Statement]:
        """The post in the line below a name, in a heading or signature."""
        person, self._above = self._above, None
        kind, tokens = one.sentence.kind, one.sentence.tokens
        people = [m for m in one.mentions if m.label == "Official" and m.entity]
        yield from self._under(one, posts, people)
        if len(tokens) >= _SHORT:
            return
        if person is not None and not people and kind in {"heading", "signature", "paragraph"}:
            yield from posts.below(person)
        ending = [m for m in people[-1:] if m.last >= len(tokens) - 2]
        for last in ending if kind in {"heading", "signature"} else []:
            if last.entity is not None:
                self._above = Seen(last.entity, *span_of(tokens, last))

    def _under(self, one: Marked, posts: Posts, people: list[Mention]) -> Iterator[Statement]:
        """The posts of the persons in short lines below a country's name."""
        tokens = one.sentence.tokens
        alone = _alone(one)
        if alone is not None and alone.entity is not None:
            self._bare = Seen(alone.entity, *span_of(tokens, alone))
        elif not people or people[0].first > 3 or len(tokens) >= _SHORT:
            self._bare = None
        elif self._bare is not None:
            yield from posts.under(self._bare)


def _alone(one: Marked) -> Mention | None:
    """The country that is all that a line names."""
    words = [n for n, t in enumerate(one.sentence.tokens) if t.kind in {"word", "number"}]
    for mention in one.mentions:
        fits = mention.label == "Country" and mention.use != "demonym"
        if fits and set(words) <= set(range(mention.first, mention.last)):
            return mention
    return None
