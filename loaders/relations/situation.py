"""The situation of a document: who speaks, who signs, and what the page is about."""

from __future__ import annotations

import re

from graphmodel.records import Document
from loaders.language.frame import Frame
from loaders.mentions.marked import Marked
from loaders.relations.delegations import delegation
from loaders.relations.discourse import Discourse, Seen
from loaders.relations.sections import Sections
from loaders.relations.statements import Statement, span_of
from loaders.relations.turns import Turns

#: A title that announces two speakers, a text that two sides issue, or what others say.
_JOINT = re.compile(
    r"(?i)\bjoint\b|\bdeclaration\b|\bcommuniqu|\bpool\b|\band (?:president|prime minister"
    r"|chancellor|king|amir|sultan|crown prince|secretary|nato|his|her)\b"
    r"|press (?:conference|gaggle|briefing)|what (?:they|people|others) are|icymi|praise|reaction"
)
_HEADS_LETTER = frozenset("letter letters identical annex enclosure".split())
_REPORTS = frozenset("report note".split())
_LETTERS = frozenset("letter letters".split())
_ANNEXES = frozenset(["annex", "enclosure"])
_LONGEST_HEADING = 30  # tokens
_SPEECH = frozenset("statement remarks address speech".split())
_ANNOUNCING = _SPEECH | frozenset("delivered keynote opening".split())
_SPEAKER_WITHIN = 14
_SEVERAL = frozenset(
    "representatives ministers presidents ambassadors delegates missions chargés".split()
)
_BEHALF = 10  # tokens: "On behalf of the Government and people of"


class Situation:
    """Notes in the discourse what a document's heading and first lines tell of it."""

    def __init__(
        self, document: Document, frame: Frame, discourse: Discourse, site: Seen | None = None
    ) -> None:
        self.document, self.frame, self.discourse = document, frame, discourse
        if site is not None and not _JOINT.search(document.title or ""):
            discourse.spoken_for = discourse.house = site
        self.turns, self.sections = Turns(document, discourse), Sections(frame, discourse)
        self._announced = False
        self._opening = frame.kind == "statement"

    def find_topic(self, marked: list[Marked]) -> None:
        """The body or programme that an encyclopaedia's page is about: the bold name that its
        first sentence defines; of a speech in the general debate, for which State it is made."""
        if self.frame.kind == "text" and self.discourse.spoken_for is None:
            self.discourse.spoken_for = delegation(self.document, marked)
            self.discourse.debate = self.discourse.spoken_for is not None
        subject = self.frame.subject
        if subject is None:
            return
        for one in marked:
            if one.sentence.end <= subject.start:
                continue
            for mention in one.mentions:
                start, end = span_of(one.sentence.tokens, mention)
                at_name = subject.start <= start < subject.end
                if at_name and mention.label in {"Office", "Programme"} and mention.entity:
                    self.discourse.topic = Seen(mention.entity, start, end)
                    self.discourse.topic_nouns = subject.nouns
                    return
            if one.sentence.start >= subject.end:
                return

    def find_author(self, one: Marked) -> None:
        """ "Letter dated … from the Permanent Representative of Malta … addressed to …": whose
        letter it is."""
        tokens = one.sentence.tokens
        if len(tokens) < 4 and not _ANNEXES.isdisjoint(one.sentence.lows):
            self.discourse.author, self.discourse.author_title = None, ""
            self.discourse.reporter = None
        self._find_reporter(one)
        if _LETTERS.isdisjoint(one.sentence.lows) or "from" not in one.sentence.lows:
            return
        lows = [t.low for t in tokens]
        if _LETTERS.isdisjoint(lows[:6]):
            return
        if self.discourse.author and lows[0] not in _HEADS_LETTER:
            return
        start = lows.index("from")
        end = lows.index("addressed") if "addressed" in lows else len(lows)
        if _SEVERAL & set(lows[start:end]):
            self.discourse.author, self.discourse.author_title = None, ""
            return  # "from the Permanent Representatives of France and Germany"
        for mention in one.mentions:
            inside = start < mention.first < end and mention.label in {"Country", "Office"}
            if inside and mention.entity:
                self.discourse.author = Seen(mention.entity, *span_of(tokens, mention))
                title = one.text_of(start + 1, mention.first).removesuffix(" the")
                self.discourse.author_title = title.removeprefix("the ").removesuffix(" of")
                return

    def _find_reporter(self, one: Marked) -> None:
        """ "Report of the Secretary-General", "Letter dated 3 May 2021 from the Secretary-General":
        the post whose holder says "I"."""
        tokens = one.sentence.tokens
        opens = {t.low for t in tokens[:4]} & (_REPORTS | _LETTERS)
        if not opens or len(tokens) > _LONGEST_HEADING or self.discourse.reporter is not None:
            return
        before = {"from"} if opens & _LETTERS else {"of", "by"}
        for mention in one.mentions:
            near = {t.low for t in tokens[max(0, mention.first - 2) : mention.first]}
            post = mention.entity is not None and mention.entity.kind == "post"
            if post and mention.entity is not None and near & before:
                self.discourse.reporter = Seen(mention.entity, *span_of(tokens, mention))
                return

    def find_speaker(self, number: int, one: Marked, statements: list[Statement]) -> None:
        """Who speaks, and for whom: the person whom the title or the first lines of a statement
        announce. `number` counts the sentences from 0."""
        self._note_posts(statements)
        if self.discourse.spoken_for is None and self.frame.kind == "text":
            self.discourse.spoken_for = _behalf(one)
        if not self._opening:
            return
        if not self.turns.active:  # there several speak
            self._note_speaker(one, statements)
        self._opening = self.discourse.speaker is None and number < _SPEAKER_WITHIN

    def _note_posts(self, statements: list[Statement]) -> None:
        for said in statements:
            present = not said.properties.keys() & {"planned", "former", "end"}
            if said.type == "HOLDS_POST" and present:
                body = Seen(said.object.entity, said.object.start, said.object.end)
                self.discourse.posts.setdefault(id(said.subject.entity), body)

    def _note_speaker(self, one: Marked, statements: list[Statement]) -> None:
        tokens = one.sentence.tokens
        words = {t.low for t in tokens[:6]}
        announced = words & _ANNOUNCING or self._announced
        self._announced = bool(words & _SPEECH) and len(tokens) < 6
        person = next((m for m in one.mentions if m.label == "Official" and m.entity), None)
        if not announced or person is None or person.entity is None:
            return
        self.discourse.speaker = Seen(person.entity, *span_of(tokens, person))
        for said in statements:
            if said.type in {"HOLDS_POST", "CHAIRS"} and said.subject.entity is person.entity:
                body = said.object
                self.discourse.spoken_for = Seen(body.entity, body.start, body.end)
                return


def _behalf(one: Marked) -> Seen | None:
    """ "On behalf of Malta, I wish to …": for whom a person speaks in a text of others."""
    tokens = one.sentence.tokens
    lows = [t.low for t in tokens]
    opens = lows[:3] == ["on", "behalf", "of"] or lows[1:4] == ["on", "behalf", "of"]
    if not opens or not {"i", "we"} & set(lows):
        return None
    for mention in one.mentions:
        if mention.first <= _BEHALF and mention.label == "Country" and mention.entity:
            first_person = next(n for n, low in enumerate(lows) if low in {"i", "we"})
            if mention.last <= first_person <= mention.last + 2:
                return Seen(mention.entity, *span_of(tokens, mention))
    return None
