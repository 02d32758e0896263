"""What each variable stands for, clause by clause; a variable of another kind is refused.

The engine answers such a statement, with no rows or with other ones than were meant.
"""

from __future__ import annotations

from collections.abc import Iterator

from graphmodel.cypher.faults import fault
from graphmodel.cypher.operands import end_of
from graphmodel.cypher.patterns import Pattern, is_long, patterns
from graphmodel.cypher.projections import Item, projections
from graphmodel.cypher.statement import Statement
from graphmodel.cypher.tokens import words

_CALLS = {
    "TYPE": {"relationship"}, "STARTNODE": {"relationship"}, "ENDNODE": {"relationship"},
    "LABELS": {"node"}, "LENGTH": {"path"}, "NODES": {"path"}, "RELATIONSHIPS": {"path"},
    "SIZE": {"list of relationships", "list", "text"},
    "PROPERTIES": {"node", "relationship", "map"},
}  # fmt: skip
_LITERALS = {"number": "number", "string": "text"}
_KEYLESS = {"number", "text", "truth", "list", "path", "list of relationships"}
_BODY = words("MATCH WITH UNWIND RETURN CALL UNION OPTIONAL")
Scope = dict[str, str]


def check_kinds(statement: Statement) -> None:
    """Refuse a variable that is used as something else than it stands for."""
    _Walk(statement).block(-1, {})


def _either(before: Scope, after: Scope) -> Scope:
    """What a WITH may see: its items the one, its WHERE the other."""
    both = before | after
    return {name: kind if before.get(name, kind) == kind else "" for name, kind in both.items()}


class _Walk:
    def __init__(self, statement: Statement) -> None:
        self.statement = statement
        self.patterns = list(patterns(statement))
        self.projections = {found.start: found for found in projections(statement)}
        self.conditions = {hops.start for hops in statement.hops()}
        self.local = {
            token.name
            for index, token in enumerate(statement.tokens)
            if statement.at(index + 1).word == "IN" or statement.at(index - 2).word == "REDUCE"
        }

    def block(self, opener: int, scope: Scope) -> None:
        """The clauses directly inside a bracket, with what they can see."""
        outer = dict(scope)
        for start, end in self._clauses(opener):
            word = self.statement.at(start).word
            if word == "UNION":
                scope = dict(outer)
            if word == "WITH":
                after = self._projected(start, scope)
                self._look(start, end, _either(scope, after), bound=False)
                scope = after
            elif word == "UNWIND":
                self._look(start, end, scope, bound=False)
                if self.statement.at(end - 2).word == "AS":
                    scope[self.statement.at(end - 1).name] = ""
            elif word == "CALL":
                return  # what a subquery gives is not followed
            else:
                self._look(start, end, scope, bound=True)
                self._check_star(start, scope)

    def _check_star(self, start: int, scope: Scope) -> None:
        token = self.statement.at(start)
        if token.word == "RETURN" and self.statement.at(start + 1).text == "*" and not scope:
            raise fault(self.statement.text, token.start, "there is no variable to return")

    def _clauses(self, opener: int) -> Iterator[tuple[int, int]]:
        statement = self.statement
        first = opener + 1
        last = statement.partner[opener] if opener >= 0 else len(statement.tokens)
        starts = [
            i for i in range(first, last)
            if statement.inside[i] == opener and statement.at(i).word in _BODY
            and statement.is_clause_word(i) and statement.at(i - 1).word not in {"STARTS", "ENDS"}
        ]  # fmt: skip
        if not starts or starts[0] > first:
            starts.insert(0, first)
        yield from zip(starts, [*starts[1:], last], strict=True)

    def _look(self, start: int, end: int, scope: Scope, *, bound: bool) -> None:
        """Bind what the patterns of a clause bind, then look at what it does with it."""
        used: set[str] = set()
        for pattern in self.patterns:
            if start <= pattern.start < end and self._stands_in(pattern.start, start):
                if pattern.matched and bound:
                    self._bind(pattern, scope, used)
                elif pattern.start in self.conditions:
                    self._check_known(pattern, scope)
        done = start
        for place in range(start, end):
            if place < done:
                continue
            if self.statement.braces.get(place) == "subquery":
                self.block(place, dict(scope))
                done = self.statement.partner[place]
            else:
                self._check_use(place, scope)

    def _stands_in(self, place: int, start: int) -> bool:
        """Whether a place is in the clause itself, not in a subquery of it."""
        opener = self.statement.inside[place]
        while opener >= start:
            if self.statement.braces.get(opener) == "subquery":
                return False
            opener = self.statement.inside[opener]
        return True

    def _bind(self, pattern: Pattern, scope: Scope, used: set[str]) -> None:
        statement = self.statement
        if statement.at(pattern.start - 1).text == "=":
            self._set(pattern.start - 2, "path", scope)
        for node in pattern.nodes:
            self._set(node + 1, "node", scope)
        for bracket in pattern.relationships:
            if bracket < 0 or not (name := statement.at(bracket + 1).name):
                continue
            long = is_long(statement, bracket)
            if name in used:
                reason = f"{name!r} stands for two relationships of one MATCH"
                raise fault(statement.text, statement.at(bracket + 1).start, reason)
            used.add(name)
            self._set(bracket + 1, "list of relationships" if long else "relationship", scope)

    def _set(self, place: int, kind: str, scope: Scope) -> None:
        name = self.statement.at(place).name
        if not name:
            return
        held = scope.setdefault(name, kind)
        if held and held != kind and not (held == "list" and kind.startswith("list")):
            reason = f"{name!r} is a {held}, and cannot be a {kind} as well"
            raise fault(self.statement.text, self.statement.at(place).start, reason)

    def _check_known(self, pattern: Pattern, scope: Scope) -> None:
        brackets = [bracket for bracket in pattern.relationships if bracket >= 0]
        for place in (*pattern.nodes, *brackets):
            token = self.statement.at(place + 1)
            if token.name and token.name not in scope and token.name not in self.local:
                reason = f"undefined variable {token.name!r}: a condition cannot bind one"
                raise fault(self.statement.text, token.start, reason)

    def _check_use(self, place: int, scope: Scope) -> None:
        statement = self.statement
        token = statement.at(place)
        kind = scope.get(token.name, "") if token.name and not statement.is_key(place) else ""
        if not kind or token.name in self.local:
            return
        before, after = statement.at(place - 1), statement.at(place + 1)
        if before.text == "(" and after.text == ")":
            wanted = _CALLS.get(statement.at(place - 2).word)
            if wanted and kind not in wanted:
                reason = f"{statement.at(place - 2).text}() does not take a {kind}"
                raise fault(statement.text, token.start, reason)
        if (
            after.text == "."
            and kind in _KEYLESS
            and before.text != "."
            and (statement.is_key(place + 2))
        ):
            raise fault(statement.text, token.start, f"a {kind} has no properties")

    def _projected(self, start: int, scope: Scope) -> Scope:
        """What can be seen after a WITH."""
        projection = self.projections.get(start)
        if projection is None:
            return scope
        after: Scope = {}
        for item in projection.items:
            if self.statement.at(item.start).text == "*" and item.end == item.start + 1:
                after |= scope
            elif item.name:
                after[item.name] = self._kind(item, scope)
            else:
                reason = "give this a name with AS"
                raise fault(self.statement.text, self.statement.at(item.start).start, reason)
        return after

    def _kind(self, item: Item, scope: Scope) -> str:
        """What an expression gives, where that is plain to see; else an empty string."""
        first = self.statement.at(item.start)
        if end_of(self.statement, item.start) != item.end:
            return ""
        if first.text == "[" and not self._comprehends(item.start):
            return "list"
        if first.text == "{":
            return "map"
        if first.word in {"TRUE", "FALSE"}:
            return "truth"
        return _LITERALS.get(first.kind) or (scope.get(first.name, "") if first.name else "")

    def _comprehends(self, place: int) -> bool:
        return any(
            self.statement.at(i).text == "|" for i in range(place, self.statement.partner[place])
        )
