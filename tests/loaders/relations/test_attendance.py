"""Who was at an event, towns that only their State tells, and lists of towns with years."""

from __future__ import annotations

from collections.abc import Callable

import pytest

Facts = Callable[[str], list[str]]

EVENT = "PARTICIPATED_IN Conference in Nairobi (2021-05-03)"

SAID = {
    # persons in a list with their posts behind their names, and bodies with a post among them
    "The summit in Nairobi on 3 May 2021 was attended by Ms. Jane Okoro, Adviser to the President"
    " and Director of UNICEF, Mr. John Mwangi, and Ms. Mary Phiri, Chair of Oxfam.": [
        f"Jane Okoro {EVENT}",
        f"John Mwangi {EVENT}",
        f"Mary Phiri {EVENT}",
    ],
    "Kenya, Chad, and the UNICEF Executive Director took part in the summit in Nairobi on 3 May"
    " 2021.": [f"Chad {EVENT}", f"Kenya {EVENT}", f"UNICEF {EVENT}"],
    # those who come for it, those of whom it had the participation, and a "first ever" one
    "On 3 May 2021, UNICEF welcomed Ms. Jane Okoro for a summit in Nairobi.": [
        f"Jane Okoro {EVENT}",
        f"UNICEF {EVENT}",
    ],
    "The summit was held in Nairobi on 3 May 2021 with participation by officials from Kenya and"
    " Chad.": [f"Chad {EVENT}", f"Kenya {EVENT}"],
    "Kenya and Chad attended the first ever summit in Nairobi on 3 May 2021.": [
        f"Chad {EVENT}",
        f"Kenya {EVENT}",
    ],
    "The summit was held in Nairobi on 3 May 2021. Kenya took part in the virtual summit.": [
        f"Kenya {EVENT}",
    ],
    "The summit was attended by Kenya and Chad in Nairobi on 3 May 2021.": [
        f"Chad {EVENT}",
        f"Kenya {EVENT}",
    ],
    "The summit in Nairobi on 3 May 2021 brought together Kenya and UNICEF.": [
        f"Kenya {EVENT}",
        f"UNICEF {EVENT}",
    ],
    "The summit, held in Nairobi on 3 May 2021, had representatives from Kenya and Chad.": [
        f"Chad {EVENT}",
        f"Kenya {EVENT}",
    ],
    "Ms. Jane Okoro spoke at the summit in Nairobi on 3 May 2021.": [f"Jane Okoro {EVENT}"],
    "At the summit in Nairobi on 3 May 2021, Kenya and Chad pledged help.": [
        f"Chad {EVENT}",
        f"Kenya {EVENT}",
    ],
    "The summit was held in Nairobi on 3 May 2021 with the participation of Kenya and UNICEF.": [
        f"Kenya {EVENT}",
        f"UNICEF {EVENT}",
    ],
    "The summit in Nairobi on 3 May 2021, in which Kenya and Chad took part, was long.": [
        f"Chad {EVENT}",
        f"Kenya {EVENT}",
    ],
    "Kenya was represented at the summit in Nairobi on 3 May 2021 by Ms. Jane Okoro.": [
        f"Jane Okoro {EVENT}",
        f"Kenya {EVENT}",
    ],
    "The summit took place in Nairobi on 3 May 2021. The summit was chaired by Kenya.": [
        f"Kenya {EVENT}",
    ],
}

SAID["Kenya and Chad grew and took part in the summit in Nairobi on 3 May 2021 with UNICEF."] = [
    f"Chad {EVENT}",
    f"Kenya {EVENT}",
    f"UNICEF {EVENT}",
]
SAID["Kenya, at a summit in Nairobi on 3 May 2021, concluded that the quay was dry."] = [
    f"Kenya {EVENT}",
]
SAID["The heads of State and Government of Kenya and Chad left the summit in Nairobi early."] = []
SAID["The heads of State of Kenya and Chad attended the summit in Nairobi on 3 May 2021."] = [
    f"Chad {EVENT}",
    f"Kenya {EVENT}",
]
SAID[
    "At the summit in Nairobi on 3 May 2021 all spoke. Also participating at the summit were the"
    " Minister of Peru, the President of Chad, Ms. Jane Okoro, and representatives of UNICEF."
] = [f"Jane Okoro {EVENT}", f"Peru {EVENT}", f"UNICEF {EVENT}"]
SAID["Among the guests of the summit in Nairobi on 3 May 2021 were Jane Okoro and John Smith."] = [
    f"Jane Okoro {EVENT}",
    f"John Smith {EVENT}",
]
SAID["Speakers at the summit in Nairobi on 3 May 2021 included Jane Okoro and John Smith."] = [
    f"Jane Okoro {EVENT}",
    f"John Smith {EVENT}",
]
SAID["UNICEF envoy Jane Okoro, and John Smith, attended the summit in Nairobi on 3 May 2021."] = [
    f"Jane Okoro {EVENT}",
    f"John Smith {EVENT}",
]
SAID["Jane Okoro with Mr. John Smith during the summit in Nairobi on 3 May 2021"] = [
    f"Jane Okoro {EVENT}",
    f"John Smith {EVENT}",
]
SAID[
    "UNICEF held its summit in Nairobi on 3 May 2021. It had new members—Kenya, Chad and Mali—who "
    "took part in the conference along with Peru."
] = [
    f"Chad {EVENT}",
    f"Kenya {EVENT}",
    f"Mali {EVENT}",
    f"Peru {EVENT}",
]


@pytest.mark.parametrize("text", SAID)
def test_who_attended(text: str, facts: Facts) -> None:
    """Those who attended, spoke at or were brought together by an event took part in it."""
    assert sorted(f for f in facts(text) if "PARTICIPATED_IN" in f) == SAID[text]


@pytest.mark.parametrize(
    "text",
    [
        "The summit was attended by Kenya and Chad.",
        "The summit in Nairobi on 3 May 2021 had a report on Kenya.",
        "Ms. Jane Okoro could speak at the summit in Nairobi on 3 May 2021.",
        "The summit was in Nairobi on 3 May 2021. The summit of UNICEF was chaired by Kenya.",
        "The workshop was held in Nairobi on 3 May 2021. The summit was chaired by Kenya.",
        "In May 2021, the Reef Panel halted the talks with Kenya.",
        "It took the conference in Rome in May 2021, and further talks with Kenya, to settle it.",
        "In May 2021, UNDP convened a High-level Panel on Digital Trade.",
    ],
)
def test_who_did_not_attend(text: str, facts: Facts) -> None:
    """Without place and date, or only in words, nobody took part."""
    assert not any("PARTICIPATED_IN" in fact for fact in facts(text))


def test_a_roundtable_behind_the_name_of_its_body(facts: Facts) -> None:
    """What is an adjective as well is the event, where a body's name stands before it."""
    found = facts("Kenya convened the UNICEF roundtable on reefs in Nairobi on 3 May 2021.")
    assert "Kenya ORGANIZED Meeting in Nairobi (2021-05-03)" in found
    assert not any("PARTICIPATED_IN" in fact for fact in found)


def test_a_town_that_its_state_tells(facts: Facts) -> None:
    """A town that no gazetteer knows is the place of an event where its State follows."""
    found = facts("The seminar was held in Amal Bay, Kenya, from 12 to 14 May 2009.")
    assert "Workshop in Amal Bay (2009-05-12) HELD_IN Kenya" in found
    assert facts("The forum was held in Amal Bay, the Republic of Korea.") == [
        "Conference in Amal Bay HELD_IN Republic of Korea"
    ]
    assert not any("June" in f for f in facts("At the summit in June, the U.S. gave help."))


def test_talks_are_not_held_by_whom_they_are_with(facts: Facts) -> None:
    """Whose name stands before "talks" takes part in them, if anything."""
    assert not any("ORGANIZED" in f for f in facts("In 2008 Kenya began UNICEF membership talks."))


def test_towns_with_their_years(facts: Facts) -> None:
    """Each town of a list with its year is a meeting of its own."""
    found = facts("Meetings were held in Venice (1992), Lima (1999) and Madrid (2003).")
    assert "Meeting in Lima (1999) HELD_IN Peru" in found
    assert len([fact for fact in found if "HELD_IN" in fact]) == 3


def test_who_helps_to_hold_talks_is_no_guest(facts: Facts) -> None:
    """A meeting "in coordination with" somebody is not one with him."""
    found = facts("On 3 May 2021, UNICEF held talks in coordination with UNDP.")
    assert [f for f in found if "PARTICIPATED" in f] == [
        "UNICEF PARTICIPATED_IN Meeting (2021-05-03)"
    ]


@pytest.mark.parametrize(
    "text",
    [
        "The session on 3 May 2021 was moderated by Ann Okoro of the Harbour University in Cairo.",
        "On 3 May 2021, Ann Okoro chaired a meeting on tensions in Lima, and in Nairobi.",
        "On 3 May 2021, Ann Okoro met Jane Doe, Chair of the harbour council in Kabul.",
        "On 3 May 2021, Ann Okoro met staff of the Reef Panel office in Lima.",
        "The session on 3 May 2021 was opened by the Chair of the Reef Panel and Envoy to the "
        "Harbour Office in Rome, Ann Okoro.",
    ],
)
def test_a_place_of_another_thing(text: str, facts: Facts) -> None:
    """Where the body of an agent is, or what a meeting is on, is not where it was held."""
    found = [f for f in facts(text) if "Okoro PARTICIPATED_IN" in f]
    assert found in ([], ["Ann Okoro PARTICIPATED_IN Meeting (2021-05-03)"])
    assert not any("HELD_IN" in fact for fact in facts(text))


def test_who_meets_for_a_summit_is_at_a_conference(facts: Facts) -> None:
    """What a meeting is for says of which kind it is."""
    found = facts("In 2016, Chad, Peru and Mali met for their first summit in Rome.")
    assert "Peru PARTICIPATED_IN Conference in Rome (2016)" in found


def test_what_an_event_does_is_not_where_it_is(facts: Facts) -> None:
    """A place in a relative clause on an event is not that of the event."""
    found = facts("Kenya announced a plan at the 2023 Reef Summit, that supports schools in Peru.")
    assert "Kenya PARTICIPATED_IN Conference (2023)" in found


def test_what_others_follow_is_over(facts: Facts) -> None:
    """A meeting is past where something is agreed on following it."""
    found = facts(
        "Kenya agreed to help Peru following talks between Kenya and Chad in Rome in May 2021."
    )
    assert "Chad PARTICIPATED_IN Meeting in Rome (2021-05)" in found


def test_ministers_of_countries_are_no_body(facts: Facts) -> None:
    """Those from "countries in the region of" a body do not stand for it."""
    found = facts(
        "On 3 May 2021, ministers and envoys from nine countries in the region of the Reef "
        "Commission met in Rome."
    )
    assert not any("PARTICIPATED_IN" in fact for fact in found)


def test_whole_lists_take_part(facts: Facts) -> None:
    """Of several States "who" took part all did."""
    found = facts("Kenya, Chad and Mali, who attended the summit in Rome in 2021, agreed.")
    assert len([fact for fact in found if "PARTICIPATED_IN" in fact]) == 3


def test_who_reports_meets(facts: Facts) -> None:
    """ "I" in a report is the holder of the post whose report it is."""
    text = "Report of the Secretary-General\n\nOn 3 May 2021 I met Ms. Jane Okoro in Vienna."
    assert "Secretary-General PARTICIPATED_IN Meeting in Vienna (2021-05-03)" in facts(text)


def test_talks_are_held_by_those_who_take_part(facts: Facts) -> None:
    """Who holds talks with somebody takes part in them and organises nothing."""
    found = facts("Ms. Jane Okoro held talks with Mr. John Smith in Vienna on 3 May 2021.")
    assert sorted(fact for fact in found if "HELD_IN" not in fact) == [
        "Jane Okoro PARTICIPATED_IN Meeting in Vienna (2021-05-03)",
        "John Smith PARTICIPATED_IN Meeting in Vienna (2021-05-03)",
    ]


def test_a_body_holds_its_numbered_meetings(facts: Facts) -> None:
    """What a town and year in brackets stand behind is a meeting of the body named before."""
    found = facts("UNICEF XI (Rome, 2004) was long.")
    assert "UNICEF ORGANIZED Conference in Rome (2004)" in found


def test_hosts_are_where_it_was(facts: Facts) -> None:
    """A town, or the State of a conference, that hosts it is its place; of a meeting it may not
    be."""
    assert facts("The Kenyan capital, Nairobi, hosted the summit in May 2021.") == [
        "Conference in Nairobi (2021-05) HELD_IN Kenya"
    ]
    found = facts("Kenya hosted the Lake Summit on 3 May 2021.")
    assert "Conference in Kenya (2021-05-03) HELD_IN Kenya" in found
    assert not any("HELD_IN" in f for f in facts("Kenya hosted a side event on 3 May 2021."))


def test_what_stands_between_verb_and_event(facts: Facts) -> None:
    """Phrases between commas part no verb from the event that it acts upon."""
    found = facts("UNICEF organized, in cooperation with UNDP, a workshop in Nairobi in May 2021.")
    assert "UNICEF ORGANIZED Workshop in Nairobi (2021-05)" in found


def test_whose_meeting_it_is(facts: Facts) -> None:
    """ "meeting" behind a body's name with an article is a noun."""
    found = facts("Kenya spoke at the Security Council meeting held on 3 May 2021.")
    assert "UNSC ORGANIZED Meeting (2021-05-03)" in found


def test_events_whose_noun_is_left_out(facts: Facts) -> None:
    """ "The second" behind a counted event is of its kind."""
    found = facts("The first summit took place in Nairobi in 2019 and the second in Rome in 2021.")
    assert "Conference in Rome (2021) HELD_IN Italy" in found


def test_names_with_their_year(facts: Facts) -> None:
    """A year behind the name of an event is part of it, and its date."""
    found = facts("The World Water Forum 2015, held in Amal Bay, Kenya, was long.")
    assert found == ["Conference in Amal Bay (2015) HELD_IN Kenya"]


def test_talks_to_be_held(facts: Facts) -> None:
    """ "Talks to be held" are to come; who "talks to" somebody holds none."""
    assert facts("They note the talks to be held in Rome on 3 May 2031.") == [
        "Meeting in Rome (2031-05-03) HELD_IN Italy planned=True"
    ]
    assert not facts("The General talks to the chief in Rome on 3 May 2031.")


def test_who_led_a_meeting_was_there(facts: Facts) -> None:
    """Who led a meeting took part in it."""
    found = facts("Jane Okoro and John Smith led a meeting in Rome on 3 May 2021.")
    assert "John Smith PARTICIPATED_IN Meeting in Rome (2021-05-03)" in found


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The union was set up in 1966, at a conference in Amal Bay, Kenya.",
            "Conference in Amal Bay (1966) HELD_IN Kenya",
        ),
        (
            "The union was set up on 3 May 2000 at Lima, Peru at the First Lake Meeting.",
            "Meeting in Lima (2000-05-03) HELD_IN Peru",
        ),
        (
            "Regional seminar on rivers: ways to the sea, to be held in Nairobi on 3 May 2021",
            "Workshop in Nairobi (2021-05-03) HELD_IN Kenya planned=True",
        ),
        (
            "The minutes of the meeting of the Lake Border Committee of 7 August 2020 were read.",
            "Lake Border Committee ORGANIZED Meeting (2020-08-07)",
        ),
        (
            "At its 3rd meeting, on 3 May 2021, UNICEF, on the advice of UNDP, chose a plan.",
            "UNICEF ORGANIZED Meeting (2021-05-03)",
        ),
        (
            "They spoke of the meeting of Kenya and Chad on 3 May 2021.",
            "Chad PARTICIPATED_IN Meeting (2021-05-03)",
        ),
        (
            "The summit opened in Rome on 3 May 2021, attended by Kenya and Chad.",
            "Chad PARTICIPATED_IN Conference in Rome (2021-05-03)",
        ),
        (
            "Ms. Jane Okoro, at the opening of a forum on 3 May 2021, spoke.",
            "Jane Okoro PARTICIPATED_IN Conference (2021-05-03)",
        ),
    ],
)
def test_settings_that_stand_apart(text: str, expected: str, facts: Facts) -> None:
    """Place, day and participants may stand before the event, behind a title or body, or apart."""
    assert expected in facts(text)


TOLD = "The summit took place in Nairobi on 3 May 2021. "


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (TOLD + "Kenya, Chad and Peru took part.", f"Peru {EVENT}"),
        (TOLD + "Participating States were Kenya, Chad and Peru.", f"Chad {EVENT}"),
        (TOLD + "Among those present were Jane Okoro and John Smith.", f"John Smith {EVENT}"),
        (TOLD + "The two-day event brought together Kenya and UNICEF.", f"UNICEF {EVENT}"),
        (
            TOLD + "The event was hosted by Kenya.",
            EVENT.replace("PARTICIPATED_IN", "Kenya ORGANIZED"),
        ),
        (
            "The summit took place in Nairobi on 3 May 2021, with delegates from Kenya and Chad.",
            f"Chad {EVENT}",
        ),
        (
            "In her remarks at the summit in Nairobi on 3 May 2021, Jane Okoro praised Kenya.",
            f"Jane Okoro {EVENT}",
        ),
        ("Kenya, host of the 2019 summit, was glad.", "Kenya ORGANIZED Conference (2019)"),
        (
            "Kenya knows its duty as host of the Lake Forum in 2014.",
            "Kenya ORGANIZED Conference (2014)",
        ),
        (
            "UNICEF convened in Nairobi a meeting of experts in May 2021.",
            "UNICEF ORGANIZED Meeting in Nairobi (2021-05)",
        ),
        (
            "The forum is to be held in Nairobi in May 2031.",
            "Conference in Nairobi (2031-05) HELD_IN Kenya planned=True",
        ),
    ],
)
def test_those_whom_other_words_name(text: str, expected: str, facts: Facts) -> None:
    """Participants and hosts of the event told of before, of a speech at it, or beside "host"."""
    assert expected in facts(text)


def test_what_was_only_meant_to_be(facts: Facts) -> None:
    """What was planned and cancelled, or is not to be held, took place nowhere."""
    assert not facts("The forum, which was planned to be held in Rome in 2020, was cancelled.")
    assert not facts("The forum is not to be held in Nairobi in May 2031.")
