"""A map open in a real browser with the network blocked, for the tests that use one."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import networkx as nx
import pytest
from mapgraphs import offices

_CHROMIUM = Path("/usr/bin/chromium")
needs_browser = pytest.mark.skipif(
    not _CHROMIUM.exists(), reason="no browser: install Debian's package chromium"
)
HOSTILE = [
    "</script><script>window.canary = 1</script>",
    "<img src=x onerror=window.canary=1>",
    "javascript:window.canary=1",
    "\u202egro.nu.elpmaxe",
    "<b>x</b>" + "long name " * 500,
    "{{policy}} %s ${window.canary=1}",
]
_FIND = """(colour) => { const c = document.querySelector('#map canvas');
    const box = c.getBoundingClientRect(), w = c.width;
    const d = c.getContext('2d').getImageData(0, 0, w, c.height).data;
    const is = (x, y) => { const i = (y * w + x) * 4;
      return [d[i], d[i + 1], d[i + 2]].join() === colour; };
    for (let y = 8; y < c.height - 8; y += 1) for (let x = 8; x < w - 8; x += 1)
      if (is(x, y) && is(x + 5, y) && is(x - 5, y) && is(x, y + 5) && is(x, y - 5))
        return [box.x + x, box.y + y];
    return null; }"""


class Reader:
    """A page open in the browser, with every request and complaint it made."""

    def __init__(self, browser: Any, path: Path, width: int = 1300, **context: Any) -> None:
        self.asked: list[str] = []
        self.faults: list[str] = []
        self.page = browser.new_page(viewport={"width": width, "height": 840}, **context)
        self.page.on("console", lambda message: self.faults.append(message.text))
        self.page.on("pageerror", lambda error: self.faults.append(str(error)))
        self.page.route("**/*", self._block)
        self.page.goto(path.as_uri())
        self.page.wait_for_selector("html[data-drawn]", state="attached")

    def _block(self, route: Any) -> None:
        self.asked.append(route.request.url)
        if len(self.asked) == 1:
            route.continue_()
        else:
            route.abort()

    def find(self, name: str) -> None:
        """Search by keyboard alone and take the first name found."""
        self.page.keyboard.press("/")
        self.page.keyboard.type(name)
        self.page.keyboard.press("Enter")

    def text(self, selector: str) -> str:
        """What stands there, as shown."""
        return str(self.page.locator(selector).inner_text())

    def clean(self) -> bool:
        """No request but for the page itself, and no complaint."""
        return len(self.asked) == 1 and self.faults == []

    def drawn(self, colour: str) -> tuple[float, float]:
        """Where, on the page, the middle of the first large patch of an "r,g,b" is painted."""
        x, y = self.page.evaluate(_FIND, colour)
        return x, y

    def saved(self, kind: str, target: Path) -> Path:
        """What the page saves as `kind`, kept at `target`."""
        with self.page.expect_download() as waiting:
            self.page.get_by_text("Save…").click()
            self.page.locator(f"#save-{kind}").click()
        waiting.value.save_as(target)
        return target


def hostile() -> nx.MultiDiGraph:
    """The offices with names, titles, quotes and properties that would like to run."""
    graph = offices()
    for number, key in enumerate(list(graph)):
        text = HOSTILE[number % len(HOSTILE)]
        graph.nodes[key].update(name=f"{text} {number}", acronym=text, aliases=[text], kind=text)
        graph.nodes[key].update(title=text, marking=text)
    for *_, data in graph.edges(data=True):
        data.update(quotes=[HOSTILE[1]], rules=[HOSTILE[0]], title=HOSTILE[1])
    return graph
