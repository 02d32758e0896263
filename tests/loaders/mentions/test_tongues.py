"""The names of languages are no States."""

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
        "The official languages of the club are French and Russian.",
        "The working language of the club was Russian, but few spoke it.",
        "The leaflet was translated into Arabic, Chinese and Spanish.",
        "The English, French and Russian versions were read.",
        "The leaflet is out in Turkish.",
        "Posts in the Spanish Translation Service are vacant.",
        "Ann Lee speaks Spanish.",
    ],
)
def test_a_language_is_no_state(text: str) -> None:
    """In a list with English, behind "languages are", "in" or "speaks" a demonym is a language."""
    assert _states(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("They met in French territory.", "France"),
        ("French, English and Russian forces left.", "Russian Federation"),
        ("The languages were welcomed by the Russian delegation.", "Russian Federation"),
        ("A meal in Lao.", "Lao People's Democratic Republic"),
    ],
)
def test_what_is_said_of_a_nation_names_its_state(text: str, expected: str) -> None:
    """A word behind a demonym is what it is said of."""
    assert expected in _states(text)
