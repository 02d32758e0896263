"""Rosters: each row states its facts, with names resolved as in running text."""

from __future__ import annotations

import hashlib
from pathlib import Path

import pytest

from graphmodel.records import Document
from loaders.pipeline import extract
from loaders.readers import read

SEEDS = Path(__file__).parents[2] / "seeds"
MAPPING = """\
statements:
  - subject: {column: who, label: WHO}
    type: TYPE
    object: {column: what, label: WHAT}
"""


@pytest.fixture
def roster(tmp_path: Path) -> Path:
    return tmp_path / "table.csv"


def _read(roster: Path, rows: str, who: str, relation: str, what: str) -> Document:
    roster.write_text(f"who,what\n{rows}\n", encoding="utf-8")
    mapping = MAPPING.replace("WHO", who).replace("TYPE", relation).replace("WHAT", what)
    roster.with_suffix(".mapping.yaml").write_text(mapping, encoding="utf-8")
    [document] = read(str(roster))
    return document


@pytest.mark.parametrize(
    ("row", "who", "relation", "what", "expected"),
    [
        (
            "UNODC,Kenya",
            "Office",
            "ASSISTS",
            "Country",
            ("united-nations-office-on-drugs-and-crime", "KEN"),
        ),
        ("Côte d’Ivoire,African Union", "Country", "MEMBER_OF", "Office", ("CIV", "african-union")),
        ("Jane Okoro,Kenya", "Official", "HOLDS_POST", "Country", ("jane-okoro", "KEN")),
        (
            "Security Council,S/RES/1373",
            "Office",
            "ADOPTED",
            "Resolution",
            ("security-council", "S/RES/1373"),
        ),
        (
            "Security Council,2395 (2017)",
            "Office",
            "ADOPTED",
            "Resolution",
            ("security-council", "S/RES/2395"),
        ),
        ("Lake Users Board,Kenya", "Office", "LOCATED_IN", "Country", ("lake-users-board", "KEN")),
    ],
)
def test_a_row_is_a_fact(
    roster: Path, row: str, who: str, relation: str, what: str, expected: tuple[str, str]
) -> None:
    """Known names become the gazetteer's nodes, others nodes of their own."""
    document = _read(roster, row, who, relation, what)
    [fact] = extract(document).facts
    assert (fact.subject.id, fact.type, fact.object.id) == (expected[0], relation, expected[1])
    said = fact.evidence
    assert said.text == document.text[said.start : said.end]
    assert document.text[slice(*said.subject)] in row
    assert said.rule == "roster.row"


@pytest.mark.parametrize(
    ("row", "what"),
    [("UNODC,Atlantis", "Country"), ("Security Council,none", "Resolution")],
)
def test_an_unknown_name_is_a_gap(roster: Path, row: str, what: str) -> None:
    """A country or resolution that is not known gives no fact but a gap at its cell."""
    relation = "ASSISTS" if what == "Country" else "ADOPTED"
    document = _read(roster, row, "Office", relation, what)
    extraction = extract(document)
    assert extraction.facts == ()
    [gap] = extraction.gaps
    assert gap.reason == "unknown-name"
    assert document.text[gap.start : gap.end] == row.split(",")[1]


def test_the_sample_roster() -> None:
    """The project's own roster gives a post for each row, the past ones with their end."""
    [document] = read(str(SEEDS / "roster.csv"))
    facts = extract(document).facts
    assert len(facts) == document.text.strip().count("\n")
    assert {fact.type for fact in facts} == {"HOLDS_POST"}
    assert document.sha256 == hashlib.sha256(document.text.encode()).hexdigest()
    assert any(fact.properties.get("end") for fact in facts)
