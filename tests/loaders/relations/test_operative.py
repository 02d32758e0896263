"""Operative paragraphs: what resolutions and decisions tell bodies to do, and what they set up."""

from __future__ import annotations

from collections.abc import Callable

import pytest

Facts = Callable[[str], list[str]]

HEAD = (
    "Resolution adopted by the General Assembly on 3 May 2021\n\n75/3. A subject\n\n"
    "The General Assembly,\n\nRecalling its work,\n\n"
)
OWN = "General Assembly resolution 75/3"

#: operative paragraph -> the bodies that the resolution mandates
TOLD = {
    "1. Requests the Secretary-General to report to it;": ["Secretary-General"],
    "2. *Also calls upon* Kenya and Chad to help;": ["Chad", "Kenya"],
    "3. Welcomes the report, and requests UNODC to help Mali;": ["UNODC"],
    "4. Requests States, UNDP and other bodies, in particular CTED, to act;": ["CTED", "UNDP"],
    "5. Invites all relevant bodies, including the World Bank, to act;": ["World Bank"],
    "6. Requests the Secretary-General, in consultation with UNICEF, to act;": [
        "Secretary-General"
    ],
    "7. Decides that CTED shall report;": ["CTED"],
    "8. Demands that Kenya and all parties withdraw;": ["Kenya"],
    "9. Requests that the Secretary-General provides a report;": ["Secretary-General"],
    "10. Decides to extend until 3 May 2022 the mandate of CTED;": ["CTED"],
    "11. Decides to authorize UNODC to act;": ["UNODC"],
    "12. In this regard, urges Kenya to act;": ["Kenya"],
    "12. Approves the proposal of the Secretary-General to extend the mandate of UNIFIL;": [
        "UNIFIL"
    ],
    "12. Endorses the extension of the mandate of UNIFIL for a year;": ["UNIFIL"],
    "13. Requests:\n\n(a) The Secretary-General to act;\n": ["Secretary-General"],
    "14. Decides:\n\n(a) To call upon Chad to act;\n\n(b) To renew the mandate of CTED;\n": [
        "CTED",
        "Chad",
    ],
    "15. Decides to extend the mandate of CTED for a year and to request UNDP to report;": [
        "CTED",
        "UNDP",
    ],
    "16. Extends once more the stationing in Chad of the Amal Force;": ["Amal Force"],
    "17. Authorizes the deployment of the Amal Force;": ["Amal Force"],
    "18. Decides to enlarge the mandate of CTED;": ["CTED"],
    "19. Decides that the mandate of CTED shall include training;": ["CTED"],
    "20. Resolves that CTED shall keep a list;": ["CTED"],
    "21. Decides that UNODC is requested to report;": ["UNODC"],
    "22. Requests also that all States act, and further requests that UNDP keep it informed;": [
        "UNDP"
    ],
    "23. Demands that Chad, the host, stop its flights;": ["Chad"],
    "24. Requests Governments, UNDP and other bodies concerned, in particular CTED, to act;": [
        "CTED",
        "UNDP",
    ],
    "32. Stresses the need for peace, and in this regard encourages CTED to act;": ["CTED"],
    "33. Agrees that UNODC should consider the matter;": ["UNODC"],
    "34. Requests UNDP and all UN specialized agencies, in particular WHO, to act;": [
        "UNDP",
        "WHO",
    ],
    "35. Calls on the former Yugoslav Republic of Macedonia to act;": ["North Macedonia"],
    "26. Calls on the Chad authorities to act;": ["Chad"],
    "27. Appeals to Chad and Mali to act;": ["Chad", "Mali"],
    "28. Encourages UNODC to act;": ["UNODC"],
    "29. Encourages the international community, the World Bank and UNDP to act;": [
        "UNDP",
        "World Bank",
    ],
    "30. Requests UNODC, under the guidance of the Amal Committee (AC), to act;": ["UNODC"],
    "31. Requests the United Kingdom Government to act;": ["United Kingdom"],
    "25. The Governments of Chad and Mali are requested to report;": ["Chad", "Mali"],
}

#: operative paragraphs that mandate nobody
UNTOLD = [
    "1. Urges Member States to help Kenya;",
    "2. Welcomes the work of CTED;",
    "3. Encourages States to report to CTED;",
    "4. Demands the withdrawal of troops from Kenya;",
    "5. Decides that the report of CTED will be considered;",
    "6. Decides to remain seized of the matter;",
    "7. Approves the recommendation of the Secretary-General on the mandate of UNIFIL;",
    "3. Encourages the exchange of views between States, including Chad, to stop crime;",
    "3. Encourages the deployment of the Amal Force and CTED as well;",
    "3. Urges States, including countries there, to provide help for Chad and CTED;",
    "8. Decides that CTED will be composed of ten experts;",
    "8. Recalls that Chad was requested to report;",
    "8. Decides:\n\n(a) The budget of CTED;\n",
    "8. To date, support to Chad has been low;",
    "8. Endorses the proposal to study how to set out the mandate of UNIFIL;",
]


def _mandates(found: list[str]) -> list[str]:
    return sorted(f.split(" MANDATES ")[1] for f in found if f.startswith(f"{OWN} MANDATES "))


@pytest.mark.parametrize("paragraph", TOLD)
def test_who_is_told(paragraph: str, facts: Facts) -> None:
    """The resolution mandates those whom a verb without subject tells to act."""
    assert _mandates(facts(f"{HEAD}{paragraph}\n")) == TOLD[paragraph]


@pytest.mark.parametrize("paragraph", UNTOLD)
def test_who_is_not_told(paragraph: str, facts: Facts) -> None:
    """Member States are no nodes, and a body that is spoken of is not told to act."""
    assert _mandates(facts(f"{HEAD}{paragraph}\n")) == []


@pytest.mark.parametrize(
    "paragraph",
    [
        "1. Decides to establish the Amal Commission;",
        "2. Establishes the Amal Commission;",
        "3. Decides that the Amal Commission shall be established;",
        "4. Decides to establish under its authority an Amal Commission;",
    ],
)
def test_what_is_set_up(paragraph: str, facts: Facts) -> None:
    """A resolution that decides to establish a body establishes it."""
    assert f"{OWN} ESTABLISHED Amal Commission" in facts(f"{HEAD}{paragraph}\n")


def test_programmes_that_a_text_refers_to(facts: Facts) -> None:
    """A resolution cites the plans that any of its paragraphs refers to, known or not."""
    found = facts(f"{HEAD}3. Takes note of the Amal Coral Protection Plan of Kenya;\n")
    assert f"{OWN} CITES Amal Coral Protection Plan" in " ".join(found)


def test_each_text_of_a_page_speaks_for_itself(facts: Facts) -> None:
    """A page of a yearbook holds several resolutions, each with its own symbol and its organ."""
    found = facts(
        "4. Requests CTED to act.\n\n1988/12. A subject\n\nThe Economic and Social Council,\n\n"
        "Recalling its resolution 1775 (LIV),\n\n1. Requests UNODC to act.\n\n"
        "1988/13. Another\n\nThe Economic and Social Council,\n\n1. Requests Kenya to act.\n"
    )
    named = "Economic and Social Council resolution"
    assert f"{named} 1988/12 MANDATES UNODC" in found
    assert f"{named} 1988/13 MANDATES Kenya" in found
    assert f"{named} 1988/12 CITES {named} 1775 (LIV)" in found
    assert f"ECOSOC ADOPTED {named} 1988/13" in found
    assert "ECOSOC MANDATES CTED" in found


def test_an_organ_without_symbol_speaks(facts: Facts) -> None:
    """A decision of another organ mandates in the organ's name."""
    found = facts(
        "The Amal Sea Commission,\n\nRecalling its work,\n\n1. Requests UNODC to help Mali;\n"
    )
    assert "Amal Sea Commission MANDATES UNODC" in found


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Recalling resolution 2626 (2022) setting the mandate of CTED,\n", "2626 (2022)"),
        (
            "It noted resolutions 2626 (2022) and 2727 (2024) extending the mandate of CTED.\n",
            "2626 (2022)",
        ),
        (
            "It extended the mandate of CTED, as set out in resolution 2727 (2024).\n",
            "2727 (2024)",
        ),
    ],
)
def test_who_set_a_mandate(text: str, said: str, facts: Facts) -> None:
    """A resolution that set, extended or defines a mandate mandates the body."""
    assert f"Security Council resolution {said} MANDATES CTED" in facts(text)


@pytest.mark.parametrize(
    ("paragraph", "said"),
    [
        ("Having considered the report of the Secretary-General,", "Secretary-General"),
        ("Taking note of the further reports of CTED,", "CTED"),
        ("1. Welcomes the Secretary-General’s report;", "Secretary-General"),
        ("Having heard the statement of the President of CTED,", "CTED"),
        (
            "1. Expresses its appreciation to the Secretary-General for his report;",
            "Secretary-General",
        ),
        ("Having heard a report by UNODC on its work,", "UNODC"),
        ("Taking note of the report submitted by UNODC,", "UNODC"),
        ("Taking note of the 2021 UNODC annual report on crime,", "UNODC"),
        ("Having studied the report of UNODC 4 and taking note of its findings,", "UNODC"),
    ],
)
def test_whose_report_it_takes_up(paragraph: str, said: str, facts: Facts) -> None:
    """Whoever made a report that a resolution takes up has reported to its organ."""
    assert f"{said} BRIEFED UNGA" in facts(f"{HEAD}{paragraph}\n")


@pytest.mark.parametrize(
    "paragraph",
    [
        "Noting the statement of CTED on its work,",
        "Taking note of the report of the Special Rapporteur of the Human Rights Council,",
        "Having heard the statement of the representative of Chad,",
        "Welcoming the report by UNODC entitled “Coasts at Risk”,",
    ],
)
def test_whose_words_are_no_report(paragraph: str, facts: Facts) -> None:
    """A speech counts where the organ heard it, and what has a title is a publication."""
    assert not any("BRIEFED" in fact for fact in facts(f"{HEAD}{paragraph}\n"))


def test_a_report_that_is_asked_for(facts: Facts) -> None:
    """A report that is requested has not been made."""
    found = facts(f"{HEAD}1. Requests a report of the Secretary-General;\n")
    assert not any("BRIEFED" in fact for fact in found)


COUNCIL = "Resolution 2400 (2018)\nAdopted by the Security Council\n\nThe Security Council,\n\n"


@pytest.mark.parametrize(
    "said",
    [
        "1. Reiterates its request to UNICEF to report to it;",
        "1. Renews its call upon UNICEF to assist Mali;",
        "1. Reaffirms its demand that UNICEF withdraw;",
        "1. Reiterates its decision that UNICEF shall monitor the border;",
    ],
)
def test_what_is_asked_again_is_asked(said: str, facts: Facts) -> None:
    """ "Reiterates its request to UNDP to …" mandates as "requests UNDP to …" does."""
    wanted = "Security Council resolution 2400 (2018) MANDATES UNICEF"
    assert wanted in facts(COUNCIL + said + "\n")
    refused = "1. Reiterates its support to UNICEF;\n\n2. Reiterates its decision to meet UNICEF;\n"
    assert wanted not in facts(COUNCIL + refused)


@pytest.mark.parametrize(
    ("said", "whole"),
    [
        ("1. Invites UNODC, with its Legal Committee, to act;", "UNODC"),
        ("1. Welcomes its Legal Committee;", "UNSC"),
        ("1. Requests the Panel set up in May, with its Legal Committee, to act;", None),
    ],
)
def test_its_in_a_resolution(said: str, whole: str | None, facts: Facts) -> None:
    """The body that a paragraph names last, else the organ that speaks; neither where a body that
    is not known comes between."""
    found = [fact for fact in facts(COUNCIL + said + "\n") if "PART_OF" in fact]
    assert found == ([f"Legal Committee PART_OF {whole}"] if whole else [])


def test_the_executive_director_of_an_organs_programme(facts: Facts) -> None:
    """What an assembly of a programme asks of "the Executive Director" it asks of the programme;
    the General Assembly has none."""
    text = HEAD.replace("General Assembly", "United Nations Environment Assembly")
    asked = "1. Requests the Executive Director to act;"
    told = [f for f in facts(text.replace("75/3", "2/3") + asked) if "MANDATES" in f]
    assert told == ["United Nations Environment Assembly resolution 2/3 MANDATES UNEP"]
    assert not [f for f in facts(HEAD + asked) if "MANDATES" in f]
