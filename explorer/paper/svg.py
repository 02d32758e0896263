"""A scene as SVG: one file with its typeface in it, without script or reference to another."""

from __future__ import annotations

import base64
from collections.abc import Iterator, Sequence
from html import escape

from explorer.paper.fonts import FAMILY, Face, cut
from explorer.paper.scene import (
    BORDER,
    DASHES,
    POINT,
    ROUNDED,
    STROKE,
    Box,
    Entry,
    Mark,
    Note,
    Point,
    Scene,
    Tie,
    Words,
    all_words,
    baselines,
)
from explorer.paper.strokes import head, outline, shaft, softened

_ANCHORS = {"left": "start", "centre": "middle", "right": "end"}


def written(scene: Scene) -> bytes:
    """The whole file; text is text, and each line tells its evidence when pointed at."""
    face = cut(line for words in all_words(scene) for line in words.lines)
    told = {note.number: note for note in scene.notes}
    above = (scene.banner, scene.title, scene.about)
    parts = [
        *_opening(scene, face),
        *(part for words in above if words for part in _words(words, face)),
        *(part for tie in scene.ties for part in _tie(tie, scene, told, face)),
        *(part for box in scene.boxes for part in _box(box, face)),
        *(part for entry in scene.legend for part in _entry(entry, face)),
    ]
    return "\n".join([*parts, *_words(scene.source, face), "</svg>", ""]).encode("utf-8")


def _opening(scene: Scene, face: Face) -> Iterator[str]:
    wide, high = _n(scene.page.width), _n(scene.page.height)
    yield '<?xml version="1.0" encoding="UTF-8"?>'
    yield (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{wide}mm" height="{high}mm" '
        f'viewBox="0 0 {wide} {high}" role="img" aria-labelledby="title about" lang="en">'
    )
    yield f'<title id="title">{escape(" ".join(scene.title.lines))}</title>'
    yield f'<desc id="about">{escape(" ".join(scene.about.lines))}</desc>'
    faces = [("400", face.regular), ("700", face.bold)]
    rules = [
        f'@font-face{{font-family:"{FAMILY}";font-weight:{weight};src:url('
        f'data:font/ttf;base64,{base64.b64encode(cut.data).decode()}) format("truetype")}}'
        for weight, cut in faces
    ]
    rules.append(f'text{{font-family:"{FAMILY}",Arial,sans-serif;font-kerning:none}}')
    yield f"<style>{''.join(rules)}</style>"
    yield f'<rect width="{wide}" height="{high}" fill="{scene.ground}"/>'


def _tie(tie: Tie, scene: Scene, told: dict[int, Note], face: Face) -> Iterator[str]:
    yield f"<g><title>{escape(_evidence([told[n] for n in tie.numbers]))}</title>"
    dashes = f' stroke-dasharray="{_n(DASHES[0])} {_n(DASHES[1])}"' if tie.dashed else ""
    yield (
        f'<path d="{_path(shaft(tie))}" fill="none" stroke="{tie.colour}" '
        f'stroke-width="{_n(STROKE)}"{dashes}/>'
    )
    if corners := head(tie):
        yield f'<polygon points="{_points(corners)}" fill="{tie.colour}"/>'
    if tie.words:
        yield from _halo(tie.words, scene.ground, face)
        yield from _words(tie.words, face)
    yield "</g>"


def _evidence(notes: Sequence[Note]) -> str:
    """What a pointer on a line shows: each statement with its first sentence."""
    lines = []
    for note in notes:
        lines.append(f"[{note.number}] {note.statement}")
        lines += [f"“{q.text}” ({', '.join(filter(None, (q.title, q.date, q.place)))})"
                  for q in note.quotes[:1]]  # fmt: skip
    return "\n".join(lines)


def _box(box: Box, face: Face) -> Iterator[str]:
    left, top = box.x - box.width / 2, box.y - box.height / 2
    yield f"<g><title>{escape(f'{box.label}: {box.name}')}</title>"
    yield (
        f'<rect x="{_n(left)}" y="{_n(top)}" width="{_n(box.width)}" height="{_n(box.height)}" '
        f'rx="{_n(ROUNDED)}" fill="{box.fill}" stroke="{box.colour}" stroke-width="{_n(BORDER)}"/>'
    )
    yield _mark(box.mark)
    yield from _words(box.words, face)
    yield "</g>"


def _entry(entry: Entry, face: Face) -> Iterator[str]:
    if entry.mark:
        yield _mark(entry.mark)
    elif entry.colour:
        dashes = f' stroke-dasharray="{_n(DASHES[0])} {_n(DASHES[1])}"' if entry.dashed else ""
        yield (
            f'<path d="{_path([entry.start, entry.end])}" stroke="{entry.colour}" '
            f'stroke-width="{_n(STROKE * 2)}"{dashes}/>'
        )
    yield from _words(entry.words, face)


def _mark(mark: Mark) -> str:
    corners = outline(mark)
    if corners is None:
        circle = f'cx="{_n(mark.x)}" cy="{_n(mark.y)}" r="{_n(mark.size / 2)}"'
        return f'<circle {circle} fill="{mark.colour}"/>'
    return f'<polygon points="{_points(corners)}" fill="{mark.colour}"/>'


def _halo(words: Words, ground: str, face: Face) -> Iterator[str]:
    """The ground behind each line of words, so that no line runs through a letter."""
    step = words.size * POINT
    for y, line in baselines(words):
        wide = face.width(line, words.size, words.bold) + step * 0.3
        yield (
            f'<rect x="{_n(words.x + (words.width - wide) / 2)}" y="{_n(y - step * 0.9)}" '
            f'width="{_n(wide)}" height="{_n(step * 1.2)}" rx="{_n(step * 0.3)}" fill="{ground}"/>'
        )


def _words(words: Words, face: Face) -> Iterator[str]:
    """Each line as text, as wide in any typeface as it was measured to be."""
    x = words.x + {"left": 0.0, "centre": 0.5, "right": 1.0}[words.align] * words.width
    weight = ' font-weight="700"' if words.bold else ""
    for y, line in baselines(words):
        wide = face.width(line, words.size, words.bold)
        yield (
            f'<text x="{_n(x)}" y="{_n(y)}" font-size="{_n(words.size * POINT)}" '
            f'text-anchor="{_ANCHORS[words.align]}" textLength="{_n(wide)}" '
            f'lengthAdjust="spacingAndGlyphs"{weight} fill="{words.colour}">{escape(line)}</text>'
        )


def _path(points: Sequence[Point]) -> str:
    steps = [f"M{_n(points[0][0])} {_n(points[0][1])}"]
    for step in softened(points):
        letter = "L" if len(step) == 1 else "C"
        steps.append(letter + " ".join(f"{_n(x)} {_n(y)}" for x, y in step))
    return "".join(steps)


def _points(corners: Sequence[Point]) -> str:
    return " ".join(f"{_n(x)},{_n(y)}" for x, y in corners)


def _n(number: float) -> str:
    """A number to a thousandth of a millimetre, as short as it can be."""
    return f"{number:.3f}".rstrip("0").rstrip(".")
