"""Names are read to their ends: where a longer one cannot be told, no shorter one stands for it."""

from __future__ import annotations

from collections.abc import Callable

import pytest

Named = Callable[[str], list[str]]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The United Nations Reef and Social Office in Lima helps.",
            "United Nations Reef and Social Office in Lima",
        ),
        ("The Coral Liaison Office in Chad helps.", "Coral Liaison Office in Chad"),
        ("The Basic Court in Lima ruled.", "Basic Court in Lima"),
        ("She joined the First Coral Movers Coalition.", "First Coral Movers Coalition"),
        ("He worked at Marsh, Reed, Hill & Lowe LLP.", "Marsh, Reed, Hill & Lowe LLP"),
        ("He worked at Marsh, Reed, and Lowe LLP.", "Marsh, Reed, and Lowe LLP"),
        ("She is at Holland & Marsh LLP now.", "Holland & Marsh LLP"),
        (
            "He sits on the Subcommittee on Reefs, Education and Related Agencies.",
            "Subcommittee on Reefs, Education and Related Agencies",
        ),
        (
            "She is of the Board of Trustees of the Marsh Scholarship and Excellence in Reefs "
            "Foundation.",
            "Board of Trustees of the Marsh Scholarship and Excellence in Reefs Foundation",
        ),
        (
            "The Board of Trustees of the Harbour Relief Trust Fund met.",
            "Board of Trustees of the Harbour Relief Trust Fund",
        ),
    ],
)
def test_whole_name(named: Named, text: str, expected: str) -> None:
    """A name takes in the place of an office among others, an ordinal inside a sentence, all
    partners of a firm and all that a board is of."""
    assert f"Office:{expected}" in named(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The Reef Secretariat Secretary-General Jane Okoro met.", "Reef Secretariat"),
        ("It is the only Coral Organization UNICEF knows.", "Coral Organization"),
        ("He served on the Reef Board of Oregon Governor Jane Marsh.", "Reef Board"),
        ("She joined the Office of Governor Jane Marsh.", "Office of Governor Jane Marsh"),
        ("The British Trades Union Congress met.", "British Trades Union Congress"),
        (
            "The Office of Coral Affairs in the Administrative Bureau of Reefs met.",
            "Office of Coral Affairs",
        ),
        ("He was Assistant Attorney General Coral Division.", "Coral Division"),
        ("She is Ambassador and Coral Mission of Chad.", "Coral Mission of Chad"),
        ("Each Coral Agency reports.", None),
        ("The head of each Coral Agency reports.", None),
        ("It went through the Commission to the Council on Monday.", None),
        ("It is the Commission for the Control of UNESCO's files.", None),
        ("Kenya joined the UNDP Task Force on the prevention of harm.", None),
        ("The Chad Chief of Defence Force spoke.", "Defence Force"),
        ("He is National Commissioner of Coral Police in Lima.", "Coral Police"),
        (
            "The Union of Representatives of Coral Services met.",
            "Union of Representatives of Coral Services",
        ),
        ("The facilities at the Danubia Centre are new.", None),
        ("The Lima Convention Centre is new.", None),
        ("They met in CRCX House.", None),
        (
            "The General Council of the “All Coral National Conference” met.",
            "Coral National Conference",
        ),
        ("The Global Coral Report on Reefs and Coral Services of UNESCO is out.", None),
    ],
)
def test_no_glued_or_cut_name(named: Named, text: str, expected: str | None) -> None:
    """A name ends before another body, a post or person; what is one of many, or goes on in small
    words, is no one's name."""
    found = [n.removeprefix("Office:") for n in named(text) if n.startswith("Office:")]
    own = [
        n for n in found if n.split()[0] not in {"UNICEF", "UNESCO", "UNDP", "Secretary-General"}
    ]
    assert own == ([expected] if expected else []) or expected in own


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "EPA widened its Closing Chad’s Reef Gap Community Initiative.",
            "Closing Chad’s Reef Gap Community Initiative",
        ),
        (
            "The Chad – Kenya Coral Partnership for the Coasts met.",
            "Chad – Kenya Coral Partnership for the Coasts",
        ),
        ("She read of the Chad Trust Fund Phase V programme.", "Chad Trust Fund Phase V programme"),
        (
            "It read the Plan of Action for the Eradication of Reef Loss by the Year 2030.",
            "Plan of Action for the Eradication of Reef Loss by the Year 2030",
        ),
        (
            "It set up the Coral Fund for National Divers as a Partial Agreement.",
            "Coral Fund for National Divers",
        ),
        (
            "- Develop New Coral Training Program on Reefs: it is due.",
            "Coral Training Program on Reefs",
        ),
    ],
)
def test_whole_programme(named: Named, text: str, expected: str) -> None:
    """A programme's name takes in the States that open it, and no verb before or gift behind it."""
    assert f"Programme:{expected}" in named(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("U.S. Senator Angus King (Reef) spoke.", "Angus King"),
        (
            "He met Director of the Reef Office of the Republic of Korea Kim Sung-han.",
            "Kim Sung-han",
        ),
    ],
)
def test_whole_person(named: Named, text: str, expected: str) -> None:
    """A surname that is a rank belongs to the name; a word of a State before it does not."""
    people = [n for n in named(text) if n.startswith("Official:")]
    assert people == [f"Official:{expected}"]


def test_board_does_not_swallow_its_body(named: Named) -> None:
    """The body that a board is of is no short name of the board."""
    found = named(
        "He is on the Board of Directors of the Harbour School. The Harbour School is new."
    )
    assert "Office:Harbour School" in found


def test_no_torn_person(named: Named) -> None:
    """A name whose last word is torn by emphasis names nobody."""
    assert "Official:Andr" not in named("She met President Andr**é**s Manuel Okoro there.")


def test_no_purpose_cut_short(named: Named) -> None:
    """A purpose that goes on with "and the … of" is no programme's whole name."""
    text = "UNDP funded a project on reefs and the resilience of coasts."
    assert not [n for n in named(text) if n.startswith("Programme:")]


def test_no_person_in_a_degree(named: Named) -> None:
    """ "A Coral Scholar" is what somebody is, and nobody's name."""
    found = named("She is a Rhodes Scholar, a Marsh Scholar, and the Harbour University Speaker.")
    assert not [n for n in found if n.startswith("Official:")]
