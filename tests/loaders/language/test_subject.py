"""The subject of a page: the bold name whose first sentence says what it is."""

from __future__ import annotations

import pytest

from loaders.language.subject import subject_of

#: text -> the name and label of its subject
SUBJECTS = {
    "The **Amal Sea Council** (**ASC**) is an intergovernmental organisation.\n": (
        "Amal Sea Council",
        "Office",
    ),
    "A caption\n\nThe **Amal Centre (AC)** was a body of the league.\n": ("Amal Centre", "Office"),
    "**Amal Vision** is a programme for young people.\n": ("Amal Vision", "Programme"),
    "The **Amal Sea Convention** is a treaty between eleven States.\n": ("Amal Sea Convention", ""),
    "Agency of the Union\n\nThe **Amal Sea** assists small States.\n": ("Amal Sea", "Office"),
    "**Amal** is an office of the Secretariat.\n": ("Amal", "Office"),
    "The **Amal Group** brings together five nations.\n": ("Amal Group", "Office"),
}


@pytest.mark.parametrize("text", SUBJECTS)
def test_subject(text: str) -> None:
    """The noun of the definition, else that of the line above the page, says what the subject is; a
    treaty is no node."""
    found = subject_of(text)
    assert found is not None
    assert (text[found.start : found.end], found.label or "") == SUBJECTS[text]


@pytest.mark.parametrize(
    "text", ["A **bold** word is here.\n", "**Note.** It is late.\n", "Plain.\n"]
)
def test_no_subject(text: str) -> None:
    """Emphasis inside a sentence, or a sentence of its own, defines nothing."""
    assert subject_of(text) is None
