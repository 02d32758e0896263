"""Discourse: what "the Committee", "it", "we" and "I" stand for at a place in a document."""

from __future__ import annotations

from dataclasses import dataclass

from graphmodel.names import plain
from loaders.mentions.entities import Entity
from loaders.relations.counted import Counted
from loaders.relations.heads import UNITED_NATIONS, headed, kinds_of, own_kinds
from loaders.relations.leaders import Leaders

_OF_MEN = frozenset("mr sir lord king prince messrs sultan emir sheikh father".split())
_OF_WOMEN = frozenset("ms mrs miss dame lady queen princess madam sheikha".split())
_ANY_BODY = frozenset("organization organisation body".split())  # what any body may be called
_TEXT_NEAR = 3  # sentences in which "the same resolution" was named
_ANY_EVENT = frozenset("event gathering meeting summit conference".split())
_EVENT_NEAR = 3  # sentences in which "the gathering" was called otherwise
_FEW_EVENTS = 40
_LONG_PAST = 6  # sentences after which a name no longer competes


@dataclass(frozen=True, slots=True)
class Seen:
    """An entity that has been named, and where: characters `start` to `end`."""

    entity: Entity
    start: int
    end: int
    subject: bool = False
    sentence: int = 0
    aside: bool = False  # whether it is only a part of a heading: "Accession to the Union"


class Discourse:
    """The entities named so far, newest last, and the document's own persons and bodies."""

    def __init__(self) -> None:
        self.seen: list[Seen] = []
        self.sentence = 0
        self.main: list[Seen] = []  # subjects of the main clause of the sentence before
        self.topic: Seen | None = None
        self.topic_nouns: frozenset[str] = frozenset()  # what the page says that its topic is
        self.people: dict[int, Seen] = {}  # all persons, at their first name
        self.posts: dict[int, Seen] = {}  # for which body or State a person speaks
        self.speaker: Seen | None = None
        self.reporter: Seen | None = None  # the post whose holder reports and says "I"
        self.addressee: Seen | None = None  # the one to whom a letter is written
        self.author: Seen | None = None  # the body or State for which a letter is signed
        self.spoken_for: Seen | None = None
        self.house: Seen | None = None  # the State or body whose site published the document
        self.author_title = ""
        self.organ: Seen | None = None  # whose resolution the document is the text of
        self.whole: Seen | None = None  # what that organ is an organ of
        self.draft = False  # whether a draft for adoption has begun,
        self.drafted = False  # and no organ speaks that could adopt it
        self.debate = False  # whether it is a speech in the general debate of the Assembly
        self.issuer: Seen | None = None  # whose report the document is
        self.section: Seen | None = None  # the body that heads a section
        self.unnamed: dict[str, int] = {}  # where a common noun last stood for a thing without name
        self.post_spoken_of = False  # whether the sentence before is of a post without a name
        self.blocked = False  # the sentence before has a subject that is not known
        self.heading: tuple[frozenset[str], list[Seen]] = (frozenset(), [])  # its words and names
        self.counted = Counted()
        self.subjects: list[Seen] = []  # of the last sentence that had any
        self.posted: set[int] = set()  # persons of whom the text has told a post
        self.events: list[tuple[str, str, Seen, int]] = []  # kind, head, event, sentence
        self.kinds: dict[int, str | None] = {}  # of the last event of a sentence, named or not
        self.reported: Seen | None = None  # the meeting of whose course the document tells
        self.leaders: Leaders | None = None  # the State of "President Biden"

    def name(
        self, entity: Entity, start: int, end: int, subject: bool = False, aside: bool = False
    ) -> None:
        """Note that the text names an entity here."""
        self.seen.append(Seen(entity, start, end, subject, self.sentence, aside))
        if entity.label == "Official":
            self.people.setdefault(id(entity), self.seen[-1])
        if len(self.seen) > 400:
            del self.seen[:200]

    def speaking(self) -> list[Seen]:
        """Whose text it is: the organ of a resolution, the body of a page, a section, a report."""
        return [s for s in (self.organ, self.topic, self.section, self.issuer) if s is not None]

    def nation(self) -> Seen | None:
        """The State of "my country": for which the speaker speaks or the letter is signed."""
        ours = (self.spoken_for, self.author)
        return next((one for one in ours if one and one.entity.label == "Country"), None)

    def note_event(self, kind: str, head: str, seen: Seen) -> None:
        """Note an event with a place or date for "the summit" of the next sentences."""
        self.events.append((kind, head, seen, self.sentence))
        del self.events[:-_FEW_EVENTS]

    def event(self, kind: str, head: str) -> Seen | None:
        """What "the HEAD" stands for: the last event called so, or the last one of its kind."""
        near = [e for e in self.events if e[3] >= self.sentence - _LONG_PAST]
        called = [seen for _, name, seen, _ in near if name == head]
        back = _EVENT_NEAR if head in _ANY_EVENT else 0 if head == "session" else 1
        alike = [seen for sort, _, seen, at in near if sort == kind and at >= self.sentence - back]
        return next(iter(reversed(called or alike)), None)

    def kind_before(self) -> str | None:
        """What "the event" is: the kind of the last one of the sentence before."""
        return self.kinds.get(self.sentence - 1)

    def event_before(self, at: int) -> Seen | None:
        """The last event told of before a place."""
        before = [seen for _, _, seen, _ in self.events if seen.start < at]
        return before[-1] if before else None

    def definite(self, head: str, capital: bool) -> tuple[Seen, str] | None:
        """What "the HEAD" stands for: the last body or programme whose name has this head."""
        word = plain(head)
        labels = ("Office", "Programme")
        ours = self._ours(word, capital)
        if ours and word in _ANY_BODY and ours is not self.issuer:
            # "the Organization" of a page is its own, whatever others are called so
            return ours, "topic" if ours is self.topic else "heading"
        # "a joint committee" hides from "the committee" those named before it
        nearer = -1 if capital else self.unnamed.get(word, -1)
        named = [s for s in self.seen if s.entity.label in labels and s.start > nearer]
        entities = {id(s.entity): s.entity for s in named}  # each is named again and again
        called = {at for at, entity in entities.items() if headed(entity, word, capital)}
        fitting = [s for s in named if id(s.entity) in called]
        if ours:
            # the page's own body comes before one named long ago
            fitting = [s for s in fitting if s.sentence >= self.sentence - 1]
        found = self._of_several(fitting)
        if found or (fitting and not ours):
            return found
        if ours:
            return ours, "topic" if ours is self.topic else "heading"
        return None if capital else self._by_kind(word)

    def text(self) -> Seen | None:
        """The resolution of "in the same resolution": the last named, where it is one alone."""
        named = [s for s in self.seen if s.entity.label == "Resolution"]
        named = [s for s in named if s.sentence >= self.sentence - _TEXT_NEAR]
        last = [s for s in named if s.sentence == named[-1].sentence]
        return last[-1] if len({id(s.entity) for s in last}) == 1 else None

    def _of_several(self, fitting: list[Seen]) -> tuple[Seen, str] | None:
        """Which of the things named with the same head is meant: the only one of the
        document or of the last sentences, or the one that acts there."""
        if len({id(s.entity) for s in fitting}) == 1:
            return fitting[-1], "antecedent"
        for back in (1, 2, 4, _LONG_PAST):
            near = [s for s in fitting if s.sentence >= self.sentence - back]
            acting = [s for s in near if s.subject]
            for group in (near, acting):
                if len({id(s.entity) for s in group}) == 1:
                    return group[-1], "antecedent"
            if near:
                return None
        return None

    def _ours(self, word: str, capital: bool) -> Seen | None:
        """The body that the page, the section or the report is about, if it can be called so."""
        if self.topic and self._is_topic(self.topic.entity, word):
            return self.topic
        for one in (self.section, self.issuer):
            if one is None:
                continue
            kinds = own_kinds(word) - ({"post"} if one is self.issuer else set())
            if headed(one.entity, word, capital) or one.entity.kind in kinds:
                return one  # a report's "Mission" is not the Secretary-General who wrote it
        return None

    def _is_topic(self, topic: Entity, word: str) -> bool:
        """Whether a page's body can be called so: by its definition's noun or its name's head."""
        any_body = word in _ANY_BODY and topic.label == "Office"
        return any_body or word in self.topic_nouns or headed(topic, word, True)

    def _by_kind(self, word: str) -> tuple[Seen, str] | None:
        kinds = kinds_of(word)
        if kinds is None:
            return None
        if self.topic and self.topic.entity.label in {"Office", "Programme"}:
            kind = self.topic.entity.kind
            if (
                kind in kinds
                or word in plain(self.topic.entity.name)
                or (
                    word in {"organization", "organisation", "body"}
                    and self.topic.entity.label == "Office"
                )
            ):
                return self.topic, "topic"
        recent = [s for s in self.seen[-12:] if s.entity.kind in kinds]
        recent = [s for s in recent if s.start > self.unnamed.get(word, -1)]
        recent = [s for s in recent if s.entity.name != UNITED_NATIONS]
        alone = len({id(s.entity) for s in recent}) == 1
        return (recent[-1], "antecedent") if alone else None

    def pronoun(self, word: str) -> tuple[Seen, str] | None:
        """What "it", "its", "they", "she", "we" or "I" stands for."""
        if word in {"i", "my", "me", "myself"}:
            told = self.speaker or self.reporter
            return (told, "speaker") if told else None
        if word in {"we", "our", "us", "ourselves"}:
            return self._we()
        if word in {"he", "she", "his", "her", "him", "himself", "herself"}:
            return self._person(word)
        if word in {"it", "its", "itself"}:
            return self._last({"Office", "Programme", "Country"}, subject=True)
        return None

    def _we(self) -> tuple[Seen, str] | None:
        """Whom "we" of the speaker are; a spokesman of a council of his State speaks for that."""
        told, house = self.spoken_for, self.house
        if told is None:
            return None
        at_home = house is not None and told.entity.country == house.entity.id
        return (house if house and at_home else told), "speaker"

    def _person(self, word: str) -> tuple[Seen, str] | None:
        """The person spoken of: the subject of the sentence before; else for "she" one who acted
        not long before, for "her" the only one just named."""
        fitting = [s for s in self.seen[-60:] if s.entity.label == "Official"]
        fitting = [s for s in fitting if not _unfit(word, s.entity)]
        headed = self._headed_person(word, fitting)
        if headed is not None:
            return headed, "heading"
        acting = [s for s in self.main if any(s.entity is f.entity for f in fitting)]
        if len(acting) == 1:
            return acting[0], "antecedent"
        if self.post_spoken_of:
            return None  # "The Special Representative met N. She …"
        lately = [s for s in fitting if s.subject and s.sentence >= self.sentence - 3]
        if word in {"she", "he"} and lately:
            return lately[-1], "antecedent"
        for back in (1, 3, _LONG_PAST, self.sentence):
            near = [s for s in fitting if s.sentence >= self.sentence - back]
            for group in (near, [s for s in near if s.subject]):
                if len({id(s.entity) for s in group}) == 1:
                    return group[-1], "antecedent"
            if near:
                return None
        return None

    def _headed_person(self, word: str, fitting: list[Seen]) -> Seen | None:
        """The person whose name heads what is read, where nobody else was named below it."""
        people = [s for s in self.heading[1] if s.entity.label == "Official"]
        if len(people) != 1 or _unfit(word, people[0].entity):
            return None
        below = [s for s in fitting if s.start >= people[0].end]
        return people[0] if all(s.entity is people[0].entity for s in below) else None

    def _last(self, labels: set[str], subject: bool = False) -> tuple[Seen, str] | None:
        recent = [s for s in self.seen[-25:] if s.entity.label in labels and not s.aside]
        ours = self.topic if self.topic and self.topic.entity.label in labels else None
        if self.blocked:
            return (ours, "topic") if ours else None
        main = [s for s in self.main if s.entity.label in labels]
        if len(main) == 1:
            return main[0], "antecedent"
        here = [s for s in recent if s.sentence >= self.sentence - 1]
        subjects = [s for s in here if s.subject]
        if subjects:
            return subjects[-1], "antecedent"
        alone = len({id(s.entity) for s in here}) == 1
        if alone and not (ours and here[-1].entity.label == "Country"):  # where its body sits
            return here[-1], "antecedent"
        return (ours, "topic") if ours else None


def _unfit(word: str, entity: Entity) -> bool:
    """Whether a person's honorific tells that "she" or "he" is somebody else."""
    honorific = str(entity.properties.get("honorific", "")).lower()
    words = set(honorific.replace(".", " ").split())
    return bool(words & (_OF_MEN if word in {"she", "her", "herself"} else _OF_WOMEN))
