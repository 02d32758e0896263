"""A map as slides: native shapes, and lines that hold on to them when somebody moves one."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import count, pairwise
from typing import TYPE_CHECKING

from explorer.paper import pptx_shapes as shapes
from explorer.paper.pptx_deck import element, empty_deck, packed
from explorer.paper.pptx_notes import need_tables, speaker_notes
from explorer.paper.pptx_shapes import plain
from explorer.paper.pptx_tables import table, tables
from explorer.paper.scene import Box, Point, Scene, Tie

if TYPE_CHECKING:
    from pptx.presentation import Presentation
    from pptx.slide import Slide

_TITLE_ONLY = 5  # the layout's place in the template
_MARGIN = 8.0
_NOTES_SIZE = 9
#: The longest name of a node in the name of a line.
_NAME = 80


def written(scene: Scene) -> bytes:
    """The slides of `scene` as a PowerPoint file: the map, and tables where the notes overflow.

    The notes of the map hold every number on it with what it states. The same scene gives
    the same bytes.
    """
    deck = empty_deck(scene)
    slide, ids = _titled(deck, scene, " ".join(scene.title.lines))
    said = f"{' '.join(scene.about.lines)}. The notes of this slide say what each line rests on."
    parts = [
        shapes.words(next(ids), "About", scene.about, said=said),
        *_map(scene, ids),
        *_legend(scene, ids),
        shapes.words(next(ids), "Source", scene.source),
    ]
    _add(slide, parts)
    _write_notes(slide, speaker_notes(scene))
    if need_tables(scene):
        _annex(deck, scene)
    return packed(deck)


def _titled(deck: Presentation, scene: Scene, title: str) -> tuple[Slide, Iterator[int]]:
    """A new slide with its title and the banner, and the numbers for its other shapes."""
    slide = deck.slides.add_slide(deck.slide_layouts[_TITLE_ONLY])
    held = slide.shapes.title.element
    ids = count(3)
    held.getparent().replace(held, element(shapes.title(2, scene.title, title)))
    if scene.banner:
        _add(slide, [shapes.words(next(ids), "Handling", scene.banner)])
    return slide, ids


def _map(scene: Scene, ids: Iterator[int]) -> Iterator[str]:
    """Lines below boxes below words, so that neither a line nor a box hides a word."""
    numbers = [next(ids) for _ in scene.boxes]
    sites: list[list[Point]] = [_middles(box) for box in scene.boxes]
    bends: list[str] = []
    for tie in scene.ties:
        joints = [next(ids) for _ in tie.points[1:-1]]
        ends = [(numbers[i], len(sites[i])) for i in (tie.one, tie.two)]
        sites[tie.one].append(tie.points[0])
        sites[tie.two].append(tie.points[-1])
        yield from _line(scene, tie, [ends[0], *((id, 0) for id in joints), ends[1]], ids)
        name = f"Bend of {_name(scene, tie)}"
        bends += [
            shapes.joint(id, name, point, tie.colour)
            for id, point in zip(joints, tie.points[1:-1], strict=True)
        ]
    yield from bends
    yield from map(shapes.node, numbers, scene.boxes, sites)
    for tie in scene.ties:
        if tie.words:
            name = f"Words on {_name(scene, tie)}"
            yield shapes.words(next(ids), name, tie.words, scene.ground)


def _line(
    scene: Scene, tie: Tie, held: Sequence[tuple[int, int]], ids: Iterator[int]
) -> Iterator[str]:
    """A line as connectors from shape to shape: one, or one for each part between bends."""
    stated = [f"{n.number}. {n.statement}" for n in scene.notes if n.number in tie.numbers]
    called = _name(scene, tie), "; ".join(stated) or tie.text
    steps = list(zip(pairwise(tie.points), pairwise(held), strict=True))
    for i, (points, ends) in enumerate(steps):
        arrow = tie.arrow and i == len(steps) - 1
        yield shapes.connector(
            next(ids), called, points, ends, tie.colour, arrow=arrow, dashed=tie.dashed
        )


def _name(scene: Scene, tie: Tie) -> str:
    """What a line is called in the list of shapes: its two ends."""
    one, two = (plain(scene.boxes[i].name, _NAME) for i in (tie.one, tie.two))
    return f"{one} {'→' if tie.arrow else '–'} {two}"


def _middles(box: Box) -> list[Point]:
    """The sites that every shape has, in their usual order, for lines that a briefer adds."""
    across, down = box.width / 2, box.height / 2
    x, y = box.x, box.y
    return [(x, y - down), (x - across, y), (x, y + down), (x + across, y)]


def _legend(scene: Scene, ids: Iterator[int]) -> Iterator[str]:
    for entry in scene.legend:
        name = f"Legend: {' '.join(entry.words.lines)}"
        if entry.mark:
            yield shapes.mark(next(ids), entry.mark, name)
        elif entry.colour:
            ends = (entry.start, entry.end)
            yield shapes.connector(
                next(ids), (name, name), ends, None, entry.colour, dashed=entry.dashed
            )
        yield shapes.words(next(ids), name, entry.words)


def _annex(deck: Presentation, scene: Scene) -> None:
    """Slides behind the map with all sentences, under its title and its banner."""
    top = max(w.y + w.height for w in (scene.title, scene.banner) if w) + _MARGIN / 2
    width = scene.page.width - 2 * scene.title.x
    slides = tables(scene.notes, width, scene.page.height - _MARGIN - top)
    for i, rows in enumerate(slides, 1):
        title = f"Evidence {i} of {len(slides)}: {' '.join(scene.title.lines)}"
        slide, ids = _titled(deck, scene, title)
        _add(slide, [table(next(ids), title, rows, (scene.title.x, top), width)])


def _add(slide: Slide, parts: Iterable[str]) -> None:
    for part in parts:
        slide.shapes.element.append(element(part))


def _write_notes(slide: Slide, paragraphs: Iterable[str]) -> None:
    frame = slide.notes_slide.notes_text_frame
    if frame is None:
        raise AssertionError("the template's notes have a place for text")
    body = frame.paragraphs[0]._p.getparent()
    for paragraph in frame.paragraphs:
        body.remove(paragraph._p)
    for text in paragraphs:
        body.append(element(shapes.paragraph(text, _NOTES_SIZE)))
