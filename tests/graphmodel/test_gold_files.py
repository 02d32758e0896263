"""The gold files of this project: each line is one, and none is written twice."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest

from graphmodel.gold import read_gold
from graphmodel.schema import load_schema

FILES = sorted((Path(__file__).parents[1] / "gold").glob("*.facts"))


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem[:40])
def test_every_line_is_a_fact(file: Path) -> None:
    """A gold file holds facts that the schema allows for one of their labels, each once."""
    schema = load_schema()
    facts = read_gold(file)
    assert facts
    wrong = [
        fact.line
        for fact in facts
        if not any(
            schema.allows(subject.label, type_, other.label)
            or (not schema.directed(type_) and schema.allows(other.label, type_, subject.label))
            for type_ in fact.types
            for subject in fact.subjects
            for other in fact.objects
        )
    ]
    assert not wrong, f"{file.name}: the schema allows none of these; mend them: {wrong}"
    twice = [line for line, count in Counter(fact.line for fact in facts).items() if count > 1]
    assert not twice, f"{file.name}: written twice: {twice}"
