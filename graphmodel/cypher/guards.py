"""Values that the engine would give wrongly: asked for while it runs, and refused there.

Where a value decides, the expression becomes a CASE with a branch that fails; the sentence for
that failure is in `SENTENCES`, by the mark that the branch holds.
"""

from __future__ import annotations

from collections.abc import Iterator

from graphmodel.cypher.edits import Edit
from graphmodel.cypher.faults import fault
from graphmodel.cypher.operands import primary_end, text_of
from graphmodel.cypher.patterns import patterns
from graphmodel.cypher.projections import aggregates_in
from graphmodel.cypher.statement import Statement
from graphmodel.cypher.tokens import Token, words

SENTENCES = {
    "@zero": "a division by zero gives NaN or Infinity, which the embedded store has not; leave "
    "out such rows with WHERE … <> 0, or use Neo4j",
    "@float": "the embedded store writes numbers of ten million and more, or below a thousandth, "
    "in another way than Neo4j; return the number itself, or round it with toInteger()",
}
NAMED = "give the aggregate a name first, with WITH … AS total, and then use that name"
_WHOLE = words("COUNT SIZE LENGTH TOINTEGER DATE DATETIME LOCALDATETIME TYPE")


def guards(statement: Statement) -> Iterator[Edit]:
    """Edits for divisions and for ``toString`` of what may be a large or small number."""
    hops = {i for pattern in patterns(statement) for i in range(pattern.start, pattern.end)}
    for index, token in enumerate(statement.tokens):
        if token.kind == "symbol" and token.text in {"/", "%"} and index not in hops:
            yield from _divisor(statement, index + 1)
        elif token.word == "TOSTRING" and statement.at(index + 1).text == "(":
            yield from _written(statement, index + 2, statement.partner[index + 1])


def _divisor(statement: Statement, start: int) -> Iterator[Edit]:
    end = primary_end(statement, start)
    last = statement.at(end - 1)
    if last.kind == "number" and statement.at(start).kind in {"number", "symbol"}:
        if set(last.text) <= set("0._xXeE"):
            raise fault(statement.text, last.start, SENTENCES["@zero"])
        return
    if _counts_rows(statement, start, end):
        return
    if aggregates_in(statement, start, end):
        raise fault(statement.text, statement.at(start).start, NAMED)
    _check_simple(statement, start, end)
    text = text_of(statement, start, end)
    case = f"(CASE WHEN {text} = 0 THEN date('@zero') ELSE {text} END)"
    yield Edit(statement.at(start).start, last.end, case)


def _written(statement: Statement, start: int, end: int) -> Iterator[Edit]:
    first = statement.at(start)
    if (end - start == 1 and first.kind == "string") or first.word in _WHOLE:
        return
    if aggregates_in(statement, start, end):
        raise fault(statement.text, first.start, NAMED)
    _check_simple(statement, start, end)
    text = f"({text_of(statement, start, end)})"
    size = f"abs({text})"
    case = (
        f"CASE WHEN valueType({text}) STARTS WITH 'FLOAT' AND {text} <> 0 AND "
        f"({size} >= 1e7 OR {size} < 1e-3) THEN date('@float') ELSE {text} END"
    )
    yield Edit(first.start, statement.at(end - 1).end, case)


def _counts_rows(statement: Statement, start: int, end: int) -> bool:
    """Whether the divisor is ``count(*)``, which is never zero where rows are grouped."""
    return (
        statement.at(start).word == "COUNT"
        and statement.at(start + 2).text == "*"
        and (end == start + 4)
    )


def _check_simple(statement: Statement, start: int, end: int) -> None:
    """Refuse a guarded value inside another one."""
    for i in range(start, end):
        divides = statement.at(i).text in {"/", "%"} and not _is_number(statement.at(i + 1))
        if divides or statement.at(i).word == "TOSTRING":
            reason = "name this value first, with WITH … AS x, and then use x"
            raise fault(statement.text, statement.at(i).start, reason)


def _is_number(token: Token) -> bool:
    return token.kind == "number" and not set(token.text) <= set("0._xXeE")
