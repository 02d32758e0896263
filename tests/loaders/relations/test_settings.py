"""Settings: where and when an event took place, near its noun or far behind it."""

from __future__ import annotations

from collections.abc import Callable

import pytest

Facts = Callable[[str], list[str]]

#: text -> where which event was held
HELD = {
    # a town that no list knows, in the State it is said to be of
    "The meeting was held on 24 April 2015 in the Kenyan town of Brukwa.": [
        "Meeting in Brukwa (2015-04-24) HELD_IN Kenya"
    ],
    "The summit took place in the Kenyan village of Old Brukwa in May 2014.": [
        "Conference in Old Brukwa (2014-05) HELD_IN Kenya"
    ],
    "The summit took place in Port of Spain in May 2014.": [
        "Conference in Port of Spain (2014-05) HELD_IN Trinidad and Tobago"
    ],
    "We hope for the meeting in Kenya, slated for May 2007.": [
        "Meeting in Kenya HELD_IN Kenya planned=True"
    ],
    "We look to the upcoming conference in Nairobi.": [
        "Conference in Nairobi HELD_IN Kenya planned=True"
    ],
    "They spoke of preparations for the Nairobi Summit.": [
        "Conference in Nairobi HELD_IN Kenya planned=True"
    ],
    "The 2024 Youth Conference was held on 9 and 10 May in Nairobi.": [
        "Conference in Nairobi (2024-05-09) HELD_IN Kenya"
    ],
    "The session was opened by Jane Okoro (Kenya).": [],
    "She attended the inauguration of President Jane Okoro on 3 May 2021 in Nairobi.": [],
    "The session is held against a backdrop of tension in Kenya.": [],
    "Noting the convening of the International Conference of Women in Forestry, in Villa de la "
    "Sierra, Spain, from 5 to 7 November 2018,": [
        "Conference in Villa de la Sierra (2018-11-05) HELD_IN Spain"
    ],
    "Recalling the third Conference on River Transport, to be held in Kigali, Rwanda, from 18 to "
    "21 June 2024,": ["Conference in Kigali (2024-06-18) HELD_IN Rwanda planned=True"],
    "UNODC held its first congress on forests (COF I) at Geneva, Switzerland, in 1958.": [
        "Conference in Geneva (1958) HELD_IN Switzerland"
    ],
    "Kenya welcomed the declaration of the sessions of the Forum, held in Doha in 2009, in "
    "Marrakech, Morocco in 2011 and in Vienna in 2017.": [
        "Meeting in Doha (2009) HELD_IN Qatar",
        "Meeting in Marrakech (2011) HELD_IN Morocco",
        "Meeting in Vienna (2017) HELD_IN Austria",
    ],
    "At the 2016 Warsaw summit, Kenya and Chad agreed.": [
        "Conference in Warsaw (2016) HELD_IN Poland"
    ],
    "The meeting took place at the National Palace in Nairobi on Monday, 3 May 2021.": [
        "Meeting in Nairobi (2021-05-03) HELD_IN Kenya"
    ],
    "Pledges were made at the meeting on aid to Mali in Brussels, on 20 January 2014.": [
        "Meeting in Brussels (2014-01-20) HELD_IN Belgium"
    ],
    "Kenya spoke at the London Conference on Rivers on 26 August 1992.": [
        "Conference in London (1992-08-26) HELD_IN United Kingdom"
    ],
    "In 1956, at the 15th UNICEF Congress in Istanbul, Monaco was elected.": [
        "Conference in Istanbul (1956) HELD_IN Türkiye"
    ],
    "The ninth session of the Committee on River Transport (May 2019, Vienna) was long.": [
        "Meeting in Vienna (2019-05) HELD_IN Austria"
    ],
    "Kenya hosted the Conference on Food in Niger, which was held in Doha in 2007.": [
        "Conference in Doha (2007) HELD_IN Qatar"
    ],
    "Kenya recalls the summit on science, technology and innovation in Havana on 15 and 16 "
    "September 2020.": ["Conference in Havana (2020-09-15) HELD_IN Cuba"],
    "Measures will be taken at COP-26, held in Glasgow in 2021.": [
        "Conference in Glasgow (2021) HELD_IN United Kingdom"
    ],
    "The third session in Nairobi was held on 6 July 2004.": [
        "Meeting in Nairobi (2004-07-06) HELD_IN Kenya"
    ],
    "The third session of the Conference on Deserts was held in Nairobi in 2004.": [
        "Meeting in Nairobi (2004) HELD_IN Kenya"
    ],
}

#: what tells nothing of where an event was held
NOWHERE = [
    "UNODC organised a workshop on the crisis in Mali on 3 May 2021.",
    "Kenya attended the summit and left its troops in Mali.",
    "The conference that failed was on forests in Kenya.",
    "The forum could be held in Nairobi on 3 May 2021.",
    "The briefing in New York is for the press.",
    "Kenya hosts meetings in Nairobi.",
    "General John Smith talks to the commander in Nairobi on 3 May 2021.",
]


@pytest.mark.parametrize("text", HELD)
def test_where_an_event_was_held(text: str, facts: Facts) -> None:
    """Its place and date stand inside its group, right behind it, or behind "held"."""
    assert sorted(f for f in facts(text) if "HELD_IN" in f) == HELD[text]


@pytest.mark.parametrize("text", NOWHERE)
def test_what_is_talked_of_is_no_place(text: str, facts: Facts) -> None:
    """A place behind other words is what the event is about, or somebody else's."""
    assert not any("HELD_IN" in fact for fact in facts(text))
