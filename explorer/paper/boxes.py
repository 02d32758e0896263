"""The boxes of a map's nodes: as large as their wrapped names, with the mark of their label."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import networkx as nx
import numpy as np

from explorer.map.appearance import label_look
from explorer.map.selection import Key
from explorer.paper.evidence import name_of
from explorer.paper.fonts import Face
from explorer.paper.geometry import Floats
from explorer.paper.scene import LEADING, POINT, Box, Mark, Words
from explorer.paper.wrapping import block

#: Room around a name and beside its mark, in sizes of type.
_PAD, _GAP = 0.35, 0.35
_MARK = 0.85
#: A name longer than this gives way to its acronym on a map of more nodes than that.
_LONG, _MANY = 34, 40
_TINT = 0.88


@dataclass(frozen=True, slots=True)
class Named:
    """What a node's box says, and the whole name."""

    label: str
    name: str
    text: str


def named(part: nx.MultiDiGraph, face: Face) -> list[Named]:
    """The nodes of `part` as their boxes call them: by a name that the typeface can show."""
    return [_named(part, key, data, face) for key, data in part.nodes(data=True)]


def _named(part: nx.MultiDiGraph, key: Key, data: Mapping[str, Any], face: Face) -> Named:
    name, acronym = name_of(part, key), str(data.get("acronym") or "")
    if not face.has(name):
        others = [acronym, *sorted(map(str, data.get("aliases") or ())), key[1]]
        name = next((other for other in others if other and face.has(other)), name)
    text = name
    if acronym and acronym != name and face.has(acronym):
        long = len(part) > _MANY and len(name) > _LONG
        text = acronym if long else name if acronym in name else f"{name} ({acronym})"
    return Named(key[0], face.plain(name), face.plain(text))


def halves(face: Face, nodes: Sequence[Named], size: float) -> tuple[list[list[str]], Floats]:
    """The lines of each box at `size` points, and half its width and height in mm."""
    lines = [block(face, node.text, size) for node in nodes]
    step = size * POINT
    half = [
        (
            max(face.width(line, size) for line in text) + step * (2 * _PAD + _GAP + _MARK),
            step * (len(text) * LEADING + 2 * _PAD * 0.7),
        )
        for text in lines
    ]
    return lines, np.array(half) / 2


def box(node: Named, lines: Sequence[str], size: float, x: float, y: float, half: Floats) -> Box:
    """A node's box centred on `x`, `y`."""
    look, step = label_look(node.label), size * POINT
    wide, high = (2 * half).tolist()
    left = x - wide / 2 + step * _PAD
    mark = Mark(left + step * _MARK / 2, y, step * _MARK, look.shape, look.colour)
    start = left + step * (_MARK + _GAP)
    room = len(lines) * step * LEADING
    words = Words(start, y - room / 2, x + wide / 2 - step * _PAD - start, room, tuple(lines), size)
    tint = _tint(look.colour)
    return Box(x, y, wide, high, node.label, node.name, words, mark, look.colour, tint)


def _tint(colour: str) -> str:
    """A colour mixed with much white."""
    parts = [int(colour[i : i + 2], 16) for i in (1, 3, 5)]
    return "#" + "".join(f"{round(part + (255 - part) * _TINT):02x}" for part in parts)
