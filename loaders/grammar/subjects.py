"""Subjects: who does what a finite verb, an infinitive or a participle says."""

from __future__ import annotations

from loaders.grammar.apposition import identify
from loaders.grammar.around import (
    STOPS,
    before_bracket,
    governor,
    is_date,
    is_finite,
    is_place,
    item_before,
    of_town,
)
from loaders.grammar.bearers import bearer
from loaders.grammar.control import controls, gives, lets, praises
from loaders.grammar.deeds import gerund_deed, infinitive_deed, of_subject
from loaders.grammar.items import Item, Noun, Verb

_GROUPS = frozenset("members states countries representatives officials experts".split())


def find_subject(items: list[Item], verb: Verb, verbs: list[Verb]) -> None:
    """Give a verb its subject, and an infinitive the verb that governs it."""
    if verb.joined is not None:
        verb.subject, verb.governor = verb.joined.subject, verb.joined.governor
        return
    before = item_before(items, verb.index)
    earlier = next((v for v in reversed(verbs) if v.index < verb.index), None)
    if verb.form == "finite":
        found = _of_finite(items, verb, before, earlier)
    elif verb.form == "inf":
        found = _of_infinitive(items, verb, earlier)
        found = bearer(items, verb) or found
    else:
        found = bearer(items, verb) or _of_participle(items, verb, before, verbs)
    verb.subject = identify(found)


def predicate(verb: Verb) -> None:
    """ "UNEP is a body based in …": what is said to be something stands for it from there on."""
    said = verb.objects[0] if verb.objects else None
    if verb.lemma not in {"be", "become", "remain"} or said is None or verb.negative:
        return
    alone = said.head.endswith("s") or _one(verb.subject)
    named = verb.subject[0] if verb.subject and alone else None
    common = said.mention is None and not said.pronoun and len(said.list_of) == 1
    whose = said.possessor is not None or bool(said.own)  # "is UNDP's flagship programme"
    told = whose or said.determiner in {"a", "an", "the"} or said.head in {"one", "part"}
    stands = named and (named.mention or named.pronoun) and not verb.modal
    if stands and common and told and said.apposed is None:
        said.apposed = named


def _one(nouns: list[Noun]) -> bool:
    """Whether groups name one thing: "the Quint (or NATO Quint)"."""
    return len(nouns) == 1 or len({id(n.mention.entity) for n in nouns if n.mention}) == 1


def antecedent(items: list[Item], relative: Item) -> list[Noun]:
    """The group that a relative stands for."""
    at = items.index(relative) - 1
    while at >= 0 and (items[at].kind in {"COMMA", "P"} or is_date(items[at])):
        at -= 1  # "resolution 1373 of 28 September 2001, which …"
    if relative.low == "that":
        at = _before_place(items, at)
    if at < 0:
        return []
    item = before_bracket(items, at) if items[at].kind == "CLOSE" else items[at]
    whose = items[at - 2] if at > 1 and items[at - 1].low == "of" else None
    if isinstance(whose, Noun) and whose.head in _GROUPS and whose.mention is None:
        return [whose]  # "ten members of the IMF, which formed …"
    return [item] if isinstance(item, Noun) else []


def _before_place(items: list[Item], at: int) -> int:
    """ "a body based in Nairobi, Kenya, that …": the place of the group before the town."""
    first = at
    while at >= 2 and is_place(items[at]):
        if items[at - 1].kind == "COMMA" and is_place(items[at - 2]):
            at -= 2
        elif items[at - 1].low in {"in", "at"}:
            at -= 2
            if isinstance(items[at], Verb) and at:
                return at - 1
        else:
            break
    return at if isinstance(items[at], Noun) else first


def _crosses(items: list[Item], first: int, last: int) -> bool:
    return any(i.kind in {"SEMI", "STOP"} for i in items[first:last])


# -- finite verbs and infinitives --------------------------------------------------------


def _of_finite(
    items: list[Item], verb: Verb, before: Item | None, earlier: Verb | None
) -> list[Noun]:
    if before is not None and before.kind == "REL":
        return antecedent(items, before)
    if (
        isinstance(before, Noun)
        and _can_be_subject(before)
        and not (_of_relative(items, before) or of_town(items, before))
    ):
        taker = before.governor
        if isinstance(taker, Verb) and not (verb.base and lets(taker)):
            # what looked like an object opens a clause
            taker.objects = [n for n in taker.objects if n not in before.list_of]
        return before.list_of
    found = _past_relatives(items, verb.index)
    if found is not None:
        return found.list_of
    if earlier is None or _crosses(items, earlier.index, verb.index):
        return []
    finite = [v for v in items[: earlier.index + 1] if isinstance(v, Verb) and is_finite(v)]
    finite = [v for v in finite if verb.base or not v.base]  # "helped Kenya draft … and visited"
    if before is not None and before.kind == "CC" and items[verb.index - 2].kind == "COMMA":
        # "is a member of X, a body that does …, and leads": goes on with the main clause
        finite = [v for v in finite if not _describes(items, v)] or finite
    return finite[-1].subject if finite else earlier.subject


def _can_be_subject(noun: Noun) -> bool:
    """Whether no preposition governs a group, nor the list that it is in."""
    free = noun.governor is None or isinstance(noun.governor, Verb)
    return free and governor(noun) is noun.governor


def _past_relatives(items: list[Item], at: int) -> Noun | None:
    """The nearest free group before a verb, relative clauses between commas passed over."""
    depth, index = 0, at - 1
    while index >= 0:
        item = items[index]
        if item.kind == "CLOSE":
            depth += 1
        elif item.kind == "OPEN":
            depth = max(0, depth - 1)
        elif depth:
            pass
        elif isinstance(item, Noun) and governor(item) is None and not _denied(items, index):
            if not is_date(item) and not of_town(items, item) and not _aside(items, item):
                return item.apposed or item
        elif is_finite(item):
            relative = _relative_of(items, item)
            if relative is None:
                return None
            index = items.index(relative)
        elif item.kind in STOPS:
            return None
        index -= 1
    return None


def _aside(items: list[Item], noun: Noun) -> bool:
    """Whether a group only says more of a name that a preposition governs: "is a member of X, a
    body that …, and leads"."""
    named = noun.apposed
    return named is not None and named.index < noun.index and governor(named) is not None


def _relative_of(items: list[Item], verb: Item) -> Item | None:
    """The relative that opens the clause of a finite verb: "who visited", "which UNOCT leads"."""
    previous = item_before(items, items.index(verb))
    if previous is not None and previous.kind == "REL":
        return previous
    subject = verb.subject if isinstance(verb, Verb) else []
    first = min((n.index for n in subject), default=0)
    return items[first - 1] if first and items[first - 1].kind == "REL" else None


def _describes(items: list[Item], verb: Verb) -> bool:
    """Whether a verb's clause says more of a group: "a body that meets", not "notes that"."""
    relative = _relative_of(items, verb)
    return relative is not None and isinstance(item_before(items, items.index(relative)), Noun)


def _of_relative(items: list[Item], noun: Noun) -> bool:
    """Whether a group is the object of a relative clause: "the experts who visited Kenya met …"."""
    verb = noun.governor
    return isinstance(verb, Verb) and is_finite(verb) and _relative_of(items, verb) is not None


def _denied(items: list[Item], at: int) -> bool:
    """Whether "not" stands before a group: "UNICEF, not WHO, visited Chad"."""
    return at > 0 and items[at - 1].kind == "NEG"


def _of_infinitive(items: list[Item], verb: Verb, earlier: Verb | None) -> list[Noun]:
    """Who is to act: the one told to, else the subject of the governing verb."""
    if earlier is None or _crosses(items, earlier.index, verb.index):
        return []
    verb.governor = earlier
    deed = infinitive_deed(items, verb)
    if deed is not None and deed[1]:
        return deed[1]
    if deed is not None and praises(earlier) and earlier.objects and not earlier.passive:
        return earlier.objects  # "commended UNODC for its efforts to support …"
    if deed is not None and not of_subject(deed[0], earlier):
        return []
    if gives(earlier):
        return _recipients(earlier, verb) or earlier.subject
    if not controls(earlier):
        return earlier.subject
    if earlier.objects:
        return earlier.subject if earlier.passive else earlier.objects
    joints = {"upon", "on", "to"} if earlier.lemma == "appeal" else {"upon", "on"}
    upon = [n for p, n in earlier.phrases if p in joints and n.index < verb.index]
    return upon[-1].list_of if upon else earlier.subject


def _recipients(giving: Verb, verb: Verb) -> list[Noun]:
    """Who is given something to act with: "a grant to Kenya", "gave UNDP a grant"."""
    to = [n for low, n in giving.phrases if low == "to" and n.index < verb.index]
    if to:
        return to[-1].list_of
    beside = giving.objects[0] if giving.objects else None
    named = beside is not None and beside.mention is not None
    return beside.list_of if beside is not None and named else []


# -- participles -------------------------------------------------------------------------


def _of_participle(
    items: list[Item], verb: Verb, before: Item | None, verbs: list[Verb]
) -> list[Noun]:
    """Whose action a participle is: the group right before it, else the subject of the clause."""
    if isinstance(before, Noun):
        whole = _described(items, before) if verb.form == "ed" else None
        if whole is not None and before.mention is None:
            return [whole]  # "the UNDG, a coalition of bodies charged with …"
        all_of_list = governor(before) is None if verb.form == "ed" else _cited(before)
        return before.list_of if all_of_list else [before]
    charged = _charged(items, before) if verb.form == "ing" else None
    if charged is not None:
        return charged.subject
    if verb.form == "ed" and before is not None and before.low == "as":
        described = _behind_as(items, items.index(before))
        if any(n.mention for n in described):
            return described
    beside = _beside(items, verb, before)
    if beside is not None:
        return [beside]
    doers = gerund_deed(items, verb, before)
    if doers:
        return doers
    if before is not None and before.kind == "CC":
        alike = [v for v in verbs if v.index < verb.index and v.form == verb.form]
        if alike:
            return alike[-1].subject
    return _of_clause(items, verb, verbs)


def _charged(items: list[Item], before: Item | None) -> Verb | None:
    """The participle of "a body charged with supporting …", "a plan aimed at building …"."""
    if before is None or before.kind not in {"P", "TO"}:
        return None
    verb = item_before(items, items.index(before))
    return verb if isinstance(verb, Verb) and verb.form == "ed" and verb.subject else None


def _cited(noun: Noun) -> bool:
    """Whether a group is one of several resolutions: "resolutions A and B extending …"."""
    return noun.mention is not None and noun.mention.label == "Resolution"


def _behind_as(items: list[Item], at: int) -> list[Noun]:
    """ "the mandate of UNAMI, as defined in …": the group before, and what it is of."""
    at -= 1
    if at >= 0 and items[at].kind == "COMMA":
        at -= 1
    nearest = items[at] if at >= 0 else None
    if not isinstance(nearest, Noun):
        return []
    while at >= 2 and items[at - 1].low == "of" and isinstance(items[at - 2], Noun):
        at -= 2
    first = items[at]
    assert isinstance(first, Noun)
    if first.governor is not None and first.governor.kind == "P":
        return []  # "obligations under its agreement with Mali, as established by …"
    return [nearest] if first is nearest else [first, nearest]


def _beside(items: list[Item], verb: Verb, before: Item | None) -> Noun | None:
    """The group before a bracket, or before the comma that sets off a participle in -ed."""
    if before is None or before.kind not in {"CLOSE", "COMMA"}:
        return None
    at = items.index(before)
    if before.kind == "CLOSE":
        noun = before_bracket(items, at)
        return noun if isinstance(noun, Noun) else None
    if verb.form != "ed":
        return None
    noun = before_bracket(items, at - 1) if items[at - 1].kind == "CLOSE" else items[at - 1]
    if not isinstance(noun, Noun):
        return None
    described = _described(items, noun)
    if described is not None:
        return described
    governing = governor(noun)
    agent = governing is not None and governing.low in {"by", "with", "from"}
    return None if agent else noun


def _described(items: list[Item], noun: Noun) -> Noun | None:
    """ "UNODC, a member of the Compact, supported by Japan": the name that the phrase which ends
    with the group describes."""
    at = noun.index
    while at >= 2 and items[at - 1].kind in {"P", "TO"} and isinstance(items[at - 2], Noun):
        at -= 2
    first = items[at]
    return first.apposed if isinstance(first, Noun) and first is not noun else None


def _of_clause(items: list[Item], verb: Verb, verbs: list[Verb]) -> list[Noun]:
    """The subject of the clause that a participle phrase belongs to."""
    finite = [v for v in verbs if v.form == "finite"]
    earlier = [v for v in finite if v.index < verb.index]
    if earlier:
        last = earlier[-1]
        # "authorised MINUSCA, working with …, to support": the one who is told to act
        named = any(n.mention for n in last.objects)
        told = (controls(last) and last.objects) or (praises(last) and named)
        told = told and not last.passive and verb.form == "ing"
        return last.objects if told else last.subject
    later = next((v for v in finite if v.index > verb.index), None)
    found = _past_relatives(items, later.index) if later else None
    return found.list_of if found is not None else []
