"""Rows in each format of output."""

from __future__ import annotations

import csv
import io
import json
import math
import re

import pytest

from explorer.tables import FORMATS, Listing, cell, write

NODE = {"label": "Office", "id": "unoct", "properties": {"name": "UNOCT"}}
LINK = {"type": "PART_OF", "start": "Office:a", "end": "Office:b", "properties": {}}
PATH = {"nodes": [NODE, NODE], "relationships": [LINK]}
LISTING = Listing(("name", "value"), [("Nuñez [x]", 3), (None, [1, "a"]), ("l\nine", NODE)])


class Terminal(io.StringIO):
    """A stream that says it is a terminal."""

    def isatty(self) -> bool:
        return True


def printed(listing: Listing, form: str, stream: io.StringIO | None = None) -> str:
    stream = stream or io.StringIO()
    write(listing, form, stream)
    return stream.getvalue()


def test_a_notebook_shows_rows_as_a_table() -> None:
    """Cells are text, whatever they hold, and the rows are counted."""
    shown = Listing(("<name>", "n"), [("<script>canary()</script>", 3), (None, NODE)])._repr_html_()
    assert "<script" not in shown
    assert "&lt;name&gt;</th>" in shown
    assert shown.count("<tr>") == 3
    assert "(Office UNOCT)</td>" in shown
    assert shown.endswith("<p>2 rows</p>")


def test_json_rows_are_objects_with_a_key_a_column() -> None:
    """JSON and JSON lines hold the same objects, values as they are."""
    rows = json.loads(printed(LISTING, "json"))
    assert rows == [
        {"name": "Nuñez [x]", "value": 3},
        {"name": None, "value": [1, "a"]},
        {"name": "l\nine", "value": NODE},
    ]
    assert [json.loads(line) for line in printed(LISTING, "jsonl").splitlines()] == rows


def test_json_is_valid_where_a_number_is_not_finite() -> None:
    """NaN and infinity, which JSON lacks, are null."""
    text = printed(Listing(("x",), [([math.nan, {"y": math.inf}],)]), "jsonl")
    assert text == '{"x": [null, {"y": null}]}\n'


def test_csv_is_read_back_as_it_was() -> None:
    """A csv reader gives back texts exactly and compound values as JSON."""
    rows = list(csv.reader(io.StringIO(printed(LISTING, "csv"), newline="")))
    assert rows[0] == ["name", "value"]
    assert rows[1] == ["Nuñez [x]", "3"]
    assert rows[2] == ["", '[1, "a"]']
    assert rows[3][0] == "l\nine"
    assert json.loads(rows[3][1]) == NODE


@pytest.mark.parametrize("form", FORMATS)
def test_no_rows_print_in_every_format(form: str) -> None:
    """An empty answer prints no row and does not fail, on a terminal or off it."""
    empty = Listing(("a", "b"), [])
    assert {"json": "[]\n", "jsonl": "", "csv": "a,b\n", "table": "a  b\n-  -\n"}[form] == printed(
        empty, form
    )
    printed(empty, form, Terminal())


@pytest.mark.parametrize(
    ("value", "shown"),
    [
        (None, ""),
        (True, "true"),
        (0.5, "0.5"),
        ("a\x1b[31m\nb", "a [31m b"),
        ([1, NODE], "1, (Office UNOCT)"),
        (LINK, "-[PART_OF]-"),
        (PATH, "(Office UNOCT)-[PART_OF]-(Office UNOCT)"),
        ({"a": None, "b": 1}, "{a: , b: 1}"),
        ({"label": "X", "id": "only-an-id", "properties": {}}, "(X only-an-id)"),
    ],
)
def test_a_cell_is_one_line_without_control_characters(value: object, shown: str) -> None:
    """Nodes, relationships and paths have their own form; nothing can move the cursor."""
    assert cell(value) == shown


def test_a_table_in_a_pipe_is_in_full() -> None:
    """Off a terminal no cell is shortened and no line ends in blanks."""
    long = "word " * 100 + "end"
    lines = printed(Listing(("text", "n"), [(long, 1), ("short", 2)]), "table").splitlines()
    assert lines[2] == f"{long}  1"
    assert all(line == line.rstrip() for line in lines)


def test_a_table_on_a_terminal_is_shortened(monkeypatch: pytest.MonkeyPatch) -> None:
    """On a terminal a row takes one line of its width, square brackets as they are."""
    monkeypatch.setenv("COLUMNS", "40")
    monkeypatch.setenv("TERM", "xterm")
    listing = Listing(("text", "number"), [("word " * 100, 1), ("[bold]x", 2)])
    bare = re.sub("\x1b\\[[0-9;]*m", "", printed(listing, "table", Terminal()))
    lines = bare.splitlines()
    assert len(lines) == 4
    assert all(len(line) <= 40 for line in lines)
    assert [line.split()[-1] for line in lines[2:]] == ["1", "2"]
    assert "…" in lines[2]
    assert lines[3].split()[0] == "[bold]x"


def test_brief_columns_are_for_tables_alone() -> None:
    """A table shows the brief columns, the other formats all of them."""
    listing = Listing(("a", "b", "c"), [(1, 2, 3)], brief=("c", "a"))
    assert printed(listing, "table").split() == ["c", "a", "-", "-", "3", "1"]
    assert printed(listing, "csv") == "a,b,c\n1,2,3\n"
