"""A document becomes facts: the same ones every time, each with its place in the text."""

from __future__ import annotations

import hashlib
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from graphmodel.records import Document, Extraction
from graphmodel.schema import load_schema
from loaders.pipeline import extract, reading
from loaders.readers import discover, read

ROOT = Path(__file__).parents[2]
#: The project's own documents, and those that lie beside it where there are any.
FOLDERS = [
    folder
    for folder in (ROOT / "seeds", ROOT.parent / "shared" / "seeds", ROOT.parent / "shared" / "dev")
    if folder.is_dir()
]
PIECES = st.sampled_from(
    "UNODC|CTED|Kenya|the Government of Mali|Ms. Jane Okoro|, Executive Director of|visited|"
    "assisted|(UNOCT)|the Committee| of the |resolution 1373 (2001)|in Nairobi on 3 May|.|\n\n|"
    "# Heading|- item|, and |by|with|was funded|its|which|**|1.|“|”|(a)|;|will"
    .split("|")
)  # fmt: skip


def _document(text: str, **given: str) -> Document:
    digest = hashlib.sha256(text.encode()).hexdigest()
    return Document("example", text, digest, language=given.get("language", "en"))


def _check(extraction: Extraction) -> None:
    """Every fact fits the schema and quotes its document exactly."""
    text, schema = extraction.document.text, load_schema()
    for fact in extraction.facts:
        assert schema.allows(fact.subject.label, fact.type, fact.object.label), fact
        said = fact.evidence
        assert said.document == extraction.document.id
        assert said.text == text[said.start : said.end] != ""
        assert 0.0 < said.confidence <= 1.0
        assert said.rule
        for start, end in (said.subject, said.object):
            assert 0 <= start <= end <= len(text)
        inside = all(said.start <= s and e <= said.end for s, e in (said.subject, said.object))
        assert inside or said.bridge, f"{fact.type}: an end lies outside and no bridge says why"
    for gap in extraction.gaps:
        assert gap.text == text[gap.start : gap.end] or gap.reason


@pytest.mark.parametrize(
    "folder", FOLDERS, ids=lambda folder: f"{folder.parent.name}-{folder.name}"
)
def test_documents_are_read_alike_and_with_evidence(folder: Path) -> None:
    """Reading a document twice gives equal facts, and every evidence span is its own quote."""
    found = 0
    for path in discover([folder]).files:
        for document in read(path):
            first = extract(document)
            assert first == extract(document)
            _check(first)
            found += len(first.facts)
    assert found > 50


@settings(max_examples=60, deadline=None)
@given(st.lists(PIECES, max_size=40).map(" ".join))
def test_any_text_gives_sound_facts(text: str) -> None:
    """Whatever is put together, facts fit the schema, quote the text, and come out the same."""
    extraction = extract(_document(text))
    _check(extraction)
    assert extraction == extract(_document(text))


@settings(max_examples=60, deadline=None)
@given(st.text(max_size=400))
def test_any_characters_are_read(text: str) -> None:
    """No text of any script or damage breaks the reading."""
    _check(extract(_document(text)))


def test_another_language_is_a_gap() -> None:
    """A text in another language gives no facts and one gap that names the language."""
    text = "Le Conseil de sécurité a adopté la résolution 1373 (2001)."
    extraction = extract(_document(text, language="fr"))
    assert extraction.facts == ()
    [gap] = extraction.gaps
    assert gap.reason == "unread-language"
    assert "(fr)" in gap.note


def test_no_text_gives_nothing() -> None:
    """An empty document has neither facts nor gaps."""
    extraction = extract(_document(""))
    assert (extraction.facts, extraction.gaps) == ((), ())


def test_offsets_move_with_the_text() -> None:
    """The same sentence further down gives the same facts, its spans moved."""
    sentence, before = "UNODC assists the Government of Mali.", "The day was long.\n\n"

    def facts(text: str, moved: int) -> list[tuple[str, str, str, int, int]]:
        return [
            (f.subject.id, f.type, f.object.id, f.evidence.start - moved, f.evidence.end - moved)
            for f in extract(_document(text)).facts
            if f.type != "MENTIONS"
        ]

    assert facts(sentence, 0) != []
    assert facts(before + sentence, len(before)) == facts(sentence, 0)


def test_reading_is_named_once() -> None:
    """What reads has one short name, carried by every extraction."""
    assert extract(_document("CTED met.")).reading == reading()
    assert len(reading()) == 16
