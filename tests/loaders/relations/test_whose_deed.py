"""Whose deed it is: of the one told, prompted or named with it, of a text, or of nobody yet."""

from __future__ import annotations

from collections.abc import Callable

import pytest

Facts = Callable[[str], list[str]]

#: text -> a fact that it states
STATED = {
    "In 1960 Kenya left, prompting Chad to form the Treaty Centre.": (
        "Chad ESTABLISHED Treaty Centre"
    ),
    "The Security Council welcomes continued commitment from Kenya to fully implement the Clean "
    "Rivers Programme.": "Kenya IMPLEMENTS Clean Rivers Programme",
    "The Security Council adopted resolution 1373 (2001), establishing the Counter-Terrorism "
    "Committee.": "UNSC ESTABLISHED CTC",
    "Through the Clean Rivers Programme, Kenya intends to build dams.": (
        "Kenya IMPLEMENTS Clean Rivers Programme planned=True"
    ),
    "Chad will let its planned Clean Rivers Project go on.": (
        "Chad LEADS Clean Rivers Project planned=True"
    ),
    "The Harbour Authority of Kenya's Clean Rivers Programme grew.": (
        "Harbour Authority of Kenya LEADS Clean Rivers Programme"
    ),
    "They saw UNDP's Clean Rivers Programme (CRP) in May.": "UNDP LEADS CRP",
}

#: text -> a relation that it does not state, as nobody has done it
UNDONE = {
    "Kenya voted against establishing a Coral Reef Commission.": "ESTABLISHED",
    "UNEP trained judges on implementing resolution 1373 (2001).": "IMPLEMENTS",
    "UNEP gave a briefing on assisting Chad.": "ASSISTS",
    "UNEP wrote a study on the implementation of the Clean Rivers Programme by Kenya.": (
        "IMPLEMENTS"
    ),
    "Kenya expects UNEP to monitor the implementation of resolution 1373 (2001).": "IMPLEMENTS",
    "UNEP endorsed the strategy for monitoring the Clean Rivers Programme.": "IMPLEMENTS",
    "UNEP can take steps when empowered by the General Assembly.": "MANDATES",
    "UNEP has yet to implement the Clean Rivers Programme.": "IMPLEMENTS",
    "Kenya denied that it established the Coral Reef Commission.": "ESTABLISHED",
    "Ms. Jane Okoro completed the Clean Rivers Leadership Program.": "LEADS",
}

#: text -> a fact that is planned
AHEAD = {
    "UNEP looks forward to launching the Clean Rivers Programme.": "UNEP LEADS",
    "UNEP is expected to lead the Clean Rivers Programme.": "UNEP LEADS",
}

#: text -> a relation that it does not state
UNSTATED = {
    "The Security Council directs CTED, assisted by UNODC, to monitor the implementation of "
    "resolution 1373 (2001).": "IMPLEMENTS",
    "Kenya left, prompting Chad to form the Treaty Centre.": "Kenya ESTABLISHED",
    "Kenya sponsored Human Rights Council resolution 19/26, establishing the Clean Rivers Trust "
    "Fund.": "Kenya ESTABLISHED",
    "From May on it is known as the Committee pursuant to resolution 1591 (2005).": "ESTABLISHED",
    "UNICEF took a course called Rights in Implementing the Sustainable Development Goals.": (
        "IMPLEMENTS"
    ),
    "The Security Council welcomes continued commitment from Kenya to fully implement the Clean "
    "Rivers Programme.": "UNSC IMPLEMENTS",
    "Kenya undermines efforts to implement resolution 1701 (2006).": "IMPLEMENTS",
    "It will hear of the implementation of the 2030 Agenda at home, and the reporting by UNICEF.": (
        "IMPLEMENTS"
    ),
    "Adopts the plan proposed by UNICEF to support States in the implementation of the 2030 "
    "Agenda.": "IMPLEMENTS",
    "UNICEF can fulfil its mandate, as established by the Human Rights Council.": "ESTABLISHED",
    "The Security Council hails the support for Chad through its Reef Plan.": "LEADS",
    "The Harbour Authority of Kenya's Clean Reefs Programme grew.": "PART_OF",
    "It stood in UNDP's Clean Rivers Programme (CRP) publications.": "LEADS",
    "Decides to extend the mandate of BINUH, and the duties as specified in resolution 2645 "
    "(2022);": "MANDATES",
    "The call of UNICEF on all Libyans to vote was heard.": "MANDATES",
    "The Secretary-General's Agenda for Development shows a way.": "LEADS",
}


@pytest.mark.parametrize("text", STATED)
def test_it_is_of_the_one_who_does_it(facts: Facts, text: str) -> None:
    """What somebody is prompted to do or commits to is his deed, planned where it is only meant."""
    assert STATED[text] in facts(text)


@pytest.mark.parametrize("text", UNDONE)
def test_what_nobody_does(facts: Facts, text: str) -> None:
    """What is taught, expected of others, denied, voted down or learnt is nobody's deed."""
    assert [f for f in facts(text) if UNDONE[text] in f] == []


@pytest.mark.parametrize("text", AHEAD)
def test_what_somebody_is_about_to_do(facts: Facts, text: str) -> None:
    """What a body looks forward to doing, or is expected to do, is planned."""
    assert [f for f in facts(text) if AHEAD[text] in f and "planned=True" in f]


def test_what_is_set_up_is_there(facts: Facts) -> None:
    """Whoever sets up a group to do something does it, while "is set to" is planned."""
    told = "UNEP IMPLEMENTS Clean Rivers Programme"
    text = "UNEP set up a group to support the implementation of the Clean Rivers Programme."
    assert facts(text) == [told]
    assert facts("UNEP is set to implement the Clean Rivers Programme.") == [f"{told} planned=True"]


def test_work_goes_on(facts: Facts) -> None:
    """What a body works or makes progress on doing it does."""
    told = "UNEP IMPLEMENTS Clean Rivers Programme"
    assert facts("UNEP works on implementing the Clean Rivers Programme.") == [told]
    assert told in facts("UNEP made progress on implementing the Clean Rivers Programme.")


@pytest.mark.parametrize("text", UNSTATED)
def test_it_is_of_no_other(facts: Facts, text: str) -> None:
    """What somebody is told to do, a title says, a text set up or another reports is no deed of
    the one who is named beside it."""
    assert [f for f in facts(text) if UNSTATED[text] in f] == []


@pytest.mark.parametrize(
    "head",
    [
        "Chad and Norway: draft resolution",
        "Chad:*, ** draft resolution",
        "Questions of reefs: Draft resolution submitted by the Chair",
    ],
)
def test_a_draft_says_who_hands_it_in(facts: Facts, head: str) -> None:
    """What a draft tells is planned, wherever its heading says that it is one."""
    text = f"{head}\n\nThe Security Council,\n\nRecalling its work,\n\n1. Requests UNODC to report."
    assert facts(text) == ["UNSC MANDATES UNODC planned=True"]


def test_a_decision_is_not_told(facts: Facts) -> None:
    """What an organ decided before is no order to what the decision is about."""
    text = "The Security Council,\n\nRecalling its work,\n\n1. {}"
    again = "Reaffirms its {}, on the Clean Rivers Programme, to review the work of reefs;"
    found = facts(text.format(again.format("decision")))
    assert [f for f in found if "MANDATES" in f] == []
    assert facts(text.format("Repeats its request to UNODC to report;")) == ["UNSC MANDATES UNODC"]
