"""Random documents whose facts fill a store: parallel relationships, loops, missing properties."""

from __future__ import annotations

import random
from typing import Any

from graphmodel import Extraction, Fact, Node
from tests.contract.store_samples import document, fact, node_of

#: Types with the labels that may stand at their ends.
_TYPES = (
    ("PART_OF", "Office", "Office"), ("COOPERATES_WITH", "Office", "Country"),
    ("COOPERATES_WITH", "Office", "Office"), ("ASSISTS", "Office", "Country"),
    ("ASSISTS", "Country", "Country"), ("VISITED", "Official", "Country"),
    ("FUNDS", "Country", "Programme"), ("FUNDS", "Office", "Office"),
    ("HOLDS_POST", "Official", "Office"), ("MENTIONS", "Document", "Office"),
    ("MENTIONS", "Document", "Country"),
)  # fmt: skip
_NAMES = ("Office A", "The Office A", "Bureau A", "É", "a")


def _nodes(rng: random.Random) -> dict[str, list[Node]]:
    return {
        label: [
            Node(
                label,
                letter,
                rng.choice(_NAMES),
                rng.choice([None, "OA", "BA"]) if label in ("Office", "Programme") else None,
                tuple(rng.sample(_NAMES, rng.randint(0, 2))),
                properties=_held(rng, label),
            )
            for letter in "abcd"[: rng.randint(2, 4)]
        ]
        for label in ("Office", "Country", "Official", "Programme")
    }


def _held(rng: random.Random, label: str) -> dict[str, Any]:
    name = {"Office": "kind", "Country": "iso2"}.get(label)
    return {name: rng.choice(["organ", "é", "2018"])} if name and rng.random() < 0.6 else {}


def _properties(rng: random.Random) -> dict[str, Any]:
    held = {
        "date": rng.choice(["2018", "2018-07", "2019-01-31"]),
        "amount": rng.choice([1, 1.0, 2.5]),
        "purpose": rng.choice(["talks", "training"]),
        "title": rng.choice(["Head", "Director"]),
    }
    return {name: value for name, value in held.items() if rng.random() < 0.35}


def extractions(seed: int) -> list[Extraction]:
    """Two or three documents with up to fourteen facts each."""
    rng = random.Random(seed)
    nodes = _nodes(rng)
    made = []
    for id in ("x", "y", "z")[: rng.randint(2, 3)]:
        held = document(id, f"A text called {id}.", date=rng.choice([None, "2018-05-01"]))
        facts: list[Fact] = []
        for _ in range(rng.randint(6, 14)):
            type, subject, object = rng.choice(_TYPES)
            start = node_of(held) if subject == "Document" else rng.choice(nodes[subject])
            facts.append(fact(held, start, type, rng.choice(nodes[object]), **_properties(rng)))
        made.append(Extraction(held, tuple(facts), (), "rules 1"))
    return made
