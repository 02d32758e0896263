"""Rules tried on their own examples: each must find exactly the facts that its examples name."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from functools import lru_cache

from graphmodel.names import fold
from graphmodel.records import Document, Fact, Node
from graphmodel.schema import load_schema
from loaders.pipeline import extract, reading
from loaders.relations.rules import Example, Rule


def tried(rule: Rule) -> Iterator[tuple[str, str]]:
    """Each fault of a rule with its remedy: an example missed, exceeded or lacking."""
    if not rule.examples:
        yield "has no examples", 'add some: "sentence => subject -> object"'
    if not rule.counter:
        yield "has no counter-examples", "add sentences of its words in which it must find nothing"
    for example in rule.examples:
        yield from _example(rule, example)
    for text in rule.counter:
        if any(fact.evidence.rule == rule.id for fact in _facts(text)):
            fault = f"the counter-example {text!r} gives {_shown(text)}"
            yield fault, "narrow the rule, or take the sentence out"


def _example(rule: Rule, example: Example) -> Iterator[tuple[str, str]]:
    facts = _facts(example.text)
    for subject, other in example.facts:
        if not any(_states(fact, rule, subject, other) for fact in facts):
            fault = (
                f"{example.text!r}: {subject} -> {other} is not found, but {_shown(example.text)}"
            )
            yield fault, "mend the rule or the example"
    for fact in facts:
        said = any(_states(fact, rule, *pair) for pair in example.facts)
        if fact.evidence.rule == rule.id and not said:
            more = f"{example.text!r} gives {fact.subject.name} -> {fact.object.name} as well"
            yield more, "name it in the example if it is right, or narrow the rule"


def _facts(sentence: str) -> tuple[Fact, ...]:
    """The facts of a document that is this sentence alone."""
    return _read(sentence, reading())


@lru_cache(maxsize=2_000)
def _read(sentence: str, _: str) -> tuple[Fact, ...]:
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
    lines = [
        f"{f.subject.name} {f.type} {f.object.name} ({f.evidence.rule})"
        for f in _facts(sentence)
        if f.type != "MENTIONS"
    ]
    return ", ".join(lines) or "nothing"
