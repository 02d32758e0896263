"""The notebooks run from top to bottom, and hold no results of an earlier run."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

NOTEBOOKS = sorted((Path(__file__).parents[1] / "notebooks").glob("*.ipynb"))


def code(path: Path) -> list[str]:
    cells = json.loads(path.read_text(encoding="utf-8"))["cells"]
    return ["".join(cell["source"]) for cell in cells if cell["cell_type"] == "code"]


def test_there_are_notebooks() -> None:
    """The folder holds at least one guided analysis."""
    assert NOTEBOOKS


@pytest.mark.parametrize("path", NOTEBOOKS, ids=lambda path: path.stem)
def test_a_notebook_runs(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Every cell runs after the one before; what the last line of each gives is worth showing."""
    monkeypatch.chdir(path.parent)
    names: dict[str, Any] = {}
    for cell in code(path):
        *body, last = cell.rstrip().split("\n")
        shown = last if not last.startswith((" ", ")")) and "=" not in last else None
        exec("\n".join(body if shown else [*body, last]), names)
        if shown:
            assert eval(shown, names), f"{path.name}: {shown} shows nothing"
    names["store"].close()


@pytest.mark.parametrize("path", NOTEBOOKS, ids=lambda path: path.stem)
def test_a_notebook_holds_no_results(path: Path) -> None:
    """A notebook is kept without outputs, so that a change of results is no change of the file."""
    cells = json.loads(path.read_text(encoding="utf-8"))["cells"]
    assert all(not c.get("outputs") and not c.get("execution_count") for c in cells)
