"""Room for every node: boxes pushed apart, components packed in rows."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import numpy.typing as npt

Floats = npt.NDArray[np.float64]
Ints = npt.NDArray[np.int64]
_GAP = 60.0
_ASPECT = 1.5
#: A component of more nodes than this has no room for names: only for the nodes themselves.
_CROWD = 250


def separate(points: Floats, half: Floats) -> Floats:
    """`points` moved as little as it takes that no two boxes of half sizes `half` overlap."""
    points = points.copy()
    for turn in range(600):
        one, two = _touching(points, half)
        if not len(one):
            return points
        _push(points, half, one, two)
        if turn % 12 == 11:  # where pushing alone does not end, a little more room does
            centre = points.mean(0)
            points = centre + (points - centre) * 1.03
    return _rows(half)


def settle(points: Floats, half: Floats, still: npt.NDArray[np.bool_]) -> Floats:
    """`points` with those that are not `still` moved to free places about where they stand.

    Each takes the nearest free place on rings about it, in order; what stands still is
    not asked whether it overlaps, for a reader may have put it so.
    """
    points, placed = points.copy(), still.copy()
    for index in np.flatnonzero(~still).tolist():
        points[index] = _free(points[index], half[index], points[placed], half[placed])
        placed[index] = True
    return points


def _free(start: Floats, own: Floats, others: Floats, theirs: Floats) -> Floats:
    """The first place on growing rings about `start` where a box touches no other."""
    step = float(own.min())
    for ring in range(4000):
        turns = np.arange(max(1, 6 * ring)) / max(1, 6 * ring) * 2 * np.pi
        spots = start + ring * step * np.column_stack([np.cos(turns), np.sin(turns)])
        gap = np.abs(spots[:, None, :] - others[None, :, :]) - (theirs + own)
        free = np.flatnonzero((gap.max(2, initial=-1.0) >= 0).all(1))
        if len(free):
            found: Floats = spots[free[0]]
            return found
    return start


def overlaps(points: Floats, half: Floats) -> int:
    """How many pairs of boxes overlap by more than rounding."""
    return len(_touching(points, half - 0.06)[0])


def _push(points: Floats, half: Floats, one: Ints, two: Ints) -> None:
    """Move the two boxes of each pair apart, by half each, along their shallower overlap.

    Boxes of a crowd hold no names and move along the line between them instead: those that
    stand on one point then form a disc, where they would form a row.
    """
    delta = points[two] - points[one]
    depth = half[one] + half[two] - np.abs(delta) + 0.2
    axis = (depth[:, 1] <= depth[:, 0]).astype(np.int64)
    rows = np.arange(len(one))
    shift = depth[rows, axis, None] * 0.5
    if len(points) > _CROWD:
        shift = shift * _towards(delta, one)
    else:
        sign = np.where(delta[rows, axis] == 0, np.where(one < two, 1.0, -1.0),
                        np.sign(delta[rows, axis]))  # fmt: skip
        shift = shift * np.eye(2)[axis] * sign[:, None]
    crowd = np.bincount(np.concatenate([one, two]), minlength=len(points)).clip(min=1)
    for which, direction in ((one, -1.0), (two, 1.0)):
        np.add.at(points, which, shift * direction / np.sqrt(crowd[which])[:, None])


def _towards(delta: Floats, one: Ints) -> Floats:
    """`delta` of length 1; where it has none, a direction that differs from node to node."""
    long = np.linalg.norm(delta, axis=1, keepdims=True)
    turn = one * 2.399963  # the golden angle: no two neighbours in number point alike
    other = np.column_stack([np.cos(turn), np.sin(turn)])
    towards: Floats = np.where(long > 1e-6, delta / np.maximum(long, 1e-6), other)
    return towards


def _touching(points: Floats, half: Floats) -> tuple[Ints, Ints]:
    """Pairs of overlapping boxes, found among those that share or adjoin a grid cell."""
    size = 2 * half.max(0) + 1e-9
    cell = np.floor((points - points.min(0)) / size).astype(np.int64) + 1
    span = int(cell[:, 1].max()) + 3
    key = cell[:, 0] * span + cell[:, 1]
    order = np.argsort(key, kind="stable")
    pairs = [
        _meeting(key, order, offset, points, half) for offset in (0, 1, span - 1, span, span + 1)
    ]
    return np.concatenate([p[0] for p in pairs]), np.concatenate([p[1] for p in pairs])


def _meeting(
    key: Ints, order: Ints, offset: int, points: Floats, half: Floats
) -> tuple[Ints, Ints]:
    """Overlapping pairs whose second box lies in the cell `offset` further on."""
    kept = key[order]
    start = np.searchsorted(kept, kept + offset, side="left")
    count = np.searchsorted(kept, kept + offset, side="right") - start
    one = np.repeat(order, count)
    within = np.arange(len(one)) - np.repeat(np.cumsum(count) - count, count)
    two = order[np.repeat(start, count) + within]
    near = (np.abs(points[one] - points[two]) < half[one] + half[two]).all(1)
    if offset == 0:
        near &= one < two
    return one[near], two[near]


def _rows(half: Floats) -> Floats:
    """A plain grid: what is left when a crowd cannot be pushed apart."""
    wide = int(np.ceil(np.sqrt(len(half))))
    index = np.arange(len(half))
    grid: Floats = np.column_stack([index % wide, index // wide]) * (2 * half.max(0) + 1.0)
    return grid


def pack(blocks: Sequence[tuple[Ints, Floats]], half: Floats) -> Floats:
    """Put the components side by side: each block is (nodes, their positions), largest first.

    Blocks fill rows from left to right; a row is as wide as makes the whole about half
    as wide again as high.
    """
    points = np.zeros((len(half), 2))
    boxes = [_box(spots, half[group]) for group, spots in blocks]
    area = sum(float((high - low + _GAP).prod()) for low, high in boxes)
    widest = max([float((high - low)[0]) for low, high in boxes], default=0.0)
    limit = max(widest, np.sqrt(area * _ASPECT))
    x = y = row = 0.0
    for (group, spots), (low, high) in zip(blocks, boxes, strict=True):
        wide, tall = high - low
        if x and x + wide > limit:
            x, y, row = 0.0, y + row + _GAP, 0.0
        points[group] = spots - low + [x, y]
        x, row = x + wide + _GAP, max(row, tall)
    centred: Floats = points - (points.min(0) + points.max(0)) / 2 if len(points) else points
    return centred


def _box(spots: Floats, half: Floats) -> tuple[Floats, Floats]:
    """The corners of what the nodes at `spots` need."""
    low: Floats = (spots - half).min(0)
    high: Floats = (spots + half).max(0)
    return low, high
