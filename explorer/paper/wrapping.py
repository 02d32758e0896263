"""Text in lines of a width, measured as it will be drawn."""

from __future__ import annotations

import re

from explorer.paper.fonts import Face
from explorer.paper.scene import POINT

#: Where a line may end: after a space, and after a hyphen, dash or stroke between words.
_PIECES = re.compile(r"\S*?[^\W\d][-–—/](?=\w)|\S+")
#: The most lines of a block, its greatest width in sizes of type, and more than they can hold.
_MOST_LINES, _WIDEST, _LONGEST = 4, 14.0, 400
_CUT = "…"


def wrapped(face: Face, text: str, width: float, size: float, bold: bool = False) -> list[str]:
    """`text` in lines of at most `width` mm; what is longer than a line by itself is broken."""
    lines: list[str] = []
    line, end = "", 0
    for piece in _PIECES.finditer(text):
        gap = " " if line and piece.start() > end else ""
        end = piece.end()
        if face.width(line + gap + piece[0], size, bold) <= width:
            line += gap + piece[0]
            continue
        if line:
            lines.append(line)
        *full, line = broken(face, piece[0], width, size, bold)
        lines += full
    return [*lines, line] if line else lines


def broken(face: Face, word: str, width: float, size: float, bold: bool = False) -> list[str]:
    """`word` in pieces of at most `width` mm, each of a character at least."""
    pieces, piece, wide = [], "", 0.0
    for character in word:
        step = face.width(character, size, bold)
        if piece and wide + step > width:
            pieces.append(piece)
            piece, wide = "", 0.0
        piece, wide = piece + character, wide + step
    return [*pieces, piece]


def cut_to(face: Face, lines: list[str], most: int, width: float, size: float,
           bold: bool = False) -> list[str]:  # fmt: skip
    """The first `most` of `lines`, the last with an ellipsis where any are left out."""
    if len(lines) <= most:
        return lines
    last = lines[most - 1]
    while last and face.width(last + _CUT, size, bold) > width:
        last = last[:-1]
    return [*lines[: most - 1], last.rstrip(" ,;-–") + _CUT]


def block(face: Face, text: str, size: float) -> list[str]:
    """A name as a block of a few lines of like length, as narrow as they allow."""
    widest = _WIDEST * size * POINT
    text = text[:_LONGEST]
    lines = cut_to(face, wrapped(face, text, widest, size), _MOST_LINES, widest, size)
    if len(lines) < 2 or lines[-1].endswith(_CUT):
        return lines
    low = max(face.width(piece, size) for piece in _PIECES.findall(text))
    high = widest
    while high - low > size * 0.02:
        middle = (low + high) / 2
        if len(wrapped(face, text, middle, size)) <= len(lines):
            high = middle
        else:
            low = middle
    return wrapped(face, text, high, size)
