"""Ends: who is meant where something nearer, a part or a past post could be taken for it."""

from __future__ import annotations

from collections.abc import Callable

import pytest

Facts = Callable[[str], list[str]]

_TALKS = "Kenya and Chad met. "
_BODIES = "The Human Rights Council met. The Security Council met. "
#: text -> a fact that it states
SAID = {
    _TALKS + "The President of Guinea went to Mali, where both sides agreed to cooperate.": (
        "Guinea COOPERATES_WITH Mali planned=True"
    ),
    _TALKS + "The President of Chad said that the two countries will cooperate.": (
        "Kenya COOPERATES_WITH Chad planned=True"
    ),
    "An insult to Mali's rights as a member of the African Union.": "Mali MEMBER_OF AU role=member",
    "## UNICEF\n\nIt was founded by Chad.\n": "Chad ESTABLISHED UNICEF",
    "UNODC has a secretariat. The secretariat of the African Union, located in Addis Ababa, met.": (
        "AU LOCATED_IN Ethiopia"
    ),
    "UNIFIL should fulfil its mandate as defined in resolution 425 (1978).": (
        "Security Council resolution 425 (1978) MANDATES UNIFIL"
    ),
    "The General Assembly established the Reef Platform to support the implementation of the 2030 "
    "Agenda for Sustainable Development.": (
        "Reef Platform IMPLEMENTS 2030 Agenda for Sustainable Development"
    ),
    "The Security Council hails the decisions of the African Union Peace and Security Council, at "
    "its meeting held on 12 December 2016.": ("AUPSC ORGANIZED Meeting (2016-12-12)"),
    "Inland Transport Committee\n\nThe Committee noted the report of the Reef Board on its "
    "session (17 November 2015).\n": "Reef Board ORGANIZED Meeting (2015-11-17)",
    "UNODC held a seminar on the outcome of the World Conference on Reefs in Rome on 3 May 2021.": (
        "Workshop in Rome (2021-05-03) HELD_IN Italy"
    ),
    "Haiti is near. Kenya is far. BINUH assists the Government.": "BINUH ASSISTS Haiti",
    "The Reef Museums Initiative began. UNESCO funded this initiative.": (
        "UNESCO FUNDS Reef Museums Initiative"
    ),
    "The Paris Climate Conference was held in 2015.": "Conference in Paris (2015) HELD_IN France",
}
#: text -> words of which no fact tells
UNSAID = {
    _TALKS + "The President of Guinea said that both countries will cooperate.": "COOPERATES_WITH",
    _BODIES + "Chad asks the Security Council to study what the Human Rights Council said at the "
    "Council's session on 7 February 2025.": "ORGANIZED",
    "Former White House officials launched the Reef Initiative.": "White House LEADS",
    "The team of the League of Arab States, located in London, met.": "LOCATED_IN",
    "Jane Okoro praised the Senator's work as a member of the Reef Committee.": "Okoro MEMBER_OF",
    "UN-Habitat regards cities as partners of UNODC.": "COOPERATES_WITH",
    "Working with United Nations evaluation offices, UNICEF made a plan.": "COOPERATES_WITH",
    "UNICEF identified local groups to support Chad.": "ASSISTS",
    "UNICEF must fulfil its mandate, once the plan set up by resolution 2719 (2023) is ready.": (
        "MANDATES"
    ),
    "UNODC gave a briefing on the invitation for the Board to meet in Suva in 2025.": "HELD_IN",
    "The Economic Committee met. The Coral Committee of the League of Nations had members; Mali "
    "and Chad were represented in it.": "MEMBER_OF Economic Committee",
    "Kenya welcomed a plan for strengthening the mission to enable it to give more support to "
    "Chad.": "Kenya ASSISTS",
    "UNODC is a body based in Rome.\n\n## Accession to UNICEF\n\nIt was founded by Chad.\n": (
        "Chad ESTABLISHED UNICEF"
    ),
    "Jane Okoro is Director of UNICEF. She has worked with UNODC.": "COOPERATES_WITH",
    "UNICEF, together with the agencies of the United Nations, acted.": "COOPERATES_WITH",
    "Kenya hails accords signed in Rome in April, establishing a Coral Court.": "ESTABLISHED",
    'UNEP met on 26 January 2025, in Ouagadougou "in the hope of talks with UNODC".': (
        "UNODC PARTICIPATED_IN"
    ),
    "The Lobito Corridor Summit was held on 3 May 2021.": "HELD_IN",
    "Kenya gave $2 million to the United Nations development system.": "FUNDS",
    "The Reef Museums Initiative began. Kenya met Chad. Free Coral Directory: UNESCO funded this "
    "initiative.": "FUNDS Reef Museums",
    "UNEP and UNODC met at the Special Meeting in Support of Chad.": "ASSISTS",
    "After this summit, ministers of the G20, gathered in Toronto on 3 May 2016, "
    "agreed.": "Conference in Toronto (2016-05-03) HELD_IN",
    "The Council asked the expert meeting to submit its outcome to the World Conference on Reefs, "
    "held in Salvador, Brazil, on 12 April 2010.": "Meeting in Salvador (2010-04-12) HELD_IN",
    "Recalling the World Conference on Reefs, the outcome of the meeting on corals, held in New "
    "York on 11 December 2007.": "Conference in New York (2007-12-11) HELD_IN",
}


@pytest.mark.parametrize("text", SAID)
def test_the_end_that_is_meant_is_taken(text: str, facts: Facts) -> None:
    """What a clause names itself comes before what was named earlier."""
    assert SAID[text] in facts(text)


@pytest.mark.parametrize("text", UNSAID)
def test_a_neighbour_is_no_end(text: str, facts: Facts) -> None:
    """A part, a past post, a heading's words or the subject of another clause is not the end."""
    assert not [fact for fact in facts(text) if UNSAID[text] in fact]
