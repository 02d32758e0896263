"""What a text only wishes, supposes or announces is no fact, or a planned one."""

from __future__ import annotations

import hashlib
from collections.abc import Callable

import pytest

from graphmodel.records import Document
from loaders.pipeline import extract

Facts = Callable[[str], list[str]]

OPEN = [
    "Stresses the importance of the protection of civilians and of ensuring cooperation and "
    "coordination of efforts between UNODC and UNDP;",
    "The letter outlined options for United Nations support to MINUSMA.",
    "Kenya submitted a request for the granting of observer status in the General Assembly to "
    "the African Development Bank.",
    "If the Security Council postpones the application, it shall submit a report to the General "
    "Assembly.",
    "3. Unless Kenya objects, UNODC will assist Chad.",
    "Your names will be read in the halls of the United Nations as Presidents of the General "
    "Assembly.",
]


@pytest.mark.parametrize("text", OPEN)
def test_what_is_only_supposed_is_no_fact(facts: Facts, text: str) -> None:
    """Options, requests, conditions and the importance of something state nothing."""
    assert facts(text) == []


PLANNED = {
    "UNICEF is going to be providing assistance to Kenya.": "UNICEF ASSISTS Kenya planned=True",
    "Japan is going to train Somali police officers.": "Japan ASSISTS Somalia planned=True",
    "Japan looks forward to training Somali police officers.": (
        "Japan ASSISTS Somalia planned=True"
    ),
    "Japan looks forward to continuing to train Somali police officers.": "Japan ASSISTS Somalia",
    "As an incoming member of the Security Council, Somalia is committed to peace.": (
        "Somalia MEMBER_OF UNSC planned=True role=member"
    ),
}


@pytest.mark.parametrize(("text", "fact"), PLANNED.items())
def test_what_is_to_come_is_planned(facts: Facts, text: str, fact: str) -> None:
    """ "going to", "looks forward to" and "incoming" announce what is not yet so; what goes on
    already is no plan."""
    assert facts(text) == [fact]


def test_who_went_to_help_has_helped(facts: Facts) -> None:
    """ "went to help" is told, unlike "is going to help"."""
    assert facts("UNICEF went to help Kenya.") == ["UNICEF ASSISTS Kenya"]


def test_a_condition_behind_leaves_the_plan(facts: Facts) -> None:
    """ "if" behind a plan does not take it back."""
    assert facts("UNODC will assist Chad and ask if more is needed.") == [
        "UNODC ASSISTS Chad planned=True"
    ]


def test_report_that_will_be_submitted(facts: Facts) -> None:
    """A report that a resolution says will be submitted is yet to be made."""
    head = "Human Rights Council\n\nResolution 49/6\n\nA/HRC/RES/49/6\n\nThe Human Rights Council,"
    noting = "Noting that the report of UNICEF on the panel will be submitted to the Council,"
    found = facts(f"{head}\n\n{noting}\n\n1. Decides to remain seized of the matter.")
    assert [f for f in found if "BRIEFED" in f] == ["UNICEF BRIEFED HRC planned=True"]


def test_year_at_the_head_completes_dates(facts: Facts) -> None:
    """A year that opens a sentence is that of the days behind it that give none."""
    text = "In 2019, the Committee on Migrant Workers held its ninth session, from 3 to 7 May."
    assert facts(text) == ["Committee on Migrant Workers ORGANIZED Meeting (2019-05-03)"]


def test_meeting_that_prepares_another(facts: Facts) -> None:
    """The day behind "in preparation for the session of X" is that of the meeting, not X's."""
    text = (
        "Paper for the expert group meeting in preparation for the ninth session of the "
        "Commission on the Status of Women, August 2018."
    )
    assert not [f for f in facts(text) if f.startswith("CSW ORGANIZED")]


def test_what_a_conference_is_about_takes_no_part(facts: Facts) -> None:
    """One State in a conference's topic is not among those who met."""
    found = facts("Sums were pledged through the Rome Conference on the Future of Chad and Others.")
    assert not [f for f in found if "PARTICIPATED_IN" in f]


def test_its_is_never_of_who_speaks(facts: Facts) -> None:
    """ "I" in words that a speaker reads out is another's."""
    head = "Remarks by Ms. Ann Okoro of UNODC\n\n"
    own = facts(head + "I lead a project called Project Dawn to help the young.")
    assert "Ann Okoro LEADS Project Dawn" in own
    read = facts(head + "A farmer told her, “I lead the scheme named Project Dawn.”")
    assert not [f for f in read if "LEADS" in f]


def test_whom_a_speaker_nominates(facts: Facts) -> None:
    """ "nominating N to take the position as Chair" makes no chair of who speaks."""
    head = "Remarks by Ms. Ann Okoro of UNODC\n\n"
    said = (
        "I am nominating Jane Rao to take the position as Vice Chair of the Human Rights Council."
    )
    assert not [f for f in facts(head + said) if f.startswith("Ann Okoro CHAIRS")]


def _planned(name: str, text: str) -> list[bool]:
    digest = hashlib.sha256(text.encode()).hexdigest()
    found = extract(Document(name, text, digest, language="en")).facts
    return ["planned" in f.properties for f in found if f.type == "ORGANIZED"]


def test_document_of_a_session_tells_its_year() -> None:
    """The low number of a session's document dates it, so that the next year's meeting is planned;
    a high number may be of the year after."""
    text = "UNICEF held the Youth Forum in Rome in March 2021."
    assert _planned("A_75_6_Sect.3", text) == [True]
    assert _planned("A_75_945", text) == [False]
    assert _planned("A_76_6_Sect.3", text) == [False]


def _adopted(text: str) -> list[object]:
    digest = hashlib.sha256(text.encode()).hexdigest()
    document = Document("example", text, digest, date="1995-02-08", language="en")
    return [f.properties.get("date") for f in extract(document).facts if f.type == "ADOPTED"]


def test_day_on_which_a_text_was_given_out() -> None:
    """The day below "Distr." is not that of a resolution's adoption, unless the text repeats it."""
    head = "General Assembly\n\nDistr.\n\nGENERAL\n\nA/RES/49/300\n\n8 February 1995\n\n"
    title = "RESOLUTION ADOPTED BY THE GENERAL ASSEMBLY"
    body = "\n\nThe General Assembly,\n\nRecalling much,"
    assert _adopted(head + title + body) == [None]
    assert _adopted(f"{head}{title} ON 8 February 1995{body}") == ["1995-02-08"]


def test_table_of_observers_is_of_no_meetings(facts: Facts) -> None:
    """Assemblies that observe another are no meetings of it in the years that stand beside."""
    head = "# Reef Parliamentary Assembly\n\nObservers in the assembly\n\n"
    table = "| Country | Assembly | Year |\n|---|---|---|\n"
    table += "| Chad | National Assembly of Chad | 2013 |\n"
    more = "| Kenya | National Assembly of Kenya | 2014 |\n"
    assert not [f for f in facts(head + table + more) if "HELD_IN" in f]


def _starts(date: str, text: str) -> list[object]:
    digest = hashlib.sha256(text.encode()).hexdigest()
    found = extract(Document("example", text, digest, date=date, language="en")).facts
    return [f.object.properties.get("start") for f in found if f.type == "ORGANIZED"]


@pytest.mark.parametrize(
    ("when", "start"),
    [
        ("in June of last year", "2019-06"),
        ("in November last year", "2019-11"),
        ("in June this year", "2020-06"),
        ("in March of next year", "2021-03"),
    ],
)
def test_month_of_last_year(when: str, start: str) -> None:
    """ "of last year" behind a month tells its year, whatever the month of the document."""
    assert _starts("2020-09-26", f"Kenya hosted the Reef Summit in Nairobi {when}.") == [start]


def test_until_the_next_meeting_looks_not_ahead() -> None:
    """ "until the next meeting" leaves a month to come the one before: it has happened."""
    text = "On 12 December, UNICEF held a meeting in Amman that renewed it until the next."
    assert _starts("2020-05-03", text) == ["2019-12-12"]


def test_partner_of_a_firm_is_no_ally(facts: Facts) -> None:
    """Who was a partner of two firms makes none of them work with the other."""
    text = (
        "Judge Ann Rao served at the Reef Labor Board. Judge Rao was previously a founding partner "
        "of Okoro Foster LLP until 2018, and the founding partner of Mastin Rao LLC in 2011."
    )
    assert not [f for f in facts(text) if "COOPERATES_WITH" in f]
