"""Samples of facts for readers to judge: drawn by their rules, counted by what was judged."""

from __future__ import annotations

import csv
import json
from collections import Counter
from collections.abc import Callable
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest
import yaml


@pytest.fixture(scope="module")
def judged(script: Callable[[str], ModuleType]) -> ModuleType:
    """The script."""
    return script("judged")


def _row(kind: str, type_: str, number: int) -> dict[str, Any]:
    return {"kind": kind, "type": type_, "document": str(number), "rule": f"{type_}.x"}


def test_strata_take_turns(judged: ModuleType) -> None:
    """Every type and kind is drawn from in turn, citations at most 40 times, the same by seed."""
    rows = [_row("a", "CITES", n) for n in range(500)]
    rows += [_row("b", "ADOPTED", n) for n in range(500)]
    rows += [_row("a", "FUNDS", n) for n in range(9)]
    rows += [_row("b", "FUNDS", n) for n in range(90)]
    drawn = judged.draw(rows, 120, 3)
    counts = Counter((row["type"], row["kind"]) for row in drawn)
    assert len(drawn) == 120 - (120 - 40 - 9 - 71)
    assert counts["CITES", "a"] + counts["ADOPTED", "b"] == judged.MOST_OF_FEW
    assert counts["FUNDS", "a"] == 9
    assert [row["number"] for row in drawn] == list(range(1, len(drawn) + 1))
    assert drawn == judged.draw(rows, 120, 3) != judged.draw(rows, 120, 4)


def test_a_sample_has_its_sentences(judged: ModuleType, tmp_path: Path) -> None:
    """A drawn fact stands with its sentence and two on each side; excluded documents are left."""
    folder = tmp_path / "notes"
    folder.mkdir()
    text = "One day. Two days. UNODC assisted Kenya. Three days. Four days. Five days."
    (folder / "a.txt").write_text(text, encoding="utf-8")
    (folder / "b.txt").write_text("UNODC assisted Mali. UNODC assisted Chad. UNODC assisted Niger.")
    (folder / "c.txt").write_text("UNODC assisted Benin.")
    (tmp_path / "out.txt").write_text(f"{folder}/c.txt\n")
    output = tmp_path / "sample.tsv"
    judged.main(["draw", str(folder), "-o", str(output), "--exclude", str(tmp_path / "out.txt")])
    with output.open(encoding="utf-8", newline="") as stream:
        rows = list(csv.DictReader(stream, delimiter="\t"))
    assert tuple(rows[0]) == judged.COLUMNS
    [one] = [row for row in rows if row["object"] == "Country:Kenya"]
    assert (one["before"], one["sentence"], one["behind"]) == (
        "One day. | Two days.", "UNODC assisted Kenya.", "Three days. | Four days.",
    )  # fmt: skip
    assert (one["kind"], one["verdict"]) == ("notes", "")
    assert Counter(row["document"] for row in rows) == {"a": 1, "b": judged.MOST_OF_A_RULE}


def test_what_was_judged_is_counted_and_written(
    judged: ModuleType, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Verdicts give shares by type, rule and kind; written, a sample of a name replaces its old."""
    rows = [
        {"number": n, "verdict": v, "type": "FUNDS", "kind": k, "rule": r, "bridge": b}
        for n, (v, k, r, b) in enumerate(
            [("right", "a", "f.x", ""), ("wrong", "b", "f.x", ""), ("?", "b", "f.x", ""),
             ("r", "b", "f.y", ""), ("right", "b", "f.x", "topic"), ("", "b", "f.x", "")], 1)
    ]  # fmt: skip
    file = tmp_path / "one.jsonl"
    file.write_text("".join(json.dumps(row) + "\n" for row in rows))
    found = judged.judged([file])
    assert judged.shares(found, "rule") == [("f.x", 2, 3), ("f.y", 1, 1)]
    assert judged.shares(found, "kind") == [("b", 2, 3), ("a", 1, 1)]
    judged.main(["read", str(file)])
    assert "FUNDS" in capsys.readouterr().out
    target = tmp_path / "confidence.yaml"
    target.write_text("# kept\nsamples: {zero: {plain: {f.x: [1, 1]}, bridged: {}}}\n")
    for _ in range(2):
        judged.write("one", found, target)
    text = target.read_text()
    assert text.startswith("# kept\n")
    assert yaml.safe_load(text)["samples"] == {
        "one": {"plain": {"f.x": [1, 2], "f.y": [1, 1]}, "bridged": {"f.x": [1, 1]}},
        "zero": {"plain": {"f.x": [1, 1]}, "bridged": {}},
    }
    file.write_text(json.dumps(rows[0] | {"verdict": "maybe"}) + "\n")
    with pytest.raises(SystemExit, match="verdict 'maybe'; write right, wrong or"):
        judged.judged([file])


def test_an_interval_holds_its_share(judged: ModuleType) -> None:
    """Wilson's interval lies around the share, within 0 and 1, and narrows with the number."""
    assert judged.interval(0, 0) == (0.0, 1.0)
    low, high = judged.interval(9, 10)
    assert 0.55 < low < 0.9 < high < 1
    assert judged.interval(900, 1000)[0] > low


def test_only_what_is_still_read_counts(
    judged: ModuleType, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """With --still a fact counts where it is read now, under the rule that reads it now."""
    folder = tmp_path / "notes"
    folder.mkdir()
    (folder / "a.txt").write_text("UNODC assisted Kenya. UNODC left Mali.", encoding="utf-8")
    sample = tmp_path / "one-reader.tsv"
    judged.main(["draw", str(folder), "-o", str(sample)])
    with sample.open(encoding="utf-8", newline="") as stream:
        [row] = list(csv.DictReader(stream, delimiter="\t"))
    rows = [
        {**row, "verdict": "right", "rule": "assists.old"},
        {**row, "verdict": "wrong", "object": "Country:Mali"},
    ]
    with sample.open("w", encoding="utf-8", newline="") as stream:
        writer = csv.DictWriter(stream, judged.COLUMNS, delimiter="\t")
        writer.writeheader()
        writer.writerows(rows)
    counts = tmp_path / "confidence.yaml"
    counts.write_text("# counts\nsamples: {}\n", encoding="utf-8")
    monkeypatch.setattr(judged.write, "__defaults__", (counts,))
    judged.main(["read", str(sample), "--still", str(folder), "--write"])
    assert yaml.safe_load(counts.read_text(encoding="utf-8"))["samples"] == {
        "one-reader": {"plain": {row["rule"]: [1, 1]}, "bridged": {}}
    }
