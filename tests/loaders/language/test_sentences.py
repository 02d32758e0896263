"""Sentences end where English ones do, and take in every token of their blocks."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graphmodel.records import Document
from loaders.language.blocks import Block, blocks
from loaders.language.sentences import LONGEST, sentences
from loaders.language.tokens import tokens


def _sentences(text: str) -> list[str]:
    parts = [Block("paragraph", ((0, len(text)),))]
    return [text[s.start : s.end] for s in sentences(text, parts)]


@pytest.mark.parametrize(
    "parts",
    [
        ("CTED met.", "UNODC did too."),
        ("The U.S. Mission met UNODC.", "It left."),
        ("Mr. Smith met Dr. A. B. Jones in Vienna.", "He left."),
        ("John F. Kennedy spoke.", "We listened."),
        ("It met (see S/2017/573).", "S/RES/2395 followed."),
        ("See para. 12 of No. 4.", "The rest stands."),
        ("“We agree.”", "The Council left."),
        ('He said "no."', "Then he left."),
        ("Will it meet?", "Yes!", "It will."),
        ("The Council met.[12]", "It left."),
        ("It cost 3.5 million in 2.4 days.", "It ended."),
        ("e.g. the members met.", "They left."),
        ("It met at 10 a.m. in Geneva.", "It left."),
        ("It met on Dec. 7 in Geneva.", "It left."),
        ("See UNSC Res. 1540 on this.", "It left."),
        ("1. The Council met.", "2. It left."),
        ("H.E. Mr. Kim spoke.", "He left."),
    ],
)
def test_where_sentences_end(parts: tuple[str, ...]) -> None:
    """Abbreviations, initials, numbers and symbols end no sentence; marks, also in quotes, do."""
    text = " ".join(parts)
    assert [s.replace("[12]", "").strip() for s in _sentences(text)] == [
        part.replace("[12]", "") for part in parts
    ]


@given(st.text(alphabet="Ab c.?!”)\n1-", max_size=300))
def test_every_token_is_in_one_sentence(text: str) -> None:
    """The sentences of a text, one behind the other, are exactly the tokens of its blocks."""
    parts = blocks(Document("x", text, "x"))
    together = [(t.start, t.end) for s in sentences(text, parts) for t in s.tokens]
    streams = (tokens(text, *span) for b in parts if b.kind != "matter" for span in b.spans)
    assert together == [(t.start, t.end) for stream in streams for t in stream]


def test_sentences_keep_their_block() -> None:
    """A sentence knows its block and that block's kind; front matter has none."""
    text = "---\ntitle: A Note\n---\n\n# Heading\n\nThe Council met. It left.\n"
    parts = blocks(Document("x", text, "x"))
    found = sentences(text, parts)
    assert [parts[s.block].kind for s in found] == [s.kind for s in found]
    assert "matter" not in {s.kind for s in found}
    assert [s.kind for s in found][-2:] == ["paragraph", "paragraph"]


def test_a_run_without_end_is_cut() -> None:
    """Text without full stops is read in pieces, none of them longer than the limit."""
    found = sentences("word " * 2000, [Block("paragraph", ((0, 10_000),))])
    assert len(found) == 5
    assert {len(s.tokens) for s in found} == {LONGEST}
