"""Grids: tables and lists as rows of cells, with the headings and the caption above them.

A table is a run of lines with bars or tabs. Where a rule (``---|---``) stands below a line,
that line heads the columns; a line that a margin broke reads on until one ends in two
spaces, as Markdown does. A list is a run of items, each a row whose cells are what dashes,
colons, commas and brackets part.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from loaders.language.blocks import Block
from loaders.language.grid_lines import FEWEST_ROWS, RULE, Line, runs

#: Not the spaces in front of a line: an item goes on there.
_PARTS = re.compile(r"\s\\?[-–—]\s|(?:(?<!\s)\s+)?[:;,()|]\s*|(?<=\S)[^\S\n]{2,}+(?!\s)|\t")
_BULLET = re.compile(r"^\s*(?:\\?[-•*–—▪·●○]+\s+|\(?(?:[a-z]{1,2}|[ivx]{1,5}|\d{1,3})[.)]\s+)")
_NUMBERED = re.compile(r"\d{1,3}\.\s")
_UNMARKED = 6  # the level of headings without marks
_TERM = re.compile(r"(?:1[89]|20)\d\d\s*+[-–—]\s*+(?:(?:(?:1[89]|20)?\d\d)|[A-Za-z]+)?")
_MONTH_YEAR = r"(?:[A-Z][a-z]{2,8}\s)?(?:1[89]|20)\d\d"
_YEARS = rf"{_MONTH_YEAR}\s?[-–—]\s?(?:{_MONTH_YEAR}\b|\d\d\b|present\b|current\b|date\b)?"
#: A term of years before or behind what an item names: "1974–1979 Ann Rao", "Ann Rao 1974–1979".
_TERM_FIRST = re.compile(rf"{_YEARS}(?=[:,]?\s(?:[A-Z]|\w+\s[A-Z]))")
_TERM_LAST = re.compile(rf"(?<=[^\W\d_])\s{_YEARS}$")
#: A line that goes on behind a name: "(1929–2015) | Kenya", "(born 1950)".
_LIFE = re.compile(r"[*_]*\((?:born|birth|b\.|(?:1[89]|20)\d\d)\b")
_EDGES = " \t*_\\|·•\xa0"
_WORDS_OF_ITEM = 16  # more than that is a sentence, and no row of a list


@dataclass(frozen=True, slots=True)
class Cell:
    """Characters `start` to `end` of the document, and what they say."""

    start: int
    end: int
    text: str


@dataclass(slots=True)
class Grid:
    """A table or list: the texts over its columns (none in a list), its rows, and what stands
    above it, the nearest first: caption, headings from the lowest level up."""

    head: tuple[Cell, ...]
    rows: list[tuple[Cell, ...]]
    above: list[Cell] = field(default_factory=list)
    is_list: bool = False
    has_lead: bool = False  # of a list: what stands nearest above is the line that introduces it
    titled: bool = False  # whether the heading nearest above has the marks of one, and is no label

    @property
    def header(self) -> tuple[str, ...]:
        """The texts over its columns."""
        return tuple(cell.text for cell in self.head)


def grids(text: str, parts: list[Block]) -> Iterator[Grid]:
    """The tables and lists of a document, in order."""
    outline = _Outline(text, parts)
    for run in runs(text):
        for grid in _tables(run):
            start = grid.rows[0][0].start
            opening = (grid.head or grid.rows[0])[0].start
            grid.above += outline.caption(opening) + outline.above(start)
            yield grid
    yield from _lists(text, parts, outline)


class _Outline:
    """The headings of a document with their levels, and the lines that introduce tables."""

    def __init__(self, text: str, parts: list[Block]) -> None:
        self.headings: list[tuple[int, Cell]] = []
        self.captions: dict[int, Cell] = {}
        before: Block | None = None
        for block in parts:
            bars = "|" in text[block.start : block.end]
            if block.kind == "heading" and not bars:
                level = _level(text, block.start)
                self.headings.append((level, _cell(text, block.start, block.end)))
            if block.kind == "cell" and before is not None and before.kind == "paragraph":
                caption = _cell(text, before.start, before.end)
                if (
                    caption.text.endswith((":", ";"))
                    and len(caption.text.split()) <= _WORDS_OF_ITEM
                ):
                    self.captions[block.start] = caption
            before = block

    def caption(self, at: int) -> list[Cell]:
        """The line with a colon or semicolon right before the table that starts at a place."""
        return [self.captions[at]] if at in self.captions else []

    def above(self, at: int) -> list[Cell]:
        """The headings over a place, the nearest first; of those farther up only higher ones."""
        found: list[Cell] = []
        lowest = 99
        for level, cell in reversed(self.headings):
            if cell.start < at and level < lowest:
                found.append(cell)
                lowest = level
        return found


def _level(text: str, at: int) -> int:
    """The level of a heading by its marks: 1 to 6 for "#", 7 for one in bold, 6 for others."""
    line = text[text.rfind("\n", 0, at) + 1 : at + 8].lstrip()
    marks = len(line) - len(line.lstrip("#"))
    return marks or (7 if line.startswith("**") else _UNMARKED)


def _cell(text: str, start: int, end: int) -> Cell:
    """Characters as a cell, without the marks at its edges."""
    while start < end and text[start] in _EDGES + "#\n":
        start += 1
    while end > start and text[end - 1] in _EDGES + "#\n":
        end -= 1
    return Cell(start, end, " ".join(text[start:end].split()))


# -- tables -------------------------------------------------------------------------------------


def _tables(run: list[Line]) -> Iterator[Grid]:
    """The tables of a run; each rule opens one, with the row before it as its header."""
    rows = list(_rows(run))
    rules = [n for n, row in enumerate(rows) if row is None]
    if not rules:
        grid = _without_rule([row for row in rows if row])
        if grid:
            yield grid
        return
    for number, rule in enumerate(rules):
        stop = rules[number + 1] - 1 if number + 1 < len(rules) else len(rows)
        header = rows[rule - 1] if rule else None
        body = [row for row in rows[rule + 1 : stop] if row]
        grid = _headed(list(header or ()), body)
        if grid:
            yield grid


def _rows(run: list[Line]) -> Iterator[tuple[Cell, ...] | None]:
    """The rows of a run, a rule as None. Where lines end in two spaces, others read on."""
    soft = sum(line.text.endswith("  ") for line in run) > len(run) // 3
    held: list[Line] = []
    for number, line in enumerate(run):
        if RULE.match(line.text):
            if held:
                yield _cells(held)
                held = []
            yield None
            continue
        held.append(line)
        following = run[number + 1] if number + 1 < len(run) else None
        cut = soft and not line.text.endswith("  ") and following is not None
        cut = cut or (following is not None and bool(_LIFE.match(following.text)))
        if not cut or (following and RULE.match(following.text)):
            yield _cells(held)
            held = []
    if held:
        yield _cells(held)


def _cells(lines: list[Line]) -> tuple[Cell, ...]:
    """The cells of a row that stands on one or more lines."""
    start = lines[0].start
    joined = "\n".join(line.text for line in lines)
    mark = "|" if "|" in joined else "\t"
    cells, at = [], 0
    for piece in joined.split(mark):
        cells.append(_cell(joined, at, at + len(piece)))
        at += len(piece) + 1
    closed = joined.lstrip().startswith("|") and joined.rstrip().endswith("|")
    if closed and len(cells) > 2:
        cells = cells[1:-1]  # a bar at one side alone opens or ends an empty cell
    return tuple(Cell(start + c.start, start + c.end, c.text) for c in cells)


def _headed(header: list[Cell], body: list[tuple[Cell, ...]]) -> Grid | None:
    above: list[Cell] = []
    if len(header) == 1 and body and len(body[0]) > 1:
        above, header, body = header, list(body[0]), body[1:]  # a caption alone over the rule
    if body and len(body[0]) == len(header) and _holds_years(header):
        header, body = [], [tuple(header), *body]  # no text over the columns: a row like the others
    if not body:
        return None
    if header:
        header[0], caption = _without_caption(header[0])
        above += caption
    return Grid(tuple(header), body, above)


def _holds_years(row: list[Cell]) -> bool:
    """Whether a cell holds a term of office: "2012–2015", "2015–present"; of more than two cells
    one behind the first."""
    return any(_TERM.fullmatch(cell.text) for cell in row[len(row) > 2 :])


def _without_caption(cell: Cell) -> tuple[Cell, list[Cell]]:
    """A caption that stands in the first cell before the text over the column."""
    words = cell.text.split()
    if len(words) < 4:
        return cell, []
    return Cell(cell.start, cell.end, " ".join(words[-3:])), [cell]


def _without_rule(rows: list[tuple[Cell, ...]]) -> Grid | None:
    """A run of rows of one width; short words without a figure over it are its header."""
    widths = [len(row) for row in rows]
    width = max(set(widths), key=lambda w: (widths.count(w), w))
    even = [row for row in rows if len(row) == width]
    if width < 2 or len(even) <= FEWEST_ROWS:
        return None
    first = even[0]
    plain = all(c.text and len(c.text) < 30 and not re.search(r"\d", c.text) for c in first)
    return Grid(first if plain else (), even[1:] if plain else even)


# -- lists --------------------------------------------------------------------------------------


def _lists(text: str, parts: list[Block], outline: _Outline) -> Iterator[Grid]:
    """Runs of items as grids, each item a row; what introduces them is their caption."""
    rows: list[tuple[Cell, ...]] = []
    lead: Block | None = None
    for number, block in enumerate([*parts, None]):
        if block is not None and _is_item(text, block):
            if not rows:
                lead = _introduction(text, parts, number)
            if len(text[block.start : block.end].split()) <= _WORDS_OF_ITEM:
                rows.append(_item(text, block))
            continue
        if len(rows) >= FEWEST_ROWS:
            above = outline.above(rows[0][0].start)
            caption = [_cell(text, lead.start, lead.end)] if lead else []
            grid = Grid((), rows, caption + above, is_list=True, has_lead=lead is not None)
            grid.titled = bool(above) and _level(text, above[0].start) < _UNMARKED
            yield grid
        rows = []


def _is_item(text: str, block: Block) -> bool:
    """Whether a block is an item: a short paragraph with a number is one as well."""
    if block.kind == "item":
        return True
    said = text[block.start : block.end]
    numbered = block.kind == "paragraph" and _NUMBERED.match(said)
    return bool(numbered) and len(said.split()) <= _WORDS_OF_ITEM and not said.endswith(".")


def _introduction(text: str, parts: list[Block], number: int) -> Block | None:
    """The paragraph that introduces a list."""
    lead = parts[number].lead
    if lead is not None:
        return parts[lead]
    before = parts[number - 1] if number else None
    told = before is not None and before.kind == parts[number].kind == "paragraph"
    return before if told and before and text[before.start : before.end].endswith(":") else None


def _item(text: str, block: Block) -> tuple[Cell, ...]:
    start = block.start
    bullet = _BULLET.match(text[start : block.end])
    start += bullet.end() if bullet else 0
    end = block.end
    cells: list[Cell] = []
    opening = _TERM_FIRST.match(text, start, end)
    closing = None if opening else _TERM_LAST.search(text, start, end)
    if opening:
        cells, start = [_cell(text, start, opening.end())], opening.end()
    at, behind = start, closing.start() if closing else end
    for match in _PARTS.finditer(text, start, behind):
        cells.append(_cell(text, at, match.start()))
        at = match.end()
    cells.append(_cell(text, at, behind))
    cells += [_cell(text, behind, end)] if closing else []
    return tuple(cell for cell in cells if cell.text) or (_cell(text, start, block.end),)
