"""Subjects: who does what a finite verb, an infinitive or a participle says."""

from __future__ import annotations

from loaders.grammar.apposition import identify
from loaders.grammar.around import governor, is_finite, item_before, of_town, opens_as, told_before
from loaders.grammar.bearers import bearer
from loaders.grammar.control import controls, founds, gives, lets, praises
from loaders.grammar.deeds import infinitive_deed, of_subject
from loaders.grammar.items import Item, Noun, Verb
from loaders.grammar.participles import of_participle
from loaders.grammar.relatives import antecedent, describes, of_relative, past_relatives


def find_subject(items: list[Item], verb: Verb, verbs: list[Verb]) -> None:
    """Give a verb its subject, and an infinitive the verb that governs it."""
    if verb.joined is not None:
        verb.subject, verb.governor = verb.joined.subject, verb.joined.governor
        return
    before = item_before(items, verb.index)
    earlier = next((v for v in reversed(verbs) if v.index < verb.index), None)
    if verb.form == "inf" and earlier is not None:
        earlier = _past_aside(items, verb, earlier)
    if verb.form == "finite":
        found = _of_finite(items, verb, before, earlier)
    elif verb.form == "inf":
        found = _of_infinitive(items, verb, earlier)
        found = bearer(items, verb) or found
    else:
        found = bearer(items, verb) or of_participle(items, verb, before, verbs)
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


def _crosses(items: list[Item], first: int, last: int) -> bool:
    return any(i.kind in {"SEMI", "STOP"} for i in items[first:last])


def _of_finite(
    items: list[Item], verb: Verb, before: Item | None, earlier: Verb | None
) -> list[Noun]:
    if before is not None and before.kind == "REL":
        return antecedent(items, before)
    first = before.list_of[0].index - 1 if isinstance(before, Noun) else 0
    if isinstance(before, Noun) and first > 0 and opens_as(items, first):
        return before.list_of  # ", as the Council asked"
    if (
        isinstance(before, Noun)
        and _can_be_subject(before)
        and not (of_relative(items, before) or of_town(items, before))
    ):
        taker = before.governor
        if isinstance(taker, Verb) and not (verb.base and lets(taker)):
            # what looked like an object opens a clause
            taker.objects = [n for n in taker.objects if n not in before.list_of]
        return before.list_of
    found = past_relatives(items, verb.index)
    if found is not None:
        return found.list_of
    if earlier is None or _crosses(items, earlier.index, verb.index):
        return []
    finite = [v for v in items[: earlier.index + 1] if isinstance(v, Verb) and is_finite(v)]
    finite = [v for v in finite if verb.base or not v.base]  # "helped Kenya draft … and visited"
    if before is not None and before.kind == "CC" and items[verb.index - 2].kind == "COMMA":
        # "is a member of X, a body that does …, and leads": goes on with the main clause
        finite = [v for v in finite if not describes(items, v)] or finite
    return finite[-1].subject if finite else earlier.subject


def _can_be_subject(noun: Noun) -> bool:
    """Whether no preposition governs a group, nor the list that it is in."""
    free = noun.governor is None or isinstance(noun.governor, Verb)
    return free and governor(noun) is noun.governor


def _past_aside(items: list[Item], verb: Verb, earlier: Verb) -> Verb:
    """ "directs CTED, assisted by UNODC, to monitor": the verb that tells somebody to act, before
    a participle that commas set off."""
    closed = earlier.form in {"ed", "ing"} and items[verb.index - 1].kind == "COMMA"
    telling = told_before(items, earlier) if closed else None
    return telling if telling is not None and controls(telling) else earlier


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
    if founds(earlier) and not earlier.passive and _named(earlier.objects):
        return earlier.objects
    if gives(earlier):
        return _recipients(earlier, verb) or earlier.subject
    if not controls(earlier):
        return earlier.subject
    if earlier.objects:
        return earlier.subject if earlier.passive else earlier.objects
    joints = {"upon", "on", "to"} if earlier.lemma == "appeal" else {"upon", "on"}
    upon = [n for p, n in earlier.phrases if p in joints and n.index < verb.index]
    return upon[-1].list_of if upon else earlier.subject


def _named(nouns: list[Noun]) -> bool:
    """Whether groups are names of bodies or programmes, which act themselves."""
    mentions = [n.mention for n in nouns]
    return bool(mentions) and all(m and m.label in {"Office", "Programme"} for m in mentions)


def _recipients(giving: Verb, verb: Verb) -> list[Noun]:
    """Who is given something to act with: "a grant to Kenya", "gave UNDP a grant"."""
    to = [n for low, n in giving.phrases if low == "to" and n.index < verb.index]
    if to:
        return to[-1].list_of
    beside = giving.objects[0] if giving.objects else None
    named = beside is not None and beside.mention is not None
    return beside.list_of if beside is not None and named else []
