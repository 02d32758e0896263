"""From a question to rows: check, rewrite, run, translate."""

from __future__ import annotations

import difflib
import re
from collections.abc import Mapping
from typing import Any

import kglite

from graphmodel.cypher.columns import columns
from graphmodel.cypher.engine import GraphSource, engine_of, is_mixed
from graphmodel.cypher.faults import fault, late, offset
from graphmodel.cypher.guards import NAMED, SENTENCES
from graphmodel.cypher.prepared import Prepared, prepare
from graphmodel.cypher.rewrite import Rewritten, inner_values
from graphmodel.cypher.statement import CLAUSES, Statement
from graphmodel.cypher.values import MARK, PLAIN, outer
from graphmodel.errors import QueryError, did_you_mean
from graphmodel.rows import Rows
from graphmodel.schema import load_schema

_PREFIX = re.compile(r"^[A-Za-z ]*(?:error|mismatch)(?: at line \d+, col \d+)?: ", re.IGNORECASE)
#: Words that are told from a slip of the keyboard; a pattern may follow them, so "(" may too.
_SLIPS = ("MATCH", "OPTIONAL", "RETURN", "UNWIND", "WHERE", "ORDER", "LIMIT", "UNION")
_UNKNOWN = re.compile(r"Unknown property '(?P<name>.*)' on (?P<label>\w+)\.")
_MIXED = (
    "Cypher: {0} holds whole numbers and fractions, and the embedded store tells 1 from 1.0 when "
    "it groups or takes each value once; ask for the values without that, or Neo4j"
)
#: What is shown as it comes where no text can stand for a node.
_PLAIN_TEXTS: frozenset[type] = PLAIN | {str}
_AGGREGATE = re.compile(r"Aggregate function '(\w+)' cannot be used outside")
_NAMED = re.compile(r"(?:Undefined variable '|Unknown function: |Missing parameter: )([\w.$]+)")


def answer(
    store: GraphSource,
    cypher: str,
    parameters: Mapping[str, Any] | None = None,
    *,
    write: bool = False,
    limit: int | None = None,
    timeout: float | None = None,
) -> Rows:
    """The rows that `cypher` gives on what `store` holds; `$name` is `parameters["name"]`.

    `limit` cuts the answer after so many rows, and says so in the notice; `timeout` is in
    seconds. Raises `QueryError` for a mistake, an unknown label or relationship type, a form
    that is not answered, a statement that would change the graph (with `write` as well: the
    graph follows from the documents), and when the time is over.
    """
    prepared = prepare(cypher, write)
    engine = engine_of(store)
    for name in prepared.compared:
        if is_mixed(store, name):
            raise QueryError(_MIXED.format(name))
    try:
        result = engine.cypher(
            prepared.rewritten.text,
            params=_inner(parameters) if parameters else None,
            timeout_ms=max(1, round(timeout * 1000)) if timeout is not None else 0,
            row_limit=limit,
            disable_optimizer=not prepared.optimised,
            hide_structural_keys=True,
        )
    except kglite.CypherTimeoutError:
        raise late(timeout) from None
    except (kglite.KgError, ValueError, TypeError, OverflowError, RecursionError) as error:
        raise _told(prepared.statement, prepared.rewritten, error) from None
    return _rows(prepared, engine, result, limit)


def _inner(parameters: Mapping[str, Any]) -> dict[str, Any]:
    return {name: inner_values(value) for name, value in parameters.items()}


def _rows(
    prepared: Prepared, engine: kglite.KnowledgeGraph, result: Any, limit: int | None
) -> Rows:
    rows = _plain_rows(result.to_list(), PLAIN if prepared.marks else _PLAIN_TEXTS)
    if rows is None:
        rows = _outer_rows(engine, result)
    names = prepared.columns
    if names is None or not rows or len(rows[0]) != len(names):  # else the engine need not be asked
        names = columns(names, result.columns)
    return Rows(names, rows, _cut(result, len(rows)) if limit is not None else None)


def _plain_rows(
    found: list[dict[str, Any]], plain: frozenset[type]
) -> tuple[tuple[Any, ...], ...] | None:
    """The rows where they are shown as they come; else None.

    `plain` are the types of what is shown as it comes from the engine.
    """
    rows = []
    for row in found:
        values = tuple(row.values())
        for value in values:
            if type(value) not in plain and not _is_plain(value, plain):
                return None
        rows.append(values)
    return tuple(rows)


def _is_plain(value: Any, plain: frozenset[type]) -> bool:
    """Whether a text, or a list of values, is shown as it comes from the engine."""
    if type(value) is str:
        return value[:1] != MARK
    if type(value) is not list:
        return False
    # most lists in one go
    return plain.issuperset(map(type, value)) or all(
        type(item) in plain or _is_plain(item, plain) for item in value
    )


def _outer_rows(engine: kglite.KnowledgeGraph, result: Any) -> tuple[tuple[Any, ...], ...]:
    nodes: dict[int, Any] = {}

    def node_at(number: int) -> Any:
        if number not in nodes:
            found: Any = engine.cypher("MATCH (n {id: $id}) RETURN n", params={"id": number})
            nodes[number] = found.one()["n"]
        return nodes[number]

    return tuple(tuple(outer(value, node_at) for value in row.values()) for row in result)


def _cut(result: Any, shown: int) -> str | None:
    """What to say of rows that a limit has cut off."""
    total = (result.diagnostics or {}).get("total_rows") or shown
    return f"the first {shown} of {total} rows are shown" if total > shown else None


# -- faults -----------------------------------------------------------------------------------


def _told(statement: Statement, rewritten: Rewritten, error: Exception) -> QueryError:
    """The engine's complaint in the user's terms, with the place where it has one."""
    text, reason = statement.text, _PREFIX.sub("", str(error).split("\n", 1)[0]).strip()
    for mark, sentence in SENTENCES.items():
        if mark in reason:
            return QueryError(f"Cypher: {sentence}")
    if inner := _AGGREGATE.search(reason):
        place = _place_of(statement, inner[1])
        return fault(text, place, f"{inner[1]}() cannot stand here; {NAMED}")
    for name in sorted(rewritten.renamed):
        reason = re.sub(rf"\b{re.escape(name)}_\b", name, reason)
    if unknown := _UNKNOWN.match(reason):
        place = _place_of(statement, unknown["name"])
        return fault(text, place, _unknown_property(unknown["name"], unknown["label"]))
    line, column = getattr(error, "line", None), getattr(error, "col", None)
    if line and column:
        if (slip := _misspelt(statement)) is not None:
            return fault(text, slip[0], f"this is no clause. Did you mean {slip[1]}?")
        return fault(text, rewritten.origin(offset(rewritten.text, line, column)), reason)
    named = _NAMED.search(reason)
    place = _place_of(statement, named[1].split(".")[0]) if named else None
    return fault(text, place, reason)


def _unknown_property(name: str, label: str) -> str:
    spec = load_schema().labels.get(label)
    known = {"id", "name", *(spec.properties if spec else ())}
    return f"{label} has no property {name!r}.{did_you_mean(name, known)}".rstrip(".")


def _place_of(statement: Statement, name: str) -> int | None:
    """The last place of the variable, function, parameter or property called `name`."""
    places = [token.start for token in statement.tokens if name in {token.name, token.text}]
    return places[-1] if places else None


def _misspelt(statement: Statement) -> tuple[int, str] | None:
    """A word where a clause begins that is nearly, but not quite, a word for a clause."""
    for index, token in enumerate(statement.tokens):
        before, after = statement.at(index - 1), statement.at(index + 1)
        begins = index == 0 or before.text in {")", "}"} or before.kind in {"name", "number"}
        if not (token.word and begins and after.text and statement.is_clause_word(index)):
            continue
        if token.word in CLAUSES or after.text in {".", ",", ")", "]", ":"}:
            continue
        if near := difflib.get_close_matches(token.word, _SLIPS, n=1, cutoff=0.75):
            return token.start, near[0]
    return None
