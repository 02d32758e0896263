"""A small noun beside a name that nothing else shows says what it names."""

from __future__ import annotations

from collections.abc import Callable

import pytest

Named = Callable[[str], list[str]]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Norway funded the company Verdant Soil.", ["Office:Verdant Soil"]),
        ("The NGO Verdant Soil supported Togo.", ["Office:Verdant Soil"]),
        ("UNEP launched the initiative “Clean Tides” in Togo.", ["Programme:Clean Tides"]),
        ("UNEP launched the “Clean Tides for All” campaign.", ["Programme:Clean Tides for All"]),
        ("UNEP runs a programme called Seagrasso.", ["Programme:Seagrasso"]),
        ("UNEP runs a fund known as the Blue Purse.", ["Programme:Blue Purse"]),
        ("UNEP launched its first project, Seagrasso, in 2010.", ["Programme:Seagrasso"]),
        ("UNEP works with Verdant Soil, a Danish company, in Togo.", ["Office:Verdant Soil"]),
        (
            "UNEP runs programmes such as Seagrasso, Reefs Alive and the Blue Purse.",
            ["Programme:Seagrasso", "Programme:Reefs Alive", "Programme:Blue Purse"],
        ),
        (
            "It works with the companies Verdant Soil and Tidalix.",
            ["Office:Verdant Soil", "Office:Tidalix"],
        ),
        (
            "It has two departments: Coral Affairs, and Reefs and Tides.",
            ["Office:Coral Affairs", "Office:Reefs and Tides"],
        ),
    ],
)
def test_introduced(named: Named, text: str, expected: list[str]) -> None:
    """The noun stands in front, before "called", in apposition, or over a list."""
    assert set(expected) <= set(named(text))


@pytest.mark.parametrize(
    "text",
    [
        "The company Twitter account was closed.",
        "The company Coordinator left the programme Monday.",
        "It met the head of its agency, Vuk Borovic, on Monday.",
        "The armed organization Red Reefs attacked.",
        "On Monday, a company left.",
        "Near Terbol, a project started.",
        "It works with companies such as these.",
    ],
)
def test_not_introduced(named: Named, text: str) -> None:
    """What goes on behind the name, posts, persons, days, places and armed groups are none."""
    assert not [n for n in named(text) if n.startswith(("Office", "Programme"))]


def test_introduced_later(named: Named) -> None:
    """A name that was introduced stands for itself in the rest of the document."""
    found = named("UNEP runs a programme called Seagrasso. Norway joined Seagrasso.")
    assert found.count("Programme:Seagrasso") == 2


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        (
            "Coral Tides and Reefs for All – a project to help Togo.",
            "Coral Tides and Reefs for All",
        ),
        ("Coral Value Chains - a joint UNEP-UNDP project for Togo.", "Coral Value Chains"),
    ],
)
def test_item_explained(named: Named, line: str, expected: str) -> None:
    """What stands before a dash and "a project" in an item is its title."""
    assert f"Programme:{expected}" in named(f"Projects:\n\n- {line}\n- Others.\n")


@pytest.mark.parametrize(
    "line",
    [
        "Coral tides – a project to help Togo.",
        "Ms. Ana Brown – a project manager.",
        "Coral Tides – a risk to all.",
    ],
)
def test_item_not_explained(named: Named, line: str) -> None:
    """Descriptions, persons and things are no programmes."""
    found = named(f"Projects:\n\n- {line}\n- Others.\n")
    assert not [name for name in found if name.startswith("Programme:")]
