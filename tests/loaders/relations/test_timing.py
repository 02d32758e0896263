"""Which date of a sentence belongs to what it states."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from graphmodel.records import Document
from loaders.pipeline import extract

Facts = Callable[[str], list[str]]

DATED = [
    (
        "On 3 May 2021, Ms. Jane Okoro visited Kenya, her first visit since the vote in 2007.",
        "VISITED Kenya date=2021-05-03",
    ),
    ("Ms. Jane Okoro visited Kenya on 3 May 2021.", "VISITED Kenya date=2021-05-03"),
    ("On 3 May 2021, Ms. Jane Okoro visited Kenya.", "VISITED Kenya date=2021-05-03"),
    ("Ms. Jane Okoro concluded a visit to Kenya in May 2021.", "VISITED Kenya date=2021-05"),
]
UNDATED = [
    "Ms. Jane Okoro visited Kenya, the first visit by an official since the elections in 2021.",
    "Ms. Jane Okoro visited Kenya for the first time since 3 May 2021.",
    "Following up on their 3 May 2021 conversation, they discussed the visit of CTED to Kenya.",
    "Ahead of elections on 3 May 2021, Ms. Jane Okoro visited Kenya.",
    "On 3 May 2021, Ms. Jane Okoro became envoy, in which role she has visited Kenya.",
    "Ms. Jane Okoro visited Kenya, with Chad becoming a member in 2021.",
    "Ms. Jane Okoro visited Kenya but in 2021 was recalled.",
    "Ms. Jane Okoro visited Kenya in the years prior to 2021.",
    "Ms. Jane Okoro visited Kenya, in line with her aim as articulated in the plan of May 2021.",
    "Ms. Jane Okoro visited Kenya pursuant to resolution 1373 (2001) of 28 September 2001.",
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


def test_what_lies_ahead_is_planned() -> None:
    """What a document tells of a day after its own is planned; what is past is not."""
    text = "UNODC organized a workshop in Nairobi on 3 May 2021."

    def planned(date: str) -> bool:
        document = Document("x", text, "x", language="en", date=date)
        return all(
            f.properties.get("planned", False)
            for f in extract(document).facts
            if f.type == "ORGANIZED"
        )

    assert planned("2021-04-30")
    assert planned("2021-04")
    assert not planned("2021-05-04")
    assert not planned("2021")


def test_an_official_visits_other_states(facts: Facts) -> None:
    """Going about one's own State is no visit."""
    text = "President Jane Okoro of Kenya visited Mombasa, Kenya, and then visited Mali."
    found = facts(text)
    assert "Jane Okoro HOLDS_POST Kenya title=President" in found
    assert not any("VISITED Kenya" in fact for fact in found)


def test_what_a_state_publishes_tells_of_no_visits_to_itself() -> None:
    """An official whom a State's own site names goes about at home, unless of another State."""
    text = "Secretary Jane Okoro visited Atlanta. President John Banda of Zambia visited Atlanta."
    document = Document("x", text, "x", language="en", sources=("https://www.state.gov/x",))
    found = [f.subject.name for f in extract(document).facts if f.type == "VISITED"]
    assert found == ["John Banda"]


def test_a_visit_of_last_may_is_past_whatever_its_sentence_plans(facts: Facts) -> None:
    """ "last May" and "next month" behind a visit tell when it was or will be."""
    past = facts("Ms. Jane Okoro's visit to Kenya last May will be a turning point.")
    assert any("VISITED Kenya" in fact and "planned" not in fact for fact in past)
    ahead = facts("Ms. Jane Okoro's visit to Kenya next month is welcome.")
    assert any("VISITED Kenya planned=True" in fact for fact in ahead)
