"""What the benchmarks count: citations beside a plain scan, facts for a thousand words."""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path
from types import ModuleType

import pytest

Script = Callable[[str], ModuleType]


def test_the_scan_and_the_program_are_compared(
    script: Script, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """What only one of the two finds is listed, and what cannot be is an error."""
    symbols = script("symbols")
    text = (
        "Resolution 90 (1951)\n\nThe Security Council,\n\nRecalling its resolutions 10 (1947), "
        "21 (1947) of 2 April and S/RES/22, and resolution 12 (1950),\n\nDecides to meet.\n"
    )
    (tmp_path / "S_RES_0090_1951.txt").write_text(text, encoding="utf-8")
    assert set(symbols.scanned(text)) == {90, 10, 21, 22, 12}
    [(document, numbers, known, _)] = symbols.compared(str(tmp_path / "S_RES_0090_1951.txt"))
    assert document == "S_RES_0090_1951"
    assert set(known) == {10, 21, 22, 12}
    assert numbers <= set(known)
    years = symbols.limits(["S_RES_0016_1947", "S_RES_0067_1949", "S_RES_0089_1950"])
    assert symbols.impossible(12, 1950, years)
    assert not symbols.impossible(70, 1950, years)
    sys.argv = ["symbols.py", str(tmp_path)]
    with pytest.raises(SystemExit) as ended:
        symbols.main()
    assert ended.value.code == 0
    out = capsys.readouterr().out
    assert "not read: 12: … " in out
    assert "0 impossible" in out


def test_facts_are_counted_by_kind(
    script: Script, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Facts, each once a document, stand beside those of the gold, by folder and together."""
    harvest = script("harvest")
    for kind in ("notes", "letters"):
        (tmp_path / kind).mkdir()
    (tmp_path / "notes" / "a.txt").write_text("UNODC assisted Kenya. UNODC assisted Kenya.")
    (tmp_path / "letters" / "b.txt").write_text("UNICEF assisted Chad.")
    (tmp_path / "a.facts").write_text(
        "+ Office:UNODC | ASSISTS | Country:Kenya\n? Office:UNODC | VISITED | Country:Kenya\n"
    )
    found = harvest.harvested(str(tmp_path / "notes" / "a.txt"), {"a": str(tmp_path / "a.facts")})
    assert (found.words, found.facts, found.required, found.optional) == (6, 1, 1, 1)
    sys.argv = ["harvest.py", str(tmp_path)]
    harvest.main()
    lines = capsys.readouterr().out.splitlines()
    assert [line.split()[:3] for line in lines[1:]] == [
        ["letters", "1", "3"], ["notes", "1", "6"], ["all", "2", "9"],
    ]  # fmt: skip
