"""What the rows of tables and lists state of meetings: when, where and whose they were."""

from __future__ import annotations

import re
from collections.abc import Iterator

from loaders.language.grids import Cell, Grid
from loaders.relations.event_places import YEAR
from loaders.relations.grid_bodies import made
from loaders.relations.grid_cells import Cells, dated, period
from loaders.relations.grid_words import NEAR, GridWords, Row, kinds
from loaders.relations.occasions import event
from loaders.relations.statements import Ref, Statement

#: A day without its year: "16 March", "16–17 March".
_DAY = re.compile(r"\d{1,2}(?:\s?[–-]\s?\d{1,2})?\s[A-Z][a-z]{2,8}$")


class Meetings:
    """Reads the meetings in the rows of one table or list; `body` is what it is about."""

    def __init__(self, grid: Grid, cells: Cells, body: Ref | None, document: str) -> None:
        self.grid, self.cells, self.body, self.document = grid, cells, body, document
        self.words = GridWords(grid)

    def meeting(self, row: Row, kind: str) -> Iterator[Statement]:
        """The meeting in a row, where it took place and whose it was."""
        rules = kinds()["meetings"]
        spots = self.words.columns(rules["places"], row) or self.words.columns(rules["hosts"], row)
        if not self.grid.head:
            spots = [c for c in row if self.cells.whole(c, "Place", "Country")]
        places = [ref for cell in spots if (ref := self.cells.whole(cell, "Place", "Country"))]
        places += [ref for cell in spots if (ref := self.cells.any(cell, "Place", "Country"))]
        country = next((ref for ref in places if ref.city is None), None)
        city = next((ref for ref in places if ref.city), None)
        if city and country and city.entity is not country.entity:
            country = None
        start, end, _ = period(self._dates(row))
        spot = city or country
        online = any(cell.text.lower().strip(" ()") in rules["online"] for cell in row)
        if not start or not (spot or online):
            return
        where = (spot.city or spot.entity.name) if spot and not online else ""
        held = event(kind, where, start, end, f"{self.document}-{row[0].start}")
        ref = Ref(held, row[0].start, row[-1].end)
        if spot and not online:
            yield made(ref, "HELD_IN", country or spot, "grid.held", {})
        for cell in self.words.columns(rules["hosts"], row):
            host = self.cells.whole(cell, "Country") or self.cells.person(cell)
            if host:
                yield made(host, "ORGANIZED", ref, "grid.host", {})
        if self.body is not None and not online:
            yield made(self.body, "ORGANIZED", ref, "grid.of", {})
        for other in self._met_with():
            yield made(other, "PARTICIPATED_IN", ref, "grid.with", {})

    def _met_with(self) -> Iterator[Ref]:
        """ "Meetings with the European Union" above a table of them."""
        for cell in self.grid.above[:NEAR]:
            for start, end, mention, _ in self.cells.mentions(cell):
                before = cell.text[: start - cell.start].lower().split()
                beside = before[-1:] == ["with"] or before[-2:] == ["with", "the"]
                if beside and mention.label in {"Office", "Country"} and mention.entity:
                    yield Ref(mention.entity, start, end, "heading")

    def _dates(self, row: Row) -> list[Cell]:
        """The cells with dates: the day of one column with the year of another; an item is one,
        since a comma stands inside a date as well."""
        if not self.grid.is_list:
            found = [cell for cell in row if dated(cell)]
            years = [cell for cell in found if YEAR.match(cell.text.strip())]
            days = [cell for cell in row if _DAY.match(cell.text.strip())]
            if len(found) == len(years) == len(days) == 1:
                day = days[0]
                return [Cell(day.start, day.end, f"{day.text.strip()} {years[0].text.strip()}")]
            return found
        return [Cell(row[0].start, row[-1].end, ", ".join(cell.text for cell in row))]
