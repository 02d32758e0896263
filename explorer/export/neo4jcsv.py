"""CSV for `neo4j-admin database import`: a file a label, a file a type, and the arguments."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import groupby
from typing import Any

from explorer.export.content import Content
from graphmodel.errors import LiaisonError

#: The file of arguments, by which a folder of ours is known as well.
ARGUMENTS = "import.args"
#: What may part the items of a list, the first that no item holds: no other text has them.
_SEPARATORS = "\x1f\x1e\x1d\x1c\x01\x02\x03\x04\x05\x06"
_KINDS = {bool: "boolean", int: "long", float: "double", str: "string"}
#: Above this many bytes in one value the importer's buffer must be named.
_BUFFER = 4_000_000


def files(content: Content) -> Iterator[tuple[str, Iterator[str]]]:
    """The files of `content` by name, each with its text in pieces; the arguments come last.

    Raises `LiaisonError` where every character that could part the items of a list is in one.
    """
    separator = _separator(content)
    named: list[str] = []
    for label, nodes in groupby(content.nodes, key=lambda node: node.label):
        rows = [((node.id, label), dict(node.attributes, label=None)) for node in nodes]
        named.append(f"--nodes=./nodes-{label}.csv")
        yield f"nodes-{label}.csv", _table((":ID", ":LABEL"), rows, separator)
    edges = sorted(content.edges, key=lambda edge: edge.type)
    for type_, group in groupby(edges, key=lambda edge: edge.type):
        ties = [((e.start, e.end, type_), dict(e.attributes, type=None)) for e in group]
        named.append(f"--relationships=./relationships-{type_}.csv")
        head = (":START_ID", ":END_ID", ":TYPE")
        yield f"relationships-{type_}.csv", _table(head, ties, separator)
    yield ARGUMENTS, _arguments(named, separator, _largest(content))


def _arguments(named: Iterable[str], separator: str, largest: int) -> Iterator[str]:
    # the files come first: an option behind them keeps the database's name from being one of them
    yield from (f"{argument}\n" for argument in named)
    if largest > _BUFFER // 2:
        yield f"--read-buffer-size={2 * largest}\n"
    yield f"--array-delimiter=U+{ord(separator):04X}\n--multiline-fields=true\n"


def _table(
    head: Sequence[str], rows: Sequence[tuple[Sequence[str], Mapping[str, Any]]], separator: str
) -> Iterator[str]:
    kinds = _columns(held for _, held in rows)
    yield _line([*head, *(f"{name}:{kind}" for name, kind in kinds.items())])
    for fixed, held in rows:
        cells = (_cell(held.get(name), separator) for name in kinds)
        yield _line([*map(_quoted, fixed), *cells])


def _columns(held: Iterable[Mapping[str, Any]]) -> dict[str, str]:
    """The type of each column, by name; a column of several types is one of strings."""
    found: dict[str, set[str]] = {}
    for one in held:
        for name, value in one.items():
            if value is not None and value != []:
                found.setdefault(name, set()).add(_kind(value))
            elif value == []:
                found.setdefault(name, set())
    return {
        name: kinds.pop() if len(kinds) == 1 else _mixed(kinds)
        for name, kinds in sorted(found.items())
    }


def _mixed(kinds: set[str]) -> str:
    return "string[]" if all(kind.endswith("[]") for kind in kinds) else "string"


def _kind(value: Any) -> str:
    if isinstance(value, list):
        kinds = {_KINDS[type(item)] for item in value}
        return f"{kinds.pop() if len(kinds) == 1 else 'string'}[]"
    return _KINDS[type(value)]


def _cell(value: Any, separator: str) -> str:
    """A value in its cell: nothing where it is not known, quoted where it may be empty."""
    if value is None:
        return ""
    if isinstance(value, list):
        return _quoted(separator.join(map(_word, value))) if value else '""'
    return _quoted(value) if isinstance(value, str) else _word(value)


def _word(value: Any) -> str:
    if isinstance(value, bool):
        return "true" if value else "false"
    return value if isinstance(value, str) else repr(value)


def _quoted(text: str) -> str:
    return '"' + text.replace('"', '""') + '"'


def _line(cells: Iterable[str]) -> str:
    return ",".join(cells) + "\n"


def _values(content: Content) -> Iterator[Any]:
    for node in content.nodes:
        yield from node.attributes.values()
    for edge in content.edges:
        yield from edge.attributes.values()


def _separator(content: Content) -> str:
    """The first separator that no item of a list holds."""
    free = list(_SEPARATORS)
    for value in _values(content):
        if isinstance(value, list):
            text = "".join(item for item in value if isinstance(item, str))
            free = [sign for sign in free if sign not in text]
    if not free:
        raise LiaisonError(
            "this cannot be written as csv for neo4j-admin: the quotations hold all control "
            "characters that could part the items of a list; give --format cypher instead"
        )
    return free[0]


def _largest(content: Content) -> int:
    """The greatest number of bytes in one value, near enough and never too small."""
    return max((_size(value) for value in _values(content)), default=0)


def _size(value: Any) -> int:
    if isinstance(value, list):
        return sum(_size(item) + 4 for item in value)
    return 4 * len(value) if isinstance(value, str) else 32
