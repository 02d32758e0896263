"""Lists of groups: which names and groups a comma or conjunction puts into one list."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from loaders.grammar.clauses import Parse
from loaders.grammar.items import Item, Noun


def _list(parse: Parse, head: str) -> list[str]:
    """The heads of the list that a group belongs to."""
    noun = next(n for n in parse.nouns if n.head == head)
    return [one.head for one in noun.list_of]


@pytest.mark.parametrize(
    ("text", "head", "listed"),
    [
        (
            "UNODC works with the Kenyan authorities, UNICEF and local partners.",
            "unicef",
            ["authorities", "unicef", "partners"],
        ),
        (
            "UNODC works with Interpol, UNICEF, other agencies and donors.",
            "interpol",
            ["interpol", "unicef", "agencies", "donors"],
        ),
        ("UNODC works with its partners, UNICEF and WHO.", "unicef", ["unicef", "who"]),
    ],
)
def test_a_list_can_hold_names_and_groups_of_actors(
    parsed: Callable[[str], Parse], text: str, head: str, listed: list[str]
) -> None:
    """Names and groups of those who act stand in one list, but not a group and its names."""
    assert _list(parsed(text), head) == listed


def test_a_phrase_that_opens_a_clause_is_no_member_of_its_subject(
    parsed: Callable[[str], Parse],
) -> None:
    """ "In Kenya, UNICEF and WHO opened …" is done by the two."""
    verb = parsed("In Kenya, UNICEF and WHO opened a school.").verbs[0]
    assert [n.head for n in verb.subject] == ["unicef", "who"]


def test_a_phrase_behind_the_subject_keeps_its_list(parsed: Callable[[str], Parse]) -> None:
    """ "Talks between Kenya, Chad and Mali ended": the three are one list."""
    assert _list(parsed("Talks between Kenya, Chad and Mali ended."), "kenya") == [
        "kenya",
        "chad",
        "mali",
    ]


def test_adjectives_in_a_list_stand_inside_a_group(grouped: Callable[[str], list[Item]]) -> None:
    """Commas between adjectives do not end the group."""
    items = grouped("UNODC helps local, regional, and global bodies.")
    noun = next(i for i in items if isinstance(i, Noun) and i.head == "bodies")
    assert noun.words == ("local", "regional", "global", "bodies")


def test_a_conjunction_can_add_a_phrase(parsed: Callable[[str], Parse]) -> None:
    """ "with A, as well as with B" are two phrases of one verb."""
    verb = parsed("UNODC works with Interpol, as well as with UNICEF.").verbs[0]
    assert [(low, noun.head) for low, noun in verb.phrases] == [
        ("with", "interpol"),
        ("with", "unicef"),
    ]
