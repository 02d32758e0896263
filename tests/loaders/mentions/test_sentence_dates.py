"""Dates in sentences: days, months, years and periods, and what only looks like one."""

from __future__ import annotations

import datetime
import re
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from loaders.language.tokens import tokens
from loaders.mentions.dates import dates, in_story
from loaders.mentions.spoken_days import by_day

#: What a text says, the document's year, and the dates as (start, end).
FORMS: list[tuple[str, str | None, list[tuple[str, str | None]]]] = [
    ("on 31 July 2018", "2020", [("2018-07-31", None)]),
    ("on 31 July", "2018", [("2018-07-31", None)]),
    ("on 31 July", None, []),
    ("11-12 February 2020", None, [("2020-02-11", "2020-02-12")]),
    ("11–12 February", "2019", [("2019-02-11", "2019-02-12")]),
    ("27-29 February 2020", None, [("2020-02-27", "2020-02-29")]),
    ("27-29 February, Vienna", "2020", [("2020-02-27", "2020-02-29")]),
    ("28 February to 3 March 2020", None, [("2020-02-28", "2020-03-03")]),
    ("28 February - 3 March 2020", None, [("2020-02-28", "2020-03-03")]),
    ("from 28 September to 2 October 2020", None, [("2020-09-28", "2020-10-02")]),
    ("30 December 2019 to 3 January 2020", None, [("2019-12-30", "2020-01-03")]),
    ("30 December to 3 January 2020", None, [("2019-12-30", "2020-01-03")]),
    ("on 5 and 6 May 2021", None, [("2021-05-05", "2021-05-06")]),
    ("5, 6 and 7 May 2021", None, [("2021-05-05", "2021-05-07")]),
    ("from 5 to 7 May 2021", None, [("2021-05-05", "2021-05-07")]),
    ("between 5 and 7 May 2021", None, [("2021-05-05", "2021-05-07")]),
    ("March 25, 2015", None, [("2015-03-25", None)]),
    ("March 25", "2015", [("2015-03-25", None)]),
    ("March 25th, 2015", None, [("2015-03-25", None)]),
    ("December 12-13, 2024", None, [("2024-12-12", "2024-12-13")]),
    ("December 12 and 13, 2024", None, [("2024-12-12", "2024-12-13")]),
    ("December 30, 2023 to January 2, 2024", None, [("2023-12-30", "2024-01-02")]),
    ("February 28 to March 3, 2020", None, [("2020-02-28", "2020-03-03")]),
    ("February 28 – March 3, 2020", None, [("2020-02-28", "2020-03-03")]),
    ("the 1st of June 2020", None, [("2020-06-01", None)]),
    ("1st June 2020", None, [("2020-06-01", None)]),
    ("in June 2017", None, [("2017-06", None)]),
    ("June 2017", None, [("2017-06", None)]),
    ("in June", "2017", [("2017-06", None)]),
    ("in June", None, []),
    ("May 2017", None, [("2017-05", None)]),
    ("in May", "2017", [("2017-05", None)]),
    ("last May", "2017", [("2017-05", None)]),
    ("May the force remain", "2017", []),
    ("the Council May decide", "2017", []),
    ("States may, in March, decide", "2017", [("2017-03", None)]),
    ("May 2018 bring peace", "2017", [("2018-05", None)]),
    ("Theresa May and others", "2017", []),
    ("March on Washington", "2017", []),
    ("early 2017", None, [("2017", None)]),
    ("in late 2016", None, [("2016", None)]),
    ("since 2004", None, [("2004", None)]),
    ("in 2019", None, [("2019", None)]),
    ("mid-2019", None, [("2019", None)]),
    ("the 1990s", None, []),
    ("in the 1990s", None, []),
    ("2030 Agenda", None, []),
    ("2,017 people", None, []),
    ("resolution 2017/14", None, []),
    ("from 2017 to 2020", None, [("2017", None), ("2020", None)]),
    ("between 2017 and 2020", None, [("2017", None), ("2020", None)]),
    ("April to June 2021", None, [("2021-04", "2021-06")]),
    ("April and June 2021", None, [("2021-04", None), ("2021-06", None)]),
    ("November 2020 to February 2021", None, [("2020-11", "2021-02")]),
    ("32 May 2020", None, [("2020-05", None)]),
    ("30 February 2020", None, [("2020-02", None)]),
    ("31-2 February 2020", None, [("2020-02-02", None)]),
    ("7 Dec 2020", None, [("2020-12-07", None)]),
    ("Dec. 7, 2020", None, [("2020-12-07", None)]),
    ("Sept 2020", None, [("2020-09", None)]),
    ("12 JULY 2018", None, [("2018-07-12", None)]),
    ("Monday, 3 February 2020", None, [("2020-02-03", None)]),
    ("Paris, 3 February 2020, 10 a.m.", None, [("2020-02-03", None)]),
    ("2020-02-03", None, [("2020-02-03", None)]),
    ("3 to 5 workshops in June 2020", None, [("2020-06", None)]),
    ("In 2019 and 2020", None, [("2019", None), ("2020", None)]),
    ("9/11", None, []),
    ("100 May 2020 events", None, [("2020-05", None)]),
    ("its resolution 1373 of 28 September 2001", None, [("2001-09-28", None)]),
]


@pytest.mark.parametrize(("text", "year", "expected"), FORMS)
def test_form(text: str, year: str | None, expected: list[tuple[str, str | None]]) -> None:
    """Each form gives its start and end in ISO 8601, cut to what is known."""
    assert [(d.start, d.end) for d in dates(tokens(text), year)] == expected


@given(
    st.dates(),
    st.sampled_from(["{0.day} {1} {0.year}", "{1} {0.day}, {0.year}", "{0.day} {1}, {0.year}"]),
)
def test_every_day_is_read(day: datetime.date, form: str) -> None:
    """Any day from 1900 on is read from either order, and any earlier one is none."""
    text = form.format(day, f"{day:%B}")
    expected = [day.isoformat()] if 1900 <= day.year < 2100 else []
    assert [d.start for d in dates(tokens(text), None)] == expected


@given(st.text(alphabet="12 0359-,/MayJunetoand()", max_size=60))
def test_dates_are_real_and_in_order(text: str) -> None:
    """Whatever the text, dates exist, end after they start and stand apart, in order."""
    found = dates(tokens(text), "2020")
    for date in found:
        assert re.fullmatch(r"\d{4}(-\d\d){0,2}", date.start)
        if date.start.count("-") == 2:
            datetime.date.fromisoformat(date.start)
        assert date.end is None or date.end > date.start
    assert all(a.last <= b.first for a, b in pairwise(found))


def test_this_month_of_a_speech_is_of_no_year_told() -> None:
    """In a story a month is of the year told last; "this May" is of the year of the speech."""
    told = tokens("He came on 3 June and will come again this November.")
    found = in_story(told, dates(told, "2000"), "1987")
    assert [date.start for date in found] == ["1987-06-03"]


def test_what_we_will_do_lies_ahead() -> None:
    """A month without year in "we'll meet in November" is the one to come."""
    for text in ("We’ll meet in November.", "They will meet in November."):
        words = tokens(text)
        assert [d.start for d in by_day(words, dates(words, "2021"), "2021-04-23")] == ["2021-11"]
