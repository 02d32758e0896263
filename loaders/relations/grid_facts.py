"""What tables and lists state: members, holders of posts, chairs, meetings, seats.

What a table is about is told by the words over its columns and above it (`grids.yaml`); what
its cells are, by what they hold.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import zip_longest

from graphmodel.records import Value
from loaders.language.grids import Cell, Grid
from loaders.relations.discourse import Discourse
from loaders.relations.grid_bodies import Bodies, made
from loaders.relations.grid_cells import (
    Cells,
    dated,
    heading_post,
    lasts,
    period,
    role_in,
    singular,
    stands_in,
    tells_post,
    title_of,
)
from loaders.relations.grid_meetings import Meetings
from loaders.relations.grid_words import NEAR, WORD, GridWords, Row, fits, kinds
from loaders.relations.intent import intends
from loaders.relations.post_facts import properties_of, relation_in
from loaders.relations.rules import rules as all_rules
from loaders.relations.statements import Ref, Statement, seen_as

_MISSING = 2  # cells that a row may lack; with fewer it goes on with the row before
_NO_POSTS = frozenset(
    "scholar fellow laureate student graduate winner scientist researcher alumnus".split()
)


@dataclass(frozen=True, slots=True)
class Stated:
    """A statement and the characters of the row that makes it."""

    statement: Statement
    start: int
    end: int


class GridReader:
    """Reads the tables and lists of one document."""

    def __init__(self, cells: Cells, discourse: Discourse, document: str) -> None:
        self.cells, self.discourse, self.document = cells, discourse, document

    def read(self, grid: Grid) -> Iterator[Stated]:
        """What a table or list states, row by row."""
        table = _Table(grid, self.cells, self.discourse, self.document)
        for row in table.grid.rows:
            for statement in table.row(row):
                yield Stated(statement, row[0].start, row[-1].end)


#: the States of persons: "Ann Rao (KE)", "Ann Rao (UK/AU)"
_CODES = re.compile(r"(?!UN$|EU$)[A-Z]{2}(?:/[A-Z]{2})*")
#: of a list's introduction: its items led the body
_LED = re.compile(r"(?i)\b(?:chaired|headed|led) by\W*$")
#: of a list's introduction: its items are members
_CHOSEN = re.compile(r"(?i)\b(?:as|be) (?:\w+ )?members?\b")


class _Table:
    """One table with what it is about."""

    def __init__(self, grid: Grid, cells: Cells, discourse: Discourse, document: str) -> None:
        grid = _all_rows(grid, cells)
        self.grid, self.cells = grid, cells
        self.words = GridWords(grid)
        self.body, whole = self._body(discourse)
        self.held = Meetings(grid, cells, self.body, document)
        self.headers = [*self._headers()]
        self.bodies = Bodies(grid, cells, self.body, whole)
        self.post = self._post()
        people = sum(self._person(row) is not None for row in grid.rows)
        full = [row for row in grid.rows if len(row) >= len(grid.head) - _MISSING]
        self.of_people = people >= max(2, 0.5 * len(full))

    def _body(self, discourse: Discourse) -> tuple[Ref | None, Ref | None]:
        """The body that the caption or a heading names, else the one that the page is about; and
        that or the programme that the page is about."""
        for cell in self.grid.above[:NEAR]:
            found = self.cells.any(cell, "Office")
            if found and found.entity.kind != "post" and _owns(cell, found):
                body = Ref(found.entity, found.start, found.end, "heading")
                return body, body
        topic = discourse.topic
        about = seen_as(topic, "topic") if topic else None
        office = about if about and about.entity.label == "Office" else None
        named = about and about.entity.label in {"Office", "Programme"}
        return office, about if named else None

    def _post(self) -> tuple[str, str] | None:
        """The post that a column's header or the words above name."""
        shown = self.grid.above[:1] and self.cells.person(self.grid.above[0])  # below a picture
        above = self.grid.above[: 1 if self.grid.is_list and not shown else NEAR]
        if self.grid.has_lead and (led := _LED.search(self.grid.above[0].text)):
            return ("chair", "CHAIRS") if "chair" in led[0].lower() else ("head", "HOLDS_POST")
        for text in (*self.headers, *(cell.text for cell in above)):
            if text.lower() not in kinds()["holders"]["states"]:
                found = role_in(text)
                if found and (found[1] != "MEMBER_OF" or _CHOSEN.search(text)):
                    return found
        return None

    def _headers(self) -> Iterator[str]:
        """The headers of columns that hold no dates, as below "President" may stand when a judge
        was one, and that name no post of another body."""
        several = sum(role_in(text) is not None for text in self.grid.header) > 1
        for number, head in enumerate(self.grid.head):
            cells = [row[number] for row in self.grid.rows if len(row) > number]
            other = self.cells.any(head, "Office")
            foreign = several and other and self.body and other.entity is not self.body.entity
            if not role_in(head.text) or not (foreign or any(map(dated, cells))):
                yield head.text

    # -- rows --------------------------------------------------------------------------------

    def row(self, row: Row) -> Iterator[Statement]:
        """What one row states. One that holds a post alone is a heading for those behind it."""
        rules = kinds()
        if len(row) == 1 and not self.grid.is_list and (post := heading_post(row[0])):
            self.post = post
            return
        if any(cell.text.lower().startswith(tuple(rules["empty"])) for cell in row):
            return
        meeting = self.words.meetings()
        if meeting:
            yield from self.held.meeting(row, meeting)
        if self.of_people:
            if not self.words.against("holders"):
                yield from self._holders(row, bool(meeting))
            if self.words.heads(rules["members"]["columns"]) and self.bodies.lists_members():
                yield from self.bodies.member(row)
        elif meeting:
            return
        else:
            yield from self.bodies.row(row)

    # -- holders ------------------------------------------------------------------------------

    def _person(self, row: Row) -> Ref | None:
        """The person whom a row is about."""
        rules = kinds()["holders"]
        cells = self.words.columns(rules["columns"], row)
        cells += [
            cell
            for text, cell in zip(self.words.header, row, strict=False)
            if role_in(text) and cell not in cells and not fits(text, set(rules["titles"]))
        ]
        if self.words.header and len(row) == len(self.words.header):
            options = cells
        else:  # a list, or a row of which a cell is missing
            options = [cell for cell in row if not dated(cell)][:3]
            if not self.words.header and self.post is None:
                return None
        for cell in options:
            if self.cells.whole(cell, "Country", "Office", "Place"):
                continue
            found = self.cells.person(cell)
            if found:
                return found
        return None

    def _people(self, row: Row) -> Iterator[tuple[Ref, tuple[str, str] | None]]:
        """The persons of a row, each with the post over its column where several columns have
        one; cells beyond the last column belong to it. The name may stand beside the post."""
        posts = [role_in(text) if text in self.headers else None for text in self.grid.header]
        columns = [n for n, post in enumerate(posts) if post and post[1] != "MEMBER_OF"]
        if len(columns) < 2 or len(row) < len(posts):
            person = self._person(row)
            if person is not None:
                yield person, self.post
            return
        for number, cell in enumerate(row):
            column = min(number, len(posts) - 1)
            found = self.cells.person(cell) if column in columns else None
            beside = row[number + 1] if number + 1 < len(row) else None
            named = column in columns and column + 1 not in columns and role_in(cell.text)
            if found:
                yield found, posts[column]
            elif beside and named and (other := self.cells.person(beside)):
                yield other, named

    def _holders(self, row: Row, of_meeting: bool) -> Iterator[Statement]:
        if not (self.grid.is_list and self._told_otherwise(row)):
            for person, post in self._people(row):
                yield from self._holder(row, person, post, of_meeting)

    def _holder(
        self, row: Row, person: Ref, post: tuple[str, str] | None, of_meeting: bool
    ) -> Iterator[Statement]:
        rules = kinds()["holders"]
        inside = next((c for c in row if c.start <= person.start < c.end), None)
        own = title_of(inside) if inside else None
        if inside and own and post and own[0].lower() not in rules["leaders"]:
            own = own if tells_post(inside.text) else None  # "Ambassador N" below "Directors"
        given = next((c for c in self.words.columns(rules["titles"], row) if c.text), None)
        said = role_in(given.text) if given else None
        title, relation = own or said or post or ("", "")
        if given and said:
            title = given.text
        if title.lower() in _NO_POSTS:
            return  # below "Notable scholars"
        of_state = _heads(title) or (own and title.lower() in rules["leaders"])
        if of_meeting and not of_state and not own:
            return  # its date is that of the meeting, and its post is not told
        body = self._state(row) if of_state else self.body
        if given and said and not of_meeting:
            party, state = self.cells.any(given, "Office"), self.cells.any(given, "Country")
            if party is not None and body is not None and party.entity is not body.entity:
                return  # "General Secretary of the Labour Party" in a table of a group's leaders
            if party is None and state is not None:
                body, relation, title = state, "HOLDS_POST", said[0]  # "President of Kenya"
        if title and body is not None:
            dates = () if own or of_meeting else self._dates_of(row, inside)
            relation = relation_in(body.entity, title, relation)
            term = self._term(dates, title, relation)
            if any(stands_in(cell) for cell in row) and relation == "HOLDS_POST":
                term["acting"] = True
            yield made(person, relation, body, "grid.holder", term)

    def _dates_of(self, row: Row, named: Cell | None) -> list[Cell]:
        """The cells with the dates of a holder's term: not those below another post."""
        columns = zip_longest(self.grid.header, row) if len(row) == len(self.grid.head) else ()
        other = [cell for text, cell in columns if text not in self.headers]
        return [cell for cell in row if dated(cell) and cell is not named and cell not in other]

    def _told_otherwise(self, row: Row) -> bool:
        """Whether an item names a body or a post of its own: then it is read as a sentence."""
        named = (self.cells.any(c, "Office") and not _CODES.fullmatch(c.text) for c in row)
        return any(named) or any(tells_post(c.text) and not stands_in(c) for c in row)

    def _state(self, row: Row) -> Ref | None:
        """The State in a row of leaders, where no body's own posts are listed."""
        rules = kinds()
        below = self.words.columns((*rules["holders"]["states"], *rules["meetings"]["hosts"]), row)
        return next((ref for c in below if (ref := self.cells.whole(c, "Country"))), None)

    def _term(self, dates: Sequence[Cell], title: str, relation: str) -> dict[str, Value]:
        """What is said of a post in a row: its title or role, and when it was held."""
        start, end, ended = period(dates)
        named = " ".join(singular(word) for word in title.split())
        past = set(WORD.findall(self.words.over)) & set(kinds()["holders"]["ended"])
        times = {"former"} if ended or (past and not lasts(dates)) else set()
        if any(intends(cell.text) for cell in self.grid.above[:1]):
            times.add("planned")
        named = named if named[:1].isupper() else named.title()
        said = properties_of(relation, named, frozenset(times))
        if relation == "HOLDS_POST":
            said |= {"start": start} if start else {}
            said |= {"end": end} if end else {}
        return said


def _all_rows(grid: Grid, cells: Cells) -> Grid:
    """The table with its header among its rows where that holds what rows do: a State's name in
    front, or a place and a date."""
    head = [cell for cell in grid.head if cell.text]
    places = [cells.whole(cell, "Country", "Place") for cell in head]
    if not head or not (cells.whole(head[0], "Country") or (any(places) and any(map(dated, head)))):
        return grid
    return replace(grid, head=(), rows=[grid.head, *grid.rows])


def _heads(title: str) -> bool:
    """Whether a post in a table is one in the State of its row."""
    low = title.lower()
    return low in kinds()["holders"]["heads"] or low.startswith(("minister of ", "minister for "))


def _owns(cell: Cell, body: Ref) -> bool:
    """Whether a heading speaks of a body's own members or posts: it is the name, or "… of NAME",
    "NAME …"; not where it only mentions it ("Participants at the White House meeting")."""
    behind = WORD.findall(cell.text[max(0, body.end - cell.start) :].lower())
    if behind and behind[0] in all_rules().events:
        return False  # "Readout of the White House roundtable"
    before = cell.text[: max(0, body.start - cell.start)].lower().split()
    before = [word for word in before if word not in {"the", "an", "a"}]
    return not before or before[-1] in {"of", "to", "in"} or len(before) == 1
