"""What `map` and `export` show of a graph: the options that both have."""

from __future__ import annotations

import pytest
from cli_samples import Liaison

pytestmark = pytest.mark.usefixtures("url")


@pytest.mark.parametrize(
    ("args", "mentioned"),
    [
        (("map", "-o", "out.html"), "5 nodes, 5 relationships"),
        (
            ("export", "-o", "out.jsonl"),
            "7 nodes, 5 relationships",
        ),  # documents that state nothing, too
    ],
)
def test_options_decide_what_is_shown(
    args: tuple[str, ...], mentioned: str, liaison: Liaison
) -> None:
    """Focus, hops, types, labels, documents, confidence, top and mentions decide what is in it."""
    assert "2 nodes, 1 relationship" in liaison(*args, "--focus", "CTC").err
    assert "5 nodes" in liaison(*args, "--focus", "CTC", "--hops", "2").err
    assert "2 relationships" in liaison(*args, "--type", "HOLDS_POST").err
    assert "3 relationships" in liaison(*args, "--min-confidence", "0.8").err
    assert "3 relationships" in liaison(*args, "--document", "visit").err
    assert "2 relationships" in liaison(*args, "--label", "Office", "--label", "Country").err
    assert "2 nodes" in liaison(*args, "--top", "2").err
    assert mentioned in liaison(*args, "--mentions").err
