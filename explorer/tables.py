"""Rows as a table, CSV, JSON or JSON lines: one way of printing for every listing."""

from __future__ import annotations

import csv
import json
import math
import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from html import escape
from typing import Any, TextIO

FORMATS = ("table", "csv", "json", "jsonl")

_CONTROL = re.compile(r"[\x00-\x1f\x7f-\x9f\u2028\u2029]+")
#: Cells of a notebook, which would else push text to the right.
_HEAD = '<th style="text-align: left">{}</th>'
_CELL = '<td style="text-align: left; vertical-align: top">{}</td>'
_LONG = 60  # a longer cell runs over instead of pushing the whole column to the right


@dataclass(frozen=True, slots=True)
class Listing:
    """Column names and rows; `brief` names the columns of the table, where not all of them."""

    columns: Sequence[str]
    rows: Sequence[Sequence[Any]]
    brief: Sequence[str] = ()

    def _repr_html_(self) -> str:
        """The rows as a notebook shows them, how many they are below."""
        head = "".join(map(_HEAD.format, map(escape, self.columns)))
        rows = ("".join(_CELL.format(escape(cell(value))) for value in row) for row in self.rows)
        body = "".join(f"<tr>{row}</tr>" for row in rows)
        said = counted(len(self.rows), "row")
        return f"<table><thead><tr>{head}</tr></thead><tbody>{body}</tbody></table><p>{said}</p>"


def write(listing: Listing, form: str, stream: TextIO) -> None:
    """Print a listing to `stream` in one of `FORMATS`.

    Only a table on a terminal shortens its cells; everything else is in full.
    """
    if form == "table":
        _table(_brief(listing), stream)
    elif form == "csv":
        writer = csv.writer(stream, lineterminator="\n")
        writer.writerow(listing.columns)
        writer.writerows([_csv_cell(value) for value in row] for row in listing.rows)
    elif form == "json":
        lines = ",\n".join(f"  {to_json(row)}" for row in _objects(listing))
        stream.write(f"[\n{lines}\n]\n" if lines else "[]\n")
    else:
        stream.writelines(f"{to_json(row)}\n" for row in _objects(listing))


def to_json(value: Any) -> str:
    """`value` as JSON on one line, UTF-8 characters as they are, no NaN or infinity."""
    return json.dumps(_finite(value), ensure_ascii=False, allow_nan=False, default=str)


def printable(text: str) -> str:
    """`text` on one line and without control characters, safe to show on a terminal."""
    return _CONTROL.sub(" ", text)


def counted(number: int, noun: str) -> str:
    """A number with its noun: "1 gap", "2,000 gaps"."""
    return f"{number:,} {noun}" + ("" if number == 1 else "s")


def cell(value: Any) -> str:
    """A value as a table shows it: a node as (Label name), a relationship as -[TYPE]-."""
    if value is None:
        return ""
    if isinstance(value, str):
        return printable(value)
    if isinstance(value, Mapping):
        return _compound(value)
    if isinstance(value, list | tuple):
        return ", ".join(cell(item) for item in value)
    return printable(to_json(value))


def is_node(value: Mapping[str, Any]) -> bool:
    """Whether a map in an answer is a node."""
    return set(value) == {"label", "id", "properties"}


def is_relationship(value: Mapping[str, Any]) -> bool:
    """Whether a map in an answer is a relationship."""
    return set(value) == {"type", "start", "end", "properties"}


def _compound(value: Mapping[str, Any]) -> str:
    if is_node(value):
        name = value["properties"].get("name") or value["id"]
        return printable(f"({value['label']} {name})")
    if is_relationship(value):
        return printable(f"-[{value['type']}]-")
    if set(value) == {"nodes", "relationships"} and value["nodes"]:
        first, *others = (cell(node) for node in value["nodes"])
        steps = (cell(step) for step in value["relationships"])
        return first + "".join(f"{step}{node}" for step, node in zip(steps, others, strict=False))
    return "{" + ", ".join(f"{printable(str(k))}: {cell(v)}" for k, v in value.items()) + "}"


def _csv_cell(value: Any) -> str:
    if value is None:
        return ""
    return value if isinstance(value, str) else to_json(value)


def _finite(value: Any) -> Any:
    if isinstance(value, float) and not math.isfinite(value):
        return None
    if isinstance(value, Mapping):
        return {key: _finite(item) for key, item in value.items()}
    if isinstance(value, list | tuple):
        return [_finite(item) for item in value]
    return value


def _objects(listing: Listing) -> Iterable[dict[str, Any]]:
    return (dict(zip(listing.columns, row, strict=True)) for row in listing.rows)


def _brief(listing: Listing) -> Listing:
    if not listing.brief:
        return listing
    places = [list(listing.columns).index(name) for name in listing.brief]
    return Listing(listing.brief, [[row[place] for place in places] for row in listing.rows])


def _table(listing: Listing, stream: TextIO) -> None:
    cells = [[cell(value) for value in row] for row in listing.rows]
    if stream.isatty():
        _terminal_table(listing, cells, stream)
    else:
        _plain_table([list(listing.columns), *cells], stream)


def _plain_table(lines: list[list[str]], stream: TextIO) -> None:
    from rich.cells import cell_len

    columns = list(zip(*lines, strict=True))
    widths = [max(min(cell_len(text), _LONG) for text in column) for column in columns]
    lines.insert(1, ["-" * width for width in widths])
    for line in lines:
        padded = (
            text + " " * (width - cell_len(text)) for text, width in zip(line, widths, strict=True)
        )
        stream.write("  ".join(padded).rstrip() + "\n")


def _terminal_table(listing: Listing, cells: list[list[str]], stream: TextIO) -> None:
    from rich import box
    from rich.console import Console
    from rich.table import Table
    from rich.text import Text

    console = Console(file=stream)
    widest = _widest([list(listing.columns), *cells], console.width)
    table = Table(box=box.SIMPLE_HEAD, show_edge=False, pad_edge=False)
    for place, name in enumerate(listing.columns):
        numeric = bool(listing.rows) and all(_is_number(row[place]) for row in listing.rows)
        table.add_column(
            # documents hold square brackets and colons: Text keeps them from being read as markup
            Text(name),
            no_wrap=True,
            overflow="ellipsis",
            justify="right" if numeric else "left",
            max_width=widest,
        )
    for row in cells:
        table.add_row(*(Text(text) for text in row))
    console.print(table)


def _widest(lines: list[list[str]], width: int) -> int:
    """The most columns of `width` that each cell may have, so that short ones stay whole."""
    from rich.cells import cell_len

    widths = [max(map(cell_len, column)) for column in zip(*lines, strict=True)]
    room = width - 3 * (len(widths) - 1)  # the gap between two columns
    fitting = (limit for limit in range(max(widths), 1, -1) if _sum_up_to(widths, limit) <= room)
    return next(fitting, 1)


def _sum_up_to(widths: list[int], limit: int) -> int:
    return sum(min(width, limit) for width in widths)


def _is_number(value: Any) -> bool:
    return isinstance(value, int | float) and not isinstance(value, bool)
