"""Slots of a noun: the names and groups around it that can be the ends of a fact."""

from __future__ import annotations

import itertools

from loaders.grammar.bearers import of_next_deed, praised_before
from loaders.grammar.control import tells
from loaders.grammar.items import Noun, Verb
from loaders.mentions.entities import Entity
from loaders.relations.clause_verbs import COMING
from loaders.relations.of_whom import done_to, inserted, named_before, nearest, of_some
from loaders.relations.reading import Reading
from loaders.relations.roles import holder
from loaders.relations.statements import Ref
from loaders.relations.verb_texts import behind, language, text_of_relative

_NAMES = frozenset("Office Country Programme".split())
_PAIRS = {
    "pair_between": ("between", "among"),
    "pair_of": ("of", "by"),
    "pair_from": ("from",),
}
#: What a body says of another in its speech: the phrases there belong to the one it speaks of.
_SPEAKING = frozenset(
    """
    welcome note commend recognize recognise acknowledge appreciate stress express praise applaud
    thank encourage recall reaffirm emphasize emphasise underline underscore reiterate congratulate
    """.split()
)
_TOLD = frozenset("report reports briefing briefings presentation note update letter".split())
_REGARD = frozenset("regard respect relation reference regards".split())
_GOING = frozenset("deployment access return travel visit visits threat threats approach".split())
_HELD = frozenset("hold organize organise convene host".split())
_GIVEN = frozenset("support funding contribution contributions donation donations".split())
_WORK = frozenset("effort efforts work activities initiative initiatives action actions".split())
_HELP = frozenset("support assistance help aid backing".split())
_GRANTING = frozenset("grant give accord award offer".split())
_SITED = frozenset(
    """
    centre office mission embassy institute agency bank school university court team ministry
    body ngo
    """.split()
)
#: Kinds of body, and last words of their names, that are a house in a town.
_HOUSED = frozenset("centre embassy institute bank school university court tribunal".split())
_HOUSES = frozenset(
    """
    headquarters secretariat museum hospital academy college school library university institute
    observatory laboratory
    """.split()
)


def named_slot(reading: Reading, noun: Noun, place: str) -> list[Ref] | None:
    """What stands at a place that holds names rather than groups; None for other places."""
    if place == "head":
        return reading.of_mention(noun.mention) if noun.mention else _title(reading, noun)
    if place == "tied":
        return [
            ref
            for mention, lemma in noun.tied
            for ref in reading.of_mention(mention, lemma in {"base", "headquarter"})
        ]
    if place in {"before", "pair_before"}:
        named = [m for m in noun.before if m.use != "demonym" or place == "before"]
        return [r for m in named if m.label in _NAMES for r in reading.of_mention(m)]
    thanked = noun_slot(reading, noun, "praised") if noun.own in {"their", "its"} else []
    if place == "possessor" and thanked:
        return reading.refs(thanked)  # "thanks UNICEF and UNDP for their support to Chad"
    if place == "possessor" and noun.own:
        owners = [] if _common(reading, noun) else reading.owner(noun)
        return [r for r in owners if r.entity.label != "Office" or not _of_state(noun)]
    if place == "in_country":
        return _country(reading, noun)
    return holder(reading, noun) if place == "holder" else None


def _of_state(noun: Noun) -> bool:
    """Whether a name is of what only a State has: "its Ministry of Health"."""
    entity = noun.mention.entity if noun.mention else None
    return entity is not None and entity.kind == "ministry"


def _common(reading: Reading, noun: Noun) -> bool:
    """ "our United Nations", "our 2030 Agenda": what delegates share is no one's own."""
    entity = noun.mention.entity if noun.mention else None
    shared = entity is not None and entity.known and reading.discourse.house is None
    return shared and noun.own in {"my", "our"}


def noun_slot(
    reading: Reading, noun: Noun, place: str, verbs: list[str] | None = None
) -> list[Noun]:
    """The groups at a place of a noun. `verbs` are those whose subject counts as the noun's;
    without them the light verbs ("provides assistance")."""
    if place in {"subject", "pair_subject"}:
        return [] if noun.own == "their" and not verbs else _subject(reading, noun, verbs)
    if place == "possessor":
        return noun.possessor.list_of if noun.possessor else []
    if place == "recipient":
        verb = reading.support(noun)
        receives = verb and verb.lemma in reading.rules.receive and not verb.passive
        return verb.subject if verb and receives else []
    if place == "grantee":
        verb = reading.support(noun)
        given = verb is not None and verb.passive and verb.lemma in _GRANTING
        return verb.subject if verb is not None and given and noun not in verb.subject else []
    if place == "text":
        verb = reading.support(noun)
        return text_of_relative(reading, verb) if verb is not None else []
    if place == "next":
        following = reading.parse.items[noun.index + 1 : noun.index + 2]
        return [n for n in following if isinstance(n, Noun) and n.mention is not None]
    if place == "clause" or (place == "doer" and _unowned(reading, noun)):
        return _of_clause(reading, noun)
    if place == "praised":
        before = reading.item_before(noun)
        praised = before is not None and before.low == "for"
        return praised_before(reading.parse.items, noun.index - 1) if praised else []
    if place == "charged":
        charged = reading.clause_verb(noun)
        return charged.subject if charged is not None else []
    if place == "examples":
        return noun.examples
    if place in _PAIRS:
        return _pair(reading, noun, place)
    return _behind(reading, noun, place)


def _of_clause(reading: Reading, noun: Noun) -> list[Noun]:
    """The subject of the clause that a phrase belongs to; in the passive, where its subject is no
    name, those behind "by"."""
    before = reading.item_before(noun)
    if before is not None and before.low == "for":
        praised = praised_before(reading.parse.items, noun.index - 1)
        if praised:
            return praised  # "expressed its thanks to UNODC for its cooperation with …"
    doer = doer_before(reading, noun)
    if doer is not None:
        return doer.list_of
    verb = reading.clause_verb(noun)
    if verb is None or verb.lemma == "be":
        return []
    if noun.index > verb.index and not verb.passive:
        named = [n for n in verb.objects if n.mention is not None]
        if verb.lemma in _SPEAKING or (tells(verb) and named):
            return named  # "commended UNODC for its work, in close consultation with …"
    if verb.passive and (verb.lemma in _HELD or not any(n.mention for n in verb.subject)):
        held = verb.lemma in _HELD  # "the Forum was held with the help of …": no one's doing
        return behind(verb, "by") or ([] if held else verb.subject)
    return verb.subject


def doer_before(reading: Reading, noun: Noun) -> Noun | None:
    """ "the supervision by UNODC, in cooperation with Kenya", "supervised by UNODC in …", "the
    efforts of UNODC, in cooperation with …": the name behind "by", or "of" and what it does, right
    before."""
    items, at = reading.parse.items, noun.index - 2
    if at < 3:
        return None
    joiner = items[at + 1].low
    at -= items[at].kind == "COMMA"
    named = items[at]
    if not isinstance(named, Noun) or named.mention is None or joiner not in {"in", "with"}:
        return None
    first = named.list_of[0].index if named.list_of else at
    deed = items[first - 2] if items[first - 2].kind != "COMMA" else items[first - 3]
    if items[first - 1].low == "of":
        work = isinstance(deed, Noun) and deed.mention is None and deed.head in _WORK
        return named if work else None
    by = items[at - 1].low == "by" and joiner == "in"
    done = isinstance(deed, Noun) or (isinstance(deed, Verb) and deed.form == "ed")
    return named if by and done else None


def _unowned(reading: Reading, noun: Noun) -> bool:
    """Whether nothing beside a noun says whose it is; one that a report is on is its matter."""
    before = reading.parse.items[max(0, noun.index - 2) : noun.index]
    told = len(before) == 2 and before[1].low == "on" and isinstance(before[0], Noun)
    if told and isinstance(before[0], Noun) and before[0].head in _TOLD:
        return False
    own = {low for low, _ in reading.phrases(noun)} & {"of", "by", "from"}
    return not own and not noun.before and noun.possessor is None and not noun.own


def _subject(reading: Reading, noun: Noun, verbs: list[str] | None) -> list[Noun]:
    """The subject of the verb that supports a noun ("UNODC provides assistance")."""
    verb = reading.support(noun) or (reading.clause_verb(noun) if verbs else None)
    if verb is None or verb.lemma not in (verbs or reading.rules.light) or verb.lemma == "be":
        return []
    if noun.head in _HELP and _of_another(reading, noun):
        return []  # "UNICEF coordinates the support of UNDP for Chad"
    return behind(verb, "by") if verb.passive else verb.subject


def _of_another(reading: Reading, noun: Noun) -> bool:
    """Whether "of" and a name right behind a noun say whose it is."""
    behind_it = reading.phrases(noun)[:1]
    return any(low == "of" and one.mention is not None for low, one in behind_it)


def _pair(reading: Reading, noun: Noun, place: str) -> list[Noun]:
    phrases = reading.phrases(noun)
    near = phrases if place == "pair_between" else phrases[:1]
    found = [n for low, one in near if low in _PAIRS[place] for n in one.list_of]
    verb = reading.support(noun)
    if not found and place == "pair_between" and verb and verb.lemma in reading.rules.light:
        found = behind(verb, "between")  # "a memorandum was signed between …"
    return found


def _behind(reading: Reading, noun: Noun, preposition: str) -> list[Noun]:
    if preposition == "including":
        return noun.examples
    phrases = reading.phrases(noun)
    named = noun.mention is not None
    if named and preposition == "of" and done_to(reading.parse.items, noun):
        return []
    # "of" belongs to a name only right behind it; other phrases may stand further on
    if preposition == "of" and (named or noun.head not in reading.rules.words["money"]):
        parted = not named and any(map(inserted, phrases[:1]))
        phrases = phrases[: 2 if parted else 1]
    single = named and preposition == "of"  # the list behind it may be of other things
    groups = [one for low, one in phrases[:4] if low == preposition and not _about(reading, one)]
    if preposition == "of" and groups:
        groups = nearest(reading.parse.items, groups)  # "the visit of President N of Kenya"
    if preposition == "by":
        groups = [n for n in groups if not of_next_deed(reading.parse.items, noun, n)]
    if preposition == "in":
        groups = [n for n in groups if not any(language(one) for one in n.list_of)]
    if preposition == "of" and noun.head in _GIVEN:  # "support to the Branch of UNODC"
        groups = [n for n in groups if n.index == noun.index + 2 or not named_before(reading, n)]
    if preposition in {"from", "of"} and noun.head in _HELP:
        groups = [n for n in groups if not of_some(reading, noun, preposition, n)]
    found = [n for one in groups for n in ([one] if single else one.list_of)]
    if not found and not named:
        verb = reading.support(noun)
        if verb and (verb.lemma in reading.rules.light or verb.lemma in COMING):
            found = [n for n in behind(verb, preposition) if not _about(reading, n, _GOING)]
    return found


def _about(reading: Reading, noun: Noun, more: frozenset[str] = frozenset()) -> bool:
    """Whether "to" is that of "with regard to", "with deployment to": what something is about, or
    where it goes, gets nothing."""
    begun = noun.list_of[0].first if noun.list_of else noun.first
    first = begun - 2 if reading.tokens[begun - 1].low == "to" else 0
    return first > 0 and reading.tokens[first].low in _REGARD | more


def _country(reading: Reading, noun: Noun) -> list[Ref]:
    """ "the Amal Centre in Iraq": the State right behind a body of a kind that has a site; the city
    where it is of a kind that has a house."""
    entity = noun.mention.entity if noun.mention else None
    kind = entity.kind if entity else ""
    before = reading.item_before(noun.list_of[0] if noun.list_of else noun)
    housed = kind in _HOUSED or noun.head in _HOUSES
    if not (housed or kind in _SITED or _settled(entity)):
        return []
    if before is not None and before.low in {"of", "by"} and not _settled(entity):
        return []
    direct = [one for low, one in reading.phrases(noun)[:1] if low == "in"]
    return [r for r in reading.refs(direct, None, housed) if r.entity.label == "Country"]


def _settled(entity: Entity | None) -> bool:
    """Whether a body is a mission, or known to be in one State, so that "in" cannot be about what
    is done there: "the work of UNSMIL in Libya"."""
    return entity is not None and entity.known and bool(entity.country or entity.kind == "mission")


def _title(reading: Reading, noun: Noun) -> list[Ref]:
    """The programme that a common noun is: before it, in apposition, or behind "such as"."""
    named = [r for m in noun.before if m.label == "Programme" for r in reading.of_mention(m)]
    if not named and noun.apposed is not None and not noun.apposed.pronoun:
        named = reading.refs([noun.apposed])
    named = named or reading.refs(noun.examples)
    if named:
        return named
    near = reading.parse.items[noun.index + 1 : noun.index + 4]
    return [
        ref
        for before, item in itertools.pairwise(near)
        if before.low in {"including", "such as"} and isinstance(item, Noun)
        for ref in reading.refs(item.list_of)
    ]
