"""What the rows of tables and lists state of bodies: members, chairs, parts, offices, seats."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cached_property
from typing import Any

from graphmodel.records import Value
from loaders.language.grids import Grid
from loaders.relations.grid_cells import Cells, tells_post
from loaders.relations.grid_names import lists_names, name_in, short
from loaders.relations.grid_words import WORD, GridWords, Row, kinds
from loaders.relations.statements import Ref, Statement

CONFIDENCE = 0.88
#: Kinds of bodies that have members and at most observe: "participates in: the Steering Committee".
_JOINED = frozenset(["committee", "working group", "team", "board", "group"])
_LETTERS = re.compile(r"[^\W\d_]{3}")
_SEATS = frozenset("headquarters hq seat secretariat main".split())
_ANSWERS = frozenset(["yes", "no"])
_FEWEST = 3  # rows that show what a list is of
_FIRST = 3  # cells of a row in which the place of an office stands


class Bodies:
    """Reads the rows of one table or list; `body` is what it is about, `whole` that or a
    programme, which has members as well."""

    def __init__(self, grid: Grid, cells: Cells, body: Ref | None, whole: Ref | None) -> None:
        self.grid, self.cells, self.body, self.whole = grid, cells, body, whole
        self.words = GridWords(grid)

    def row(self, row: Row) -> Iterator[Statement]:
        """What one row states."""
        rules = kinds()
        if self.words.speaks("chairs", rules["chairs"]["words"]):
            yield from self._chair(row)
        elif self.lists_members():
            yield from self.member(row)
        elif self.lists_offices():
            yield from self._office(row)
        elif listed := self.words.listed():
            yield from self._listed(row, listed)
        elif not self.words.against("seats"):
            yield from self._seat(row)

    # -- members, chairs ----------------------------------------------------------------------

    def lists_members(self) -> bool:
        """Whether the rows are members: the words over them say so, or the line before a list of
        States does ("The following States participate:")."""
        rules = kinds()["members"]
        if self.words.formerly() or self.words.speaks("members", rules["words"]):
            return True
        if not self.words.led(rules["lead"]) or self.words.against("members"):
            return False
        lead = self.grid.above[0]
        about = self.cells.any(lead, "Office", "Programme")
        own = about is not None and self.whole is not None and about.entity is self.whole.entity
        return own and all(self.cells.whole(row[0], "Country") for row in self.grid.rows)

    def member(self, row: Row) -> Iterator[Statement]:
        """The members in a row."""
        past = self.words.formerly()
        gone = not past and self._left(row)
        if self.whole is None or gone or (self.grid.is_list and _of_person(row)):
            return
        if self._answers(row):
            return
        cells = self.words.column_of(kinds()["members"]["columns"], row) or row
        named = [self.cells.whole(cell, "Country", "Office") for cell in cells]
        if any(ref and ref.entity.kind == "post" for ref in named[1:]):
            return  # "Jane Okoro, Under-Secretary-General for …": the person is a member
        found = [ref for ref in named if ref and ref.entity is not self.whole.entity]
        if len(found) < len([c for c in cells if c.text]) or self.grid.is_list:
            # "tidal waves (Chile)": what the item is about stands first
            plain = self.grid.is_list and not named[0] and bool(_LETTERS.search(row[0].text))
            found = [] if plain else [ref for ref in named[:3] if ref][:1]  # the first name
        if self._by_state:
            found = [ref for ref in named[1:2] if ref and ref.entity.label == "Office"]
        role: dict[str, Value] = {"role": f"former {self._role()}" if past else self._role()}
        for ref in found:
            alone = ref.entity.kind == "post" and self.whole.entity.kind == "organ"
            joined = ref.entity.kind in _JOINED and role["role"] != "observer"
            barred = alone or joined  # States make up an organ
            if ref.entity is not self.whole.entity and not barred:
                yield made(ref, "MEMBER_OF", self.whole, "grid.member", dict(role))

    @cached_property
    def _by_state(self) -> bool:
        """Whether the rows of a list are bodies with their States before them: "Chad – Reef Bank of
        Chad"."""
        pairs = [row for row in self.grid.rows if len(row) > 1 and row[1].text.strip()]
        pairs = [row for row in pairs if self.cells.whole(row[0], "Country")]
        bodies = [row for row in pairs if self.cells.whole(row[1], "Office")]
        return self.grid.is_list and len(bodies) >= _FEWEST and 2 * len(bodies) >= len(pairs)

    def _answers(self, row: Row) -> bool:
        """Whether a row says "yes" or "no" of several bodies, one over each column."""
        asked = zip(self.grid.head, row, strict=False)
        said = [head for head, cell in asked if cell.text.strip().lower() in _ANSWERS]
        return sum(self.cells.any(head, "Office") is not None for head in said) > 1

    def _role(self) -> str:
        said = WORD.findall(" ".join(self.words.header[:2]))
        if not {"member", "members"} & set(said):
            said += WORD.findall(self.words.over)
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
                yield made(ref, "CHAIRS", self.body, "grid.chair", {"role": "chair"})
                return

    # -- offices, seats, parts ------------------------------------------------------------------

    def lists_offices(self) -> bool:
        """Whether the rows are places where the body has offices."""
        rules = kinds()["offices"]
        return self.grid.is_list and (
            self.words.headed(rules["heading"]) or self.words.led(rules["lead"])
        )

    def _office(self, row: Row) -> Iterator[Statement]:
        if self.body is None:
            return
        for cell in row[:_FIRST]:
            place = self.cells.whole(cell, "Country", "Place")
            if place:
                yield made(self.body, "LOCATED_IN", place, "grid.office", {})
                return
            if not set(WORD.findall(cell.text.lower())) & _SEATS:
                return  # "Regional Office for Africa, Lagos": what sits there is that office

    def _seat(self, row: Row) -> Iterator[Statement]:
        if not self.words.header or not row:
            return
        spots = [c for c in self.words.columns(kinds()["seats"]["places"], row) if c in row[1:]]
        body = next((ref for cell in row[:2] if (ref := self.cells.whole(cell, "Office"))), None)
        for cell in spots if body else ():
            place = self.cells.whole(cell, "Country") or self.cells.any(cell, "Place", "Country")
            if place and body:
                yield made(body, "LOCATED_IN", place, "grid.seat", {})
                return

    def _listed(self, row: Row, rule: dict[str, Any]) -> Iterator[Statement]:
        """An item of a list of organs, partners, donors or programmes."""
        cells = row[:1] if " " in row[0].text else row[:2]  # "ABC, the Association of …"
        named = (self.cells.whole(cell, *rule["labels"]) for cell in cells)
        item = next((ref for ref in named if ref), None) or self._untold(row, rule)
        if item is None or self.body is None or item.entity is self.body.entity:
            return
        kind = item.entity.kind
        if rule.get("kinds") and item.entity.known and kind not in rule["kinds"]:
            return
        ends = (item, self.body) if rule.get("turned") else (self.body, item)
        yield made(ends[0], rule["type"], ends[1], rule["id"], {})

    def _untold(self, row: Row, rule: dict[str, Any]) -> Ref | None:
        """The name that opens an item and that only its list shows, or that goes on behind its
        first comma."""
        noun = self.words.kind_of_items(rule) if rule.get("untold") else None
        if noun is None or not lists_names(self.grid):
            return None
        if self.grid.has_lead and ". " in self.grid.above[0].text:
            return None  # more than one sentence: it may speak of several bodies
        opening = self.cells.opening(row[0])
        if opening is not None:
            whole = opening.start <= row[0].start and opening.end >= row[0].end
            return opening if whole and opening.entity.label in rule["labels"] else None
        name = name_in(row[0]) if all(short(cell) for cell in row[1:]) else None
        if name is None:
            return None
        entity = self.cells.registry.named(rule["labels"][0], name, kind=noun)
        entity.aliases |= {f"{name} {noun.title()}", row[0].text}
        return Ref(entity, row[0].start, min(row[0].end, row[0].start + len(name)))


def _of_person(row: Row) -> bool:
    """ "Jane Okoro, President, UNICEF": the person is a member, not whom he comes from."""
    return len(row) > 1 and any(tells_post(cell.text) for cell in row[1:])


def made(subject: Ref, type_: str, other: Ref, rule: str, said: dict[str, Value]) -> Statement:
    """What a row states."""
    return Statement(subject, type_, other, rule, CONFIDENCE, said)
