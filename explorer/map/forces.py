"""Repulsion and attraction: the part of the layout that draws communities apart."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

Floats = npt.NDArray[np.float64]
Ints = npt.NDArray[np.int64]
#: Up to here every pair repels exactly; above, repulsion is read from a field on a grid.
_EXACT = 250
#: How much of an even disc a large map becomes: 0 leaves distances as they are, 1 leaves none.
_EVEN = 0.8


def usual(count: int) -> float:
    """The length, in steps, at which the mean link of a component of `count` nodes settles."""
    return max(1.5, 0.3 * float(np.sqrt(count)))


def refine(
    points: Floats,
    half: Floats,
    links: Ints,
    step: float,
    still: npt.NDArray[np.bool_] | None = None,
) -> Floats:
    """`points` after nodes repelled one another and `links` held their ends together.

    Attraction grows more slowly than distance and repulsion falls with it, so that
    what is densely linked gathers and what is not stands apart. `step` is the distance
    in pixels that two linked nodes of few relationships settle at. Those that are `still`
    do not move; without any, the whole is spread evenly.
    """
    count = len(points)
    degree = np.bincount(links.ravel(), minlength=count).astype(float)
    mass = np.sqrt(degree + 1.0) * (1.0 + np.sqrt(half.prod(1)) / step)
    # with this strength the mean link settles near its usual length, whatever the graph's size
    strength = 2.0 * len(links) * usual(count) / mass.sum() ** 2
    start = points
    rounds = 250 if count <= _EXACT else 160
    points = points / step
    for turn in range(rounds):
        push = _exact(points, mass) if count <= _EXACT else _field(points, mass)
        force = push * strength + _attraction(points, links, count)
        force -= points * (0.05 * degree.mean() / np.sqrt(count))
        size = np.linalg.norm(force, axis=1, keepdims=True) + 1e-12
        limit = 0.01 + (1.0 - turn / rounds) ** 2 * 0.04 * np.sqrt(count)
        move = force / size * np.minimum(size / (1 + degree[:, None]), limit)
        points = points + (move if still is None else np.where(still[:, None], 0.0, move))
    if still is not None:
        return np.where(still[:, None], start, points * step)
    return _sized(gathered(points) if count <= _EXACT else evened(points)) * step


def gathered(points: Floats) -> Floats:
    """`points` with the few that were flung far out drawn in, in their own direction.

    Beyond the distance that holds 98 of 100, distance grows with its logarithm alone: else
    one stray node makes the whole map small.
    """
    centred = points - np.median(points, axis=0)
    far = np.linalg.norm(centred, axis=1, keepdims=True)
    edge = float(np.quantile(far, 0.98)) or 1.0
    past = np.maximum(far / edge, 1.0)
    drawn: Floats = centred * (1.0 + np.log(past) * 0.5) / past
    return drawn


def evened(points: Floats) -> Floats:
    """`points` with the crowd in the middle spread and far ends drawn in, in their direction.

    In a large map of real documents half of the nodes stand in a twentieth of the room, around
    the few that everything is linked to. Distances become mostly those of an even disc.
    """
    centred = points - np.median(points, axis=0)
    far = np.linalg.norm(centred, axis=1).clip(1e-9)
    order = np.empty(len(far))
    order[np.argsort(far, kind="stable")] = np.arange(1, len(far) + 1)
    even = np.sqrt(order / len(far)) * np.sqrt((far**2).mean())
    drawn: Floats = centred * ((even / far) ** _EVEN)[:, None]
    return drawn


def _sized(points: Floats) -> Floats:
    """`points` scaled so that each node has about one square step, were they spread evenly."""
    centred = points - points.mean(0)
    radius = np.sqrt((centred**2).sum(1).mean())
    scaled: Floats = centred * (np.sqrt(len(points) / (2 * np.pi)) / (radius or 1.0))
    return scaled


def _attraction(points: Floats, links: Ints, count: int) -> Floats:
    """Each link draws its ends together by its length to the power 0.6."""
    delta = points[links[:, 1]] - points[links[:, 0]]
    length = np.linalg.norm(delta, axis=1, keepdims=True) + 1e-9
    drawn = delta / length * length**0.6
    force = np.zeros((count, 2))
    for axis in (0, 1):
        force[:, axis] = np.bincount(links[:, 0], drawn[:, axis], count)
        force[:, axis] -= np.bincount(links[:, 1], drawn[:, axis], count)
    return force


def _exact(points: Floats, mass: Floats) -> Floats:
    """Every pair repels by the product of masses over their distance."""
    norms = (points**2).sum(1)
    squared = norms[:, None] + norms[None, :] - 2 * points @ points.T
    weight = np.outer(mass, mass) / np.maximum(squared, 1e-3)
    force: Floats = points * weight.sum(1, keepdims=True) - weight @ points
    return force


def _field(points: Floats, mass: Floats) -> Floats:
    """The same, from the field that all masses make on a grid: n log n instead of n²."""
    cells = 64 if len(points) <= 3000 else 128
    low = points.min(0)
    width = float((points.max(0) - low).max()) / (cells - 1.001) or 1.0
    place = (points - low) / width
    corner = place.astype(np.int64)
    part = place - corner
    weights = [
        ((corner[:, 0] + dx) * cells + corner[:, 1] + dy,
         (part[:, 0] if dx else 1 - part[:, 0]) * (part[:, 1] if dy else 1 - part[:, 1]))
        for dx in (0, 1)
        for dy in (0, 1)
    ]  # fmt: skip
    density = np.zeros(cells * cells)
    for index, weight in weights:
        density += np.bincount(index, weight * mass, cells * cells)
    force = np.zeros_like(points)
    for axis, grid in enumerate(_convolve(density.reshape(cells, cells), width)):
        for index, weight in weights:
            force[:, axis] += grid.ravel()[index] * weight
    return force * mass[:, None]


def _convolve(density: Floats, width: float) -> tuple[Floats, Floats]:
    """The two parts of the field of `density`, by Fourier transform on a doubled grid."""
    cells = len(density)
    offset = np.fft.fftfreq(2 * cells, 1 / (2 * cells))
    across, down = np.meshgrid(offset, offset, indexing="ij")
    squared = (across**2 + down**2) * width
    squared[0, 0] = np.inf
    spectrum = np.fft.rfft2(density, (2 * cells, 2 * cells))
    shape = (2 * cells, 2 * cells)
    x = np.fft.irfft2(spectrum * np.fft.rfft2(across / squared), shape)[:cells, :cells]
    y = np.fft.irfft2(spectrum * np.fft.rfft2(down / squared), shape)[:cells, :cells]
    return x, y
