"""Shapes of sentences: what names state of each other through lists, relatives and insertions."""

from __future__ import annotations

from collections.abc import Callable

import pytest

Facts = Callable[[str], list[str]]

#: sentence -> a fact that it states
STATED = {
    "UNODC works with organizations, in particular UNICEF and UNDP.": "UNODC COOPERATES_WITH UNDP",
    "UNODC trained officials from countries such as Mali, Chad, and Togo.": "UNODC ASSISTS Togo",
    "WHO partnered with UNICEF, UNDP (New York), and smaller groups.": "WHO COOPERATES_WITH UNDP",
    "The creation, by the Security Council, of the Panel of Experts followed.": (
        "UNSC ESTABLISHED Panel of Experts"
    ),
    "UNEP is an agency based in Nairobi.": "UNEP LOCATED_IN Kenya",
    "Kenya is proud to be a member of ECOWAS.": "Kenya MEMBER_OF ECOWAS role=member",
    "Togo has the honour to preside over the African Union.": "Togo CHAIRS AU role=chair",
    "Egypt is honoured to chair ECOWAS.": "Egypt CHAIRS ECOWAS role=chair",
    "The request of Benin, currently chairing ECOWAS, was met.": "Benin CHAIRS ECOWAS role=chair",
    "We welcome Chad and Mali as new members of ECOWAS.": "Chad MEMBER_OF ECOWAS role=member",
    "President Joe Biden and President William Ruto agreed to work together.": (
        "United States COOPERATES_WITH Kenya planned=True"
    ),
    "Japan provided over $5 million to UNICEF.": (
        "Japan FUNDS UNICEF amount=5000000.0 currency=USD"
    ),
    "UNFPA in partnership with UNICEF launched a campaign.": "UNFPA COOPERATES_WITH UNICEF",
    "Clean Rivers Project: UNDP launched a $5 million project.": (
        "UNDP LEADS Clean Rivers Project"
    ),
    "WHO works with 12 other agencies, including UNICEF and UNDP.": "WHO COOPERATES_WITH UNICEF",
    "U.S. assistance helped Kenya rebuild.": "United States ASSISTS Kenya",
    "UNICEF works with the Kenyan authorities, WHO and civil society.": (
        "UNICEF COOPERATES_WITH Kenya"
    ),
    "Resolution 1373 (2001) of 28 September 2001, which established the Panel of Experts, holds.": (
        "Security Council resolution 1373 (2001) ESTABLISHED Panel of Experts date=2001-09-28"
    ),
    "UNICEF has set up a network called the Nile University Network.": (
        "UNICEF ESTABLISHED Nile University Network"
    ),
    "Norway welcomed the efforts of UNODC to support Mali.": "UNODC ASSISTS Mali",
    "Norway welcomed UNODC's role in training judges from Mali.": "UNODC ASSISTS Mali",
    "Norway noted the part played by UNODC in assisting Mali.": "UNODC ASSISTS Mali",
    "Norway thanked UNODC for supporting Mali.": "UNODC ASSISTS Mali",
    "Norway noted Kenya's decision to join NATO.": "Kenya MEMBER_OF NATO planned=True role=member",
    "Kenya expressed its intention to join NATO.": "Kenya MEMBER_OF NATO planned=True role=member",
    "Commends UNODC for its work, in close cooperation with UNICEF, in 2019.": (
        "UNODC COOPERATES_WITH UNICEF"
    ),
    "UNODC strengthened the capacity of 143 Malian officials.": "UNODC ASSISTS Mali",
    "UNODC experts trained Malian judges.": "UNODC ASSISTS Mali",
    "Requests UNODC, in cooperation with UNICEF, to report.": (
        "UNODC COOPERATES_WITH UNICEF planned=True"
    ),
    "Under Operation Nile, WHO (Geneva), UNDP (Rome) and UNICEF (Bonn) are partnering.": (
        "UNDP COOPERATES_WITH UNICEF"
    ),
    "The cooperation between UNICEF, UNESCO (Paris) and the public continues.": (
        "UNICEF COOPERATES_WITH UNESCO"
    ),
    "UNICEF is a member of the Sahel Alliance, a body that meets, and leads the Nile Programme.": (
        "UNICEF LEADS Nile Programme"
    ),
    "UNICEF opened the Amal Centre in Rabat, and schools in Lima, in partnership with UNDP.": (
        "UNICEF COOPERATES_WITH UNDP"
    ),
    "UNDP maintains close working relations with UNICEF.": "UNDP COOPERATES_WITH UNICEF",
    "Western Sahara holds a vote run by UNDP, in cooperation with UNICEF.": (
        "UNDP COOPERATES_WITH UNICEF"
    ),
    "In implementing the Nile Programme, UNICEF will report.": (
        "UNICEF IMPLEMENTS Nile Programme planned=True"
    ),
}

#: sentence -> a fact that it does not state
UNSTATED = {
    "UNODC launched a project, and experts of UNDP visited Kenya.": "UNODC VISITED Kenya",
    "UNICEF welcomed the proposal of UNODC to support Mali.": "UNICEF ASSISTS Mali",
    "Norway noted the ability of UNODC to support Mali.": "UNODC ASSISTS Mali",
    "Urges Kenya to try them in cooperation with UNICEF.": "Kenya COOPERATES_WITH UNICEF",
    "Norway welcomed the efforts of UNICEF to support Mali.": "Norway ASSISTS Mali",
    "Norway thanked Ms. Jane Okoro for appealing to UNODC to support Mali.": (
        "Jane Okoro ASSISTS Mali"
    ),
    "A workshop was held by UNICEF in Nairobi.": "UNICEF LOCATED_IN Kenya",
    "UNEP recalled its resolution 2/5, on delivering on the Nile Programme.": (
        "UNEP IMPLEMENTS Nile Programme"
    ),
    "Demands that Kenya meet its duties under the plans approved by all and cooperate with UNDP.": (
        "Kenya COOPERATES_WITH UNDP"
    ),
    "We hope that Kenya and Chad, which are bound by much, will deepen their cooperation.": (
        "Kenya COOPERATES_WITH Chad planned=True"
    ),
    "Norway gave financial support to UNICEF and the Medicines Branch of UNODC.": (
        "UNODC FUNDS UNICEF"
    ),
    "Kenya plans to provide $3 million to UNICEF, and Chad is buying boats.": (
        "Kenya FUNDS Chad amount=3000000.0 currency=USD planned=True"
    ),
    "The Council urges Kenya to help all, by granting access and by assisting UNICEF.": (
        "Kenya ASSISTS UNICEF"
    ),
    "The boats reach all if UNICEF delivers them through the Nile Programme.": (
        "UNICEF IMPLEMENTS Nile Programme"
    ),
    "Norway met Chad. Norway supports both States and cities.": "Norway ASSISTS Chad",
    "Norway met Chad. In Mali, UNICEF assisted the Government.": "UNICEF ASSISTS Chad",
    "The members of UNESCO assist Mali.": "UNESCO ASSISTS Mali",
    "Ten members of UNESCO, which founded the Tide Institute, met.": (
        "UNESCO ESTABLISHED Tide Institute"
    ),
}


@pytest.mark.parametrize("sentence", STATED)
def test_shapes_are_read(sentence: str, facts: Facts) -> None:
    """A sentence states its fact, whatever stands between the names."""
    assert STATED[sentence] in facts(sentence)


@pytest.mark.parametrize("sentence", UNSTATED)
def test_other_shapes_are_not(sentence: str, facts: Facts) -> None:
    """Who does something else in the sentence is not taken for the one who does it."""
    assert UNSTATED[sentence] not in facts(sentence)


def test_forms_of_verbs_with_a_prefix(facts: Facts) -> None:
    """ "Co-led" is a form of "co-lead", and a participle behind a subject says what it does."""
    found = facts("The Tide Committee is co-led by Kenya.")
    assert "Kenya CHAIRS Tide Committee role=chair" in found
    assert "Kenya MEMBER_OF OSCE role=member" in facts("Kenya, being a member of the OSCE, agreed.")


def test_this_project_is_the_one_named_before(facts: Facts) -> None:
    """ "This project" stands for the only programme that the sentences before name."""
    said = facts("UNDP opened the Clean Rivers Project. This project will support Chad.")
    assert "Clean Rivers Project ASSISTS Chad planned=True" in said


def test_what_is_given_on_the_page_of_a_body_is_given_to_it(facts: Facts) -> None:
    """A sum without a receiver goes to the body that an encyclopaedia's page is about."""
    page = (
        "# UNICEF\n\n**UNICEF** is an agency. $5 million was donated by Japan, $2 million by Chad."
    )
    assert {"Japan FUNDS UNICEF", "Chad FUNDS UNICEF"} <= {
        f.split(" amount")[0] for f in facts(page)
    }
