"""What stands in a list of bodies, or is worked with, is a body although nothing else shows it."""

from __future__ import annotations

from collections.abc import Callable

import pytest

Named = Callable[[str], list[str]]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("UNEP, Verdix and UNDP met.", ["Office:Verdix"]),
        (
            "UNEP works with Tidalix, UNESCO (UNESCO), VSX, and Verdix Soil.",
            ["Office:Tidalix", "Office:VSX", "Office:Verdix Soil"],
        ),
        ("It is led by UNEP in partnership with Love Tidalix.", ["Office:Love Tidalix"]),
        (
            "He met Angela Smith, Rodrigo Perez and Renzotti.",
            ["Official:Renzotti"],
        ),
    ],
)
def test_together(named: Named, text: str, expected: list[str]) -> None:
    """One known body, or two officials, tell what a list is of; "with" tells of partners."""
    assert set(expected) <= set(named(text))


@pytest.mark.parametrize(
    "text",
    [
        "UNEP, UNDP and Latin America met.",
        "UNEP, Togo and Verdix met.",
        "UNEP, Clean Energy and UNDP met.",
        "UNEP, WP. 15 and UNDP met.",
        "UNEP and Verdix met.",
        "UNEP, Verdix Monday and others met.",
    ],
)
def test_not_together(named: Named, text: str) -> None:
    """Regions, topics, codes, pairs and lists of several kinds tell nothing."""
    assert set(named(text)) <= {"Office:UNEP", "Office:UNDP"}


def test_no_body_by_a_surname(named: Named) -> None:
    """The surname of a person named before is no body, whatever stands beside it."""
    text = "Ms. Zainab Okorolo spoke. At UNEP, UNDP, Okorolo and WHO staff met."
    assert "Office:Okorolo" not in named(text)
