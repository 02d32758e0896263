"""Whether a rule could read a shape: one that its words carry, for its labels, in its places."""

from __future__ import annotations

from graphmodel.schema import load_schema
from loaders.mining.shapes import Shape
from loaders.relations.rules import Rule, rules

_CARRIERS = ("verbs", "nouns", "roles")
#: What a slot is reached through that carries rules of its own: "supports the implementation of".
_CARRYING = frozenset(["implementation", "partnership"])
#: The slots of a shape that a place of a rule may stand for; a preposition stands for itself.
_ACTS = frozenset("subject clause 's before by from of holder tied head".split())
_UNDERGOES = frozenset("object to for of 's before head member".split())
_PAIRED = frozenset("member subject object clause and".split())
_NAMED = frozenset("including such as namely notably".split()) | {"such as"}
_SLOTS = {
    **dict.fromkeys(
        "subject possessor clause doer holder headline topic page text praised".split(), _ACTS
    ),
    **dict.fromkeys("object recipient aim represented grantee next".split(), _UNDERGOES),
    **dict.fromkeys("parts further_parts listed_parts named_parts members".split(), _UNDERGOES),
    **dict.fromkeys("whole structured members_of".split(), _ACTS),
    "examples": _NAMED,
    "subject_or_object": _ACTS | _UNDERGOES,
    "tied": frozenset({"tied"}),
    "head": frozenset({"head", ""}),
    "with_partner": frozenset({"with"}),
    "in_country": frozenset({"in"}),
    "event": frozenset({"object", "subject"}),
}


def readable(shape: Shape) -> bool:
    """Whether a rule that the words of a shape carry could relate its ends; of a copula or light
    verb with its noun, the noun's."""
    words = shape.carrier.split(", passive")[0].split()
    if shape.kind in {"role", "support"}:
        words = shape.carrier.split()[-1:]
    known = rules()
    through = {slot.split("~")[-1].rstrip("+") for slot in (shape.left_slot, shape.right_slot)}
    if through & _CARRYING or (shape.kind == "verb" and words[0] in known.light | known.receive):
        return True
    rows = (known.index.get((kind, word), ()) for kind in _CARRIERS for word in words)
    own = (rule for row in rows for rule in row if "*" not in rule.words)
    return any(_reads(rule, shape) for rule in own)


def _reads(rule: Rule, shape: Shape) -> bool:
    ends = (shape.left, shape.left_slot), (shape.right, shape.right_slot)
    return any(_fits(rule, *pair) for pair in (ends, ends[::-1]))


def _fits(rule: Rule, one: tuple[str, str], other: tuple[str, str]) -> bool:
    """Whether the ends have the labels of a rule and stand where it looks for them."""
    if (one[0], other[0]) not in load_schema().types[rule.type].pairs:
        return False
    for (label, slot), labels, places in zip(
        (one, other), (rule.labels_from, rule.labels_to), rule.ends, strict=True
    ):
        if (labels and label not in labels) or not _stands(slot.split("~")[0], places):
            return False
    return True


def _stands(slot: str, places: tuple[str, ...]) -> bool:
    return any(
        slot in (_PAIRED if place.startswith("pair") else _SLOTS.get(place, {place}))
        for place in places
    )
