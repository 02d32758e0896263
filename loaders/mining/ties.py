"""Ties of a sentence: where each group hangs, so that what stands between two names is a path."""

from __future__ import annotations

from dataclasses import dataclass

from loaders.grammar.around import before_bracket
from loaders.grammar.items import Item, Noun, Verb
from loaders.mentions.entities import Mention
from loaders.relations.event_kinds import kind_of, single
from loaders.relations.reading import Reading
from loaders.relations.settings import Settings
from loaders.relations.statements import span_of

#: What a group hangs on: another group, a verb, or the list (by identity) that it is in.
Node = Noun | Verb | int
Step = tuple[str, Node]

_NODES = frozenset("Office Official Country Programme Resolution".split())
_PASSED = frozenset("ADV QUOTE".split())
_NAMES_SOME = frozenset({"including", "such as", "namely", "notably"})
_MARKS = frozenset("COMMA OPEN DASH CC".split())
_OF_NOUNS = frozenset("to for by with on between among from against about into over".split())
_ADVERBIAL = frozenset(
    {"in line with", "in accordance with", "during", "after", "following", "since", "until"}
)
_OF = _NAMES_SOME | {"of"}
#: How the slot of a name begins that only stands beside another; the mark between them follows.
BESIDE = "beside "
_FARTHEST = 12  # steps from a name up to what carries it


@dataclass(frozen=True, slots=True)
class End:
    """A name or event noun that may be an end of a fact: its label, the group it stands in, its
    slot in that group ("" for the head), its characters and what it names."""

    label: str
    noun: Noun
    slot: str
    first: int
    span: tuple[int, int]
    names: object


@dataclass(frozen=True, slots=True)
class Path:
    """The way from an end up to a node: the slot that each group fills in the next, and the
    groups passed between the end and the node."""

    slots: tuple[str, ...]
    nouns: tuple[Noun, ...]


class Ties:
    """The ties of one sentence."""

    def __init__(self, reading: Reading) -> None:
        self.reading, self.items = reading, reading.parse.items
        self._settings = Settings(reading)
        self._up: dict[int, list[Step]] = {}
        self._phrases: dict[int, list[Verb]] = {}
        self._lists = {id(n.list_of): n.list_of for n in reading.parse.nouns}
        self._of_lists: dict[int, list[Step]] = {}
        self._above: dict[int, dict[Node, Path]] = {}
        self._owner: dict[int, Noun] = {}
        for noun in reading.parse.nouns:
            owned = noun
            while owned.possessor is not None:
                self._owner[id(owned.possessor)] = owned
                owned = owned.possessor
        for verb in reading.parse.verbs:
            self._of_verb(verb)

    def _of_verb(self, verb: Verb) -> None:
        for noun in verb.subject:
            if verb.form == "ed" and noun.governor is not None and noun.governor.low == "to":
                continue  # "the Representative of Chad to UNICEF addressed to …": the letter is
            self._add(noun, "object" if verb.passive else "subject", verb)
        for noun in verb.objects:
            self._add(noun, "object", verb)
        for _, noun in verb.phrases:
            self._phrases.setdefault(id(noun), []).append(verb)

    def _add(self, noun: Noun, slot: str, node: Node) -> None:
        self._up.setdefault(id(noun), []).append((slot, node))

    # -- ends ---------------------------------------------------------------------------------

    def ends(self) -> list[End]:
        """The names and dated or placed event nouns of the sentence, in the order of the text."""
        found = [end for noun in self.reading.parse.nouns for end in self._ends(noun)]
        found.sort(key=lambda end: (end.first, end.span))
        return [end for n, end in enumerate(found) if not (n and self._again(found[n - 1], end))]

    def _again(self, before: End, end: End) -> bool:
        """Whether a bracket only repeats the name before it: "Amal Centre (AC)"."""
        opened = end.first > 0 and self.reading.tokens[end.first - 1].text == "("
        return opened and before.names is end.names

    def _ends(self, noun: Noun) -> list[End]:
        out = [self._named(m, noun, "") for m in noun.also]
        joined = {id(m) for m in noun.also}
        out += [self._named(m, noun, "before") for m in noun.before if id(m) not in joined]
        out += [self._named(m, noun, f"-{lemma}") for m, lemma in noun.tied]
        if kind_of(self.reading, noun) is not None:  # also "the Sixth UNEP Congress on Crime"
            span = self.reading.span(noun.first, noun.last)
            out += [End("Event", noun, "", noun.last - 1, span, noun)] if self._set(noun) else []
        elif noun.mention is not None:
            out.append(self._named(noun.mention, noun, ""))
        if noun.possessor is not None:
            out += self._ends(noun.possessor)
        return [end for end in out if end is not None]

    def _named(self, mention: Mention, noun: Noun, slot: str) -> End | None:
        span = span_of(self.reading.tokens, mention)
        if mention.label not in _NODES or mention.entity is None or self._tongue(mention):
            return None
        return End(mention.label, noun, slot, mention.first, span, mention.entity)

    def _tongue(self, mention: Mention) -> bool:
        """ "(French: Commission du Danube)": the language of a name, not a State."""
        tokens, at = self.reading.tokens, mention.first
        colon = mention.last < len(tokens) and tokens[mention.last].text == ":"
        return mention.label == "Country" and colon and at > 0 and tokens[at - 1].text in "(;,"

    def _set(self, noun: Noun) -> bool:
        """Whether an event has a date or place of its own; without either it makes no node, nor do
        several without a date."""
        setting, one = self._settings.of(noun), single(noun)
        if setting:
            return one or setting.date is not None
        verbs = [v for _, v in self._up.get(id(noun), ()) if isinstance(v, Verb)]
        dated = len(self.reading.marked.dates) == 1
        return any(dated or (one and _placed(verb)) for verb in verbs)

    # -- paths --------------------------------------------------------------------------------

    def above(self, end: End) -> dict[Node, Path]:
        """What an end hangs on, with the way there; the nearest first."""
        if id(end) not in self._above:
            self._above[id(end)] = self._found_above(end)
        return self._above[id(end)]

    def _found_above(self, end: End) -> dict[Node, Path]:
        found: dict[Node, Path] = {end.noun: Path((end.slot,) if end.slot else (), ())}
        # the end itself, and the groups whose place in the sentence it shares
        same: set[int] = set() if end.slot else {id(end.noun)}
        waiting: list[Node] = [end.noun]
        while waiting:
            node = waiting.pop(0)
            path = found[node]
            if isinstance(node, Verb) or len(path.slots) >= _FARTHEST:
                continue
            passed = isinstance(node, Noun) and id(node) not in same
            nouns = (*path.nouns, node) if passed and isinstance(node, Noun) else path.nouns
            for slot, parent in self.parents(node):
                if parent not in found and not (path.slots and slot.startswith(BESIDE)):
                    found[parent] = Path((*path.slots, slot) if slot else path.slots, nouns)
                    waiting.append(parent)
                    if not slot and not passed:
                        same.add(id(parent))
        return found

    def parents(self, node: Node) -> list[Step]:
        """What a group, or the list it is in, hangs on."""
        if isinstance(node, Verb):
            return []
        if isinstance(node, int):
            return self._of_list(node)
        if id(node) in self._owner:
            return [("'s", self._owner[id(node)])]
        if node.apposed is not None and node.apposed is not node:
            return [("is", node.apposed)]
        if len(node.list_of) > 1:
            return [("", id(node.list_of))]
        return self._hangs(node)

    def _of_list(self, key: int) -> list[Step]:
        if key not in self._of_lists:
            members = self._lists.get(key, [])
            found: dict[tuple[str, int], Step] = {}
            for member in members:
                for step in self._tied(member):
                    found.setdefault((step[0], id(step[1])), step)
            self._of_lists[key] = list(found.values()) or self._beside(members[0])
        return self._of_lists[key]

    def _hangs(self, noun: Noun) -> list[Step]:
        return self._tied(noun) or self._beside(noun)

    def _tied(self, noun: Noun) -> list[Step]:
        steps = list(self._up.get(id(noun), ()))
        if noun.governor is not None and not isinstance(noun.governor, Verb):
            steps += self._behind(noun, noun.governor)
        return steps

    def _beside(self, noun: Noun) -> list[Step]:
        """A name that the clause reader left alone hangs on the name before it: as a member of the
        same list where both name one kind of thing, else beside it, by the mark between them."""
        mark = self.items[noun.index - 1] if noun.index else None
        if mark is None or noun.mention is None:
            return []
        if not isinstance(mark, Noun) and mark.kind not in _MARKS:
            return []
        before = self._before(noun.index - 1 if isinstance(mark, Noun) else noun.index - 2, "")
        if isinstance(before, Noun) and before.head == "date" and before.index > 1:
            before = self._before(before.index - 2, "")  # "resolution 61/180 of 3 May 2006, 63/194"
        if not isinstance(before, Noun) or before.mention is None:
            return []
        alike = before if _alike(before, noun) else self._ended(before, noun)
        return [(_beside_by(mark), before)] if alike is None else [("", alike)]

    def _ended(self, before: Noun, noun: Noun) -> Noun | None:
        """The name of the same kind that the name before ends, so that both are listed: "President
        Smith of Chad, President Lee of Mali"."""
        above = (up for slot, up in self._tied(before) if slot in {"of", "from", "for"})
        return next((up for up in above if isinstance(up, Noun) and _alike(up, noun)), None)

    def _behind(self, noun: Noun, preposition: Item) -> list[Step]:
        """What a phrase belongs to: the common noun before it, else the verb, else the name."""
        low, before = preposition.low, self._before(noun.index - 2, preposition.low)
        if isinstance(before, Noun):
            sited = low == "in" and before.governor is not None and before.governor.kind != "VG"
            if low in _OF or sited or (before.mention is None and low not in _ADVERBIAL):
                return [(low, before)]
            described = self._described(before) if low in _OF_NOUNS else None
            if described is not None:
                return [(low, described)]
        verbs = self._phrases.get(id(noun), [])
        verbs = sorted(verbs, key=lambda v: (v.form != "finite", abs(v.index - noun.index)))
        if verbs:
            slot = "subject" if low == "by" and verbs[0].passive else low
            return [(slot, verbs[0])]
        return [(low, before)] if isinstance(before, Noun) else []

    def _described(self, name: Noun) -> Noun | None:
        """The common noun whose phrases a name ends: "a contribution by Japan" (to UNHCR)."""
        noun: Item | None = name.list_of[0]
        while isinstance(noun, Noun) and noun.mention is not None:
            if noun.governor is None or isinstance(noun.governor, Verb) or noun.index < 2:
                return None
            noun = self._before(noun.index - 2, "")
            noun = noun.list_of[0] if isinstance(noun, Noun) and noun.mention else noun
        return noun if isinstance(noun, Noun) else None

    def _before(self, at: int, low: str) -> Item | None:
        passed = _PASSED | {"COMMA"} if low in _NAMES_SOME else _PASSED
        while at > 0 and self.items[at].kind in passed:
            at -= 1
        if at < 0:
            return None
        if self.items[at].kind == "CLOSE":
            return before_bracket(self.items, at)
        return self.items[at]


def _beside_by(mark: Item) -> str:
    return BESIDE + ("" if isinstance(mark, Noun) else "and" if mark.kind == "CC" else mark.low)


def _placed(verb: Verb) -> bool:
    """Whether a phrase of a verb names a place."""
    named = [n.mention.label for low, n in verb.phrases if low in {"in", "at"} and n.mention]
    return bool({"Place", "Country"} & {*named})


def _alike(before: Noun, noun: Noun) -> bool:
    """Whether two groups name one kind of thing, or a city and its State."""
    labels = [n.mention.label if n.mention is not None else "" for n in (before, noun)]
    return labels[0] == labels[1] != "" or labels == ["Place", "Country"]
