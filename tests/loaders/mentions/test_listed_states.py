"""A State with a doubtful name is told by the list of States that it stands in."""

from __future__ import annotations

import pytest

from graphmodel.records import Document
from loaders.pipeline import extract


def _states(text: str) -> list[str]:
    facts = extract(Document("example", text, "0", language="en")).facts
    return [f.object.name for f in facts if f.object.label == "Country" and f.type == "MENTIONS"]


@pytest.mark.parametrize(
    "text",
    [
        "The reef club has members in Jordan, Georgia and Honduras.",
        "The reef club has members in Georgia, Jordan, and Honduras.",
        "The reef club has members in Jordan, Chad and Georgia.",
    ],
)
def test_listed_states(text: str) -> None:
    """ "Georgia" between other States is the State."""
    assert "Georgia" in _states(text)


@pytest.mark.parametrize(
    "text",
    [
        "The reef club met in Georgia.",
        "The reef club met in Georgia and Chad.",
        "The reef club met in Savannah, Georgia, Chad and Mali.",
        "The reef club met in Georgia, Mexico and the United States.",
        "The reef club met in Mexico, Chad and Georgia Heights.",
    ],
)
def test_doubtful_states(text: str) -> None:
    """ "Georgia" alone, behind a town or beside the United States may be one of its states."""
    assert "Georgia" not in _states(text)
