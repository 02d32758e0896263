"""The evidence of a map in tables, as many to a slide as fit."""

from __future__ import annotations

import textwrap
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from explorer.paper.pptx_notes import NAME, document, where
from explorer.paper.pptx_shapes import LANGUAGE, SPACES, emu, fill, named, plain, run
from explorer.paper.scene import POINT, Note, Quote

HEADS = ("No.", "What is stated", "In these words", "Where")
_SHARES = (0.04, 0.3, 0.42, 0.24)
_SIZE = 9.0
_PIECE = 1_500
#: What takes a line or two is repeated rather than pointed to.
_SHORT = 120
#: Widths of small and other characters in ems, and the distance of two lines in sizes of type.
_CHARACTER, _CAPITAL, _LINE = 0.43, 0.59, 1.23
_PADDING = 1.0
_INK, _FAINT = "#1a1a1a", "#b0b0b0"


@dataclass(frozen=True, slots=True)
class Row:
    """A row of a table: number, statement, words, place; and its height in millimetres."""

    cells: tuple[str, ...]
    height: float


def tables(notes: Iterable[Note], width: float, height: float) -> list[list[Row]]:
    """Rows by slide, for tables no larger than `width` and `height` (mm) with their heads.

    A statement stands at the first of its rows on each slide.
    """
    slides: list[list[Row]] = []
    left = 0.0
    for full in (_made(cells, width) for cells in _rows(notes)):
        again = slides and slides[-1][-1].cells[0] == full.cells[0]
        row = _made((full.cells[0], "", *full.cells[2:]), width) if again else full
        if row.height > left:
            row, left = full, height - _made(HEADS, width).height
            slides.append([])
        slides[-1].append(row)
        left -= row.height
    return slides


def table(
    id: int, name: str, rows: Sequence[Row], corner: tuple[float, float], width: float
) -> str:
    """A table whose top left corner stands at `corner`, with its heads, as a slide's part."""
    x, y = map(emu, corner)
    head = _made(HEADS, width)
    high = emu(sum(row.height for row in (head, *rows)))
    grid = "".join(f'<a:gridCol w="{emu(wide)}"/>' for wide in _columns(width))
    body = "".join(_row(row) for row in rows)
    return (
        f"<p:graphicFrame {SPACES}><p:nvGraphicFramePr>{named(id, name, name)}"
        '<p:cNvGraphicFramePr><a:graphicFrameLocks noGrp="1"/></p:cNvGraphicFramePr><p:nvPr/>'
        f'</p:nvGraphicFramePr><p:xfrm><a:off x="{x}" y="{y}"/>'
        f'<a:ext cx="{emu(width)}" cy="{high}"/></p:xfrm><a:graphic><a:graphicData '
        'uri="http://schemas.openxmlformats.org/drawingml/2006/table"><a:tbl>'
        f'<a:tblPr firstRow="1"/><a:tblGrid>{grid}</a:tblGrid>{_row(head, bold=True)}{body}'
        "</a:tbl></a:graphicData></a:graphic></p:graphicFrame>"
    )


def _rows(notes: Iterable[Note]) -> Iterator[tuple[str, ...]]:
    """The cells of a row for each sentence; one that would fill a slide goes on in the next row."""
    seen: dict[Quote, int] = {}
    for note in notes:
        stated = (str(note.number), plain(note.statement, NAME))
        rest = [
            cells
            for quote in note.quotes
            for cells in _said(quote, seen.setdefault(quote, note.number), note.number)
        ]
        for cells in rest or [("", "")]:
            yield (*stated, *cells)


def _said(quote: Quote, first: int, number: int) -> list[tuple[str, str]]:
    """The words and where they are from; a long sentence is pointed to under further numbers."""
    if first != number and len(quote.text) > _SHORT:
        return [(f"The sentence given under [{first}].", document(quote))]
    return [(piece, where(quote)) for piece in _pieces(plain(quote.text))]


def _pieces(text: str) -> list[str]:
    """A sentence in quotation marks; a very long one in pieces, with an ellipsis at each cut."""
    pieces = textwrap.wrap(text, _PIECE) or [""]
    last = len(pieces) - 1
    return [
        f"{'…' if i else '“'}{piece}{'…' if i < last else '”'}" for i, piece in enumerate(pieces)
    ]


def _columns(width: float) -> list[float]:
    return [width * share for share in _SHARES]


def _made(cells: tuple[str, ...], width: float) -> Row:
    """A row as high as the longest of its cells."""
    lines = max(_lines(cell, wide) for cell, wide in zip(cells, _columns(width), strict=True))
    return Row(cells, lines * _SIZE * POINT * _LINE + 2 * _PADDING)


def _lines(text: str, wide: float) -> int:
    """The lines that a text takes, by the usual width of its characters."""
    ems = sum(_CAPITAL if c.isupper() or c > "\u02ff" else _CHARACTER for c in text)
    across = (wide - 2 * _PADDING) / (ems / max(len(text), 1) * _SIZE * POINT or 1)
    return max(len(textwrap.wrap(text, max(int(across), 1))), 1)


def _row(row: Row, *, bold: bool = False) -> str:
    cells = "".join(_cell(cell, bold) for cell in row.cells)
    return f'<a:tr h="{emu(row.height)}">{cells}</a:tr>'


def _cell(text: str, bold: bool) -> str:
    margin = " ".join(f'mar{side}="{emu(_PADDING)}"' for side in "LRTB")
    none = "".join(f"<a:ln{side}><a:noFill/></a:ln{side}>" for side in "LRT")
    colour, wide = (_INK, 0.4) if bold else (_FAINT, 0.2)
    under = f'<a:lnB w="{emu(wide)}">{fill(colour)}</a:lnB>'
    # an empty cell takes its height from the size that is given for its end
    said = (
        run(text, _SIZE, _INK, bold)
        if text
        else f'<a:endParaRPr lang="{LANGUAGE}" sz="{round(_SIZE * 100)}"/>'
    )
    return (
        f"<a:tc><a:txBody><a:bodyPr/><a:lstStyle/><a:p>{said}</a:p>"
        f"</a:txBody><a:tcPr {margin}>{none}{under}<a:noFill/></a:tcPr></a:tc>"
    )
