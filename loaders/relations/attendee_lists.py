"""Lists of those who were at an event: "Participants included:" above a list of names."""

from __future__ import annotations

from collections.abc import Iterator

from loaders.language.grids import Cell, Grid
from loaders.relations.discourse import Discourse
from loaders.relations.grid_cells import Cells
from loaders.relations.grid_facts import Stated
from loaders.relations.grid_words import WORD, kinds
from loaders.relations.statements import Statement, seen_as

_SHORT = 5  # words of a lead such as "State leaders included:"


def attendees(grid: Grid, cells: Cells, discourse: Discourse) -> Iterator[Stated]:
    """The persons of a list whose lead says that they attended, at the event told of before."""
    headed = discourse.reported is not None and bool(grid.above)  # "Participants" in a readout
    if not grid.is_list or not (grid.has_lead or headed):
        return
    said = set(WORD.findall(grid.above[0].text.lower()))
    rule = kinds()["attendees"]
    groups = "included" in said and len(said) <= _SHORT and said & set(rule["groups"])
    if not grid.has_lead and len(said) > _SHORT:
        return
    if not (groups or said & set(rule["lead"])) or said & set(rule["not"]):
        return
    happened = discourse.reported or discourse.event_before(grid.rows[0][0].start)
    if happened is None:
        return
    for row in grid.rows:
        whole = Cell(row[0].start, row[-1].end, "")
        who = cells.any(whole, "Official") or cells.whole(row[0], "Office", "Country")
        if who is not None:
            event = seen_as(happened, "antecedent")
            statement = Statement(who, "PARTICIPATED_IN", event, "grid.attendee", 0.86)
            yield Stated(statement, row[0].start, row[-1].end)
