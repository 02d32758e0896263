"""Random patterns and values by grammar, for random queries."""

from __future__ import annotations

import random
from collections.abc import Callable
from dataclasses import dataclass, field

LABELS = ("Office", "Country", "Official", "Programme", "Document")
TYPES = ("PART_OF", "COOPERATES_WITH", "ASSISTS", "VISITED", "FUNDS", "HOLDS_POST", "MENTIONS")
_TEXTS = ("id", "name", "kind", "acronym", "iso2", "date")
_WORDS = ("'a'", "'Office A'", "'organ'", "'é'", "'Bureau'", "''", "'O'", "'2018'")


@dataclass
class Values:
    """Makes patterns and values; `scope` holds the variables that may be used, with their kinds."""

    rng: random.Random
    scope: dict[str, str] = field(default_factory=dict)
    count: int = 0

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
