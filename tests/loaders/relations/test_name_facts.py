"""Names state what a body is a part of, whose State it is, and which text founded it."""

from __future__ import annotations

from collections.abc import Callable

import pytest

Facts = Callable[[str], list[str]]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The Malawi Coast Commission met.", "Malawi Coast Commission LOCATED_IN Malawi"),
        ("The Haitian national police met.", "HNP LOCATED_IN Haiti"),
        ("The Kenyan national police met.", "National Police of Kenya LOCATED_IN Kenya"),
        ("The U.S. Coral Reef Board met.", "U.S. Coral Reef Board LOCATED_IN United States"),
        (
            "The State Emergency Service of Ukraine wrote.",
            "State Emergency Service of Ukraine LOCATED_IN Ukraine",
        ),
        (
            "He advised the European Union Rule of Law Mission in Kosovo.",
            "EULEX LOCATED_IN Kosovo",
        ),
        (
            "It praised the Ministry of Roads in Viet Nam.",
            "Ministry of Roads LOCATED_IN Viet Nam",
        ),
        (
            "The African Union Coral Mission in Chad agreed.",
            "African Union Coral Mission in Chad LOCATED_IN Chad",
        ),
        ("The Harbour Court in The Hague agreed.", "Harbour Court LOCATED_IN Netherlands"),
        (
            "She worked at the United States Embassy in Cairo, Egypt.",
            "United States Embassy LOCATED_IN Egypt",
        ),
        ("The Kosovo Force agreed.", "KFOR LOCATED_IN Kosovo"),
        (
            "It thanked the Institute of Coral Studies, Mombasa, Kenya.",
            "Institute of Coral Studies LOCATED_IN Kenya",
        ),
    ],
)
def test_state_of_a_name(facts: Facts, text: str, expected: str) -> None:
    """A State in front of a name, or behind "of" or "in", is where the body belongs."""
    assert [f for f in facts(text) if "LOCATED_IN" in f] == [expected]


@pytest.mark.parametrize(
    "text",
    [
        "The Somalia Sanctions Committee met.",
        "The American Coral Association met.",
        "The American National Coral Institute met.",
        "He chaired American Reefs Corporation.",
        "The United States Army Band played.",
        "The U.S.-Kenya Alliance met.",
        "The University of Delaware agreed.",
        "The Special Rapporteur on the state of the reefs in Chad wrote.",
        "The Register of Losses Caused by the Floods in Chad wrote.",
        "Harbour University, Peru and Chad agreed.",
        "It thanked Harbour University, Peru, Chad and Mali.",
    ],
)
def test_no_state_of_a_name(facts: Facts, text: str) -> None:
    """A body is not of the State that it is about, nor where only knowledge could put it."""
    assert not [f for f in facts(text) if "LOCATED_IN" in f]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The UNODC Coral Reef Branch met.", "Coral Reef Branch PART_OF UNODC"),
        ("The Bureau of Corals at UNESCO met.", "Bureau of Corals PART_OF UNESCO"),
        ("The ECOWAS Coral Commission met.", "PART_OF ECOWAS"),
        (
            "The Security Council Committee established pursuant to resolution 1373 (2001) met.",
            "CTC PART_OF UNSC",
        ),
        (
            "The Department of Public Information of the Secretariat agreed.",
            "DGC PART_OF United Nations Secretariat",
        ),
        ("The Coral Unit of the Harbour Ministry met.", "Coral Unit PART_OF Harbour Ministry"),
        (
            "The WIPO Mediation and Arbitration Center met.",
            "WIPO Mediation and Arbitration Center PART_OF WIPO",
        ),
        (
            "The Amal Rivers Commission (ARC) and the Bureau of the ARC met.",
            "Bureau of the ARC PART_OF ARC",
        ),
        (
            "The Amal Rivers Commission (ARC) and the ARC Council of Ministers met.",
            "ARC Council of Ministers PART_OF ARC",
        ),
        (
            "On behalf of the Counter-Terrorism Committee, its Executive Bureau met.",
            "Executive Bureau PART_OF CTC",
        ),
    ],
)
def test_whole_of_a_name(facts: Facts, text: str, expected: str) -> None:
    """A body in front of a part's name, or behind "of" and "at", is the whole."""
    assert any(f.endswith(expected) for f in facts(text))


@pytest.mark.parametrize(
    "text",
    [
        "The Security Council Affairs Division met.",
        "The Amal Rivers Commission (ARC) and the Friends of the ARC met.",
        "The United Nations Environment Assembly met.",
    ],
)
def test_no_whole_of_a_name(facts: Facts, text: str) -> None:
    """A body is no part of one that its name is about, nor of one whose name is clipped in it."""
    assert not [f for f in facts(text) if "PART_OF" in f]


def test_founded(facts: Facts) -> None:
    """Of several resolutions that a committee is named by the first established it."""
    found = facts("The Committee pursuant to resolutions 1267 (1999) and 1989 (2011) met.")
    assert len([f for f in found if "ESTABLISHED" in f]) == 1
    assert len([f for f in found if "ADOPTED" in f]) == 2


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The UNEP secretariat met.", "UNEP secretariat PART_OF UNEP"),
        ("UNEP's executive board met.", "UNEP executive board PART_OF UNEP"),
        ("The executive board of UNEP met.", "UNEP executive board PART_OF UNEP"),
        ("The UNEP office in Chad met.", "UNEP office in Chad LOCATED_IN Chad"),
        ("Jane Brown is head of the UNEP office in Chad.",
         "Jane Brown HOLDS_POST UNEP office in Chad title=head"),
    ],
)  # fmt: skip
def test_small_parts(facts: Facts, text: str, expected: str) -> None:
    """What a small noun names is a part of its body, sits where "in" says, and has its posts."""
    assert expected in facts(text)


def test_head_of_a_known_programme(facts: Facts) -> None:
    """A small head behind a programme's name belongs to it: what is led is the programme."""
    found = facts("UNEP leads the Spotlight Initiative project.")
    assert found == ["UNEP LEADS Spotlight Initiative"]


def test_no_part_of_the_secretariat(facts: Facts) -> None:
    """The secretariat of a body in whose name "United Nations" opens is that body's."""
    text = "The Secretariat of the United Nations Coral Pension Committee met UNICEF."
    assert not [f for f in facts(text) if "PART_OF" in f]


def test_the_bureau_of_a_committee_named_before(facts: Facts) -> None:
    """ "The Bureau of the Committee" is that of the one committee that was named in full."""
    text = "The Committee on Reef Management met. "
    text += "Ms. Jane Okoro is a member of the Bureau of the Committee."
    assert facts(text) == [
        "Jane Okoro MEMBER_OF Bureau of the Committee on Reef Management role=member"
    ]


def test_posts_in_lists_of_members(facts: Facts) -> None:
    """A post behind a person's name says who the member is, and is no member itself."""
    text = "General Assembly\n\nMembers:\n\n- Jane Okoro, Under-Secretary-General for Corals\n"
    text += "- John Abara, Under-Secretary-General for Reefs\n"
    assert not [f for f in facts(text) if f.startswith("Under-Secretary-General")]


@pytest.mark.parametrize(
    "text",
    [
        "The International Committee on the Reconstruction of Cambodia met.",
        "The United States Administration agreed.",
        "President Ada Announces Presidential Delegation to Belfast",
        "It ended six posts of Field Reef Guard based on a review in Kabul.",
        "The text speaks of the Continued Presence of Chad in Mali.",
    ],
)
def test_names_that_are_no_bodies_of_a_state(facts: Facts, text: str) -> None:
    """What a body is about, a government and a headline's verb name no body of a State."""
    assert not [f for f in facts(text) if "LOCATED_IN" in f]


def test_what_a_text_founded(facts: Facts) -> None:
    """A text founded the body that stands before "established", not one that serves it."""
    text = "The Panel of Experts for the Security Council Committee established pursuant to "
    assert not [f for f in facts(f"{text}resolution 1718 (2006) met.") if "ESTABLISHED" in f]


def test_who_attends_a_session_as_a_member(facts: Facts) -> None:
    """Who attends a session "as a member" is the member, not the body whose session it is."""
    text = "Fiji is attending the session of the General Assembly as a Member of UNESCO."
    assert [f for f in facts(text) if "MEMBER_OF" in f] == ["Fiji MEMBER_OF UNESCO role=member"]


@pytest.mark.parametrize(
    "text",
    [
        "The Vice-President of the General Assembly (Fiji) spoke.",
        "Mark Olsen: Permanent Observer to the United Nations (Geneva)",
        "Fiji is on its European Union (EU) accession path.",
        "UNIDO in French and Spanish",
    ],
)
def test_bodies_of_many_states(facts: Facts, text: str) -> None:
    """A bracket, "its" or a language beside a body of many States places it nowhere."""
    assert not [f for f in facts(text) if "LOCATED_IN" in f]


def test_a_part_by_another_bodys_short_name(facts: Facts) -> None:
    """What the Assembly of one body is called short is not a part of another body beside it."""
    text = "The plan was adopted by the ECCAS Peace and Security Council in 2008."
    assert not [f for f in facts(text) if "PART_OF" in f]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The Delegation of the European Union to the United Nations met.",
            "European Union Delegation to the United Nations PART_OF EU",
        ),
        (
            "The Authority of ECOWAS Heads of State and Government met.",
            "ECOWAS Authority of Heads of State and Government PART_OF ECOWAS",
        ),
        (
            "The Burundi configuration of the Peacebuilding Commission met.",
            "Burundi configuration of the Peacebuilding Commission PART_OF PBC",
        ),
    ],
)
def test_whole_inside_a_name(facts: Facts, text: str, expected: str) -> None:
    """What a delegation is of, and whose heads meet, stands inside the name."""
    assert expected in facts(text)


def test_wholes_inside_a_name(facts: Facts) -> None:
    """A board that two bodies share, or three, is a part of each."""
    text = "The Executive Board of UNDP, UNFPA and UNOPS met."
    name = "Executive Board of UNDP, UNFPA and UNOPS"
    expected = [f"{name} PART_OF {whole}" for whole in ("UNDP", "UNFPA", "UNOPS")]
    assert [f for f in facts(text) if "PART_OF" in f] == expected
