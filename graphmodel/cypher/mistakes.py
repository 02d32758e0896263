"""Invalid statements that the engine answers: aggregates in the wrong place, values as truths."""

from __future__ import annotations

from collections.abc import Iterator

from graphmodel.cypher.columns import written
from graphmodel.cypher.counting import is_aggregate
from graphmodel.cypher.faults import fault
from graphmodel.cypher.operands import end_of, expressions, text_of
from graphmodel.cypher.projections import Item, Projection, aggregates_in, projections, variables
from graphmodel.cypher.statement import KEYWORDS, Statement, clauses_of
from graphmodel.cypher.tokens import words
from graphmodel.errors import QueryError

_LOGIC = words("AND OR XOR")
_PROJECTS = words("RETURN WITH DISTINCT")


def check_mistakes(statement: Statement) -> None:
    """Refuse what Neo4j refuses as well, and the engine answers with rows that mislead."""
    _check_columns(statement)
    _check_unions(statement)
    _check_conditions(statement)
    _check_aggregates(statement)
    _check_truths(statement)
    _check_arguments(statement)


def _check_columns(statement: Statement) -> None:
    names = written(statement) or ()
    for name in names:
        if names.count(name) > 1:
            raise QueryError(f"Cypher: two columns are called {name!r}; rename one with AS")


def _check_unions(statement: Statement) -> None:
    kinds = {
        statement.at(index + 1).word == "ALL"
        for index, token in enumerate(statement.tokens)
        if token.word == "UNION" and statement.is_clause_word(index)
    }
    if len(kinds) > 1:
        raise QueryError("Cypher: UNION and UNION ALL cannot be mixed; use one of them throughout")


def _check_conditions(statement: Statement) -> None:
    """Refuse a pattern as a value: it tells only whether there is such a thing."""
    for hops in statement.hops():
        before, index = statement.at(hops.start - 1), hops.start - 1
        value = before.word in _PROJECTS and statement.at(index - 1).word not in {"STARTS", "ENDS"}
        listed = before.text == "," and statement.inside[index] < 0
        calls = before.text == "(" and statement.at(index - 1).kind == "name"
        called = calls and statement.at(index - 1).word not in {"EXISTS", "NOT", "AND", "OR", "XOR"}
        if value or listed or (called and not _is_word(statement, index - 1)):
            reason = "a pattern is no value here; use exists(…), COUNT { … } or [(a)-->(b) | b]"
            raise fault(statement.text, statement.at(hops.start).start, reason)
    _check_nodes(statement)


def _check_nodes(statement: Statement) -> None:
    """Refuse ``WHERE (n)``, which looks like a pattern and tells nothing."""
    nodes = set(_nodes(statement))
    for index, token in enumerate(statement.tokens):
        opening = index + 1
        if token.word != "WHERE" or statement.at(opening).text != "(":
            continue
        after = statement.at(opening + 3)
        ends = after.word in {"RETURN", "WITH"} or not after.text
        alone = statement.partner[opening] == opening + 2 and ends
        if alone and statement.at(opening + 1).name in nodes:
            reason = "a node is no condition; write what must hold for it"
            raise fault(statement.text, statement.at(opening).start, reason)


def _nodes(statement: Statement) -> Iterator[str]:
    for index, clause in enumerate(clauses_of(statement)):
        if clause == "MATCH" and statement.at(index - 1).text == "(":
            yield statement.at(index).name


def _is_word(statement: Statement, index: int) -> bool:
    """Whether a word of the language stands there, such as WHERE or THEN."""
    return statement.at(index).word in KEYWORDS | {"ANY", "NONE", "SINGLE"}


# -- aggregates -------------------------------------------------------------------------------


def _check_aggregates(statement: Statement) -> None:
    clauses = clauses_of(statement)
    for index, token in enumerate(statement.tokens):
        called = is_aggregate(statement, index) and not statement.is_key(index)
        if called and clauses[index] == "WHERE":
            reason = "an aggregate cannot stand in WHERE; name it first: WITH …, count(x) AS n"
            raise fault(statement.text, token.start, reason)
    for projection in projections(statement):
        for item in projection.items:
            if aggregates_in(statement, item.start, item.end):
                _check_mixed(statement, projection, item)


def _check_mixed(statement: Statement, projection: Projection, item: Item) -> None:
    """Refuse ``a.x + count(b)`` where a.x is not projected by itself."""
    items = {text_of(statement, each.start, each.end) for each in projection.items}
    place = item.start
    local = {
        statement.at(i).name
        for i in range(item.start, item.end)
        if statement.at(i + 1).word == "IN" or statement.at(i + 1).text == "="
    }
    while place < item.end:
        token = statement.at(place)
        if is_aggregate(statement, place):
            place = statement.partner[place + 1] + 1
            continue
        if statement.braces.get(place) == "subquery":
            place = statement.partner[place] + 1
            continue
        named = any(variables(statement, place, place + 1)) and token.name not in local
        if named and statement.at(place - 1).text != ".":
            key = statement.at(place + 1).text == "." and statement.is_key(place + 2)
            whole = text_of(statement, place, place + 3) if key else token.name
            if not {whole, token.name} & items:
                reason = f"{whole} is mixed with an aggregate; project it by itself as well"
                raise fault(statement.text, token.start, reason)
        place += 1


# -- values -----------------------------------------------------------------------------------


def _check_truths(statement: Statement) -> None:
    """Refuse a number, text, list or map written where true or false is needed."""
    for segment in expressions(statement):
        if not segment or end_of(statement, segment[0]) != end_of(statement, segment[-1]):
            continue
        before = statement.at(segment[0] - 1)
        after = statement.at(end_of(statement, segment[0]))
        needed = after.word in _LOGIC or before.word in _LOGIC | {"NOT"}
        if needed and _is_literal(statement, segment[0]):
            reason = "true or false is needed here"
            raise fault(statement.text, statement.at(segment[0]).start, reason)


def _is_literal(statement: Statement, place: int) -> bool:
    token = statement.at(place)
    if token.kind in {"number", "string"}:
        return True
    if token.text == "{":
        return statement.braces.get(place) == "map"
    within = range(place, statement.partner[place])
    return token.text == "[" and not any(statement.at(i).text in {"|", "-"} for i in within)


def _check_arguments(statement: Statement) -> None:
    """Refuse numbers with a fraction in range(), and properties() of what has none."""
    for index, token in enumerate(statement.tokens):
        if statement.at(index + 1).text != "(" or token.word not in {"RANGE", "PROPERTIES"}:
            continue
        closing = statement.partner[index + 1]
        for place in range(index + 2, closing):
            held, before = statement.at(place), statement.at(place - 1)
            direct = statement.inside[place] == index + 1
            if token.word == "RANGE" and direct and held.kind == "number" and "." in held.text:
                raise fault(statement.text, held.start, "range() takes whole numbers")
            first = token.word == "PROPERTIES" and before.text == "("
            if first and (held.kind in {"number", "string"} or held.text == "["):
                raise fault(statement.text, held.start, "this has no properties")
