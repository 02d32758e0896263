"""Every rule finds exactly what its examples say, and nothing in its counter-examples."""

from __future__ import annotations

import pytest

from loaders.lint import tried
from loaders.relations.rules import rules

RULES = {rule.id: rule for rule in rules().rows}


@pytest.mark.parametrize("name", RULES)
def test_a_rule_does_what_its_examples_say(name: str) -> None:
    """A rule finds by itself each fact that its examples name, no other, none in its counters."""
    rule = RULES[name]
    faults = [f"{fault}; {remedy}" for fault, remedy in tried(rule)]
    assert not faults, f"{rule.file}:{rule.line}: rule {name}:\n" + "\n".join(faults)
