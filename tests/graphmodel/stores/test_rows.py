"""The answer to a query as a Python program sees it."""

from __future__ import annotations

import datetime as dt

from graphmodel.rows import Node, Path, Relationship, Rows

UNOCT = Node("Office", "unoct", {"id": "unoct", "name": "UNOCT", "kind": None})
UN = Node("Office", "un", {"id": "un"})
PART = Relationship("7", "PART_OF", (UNOCT, UN), {"count": 1, "_own": "x"})
PLAIN = {"label": "Office", "id": "unoct", "properties": {"id": "unoct", "name": "UNOCT"}}


def test_rows_are_iterated() -> None:
    """An answer can be walked over, and has a length, like the list of its rows."""
    rows = Rows(("n",), ((1,), (2,)))
    assert list(rows) == [(1,), (2,)]
    assert len(rows) == 2


def test_records_are_told_by_their_place() -> None:
    """Two records of one node are equal whatever is known of it; other kinds never are."""
    assert Node("Office", "unoct", {}) == UNOCT
    assert len({UNOCT, Node("Office", "unoct", {}), UN}) == 2
    assert Relationship("Office:un", "PART_OF", (UN, UN), {}) != UN
    assert Path((UNOCT, UN), (PART,)) == Path((UNOCT, UN), (PART,))


def test_records_say_what_they_are() -> None:
    """In a notebook a record shows where it stands and what it holds."""
    assert repr(UNOCT) == "<Node 'Office:unoct' properties={'id': 'unoct', 'name': 'UNOCT'}>"
    assert repr(PART).startswith("<Relationship PART_OF Office:unoct -> Office:un properties=")


def test_plain_form() -> None:
    """Records, also within lists and maps, become what is documented; times become texts."""
    path, day = Path((UNOCT, UN), (PART,)), dt.datetime(2018, 7, 31, 9, 30, 0, 500_000)
    (row,) = Rows(("a", "b"), (([UNOCT, None], {"p": path, "day": day, "_own": 1}),)).plain()
    link = {"type": "PART_OF", "start": "Office:unoct", "end": "Office:un"}
    assert row[0] == [PLAIN, None]
    assert row[1]["p"]["relationships"] == [link | {"properties": {"count": 1}}]
    assert row[1] == {"p": row[1]["p"], "day": "2018-07-31T09:30:00.5"}
