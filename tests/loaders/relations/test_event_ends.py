"""Events: whose place, date and people those of a sentence are, and what was only wished for."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from graphmodel.records import Document
from loaders.pipeline import extract

Facts = Callable[[str], list[str]]

#: text -> its facts of events and visits, in any order
ENDS: dict[str, set[str]] = {
    "She continued talks with Kenya on a centre in Zagreb.": set(),
    "UNICEF held a workshop during the 2014 Lake Show (6–16 March 2014) in a tent.": set(),
    "Kenya attended the fifth Tokyo International Conference on Rivers in 2019.": {
        "Kenya PARTICIPATED_IN Conference (2019)",
    },
    "Kenya attended the summit in Belgrade, Yugoslavia, on 3 May 1981.": {
        "Kenya PARTICIPATED_IN Conference in Yugoslavia (1981-05-03)",
        "Conference in Yugoslavia (1981-05-03) HELD_IN Yugoslavia",
    },
    "The session on the World Rivers Summit, to be held in Rome in 2031, was chaired by Kenya.": {
        "Conference in Rome (2031) HELD_IN Italy planned=True",
    },
    "In 2014 the ministers met in Rome; in 2015, at the Lake House.": {
        "Meeting in Rome (2014) HELD_IN Italy",
    },
    "Kenya asked for a workshop for judges. The event was held in Rome on 3 May 2021.": {
        "Workshop in Rome (2021-05-03) HELD_IN Italy",
    },
    "Kenya calls for a meeting to be held in Rome in 2031.": set(),
    "Chad recalled the promises of States at the 2019 summit in Rome.": {
        "Conference in Rome (2019) HELD_IN Italy",
    },
    "Kenya attended the 2019 summit in Rome despite its quarrel with Chad.": {
        "Kenya PARTICIPATED_IN Conference in Rome (2019)",
        "Conference in Rome (2019) HELD_IN Italy",
    },
    "The 2019 summit in Rome was held online due to the storm.": {
        "Conference in Rome (2019) HELD_IN Italy",
    },
    "The summit in Rome is set for October 2031.": {
        "Conference in Rome HELD_IN Italy planned=True",
    },
    "UNICEF organized a forum with Kenya on 3 May 2021.": {
        "UNICEF ORGANIZED Conference (2021-05-03)",
        "Kenya ORGANIZED Conference (2021-05-03)",
    },
    "The Council of Ministers of SADC, which met in Rome on 3 May 2021, agreed.": {
        "Council of Ministers of Southern African Development Community PARTICIPATED_IN "
        "Meeting in Rome (2021-05-03)",
        "Meeting in Rome (2021-05-03) HELD_IN Italy",
    },
    "The past and the future will meet in Rome in 2031.": set(),
    "The ministers met with Kenyan Foreign Minister Jane Okoro in Rome on 3 May 2021.": {
        "Jane Okoro PARTICIPATED_IN Meeting in Rome (2021-05-03)",
        "Meeting in Rome (2021-05-03) HELD_IN Italy",
    },
    "A visit to Beirut by the President of Kenya, Jane Okoro, took place on 3 May 2021.": {
        "Jane Okoro VISITED Lebanon",
    },
    "UNICEF praised Kenya. At its 1st meeting, on 3 May 2021, the attention of the Committee was "
    "drawn to the note.": set(),
    "UNICEF held a meeting, in line with the texts adopted by the States in May 2021.": set(),
    "UNICEF held its session from 26 to 28 May 2021, with Ms. Jane Okoro as Chair.": {
        "UNICEF ORGANIZED Meeting (2021-05-26)",
    },
    "The Lake Forum meets annually in three sessions in Geneva.": set(),
    "The upcoming G20 summit in Sochi, Russia was moved to Brussels.": set(),
    "Ms. Jane Okoro convened a gathering of ministers on 3 May 2021 before a meeting in Rome.": {
        "Jane Okoro ORGANIZED Meeting (2021-05-03)",
    },
    "UNICEF held a side event at the summit in Rome on 3 May 2021.": {
        "UNICEF ORGANIZED Meeting in Rome (2021-05-03)",
        "Meeting in Rome (2021-05-03) HELD_IN Italy",
        "Conference in Rome (2021-05-03) HELD_IN Italy",
    },
    "UNICEF met. Requests UNDP to report to the Council at its 2031 session.": set(),
    "In 1976, Jane Okoro, who had participated in the first SADC summit, resigned.": set(),
    "UNICEF partnered with Kenya in May 2021 to organize a forum in Rome.": {
        "UNICEF ORGANIZED Conference in Rome",
        "Conference in Rome HELD_IN Italy",
    },
    "Kenya calls, from this place, for a meeting to be held in Rome in 2031.": set(),
    "The Lake Forum ordinarily meets in Rome, every two years.": set(),
    "See resolution 52/211 B of 19 May 1997, which asks UNICEF to report on its session.": set(),
    "They praised the Rivers Summit hosted by Kenya in Rome next month.": {
        "Kenya ORGANIZED Conference in Rome planned=True",
        "Conference in Rome HELD_IN Italy planned=True",
    },
    "The SADC summit, scheduled for 15 May 2025, was postponed.": set(),
    "They praised the trip of Ms. Jane Okoro to Seoul in just two days.": {
        "Jane Okoro VISITED Republic of Korea planned=True",
    },
    "UNICEF praised Kenya. The SADC, at the second part of its session, held in Bonn, Germany, "
    "from 18 to 27 May 2021, approved a text.": {
        "SADC ORGANIZED Meeting in Bonn (2021-05-18)",
        "Meeting in Bonn (2021-05-18) HELD_IN Germany",
    },
    "UNICEF recalled the session of the SADC in the light of the sums as at 3 May 2021.": set(),
    # what "was held" is its own subject, whatever event stands before
    "After the talks of the SADC at its third session, one meeting was held in Bonn in 2021.": {
        "Meeting in Bonn (2021) HELD_IN Germany",
    },
    "After the summit, one meeting was held in Bonn in 2021.": {
        "Meeting in Bonn (2021) HELD_IN Germany",
    },
    # the place and date of the meeting before are no other's
    "From 2 to 4 May 2021 the session of the SADC was held in Bonn, a year after the session in "
    "Lima in June 2020.": {
        "SADC ORGANIZED Meeting in Bonn (2021-05-02)",
        "Meeting in Bonn (2021-05-02) HELD_IN Germany",
        "Meeting in Lima (2020-06) HELD_IN Peru",
    },
    # no event, but what is said of something
    "The race is the most beautiful event in Kenya.": set(),
    "The seminar was an important event held in Bonn.": {"Meeting in Bonn HELD_IN Germany"},
    # who convenes a panel makes it; who opens a conference need not have called it
    "In May 2021, UNICEF convened an Advisory Panel on Rivers.": set(),
    "The Rivers Conference in Bonn was opened by Ms. Jane Okoro.": {
        "Jane Okoro PARTICIPATED_IN Conference in Bonn",
        "Conference in Bonn HELD_IN Germany",
    },
    "Statement by Ms. Ann Juma on the Visit of President Jane Okoro to Kenya": {
        "Jane Okoro VISITED Kenya planned=True",
    },
}
_TYPES = frozenset("ORGANIZED PARTICIPATED_IN HELD_IN VISITED".split())


@pytest.mark.parametrize("text", ENDS)
def test_ends_of_events(text: str, facts: Facts) -> None:
    """Place, date and people of an event are those that the text gives to it and to no other."""
    assert {fact for fact in facts(text) if _TYPES & set(fact.split())} == ENDS[text]


#: what a delegate says in the general debate of 2018 -> when
SPOKEN = {
    "Kenya will host the summit in Nairobi on 10 December.": ("2018-12-10", True),
    "Kenya will host the summit in Nairobi next March.": ("2019-03", True),
    "Kenya will host the summit in Nairobi this November.": ("2018-11", True),
    "Kenya hosted the summit in Nairobi last December.": ("2017-12", False),
    "Kenya hosted the summit in Nairobi in June last year.": ("2017-06", False),
    "Kenya hosted the summit in Nairobi in March.": ("2018-03", False),
    "Kenya hosts the summit in Nairobi in 2019.": ("2019", True),
    "Kenya looks forward to hosting the summit in Nairobi in December.": ("2018-12", True),
}

#: what a document of 17 September 2021 says -> its facts of events and visits
DATED = {
    # a meeting that has its number has met
    "At its 23rd meeting, on 3 October 2021, the Security Council decided to hear Kenya.": {
        ("ORGANIZED", "2021-10-03", False),
    },
    "At its next session, on 3 October 2021, the Security Council hears Kenya.": {
        ("ORGANIZED", "2021-10-03", True),
    },
    "Today, Kenya took part in the Lake Forum, with 44 days left to the Rivers Summit in Rome.": {
        ("PARTICIPATED_IN", "2021-09-17", False),
        ("HELD_IN", None, True),
    },
    "The Board will hear of the UNICEF visit to Kenya (2 to 6 December 2020).": {
        ("VISITED", "2020-12-02", False),
    },
}


@pytest.mark.parametrize("text", DATED)
def test_what_is_to_come_by_the_day_of_the_document(text: str) -> None:
    """What has a date before the document's is over, whatever the sentence plans; "today" dates
    no event that is still to come."""
    found = extract(Document("note", text, text, date="2021-09-17", language="en")).facts
    told = set()
    for fact in (one for one in found if one.type in _TYPES):
        ends = (
            fact.properties.get("date"),
            *(e.properties.get("start") for e in (fact.subject, fact.object)),
        )
        told.add((fact.type, next((d for d in ends if d), None), "planned" in fact.properties))
    assert told == DATED[text]


@pytest.mark.parametrize("text", SPOKEN)
def test_months_of_a_general_debate(text: str) -> None:
    """The name of a collected general debate gives its year, and with it those of its dates; so
    does that of a document with the symbol of the United Nations."""
    found = extract(Document("KEN_73_2018", text, text, language="en")).facts
    held = [fact for fact in found if fact.type == "HELD_IN"]
    told = {(f.subject.properties.get("start"), "planned" in f.properties) for f in held}
    assert told == {SPOKEN[text]}
    later = extract(Document("E_2018_44", "Kenya hosts the summit in Nairobi in 2019.", "x"))
    assert all("planned" in f.properties for f in later.facts if f.type == "HELD_IN")
