"""Citations of resolutions: every form of them, and what is no resolution or cannot be one."""

from __future__ import annotations

import re
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graphmodel.records import Document
from loaders.language.blocks import blocks
from loaders.language.frame import frame
from loaders.language.sentences import sentences
from loaders.language.tokens import tokens
from loaders.mentions.resolutions import Citation, citations, possible, year_of

CORPUS = Path(__file__).parents[4] / "shared" / "corpus" / "unsc"

#: What a text says, the body whose text it is, and the symbols (a gap as "?reason") to be found.
FORMS = [
    ("The Human Rights Council adopted resolution 16/18", None, "A/HRC/RES/16/18"),
    ("The Security Council adopted its resolution 242", None, "S/RES/242"),
    ("The Commission on Human Rights adopted resolution 2005/80", None, "E/CN.4/RES/2005/80"),
    ("In its resolution 48/7, the Human Rights Council decided", None, "A/HRC/RES/48/7"),
    ("In its resolution 61/1, the Commission for Corals decided", None, ""),
    ("In its resolution 61/1, the Assembly decided", None, "A/RES/61/1"),
    ("Recalling resolution 61/4 of 16 March 2018", None, "?unknown-body"),
    ("Recalling resolution 61/4 of 16 March 2007", None, "A/RES/61/4"),
    ("Security Council resolution 2395 (2017)", None, "S/RES/2395"),
    ("Security Council resolutions 2309, 2322 and 2370", None, "S/RES/2309 S/RES/2322 S/RES/2370"),
    (
        "resolutions 1267 (1999), 1989 (2011) and 2253 (2015)",
        None,
        "S/RES/1267 S/RES/1989 S/RES/2253",
    ),
    ("resolutions 2309, 2322 and 2370", None, "S/RES/2309 S/RES/2322 S/RES/2370"),
    ("its resolution 1373", "Security Council", "S/RES/1373"),
    ("its resolution 242", "Security Council", "S/RES/242"),
    (
        "Human Rights Council resolutions 5/1, on procedures, and 5/2, on conduct",
        None,
        "A/HRC/RES/5/1 A/HRC/RES/5/2",
    ),
    (
        "Human Rights Council resolutions 5/1, decision 2/106 and Commission resolution 2001/43",
        None,
        "A/HRC/RES/5/1",
    ),
    ("The General Assembly passed resolution 64 on 14 December 1946", None, "A/RES/64(I)"),
    ("General Assembly resolution 181 of 29 November 1947", None, "A/RES/181(II)"),
    ("its resolution 1775 (LIV)", None, "E/RES/1775(LIV)"),
    ("SCR 1325", None, "S/RES/1325"),
    ("UNSCR 2178", None, "S/RES/2178"),
    ("UNSCRs 1325, 1820 and 2242", None, "S/RES/1325 S/RES/1820 S/RES/2242"),
    ("UNSC resolution 2396", None, "S/RES/2396"),
    ("UNSC Res. 1540", None, "S/RES/1540"),
    ("S/RES/1373(2001)", None, "S/RES/1373"),
    ("S/RES/1373 (2001)", None, "S/RES/1373"),
    ("S/RES/242", None, "S/RES/242"),
    ("General Assembly resolution 71/291", None, "A/RES/71/291"),
    ("resolutions 60/288 and 62/272", None, "A/RES/60/288 A/RES/62/272"),
    ("A/RES/71/291", None, "A/RES/71/291"),
    ("A/RES/377(V)", None, "A/RES/377(V)"),
    ("A/RES/377 (V)", None, "A/RES/377(V)"),
    ("UNGA resolution 64/292", None, "A/RES/64/292"),
    ("GA resolution 48/141", None, "A/RES/48/141"),
    ("ECOSOC resolution 2005/14", None, "E/RES/2005/14"),
    ("Economic and Social Council resolution 1996/31", None, "E/RES/1996/31"),
    ("resolution 2006/4", None, "E/RES/2006/4"),
    ("E/RES/2005/14", None, "E/RES/2005/14"),
    ("Human Rights Council resolution 51/24", None, "A/HRC/RES/51/24"),
    ("Human Rights Council resolutions 5/1 and 5/2", None, "A/HRC/RES/5/1 A/HRC/RES/5/2"),
    ("Human Rights Council resolution S-9/1", None, "A/HRC/RES/S-9/1"),
    ("A/HRC/RES/51/24", None, "A/HRC/RES/51/24"),
    ("resolution 16/18", None, "?unknown-body"),
    ("Commission on Human Rights resolution 2005/80", None, "E/CN.4/RES/2005/80"),
    ("Commission on Human Rights resolution 8 (XXIII)", None, "E/CN.4/RES/8(XXIII)"),
    ("Commission on Human Rights resolution 80", None, ""),
    ("Commission for Corals resolution 2005/80", None, ""),
    ("United Nations Environment Assembly resolution 2/5", None, "UNEP/EA.2/RES.5"),
    ("its resolution 2/5", "United Nations Environment Assembly", "UNEP/EA.2/RES.5"),
    ("resolution 70/1", "United Nations Environment Assembly", "A/RES/70/1"),
    ("Commission resolution 26/4", None, ""),
    ("resolution 58/5 of the Commission on Narcotic Drugs", None, "E/CN.7/RES/58/5"),
    ("World Health Assembly resolution 58/33", None, ""),
    ("UNEA resolution 4/14", None, "UNEP/EA.4/RES.14"),
    ("resolution 47/120 A and B", None, "A/RES/47/120A A/RES/47/120B"),
    ("resolution 3201 (S-VI)", None, "A/RES/3201(S-VI)"),
    (
        "General Assembly resolutions 60/288, of 8 September 2006, and 62/272",
        None,
        "A/RES/60/288 A/RES/62/272",
    ),
    ("WPS resolution 1325", None, "S/RES/1325"),
    ("as reinforced by Security Council .", None, "?lost-number"),
    ("it went to the Security Council .", None, ""),
    ("resolution 242 of 1999", None, "?impossible-number"),
    ("the UNSC 2020 session", None, ""),
    ("United Nations resolutions 242 and 338", "Security Council", "S/RES/242 S/RES/338"),
    ("resolution 1373 (2001) of the Council", None, "S/RES/1373"),
    ("resolution 1373 on 28 September 2011", None, "S/RES/1373"),
    ("Security Council resolutions 1373 (2001) and 60/288", None, "S/RES/1373 A/RES/60/288"),
    ("General Assembly resolution 60/288 and resolution 1373", None, "A/RES/60/288 S/RES/1373"),
    (
        "General Assembly resolution 60/288 and resolution 1373 (2001)",
        None,
        "A/RES/60/288 S/RES/1373",
    ),
    ("Resolution 2178 (2014), adopted under Chapter VII", None, "S/RES/2178"),
    ("Chapter VII resolution 1970 (2011)", None, "S/RES/1970"),
    ("the GA resolution", None, ""),
    ("its resolution 60/251", "Human Rights Council", "A/RES/60/251"),
    ("its resolution 16/18", "Human Rights Council", "A/HRC/RES/16/18"),
    ("its resolution 70/1", "General Assembly", "A/RES/70/1"),
    ("Council resolution 51/24", "Human Rights Council", "A/HRC/RES/51/24"),
    ("resolution 377 (V)", None, "A/RES/377(V)"),
    (
        "General Assembly resolutions 217 A (III) and 2200 A (XXI)",
        None,
        "A/RES/217(III)A A/RES/2200(XXI)A",
    ),
    ("General Assembly resolution 2625 (XXV)", None, "A/RES/2625(XXV)"),
    ("its resolution 1514 (XV) of 14 December 1960", "General Assembly", "A/RES/1514(XV)"),
    ("General Assembly resolution S-10/2", None, "A/RES/S-10/2"),
    ("General Assembly resolutions ES-10/2 and ES-11/1", None, "A/RES/ES-10/2 A/RES/ES-11/1"),
    ("A/RES/ES-11/1", None, "A/RES/ES-11/1"),
    ("A/RES/S-10/2", None, "A/RES/S-10/2"),
    ("General Assembly resolution 46/36 L", None, "A/RES/46/36L"),
    ("A/RES/46/36L", None, "A/RES/46/36L"),
    ("resolution 242 of 1967", None, "S/RES/242"),
    ("resolution 1373 of 28 September 2001", None, "S/RES/1373"),
    ("Security Council resolution 1373 of 2001", None, "S/RES/1373"),
    ("resolutions 242 (1967) and 338 (1973)", None, "S/RES/242 S/RES/338"),
    ("resolution 71/291 of 15 June 2017", None, "A/RES/71/291"),
    (
        "resolutions 2368 (2017) of 20 July 2017 and 2396 (2017) of 21 December 2017",
        None,
        "S/RES/2368 S/RES/2396",
    ),
    (
        "its resolutions 49/60 of 9 December 1994, 51/210 of 17 December 1996 and 60/288 of"
        " 8 September 2006",
        "General Assembly",
        "A/RES/49/60 A/RES/51/210 A/RES/60/288",
    ),
    ("resolution 1540 (2004) of the Security Council", None, "S/RES/1540"),
    ("resolutions 5/1 and 5/2 of the Human Rights Council", None, "A/HRC/RES/5/1 A/HRC/RES/5/2"),
    ("resolution 60/288 of the General Assembly", None, "A/RES/60/288"),
    (
        "resolution 2005/14 of 22 July 2005 of the Economic and Social Council",
        None,
        "E/RES/2005/14",
    ),
    ("resolutions 242 and 338 of the Security Council", None, "S/RES/242 S/RES/338"),
    ("the Council's resolution 2178 (2014)", None, "S/RES/2178"),
    (
        "the Security Council's resolutions 1373 (2001) and 1624 (2005)",
        None,
        "S/RES/1373 S/RES/1624",
    ),
    ("the General Assembly's landmark resolution 46/182", None, "A/RES/46/182"),
    ("Security Council Resolution No. 1325", None, "S/RES/1325"),
    ("Security Council resolution no 1325", None, "S/RES/1325"),
    ("United Nations Security Council Resolution 2231", None, "S/RES/2231"),
    ("RESOLUTION 1373 (2001)", None, "S/RES/1373"),
    ("Security Council resolution 1373(2001)", None, "S/RES/1373"),
    (
        "relevant Security Council resolutions, including 1373 (2001) and 2178 (2014)",
        None,
        "S/RES/1373 S/RES/2178",
    ),
    ("relevant Security Council resolutions, including resolution 1325 (2000)", None, "S/RES/1325"),
    (
        "Security Council resolutions 1325 (2000) and subsequent resolutions, 2242 (2015)",
        None,
        "S/RES/1325 S/RES/2242",
    ),
    (
        "General Assembly resolution 60/288 and Security Council resolution 1373 (2001)",
        None,
        "A/RES/60/288 S/RES/1373",
    ),
    (
        "Security Council resolution 2396 (2017) and Assembly resolutions 72/284 and 75/291",
        None,
        "S/RES/2396 A/RES/72/284 A/RES/75/291",
    ),
    (
        "resolutions 1325 (2000), 1820 (2008), 1888 (2009) and S/RES/2467",
        None,
        "S/RES/1325 S/RES/1820 S/RES/1888 S/RES/2467",
    ),
    ("resolution 2776 (2025)", None, "S/RES/2776"),
    ("resolutions adopted in 2001 and 2004", None, ""),
    ("A resolution in 2003 ended it", None, ""),
    ("a resolution of 480 pixels", None, ""),
    ("Resolution 1 was adopted", None, ""),
    ("resolution 2395 (1999)", None, "?impossible-number"),
    ("Security Council resolution 9999 (2010)", None, "?impossible-number"),
    ("S/RES/2395 (1999)", None, "?impossible-number"),
    ("S/RES/9999(2010)", None, "?impossible-number"),
    ("as reinforced by Security Council resolution .", None, "?lost-number"),
    ("pursuant to Security Council resolution ___ and others", None, "?lost-number"),
    ("under its resolution (2017), the body met", "Security Council", "?lost-number"),
    ("a Security Council resolution.", None, ""),
    ("a new Security Council resolution, which failed", None, ""),
    ("Security Council resolution 2395 (2017), paragraph 19", None, "S/RES/2395"),
    ("resolution 1624 (2005), 12 States and 3 bodies", None, "S/RES/1624"),
    ("Security Council resolution 1325 and 15 other texts", None, "S/RES/1325"),
    ("Assembly resolutions 72/284 and 74/556", None, "A/RES/72/284 A/RES/74/556"),
    ("the resolution adopted by 14 votes", None, ""),
    (
        "adopted by the General Assembly in its resolution 50/1",
        "Human Rights Council",
        "A/RES/50/1",
    ),
    ("decision 2017/212", None, ""),
    ("S/PRST/2020/5", None, ""),
    ("S/2017/573", None, ""),
    ("A/66/762", None, ""),
    ("draft resolution A/C.3/72/L.1", None, ""),
    ("OAS resolution 2840", None, ""),
    ("European Parliament resolution 2020/2001", None, ""),
    (
        "paragraph 5 of resolution 1267 (1999) and paragraph 8 (c) of resolution 1333 (2000)",
        None,
        "S/RES/1267 S/RES/1333",
    ),
    ("UNSCR 1373/2001", None, "S/RES/1373"),
    ("Security Council resolutions 1373/2001 and 1540/2004", None, "S/RES/1373 S/RES/1540"),
    ("resolutions 2170, 2178 (2014) and 2199 (2015)", None, "S/RES/2170 S/RES/2178 S/RES/2199"),
    (
        "resolutions 1160 (1998) of 31 March 1998,"
        " 1199 (1998) of 23 September 1998, 1203 (1998) of 24 October 1998"
        " and 1239 (1999) of 14 May 1999",
        "Security Council",
        "S/RES/1160 S/RES/1199 S/RES/1203 S/RES/1239",
    ),
    ("resolution 71 (1949)", None, "S/RES/71"),
    (
        "General Assembly resolutions 1710 (XVID of 4 May and 1720 (XVIII) of 5 May",
        "Security Council",
        "?lost-number A/RES/1720(XVIII)",
    ),
    ("resolution 1730 (XVIII of 6 May 1963", "Security Council", "A/RES/1730(XVIII)"),
]


def _read(text: str, context: str | None = None) -> str:
    found = citations(tokens(text), context)
    return " ".join(c.symbol if isinstance(c, Citation) else f"?{c.reason}" for c in found)


@pytest.mark.parametrize(("text", "context", "expected"), FORMS)
def test_form(text: str, context: str | None, expected: str) -> None:
    """Each form gives its symbols in order; lost and impossible numbers are gaps."""
    assert _read(text, context) == expected


def test_forms_read_alike_inside_a_sentence() -> None:
    """A form means the same with words before and behind it."""
    for text, context, expected in FORMS:
        if text[0].isupper() and "." not in text and expected and not expected.startswith("?"):
            assert _read(f"The members welcomed {text} with thanks.", context) == expected


@given(st.integers(1, 3500), st.integers(1940, 2030))
def test_no_impossible_pair_is_stored(number: int, year: int) -> None:
    """A number and a year give a resolution exactly where the Council can have adopted it."""
    found = _read(f"Security Council resolution {number} ({year})")
    assert found == (f"S/RES/{number}" if possible(number, year) else "?impossible-number")


@given(st.integers(1, 2767))
def test_a_number_tells_its_year(number: int) -> None:
    """The year of a resolution follows from its number, and only that year is possible."""
    year = year_of(number)
    assert year is not None
    assert [y for y in range(1946, 2025) if possible(number, y)] == [year]


@given(st.lists(st.integers(100, 2767), min_size=1, max_size=12, unique=True), st.booleans())
def test_every_member_of_a_list_is_found(numbers: list[int], dated: bool) -> None:
    """A list gives each of its members once, in order, with or without dates."""
    behind = " of 5 May {0}" if dated else ""
    shown = [f"{n} ({year_of(n)}){behind.format(year_of(n))}" for n in numbers]
    text = "its resolutions " + ", ".join(shown[:-1]) + " and " * (len(shown) > 1) + shown[-1]
    assert _read(text) == " ".join(f"S/RES/{n}" for n in numbers)


@given(st.text(alphabet="resolution S/RE(2013),and71 HC-.", max_size=80))
def test_citations_stay_in_order(text: str) -> None:
    """Whatever the text, citations are within the sentence, in order and apart."""
    parts = tokens(text)
    spans = [(c.first, c.last) for c in citations(parts, None)]
    assert all(first < last <= len(parts) for first, last in spans)
    assert all(a[1] <= b[0] for a, b in pairwise(spans))


_SIMPLE = re.compile(
    r"[Rr]esolutions?\s+(\d{1,4})\s*\(\s*((?:19|20)\d\d)\s*\)"
    r"|(?:and|,)\s+(\d{1,4})\s*\(\s*((?:19|20)\d\d)\s*\)"
)


def _found(text: str) -> set[str]:
    document = Document("x", text, "x")
    parts = blocks(document)
    body = frame(document).body
    cited = (c for s in sentences(text, parts) for c in citations(s.tokens, body))
    found = [c for c in cited if isinstance(c, Citation)]
    for one in found:
        number, year = one.properties["number"], one.properties.get("year")
        if one.body == "Security Council" and isinstance(number, int) and isinstance(year, int):
            assert possible(number, year), one
    return {c.symbol for c in found}


@pytest.mark.skipif(not CORPUS.exists(), reason="the corpus of resolutions is not here")
def test_the_count_agrees_with_a_simple_one() -> None:
    """In real texts 99 of 100 of the pairs that a plain count finds are found, none impossible."""
    wanted = missed = 0
    for path in sorted(CORPUS.iterdir())[::5]:
        text = path.read_text(encoding="utf-8")
        pairs = {(int(m[1] or m[3]), int(m[2] or m[4])) for m in _SIMPLE.finditer(text)}
        plain = {f"S/RES/{number}" for number, year in pairs if possible(number, year)}
        wanted += len(plain)
        missed += len(plain - _found(text))
    assert wanted > 300
    assert missed <= 0.01 * wanted
