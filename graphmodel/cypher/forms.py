"""Equal forms for what the engine does not read, or reads wrongly: one pass for each.

Each pass gives edits of the text, and the next one reads the outcome. The table in this
folder's README lists them.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from graphmodel.cypher.edits import Edit, Formed, edited
from graphmodel.cypher.guards import guards
from graphmodel.cypher.operands import end_of, expressions, text_of
from graphmodel.cypher.patterns import is_long, patterns
from graphmodel.cypher.projections import aliases, repeated
from graphmodel.cypher.spans import spans
from graphmodel.cypher.statement import KEYWORDS, Statement, clauses_of
from graphmodel.cypher.tokens import words

#: More hops than any path in a graph of the model has; the engine stops at 10 where none is told.
_MOST = 9999
_COMPARISONS = {"=", "<>", "<", "<=", ">", ">="}
_PREDICATES = words("IN IS STARTS ENDS CONTAINS")
_JOINS = {"+", "-", "*", "/", "%"}
_RENAMED = {"PERCENTILECONT": "percentile_cont", "PERCENTILEDISC": "percentile_disc"}


def form(statement: Statement) -> Formed:
    """The statement in forms that the engine answers rightly."""
    formed = Formed(statement)
    for found in _PASSES:
        formed = edited(formed, list(found(formed.statement)))
    return formed


def _numbers(statement: Statement) -> Iterator[Edit]:
    """``.5e3`` is written ``0.5e3``."""
    for index, token in enumerate(statement.tokens):
        after, before = statement.at(index + 1), statement.at(index - 1)
        behind = (before.name and before.word not in KEYWORDS) or before.text in {")", "]", "}"}
        touches = after.kind == "number" and after.start == token.end
        if token.text == "." and touches and not behind:
            yield Edit(token.start, token.start, "0")


def _arrows(statement: Statement) -> Iterator[Edit]:
    """``(a)<-->(b)`` is written ``(a)--(b)``, and ``[:A|:B]`` as ``[:A|B]``."""
    for pattern in patterns(statement):
        for node in pattern.nodes[1:]:
            first = _arrow_start(statement, node)
            if statement.at(first).text == "<" and statement.at(node - 1).text == ">":
                for place in (first, node - 1):
                    yield Edit(statement.at(place).start, statement.at(place).end, "")
        for bracket in pattern.relationships:
            for place in range(bracket + 1, statement.partner[bracket] if bracket >= 0 else 0):
                if statement.at(place).text == ":" and statement.at(place - 1).text == "|":
                    yield Edit(statement.at(place).start, statement.at(place).end, "")


def _arrow_start(statement: Statement, node: int) -> int:
    place = node - 1
    while statement.at(place).text != ")":
        place = statement.partner[place] - 1 if statement.at(place).text == "]" else place - 1
    return place + 1


def _lengths(statement: Statement) -> Iterator[Edit]:
    """``[*]`` and ``[*2..]`` get an upper bound: without one the engine stops at ten hops."""
    for pattern in patterns(statement):
        if statement.at(pattern.start - 2).word in {"SHORTESTPATH", "ALLSHORTESTPATHS"}:
            continue
        for bracket in pattern.relationships:
            if is_long(statement, bracket):
                yield from _bounded(statement, bracket)


def _bounded(statement: Statement, bracket: int) -> Iterator[Edit]:
    star = next(i for i in range(bracket, len(statement.tokens)) if statement.at(i).text == "*")
    lowest = statement.at(star + 1).kind == "number"
    dots = star + 1 + lowest
    if statement.at(dots).text != "..":
        if not lowest:
            yield Edit(statement.at(star).end, statement.at(star).end, f"1..{_MOST}")
    elif statement.at(dots + 1).kind != "number":
        low = "" if lowest else "1"
        yield Edit(statement.at(dots).start, statement.at(dots).end, f"{low}..{_MOST}")


def _names(statement: Statement) -> Iterator[Edit]:
    """``percentileCont`` has another name in the engine."""
    for index, token in enumerate(statement.tokens):
        if token.word in _RENAMED and statement.at(index + 1).text == "(":
            yield Edit(token.start, token.end, _RENAMED[token.word])


def _rounded(statement: Statement) -> Iterator[Edit]:
    """``round(x)`` goes up at a half, also below zero, where the engine goes down."""
    for index, token in enumerate(statement.tokens):
        opening = index + 1
        if token.word != "ROUND" or statement.at(opening).text != "(":
            continue
        closing = statement.partner[opening]
        level = [i for i in range(opening + 1, closing) if statement.inside[i] == opening]
        if level and not any(statement.at(i).text == "," for i in level):
            yield Edit(token.start, statement.at(opening).end, "floor((")
            yield Edit(statement.at(closing).start, statement.at(closing).end, ") + 0.5)")


def _counts(statement: Statement) -> Iterator[Edit]:
    """``COUNT { pattern }``, which the engine does not read everywhere, is the size of a list."""
    for pattern in patterns(statement):
        brace = pattern.start - 1
        brace -= statement.at(brace).word == "MATCH"
        if statement.braces.get(brace) != "subquery":
            continue
        if statement.at(brace - 1).word != "COUNT" or not pattern.relationships:
            continue
        closing = statement.partner[brace]
        inside = range(pattern.end, closing)
        level = [i for i in inside if statement.inside[i] == brace]
        if level and statement.at(level[0]).word != "WHERE":
            continue
        clauses = ("MATCH", "RETURN", "WITH", "UNION", "UNWIND", "OPTIONAL", "CALL")
        if any(statement.at(i).word in clauses and statement.is_clause_word(i) for i in level):
            continue
        start = statement.at(brace - 1).start
        yield Edit(start, statement.at(pattern.start).start, "size([")
        yield Edit(statement.at(closing).start, statement.at(closing).end, "| 1])")


def _existence(statement: Statement) -> Iterator[Edit]:
    """``EXISTS`` and ``COUNT { MATCH … RETURN … }`` without the RETURN, which changes nothing."""
    for brace, what in statement.braces.items():
        if what != "subquery" or statement.at(brace - 1).word not in {"EXISTS", "COUNT"}:
            continue
        closing = statement.partner[brace]
        level = [i for i in range(brace + 1, closing) if statement.inside[i] == brace]
        clauses = [
            (i, statement.at(i).word)
            for i in level
            if statement.at(i).word in {"MATCH", "RETURN", "WITH", "UNION", "LIMIT", "SKIP"}
            and statement.is_clause_word(i)
            and statement.at(i - 1).word not in {"STARTS", "ENDS"}
        ]
        if [word for _, word in clauses] == ["MATCH", "RETURN"]:
            start = clauses[-1][0]
            distinct = statement.at(start + 1).word == "DISTINCT"
            if not distinct and not _calls(statement, start, closing):
                yield Edit(statement.at(start).start, statement.at(closing).start, "")


def _calls(statement: Statement, start: int, end: int) -> bool:
    return any(statement.at(i).text == "(" for i in range(start, end))


def _comparisons(statement: Statement) -> Iterator[Edit]:
    """``a < b < c`` is ``a < b AND b < c``; ``a = b IN c`` is ``a = (b IN c)``."""
    clauses = clauses_of(statement)
    within = {i for pattern in patterns(statement) for i in range(pattern.start, pattern.end)}
    for segment in expressions(statement):
        if not segment or clauses[segment[0]] == "MATCH":
            continue
        signs = [i for i in segment if statement.at(i).text in _COMPARISONS and i not in within]
        if signs and signs[0] != segment[0]:
            yield from _compared(statement, segment, signs)


def _compared(statement: Statement, segment: list[int], signs: list[int]) -> Iterator[Edit]:
    bounds = [segment[0], *(sign + 1 for sign in signs)]
    ends = [*signs, end_of(statement, segment[-1])]
    operands = []
    for start, end in zip(bounds, ends, strict=True):
        level = [i for i in segment if start <= i < end]
        marked = any(statement.at(i).word in _PREDICATES for i in level)
        text = text_of(statement, start, end)
        operands.append(f"({text})" if marked else text)
    if len(signs) == 1:
        for start, end, text in zip(bounds, ends, operands, strict=True):
            if text != text_of(statement, start, end):
                yield Edit(statement.at(start).start, statement.at(end - 1).end, text)
        return
    pairs = [
        f"{left} {statement.at(sign).text} {right}"
        for left, sign, right in zip(operands, signs, operands[1:], strict=False)
    ]
    start, end = statement.at(bounds[0]).start, statement.at(ends[-1] - 1).end
    yield Edit(start, end, f"({' AND '.join(pairs)})")


def _searched(statement: Statement) -> Iterator[Edit]:
    """``x IN [[1], [2]][0]`` and ``x IN a + b`` have their list in brackets."""
    for segment in expressions(statement):
        signs = [i for i in segment if statement.at(i).word == "IN"]
        if len(signs) != 1 or signs[0] == segment[-1]:
            continue
        start, end = signs[0] + 1, end_of(statement, segment[-1])
        level = [statement.at(i) for i in segment if i >= start]
        simple = end == end_of(statement, start) or any(t.word in _PREDICATES for t in level)
        if not simple and (level[0].text == "[" or any(t.text in _JOINS for t in level)):
            yield Edit(statement.at(start).start, statement.at(start).start, "(")
            yield Edit(statement.at(end - 1).end, statement.at(end - 1).end, ")")


_PASSES: tuple[Callable[[Statement], Iterator[Edit]], ...] = (
    _numbers, _arrows, _lengths, _names, _rounded, spans, _existence, _counts, _comparisons,
    _searched, aliases, repeated, guards,
)  # fmt: skip
