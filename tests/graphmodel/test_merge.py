"""Facts to relationships: what is one, which words win, what order they are in."""

from __future__ import annotations

import dataclasses
import random

import pytest
from small_facts import ANNA, DOCUMENTS, KENYA, OSCE, UNOCT, at, fact

from graphmodel import Fact, Node, Relationship, Value
from graphmodel.merge import canonical, document_node, merge, relationship_key


def merged(*facts: Fact) -> list[Relationship]:
    """The relationships of some facts of the sample documents."""
    return list(merge(facts, DOCUMENTS))


@pytest.mark.parametrize(
    ("type", "one", "other", "same"),
    [
        ("HOLDS_POST", {"title": "Head"}, {"title": "Chief"}, False),
        ("HOLDS_POST", {"title": "Head", "acting": True}, {"title": "Head"}, True),
        ("HOLDS_POST", {"title": "Head", "start": "2017"}, {"title": "Head"}, False),
        ("CHAIRS", {"role": "chair"}, {"role": "co-chair"}, False),
        ("FUNDS", {"amount": 5, "currency": "USD"}, {"amount": 5.0, "currency": "USD"}, True),
        ("FUNDS", {"amount": 5, "currency": "USD"}, {"amount": 5, "currency": "EUR"}, False),
        ("VISITED", {"purpose": "talks"}, {"purpose": "training"}, True),
        ("ASSISTS", {"planned": True}, {}, False),
        ("ASSISTS", {"planned": False}, {}, True),
        ("MENTIONS", {"count": 2}, {"count": 3}, True),
    ],
)
def test_identity(type: str, one: dict[str, Value], other: dict[str, Value], same: bool) -> None:
    """Type, ends, `planned` and what the schema names as identity make a relationship one."""
    first, second = (fact(UNOCT, type, KENYA, **given) for given in (one, other))
    assert (relationship_key(first) == relationship_key(second)) is same
    assert len(merged(first, second)) == (1 if same else 2)


def test_key_of_a_relationship_is_that_of_its_facts() -> None:
    """A merged relationship has the identity of the facts that made it."""
    given = fact(UNOCT, "FUNDS", KENYA, amount=5, planned=False)
    (found,) = merged(given)
    assert relationship_key(found) == relationship_key(given)


def test_undirected_runs_from_the_lesser_end() -> None:
    """COOPERATES_WITH is stored once, from the lesser (label, id), its spans turned with it."""
    turned = canonical(fact(UNOCT, "COOPERATES_WITH", KENYA))
    assert (turned.subject, turned.object) == (KENYA, UNOCT)
    assert (turned.evidence.subject, turned.evidence.object) == ((8, 10), (0, 2))
    assert canonical(turned) == turned
    directed = fact(UNOCT, "ASSISTS", KENYA)
    assert canonical(directed) is directed
    assert len(merged(turned, fact(UNOCT, "COOPERATES_WITH", KENYA))) == 1


def test_evidence_is_sorted_and_none_twice() -> None:
    """Evidence is by document and place; the same place under another rule is another."""
    places = [at("old", 10), at("new", 5), at("old", 10), at("old", 10, rule="rule.b"), at("old")]
    (found,) = merged(*(fact(ANNA, "VISITED", KENYA, place) for place in places))
    assert [(e.document, e.start, e.rule) for e in found.evidence] == [
        ("new", 5, "rule.a"),
        ("old", 0, "rule.a"),
        ("old", 10, "rule.a"),
        ("old", 10, "rule.b"),
    ]


def test_newest_document_states_the_properties() -> None:
    """A property is that of the newest document that states it; an undated one is oldest."""
    (found,) = merged(
        fact(ANNA, "HOLDS_POST", UNOCT, at("new"), title="Head", former=True),
        fact(ANNA, "HOLDS_POST", UNOCT, at("old"), title="Head", former=False, end="2017"),
        fact(ANNA, "HOLDS_POST", UNOCT, at("undated"), title="Head", end="2016", acting=True),
    )
    assert found.properties == {"acting": True, "end": "2017", "former": True, "title": "Head"}


def test_mentions_are_counted() -> None:
    """The count of MENTIONS is the number of its evidence, whatever the facts say."""
    own = document_node(DOCUMENTS[1])
    (found,) = merged(*(fact(own, "MENTIONS", KENYA, at("old", n), count=1) for n in (0, 3, 9)))
    assert found.properties == {"count": 3}


def test_nodes_take_all_that_is_said_of_them() -> None:
    """Aliases are united, the most frequent name wins, and a name that lost is an alias."""
    short = Node("Office", "unoct", "OCT", None, ("the Office",), {"kind": "office"})
    found = merged(
        fact(short, "ASSISTS", KENYA),
        fact(UNOCT, "PART_OF", OSCE),
        fact(ANNA, "HOLDS_POST", UNOCT),
    )
    (node,) = {repr(n): n for r in found for n in (r.subject, r.object) if n.id == "unoct"}.values()
    assert node == Node(
        "Office", "unoct", UNOCT.name, "UNOCT", ("OCT", "the Office"), {"kind": "office"}
    )


def test_name_of_a_tie() -> None:
    """Among names stated as often, the longer and then the first by spelling wins."""
    named = [dataclasses.replace(OSCE, name=name) for name in ("Bb", "Aa", "A")]
    (found,) = merged(*(fact(node, "ASSISTS", KENYA, at(start=n)) for n, node in enumerate(named)))
    assert (found.subject.name, found.subject.aliases) == ("Aa", ("A", "Bb"))


def test_document_node_leaves_out_where_it_lay() -> None:
    """Facts do not tell where a document was read from, so that its place changes nothing."""
    node = document_node(DOCUMENTS[0])
    assert node.name == "On new"
    assert node.properties == {
        "date": "2019-02", "format": "txt", "sha256": "hash", "title": "On new",
    }  # fmt: skip


def test_order() -> None:
    """Relationships are by subject, type, object, identifying properties; absent ones first."""
    facts = [
        fact(UNOCT, "FUNDS", KENYA, amount=10),
        fact(UNOCT, "FUNDS", KENYA, amount=9.5),
        fact(UNOCT, "FUNDS", KENYA),
        fact(UNOCT, "ASSISTS", OSCE),
        fact(UNOCT, "ASSISTS", KENYA),
        fact(KENYA, "FUNDS", OSCE),
    ]
    expected = [facts[i] for i in (5, 4, 3, 2, 1, 0)]
    for seed in range(5):
        shuffled = random.Random(seed).sample(facts, len(facts))
        assert [relationship_key(r) for r in merged(*shuffled)] == [
            relationship_key(f) for f in expected
        ]


def test_type_that_the_schema_lost() -> None:
    """A type that the schema does not know any more can still be read from a store."""
    assert [r.type for r in merged(fact(ANNA, "PRAISED", UNOCT, word="x"))] == ["PRAISED"]
