"""Turns: in a transcript "I" and "we" are those of the label before the words."""

from __future__ import annotations

import pytest

from graphmodel.records import Document
from loaders.pipeline import extract

TITLE = "Remarks by President Adam Okoro of Malta and President Eva Lind of Chad"


def _facts(text: str, title: str = TITLE) -> set[str]:
    document = Document("x", f"{title}\n\n{text}", "0" * 64, title=title, language="en")
    return {
        f"{f.subject.acronym or f.subject.name} {f.type} {f.object.acronym or f.object.name}"
        for f in extract(document).facts
        if f.type not in {"MENTIONS", "HOLDS_POST"}
    }


def test_each_speaks_for_himself() -> None:
    """A label with a surname says who "I" is, and the post before it for whom "we" speak."""
    text = (
        "PRESIDENT OKORO: Welcome. We assist Mali. I visited Kenya.\n\n"
        "PRESIDENT LIND: Thank you.\n\nWe assist Peru. I visited Ghana.\n\n"
        "MR. BELL: We assist Togo.\n\nQ    Will you help? We assist Niger.\n"
    )
    assert _facts(text) == {
        "Malta ASSISTS Mali",
        "Adam Okoro VISITED Kenya",
        "Chad ASSISTS Peru",
        "Eva Lind VISITED Ghana",
    }


def test_the_president_is_the_one_of_the_title() -> None:
    """ "THE PRESIDENT" is the one person whom the title calls so."""
    text = "THE PRESIDENT: I visited Kenya.\n\nMS. BELL: I visited Togo.\n"
    assert _facts(text, "Remarks by President Okoro") == {"Okoro VISITED Kenya"}
    assert _facts(text) == set()


@pytest.mark.parametrize("label", ["**Malta | Representative**", "**Malta | Eva Lind | Chair**"])
def test_a_panel_names_the_delegation(label: str) -> None:
    """In minutes the bold line above the words names the State that speaks."""
    text = f"**Working Group | Chair**\n\nWe begin.\n\n{label}\n\nWe assist Mali.\n"
    assert _facts(text, "Session 2 of the working group") == {"Malta ASSISTS Mali"}
