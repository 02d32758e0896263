"""For which statements the engine's optimiser may be on.

It was found wrong where it counts without looking at the rows (aggregates over patterns of
several hops with one of no direction, over a node that is related to itself, over what an
OPTIONAL MATCH found), and in the order of the relationships of a named path of variable length. A
statement with an aggregate has it on only in the shapes that were shown right, beside the same
statement with the optimiser off.
"""

from __future__ import annotations

from graphmodel.cypher.patterns import Pattern, is_long, patterns
from graphmodel.cypher.statement import Statement
from graphmodel.cypher.tokens import words

AGGREGATES = words(
    """COUNT COLLECT SUM AVG MIN MAX STDEV STDEVP PERCENTILECONT PERCENTILEDISC
    STD VARIANCE MEDIAN MODE"""
)


def is_aggregate(statement: Statement, index: int) -> bool:
    """Whether a function of many rows is called at `index`."""
    return statement.at(index).word in AGGREGATES and statement.at(index + 1).text == "("


def may_optimise(statement: Statement) -> bool:
    """Whether the engine gives the same rows with its optimiser on."""
    if any(_tells_its_way(statement, pattern) for pattern in patterns(statement)):
        return False
    used = _aggregates(statement)
    if not used:
        return True
    if "COUNT" in used and any(token.word == "OPTIONAL" for token in statement.tokens):
        return False
    found = list(patterns(statement))
    matches = sum(token.word == "MATCH" for token in statement.tokens)
    alone = len(found) == 1 and matches == 1 and not _joins(statement)
    return all(_is_plain(statement, pattern, alone) for pattern in found)


def _tells_its_way(statement: Statement, pattern: Pattern) -> bool:
    """Whether relationships of variable length are named, which then may come in reverse."""
    long = [bracket for bracket in pattern.relationships if is_long(statement, bracket)]
    named = statement.at(pattern.start - 1).text == "="
    return bool(long) and (named or any(statement.at(bracket + 1).name for bracket in long))


def _aggregates(statement: Statement) -> set[str]:
    return {
        token.word
        for index, token in enumerate(statement.tokens)
        if token.word in AGGREGATES and statement.at(index + 1).text in {"(", "{"}
    }


def _counts_distinct(statement: Statement, pattern: Pattern) -> bool:
    """Whether all that is counted is each end of a pattern once, between nodes of two names."""
    calls = [i for i, t in enumerate(statement.tokens) if t.word in AGGREGATES]
    names = [statement.at(node + 1).name for node in pattern.nodes]
    return len(set(names)) == 2 and all(
        statement.at(i).word == "COUNT" and statement.at(i + 2).word == "DISTINCT" for i in calls
    )


def _joins(statement: Statement) -> bool:
    return any(token.word in {"WITH", "UNWIND", "OPTIONAL"} for token in statement.tokens)


def _is_plain(statement: Statement, pattern: Pattern, alone: bool) -> bool:
    """Whether a pattern is of one hop at most, with ends of their own and a direction."""
    if len(pattern.relationships) > 1 or (pattern.undirected and not alone):
        return False
    if any(is_long(statement, bracket) for bracket in pattern.relationships):
        return alone and not pattern.undirected and _counts_distinct(statement, pattern)
    names = [statement.at(node + 1).name for node in pattern.nodes]
    if len(set(names)) < len(names):
        return False
    inner = range(pattern.start, pattern.end)
    return not pattern.relationships or not any(statement.at(i).text == "{" for i in inner)
