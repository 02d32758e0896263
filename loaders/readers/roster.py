"""Rosters: each row of a table states relationships, with the cells for evidence."""

from __future__ import annotations

import re
from collections.abc import Iterator
from collections.abc import Mapping as Map
from dataclasses import dataclass, field

from graphmodel.errors import DocumentError, did_you_mean
from graphmodel.records import Document, Gap, Span, Value
from loaders.readers.dates import parse_date
from loaders.readers.mapping import (
    MINIMAL,
    EndSpec,
    Mapping,
    StatementSpec,
    parse_mapping,
    read_mapping,
)
from loaders.readers.table import Cell, Record, find_delimiter, records

__all__ = ["MINIMAL", "End", "Mapping", "RosterRow", "Statement", "mapping_of", "parse_mapping",
           "read_mapping", "rows"]  # fmt: skip

_TRUE = frozenset({"true", "yes", "y", "x", "1"})
_FALSE = frozenset({"false", "no", "n", "0"})


@dataclass(frozen=True, slots=True)
class End:
    """A named end of a statement.

    `span` is the place of the name in the text; where the mapping gives the name
    (`given`), it is that of the whole row.
    """

    name: str
    label: str
    span: Span
    given: bool = False


@dataclass(frozen=True, slots=True)
class Statement:
    """One relationship that a row states, its properties as the schema types them."""

    subject: End
    type: str
    object: End
    properties: Map[str, Value] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class RosterRow:
    """A record of the table: where it stands, what it states, what could not be read in it."""

    start: int
    end: int
    line: int
    statements: tuple[Statement, ...]
    gaps: tuple[Gap, ...] = ()


def rows(text: str, mapping: Mapping, where: str | None = None) -> Iterator[RosterRow]:
    """The rows of the roster; an empty cell states nothing.

    Raises `DocumentError` where the table lacks a column that the mapping names, names it
    twice, or is no table; `where` is what messages call the table.
    """
    place = where or mapping.name
    delimiter = mapping.delimiter or find_delimiter(text)
    lines = records(text, delimiter, place)
    header = next(lines, None)
    if header is None:
        raise DocumentError(f"{place}: the table is empty; give a header and rows")
    columns = _columns(header, mapping, place)
    for record in lines:
        cells = {name: record.cells[at] for name, at in columns.items() if at < len(record.cells)}
        yield _row(record, cells, mapping, len(header.cells), text)


def mapping_of(document: Document) -> Mapping:
    """The mapping that a roster was read with; its text travels in the document's metadata."""
    return parse_mapping(document.metadata["mapping"], f"{document.id}.mapping.yaml")


def _columns(header: Record, mapping: Mapping, where: str) -> dict[str, int]:
    """The place of each column that the mapping names."""
    names = [cell.value for cell in header.cells]
    for wanted in mapping.columns():
        if names.count(wanted) != 1:
            fault = "twice" if wanted in names else "nowhere"
            hint = "" if wanted in names else did_you_mean(wanted, names)
            raise DocumentError(
                f"{where}: {mapping.name} names the column {wanted!r}, which the header has "
                f"{fault}; correct one of the two.{hint}"
            )
    return {name: names.index(name) for name in mapping.columns()}


def _row(
    record: Record, cells: Map[str, Cell], mapping: Mapping, width: int, text: str
) -> RosterRow:
    statements: list[Statement] = []
    gaps: list[Gap] = []
    if len(record.cells) > width:
        note = f"line {record.line} has {len(record.cells)} cells, the header {width}"
        quote = text[record.start : record.end]
        gaps.append(Gap("ragged-row", record.start, record.end, quote, note))
    for spec in mapping.statements:
        properties = _properties(spec, cells, text, gaps)
        for subject in _ends(spec.subject, cells, record):
            for object_ in _ends(spec.object, cells, record):
                statements.append(Statement(subject, spec.type, object_, properties))
    unique = tuple(dict.fromkeys(gaps))
    return RosterRow(record.start, record.end, record.line, tuple(statements), unique)


def _ends(spec: EndSpec, cells: Map[str, Cell], record: Record) -> Iterator[End]:
    """The nodes that a row names at one end: none, one, or as many as a divided cell has."""
    if spec.value is not None:
        yield End(spec.value, spec.label, (record.start, record.end), given=True)
        return
    cell = cells.get(spec.column or "")
    if cell is None or not cell.value:
        return
    if spec.split is None or cell.end - cell.start != len(cell.value):
        # a cell with doubled quotes is not divided: its characters are not those of the text
        yield End(" ".join(cell.value.split()), spec.label, (cell.start, cell.end))
        return
    for piece in re.finditer(rf"(?:(?!{re.escape(spec.split)}).)+", cell.value, re.DOTALL):
        name = piece[0].strip()
        start = cell.start + piece.start() + len(piece[0]) - len(piece[0].lstrip())
        if name:
            yield End(" ".join(name.split()), spec.label, (start, start + len(name)))


def _properties(
    spec: StatementSpec, cells: Map[str, Cell], text: str, gaps: list[Gap]
) -> dict[str, Value]:
    """The properties of a statement; a value that its kind cannot hold is a gap."""
    found: dict[str, Value] = {}
    for name, value in spec.constants.items():
        if (typed := _typed(value, spec.kinds.get(name, "string"))) is not None:
            found[name] = typed
    for name, column in spec.properties.items():
        cell = cells.get(column)
        if cell is None or not cell.value:
            continue
        kind = spec.kinds.get(name, "string")
        if (typed := _typed(cell.value, kind)) is not None:
            found[name] = typed
        else:
            quote = text[cell.start : cell.end]
            gaps.append(Gap("unread-value", cell.start, cell.end, quote, f"{name} is a {kind}"))
    return found


def _typed(value: str, kind: str) -> Value | None:
    """The value as its kind, or None where it is none."""
    plain = " ".join(value.split())
    if kind == "date":
        return parse_date(plain)
    if kind == "boolean":
        word = plain.lower()
        return True if word in _TRUE else False if word in _FALSE else None
    if kind in ("integer", "float"):
        try:
            number = float(plain.replace(",", "").replace("\u00a0", ""))
        except ValueError:
            return None
        return int(number) if kind == "integer" else number
    if kind == "strings":
        return [part.strip() for part in plain.split(";") if part.strip()]
    return plain
