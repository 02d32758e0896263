"""What is not yet, is of another, or only sounds like a part: proposed bodies, members to come,
friends of a body, chairs at schools."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from graphmodel.records import Document
from loaders.pipeline import extract

Facts = Callable[[str], list[str]]

STATED = [
    ("UNDP opened a Coral Research Centre in Lima.", "Coral Research Centre LOCATED_IN Peru"),
    ("As an incoming member of the African Union, Chad spoke.", "planned=True role=member"),
    ("Chad, the incoming Chair of the African Union, spoke.", "planned=True role=chair"),
    (
        "Supporting Chad: UNDP plans to give $5 million to schools.",
        "UNDP ASSISTS Chad planned=True",
    ),
    (
        "UNDP and UNICEF intend to take steps to provide support to Chad.",
        "UNDP ASSISTS Chad planned=True",
    ),
    (
        "UNDP will strengthen its efforts to support Chad.",
        "UNDP ASSISTS Chad planned=True",
    ),
    ("President Jane Okoro is traveling to Peru next week.", "Peru planned=True"),
    ("Norway has requested $5 million for UNICEF.", "currency=USD planned=True"),
    (
        "In Chad, Norway committed to invest $5 million building schools.",
        "currency=USD planned=True",
    ),
    ("As a member of the African Union, Chad spoke.", "Chad MEMBER_OF AU role=member"),
    (
        "Through its membership in the African Union, Chad will work for peace.",
        "Chad MEMBER_OF AU role=member",
    ),
    (
        "Jane Okoro is the Mary Mwangi Chair of the Reef Department at Harbour College.",
        "Jane Okoro HOLDS_POST Reef Department title=Mary Mwangi Chair",
    ),
    ("Norway pledged $5 million to UNICEF.", "currency=USD planned=True"),
    (
        "They hailed the roles of UNDP and UNICEF, within their mandates, in helping Chad.",
        "UNICEF ASSISTS Chad",
    ),
    (
        "In the case of Chad, UNDP will support the Government of Chad.",
        "UNDP ASSISTS Chad planned=True",
    ),
    ("They liked the approach taken by UNDP in assisting Chad.", "UNDP ASSISTS Chad"),
    ("UNDP helped Kenya and neighbouring Chad.", "UNDP ASSISTS Chad"),
    ("The mission of the Reef Secretariat is to assist Chad.", "Reef Secretariat ASSISTS Chad"),
    (
        "Jane Okoro is the Executive Board Chair of the Reef Committee.",
        "Jane Okoro CHAIRS Reef Committee",
    ),
]

UNSTATED = [
    (
        "UNDP works through its Reef Centre in Lima, Peru, and its Coral Centre in Rome, Italy.",
        "Coral Centre LOCATED_IN Peru",
    ),
    ("UNDP proposes to open a Coral Research Centre in Lima.", "LOCATED_IN Peru"),
    ("It is proposed to open a Coral Research Centre in Lima.", "LOCATED_IN Peru"),
    ("They met in Rome at the Chad Partnership Forum.", "LOCATED_IN Chad"),
    ("The Reef Commission was set up under the chairmanship of UNDP.", "PART_OF"),
    ("It read the letter of the Group of Friends of the President of the UNDP.", "PART_OF"),
    ("The Speaker of the Senate of the Parliament of Chad met UNDP.", "United States Senate"),
    ("Mr. Doe's ruling is an insult to Chad's sovereignty as a member of UNDP.", "Doe MEMBER_OF"),
    ("Norway submitted a request for the granting of observer status in ASEAN to Chad.", "MEMBER"),
    ("Consideration of modalities for the creation of the UNDP Clean Reef Fund", "UNDP LEADS"),
    ("It noted the proposal to establish the UNDP Clean Reef Fund.", "UNDP LEADS"),
    ("Chad has been hesitant to join the African Union.", "MEMBER_OF"),
    ("Some former UNDP officials launched the Clean Reef Fund.", "UNDP LEADS"),
    (
        "UNDP met representatives of AU Member States, including Chad, UNICEF and the World Bank.",
        "UNICEF MEMBER_OF",
    ),
    ("UNDP confirmed the selection of Ms. Jane Okoro as member of the Reef Bureau.", "UNDP MEMBER"),
    ("Mr. Doe is a threat to Chad's rights as a UN member.", "Doe MEMBER_OF"),
    ("The mission of the Reef Secretariat is to assist Chad.", "planned"),
    (
        "UNDP asked UNICEF, within its mandate and existing resources, to support Chad, by "
        "exercising restraint and by supporting Chad.",
        "ASSISTS",
    ),
    (
        "Ms. Jane Okoro visited Chad for talks with Chadian officials and UNICEF.",
        "VISITED UNICEF",
    ),
    ("UNDP took note of the briefing on the field visit to Chad.", "VISITED"),
    ("Chad signalled an openness to receiving support from UNDP.", "ASSISTS"),
    ("UNDP met Chad. It was an opportunity to brief the Security Council.", "BRIEFED"),
    ("Ms. Jane Okoro will visit New London on Wednesday.", "VISITED"),
    ("Kenya nominated Norway to take the position as Chair of the Reef Committee.", "Kenya CHAIRS"),
]


@pytest.mark.parametrize(("text", "expected"), STATED)
def test_what_is_so_or_is_to_come_is_told_apart(text: str, expected: str, facts: Facts) -> None:
    """A role to come is planned, a membership through which somebody will act is one, and a chair
    that bears a person's name is a post."""
    assert any(expected in fact for fact in facts(text)), facts(text)


@pytest.mark.parametrize(("text", "unmeant"), UNSTATED)
def test_what_is_not_yet_or_of_another_is_not_stated(text: str, unmeant: str, facts: Facts) -> None:
    """What is only proposed or asked for is nowhere yet, and what "as", "under" or "of" ties to
    another is not the first one's."""
    assert not [fact for fact in facts(text) if unmeant in fact]


def test_an_acronym_is_the_bodys_that_the_document_gives_it() -> None:
    """ "ICC Secretariat" is of the body that the document calls ICC, not of a better known one."""
    text = "The Island Cricket Council (ICC) is a body. The ICC Secretariat met."
    found = extract(Document("example", text, "x")).facts
    assert [f.object.name for f in found if f.type == "PART_OF"] == ["Island Cricket Council"]


def test_a_working_group_is_not_the_body_that_sets_it_up(facts: Facts) -> None:
    """ "A working group of the Assembly" that has no name is not the Assembly."""
    text = "In resolution 75/3 the General Assembly decided to set up a working group of UNICEF."
    assert not [f for f in facts(text) if "ESTABLISHED UNICEF" in f]


@pytest.mark.parametrize(("verb", "planned"), [("was read", False), ("will be submitted", True)])
def test_a_report_that_will_be_made_is_planned(verb: str, planned: bool, facts: Facts) -> None:
    """A resolution that notes that a report will be submitted tells of one to come."""
    text = (
        "Resolution adopted by the General Assembly on 3 May 2021\n\n75/3. A subject\n\n"
        f"The General Assembly,\n\nNoting that the report of UNICEF on reefs {verb},\n"
    )
    found = [f for f in facts(text) if f.startswith("UNICEF BRIEFED UNGA")]
    assert [f.endswith("planned=True") for f in found] == [planned]


HEAD = "**The Harbour Organization** (HO) is an intergovernmental organisation.\n\n"


def _members(text: str) -> set[tuple[str, object]]:
    document = Document("harbour_organization", HEAD + text, "x", title="Harbour Organization")
    return {
        (f.subject.name, dict(f.properties).get("role"))
        for f in extract(document).facts
        if f.type == "MEMBER_OF"
    }


def test_answers_below_several_bodies_make_no_members() -> None:
    """ "No" and "yes" below the names of bodies tell no membership of the page's body."""
    text = (
        "## Membership\n\nCountry | UNICEF | ASEAN\n---|---|---\nKenya | No | Yes\nChad | No | No\n"
    )
    assert _members(text) == set()
    one = "## Membership\n\nCountry | Ratified\n---|---\nKenya | Yes\nChad | Yes\n"
    assert _members(one) == {("Kenya", "member"), ("Chad", "member")}
