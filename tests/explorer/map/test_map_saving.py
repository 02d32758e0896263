"""What leaves the page: the map as it stands, the drawing, paper; and the next edition of it."""

from __future__ import annotations

import xml.etree.ElementTree as ET
from pathlib import Path
from typing import Any

import pytest
from mapgraphs import offices, random_graph
from mapreader import HOSTILE, Reader, hostile, needs_browser

from explorer.map import Map, graph_map, saved_places
from graphmodel.errors import UsageError

_SVG = "{http://www.w3.org/2000/svg}"
_GREEN = "0,158,115"  # the schema's colour of countries


def _drag(reader: Reader) -> None:
    """Drag the first country that is drawn to the upper left corner of the map."""
    box = reader.page.locator("#map").bounding_box()
    reader.page.mouse.move(*reader.drawn(_GREEN))
    reader.page.mouse.down()
    reader.page.mouse.move(box["x"] + 90, box["y"] + 90, steps=4)
    reader.page.mouse.move(box["x"] + 60, box["y"] + 60, steps=2)
    reader.page.mouse.up()
    reader.page.wait_for_timeout(100)


@needs_browser
def test_a_dragged_node_is_pinned_and_saved(browser: Any, tmp_path: Path) -> None:
    """The saved page has the present places and pins, and unpinning brings a node home."""
    made = graph_map(offices(), title="Who works with whom")
    first = Reader(browser, made.save(tmp_path / "map.html"))
    untouched = saved_places(first.saved("html", tmp_path / "untouched.html"))
    assert (untouched.positions, untouched.pinned) == (made.positions, frozenset())
    _drag(first)
    places = saved_places(first.saved("html", tmp_path / "moved.html"))
    (key,) = places.pinned
    moved = {k for k, spot in places.positions.items() if spot != made.positions[k]}
    assert (key[0], moved) == ("Country", {key})
    assert first.clean()

    again = Reader(browser, tmp_path / "moved.html")
    twice = again.saved("html", tmp_path / "twice.html").read_bytes()
    assert twice == (tmp_path / "moved.html").read_bytes()
    again.find(str(offices().nodes[key]["name"]))
    again.page.get_by_role("button", name="Unpin").click()
    home = saved_places(again.saved("html", tmp_path / "home.html"))
    assert (home.positions, home.pinned) == (made.positions, frozenset())
    again.page.keyboard.press("p")
    assert again.page.get_by_role("button", name="Unpin").count() == 1
    assert again.clean()
    first.page.close()
    again.page.close()


@needs_browser
def test_the_saved_page_keeps_filters(browser: Any, tmp_path: Path) -> None:
    """Opened again it shows what was left in, and everything when asked; places still serve."""
    made = graph_map(offices())
    first = Reader(browser, made.save(tmp_path / "map.html"))
    first.page.locator("#legend label", has_text="Country").click()
    first.page.locator("#legend label", has_text="holds post").click()
    first.page.get_by_label("Documents until").fill("2")
    first.find("CTED")
    first.page.get_by_role("button", name="Neighbourhood").click()
    left = first.text("#about")
    assert left.startswith("Showing")
    again = Reader(browser, first.saved("html", tmp_path / "narrowed.html"))
    assert again.text("#about") == left
    assert again.text("#notice").startswith("Around CTED, 1 step")
    assert not again.page.locator("#legend label", has_text="Country").locator("input").is_checked()
    assert again.page.get_by_label("Documents until").input_value() == "2"
    twice = again.saved("html", tmp_path / "twice.html").read_bytes()
    assert twice == (tmp_path / "narrowed.html").read_bytes()
    assert saved_places(tmp_path / "narrowed.html").positions == made.positions
    again.page.get_by_role("button", name="Show everything again").click()
    assert again.text("#about") == "45 nodes and 72 relationships from 5 documents"
    for reader in (first, again):
        assert reader.clean()
        reader.page.close()


@needs_browser
def test_an_upright_screen_saves_the_same_places(browser: Any, tmp_path: Path) -> None:
    """A map that is turned for a narrow screen is not saved turned."""
    made = graph_map(offices())
    opened = Reader(browser, made.save(tmp_path / "map.html"), width=400)
    opened.page.set_viewport_size({"width": 1000, "height": 840})
    assert saved_places(opened.saved("html", tmp_path / "a.html")).positions == made.positions
    opened.page.close()


@needs_browser
def test_the_drawing_has_text_legend_and_banner(browser: Any, tmp_path: Path) -> None:
    """The svg is well-formed, its names are text, and title, source and markings go along."""
    opened = Reader(browser, graph_map(offices(), title="Who & whom").save(tmp_path / "map.html"))
    root = ET.parse(opened.saved("svg", tmp_path / "map.svg")).getroot()
    words = ["".join(text.itertext()) for text in root.iter(f"{_SVG}text")]
    assert {"Who & whom", "Qatar", "Official", "holds post"} <= set(words)
    assert words.count("LIMITED DISTRIBUTION · UNCLASSIFIED") == 2
    assert any(word.startswith("Source: 5 documents, dated") for word in words)
    titles = {str(title.text) for title in root.iter(f"{_SVG}title")}
    assert any(title.endswith("part of Security Council") for title in titles)
    assert not list(root.iter(f"{_SVG}image"))
    assert opened.clean()
    opened.page.close()


@needs_browser
def test_parallel_relationships_part_on_focus(browser: Any, tmp_path: Path) -> None:
    """A pair's two relationships are a straight line, and two curves once one end is chosen."""
    graph = offices()
    made = graph_map(graph, documents=["press-2018-12"], labels=["Country", "Programme"])
    opened = Reader(browser, made.save(tmp_path / "map.html"))
    before = opened.saved("svg", tmp_path / "a.svg").read_text(encoding="utf-8")
    opened.find("Netherlands")
    after = opened.saved("svg", tmp_path / "b.svg").read_text(encoding="utf-8")
    curves = [part.split('"')[0].count("Q") for part in after.split(' d="')[1:]]
    assert "Q" not in "".join(part.split('"')[0] for part in before.split(' d="')[1:])
    assert sum(curves) == 2
    opened.page.get_by_role("button", name="Neighbourhood").click()
    around = opened.saved("svg", tmp_path / "c.svg").read_text(encoding="utf-8")
    assert sum(part.split('"')[0].count("Q") for part in around.split(' d="')[1:]) == 2
    assert opened.clean()
    opened.page.close()


@needs_browser
def test_paper_gets_the_drawing(browser: Any, tmp_path: Path) -> None:
    """A printed map is the drawing on one page, light even on a dark screen."""
    made = graph_map(offices()).save(tmp_path / "map.html")
    opened = Reader(browser, made, color_scheme="dark")
    opened.page.evaluate("dispatchEvent(new Event('beforeprint'))")
    assert opened.page.locator("#paper svg text").count() > 45
    assert opened.page.evaluate("document.documentElement.dataset.theme") == "light"
    opened.page.emulate_media(media="print")
    assert opened.page.locator("#map").is_hidden()
    assert opened.page.locator("#paper svg").is_visible()
    opened.page.evaluate("dispatchEvent(new Event('afterprint'))")
    assert opened.page.locator("#paper svg").count() == 0
    assert opened.clean()
    opened.page.close()


@needs_browser
def test_paper_gets_every_row(browser: Any, tmp_path: Path) -> None:
    """A table that shows its first rows alone is printed whole."""
    opened = Reader(browser, graph_map(random_graph(60, 260)).save(tmp_path / "map.html"))
    opened.page.get_by_role("button", name="Table").click()
    assert opened.page.locator("#facts tbody tr").count() == 200
    opened.page.evaluate("dispatchEvent(new Event('beforeprint'))")
    assert opened.page.locator("#facts tbody tr").count() == 260
    opened.page.evaluate("dispatchEvent(new Event('afterprint'))")
    assert opened.page.locator("#facts tbody tr").count() == 200
    assert opened.clean()
    opened.page.close()


@needs_browser
def test_hostile_names_stay_inert_wherever_they_go(browser: Any, tmp_path: Path) -> None:
    """Neither the saved map, nor the drawing opened by itself, nor paper or table runs a name."""
    opened = Reader(browser, graph_map(hostile(), title=HOSTILE[0]).save(tmp_path / "map.html"))
    drawing = opened.saved("svg", tmp_path / "map.svg")
    again = Reader(browser, opened.saved("html", tmp_path / "again.html"))
    again.page.evaluate("dispatchEvent(new Event('beforeprint'))")
    again.page.get_by_role("button", name="Table").click()
    again.find("onerror")
    for reader in (opened, again):
        assert reader.page.evaluate("window.canary") is None
        assert reader.page.locator("#paper script, #paper img, #facts img, #panel img").count() == 0
        assert reader.clean()
        reader.page.close()
    page = browser.new_page()
    page.goto(drawing.as_uri())
    assert page.evaluate("window.canary") is None
    page.close()
    tags = {element.tag.removeprefix(_SVG) for element in ET.parse(drawing).iter()}
    assert tags <= {"svg", "g", "title", "rect", "path", "text", "clipPath"}


@needs_browser
def test_a_notebook_shows_it(browser: Any, tmp_path: Path) -> None:
    """The frame that a notebook gets draws the map inside a page of somebody else's."""
    page = tmp_path / "notebook.html"
    shown = graph_map(offices())._repr_html_()
    page.write_text(f"<!doctype html><meta charset=utf-8>{shown}", encoding="utf-8")
    tab = browser.new_page()
    faults: list[str] = []
    tab.on("console", lambda message: faults.append(message.text))
    tab.goto(page.as_uri())
    tab.frame_locator("iframe").locator("html[data-drawn]").wait_for(state="attached")
    assert tab.frame_locator("iframe").locator("#about").inner_text().startswith("45 nodes")
    assert faults == []
    tab.close()


def _more(made: Map) -> Map:
    """The next edition of a map of the offices: ten offices more, tied to what was there."""
    graph = offices()
    for number in range(10):
        key = ("Office", f"new-{number}")
        graph.add_node(key, label="Office", id=key[1], name=f"New Office {number}")
        graph.add_edge(key, ("Country", "kenya"), key="x", type="ASSISTS",
                       documents=["web-2018-06"], quotes=["They help."], spans=["0:10"],
                       rules=["r"], confidence=[0.9], count=1)  # fmt: skip
    return graph_map(graph, positions=made.positions, pinned=[("Country", "kenya")])


def test_the_next_edition_keeps_every_place() -> None:
    """What both editions show stands where it stood, to the tenth of a pixel; pins go along."""
    made = graph_map(offices())
    second = _more(made)
    assert {key: second.positions[key] for key in made.positions} == made.positions
    assert second.pinned == {("Country", "kenya")}


def test_newcomers_find_free_places() -> None:
    """No new node of the next edition touches another."""
    made = _more(graph_map(offices()))
    circles = {
        key: (*spot, node["size"])
        for (key, spot), node in zip(made.positions.items(), made._data["nodes"], strict=True)
    }
    for key, (x, y, r) in circles.items():
        if key[1].startswith("new-"):
            others = [c for k, c in circles.items() if k != key]
            assert all((x - u) ** 2 + (y - v) ** 2 > (r + s) ** 2 for u, v, s in others)


def test_a_saved_map_is_read_back(tmp_path: Path) -> None:
    """Places and pins come back as they were written; a node left out is no longer pinned."""
    made = _more(graph_map(offices()))
    places = saved_places(made.save(tmp_path / "map.html"))
    assert (places.positions, places.pinned) == (made.positions, made.pinned)
    other = graph_map(random_graph(5, 9), positions=places.positions, pinned=places.pinned)
    assert other.pinned == frozenset()


@pytest.mark.parametrize("text", ["", "<p>no map</p>", "\x00", None])
def test_what_is_no_map_is_refused(tmp_path: Path, text: str | None) -> None:
    """The error names the file and what to give."""
    path = tmp_path / "some.html"
    if text is not None:
        path.write_text(text)
    with pytest.raises(UsageError, match=r"some\.html.*[Gg]ive a"):
        saved_places(path)
    path.write_bytes(b'<script type="application/json" id="map-data">{"labels":[]}</script>')
    with pytest.raises(UsageError, match="holds no map"):
        saved_places(path)
