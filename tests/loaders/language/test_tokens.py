"""Tokens keep their place in the text, and hostile text is read to its end."""

from __future__ import annotations

import json
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graphmodel.records import Document
from loaders.gazetteers import gazetteer
from loaders.language.blocks import blocks
from loaders.language.frame import frame
from loaders.language.sentences import sentences
from loaders.language.tokens import tokens
from loaders.mentions.dates import dates
from loaders.mentions.resolutions import citations

#: Units of text whose repetition once took, or could take, time beyond its length;
#: `benchmarks/growth.py` measures how much.
HOSTILE: list[str] = json.loads((Path(__file__).parent / "hostile.json").read_text("utf-8"))


def _texts(text: str) -> list[str]:
    return [token.text for token in tokens(text)]


@given(st.text(max_size=200) | st.text(alphabet="Aab1 -’'.,/()*_<>[]\\\n#S", max_size=120))
def test_offsets(text: str) -> None:
    """Tokens stand in order without overlap, and each reads as the text does at its place."""
    found = tokens(text)
    assert all(a.end <= b.start for a, b in pairwise(found))
    for token in found:
        assert 0 <= token.start < token.end <= len(text)
        quoted = text[token.start : token.end].replace("-", "")
        # "Guinea -Bissau" and a word that is broken at the end of a line are one word
        joined = quoted.replace(" ", ""), quoted.replace("\n", "")
        assert token.text.replace("-", "") in {quoted, *joined, "/"}


@given(st.text(max_size=80), st.text(alphabet="ab C.\n", max_size=80), st.text(max_size=20))
def test_a_part_is_read_where_it_stands(before: str, part: str, after: str) -> None:
    """Tokens of a part of a text are those of the part alone, moved to its place."""
    whole = tokens(
        before + "\n" + part + "\n" + after, len(before) + 1, len(before) + 1 + len(part)
    )
    alone = tokens(part)
    moved = [(t.text, t.start - len(before) - 1, t.kind) for t in whole]
    assert moved == [(t.text, t.start, t.kind) for t in alone]


def test_a_link_over_the_end_of_a_line() -> None:
    """The bracket of a Markdown link yields no token, although its words run over a line's end and
    the lines are read one by one; an open bracket that closes no link does."""
    text = "its [Coral\n    Strategy](https://example.org/a) grew"
    line = text.index("\n")
    assert [t.text for t in tokens(text, 0, line)] == ["its", "Coral"]
    assert [t.text for t in tokens(text, line)] == ["Strategy", "grew"]
    assert _texts("its [Coral\n\nStrategy](https://example.org/a)")[1] == "["
    assert _texts("its [Coral\nStrategy] grew")[1] == "["


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
        ("[CTED](https://un.org/a_b) met", ["CTED", "met"]),
        ("<b>UNODC</b> met[12]", ["UNODC", "met"]),
        ("resolution ___ of", ["resolution", "___", "of"]),
        ("Dec. 7 and Res. 1540", ["Dec.", "7", "and", "Res.", "1540"]),
        ("Jos\\xE9 L\\xF3pez-D\\u0117 met\\xAD", ["José", "López", "-", "Dė", "met"]),
        ("Ren\\xE9\\\n  e of Nikol\\u0117\\\n  \\ Bay", ["Renée", "of", "Nikolė", "Bay"]),
        ("Okoro\\u2019\\\n  s Visit", ["Okoro", "’s", "Visit"]),
        ("Questions90 of Justice40", ["Questions", "of", "Justice40"]),
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


@pytest.mark.parametrize("unit", HOSTILE, ids=[repr(unit) for unit in HOSTILE])
def test_hostile_text_is_read(unit: str) -> None:
    """Text made to backtrack is read to its end, and what is found stands inside it."""
    text = unit * (20_000 // len(unit) + 1) + "\nx"
    document = Document("x", text, "x")
    parts = blocks(document)
    frame(document)
    for sentence in sentences(text, parts):
        found = [
            *citations(sentence.tokens, None),
            *dates(sentence.tokens, "2020"),
            *gazetteer().find(sentence.tokens, frozenset()),
        ]
        for mention in found:
            assert 0 <= mention.first <= mention.last <= len(sentence.tokens)
    assert tokens(text)[-1].end == len(text)


def test_a_lost_space_before_a_name() -> None:
    """A preposition and a name that lost the space between them are two words."""
    text = "together withAlbania"
    assert [t.text for t in tokens(text)] == ["together", "with", "Albania"]
    assert [text[t.start : t.end] for t in tokens(text)][1:] == ["with", "Albania"]


def test_a_backslash_at_the_end_of_a_line() -> None:
    """A backslash that breaks a line, as in titles, yields no token."""
    assert [t.text for t in tokens("Jane\\\n \\ Okoro")] == ["Jane", "Okoro"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("capacity -building efforts", ["capacity-building", "efforts"]),
        ("the Secretary -General", ["the", "secretary-general"]),
        ("the EU -funded project", ["the", "eu", "-funded", "project"]),
        ("one - two", ["one", "-", "two"]),
    ],
)
def test_a_blank_before_a_hyphen_parts_no_word(text: str, expected: list[str]) -> None:
    """Some texts set a blank before the hyphen of a word; a dash has one on both sides."""
    found = tokens(text)
    assert [token.low for token in found] == expected
    assert all(text[t.start : t.end].strip() == text[t.start : t.end] for t in found)


def test_days_of_two_months() -> None:
    """A dash without spaces that joins a month to a day or month ties no word."""
    text = "28 April–2 May, June-July"
    assert [t.text for t in tokens(text)] == [
        *("28", "April", "-", "2", "May", ",", "June", "-", "July"),
    ]
