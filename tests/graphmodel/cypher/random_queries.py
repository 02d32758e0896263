"""Random reading queries by grammar, over the model's own labels, types and properties."""

from __future__ import annotations

from dataclasses import dataclass

from random_values import Values

#: Functions of many rows: the name, and the kind of what it takes and gives.
_AGGREGATES = (
    ("count", "node", "int"), ("count", "str", "int"), ("count DISTINCT", "str", "int"),
    ("min", "str", "str"), ("max", "int", "int"), ("sum", "int", "int"), ("avg", "int", "float"),
    ("collect", "str", "bag"), ("collect DISTINCT", "int", "bag"),
)  # fmt: skip


@dataclass
class Query:
    """A query, and whether the order of its rows is told by it."""

    text: str
    ordered: bool = False


class Maker(Values):
    """Makes one query; there is a new maker for each, as nothing of the last one is in scope."""

    # -- the whole ----------------------------------------------------------------------------

    def query(self) -> Query:
        """A query of one to four clauses and a RETURN, or two of them joined."""
        if self.rng.random() < 0.06:
            word = self.rng.choice(["UNION", "UNION ALL"])
            kinds = [self.rng.choice(["str", "int"]) for _ in range(2)]
            return Query(f" {word} ".join(self._half(kinds) for _ in range(2)))
        return self._returned(self._clauses(self.rng.randint(0, 3)))

    def _half(self, kinds: list[str]) -> str:
        self.scope = {}
        clauses = self._clauses(self.rng.randint(0, 1))
        items = ", ".join(f"{self.value(kind, 1)} AS c{i}" for i, kind in enumerate(kinds))
        return f"{clauses} RETURN {items}"

    def _clauses(self, more: int) -> str:
        clauses = [self._match()]
        for _ in range(more):
            make = self.rng.choice(
                [self._match, self._optional, self._optional, self._with, self._with,
                 self._aggregated, self._unwind]
            )  # fmt: skip
            clauses.append(make())
        return " ".join(clauses)

    def _returned(self, clauses: str) -> Query:
        if self.rng.random() < 0.35:
            return Query(f"{clauses} {self._aggregated('RETURN')}")
        kinds = [self.rng.choice(["str", "int", "bool", "list", "any"]) for _ in range(3)]
        kinds = kinds[: self.rng.randint(1, 3)]
        distinct = "DISTINCT " if self.rng.random() < 0.3 else ""
        names = [f"c{i}" for i in range(len(kinds))]
        items = [
            f"{self.value(kind, 2)} AS {name}" for kind, name in zip(kinds, names, strict=True)
        ]
        text = f"{clauses} RETURN {distinct}{', '.join(items)}"
        if self.rng.random() < 0.3 and not {"any", "list"} & set(kinds):
            return Query(text + self._order(names), True)
        return Query(text)

    def _order(self, names: list[str]) -> str:
        """Every column, so that SKIP and LIMIT cut at the same row."""
        rng = self.rng
        order = ", ".join(f"{name}{rng.choice(['', ' DESC', ' ASC'])}" for name in names)
        skip = f" SKIP {rng.randint(0, 2)}" if rng.random() < 0.4 else ""
        limit = f" LIMIT {rng.randint(0, 6)}" if rng.random() < 0.6 else ""
        return f" ORDER BY {order}{skip}{limit}"

    # -- clauses ------------------------------------------------------------------------------

    def _match(self) -> str:
        patterns = [self.pattern()]
        if self.rng.random() < 0.2:
            patterns.append(self.pattern(1))
        return f"MATCH {', '.join(patterns)}{self._where(0.45)}"

    def _optional(self) -> str:
        return f"OPTIONAL MATCH {self.pattern(2, joined=True)}{self._where(0.3)}"

    def _where(self, share: float) -> str:
        return f" WHERE {self.value('bool', 2)}" if self.rng.random() < share else ""

    def _with(self) -> str:
        kept = [name for name in self.scope if self.rng.random() < 0.7] or list(self.scope)[:1]
        kind = self.rng.choice(["str", "int", "list", "bool"])
        item = f"{self.value(kind, 2)} AS {(name := self._name('w'))}"
        distinct = "DISTINCT " if self.rng.random() < 0.2 else ""
        self.scope = {each: self.scope[each] for each in kept} | {name: kind}
        return f"WITH {distinct}{', '.join([*kept, item])}{self._where(0.4)}"

    def _aggregated(self, word: str = "WITH") -> str:
        """A key or two, and a function of the rows of each."""
        entities = [name for name, kind in self.scope.items() if kind in ("node", "str", "int")]
        keys = self.rng.sample(entities, min(len(entities), self.rng.randint(0, 2)))
        items, scope = list(keys), {key: self.scope[key] for key in keys}
        if self.rng.random() < 0.3:
            name = self._name("k")
            items.append(f"{self.value('str', 1)} AS {name}")
            scope[name] = "str"
        for _ in range(self.rng.randint(1, 2)):
            name = self._name("g")
            call, kind = self._aggregate()
            items.append(f"{call} AS {name}")
            scope[name] = kind
        self.scope = scope
        return f"{word} {', '.join(items)}{self._where(0.3) if word == 'WITH' else ''}"

    def _aggregate(self) -> tuple[str, str]:
        if self.rng.random() < 0.2:
            return "count(*)", "int"
        function, kind, given = self.rng.choice(_AGGREGATES)
        if kind == "node" and "node" not in self.scope.values():
            return "count(*)", "int"
        name, _, distinct = function.partition(" ")
        inner = self._variable("node") if kind == "node" else self.value(kind, 1)
        call = f"{name}({distinct}{' ' if distinct else ''}{inner})"
        return (f"size({call})", "int") if given == "bag" else (call, given)

    def _unwind(self) -> str:
        value = self.value("list", 1)
        name = self._name("u")
        self.scope[name] = "item"
        return f"UNWIND {value} AS {name}"
