"""lint."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest
from cli_samples import Liaison

SAMPLE = Path(__file__).parents[3] / "seeds" / "domain"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """The sample domain with an entry that lacks its kind, at line 14."""
    copy = Path(shutil.copytree(SAMPLE, tmp_path / "domain"))
    with (copy / "bodies.yaml").open("a") as stream:
        stream.write("- name: Wells\n")
    return copy


def test_lint_is_silent_about_what_is_sound(liaison: Liaison) -> None:
    """Without findings standard output is empty and the exit code 0."""
    result = liaison("lint", "--domain", str(SAMPLE))
    assert (result.code, result.out, result.err) == (0, "", "0 findings.\n")


def test_lint_says_where_and_what_to_do(liaison: Liaison, folder: Path) -> None:
    """A finding is a line FILE:LINE: entry: fault; remedy, or a row; the exit code is 1."""
    result = liaison("lint", "--domain", str(folder))
    place = f"{folder}/bodies.yaml"
    assert result.code == 1
    assert result.out == f"{place}:14: Wells: has no kind; add the field 'kind'\n"
    assert result.err == "1 finding.\n"
    [row] = json.loads(liaison("lint", "--domain", str(folder), "--format", "json").out)
    assert row == {
        "file": place, "line": 14, "entry": "Wells", "fault": "has no kind",
        "remedy": "add the field 'kind'",
    }  # fmt: skip


def test_lint_names_rules_that_nothing_used(liaison: Liaison, url: str, tmp_path: Path) -> None:
    """With documents, or the store's, rules that made no fact are findings; --count has numbers."""
    (tmp_path / "note.txt").write_text("UNODC assisted Kenya.", encoding="utf-8")
    result = liaison("lint", "--corpus", str(tmp_path / "note.txt"))
    assert result.code == 1
    assert "rule funds.verb: made no fact of 1 document; widen it" in result.out
    assert "rule assists.verb:" not in result.out
    counted = liaison("lint", "--corpus", "note.txt", "--stored", "--count", "--format", "jsonl")
    assert counted.code == 0
    rows = [json.loads(line) for line in counted.out.splitlines()]
    assert {"rule": "assists.verb", "type": "ASSISTS", "facts": 1, "documents": 1} in rows
    assert {"rule": "test.rule", "type": "ASSISTS", "facts": 1, "documents": 1} in rows
    assert {"rule": "funds.verb", "type": "FUNDS", "facts": 0, "documents": 0} in rows


def test_lint_counts_only_in_documents(liaison: Liaison) -> None:
    """--count without documents cannot be meant; a corpus that is not there is named."""
    result = liaison("lint", "--count")
    assert result.code == 2
    assert "give --corpus PATH or --stored" in result.err
    missing = liaison("lint", "--corpus", "nowhere", "--count")
    assert missing.code == 1
    assert missing.err.count("nowhere") == 1
    assert "0 documents" in missing.err
    assert missing.out == ""
    assert "made no fact" not in liaison("lint", "--corpus", "nowhere").out
