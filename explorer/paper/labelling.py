"""The words on the lines: no two overlap, none lies on a box or on the head of an arrow.

Every line first gets its numbers; then those with room are given more words, turn by turn.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

import numpy as np
import numpy.typing as npt

from explorer.paper.evidence import Bundle
from explorer.paper.fonts import Face
from explorer.paper.geometry import Floats, along, crossing, grown, length, meeting
from explorer.paper.scene import HEAD, LEADING, POINT, Point, Words, corners

#: The ground around words, in mm; and how far words keep from others and from boxes.
_PAD, _APART = 0.2, 0.25
#: The height of a line of words from its tallest letter to its lowest, in sizes of type.
_HIGH = 1.05
#: Where on a line words may stand.
_PLACES = np.linspace(0.04, 0.96, 47)
#: What words cost that cross other lines, leave the middle, or hide their own line.
_CROSSED, _ASKEW, _HIDDEN = 1.0, 1.5, 6.0
#: What is left of a line's colour in its words, which must read well on white.
_INK = 0.6
#: How much of a line must stay in sight beside its words, in mm.
_SEEN = 3.0
#: How far beside a line words may stand, in half their size; the greater is for numbers alone.
_OFF = (1.0, 1.75)
#: Up to this level words are numbers alone.
_NUMBERS = 2
#: How often the numbers are dealt out again where some found no place.
_TURNS = 5
_NOWHERE = -1e6

Line = tuple[Point, ...]


@dataclass(slots=True)
class _Ground:
    """What is on the page: boxes and arrow heads, the lines' straight pieces, words so far."""

    fixed: Floats
    starts: Floats
    ends: Floats
    owner: npt.NDArray[np.int64]
    words: Floats  # (lines, 4); far off the page where a line has none yet

    def costs(self, boxes: Floats, line: int, spots: Floats, points: Line) -> Floats:
        """What words cost in each of `boxes` on a line; infinite where something else is there.

        `spots` are the parts of the line at which the boxes are centred.
        """
        near = grown(boxes, _APART)
        words = np.delete(self.words, line, axis=0)
        taken = meeting(near, np.vstack([words, self.fixed])).any(1)
        met = crossing(self.starts, self.ends, boxes)
        met[self.owner == line] = False
        hidden = _HIDDEN * (length(points) - _covered(points, boxes) < _SEEN)
        cost = met.sum(0) * _CROSSED + np.abs(spots - 0.5) * _ASKEW + hidden
        costs: Floats = np.where(taken, np.inf, cost)
        return costs

    def take(self, words: Mapping[int, Words]) -> None:
        """Let these words, by the number of their line, be the only ones."""
        self.words[:] = _NOWHERE
        for line, held in words.items():
            self.words[line] = corners(held)


def labels(
    face: Face,
    bundles: Sequence[Bundle],
    lines: Sequence[Line],
    boxes: Floats,
    size: float,
    frame: tuple[float, float],
) -> list[Words | None]:
    """The words of each line at `size` points, in a frame of that width and height.

    `boxes` (n, 4) are the nodes. None stands where not even the numbers found a place.
    """
    ground = _ground(bundles, lines, boxes, frame)
    order = sorted(range(len(lines)), key=lambda i: (length(lines[i]), i))
    found: dict[int, Words] = {}
    for _ in range(_TURNS):
        tried = _numbered(face, ground, bundles, lines, order, size)
        found = max(found, tried, key=len)
        silent = [i for i in order if i not in tried]
        order = [*silent, *tried]  # those that found no place choose first
        if not silent:
            break
    ground.take(found)
    for level in range(2, max((len(b.words) for b in bundles), default=0) + 1):
        for i in [i for i in found if level <= len(bundles[i].words)]:
            words = _placed(face, ground, i, lines[i], bundles[i], level, size)
            if words and words[0] < _HIDDEN:
                found[i] = words[1]
                ground.words[i] = corners(words[1])
    return [found.get(i) for i in range(len(lines))]


def _numbered(
    face: Face,
    ground: _Ground,
    bundles: Sequence[Bundle],
    lines: Sequence[Line],
    order: Sequence[int],
    size: float,
) -> dict[int, Words]:
    """The numbers of the lines that find a place for them, which they choose in `order`."""
    found: dict[int, Words] = {}
    ground.take(found)
    for i in order:
        tried = (
            _placed(face, ground, i, lines[i], bundles[i], level, size)
            for level in range(1, _NUMBERS + 1)
        )
        if words := next(filter(None, tried), None):
            found[i] = words[1]
            ground.words[i] = corners(words[1])
    return found


def _ink(colour: str) -> str:
    """A darker shade of a line's colour."""
    return "#" + "".join(f"{round(int(colour[i : i + 2], 16) * _INK):02x}" for i in (1, 3, 5))


def _ground(
    bundles: Sequence[Bundle], lines: Sequence[Line], boxes: Floats, frame: tuple[float, float]
) -> _Ground:
    pieces = [(a, b, i) for i, line in enumerate(lines) for a, b in pairwise(line)]
    heads = [_head(line) for b, line in zip(bundles, lines, strict=True) if b.arrow]
    wide, high = frame
    edges = [[-99, -99, wide + 99, 0], [-99, high, wide + 99, high + 99],
             [-99, -99, 0, high + 99], [wide, -99, wide + 99, high + 99]]  # fmt: skip
    return _Ground(
        np.vstack([boxes, np.array(edges, dtype=float), *heads]),
        np.array([a for a, _, _ in pieces]).reshape(-1, 2),
        np.array([b for _, b, _ in pieces]).reshape(-1, 2),
        np.array([i for *_, i in pieces]),
        np.full((len(lines), 4), _NOWHERE),
    )


def _head(line: Line) -> Floats:
    """The ground of the arrow's head at the end of a line."""
    reach = min(HEAD[0] / max(length(line), 1e-6), 1.0)
    points = along(line, np.array([1 - reach, 1.0]))
    return np.concatenate([points.min(0) - 0.2, points.max(0) + 0.2])[None]


def _covered(points: Line, boxes: Floats) -> Floats:
    """How much of a line lies under each of `boxes`, roughly: the share of points along it."""
    spots = along(points, np.linspace(0, 1, 41))
    inside = (spots[:, None] > boxes[None, :, :2]) & (spots[:, None] < boxes[None, :, 2:])
    covered: Floats = inside.all(2).mean(0) * length(points)
    return covered


def _placed(
    face: Face,
    ground: _Ground,
    line: int,
    points: Line,
    bundle: Bundle,
    level: int,
    size: float,
) -> tuple[float, Words] | None:
    """Words of a line, numbers alone at level 1 and 2, at their best free place, and the cost."""
    way = bundle.words[-level]
    wide = max(face.width(text, size) for text in way) + 2 * _PAD
    high = ((len(way) - 1) * LEADING + _HIGH) * size * POINT + _PAD
    reach = np.array([wide, high]) / 2
    numbers = level <= _NUMBERS
    beside = _beside(points, reach, _OFF if numbers else _OFF[:1])
    for i, spots in enumerate((along(points, _PLACES), *beside)):
        costs = ground.costs(np.hstack([spots - reach, spots + reach]), line, _PLACES, points)
        best = int(costs.argmin())
        # words beside their line that lie on another would be taken for that one's
        if costs[best] < (np.inf if numbers or not i else _CROSSED):
            left, top = (spots[best] - reach).tolist()
            ink = _ink(bundle.colour)
            words = Words(left, top, wide, high, tuple(way), size, ink, align="centre")
            return float(costs[best]), words
    return None


def _beside(points: Line, reach: Floats, distances: Sequence[float]) -> list[Floats]:
    """Places close beside a line: above and below, left and right."""
    offsets = np.vstack([np.diag(reach), -np.diag(reach)])
    return [along(points, _PLACES) + offset * far for far in distances for offset in offsets]
