"""Names of the gazetteer are found in running text, and not where they mean something else."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from loaders.gazetteers import gazetteer
from loaders.language.tokens import tokens


def _found(text: str, about: str = "") -> list[tuple[str, str]]:
    """The words and id of each name found in a sentence of a document that has these words."""
    parts = tokens(text)
    words = frozenset(t.low for t in parts) | frozenset(about.split())
    return [
        (text[parts[h.first].start : parts[h.last - 1].end], h.entry.id)
        for h in gazetteer().find(parts, words)
    ]


@pytest.mark.parametrize(
    ("text", "name", "entry"),
    [
        ("UNICEF met.", "UNICEF", "united-nations-children-s-fund"),
        ("the Security Council met", "Security Council", "security-council"),
        ("the UN Security Council met", "UN Security Council", "security-council"),
        ("the United Nations system met", "United Nations system", "united-nations"),
        ("in Côte d’Ivoire and beyond", "Côte d’Ivoire", "CIV"),
        ("in Côte d'Ivoire and beyond", "Côte d'Ivoire", "CIV"),
        ("in Cote d'Ivoire and beyond", "Cote d'Ivoire", "CIV"),
        ("the Kenyan authorities", "Kenyan", "KEN"),
        ("in Nairobi, yesterday", "Nairobi", "KEN"),
        ("visited Papua New Guinea", "Papua New Guinea", "PNG"),
        ("visited Guinea-Bissau", "Guinea-Bissau", "GNB"),
        ("the Niger and Nigeria", "Nigeria", "NGA"),
        (
            "the Committee established pursuant to resolution 1540 (2004) met",
            "Committee established pursuant to resolution 1540 (2004)",
            "1540-committee",
        ),
        ("the rescEU reserve", "rescEU", "resceu"),
    ],
)
def test_known_names(text: str, name: str, entry: str) -> None:
    """Full names, short ones, people's names and cities are found, in either apostrophe."""
    assert (name, entry) in _found(text)


@pytest.mark.parametrize("name", ["Médecins sans Frontières", "the Nairobi process"])
def test_small_letters_of_the_data(name: str) -> None:
    """A name that the data itself writes in small letters is found so, as one name."""
    entries = [e for e in gazetteer().entries if name.removeprefix("the ") in (e.name, *e.aliases)]
    if entries:
        assert (name.removeprefix("the "), entries[0].id) in _found(f"on {name} today")
    else:
        assert all(part != name for part, _ in _found(f"on {name} today"))


@pytest.mark.parametrize(
    "text",
    [
        "in the Gulf of Guinea",
        "oil from the Gulf of Mexico",
        "the Strait of Malacca and the Sea of Japan",
        "the Paris Agreement",
        "the Paris Climate Agreement",
        "the Kyoto Protocol and the Rome Statute",
        "the Vienna Convention and the Geneva Conventions",
        "the Beijing Declaration",
        "the Algiers Accords",
        "the Marrakesh Treaty",
        "the Dublin System",
        "the turkey was served",
    ],
)
def test_no_place(text: str) -> None:
    """Waters named after countries and texts named after cities are no countries."""
    assert [entry for _, entry in _found(text) if len(entry) == 3 and entry.isupper()] == []


@pytest.mark.parametrize(
    "text",
    [
        "the National Human Rights Council of a State",
        "our African Development Programme",
    ],
)
def test_no_cut_name_inside_a_longer_one(text: str) -> None:
    """A name without its "United Nations" is not found inside a longer capitalised name."""
    known = {"human-rights-council", "united-nations-development-programme"}
    assert not known & {entry for _, entry in _found(text)}


def test_acronyms_are_written_as_such() -> None:
    """An acronym is matched in its own letters only; a name in capitals or small joining words."""
    assert _found("WHO leads") != []
    assert _found("those who lead, Who leads") == []


def test_context_decides() -> None:
    """A name with a context is found only in documents that have one of its words."""
    for entry, leaves in (("GEO", ("Georgia", "tbilisi")),):
        name, word = leaves
        assert (name, entry) in _found(f"visited {name} yesterday", word)


def test_the_longest_name_wins() -> None:
    """Names do not overlap, and the longest that begins at a word is taken."""
    assert [n for n, _ in _found("the Security Council Committee and South Sudan")][
        -1
    ] == "South Sudan"


@given(st.text(max_size=120) | st.lists(st.sampled_from(
    "United Nations UN Security Council of the Kenya Gulf Guinea ( ) 1373 - Côte d’Ivoire".split()
)).map(" ".join))  # fmt: skip
def test_hits_are_in_order(text: str) -> None:
    """Whatever the text, names lie within it, in order and apart."""
    parts = tokens(text)
    end = 0
    for hit in gazetteer().find(parts, frozenset()):
        assert end <= hit.first < hit.last <= len(parts)
        end = hit.last
