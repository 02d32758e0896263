"""Rectangles and straight lines: what touches what, for many at once."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import numpy.typing as npt

from explorer.paper.scene import Point

Floats = npt.NDArray[np.float64]
Bools = npt.NDArray[np.bool_]


def crossing(starts: Floats, ends: Floats, boxes: Floats) -> Bools:
    """Which straight lines pass through which boxes, as (lines, boxes).

    `starts` and `ends` are (n, 2); `boxes` (m, 4) are left, top, right, bottom.
    """
    low, high = np.zeros((len(starts), len(boxes))), np.ones((len(starts), len(boxes)))
    delta = ends - starts
    for axis in (0, 1):
        step = delta[:, axis, None]
        still = np.abs(step) < 1e-9
        step = np.where(still, 1e-9, step)
        near = (boxes[None, :, axis] - starts[:, axis, None]) / step
        far = (boxes[None, :, axis + 2] - starts[:, axis, None]) / step
        low = np.maximum(low, np.minimum(near, far))
        high = np.minimum(high, np.maximum(near, far))
    met: Bools = low < high
    return met


def meeting(some: Floats, others: Floats) -> Bools:
    """Which of the boxes `some` (n, 4) share ground with which of `others` (m, 4)."""
    one, two = some[:, None, :], others[None, :, :]
    met: Bools = (one[..., 0] < two[..., 2]) & (two[..., 0] < one[..., 2])
    met &= (one[..., 1] < two[..., 3]) & (two[..., 1] < one[..., 3])
    return met


def grown(boxes: Floats, by: float) -> Floats:
    """Boxes with `by` more on every side."""
    larger: Floats = boxes + np.array([-by, -by, by, by])
    return larger


def border(centre: Floats, half: Floats, towards: Point) -> Point:
    """Where the straight line from a box's centre to a point outside leaves the box."""
    delta = np.asarray(towards, dtype=float) - centre
    reach = np.abs(delta) / np.maximum(half, 1e-9)
    x, y = (centre + delta / max(float(reach.max()), 1.0)).tolist()
    return x, y


def length(points: Sequence[Point]) -> float:
    """How long a line through `points` is."""
    steps = np.diff(np.asarray(points, dtype=float), axis=0)
    return float(np.linalg.norm(steps, axis=1).sum())


def along(points: Sequence[Point], parts: Floats) -> Floats:
    """The points (n, 2) after each of `parts` (n, 0 to 1) of the line through `points`."""
    array = np.asarray(points, dtype=float)
    steps = np.linalg.norm(np.diff(array, axis=0), axis=1)
    walked = np.concatenate([[0.0], np.cumsum(steps)])
    at = parts * walked[-1]
    return np.column_stack([np.interp(at, walked, array[:, axis]) for axis in (0, 1)])
