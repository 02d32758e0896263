"""The list of evidence: pages that give for each number on the map what is said, and where."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from explorer.paper.fonts import Face
from explorer.paper.furniture import MARGIN
from explorer.paper.scene import LEADING, POINT, Note, Page, Quote, Scene, Words
from explorer.paper.wrapping import wrapped

_SIZE, _SMALL, _TITLE = 8.5, 7.5, 14.0
#: The room of the numbers, between columns, entries and quotes; the narrowest column, in mm.
_NUMBER, _GUTTER, _GAP, _BETWEEN, _COLUMN = 11.0, 8.0, 2.4, 0.8, 85.0
_GREY = "#555555"


@dataclass(frozen=True, slots=True)
class Sheet:
    """A page of the list; `notes` are the numbers of those that begin on it, with their heights."""

    words: tuple[Words, ...]
    notes: tuple[tuple[int, float], ...]


@dataclass(frozen=True, slots=True)
class _Row:
    """One line of a column: its words without a place, and what must not be parted from it."""

    text: str
    size: float
    bold: bool
    colour: str
    number: int = 0
    kept: bool = False


def sheets(scene: Scene, face: Face) -> list[Sheet]:
    """The pages of the list, each as large as the map's."""
    columns = _columns(scene.page)
    wide = (scene.page.width - 2 * MARGIN - _GUTTER * (columns - 1)) / columns
    told = [_readable(note, face) for note in scene.notes]
    rows = [row for entry in _entries(told) for row in _rows(face, entry, wide - _NUMBER)]
    top = _heading(scene, 0).y + _TITLE * POINT * LEADING + _GAP * 2
    room = scene.page.height - top - MARGIN - _SMALL * POINT
    found = list(_filled(rows, room))
    pages = [found[i : i + columns] for i in range(0, len(found), columns)]
    return [
        _sheet(scene, number, len(pages), columns_, top, wide)
        for number, columns_ in enumerate(pages, 1)
    ]


def _columns(page: Page) -> int:
    return max(1, int((page.width - 2 * MARGIN + _GUTTER) / (_COLUMN + _GUTTER)))


def _readable(note: Note, face: Face) -> Note:
    """A note in characters that the typeface has."""
    quotes = tuple(
        Quote(
            *(
                face.plain(text)
                for text in (q.text, q.document, q.title, q.date, q.place, q.marking)
            )
        )
        for q in note.quotes
    )
    return Note(note.number, face.plain(note.statement), quotes)


def _entries(notes: Sequence[Note]) -> Iterator[tuple[Note, list[tuple[Quote, int]]]]:
    """Each note with its quotes, and where a sentence stood before the number it stood at."""
    seen: dict[tuple[str, str, str], int] = {}
    for note in notes:
        quotes = []
        for quote in note.quotes:
            key = quote.document, quote.place, quote.text
            quotes.append((quote, seen.get(key, 0)))
            seen.setdefault(key, note.number)
        yield note, quotes


def _rows(face: Face, entry: tuple[Note, list[tuple[Quote, int]]], wide: float) -> Iterator[_Row]:
    """The lines of an entry: its statement, and of each quote the sentence and its source."""
    note, quotes = entry
    for i, line in enumerate(wrapped(face, note.statement, wide, _SIZE, bold=True)):
        yield _Row(line, _SIZE, True, "#1a1a1a", note.number if i == 0 else 0, kept=True)
    for place, (quote, before) in enumerate(quotes):
        if place:
            yield _space(_BETWEEN)
        text = f"The sentence given under [{before}]." if before else f"“{quote.text}”"
        lines = wrapped(face, text, wide, _SIZE)
        last = len(lines) - 1
        for i, line in enumerate(lines):  # neither the first line nor the last stands alone
            yield _Row(line, _SIZE, False, "#1a1a1a", kept=i in (0, last - 1, last))
        source = wrapped(face, _source(quote), wide, _SMALL)
        for line in source:
            yield _Row(line, _SMALL, False, _GREY, kept=line is not source[-1])
    yield _space(_GAP)


def _space(high: float) -> _Row:
    """An empty row, `high` in mm."""
    return _Row("", high / POINT / LEADING, False, _GREY)


def _source(quote: Quote) -> str:
    """Where a quote stands: document, date, place, marking."""
    title = quote.title if quote.title == quote.document else f"{quote.title} ({quote.document})"
    marking = f"[{quote.marking}]" if quote.marking else ""
    return "— " + ", ".join(part for part in (title, quote.date, quote.place, marking) if part)


def _filled(rows: Sequence[_Row], room: float) -> Iterator[list[_Row]]:
    """The rows in columns of a height; what must stay together goes on to the next."""
    column: list[_Row] = []
    for row in rows:
        if column and _height([*column, row]) > room:
            last = len(column)
            while last > 1 and column[last - 1].kept:
                last -= 1
            last = last if last > len(column) - 8 else len(column)
            yield column[:last]
            column = column[last:]
        if column or row.text:
            column.append(row)
    if column:
        yield column


def _height(rows: Sequence[_Row]) -> float:
    return sum(row.size for row in rows) * POINT * LEADING


def _heading(scene: Scene, page: int) -> Words:
    """The title of a page of the list, under the banner."""
    top = MARGIN * 0.7
    if scene.banner:
        top = scene.banner.y + scene.banner.height + _GAP
    text = "Evidence" if page < 2 else "Evidence, continued"
    high = _TITLE * POINT * LEADING
    return Words(MARGIN, top, scene.page.width - 2 * MARGIN, high, (text,), _TITLE, bold=True)


def _sheet(
    scene: Scene,
    number: int,
    count: int,
    columns: Sequence[Sequence[_Row]],
    top: float,
    wide: float,
) -> Sheet:
    """One page: banner, heading, columns, and at its foot what it belongs to."""
    words = [scene.banner] if scene.banner else []
    words.append(_heading(scene, number))
    notes: list[tuple[int, float]] = []
    for i, column in enumerate(columns):
        placed, begun = _column(column, MARGIN + i * (wide + _GUTTER), top, wide)
        words += placed
        notes += begun
    step = _SMALL * POINT * LEADING
    low = scene.page.height - MARGIN * 0.7 - step
    foot = f"{scene.title.lines[0]} · page {number + 1} of {count + 1}"
    words.append(Words(MARGIN, low, scene.page.width - 2 * MARGIN, step, (foot,), _SMALL, _GREY))
    return Sheet(tuple(words), tuple(notes))


def _column(
    rows: Sequence[_Row], x: float, y: float, wide: float
) -> tuple[list[Words], list[tuple[int, float]]]:
    """The rows of a column from `x`, `y` downwards, and the numbers in it with their heights."""
    words: list[Words] = []
    notes: list[tuple[int, float]] = []
    for row in rows:
        high = row.size * POINT * LEADING
        line = Words(x, y, _NUMBER, high, (), row.size, row.colour, row.bold)
        if row.number:
            words.append(replace(line, lines=(f"[{row.number}]",)))
            notes.append((row.number, y))
        if row.text:
            words.append(replace(line, x=x + _NUMBER, width=wide - _NUMBER, lines=(row.text,)))
        y += high
    return words, notes
