"""Who does what a noun of doing or a word of praise leads to."""

from __future__ import annotations

import hashlib

import pytest

from graphmodel.records import Document
from loaders.pipeline import extract

STATED = [
    ("The Council commends UNODC for assisting Mali.", ("UNODC", "ASSISTS", "Mali")),
    ("The Council commends UNODC for its efforts to assist Mali.", ("UNODC", "ASSISTS", "Mali")),
    ("It noted the work of CTED and UNODC in assisting Mali.", ("UNODC", "ASSISTS", "Mali")),
    ("It recalled CTED's efforts to assist Mali.", ("CTED", "ASSISTS", "Mali")),
    ("The World Bank awarded $9 million to UNDP to help Mali.", ("UNDP", "ASSISTS", "Mali")),
    ("The World Bank gave UNDP a grant to help Mali.", ("UNDP", "ASSISTS", "Mali")),
    ("UNODC sent a mission to Chad to assist Mali.", ("UNODC", "ASSISTS", "Mali")),
    (
        "Chad met UNODC, a league of experts charged with assisting Mali.",
        ("UNODC", "ASSISTS", "Mali"),
    ),
]
UNSTATED = [
    ("The Council commends UNODC for assisting Mali.", ("UNSC", "ASSISTS", "Mali")),
    (
        "Chad met UNODC, a league of experts charged with assisting Mali.",
        ("Chad", "ASSISTS", "Mali"),
    ),
    ("It stresses the importance of UNODC assisting Mali.", ("UNODC", "ASSISTS", "Mali")),
    ("It notes the urgency of CTED and UNODC assisting Mali.", ("UNODC", "ASSISTS", "Mali")),
    ("UNODC noted the need of CTED to assist Mali.", ("CTED", "ASSISTS", "Mali")),
    ("UNICEF urges continued action by CTED to assist Mali.", ("CTED", "ASSISTS", "Mali")),
    ("The meeting saw calls for efforts by CTED to assist Mali.", ("CTED", "ASSISTS", "Mali")),
    ("The World Bank awarded a grant to UNDP to help Mali.", ("World Bank", "ASSISTS", "Mali")),
    (
        "The Secretary-General, the Chair of the Working Group on Gender and Mali met.",
        ("Secretary-General", "CHAIRS", "Working Group on Gender"),
    ),
]


def _facts(text: str) -> set[tuple[str, str, str]]:
    document = Document("x", text, hashlib.sha256(text.encode()).hexdigest(), language="en")
    found = extract(document).facts
    return {
        (f.subject.acronym or f.subject.name, f.type, f.object.acronym or f.object.name)
        for f in found
    }


@pytest.mark.parametrize(("sentence", "fact"), STATED)
def test_the_bearer_does_it(sentence: str, fact: tuple[str, str, str]) -> None:
    """What work, efforts or praise lead to is done by the one whose they are."""
    assert fact in _facts(sentence)


@pytest.mark.parametrize(("sentence", "fact"), UNSTATED)
def test_no_other_does_it(sentence: str, fact: tuple[str, str, str]) -> None:
    """It is not done by the one who praises, pays or stands before in a list, nor where it is only
    needed or asked for."""
    assert fact not in _facts(sentence)
