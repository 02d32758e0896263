"""Which rules can hold at a verb or noun, by the cues that are there."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from loaders.grammar.items import Noun
from loaders.relations.reading import Reading
from loaders.relations.rules import Rule


class Possible:
    """Passes over the rules of one sentence of which an end can stand nowhere."""

    def __init__(self, reading: Reading) -> None:
        self.reading = reading
        items = reading.parse.items
        self.there = frozenset(item.low for item in items) | {item.kind for item in items}

    def at_verb(self, rules: Iterable[Rule]) -> Iterator[Rule]:
        """Those of a verb's rules that may hold at it."""
        return (rule for rule in rules if _shown(rule, self.there))

    def at_noun(self, rules: tuple[Rule, ...], noun: Noun) -> Iterator[Rule]:
        """Those of a noun's rules that may hold at it; the phrases of a name stand behind it, while
        a common noun has those of its verb as well."""
        if not rules:
            return iter(rules)
        there = {low for low, _ in self.reading.phrases(noun)} if noun.mention else {*self.there}
        if noun.own or noun.possessor is not None:
            there.add("possessor")
        if noun.before:
            there.add("before")
        if noun.tied:
            there.add("tied")
        if noun.examples:
            there.add("examples")
        return (rule for rule in rules if _shown(rule, there))


def _shown(rule: Rule, there: set[str] | frozenset[str]) -> bool:
    return not any(map(there.isdisjoint, rule.cues))
