"""Resolutions that a heading introduces and whose lines give a number each."""

from __future__ import annotations

import hashlib

from graphmodel.records import Document
from loaders.pipeline import extract

TEXT = """Mandates

2.1 The list below gives the mandates of the Harbour Institute.

General Assembly resolutions
66/12
Harbours of the sea
2297 (XXII)
Corals
71/43 A and B; 72/233
Tides
73/416
A decision among them

Economic and Social Council resolutions
2024/3
Harbours
Harbour Committee decisions
5/12
Lights

2.2 Page 66/13 is not one.
"""


def _cited(text: str) -> list[tuple[str, str]]:
    digest = hashlib.sha256(text.encode()).hexdigest()
    found = extract(Document("example", text, digest, language="en")).facts
    return [
        (text[slice(*fact.evidence.subject)], fact.object.id)
        for fact in found
        if fact.type == "ADOPTED"
    ]


def test_numbers_below_a_heading_are_resolutions_of_its_body() -> None:
    """Each is adopted by the body that the heading names, up to the next heading or paragraph; from
    400 on the Assembly counts its decisions."""
    assembly, council = "General Assembly", "Economic and Social Council"
    numbers = ("66/12", "2297(XXII)", "71/43A", "71/43B", "72/233")
    assert _cited(TEXT) == [
        *((assembly, f"A/RES/{number}") for number in numbers),
        (council, "E/RES/2024/3"),
    ]


def test_page_numbers_are_none() -> None:
    """Without a heading such lines number pages, and a line of a sentence is no heading."""
    assert _cited("The Council met.\n\n66/12\n\nIt read the\nGeneral Assembly resolutions\n") == []


def test_codes_of_links_are_passed_over() -> None:
    """What an export left of a link before a number is no text."""
    link = 'HYPERLINK "https://example.org/S-3/1"'
    text = f"Human Rights Council resolutions\n{link}S-3/1; {link}51/27\nHarbours\n"
    assert [number for _, number in _cited(text)] == ["A/HRC/RES/S-3/1", "A/HRC/RES/51/27"]
