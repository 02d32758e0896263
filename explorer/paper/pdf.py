"""A scene as PDF: the map on the first page, the list of evidence on those that follow."""

from __future__ import annotations

from collections.abc import Sequence
from hashlib import sha256
from io import BytesIO
from typing import Any

from explorer.paper.annex import sheets
from explorer.paper.fonts import Cut, Face, cut
from explorer.paper.scene import (
    BORDER,
    DASHES,
    POINT,
    ROUNDED,
    STROKE,
    Box,
    Entry,
    Mark,
    Point,
    Scene,
    Tie,
    Words,
    all_words,
    baselines,
)
from explorer.paper.strokes import head, outline, shaft, softened


def written(scene: Scene) -> bytes:
    """The whole file, its typeface in it; a number on the map leads to its evidence."""
    from reportlab.pdfgen.canvas import Canvas

    face = cut(_texts(scene))
    stream = BytesIO()
    size = scene.page.width / POINT, scene.page.height / POINT
    canvas = Canvas(stream, pagesize=size, invariant=1, pageCompression=1, lang="en-GB")
    canvas.setAuthor("")
    # without an hour the same map is the same file, and reportlab's own stand-in is a false one
    canvas.setDateFormatter(lambda *_: "")
    canvas.setTitle(" ".join(scene.title.lines))
    canvas.setSubject(" ".join(scene.about.lines))
    canvas.setCreator("Liaison")
    sheet = _Sheet(canvas, face, scene)
    sheet.map()
    if scene.notes:
        sheet.annex()
    canvas.save()
    return stream.getvalue()


def _texts(scene: Scene) -> list[str]:
    """Everything that stands on any page."""
    texts = [line for words in all_words(scene) for line in words.lines]
    for note in scene.notes:
        texts.append(note.statement)
        for quote in note.quotes:
            texts += [quote.text, quote.document, quote.title, quote.date, quote.marking]
    return texts


class _Sheet:
    """A canvas on which lengths are millimetres from the top left corner."""

    def __init__(self, canvas: Any, face: Face, scene: Scene) -> None:
        self.canvas, self.face, self.scene = canvas, face, scene
        self.fonts = {False: _font(face.regular), True: _font(face.bold)}

    def map(self) -> None:
        """The first page."""
        scene = self.scene
        self.canvas.bookmarkPage("map")
        self.canvas.addOutlineEntry(" ".join(scene.title.lines), "map")
        for words in (scene.banner, scene.title, scene.about):
            if words:
                self.words(words)
        for tie in scene.ties:
            self.tie(tie)
        for box in scene.boxes:
            self.box(box)
        for entry in scene.legend:
            self.entry(entry)
        self.words(scene.source)
        self.canvas.showPage()

    def annex(self) -> None:
        """The list of evidence, with a place to come to for each number."""
        for number, sheet in enumerate(sheets(self.scene, self.face)):
            if number == 0:
                self.canvas.bookmarkPage("evidence")
                self.canvas.addOutlineEntry("Evidence", "evidence")
            for note, y in sheet.notes:
                self.canvas.bookmarkHorizontal(f"note{note}", 0, self.up(y))
            for words in sheet.words:
                self.words(words)
            self.canvas.showPage()

    def up(self, y: float) -> float:
        """A height in points from the foot of the page."""
        return (self.scene.page.height - y) / POINT

    def at(self, point: Point) -> Point:
        return point[0] / POINT, self.up(point[1])

    def tie(self, tie: Tie) -> None:
        self.line(shaft(tie), tie.colour, STROKE, tie.dashed)
        if corners := head(tie):
            self.shape(corners, tie.colour)
        if tie.words:
            self.halo(tie.words)
            self.words(tie.words)
            self.link(tie.words, tie.numbers[0])

    def link(self, words: Words, number: int) -> None:
        """A click on the words opens their first note."""
        left, top = self.at((words.x, words.y))
        right, low = self.at((words.x + words.width, words.y + words.height))
        self.canvas.linkRect("", f"note{number}", (left, low, right, top), thickness=0)

    def line(self, points: Sequence[Point], colour: str, width: float, dashed: bool) -> None:
        path = self.canvas.beginPath()
        path.moveTo(*self.at(points[0]))
        for step in softened(points):
            flat = [number for point in step for number in self.at(point)]
            path.lineTo(*flat) if len(step) == 1 else path.curveTo(*flat)
        self.canvas.setStrokeColor(colour)
        self.canvas.setLineWidth(width / POINT)
        self.canvas.setDash([part / POINT for part in DASHES] if dashed else [])
        self.canvas.drawPath(path)
        self.canvas.setDash([])

    def shape(self, corners: Sequence[Point], colour: str) -> None:
        path = self.canvas.beginPath()
        path.moveTo(*self.at(corners[0]))
        for corner in corners[1:]:
            path.lineTo(*self.at(corner))
        path.close()
        self.canvas.setFillColor(colour)
        self.canvas.drawPath(path, stroke=0, fill=1)

    def box(self, box: Box) -> None:
        left, low = self.at((box.x - box.width / 2, box.y + box.height / 2))
        self.canvas.setFillColor(box.fill)
        self.canvas.setStrokeColor(box.colour)
        self.canvas.setLineWidth(BORDER / POINT)
        size = box.width / POINT, box.height / POINT
        self.canvas.roundRect(left, low, *size, ROUNDED / POINT, stroke=1, fill=1)
        self.mark(box.mark)
        self.words(box.words)

    def mark(self, mark: Mark) -> None:
        corners = outline(mark)
        if corners:
            self.shape(corners, mark.colour)
            return
        self.canvas.setFillColor(mark.colour)
        self.canvas.circle(*self.at((mark.x, mark.y)), mark.size / 2 / POINT, stroke=0, fill=1)

    def entry(self, entry: Entry) -> None:
        if entry.mark:
            self.mark(entry.mark)
        elif entry.colour:
            self.line([entry.start, entry.end], entry.colour, STROKE * 2, entry.dashed)
        self.words(entry.words)

    def halo(self, words: Words) -> None:
        """The ground behind each line of words, so that no line runs through a letter."""
        step = words.size * POINT
        self.canvas.setFillColor(self.scene.ground)
        for y, line in baselines(words):
            wide = self.face.width(line, words.size, words.bold) + step * 0.3
            left, low = self.at((words.x + (words.width - wide) / 2, y + step * 0.3))
            self.canvas.roundRect(
                left, low, wide / POINT, step * 1.2 / POINT, step * 0.3 / POINT, stroke=0, fill=1
            )

    def words(self, words: Words) -> None:
        share = {"left": 0.0, "centre": 0.5, "right": 1.0}[words.align]
        self.canvas.setFillColor(words.colour)
        self.canvas.setFont(self.fonts[words.bold], words.size)
        for y, line in baselines(words):
            spare = words.width - self.face.width(line, words.size, words.bold)
            self.canvas.drawString((words.x + spare * share) / POINT, self.up(y), line)


def _font(weight: Cut) -> str:
    """The name under which the library knows a font, which it keeps for good: by its bytes."""
    from reportlab.pdfbase import pdfmetrics
    from reportlab.pdfbase.ttfonts import TTFont

    name = f"Noto{sha256(weight.data).hexdigest()[:16]}"
    if name not in pdfmetrics.getRegisteredFontNames():
        pdfmetrics.registerFont(TTFont(name, BytesIO(weight.data)))
    return name
