"""Sites: where bodies sit, all places of a list included."""

from __future__ import annotations

from collections.abc import Callable

import pytest

Facts = Callable[[str], list[str]]

PAGE = "The **Amal Sea Council** (**ASC**) is an intergovernmental organisation.\n\n"

#: a sentence of the page -> the States where its body sits
SAID = {
    "The Council is based in Rome (Italy), with offices in Lima (Peru) and Nairobi.": [
        "Italy",
        "Kenya",
        "Peru",
    ],
    "Headquarters in Geneva (Switzerland).": ["Switzerland"],
    "It has three regional offices: in Chad (Central Africa), Mali (West Africa) and Kenya.": [
        "Chad",
        "Kenya",
        "Mali",
    ],
    "The Secretariat has its seat in Vienna, Austria.": ["Austria"],
    "Field offices of the Council were opened in Rome in Italy and Lima in Peru.": [
        "Italy",
        "Peru",
    ],
    "The Council holds an office in Lima, Peru.": ["Peru"],
    "Its headquarters are in Paris, France.": ["France"],
    "The headquarters moved to Vienna in 1999.": ["Austria"],
    "The Council has offices in Kenya, Chad and Mali.": ["Chad", "Kenya", "Mali"],
    "The headquarters were established in Old Harbour, Peru.": ["Peru"],
    "The Council has its headquarters at the United Nations Office at Nairobi, Kenya.": ["Kenya"],
    "The Council studies the sea for all, headquartered in Lima, Peru.": ["Peru"],
    "The Council is served by a permanent secretariat that is located in Lima, Peru.": ["Peru"],
    "The secretariat is located at Long Lake Street, in Nairobi.": ["Kenya"],
    "The Council is located at 12 Long Street, in the Free City of Lima, Peru.": ["Peru"],
    "The Council operates from two sites: a house in Rome (Italy), and sites in Lima and Accra.": [
        "Ghana",
        "Peru",
    ],
    "The Council trains staff, with research stations (Lima (Peru), Nairobi (Kenya)).": [
        "Kenya",
        "Peru",
    ],
}

UNSAID = [
    "The headquarters were originally in Paris.",
    "UNICEF has offices in Kenya and Chad.",
    "The Council met in Nairobi.",
    "Kenya is served by a permanent secretariat that is located in Lima, Peru.",
    "The Treaty of the Council was opened in Nairobi.",
    "Its headquarters may move to Vienna.",
    "It trained experts of stations in Lima and Nairobi.",
]


def _places(found: list[str]) -> list[str]:
    said = "ASC LOCATED_IN "
    return sorted({f.removeprefix(said) for f in found if f.startswith(said)})


@pytest.mark.parametrize("sentence", SAID)
def test_sites(sentence: str, facts: Facts) -> None:
    """Seats and offices of the body that a page is about, with every place of a list."""
    assert _places(facts(f"{PAGE}{sentence}\n")) == SAID[sentence]


@pytest.mark.parametrize("sentence", UNSAID)
def test_no_sites(sentence: str, facts: Facts) -> None:
    """What was left, what may be and where it met is no seat; another's offices are not its own."""
    assert _places(facts(f"{PAGE}{sentence}\n")) == []


@pytest.mark.parametrize(
    "text",
    [
        "The United States sent him to the Peace Corps in Niger.",
        "We met our partners of NATO in Niger.",
    ],
)
def test_bodies_at_work_abroad_are_not_of_that_state(text: str, facts: Facts) -> None:
    """A known body of another State, or of several, does not belong to where it works."""
    assert not any("LOCATED_IN" in fact for fact in facts(text))


def test_the_first_sentence_places_the_body_of_the_page(facts: Facts) -> None:
    """What a page's first sentence places is what it defines, not the body named before."""
    found = facts("The **Amal Sea Council** (**ASC**) is an organ of UNICEF based in Lima.\n")
    assert "ASC LOCATED_IN Peru" in found
    assert "UNICEF LOCATED_IN Peru" not in found


#: a sentence without a page -> the body whose State it tells, and the State
TOLD = {
    "Support came from the United Nations Logistics Base at Brindisi, Italy, in May.": (
        "UNLB",
        "Italy",
    ),
    "The panel heard Jane Okoro (Ocean Policy Council, Kenya) in May.": (
        "Ocean Policy Council",
        "Kenya",
    ),
    "The work of UNSMIL in Libya was praised.": ("UNSMIL", "Libya"),
}
UNTOLD = [
    "They met at the Security Council in Brindisi, Peru and Chad.",
    "The panel heard UNICEF (Ocean Policy Council, Kenya and Chad) in May.",
    "The work of UNICEF in Libya was praised.",
    "The work of the Office of the Prosecutor in Libya was praised.",
]


@pytest.mark.parametrize("sentence", TOLD)
def test_sites_without_a_page(sentence: str, facts: Facts) -> None:
    """The State behind a body's town, beside it in a bracket, and where a mission is."""
    body, state = TOLD[sentence]
    found = [f for f in facts(sentence) if " LOCATED_IN " in f]
    assert [f.split(" LOCATED_IN ")[1] for f in found] == [state], f"{body}: {found}"


@pytest.mark.parametrize("sentence", UNTOLD)
def test_no_sites_without_a_page(sentence: str, facts: Facts) -> None:
    """A list behind a body, and where a body of the world works, tell no site."""
    assert not [f for f in facts(sentence) if " LOCATED_IN " in f]


def test_a_seat_that_is_a_town(facts: Facts) -> None:
    """ "Its seat is Lima, Peru" needs no "in"; a town may be told by the greater one near it."""
    page = "The **Amal Sea Council** (**ASC**) is an intergovernmental organisation.\n\n"
    assert "ASC LOCATED_IN Peru" in facts(page + "Its seat is Lima, Peru.\n")
    near = facts(page + "It is headquartered in Saltbay, near Lima, Peru.\n")
    assert "ASC LOCATED_IN Peru" in near
    assert not [f for f in facts(page + "Its seat is near.") if " LOCATED_IN " in f]


def test_initials_of_a_page_stand_for_its_body(facts: Facts) -> None:
    """A page may call its body by initials that it defines nowhere; others may not."""
    told = "is an intergovernmental organisation.\n\nThe headquarters of the ASC is in Lima.\n"
    assert "Amal Sea Council LOCATED_IN Peru" in facts("The **Amal Sea Council** " + told)
    assert not [f for f in facts("The **Bora Reef Council** " + told) if " LOCATED_IN " in f]
