"""Declarations of `none.yaml`: each shows what it covers, and none contradicts a rule."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from graphmodel.errors import SchemaError
from graphmodel.schema import load_schema
from loaders.mining.declared import Declaration, declarations, declared
from loaders.mining.pairs import Pair
from loaders.mining.readable import readable
from loaders.mining.shapes import Shape
from loaders.relations.rules import rules

Found = Callable[[str], list[Pair]]
#: Places of a rule that are slots of a shape as well; others are conditions on lists or headings.
_PLAIN = frozenset(
    "subject object to for with by from in on at under within upon through over into".split()
)
ROWS = {row.id: row for row in declarations().rows}


@pytest.mark.parametrize("name", ROWS)
def test_examples_show_what_is_declared(name: str, found: Found) -> None:
    """Each example has a pair that the declaration covers, and no fact between such a pair."""
    row = ROWS[name]
    for text in row.examples:
        met = found(text)
        covered = [pair for pair in met if row.covers(pair.shape)]
        shown = "; ".join(f"{p.shape.kind}: {p.shape} {p.rule}" for p in met) or "no pair"
        assert covered, f"none.yaml, {name}: {text!r} has nothing that is covered, but {shown}"
        assert not any(p.rule for p in covered), f"none.yaml, {name}: {text!r} states {shown}"


def test_every_declaration_has_a_name_of_its_own() -> None:
    """An id stands once."""
    assert len(ROWS) == len(declarations().rows)


def _shapes_of_rules() -> list[tuple[str, Shape]]:
    """What each rule that a verb carries reads first of all: its ends in its own slots."""
    schema = load_schema()
    found = []
    for rule in rules().rows:
        if rule.carrier != "verbs":
            continue
        for left, right in schema.types[rule.type].pairs:
            if rule.labels_from and left not in rule.labels_from:
                continue
            if rule.labels_to and right not in rule.labels_to:
                continue
            for verb in rule.words:
                for one in _PLAIN.intersection(rule.ends[0]):
                    for other in _PLAIN.intersection(rule.ends[1]):
                        found.append((rule.id, Shape("verb", left, one, verb, other, right)))
    return found


def test_no_declaration_contradicts_a_rule(found: Found) -> None:
    """What a rule is there to read is not declared to carry nothing: neither in the slots that the
    rule names, nor in its examples."""
    wrong = [
        f"{row.id} covers what {rule} reads: {shape}"
        for rule, shape in _shapes_of_rules()
        if (row := declarations().of(shape)) is not None
    ]
    for rule_row in rules().rows:
        for example in rule_row.examples:
            for pair in found(example.text):
                row = declarations().of(pair.shape) if pair.rule == rule_row.id else None
                if row is not None and pair.shape.kind != "list":
                    wrong.append(f"{row.id} covers {pair.shape} in {example.text!r}")
    said = "none.yaml contradicts rules.yaml; narrow these entries (labels, slots, words with '!')"
    assert not wrong, f"{said}:\n" + "\n".join(dict.fromkeys(wrong))


def _row(**fields: object) -> Declaration:
    given = {"id": "test", "reason": "a test", "examples": ["none"], **fields}
    return declared(given)


def test_patterns_match_whole_fields() -> None:
    """A field matches as a whole, a star stands for anything, and a verb with or without voice."""
    shape = Shape("verb", "Office", "subject", "warn, passive", "object~people", "Country")
    assert _row(kind="verb", words=["warn", "say"]).covers(shape)
    assert _row(right_slot="object*", labels=["Office Country"]).covers(shape)
    assert not _row(right_slot="object").covers(shape)
    assert not _row(words="war").covers(shape)
    assert not _row(words="warn", mood="open").covers(shape)


@pytest.mark.parametrize(
    ("shape", "read"),
    [
        (Shape("verb", "Office", "subject", "urge", "object", "Office"), True),
        (Shape("verb", "Country", "subject", "urge", "object", "Office"), False),
        (Shape("verb", "Office", "subject", "visit", "object~people", "Country"), True),
        (Shape("verb", "Office", "subject", "visit", "after", "Country"), False),
        (Shape("verb", "Office", "subject", "support", "object~implementation", "Office"), True),
        (Shape("role", "Office", "holder", "be member", "of", "Office"), True),
        (Shape("verb", "Office", "subject", "wave", "object", "Country"), False),
    ],
)
def test_what_a_rule_could_read(shape: Shape, read: bool) -> None:
    """`unruled` leaves out what a rule of the same words could read: its labels in its places."""
    assert readable(shape) == read
    assert _row(kind=shape.kind, unruled=True).covers(shape) != read


@pytest.mark.parametrize(
    ("row", "said"),
    [
        ({"verbs": ["say"]}, "unknown fields"),
        ({}, "one pattern at least"),
        ({"kind": "verb", "reason": ""}, "needs reason"),
        ({"words": [True]}, "unless they are quoted"),
    ],
)
def test_a_faulty_entry_says_what_is_wrong(row: dict[str, object], said: str) -> None:
    """An entry that cannot be meant is refused with its id and the fault."""
    with pytest.raises(SchemaError, match=said):
        _row(**row)
