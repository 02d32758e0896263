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
    points, none = points.copy(), _none(points)
    for turn in range(600):
        one, two = _touching(points, half, none)
        if not len(one):
            return points
        _push(points, half, one, two, none)
        if turn % 12 == 11:  # where pushing alone does not end, a little more room does
            centre = points.mean(0)
            points = centre + (points - centre) * 1.03
    return _rows(half)


def settle(points: Floats, half: Floats, still: npt.NDArray[np.bool_]) -> Floats:
    """`points` with those that are not `still` moved to free places about where they stand.

    What stands still is not asked whether it overlaps, for a reader may have put it so. The
    others are pushed apart; those that this leaves wedged in are given the nearest free place.
    """
    points = points.copy()
    for _ in range(100):
        one, two = _touching(points, half, still)
        if not len(one):
            return points
        _push(points, half, one, two, still)
    wedged = np.setdiff1d(np.concatenate([one, two]), np.flatnonzero(still))
    return _seated(points, half, wedged)


def _seated(points: Floats, half: Floats, wedged: Ints) -> Floats:
    """`points` with each of `wedged` in the nearest free cell of a grid, in order."""
    pitch = 2 * half[wedged].max(0) + 0.2
    margin = np.ceil(
        np.sqrt(len(wedged))
    )  # with it there are cells enough, however full the middle
    low = points.min(0) - pitch * margin
    width, height = (np.ceil((points.max(0) - low) / pitch) + margin).astype(int)
    taken = np.zeros((width, height), dtype=bool)
    rest = np.setdiff1d(np.arange(len(points)), wedged)
    corners = [np.floor((points[rest] + side - low) / pitch).astype(int).clip(min=0)
               for side in (-half[rest], half[rest])]  # fmt: skip
    for (x, y), (u, v) in zip(*corners, strict=True):
        taken[x : u + 1, y : v + 1] = True
    spots = low + (np.argwhere(~taken) + 0.5) * pitch
    for index in wedged.tolist():
        nearest = int(((spots - points[index]) ** 2).sum(1).argmin())
        points[index] = spots[nearest]
        spots[nearest] = np.inf
    return points


def _none(points: Floats) -> npt.NDArray[np.bool_]:
    return np.zeros(len(points), dtype=bool)


def overlaps(points: Floats, half: Floats) -> int:
    """How many pairs of boxes overlap by more than rounding."""
    return len(_touching(points, half - 0.06, _none(points))[0])


def _push(points: Floats, half: Floats, one: Ints, two: Ints, still: npt.NDArray[np.bool_]) -> None:
    """Move the two boxes of each pair apart, by half each, along their shallower overlap.

    One that is `still` leaves all of the way to the other.
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
    for which, other, direction in ((one, two, -1.0), (two, one, 1.0)):
        part = direction * np.where(still[which], 0.0, 1.0 + still[other])
        np.add.at(points, which, shift * (part / np.sqrt(crowd[which]))[:, None])


def _towards(delta: Floats, one: Ints) -> Floats:
    """`delta` of length 1; where it has none, a direction that differs from node to node."""
    long = np.linalg.norm(delta, axis=1, keepdims=True)
    turn = one * 2.399963  # the golden angle: no two neighbours in number point alike
    other = np.column_stack([np.cos(turn), np.sin(turn)])
    towards: Floats = np.where(long > 1e-6, delta / np.maximum(long, 1e-6), other)
    return towards


def _touching(points: Floats, half: Floats, still: npt.NDArray[np.bool_]) -> tuple[Ints, Ints]:
    """Pairs of overlapping boxes, not both `still`, among those of the same or adjoining cells."""
    size = 2 * half.max(0) + 1e-9
    cell = np.floor((points - points.min(0)) / size).astype(np.int64) + 1
    span = int(cell[:, 1].max()) + 3
    key = cell[:, 0] * span + cell[:, 1]
    order = np.argsort(key, kind="stable")
    pairs = [
        _meeting(key, order, offset, points, half) for offset in (0, 1, span - 1, span, span + 1)
    ]
    one, two = (np.concatenate(ends) for ends in zip(*pairs, strict=True))
    loose = ~(still[one] & still[two])
    return one[loose], two[loose]


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
