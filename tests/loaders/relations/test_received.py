"""Reports that a body takes up in a sentence that names it."""

from __future__ import annotations

from collections.abc import Callable

import pytest

Facts = Callable[[str], list[str]]

TAKEN_UP = {
    "The Security Council welcomes the latest report of the Secretary-General.": "UNSC",
    "The General Assembly took note of the report of the Secretary-General on crime.": "UNGA",
    "The Human Rights Council considered the Secretary-General’s report.": "HRC",
    "The Security Council heard a briefing by the Secretary-General.": "UNSC",
}
NOT_TAKEN_UP = [
    "The Security Council will consider the report of the Secretary-General.",
    "The Security Council should welcome the report of the Secretary-General.",
    "The Security Council received a report by the Secretary-General’s critics.",
    "UNICEF welcomed the report of the Secretary-General.",
    "The Security Council welcomes the work of the Secretary-General.",
    "The Security Council took note of the aims of the report of the Secretary-General.",
]


@pytest.mark.parametrize("sentence", TAKEN_UP)
def test_reports_taken_up(sentence: str, facts: Facts) -> None:
    """Whoever made the report that an organ takes up reported to it."""
    found = facts(sentence)
    assert any(f.startswith(f"Secretary-General BRIEFED {TAKEN_UP[sentence]}") for f in found)


@pytest.mark.parametrize("sentence", NOT_TAKEN_UP)
def test_reports_not_taken_up(sentence: str, facts: Facts) -> None:
    """What is to come or wished, what a body outside reads, and no report at all: no briefing."""
    assert not any("BRIEFED" in fact for fact in facts(sentence))
