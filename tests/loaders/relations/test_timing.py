"""Which date of a sentence belongs to what it states."""

from __future__ import annotations

from collections.abc import Callable

import pytest

Facts = Callable[[str], list[str]]

DATED = [
    ("Ms. Jane Okoro visited Kenya on 3 May 2021.", "VISITED Kenya date=2021-05-03"),
    ("On 3 May 2021, Ms. Jane Okoro visited Kenya.", "VISITED Kenya date=2021-05-03"),
    ("Ms. Jane Okoro concluded a visit to Kenya in May 2021.", "VISITED Kenya date=2021-05"),
]
UNDATED = [
    "Following up on their 3 May 2021 conversation, they discussed the visit of CTED to Kenya.",
    "Ahead of elections on 3 May 2021, Ms. Jane Okoro visited Kenya.",
]


@pytest.mark.parametrize(("sentence", "said"), DATED)
def test_a_date_behind_or_at_the_head(sentence: str, said: str, facts: Facts) -> None:
    """A date behind a word in its clause, or at the head of the sentence, is its date."""
    assert any(said in fact for fact in facts(sentence))


@pytest.mark.parametrize("sentence", UNDATED)
def test_a_date_of_something_else(sentence: str, facts: Facts) -> None:
    """A date that a determiner opens, or that stands in another phrase before, is not."""
    found = facts(sentence)
    assert any("VISITED Kenya" in fact for fact in found)
    assert not any("date=" in fact for fact in found)
