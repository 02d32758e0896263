"""A post shows that the name behind it is a body's, although nothing else does."""

from __future__ import annotations

from collections.abc import Callable

import pytest

Named = Callable[[str], list[str]]


def _roster(line: str) -> str:
    return f"Participants included:\n\n- {line}\n- Ms. Jane Smith, Director, UNDP\n"


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("Ana Brown, Director, Jobs to Move Oceania", ["Jobs to Move Oceania"]),
        (
            "Ana Brown, Director, Equal Reef Advocates and Chair, Equal Tides Today",
            ["Equal Reef Advocates", "Equal Tides Today"],
        ),
        ("Ana Brown, President and CEO, Reed & Reed", ["Reed & Reed"]),
        ("Ana Brown, Interim Director, Coral Tradeswomen (CTW)", ["CTW"]),
        ("Ana Brown, President, Save the Children US", ["Save the Children US"]),
        ("Ana Brown, Founder, Zumbrota Asset Management", ["Zumbrota Asset Management"]),
    ],
)
def test_line_of_a_list(named: Named, line: str, expected: list[str]) -> None:
    """What stands between commas behind a person and a post is one name, small words and all."""
    found = named(_roster(line))
    assert {f"Office:{name}" for name in expected} <= set(found)


@pytest.mark.parametrize(
    "line",
    [
        "Ana Brown, Vice President, Human Resources",
        "Ana Brown, Vice President, Asset Management",
        "Ana Brown, Director, Kenya Health",
        "Ana Brown, Administrator, Region 8",
        "Ana Brown, Mayor, Coral Heights",
        "Ana Brown, Director, John Smith",
        "Ana Brown, Minister of Water, Coasts and Reefs of the Republic of Kenya",
        "Ana Brown, Coral Heights",
        "Ana Brown, Director (NC)",
        "Ana Brown, Director, UNDP (NC)",
    ],
)
def test_no_body_in_a_line(named: Named, line: str) -> None:
    """Fields of work, districts, towns, other persons and what no post introduces are none."""
    offices = [name for name in named(_roster(line)) if name.startswith("Office:")]
    assert set(offices) <= {"Office:UNDP", "Office:Ministry of Water"}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ana Brown, founder of Verdant Voicez, spoke.", "Verdant Voicez"),
        ("She was an associate at Marsh, Reed and Lowe LLP in 2002.", "Marsh, Reed and Lowe LLP"),
        ("He is the CEO of Tidalix and Partners.", "Tidalix and Partners"),
        ("He is a partner at Tidalix & Lowe.", "Tidalix & Lowe"),
    ],
)
def test_running_text(named: Named, text: str, expected: str) -> None:
    """Behind an owner's post, or "at", a run of capitals is a body with its partners."""
    assert f"Office:{expected}" in named(text)


@pytest.mark.parametrize(
    "text",
    [
        "She is a professor of Tidalix Law.",
        "The owner of Monday thanked the guests.",
        "He was the delegate at Tidalix.",
        "She is the head of Tidalix.",
    ],
)
def test_no_body_in_running_text(named: Named, text: str) -> None:
    """Subjects, days, and what may be a place are no bodies."""
    assert not [name for name in named(text) if name.startswith("Office:")]
