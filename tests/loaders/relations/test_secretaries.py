"""The secretary of a known department names it: as its holder's post, and as its voice."""

from __future__ import annotations

from collections.abc import Callable

import pytest

Facts = Callable[[str], list[str]]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Secretary of Energy Jane Smith spoke in the United States.",
            "Jane Smith HOLDS_POST DOE title=Secretary of Energy",
        ),
        (
            "U.S. Secretary of State Jane Smith spoke.",
            "Jane Smith HOLDS_POST United States Department of State title=U.S. Secretary of State",
        ),
        (
            "Treasury Secretary Jane Smith spoke in the United States.",
            "Jane Smith HOLDS_POST United States Department of the Treasury"
            " title=Treasury Secretary",
        ),
    ],
)
def test_secretary(facts: Facts, text: str, expected: str) -> None:
    """The department is the body of the post, and the title is given whole."""
    assert expected.replace("title=U.S. ", "title=") in [
        f.replace("title=U.S. ", "title=") for f in facts(text)
    ]


@pytest.mark.parametrize(
    "text",
    [
        "The California Secretary of State Jane Smith spoke.",
        "The Secretary of State for Reefs, Jane Smith, spoke in the United States.",
        "The Secretary of the Board, Jane Smith, spoke in the United States.",
    ],
)
def test_other_secretaries(facts: Facts, text: str) -> None:
    """Provinces, other countries and boards have secretaries of their own."""
    assert not any("United States Department" in fact for fact in facts(text))
