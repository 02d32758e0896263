"""mine: the shapes of a collection as rows."""

from __future__ import annotations

import json
from pathlib import Path

from cli_samples import Liaison

TEXT = "UNODC withdrew Mali. UNODC withdrew Chad. UNODC assists Kenya."


def _note(folder: Path) -> str:
    path = folder / "note.txt"
    path.write_text(TEXT, encoding="utf-8")
    return str(path)


def test_mine_lists_shapes_by_frequency(liaison: Liaison, tmp_path: Path) -> None:
    """The most frequent shape stands first, with what decides it and samples; totals follow."""
    result = liaison("mine", _note(tmp_path), "--format", "json")
    rows = json.loads(result.out)
    assert result.code == 0
    assert [(row["shape"], row["pairs"], row["decision"]) for row in rows] == [
        ("Office subject [withdraw] object Country", 2, "open"),
        ("Office subject [assist] object Country", 1, "relation"),
    ]
    assert rows[1]["by"] == ["assists.verb ASSISTS 1"]
    assert "note: [UNODC] withdrew [Mali]." in rows[0]["samples"]
    assert result.err.startswith("1 document, 3 pairs in 2 shapes: 33.3% of the pairs")


def test_open_and_top_narrow_the_rows(liaison: Liaison, tmp_path: Path) -> None:
    """`--open` leaves out what is decided, `--top` the rarer shapes."""
    note = _note(tmp_path)
    rows = json.loads(liaison("mine", note, "--open", "--format", "json").out)
    assert [row["decision"] for row in rows] == ["open"]
    table = liaison("mine", note, "--top", "1").out
    assert "[withdraw]" in table
    assert "[assist]" not in table


def test_shares_by_kind_of_pair(liaison: Liaison, tmp_path: Path) -> None:
    """`--shares` prints how much of each kind of pair is decided."""
    rows = json.loads(liaison("mine", _note(tmp_path), "--shares", "--format", "json").out)
    assert [(row["labels"], row["pairs"], row["decided"]) for row in rows] == [
        ("Country Office", 3, 0.3333),
        ("within lists", 0, None),
        ("tied by nothing", 0, None),
        ("all others", 3, 0.3333),
    ]


def test_mine_names_what_cannot_be_read(liaison: Liaison, tmp_path: Path) -> None:
    """A path that is missing is named, and the exit code is 1."""
    result = liaison("mine", _note(tmp_path), str(tmp_path / "gone.txt"))
    assert result.code == 1
    assert result.err.count("gone.txt") == 1
    assert "[withdraw]" in result.out
