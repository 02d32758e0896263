"""Comma-separated text to cells that know where they stand."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from graphmodel.errors import DocumentError

DELIMITERS = (",", ";", "\t", "|")


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell without the blanks and quotes around it.

    ``text[start:end]`` is `value`, with a quote doubled where the cell is quoted and holds
    one.
    """

    value: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Record:
    """A line of the table, which line breaks in quoted cells may stretch; `line` counts from 1."""

    start: int
    end: int
    line: int
    cells: tuple[Cell, ...]


def records(text: str, delimiter: str, where: str) -> Iterator[Record]:
    """The records of the table, the header among them; blank lines are passed over.

    Raises `DocumentError` where a quote is not closed.
    """
    offset, line = 0, 1
    while offset < len(text):
        record = _record(text, offset, line, delimiter, where)
        if any(cell.value for cell in record.cells):
            yield record
        line += text.count("\n", offset, record.end) + 1
        offset = record.end + 1


def find_delimiter(text: str) -> str:
    """The delimiter that the first filled line has most of, quoted cells left out."""
    first = next((line for line in text.split("\n") if line.strip()), "")
    counts = Counter(re.sub(r'"[^"]*"', "", first))
    return max(DELIMITERS, key=lambda sign: counts[sign])


def _record(text: str, start: int, line: int, delimiter: str, where: str) -> Record:
    cells: list[Cell] = []
    offset = start
    while True:
        cell, offset = _cell(text, offset, delimiter)
        if cell is None:
            raise DocumentError(f"{where}: line {line}: a quote is opened but not closed; close it")
        cells.append(cell)
        if offset >= len(text) or text[offset] == "\n":
            return Record(start, offset, line, tuple(cells))
        offset += 1


def _cell(text: str, start: int, delimiter: str) -> tuple[Cell | None, int]:
    """The cell at `start` and the offset of the delimiter or line end behind it."""
    blanks = " " if delimiter == "\t" else " \t"
    at = start
    while at < len(text) and text[at] in blanks:
        at += 1
    if text[at : at + 1] == '"':
        return _quoted(text, at, delimiter)
    end = start
    while end < len(text) and text[end] not in (delimiter, "\n"):
        end += 1
    return _trimmed(text, start, end), end


def _quoted(text: str, quote: int, delimiter: str) -> tuple[Cell | None, int]:
    closing = re.compile(r'(?:[^"]|"")*+"').match(text, quote + 1)
    if closing is None:
        return None, len(text)
    inner = _trimmed(text, quote + 1, closing.end() - 1)
    end = closing.end()
    while end < len(text) and text[end] not in (delimiter, "\n"):
        end += 1
    if text[closing.end() : end].strip():
        return _trimmed(text, quote, end), end  # a quote that is part of the text
    return Cell(inner.value.replace('""', '"'), inner.start, inner.end), end


def _trimmed(text: str, start: int, end: int) -> Cell:
    """The cell between two offsets without the blanks at its ends."""
    raw = text[start:end]
    value = raw.strip()
    first = start + len(raw) - len(raw.lstrip()) if value else start
    return Cell(value, first, first + len(value))
