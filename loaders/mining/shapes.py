"""Shapes: what stands between two names of one clause, told from what they are called."""

from __future__ import annotations

from dataclasses import dataclass

from loaders.grammar.items import Noun, Verb
from loaders.mining.ties import BESIDE, End, Node, Path, Ties
from loaders.relations.reading import Reading

_COPULAS = frozenset("be become remain serve act".split())
_LIGHT = frozenset("take pay put express draw".split())
_ENDS_CLAUSE = frozenset("SEMI STOP COLON REL SUB".split())
_BESIDE = frozenset("COMMA OPEN DASH CLOSE".split())
_ENUMERATES = frozenset("NG COMMA CC OPEN CLOSE P ADV QUOTE DASH".split())
_BOTH = frozenset({"between", "among"})
_TYING = frozenset("- – /".split())
_JOINTLY = frozenset({"jointly", "together"})
_ACTS = frozenset("subject 's before by holder clause".split())
_THROUGH = ("people", "implementation", "partnership", "work")


@dataclass(frozen=True, slots=True, order=True)
class Shape:
    """Labels of two names, the slots they fill, and what carries them.

    `kind` is verb, support (a light verb with its noun), role (a noun said to be somebody's),
    noun, adjunct ("in partnership" with somebody), tied ("-led"), possessive, modifier,
    preposition, pair (two of one list, "between" whom something is, or who act "jointly"), list,
    beside (only a mark stands between them) or loose (nothing was found that ties the two). A
    slot shows after "~" what it is reached through: people, implementation, partnership, work,
    another noun or the label of a name, with "+" where there is more than one. `mood` is "open"
    where the clause is denied, conditional or wished.
    """

    kind: str
    left: str
    left_slot: str
    carrier: str
    right_slot: str
    right: str
    mood: str = ""

    def __str__(self) -> str:
        parts = (self.left, self.left_slot, f"[{self.carrier}]", self.right_slot, self.right)
        mood = f"({self.mood})" if self.mood else ""
        return " ".join(part for part in (*parts, mood) if part)


def between(reading: Reading, ties: Ties, one: End, other: End) -> Shape | None:
    """The shape between two ends in the order of the text, or None where they share no clause."""
    ours, theirs = ties.above(one), ties.above(other)
    shared = [node for node in ours if node in theirs]
    if not shared:
        return _loose(reading, one, other, ours, theirs)
    own = (one.noun, other.noun)  # nearer than a member of the same list
    node = min(
        shared,
        key=lambda n: (len(ours[n].slots) + len(theirs[n].slots), n not in own, _rank(n)),
    )
    left, right = _Arm(reading, one, ours[node]), _Arm(reading, other, theirs[node])
    if isinstance(node, int):
        return _listed(ties, node, left, right)
    if isinstance(node, Verb):
        return _of_verb(node, left, right)
    return _of_noun(reading, node, left, right)


def _rank(node: Node) -> int:
    return 1_000_000 if isinstance(node, int) else node.index


class _Arm:
    """One side of a pair: the end, its slot, and what it is reached through."""

    def __init__(self, reading: Reading, end: End, path: Path) -> None:
        self.reading, self.end, self.path = reading, end, path
        self.slots, self.nouns = path.slots[::-1], path.nouns[::-1]

    def slot(self, skip: int = 0) -> str:
        """The slot nearest to the carrier, `skip` steps left out, with what follows in short."""
        slots, nouns = self.slots[skip:], self.nouns[skip:]
        first = slots[0] if slots else ""
        return first + self._through(nouns)

    def _through(self, nouns: tuple[Noun, ...]) -> str:
        if not nouns:
            return ""
        more = "+" if len(nouns) > 1 else ""
        return f"~{self._class(nouns[0])}{more}"

    def _class(self, noun: Noun) -> str:
        if noun.mention is not None:
            return noun.mention.label.lower()
        words = self.reading.rules.words
        return next((name for name in _THROUGH if noun.head in words[name]), "noun")


def _shape(
    kind: str, carrier: str, left: _Arm, right: _Arm, slots: tuple[str, str], mood: str = ""
) -> Shape:
    """The shape, the end that acts first."""
    ends, one, other = (left.end.label, right.end.label), slots[0], slots[1]
    if _acts(other) and not _acts(one):
        ends, one, other = ends[::-1], other, one
    return Shape(kind, ends[0], one, carrier, other, ends[1], mood)


def _acts(slot: str) -> bool:
    return slot.split("~")[0] in _ACTS


def _of_verb(verb: Verb, left: _Arm, right: _Arm) -> Shape:
    lemma = " ".join(part for part in (verb.lemma, verb.particle) if part)
    lemma += ", passive" if verb.passive else ""
    mood = "open" if verb.status == "open" else ""
    kind, skips = "verb", [0, 0]
    noun = _supported(left.reading, verb)
    if noun is not None and noun not in (left.end.noun, right.end.noun):
        kind = "role" if verb.lemma in _COPULAS else "support"
        lemma = f"{lemma} {noun.head}"
        skips = [1 if arm.nouns and arm.nouns[0] is noun else 0 for arm in (left, right)]
    slots = (left.slot(skips[0]), right.slot(skips[1]))
    for arm, other, place in ((left, right, 1), (right, left, 0)):
        adjunct = _adjunct(arm) if other.slot() == "subject" else None
        if adjunct:
            slots = ("clause", arm.slot(1)) if place else (arm.slot(1), "clause")
            return _shape("adjunct", adjunct, left, right, slots, mood)
    return _shape(kind, lemma, left, right, slots, mood)


def _adjunct(arm: _Arm) -> str | None:
    """The phrase that ties an end to a clause: "in partnership" (with), "on behalf" (of)."""
    if not arm.nouns or arm.slots[0] in {"subject", "object"}:
        return None
    plain = arm.slot().split("~")[1].startswith(("noun", "partnership"))
    return f"{arm.slots[0]} {arm.nouns[0].head}" if plain else None


def _supported(reading: Reading, verb: Verb) -> Noun | None:
    """The common noun that a light verb or copula leaves the meaning to."""
    if verb.lemma not in reading.rules.light | _LIGHT | _COPULAS:
        return None
    held = verb.subject if verb.passive else verb.objects
    found = [n for n in held if n.mention is None and not n.pronoun and n.head != "date"]
    return found[0] if len(held) == 1 and found else None


def _of_noun(reading: Reading, node: Noun, left: _Arm, right: _Arm) -> Shape:
    if left.slots and right.slots:
        return _carried(reading, node, left, right)
    upper, lower = (left, right) if not left.slots else (right, left)
    if not lower.slots:
        return _shape("list", "and", left, right, ("member", "member"))
    if upper.end.noun is not node or len(lower.nouns) >= len(lower.slots):
        # "President Lee of Mali, President Smith of Chad": what hangs on another member
        slots = "member", lower.slot()
        return _shape("list", "and", left, right, slots if upper is left else slots[::-1])
    first = lower.slots[0]
    if first.startswith("-"):
        return _shape("tied", first, left, right, _placed(upper is left, "head", "tied"))
    if first == "is" and lower.nouns:
        placed = _placed(upper is left, "holder", lower.slot(1))
        return _shape("role", lower.nouns[0].head, left, right, placed)
    if first.startswith(BESIDE):
        return _neighbours(first.removeprefix(BESIDE), left, right)
    if first == "before":
        return _modifier(left, right, upper is left)
    kind = "possessive" if first == "'s" else "preposition"
    return _shape(kind, first, left, right, _placed(upper is left, "head", lower.slot()))


def _modifier(left: _Arm, right: _Arm, upper_first: bool) -> Shape:
    """A name in front of another; one that stands behind it is in front of a further member of the
    list, and one that a hyphen or slash joins to it shares what follows: "the UNODC-WCO plan"."""
    tokens = left.reading.tokens
    mark = tokens[right.end.first - 1]
    if mark.text in _TYING and mark.start == left.end.span[1]:
        noun = right.end.noun
        head = noun.head if noun.mention is None else f"<{noun.mention.label}>"
        return _shape("pair", f"{head} -", left, right, ("member", "member"))
    if upper_first:
        return _shape("list", "and", left, right, ("member", "before"))
    return _shape("modifier", "before", left, right, _placed(upper_first, "head", "before"))


def _neighbours(mark: str, left: _Arm, right: _Arm) -> Shape:
    """Names side by side: joined by "and", or a comma between two of one kind or in front of or
    behind a list of others, they are listed."""
    labels = {left.end.label, right.end.label}
    listed = any(len(arm.end.noun.list_of) > 1 for arm in (left, right))
    alike = len(labels) == 1 or (listed and "Official" not in labels)
    if mark == "and" or (mark == "," and alike):
        return _shape("list", "and", left, right, ("member", "member"))
    return Shape("beside", left.end.label, "", mark, "", right.end.label)


def _placed(upper_first: bool, upper: str, lower: str) -> tuple[str, str]:
    return (upper, lower) if upper_first else (lower, upper)


def _carried(reading: Reading, node: Noun, left: _Arm, right: _Arm) -> Shape:
    if node.mention is not None:
        return _shape("noun", f"<{node.mention.label}>", left, right, (left.slot(), right.slot()))
    verb = reading.support(node) or reading.clause_verb(node)
    mood = "open" if verb is not None and verb.status == "open" else ""
    slots = (left.slot(), right.slot())
    for first in slots:
        if first.startswith("-"):
            return _shape("tied", first, left, right, slots)
    return _shape("noun", node.head, left, right, slots, mood)


def _listed(ties: Ties, node: int, left: _Arm, right: _Arm) -> Shape:
    slots = left.slot() or "member", right.slot() or "member"
    if slots == ("member", "member"):
        for slot, above in ties.parents(node):
            if slot in _BOTH and isinstance(above, Noun):
                return _shape("pair", f"{above.head} {slot}", left, right, slots)
            if isinstance(above, Verb) and _JOINTLY & {*above.adverbs}:
                return _shape("pair", f"{above.lemma} jointly", left, right, slots)
    return _shape("list", "and", left, right, slots)


def _loose(
    reading: Reading, one: End, other: End, ours: dict[Node, Path], theirs: dict[Node, Path]
) -> Shape | None:
    """Names that nothing ties, though no border of a clause stands between them."""
    roots = [[n for n in above if isinstance(n, Verb)] for above in (ours, theirs)]
    if all(roots):
        return None
    span = reading.parse.items[_place(reading, one) + 1 : _place(reading, other)]
    own = {id(verb) for verb in (*roots[0], *roots[1])}
    if any(i.kind in _ENDS_CLAUSE or (isinstance(i, Verb) and id(i) not in own) for i in span):
        return None
    kinds = {i.kind for i in span}
    if one.label == other.label and kinds <= _ENUMERATES and "COMMA" in kinds:
        return Shape("list", one.label, "member", "and", "member", other.label)
    if not span or (len(span) == 1 and kinds <= _BESIDE):
        mark = span[0].low if span else ""
        return Shape("beside", one.label, one.slot, mark, other.slot, other.label)
    verb = next((v.lemma for v in (*roots[0], *roots[1])), "")
    return Shape("loose", one.label, "", verb, "", other.label)


def _place(reading: Reading, end: End) -> int:
    """The place of the group of an end among the items of the sentence."""
    if end.noun.index:
        return end.noun.index
    return next((n.index for n in reading.parse.nouns if n.first <= end.first < n.last), 0)
