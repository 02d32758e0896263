"""The slides of a map: shapes and lines that a briefer can move, and the evidence behind them."""

from __future__ import annotations

import re
import shutil
import subprocess
import zipfile
from dataclasses import replace
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from pptx import Presentation
from pptx.oxml.ns import qn
from pptx_scenes import note, scene

from explorer.paper.pptx import written
from explorer.paper.scene import PAGES, Scene, Words

EMU = 36_000
HOSTILE = [
    "</a:t><script>alert(1)</script>",
    "A\"B'C & <D>",
    "nul\x00 escape\x1b bell\x07 end\x9f \ufffe\uffff \ud800",
    "turned \u202egnp.exe\u202c \u2066isolate\u2069",
    "x" * 5_000,
    "long word " * 500,
    "",
    "_x0041_ ]]> <!-- &amp;",
    "مكتب مكافحة الإرهاب 反恐办公室",
]


def opened(made: Scene) -> Any:
    return Presentation(BytesIO(written(made)))


def by_id(slide: Any) -> dict[int, Any]:
    return {shape.shape_id: shape for shape in slide.shapes}


def connectors(slide: Any) -> list[Any]:
    found = slide.shapes.element.findall(qn("p:cxnSp"))
    return [c for c in found if c.find(f".//{qn('a:stCxn')}") is not None]


def held(connector: Any, end: str) -> tuple[int, int]:
    found = connector.find(f".//{qn(f'a:{end}')}")
    return int(found.get("id")), int(found.get("idx"))


def ends(connector: Any) -> list[tuple[int, int]]:
    """The two ends of a connector in EMU."""
    box = connector.find(f".//{qn('a:xfrm')}")
    x, y = (int(box.find(qn("a:off")).get(n)) for n in "xy")
    wide, high = (int(box.find(qn("a:ext")).get(n)) for n in ("cx", "cy"))
    across = (x + wide, x) if box.get("flipH") == "1" else (x, x + wide)
    down = (y + high, y) if box.get("flipV") == "1" else (y, y + high)
    return list(zip(across, down, strict=True))


def site(shape: Any, number: int) -> tuple[int, int]:
    """Where a site of a shape stands on the slide: its guides are shares of width and height."""
    place = shape.element.findall(f".//{qn('a:cxn')}")[number].find(qn("a:pos"))
    guides = {g.get("name"): g.get("fmla").split() for g in shape.element.iter(qn("a:gd"))}
    share = {"hc": 0.5, "vc": 0.5}
    share |= {name: int(said[1]) / int(said[3]) for name, said in guides.items()}
    return (
        round(shape.left + share[place.get("x")] * shape.width),
        round(shape.top + share[place.get("y")] * shape.height),
    )


def test_a_node_is_one_shape_with_its_whole_name_as_text() -> None:
    """The name has no breaks, so that it is found and wraps anew; the shape is called after it."""
    slide = opened(scene()).slides[0]
    shape = next(s for s in slide.shapes if s.name == "Office of Counter-Terrorism")
    assert shape.text_frame.text == "Office of Counter-Terrorism"
    assert shape.element.find(f".//{qn('a:buChar')}").get("char") == "●"


def test_a_line_holds_on_to_the_boxes_of_its_two_nodes() -> None:
    """Whoever drags a box takes its lines along; each end stands where its site is."""
    made = scene(names=("One", "Two", "Three", "Four"))
    slide = opened(made).slides[0]
    shapes = by_id(slide)
    straight = connectors(slide)[2:]
    assert [
        (shapes[held(c, "stCxn")[0]].name, shapes[held(c, "endCxn")[0]].name) for c in straight
    ] == [("Two", "Three"), ("Three", "Four")]
    for connector in connectors(slide):
        for place, end in zip(ends(connector), ("stCxn", "endCxn"), strict=True):
            number, index = held(connector, end)
            assert site(shapes[number], index) == pytest.approx(place, abs=2)


def test_a_bent_line_holds_on_to_its_bend() -> None:
    """Both parts of a bent line meet in a dot that can be moved; the arrow is at the last."""
    slide = opened(scene(names=("One", "Two"))).slides[0]
    first, second = connectors(slide)
    shapes = by_id(slide)
    assert shapes[held(first, "stCxn")[0]].name == "One"
    assert held(first, "endCxn") == held(second, "stCxn")
    assert shapes[held(first, "endCxn")[0]].name == "Bend of One → Two"
    assert shapes[held(second, "endCxn")[0]].name == "Two"
    assert [c.find(f".//{qn('a:tailEnd')}") is not None for c in (first, second)] == [False, True]


def test_a_planned_line_is_dashed() -> None:
    """What is planned can be told from what is."""
    slide = opened(scene()).slides[0]
    dashed = [c.find(f".//{qn('a:prstDash')}") is not None for c in connectors(slide)]
    assert dashed == [False, False, True]


@pytest.mark.parametrize("page", PAGES.values(), ids=lambda page: page.name)
def test_no_shape_leaves_the_slide(page: Any) -> None:
    """The slide has the page's size, to a point, and holds all its shapes and tables."""
    long = "A sentence of the length that sentences have in reports of offices. " * 4
    made = scene(page=page, notes=tuple(note(i, long, 3) for i in range(1, 60)), banner="MARKED")
    deck = opened(made)
    assert deck.slide_width == pytest.approx(page.width * EMU, abs=12_700)
    for slide in deck.slides:
        for shape in slide.shapes:
            assert min(shape.left, shape.top) >= 0
            assert shape.left + shape.width <= deck.slide_width
            assert shape.top + shape.height <= deck.slide_height


def test_the_broad_slide_has_the_usual_size() -> None:
    """13.333 by 7.5 inches, so that slides go into an office's own without being scaled."""
    deck = opened(scene())
    assert (deck.slide_width, deck.slide_height) == (12_192_000, 6_858_000)
    assert deck.element.sldSz.get("type") is None


def test_the_notes_hold_every_number_with_its_sentence() -> None:
    """Few sentences stand in the notes, with document and date, and need no further slide."""
    deck = opened(scene(notes=(note(1, quotes=2), note(2))))
    said = deck.slides[0].notes_slide.notes_text_frame.text
    assert "1. Office 1 leads Programme 1" in said
    assert "“The Office leads the Programme.” — Report 2, 2018-07-31, page 2" in said
    assert len(deck.slides) == 1


def test_many_sentences_go_on_in_tables_and_the_notes_keep_every_number() -> None:
    """Each number is in the notes and, with each of its sentences, in a table behind the map."""
    notes = tuple(
        note(i, f"Sentence {i} says it. " * (1 + i % 9), 1 + i % 3) for i in range(1, 151)
    )
    deck = opened(scene(notes=notes, banner="RESTRICTED"))
    said = deck.slides[0].notes_slide.notes_text_frame.text
    assert all(re.search(rf"^{n.number}\. ", said, re.MULTILINE) for n in notes)
    rows = [
        [cell.text for cell in row.cells]
        for slide in list(deck.slides)[1:]
        for shape in slide.shapes
        if shape.has_table
        for row in list(shape.table.rows)[1:]
    ]
    assert [int(row[0]) for row in rows] == [n.number for n in notes for _ in n.quotes]
    assert [row[2] for row in rows] == [f"“{q.text.strip()}”" for n in notes for q in n.quotes]
    for slide in list(deck.slides)[1:]:
        assert any(s.has_text_frame and s.text_frame.text == "RESTRICTED" for s in slide.shapes)


def test_a_statement_stands_again_at_the_top_of_the_next_table() -> None:
    """A number whose sentences go over to another slide says there too what it states."""
    deck = opened(scene(notes=(note(1, "A long sentence. " * 20, 30),)))
    tables = [s.table for slide in deck.slides for s in slide.shapes if s.has_table]
    assert len(tables) > 1
    for table in tables:
        stated = [row.cells[1].text for row in list(table.rows)[1:]]
        assert stated == ["Office 1 leads Programme 1"] + [""] * (len(stated) - 1)


def test_a_sentence_that_states_several_things_stands_once() -> None:
    """Under further numbers a table points to it, where it is long, and says where it is from."""
    long, short = "A sentence that says a lot. " * 9, "It says so."
    deck = opened(scene(notes=tuple(note(i, q) for q in (long, short) for i in range(1, 21))))
    rows = [
        [cell.text for cell in row.cells][2:]
        for slide in deck.slides
        for shape in slide.shapes
        if shape.has_table
        for row in list(shape.table.rows)[1:]
    ]
    assert rows[0][0] == f"“{long.strip()}”"
    assert {row[0] for row in rows[1:20]} == {"The sentence given under [1]."}
    assert {row[0] for row in rows[20:]} == {"“It says so.”"}
    assert {row[1] for row in rows[1:20]} == {"Report 1, 2018-07-31"}


def test_a_sentence_of_any_length_is_whole_in_the_tables() -> None:
    """What fills a slide goes on in the next row, without a word lost."""
    words = [f"word{i}" for i in range(2_000)]
    deck = opened(scene(notes=(note(1, " ".join(words)),)))
    tables = [s.table for slide in deck.slides for s in slide.shapes if s.has_table]
    said = " ".join(row.cells[2].text for table in tables for row in list(table.rows)[1:])
    assert re.findall(r"word\d+", said) == words


def test_the_title_is_read_first_and_every_line_says_what_it_stands_for() -> None:
    """A reader of the screen hears the title, what the map is, and each relationship in words."""
    slide = opened(scene()).slides[0]
    title, about, *_ = slide.shapes
    assert (title, title.text_frame.text) == (slide.shapes.title, "Around the Office")
    assert about.element.find(f".//{qn('p:cNvPr')}").get("descr").startswith("3 nodes and 2")
    said = [c.find(f".//{qn('p:cNvPr')}").get("descr") for c in connectors(slide)]
    assert said[-1] == "2. Office 2 leads Programme 2"


def test_a_title_that_found_room_is_whole() -> None:
    """The map's title, measured by the layout, is not cut for fear that it might not fit."""
    narrow = Words(9, 6, 90, 8, ("Around the fifth Working Group: illicit flights",), 18)
    slide = opened(replace(scene(), title=narrow)).slides[0]
    assert slide.shapes.title.text_frame.text == narrow.lines[0]


def test_every_text_is_marked_as_british_english() -> None:
    """So that no speller underlines "programme" before an audience."""
    with zipfile.ZipFile(BytesIO(written(scene()))) as file:
        parts = [file.read(n).decode() for n in file.namelist() if n.startswith("ppt/slide")]
    assert set(re.findall(r'lang="([^"]*)"', "".join(parts))) == {"en-GB"}


def test_the_same_scene_gives_the_same_bytes_and_tells_of_nobody() -> None:
    """No hour, no author, no preview and no printer of whoever made the template."""
    made = written(scene(notes=tuple(note(i, "Long. " * 90) for i in range(1, 30))))
    assert made == written(scene(notes=tuple(note(i, "Long. " * 90) for i in range(1, 30))))
    with zipfile.ZipFile(BytesIO(made)) as file:
        assert {entry.date_time[0] for entry in file.infolist()} == {1980}
        names = file.namelist()
        told = file.read("docProps/core.xml").decode()
        linked = [n for n in names if b"External" in file.read(n)]
    assert re.findall(r"<(?:dc|dcterms|cp):(\w+)>", told) == ["title", "language"]
    assert not [n for n in names if "thumbnail" in n or "printer" in n]
    assert not linked


@pytest.mark.parametrize("name", HOSTILE, ids=lambda name: repr(name[:12]))
def test_a_hostile_name_is_text(name: str) -> None:
    """Names and sentences of any characters give a file that opens, with the usual shapes."""
    made = scene(names=("One", name), notes=(note(1, name), note(2, name + " again")))
    usual = scene(names=("One", "Two"), notes=(note(1), note(2)))
    slide, other = opened(made).slides[0], opened(usual).slides[0]
    tags = [[e.tag for e in s.shapes.element.iter() if e.tag != qn("a:br")] for s in (slide, other)]
    assert tags[0] == tags[1]
    text = "".join(slide.shapes.element.itertext())
    assert not re.search("[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ufffe]", text)


@pytest.mark.slow
def test_an_office_program_opens_the_slides(tmp_path: Path) -> None:
    """LibreOffice shows as many slides as there are, with the words of the map on the first."""
    program = shutil.which("soffice")
    if program is None:
        pytest.skip("LibreOffice Impress is not installed: apt-get install libreoffice-impress")
    import pypdfium2

    made = tmp_path / "map.pptx"
    made.write_bytes(written(scene(notes=tuple(note(i, "Long. " * 90) for i in range(1, 30)))))
    profile = f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}"
    command = [program, "--headless", profile, "--convert-to", "pdf", "--outdir", str(tmp_path)]
    subprocess.run([*command, str(made)], check=True, capture_output=True, timeout=120)
    with pypdfium2.PdfDocument(tmp_path / "map.pdf") as pages:
        assert len(pages) == len(Presentation(BytesIO(made.read_bytes())).slides)
        shown = " ".join(pages[0].get_textpage().get_text_range().split())
    assert all(word in shown for word in ("Around the Office", "leads [1]", "Kenya", "planned"))
