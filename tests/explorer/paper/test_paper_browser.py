"""A map as SVG in a real browser: it asks for nothing, runs nothing, and looks as measured."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from papergraphs import hostile_map, random_map

from explorer.paper import paper_map, svg
from explorer.paper.scene import Scene, all_words

_CHROMIUM = Path("/usr/bin/chromium")
pytestmark = pytest.mark.skipif(
    not _CHROMIUM.exists(), reason="no browser: install Debian's package chromium"
)


def opened(browser: Any, scene: Scene, folder: Path) -> tuple[Any, list[str], list[str]]:
    """The page with the map in it, and every request and complaint it made."""
    path = folder / "map.svg"
    path.write_bytes(svg.written(scene))
    asked: list[str] = []
    faults: list[str] = []
    page = browser.new_page()
    page.on("request", lambda request: asked.append(request.url))
    page.on("console", lambda message: faults.append(message.text))
    page.on("pageerror", lambda error: faults.append(str(error)))
    page.goto(path.as_uri())
    page.evaluate("document.fonts.ready.then(() => 0)")
    return page, [url for url in asked if not url.startswith("data:")], faults


def test_svg_asks_for_nothing(browser: Any, tmp_path: Path) -> None:
    """Opening the file requests the file alone, and a planted canary never fires."""
    for scene in (paper_map(random_map(20, 30)), paper_map(hostile_map())):
        page, asked, faults = opened(browser, scene, tmp_path)
        assert asked == [(tmp_path / "map.svg").as_uri()]
        assert faults == []
        assert page.evaluate("typeof window.canary") == "undefined"
        assert page.evaluate("document.querySelectorAll('script, image, a').length") == 0


def test_svg_is_set_in_its_own_typeface(browser: Any, tmp_path: Path) -> None:
    """The typeface in the file is used, and each text is as wide as the layout took it to be."""
    scene = paper_map(random_map(20, 30))
    page, _, faults = opened(browser, scene, tmp_path)
    assert faults == []
    assert page.evaluate("[...document.fonts].map(f => f.status)") == ["loaded", "loaded"]
    off = page.evaluate(
        """[...document.querySelectorAll('text')].map(t => {
            const wanted = +t.getAttribute('textLength');
            t.removeAttribute('textLength');
            return Math.abs(t.getComputedTextLength() - wanted);
        })"""
    )
    assert len(off) == sum(len(words.lines) for words in all_words(scene))
    assert max(off) < 0.15
