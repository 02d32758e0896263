"""Heads of documents: who reported to the body that a document is written for."""

from __future__ import annotations

from collections.abc import Callable

import pytest

Facts = Callable[[str], list[str]]

HEAD = """United Nations

Economic and Social Council

Distr.: General
3 May 2021
Original: English

Commission on the Status of Women
Sixty-ninth session
10–21 May 2021

{line}

Summary

The paper of UNODC is long.
"""
TO = "BRIEFED CSW"


def _told(facts: Facts, text: str) -> set[str]:
    return {fact for fact in facts(text) if "BRIEFED" in fact}


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("Report of the Secretary-General", {f"Secretary-General {TO}"}),
        ("Third annual report of the Secretary-General", {f"Secretary-General {TO}"}),
        ("Note by the Secretary-General", {f"Secretary-General {TO}"}),
        ("Paper submitted by UNICEF and UNDP", {f"UNICEF {TO}", f"UNDP {TO}"}),
        (
            "Statement submitted by Amal Rivers Foundation, a non-governmental organization",
            {f"Amal Rivers Foundation {TO}"},
        ),
        (
            "Statement submitted by Advocates for Clean Rivers, a non-governmental organization",
            {f"Advocates for Clean Rivers {TO}"},
        ),
    ],
)
def test_papers(facts: Facts, line: str, expected: set[str]) -> None:
    """Whose paper the head of a document says that it is has reported to the body whose session
    it names, and not to the one whose letterhead it bears."""
    assert _told(facts, HEAD.format(line=line)) == expected


@pytest.mark.parametrize(
    "line",
    [
        "Draft report of the Secretary-General",
        "Consideration of the report of the Secretary-General",
        "Report of the Secretary-General’s advisers",
        "Report of the Amal Committee on the Good",  # the name goes on in the next line
        "Report of UNHCR, questions of refugees and humanitarian questions",
        "(a) Report of the Secretary-General",
    ],
)
def test_no_papers(facts: Facts, line: str) -> None:
    """What is a draft, an item of an agenda or of a list, or is cut short tells of no report."""
    assert not _told(facts, HEAD.format(line=line))


def test_joint_papers(facts: Facts) -> None:
    """A paper for two bodies is addressed to both, and none is reported to itself."""
    text = (
        "General Assembly\nSeventy-fifth session\nAgenda item 3\n\n"
        "Security Council\nSeventy-sixth year\n\nRivers\n\nReport of the Secretary-General\n"
    )
    told = {"Secretary-General BRIEFED UNGA", "Secretary-General BRIEFED UNSC"}
    assert _told(facts, text) == told
    text = "Security Council\n\nReport of the Security Council\n"
    assert not _told(facts, text)


def test_no_papers_in_the_text(facts: Facts) -> None:
    """Behind the head a line of that kind is a title, and reports to nobody."""
    text = "Security Council\n\nI. Introduction\n\nIt met.\n\nReport of the Secretary-General\n"
    assert not _told(facts, text)


def test_boards(facts: Facts) -> None:
    """A board below its body's name is its part; below "United Nations" it is anyone's."""
    text = "{}\nExecutive Board\nAnnual session 2021\n\nSummary\n\nUNODC met.\n"
    parts = [f for f in facts(text.format("United Nations Children’s Fund")) if "PART_OF" in f]
    assert parts == ["Executive Board PART_OF UNICEF"]
    assert not [f for f in facts(text.format("United Nations")) if "PART_OF" in f]
