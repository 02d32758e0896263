"""The map in a real browser with the network blocked: what a reader sees and can do."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import networkx as nx
import pytest
from mapgraphs import offices, random_graph
from mapreader import HOSTILE, Reader, hostile, needs_browser

from explorer.map import graph_map

pytestmark = needs_browser


@pytest.fixture(scope="module")
def path(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The map of the offices, as a file."""
    made = graph_map(offices(), title="Who works with whom")
    return made.save(tmp_path_factory.mktemp("map") / "map.html")


@pytest.fixture
def reader(browser: Any, path: Path) -> Iterator[Reader]:
    """The map of the offices, open; at the end it must have asked for nothing."""
    opened = Reader(browser, path)
    yield opened
    assert opened.asked == [path.as_uri()]
    assert opened.faults == []
    opened.page.close()


def test_it_opens_and_draws(reader: Reader) -> None:
    """The canvas is not blank, and the header says title, numbers and source."""
    drawn = reader.page.evaluate(
        """() => { const c = document.querySelector('#map canvas');
        const d = c.getContext('2d').getImageData(0, 0, c.width, c.height).data;
        let n = 0; for (let i = 3; i < d.length; i += 4) n += d[i] > 0; return n; }"""
    )
    assert drawn > 5000
    assert reader.text("h1") == "Who works with whom"
    assert reader.text("#about") == "45 nodes and 72 relationships from 5 documents"
    assert "5 documents, dated 2018-03-12 to 2018-12-06" in reader.text(".source")


def test_the_weightiest_are_always_named(browser: Any, tmp_path: Path) -> None:
    """A crowd around the best connected nodes does not cost them their names."""
    graph = random_graph(400, 1200)
    opened = Reader(browser, graph_map(graph).save(tmp_path / "crowd.html"))
    opened.page.evaluate(
        """() => { window.written = ''; const face = CanvasRenderingContext2D.prototype;
        const write = face.fillText; face.fillText = function (...a) {
        window.written += ' ' + a[0]; return write.apply(this, a); }; }"""
    )
    opened.page.get_by_role("button", name="Dark").click()  # which draws anew
    opened.page.wait_for_function("window.written.length > 0")
    written = opened.page.evaluate("window.written")
    best = sorted(graph, key=graph.degree, reverse=True)[:5]
    assert [key for key in best if graph.nodes[key]["name"] not in written] == []
    assert opened.clean()
    opened.page.close()


def test_search_opens_the_dossier(reader: Reader) -> None:
    """`/`, a folded part of a name and Enter show the node with its quotes, rule and marking."""
    reader.find("michele con")
    panel = reader.text("#panel")
    assert panel.startswith("Official")
    assert "Michèle Coninsx, Executive Director of CTED, presented the assessment." in panel
    assert "Statement to the Security Council · 2018-03-12" in panel
    assert "rule holds_post.verb · confidence 0.95" in panel
    assert "UNCLASSIFIED" in panel
    assert "Executive Director" in reader.text("#panel .how >> nth=0")
    assert reader.page.locator("#panel b").first.inner_text() == "Michèle Coninsx"
    assert reader.page.evaluate("document.activeElement.id") == "panel"


def test_arrows_choose_among_names(reader: Reader) -> None:
    """The arrow keys move through what was found, and Escape closes it."""
    reader.page.keyboard.press("/")
    reader.page.keyboard.type("counter")
    chosen = "#found [aria-selected=true]"
    first = reader.text(chosen)
    reader.page.keyboard.press("ArrowDown")
    assert reader.text(chosen) != first
    reader.page.keyboard.press("Escape")
    assert reader.page.locator("#found").is_hidden()


def test_reverse_reading_from_the_other_end(reader: Reader) -> None:
    """A relationship reads from the end that is open: a programme "is led by" its office."""
    reader.find("Victims of Terrorism")
    assert "is led by (1)" in reader.text("#panel")


def test_click_on_a_node_and_on_nothing(reader: Reader) -> None:
    """A click on a drawn node opens its dossier; a click beside it closes it."""
    reader.page.mouse.click(*reader.drawn("0,158,115"))  # the schema's colour of countries
    reader.page.wait_for_selector("#panel h2")
    assert reader.text("#panel .kicker").startswith("Country")
    box = reader.page.locator("#map").bounding_box()
    reader.page.mouse.click(box["x"] + 6, box["y"] + box["height"] - 6)
    reader.page.wait_for_selector("#panel", state="hidden")


def test_click_on_a_line_shows_its_quotes(browser: Any, tmp_path: Path) -> None:
    """A click on a line lists its relationships with their quotes; a mouse over it names them."""
    made = graph_map(offices(), documents=["press-2018-12"], labels=["Country", "Programme"])
    opened = Reader(browser, made.save(tmp_path / "line.html"))
    box = opened.page.locator("#map").bounding_box()
    low, high = box["y"] + 30, box["y"] + box["height"] - 30
    for step in range(40):
        opened.page.mouse.click(box["x"] + box["width"] / 2, low + (high - low) * step / 40)
        opened.page.wait_for_timeout(20)
        if opened.page.locator("#panel h2").count():
            break
    panel = opened.text("#panel")
    assert panel.startswith("2 relationships")
    assert "partners in (1)" in panel
    assert panel.count("The Netherlands donated the software") == 2
    opened.page.keyboard.press("Escape")
    opened.page.wait_for_selector("#panel", state="hidden")
    opened.page.wait_for_timeout(100)
    opened.page.mouse.move(box["x"] + 8, low)
    assert opened.page.locator("#tip").is_hidden()
    opened.page.mouse.move(box["x"] + box["width"] / 2, low + (high - low) * step / 40)
    assert "Netherlands partners in" in opened.text("#tip")
    assert opened.clean()
    opened.page.close()


def test_legend_filters(reader: Reader) -> None:
    """Switching a label off takes its nodes and their relationships away, and back again."""
    assert "Country\n8" in reader.text("#legend")
    reader.page.get_by_label("Country").uncheck(force=True)
    assert "Showing 37 of 45 nodes" in reader.text("#about")
    reader.page.locator("#legend").get_by_label("assists").uncheck(force=True)
    reader.page.get_by_role("button", name="Show everything again").click()
    assert reader.text("#about") == "45 nodes and 72 relationships from 5 documents"


def test_document_and_date_filter(reader: Reader) -> None:
    """Choosing a document leaves what it states; dates and confidence narrow as well."""
    reader.page.get_by_text("All 5 documents").click()
    reader.page.get_by_role("button", name="None").click()
    reader.page.get_by_label("Web page on Central Asia").check(force=True)
    assert "and 7 of 72" in reader.text("#about")
    reader.page.get_by_label("Press release on coordination").check(force=True)
    assert "2 of 5 documents" in reader.text("#legend")
    assert "and 7 of 72" not in reader.text("#about")
    reader.page.get_by_role("button", name="Show everything again").click()
    reader.page.get_by_label("Documents until").fill("0")
    assert "of 72 relationships" in reader.text("#about")
    reader.page.get_by_role("button", name="Table").click()
    assert "2018-12-06" not in reader.text("#facts")


def test_table_holds_the_same_facts(reader: Reader) -> None:
    """The table has a row for every relationship, with its quote, and follows the filters."""
    reader.page.get_by_role("button", name="Table").click()
    assert reader.page.locator("#facts tbody tr").count() == 72
    assert "Qatar contributed 75 million dollars" in reader.text("#facts")
    assert "amount 75,000,000" in reader.text("#facts")
    reader.page.get_by_label("Country").uncheck(force=True)
    assert reader.page.locator("#facts tbody tr").count() < 72


def test_neighbourhood_and_path(reader: Reader) -> None:
    """The neighbourhood narrows the map and can grow; a path names its steps with quotes."""
    reader.find("LCBC")
    reader.page.get_by_role("button", name="Neighbourhood").click()
    assert "Showing 6 of 45" in reader.text("#about")
    reader.page.get_by_role("button", name="One step more").click()
    assert "Around LCBC, 2 steps" in reader.text("#notice")
    reader.page.locator("#notice").get_by_role("button", name="Whole map").click()
    reader.page.get_by_role("button", name="Path to…").click()
    reader.find("Switzerland")
    whole = nx.Graph(offices())
    steps = nx.shortest_path_length(
        whole, ("Office", "lake-chad-basin-commission"), ("Country", "switzerland")
    )
    assert reader.text("#panel .kicker").startswith(f"Path of {steps} steps")
    assert "Switzerland pays for two posts" in reader.text("#panel")


def test_save_image_and_theme(reader: Reader, tmp_path: Path) -> None:
    """The picture is saved without a request, and the theme can be turned."""
    picture = reader.saved("png", tmp_path / "map.png")
    assert picture.read_bytes().startswith(b"\x89PNG")
    ground = "getComputedStyle(document.body).backgroundColor"
    assert reader.page.evaluate(ground) == "rgb(255, 255, 255)"
    reader.page.get_by_role("button", name="Dark").click()
    assert reader.page.evaluate(ground) == "rgb(20, 23, 27)"


def test_a_narrow_dark_screen(browser: Any, path: Path) -> None:
    """At 390 pixels nothing is wider than the screen; the dark preference is followed."""
    opened = Reader(browser, path, width=390, color_scheme="dark")
    opened.find("UNOCT")
    assert opened.text("#panel h2") == "Office of Counter-Terrorism"
    assert opened.page.evaluate("document.documentElement.scrollWidth") <= 390
    assert opened.text("#theme") == "Light"
    assert opened.clean()
    opened.page.close()


def test_hostile_names_stay_names(browser: Any, tmp_path: Path) -> None:
    """No name, title, quote or property becomes markup or runs; each is shown as it is spelt."""
    made = graph_map(hostile(), title=HOSTILE[0])
    opened = Reader(browser, made.save(tmp_path / "hostile.html"))
    for name in ("script", "onerror", "javascript", "elpmaxe", "long name", "policy"):
        opened.find(name)
        assert opened.page.locator("#panel h2").count() == 1
    opened.page.get_by_role("button", name="Table").click()
    opened.page.mouse.move(650, 400)
    assert opened.page.evaluate("window.canary") is None
    assert opened.page.locator("#panel img, #facts img, #facts script, h1 script").count() == 0
    assert opened.text("h1") == HOSTILE[0]
    assert opened.clean()
    opened.page.close()


def test_the_policy_stops_what_it_must(reader: Reader) -> None:
    """A script planted in the open page is refused by the policy, and so is a request."""
    outcome = reader.page.evaluate(
        """async () => { const s = document.createElement('script');
        s.textContent = 'window.canary = 1'; document.body.append(s);
        const asked = await fetch('https://example.invalid/').then(() => 'sent', () => 'refused');
        return [window.canary ?? null, asked]; }"""
    )
    assert outcome == [None, "refused"]
    assert reader.faults
    reader.faults.clear()  # these complaints are the proof
