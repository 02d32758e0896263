"""Participles: who does or undergoes what a phrase in -ing or -ed says."""

from __future__ import annotations

from loaders.grammar.around import before_bracket, governor, item_before
from loaders.grammar.control import controls, praises
from loaders.grammar.deeds import gerund_deed
from loaders.grammar.items import Item, Noun, Verb
from loaders.grammar.relatives import past_relatives

_HELPING = frozenset("assist advise help aid".split())
_NOW = frozenset("currently presently now".split())
_BEFORE_AGENTS = frozenset("by with from".split())


def of_participle(
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
    if before is not None and _addressed(items, before):
        return []
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
        return _acting_now(items[at - 1], verb)
    noun = before_bracket(items, at - 1) if items[at - 1].kind == "CLOSE" else items[at - 1]
    if not isinstance(noun, Noun):
        return None
    described = _described(items, noun)
    if described is not None:
        return described
    governing = governor(noun)
    agent = governing is not None and governing.low in _BEFORE_AGENTS
    helped = agent and verb.lemma in _HELPING  # "is led by a Director, assisted by a deputy"
    if noun.mention is not None and noun.mention.label == "Programme":
        agent = governing is not None and governing.low == "by"  # nobody does things "with" one
    return None if agent and not helped else noun


def _addressed(items: list[Item], comma: Item) -> bool:
    """ "We see you, Mr. President, presiding over …": the one who is spoken to does it."""
    last = items.index(comma)
    first = next((at for at in range(last - 1, 0, -1) if items[at].kind == "COMMA"), 0)
    return comma.kind == "COMMA" and first > 0 and items[first - 1].low == "you"


def _acting_now(before: Item, verb: Verb) -> Noun | None:
    """ "the request of Chad, currently chairing the Union": the name right before what it does
    now."""
    now = not _NOW.isdisjoint(verb.adverbs)
    named = isinstance(before, Noun) and before.mention is not None
    return before if now and named and isinstance(before, Noun) else None


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
    finite = [v for v in finite if not v.base] or finite  # "helped Kenya draft laws, training …"
    earlier = [v for v in finite if v.index < verb.index]
    if earlier:
        last = earlier[-1]
        # "authorised MINUSCA, working with …, to support": the one who is told to act
        named = any(n.mention for n in last.objects)
        told = (controls(last) and last.objects) or (praises(last) and named)
        told = told and not last.passive and verb.form == "ing"
        return last.objects if told else last.subject
    later = next((v for v in finite if v.index > verb.index), None)
    found = past_relatives(items, later.index) if later else None
    return found.list_of if found is not None else []
