"""A body that was renamed is one, by its old name and by its new one."""

from __future__ import annotations

from collections.abc import Callable

import pytest

Named = Callable[[str], list[str]]
_NEW = "Office:Oceanic Reef Institute"


@pytest.mark.parametrize(
    "text",
    [
        "In 1995 the Coral Tide Board was renamed the Oceanic Reef Institute.",
        "The Coral Tide Board (CTB) became the Oceanic Reef Institute in 1995.",
        "The Coral Tide Board changed its name to the Oceanic Reef Institute.",
        "The Coral Tide Board, now known as the Oceanic Reef Institute, met.",
        "The Oceanic Reef Institute (formerly the Coral Tide Board) met.",
        "The Oceanic Reef Institute, also known as the Coral Tide Board, met.",
        "The Oceanic Reef Institute, previously known as the Coral Tide Board, met.",
    ],
)
def test_renamed(named: Named, text: str) -> None:
    """What tells of a new name makes one body of two names, wherever the old one stands."""
    found = named(f"UNEP set up the Coral Tide Board. {text}")
    assert set(found) == {"Office:UNEP", _NEW}


@pytest.mark.parametrize(
    "text",
    [
        "The Coral Tide Board became a member of the Oceanic Reef Institute.",
        "The Coral Tide Board replaced the Oceanic Reef Institute.",
        "The Director of the Coral Tide Board became the Oceanic Reef Institute's head.",
        "The Council renamed the Coral Tide Board after the Oceanic Reef Institute.",
        "UNEP, now UNESCO, met the Coral Tide Board and the Oceanic Reef Institute.",
    ],
)
def test_not_renamed(named: Named, text: str) -> None:
    """Members, successors, parts and bodies that a gazetteer knows apart stay two."""
    found = named(text)
    assert {"Office:Coral Tide Board", _NEW} <= set(found)
    assert ("Office:UNEP" in found) == ("UNEP" in text)


_PAGE = "The **Coral Circle** is a forum of regional cooperation. "


@pytest.mark.parametrize(
    "text",
    [
        "In 1990 it was renamed Pentagonala. UNEP met the Pentagonala.",
        "In 1990 the forum was renamed the Pentagonala. UNEP met the Pentagonala.",
        "In 1991 it became the Pentagonala. UNEP met the Pentagonala.",
    ],
)
def test_topic_renamed(named: Named, text: str) -> None:
    """What a page says that its topic was renamed is the topic's name."""
    assert set(named(_PAGE + text)) == {"Office:Coral Circle", "Office:UNEP"}
    assert len(named(_PAGE + text)) > 2


def test_topic_not_renamed(named: Named) -> None:
    """Another's new name, and what somebody renames, are not the topic's."""
    text = "The hill was renamed Pentagonala. It became the Pentagonala of Kenya."
    assert set(named(_PAGE + text)) == {"Office:Coral Circle"}


def test_topic_in_brackets(named: Named) -> None:
    """The whole name in brackets behind the topic's own is the topic's as well."""
    text = (
        "The **European Cooperation in Reefs** (**CORAL Association**) is a forum of States. "
        "UNEP met the CORAL Association."
    )
    assert set(named(text)) == {"Office:European Cooperation in Reefs", "Office:UNEP"}
