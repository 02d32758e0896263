"""map."""

from __future__ import annotations

from pathlib import Path

import pytest
from cli_samples import Liaison
from pptx import Presentation

from explorer.map import saved_places

pytestmark = pytest.mark.usefixtures("url")


def test_map_writes_a_page(liaison: Liaison, tmp_path: Path) -> None:
    """The page holds names, quotations and markings; what it shows is said."""
    result = liaison("map", "-o", "map.html", "--title", "Sample")
    assert (result.code, result.out) == (0, "")
    assert result.err == "map.html: 5 nodes, 5 relationships\n"
    page = (tmp_path / "map.html").read_text(encoding="utf-8")
    assert "<title>Sample" in page
    assert "visited Kenya on 31 July 2018." in page
    assert "INTERNAL" in page


def test_map_prints_the_same_page(liaison: Liaison, tmp_path: Path) -> None:
    """`-o -` prints the page that a file would hold."""
    liaison("map", "-o", "map.html")
    result = liaison("map", "-o", "-")
    assert result.out == (tmp_path / "map.html").read_text(encoding="utf-8")
    assert result.err == ""


def test_map_counts_hops_from_a_focus(liaison: Liaison, tmp_path: Path) -> None:
    """--hops without --focus would be ignored, so it is refused, and no file is left."""
    result = liaison("map", "-o", "map.html", "--hops", "2")
    assert result.code == 2
    assert "give --focus NAME" in result.err
    assert not list(tmp_path.glob("*.html"))


@pytest.mark.parametrize(
    ("args", "hint"),
    [
        (("--label", "Ofice"), "'Office'"),
        (("--type", "PARTOF"), "'PART_OF'"),
        (("--focus", "Kenia"), "'Kenya'"),
        (("--document", "vist"), "'visit'"),
    ],
)
def test_map_refuses_an_unknown_name(
    args: tuple[str, ...], hint: str, liaison: Liaison, tmp_path: Path
) -> None:
    """An unknown label, type, node or document is refused with the nearest one; no file is left."""
    result = liaison("map", "-o", "map.html", *args)
    assert result.code == 1
    assert f"Did you mean {hint}?" in result.err
    assert not list(tmp_path.glob("*.html"))
    assert not list(tmp_path.glob(".liaison*"))


def test_map_like_keeps_places(liaison: Liaison, tmp_path: Path) -> None:
    """--like takes places from a saved map, also where it is the file to be written."""
    liaison("map", "-o", "map.html", "--focus", "CTC")
    before = saved_places(tmp_path / "map.html").positions
    again = liaison("map", "-o", "map.html", "--like", "map.html")
    assert again.code == 0
    assert "2 of 5 nodes stand where they stood in map.html\n" in again.err
    after = saved_places(tmp_path / "map.html").positions
    assert len(after) > len(before)
    assert {key: after[key] for key in before} == before


def test_map_like_refuses_what_is_no_map(liaison: Liaison, tmp_path: Path) -> None:
    """A file that holds no map is named, and nothing is written."""
    (tmp_path / "notes.html").write_text("notes")
    result = liaison("map", "-o", "map.html", "--like", "notes.html")
    assert result.code == 2
    assert "notes.html holds no map" in result.err
    assert not (tmp_path / "map.html").exists()


@pytest.mark.parametrize(
    ("suffix", "first"),
    [("svg", b"<?xml"), ("pdf", b"%PDF"), ("png", b"\x89PNG"), ("pptx", b"PK")],
)
def test_map_on_paper(liaison: Liaison, tmp_path: Path, suffix: str, first: bytes) -> None:
    """The suffix of the file's name chooses the format; what the map shows is said."""
    result = liaison("map", "-o", f"map.{suffix}", "--paper", "a3", "--portrait")
    assert (result.code, result.out) == (0, "")
    assert result.err == f"map.{suffix}: 5 nodes, 5 relationships\n"
    assert (tmp_path / f"map.{suffix}").read_bytes().startswith(first)


def test_map_for_slides_is_as_broad_as_a_screen(liaison: Liaison, tmp_path: Path) -> None:
    """Slides are 16:9 unless another page is asked for."""
    sizes = []
    for name, page in (("map.pptx", ()), ("a4.pptx", ("--paper", "a4"))):
        assert liaison("map", "-o", name, *page).code == 0
        deck = Presentation(str(tmp_path / name))
        sizes.append((deck.slide_width.pt, deck.slide_height.pt))
    assert sizes == [(960, 540), (842, 595)]


def test_map_on_paper_hands_on_its_options(liaison: Liaison, tmp_path: Path) -> None:
    """Page, title, banner and selection reach a map for paper."""
    args = ("--paper", "slide", "--title", "Who & whom", "--banner", "Secret", "--focus", "CTC")
    result = liaison("map", "-o", "map.svg", *args)
    assert result.err == "map.svg: 2 nodes, 1 relationship\n"
    page = (tmp_path / "map.svg").read_text(encoding="utf-8")
    assert 'width="338.7mm"' in page
    assert ">Who &amp; whom</text>" in page
    assert ">Secret</text>" in page


@pytest.mark.parametrize(
    ("args", "said"),
    [
        (("-o", "map.jpg"), "a map cannot be written as .jpg"),
        (("-o", "map.html", "--paper", "a3"), "--paper and --portrait are for maps on paper"),
        (("-o", "map.html", "--portrait"), "--paper and --portrait are for maps on paper"),
        (("-o", "map.pdf", "--dpi", "300"), "--dpi is for pictures made of dots"),
        (("-o", "map.pdf", "--focus", "Nobody"), "nothing is called 'Nobody'"),
    ],
)
def test_map_refuses_what_a_format_has_not(
    liaison: Liaison, tmp_path: Path, args: tuple[str, ...], said: str
) -> None:
    """An option or a suffix without meaning is answered in one sentence, and no file is left."""
    result = liaison("map", *args)
    assert result.code in (1, 2)
    assert said in result.err
    assert not list(tmp_path.glob("map.*"))


def test_map_like_is_for_pages(liaison: Liaison, tmp_path: Path) -> None:
    """A map for paper has a layout of its own: --like is refused there and not ignored."""
    liaison("map", "-o", "map.html")
    result = liaison("map", "-o", "map.svg", "--like", "map.html")
    assert result.code == 2
    assert "--like takes places for a page; write an .html" in result.err
    assert not (tmp_path / "map.svg").exists()
