"""The map by keyboard alone, and on narrow screens: nothing needs a mouse or good colours."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from mapgraphs import offices, random_graph
from mapreader import Reader, needs_browser

from explorer.map import graph_map

pytestmark = needs_browser
_ACTIVE = "document.activeElement.id || document.activeElement.textContent"


@pytest.fixture
def reader(browser: Any, tmp_path: Path) -> Iterator[Reader]:
    """The map of the offices, open; at the end it must have asked for nothing."""
    opened = Reader(browser, graph_map(offices()).save(tmp_path / "map.html"))
    yield opened
    assert opened.clean()
    opened.page.close()


def _press(reader: Reader, *keys: str) -> str:
    """Press `keys` one after another, and say what has the focus then."""
    for key in keys:
        reader.page.keyboard.press(key)
    return str(reader.page.evaluate(_ACTIVE))


def test_a_button_of_the_dossier_keeps_the_focus(reader: Reader) -> None:
    """Pinning and choosing a path leave the focus where it was, on the button as it now reads."""
    reader.find("CTED")
    assert _press(reader, "Tab", "Tab", "Tab", "Tab", "Enter") == "Unpin"
    assert _press(reader, "Enter") == "Pin"
    assert _press(reader, "Shift+Tab", "Enter") == "Choose the other end…"
    reader.find("Kenya")
    assert reader.text("#panel").startswith("Path of")
    assert _press(reader, "Tab", "Enter") == "stage"  # the button that closes the panel
    assert reader.page.locator("#panel").is_hidden()


def test_the_table_is_read_by_keyboard(reader: Reader) -> None:
    """Opened, it has the focus; a name in it leads to its dossier, which then has it."""
    reader.page.locator("#table-toggle").focus()
    assert _press(reader, "Enter") == "facts"
    name = _press(reader, "Tab")
    assert _press(reader, "Enter") == "panel"
    assert name in reader.text("#panel h2")


def test_the_table_has_every_quote(browser: Any, tmp_path: Path) -> None:
    """A row shows its first quote, and the others with their documents when asked."""
    graph = offices()
    one, two, key, data = next(iter(graph.edges(keys=True, data=True)))
    for name in ("quotes", "spans", "subjects", "objects", "rules", "confidence"):
        data[name] = data[name] * 2
    data["documents"] = ["statement-2018-03", "press-2018-12"]
    data["quotes"] = ["The first sentence.", "A sentence of another document."]
    assert graph.edges[one, two, key]["quotes"][1].startswith("A sentence")
    opened = Reader(browser, graph_map(graph).save(tmp_path / "map.html"))
    opened.page.get_by_role("button", name="Table").click()
    assert "A sentence of another document." not in opened.text("#facts")
    opened.page.locator("#facts").get_by_role("button", name="1 more quote").click()
    said = "“A sentence of another document.” Press release on coordination, 2018-12-06"
    assert said in opened.text("#facts")
    assert opened.clean()
    opened.page.close()


def _view(reader: Reader) -> str:
    return str(reader.page.evaluate("document.querySelector('#map canvas').toDataURL()"))


def test_arrows_move_the_map(reader: Reader) -> None:
    """An arrow moves the picture and its opposite back; in the search it moves the choice."""
    before = _view(reader)
    _press(reader, "ArrowRight")
    reader.page.wait_for_timeout(100)
    moved = _view(reader)
    _press(reader, "ArrowLeft")
    reader.page.wait_for_timeout(100)
    assert moved != before
    assert _view(reader) == before


def test_a_row_of_the_legend_in_focus_shows_its_kind(reader: Reader) -> None:
    """What a mouse over the legend lets stand out, the Tab key does, too."""
    before = _view(reader)
    reader.page.locator("#fit").focus()
    _press(reader, *["Tab"] * 5)
    assert reader.page.evaluate("document.activeElement.closest('#legend') !== null")
    reader.page.wait_for_timeout(100)
    assert _view(reader) != before
    _press(reader, *["Shift+Tab"] * 5)
    reader.page.wait_for_timeout(100)
    assert _view(reader) == before


def test_what_is_left_out_does_not_fade_the_rest(reader: Reader) -> None:
    """With the mouse still on the row that was unticked, what is left is seen as it is."""
    reader.page.locator("#legend label", has_text="Country").click()
    reader.page.wait_for_timeout(150)
    over = _view(reader)
    reader.page.locator("h1").hover()
    reader.page.wait_for_timeout(150)
    assert _view(reader) == over


def _written(browser: Any, tmp_path: Path, width: int) -> list[str]:
    """What is written in the drawing of a map of 110 nodes on a screen of this width."""
    graph = random_graph(110, 150)
    for number, key in enumerate(graph):
        graph.nodes[key]["acronym"] = f"N{number}"
    made = graph_map(graph).save(tmp_path / "map.html")
    opened = Reader(browser, made, width=width)
    drawing = opened.saved("svg", tmp_path / "map.svg").read_text(encoding="utf-8")
    opened.page.close()
    return [part.partition("<")[0].partition(">")[2] for part in drawing.split("<text")[1:]]


def test_words_stand_on_lines_where_there_is_room(browser: Any, tmp_path: Path) -> None:
    """A map of up to two hundred lines says on a wide screen what some of them mean."""
    kinds = {"assists", "funds", "leads"}
    words = [word.partition(" ×")[0] for word in _written(browser, tmp_path, 1300)]
    assert sum(word in kinds for word in words) > 20


def test_small_nodes_are_named_on_a_narrow_screen(browser: Any, tmp_path: Path) -> None:
    """On a phone, a map of a hundred nodes names more of them than the weightiest 24."""
    words = set(_written(browser, tmp_path, 390))
    assert len(words & {f"N{number}" for number in range(110)}) > 35


def test_the_table_fits_a_narrow_screen(browser: Any, tmp_path: Path) -> None:
    """On a phone a row is a sentence with its quote below: nothing lies out of sight."""
    opened = Reader(browser, graph_map(offices()).save(tmp_path / "map.html"), width=390)
    opened.page.get_by_role("button", name="Table").click()
    assert opened.page.evaluate(
        """() => { const facts = document.querySelector('#facts');
        return facts.scrollWidth <= facts.clientWidth; }"""
    )
    assert opened.page.locator("#facts td.said").first.bounding_box()["width"] > 300
    assert opened.clean()
    opened.page.close()
