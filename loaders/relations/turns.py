"""Turns: who speaks in a transcript, by the label before the words.

"PRESIDENT OKORO: We work …", "THE PRESIDENT: I visited …", "**Costa Rica | Representative**".
"""

from __future__ import annotations

import re

from graphmodel.names import fold
from graphmodel.records import Document
from loaders.mentions.marked import Marked
from loaders.relations.discourse import Discourse, Seen
from loaders.relations.statements import span_of

_LABEL = re.compile(r"[ \t*_]*([^\s*_:|a-z][^:\n*|]{1,43}):")
_PANEL = re.compile(r"\*\*([^*|\n]{3,80})\|[^*\n]{2,80}\*\*")
_ASKED = re.compile(r"Q[.:]?\s{1,8}\S")
_LABELS_AT_LEAST = 2
#: Titles by which a label may call the person whom the title of the document names with it.
_TITLES = frozenset(["president", "vice president", "prime minister", "first lady"])


class Turns:
    """Notes in the discourse whose turn it is; `active` in a text with several labels."""

    def __init__(self, document: Document, discourse: Discourse) -> None:
        self.text, self.title = document.text, f" {fold(document.title or '')} "
        self.discourse = discourse
        self.active = self._count() >= _LABELS_AT_LEAST

    def _count(self) -> int:
        lines = self.text.splitlines()
        return sum(1 for line in lines if _called(line) or _PANEL.match(line))

    def turn(self, one: Marked) -> None:
        """Take note of the label before a sentence, where there is one."""
        if not self.active:
            return
        line = self.text[one.sentence.start : one.sentence.start + 180]
        before = self.text[max(0, one.sentence.start - 2) : one.sentence.start]
        called = _called(line)
        if called:
            self._speaks(*self._person(called))
        elif _PANEL.match(before + line) or _PANEL.match(line):
            self._speaks(*self._delegate(one))
        elif _ASKED.match(line):
            self._speaks(None, None)

    def _speaks(self, person: Seen | None, body: Seen | None) -> None:
        self.discourse.speaker, self.discourse.spoken_for = person, body

    def _person(self, label: str) -> tuple[Seen | None, Seen | None]:
        """The person whom a label calls by title or surname, and the body that he speaks for."""
        if label.endswith("administration official"):
            return None, self.discourse.house
        called = [s for s in self.discourse.people.values() if self._bears(s, label)]
        if len(called) != 1:
            return None, None
        return called[0], self.discourse.posts.get(id(called[0].entity))

    def _bears(self, seen: Seen, label: str) -> bool:
        name = fold(seen.entity.name)
        if label in _TITLES:  # "Remarks by President Okoro", and "THE PRESIDENT" for a label
            return any(f" {label} {called} " in self.title for called in (name, name.split()[-1]))
        return label.split()[-1] in name.split()

    def _delegate(self, one: Marked) -> tuple[Seen | None, Seen | None]:
        """The State or body before the stroke, and the person behind it."""
        person: Seen | None = None
        body: Seen | None = None
        for mention in one.mentions:
            if mention.entity is None:
                continue
            seen = Seen(mention.entity, *span_of(one.sentence.tokens, mention))
            if mention.label == "Official":
                person = person or seen
            elif mention.label in {"Country", "Office"}:
                body = body or seen
        return person, body


def _called(line: str) -> str:
    """The label that opens a line, folded; "" where none does."""
    match = _LABEL.match(line)
    label = match.group(1).strip() if match else ""
    return fold(label) if label and label.upper() == label and any(map(str.isalpha, label)) else ""
