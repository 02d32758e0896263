"""What tables and lists state: members, holders of posts, chairs, meetings, seats.

What a table is about is told by the words over its columns and above it (`grids.yaml`); what
its cells are, by what they hold.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from graphmodel.records import Value
from loaders.language.grids import Cell, Grid
from loaders.relations.discourse import Discourse
from loaders.relations.grid_cells import Cells, dated, period, role_in, singular, title_of
from loaders.relations.grid_words import NEAR, WORD, GridWords, Row, chair, fits, kinds
from loaders.relations.intent import intends
from loaders.relations.occasions import event
from loaders.relations.statements import Ref, Statement, seen_as

_CONFIDENCE = 0.88


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
        for row in grid.rows:
            for statement in table.row(row):
                yield Stated(statement, row[0].start, row[-1].end)


#: of a list's introduction: its items are members
_CHOSEN = re.compile(r"(?i)\b(?:as|be) (?:\w+ )?members?\b")


class _Table:
    """One table with what it is about."""

    def __init__(self, grid: Grid, cells: Cells, discourse: Discourse, document: str) -> None:
        self.grid, self.cells, self.document = grid, cells, document
        self.words = GridWords(grid)
        self.body = self._body(discourse)
        self.post = self._post()
        people = sum(self._person(row) is not None for row in grid.rows)
        self.of_people = people >= max(2, 0.5 * len(grid.rows))

    def _body(self, discourse: Discourse) -> Ref | None:
        """The body that the caption or a heading names, else the one that the page is about."""
        for cell in self.grid.above[:NEAR]:
            found = self.cells.any(cell, "Office")
            if found and found.entity.kind != "post" and _owns(cell, found):
                return Ref(found.entity, found.start, found.end, "heading")
        topic = discourse.topic
        return seen_as(topic, "topic") if topic and topic.entity.label == "Office" else None

    def _post(self) -> tuple[str, str] | None:
        """The post that a column's header or the words above name."""
        above = self.grid.above[: 1 if self.grid.is_list else NEAR]
        for text in (*self.grid.header, *(cell.text for cell in above)):
            if text.lower() not in kinds()["holders"]["states"]:
                found = role_in(text)
                if found and (found[1] != "MEMBER_OF" or _CHOSEN.search(text)):
                    return found
        return None

    # -- rows --------------------------------------------------------------------------------

    def row(self, row: Row) -> Iterator[Statement]:
        """What one row states."""
        rules = kinds()
        if any(cell.text.lower().startswith(tuple(rules["empty"])) for cell in row):
            return
        meeting = self.words.meetings()
        if meeting:
            yield from self._meeting(row, meeting)
        if self.of_people:
            if not self.words.against("holders"):
                yield from self._holders(row, bool(meeting))
        elif meeting:
            return
        elif self.words.speaks("chairs", rules["chairs"]["words"]):
            yield from self._chair(row)
        elif self.words.speaks("members", rules["members"]["words"]):
            yield from self._member(row)
        elif self.grid.is_list and self.words.headed(rules["offices"]["heading"]):
            yield from self._office(row)
        elif listed := self.words.listed():
            yield from self._listed(row, listed)
        elif not self.words.against("seats"):
            yield from self._seat(row)

    # -- members, chairs ----------------------------------------------------------------------

    def _member(self, row: Row) -> Iterator[Statement]:
        if self.body is None or self._left(row):
            return
        cells = self.words.column_of(kinds()["members"]["columns"], row) or row
        named = [self.cells.whole(cell, "Country", "Office") for cell in cells]
        found = [ref for ref in named if ref and ref.entity is not self.body.entity]
        if len(found) < len([c for c in cells if c.text]) or self.grid.is_list:
            found = [ref for ref in named[:3] if ref][:1]  # the first cell that is a name
        role = {"role": self._role()}
        for ref in found:
            if ref.entity is not self.body.entity:
                yield self._made(ref, "MEMBER_OF", self.body, "grid.member", dict(role))

    def _role(self) -> str:
        said = WORD.findall(" ".join((*self.words.header[:2], self.words.over)))
        roles: dict[str, str] = kinds()["members"]["roles"]
        return next((roles[word] for word in said if word in roles), "member")

    def _left(self, row: Row) -> bool:
        """Whether a column says that the member left."""
        left = self.words.columns(kinds()["members"]["left"], row)
        return any(cell.text.strip("–-— ") for cell in left)

    def _chair(self, row: Row) -> Iterator[Statement]:
        if self.body is None:
            return
        for cell in row:
            ref = self.cells.whole(cell, "Country")
            if ref and ref.entity is not self.body.entity:
                said: dict[str, Value] = {"role": "chair"}
                yield self._made(ref, "CHAIRS", self.body, "grid.chair", said)
                return

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
        one; cells beyond the last column belong to it."""
        posts = [role_in(text) for text in self.grid.header]
        columns = [n for n, post in enumerate(posts) if post and post[1] != "MEMBER_OF"]
        if len(columns) < 2 or len(row) < len(posts):
            person = self._person(row)
            if person is not None:
                yield person, self.post
            return
        for number, cell in enumerate(row):
            column = min(number, len(posts) - 1)
            found = self.cells.person(cell) if column in columns else None
            if found:
                yield found, posts[column]

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
        given = next((c for c in self.words.columns(rules["titles"], row) if c.text), None)
        said = role_in(given.text) if given else None
        if of_meeting and not own:
            return  # its date is that of the meeting, and its post is not told
        title, relation = own or said or post or ("", "")
        if given and said:
            title = given.text
        of_state = title.lower() in rules["heads"] or (own and title.lower() in rules["leaders"])
        body = self._state(row) if of_state else self.body
        if title and body is not None:
            dates = () if own else [cell for cell in row if dated(cell)]
            term = self._term(dates, title, relation)
            yield self._made(person, relation, body, "grid.holder", term)

    def _told_otherwise(self, row: Row) -> bool:
        """Whether an item names a body or a post of its own: then it is read as a sentence."""
        return any(self.cells.any(cell, "Office") or role_in(cell.text) for cell in row)

    def _state(self, row: Row) -> Ref | None:
        """The State in a row of leaders, where no body's own posts are listed."""
        below = self.words.columns(kinds()["holders"]["states"], row)
        return next((ref for c in below if (ref := self.cells.whole(c, "Country"))), None)

    def _term(self, dates: Sequence[Cell], title: str, relation: str) -> dict[str, Value]:
        start, end, ended = period(dates)
        named = " ".join(singular(word) for word in title.split())
        named = named if named[:1].isupper() else named.title()
        said: dict[str, Value] = {"role": chair(named)} if relation == "CHAIRS" else {}
        if relation == "MEMBER_OF":
            said["role"] = named.lower()
        if any(intends(cell.text) for cell in self.grid.above[:1]):
            said["planned"] = True
        if relation == "HOLDS_POST":
            said["title"] = named
            if start:
                said["start"] = start
            if end:
                said["end"] = end
            past = set(WORD.findall(self.words.over)) & set(kinds()["holders"]["ended"])
            if ended or past:
                said["former"] = True
        return said

    # -- meetings, seats ----------------------------------------------------------------------

    def _meeting(self, row: Row, kind: str) -> Iterator[Statement]:
        rules = kinds()["meetings"]
        spots = self.words.columns(rules["places"], row) or self.words.columns(rules["hosts"], row)
        if self.grid.is_list:
            spots = [c for c in row if self.cells.whole(c, "Place", "Country")]
        places = [ref for cell in spots if (ref := self.cells.whole(cell, "Place", "Country"))]
        places += [ref for cell in spots if (ref := self.cells.any(cell, "Place", "Country"))]
        country = next((ref for ref in places if ref.city is None), None)
        city = next((ref for ref in places if ref.city), None)
        if city and country and city.entity is not country.entity:
            country = None
        start, end, _ = period(self._dates(row))
        if not start or not (country or city):
            return
        spot = city or country
        assert spot is not None
        where = spot.city or spot.entity.name
        held = event(kind, where, start, end, f"{self.document}-{row[0].start}")
        ref = Ref(held, row[0].start, row[-1].end)
        yield self._made(ref, "HELD_IN", country or spot, "grid.held", {})
        hosts = (
            self.cells.whole(cell, "Country") for cell in self.words.columns(rules["hosts"], row)
        )
        for host in hosts:
            if host:
                yield self._made(host, "ORGANIZED", ref, "grid.host", {})

    def _dates(self, row: Row) -> list[Cell]:
        """The cells with dates; an item is one, since a comma stands inside a date as well."""
        if not self.grid.is_list:
            return [cell for cell in row if dated(cell)]
        return [Cell(row[0].start, row[-1].end, ", ".join(cell.text for cell in row))]

    def _seat(self, row: Row) -> Iterator[Statement]:
        if not self.words.header or not row:
            return
        spots = [c for c in self.words.columns(kinds()["seats"]["places"], row) if c in row[1:]]
        body = next((ref for cell in row[:2] if (ref := self.cells.whole(cell, "Office"))), None)
        for cell in spots if body else ():
            place = self.cells.whole(cell, "Country") or self.cells.any(cell, "Place", "Country")
            if place and body:
                yield self._made(body, "LOCATED_IN", place, "grid.seat", {})
                return

    def _office(self, row: Row) -> Iterator[Statement]:
        if self.body is None:
            return
        for cell in row[:3]:
            place = self.cells.whole(cell, "Country", "Place")
            if place:
                yield self._made(self.body, "LOCATED_IN", place, "grid.office", {})
                return

    def _listed(self, row: Row, rule: dict[str, Any]) -> Iterator[Statement]:
        """An item of a list of organs, partners, donors or programmes."""
        cells = row[:1] if " " in row[0].text else row[:2]  # "ABC, the Association of …"
        named = (self.cells.whole(cell, *rule["labels"]) for cell in cells)
        item = next((ref for ref in named if ref), None)
        if item is None or self.body is None or item.entity is self.body.entity:
            return
        kind = item.entity.kind
        if rule.get("kinds") and item.entity.known and kind not in rule["kinds"]:
            return
        ends = (item, self.body) if rule.get("turned") else (self.body, item)
        yield self._made(ends[0], rule["type"], ends[1], rule["id"], {})

    def _made(
        self, subject: Ref, type_: str, other: Ref, rule: str, said: dict[str, Value]
    ) -> Statement:
        return Statement(subject, type_, other, rule, _CONFIDENCE, said)


def _owns(cell: Cell, body: Ref) -> bool:
    """Whether a heading speaks of a body's own members or posts: it is the name, or "… of NAME",
    "NAME …"; not where it only mentions it ("Participants at the White House meeting")."""
    before = cell.text[: max(0, body.start - cell.start)].lower().split()
    before = [word for word in before if word not in {"the", "an", "a"}]
    return not before or before[-1] in {"of", "to", "in"} or len(before) == 1
