"""Every rule finds what its examples say, and nothing in its counter-examples."""

from __future__ import annotations

import hashlib
from functools import cache

import pytest

from graphmodel.names import fold
from graphmodel.records import Document, Fact, Node
from graphmodel.schema import load_schema
from loaders.pipeline import extract
from loaders.relations.rules import Rule, rules

RULES = {rule.id: rule for rule in rules().rows}


@cache
def _facts(sentence: str) -> tuple[Fact, ...]:
    """The facts of a document that is this sentence alone."""
    digest = hashlib.sha256(sentence.encode()).hexdigest()
    return extract(Document("example", sentence, digest, language="en")).facts


def _named(node: Node, name: str) -> bool:
    if node.label == "Event":  # "workshop in Nairobi"
        return fold(name).split()[0] == node.properties.get("kind")
    if node.label == "Resolution":  # "resolution 1373 (2001)"
        return f" {fold(node.name)}".endswith(f" {fold(name)}") or name == node.id
    names = (node.name, node.acronym, *node.aliases)
    return fold(name) in {fold(known) for known in names if known}


def _states(fact: Fact, rule: Rule, subject: str, other: str) -> bool:
    if (fact.type, fact.evidence.rule) != (rule.type, rule.id):
        return False
    ends = [(fact.subject, fact.object)]
    if not load_schema().types[rule.type].directed:
        ends.append((fact.object, fact.subject))
    return any(_named(a, subject) and _named(b, other) for a, b in ends)


def _shown(sentence: str) -> str:
    lines = (
        f"{f.subject.name} | {f.type} | {f.object.name} ({f.evidence.rule})"
        for f in _facts(sentence)
    )
    return "; ".join(line for line in lines if "| MENTIONS |" not in line) or "nothing"


@pytest.mark.parametrize("name", RULES)
def test_examples_are_found(name: str) -> None:
    """A rule finds each fact that its examples name, by itself: the evidence carries its id."""
    rule = RULES[name]
    missed = [
        f"{example.text!r}: {subject} -> {other} is not found; found: {_shown(example.text)}"
        for example in rule.examples
        for subject, other in example.facts
        if not any(_states(fact, rule, subject, other) for fact in _facts(example.text))
    ]
    assert not missed, f"rules.yaml, {name}:\n" + "\n".join(missed)


@pytest.mark.parametrize("name", RULES)
def test_counter_examples_are_left(name: str) -> None:
    """A rule finds nothing in the sentences that it is not meant for."""
    wrong = [
        f"{text!r}: found {_shown(text)}"
        for text in RULES[name].counter
        if any(f.evidence.rule == name for f in _facts(text))
    ]
    assert not wrong, f"rules.yaml, {name}:\n" + "\n".join(wrong)


def test_every_rule_has_both() -> None:
    """A rule has an id of its own, examples as "sentence => subject -> object", and counters."""
    rows = rules().rows
    assert len(RULES) == len(rows)
    assert [rule.id for rule in rows if not rule.examples or not rule.counter] == []
    assert [
        (rule.id, example.text)
        for rule in rows
        for example in rule.examples
        if any(len(pair) != 2 or not all(pair) for pair in example.facts)
    ] == []


def test_every_rule_keeps_to_the_schema() -> None:
    """A rule's type is one of the schema, and so are the labels that it narrows its ends to."""
    schema = load_schema()
    for rule in rules().rows:
        relation = schema.types[rule.type]
        assert rule.labels_from <= set(relation.subject), rule.id
        assert rule.labels_to <= set(relation.object), rule.id
