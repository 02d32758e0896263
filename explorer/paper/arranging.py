"""Boxes on a page: the map's layout stretched to the paper, with room between the boxes."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import numpy.typing as npt

from explorer.map.layout import STEP, place
from explorer.paper.geometry import Floats, crossing, grown

#: The least distance of two boxes, and how far a box keeps from a line between two others, in mm.
_LEAST, _CLEAR = 0.6, 1.5
#: How far linked boxes are apart in the layout that gives the shape, beside their width, in mm.
_BETWEEN = 14.0
#: How long a line should be at least between its two boxes, to show its number and its arrow.
_LINE = 11.0
#: The room between boxes that is tried, across and down, in mm.
_ROOMS = ((30.0, 18.0), (21.0, 13.0), (14.0, 9.0), (9.0, 6.5), (6.0, 4.5), (3.0, 2.5), (1.5, 1.2))
_ROUNDS = 200
#: The share of the frame that boxes may fill with the room between them, to find their places.
_LOOSE = 0.8
#: Rooms tried after the first that fits, of which the best is taken.
_MORE = 2
#: How much a box's place owes to its rank from left to right and from top to bottom: at 1, no
#: strip of the page would hold more boxes than another.
_EVEN = 0.5
#: The furthest that a box moves at once for the sake of lines, in mm.
_STRIDE = 4.0
Links = npt.NDArray[np.int64]


def shape(half: Floats, pairs: Sequence[tuple[int, int]]) -> Floats:
    """Where boxes of half sizes `half` (n, 2; mm) stand to one another, in no unit."""
    scale = STEP / (2 * float(half[:, 0].mean()) + _BETWEEN)
    return place(half * scale, pairs)


def arranged(
    spots: Floats, half: Floats, pairs: Sequence[tuple[int, int]], size: tuple[float, float]
) -> Floats | None:
    """Centres in mm of boxes in a frame of `size` that keep to the shape of `spots`.

    No two boxes touch and none leaves the frame; None where they find no room.
    """
    if (2 * half > np.array(size)).any():
        return None
    links = np.array(pairs, dtype=np.int64).reshape(-1, 2)
    centres = _stretched(spots, half, size)
    found: list[tuple[float, Floats]] = []
    for room in _ROOMS:
        if (2 * half + room).prod(1).sum() > _LOOSE * size[0] * size[1] and room != _ROOMS[-1]:
            continue
        tried = _settled(centres, half, links, size, np.array(room))
        if tried is not None:
            found.append((_faults(tried, half, links), tried))
        if len(found) > _MORE:
            break
    return min(found, key=lambda one: one[0])[1] if found else None


def _faults(centres: Floats, half: Floats, links: Links) -> float:
    """What a reader would mind: lines through boxes, and lines too short for their number."""
    boxes = np.hstack([centres - half, centres + half])
    met = _met(centres, links, boxes)
    short = (_LINE - 2 - _gaps(centres, half, links)[0]).clip(0).sum() / _LINE
    return float(met.sum() + short)


def _stretched(spots: Floats, half: Floats, size: tuple[float, float]) -> Floats:
    """`spots` moved and scaled, each way by itself, to fill the frame; crowds take empty ground."""
    low, high = (spots - spots.min(0)), np.ptp(spots, axis=0)
    part = np.where(high > 1e-6, low / np.where(high > 1e-6, high, 1.0), 0.5)
    order = spots.argsort(0, kind="stable").argsort(0) / max(len(spots) - 1, 1)
    part = np.where(high > 1e-6, part * (1 - _EVEN) + order * _EVEN, part)
    edge = half.max(0) if len(half) > 12 else half
    filled: Floats = edge + part * (np.array(size) - 2 * edge)
    return _inside(filled, half, size)


def _inside(centres: Floats, half: Floats, size: tuple[float, float]) -> Floats:
    inside: Floats = np.clip(centres, half, np.array(size) - half)
    return inside


def _settled(
    centres: Floats,
    half: Floats,
    links: Links,
    size: tuple[float, float],
    room: Floats,
) -> Floats | None:
    """`centres` pushed apart to `room` and off the lines of others; None where any still touch."""
    centres = centres.copy()
    for turn in range(_ROUNDS):
        ease = 1.0 - turn / _ROUNDS
        centres = centres + _off_lines(centres, half, links) * (0.5 * ease)
        centres = centres + _longer(centres, half, links) * 0.5
        centres = _inside(centres + _apart(centres, half + room / 2), half, size)
    for share in (0.8, 0.4, 0.0):
        for _ in range(_ROUNDS // 2):
            push = _apart(centres, half + (_LEAST + room * share) / 2)
            if not push.any():
                return centres
            centres = _inside(centres + push, half, size)
    return None


def _gaps(centres: Floats, half: Floats, links: Links) -> tuple[Floats, Floats]:
    """How long each line is between its two boxes, and its direction."""
    delta = centres[links[:, 1]] - centres[links[:, 0]]
    far = np.linalg.norm(delta, axis=1) + 1e-9
    inside = np.zeros(len(links))
    for end in (0, 1):
        inside += 1.0 / np.maximum((np.abs(delta) / half[links[:, end]]).max(1), 1e-9)
    gaps: Floats = far * (1.0 - inside)
    return gaps, delta / far[:, None]


def _longer(centres: Floats, half: Floats, links: Links) -> Floats:
    """How each box moves so that its lines are long enough."""
    moved = np.zeros_like(centres)
    gaps, way = _gaps(centres, half, links)
    shift = way * ((_LINE - gaps).clip(0, 6.0) * 0.25)[:, None]
    np.add.at(moved, links[:, 1], shift)
    np.add.at(moved, links[:, 0], -shift)
    return moved


def _met(centres: Floats, links: Links, boxes: Floats) -> npt.NDArray[np.bool_]:
    """Which lines between two centres pass through which boxes of others."""
    met = crossing(centres[links[:, 0]], centres[links[:, 1]], boxes)
    rows = np.arange(len(links))
    met[rows, links[:, 0]] = met[rows, links[:, 1]] = False
    return met


def _apart(centres: Floats, half: Floats) -> Floats:
    """How each box moves so that overlapping pairs part along their shallower overlap."""
    delta = centres[:, None, :] - centres[None, :, :]
    depth = half[:, None, :] + half[None, :, :] - np.abs(delta)
    order = np.arange(len(centres))
    met = (depth > 0).all(2) & (order[:, None] != order[None, :])
    turn = np.where(order[:, None] > order[None, :], 1.0, -1.0)
    sign = np.where(np.abs(delta) < 1e-9, turn[:, :, None], np.sign(delta))
    level = depth[:, :, 0] < depth[:, :, 1]
    across = np.where(met & level, depth[:, :, 0] * sign[:, :, 0], 0.0)
    down = np.where(met & ~level, depth[:, :, 1] * sign[:, :, 1], 0.0)
    crowd = np.sqrt(np.maximum(met.sum(1), 1))
    push: Floats = np.stack([across.sum(1) / crowd, down.sum(1) / crowd], axis=1) * 0.52
    return push


def _off_lines(centres: Floats, half: Floats, links: Links) -> Floats:
    """How each box moves so that it leaves the lines between others that pass through it."""
    moved = np.zeros_like(centres)
    met = _met(centres, links, grown(np.hstack([centres - half, centres + half]), _CLEAR))
    line, box = np.nonzero(met)
    starts = centres[links[line, 0]]
    along = centres[links[line, 1]] - starts
    normal = np.column_stack([-along[:, 1], along[:, 0]])
    normal /= np.linalg.norm(normal, axis=1, keepdims=True) + 1e-9
    offset = ((centres[box] - starts) * normal).sum(1)
    reach = (half[box] * np.abs(normal)).sum(1) + _CLEAR
    sign = np.where(offset < 0, -1.0, 1.0)
    shift = normal * ((reach - np.abs(offset)).clip(0) * sign)[:, None] * 0.5
    np.add.at(moved, box, shift)
    for end in (0, 1):  # the line gives way as well
        np.add.at(moved, links[line, end], -shift * 0.25)
    size = np.linalg.norm(moved, axis=1, keepdims=True) + 1e-9
    limited: Floats = moved * np.minimum(1.0, _STRIDE / size)
    return limited
