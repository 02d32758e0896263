"""The outlines that more than one writer draws: marks, softened bends, arrow heads."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence

from explorer.paper.scene import HEAD, Mark, Point, Tie

#: How far from a bend its curve begins, in mm.
_BEND = 4.0
_TURNS = {"diamond": (4, 0), "hexagon": (6, 90), "triangle": (3, 0), "triangleDown": (3, 180)}


def outline(mark: Mark) -> list[Point] | None:
    """The corners of a mark; None for a dot, which is a circle of its size."""
    x, y, radius = mark.x, mark.y, mark.size / 2
    if mark.shape in ("square", "box"):
        across, down = (radius * 0.86, radius * (0.86 if mark.shape == "square" else 0.55))
        return [(x - across, y - down), (x + across, y - down),
                (x + across, y + down), (x - across, y + down)]  # fmt: skip
    if mark.shape == "star":
        reach = (radius * 1.08, radius * 0.48)
        return [_turned(x, y, reach[i % 2], i * 36) for i in range(10)]
    if mark.shape not in _TURNS:
        return None
    count, start = _TURNS[mark.shape]
    drop = {"triangle": 0.18, "triangleDown": -0.18}.get(mark.shape, 0.0) * radius
    return [_turned(x, y + drop, radius * 1.05, start + i * 360 / count) for i in range(count)]


def _turned(x: float, y: float, reach: float, degrees: float) -> Point:
    """The point at `reach` from `x`, `y`, clockwise from straight up."""
    angle = math.radians(degrees)
    return x + reach * math.sin(angle), y - reach * math.cos(angle)


def head(tie: Tie) -> list[Point]:
    """The three corners of the arrow's head, its tip first; empty where the line has none."""
    if not tie.arrow:
        return []
    (x0, y0), (x, y) = tie.points[-2:]
    far = math.hypot(x - x0, y - y0) or 1.0
    along, wide = min(HEAD[0], far), HEAD[1] / 2
    dx, dy = (x - x0) / far, (y - y0) / far
    foot = x - dx * along, y - dy * along
    return [
        (x, y),
        (foot[0] - dy * wide, foot[1] + dx * wide),
        (foot[0] + dy * wide, foot[1] - dx * wide),
    ]


def shaft(tie: Tie) -> list[Point]:
    """The points of a tie's line as far as the foot of its arrow's head."""
    corners = head(tie)
    if not corners:
        return list(tie.points)
    foot = (corners[1][0] + corners[2][0]) / 2, (corners[1][1] + corners[2][1]) / 2
    return [*tie.points[:-1], foot]


def softened(points: Sequence[Point]) -> Iterator[tuple[Point, ...]]:
    """What follows the first point: straight pieces by their end, a curve at each bend by three."""
    for before, bend, after in zip(points, points[1:], points[2:], strict=False):
        start, end = _towards(bend, before), _towards(bend, after)
        yield (start,)
        yield bend, bend, end
    yield (points[-1],)


def _towards(bend: Point, other: Point) -> Point:
    far = math.dist(bend, other) or 1.0
    part = min(_BEND, far / 2) / far
    return bend[0] + (other[0] - bend[0]) * part, bend[1] + (other[1] - bend[1]) * part
