"""Lines from box to box: straight where the way is free, else bent around what is there."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from explorer.paper.geometry import Bools, Floats, border, crossing, grown
from explorer.paper.scene import Point

#: How far a line keeps from a box that it passes, and from the box that it ends at, in mm.
_CLEAR, _END = 1.0, 0.25
#: What a bend and a box in the way count against a longer line, in mm.
_BEND, _BLOCKED = 8.0, 1000.0
#: The most bends of a line, and of how many boxes the corners are tried for them, in turn.
_BENDS, _NEAR = 5, (16, 50)


def routes(
    centres: Floats, half: Floats, pairs: Sequence[tuple[int, int]], size: tuple[float, float]
) -> list[tuple[Point, ...]]:
    """For each pair the points of its line from border to border, within a frame of `size`."""
    boxes = grown(np.hstack([centres - half, centres + half]), _CLEAR)
    return [_clipped(centres, half, pair, _bends(centres, boxes, pair, size)) for pair in pairs]


def through(points: Sequence[Point], boxes: Floats) -> int:
    """How many of `boxes` (n, 4) the line through `points` passes."""
    array = np.asarray(points, dtype=float)
    return int(crossing(array[:-1], array[1:], boxes).any(0).sum())


def _bends(
    centres: Floats, boxes: Floats, pair: tuple[int, int], size: tuple[float, float]
) -> list[Point]:
    """Where the line of a pair bends: nowhere if it is free, else at corners of boxes."""
    one, two = pair
    start, end = centres[[one]], centres[[two]]
    blocking = _others(crossing(start, end, boxes)[0], pair)
    if not len(blocking):
        return []
    near = _corners(boxes[blocking], size)
    second: Bools = crossing(near, np.broadcast_to(end, near.shape), boxes)
    second |= crossing(np.broadcast_to(start, near.shape), near, boxes)
    around = [*blocking, *_others(np.any(second, axis=0), pair, blocking)]
    for count in _NEAR:
        points = np.vstack([start, _corners(boxes[around[:count]], size), end])
        costs = _costs(points, boxes, pair)
        way = _shortest(costs)
        if costs[[0, *way], [*way, -1]].max() < _BLOCKED:
            break
    return [(x, y) for x, y in points[way].tolist()]


def _others(met: Bools, pair: tuple[int, int], known: Sequence[int] = ()) -> list[int]:
    """The boxes that were met, without the pair's own and those that are known."""
    return [i for i in np.flatnonzero(met).tolist() if i not in pair and i not in known]


def _corners(boxes: Floats, size: tuple[float, float]) -> Floats:
    """The corners of `boxes` a little outside, those on the page."""
    wide = grown(boxes, 0.3)
    points = np.vstack([wide[:, [x, y]] for x in (0, 2) for y in (1, 3)])
    on: Floats = points[((points > 0) & (points < np.array(size))).all(1)]
    return on


def _costs(points: Floats, boxes: Floats, pair: tuple[int, int]) -> Floats:
    """What each straight piece between two of `points` costs; the first and last are the ends."""
    count = len(points)
    starts, ends = np.repeat(points, count, axis=0), np.tile(points, (count, 1))
    met = crossing(starts, ends, boxes).reshape(count, count, len(boxes))
    met[0, :, pair[0]] = met[:, -1, pair[1]] = False
    far = np.linalg.norm(starts - ends, axis=1).reshape(count, count)
    costs: Floats = far + met.sum(2) * _BLOCKED + _BEND
    return costs


def _shortest(costs: Floats) -> list[int]:
    """The points between first and last on the cheapest way, `_BENDS` at most."""
    reached = costs[0]
    ways: list[list[int]] = [[] for _ in costs]
    for _ in range(_BENDS):
        longer = reached[:, None] + costs
        by = longer.argmin(0)
        better = longer.min(0) < reached - 1e-9
        ways = [[*ways[by[i]], int(by[i])] if better[i] else way for i, way in enumerate(ways)]
        reached = np.minimum(longer.min(0), reached)
    return ways[-1]


def _clipped(
    centres: Floats, half: Floats, pair: tuple[int, int], bends: list[Point]
) -> tuple[Point, ...]:
    """The line by way of `bends`, cut off at the borders of both boxes."""
    one, two = pair
    target = bends[0] if bends else (float(centres[two][0]), float(centres[two][1]))
    origin = bends[-1] if bends else (float(centres[one][0]), float(centres[one][1]))
    start = border(centres[one], half[one] + _END, target)
    end = border(centres[two], half[two] + _END, origin)
    return (start, *bends, end)
