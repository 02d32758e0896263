"""Sections: the body that a report or one of its sections is about.

"Report of the Committee on …" on the first page, "3. Amal Support Mission" alone on its line: below
them "the Committee" and "the Mission" are these, though others of that name occur.
"""

from __future__ import annotations

from loaders.language.frame import Frame
from loaders.mentions.entities import Mention
from loaders.mentions.marked import Marked
from loaders.relations.discourse import Discourse, Seen
from loaders.relations.statements import span_of

_FIRST_PAGE = 60  # sentences
_NUMBERING = 4  # tokens of "IV. A. " before a heading's name
_RUNNING = 8  # tokens of a line that is no heading
_SOON = 40  # sentences within which a section names the body that heads it
_NO_SECTION = frozenset(["United Nations"])


class Sections:
    """Notes in the discourse whose report it is, and which body's section a sentence is in."""

    def __init__(self, frame: Frame, discourse: Discourse) -> None:
        self.discourse = discourse
        self._report = frame.kind == "text"
        self._heading: Seen | None = None
        self._named = 0  # the last sentence that named it

    def note(self, number: int, one: Marked) -> None:
        """Take note of a line; `number` counts the sentences from 0."""
        if not self._report:
            return
        if number < _FIRST_PAGE and self.discourse.issuer is None:
            self.discourse.issuer = _issuer(one)
        body = _alone(one)
        if body is not None and body.entity is not None:
            self._heading = Seen(body.entity, *span_of(one.sentence.tokens, body))
            self._named, self.discourse.section = number, None
        elif self._heading is not None:
            self._within(number, one, self._heading)

    def _within(self, number: int, one: Marked, heading: Seen) -> None:
        """A heading's section has begun when running text names its body, and ends when none has
        named it for long: the entries of a table of contents have none."""
        running = len(one.sentence.tokens) >= _RUNNING and one.sentence.kind != "heading"
        if number - self._named > _SOON:
            self._heading = self.discourse.section = None
        elif running and any(m.entity is heading.entity for m in one.mentions):
            self._named, self.discourse.section = number, heading


def _alone(one: Marked) -> Mention | None:
    """The body that is all that a line names, its number apart."""
    tokens = one.sentence.tokens
    words = [n for n, t in enumerate(tokens) if t.kind == "word" and len(t.text) > 1]
    for mention in one.mentions:
        inside = range(mention.first, mention.last)
        numbered = [n for n in words if n < _NUMBERING and _is_number(tokens[n].text)]
        fits = mention.label == "Office" and mention.entity is not None and len(inside) > 1
        if fits and mention.first <= _NUMBERING and set(words) - set(numbered) <= set(inside):
            assert mention.entity is not None
            return None if mention.entity.name in _NO_SECTION else mention
    return None


def _is_number(text: str) -> bool:
    return set(text.rstrip(".")) <= set("IVXivx")


def _issuer(one: Marked) -> Seen | None:
    """ "Report of the X" on the first page."""
    tokens = one.sentence.tokens
    lows = [t.low for t in tokens[:6]]
    if "report" not in lows[:2] or not tokens[0].text.isalpha() or len(tokens) > 4 * _RUNNING:
        return None
    at = lows.index("report") + 1
    if lows[at : at + 2] not in (["of", "the"], ["by", "the"]):
        return None
    body = next((m for m in one.mentions if m.first in {at + 1, at + 2}), None)
    if body is None or body.label != "Office" or body.entity is None:
        return None
    return Seen(body.entity, *span_of(tokens, body))
