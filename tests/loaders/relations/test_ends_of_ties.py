"""Ties between bodies: which of the names around "of", "with", "between" and "in" a tie joins, and
when it was made."""

from __future__ import annotations

from collections.abc import Callable

import pytest

Facts = Callable[[str], list[str]]

_DEFINED = "The Weeds of Marsh and Dune Branch (WMD) met. "
SAID = [
    ("Chad is the latest State to have joined UNICEF.", "Chad MEMBER_OF UNICEF role=member"),
    ("Chad became the first State to join UNICEF.", "Chad MEMBER_OF UNICEF role=member"),
    (
        "Chad will be the first State to join UNICEF.",
        "Chad MEMBER_OF UNICEF planned=True role=member",
    ),
    ("UNICEF's member countries, which include Chad, met.", "Chad MEMBER_OF UNICEF role=member"),
    ("UNICEF's observer States include Chad and Mali.", "Mali MEMBER_OF UNICEF role=observer"),
    (
        "The African Union was founded, in which Kenya and Chad are members.",
        "Chad MEMBER_OF AU role=member",
    ),
    (
        "It welcomes cooperation between UNICEF and UNODC, WHO, and UNDP.",
        "UNICEF COOPERATES_WITH WHO",
    ),
    ("It welcomes cooperation between UNICEF, WHO and UNDP.", "WHO COOPERATES_WITH UNDP"),
    ("The visit by the Finance Committee of UNICEF ended.", "Finance Committee PART_OF UNICEF"),
    (
        "The Gulf Organization for Reefs met in 1976; Yemen joined the organization.",
        "Yemen MEMBER_OF Gulf Organization for Reefs role=member",
    ),
    (
        "It welcomes cooperation between UNICEF and WHO as well as between UNDP and UNODC.",
        "UNDP COOPERATES_WITH UNODC",
    ),
    (
        "Welcoming the promises made by Chad to protect reefs, noting the cooperation of Chad with "
        "UNODC,",
        "Chad COOPERATES_WITH UNODC",
    ),
]

UNSAID = [
    ("There was no mechanism for cooperation between UNICEF and UNDP.", "COOPERATES_WITH"),
    ("It welcomes cooperation between UNICEF and UNODC, WHO, and UNDP.", "WHO COOPERATES_WITH"),
    ("Kenya has had observer status since 2005, with UNICEF joining in 2019.", "Kenya MEMBER_OF"),
    ("The creation by the Reef Council of the Coral Commission was welcome.", "PART_OF"),
    ("Chad joined as a member of UNICEF in May at a meeting of UNDP.", "MEMBER_OF UNDP"),
    ("Jane Okoro is a member of the delegation in UNICEF.", "MEMBER_OF"),
    ("Jane Okoro was a member of the staff of the Reef Bank.", "MEMBER_OF"),
    (
        "It welcomes cooperation between UNICEF and WHO as well as between UNDP and UNODC.",
        "UNICEF COOPERATES_WITH UNODC",
    ),
    ("UNODC is a member but its engagement with UNICEF has been suspended.", "COOPERATES_WITH"),
    ("Two member states are not members of WHO: Chad and Mali.", "MEMBER_OF"),
    ("Chad was granted prospective membership in UNICEF.", "MEMBER_OF"),
    ("Chad received approval for full membership of UNICEF.", "MEMBER_OF"),
    ("UNDP works with allies and partners in fora such as UNICEF.", "COOPERATES_WITH"),
    ("Chad made plans with its Reef Council partners in the text.", "LOCATED_IN"),
    ("The Working Group on the Reform of the Security Council met.", "PART_OF"),
    ("UNODC will represent the Secretary-General in the Reef Committee.", "Secretary-General"),
    ("The text made no mention of UNODC working with Chad.", "COOPERATES_WITH"),
    ("UNDP's UNICEF unit began its work.", "PART_OF"),
    ("UNDP plans an approach to making UNICEF services better.", "PART_OF"),
    ("UNICEF and the Coral Council make up UNDP.", "UNDP PART_OF"),
    (
        "UNICEF wrote to the Reef Office, the Coral Office, the office of UNDP and WHO.",
        "Coral Office PART_OF",
    ),
    (_DEFINED + "The WMD Branch met again.", "PART_OF"),
    ("The activities of the Coral Office in Chad grew.", "LOCATED_IN"),
    ("They wrote of the Reef Army in Chad.", "LOCATED_IN"),
    ("They asked the Vice-Chair of the Coral Centre (Norway) to speak.", "LOCATED_IN"),
    ("UNICEF held meetings and working sessions with Chad.", "COOPERATES_WITH"),
    ("They seek observer status for the Reef Agency in the Coral Assembly.", "PART_OF"),
    ("A stone recalls the session of the Reef Assembly at Harbour University.", "PART_OF"),
    ("UNDP met in Dhaka. Its Ministry of Trade was there.", "PART_OF"),
    ("The mechanism is composed of UNICEF together with UNDP.", "COOPERATES_WITH"),
]


@pytest.mark.parametrize(("text", "expected"), SAID)
def test_a_tie_joins_those_that_it_names(text: str, expected: str, facts: Facts) -> None:
    """ "In which" points to the body before it, "between A and B, C" has A on one side, and who
    was the first to do something did it, where the clause is of the past."""
    assert expected in facts(text)


@pytest.mark.parametrize(("text", "unmeant"), UNSAID)
def test_a_tie_does_not_join_what_stands_near(text: str, unmeant: str, facts: Facts) -> None:
    """What is denied or done to another, where something happens, and what a list goes on with are
    no ends of a tie; a short form with the last word of a name is that body itself."""
    assert not [fact for fact in facts(text) if unmeant in fact]
