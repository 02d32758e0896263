"""Where the nodes of a map stand: computed with numpy alone, the same on every run.

Each component is laid out by itself: distances to a few pivots give its rough shape,
then nodes repel one another while relationships hold together, which draws communities
apart. Boxes that still touch are pushed apart, and the components are packed in rows.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import numpy as np
import numpy.typing as npt

from explorer.map.forces import refine, usual
from explorer.map.spacing import pack, separate, settle

Floats = npt.NDArray[np.float64]
Ints = npt.NDArray[np.int64]
#: Distance, in pixels, at which two connected nodes would like to stand.
STEP = 110.0
#: The same in a component too large for every node to show its label at once.
_CLOSE, _MANY = 66.0, 250
_PIVOTS = 40


def place(
    half: Floats,
    pairs: Sequence[tuple[int, int]],
    fixed: Mapping[int, tuple[float, float]] | None = None,
) -> Floats:
    """Positions (n, 2) in pixels of n nodes, rounded to a tenth.

    `half` (n, 2) holds half the width and height of the box that each node needs; no two
    boxes overlap in the answer. `pairs` are the relationships as indexes, in any order.
    Nodes in `fixed` stay where they stood before, and new ones find room among them, so
    that a map does not jump between two editions.
    """
    links = _links(len(half), pairs)
    groups = _components(len(half), links)
    if fixed:
        return np.round(_edition(half, links, groups, fixed), 1)
    return np.round(_side_by_side(half, links, groups), 1)


def _side_by_side(half: Floats, links: Ints, groups: Sequence[Ints]) -> Floats:
    """Each of `groups` laid out by itself, and all of them packed; no other node is."""
    blocks = [(group, _component(half[group], _local(links, group))) for group in groups]
    return pack(blocks, half)


def _links(count: int, pairs: Sequence[tuple[int, int]]) -> Ints:
    """Each pair once, lesser index first, without loops, in order."""
    array = np.array(sorted({(min(p), max(p)) for p in pairs if p[0] != p[1]}), dtype=np.int64)
    return array.reshape(-1, 2)


def _components(count: int, links: Ints) -> list[Ints]:
    """Connected components, the largest first, then by their first node."""
    label = np.arange(count)
    while True:
        lower = label.copy()
        np.minimum.at(lower, links[:, 0], label[links[:, 1]])
        np.minimum.at(lower, links[:, 1], label[links[:, 0]])
        lower = lower[lower]
        if np.array_equal(lower, label):
            break
        label = lower
    order = np.argsort(label, kind="stable")
    cuts = np.flatnonzero(np.diff(label[order])) + 1
    groups: list[Ints] = [g.astype(np.int64) for g in np.split(order, cuts)] if count else []
    return sorted(groups, key=lambda g: (-len(g), int(g[0])))


def _local(links: Ints, group: Ints) -> Ints:
    """The links within `group`, renumbered by place in it (`group` is sorted)."""
    if not len(links):
        return links
    at = np.searchsorted(group, links[:, 0]).clip(max=len(group) - 1)
    inside = links[group[at] == links[:, 0]]
    renumbered: Ints = np.searchsorted(group, inside).astype(np.int64)
    return renumbered


def _component(half: Floats, links: Ints) -> Floats:
    """One component about the origin, its long side lying level."""
    count = len(half)
    if count == 1:
        return np.zeros((1, 2))
    step = STEP if count <= _MANY else _CLOSE
    points = refine(_pivot_shape(count, links) * step, half, links, step)
    return separate(_level(points), half)


def _pivot_shape(count: int, links: Ints) -> Floats:
    """Pivot MDS: squared steps to a few far-apart nodes, centred, in their two main directions."""
    first, second = _adjacency(count, links)
    pivots, nearest = [int(np.argmax(np.bincount(links.ravel(), minlength=count)))], None
    columns: list[Floats] = []
    while len(columns) < min(_PIVOTS, count):
        steps = _steps_from(pivots[-1], count, first, second)
        columns.append(steps)
        nearest = steps if nearest is None else np.minimum(nearest, steps)
        pivots.append(int(np.argmax(nearest)))
    squared = np.column_stack(columns) ** 2
    centred = -0.5 * (squared - squared.mean(0) - squared.mean(1, keepdims=True) + squared.mean())
    _, vectors = np.linalg.eigh(centred.T @ centred)
    points = centred @ _signed(vectors[:, -2:][:, ::-1] if len(columns) > 1 else vectors)
    if points.shape[1] < 2:
        points = np.column_stack([points, np.zeros(count)])
    spread = np.sqrt((points**2).mean(0)).max() or 1.0
    jitter = np.random.default_rng(7).normal(scale=0.05, size=(count, 2))
    grown: Floats = (points / spread + jitter) * np.sqrt(count) / 2
    return grown


def _signed(vectors: Floats) -> Floats:
    """Eigenvectors with the sign that makes their largest entry positive: no chance in it."""
    largest = vectors[np.abs(vectors).argmax(0), np.arange(vectors.shape[1])]
    turned: Floats = vectors * np.where(largest < 0, -1.0, 1.0)
    return turned


def _adjacency(count: int, links: Ints) -> tuple[Ints, Ints]:
    """Neighbours in one row: those of node i are `second[first[i]:first[i + 1]]`."""
    both = np.concatenate([links, links[:, ::-1]])
    both = both[np.lexsort((both[:, 1], both[:, 0]))]
    first = np.searchsorted(both[:, 0], np.arange(count + 1))
    return first, both[:, 1]


def _steps_from(start: int, count: int, first: Ints, second: Ints) -> Floats:
    """Breadth-first distance of every node from `start`."""
    steps = np.full(count, -1.0)
    steps[start], front, depth = 0.0, np.array([start]), 0.0
    while len(front):
        depth += 1
        runs = [second[first[i] : first[i + 1]] for i in front.tolist()]
        reached = np.unique(np.concatenate(runs))
        front = reached[steps[reached] < 0]
        steps[front] = depth
    return steps


def _level(points: Floats) -> Floats:
    """`points` turned so that their greatest spread lies from left to right."""
    centred = points - points.mean(0)
    _, vectors = np.linalg.eigh(centred.T @ centred)
    turned: Floats = centred @ _signed(vectors[:, ::-1])
    return turned


def _edition(
    half: Floats, links: Ints, groups: Sequence[Ints], fixed: Mapping[int, tuple[float, float]]
) -> Floats:
    """What is in `fixed` where it stood, the newcomers among them, and new components below."""
    still = np.isin(np.arange(len(half)), list(fixed))
    points = np.zeros((len(half), 2))
    points[list(fixed)] = list(fixed.values())
    old = np.sort(np.concatenate([group for group in groups if still[group].any()]))
    points[old] = _among(points[old], half[old], _local(links, old), still[old])
    alone = [group for group in groups if not still[group].any()]
    if alone:
        new = np.concatenate(alone)
        spots = _side_by_side(half, links, alone)[new]
        below = [(points[old] - half[old]).min(0)[0], (points[old] + half[old]).max(0)[1] + STEP]
        points[new] = spots - (spots - half[new]).min(0) + below
    return points


def _among(points: Floats, half: Floats, links: Ints, still: npt.NDArray[np.bool_]) -> Floats:
    """The nodes that are not `still` drawn to their relations, and to free places there."""
    if still.all():
        return points
    points = _beside(points, links, still)
    both = links[still[links].all(1)]
    long = np.linalg.norm(points[both[:, 0]] - points[both[:, 1]], axis=1)
    step = float(long.mean()) / usual(len(points)) if long.any() else STEP
    return settle(refine(points, half, links, step, still), half, still)


def _beside(points: Floats, links: Ints, still: npt.NDArray[np.bool_]) -> Floats:
    """Those that are not `still` about the middle of their known neighbours, wave by wave."""
    points, known = points.copy(), still.copy()
    first, second = _adjacency(len(points), links)
    while not known.all():
        wave = np.unique(
            np.concatenate([links[known[links[:, 0]], 1], links[known[links[:, 1]], 0]])
        )
        wave = wave[~known[wave]]
        for index in wave.tolist():
            near = second[first[index] : first[index + 1]]
            angle = index * 2.399963  # the golden angle spreads newcomers around a shared neighbour
            offset = np.array([np.cos(angle), np.sin(angle)]) * STEP * 0.6
            points[index] = points[near[known[near]]].mean(0) + offset
        known[wave] = True
    return points
