"""Maps as svg, pdf and png: read by other programs, harmless, and the same bytes every time."""

from __future__ import annotations

import re
import subprocess
import sys
from collections import Counter
from functools import cache
from io import BytesIO
from pathlib import Path
from xml.etree import ElementTree

import pypdfium2
import pytest
from papergraphs import HOSTILE, graph_of, hostile_map, random_map, tie
from PIL import Image

from explorer.paper import paper_map, pdf, png, svg
from explorer.paper.annex import sheets
from explorer.paper.fonts import cut
from explorer.paper.scene import Page, Scene, all_words
from explorer.paper.writers import WRITERS, written

SVG = "{http://www.w3.org/2000/svg}"
_HERE = Path(__file__).parent


@cache
def sample() -> Scene:
    return paper_map(random_map(20, 30), title="Offices & bodies", banner="Internal <only>")


@cache
def hostile() -> Scene:
    return paper_map(hostile_map(), title=HOSTILE[0], banner=HOSTILE[1])


def read_pdf(data: bytes) -> list[str]:
    """The text of each page, in one line."""
    with pypdfium2.PdfDocument(data) as document:
        pages = [page.get_textpage().get_text_range() for page in document]
    return [" ".join(page.split()) for page in pages]


def letters(texts: list[str]) -> Counter[str]:
    return Counter(c for text in texts for c in text if not c.isspace())


def test_svg_holds_every_word_as_text() -> None:
    """The SVG is XML in which each line of words is a text, and the title is its name."""
    root = ElementTree.fromstring(svg.written(sample()))
    shown = [text.text for text in root.iter(f"{SVG}text")]
    assert Counter(shown) == Counter(line for w in all_words(sample()) for line in w.lines)
    assert root.get("role") == "img"
    title = root.find(f"{SVG}title")
    assert title is not None
    assert title.text == "Offices & bodies"
    assert root.get("aria-labelledby") == "title about"
    assert (root.get("width"), root.get("height")) == ("297mm", "210mm")


def test_svg_lines_tell_their_evidence() -> None:
    """Each line's title has the statement and the sentence of every number on it."""
    root = ElementTree.fromstring(svg.written(sample()))
    told = " ".join(title.text or "" for title in root.iter(f"{SVG}title"))
    for note in sample().notes:
        assert f"[{note.number}] {note.statement}" in told
        assert note.quotes[0].text in told


def test_svg_refers_to_nothing() -> None:
    """No script, link, image or foreign element, and no address but those of namespaces."""
    for scene in (sample(), hostile()):
        data = svg.written(scene)
        root = ElementTree.fromstring(data)
        names = {element.tag.removeprefix(SVG) for element in root.iter()}
        assert names <= {"svg", "title", "desc", "style", "rect", "g", "path", "polygon", "text",
                         "circle"}  # fmt: skip
        attributes = {name for element in root.iter() for name in element.attrib}
        assert not [a for a in attributes if a.startswith("on") or "href" in a or a == "style"]
        style = root.find(f"{SVG}style")
        assert style is not None
        assert style.text is not None
        assert style.text.count("url(") == style.text.count("url(data:font/ttf;base64,") == 2


def test_pdf_reads_back() -> None:
    """The first page holds every word of the map, the next ones the evidence of each number."""
    first, *rest = read_pdf(pdf.written(sample()))
    words = [line for w in all_words(sample()) for line in w.lines]
    assert letters([first]) == letters(words)
    annex = "".join(" ".join(rest).split())
    for note in sample().notes:
        for text in (f"[{note.number}]", note.statement, note.quotes[0].text, note.quotes[0].place):
            assert "".join(text.split()) in annex


def test_pdf_is_vector_with_its_typeface() -> None:
    """The pdf embeds both weights of its typeface, has no picture, and no action but links."""
    data = pdf.written(sample())
    with pypdfium2.PdfDocument(data) as document:
        kinds = {thing.type for page in document for thing in page.get_objects()}
        assert pypdfium2.raw.FPDF_PAGEOBJ_IMAGE not in kinds
        assert document.get_metadata_dict()["Title"] == "Offices & bodies"
    assert data.count(b"/FontFile2") == 2
    for scene in (sample(), hostile()):
        made = re.sub(rb"stream.*?endstream", b"", pdf.written(scene), flags=re.DOTALL)
        assert not [w for w in (b"/JavaScript", b"/JS", b"/URI", b"/Launch") if w in made]


def test_pdf_tells_of_nobody_and_of_no_hour() -> None:
    """Properties hold the title and what is drawn, in English; no author and no made-up date."""
    data = pdf.written(sample())
    with pypdfium2.PdfDocument(data) as document:
        told = document.get_metadata_dict()
    assert {name for name, text in told.items() if text} == {
        "Title", "Subject", "Creator", "Producer"
    }  # fmt: skip
    assert b"/Lang (en-GB)" in data


def test_pdf_pages() -> None:
    """The markings stand on every page, pages are numbered, and all have the size asked for."""
    scene = paper_map(random_map(20, 30), page=Page("note", 210, 148), banner="Internal")
    data = pdf.written(scene)
    first, *rest = pages = read_pdf(data)
    assert all(page.startswith("Internal") for page in pages)
    assert first.split("Internal ")[1].startswith("Relationship map")
    assert rest[0].endswith(f"page 2 of {len(pages)}")
    with pypdfium2.PdfDocument(data) as document:
        sizes = {tuple(round(x * 25.4 / 72) for x in page.get_size()) for page in document}
        outline = [entry.get_title() for entry in document.get_toc()]
    assert sizes == {(210, 148)}
    assert outline == ["Relationship map", "Evidence"]


def test_a_repeated_sentence_is_given_once() -> None:
    """A sentence that states two things is quoted under the first and named under the other."""
    graph = graph_of([("Office", f"Office {i}") for i in range(3)])
    tie(graph, ("Office", "n0"), "ASSISTS", ("Office", "n1"))
    tie(graph, ("Office", "n0"), "ASSISTS", ("Office", "n2"))
    for *_, data in graph.edges(data=True):
        data |= {"quotes": ["One assists two and three."], "spans": ["5:31"]}
    _, annex = read_pdf(pdf.written(paper_map(graph)))
    assert annex.count("One assists two and three.") == 1
    assert annex.count("The sentence given under [1].") == 1


def test_evidence_stays_on_its_pages() -> None:
    """However long a quote, each line of the evidence lies within the page, none over another."""
    graph = random_map(12, 20)
    for *_, data in graph.edges(data=True):
        data["quotes"] = [data["quotes"][0] + " and so on" * 150]
    scene = paper_map(graph)
    texts = [
        text for note in scene.notes for q in note.quotes for text in (q.text, q.title, q.date)
    ]
    face = cut([*texts, *(note.statement for note in scene.notes)])
    pages = sheets(scene, face)
    assert [n for page in pages for n, _ in page.notes] == [note.number for note in scene.notes]
    for page in pages:
        for words in page.words:
            assert words.y + words.height <= scene.page.height
            assert all(
                face.width(t, words.size, words.bold) <= words.width + 0.01 for t in words.lines
            )


def test_no_column_of_evidence_begins_with_the_end_of_a_sentence() -> None:
    """The last line of a quotation takes the one before it along to the next column."""
    graph = random_map(30, 60)
    for number, (*_, data) in enumerate(graph.edges(data=True)):
        data["quotes"] = [f"Sentence {number}" + " goes on" * (18 + 5 * (number % 9))]
    scene = paper_map(graph)
    face = cut([text for note in scene.notes for text in (note.statement, note.quotes[0].text)])
    columns: dict[tuple[int, float], list[str]] = {}
    for number, sheet in enumerate(sheets(scene, face)):
        for words in sheet.words:
            if words.size == 8.5 and not words.bold:
                columns.setdefault((number, words.x), []).extend(words.lines)
    assert len(columns) > 5
    for lines in columns.values():
        assert lines[0].startswith("“") or not lines[0].endswith("”")


def test_png_is_the_first_page() -> None:
    """The picture has the page's size at the dots asked for, and says how many they are."""
    with Image.open(BytesIO(png.written(sample(), 100))) as picture:
        assert abs(picture.width - 297 / 25.4 * 100) < 2
        assert abs(picture.height - 210 / 25.4 * 100) < 2
        assert round(picture.info["dpi"][0]) == 100
        colours = picture.convert("RGB").getcolors(1 << 24)
    assert colours is not None
    assert len(colours) > 50


def test_hostile_names_are_plain_text() -> None:
    """Names that are markup or code elsewhere are words in every format."""
    root = ElementTree.fromstring(svg.written(hostile()))
    shown = "".join(text.text or "" for text in root.iter(f"{SVG}text"))
    first = "".join(read_pdf(pdf.written(hostile()))[0].split())
    for name in HOSTILE[:5]:
        plain = "".join(name.split())
        assert plain in "".join(shown.split())
        assert letters([plain]) <= letters([first])


@pytest.mark.parametrize("suffix", sorted(WRITERS))
def test_same_scene_same_bytes(suffix: str) -> None:
    """A scene written twice gives the same bytes: no date, no random name."""
    assert written(sample(), suffix) == written(sample(), suffix)


@pytest.mark.slow
def test_same_bytes_in_another_process() -> None:
    """The order of hashes, which differs from process to process, leaves no trace."""
    code = (
        "import hashlib; from papergraphs import random_map; from explorer.paper import paper_map; "
        "from explorer.paper.writers import WRITERS, written; "
        "scene = paper_map(random_map(20, 30)); "
        "print([hashlib.sha256(written(scene, s)).hexdigest() for s in WRITERS])"
    )
    paths = ":".join([str(_HERE), str(_HERE.parents[2])])
    printed = {
        subprocess.run(
            [sys.executable, "-c", code],
            env={"PYTHONPATH": paths, "PYTHONHASHSEED": seed},
            capture_output=True,
            text=True,
            check=True,
        ).stdout
        for seed in ("1", "2")
    }
    assert len(printed) == 1
