"""Tokens keep their place in the text, and hostile text costs no more than its length."""

from __future__ import annotations

import time
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graphmodel.records import Document
from loaders.gazetteers import gazetteer
from loaders.language.blocks import blocks
from loaders.language.frame import frame
from loaders.language.sentences import sentences
from loaders.language.tokens import Token, tokens
from loaders.mentions.dates import dates
from loaders.mentions.resolutions import citations

#: Text that once took, or could take, time beyond its length.
HOSTILE = [
    "the Council of States decided ", "([", "*", "**a ", "a-", "Ab-", "A-B-", "<", "<a ", "_", "a_",
    "A/", "A.", "](http:", "\\", "`", "'", "a'", "1", "1/", "1, ", "[1", "# ", " ", "\n", "| a ",
    "a\t", "A", "Aa ", "(2001) ", "resolution 1373 (2001), ", "1 May to ", "---\n", "title: a\n",
    "(a) ", "- a\n", "Committee of the ", ":", "Aa bb\n", ". ", "é̀",
]  # fmt: skip


def _texts(text: str) -> list[str]:
    return [token.text for token in tokens(text)]


@given(st.text(max_size=200) | st.text(alphabet="Aab1 -’'.,/()*_<>[]\\\n#S", max_size=120))
def test_offsets(text: str) -> None:
    """Tokens stand in order without overlap, and each reads as the text does at its place."""
    found = tokens(text)
    assert all(a.end <= b.start for a, b in pairwise(found))
    for token in found:
        assert 0 <= token.start < token.end <= len(text)
        quoted = text[token.start : token.end]
        assert token.text.replace("-", "") in {
            quoted.replace("-", ""),
            quoted.replace("-", "").replace("\n", ""),
            "/",
        }


@given(st.text(max_size=80), st.text(alphabet="ab C.\n", max_size=80), st.text(max_size=20))
def test_a_part_is_read_where_it_stands(before: str, part: str, after: str) -> None:
    """Tokens of a part of a text are those of the part alone, moved to its place."""
    whole = tokens(
        before + "\n" + part + "\n" + after, len(before) + 1, len(before) + 1 + len(part)
    )
    alone = tokens(part)
    moved = [(t.text, t.start - len(before) - 1, t.kind) for t in whole]
    assert moved == [(t.text, t.start, t.kind) for t in alone]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("the U.S. and Mr. Smith", ["the", "U.S.", "and", "Mr.", "Smith"]),
        ("CTED’s visit", ["CTED", "’s", "visit"]),
        ("the States' duty", ["the", "States", "'", "duty"]),
        ("Côte d’Ivoire", ["Côte", "d’Ivoire"]),
        ("an EU-funded project", ["an", "EU", "funded", "project"]),
        ("OCT-OHCHR", ["OCT", "-", "OHCHR"]),
        ("Under-Secretary-General", ["Under-Secretary-General"]),
        ("S/RES/1373(2001)", ["S/RES/1373(2001)"]),
        ("A/RES/ES-11/1 and S-9/1", ["A/RES/ES-11/1", "and", "S-9/1"]),
        ("resolution 71/291", ["resolution", "71/291"]),
        ("**Requests** the _Council_", ["Requests", "the", "Council"]),
        ("[CTED](https://un.org/a_b) met", ["[", "CTED", "met"]),
        ("<b>UNODC</b> met[12]", ["UNODC", "met"]),
        ("resolution ___ of", ["resolution", "___", "of"]),
        ("Dec. 7 and Res. 1540", ["Dec.", "7", "and", "Res.", "1540"]),
        ("$5 million", ["$", "5", "million"]),
    ],
)
def test_forms(text: str, expected: list[str]) -> None:
    """Names, symbols and numbers are one token each; markup and footnote marks are none."""
    assert _texts(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [("assis-\ntance", "assistance"), ("Counter-\nterrorism", "Counter-terrorism")],
)
def test_words_broken_over_lines(text: str, expected: str) -> None:
    """A word broken over two lines is one token over both of its parts."""
    [token] = tokens(text)
    assert (token.text, token.start, token.end) == (expected, 0, len(text))


def test_what_stands_before_a_token() -> None:
    """A token knows whether white space or a line's end stands before it."""
    first, second, third = tokens("of (A\nB")[1:]
    assert [t.space for t in (first, second, third)] == [True, False, True]
    assert [t.line for t in (first, second, third)] == [False, False, True]


def _read(text: str) -> list[Token]:
    document = Document("x", text, "x")
    parts = blocks(document)
    frame(document, parts)
    known = gazetteer()
    for sentence in sentences(text, parts):
        citations(sentence.tokens, None)
        dates(sentence.tokens, "2020")
        known.find(sentence.tokens, frozenset())
    return tokens(text)


def _seconds(text: str) -> float:
    began = time.process_time()
    _read(text)
    return time.process_time() - began


@pytest.mark.parametrize("unit", HOSTILE, ids=[repr(unit) for unit in HOSTILE])
def test_time_grows_with_length(unit: str) -> None:
    """Ten times the text takes about ten times as long, not a hundred: nothing backtracks."""
    gazetteer()
    short, long = (unit * (size // len(unit) + 1) + "\nx" for size in (2_000, 20_000))
    least = min(_seconds(short) for _ in range(2))
    assert _seconds(long) < 30 * max(least, 0.01)
