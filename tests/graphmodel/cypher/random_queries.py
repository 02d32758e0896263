"""Random reading queries by grammar, over the model's own labels, types and properties."""

from __future__ import annotations

import random
from collections.abc import Callable
from dataclasses import dataclass, field

LABELS = ("Office", "Country", "Official", "Programme", "Document")
TYPES = ("PART_OF", "COOPERATES_WITH", "ASSISTS", "VISITED", "FUNDS", "HOLDS_POST", "MENTIONS")
_TEXTS = ("id", "name", "kind", "acronym", "iso2", "date")
_WORDS = ("'a'", "'Office A'", "'organ'", "'é'", "'Bureau'", "''", "'O'", "'2018'")
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


@dataclass
class Maker:
    """Makes one query; `scope` holds the variables that may be used, with their kinds."""

    rng: random.Random
    scope: dict[str, str] = field(default_factory=dict)
    count: int = 0

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

    # -- patterns -----------------------------------------------------------------------------

    def pattern(self, longest: int = 3, *, joined: bool = False) -> str:
        """A pattern that binds variables; with `joined` it begins at one that is bound."""
        rng = self.rng
        hops = rng.choice([0, 1, 1, 1, 2, 2, 3][: 4 + longest])
        hops = max(1, min(hops, longest)) if joined else min(hops, longest)
        bound = self._variable("node")
        start = f"({bound})" if bound and (joined or rng.random() < 0.3) else self._node()
        text = start + "".join(self._relationship() + self._node(0.12) for _ in range(hops))
        if hops and rng.random() < 0.15:
            name = self._name("p")
            self.scope[name] = "path"
            return f"{name} = {text}"
        return text

    def _node(self, again: float = 0.0) -> str:
        rng = self.rng
        if rng.random() < again and (bound := self._variable("node")):
            return f"({bound})"
        name = ""
        if rng.random() < 0.75:
            name = self._name("n")
            self.scope[name] = "node"
        label = f":{self._label()}" if rng.random() < 0.4 else ""
        return f"({name}{label}{self._held() if rng.random() < 0.08 else ''})"

    def _label(self) -> str:
        one, two = self.rng.sample(LABELS, 2)
        return f"{one}|{two}" if self.rng.random() < 0.15 else one

    def _held(self) -> str:
        return f" {{name: {self.rng.choice(_WORDS)}}}"

    def _relationship(self, named: float = 0.35) -> str:
        rng = self.rng
        name = ""
        stars = rng.choice(["*1..2", "*0..1", "*2", "*..2"]) if rng.random() < 0.1 else ""
        if rng.random() < named:
            name = self._name("r")
            self.scope[name] = "rels" if stars else "rel"
        types = "|".join(rng.sample(TYPES, rng.randint(1, 2)))
        inner = f"{name}{':' + types if rng.random() < 0.45 else ''}{stars}"
        inner = f"[{inner}]" if inner else ""
        return rng.choice([f"-{inner}->", f"<-{inner}-", f"-{inner}-"])

    def _condition(self) -> str:
        """A pattern that binds nothing, beginning at a node that is bound."""
        scope = dict(self.scope)
        hops = self.rng.choice([1, 1, 1, 2])
        text = f"({self._variable('node')})"
        for _ in range(hops):
            text += self._relationship(0)
            label = f":{self._label()}" if self.rng.random() < 0.3 else ""
            text += f"({label})"
        self.scope = scope
        return text

    # -- values -------------------------------------------------------------------------------

    def value(self, kind: str, depth: int) -> str:
        """An expression of a kind; the deeper, the more it is made of."""
        makers: dict[str, Callable[[int], str]] = {
            "str": self._text, "int": self._number, "bool": self._truth, "list": self._list,
            "any": self._anything,
        }  # fmt: skip
        return makers[kind](depth)

    def _variable(self, kind: str) -> str:
        names = [name for name, held in self.scope.items() if held == kind]
        return self.rng.choice(names) if names else ""

    def _name(self, letter: str) -> str:
        self.count += 1
        return f"{letter}{self.count}"

    def _anything(self, depth: int) -> str:
        kinds = ("node", "rel", "path", "rels", "item")
        if names := [name for name, kind in self.scope.items() if kind in kinds]:
            name = self.rng.choice(names)
            if self.scope[name] == "node" and self.rng.random() < 0.3:
                return self.rng.choice(
                    [f"properties({name})", f"{name} {{.id, .name, n: {self.value('int', 1)}}}",
                     f"keys({name})", f"labels({name})"]
                )  # fmt: skip
            return name
        if (rel := self._variable("rel")) and self.rng.random() < 0.5:
            first, second = f"date({rel}.date)", "date('2019-03-01')"
            kind = self.rng.choice(["between", "inMonths", "inDays", "inSeconds"])
            return self.rng.choice([first, f"duration.{kind}({first}, {second})"])
        return f"{{a: {self.value('int', depth - 1)}, b: {self.value('str', depth - 1)}}}"

    def _text(self, depth: int) -> str:
        rng = self.rng
        leaves = [rng.choice(_WORDS)]
        if node := self._variable("node"):
            leaves += [f"{node}.{rng.choice(_TEXTS)}"] * 4 + [f"labels({node})[0]"]
        if rel := self._variable("rel"):
            leaves += [f"type({rel})", f"{rel}.date", f"startNode({rel}).name"]
        if name := self._variable("str"):
            leaves += [name] * 2
        if depth <= 0 or rng.random() < 0.5:
            return rng.choice(leaves)
        one, two = self.value("str", depth - 1), self.value("str", depth - 1)
        number = rng.randint(0, 3)
        return rng.choice(
            [f"toUpper({one})", f"toLower({one})", f"left({one}, {number})", f"{one} + {two}",
             f"right({one}, {number})", f"substring({one}, {number}, 2)", f"reverse({one})",
             f"replace({one}, 'a', {two})", f"trim({one})", f"coalesce({one}, {two})",
             f"toString({self.value('int', depth - 1)})", f"split({one}, ' ')[0]",
             f"CASE WHEN {self.value('bool', depth - 1)} THEN {one} ELSE {two} END",
             f"CASE {one} WHEN {two} THEN 'same' ELSE {one} END", f"head([{one}, {two}])"]
        )  # fmt: skip

    def _number(self, depth: int) -> str:
        rng = self.rng
        leaves = [str(rng.randint(-2, 5))]
        if rel := self._variable("rel"):
            leaves += [f"{rel}.count", f"size({rel}.documents)", f"coalesce({rel}.amount, 0)"]
        if path := self._variable("path"):
            leaves += [f"length({path})"] * 2
        if rels := self._variable("rels"):
            leaves += [f"size({rels})"]
        if name := self._variable("int"):
            leaves += [name] * 2
        if depth <= 0 or rng.random() < 0.4:
            return rng.choice(leaves)
        one, two = self.value("int", depth - 1), self.value("int", depth - 1)
        made = [f"{one} + {two}", f"{one} - {two}", f"({one}) * 2", f"({one}) % 3", f"abs({one})",
                f"size({self.value('str', depth - 1)})", f"size({self.value('list', depth - 1)})",
                f"toInteger(toString({one}))", f"sign({one})",
                f"reduce(s = 0, x IN [1, {one}] | s + x)",
                f"CASE WHEN {self.value('bool', depth - 1)} THEN {one} END"]  # fmt: skip
        if self._variable("node"):
            made += [f"COUNT {{ {self._condition()} }}", f"size([{self._condition()} | 1])"]
        return rng.choice(made)

    def _list(self, depth: int) -> str:
        rng = self.rng
        leaves = ["[1, 2, null]", "range(0, 3)", "['b', 'a']", "[]"]
        if node := self._variable("node"):
            leaves += [f"{node}.aliases", f"labels({node})"]
        if path := self._variable("path"):
            leaves += [f"[x IN nodes({path}) | x.name]", f"[x IN relationships({path}) | type(x)]"]
        if name := self._variable("list"):
            leaves += [name]
        if depth <= 0 or rng.random() < 0.45:
            return rng.choice(leaves)
        one, two = self.value("list", depth - 1), self.value("list", depth - 1)
        text = self.value("str", depth - 1)
        return rng.choice(
            [f"[x IN {one} WHERE x IS NOT NULL | x]", f"{one} + {two}", f"tail({one})",
             f"reverse({one})", f"[{text}, {self.value('str', 0)}]", f"split({text}, 'f')",
             f"({one})[0..2]", f"[x IN [{text}] | toUpper(x)]",
             f"[x IN {one} WHERE NOT x IN {two}]"]
        )  # fmt: skip

    def _truth(self, depth: int) -> str:
        rng = self.rng
        kind = rng.choice(["str", "int"])
        one, two = (self.value(kind, depth - 1) for _ in range(2))
        text, word = self.value("str", depth - 1), rng.choice(_WORDS)
        leaves = [f"{one} {rng.choice(['=', '<>', '<', '<=', '>', '>='])} {two}",
                  f"{text} STARTS WITH {word}", f"{text} CONTAINS {word}", f"{one} IS NULL",
                  f"{text} ENDS WITH 'a'", f"{one} IS NOT NULL", f"{text} =~ '.*[aA].*'",
                  f"{one} IN {self.value('list', 0)}"]  # fmt: skip
        if node := self._variable("node"):
            pattern = self._condition()
            leaves += [pattern, f"NOT {pattern}", f"EXISTS {{ {pattern} }}", f"{node}:Office",
                       f"exists({pattern})", f"COUNT {{ {pattern} }} > 1",
                       f"{node} = {self._variable('node')}"]  # fmt: skip
        if depth <= 0 or rng.random() < 0.5:
            return rng.choice(leaves)
        low, high = self.value("bool", depth - 1), self.value("bool", depth - 1)
        items = self.value("list", depth - 1)
        return rng.choice(
            [f"({low}) AND ({high})", f"({low} OR {high})", f"NOT ({low})", f"({low}) XOR ({high})",
             f"{rng.choice(['any', 'all', 'none', 'single'])}(x IN {items} WHERE x = {one})"]
        )  # fmt: skip
