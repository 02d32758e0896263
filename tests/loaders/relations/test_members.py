"""Members told in sentences: lists, accessions, definitions, and what a page leaves out."""

from __future__ import annotations

from collections.abc import Callable

import pytest

Facts = Callable[[str], list[str]]

PAGE = "The **Amal Sea Council** (**ASC**) is an intergovernmental organisation.\n\n"

#: a sentence of the page -> the members that it names
SAID = {
    "The founding members were Kenya, Chad and Mali.": ["Chad", "Kenya", "Mali"],
    "Founding members included officials from Kenya, Chad and Mali.": ["Chad", "Kenya", "Mali"],
    "Kenya became a member in 1969, followed by Chad in 1970 and Mali in 2004.": [
        "Chad",
        "Kenya",
        "Mali",
    ],
    "Kenya joined in 1999.": ["Kenya"],
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


def test_it_is_the_subject_of_the_clause_before(facts: Facts) -> None:
    """Within a sentence "it" is the subject of its own sentence before one of an earlier one."""
    found = facts("Chad met Mali. Kenya left the talks because it joined NATO.\n")
    assert "Kenya MEMBER_OF NATO role=member" in found
    assert "Chad MEMBER_OF NATO" not in found
