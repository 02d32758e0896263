"""Several names that share a head in the plural are several names."""

from __future__ import annotations

from collections.abc import Callable

Named = Callable[[str], list[str]]


def test_departments(named: Named) -> None:
    """Each item is a body; "and" inside a known name ties, between names it parts."""
    text = "The Departments of Justice, Health and Human Services, and Energy of the U.S. met."
    assert named(text) == [
        "Office:DOJ",
        "Office:HHS",
        "Office:DOE",
    ]


def test_unknown_items(named: Named) -> None:
    """Names that no gazetteer knows are made of the head and the item."""
    assert named("The Ministries of Reefs and Harbours met.") == [
        "Office:Ministry of Reefs",
        "Office:Ministry of Harbours",
    ]


def test_secretaries(named: Named) -> None:
    """Heads of known departments stand for them; other secretaries name nothing."""
    assert named("The Secretaries of Energy and Labor of the United States agreed.") == [
        "Office:DOE",
        "Office:DOL",
    ]
    assert named("The Secretaries of Reefs and Harbours agreed.") == []


def test_offices_of_states(named: Named) -> None:
    """ "Offices of Kenya and Uganda" name no body."""
    assert named("Offices in Kenya and Uganda, Committees of Kenya and Uganda closed.") == []


def test_state_in_front(named: Named) -> None:
    """A State's possessive in front makes a name of "Central Bank"."""
    assert named("It praised Kenya's Central Bank.") == ["Office:Central Bank of Kenya"]
    assert named("It met the Indonesian Red Cross.") == ["Office:Indonesian Red Cross"]


def test_other_languages(named: Named) -> None:
    """French and Spanish names have their head in front."""
    text = "It met the Institut National de la Mer and the Ministère de la Justice."
    assert named(text) == [
        "Office:Institut National de la Mer",
        "Office:Ministère de la Justice",
    ]
