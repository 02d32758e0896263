"""Word classes in context: the same form is a verb in one place and a noun in another."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from loaders.grammar.units import Unit

#: sentence -> word and the tag that it has there
TAGS = {
    "UNODC supports Kenya.": "supports V",
    "The support of UNODC helped Kenya.": "support N",
    "UNODC wants to support Kenya.": "support V",
    "Experts will support Kenya.": "support V",
    "UNODC works with Kenya.": "works V",
    "The works of the Committee continue.": "works N",
    "UNODC works within its mandate and existing resources.": "existing J",
    "UNODC provided training in Kenya.": "training N",
    "UNODC is training the police.": "training ING",
    "The training of judges began.": "training N",
    "UNODC, training judges, visited Kenya.": "training ING",
    "UNODC launched a project.": "launched ED",
    "The agreed plan was signed.": "agreed J",
    "UNODC fights organized crime.": "organized J",
    "UNODC organized a workshop.": "organized ED",
    "All Member States agreed.": "states N",
    "UNODC works on capacity building.": "building N",
    "UNODC left before the visit.": "before P",
    "UNODC left before Kenya joined the mission.": "before SUB",
    "UNODC works closely with Kenya.": "closely ADV",
    "UNODC grew and took part in it.": "took ED",
    "UNODC held its first meeting in Kenya.": "first J",
    "UNODC visited a small island.": "small J",
    "UNODC did not visit Kenya.": "not NEG",
    "UNODC will visit its offices.": "its POSS",
    "UNODC will set up a centre.": "set V",
    "UNODC plans to set up a centre.": "set V",
    "UNODC set up a centre.": "set ED",
    "The centre is run by UNODC.": "run ED",
    "In the long run UNODC grew.": "run N",
}


@pytest.mark.parametrize("sentence", TAGS)
def test_words_have_their_class(sentence: str, tagged: Callable[[str], list[Unit]]) -> None:
    """A word's neighbours decide its class."""
    word, tag = TAGS[sentence].split()
    assert [unit.tag for unit in tagged(sentence) if unit.low == word] == [tag]


def test_names_and_dates_are_units(tagged: Callable[[str], list[Unit]]) -> None:
    """A name or date of several words is one unit; units cover the sentence without gaps."""
    row = tagged("The Security Council met Kenyan experts on 3 May 2019.")
    assert [u.tag for u in row] == ["D", "M", "ED", "DEM", "N", "P", "DATE", "STOP"]
    assert [u.first for u in row[1:]] == [u.last for u in row[:-1]]


def test_joined_words_are_one_unit(tagged: Callable[[str], list[Unit]]) -> None:
    """Words that act as one preposition or conjunction are one unit."""
    row = tagged("UNODC, together with Kenya as well as Mali, met in order to agree.")
    assert [(u.tag, u.low) for u in row if " " in u.low or u.low in {"and", "to"}] == [
        ("P", "together with"),
        ("CC", "and"),
        ("TO", "to"),
    ]


def test_verbs_carry_their_lemma(tagged: Callable[[str], list[Unit]]) -> None:
    """A verb in any form knows its lemma."""
    row = tagged("UNODC has been leading what Kenya began.")
    assert {u.low: u.lemma for u in row if u.lemma} == {
        "has": "have",
        "been": "be",
        "leading": "lead",
        "began": "begin",
    }
