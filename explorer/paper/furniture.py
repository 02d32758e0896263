"""What stands around a map on a page: banner, title, legend, source; and the room that is left."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Literal

from explorer.map.appearance import label_look, type_look
from explorer.paper.fonts import Face
from explorer.paper.scene import LEADING, POINT, Entry, Mark, Page, Words
from explorer.paper.wrapping import cut_to, wrapped

#: The margin of a page, the room between parts, and the room of a legend's sign, in mm.
MARGIN, _GAP, _SIGN = 9.0, 2.5, 7.0
#: More lines than markings have: they are never cut.
_ALL = 8
#: Sizes of type on a page that is as long as an A4 sheet.
_TITLE, _ABOUT, _BANNER, _SMALL, _A4 = 16.0, 9.0, 10.0, 7.0, 297.0
_GREY, _RED = "#555555", "#a4161a"
#: The colour of a line of relationships of several types, which none of them has.
MIXED = "#1a1a1a"


@dataclass(frozen=True, slots=True)
class Furniture:
    """The parts around the map, and left, top, right and bottom of the room for it."""

    title: Words
    about: Words
    source: Words
    banner: Words | None
    legend: tuple[Entry, ...]
    room: tuple[float, float, float, float]

    @property
    def frame(self) -> tuple[float, float]:
        """Width and height of the room for the map."""
        left, top, right, bottom = self.room
        return right - left, bottom - top


def furniture(
    face: Face,
    page: Page,
    *,
    texts: Sequence[str],
    labels: Sequence[str],
    types: Sequence[str],
    mixed: bool,
    planned: bool,
) -> Furniture:
    """The parts around a map, larger on a larger page.

    `texts` are those of banner, title, about and source; no banner where it is empty.
    """
    banner, title, about, source = texts
    wide, grow = page.width - 2 * MARGIN, max(page.width, page.height) / _A4
    small = _SMALL * grow
    top = MARGIN * 0.7
    stripe = None
    if banner:
        stripe = _words(
            face, banner, top, wide, _BANNER * grow, _ALL, bold=True, colour=_RED, align="centre"
        )
        top += stripe.height + _GAP / 2
    heading = _words(face, title, top, wide, _TITLE * grow, 2, bold=True)
    line = _words(face, about, top + heading.height, wide, _ABOUT * grow, 2, colour=_GREY)
    foot = _words(face, source, 0, wide, small, 3, colour=_GREY)
    foot = replace(foot, y=page.height - MARGIN * 0.7 - foot.height)
    signs = _signs(face, labels, types, mixed, planned, small, wide)
    high = max((e.words.y + e.words.height for e in signs), default=0.0)
    start = foot.y - _GAP - high
    legend = tuple(_moved(entry, MARGIN, start) for entry in signs)
    room = (MARGIN, line.y + line.height + _GAP, page.width - MARGIN, start - _GAP)
    return Furniture(heading, line, foot, stripe, legend, room)


def _words(
    face: Face,
    text: str,
    top: float,
    wide: float,
    size: float,
    most: int,
    *,
    bold: bool = False,
    colour: str = "#1a1a1a",
    align: Literal["left", "centre"] = "left",
) -> Words:
    """A text across the page, cut to so many lines."""
    lines = cut_to(face, wrapped(face, text, wide, size, bold), most, wide, size, bold)
    high = len(lines) * LEADING * size * POINT
    return Words(MARGIN, top, wide, high, tuple(lines), size, colour, bold, align)


def _signs(
    face: Face,
    labels: Sequence[str],
    types: Sequence[str],
    mixed: bool,
    planned: bool,
    size: float,
    wide: float,
) -> list[Entry]:
    """The legend's entries in rows from the origin, `wide` at most."""
    wanted = [(name, name, "") for name in labels]
    wanted += [(type_look(name).reading, "", type_look(name).colour) for name in types]
    wanted += [("several of these", "", MIXED)] if mixed else []
    wanted += [("planned", "", "")] if planned else []
    wanted.append(("[7] number in the list of evidence", "", ""))
    step = size * POINT
    x = y = 0.0
    entries: list[Entry] = []
    for text, label, colour in wanted:
        sign = 0.0 if text.startswith("[") else step * 1.5 if label else _SIGN + step * 0.5
        need = sign + face.width(text, size)
        if x and x + need > wide:
            x, y = 0.0, y + step * 1.5
        entries.append(_entry(text, label, colour, size, x, y, sign, need - sign))
        x += need + step * 1.8
    return entries


def _entry(
    text: str, label: str, colour: str, size: float, x: float, y: float, sign: float, wide: float
) -> Entry:
    """One entry: words with a mark before them, or with a sample of a line."""
    step = size * POINT
    middle = y + step * LEADING / 2
    words = Words(x + sign, y, wide, step * LEADING, (text,), size, _GREY)
    if label:
        look = label_look(label)
        return Entry(words, Mark(x + step * 0.6, middle, step, look.shape, look.colour))
    if not sign:
        return Entry(words)
    planned = not colour
    return Entry(words, None, (x, middle), (x + _SIGN, middle), colour or _GREY, planned)


def _moved(entry: Entry, x: float, y: float) -> Entry:
    """An entry shifted by `x`, `y`."""
    words = replace(entry.words, x=entry.words.x + x, y=entry.words.y + y)
    mark = entry.mark and replace(entry.mark, x=entry.mark.x + x, y=entry.mark.y + y)
    start, end = ((px + x, py + y) for px, py in (entry.start, entry.end))
    return replace(entry, words=words, mark=mark, start=start, end=end)
