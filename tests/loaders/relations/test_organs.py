"""Organs that a page calls by what any body has are parts of the body that it is about."""

from __future__ import annotations

from collections.abc import Callable

import pytest

Facts = Callable[[str], list[str]]

PAGE = "The **Amal Sea Council** (**ASC**) is an intergovernmental organisation.\n\n"

#: a passage of the page -> the organs that it tells
SAID = {
    "The Board of Governors meets every May.": {"Board of Governors"},
    "It has a Scientific Committee and a Finance and Audit Committee.": {
        "Scientific Committee",
        "Finance and Audit Committee",
    },
    "## Structure\n\n### Board of Governors\n\nIt meets every May.": {"Board of Governors"},
    "The organisation is governed by an executive board.": {"ASC executive board"},
    "Its board of trustees meets every May.": {"ASC board of trustees"},
    "There are two departments: the Trade Department and the Audit Department.": {
        "Trade Department",
        "Audit Department",
    },
    "It is composed of two departments, a Trade Department and an Audit Department.": {
        "Trade Department",
        "Audit Department",
    },
    "The ASC Secretariat met. A Technical Advisory Committee meets every May.": {
        "ASC Secretariat",
        "Technical Advisory Committee",
    },
    "The ASC is governed by the Council of Ministers, which meets every May.": {
        "Council of Ministers"
    },
}

#: passages that tell none
UNSAID = [
    "The Board of Governors of UNICEF meets every May.",
    "UNICEF agreed. The Board of Governors of its own met.",
    "UNICEF has a budget. The Executive Board approved it.",
    "Kenya and the Executive Board for the Rivers agreed.",
    "UNICEF and the Executive Board agreed.",
    "## UNICEF\n\nThe Executive Board meets every May.",
    "The ASC and the Council of Ministers have their seat in Lima.",
    "UNICEF and its executive board agreed.",
    "The organisation met an executive board.",
    "There are two partners: the Trade Department and the Audit Department.",
    "The River Board of Trustees meets every May.",
    "The Amal Trade Committee meets every May.",
]


def _organs(found: list[str]) -> set[str]:
    return {f.split(" PART_OF ASC")[0] for f in found if f.endswith(" PART_OF ASC")}


@pytest.mark.parametrize("passage", SAID)
def test_organs(passage: str, facts: Facts) -> None:
    """An organ whose name any body's could be is the page's body's."""
    assert _organs(facts(f"{PAGE}{passage}\n")) == SAID[passage]


@pytest.mark.parametrize("passage", UNSAID)
def test_no_organs(passage: str, facts: Facts) -> None:
    """Organs of which the text says whose they are, or that another body may have, are none."""
    assert _organs(facts(f"{PAGE}{passage}\n")) == set()


def test_no_page(facts: Facts) -> None:
    """Where the text is about no body, an organ may be anybody's."""
    assert not [f for f in facts("The Board of Governors met the ASC.\n") if "PART_OF" in f]
