"""Facts as JSON lines: the format to the letter, and the way back."""

from __future__ import annotations

import io

import pytest
from hypothesis import given
from hypothesis import strategies as st
from small_facts import ANNA, DOCUMENTS, KENYA, UNOCT, at, fact

from graphmodel import DocumentError, Relationship, jsonl
from graphmodel.merge import document_node, merge

SAMPLES = list(
    merge(
        [
            fact(ANNA, "VISITED", KENYA, at("old"), date="2018-07-31", purpose="talks — «ü»"),
            fact(ANNA, "VISITED", KENYA, at("new", 3, page=2, paragraph="12", bridge="heading")),
            fact(UNOCT, "FUNDS", KENYA, amount=5, planned=True),
            fact(document_node(DOCUMENTS[0]), "MENTIONS", KENYA, at("new")),
        ],
        DOCUMENTS,
    )
)


def dumped(relationships: list[Relationship]) -> str:
    """The lines of some relationships."""
    stream = io.StringIO(newline="\n")
    assert jsonl.dump(relationships, stream) == len(relationships)
    return stream.getvalue()


def test_format() -> None:
    """A line has the keys of the format in their order, signs as they are, no empty place."""
    (line,) = [text for text in dumped(SAMPLES).splitlines() if "2018-07-31" in text]
    assert line == (
        '{"subject": {"label": "Official", "id": "anna-smith", "name": "Anna Smith",'
        ' "acronym": null, "aliases": ["Ms. Smith"], "properties": {}}, "type": "VISITED",'
        ' "object": {"label": "Country", "id": "KEN", "name": "Kenya", "acronym": null,'
        ' "aliases": [], "properties": {"iso2": "KE"}},'
        ' "properties": {"date": "2018-07-31", "purpose": "talks — «ü»"},'
        ' "evidence": [{"document": "old", "start": 0, "end": 10, "text": "0123456789",'
        ' "subject": [0, 2], "object": [8, 10], "rule": "rule.a", "confidence": 0.9}]}'
    )


def test_places_are_added_where_known() -> None:
    """Page, paragraph and bridge stand last, where the evidence has them."""
    assert '"confidence": 0.9, "page": 2, "paragraph": "12", "bridge": "heading"}' in dumped(
        SAMPLES
    )


def test_mentions_have_a_count() -> None:
    """MENTIONS is printed with its count among the properties."""
    assert '"type": "MENTIONS"' in dumped(SAMPLES)
    assert '"properties": {"count": 1}' in dumped(SAMPLES)


def test_way_back() -> None:
    """What was written is read back as it was, blank lines passed over."""
    text = dumped(SAMPLES)
    assert list(jsonl.load(io.StringIO("\n" + text + "\n"))) == SAMPLES
    assert dumped(list(jsonl.load(io.StringIO(text)))) == text


@given(st.text(st.characters(exclude_categories=("Cs",))))
def test_any_text_stays_on_its_line(text: str) -> None:
    """Whatever signs a quote holds, it takes one line and comes back."""
    given_ = list(merge([fact(ANNA, "VISITED", KENYA, at(text=text), purpose=text)]))
    line = dumped(given_)
    assert line.count("\n") == 1
    assert list(jsonl.load(io.StringIO(line, newline="\n"))) == given_


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("{", "line 2 is not JSON"),
        ("3", "line 2 is JSON, but no relationship"),
        ("{}", "line 2 lacks the key 'subject'"),
        (dumped(SAMPLES[:1]).replace("[0, 2]", "[0]", 1).strip(), "line 2 is JSON, but"),
    ],
)
def test_fault_is_told_with_its_line(line: str, told: str) -> None:
    """A line that holds no relationship is an error that names the line."""
    text = dumped(SAMPLES[:1]) + line + "\n"
    with pytest.raises(DocumentError, match=told):
        list(jsonl.load(io.StringIO(text)))
