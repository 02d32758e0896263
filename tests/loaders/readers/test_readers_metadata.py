import pytest

from loaders.readers.dates import parse_date
from loaders.readers.metadata import find_date, self_description
from loaders.readers.titles import find_title

PROSE = "The delegation met the Minister and thanked him for what his office had done so far.\n"
LONG = PROSE.replace("\n", " ") * 3

DATES = {
    "S/2099/180\n\nUnited Nations\n\nDistr.: General\n24 March 2025\nOriginal\n": "2025-03-24",
    "Distr.\nGENERAL\nA/52/826\nS/1998/222\n17 March 1998\nORIGINAL: ENGLISH\n": "1998-03-17",
    "Resolution adopted by the General Assembly on 18 November 2011\n\n[x]\n": "2011-11-18",
    "Resolution 2099 (2017)\n\nAdopted by the Security Council at its 8017th meeting, on \n"
    "2 August 2017\n": "2017-08-02",
    "Resolution 484 (1980)\nof 19 December 1980\n\nThe Security Council,\n": "1980-12-19",
    "RESOLUTION 780 (1992)\n\nAdopted by the Council,\n\non 6 October 1992\n": "1992-10-06",
    "8 (1946). Resolution of 29 August 1946\n\nThe Security Council,\n": "1946-08-29",
    "Statement by the President\n\nAt the 8743rd meeting of the Security Council, held on "
    "11 March 2020, in connection with its item\n": "2020-03-11",
    "PRESS RELEASE\n\nTwo bodies visit Kenya\n\nNairobi, 31 July 2018 Mr. Doe said\n": "2018-07-31",
    "Open briefing\n\nWednesday, 13 December 2017, Headquarters, New York\n": "2017-12-13",
    "NEW YORK – July 4, 2019 – The Office\n": "2019-07-04",
    "A visit\n\n(5th of May 2021)\n": "2021-05-05",
    "# Session 3 | Consultations (Oct 23, 2025)\n\nText\n": "2025-10-23",
    "Letter dated 9 January 2025 from the President\n": "2025-01-09",
    "Newsletter\n\nFebruary 2020\n\nNews\n": "2020-02",
    "# site.org\n\n- **URL**: https://site.org/2026/02/27/news/\n\nText\n": "2026-02-27",
    "Title: A visit\nDate: 2018-07-31\n\nText\n": "2018-07-31",
}
UNDATED = [
    PROSE,
    "Recalling its resolutions 1373 (2001) of 28 September 2001 and 15 (2004) of 26 March\n2004,\n",
    "It met in New York on\n5 May 2021, as the Council had asked.\n",
    "New York, 4–7 February 2025\n",
    "- **Scraped at**: 2026-02-28T14:31:01\n",
    "31 February 2020\n",
]
TITLES = {
    "PRESS RELEASE\n\nHeads of two bodies visit Kenya\n\nNairobi, 31 July 2018 Mr.": (
        "Heads of two bodies visit Kenya"
    ),
    "Home | News | About\n\n- Français\n- English\nPartnership with the Directorate\n" + LONG: (
        "Partnership with the Directorate"
    ),
    "S/2099/180\n\nUnited Nations\n\nSecurity Council\n\nDistr.: General\n24 March 2025\n"
    "Original: English\n\nLetter dated 21 March 2025 from the Chair of the Peacebuilding\n"
    "Commission addressed to the President of the Security Council\nIn my capacity as Chair": (
        "Letter dated 21 March 2025 from the Chair of the Peacebuilding Commission addressed to "
        "the President of the Security Council"
    ),
    "Resolution adopted by the General Assembly on 29 June 2012\n\n66/282.\tThe Counter-Terrorism\n"
    "Strategy Review\n\nThe General Assembly,\n": "66/282. The Counter-Terrorism Strategy Review",
    "52 (1948). Resolution of 22 June 1948\n[S/852]\n\nThe Security Council,\n": (
        "52 (1948). Resolution of 22 June 1948"
    ),
    "Eightieth session\nItem 137 of the agenda*\n\nProposed programme budget for 2026\n": (
        "Proposed programme budget for 2026"
    ),
    "Police body\n\nThe **Criminal Police Organization** (**CPO**) is a body of police.\n": (
        "Criminal Police Organization"
    ),
    "# news.example.org\n\n## Content\n\nUkraine and its neighbours\nMenu\n" + LONG: (
        "Ukraine and its neighbours"
    ),
    "A year of work\n==============\n\nText": "A year of work",
}
UNTITLED = [
    "Mr. President,\nlet me congratulate you.\n",
    "Let me start by \ncongratulating both the President and the Secretary-\nGeneral on it.\n",
    "Please accept my congratulations, Madam, on your election as\nPresident. We wish you\nwell.\n",
    "III. Updates\n20. The United Nations continued its work.\n",
    "## POLITICAL LEADERSHIP\n\n- The head of the office briefed the Council.\n",
    "",
]


@pytest.mark.parametrize("text", DATES)
def test_date_is_read_where_the_text_gives_it(text: str) -> None:
    """Mastheads, adoption lines, datelines and the like give the document's date."""
    assert self_description(text).date == DATES[text]


@pytest.mark.parametrize("text", UNDATED)
def test_other_dates_are_not_the_documents(text: str) -> None:
    """Dates in sentences, of sessions, of scraping, and impossible ones date no document."""
    assert find_date(text) is None
    assert self_description(text).date is None


@pytest.mark.parametrize("text", TITLES)
def test_title_is_the_first_heading(text: str) -> None:
    """The title is the first line that is neither masthead, navigation, symbol nor date."""
    assert find_title(text) == TITLES[text]


@pytest.mark.parametrize("text", UNTITLED)
def test_prose_has_no_title(text: str) -> None:
    """A text that begins with prose, a salutation or a section has no title."""
    assert find_title(text) is None


@pytest.mark.parametrize(
    ("line", "symbol"),
    [
        ("S/2025/180", "S/2025/180"),
        ("A/79/798-S/2025/110", "A/79/798"),
        ("S/RES/2776 (2025)*", "S/RES/2776"),
        ("A/ES-10/1029", "A/ES-10/1029"),
        ("A/RES/377(V)", "A/RES/377(V)"),
        ("see S/2025/180 for more", None),
        ("A/67/PV.67).", None),
    ],
)
def test_symbol_is_a_line_of_its_own(line: str, symbol: str | None) -> None:
    """The symbol is read from a line that holds nothing else, without year or second symbol."""
    assert self_description(f"{line}\n\nUnited Nations\n").symbol == symbol


def test_fields_of_a_scraped_page() -> None:
    """Lines of the form name: value give address, language, marking and time of retrieval."""
    said = self_description(
        "- **URL**: https://site.org/page\nLanguage: English\nMarking: RESTRICTED\n"
        "- **Scraped at**: 2026-02-28T14:31:01.9+00:00\n"
    )
    assert (said.source, said.language) == ("https://site.org/page", "English")
    assert (said.marking, said.retrieved) == ("RESTRICTED", "2026-02-28")


@pytest.mark.parametrize(
    ("words", "iso"),
    [
        ("2018-07-31", "2018-07-31"),
        ("2018-07", "2018-07"),
        ("2018", "2018"),
        ("2021-09-13T18:18:19-04:00", "2021-09-13"),
        ("31 July 2018", "2018-07-31"),
        ("Sept. 3, 2019", "2019-09-03"),
        ("1st of May 2020", "2020-05-01"),
        ("May 2020", "2020-05"),
        ("30 February 2020", None),
        ("2018-13-01", None),
        ("yesterday", None),
        ("", None),
    ],
)
def test_dates_are_iso_cut_to_what_is_known(words: str, iso: str | None) -> None:
    """A date in words or figures becomes ISO 8601 to the precision given, else None."""
    assert parse_date(words) == iso
