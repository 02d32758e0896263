"""The size of type at which the boxes of a map find room on a page, and where they stand."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np

from explorer.paper.arranging import arranged, shape
from explorer.paper.boxes import Named, halves
from explorer.paper.fonts import Face
from explorer.paper.geometry import Floats
from explorer.paper.scene import POINT, Page
from graphmodel.errors import UsageError

#: The least size of type that reads well, on a large sheet and on others, in points.
_LARGE, _SHEET = 6.0, 7.0
#: The greatest size, the least that is drawn at all, and the step between those tried.
_GREATEST, _FLOOR, _STEP = 11.0, 4.5, 0.5
#: What a box needs beside itself for lines and their words, in sizes of type.
_AROUND = np.array([6.0, 3.0])
#: The share of the room that boxes alone can fill at all.
_PACKED = 0.6
#: What a line needs for its number.
_NUMBER = np.array([4.0, 1.5])
#: The share of the room that all this may fill, and above which the page is too crowded.
_FILLED, _CROWDED = 0.85, 1.05


@dataclass(frozen=True, slots=True)
class Plan:
    """A size of type in points, with each box's lines, half its size and its centre in mm.

    `spare` is how many nodes are too many for a page that reads well; 0 where none is.
    """

    size: float
    lines: list[list[str]]
    half: Floats
    centres: Floats
    spare: int


def least(page: Page) -> float:
    """The size of type in points under which a page is hard to read."""
    return _LARGE if max(page.width, page.height) > 400 else _SHEET


def plan(
    face: Face,
    nodes: Sequence[Named],
    pairs: Sequence[tuple[int, int]],
    frame: tuple[float, float],
    page: Page,
) -> Plan:
    """The largest type at which `nodes` find room in `frame` (mm).

    Raises `UsageError`, which says how many nodes are too many, where there is none.
    """
    small = least(page)
    half = halves(face, nodes, small)[1]
    spots = shape(half, pairs)
    full = _fill(half, len(pairs), small, frame)
    fit = max(1, int(len(nodes) / full * _FILLED))
    for size in _sizes():
        lines, half = halves(face, nodes, size)
        roomy = size <= small or _fill(half, len(pairs), size, frame) <= _FILLED
        if not roomy or (2 * half).prod(1).sum() > _PACKED * frame[0] * frame[1]:
            continue
        centres = arranged(spots, half, pairs, frame)
        if centres is not None:
            crowded = size < small or full > _CROWDED
            return Plan(size, lines, half, centres, len(nodes) - fit if crowded else 0)
    raise _no_room(len(nodes), fit, page)


def _no_room(count: int, fit: int, page: Page) -> UsageError:
    return UsageError(
        f"{count} nodes find no room on {page.name} in readable type: show about {fit} "
        f"(top {fit}), a focus with fewer hops, or fewer types; or take a larger page."
    )


def _sizes() -> Iterator[float]:
    size = _GREATEST
    while size >= _FLOOR:
        yield size
        size -= _STEP


def _fill(half: Floats, lines: int, size: float, frame: tuple[float, float]) -> float:
    """The share of the frame that boxes need with what is around them, and lines for words."""
    step = size * POINT
    boxes = float((2 * half + _AROUND * step).prod(1).sum())
    return (boxes + lines * float(_NUMBER.prod()) * step**2) / (frame[0] * frame[1])
