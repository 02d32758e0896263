"""Scenes made by hand, for the tests of the slides."""

from __future__ import annotations

from explorer.paper.scene import (
    PAGES,
    POINT,
    Box,
    Entry,
    Mark,
    Note,
    Page,
    Quote,
    Scene,
    Tie,
    Words,
)

_LOOKS = [
    ("Office", "dot", "#0072B2"),
    ("Official", "diamond", "#E69F00"),
    ("Resolution", "square", "#56B4E9"),
    ("Country", "hexagon", "#009E73"),
    ("Programme", "triangle", "#CC79A7"),
    ("Event", "star", "#D55E00"),
    ("Document", "box", "#7F7F7F"),
]


def box(x: float, y: float, name: str, lines: tuple[str, ...], kind: int = 0) -> Box:
    """A box of a name in `lines`, 40 mm broad, with the look of the label number `kind`."""
    label, shape, colour = _LOOKS[kind % len(_LOOKS)]
    high = len(lines) * 10 * 1.2 * POINT
    words = Words(x - 13, y - high / 2, 31, high, lines, 10)
    mark = Mark(x - 16.5, y, 3.2, shape, colour)
    return Box(x, y, 40, high + 3, label, name, words, mark, colour, "#f3f7fb")


def note(number: int, quote: str = "The Office leads the Programme.", quotes: int = 1) -> Note:
    """A note with `quotes` sentences from different documents."""
    held = tuple(
        Quote(quote, f"doc{i}", f"Report {i}", "2018-07-31", f"page {i}, characters 1 to 9", "")
        for i in range(1, quotes + 1)
    )
    return Note(number, f"Office {number} leads Programme {number}", held)


def scene(
    names: tuple[str, ...] = ("Office of Counter-Terrorism", "Kenya", "A Programme"),
    notes: tuple[Note, ...] = (note(1), note(2)),
    page: Page = PAGES["slide"],
    banner: str = "",
) -> Scene:
    """Boxes in a row, each tied to the next: the first line is bent, the second is planned."""
    step = (page.width - 60) / max(len(names) - 1, 1)
    boxes = tuple(
        box(30 + step * i, page.height / 2, name, _two_lines(name), i)
        for i, name in enumerate(names)
    )
    ties = tuple(_tie(boxes, i) for i in range(len(names) - 1))
    wide = page.width - 20
    return Scene(
        page,
        Words(10, 8, wide, 9, ("Around the Office",), 20, bold=True),
        Words(10, 18, wide, 5, ("3 nodes and 2 relationships from 2 documents",), 10, "#555555"),
        Words(10, page.height - 9, wide, 5, ("Source: 2 documents, 2018.",), 8, "#555555"),
        Words(10, 2, wide, 5, (banner,), 10, "#c00000", True, "centre") if banner else None,
        boxes,
        ties,
        _legend(page),
        notes,
    )


def _two_lines(name: str) -> tuple[str, ...]:
    head, _, tail = name.partition("-")
    return (f"{head}-", tail) if tail else (name[:40],)


def _tie(boxes: tuple[Box, ...], i: int) -> Tie:
    one, two = boxes[i], boxes[i + 1]
    start, end = (one.x + 20, one.y), (two.x - 20, two.y)
    middle = ((start[0] + end[0]) / 2, one.y - (20 if i == 0 else 0))
    points = (start, middle, end) if i == 0 else (start, end)
    words = Words(middle[0] - 8, middle[1] - 2, 16, 4, (f"leads [{i + 1}]",), 8, align="centre")
    planned = i == 1
    return Tie(i, i + 1, points, words, "leads", (i + 1,), True, "#C2185B", planned)


def _legend(page: Page) -> tuple[Entry, ...]:
    top = page.height - 24
    marks = [
        Entry(
            Words(16 + 30 * i, top, 25, 4, (label,), 9),
            Mark(12.5 + 30 * i, top + 2, 3.2, shape, colour),
        )
        for i, (label, shape, colour) in enumerate(_LOOKS)
    ]
    line = Entry(
        Words(20, top + 6, 30, 4, ("planned",), 9),
        None,
        (11, top + 8),
        (18, top + 8),
        "#C2185B",
        True,
    )
    return (*marks, line)
