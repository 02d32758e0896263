"""Sections: "the Committee" of a report, "the Mission" of a section, "the same resolution"."""

from __future__ import annotations

from collections.abc import Callable

import pytest

Facts = Callable[[str], list[str]]

RIVALS = "The Committee on Forestry and the Committee on Fisheries met.\n\n"


def test_the_committee_is_the_one_whose_report_it_is(facts: Facts) -> None:
    """On its first page a report names the body that it goes on to call by its head alone."""
    report = "Report of the Committee on the Rights of the Child\n\nThe year was long.\n\n"
    said = "UNDP grew.\n\nUNEP grew.\n\nThe Committee visited Kenya.\n"
    wanted = "Committee on the Rights of the Child VISITED Kenya"
    assert wanted in facts(report + RIVALS + said)
    assert facts(RIVALS + said) == []


SECTION = (
    "{}\n\nUNSMIL and UNMISS are missions.\n\n1. {}\n\n"
    "The {} (UNSMIL) began long ago in a hard year.\n\nUNMISS is a mission.\n\n"
    "The year was long.\n\nMuch was done.\n\nThe Mission assists Kenya.\n"
)
NAME = "United Nations Support Mission in Libya"


def test_the_mission_is_the_one_that_heads_the_section(facts: Facts) -> None:
    """A line with a body's name alone heads a section once running text names it again."""
    assert "UNSMIL ASSISTS Kenya" in facts(SECTION.format("Missions", NAME, NAME))


def test_a_table_of_contents_heads_no_section(facts: Facts) -> None:
    """Lines with names that no running text takes up say nothing of what follows."""
    listed = f"{NAME}\n\nUnited Nations Mission in South Sudan\n\n"
    said = "MINUSMA and MINUSCA began long ago in a hard year.\n\nThe Mission assists Kenya.\n"
    assert not any("ASSISTS" in fact for fact in facts(listed + said))


RECALLED = "General Assembly resolution 79/113 took long.\n\n"


@pytest.mark.parametrize(
    "said",
    [
        "In the same resolution, the Assembly requested UNODC to act.",
        "In paragraph 3 of the same resolution, the Assembly requested UNODC to act.",
        "In that resolution, the Assembly requested UNODC to act.",
        "In the resolution, the Assembly requested UNODC to act.",
    ],
)
def test_a_resolution_named_before(said: str, facts: Facts) -> None:
    """ "The same resolution" is the one that was named last, where it was alone."""
    wanted = "General Assembly resolution 79/113 MANDATES UNODC"
    assert wanted in facts(RECALLED + said)
    two = RECALLED.replace("79/113", "79/113 and General Assembly resolution 79/114")
    assert wanted not in facts(two + said)


def test_paragraphs_are_those_of_their_resolution(facts: Facts) -> None:
    """What a paragraph of a resolution asks, the resolution asks."""
    text = "The Council, in paragraph 2 of resolution 2626 (2022), requested CTED to report."
    assert "Security Council resolution 2626 (2022) MANDATES CTED" in facts(text)


def test_it_behind_a_resolution_is_who_adopted_it(facts: Facts) -> None:
    """ "Resolution R, by which it established …": the body whose resolution it is."""
    text = (
        "UNODC recalled General Assembly resolution 79/113, by which it established the Amal Fund."
    )
    found = facts(text)
    assert "UNGA ESTABLISHED Amal Fund" in found
    assert "UNODC ESTABLISHED Amal Fund" not in found


@pytest.mark.parametrize(
    ("text", "state"),
    [
        ("Mali has grown. UNICEF assists the Government.", "Mali"),
        ("Mali has grown. UNICEF assists the interim Government.", "Mali"),
        ("Mali and Chad have grown. UNICEF assists the Government.", None),
        ("Mali has grown. UNICEF assists the Government of National Unity.", None),
        ("Mali has grown. UNICEF assists the Kenyan Government.", "Kenya"),
    ],
)
def test_the_government_is_that_of_the_state_spoken_of(
    text: str, state: str | None, facts: Facts
) -> None:
    """ "The Government" is of the only State named of late; of none where there are several."""
    found = [fact for fact in facts(text) if "ASSISTS" in fact]
    assert found == ([f"UNICEF ASSISTS {state}"] if state else [])
