"""The questions' rows against the same worked out in Python, without Cypher."""

from __future__ import annotations

import json
from typing import Any

import answers_bodies
import answers_evidence
import answers_ties
import pytest
from facts_of_seeds import Answers, Facts

from explorer.questions import question, questions
from graphmodel import Store

ANSWERS: Answers = {
    name.replace("_", "-"): answer
    for module in (answers_bodies, answers_ties, answers_evidence)
    for name, answer in vars(module).items()
    if name.replace("_", "-") in questions()
}


def _sorted(rows: list[list[Any]]) -> list[str]:
    """Rows in an order of their own, and so that 1, 1.0 and true differ."""
    return sorted(json.dumps(row, sort_keys=True) for row in rows)


@pytest.mark.parametrize("name", ANSWERS)
def test_rows_are_those_worked_out_in_python(name: str, seeds: Store, facts: Facts) -> None:
    """A question gives the rows that walking the graph gives."""
    asked = question(name)
    parameters = {p.name: p.value(p.example) for p in asked.parameters}
    got = [list(row) for row in seeds.query(asked.statement, parameters)]
    assert _sorted(got) == _sorted(ANSWERS[name](facts, **parameters))
    assert got, "a question of which nothing comes is not checked by this"


def test_enough_questions_are_worked_out() -> None:
    """At least half of the library is checked against Python."""
    assert 2 * len(ANSWERS) >= len(questions())
