"""What is refused before the engine sees it: writes, unknown names, forms not shown to be right."""

from __future__ import annotations

from collections.abc import Iterator

from graphmodel.cypher.faults import fault
from graphmodel.cypher.statement import CLAUSES, Statement
from graphmodel.cypher.temporal import check_temporal
from graphmodel.cypher.tokens import words
from graphmodel.errors import QueryError, did_you_mean
from graphmodel.schema import Schema

_READS = words("MATCH OPTIONAL WITH UNWIND RETURN CALL")
_WRITES = words(
    """CREATE INSERT MERGE SET DELETE DETACH NODETACH REMOVE DROP FOREACH LOAD ALTER GRANT DENY
    REVOKE"""
)
_FOREIGN = words("FILTER FINISH HAVING INTERSECT EXCEPT FORMAT OVER")
_SHORTEST = words("SHORTESTPATH ALLSHORTESTPATHS")
_CONDITION = (
    "a condition on a shortest path is looked at too late by the embedded store; name the types in "
    "the pattern, or use MATCH p = (a)-[*..6]-(b) WHERE … with ORDER BY length(p) LIMIT 1, or Neo4j"
)
_SHORTEST_ALONE = (
    "the embedded store looks for a shortest path only as the first pattern of a MATCH; give it "
    "one of its own: MATCH p = shortestPath((a)-[*..6]-(b))"
)

DERIVED = (
    "the embedded store's graph is derived from its documents; changes go through decisions "
    "or Neo4j"
)


def check_reads(statement: Statement, write: bool) -> None:
    """Refuse all but one statement that reads; `write` says that ``--write`` was given."""
    check_single(statement)
    for index, token in enumerate(statement.tokens):
        if token.word in _WRITES and _begins_clause(statement, index):
            if write:
                raise QueryError(f"{token.word} is refused: {DERIVED}")
            raise fault(
                statement.text, token.start, f"{token.word} changes the graph, and needs --write"
            )
        if token.word == "CALL" and _begins_clause(statement, index):
            _check_call(statement, index)
        if token.word in _FOREIGN and _begins_clause(statement, index):
            if statement.at(index + 1).text in {"(", ".", ")", ",", "]", "}", ""}:
                continue
            raise fault(statement.text, token.start, f"{token.word} is not part of Cypher")
    check_begins(statement)


def check_begins(statement: Statement) -> None:
    """Refuse a statement that does not begin as a query does."""
    first = statement.at(0)
    if first.word not in _READS:
        raise fault(statement.text, first.start, f"a query cannot begin with {first.text!r}")


def check_single(statement: Statement) -> None:
    """Refuse what is no statement, and more than one."""
    if not statement.tokens:
        raise QueryError("Cypher: the query is empty; for example: MATCH (n:Office) RETURN n.name")
    for index, token in enumerate(statement.tokens[:-1]):
        if token.text == ";":
            place = statement.at(index + 1).start
            raise fault(statement.text, place, "one statement at a time: another one begins here")


def _begins_clause(statement: Statement, index: int) -> bool:
    """Whether the word can be a command here, and not the name of a variable."""
    after = statement.at(index + 1).text
    if not statement.is_clause_word(index) or after in {")", "]", ",", ".", "}", ":", "="}:
        return False
    return statement.at(index - 1).word not in {"AS", "IN", "RETURN", "BY", "DISTINCT", "WHERE"}


def _check_call(statement: Statement, index: int) -> None:
    after = statement.at(index + 1)
    body = index + 1 if after.text != "(" else statement.partner[index + 1] + 1
    if statement.braces.get(body) != "subquery":
        raise fault(
            statement.text,
            after.start,
            "a procedure may change things (that needs --write), and the embedded store runs none; "
            "ask with MATCH, or use Neo4j",
        )


def check_forms(statement: Statement) -> None:
    """Refuse what the engine is known to lack or to answer wrongly."""
    check_temporal(statement)
    for index, token in enumerate(statement.tokens):
        if token.word == "COLLECT" and statement.braces.get(index + 1) == "subquery":
            reason = (
                "COLLECT { … } is not answered by the embedded store; use a pattern comprehension, "
                "[(a)-->(b) | b.name], or OPTIONAL MATCH with collect()"
            )
            raise fault(statement.text, token.start, reason)
        if token.word in _SHORTEST and statement.at(index + 1).text == "(":
            _check_shortest(statement, index)


def _check_shortest(statement: Statement, index: int) -> None:
    """Refuse a shortest path with a condition: the engine looks for the shortest of all ways.

    On Neo4j a condition on the path, or on its relationships, holds while the way is sought.
    """
    opening = index + 1
    closing = statement.partner[opening]
    if not _leads_match(statement, index):
        raise fault(statement.text, statement.at(index).start, _SHORTEST_ALONE)
    names = {statement.at(index - 2).name} if statement.at(index - 1).text == "=" else set()
    for place in range(opening, closing):
        if statement.braces.get(place) == "map" and statement.starts_relationship(
            statement.inside[place]
        ):
            raise fault(statement.text, statement.at(place).start, _CONDITION)
        if statement.starts_relationship(place) and statement.at(place + 1).name:
            names.add(statement.at(place + 1).name)
    for place in _where(statement, index, closing + 1):
        if statement.at(place).name in names and not statement.is_key(place):
            raise fault(statement.text, statement.at(place).start, _CONDITION)


def _leads_match(statement: Statement, index: int) -> bool:
    """Whether a MATCH outside of subqueries begins with the pattern at `index`."""
    begin = index - 2 if statement.at(index - 1).text == "=" else index
    return statement.inside[index] < 0 and statement.at(begin - 1).word == "MATCH"


def _where(statement: Statement, index: int, start: int) -> Iterator[int]:
    """The places inside the WHERE of the MATCH in which the token at `index` stands."""
    level, open_ = statement.inside[index], False
    closing = statement.partner[level] if level >= 0 else len(statement.tokens)
    for place in range(start, closing):
        clause = statement.inside[place] == level and statement.is_clause_word(place)
        if clause and statement.at(place).word in CLAUSES:
            if statement.at(place).word != "WHERE":
                return
            open_ = True
        elif open_:
            yield place


def check_names(statement: Statement, schema: Schema) -> None:
    """Refuse a label or relationship type that the schema does not know."""
    bound = _relationship_variables(statement)
    for index, token in enumerate(statement.tokens):
        if token.text != ":" or token.kind != "symbol" or _is_map_colon(statement, index):
            continue
        opener = statement.inside[index]
        within = opener >= 0 and statement.starts_relationship(opener)
        typed = within or statement.at(index - 1).name in bound
        known = set(schema.types) if typed else {*schema.labels, "Decision"}
        what = "relationship type" if typed else "label"
        for place in _names_after(statement, index, opener, within):
            name = statement.at(place).name
            if name not in known:
                reason = f"unknown {what} {name!r}.{did_you_mean(name, known)}"
                raise fault(statement.text, statement.at(place).start, reason.rstrip("."))


def _is_map_colon(statement: Statement, index: int) -> bool:
    opener = statement.inside[index]
    return statement.is_key(index - 1) or statement.braces.get(opener) == "components"


def _names_after(statement: Statement, colon: int, opener: int, within: bool) -> Iterator[int]:
    """Places of the names in the label expression after `colon`."""
    joins = {"&", "!", "%", "(", ")", ":"}
    if within or opener < 0 or statement.at(opener).text != "[":
        joins.add("|")  # inside a list comprehension the bar ends its condition
    index = colon + 1
    closing = statement.partner[opener] if opener >= 0 else len(statement.tokens)
    while index < closing:
        token, before = statement.at(index), statement.at(index - 1)
        if token.name:
            if before.name or before.text == ")":
                return
            yield index
        elif token.text not in joins:
            return
        index += 1


def _relationship_variables(statement: Statement) -> set[str]:
    """Names that stand for a relationship somewhere in the statement."""
    return {
        statement.at(index + 1).name
        for index in range(len(statement.tokens))
        if statement.starts_relationship(index) and statement.at(index + 1).name
    }
