"""Programmes that only their purpose names: where the name ends, and what is no name."""

from __future__ import annotations

import pytest

from loaders.language.tokens import tokens
from loaders.mentions.titled import titled

NAMES = {
    "a project on water, sanitation and hygiene in schools": (
        "project on water, sanitation and hygiene in schools"
    ),
    "a project on reefs in Southern Asia aimed at schools": "project on reefs in Southern Asia",
    "a project on reefs in Chad": "project on reefs",
    "a project on reefs in cooperation with schools": "project on reefs",
    "a program for people with disabilities with support from Chad": (
        "program for people with disabilities"
    ),
    "a program for divers from small islands": "program for divers from small islands",
    "a program for divers from its islands": "program for divers",
    "a project on water, which helps": "project on water",
    "a project on water, and Kenya helps": "project on water",
    "a program for mixed, culturally apt services": "",
    "a program for reefs, known as the Reef Line": "",
    "a program for young divers, the Young Divers Initiative": "",
}


@pytest.mark.parametrize("text", NAMES)
def test_where_a_name_ends(text: str) -> None:
    """A list belongs to the name; what is cut short, or has a name of its own behind, names
    nothing."""
    words = tokens(text, 0)
    found = [text[words[n.first].start : words[n.last - 1].end] for n in titled(words, set())]
    assert found == ([NAMES[text]] if NAMES[text] else [])
