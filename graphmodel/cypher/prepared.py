"""What is known of a query's text once it was read and checked; kept, text by text."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import lru_cache

from graphmodel.cypher.checks import check_forms, check_names, check_reads
from graphmodel.cypher.columns import written
from graphmodel.cypher.counting import is_aggregate, may_optimise
from graphmodel.cypher.forms import form
from graphmodel.cypher.guards import fractions
from graphmodel.cypher.kinds import check_kinds
from graphmodel.cypher.mistakes import check_mistakes
from graphmodel.cypher.projections import projections
from graphmodel.cypher.rewrite import Rewritten, rewrite
from graphmodel.cypher.statement import Statement, read
from graphmodel.schema import load_schema

_KEPT = 1_000
#: Functions whose nodes the engine gives back by their titles; see `engine`.
_ENDS = frozenset({"STARTNODE", "ENDNODE"})


@dataclass(frozen=True, slots=True)
class Prepared:
    """A statement that may be answered, and what the engine is asked instead.

    `columns` are the names of its columns, or None where only the engine knows them; `compared`
    the properties that it groups by, or takes each value of once, and that may be fractions;
    `marks` says whether a text of the engine may stand for a node.
    """

    statement: Statement
    rewritten: Rewritten
    columns: tuple[str, ...] | None
    optimised: bool
    compared: tuple[str, ...]
    marks: bool


def prepare(cypher: str, write: bool) -> Prepared:
    """The statement `cypher`, checked and rewritten; `QueryError` where it is refused."""
    if write:  # the reason of a refusal is another one
        check_reads(read(cypher), write)
    return _prepared(cypher)


@lru_cache(_KEPT)
def _prepared(cypher: str) -> Prepared:
    statement = read(cypher)
    check_reads(statement, False)
    check_names(statement, load_schema())
    check_forms(statement)
    check_kinds(statement)
    check_mistakes(statement)
    formed = form(statement)
    rewritten = rewrite(formed.statement)
    origins = tuple(formed.origin(place) for place in rewritten.origins)
    return Prepared(
        statement,
        replace(rewritten, origins=origins),
        written(statement),
        may_optimise(formed.statement),
        _compared(statement),
        any(token.word in _ENDS for token in statement.tokens),
    )


def _compared(statement: Statement) -> tuple[str, ...]:
    """Where 1 and 1.0 would be told apart, which the standard takes for the same value."""
    tokens = statement.tokens
    words = {token.word for index, token in enumerate(tokens) if not statement.is_key(index)}
    calls = any(is_aggregate(statement, index) for index in range(len(tokens)))
    joins = any(
        token.word == "UNION" and statement.at(index + 1).word != "ALL"
        for index, token in enumerate(tokens)
    )
    if not (calls or joins or "DISTINCT" in words):
        return ()
    harmless = {
        place
        for index, token in enumerate(tokens)
        if is_aggregate(statement, index)
        if statement.at(index + 2).word != "DISTINCT"
        if token.word != "COLLECT" or "UNWIND" not in words
        for place in range(index, statement.partner[index + 1])
    }
    places = {
        place
        for projection in projections(statement)
        for item in projection.items
        for place in range(item.start, item.end)
    }
    found = {statement.at(place).name for place in places - harmless}
    return tuple(sorted(found & fractions()))
