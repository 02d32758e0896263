"""Persons whose posts stand before their names, as one group of the sentence."""

from __future__ import annotations

from collections.abc import Callable

import pytest

Facts = Callable[[str], list[str]]

#: sentence -> the visits that it states
VISITS = {
    "UNICEF Director Jane Okoro and UNDP Adviser for Trade Mr. John Mwangi visited Mali.": [
        "Jane Okoro VISITED Mali",
        "John Mwangi VISITED Mali",
    ],
    "Minister of Trade of Ghana Jane Okoro visited Mali.": ["Jane Okoro VISITED Mali"],
    "Minister of Trade of Ghana Jane Okoro, Head of Office of UNICEF John Mwangi, and UNDP Adviser"
    " for Research and Policy Mary Phiri visited Mali.": [
        "Jane Okoro VISITED Mali",
        "John Mwangi VISITED Mali",
        "Mary Phiri VISITED Mali",
    ],
    # the post's own names do nothing, and the post before "and" is another's
    "The Adviser of UNICEF for Chad Jane Okoro visited Mali.": ["Jane Okoro VISITED Mali"],
    # the field of a post is no part of a name
    "UNDP Director for Western Lagoonery Jane Okoro visited Mali.": ["Jane Okoro VISITED Mali"],
    # whom they took along
    "Ms. Jane Okoro visited Mali, accompanied by Mr. John Mwangi and UNDP Director Mary Phiri.": [
        "Jane Okoro VISITED Mali",
        "John Mwangi VISITED Mali",
        "Mary Phiri VISITED Mali",
    ],
    "Ms. Jane Okoro, joined by Mr. John Mwangi, will travel to Mali.": [
        "Jane Okoro VISITED Mali planned=True",
        "John Mwangi VISITED Mali planned=True",
    ],
    "UNICEF wrote to Mali, joined by Mr. John Mwangi.": [],
    "The Aide to President Jane Okoro visited Mali.": [],
    "The Secretary-General and Minister of Trade of Ghana Jane Okoro visited Mali.": [
        "Jane Okoro VISITED Mali",
    ],
}


@pytest.mark.parametrize("text", VISITS)
def test_what_persons_do_behind_their_posts(facts: Facts, text: str) -> None:
    """Who stands behind a long post, alone or in a list, is who acts; nobody else is."""
    assert sorted(f for f in facts(text) if " VISITED " in f) == VISITS[text]
