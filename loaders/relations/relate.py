"""From mentions to facts: the sentences of a document in order, with what went before in mind."""

from __future__ import annotations

import itertools
from collections.abc import Iterator
from dataclasses import dataclass

from graphmodel.records import Document, Fact
from graphmodel.schema import Schema
from loaders.grammar.clauses import parse
from loaders.grammar.groups import groups
from loaders.grammar.tagging import units
from loaders.language.blocks import Block
from loaders.language.frame import Frame
from loaders.language.grids import grids
from loaders.mentions.find import Finder
from loaders.mentions.marked import Marked
from loaders.relations.apply import Applier
from loaders.relations.attendance import attendance
from loaders.relations.attendee_lists import attendees
from loaders.relations.bracketed_members import bracketed_members
from loaders.relations.bureaus import Bureaus
from loaders.relations.companions import companions
from loaders.relations.datelines import Dateline, Datelines
from loaders.relations.discourse import Discourse, Seen
from loaders.relations.envoys import for_their_bodies
from loaders.relations.events import Events
from loaders.relations.facts import FactMaker, distinct
from loaders.relations.gatherings import Gatherings
from loaders.relations.grid_cells import Cells
from loaders.relations.grid_facts import GridReader
from loaders.relations.head_papers import head_papers
from loaders.relations.head_sessions import session_event
from loaders.relations.headings import Headings
from loaders.relations.holders import by_holders
from loaders.relations.intent import of_draft, to_come
from loaders.relations.joining import joining
from loaders.relations.leaders import Leaders
from loaders.relations.letters import Letters
from loaders.relations.mandates import mandates
from loaders.relations.meetings import Meetings
from loaders.relations.members import defined_members, following_members, gapped_members
from loaders.relations.name_facts import NameFacts
from loaders.relations.name_pairs import named_pairs
from loaders.relations.name_sites import (
    addresses_of_names,
    countries_of_names,
    owners_of_names,
    sites_of_names,
)
from loaders.relations.occasions import Occasions
from loaders.relations.organs import organs
from loaders.relations.posts import Posts
from loaders.relations.present import present
from loaders.relations.publishers import publisher
from loaders.relations.reading import Reading
from loaders.relations.received import received
from loaders.relations.remember import remember, remember_heading
from loaders.relations.resolution_text import ResolutionText
from loaders.relations.sites import sites
from loaders.relations.situation import Situation
from loaders.relations.speeches import speeches
from loaders.relations.statements import Statement, seen_as
from loaders.relations.successors import Successions
from loaders.relations.title_events import TitleEvent
from loaders.relations.titled_people import titled

#: Words that can stand for something named before.
_POINTING = frozenset("it its they their he she his her we our i my the this".split())
#: What an official does to other States than his own.
_ABROAD = frozenset(["VISITED", "ASSISTS"])


@dataclass(frozen=True, slots=True)
class Understood:
    """A sentence as it was read (None where it names and points to nothing), and what it states."""

    marked: Marked
    reading: Reading | None
    statements: list[Statement]


class Relater:
    """Reads the facts of one document."""

    def __init__(
        self, document: Document, frame: Frame, parts: list[Block], finder: Finder, schema: Schema
    ) -> None:
        self.document, self.finder, self.parts = document, finder, parts
        self.discourse = Discourse()
        self.discourse.leaders = Leaders(finder.registry)
        self.maker = FactMaker(document, schema)
        self.situation = Situation(document, frame, self.discourse, publisher(document, finder))
        self.headings, self.letters = Headings(), Letters()
        self.bureaus, self.successions = Bureaus(self.discourse), Successions()
        self.resolution = ResolutionText(document, frame, parts, finder)
        self.discourse.organ = self.resolution.organ()
        self.discourse.whole = self.resolution.whole()

    def facts(self, marked: list[Marked]) -> list[Fact]:
        """All facts of the document, `MENTIONS` included, in the order of the text."""
        found = list(self._of_document(marked))
        title = TitleEvent(self.document, marked, self.finder.registry)
        titled = list(title.statements())
        self._note_event(title)
        for read in self.understood(marked):
            found += self.maker.mentions(read.marked)
            at = read.marked.sentence.start, read.marked.sentence.end
            for statement in read.statements:
                found += self.maker.stated(statement, at)
        found += self._of_grids(marked)
        headed = (session_event(self.document, marked), head_papers(marked))
        for said, one in itertools.chain(titled, *headed):
            found += self.maker.stated(said, (one.sentence.start, one.sentence.end))
        return distinct(self._abroad(found))

    def _note_event(self, title: TitleEvent) -> None:
        """Let "the meeting" be the one that the title names, and a readout be all of it."""
        happened = title.happened
        if happened is None:
            return
        seen = Seen(happened.entity, happened.start, happened.end)
        kind = happened.entity.kind
        self.discourse.note_event(kind, kind, seen)
        self.discourse.reported = seen if title.readout else None

    def understood(self, marked: list[Marked]) -> Iterator[Understood]:
        """The sentences in the order of the text, each with what it states."""
        self.situation.find_topic(marked)
        datelines = Datelines(marked)
        for number, one in enumerate(marked):
            self.situation.find_author(one)
            self.situation.turns.turn(one)
            self.situation.sections.note(number, one)
            read = self._understood(one, datelines.of(number))
            yield read
            self.situation.find_speaker(number, one, read.statements)

    def _of_grids(self, marked: list[Marked]) -> Iterator[Fact]:
        """What the tables and lists of the document state."""
        cells = Cells(marked, self.finder.registry)
        reader = GridReader(cells, self.discourse, self.document.id)
        topic = self.discourse.topic
        for grid in grids(self.document.text, self.parts):
            there = list(attendees(grid, cells, self.discourse))
            stated = list(reader.read(grid)) if topic is not None or not there else []
            for said in stated or there:  # who attended is no member, but of a page's body
                if topic is not None and said.start < topic.start:
                    continue  # what stands before a page's first sentence is navigation
                yield from self.maker.stated(said.statement, (said.start, said.end))

    def _of_document(self, marked: list[Marked]) -> Iterator[Fact]:
        """The document is the text of resolutions, which some body adopted."""
        for own, organ, at in self.resolution.headings(marked):
            ref = seen_as(own, None)
            yield self.maker.of_document("TEXT_OF", ref, at, "document.symbol", 0.97)
            adopted = self.resolution.adopted(own, organ, at)
            if adopted is not None:
                yield self.maker.made(adopted, at, adopted.confidence)

    def _understood(self, one: Marked, datelines: list[Dateline]) -> Understood:
        """What a sentence states; notes for the next ones what it leaves in mind."""
        found = [*self.resolution.citations(one), *self.letters.statements(one)]
        self.discourse.addressee = self.letters.reader
        remember_heading(self.discourse, one)
        named = any(m.entity is not None for m in one.mentions)
        if not named and _POINTING.isdisjoint(one.sentence.lows):
            found += self.bureaus.statements(one, None)
            return Understood(one, None, found)
        row = units(one.sentence.tokens, one.mentions, one.dates)
        items = groups(titled(row, one))
        reading = Reading(one, parse(items), self.discourse)
        posts = Posts(reading)
        found += of_draft(self.resolution.operative(one, reading), self.discourse.draft)
        found += mandates(reading)
        found += received(reading)
        found += posts.statements()
        found += self.headings.posts(one, posts)
        found += self.successions.statements(reading, found)
        found += self.bureaus.statements(one, reading)
        found += Applier(reading).statements()
        found += list(companions(reading, found))
        found += defined_members(reading)
        found += sites(reading)
        found += organs(reading)
        found += joining(reading)
        found += [*following_members(reading, found), *gapped_members(reading, found)]
        occasions = Occasions(reading, datelines, self.document.id)
        found += Events(occasions).statements()
        found += Gatherings(occasions).statements()
        found += Meetings(occasions).statements()
        found += attendance(occasions)
        found += speeches(occasions)
        found += present(occasions)
        found += list(occasions.held(found))
        found += countries_of_names(one)
        found += sites_of_names(one)
        found += addresses_of_names(one)
        found += owners_of_names(one)
        found += NameFacts(one, self.finder).statements()
        found += named_pairs(one, self.finder)
        found += bracketed_members(one)
        remember(self.discourse, one, reading)
        found = by_holders(for_their_bodies(found, self.discourse))
        found = [said for said in found if not self._at_home(said)]
        return Understood(one, reading, to_come(found, one, self.parts, self.document.text))

    def _at_home(self, said: Statement) -> bool:
        """Whether "we" of a government and a body of its own State are the two ends; its budget is
        its body's money all the same."""
        if said.type == "FUNDS" and said.subject.bridge == "document":
            return False
        house = self.discourse.house
        ends = said.subject, said.object
        for one, other in (ends, ends[::-1]):
            ours = house is not None and one.bridge is not None and one.entity is house.entity
            if ours and other.entity.country == one.entity.id:
                return True
        return False

    def _abroad(self, facts: list[Fact]) -> list[Fact]:
        """Facts without visits of officials to their own State: one that they hold a post in, or
        that publishes the text and names no other State as theirs."""
        posts = [f for f in facts if f.type == "HOLDS_POST"]
        home = {(f.subject.key, f.object.key) for f in posts}
        foreign = {f.subject.key for f in posts if f.object.label == "Country"}
        house = self.discourse.house
        ours = house.entity.id if house and house.entity.label == "Country" else None

        def at_home(fact: Fact) -> bool:
            official = fact.subject.label == "Official" and fact.subject.key not in foreign
            here = official and (fact.object.label, fact.object.id) == ("Country", ours)
            return here or (fact.subject.key, fact.object.key) in home

        return [f for f in facts if f.type not in _ABROAD or not at_home(f)]
