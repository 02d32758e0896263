"""What the benchmark of the map prints, and that it can tell when a page is there."""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path
from types import ModuleType

import pytest

Script = Callable[[str], ModuleType]


def test_medians_and_ratios(script: Script) -> None:
    """The median of each number is taken; a page that never was usable is said to be so."""
    bench = script("map")
    seen = [bench.Seen(1.0, 0.5, 30.0, 20.0), bench.Seen(3.0, 0.1, 50.0, 60.0)]
    middle = bench.median(seen)
    assert (middle.usable, middle.blocked, middle.panning) == (2.0, 0.3, 40.0)
    assert bench.ratio(middle, bench.Seen(40.0), 180.0).strip() == "20 times sooner"
    never = bench.median([*seen, bench.Seen(None)])
    assert "not within 180 s" in bench.line(1000, "pyvis", never, 180.0)
    assert bench.ratio(middle, never, 180.0).strip() == "at least 90 times sooner"


def test_every_node_has_a_relationship(script: Script) -> None:
    """The graph has three relationships a node, and both pages show the same nodes."""
    graph = script("map").communities(50)
    assert graph.number_of_edges() == 150
    assert all(degree for _, degree in graph.degree)
    assert len(graph) <= 50


@pytest.mark.slow
@pytest.mark.skipif(
    not Path("/usr/bin/chromium").exists(), reason="no browser: install Debian's package chromium"
)
def test_both_pages_are_measured(script: Script, capsys: pytest.CaptureFixture[str]) -> None:
    """A small map beside pyvis's own: both are seen to paint, at rest and in motion."""
    pytest.importorskip("playwright.sync_api", reason="playwright is not installed")
    sys.argv = ["map.py", "--sizes", "40", "--repeat", "1", "--cap", "60"]
    script("map").main()
    out = capsys.readouterr().out
    assert "ours" in out
    assert "pyvis" in out
    assert "times sooner" in out
    assert "not within" not in out
