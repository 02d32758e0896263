"""Members told in sentences: lists, accessions, definitions, and what a page leaves out."""

from __future__ import annotations

from collections.abc import Callable

import pytest

Facts = Callable[[str], list[str]]

PAGE = "The **Amal Sea Council** (**ASC**) is an intergovernmental organisation.\n\n"

#: a sentence of the page -> the members that it names
SAID = {
    "The Council consists of six members – the Amal Sea countries Kenya, Chad and Mali, plus"
    " UNICEF.": ["Chad", "Kenya", "Mali", "UNICEF"],
    "The founding members were Kenya, Chad and Mali.": ["Chad", "Kenya", "Mali"],
    "Founding members included officials from Kenya, Chad and Mali.": ["Chad", "Kenya", "Mali"],
    "Kenya became a member in 1969, followed by Chad in 1970 and Mali in 2004.": [
        "Chad",
        "Kenya",
        "Mali",
    ],
    "Kenya joined in 1999.": ["Kenya"],
    "Kenya joined in 1981, Chad in 1986 and Mali in 1995.": ["Chad", "Kenya", "Mali"],
    "Kenya joined in 1981, and Chad in 1986 met Mali.": ["Kenya"],
    "The following member States of the Amal Sea Council (ASC) attended: Kenya, Mali.": [
        "Kenya",
        "Mali",
    ],
    "Kenya, Chad and Mali made up its founding members.": ["Chad", "Kenya", "Mali"],
    "It expanded to include two new members; Kenya and Mali.": ["Kenya", "Mali"],
    "It has three shareholders (Kenya, Chad and Mali).": ["Chad", "Kenya", "Mali"],
    "Joining later were Kenya (1999) and Mali.": ["Kenya", "Mali"],
    "The first countries to join were Kenya and Mali.": ["Kenya", "Mali"],
    "After that, the following countries in Africa joined: Kenya (1990), Mali (1991).": [
        "Kenya",
        "Mali",
    ],
    "Chad joined NATO as an associate member.": [],
    "As of 2020[update], there are three members in the council: Kenya, Chad and Mali.": [
        "Chad",
        "Kenya",
        "Mali",
    ],
    "Current (2024) members are: Kenya, Chad (which also speaks for Niger) and Mali.": [
        "Chad",
        "Kenya",
        "Mali",
    ],
    "List B (3 members): Kenya, Chad, Mali.": ["Chad", "Kenya", "Mali"],
    "The first talks brought the founding states of Kenya, Chad and Mali together.": [
        "Chad",
        "Kenya",
        "Mali",
    ],
    "To date there are three signatories, Kenya, Chad and Mali.": ["Chad", "Kenya", "Mali"],
    "Its membership was 3, including Kenya and Mali.": ["Kenya", "Mali"],
    "The council comprises the following countries: Kenya, Chad and Mali.": [
        "Chad",
        "Kenya",
        "Mali",
    ],
    "Members include every State of the lake except Kenya, Chad; Mali has three votes.": [],
    "Kenya was admitted in 1999.": ["Kenya"],
    "There are four members: two big states (Kenya and Chad), and two others (Mali and Togo).": [
        "Chad",
        "Kenya",
        "Mali",
        "Togo",
    ],
    "The membership expanded to include Kenya (1925), Chad (1927) and Mali.": [
        "Chad",
        "Kenya",
        "Mali",
    ],
}

#: sentences that name no member of the page's body
UNSAID = [
    "Former members are Kenya and Chad.",
    "Kenya is interested in joining the organisation.",
    "Kenya joined the war in 1999.",
    "Kenya became a member of the government.",
    "The African Union has three members (Kenya, Chad and Mali).",
    "The Harbour Forum's members were Kenya and Chad.",
    "The three countries (Kenya, Chad and Mali) were invited to join.",
    "Countries surveyed include Kenya, Chad and Mali.",
    "It speaks of two members, Kenya, Chad and Mali.",
    "It admires the members of groups such as Kenya and Chad.",
    "The countries planning to join were Kenya and Chad.",
    "The following countries joined NATO: Kenya, Chad.",
    "The following countries met the Forum of members: Kenya, Chad.",
    "The council had five members: Ann Okoro (Kenya); Jan Dalen (Chad).",
    "Kenya is a signatory that has not joined yet.",
    "The aim is to help Kenya join the Amal Sea Council.",
    "Members were among the first to sign, with Kenya and Chad behind.",
]


def _members(found: list[str]) -> list[str]:
    return sorted({f.split(" MEMBER_OF ASC")[0] for f in found if " MEMBER_OF ASC" in f})


@pytest.mark.parametrize("sentence", SAID)
def test_members(sentence: str, facts: Facts) -> None:
    """On a page about a body a sentence about members speaks of its own."""
    assert _members(facts(f"{PAGE}{sentence}\n")) == SAID[sentence]


@pytest.mark.parametrize("sentence", UNSAID)
def test_no_members(sentence: str, facts: Facts) -> None:
    """Former and future members, and those of other bodies, are none."""
    assert _members(facts(f"{PAGE}{sentence}\n")) == []


def test_members_of_the_definition(facts: Facts) -> None:
    """The first sentence of a page may define the body by its members."""
    text = "The **Amal Group** (**AG**) is an alliance of Kenya, Chad and Mali.\n"
    assert "Chad MEMBER_OF AG role=member" in facts(text)


def test_an_organ_has_members_of_its_own(facts: Facts) -> None:
    """Below the heading of an organ its members are listed, which are not the page's body's."""
    listed = "The members are Kenya, Chad and Mali.\n"
    assert _members(facts(f"{PAGE}## Executive board\n\n{listed}")) == []
    assert _members(facts(f"{PAGE}## History\n\n{listed}")) == ["Chad", "Kenya", "Mali"]


def test_members_behind_other_words(facts: Facts) -> None:
    """A body of "five powers: …" has those as members, those of a bracket in the list included."""
    text = "NATO is an alliance consisting of four powers: Canada and the Visegrad Group (Poland, "
    found = facts(f"{text}Hungary and Slovakia).\n")
    assert {f"{name} MEMBER_OF NATO role=member" for name in ("Canada", "Hungary")} <= set(found)


def test_it_is_the_subject_of_the_clause_before(facts: Facts) -> None:
    """Within a sentence "it" is the subject of its own sentence before one of an earlier one."""
    found = facts("Chad met Mali. Kenya left the talks because it joined NATO.\n")
    assert "Kenya MEMBER_OF NATO role=member" in found
    assert "Chad MEMBER_OF NATO" not in found


#: a sentence -> the memberships that it tells
BESIDE = {
    "NATO members Poland and Spain agreed.": {"Poland NATO", "Spain NATO"},
    "This year NATO welcomed two new members—Kenya and Chad—who agreed.": {
        "Kenya NATO",
        "Chad NATO",
    },
    "ECOWAS welcomed the new members of NATO: Kenya and Chad.": {"Kenya NATO", "Chad NATO"},
    "They met NATO members such as Spain and Poland, as well as Chad.": {
        "Spain NATO",
        "Poland NATO",
    },
    "All members of NATO are EU members and vice versa.": set(),
    "NATO, set up by Canada, and joined in 1982 by Spain, grew.": {"Spain NATO"},
    "EU member Spain and its neighbour Andorra agreed.": {"Spain EU"},
    "EU candidate countries Serbia and Albania agreed.": set(),
    "EU member Spain met pending member Serbia.": {"Spain EU"},
    "Since joining NATO in 2004, Latvia has sent troops.": {"Latvia NATO"},
    "Latvia is interested in joining NATO.": set(),
    "Latvia is among the members of NATO.": {"Latvia NATO"},
    "Latvia and Spain both belong to NATO.": {"Latvia NATO", "Spain NATO"},
    "Latvia was elected a member of NATO.": {"Latvia NATO"},
    "NATO admitted Latvia as a member of NATO.": {"Latvia NATO"},
    "Spain and Italy are small and they are the States represented as members of the G7.": {
        "Spain G7",
        "Italy G7",
    },
}


@pytest.mark.parametrize("sentence", BESIDE)
def test_members_beside_their_body(sentence: str, facts: Facts) -> None:
    """A member stands right behind the noun that says so; what is planned or sought is none."""
    found = {f.split(" role=")[0].replace(" MEMBER_OF", "") for f in facts(f"{sentence}\n")}
    assert {f for f in found if f.split()[-1] in {"NATO", "EU", "G7"}} == BESIDE[sentence]


def test_a_seat_to_be_taken_up_is_planned(facts: Facts) -> None:
    """Who "will soon take up a seat as a member" is no member yet."""
    found = facts("Kenya will soon take up a seat as a member of the Security Council.")
    assert found == ["Kenya MEMBER_OF UNSC planned=True role=member"]
