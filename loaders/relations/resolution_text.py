"""The text of a resolution: what it cites, whom it tells to act, and who adopted it."""

from __future__ import annotations

from collections.abc import Iterator

from graphmodel.records import Document, Value
from loaders.language.frame import Frame
from loaders.mentions.entities import Entity, Mention, Registry
from loaders.mentions.find import Finder
from loaders.mentions.marked import Marked
from loaders.relations.discourse import Seen
from loaders.relations.reading import Reading
from loaders.relations.statements import Ref, Statement, seen_as, span_of

_RECALLS = frozenset(
    """
    recalling reaffirming recalls reaffirms noting welcoming acknowledging mindful guided
    bearing taking stressing emphasizing expressing reiterating
    """.split()
)
_TELLS = frozenset(
    """
    request direct authorize authorise mandate task instruct urge invite ask require call
    """.split()
)
_TOLD = frozenset("Office Programme Country".split())


class ResolutionText:
    """Reads a document as the text of a resolution, where its frame says that it is one."""

    def __init__(self, document: Document, frame: Frame, finder: Finder) -> None:
        self.document, self.frame, self.finder = document, frame, finder
        self.own = _own(frame, finder.registry)

    def adopted(self, marked: list[Marked]) -> Statement | None:
        """The body that the heading names adopted the resolution."""
        if self.own is None or self.frame.body is None:
            return None
        spot = self.document.text.find(self.frame.body)
        body = self.finder.body(self.frame.body)
        if spot < 0:
            return None
        start, end = self.heading(marked)
        last = spot + len(self.frame.body)
        bridge = None if start <= spot and last <= end else "heading"
        date: dict[str, Value] = {"date": self.document.date} if self.document.date else {}
        left, right = Ref(body, spot, last, bridge), seen_as(self.own, None)
        return Statement(left, "ADOPTED", right, "document.adopted", 0.97, date)

    def heading(self, marked: list[Marked]) -> tuple[int, int]:
        """The characters of the sentence that gives the document's symbol."""
        assert self.own is not None
        start, end = self.own.start, self.own.end
        around = (m.sentence for m in marked if m.sentence.start <= start < m.sentence.end)
        sentence = next(around, None)
        return (sentence.start, sentence.end) if sentence else (start, end)

    def citations(self, one: Marked) -> Iterator[Statement]:
        """Each cited resolution was adopted by its body; a resolution cites what it recalls."""
        recalls = any(t.low in _RECALLS for t in one.sentence.tokens[:1])
        for mention in one.named:
            if mention.label == "Resolution" and mention.entity and mention.body:
                yield from self._citation(one, mention, mention.entity, mention.body)
            elif mention.label == "Programme" and mention.entity and self.own:
                if not recalls and not mention.entity.known:
                    continue  # a plan of work that the body itself draws up
                named = Ref(mention.entity, *span_of(one.sentence.tokens, mention))
                yield self._says("CITES", named, "resolution.cites", 0.9)

    def _citation(
        self, one: Marked, mention: Mention, entity: Entity, body: Entity
    ) -> Iterator[Statement]:
        if self.own and entity is self.own.entity:
            return
        tokens = one.sentence.tokens
        cited = Ref(entity, *span_of(tokens, mention))
        at, span, confidence = mention.body_at, (cited.start, cited.end), 0.93
        if at:
            span, confidence = (tokens[at[0]].start, tokens[at[1] - 1].end), 0.97
        adopter = Ref(body, *span, mention.bridge)
        yield Statement(adopter, "ADOPTED", cited, "resolution.body", confidence)
        if self.own:
            yield self._says("CITES", cited, "resolution.cites", 0.97)

    def operative(self, one: Marked, reading: Reading) -> Iterator[Statement]:
        """ "*Requests* X to …", "*Decides* that X shall …": the resolution mandates X."""
        first = reading.parse.verbs[0] if reading.parse.verbs else None
        if not self.own or first is None or first.first > 3:
            return
        if first.form != "finite" and not one.sentence.tokens[first.first].low.endswith("s"):
            return
        if first.lemma in _TELLS:
            upon = [n for low, n in first.phrases[:1] if low in {"upon", "on"}]
            told = first.objects or [n for one in upon for n in one.list_of]
            for ref in reading.refs(told):
                if ref.entity.name != self.frame.body and ref.entity.label in _TOLD:
                    yield self._says("MANDATES", ref, "resolution.operative", 0.92)
        elif first.lemma == "decide":
            for verb in reading.parse.verbs[1:]:
                for ref in reading.refs(verb.subject) if verb.modal == "shall" else ():
                    if ref.entity.label in _TOLD:
                        yield self._says("MANDATES", ref, "resolution.operative", 0.9)

    def _says(self, type_: str, other: Ref, rule: str, confidence: float) -> Statement:
        """What the resolution itself says."""
        assert self.own is not None
        return Statement(seen_as(self.own, "document"), type_, other, rule, confidence)


def _own(frame: Frame, registry: Registry) -> Seen | None:
    """The resolution that the document is the text of."""
    if not frame.symbol or not frame.symbol_at or not frame.body:
        return None
    number = frame.symbol.split("/RES/")[1]
    dated = frame.year and frame.body == "Security Council"
    name = f"{frame.body} resolution {number}" + (f" ({frame.year})" if dated else "")
    tail = number.split("/")[-1].split("(")[0]
    properties: dict[str, Value] = {"body": frame.body}
    if tail.isdigit():
        properties["number"] = int(tail)
    return Seen(registry.resolution(frame.symbol, name, **properties), *frame.symbol_at)
