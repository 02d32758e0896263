"""Names without a telling word are known by what their first sentence says of them."""

from __future__ import annotations

import hashlib
from collections.abc import Callable

import pytest

from graphmodel.records import Document
from loaders.pipeline import extract

Named = Callable[[str], list[str]]


def _of(title: str, text: str) -> list[str]:
    digest = hashlib.sha256(text.encode()).hexdigest()
    found = extract(Document("example", text, digest, title=title, language="en")).facts
    nodes = [f.object for f in found if f.type == "MENTIONS"]
    return [f"{n.label}:{n.name}" for n in nodes]


def test_title_described() -> None:
    """The title of a page names what its first sentence says, there and wherever it returns."""
    text = "Coralia (C!) is an intergovernmental organisation. UNEP works with Coralia in Kenya."
    assert _of("Coralia", text).count("Office:Coralia") == 2


def test_other_names() -> None:
    """ "also known as" gives further names; what a colon introduces is another language."""
    text = "The Big Nine, also known as the E9 (French: La Bande des Neuf), refers to nine States."
    text += " The E9 met."
    assert _of("Big Nine", text).count("Office:Big Nine") == 3


def test_subtitle() -> None:
    """The line below the title says what the title names, where the sentence does not."""
    text = "Network for research on corals\n\nCoralia is open to all. UNEP joined Coralia."
    assert _of("Coralia", text)[0] == "Office:Coralia"


@pytest.mark.parametrize(
    ("title", "text"),
    [
        ("Coral Treaty", "The Coral Treaty is an international agreement."),
        ("Office of Corals", "The Office is a body of many parts."),
        ("Coralia", "Coralia is growing."),
    ],
)
def test_not_described(title: str, text: str) -> None:
    """Treaties, bare heads and verbs make no body of a name."""
    assert _of(title, text) == []


def test_described_in_any_text(named: Named) -> None:
    """Elsewhere several capitals or an acronym and "is a …" are needed."""
    assert named("The Amal Corals is a regional network for reefs.") == ["Office:Amal Corals"]
    assert named("The Reefs is a network.") == []


def test_an_acronym_that_a_text_gives_another_name() -> None:
    """A name that spells a known acronym with other words is a body of its own."""
    text = "The International Cricket Council (ICC) met. The ICC visited Kenya.\n"
    found = extract(Document("x", text, "0" * 64, language="en")).facts
    assert {f.subject.name for f in found if f.type == "VISITED"} == {
        "International Cricket Council"
    }
