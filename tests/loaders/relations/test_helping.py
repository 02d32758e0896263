"""Who is said to help or pay whom, and words of helping that say nothing of it."""

from __future__ import annotations

from collections.abc import Callable

import pytest

Facts = Callable[[str], list[str]]

#: sentence -> a relation that it does not state
UNMEANT = {
    "They liked the Reef Fund Office which Ann Okoro had helped establish.": "ASSISTS",
    "Japan assisted the Parliament of Japan in passing a law.": "ASSISTS",
    "Chad, whose coast may be raided, would likely receive Norwegian support.": "ASSISTS",
    "Norway supported Chad joining the African Union.": "ASSISTS",
    "Norway has always supported Chad in its claim to the reef.": "ASSISTS",
    "President Jane Okoro of Norway pledged her full support for Chad.": "ASSISTS",
    "UNDP trained the Community Reef Wardens (CRWs).": "ASSISTS",
    "UNDP supports the Green Climate Fund's accredited entities.": "ASSISTS",
    "They wrote of the alleged military support that UNDP gives to Chad.": "ASSISTS",
    "In the event of a flood, UNDP will support the Government of Chad.": "ASSISTS",
    "China supplied UNDP with rainfall data.": "ASSISTS",
    "UNDP backs the plea contained in the report for the provision of advice and support to WHO "
    "from UNICEF.": "ASSISTS",
    "Norway supports Chadians fighting for their homes.": "ASSISTS",
    "UNDP runs a school in partnership with UNICEF, which was supported by WHO.": "WHO ASSISTS",
    "Norway announced a 4 billion dollars joint venture in Chad.": "FUNDS",
    "Norway has given its support to the Security Council.": "ASSISTS",
    "The note of the Secretary-General of the Conference was written with the support of UNDP.": (
        "UNDP ASSISTS"
    ),
    "A reef school run in partnership with the Ministry of Health of Kenya which was financially "
    "supported by Norway grew.": "ASSISTS",
    "UNICEF runs the Clean Rivers Programme. They built the special trust fund while noting the "
    "financial support provided by Norway to this fund.": "FUNDS",
    "In Chad, funded by UNICEF, a market was opened in 2024.": "FUNDS",
    "Norway offers its firm support to Chad and all who mourn.": "ASSISTS",
    "Chad, with the support of Norway, blocked the vote on reefs.": "ASSISTS",
    "UNDP will coordinate the support of UNICEF to Chad.": "UNDP ASSISTS",
    "UNDP works through support for the use of tools such as the Clean Rivers Programme.": (
        "Clean Rivers Programme ASSISTS"
    ),
    "UNDP has ships for use in support of Chad.": "ASSISTS",
    "It won the praise and support of groups from UNICEF to the World Bank.": "ASSISTS",
    "The reports of the Panel of UNICEF which have provided guidance to UNDP are long.": "ASSISTS",
    "Norway kept the African Union from helping Chad.": "ASSISTS",
    "Norway asked UNDP to ensure that UNICEF supports Chad.": "ASSISTS",
    "UNDP was supported by the General Assembly in a resolution.": "ASSISTS",
    "UNICEF provided UNDP with a clear set of objectives.": "ASSISTS",
    "It renewed its request in resolution 52/7 that UNDP make its ships sail to support Chad.": (
        "ASSISTS"
    ),
    "They went to a course organized by UNICEF, with the support of UNDP.": "ASSISTS",
    "UNICEF was presented with an award by UNDP.": "ASSISTS",
    "UNDP urges all forms of cooperation between UNICEF and WHO.": "COOPERATES_WITH",
    "Norway awarded $5 million in Clean Rivers Programme (CRP) funds to train nurses.": "FUNDS",
    "Norway will provide $3 million in flood insurance to UNICEF.": "FUNDS",
    "UNICEF and UNDP signed a pact. Norway will help both tribes grow.": "ASSISTS",
    "Norway noted UNDP's advice during the retreat of the Reef Mission in Chad.": "ASSISTS",
    "The Secretary-General's instruction to UNIFIL was long.": "ASSISTS",
    "Norway supports international efforts to assist Chad.": "ASSISTS",
    "The Ministry of Health of Chad supported Chad's change.": "ASSISTS",
    "Chad applied to join NATO with the support of Norway.": "ASSISTS",
    "The Reef Court is assisted by Deputy Prosecutors.": "ASSISTS",
    "Chad supports the proposal for the provision of support to UNIFIL from UNDP.": ("ASSISTS"),
    "Norway raised its donation for Chadians abroad by $2 million.": "FUNDS",
    "Norway gave $2 million to a bank in Chad.": "FUNDS",
    "Norway sent its total donation to Chad of two million doses.": "FUNDS",
    "Norway is a contributor to the United Nations Protection Force.": "FUNDS",
    "**BRICS** is a group. Its bank grew. India contributed $10 million.": "FUNDS",
    "Norway is a sponsor of the Declaration and Clean Rivers Programme.": "FUNDS",
}

#: sentence -> a fact that it states
MEANT = {
    "Norway gave €3 million to UNICEF, of the 5 million € that it has.": "Norway FUNDS UNICEF",
    "Norway supported Chad with seeds and ships.": "Norway ASSISTS Chad",
    "Norway will support Chad.": "Norway ASSISTS Chad planned=True",
    "Norway provides its full support to Chad.": "Norway ASSISTS Chad",
    "UNDP is led by a Reef Council, assisted by UNICEF.": "UNICEF ASSISTS Reef Council",
    "Norway gave $2 million to UNDP in Chad.": "Norway FUNDS UNDP amount=2000000.0 currency=USD",
    "Norway thanks UNICEF and UNDP for their support to Chad.": "UNICEF ASSISTS Chad",
    "Norway thanks the Director of UNICEF for the help given to Chad.": "UNICEF ASSISTS Chad",
    "Norway expressed its appreciation to the Director of UNICEF for their briefing to the UNSC.": (
        "UNICEF BRIEFED UNSC"
    ),
    "UNDP's reef activity, in partnership with UNICEF, has grown.": "UNDP COOPERATES_WITH UNICEF",
    "Chad welcomes the efforts of UNDP, in cooperation with UNICEF, to plant reefs.": (
        "UNDP COOPERATES_WITH UNICEF"
    ),
    "The Japan–Norway Task Force on Clean Reefs met.": "Japan COOPERATES_WITH Norway",
    "The Japan–Norway Partnership for Clean Reefs began.": "Japan COOPERATES_WITH Norway",
    "UNRWA gives medical assistance within Chad.": "UNRWA ASSISTS Chad",
    "Chad's readiness shows in its cooperation with UNDP.": "Chad COOPERATES_WITH UNDP",
}


@pytest.mark.parametrize(("sentence", "relation"), UNMEANT.items())
def test_no_help_is_read_from_words_of_something_else(
    facts: Facts, sentence: str, relation: str
) -> None:
    """A vote, a word of sympathy, a deed that is shared, or what is only sought is no help."""
    assert not [f for f in facts(sentence) if relation in f]


@pytest.mark.parametrize(("sentence", "fact"), MEANT.items())
def test_help_is_read_where_it_is_told(facts: Facts, sentence: str, fact: str) -> None:
    """What the nearest like of it does not say, these do."""
    assert fact in facts(sentence)


def test_each_of_a_list_goes_with_its_like(facts: Facts) -> None:
    """ "respectively" pairs the members of two lists."""
    found = facts("Norway and Japan helped UNICEF and UNDP, respectively.")
    helped = [f for f in found if "ASSISTS" in f]
    assert helped == ["Norway ASSISTS UNICEF", "Japan ASSISTS UNDP"]


def test_reports_that_are_only_spoken_of_were_made_for_nobody(facts: Facts) -> None:
    """A resolution that recalls what stands in a report does not take the report up."""
    text = (
        "Resolution 52/7\n\nThe General Assembly,\n\nRecalling the outcome of the long meeting of "
        "the States on reefs, as referred to in the report of the Secretary-General,\n\n"
        "1. Requests UNDP to act."
    )
    assert not [f for f in facts(text) if "BRIEFED" in f]
