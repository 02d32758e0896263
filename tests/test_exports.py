"""The maps kept in exports/ are those of the sample documents as they are read now."""

from __future__ import annotations

from pathlib import Path
from xml.etree import ElementTree

import pypdfium2
import pytest
from pptx import Presentation

from explorer.map import graph_map
from graphmodel import open_store
from loaders import load

EXPORTS = Path(__file__).parent.parent / "exports"
SVG = "{http://www.w3.org/2000/svg}"
REMEDY = "run scripts/renew_exports.sh, and look at the maps"


@pytest.fixture(scope="module")
def about() -> dict[str, str]:
    """What each of the kept maps must say of itself, by its name."""
    with open_store(":memory:") as store:
        load([EXPORTS.parent / "seeds"], store)
        graph = store.graph()
    maps = {"seeds": graph_map(graph), "cted": graph_map(graph, focus="CTED")}
    return {
        name: f"{map_.nodes} nodes and {map_.edges} relationships from {map_.documents} documents"
        for name, map_ in maps.items()
    }


@pytest.mark.parametrize("name", ["seeds", "cted"])
def test_maps_show_what_is_read_now(name: str, about: dict[str, str]) -> None:
    """The drawing, the page and the slide count the nodes and relationships that are read now."""
    svg = (EXPORTS / f"{name}.svg").read_text(encoding="utf-8")
    assert about[name] in svg, REMEDY
    page = pypdfium2.PdfDocument(EXPORTS / f"{name}.pdf")[0]
    assert about[name] in page.get_textpage().get_text_range(), REMEDY
    slide = Presentation(str(EXPORTS / f"{name}.pptx")).slides[0]
    texts = [shape.text_frame.text for shape in slide.shapes if shape.has_text_frame]
    assert about[name] in texts, REMEDY


@pytest.mark.parametrize("name", ["seeds", "cted"])
def test_every_line_of_a_kept_map_has_its_number(name: str) -> None:
    """The way from a line to its sentences is on the page: none of them found no room."""
    drawn = ElementTree.parse(EXPORTS / f"{name}.svg").getroot()
    groups = {group.findtext(f"{SVG}title") or "": group for group in drawn.iter(f"{SVG}g")}
    lines = [group for title, group in groups.items() if title.startswith("[")]
    assert len(lines) > 20
    for line in lines:
        assert any("]" in (text.text or "") for text in line.iter(f"{SVG}text")), REMEDY


@pytest.mark.parametrize("name", ["seeds", "cted"])
def test_pictures_are_fit_for_print(name: str) -> None:
    """The picture of an A4 page has 200 dots an inch."""
    with (EXPORTS / f"{name}.png").open("rb") as stream:
        head = stream.read(24)
    assert head[:8] == b"\x89PNG\r\n\x1a\n"
    assert int.from_bytes(head[16:20], "big") >= 11.6 * 200
