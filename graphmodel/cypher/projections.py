"""What WITH and RETURN give names to, and the ORDER BY and WHERE behind them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from graphmodel.cypher.counting import is_aggregate
from graphmodel.cypher.edits import Edit
from graphmodel.cypher.faults import fault
from graphmodel.cypher.operands import primary_end
from graphmodel.cypher.statement import CLAUSES, KEYWORDS, Statement
from graphmodel.cypher.tokens import words

_CONSTANTS = words("NULL TRUE FALSE END")


@dataclass(frozen=True, slots=True)
class Item:
    """One of the things projected: the places of its expression, and its name or ''."""

    start: int
    end: int
    name: str


@dataclass(frozen=True, slots=True)
class Projection:
    """A WITH or RETURN at `start`; `behind` are the places of its ORDER BY and WHERE."""

    start: int
    items: tuple[Item, ...]
    behind: range
    distinct: bool


def projections(statement: Statement) -> Iterator[Projection]:
    """Every WITH and RETURN of the statement, in its order."""
    for index, token in enumerate(statement.tokens):
        if token.word in {"WITH", "RETURN"} and _is_clause(statement, index):
            yield _projection(statement, index)


def _is_clause(statement: Statement, index: int) -> bool:
    before = statement.at(index - 1).word
    return statement.is_clause_word(index) and before not in {"STARTS", "ENDS"}


def _projection(statement: Statement, index: int) -> Projection:
    opener = statement.inside[index]
    closing = statement.partner[opener] if opener >= 0 else len(statement.tokens)
    distinct = statement.at(index + 1).word == "DISTINCT"
    ends = [
        i for i in range(index + 1 + distinct, closing)
        if statement.inside[i] == opener and statement.at(i).word in CLAUSES
        and _is_clause(statement, i)
    ]  # fmt: skip
    end = ends[0] if ends else closing
    after = [i for i in ends if statement.at(i).word not in {"ORDER", "WHERE", "SKIP", "LIMIT"}]
    return Projection(
        index,
        tuple(_items(statement, index + 1 + distinct, end, opener)),
        range(end, after[0] if after else closing),
        distinct,
    )


def _items(statement: Statement, start: int, end: int, opener: int) -> Iterator[Item]:
    places = range(start, end)
    commas = [i for i in places if statement.at(i).text == "," and statement.inside[i] == opener]
    for first, last in zip([start, *(i + 1 for i in commas)], [*commas, end], strict=True):
        if statement.at(last - 2).word == "AS" and last - 2 > first:
            yield Item(first, last - 2, statement.at(last - 1).name)
        else:
            alone = last - first == 1
            yield Item(first, last, statement.at(first).name if alone else "")


def aggregates_in(statement: Statement, start: int, end: int) -> bool:
    """Whether a function of many rows is called between two places."""
    return any(is_aggregate(statement, i) for i in range(start, end))


def repeated(statement: Statement) -> Iterator[Edit]:
    """In ORDER BY and WHERE, a projected expression that is repeated is called by its name."""
    for projection in projections(statement):
        items = projection.items
        aggregated = any(aggregates_in(statement, item.start, item.end) for item in items)
        if not aggregated and not projection.distinct:
            continue
        names = {item.name for item in items}
        done: set[int] = set()
        for item in items:
            told = any(variables(statement, item.start, item.end)) or aggregates_in(
                statement, item.start, item.end
            )
            if item.name and told and not names & set(variables(statement, item.start, item.end)):
                yield from _replaced(statement, item, projection.behind, done)
        if aggregated:
            _check_behind(statement, projection, done)


def _replaced(statement: Statement, item: Item, behind: range, done: set[int]) -> Iterator[Edit]:
    wanted = [statement.at(i).text for i in range(item.start, item.end)]
    simple = primary_end(statement, item.start) == item.end
    for start in behind:
        end = start + len(wanted)
        if end > behind.stop or [statement.at(i).text for i in range(start, end)] != wanted:
            continue
        before, after = statement.at(start - 1).text, statement.at(end)
        if before == "." or after.text in {".", "(", "["} or done & set(range(start, end)):
            continue
        bounded = before.upper() in {"BY", ",", "("} and (
            after.text in {",", ")", ""} or after.word in {"ASC", "DESC", "ASCENDING", "DESCENDING"}
        )
        if simple or bounded:
            done.update(range(start, end))
            yield Edit(statement.at(start).start, statement.at(end - 1).end, f"`{item.name}`")


def _check_behind(statement: Statement, projection: Projection, done: set[int]) -> None:
    """Refuse an ORDER BY that looks at what the rows behind an aggregation no longer have."""
    known = {item.name for item in projection.items}
    for item in projection.items:
        known.update(variables(statement, item.start, item.end))
    for place in projection.behind:
        token = statement.at(place)
        if place in done:
            continue
        if is_aggregate(statement, place):
            reason = (
                "the embedded store does not compute an aggregate here; give it a name in WITH or "
                "RETURN, and use that name"
            )
            raise fault(statement.text, token.start, reason)
        lost = set(variables(statement, place, place + 1)) - known
        if lost and statement.inside[place] == statement.inside[projection.start]:
            reason = f"{token.name!r} is no more there after the aggregation; project it as well"
            raise fault(statement.text, token.start, reason)


def variables(statement: Statement, start: int, end: int) -> Iterator[str]:
    """Names between two places that may be variables."""
    for i in range(start, end):
        token = statement.at(i)
        if not token.name or token.word in KEYWORDS | _CONSTANTS or statement.is_key(i):
            continue
        if statement.at(i + 1).text not in {"(", "{"} and statement.at(i - 1).text not in {
            ":",
            "$",
        }:
            yield token.name


def aliases(statement: Statement) -> Iterator[Edit]:
    """A column without a name gets one: the engine calls different expressions by one name."""
    if any(token.word == "UNION" for token in statement.tokens):
        return
    for projection in projections(statement):
        if statement.at(projection.start).word != "RETURN":
            continue
        if statement.inside[projection.start] >= 0:
            continue
        for number, item in enumerate(projection.items):
            if not item.name and any(
                not statement.at(i).name and statement.at(i).text not in {".", "*"}
                for i in range(item.start, item.end)
            ):
                place = statement.at(item.end - 1).end
                yield Edit(place, place, f" AS c{number}_")
