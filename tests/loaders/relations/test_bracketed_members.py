"""A bracket beside a list of States says which group they are."""

from __future__ import annotations

from collections.abc import Callable

import pytest

Facts = Callable[[str], list[str]]
_MEMBERS = ["France", "Germany", "United Kingdom"]


def _members(found: list[str]) -> list[str]:
    return sorted(f.split(" MEMBER_OF ")[0] for f in found if " MEMBER_OF E3" in f)


@pytest.mark.parametrize(
    "text",
    [
        "Iran wrote to the E3 (France, Germany and the United Kingdom).",
        "Iran wrote to France, Germany and the United Kingdom (the E3).",
    ],
)
def test_the_states_of_a_group(text: str, facts: Facts) -> None:
    """The States in the bracket, or those before the bracket with the group's name."""
    assert _members(facts(text)) == _MEMBERS


@pytest.mark.parametrize(
    "text",
    [
        "Iran wrote to the E3 (and to France and Germany in particular).",
        "Iran wrote to the E3 (France).",
        "Iran wrote to France and Germany (for the E3).",
        "Iran wrote to France (the E3).",
    ],
)
def test_states_that_only_stand_near(text: str, facts: Facts) -> None:
    """One State, or a bracket with other words, says nothing of a group's members."""
    assert _members(facts(text)) == []
