"""Values that the engine would give wrongly: asked for while it runs, and refused there.

Where a value decides, the expression becomes a CASE with a branch that fails; the sentence for
that failure is in `SENTENCES`, by the mark that the branch holds.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import cache

from graphmodel.cypher.edits import Edit
from graphmodel.cypher.faults import fault
from graphmodel.cypher.operands import end_of, expressions, primary_end, text_of
from graphmodel.cypher.patterns import patterns
from graphmodel.cypher.projections import aggregates_in
from graphmodel.cypher.statement import Statement
from graphmodel.cypher.tokens import Token, words
from graphmodel.schema import load_schema

SENTENCES = {
    "@zero": "a division by zero gives NaN or Infinity, which the embedded store has not; leave "
    "out such rows with WHERE … <> 0, or use Neo4j",
    "@domain": "this function gives NaN or Infinity for such a number, which the embedded store "
    "has not; leave out such rows with WHERE, or use Neo4j",
    "@float": "the embedded store writes numbers of ten million and more, or below a thousandth, "
    "in another way than Neo4j; return the number itself, or round it with toInteger()",
}
NAMED = "give the aggregate a name first, with WITH … AS total, and then use that name"
_DOMAINS = {
    "SQRT": "{0} < 0", "LOG": "{0} <= 0", "LOG10": "{0} <= 0",
    "ASIN": "{0} < -1 OR {0} > 1", "ACOS": "{0} < -1 OR {0} > 1",
}  # fmt: skip
_TEXTS = words(
    """TOSTRING TOUPPER TOLOWER UPPER LOWER TRIM LTRIM RTRIM LEFT RIGHT SUBSTRING REPLACE REVERSE
    SPLIT LABELS KEYS"""
)
_LISTS = words("LABELS KEYS SPLIT RANGE NODES RELATIONSHIPS TAIL")
_WHOLE = words("COUNT SIZE LENGTH TOINTEGER DATE DATETIME LOCALDATETIME TYPE")


def guards(statement: Statement) -> Iterator[Edit]:
    """Edits for divisions and for ``toString`` of what may be a large or small number."""
    hops = {i for pattern in patterns(statement) for i in range(pattern.start, pattern.end)}
    for index, token in enumerate(statement.tokens):
        if token.kind == "symbol" and token.text in {"/", "%"} and index not in hops:
            yield from _divisor(statement, index + 1)
        elif statement.at(index + 1).text == "(" and not statement.is_key(index):
            closing = statement.partner[index + 1]
            if token.word == "TOSTRING":
                yield from _written(statement, index + 2, closing)
            elif token.word in _DOMAINS:
                yield from _within(statement, index, closing)
    yield from _joined(statement)
    yield from _lengthened(statement)


def _within(statement: Statement, index: int, closing: int) -> Iterator[Edit]:
    """The argument of a function that is not defined everywhere."""
    if closing == index + 2:
        return
    _check_simple(statement, index + 2, closing)
    if aggregates_in(statement, index + 2, closing):
        raise fault(statement.text, statement.at(index).start, NAMED)
    text = f"({text_of(statement, index + 2, closing)})"
    outside = _DOMAINS[statement.at(index).word].format(text)
    case = f"CASE WHEN {outside} THEN date('@domain') ELSE {text} END"
    yield Edit(statement.at(index + 2).start, statement.at(closing - 1).end, case)


def _joined(statement: Statement) -> Iterator[Edit]:
    """Numbers that are joined to a text with ``+``."""
    for segment in expressions(statement):
        signs = [i for i in segment if statement.at(i).text == "+"]
        if not signs or not any(statement.at(i).kind == "string" for i in segment):
            continue
        for start in (segment[0], *(sign + 1 for sign in signs)):
            end = primary_end(statement, start)
            if end - 1 <= segment[-1] or statement.at(end - 1).text in {")", "]", "}"}:
                yield from _added(statement, start, end)


def _lengthened(statement: Statement) -> Iterator[Edit]:
    """A list to which null is added is null, and not one longer."""
    for segment in expressions(statement):
        level = [statement.at(i) for i in segment]
        signs = [i for i in segment if statement.at(i).text == "+"]
        others = {t.text for t in level if t.kind == "symbol"} - {"+", ".", "(", "[", "{"}
        if not signs or others or any(t.kind == "string" or t.word == "IN" for t in level):
            continue
        starts = [segment[0], *(sign + 1 for sign in signs)]
        ends = [*signs, end_of(statement, segment[-1])]
        operands = list(zip(starts, ends, strict=True))
        if not any(_is_list(statement, *bounds) for bounds in operands):
            continue
        held = [
            text_of(statement, *bounds)
            for bounds in operands
            if statement.at(bounds[0]).text != "["
        ]
        if held:
            nulls = " OR ".join(f"({text}) IS NULL" for text in held)
            whole = text_of(statement, segment[0], ends[-1])
            case = f"CASE WHEN {nulls} THEN null ELSE {whole} END"
            yield Edit(level[0].start, statement.at(ends[-1] - 1).end, case)


def _is_list(statement: Statement, start: int, end: int) -> bool:
    """Whether an expression is plainly a list."""
    first = statement.at(start)
    listed = statement.is_key(end - 1) and statement.at(end - 1).name in _lists()
    return listed or first.text == "[" or first.word in _LISTS


@cache
def _lists() -> frozenset[str]:
    return _declared(lambda kind: kind.endswith("s")) | {"aliases", "documents", "quotes"}


def _added(statement: Statement, start: int, end: int) -> Iterator[Edit]:
    first, last = statement.at(start), statement.at(end - 1)
    whole = first.kind == "number" and first.text.isdigit()
    if first.kind == "string" or whole or first.word in _TEXTS | _WHOLE or first.text == "[":
        return
    if statement.is_key(end - 1) and last.name not in fractions():
        return
    edits = list(_written(statement, start, end))
    yield from (Edit(edit.start, edit.end, f"({edit.text})") for edit in edits)


@cache
def fractions() -> frozenset[str]:
    """Properties whose values may be numbers with a fraction."""
    return _declared(lambda kind: kind == "float")


def _declared(wanted: Callable[[str], bool]) -> frozenset[str]:
    """Properties of nodes and relationships whose kind in the schema is a wanted one."""
    schema = load_schema()
    held = [spec.properties for spec in schema.labels.values()]
    held += [spec.properties for spec in schema.types.values()]
    return frozenset(name for each in held for name, kind in each.items() if wanted(kind))


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
