"""verify and schema."""

from __future__ import annotations

import dataclasses
import json

from cli_samples import VISIT, Liaison, extractions

from graphmodel import open_store
from graphmodel.schema import load_schema


def test_verify_is_silent_about_what_holds(liaison: Liaison, url: str) -> None:
    """Without faults standard output is empty and the exit code 0."""
    result = liaison("verify")
    assert (result.code, result.out) == (0, "")
    assert result.err == "2 documents checked: 0 faults.\n"
    assert liaison("verify", "--format", "json").out == "[]\n"


def test_verify_lists_faults(liaison: Liaison, url: str) -> None:
    """A quotation that differs from the text is listed with its place; the exit code is 1."""
    extraction = extractions()[0]
    fact = extraction.facts[0]
    wrong = dataclasses.replace(fact.evidence, text=fact.evidence.text.replace("Kenya", "Malta"))
    facts = (dataclasses.replace(fact, evidence=wrong),)
    with open_store(url) as store:
        store.put(dataclasses.replace(extraction, facts=facts))
    result = liaison("verify", "--format", "jsonl")
    assert result.code == 1
    rows = [json.loads(line) for line in result.out.splitlines()]
    assert rows
    assert {row["document"] for row in rows} == {"visit"}
    assert rows[0]["start"] == 0
    assert rows[0]["end"] == VISIT.index(".") + 1
    assert result.err == f"2 documents checked: {len(rows)} fault{'s' * (len(rows) > 1)}.\n"


def test_schema_needs_no_store(liaison: Liaison) -> None:
    """The model is printed without a store, every label and type in it."""
    rows = json.loads(liaison("schema", "--format", "json").out)
    model = load_schema()
    assert [row["name"] for row in rows] == [*model.labels, *model.types]
    assert liaison("schema", "--format", "mermaid").out == model.mermaid()
    assert "HOLDS_POST" in liaison("schema").out
