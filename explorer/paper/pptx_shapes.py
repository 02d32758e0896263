"""The parts of a slide as XML: nodes, connectors that hold on to them, words, marks.

Each function gives one element for a slide's tree of shapes. python-pptx draws text and
shapes as well, but knows neither arrows nor a place of one's own where a connector holds on.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from xml.sax.saxutils import escape, quoteattr

from explorer.map.text import shown
from explorer.paper.fonts import LACKING
from explorer.paper.scene import BORDER, POINT, ROUNDED, STROKE, Box, Mark, Point, Words, corners

#: On every office computer, or another of the same widths; narrower than the typeface by which
#: the map was measured, so that what fits there fits here.
FONT = "Calibri"
LANGUAGE = "en-GB"
#: Where the marks of labels are found in one face; other systems fall back on their own.
_SIGNS = "Segoe UI Symbol"
_SIGN = {
    "dot": "●",
    "diamond": "◆",
    "square": "■",
    "hexagon": "⬣",
    "triangle": "▲",
    "triangleDown": "▼",
    "star": "★",
    "box": "▬",
}
_PRESET = {
    "dot": "ellipse",
    "diamond": "diamond",
    "square": "rect",
    "hexagon": "hexagon",
    "triangle": "triangle",
    "triangleDown": "flowChartMerge",
    "star": "star5",
    "box": "roundRect",
}
SPACES = (
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" '
    'xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main"'
)
_ALIGN = {"left": "l", "centre": "ctr", "right": "r"}
_LONGEST = 400
#: A bend is as broad as its line, so that it does not show.
_JOINT = STROKE
#: The width of a character in ems, on the safe side.
_CHARACTER = 0.55
_NO_MARGIN = 'lIns="0" tIns="0" rIns="0" bIns="0"'


def emu(millimetres: float) -> int:
    """A length as the format counts it: 36,000 to a millimetre."""
    return round(millimetres * 36_000)


def plain(text: object, longest: int | None = None) -> str:
    """`text` on one line, of characters that XML can hold; cut where it is too long to read."""
    line = shown(text)
    return line if longest is None or len(line) <= longest else line[: longest - 1] + "…"


def node(id: int, box: Box, sites: Sequence[Point]) -> str:
    """A box with its name as its own text, its mark as the bullet, and a site for each line.

    So that a box that is dragged takes along its name, its mark and its lines.
    """
    left, top, right, bottom = corners(box)
    start = box.mark.x - box.mark.size / 2 - left
    beside = max(box.words.x - left - start, 0.0)
    after = max(right - corners(box.words)[2], 0.0)
    points = [(x - left, y - top) for x, y in sites]
    paragraph = _run(_flowing(box), box.words)
    bullet = (
        f'<a:buClr>{rgb(box.mark.colour)}</a:buClr><a:buSzPct val="90000"/>'
        f'<a:buFont typeface="{_SIGNS}"/><a:buChar char="{_SIGN.get(box.mark.shape, "●")}"/>'
    )
    indent = f'marL="{emu(beside)}" indent="{-emu(beside)}" algn="l"'
    return (
        f"<p:sp {SPACES}><p:nvSpPr>{named(id, box.name, f'{box.label}: {box.name}')}"
        f"<p:cNvSpPr/><p:nvPr/></p:nvSpPr><p:spPr>{frame(left, top, right, bottom)}"
        f"{_outline(box.width, box.height, points)}{fill(box.fill)}{_line(box.colour, BORDER)}"
        f'</p:spPr><p:txBody><a:bodyPr wrap="square" lIns="{emu(start)}" tIns="0" '
        f'rIns="{emu(after)}" bIns="0" anchor="ctr" rtlCol="0"><a:noAutofit/></a:bodyPr>'
        "<a:lstStyle/>"
        f"<a:p><a:pPr {indent}>{bullet}</a:pPr>{paragraph}</a:p></p:txBody></p:sp>"
    )


def connector(
    id: int,
    called: tuple[str, str],
    points: tuple[Point, Point],
    held: tuple[tuple[int, int], tuple[int, int]] | None,
    colour: str,
    *,
    arrow: bool = False,
    dashed: bool = False,
) -> str:
    """A straight line with or without an arrow at its end; `called` is its name and what it says.

    `held` is the shape and the site that each end holds on to.
    """
    (x, y), (to_x, to_y) = points
    flips = f'flipH="{int(to_x < x)}" flipV="{int(to_y < y)}"'
    box = frame(min(x, to_x), min(y, to_y), max(x, to_x), max(y, to_y), flips)
    ends = ""
    if held is not None:
        (one, first), (two, second) = held
        ends = f'<a:stCxn id="{one}" idx="{first}"/><a:endCxn id="{two}" idx="{second}"/>'
    return (
        f"<p:cxnSp {SPACES}><p:nvCxnSpPr>{named(id, *called)}<p:cNvCxnSpPr>{ends}"
        f"</p:cNvCxnSpPr><p:nvPr/></p:nvCxnSpPr><p:spPr>{box}"
        '<a:prstGeom prst="straightConnector1"><a:avLst/></a:prstGeom>'
        f"{_line(colour, STROKE, arrow, dashed)}</p:spPr></p:cxnSp>"
    )


def joint(id: int, name: str, point: Point, colour: str) -> str:
    """A small dot where a line bends, to which both its parts hold on, at site 0."""
    x, y = point
    half = _JOINT / 2
    box = frame(x - half, y - half, x + half, y + half)
    centre = '<a:cxn ang="0"><a:pos x="hc" y="vc"/></a:cxn>'
    circle = (
        '<a:moveTo><a:pt x="0" y="1"/></a:moveTo><a:arcTo wR="1" hR="1" stAng="10800000" '
        'swAng="21600000"/><a:close/>'
    )
    shape = _custom("", centre, f'<a:path w="2" h="2">{circle}</a:path>')
    return _shape(id, (name, name), f"{box}{shape}{fill(colour)}<a:ln><a:noFill/></a:ln>")


def words(id: int, name: str, held: Words, ground: str = "", said: str = "") -> str:
    """A box of text, its lines as they are; on a `ground` that hides what is below."""
    runs = "<a:br/>".join(_run(line, held) for line in held.lines)
    inside = fill(ground) if ground else "<a:noFill/>"
    body = (
        f'<p:txBody><a:bodyPr wrap="none" {_NO_MARGIN} anchor="ctr" rtlCol="0"><a:noAutofit/>'
        f'</a:bodyPr><a:lstStyle/><a:p><a:pPr algn="{_ALIGN[held.align]}"/>{runs}</a:p></p:txBody>'
    )
    preset = '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom>'
    return _shape(id, (name, said), f"{frame(*corners(held))}{preset}{inside}", body)


def title(id: int, held: Words, text: str) -> str:
    """The title, in the slide's place for titles, so that lists of slides and readers find it."""
    guessed = int(held.width / (held.size * POINT * _CHARACTER)) * max(len(held.lines), 1)
    # the map's own title was measured, and found room
    fitting = max(guessed, len(" ".join(held.lines)), 20)
    shown_ = run(plain(text, fitting), held.size, held.colour, held.bold)
    return (
        f'<p:sp {SPACES}><p:nvSpPr><p:cNvPr id="{id}" name="Title"/><p:cNvSpPr>'
        '<a:spLocks noGrp="1"/></p:cNvSpPr><p:nvPr><p:ph type="title"/></p:nvPr></p:nvSpPr>'
        f'<p:spPr>{frame(*corners(held))}</p:spPr><p:txBody><a:bodyPr wrap="square" {_NO_MARGIN} '
        'anchor="t"><a:normAutofit/></a:bodyPr><a:lstStyle/>'
        f'<a:p><a:pPr algn="{_ALIGN[held.align]}"/>{shown_}</a:p></p:txBody></p:sp>'
    )


def paragraph(text: str, size: float) -> str:
    """A paragraph of plain text, for the notes."""
    return f"<a:p {SPACES}>{run(text, size, '#000000', False)}</a:p>"


def mark(id: int, held: Mark, name: str) -> str:
    """The sign of a label in the legend."""
    half = held.size / 2
    box = frame(held.x - half, held.y - half, held.x + half, held.y + half)
    preset = f'<a:prstGeom prst="{_PRESET.get(held.shape, "ellipse")}"><a:avLst/></a:prstGeom>'
    return _shape(id, (name, name), f"{box}{preset}{fill(held.colour)}<a:ln><a:noFill/></a:ln>")


def frame(left: float, top: float, right: float, bottom: float, flips: str = "") -> str:
    """Where a shape stands, from corners in millimetres."""
    x, y = emu(left), emu(top)
    return (
        f'<a:xfrm {flips}><a:off x="{x}" y="{y}"/>'
        f'<a:ext cx="{emu(right) - x}" cy="{emu(bottom) - y}"/></a:xfrm>'
    )


def fill(colour: str) -> str:
    """An even colour, given as #rrggbb."""
    return f"<a:solidFill>{rgb(colour)}</a:solidFill>"


def run(text: str, size: float, colour: str, bold: bool) -> str:
    """Text in one style."""
    return (
        f'<a:r><a:rPr lang="{LANGUAGE}" sz="{round(size * 100)}" b="{int(bold)}">{fill(colour)}'
        f'<a:latin typeface="{FONT}"/><a:cs typeface="{FONT}"/></a:rPr>'
        f"<a:t>{escape(plain(text))}</a:t></a:r>"
    )


def rgb(colour: str) -> str:
    """A colour given as #rrggbb."""
    return f'<a:srgbClr val="{colour.lstrip("#").upper()}"/>'


def named(id: int, name: str, about: str) -> str:
    """What a shape is called in the list of shapes, and what is read out for it."""
    said = f" descr={quoteattr(plain(about, _LONGEST))}" if about else ""
    return f'<p:cNvPr id="{id}" name={quoteattr(plain(name, 200))}{said}/>'


def _shape(id: int, called: tuple[str, str], properties: str, body: str = "") -> str:
    box = "<p:cNvSpPr txBox='1'/>" if body else "<p:cNvSpPr/>"
    return (
        f"<p:sp {SPACES}><p:nvSpPr>{named(id, *called)}{box}<p:nvPr/></p:nvSpPr>"
        f"<p:spPr>{properties}</p:spPr>{body}</p:sp>"
    )


def _line(colour: str, width: float, arrow: bool = False, dashed: bool = False) -> str:
    dash = '<a:prstDash val="dash"/>' if dashed else ""
    head = '<a:tailEnd type="triangle" w="med" len="med"/>' if arrow else ""
    return f'<a:ln w="{emu(width)}">{fill(colour)}{dash}<a:round/>{head}</a:ln>'


def _outline(width: float, height: float, sites: Sequence[Point]) -> str:
    """A rounded rectangle with `sites`, measured from its corner, that keep their places in it."""
    w, h, r = emu(width), emu(height), emu(min(ROUNDED, width / 2, height / 2))
    guides = "".join(
        f'<a:gd name="x{i}" fmla="*/ {emu(x)} w {w}"/><a:gd name="y{i}" fmla="*/ {emu(y)} h {h}"/>'
        for i, (x, y) in enumerate(sites)
    )
    places = "".join(
        f'<a:cxn ang="0"><a:pos x="x{i}" y="y{i}"/></a:cxn>' for i in range(len(sites))
    )
    corner = f'<a:arcTo wR="{r}" hR="{r}" stAng="{{}}" swAng="5400000"/>'
    path = (
        f'<a:moveTo><a:pt x="0" y="{r}"/></a:moveTo>{corner.format(10_800_000)}'
        f"{_to(w - r, 0)}{corner.format(16_200_000)}{_to(w, h - r)}{corner.format(0)}"
        f"{_to(r, h)}{corner.format(5_400_000)}<a:close/>"
    )
    return _custom(guides, places, f'<a:path w="{w}" h="{h}">{path}</a:path>')


def _to(x: int, y: int) -> str:
    return f'<a:lnTo><a:pt x="{x}" y="{y}"/></a:lnTo>'


def _custom(guides: str, sites: str, path: str) -> str:
    return (
        f"<a:custGeom><a:avLst/><a:gdLst>{guides}</a:gdLst><a:ahLst/><a:cxnLst>{sites}</a:cxnLst>"
        f'<a:rect l="0" t="0" r="r" b="b"/><a:pathLst>{path}</a:pathLst></a:custGeom>'
    )


def _run(text: str, held: Words) -> str:
    return run(text, held.size, held.colour, held.bold)


def _flowing(box: Box) -> str:
    """The text of a box without its breaks, so that it can be found, and wraps anew when edited."""
    lines = [plain(line) for line in box.words.lines]
    name, cut = plain(box.name), "".join(lines).endswith("…")
    letters = re.sub(r"\s|…$", "", "".join(lines))
    place = 0
    for letter in letters:  # whether the letters are the beginning of the name
        while place < len(name) and name[place].isspace():
            place += 1
        if place == len(name) or letter not in (name[place], LACKING):
            return " ".join(lines)
        place += 1
    return name[:place] + ("…" if cut else "")
