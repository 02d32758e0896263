"""The notebooks run from top to bottom, and hold no results of an earlier run."""

from __future__ import annotations

import ast
import json
import re
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest

NOTEBOOKS = sorted((Path(__file__).parents[1] / "notebooks").glob("*.ipynb"))


def cells(path: Path) -> list[dict[str, Any]]:
    held: list[dict[str, Any]] = json.loads(path.read_text(encoding="utf-8"))["cells"]
    return held


def code(path: Path) -> list[str]:
    return ["".join(cell["source"]) for cell in cells(path) if cell["cell_type"] == "code"]


def shown(cell: str, names: dict[str, Any]) -> str | None:
    """Run a cell; what a notebook shows below it, or None where it ends with no value."""
    *body, last = ast.parse(cell).body
    value = ast.unparse(last) if isinstance(last, ast.Expr) else None
    exec(ast.unparse(body if value else [*body, last]), names)
    if value is None:
        return None
    held = eval(value, names)
    assert held, f"{value} shows nothing"
    return str(held._repr_html_() if hasattr(held, "_repr_html_") else held)


def test_there_are_notebooks() -> None:
    """The folder holds at least one guided analysis."""
    assert NOTEBOOKS


@pytest.mark.parametrize("path", NOTEBOOKS, ids=lambda path: path.stem)
def test_a_notebook_runs(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Every cell runs after the one before; tables are shown as such, and a map at the end."""
    monkeypatch.chdir(path.parent)
    names: dict[str, Any] = {}
    displayed = [said for cell in code(path) if (said := shown(cell, names)) is not None]
    names["store"].close()
    assert any("<td" in said for said in displayed)
    assert "<iframe" in displayed[-1]


@pytest.mark.parametrize("path", NOTEBOOKS, ids=lambda path: path.stem)
def test_a_notebook_explains_every_step(path: Path) -> None:
    """Words stand before each piece of code, and after the last one."""
    kinds = [cell["cell_type"] for cell in cells(path)]
    assert kinds[0] == kinds[-1] == "markdown"
    assert ("code", "code") not in pairwise(kinds)


@pytest.mark.parametrize("path", NOTEBOOKS, ids=lambda path: path.stem)
def test_a_notebook_uses_public_names_only(path: Path) -> None:
    """What an analyst copies from a notebook goes on working: no name begins with an underscore."""
    found = [re.findall(r"\b_\w+", cell) for cell in code(path)]
    assert [names for names in found if names] == []


@pytest.mark.parametrize("path", NOTEBOOKS, ids=lambda path: path.stem)
def test_a_notebook_holds_no_results(path: Path) -> None:
    """A notebook is kept without outputs, so that a change of results is no change of the file."""
    assert all(not c.get("outputs") and not c.get("execution_count") for c in cells(path))
