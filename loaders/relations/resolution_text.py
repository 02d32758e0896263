"""The text of a resolution: what it cites, whom it tells to act, and who adopted it."""

from __future__ import annotations

import re
from bisect import bisect_right
from calendar import month_name
from collections.abc import Iterator

from graphmodel.records import Document, Value
from loaders.language.blocks import Block
from loaders.language.frame import Frame
from loaders.language.symbols import OwnText
from loaders.mentions.entities import Mention, Registry
from loaders.mentions.find import Finder
from loaders.mentions.marked import Marked
from loaders.relations.discourse import Seen
from loaders.relations.heads import UNITED_NATIONS
from loaders.relations.operative import Voice, operative
from loaders.relations.reading import Reading
from loaders.relations.reports import reports
from loaders.relations.statements import Ref, Statement, ref_of, seen_as

#: What stands in the corner of a text's first page, up to its first date.
_GIVEN_OUT = re.compile(r"(\bDistr\b.{0,80}?\n\d{1,2} [A-Z][a-z]{2,8} \d{4})(?!\d)", re.S)


class ResolutionText:
    """Reads a document as the text of one or more resolutions, where its frame says that it is."""

    def __init__(
        self, document: Document, frame: Frame, parts: list[Block], finder: Finder
    ) -> None:
        self.document, self.frame, self.parts, self.finder = document, frame, parts, finder
        self.texts = [_own(text, frame, finder.registry) for text in frame.texts]

    def own(self, at: int) -> Seen | None:
        """The resolution whose text stands at a place."""
        single = len(self.texts) == 1
        before = [one for one in self.texts if single or one.start <= at]
        return before[-1] if before else None

    def adopted(self, own: Seen, organ: str, at: tuple[int, int]) -> Statement | None:
        """The body that the heading names adopted the resolution; `at` are its characters."""
        text = self.document.text
        spot = text.find(organ, own.start if len(self.texts) > 1 else 0)
        if spot < 0:
            return None
        last = spot + len(organ)
        bridge = None if at[0] <= spot and last <= at[1] else "heading"
        told = self.document.date
        only = told if len(self.texts) == 1 and not distributed(text, told) else None
        date: dict[str, Value] = {"date": only} if only else {}
        left, right = Ref(self.finder.body(organ), spot, last, bridge), seen_as(own, None)
        return Statement(left, "ADOPTED", right, "document.adopted", 0.97, date)

    def headings(self, marked: list[Marked]) -> Iterator[tuple[Seen, str, tuple[int, int]]]:
        """Each text with its organ and the characters of the sentence that gives its symbol."""
        starts = [m.sentence.start for m in marked]
        for own, text in zip(self.texts, self.frame.texts, strict=True):
            number = bisect_right(starts, own.start) - 1
            sentence = marked[number].sentence if number >= 0 else None
            inside = sentence is not None and sentence.end > own.start
            at = (sentence.start, sentence.end) if sentence and inside else (own.start, own.end)
            yield own, text.body, at

    def citations(self, one: Marked) -> Iterator[Statement]:
        """Each cited resolution was adopted by its body; a resolution cites the texts and
        programmes that it recalls or refers to."""
        own = self.own(one.sentence.start)
        for mention in one.named:
            if mention.label == "Resolution" and mention.entity and mention.body:
                yield from self._citation(one, own, mention)
            elif mention.label == "Programme" and mention.entity and own:
                named = ref_of(one.sentence.tokens, mention)
                yield self._says(own, "CITES", named, "resolution.cites", 0.9)

    def _citation(self, one: Marked, own: Seen | None, mention: Mention) -> Iterator[Statement]:
        entity, body = mention.entity, mention.body
        if entity is None or body is None:
            return
        if own and entity is own.entity:
            return
        tokens = one.sentence.tokens
        cited = ref_of(tokens, mention)
        at, span, confidence = mention.body_at, (cited.start, cited.end), 0.93
        if at:
            span, confidence = (tokens[at[0]].start, tokens[at[1] - 1].end), 0.97
        elif mention.body_span:
            span = mention.body_span
        adopter = Ref(body, *span, mention.bridge)
        yield Statement(adopter, "ADOPTED", cited, "resolution.body", confidence)
        if own:
            yield self._says(own, "CITES", cited, "resolution.cites", 0.97)

    def operative(self, one: Marked, reading: Reading) -> Iterator[Statement]:
        """What an operative paragraph tells bodies to do, and whose reports it takes up: its words
        are the resolution's, or the organ's where the text has no symbol."""
        voice = self._voice(one.sentence.start)
        if voice is not None:
            yield from operative(reading, voice, self._lead(one.sentence.block))
            yield from reports(reading, voice)

    def _voice(self, at: int) -> Voice | None:
        own, speaking = self.own(at), self._organ()
        named = next((t.body for t in self.frame.texts if own and t.start == own.start), None)
        if named is None and speaking is not None:
            named = self.document.text[speaking[0] : speaking[1]]
        if named is None:
            return None
        organ = self.finder.body(named)
        body = Ref(organ, *speaking, "document") if speaking is not None else None
        if own is not None:
            return Voice(seen_as(own, "document"), organ, body)
        return Voice(body, organ, body) if body is not None else None

    def organ(self) -> Seen | None:
        """The organ whose words the text is, where the document names it."""
        voice = self._voice(self.texts[0].start if self.texts else 0)
        body = voice.body if voice is not None else None
        return Seen(body.entity, body.start, body.end) if body is not None else None

    def whole(self) -> Seen | None:
        """The body that the organ's full name says it is an organ of: "Environment Assembly of the
        United Nations Environment Programme"."""
        organ = self.organ()
        for name in sorted(organ.entity.aliases) if organ is not None else ():
            entry = self.finder.gazetteer.office(name.partition(" of the ")[2])
            if entry is not None and entry.name != UNITED_NATIONS and organ is not None:
                return Seen(self.finder.registry.known(entry), organ.start, organ.end)
        return None

    def _organ(self) -> tuple[int, int] | None:
        """The characters that name the organ of a decision, or of the end of a text whose symbol
        stands on the page before."""
        if not self.texts:
            return self.frame.organ
        organ = self.frame.texts[0].body
        spot = self.document.text.find(organ)
        return (spot, spot + len(organ)) if spot >= 0 else None

    def _lead(self, block: int) -> str:
        """The end of the line that introduces the list that a block is an item of."""
        number = self.parts[block].lead
        if number is None:
            return ""
        end = self.parts[number].end
        return self.document.text[max(self.parts[number].start, end - 40) : end]

    def _says(self, own: Seen, type_: str, other: Ref, rule: str, confidence: float) -> Statement:
        """What the resolution itself says."""
        return Statement(seen_as(own, "document"), type_, other, rule, confidence)


def distributed(text: str, date: str | None) -> bool:
    """Whether a date is the one on which a text was given out: it stands below "Distr."."""
    if date is None or date.count("-") < 2:
        return False
    year, month, day = (int(part) for part in date.split("-"))
    below, written = _GIVEN_OUT.search(text), f"{day} {month_name[month]} {year}"
    only = below is not None and below[1].endswith(f"\n{written}")
    return only and text.count(written) == 1


def _own(text: OwnText, frame: Frame, registry: Registry) -> Seen:
    """A resolution that the document is the text of."""
    number = text.symbol.split("/RES/")[-1]
    if "/EA." in text.symbol or "/HA." in text.symbol:
        number = "/".join(re.findall(r"\d+", text.symbol))
    year = text.year or (frame.year if len(frame.texts) == 1 else None)
    dated = year and text.body == "Security Council"
    name = f"{text.body} resolution {number}" + (f" ({year})" if dated else "")
    tail = number.split("/")[-1].split("(")[0]
    properties: dict[str, Value] = {"body": text.body}
    if tail.isdigit():
        properties["number"] = int(tail)
    return Seen(registry.resolution(text.symbol, name, **properties), text.start, text.end)
