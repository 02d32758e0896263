"""Pairs of names in one clause, with the fact that a rule made between them, if any."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from graphmodel.records import Document
from graphmodel.schema import Schema, load_schema
from loaders.mining.shapes import Shape, between
from loaders.mining.ties import End, Ties
from loaders.pipeline import understood
from loaders.relations.reading import Reading
from loaders.relations.statements import Ref, Statement

_NEAR = 24  # names on from the first of a pair: keeps a list of hundreds from being squared
_OF_POSTS = frozenset(["HOLDS_POST", "CHAIRS", "MEMBER_OF"])
_IN_FRONT = frozenset(["post.before", "post.vice", "post.leader", "post.titled", "chairs.role"])
_AROUND = 90  # characters shown on either side of a pair


@dataclass(frozen=True, slots=True)
class Pair:
    """Two names of one clause: their shape, the rule and type of the fact between them ("" where
    there is none), and the place of both in the document."""

    shape: Shape
    rule: str
    type: str
    left: tuple[int, int]
    right: tuple[int, int]
    sentence: tuple[int, int]
    person_first: bool = False  # whether the left end is a person

    def shown(self, text: str) -> str:
        """The words around the pair, both ends in brackets."""
        start = max(self.sentence[0], self.left[0] - _AROUND)
        end = min(self.sentence[1], self.right[1] + _AROUND)
        (a, b), (c, d) = self.left, self.right
        c = max(c, b)  # an event's group may hold the name before it
        marked = f"{text[start:a]}[{text[a:b]}]{text[b:c]}[{text[c:d]}]{text[d:end]}"
        return " ".join(marked.split())


def pairs(document: Document) -> Iterator[Pair]:
    """The pairs of a document that the schema could relate, in clauses with a predicate."""
    schema = load_schema()
    for read in understood(document):
        reading = read.reading
        if reading is not None and reading.parse.verbs and not reading.parse.question:
            found = list(_of_sentence(reading, read.statements, schema))
            posts = [pair for pair in found if pair.type in _OF_POSTS]
            held = {_post(pair) for pair in posts} - {None}
            before = {pair.right for pair in posts if pair.rule in _IN_FRONT}
            yield from (
                pair
                for pair in found
                if pair.rule
                or not (_post(pair) in held or (_closes_post(pair) and pair.right in before))
            )


def _closes_post(pair: Pair) -> bool:
    """Whether a body stands right in front of a person, so that it ends the post in front: held
    in another body ("the Representative of Kenya to the Assembly, N"), it is none in this."""
    return pair.shape.kind == "beside" and not pair.person_first and pair.shape.right == "Official"


def _post(pair: Pair) -> tuple[str, tuple[int, int]] | None:
    """What a person is said to be, with the person: held in one body, the most specific that is
    named, it is no candidate for a post in another ("Director of X at the Department"), nor in the
    State that is named with it ("served as a Kenyan judge in the Harbour Court")."""
    shape = pair.shape
    if "Official" not in {shape.left, shape.right}:
        return None
    person = pair.left if pair.person_first else pair.right
    served = shape.kind == "verb" and shape.right_slot.startswith("as~people")
    if shape.kind == "role" or (served and (pair.type or shape.right == "Country")):
        return shape.carrier, person
    return None


def _of_sentence(reading: Reading, statements: list[Statement], schema: Schema) -> Iterator[Pair]:
    ties = Ties(reading)
    ends = ties.ends()
    stated = _stated(statements, ends)
    sentence = reading.marked.sentence
    for one, other, listed in _near(ends):
        shape = between(reading, ties, one, other) if _can_relate(schema, one, other) else None
        if shape is not None and not (listed and shape.kind == "list"):
            said = stated.get(frozenset((one.span, other.span))) or stated.get(_named(one, other))
            rule, type_ = (said.rule, said.type) if said else ("", "")
            place, first = (sentence.start, sentence.end), one.label == "Official"
            yield Pair(shape, rule, type_, one.span, other.span, place, first)


def _stated(statements: list[Statement], ends: list[End]) -> dict[frozenset[object], Statement]:
    """Statements by the places of their ends; by what the ends are where one stands elsewhere
    ("the Assembly, in its resolution 60/288": the number says whose it is; "in Sendai, Japan")."""
    places = {end.span for end in ends}
    events = [end for end in ends if end.label == "Event"]
    found: dict[frozenset[object], Statement] = {}
    for said in statements:
        refs = (said.subject, said.object)
        spans = [_place(ref, events) for ref in refs]
        if spans[0] == spans[1] or not places.issuperset(spans):
            event = [ref.entity.label == "Event" for ref in refs]
            keys = [spans[n] if event[n] else id(refs[n].entity) for n in (0, 1)]
            found[frozenset(keys)] = said
        else:
            found[frozenset(spans)] = said
    return found


def _place(ref: Ref, events: list[End]) -> tuple[int, int]:
    """Where an end of a statement stands; an event, of which a statement takes the whole group,
    where its name or noun does."""
    if ref.entity.label == "Event":
        for end in events:
            if ref.start <= end.span[0] and end.span[1] <= ref.end:
                return end.span
    return ref.start, ref.end


def _named(one: End, other: End) -> frozenset[object]:
    return frozenset(end.span if end.label == "Event" else id(end.names) for end in (one, other))


def _near(ends: list[End]) -> Iterator[tuple[End, End, bool]]:
    """Each end with those that follow it, and whether a third of the same list stands between."""
    for number, one in enumerate(ends):
        listed = False
        for other in ends[number + 1 : number + 1 + _NEAR]:
            alike = one.noun.list_of is other.noun.list_of
            yield one, other, alike and listed
            listed |= alike


def _can_relate(schema: Schema, one: End, other: End) -> bool:
    if one.names is other.names or one.span == other.span:
        return False
    return _related_labels(schema, one.label, other.label)


def _related_labels(schema: Schema, one: str, other: str) -> bool:
    ways = ((one, other), (other, one))
    return any(way in spec.pairs for spec in schema.types.values() for way in ways)
