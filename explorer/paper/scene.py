"""What stands where on a drawn map: the one description from which every writer draws.

Lengths are millimetres, x to the right and y downwards from the page's top left corner;
sizes of type are points. A writer adds nothing and moves nothing: it puts each part where
it stands. Text is plain and harmless for no format: each writer escapes it for its own.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Literal

Point = tuple[float, float]
#: Millimetres in a point of type.
POINT = 25.4 / 72
#: The distance of two lines of text, and of the first baseline from the top, in sizes of type.
LEADING, BASELINE = 1.2, 0.95
#: The width of a line between two boxes, and of the border of a box.
STROKE, BORDER = 0.35, 0.3
#: The strokes and gaps of a dashed line.
DASHES = (1.6, 1.1)
#: How far the corners of a box are rounded.
ROUNDED = 0.8
#: Length and width of the head of an arrow.
HEAD = (2.2, 1.7)


@dataclass(frozen=True, slots=True)
class Page:
    """A sheet or slide; broader than high unless turned."""

    name: str
    width: float
    height: float

    def portrait(self) -> Page:
        """The same sheet standing upright."""
        return replace(self, width=self.height, height=self.width)


#: The pages by the names that the command line knows.
PAGES = {
    page.name: page
    for page in (Page("a4", 297, 210), Page("a3", 420, 297), Page("slide", 338.7, 190.5))
}


@dataclass(frozen=True, slots=True)
class Words:
    """Lines of text in a frame whose top left corner is `x`, `y`; already wrapped."""

    x: float
    y: float
    width: float
    height: float
    lines: tuple[str, ...]
    size: float
    colour: str = "#1a1a1a"
    bold: bool = False
    align: Literal["left", "centre", "right"] = "left"


@dataclass(frozen=True, slots=True)
class Mark:
    """The sign of a label: `shape` and `colour` as on the interactive map, centred on `x`, `y`.

    `shape` is dot, diamond, square, hexagon, triangle, triangleDown, star or box; `size` is
    its height and greatest width.
    """

    x: float
    y: float
    size: float
    shape: str
    colour: str


@dataclass(frozen=True, slots=True)
class Box:
    """A node: a rounded rectangle centred on `x`, `y`, with its mark and its name beside that.

    `name` is the whole name, of which `words` may show a part or the acronym. `colour` is
    that of the border, `fill` that of the ground.
    """

    x: float
    y: float
    width: float
    height: float
    label: str
    name: str
    words: Words
    mark: Mark
    colour: str
    fill: str


@dataclass(frozen=True, slots=True)
class Tie:
    """All relationships of two nodes as one line from box `one` to box `two` (indexes).

    `points` run from the border of the one box to that of the other, two or more, with
    straight lines between them. With `arrow` its head is at `two`, and the words read along it,
    those of a relationship the other way round in its reverse ("is briefed by"); without, the
    relationships have no direction. `words` stand on the line with a halo of the ground's
    colour; None where there was no room. `text` is all that they would say with room enough.
    `numbers` are those of its notes. A `dashed` line is planned, not yet so.
    """

    one: int
    two: int
    points: tuple[Point, ...]
    words: Words | None
    text: str
    numbers: tuple[int, ...]
    arrow: bool
    colour: str
    dashed: bool


@dataclass(frozen=True, slots=True)
class Entry:
    """A line of the legend: a mark, or a sample of a line from `start` to `end`, and its words."""

    words: Words
    mark: Mark | None = None
    start: Point = (0, 0)
    end: Point = (0, 0)
    colour: str = ""
    dashed: bool = False


@dataclass(frozen=True, slots=True)
class Quote:
    """A sentence that states something: where it stands is `place`, "page 2, characters 1 to 9"."""

    text: str
    document: str
    title: str
    date: str
    place: str
    marking: str = ""


@dataclass(frozen=True, slots=True)
class Note:
    """A relationship in words, with the number that stands on its line, and its evidence."""

    number: int
    statement: str
    quotes: tuple[Quote, ...]


@dataclass(frozen=True, slots=True)
class Scene:
    """A whole map on a page. `said` is what its maker must know of it: small type, lost words.

    `ground` is the page's colour. The frames of all words and boxes lie within the page.
    """

    page: Page
    title: Words
    about: Words
    source: Words
    banner: Words | None
    boxes: tuple[Box, ...]
    ties: tuple[Tie, ...]
    legend: tuple[Entry, ...]
    notes: tuple[Note, ...]
    said: tuple[str, ...] = ()
    ground: str = "#ffffff"


def corners(words: Words | Box) -> tuple[float, float, float, float]:
    """Left, top, right and bottom of what the words or the box cover."""
    if isinstance(words, Box):
        across, down = words.width / 2, words.height / 2
        return words.x - across, words.y - down, words.x + across, words.y + down
    return words.x, words.y, words.x + words.width, words.y + words.height


def baselines(words: Words) -> list[tuple[float, str]]:
    """The height of each line's baseline, and the line; the lines stand mid-height in the frame."""
    step = words.size * POINT
    top = words.y + (words.height - len(words.lines) * LEADING * step) / 2
    return [(top + step * (BASELINE + LEADING * i), line) for i, line in enumerate(words.lines)]


def all_words(scene: Scene) -> Iterator[Words]:
    """Everything that is written on the map's own page, in the order in which it is drawn."""
    yield from (words for words in (scene.banner, scene.title, scene.about) if words)
    yield from (box.words for box in scene.boxes)
    yield from (tie.words for tie in scene.ties if tie.words)
    yield from (entry.words for entry in scene.legend)
    yield scene.source
