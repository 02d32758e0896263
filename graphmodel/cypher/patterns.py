"""The patterns of a statement, hop by hop: in MATCH, in subqueries, and as conditions."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from graphmodel.cypher.statement import Statement, clauses_of

_OPENS = {"MATCH", "SHORTESTPATH", "ALLSHORTESTPATHS"}


@dataclass(frozen=True, slots=True)
class Pattern:
    """Token places: the start and end (excluded), the ``(`` of nodes, the ``[`` of relationships.

    `relationships` has -1 for an arrow without brackets; `undirected` counts hops without a
    direction; `matched` tells a pattern of a MATCH or subquery from one that is a value.
    """

    start: int
    end: int
    nodes: tuple[int, ...]
    relationships: tuple[int, ...]
    undirected: int
    matched: bool


def patterns(statement: Statement) -> Iterator[Pattern]:
    """All patterns of the statement, in their order."""
    done = 0
    clauses = clauses_of(statement)
    for index, clause in enumerate(clauses):
        if index < done or statement.at(index).text != "(":
            continue
        found = _pattern(statement, index, clause == "MATCH")
        if found.relationships or (found.matched and _begins(statement, index)):
            done = found.end
            yield found


def _begins(statement: Statement, index: int) -> bool:
    """Whether a pattern of a single node can begin at the ``(`` at `index` of a MATCH."""
    before = statement.at(index - 1)
    if before.text == "{":
        return statement.braces.get(index - 1) == "subquery"
    return before.word in _OPENS or before.text in {",", "="}


def _pattern(statement: Statement, index: int, matched: bool) -> Pattern:
    nodes, relationships, undirected = [index], [], 0
    end = statement.partner[index] + 1
    while (node := statement.arrow(end)) and statement.at(node).text == "(":
        bracket = next((i for i in range(end, node) if statement.at(i).text == "["), -1)
        relationships.append(bracket)
        first, last = statement.at(end).text, statement.at(node - 1).text
        undirected += (first == "<") == (last == ">")
        nodes.append(node)
        end = statement.partner[node] + 1
    return Pattern(index, end, tuple(nodes), tuple(relationships), undirected, matched)


def is_long(statement: Statement, bracket: int) -> bool:
    """Whether the relationship in the ``[`` at `bracket` is of variable length."""
    if bracket < 0:
        return False
    inside = range(bracket + 1, statement.partner[bracket])
    return any(statement.at(i).text == "*" and statement.inside[i] == bracket for i in inside)
