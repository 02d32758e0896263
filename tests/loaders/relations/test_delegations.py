"""Delegations: "we" and "my country" in a statement of the general debate."""

from __future__ import annotations

import pytest

from graphmodel.records import Document
from loaders.pipeline import extract

GREETING = (
    "I congratulate you, Mr. President, on your election to guide the General Assembly at this "
    "session. We trust in you, and my delegation supports you. "
)


def _facts(text: str, name: str) -> set[str]:
    found = extract(Document(name, text, "0" * 64, language="en")).facts
    return {
        f"{f.subject.acronym or f.subject.name} {f.type} {f.object.acronym or f.object.name}"
        for f in found
        if f.type != "MENTIONS"
    }


@pytest.mark.parametrize(
    "said",
    [
        "We work closely with Chad.",
        "My country cooperates with Chad.",
        "My Government, which has long worked for peace, cooperates with Chad.",
        "Our delegation cooperates with Chad.",
    ],
)
def test_we_are_the_state_of_the_file(said: str) -> None:
    """The name of a collected debate tells whose "we" and "my country" are."""
    text = f"{GREETING}Malta is an island. {said}"
    assert any("COOPERATES_WITH" in fact for fact in _facts(text, "MLT_59_2004"))
    assert not any("COOPERATES_WITH" in fact for fact in _facts(text, "speech"))


def test_we_are_the_state_named_far_most_often() -> None:
    """Without such a name the State that a speech to the Assembly names twice as often as any."""
    text = f"{GREETING}{'Malta has grown. ' * 6}We work closely with Chad."
    assert "Malta COOPERATES_WITH Chad" in _facts(text, "speech")
    rival = f"{GREETING}{'Malta and Peru have grown. ' * 6}We work closely with Chad."
    assert _facts(rival, "speech") == set()
    report = f"{'Malta has grown. ' * 6}We work closely with Chad."
    assert _facts(report, "report") == set()


@pytest.mark.parametrize(
    "said",
    [
        "“We work closely with Chad,” the visitor said.",
        "I support our United Nations in its work.",
        "We work hard. It assists Chad.",
        "We welcome the initiative to establish the Peace Fund for Chad.",
    ],
)
def test_others_words_and_what_is_common_are_not_the_delegates(said: str) -> None:
    """A quotation, what all share, "it" behind "we", and what "we welcome" are not the State's."""
    assert _facts(f"{GREETING}Malta is an island. {said}", "MLT_59_2004") == set()


def test_who_speaks_on_behalf_of_a_state() -> None:
    """ "On behalf of Malta, I …" in a report of a meeting says whose "we" follow."""
    said = "On behalf of the Government of Malta, I thank you.\n\nWe cooperate with Chad.\n"
    assert any("COOPERATES_WITH" in fact for fact in _facts(said, "report"))
    other = "On behalf of the members and of Malta, he wrote. I thank you.\n\nWe assist Chad.\n"
    assert _facts(other, "report") == set()


def test_joining_somebody_in_a_call_is_no_membership() -> None:
    """ "We join the Union in calling …" tells of no member."""
    text = f"{GREETING}Malta is an island. We joined the African Union in calling for peace."
    assert _facts(text, "MLT_59_2004") == set()
