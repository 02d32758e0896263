"""How soon a map can be used and how smoothly it moves: `python benchmarks/map.py`.

Maps of 100 to 10,000 nodes with three times as many relationships are opened in Chromium, and
beside them pyvis's page as it comes, with the script that it ships written into it, since the
network is blocked. For each page: seconds until a frame with the nodes is on the screen, how long
the page was blocked before it (what each task takes beyond 50 ms), and frames a second while a
mouse pans and a wheel zooms. Ours is opened `--repeat` times and the medians are printed; pyvis's
once, for at most `--cap` seconds.
"""

from __future__ import annotations

import argparse
import os
import random
import statistics
import tempfile
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import networkx as nx

from explorer.map import graph_map

_ARGUMENTS = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--no-first-run"]
_TIES = 3
#: Sees when something is filled on a canvas: every node is, whoever draws it, and none
#: before its place is known.
_WATCH = """() => {
  const seen = window.watched = { usable: 0, blocked: 0, painted: [] };
  const face = CanvasRenderingContext2D.prototype, fill = face.fill;
  let filled = 0;
  face.fill = function (...given) { filled += 1; return fill.apply(this, given); };
  new PerformanceObserver((list) => list.getEntries().forEach((task) => {
    if (!seen.usable || task.startTime < seen.usable) seen.blocked += task.duration - 50;
  })).observe({ type: 'longtask', buffered: true });
  const frame = () => {
    if (filled) seen.painted.push(performance.now());
    if (filled && !seen.usable) seen.usable = performance.now();
    filled = 0;
    requestAnimationFrame(frame);
  };
  requestAnimationFrame(frame);
}"""
#: Pans by mouse or zooms by wheel, an event a frame, and gives the frames painted a second.
_ACT = """(how) => new Promise((done) => {
  const canvas = document.querySelector('canvas'), box = canvas.getBoundingClientRect();
  const left = box.x + 12, low = box.bottom - 12, start = performance.now();
  const send = (kind, type, x, y, more) => canvas.dispatchEvent(new kind(type, {
    bubbles: true, cancelable: true, clientX: x, clientY: y, pointerId: 1, pointerType: 'mouse',
    button: 0, buttons: type === 'pointerup' ? 0 : 1, isPrimary: true, ...more }));
  let turn = 0;
  if (how === 'pan') send(PointerEvent, 'pointerdown', left, low);
  window.watched.painted.length = 0;
  const step = () => {
    turn += 1;
    const passed = (performance.now() - start) / 1000, way = turn % 60;
    if (passed > SECONDS) {
      if (how === 'pan') send(PointerEvent, 'pointerup', left, low);
      return done(window.watched.painted.length / passed);
    }
    if (how === 'pan') send(PointerEvent, 'pointermove', left + 9 * way, low - 4 * way);
    else send(WheelEvent, 'wheel', box.x + box.width / 2, box.y + box.height / 2,
      { deltaY: turn % 20 < 10 ? -60 : 60 });
    requestAnimationFrame(step);
  };
  requestAnimationFrame(step);
})""".replace("SECONDS", "2.5")


@dataclass(frozen=True, slots=True)
class Seen:
    """What one page took: seconds, and frames a second; `usable` is None where it never was."""

    usable: float | None
    blocked: float = 0.0
    panning: float = 0.0
    zooming: float = 0.0


def communities(count: int, seed: int = 1) -> nx.MultiDiGraph:
    """A graph of `count` nodes, less those of no relationship, and three times as many of these.

    Most stay within communities, and the first nodes have more than the last.
    """
    chance = random.Random(seed)
    graph: nx.MultiDiGraph = nx.MultiDiGraph()
    kinds = ("Office", "Official", "Country", "Programme", "Resolution")
    keys = [(chance.choice(kinds), f"n{i:05}") for i in range(count)]
    for label, name in keys:
        graph.add_node((label, name), label=label, id=name, name=f"{label} {name} of the list")
    groups = max(2, round(count**0.5 / 2))
    for number in range(_TIES * count):
        one = int(count * chance.random() ** 1.7)
        near = range(one % groups, count, groups)
        two = chance.choice(near) if chance.random() < 0.85 else chance.randrange(count)
        graph.add_edge(
            keys[one], keys[two], key=str(number),
            type=chance.choice(["ASSISTS", "FUNDS", "LEADS"]),
            documents=[f"d{number % 20}"], quotes=[f"Sentence {number} says so."], spans=["0:20"],
            rules=["r"], confidence=[0.9], count=1,
        )  # fmt: skip
    graph.remove_nodes_from(list(nx.isolates(graph)))
    return graph


def ours(graph: nx.MultiDiGraph) -> str:
    """The page of this project."""
    return graph_map(graph).html()


def pyvis_page(graph: nx.MultiDiGraph) -> str:
    """pyvis's page as it comes: its own physics, its own shapes, a node's name as its label."""
    from pyvis.network import Network

    network = Network(cdn_resources="in_line")
    number = {key: i for i, key in enumerate(graph)}
    network.add_nodes(list(number.values()), label=[graph.nodes[key]["name"] for key in graph])
    # add_edge looks through all nodes for both ends: minutes at 10,000 nodes
    network.edges = [
        {"from": number[one], "to": number[two]} for one, two in graph.edges() if one != two
    ]
    return str(network.generate_html())


@contextmanager
def opened(browser: Any, page: str) -> Iterator[Any]:
    """`page` in a tab that can ask for nothing else."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "page.html"
        path.write_text(page, encoding="utf-8")
        tab = browser.new_page(viewport={"width": 1280, "height": 800})
        tab.route("**/*", lambda r: r.continue_() if r.request.url == path.as_uri() else r.abort())
        tab.add_init_script(f"({_WATCH})()")
        tab.goto(path.as_uri(), wait_until="commit")
        yield tab
        tab.close()


def measured(browser: Any, page: str, cap: float) -> Seen:
    """Open `page`, wait until it shows its nodes, pan and zoom."""
    with opened(browser, page) as tab:
        if not _usable(tab, cap):
            return Seen(None)
        usable, blocked = tab.evaluate("[watched.usable, watched.blocked]")
        return Seen(
            usable / 1000, blocked / 1000, tab.evaluate(_ACT, "pan"), tab.evaluate(_ACT, "zoom")
        )


def _usable(tab: Any, cap: float) -> bool:
    """Wait until the nodes were drawn; False where that takes more than `cap` seconds."""
    end = time.monotonic() + cap
    while time.monotonic() < end:  # the page's policy forbids the driver's own waiting
        if tab.evaluate("window.watched?.usable ?? 0"):
            return True
        time.sleep(0.1)
    return False


def median(seen: Sequence[Seen]) -> Seen:
    """The median of each number; not usable where one of the pages was not."""
    if any(one.usable is None for one in seen):
        return Seen(None)
    return Seen(
        *(statistics.median(getattr(one, name) for one in seen) for name in Seen.__slots__),
    )


def line(count: int, name: str, seen: Seen, cap: float) -> str:
    """One row of the table."""
    if seen.usable is None:
        return f"{count:>7,}  {name:6}  not within {cap:g} s"
    return (
        f"{count:>7,}  {name:6}{seen.usable:>9.2f}{seen.blocked:>10.2f}"
        f"{seen.panning:>9.0f}{seen.zooming:>9.0f}"
    )


def ratio(own: Seen, other: Seen, cap: float) -> str:
    """How many times sooner `own` could be used."""
    if own.usable is None:
        return ""
    least = "at least " if other.usable is None else ""
    return f"{'':9}{least}{(other.usable or cap) / own.usable:.0f} times sooner"


def main() -> None:
    """Measure every size and print a line for each page."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--sizes", type=int, nargs="+", default=[100, 1000, 5000, 10000])
    parser.add_argument("--repeat", type=int, default=3)
    parser.add_argument("--cap", type=float, default=180.0, help="seconds to wait for a page")
    parser.add_argument("--alone", action="store_true", help="without pyvis's page")
    parser.add_argument("--browser", default="/usr/bin/chromium", metavar="FILE")
    given = parser.parse_args()
    from playwright.sync_api import sync_playwright

    print(f"load of the machine {os.getloadavg()[0]:.1f} on {os.cpu_count()} processors")
    print(f"{'nodes':>7}  {'page':6}{'usable s':>9}{'blocked s':>10}{'pan f/s':>9}{'zoom f/s':>9}")
    with sync_playwright() as driver:
        browser = driver.chromium.launch(executable_path=given.browser, args=_ARGUMENTS)
        for count in given.sizes:
            graph = communities(count)
            page = ours(graph)
            own = median([measured(browser, page, given.cap) for _ in range(given.repeat)])
            print(line(count, "ours", own, given.cap), flush=True)
            if given.alone:
                continue
            other = measured(browser, pyvis_page(graph), given.cap)
            print(line(count, "pyvis", other, given.cap), ratio(own, other, given.cap), flush=True)
        browser.close()
    print(f"load of the machine {os.getloadavg()[0]:.1f}")


if __name__ == "__main__":
    main()
