"""The size of type at which the boxes of a map find room on a page, and where they stand."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np

from explorer.paper.arranging import arranged, shape
from explorer.paper.boxes import Named, halves
from explorer.paper.fonts import Face
from explorer.paper.geometry import Floats
from explorer.paper.scene import Page
from graphmodel.errors import UsageError

#: The least size of type that reads well, on a large sheet and on others, in points.
_LARGE, _SHEET = 6.0, 7.0
#: The greatest size, the least that is drawn at all, and the step between those tried.
_GREATEST, _FLOOR, _STEP = 11.0, 4.5, 0.5
#: What a box needs beside itself for lines and their words, in sizes of type.
_AROUND = np.array([6.0, 3.0])
#: The share of the room that boxes with what is around them may fill.
_FILLED = 0.8


@dataclass(frozen=True, slots=True)
class Plan:
    """A size of type in points, with each box's lines, half its size and its centre in mm.

    `spare` is how many nodes are too many for the least size that reads well; 0 if none is.
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
    spots = shape(halves(face, nodes, least(page))[1], pairs)
    for size in _sizes(least(page)):
        lines, half = halves(face, nodes, size)
        if size > least(page) and _fill(half, size, frame) > _FILLED:
            continue
        centres = arranged(spots, half, pairs, frame)
        if centres is not None:
            spare = _spare(face, nodes, frame, page) if size < least(page) else 0
            return Plan(size, lines, half, centres, spare)
    room = len(nodes) - _spare(face, nodes, frame, page)
    raise UsageError(
        f"{len(nodes)} nodes find no room on {page.name} in readable type: show about {room} "
        f"(top {room}), a focus with fewer hops, or fewer types; or take a larger page."
    )


def _sizes(least_: float) -> Iterator[float]:
    size = _GREATEST
    while size >= min(_FLOOR, least_):
        yield size
        size -= _STEP


def _fill(half: Floats, size: float, frame: tuple[float, float]) -> float:
    """The share of the frame that boxes need with what is around them."""
    around = 2 * half + _AROUND * size * 25.4 / 72
    return float(around.prod(1).sum()) / (frame[0] * frame[1])


def _spare(face: Face, nodes: Sequence[Named], frame: tuple[float, float], page: Page) -> int:
    """How many of the nodes are too many for type that reads well, and at least one."""
    full = _fill(halves(face, nodes, least(page))[1], least(page), frame)
    return max(1, len(nodes) - int(len(nodes) / max(full, 1.0)))
