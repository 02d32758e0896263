"""Posts whose term is over, and titles that only look like a post in a body or State."""

from __future__ import annotations

from collections.abc import Callable

import pytest

Facts = Callable[[str], list[str]]

#: sentence -> the posts that it states
POSTS = {
    # years behind a post that came to their end
    "Jane Okoro, deputy director of UNICEF from 1992 to 1998, left.": [
        "Jane Okoro HOLDS_POST UNICEF former=True title=deputy director"
    ],
    "Jane Okoro, Director of UNICEF (May 1992 – June 1998), left.": [
        "Jane Okoro HOLDS_POST UNICEF former=True title=Director"
    ],
    "Jane Okoro, Director of UNICEF until 1998, left.": [
        "Jane Okoro HOLDS_POST UNICEF former=True title=Director"
    ],
    "Jane Okoro, Director of UNICEF since 1998, left.": [
        "Jane Okoro HOLDS_POST UNICEF title=Director"
    ],
    "Jane Okoro, Director of UNICEF, and 12 to 15 guests left.": [
        "Jane Okoro HOLDS_POST UNICEF title=Director"
    ],
    "Mary Phiri was succeeded as Director of UNICEF by Jane Okoro, who served until June 2009.": [
        "Mary Phiri HOLDS_POST UNICEF former=True title=Director",
        "Jane Okoro HOLDS_POST UNICEF former=True title=Director",
    ],
    "UNICEF met Ms. Jane Okoro, who had been Prime Minister of Mali.": [
        "Jane Okoro HOLDS_POST Mali former=True title=Prime Minister"
    ],
    "Jane Okoro held senior positions at UNICEF.": ["Jane Okoro HOLDS_POST UNICEF former=True"],
    # what is only recommended is still to come
    "UNICEF recommends that Ms. Jane Okoro be appointed Director of UNDP.": [
        "Jane Okoro HOLDS_POST UNDP planned=True title=Director"
    ],
    # "former" before the first of two posts that "and" joins
    "Jane Okoro, former Director of UNICEF and Head of UNDP, left.": [
        "Jane Okoro HOLDS_POST UNICEF former=True title=Director",
        "Jane Okoro HOLDS_POST UNDP former=True title=Head",
    ],
    "Jane Okoro, former Director of UNICEF, Head of UNDP, left.": [
        "Jane Okoro HOLDS_POST UNICEF former=True title=Director",
        "Jane Okoro HOLDS_POST UNDP title=Head",
    ],
    # who advises a president presides over nothing
    "Jane Okoro, senior adviser to the president of the General Assembly, left.": [
        "Jane Okoro HOLDS_POST UNGA title=senior adviser to the president"
    ],
    # whose Adviser it is stands behind the name
    "UNICEF met National Security Adviser Jane Okoro of Mali.": [
        "Jane Okoro HOLDS_POST Mali title=National Security Adviser"
    ],
    # a State in the name of a body that is not known, and what a post deals with
    "Ms. Jane Okoro, Secretary of the Fund of Mali, left.": [],
    "Ms. Jane Okoro, Manager at Transparency Mali, left.": [],
    "Ms. Jane Okoro, Minister of the Bureau of Mali, left.": [
        "Jane Okoro HOLDS_POST Mali title=Minister of the Bureau"
    ],
    "Ms. Jane Okoro, Chief of Staff of the Army of Mali, left.": [
        "Jane Okoro HOLDS_POST Mali title=Chief of Staff of the Army"
    ],
    "Jane Okoro is Director for NATO and Western Affairs at UNICEF.": [
        "Jane Okoro HOLDS_POST UNICEF title=Director"
    ],
    # two posts before the next name, and the post of the one who is served
    "UNICEF met Ms. Jane Okoro, and UNDP Adviser and Rivers Coordinator John Mwangi.": [],
    "UNICEF met UNDP Special Assistant to Secretary of State Jane Okoro.": [],
    # what a bracket says is of the State before it
    "Mr. John Okoro spoke. Mali (in his capacity as Director of UNDP) left.": [],
    # two persons: one who is named, and one who has the post
    "UNICEF thanked Ms. Jane Okoro, and the President of the General Assembly.": [],
    "Mr. President of the General Assembly, Your Excellency Ms. Jane Okoro, UNICEF is here.": [],
    # what stands before a name or a post is no part of the title
    "UNICEF thanked UNDP and its Chair President Jane Okoro.": [
        "Jane Okoro CHAIRS UNDP role=chair"
    ],
    "UNICEF met Prime Minister Sheikh Okoro of Mali.": [
        "Okoro HOLDS_POST Mali title=Prime Minister"
    ],
    "Talks under Kenyan Envoy Jane Okoro failed.": ["Jane Okoro HOLDS_POST Kenya title=Envoy"],
    # no posts: a prize, and what one does for another
    "Ms. Jane Okoro is UNICEF's Director of the Year.": [],
    # a rank is no part of a name
    "Lieutenant-Colonel Jane Okoro, an observer of UNICEF, left.": [
        "Jane Okoro HOLDS_POST UNICEF title=observer"
    ],
    "Jane Okoro, Nobel Laureate, Director of UNICEF, left.": [],
}


@pytest.mark.parametrize("text", POSTS)
def test_a_post_is_former_where_its_term_is_said_to_be_over(text: str, facts: Facts) -> None:
    """Years with an end, "until" a year and "former" before the first of a pair tell that a post
    is over; "since" does not. Who serves the holder of a post, or is named beside it, does not
    hold it."""
    found = [fact for fact in facts(text) if "HOLDS_POST" in fact or "CHAIRS" in fact]
    assert sorted(found) == sorted(POSTS[text])
