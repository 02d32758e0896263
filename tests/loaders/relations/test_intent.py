"""Appointments to come: lists that an intent introduces."""

from __future__ import annotations

from collections.abc import Callable

import pytest

Facts = Callable[[str], list[str]]

PEOPLE = "\n\n- Jane Okoro\n- Peter Dalen\n- Maria Lopez\n"
POSTS = "\n\n- Jane Okoro, Director of UNODC\n- Peter Dalen, Member of the Security Council\n"
HELD = [
    "Jane Okoro HOLDS_POST UNODC title=Director",
    "Peter Dalen MEMBER_OF UNSC role=member",
]
TO_COME = [
    "Jane Okoro HOLDS_POST UNODC planned=True title=Director",
    "Peter Dalen MEMBER_OF UNSC planned=True role=member",
]


@pytest.mark.parametrize(
    ("lead", "expected"),
    [
        ("The Government announced its intent to nominate the following persons:", TO_COME),
        ("It was the intention to appoint the following persons:", TO_COME),
        ("The following persons spoke:", HELD),
    ],
)
def test_the_introduction_tells_whether_posts_are_to_come(
    lead: str, expected: list[str], facts: Facts
) -> None:
    """An item's post is planned where the line above the list is an intent, and only there."""
    assert [f for f in facts(lead + POSTS) if "Okoro" in f or "Dalen" in f] == expected


def test_an_introduction_makes_its_items_members(facts: Facts) -> None:
    """ "… as members of X": each name of the list; the President who appoints lends no title."""
    lead = "President Dalo announced his intent to appoint the following as members of UNODC:"
    found = [f for f in facts(lead + PEOPLE) if "Dalo" not in f]
    assert found == [
        f"{name} MEMBER_OF UNODC planned=True role=member"
        for name in ("Jane Okoro", "Peter Dalen", "Maria Lopez")
    ]
    named = facts("President Dalo met these members of UNODC:" + PEOPLE)
    assert not [f for f in named if "title=President" in f and "Dalo" not in f]
