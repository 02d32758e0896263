"""A Cypher script that makes the graph, for cypher-shell, Neo4j Browser or any driver."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from itertools import groupby
from typing import Any, TextIO

from explorer.export.content import Content, EdgeItem

_HEAD = """\
// The graph as a script. In a shell: cypher-shell --file FILE
// Each statement is one line and ends with a semicolon. Running it again adds nothing.
"""
#: A statement makes as many rows as stay below this length of text.
_LONGEST = 20_000
_ESCAPED = {"\\": "\\\\", "'": "\\'", "\n": "\\n", "\r": "\\r", "\t": "\\t"}
#: Control characters, and what some program takes for the end of a line.
_SPECIAL = re.compile("[\\\\'\x00-\x1f\x7f-\x9f\u2028\u2029\ufeff]")


def write(content: Content, stream: TextIO) -> None:
    """Write `content`: one constraint a label, then nodes, then relationships in batches."""
    stream.write(_HEAD)
    stream.writelines(f"{statement};\n" for statement in statements(content))


def statements(content: Content) -> Iterator[str]:
    """The statements of the script, without their semicolons."""
    labels = sorted({node.label for node in content.nodes})
    for label in labels:
        yield (f"CREATE CONSTRAINT IF NOT EXISTS FOR (n:{name(label)}) REQUIRE n.id IS UNIQUE")
    for label, nodes in groupby(content.nodes, key=lambda node: node.label):
        rows = (literal(_without(node.attributes, "label")) for node in nodes)
        for batch in _batches(rows):
            yield f"UNWIND {batch} AS row MERGE (n:{name(label)} {{id: row.id}}) SET n += row"
    edges = sorted(content.edges, key=_group)
    for (type_, one, two), group in groupby(edges, key=_group):
        ends = f"MATCH (a:{name(one)} {{id: row.a}}), (b:{name(two)} {{id: row.b}})"
        made = f"(a)-[r:{name(type_)}]->(b)"
        for batch in _batches(map(_row, group)):
            yield (
                f"UNWIND {batch} AS row {ends} WHERE NOT EXISTS {{ MATCH {made} "
                f"WHERE properties(r) = row.p }} CREATE {made} SET r = row.p"
            )


def literal(value: Any) -> str:
    """`value` as a Cypher expression, all in one line of plain text."""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, str):
        return f"'{_SPECIAL.sub(_escape, value)}'"
    if isinstance(value, list):
        return f"[{', '.join(map(literal, value))}]"
    if isinstance(value, Mapping):
        return f"{{{', '.join(f'{name(k)}: {literal(v)}' for k, v in value.items())}}}"
    return repr(value).replace("e+", "e")


def name(word: str) -> str:
    """A label, type or property as Cypher names it, in backticks where it needs them."""
    return word if re.fullmatch("[A-Za-z][A-Za-z0-9_]*", word) else f"`{word.replace('`', '``')}`"


def _escape(found: re.Match[str]) -> str:
    if found[0] == "\\" and found.string.startswith("u", found.end()):
        return "\\\\' + '"  # Cypher 5 reads a code behind a backslash, were it escaped or not
    return _ESCAPED.get(found[0]) or f"\\u{ord(found[0]):04x}"


def _without(held: Mapping[str, Any], gone: str) -> dict[str, Any]:
    return {key: value for key, value in held.items() if key != gone}


def _group(edge: EdgeItem) -> tuple[str, str, str]:
    return edge.type, edge.start.partition(":")[0], edge.end.partition(":")[0]


def _row(edge: EdgeItem) -> str:
    ends = {"a": edge.start.partition(":")[2], "b": edge.end.partition(":")[2]}
    return literal({**ends, "p": _without(edge.attributes, "type")})


def _batches(rows: Iterable[str]) -> Iterator[str]:
    """Lists of rows, each below the greatest length where it has more than one."""
    batch: list[str] = []
    length = 0
    for row in rows:
        if batch and length + len(row) > _LONGEST:
            yield f"[{', '.join(batch)}]"
            batch, length = [], 0
        batch.append(row)
        length += len(row)
    if batch:
        yield f"[{', '.join(batch)}]"
