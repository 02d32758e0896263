"""A dossier on a terminal or a page: quotes in full, readable at 80 columns."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TextIO

from rich.console import Console
from rich.text import Text

from explorer.dossier import Dossier, Group, Quote, Statement
from explorer.tables import cell, printable
from graphmodel.records import Node, Value

_WIDEST = 100  # longer lines are hard to read
_NARROW = 80  # where there is no terminal to ask
_ARROWS = {"out": "  -> ", "in": "  <- ", "either": "  -- "}


def print_dossier(found: Dossier, stream: TextIO) -> None:
    """Print a dossier to `stream`, coloured only on a terminal."""
    console = Console(file=stream, highlight=False)
    console.width = min(console.width, _WIDEST) if stream.isatty() else _NARROW
    _heading(console, found.node)
    for group in found.groups:
        _group(console, group)
    if not found.groups:
        console.print("\nNothing is stated of it.")


def _heading(console: Console, node: Node) -> None:
    acronym = f" ({node.acronym})" if node.acronym else ""
    console.print(Text(printable(node.name) + acronym, style="bold"))
    shown: dict[str, Value] = {"label": node.label, "id": node.id}
    if node.aliases:
        shown["aliases"] = list(node.aliases)
    shown |= {k: v for k, v in node.properties.items() if k not in ("name", "aliases", "acronym")}
    for name, value in shown.items():
        _indented(console, Text.assemble((f"{name}: ", "dim"), _words(value)), 2)


def _group(console: Console, group: Group) -> None:
    console.print()
    console.print(
        Text.assemble(
            (group.reading, "bold"), (_ARROWS[group.direction], "dim"), (group.type, "dim")
        )
    )
    for statement in group.statements:
        _statement(console, group, statement)


def _statement(console: Console, group: Group, statement: Statement) -> None:
    other = statement.other
    acronym = f" ({other.acronym})" if other.acronym else ""
    text = Text.assemble((f"{other.label} ", "dim"), (printable(other.name) + acronym, "bold"))
    if statement.properties:
        text.append(f"  {_listed(statement.properties)}")
    _indented(console, text, 2)
    if group.type == "MENTIONS":  # a mention's sentence says no more than the name
        return
    for quote in statement.quotes:
        _indented(console, Text(f"“{' '.join(printable(quote.evidence.text).split())}”"), 6)
        _indented(console, Text(f"— {source(quote)}", style="dim"), 6)


def source(quote: Quote) -> str:
    """Where a quote stands: document, date, page, paragraph, marking, confidence."""
    evidence = quote.evidence
    parts = [
        _document(quote),
        quote.date,
        f"page {evidence.page}" if evidence.page is not None else None,
        f"para. {evidence.paragraph}" if evidence.paragraph else None,
        f"characters {evidence.start} to {evidence.end}",
        f"confidence {evidence.confidence:.2f}",
        f"by way of {printable(evidence.bridge)}" if evidence.bridge else None,
        f"[{printable(quote.marking)}]" if quote.marking else None,
    ]
    return ", ".join(part for part in parts if part)


def _document(quote: Quote) -> str:
    """The document's title with its id, by which it can be found."""
    id_ = quote.evidence.document
    return id_ if quote.title == id_ else f"{printable(quote.title)} ({id_})"


def _listed(properties: Mapping[str, Value]) -> str:
    """Properties in words: a flag that is set is its name alone."""
    said = ((name, value) for name, value in properties.items() if value is not False)
    return "; ".join(name if value is True else f"{name} {_words(value)}" for name, value in said)


def _words(value: Value) -> str:
    return "; ".join(map(cell, value)) if isinstance(value, list) else cell(value)


def _indented(console: Console, text: Text, columns: int) -> None:
    """Print `text`, each line that it takes moved in by `columns`, without trailing blanks."""
    for line in text.wrap(console, max(console.width - columns, 20)):
        line.rstrip()
        if console.is_terminal:
            console.print(Text.assemble(" " * columns, line), no_wrap=True)
        else:  # a long dossier takes a second less this way
            console.file.write(f"{' ' * columns}{line.plain}\n")
