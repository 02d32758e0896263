"""Headings: what stands below one belongs to the body or person that it names."""

from __future__ import annotations

import re
from collections.abc import Iterator

from graphmodel.records import Document
from loaders.language.blocks import Block
from loaders.mentions.marked import Marked
from loaders.relations.discourse import Discourse, Seen
from loaders.relations.posts import Posts
from loaders.relations.statements import Ref, Statement, seen_as, span_of

_MEMBERS = re.compile(r"(?i)\bmember(?:s|ship)?\b|participating|parties|signator")
_NOT_MEMBERS = re.compile(
    r"(?i)former|candidate|non-member|prospective|potential|suspended|withdr|applica|past "
)
_SHORT = 30  # tokens of a line that can be a signature


class Headings:
    """Reads the lines of a document by what stands above them."""

    def __init__(self, document: Document, parts: list[Block], discourse: Discourse) -> None:
        self.document, self.parts, self.discourse = document, parts, discourse
        self._above: Seen | None = None  # the person whose name ends the line above

    def posts(self, one: Marked, posts: Posts) -> Iterator[Statement]:
        """The post in the line below a name, in a heading or signature."""
        person, self._above = self._above, None
        kind, tokens = one.sentence.kind, one.sentence.tokens
        people = [m for m in one.mentions if m.label == "Official" and m.entity]
        if len(tokens) >= _SHORT:
            return
        if person is not None and not people and kind in {"heading", "signature", "paragraph"}:
            yield from posts.below(person)
        ending = [m for m in people[-1:] if m.last >= len(tokens) - 2]
        for last in ending if kind in {"heading", "signature"} else []:
            if last.entity is not None:
                self._above = Seen(last.entity, *span_of(tokens, last))

    def members(self, one: Marked) -> Iterator[Statement]:
        """Rows and items under "Members" name the members of the body that the page is about."""
        topic, first = self.discourse.topic, one.mentions[0] if one.mentions else None
        if one.sentence.kind not in {"cell", "item"} or topic is None or first is None:
            return
        heading = self._above_block(one.sentence.block)
        if not _MEMBERS.search(heading) or _NOT_MEMBERS.search(heading) or first.entity is None:
            return
        if topic.entity.label != "Office" or first.label != "Country":
            return
        others = [m for m in one.mentions if m.label in {"Office", "Text"} and m.first <= 8]
        if first.first <= 2 and first.use == "name" and not others:
            role = "observer" if "bserver" in heading else "member"
            country = Ref(first.entity, *span_of(one.sentence.tokens, first))
            body = seen_as(topic, "topic")
            yield Statement(country, "MEMBER_OF", body, "member.row", 0.88, {"role": role})

    def _above_block(self, block: int) -> str:
        """The text of the heading above a block."""
        number = self.parts[block].heading
        if number is None:
            return ""
        return self.document.text[self.parts[number].start : self.parts[number].end]
