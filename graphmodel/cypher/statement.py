"""What each token of a statement is: a property key, a label, part of a pattern, a clause word."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from graphmodel.cypher.faults import fault
from graphmodel.cypher.tokens import Token, tokenize, words

CLAUSES = words("MATCH OPTIONAL WHERE RETURN WITH UNWIND ORDER SKIP OFFSET LIMIT UNION CALL YIELD")
#: Words after which no variable can stand at the place of an operand's end.
KEYWORDS = CLAUSES | words(
    """AND OR XOR NOT IN IS STARTS ENDS CONTAINS CASE WHEN THEN ELSE BY AS DISTINCT ALL
    ASC ASCENDING DESC DESCENDING CREATE MERGE SET DELETE DETACH REMOVE FOREACH LOAD DROP ON
    USING EXPLAIN PROFILE"""
)
TEMPORAL = words("DATE DATETIME LOCALDATETIME TIME LOCALTIME DURATION POINT")
_STARTS = CLAUSES | {"CREATE", "MERGE"}
_SUBQUERY = words("EXISTS COUNT COLLECT CALL")
_PAIRS = {")": "(", "]": "[", "}": "{"}


@dataclass(frozen=True, slots=True)
class Hops:
    """A pattern that stands where a value is expected: token places, end excluded, and length."""

    start: int
    end: int
    hops: int


@dataclass(frozen=True, slots=True)
class Statement:
    """A statement with its tokens, the partner of each bracket, and what each brace holds.

    `braces` gives for each ``{``: subquery, components (of a date), quantifier or map.
    """

    text: str
    tokens: tuple[Token, ...]
    partner: tuple[int, ...]
    inside: tuple[int, ...]
    braces: dict[int, str]

    def at(self, index: int) -> Token:
        """The token at `index`, or an empty one outside the statement."""
        return self.tokens[index] if 0 <= index < len(self.tokens) else Token("", "", 0, 0)

    def is_key(self, index: int) -> bool:
        """Whether the token names a property: after a dot, or in front of a colon in a map."""
        token, before = self.at(index), self.at(index - 1)
        if not token.name:
            return False
        if before.text == ".":
            return not self._calls(index)
        return self._opens_entry(index) and self.at(index + 1).text == ":"

    def is_selector(self, index: int) -> bool:
        """Whether the token is a variable picked whole into a map projection: ``n {other}``."""
        after = self.at(index + 1).text
        return bool(self.at(index).name) and self._opens_entry(index) and after in {",", "}"}

    def is_clause_word(self, index: int) -> bool:
        """Whether the token can be a word of the language rather than a name given by a user."""
        token, before = self.at(index), self.at(index - 1)
        if not token.word or self.is_key(index) or before.word == "AS":
            return False
        return before.text not in {".", ":", "&", "!", "$", "(", "[", ",", "=", "+"}

    def starts_relationship(self, index: int) -> bool:
        """Whether the ``[`` at `index` is that of a relationship in a pattern."""
        if self.at(index).text != "[" or self.at(index - 1).text != "-":
            return False
        after = self.at(self.partner[index] + 1)
        return self.at(index - 2).text in {")", "<"} and after.text == "-"

    def is_index(self, index: int) -> bool:
        """Whether the ``[`` at `index` takes an element of what stands in front of it."""
        before = self.at(index - 1)
        if self.at(index).text != "[":
            return False
        if before.word in KEYWORDS and self.is_clause_word(index - 1):
            return False
        return before.text in {")", "]", "}"} or before.kind in {
            "name", "quoted", "string", "parameter",
        }  # fmt: skip

    def hops(self) -> Iterator[Hops]:
        """Patterns that stand as a condition, outside MATCH and pattern comprehensions."""
        done = 0
        for index, clause in enumerate(clauses_of(self)):
            if index < done or clause == "MATCH" or self.at(index).text != "(":
                continue
            found = self._chain(index)
            if found.hops:
                done = found.end
                if not self._is_collected(index):
                    yield found

    def procedures(self) -> Iterator[int]:
        """Where the name of a procedure stands that is called."""
        for index, token in enumerate(self.tokens):
            if token.word == "CALL" and self.is_clause_word(index):
                after = self.at(index + 1)
                if after.name and not (after.word == "IN" and self.at(index + 2).text != "."):
                    yield index + 1

    def dotted(self, index: int) -> str:
        """The dotted name that starts at `index`."""
        names = [self.at(index).name]
        while self.at(index + 1).text == "." and self.at(index + 2).name:
            index += 2
            names.append(self.at(index).name)
        return ".".join(names)

    def _chain(self, index: int) -> Hops:
        """The chain of nodes and relationships that starts with the node at `index`."""
        end, count = self.partner[index] + 1, 0
        while (node := self.arrow(end)) and self.at(node).text == "(":
            end, count = self.partner[node] + 1, count + 1
        return Hops(index, end, count)

    def arrow(self, index: int) -> int:
        """The place after the arrow that starts at `index`, or 0 where none does."""
        start = index + 1 if self.at(index).text == "<" else index
        if self.at(start).text != "-":
            return 0
        bracket = start + 1
        if self.at(bracket).text == "[":
            bracket = self.partner[bracket] + 1
        if self.at(bracket).text != "-":
            return 0
        return bracket + 2 if self.at(bracket + 1).text == ">" else bracket + 1

    def _is_collected(self, index: int) -> bool:
        """Whether the pattern belongs to a pattern comprehension or to shortestPath."""
        before = self.at(index - 1)
        if before.text == "=" and self.at(index - 3).text == "[":
            return True
        if before.text == "(":
            return self.at(index - 2).word in {"SHORTESTPATH", "ALLSHORTESTPATHS"}
        return before.text == "[" and not self.is_index(index - 1)

    def _opens_entry(self, index: int) -> bool:
        opener = self.inside[index]
        if opener < 0 or self.braces.get(opener) != "map":
            return False
        return index - 1 == opener or self.at(index - 1).text == ","

    def _calls(self, index: int) -> bool:
        """Whether the dotted name at `index` is part of a function's name."""
        while self.at(index + 1).text == "." and self.at(index + 2).name:
            index += 2
        return self.at(index + 1).text == "("


def read(text: str) -> Statement:
    """The structure of the statement `text`; `QueryError` where a bracket has no partner."""
    tokens = tokenize(text)
    partner, inside = [-1] * len(tokens), [-1] * len(tokens)
    open_: list[int] = []
    for index, token in enumerate(tokens):
        if token.kind == "symbol" and token.text in _PAIRS:
            if not open_ or tokens[open_[-1]].text != _PAIRS[token.text]:
                raise fault(text, token.start, f"this {token.text!r} closes nothing")
            partner[index] = open_[-1]
            partner[open_.pop()] = index
        inside[index] = open_[-1] if open_ else -1
        if token.kind == "symbol" and token.text in _PAIRS.values():
            open_.append(index)
    if open_:
        token = tokens[open_[-1]]
        raise fault(text, token.start, f"this {token.text!r} is never closed")
    braces = {
        index: _brace(tokens, partner, index, inside[index])
        for index, token in enumerate(tokens)
        if token.text == "{" and token.kind == "symbol"
    }
    return Statement(text, tokens, tuple(partner), tuple(inside), braces)


def called(tokens: tuple[Token, ...], opening: int) -> str:
    """The first word of the name of the function called by the ``(`` at `opening`."""
    index = opening - 1
    while index >= 2 and tokens[index - 1].text == ".":
        index -= 2
    return tokens[index].word if index >= 0 and tokens[opening].text == "(" else ""


def _brace(tokens: tuple[Token, ...], partner: list[int], index: int, outer: int) -> str:
    """What the brace at `index`, inside the bracket at `outer`, holds."""
    first = tokens[index + 1]
    before = tokens[index - 1] if index else Token("", "", 0, 0)
    opening = partner[index - 1] if before.text == ")" else 0
    if opening > 0 and tokens[opening - 1].word == "CALL":
        return "subquery"
    if before.word == "CALL" or (
        before.word in _SUBQUERY and (first.text == "(" or first.word in CLAUSES)
    ):
        return "subquery"
    if before.text in {"(", ","} and called(tokens, outer) in TEMPORAL:
        return "components"
    if first.kind == "number" or first.text == ",":
        return "quantifier"
    return "map"


def clauses_of(statement: Statement) -> list[str]:
    """For each token the clause it stands in; a subquery without one starts as a MATCH."""
    clauses: list[str] = []
    stack: list[tuple[int, str]] = []
    clause = ""
    for index, token in enumerate(statement.tokens):
        while stack and index > statement.partner[stack[-1][0]]:
            clause = stack.pop()[1]
        if token.word in _STARTS and statement.is_clause_word(index):
            clause = "MATCH" if token.word in {"CREATE", "MERGE"} else token.word
        clauses.append(clause)
        if token.kind == "symbol" and token.text in {"(", "[", "{"}:
            stack.append((index, clause))
            if statement.braces.get(index) == "subquery":
                clause = "MATCH"
    return clauses
