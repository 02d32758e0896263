"""Questions in Cypher to the server: what may be asked, and the rows that come back."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

import neo4j
from neo4j import exceptions
from neo4j.graph import Entity, Node, Path, Relationship

from graphmodel.cypher.checks import check_begins, check_names, check_single
from graphmodel.cypher.columns import columns, written
from graphmodel.cypher.faults import fault, late, offset
from graphmodel.cypher.statement import Statement, read
from graphmodel.errors import QueryError
from graphmodel.rows import Rows, moment, shown_names
from graphmodel.schema import Schema
from graphmodel.stores.server.connection import PLANNED, Connection

#: What a plan may not hold without ``--write``: it reads files of the server's machine.
_LOADS = "LoadCSV"
_CALLS = "ProcedureCall"
#: Procedures that only look; any other may have effects, whatever the server says of its mode.
_HARMLESS = frozenset(
    """db.labels db.relationshiptypes db.propertykeys db.info db.ping db.schema.visualization
    db.schema.nodetypeproperties db.schema.reltypeproperties db.index.fulltext.querynodes
    db.index.fulltext.queryrelationships db.index.vector.querynodes
    db.index.vector.queryrelationships dbms.components""".split()
)
_AGGREGATES = frozenset({"COLLECT", "MIN", "MAX"})
_PLACE = re.compile(r"\(line (\d+), column (\d+)(?: \(offset: \d+\))?\)")


def answer(
    server: Connection,
    schema: Schema,
    cypher: str,
    parameters: Mapping[str, Any] | None = None,
    *,
    write: bool = False,
    limit: int | None = None,
    timeout: float | None = None,
) -> Rows:
    """The rows that `cypher` gives; nodes, relationships and paths are of the driver's types.

    Without `write`, only a statement whose plan reads is run, in a transaction that reads.
    Raises `QueryError` for a mistake, an unknown label or relationship type, a refused
    statement, and when the time (in seconds) is over.
    """
    statement = read(cypher)
    check_single(statement)
    check_names(statement, schema)
    text = without_own_keys(statement)
    given = dict(parameters or {})
    if timeout is not None and timeout <= 0:  # which the server takes for no limit
        raise late(timeout)
    with server.speaking():
        try:
            if not write:
                _check_plan(server, statement, text, given)
            return _asked(server, statement, text, given, write=write, limit=limit, timeout=timeout)
        except exceptions.ClientError as error:
            raise _told(statement, text if write else f"{PLANNED}{text}", error, timeout) from None
        except exceptions.TransientError as error:
            if "TimedOut" not in str(error.code):
                raise
            raise late(timeout) from None
        except OverflowError:
            raise QueryError(
                "Cypher: a parameter is an integer of more than 64 bits; give it as a text"
            ) from None


def without_own_keys(statement: Statement) -> str:
    """The statement in which ``keys(n)`` leaves out Liaison's own properties.

    They come in the order of their names: in the server's own, two nodes with the same
    properties may have different lists, and would be counted apart.
    """
    pieces, done = [], 0
    for index, token in enumerate(statement.tokens):
        if token.word != "KEYS" or statement.at(index + 1).text != "(":
            continue
        if statement.at(index - 1).text == "." or token.start < done:
            continue
        end = statement.at(statement.partner[index + 1]).end
        inner = without_own_keys(read(statement.text[statement.at(index + 1).end : end - 1]))
        pieces.append(statement.text[done : token.start])
        pieces.append(_shown_keys(inner, _aggregates(statement, index + 1)))
        done = end
    return "".join([*pieces, statement.text[done:]])


def _shown_keys(inner: str, aggregated: bool) -> str:
    if aggregated:  # which no subquery may hold
        return f"[_key_ IN keys({inner}) WHERE NOT _key_ STARTS WITH '_']"
    return (
        f"CASE WHEN ({inner}) IS NULL THEN null ELSE COLLECT {{ UNWIND keys({inner}) AS _key_ "
        "WITH _key_ WHERE NOT _key_ STARTS WITH '_' RETURN _key_ ORDER BY _key_ } END"
    )


def _aggregates(statement: Statement, opening: int) -> bool:
    """Whether a function that takes many rows stands in the brackets that begin at `opening`."""
    inside = range(opening, statement.partner[opening])
    words = (statement.at(i).word for i in inside if statement.at(i + 1).text == "(")
    return not _AGGREGATES.isdisjoint(words)


def _check_plan(
    server: Connection, statement: Statement, text: str, given: Mapping[str, Any]
) -> None:
    """Refuse a statement whose plan changes something, or reads files of the server."""
    check_begins(statement)
    for index in statement.procedures():
        name = statement.dotted(index)
        if name.lower() not in _HARMLESS:
            reason = f"{name} may change things, and needs --write"
            raise fault(statement.text, statement.at(index).start, reason)
    kind, operators = server.plan(text, given)
    for name, details in operators:
        # the server reads escapes such as \u000a before anything else, so that a comment or a
        # text may end where no word shows it
        called = details.partition("(")[0].strip()
        if name.startswith(_CALLS) and called.lower() not in _HARMLESS:
            raise QueryError(f"Cypher: {called} may change things, and needs --write")
    if any(name.startswith(_LOADS) for name, _ in operators):
        raise QueryError("Cypher: LOAD CSV reads files of the server's machine, and is refused")
    if kind != "r":
        raise QueryError("Cypher: this statement changes the graph, and needs --write")


def _asked(
    server: Connection,
    statement: Statement,
    text: str,
    given: Mapping[str, Any],
    *,
    write: bool,
    limit: int | None,
    timeout: float | None,
) -> Rows:
    def work(tx: neo4j.ManagedTransaction) -> Rows:
        result = tx.run(text, dict(given))
        records = list(result) if limit is None else result.fetch(limit + 1)
        shown = records[:limit]
        cut = f"the first {limit} rows are shown; there are more" if records[limit:] else None
        ends = _ends(tx, shown)
        rows = tuple(tuple(map(outer, record.values())) for record in shown)
        names = columns(written(statement), result.keys())
        return Rows(names, rows, cut if limit is not None else None, ends)

    return server.unit(work, write=write, timeout=timeout)


# -- values ---------------------------------------------------------------------------------


def outer(value: Any) -> Any:
    """A value of the driver as rows have it: times as texts, maps without what is Liaison's own."""
    if isinstance(value, Entity | Path):
        return value
    if isinstance(value, Mapping):
        return {name: outer(value[name]) for name in shown_names(value)}
    if isinstance(value, list):
        return [outer(item) for item in value]
    return moment(value)


def _ends(tx: neo4j.ManagedTransaction, records: Iterable[neo4j.Record]) -> dict[str, str | None]:
    """The nodes at the ends of all relationships, which come without their properties."""
    found = {node.element_id for record in records for node in _ending(record.values())}
    if not found:
        return {}
    rows = tx.run(
        "UNWIND $ids AS i MATCH (n) WHERE elementId(n) = i RETURN i, labels(n)[0], n.id",
        ids=sorted(found),
    )
    known = {place: f"{label}:{id}" for place, label, id in rows}
    return dict.fromkeys(found) | known


def _ending(values: Iterable[Any]) -> Iterator[Node]:
    for value in values:
        if isinstance(value, Relationship):
            yield from (node for node in value.nodes if node is not None)
        elif isinstance(value, Path):
            yield from _ending(value.relationships)
        elif isinstance(value, Mapping):
            yield from _ending(value.values())
        elif isinstance(value, list):
            yield from _ending(value)


# -- faults ---------------------------------------------------------------------------------


def _told(
    statement: Statement, sent: str, error: exceptions.ClientError, timeout: float | None
) -> Exception:
    """The server's complaint about what was sent in the user's terms, with its place if known."""
    code, reason = str(error.code), str(error.message or "")
    if "TimedOut" in code or "Terminated" in code:
        return late(timeout)
    if not code.startswith("Neo.ClientError.Statement"):
        return error
    found = _PLACE.search(reason)
    place = _place(statement.text, sent, int(found[1]), int(found[2])) if found else None
    first = _PLACE.sub("", reason.split("\n", 1)[0]).strip()
    return fault(statement.text, place, first)


def _place(text: str, sent: str, line: int, column: int) -> int | None:
    """Where in the text the place in what was sent is; None where that line was rewritten."""
    lines, others = text.split("\n"), sent.split("\n")
    if not line <= len(lines) == len(others) or not others[line - 1].endswith(lines[line - 1]):
        return None
    return offset(text, line, column) - (len(others[line - 1]) - len(lines[line - 1]))
