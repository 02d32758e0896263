"""evaluate."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from cli_samples import Liaison

pytestmark = pytest.mark.usefixtures("url")

VISIT = """\
# one found, one missed, one allowed
+ Official:Michèle Coninsx | HOLDS_POST | Office:CTED
+ Office:CTED | ASSISTS | Country:Malta
? Office:CTED | PART_OF | Office:CTC
"""
NOTE = """\
+ Office:CTED | ASSISTS | Country:Kenya
+ Office:CTED | ORGANIZED | Event:visit @ Kenya @
"""


@pytest.fixture
def gold(tmp_path: Path) -> Path:
    folder = tmp_path / "gold"
    folder.mkdir()
    (folder / "visit.facts").write_text(VISIT, encoding="utf-8")
    (folder / "note.facts").write_text(NOTE, encoding="utf-8")
    return folder


def test_evaluate_counts(gold: Path, liaison: Liaison) -> None:
    """Recall is over what is required, precision over all found; events are apart."""
    result = liaison("evaluate", str(gold), "--format", "json")
    rows = {(row["part"], row["name"]): row for row in json.loads(result.out)}
    visit = rows["document", "visit"]
    assert (visit["found"], visit["required"], visit["right"], visit["given"]) == (1, 2, 2, 3)
    assert visit["recall"] == 0.5
    assert visit["precision"] == pytest.approx(2 / 3, abs=1e-4)
    assert rows["document", "note"]["recall"] == 1
    assert rows["events", "note"]["recall"] == 0
    assert ("events", "visit") not in rows
    assert rows["type", "ASSISTS"]["required"] == 2
    assert rows["overall", "facts, micro"]["found"] == 2
    assert rows["overall", "facts, macro"]["f1"] == pytest.approx((4 / 7 + 2 / 3) / 2, abs=1e-4)


def test_evaluate_as_a_table(gold: Path, liaison: Liaison) -> None:
    """Each part has its own table, shares to three places."""
    lines = liaison("evaluate", str(gold)).out.splitlines()
    heads = [line.split()[0] for line in lines if "precision" in line]
    assert heads == ["document", "events", "type", "overall"]
    (visit,) = (line for line in lines if line.startswith("visit"))
    assert visit.split() == ["visit", "0.667", "0.500", "0.571", "1", "2", "2", "3"]


def test_evaluate_lists_what_differs(gold: Path, liaison: Liaison) -> None:
    """-v lists missed gold lines with their number, and wrong facts with rule and sentence."""
    result = liaison("evaluate", str(gold / "visit.facts"), "-v")
    assert "visit: missed (line 3): Office:CTED | ASSISTS | Country:Malta\n" in result.out
    assert (
        "visit: wrong: Official:Michèle Coninsx | VISITED | Country:Kenya  (test.rule) "
        "“Michèle Coninsx, Executive Director of CTED, visited Kenya on 31 July 2018.”"
    ) in result.out
    as_json = liaison("evaluate", str(gold / "visit.facts"), "-v", "--format", "json")
    assert json.loads(as_json.out)
    assert "missed (line 3)" in as_json.err


def test_evaluate_names_what_is_not_loaded(gold: Path, liaison: Liaison) -> None:
    """A gold file without its document is named, exit code 1; the others are scored."""
    (gold / "other.facts").write_text(VISIT, encoding="utf-8")
    result = liaison("evaluate", str(gold), "--format", "json")
    assert result.code == 1
    assert "no document of the name is loaded: other\n" in result.err
    assert ("document", "other") not in {(r["part"], r["name"]) for r in json.loads(result.out)}
    assert ("document", "visit") in {(r["part"], r["name"]) for r in json.loads(result.out)}
    result = liaison("evaluate", str(gold / "other.facts"))
    assert result.code == 1
    assert "no document is loaded for the gold of other" in result.err


@pytest.mark.parametrize(("name", "said"), [("none", "does not exist"), ("", "no .facts files")])
def test_evaluate_without_gold(name: str, said: str, tmp_path: Path, liaison: Liaison) -> None:
    """A path that is missing, or a folder without gold files, is an error."""
    result = liaison("evaluate", str(tmp_path / name))
    assert result.code == 1
    assert said in result.err


def test_a_fault_in_a_gold_file_has_its_line(gold: Path, liaison: Liaison) -> None:
    """A line that is no fact is reported with file and line."""
    (gold / "visit.facts").write_text("+ Office:CTED | ASISTS | Country:Kenya\n", encoding="utf-8")
    result = liaison("evaluate", str(gold))
    assert result.code == 1
    assert "visit.facts:1: unknown relationship type 'ASISTS'." in result.err
    assert "Did you mean 'ASSISTS'?" in result.err
