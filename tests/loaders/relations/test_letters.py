"""Letters: who told whom by a heading and a signature."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from graphmodel.records import Document
from loaders.pipeline import extract

Facts = Callable[[str], list[str]]

MISSION = "Permanent Mission of Malta to the United Nations"


def _told(facts: Facts, text: str) -> set[str]:
    return {fact for fact in facts(text) if "BRIEFED" in fact}


def test_headings_and_signatures(facts: Facts) -> None:
    """The body that a letter is from and those who sign it tell all to whom it is addressed."""
    text = (
        f"Identical letters dated 3 May 2021 from the Chargé d’affaires of the {MISSION} "
        "addressed to the Secretary-General and the President of the Security Council\n\n"
        "I write to you.\n\n(Signed) Jane Okoro\n"
    )
    assert _told(facts, text) == {
        f"{MISSION} BRIEFED Secretary-General date=2021-05-03",
        f"{MISSION} BRIEFED UNSC date=2021-05-03",
        "Jane Okoro BRIEFED Secretary-General date=2021-05-03",
        "Jane Okoro BRIEFED UNSC date=2021-05-03",
    }


def test_notes_verbales(facts: Facts) -> None:
    """A note verbale has no signature; the sentence that follows its heading is no addressee."""
    text = (
        f"Note verbale dated 3 May 2021 from the {MISSION} addressed to the Secretary-General\n"
        f"The {MISSION} has the honour to write.\n"
    )
    assert _told(facts, text) == {f"{MISSION} BRIEFED Secretary-General date=2021-05-03"}


def test_what_is_enclosed(facts: Facts) -> None:
    """A signature in an annex, or below no letter at all, is to nobody who is known."""
    letter = "Letter dated 3 May 2021 from the Permanent Representative of Malta addressed to the "
    text = f"{letter}Secretary-General\n\nI write.\n\nAnnex\n\nWe met.\n\n(Signed) Jane Okoro\n"
    assert not _told(facts, text)
    assert not _told(facts, "We met.\n\n(Signed) Jane Okoro\n")


def test_a_letter_is_written_already() -> None:
    """A letter that bears a later day than its document is not to come."""
    text = (
        f"Letter dated 4 May 2021 from the {MISSION} addressed to the Secretary-General\n\nI write."
    )
    document = Document("x", f"{text}\n", "0" * 64, language="en", date="2021-05-03")
    told = [f for f in extract(document).facts if f.type == "BRIEFED"]
    assert told
    assert all("planned" not in f.properties for f in told)


@pytest.mark.parametrize(
    ("way", "own"),
    [
        ("from the Secretary-General addressed to the President of the Security Council", "my"),
        ("from the President of the Security Council addressed to the Secretary-General", "your"),
    ],
)
def test_envoys(facts: Facts, way: str, own: str) -> None:
    """The envoy of whoever writes a letter, or of the one to whom it is written, holds a post with
    the post that this is."""
    text = (
        f"Letter dated 3 May 2021 {way}\n\nI know of {own} intention to appoint Jane Okoro as "
        f"{own} Special Representative and Head of UNMISS.\n\n{own.capitalize()} Special Envoy, "
        "John Abara, met experts.\n"
    )
    assert {f for f in facts(text) if "HOLDS_POST Secretary-General" in f} == {
        "Jane Okoro HOLDS_POST Secretary-General planned=True title=Special Representative",
        "John Abara HOLDS_POST Secretary-General title=Special Envoy",
    }


def test_envoys_of_nobody(facts: Facts) -> None:
    """A State that writes has no envoys that are the Secretary-General's."""
    letter = "Letter dated 3 May 2021 from the Permanent Representative of Malta addressed to the "
    text = f"{letter}President of the Security Council\n\nI thank my adviser, Jane Okoro.\n"
    assert not [f for f in facts(text) if "HOLDS_POST Secretary-General" in f]
