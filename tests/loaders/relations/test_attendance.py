"""Who was at an event, towns that only their State tells, and lists of towns with years."""

from __future__ import annotations

from collections.abc import Callable

import pytest

Facts = Callable[[str], list[str]]

EVENT = "PARTICIPATED_IN Conference in Nairobi (2021-05-03)"

SAID = {
    "The summit was attended by Kenya and Chad in Nairobi on 3 May 2021.": [
        f"Chad {EVENT}",
        f"Kenya {EVENT}",
    ],
    "The summit in Nairobi on 3 May 2021 brought together Kenya and UNICEF.": [
        f"Kenya {EVENT}",
        f"UNICEF {EVENT}",
    ],
    "The summit, held in Nairobi on 3 May 2021, had representatives from Kenya and Chad.": [
        f"Chad {EVENT}",
        f"Kenya {EVENT}",
    ],
    "Ms. Jane Okoro spoke at the summit in Nairobi on 3 May 2021.": [f"Jane Okoro {EVENT}"],
}


@pytest.mark.parametrize("text", SAID)
def test_who_attended(text: str, facts: Facts) -> None:
    """Those who attended, spoke at or were brought together by an event took part in it."""
    assert sorted(f for f in facts(text) if "PARTICIPATED_IN" in f) == SAID[text]


@pytest.mark.parametrize(
    "text",
    [
        "The summit was attended by Kenya and Chad.",
        "The summit in Nairobi on 3 May 2021 had a report on Kenya.",
        "Ms. Jane Okoro could speak at the summit in Nairobi on 3 May 2021.",
    ],
)
def test_who_did_not_attend(text: str, facts: Facts) -> None:
    """Without place and date, or only in words, nobody took part."""
    assert not any("PARTICIPATED_IN" in fact for fact in facts(text))


def test_a_town_that_its_state_tells(facts: Facts) -> None:
    """A town that no gazetteer knows is the place of an event where its State follows."""
    found = facts("The seminar was held in Amal Bay, Kenya, from 12 to 14 May 2009.")
    assert "Workshop in Amal Bay (2009-05-12) HELD_IN Kenya" in found


def test_towns_with_their_years(facts: Facts) -> None:
    """Each town of a list with its year is a meeting of its own."""
    found = facts("Meetings were held in Venice (1992), Lima (1999) and Madrid (2003).")
    assert "Meeting in Lima (1999) HELD_IN Peru" in found
    assert len([fact for fact in found if "HELD_IN" in fact]) == 3
