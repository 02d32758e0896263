"""documents, facts and report gaps."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path

import pytest
from cli_samples import Liaison

from explorer.cli.listing import place
from graphmodel.records import Document

pytestmark = pytest.mark.usefixtures("url")


def test_documents_are_listed_in_every_format(liaison: Liaison) -> None:
    """All formats list the same documents by id; csv and JSON have every column."""
    rows = json.loads(liaison("documents", "--format", "json").out)
    assert [row["id"] for row in rows] == ["note", "visit"]
    assert rows[0]["marking"] == "INTERNAL"
    assert rows[1]["date"] == "2018-07-31"
    assert rows[1]["sources"] == ["visit.txt"]
    assert (rows[1]["facts"], rows[1]["gaps"]) == (3, 1)
    lines = liaison("documents", "--format", "jsonl").out.splitlines()
    assert [json.loads(line) for line in lines] == rows
    table = list(csv.DictReader(io.StringIO(liaison("documents", "--format", "csv").out)))
    assert [row["id"] for row in table] == ["note", "visit"]
    assert set(table[0]) == set(rows[0])
    assert "INTERNAL" in liaison("documents").out


def test_a_store_that_is_not_there_is_not_made(liaison: Liaison, tmp_path: Path) -> None:
    """A command that reads says that the store is missing, and makes none."""
    result = liaison("documents", "--store", str(tmp_path / "none.db"))
    assert result.code == 1
    assert "none.db" in result.err
    assert not (tmp_path / "none.db").exists()


def test_facts_are_the_same_from_run_to_run(liaison: Liaison, tmp_path: Path) -> None:
    """Standard output and a file hold the same bytes, a relationship a line with its evidence."""
    out = liaison("facts").out
    assert liaison("facts", "-o", "facts.jsonl").out == ""
    assert (tmp_path / "facts.jsonl").read_bytes() == out.encode()
    assert len(out.splitlines()) == 5
    first = json.loads(out.splitlines()[0])
    assert set(first) == {"subject", "type", "object", "properties", "evidence"}


def test_facts_leave_out_what_is_less_certain(liaison: Liaison) -> None:
    """With --min-confidence only evidence that reaches it is left."""
    lines = liaison("facts", "--min-confidence", "0.8").out.splitlines()
    assert len(lines) == 3
    assert all(e["confidence"] >= 0.8 for line in lines for e in json.loads(line)["evidence"])
    assert liaison("facts", "--min-confidence", "1.5").code == 2


def test_gaps_are_listed_with_their_place(liaison: Liaison) -> None:
    """A gap has its document, offsets, page, paragraph, reason, text and note."""
    result = liaison("report", "gaps", "--format", "json")
    (row,) = json.loads(result.out)
    assert row["document"] == "visit"
    assert row["reason"] == "lost-number"
    assert (row["page"], row["paragraph"]) == (2, "12")
    assert (row["text"], row["end"] - row["start"]) == ("___", 3)
    assert row["note"] == "a resolution without its number"
    assert result.err == "1 gap: 1 lost-number\n"


def test_gaps_are_counted_by_reason(liaison: Liaison) -> None:
    """--count prints a row for each reason."""
    out = liaison("report", "gaps", "--count", "--format", "csv").out
    assert out == "reason,gaps\nlost-number,1\n"


def test_gaps_of_one_document_or_reason(liaison: Liaison) -> None:
    """A filter leaves what it names; an unknown document or reason is refused with a hint."""
    assert json.loads(liaison("report", "gaps", "--document", "note", "--format", "json").out) == []
    result = liaison("report", "gaps", "--document", "vist")
    assert result.code == 1
    assert "Did you mean 'visit'?" in result.err
    result = liaison("report", "gaps", "--reason", "lost-numbr")
    assert result.code == 1
    assert "Did you mean 'lost-number'?" in result.err


def test_the_place_of_an_offset() -> None:
    """Page and paragraph are the last that begin at or before the offset."""
    document = Document("d", "x" * 30, "0", pages=((0, 1), (10, 2)), paragraphs=((5, "1"),))
    assert place(document, 0) == (1, None)
    assert place(document, 9) == (1, "1")
    assert place(document, 10) == (2, "1")
    assert place(None, 3) == (None, None)
