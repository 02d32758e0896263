"""Who held a post before and after somebody whose post is told."""

from __future__ import annotations

from collections.abc import Callable

import pytest

Facts = Callable[[str], list[str]]

OKORO = "Jane Okoro HOLDS_POST UNICEF title=Director"
MWANGI = "John Mwangi HOLDS_POST UNICEF title=Director"
BEFORE = "John Mwangi HOLDS_POST UNICEF former=True title=Director"

#: text -> the posts that it states
SUCCESSIONS = {
    "The Director of UNICEF is Jane Okoro, who succeeded John Mwangi.": [OKORO, BEFORE],
    "The Director of UNICEF is Jane Okoro of Kenya, who took over from John Mwangi in 2017.": [
        OKORO,
        BEFORE,
    ],
    "The new Director of UNICEF is Jane Okoro from Kenya, succeeding John Mwangi.": [OKORO, BEFORE],
    "Jane Okoro was named Director of UNICEF. She succeeds John Mwangi, who retired.": [
        OKORO,
        BEFORE,
    ],
    "Jane Okoro was named Director of UNICEF. In May, Okoro replaced John Mwangi.": [OKORO, BEFORE],
    "Jane Okoro, Director of UNICEF, was replaced by John Mwangi in 2014.": [OKORO, MWANGI],
    "Jane Okoro was named Director of UNICEF. She was succeeded by John Mwangi.": [OKORO, MWANGI],
    # one after another
    "Jane Okoro was named Director of UNICEF. She was succeeded by John Mwangi (2001–2004) and"
    " Peter Banda (2004–2008).": [OKORO, MWANGI, MWANGI.replace("John Mwangi", "Peter Banda")],
    # told far off, of another post, of a State, or not at all
    "Jane Okoro was named Director of UNICEF. Rain fell. It was wet. Chad had floods. In May, Okoro"
    " replaced John Mwangi.": [OKORO],
    "Jane Okoro was named Director of UNICEF. She replaced John Mwangi as pilot.": [OKORO],
    "Jane Okoro is the President of Kenya. At the summit she was replaced by John Mwangi.": [
        "Jane Okoro HOLDS_POST Kenya title=President"
    ],
    "Jane Okoro, Director of UNICEF, did not succeed John Mwangi.": [OKORO],
    "The singer Jane Okoro replaced John Mwangi.": [],
}


@pytest.mark.parametrize("text", SUCCESSIONS)
def test_posts_of_those_before_and_after(facts: Facts, text: str) -> None:
    """Who succeeded the holder of a post, or was succeeded by him, holds or held the same post,
    where the text has just told of one alone."""
    assert sorted(f for f in facts(f"{text}\n") if "HOLDS_POST" in f) == sorted(SUCCESSIONS[text])
