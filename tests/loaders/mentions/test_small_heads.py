"""Names whose head is written small are names; kinds, ranks and degrees are none."""

from __future__ import annotations

from collections.abc import Callable

import pytest

Named = Callable[[str], list[str]]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("UNEP leads the Blue Reefs programme.", "Programme:Blue Reefs programme"),
        ("It was funded under the CoralWatch project in 2010.", "Programme:CoralWatch project"),
        (
            "UNEP runs the Oceans for Life (OFL) pilot project.",
            "Programme:OFL",
        ),
        ("UNEP runs the Clean Reef Areas (CRA) Program.", "Programme:CRA"),
        ("UNEP runs the Clean Reef Areas (CRA) Grant Program.", "Programme:CRA"),
        (
            "UNEP leads the Tides and Reefs for All initiative.",
            "Programme:Tides and Reefs for All initiative",
        ),
        ("UNEP's new Blue Reefs initiative helped Togo.", "Programme:Blue Reefs initiative"),
        ("UNEP launched a new Blue Reefs initiative.", "Programme:Blue Reefs initiative"),
        ("UNEP's Blue Reefs initiative helped Togo.", "Programme:Blue Reefs initiative"),
        (
            "Togo joined the Togo-Benin-Ghana railway project.",
            "Programme:Togo-Benin-Ghana railway project",
        ),
        ("UNEP hosts the Reef Wardens network.", "Office:Reef Wardens network"),
        ("It joined the Ministry’s Blue Reefs program.", "Programme:Blue Reefs program"),
        ("It joined the Women’s Blue Reefs program.", "Programme:Women’s Blue Reefs program"),
        ("The Kenyan parliament met.", "Office:Parliament of Kenya"),
        ("It praised Togo's central bank.", "Office:Central Bank of Togo"),
        ("It met the Danish foreign ministry.", "Office:Ministry of Foreign Affairs of Denmark"),
    ],
)
def test_small_heads(named: Named, text: str, expected: str) -> None:
    """Capitals in front of "programme" name it; a State's adjective in front of "parliament"."""
    assert expected in named(text)


def test_dotted_names(named: Named) -> None:
    """Stops without a space tie the words of a name, and end no sentence."""
    assert named("UNEP leads the Grow.Cook.Eat initiative.") == [
        "Office:UNEP",
        "Programme:Grow.Cook.Eat initiative",
    ]


@pytest.mark.parametrize(
    "text",
    [
        "The CoralWatch project manager left the Reefs programme budget.",
        "It praised the Kenya programme.",
        "He joined Oceans the Splendid campaign.",
        "It praised the Rivlin plan and the Reef network.",
        "They met for the Closing Togo's Reef Gap initiative.",
        "The Kenyan army met.",
    ],
)
def test_no_small_heads(named: Named, text: str) -> None:
    """A noun that goes on, a State and a name cut short make no programme."""
    assert not [n for n in named(text) if n.startswith("Programme") or "army" in n]


@pytest.mark.parametrize(
    "text",
    [
        "He entered the Foreign Service as Deputy Head of Mission.",
        "She holds a Master of Public Administration.",
        "They met in the Oval Office.",
        "He won the Iron Cross.",
        "He was Director of Business Services.",
    ],
)
def test_unnamed(named: Named, text: str) -> None:
    """Ranks, degrees, rooms and functions are no bodies."""
    assert not [n for n in named(text) if n.startswith("Office")]


def test_head_behind_an_acronym(named: Named) -> None:
    """The acronym with the head behind it is the same programme later on."""
    text = "UNEP runs the Clean Reef Areas (CRA) Initiative. The CRA Initiative grew."
    assert named(text) == ["Office:UNEP", "Programme:CRA", "Programme:CRA"]
