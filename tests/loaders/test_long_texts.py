"""Very long sentences and documents are read to their end."""

from __future__ import annotations

import hashlib
import json
from pathlib import Path

import pytest

from graphmodel.records import Document, Extraction
from loaders.pipeline import extract

TEXTS = json.loads(Path(__file__).with_name("long_texts.json").read_text("utf-8"))


def _read(text: str) -> Extraction:
    digest = hashlib.sha256(text.encode()).hexdigest()
    return extract(Document("long", text, digest, language="en"))


@pytest.mark.parametrize("unit", TEXTS["units"], ids=lambda unit: unit.strip()[:24])
def test_a_sentence_of_a_hundred_thousand_characters(unit: str) -> None:
    """A sentence that never ends is read, and the last name in it is found."""
    text = unit * (100_000 // len(unit)) + "and UNICEF.\n\nUNODC assisted Chad."
    facts = _read(text).facts
    assert any(fact.type == "ASSISTS" and fact.object.id == "TCD" for fact in facts)
    assert max(fact.evidence.end for fact in facts) == len(text)


@pytest.mark.slow
@pytest.mark.timeout(900)
def test_a_document_of_ten_megabytes() -> None:
    """A document of 10 MB is read to its last sentence."""
    page = TEXTS["paragraph"] + TEXTS["filling"] * 12
    text = page * (10_000_000 // len(page)) + "UNODC assisted Chad."
    facts = _read(text).facts
    assert any(f.type == "ASSISTS" and f.evidence.end == len(text) for f in facts)
