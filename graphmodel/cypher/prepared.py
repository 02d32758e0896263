"""What is known of a query's text once it was read and checked; kept, text by text."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import lru_cache

from graphmodel.cypher.checks import check_forms, check_names, check_reads
from graphmodel.cypher.columns import written
from graphmodel.cypher.counting import may_optimise
from graphmodel.cypher.forms import form
from graphmodel.cypher.kinds import check_kinds
from graphmodel.cypher.mistakes import check_mistakes
from graphmodel.cypher.rewrite import Rewritten, rewrite
from graphmodel.cypher.statement import Statement, read
from graphmodel.schema import load_schema

_KEPT = 1_000


@dataclass(frozen=True, slots=True)
class Prepared:
    """A statement that may be answered, and what the engine is asked instead.

    `columns` are the names of its columns, or None where only the engine knows them.
    """

    statement: Statement
    rewritten: Rewritten
    columns: tuple[str, ...] | None
    optimised: bool


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
    )
