"""What tables and lists state."""

from __future__ import annotations

import pytest

from graphmodel.records import Document
from loaders.language.blocks import blocks
from loaders.language.grids import grids
from loaders.pipeline import extract

PAGE = "**The Harbour Organization** (HO) is an intergovernmental organisation.\n\n"


def _facts(text: str) -> set[tuple[str, str, str]]:
    document = Document("harbour_organization", PAGE + text, "x", title="Harbour Organization")
    return {
        (f.subject.name, f.type, f.object.name)
        for f in extract(document).facts
        if f.evidence.rule.startswith(("grid", "event.held"))
    }


def _properties(text: str, name: str) -> dict[str, object]:
    document = Document("harbour_organization", PAGE + text, "x", title="Harbour Organization")
    found = [f for f in extract(document).facts if f.subject.name == name and f.type != "MENTIONS"]
    return dict(found[0].properties)


HO = "Harbour Organization"
UNESCO = "United Nations Educational, Scientific and Cultural Organization"
CASES = [
    # bodies behind their States are the members, but where too few rows show it
    (
        "## Members\n\n  * Kenya – Electoral Commission of Kenya\n"
        "  * Chad – Election Commission of Chad\n"
        "  * Peru – Election Commission of Peru\n  * Mali – Voto\n",
        {
            ("Electoral Commission of Kenya", "MEMBER_OF", HO),
            ("Election Commission of Chad", "MEMBER_OF", HO),
            ("Election Commission of Peru", "MEMBER_OF", HO),
        },
    ),
    (
        "## Members\n\n  * Kenya – Electoral Commission of Kenya\n  * Chad – 1991\n  * Peru\n",
        {(name, "MEMBER_OF", HO) for name in ("Kenya", "Chad", "Peru")},
    ),
    (
        "## Membership\n\nCountry | Joined | Left\n---|---|---\nKenya | 1990 |\n"
        "Chad | 1991 | 2001\nPeru | 1992 |\n",
        {("Kenya", "MEMBER_OF", HO), ("Peru", "MEMBER_OF", HO)},
    ),
    (
        "## Members\n\n  * Kenya (1990)\n  * Chad – 1991\n  * Peru\n",
        {(name, "MEMBER_OF", HO) for name in ("Kenya", "Chad", "Peru")},
    ),
    (  # a line that says who led the body
        "## History\n\nThe organization was successively chaired by:\n\n"
        "  * Jane Okoro (2001–2004)\n  * John Mwangi (2004–2009)\n",
        {("Jane Okoro", "CHAIRS", HO), ("John Mwangi", "CHAIRS", HO)},
    ),
    (  # a president of a State for the time being
        "## Presidency\n\nNo. | President pro tempore | Country\n---|---|---\n"
        "1 | Jane Okoro | Kenya\n2 | John Mwangi | Chad\n",
        {("Jane Okoro", "CHAIRS", HO), ("John Mwangi", "CHAIRS", HO)},
    ),
    (  # a header whose cells stand on lines of their own, as an export broke it
        "## Members\n\nName  \n| Joined  \n| Capital  \n  \n---|---|---  \n"
        "Kenya | 1990 | Nairobi  \nChad | 1991 | N'Djamena  \n",
        {(name, "MEMBER_OF", HO) for name in ("Kenya", "Chad")},
    ),
    (  # rows of meetings with no text over their columns
        "## Annual meetings\n\nII | Nairobi | Kenya | 3–8 October 2021\n---|---|---|---\n"
        "I | Doha | Qatar | 2 May 2012\n",
        {
            ("Meeting in Nairobi (2021-10-03)", "HELD_IN", "Kenya"),
            ("Meeting in Doha (2012-05-02)", "HELD_IN", "Qatar"),
            (HO, "ORGANIZED", "Meeting in Nairobi (2021-10-03)"),
            (HO, "ORGANIZED", "Meeting in Doha (2012-05-02)"),
        },
    ),
    (  # a heading that says with whom they met
        "## Meetings with the European Union\n\nMeeting | City | Country | Date\n---|---|---|---\n"
        "I | Nairobi | Kenya | 3 October 2021\nII | Doha | Qatar | 2 May 2012\n",
        {
            ("Meeting in Nairobi (2021-10-03)", "HELD_IN", "Kenya"),
            ("Meeting in Doha (2012-05-02)", "HELD_IN", "Qatar"),
            (HO, "ORGANIZED", "Meeting in Nairobi (2021-10-03)"),
            (HO, "ORGANIZED", "Meeting in Doha (2012-05-02)"),
            ("European Union", "PARTICIPATED_IN", "Meeting in Nairobi (2021-10-03)"),
            ("European Union", "PARTICIPATED_IN", "Meeting in Doha (2012-05-02)"),
        },
    ),
    (  # a header that holds what rows do is a row
        "## Members\n\nKenya | Chad\n---|---\nPeru | Mali\nNorway | Ghana\n",
        {(name, "MEMBER_OF", HO) for name in ("Kenya", "Chad", "Peru", "Mali", "Norway", "Ghana")},
    ),
    (  # what stands nearest tells, before the heading over it
        "## Criteria for membership\n\n### List of members\n\nMember | Since\n---|---\n"
        "Kenya | 1990\nChad | 1991\n",
        {(name, "MEMBER_OF", HO) for name in ("Kenya", "Chad")},
    ),
    (
        "The following States participate in the Harbour Organization:\n\n  * Kenya\n  * Chad\n",
        {(name, "MEMBER_OF", HO) for name in ("Kenya", "Chad")},
    ),
    (
        "The following States praised the Harbour Organization:\n\n  * Kenya\n  * Chad\n",
        set(),
    ),
    (
        "## Membership\n\nThese are members:\n\n1. Kenya\n\n2. Chad (joined late)\n\n3. Peru\n",
        {(name, "MEMBER_OF", HO) for name in ("Kenya", "Chad", "Peru")},
    ),
    (
        "## Offices\n\n### HO Regional Offices\n\n  * Office for the South, in Lima, Peru\n"
        "  * Office for the North, Norway\n",
        set(),
    ),
    (
        "There are two subregional headquarters:\n\n  * Lima, Peru\n  * Oslo (for the North)\n",
        {(HO, "LOCATED_IN", "Peru"), (HO, "LOCATED_IN", "Norway")},
    ),
    (
        "## Technical commissions\n\n  * Harbour Safety Commission\n  * Pilots of Kenya\n"
        "  * Harbour Finance Committee\n",
        {
            ("Harbour Safety Commission", "PART_OF", HO),
            ("Harbour Finance Committee", "PART_OF", HO),
        },
    ),
    (
        "**Advisory commissions**\n\n  * Harbour Safety Commission\n"
        "  * Harbour Finance Committee\n",
        set(),
    ),
    (
        "## Members\n\nMember | Prime minister\n---|---\nKenya | Amina Okoro\n"
        "Norway | Jan van Dalen\n",
        {("Kenya", "MEMBER_OF", HO), ("Norway", "MEMBER_OF", HO)}
        | {("Amina Okoro", "HOLDS_POST", "Kenya"), ("Jan van Dalen", "HOLDS_POST", "Norway")},
    ),
    (
        "## Former members\n\n  * Kenya (1990)\n  * Chad – 1991\n  * Peru\n",
        {(name, "MEMBER_OF", HO) for name in ("Kenya", "Chad", "Peru")},
    ),
    ("## Former candidate members\n\n  * Kenya\n  * Chad\n  * Peru\n", set()),
    (
        "## Participants\n\n  * Ann Rao, President, UNICEF\n  * Jan Dalen, Director, OSCE\n",
        set(),
    ),
    (
        "## Chairmanship\n\nYear | Country\n---|---\n2001 | Norway\n2002 | Ghana\n",
        {("Norway", "CHAIRS", HO), ("Ghana", "CHAIRS", HO)},
    ),
    (
        "## Secretaries-General\n\nNo. | Name | Country | Term\n---|---|---|---\n"
        "1 | Amina Okoro | Kenya | 1990–1994\n2 | Jan van Dalen | Norway | 1994–present\n",
        {("Amina Okoro", "HOLDS_POST", HO), ("Jan van Dalen", "HOLDS_POST", HO)},
    ),
    (
        "## Board\n\n| SG | DSG\n---|---|---\n2001–2003 | OKORO Amina | DALEN Jan | LEE Jong-ho\n"
        "2003–2005 | DALEN Jan | LEE Jong-ho | OKORO Amina\n",
        {(name, "HOLDS_POST", HO) for name in ("OKORO Amina", "DALEN Jan", "LEE Jong-ho")},
    ),
    (
        "## List of presidents\n\n  * Amina Okoro – Kenya, 1990–1994\n"
        "  * Jan van Dalen – 1995–2000\n",
        {("Amina Okoro", "HOLDS_POST", HO), ("Jan van Dalen", "HOLDS_POST", HO)},
    ),
    (
        "## Ministers\n\nMember | Foreign minister | Name | Defence minister | Name\n"
        "---|---|---|---|---\nKenya | Minister of Foreign Affairs | Amina Okoro | "
        "Minister of Defence | Jan van Dalen\nGhana | Minister for Foreign Affairs | "
        "Kofi Mensah | Minister of Defence | Lars Berg\n",
        {
            ("Amina Okoro", "HOLDS_POST", "Kenya"),
            ("Jan van Dalen", "HOLDS_POST", "Kenya"),
            ("Kofi Mensah", "HOLDS_POST", "Ghana"),
            ("Lars Berg", "HOLDS_POST", "Ghana"),
        },
    ),
    (
        "## Guests\n\nThe President's friends will feature:\n\n- Amina Okoro\n- Jan van Dalen\n",
        set(),
    ),
    (
        "## List of directors\n\n  1. Amina Okoro, Kenya, 1990–1994\n"
        "  2. Jan van Dalen, Norway, 1995–2000\n",
        {("Amina Okoro", "HOLDS_POST", HO), ("Jan van Dalen", "HOLDS_POST", HO)},
    ),
    (
        "## Organs\n\nExecutive Secretaries:\n\nAmina Okoro | Kenya | 1994–present\n"
        "---|---|---\nJan van Dalen | Norway | 1990–1994\n",
        {("Amina Okoro", "HOLDS_POST", HO), ("Jan van Dalen", "HOLDS_POST", HO)},
    ),
    (
        "## Summits\n\nDate | Host | Host leader | Notes\n---|---|---|---\n"
        "3 May 2001 | Kenya | Amina Okoro | \n4 May 2003 | Norway | Jan van Dalen | \n",
        {
            ("Amina Okoro", "HOLDS_POST", "Kenya"),
            ("Jan van Dalen", "HOLDS_POST", "Norway"),
            ("Kenya", "ORGANIZED", "Conference in Kenya (2001-05-03)"),
            ("Norway", "ORGANIZED", "Conference in Norway (2003-05-04)"),
            (HO, "ORGANIZED", "Conference in Kenya (2001-05-03)"),
            (HO, "ORGANIZED", "Conference in Norway (2003-05-04)"),
            ("Conference in Kenya (2001-05-03)", "HELD_IN", "Kenya"),
            ("Conference in Norway (2003-05-04)", "HELD_IN", "Norway"),
        },
    ),
    (
        "## Leaders\n\nCountry | Head of government\n---|---\nKenya | Prime Minister Amina Okoro\n"
        "Norway | Jan van Dalen\n",
        {("Amina Okoro", "HOLDS_POST", "Kenya"), ("Jan van Dalen", "HOLDS_POST", "Norway")},
    ),
    (  # a city that is host is no person
        "## Summits\n\nYear | Country | Host\n---|---|---\n2001 | Malaysia | Kuala Lumpur\n",
        {
            (HO, "ORGANIZED", "Conference in Malaysia (2001)"),
            ("Conference in Malaysia (2001)", "HELD_IN", "Malaysia"),
        },
    ),
    (
        "## Summits\n\nYear | Host country | City\n---|---|---\n2001 | Kenya | Nairobi\n"
        "2003 | Norway | Postponed\n",
        {
            ("Kenya", "ORGANIZED", "Conference in Nairobi (2001)"),
            (HO, "ORGANIZED", "Conference in Nairobi (2001)"),
            ("Conference in Nairobi (2001)", "HELD_IN", "Kenya"),
        },
    ),
    (
        "## Summits\n\nDate | Host country | City\n---|---|---\n3 May 2001 | Kenya | Nairobi\n"
        "4 May 2003 | Norway | Virtual\n",
        {
            ("Kenya", "ORGANIZED", "Conference in Nairobi (2001-05-03)"),
            (HO, "ORGANIZED", "Conference in Nairobi (2001-05-03)"),
            ("Conference in Nairobi (2001-05-03)", "HELD_IN", "Kenya"),
            ("Norway", "ORGANIZED", "Conference (2003-05-04)"),
        },
    ),
    (
        "## Institutions\n\nInstitution | Location\n---|---\nHarbour Research Institute | Nairobi\n"
        "Harbour Training Centre | Oslo\n",
        {
            ("Harbour Research Institute", "LOCATED_IN", "Kenya"),
            ("Harbour Training Centre", "LOCATED_IN", "Norway"),
        },
    ),
    (
        "## Regional offices\n\n  * Nairobi\n  * Lima\n  * Accra\n",
        {(HO, "LOCATED_IN", name) for name in ("Kenya", "Peru", "Ghana")},
    ),
    (
        "## Structure\n\nThe Organization has the following organs:\n\n"
        "  * Pilotage Committee\n  * Navigation Council\n  * other services\n",
        {("Pilotage Committee", "PART_OF", HO), ("Navigation Council", "PART_OF", HO)},
    ),
    (
        "## Strategic partners\n\n  * UNESCO\n  * Norway\n",
        {(HO, "COOPERATES_WITH", "Norway"), (HO, "COOPERATES_WITH", UNESCO)},
    ),
    (
        "## Donors\n\n  * Norway\n  * Kenya\n",
        {("Norway", "FUNDS", HO), ("Kenya", "FUNDS", HO)},
    ),
    (
        "## Programmes\n\n  * Clean Quay Programme\n  * Tide Watch Project\n",
        {(HO, "LEADS", "Clean Quay Programme"), (HO, "LEADS", "Tide Watch Project")},
    ),
    (
        "## Summits\n\n  * First summit, Nairobi, 3–5 May 2001\n"
        "  * Second summit, Oslo, April 2–4, 2003\n  * Third summit, Lima, 2005 (cancelled)\n",
        {
            ("Conference in Nairobi (2001-05-03)", "HELD_IN", "Kenya"),
            ("Conference in Oslo (2003-04-02)", "HELD_IN", "Norway"),
            (HO, "ORGANIZED", "Conference in Nairobi (2001-05-03)"),
            (HO, "ORGANIZED", "Conference in Oslo (2003-04-02)"),
        },
    ),
    (
        "## Partner organisations\n\nIn Europe, these include:\n\n  * OSCE\n"
        "  * NCA, the Northern Coast Association\n  * dredging of a quay (Kenya)\n",
        {
            (HO, "COOPERATES_WITH", "Organization for Security and Co-operation in Europe"),
            (HO, "COOPERATES_WITH", "Northern Coast Association"),
        },
    ),
    (
        "## Member states\n\n### Partner states\n\nThe Organization has partners outside:\n\n"
        "  * Norway\n  * Kenya\n",
        {(HO, "COOPERATES_WITH", "Norway"), (HO, "COOPERATES_WITH", "Kenya")},
    ),
    ("## Trade\n\nCountry | Exports\n---|---\nKenya | 12\nChad | 15\nPeru | 11\n", set()),
]


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_what_a_table_states(text: str, expected: set[tuple[str, str, str]]) -> None:
    """The words over and above a table tell what its rows state; others state nothing."""
    assert _facts(text) == expected


def test_leaders_by_their_own_posts() -> None:
    """In a table of a group's leaders each holds the post that his cell names, not the group's."""
    rows = "Kenya | Ann Rao | President of Kenya\nPeru | Jan Dalen | Prime Minister of Peru\n"
    text = f"## Leaders\n\nMember | Name | Position(s)\n---|---|---\n{rows}"
    said = {("Ann Rao", "HOLDS_POST", "Kenya"), ("Jan Dalen", "HOLDS_POST", "Peru")}
    assert {f for f in _facts(text) if f[0] in {"Ann Rao", "Jan Dalen"}} == said


def test_former_members() -> None:
    """Members no longer are told as such, by their heading or by the one above it."""
    text = "## Members\n\n### Current\n\n* Kenya\n* Chad\n\n### Former\n\n* Peru\n* Ghana\n"
    assert _properties(text, "Kenya") == {"role": "member"}
    assert _properties(text, "Peru") == {"role": "former member"}


def test_the_term_of_a_post() -> None:
    """Two dates are the start and the end of a post, which then is a former one."""
    rows = "Amina Okoro | 3 May 1990 – June 1994\nJan Dalen | 1994–\n"
    text = f"## Directors\n\nName | Term\n---|---\n{rows}"
    assert _properties(text, "Amina Okoro") == {
        "title": "Director",
        "start": "1990-05-03",
        "end": "1994-06",
        "former": True,
    }
    assert _properties(text, "Jan Dalen") == {"title": "Director", "start": "1994"}


def test_a_rank_before_a_name_is_no_post_of_its_own() -> None:
    """Below a heading with a post, "Ambassador N" held that post."""
    rows = "  * 2012 – June 2016 Ambassador Ann DALEN\n  * Mr Jim OKORO 2008–2012\n"
    text = f"## Executive Directors\n\n{rows}"
    assert _properties(text, "Ann Dalen")["title"] == "Executive Director"
    assert _properties(text, "Ann Dalen")["end"] == "2016-06"
    assert _properties(text, "Jim Okoro")["end"] == "2012"


def test_rows_that_a_margin_broke() -> None:
    """A row goes on until a line ends in two spaces, where lines end so at all."""
    text = "Name | Notes  \n---|---  \nOkoro | served\nfor long  \nDalen | left  \n"
    grid = next(grids(text, blocks(Document("x", text, "x"))))
    assert [[cell.text for cell in row] for row in grid.rows] == [
        ["Okoro", "served for long"],
        ["Dalen", "left"],
    ]


def test_cells_are_where_they_say() -> None:
    """The characters of a cell are its text."""
    text = "## Members\n\n| Country | Since |\n|---|---|\n| **Kenya** | 1990 |\n| Chad |  |\n"
    for grid in grids(text, blocks(Document("x", text, "x"))):
        for row in grid.rows:
            assert all(text[cell.start : cell.end] == cell.text for cell in row)


def test_a_programme_has_members() -> None:
    """The members that a page about a programme lists are the programme's."""
    page = "The **Harbour Light Programme** (HLP) is a training programme.\n\n## Members\n\n"
    document = Document("harbour_light", f"{page}  * Kenya\n  * Chad\n", "x", title="Harbour Light")
    found = {(f.subject.name, f.type, f.object.name) for f in extract(document).facts}
    assert ("Kenya", "MEMBER_OF", "Harbour Light Programme") in found


def _page(table: str) -> str:
    return f"The **Harbour Light Agency** (HLA) is an international agency.\n\n{table}"


def _holders(table: str) -> dict[str, dict[str, object]]:
    document = Document("harbour", _page(table), "x", title="Harbour Light Agency")
    found = [f for f in extract(document).facts if f.type in {"HOLDS_POST", "CHAIRS"}]
    return {f.subject.name: dict(f.properties) for f in found}


def test_holders_whose_items_tell_their_country_by_a_code() -> None:
    """Codes of countries and "interim" in brackets do not make an item a sentence of its own; the
    post is that of the last sentence before the list."""
    text = (
        "Kofi Dalen (GH) is Deputy Director General. Previous deputies were:\n\n"
        "  * Ann Okoro (AU) (1990-1994)\n  * Jan Brandt (UK/AU) (interim, 1994-1995)\n"
        "  * Mary Njoroge (KE) (1995-2001)\n"
    )
    found = _holders(text)
    assert found["Ann Okoro"] == {
        "title": "Deputy Director General",
        "start": "1990",
        "end": "1994",
        "former": True,
    }
    assert found["Jan Brandt"]["acting"] is True


def test_years_of_a_life_below_a_name_are_no_row() -> None:
    """A line "(1929–2015) | Kenya | …" goes on with the row before it."""
    text = (
        "## List of directors\n\nNo. | Picture | Name  \n(birth–death) | Country | Took office "
        "| Left office  \n---|---|---|---|---|---  \n1 | | **Ann Okoro**  \n"
        "**(1929–2015)** | Kenya | 1972 | 1975  \n2 | | **Jan Brandt**  \n"
        "(born 1950) | Norway | 1975 | 1980  \n"
    )
    assert _holders(text)["Ann Okoro"] == {
        "title": "Director",
        "start": "1972",
        "end": "1975",
        "former": True,
    }


def test_a_row_with_a_post_alone_is_a_heading() -> None:
    """ "Secretaries-General" over some rows is the post of those behind it; years in the first
    row do not make it a header."""
    text = (
        "_Executive Directors_  \n---  \n1967–1974 | Ann Okoro  \n1975–1985 | Jan Brandt  \n"
        "_Directors-General_  \n1985–1992 | Mary Njoroge  \n1993–1997 | Peter Dalen  \n"
    )
    found = {name: said["title"] for name, said in _holders(text).items()}
    assert found == {
        "Ann Okoro": "Executive Director",
        "Jan Brandt": "Executive Director",
        "Mary Njoroge": "Director-General",
        "Peter Dalen": "Director-General",
    }


def test_judges_who_presided_are_judges() -> None:
    """Dates below "President" are when a judge was one: the post of the rows is that above."""
    text = (
        "### Judges of the Agency\n\nName | Since | President  \n---|---|---  \n"
        "Ann Okoro | 1999 | 2008–2011  \nJan Brandt | 2008 |   \n"
    )
    assert _holders(text)["Ann Okoro"] == {"title": "Judge", "start": "1999"}


def test_meetings_with_the_year_in_a_column_of_its_own() -> None:
    """The day of one column and the year of another are one date; who hosted may be a person."""
    head = "Year | # | Date | Place | Host\n---|---|---|---|---\n"
    rows = head + "2019 | 1st | 22 March | {} | Ann Okoro\n"
    more = "2021 | 2nd | 3 May | Lima | x\n"
    found = _facts("## Summits\n\n" + rows.format("Nairobi, Kenya") + more)
    assert ("Ann Okoro", "ORGANIZED", "Conference in Nairobi (2019-03-22)") in found
    assert ("Conference in Lima (2021-05-03)", "HELD_IN", "Peru") in found
    online = "## Summits\n\nThere were more meetings:\n\n" + rows.format("Videoconference")
    assert ("Ann Okoro", "ORGANIZED", "Meeting (2019-03-22)") in _facts(online)


def test_a_period_whose_year_stands_last() -> None:
    """A meeting starts on the first day of its period, whose year stands behind the second."""
    rows = "II | Nairobi | Kenya | 27 April – 11 May 2021\n---|---|---|---\n"
    rows += "I | Doha | Qatar | 8 Jul – 3 Aug 2012\n"
    found = {name for name, *_ in _facts(f"## Annual meetings\n\n{rows}")}
    assert {"Meeting in Nairobi (2021-04-27)", "Meeting in Doha (2012-07-08)"} <= found


def test_an_item_goes_on_in_the_next_line() -> None:
    """The spaces in front of a line that goes on part no cells; several within a line do."""
    text = "-   Ann Rao, Board of Lakes and\n    Rivers\n-   Chad   1991\n"
    (grid,) = grids(text, blocks(Document("x", text, "x")))
    assert [[cell.text for cell in row] for row in grid.rows] == [
        ["Ann Rao", "Board of Lakes and Rivers"],
        ["Chad", "1991"],
    ]


def test_the_first_day_of_a_meeting() -> None:
    """A meeting begins on the first of its days, however they are written."""
    text = (
        "## Sessions\n\nSession | Date | Place\n---|---|---\n"
        "1 | 2 to 13 December 2014 | Nairobi (Kenya)\n2 | 4–5 May 2015 | Lima (Peru)\n"
        "3 | 28 June to 2 July 2016 | Doha (Qatar)\n"
    )
    document = Document("harbour_organization", PAGE + text, "x", title="Harbour Organization")
    held = [f.subject for f in extract(document).facts if f.type == "HELD_IN"]
    assert [node.properties["start"] for node in held] == ["2014-12-02", "2015-05-04", "2016-06-28"]
