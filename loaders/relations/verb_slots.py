"""Slots of a verb: the groups that stand where a rule looks for an end of its fact."""

from __future__ import annotations

import itertools

from loaders.grammar.around import item_before
from loaders.grammar.items import Noun, Verb
from loaders.grammar.named_lists import names_from
from loaders.relations.headlines import opening_title
from loaders.relations.member_lists import names_at, number
from loaders.relations.members import are_members, are_of_a_body, are_present, wholes
from loaders.relations.reading import Reading
from loaders.relations.told_that import told_that
from loaders.relations.verb_texts import behind, in_text, relative, text_before, text_of_relative

_STRUCTURES = frozenset(
    """
    structure organs bodies divisions departments units branches committees subcommittees
    sub-committees commissions councils chambers sections directorates bureaus institutions
    offices centres centers pillars boards services secretariats institutes organizations
    organisations agencies
    """.split()
)
_SUMS = frozenset(
    """
    million billion trillion thousand euros dollars funds funding financing grant grants loan loans
    donation contribution money
    """.split()
)
_SETS_UP = frozenset("launch establish create fund finance expand implement".split())
_WORKS = frozenset("partner work team collaborate cooperate join ally".split())
_HELPS = frozenset("help assist support enable".split())
_BEHIND = 6  # tokens from a noun to when it was: "visit to the Republic of X last May"
_WHEN = frozenset(
    """
    week month year spring summer autumn fall january february march april may june july august
    september october november december
    """.split()
)


def verb_slot(reading: Reading, verb: Verb, place: str) -> list[Noun]:
    """The groups at a place of a verb; the places are those of `rules.yaml`."""
    if place in {"subject", "pair_subject"}:
        return actors(reading, verb)
    if place == "object":
        return verb.subject if verb.passive else verb.objects
    if place == "subject_or_object":
        return verb.objects or verb.subject  # "to set up a unit within UNDP"
    if place == "parts":
        found = verb.objects or behind(verb, "of")
        return found if not found or found[0].mention else _beside(reading, found[0]) or found
    if place == "text":
        return text_before(reading, verb) if verb.form == "ing" else text_of_relative(reading, verb)
    if place == "further_parts":
        return _further_parts(reading, verb)
    if place == "listed_parts":
        return _listed_parts(reading, verb)
    if place in {"named_parts", "represented"}:
        listed = verb.objects or behind(verb, "of")
        named = [n for n in listed if n.mention is not None]
        return named if place == "named_parts" else named or _represented(reading, listed)
    if place == "whole":
        return wholes(reading, verb)
    if place == "structured":
        return _structured(reading, verb)
    if place == "members_of":
        return _bodies_of_members(reading, verb)
    if place == "members":
        listing = verb.subject[0] if verb.subject else None
        told = listing and are_present(listing) and are_of_a_body(reading, listing)
        # "members of X are members of Y" names none
        return [n for n in verb.objects if n.mention or not are_members(n)] if told else []
    if place == "headline":
        title = opening_title(reading)
        return [title] if title is not None and title.index < verb.index else []
    if place == "told":
        return told_that(reading, verb)
    if place == "aim":
        return _aimed_at(reading, verb)
    if place == "with_partner":
        return _partners(reading, verb)
    if place == "with_beside":
        return _with_beside(reading, verb)
    if place == "allies":
        return _allies(verb)
    return behind(verb, place) or relative(reading, verb, place) or in_text(reading, verb, place)


def actors(reading: Reading, verb: Verb) -> list[Noun]:
    """Who acts: the subject, or those behind "by" in the passive; "helps States to implement …"
    is done by the one who helps."""
    governing = verb.governor
    if verb.form == "inf" and governing is not None and not reading.refs(verb.subject):
        return governing.subject if governing.lemma in _HELPS else verb.subject
    return behind(verb, "by") if verb.passive else verb.subject


def _beside(reading: Reading, noun: Noun) -> list[Noun]:
    """ "the member states Bolivia, Colombia and Peru", "five powers: Canada, …": the names behind
    the noun."""
    items = reading.parse.items
    following = items[noun.index + 1] if noun.index + 1 < len(items) else None
    named = isinstance(following, Noun) and following.mention is not None and are_members(noun)
    if named and isinstance(following, Noun):
        return following.list_of
    start = names_at(items, noun.index)
    found = names_from(items, start, opening=True) if start else []
    return found if len(found) > 1 else []


def _listed_parts(reading: Reading, verb: Verb) -> list[Noun]:
    """ "has two committees: …", "is divided into five divisions (…)": the bodies behind the noun
    that says what they are."""
    groups = verb.objects or [*behind(verb, "of"), *behind(verb, "into"), *behind(verb, "in")]
    parts = [n for n in groups if n.mention is None and n.head in _STRUCTURES]
    return [n for one in parts for n in _beside(reading, one) or _behind_comma(reading, one)]


def _behind_comma(reading: Reading, noun: Noun) -> list[Noun]:
    """ "composed of two departments, a Culture Department and an Education Department"."""
    items, at = reading.parse.items, noun.index + 1
    comma = at + 1 < len(items) and items[at].kind == "COMMA"
    following = items[at + 1] if comma else None
    named = isinstance(following, Noun) and following.mention is not None and following.determiner
    found = names_from(items, at + 1, opening=True) if named and number(noun) else []
    return found if len(found) > 1 else []


def parts_there(reading: Reading) -> list[Noun]:
    """ "There are four departments: A, B, C and D": the names behind."""
    items = reading.parse.items
    there = (v for v in reading.parse.verbs if v.lemma == "be" and v.index and v.status == "stated")
    verb = next((v for v in there if items[v.index - 1].low == "there"), None)
    return _listed_parts(reading, verb) if verb is not None else []


def _further_parts(reading: Reading, verb: Verb) -> list[Noun]:
    """ "comprises 19 countries, UNICEF and UNDP": the names in the list behind the States."""
    items = reading.parse.items
    groups = verb.objects or behind(verb, "of")
    at = groups[0].index + 1 if groups and are_members(groups[0]) else len(items)
    following = items[at + 1] if at + 1 < len(items) else None
    named = isinstance(following, Noun) and following.mention is not None
    return names_from(items, at + 1, opening=True) if named and items[at].kind == "COMMA" else []


def _structured(reading: Reading, verb: Verb) -> list[Noun]:
    """ "UNODC consists of …", "the structure of UNODC includes …"."""
    found: list[Noun] = []
    if verb.lemma == "make" and not verb.passive and verb.form != "ed":
        return found  # "A and B make up UNODC": these are its parts
    for noun in verb.subject if verb.form != "ing" else []:
        if noun.mention is not None or noun.pronoun:
            found.append(noun)
        elif noun.head in _STRUCTURES:
            owner = noun.possessor.list_of if noun.possessor else []
            inner = [
                n for low, one in reading.phrases(noun)[:1] if low == "of" for n in one.list_of
            ]
            found += owner or inner
    return found


def _represented(reading: Reading, groups: list[Noun]) -> list[Noun]:
    """ "representatives of UNICEF and UNDP": those who are represented."""
    return [
        body
        for noun in groups
        if noun.head in {"representatives", "delegates"}
        for low, one in reading.phrases(noun)[:1]
        if low in {"of", "from"}
        for body in one.list_of
    ]


def _bodies_of_members(reading: Reading, verb: Verb) -> list[Noun]:
    """ "the members of NATO include …"."""
    return [
        body
        for noun in verb.subject
        if are_members(noun)
        for low, one in reading.phrases(noun)
        if low == "of"
        for body in one.list_of
    ]


def _aimed_at(reading: Reading, verb: Verb) -> list[Noun]:
    """Whom a sum that is given is to help: "provided $5 million to support Kenya"."""
    if not any(noun.head in _SUMS for noun in verb.objects):
        return []
    return [
        noun
        for one in reading.parse.verbs
        if one.form == "inf" and one.governor is verb and one.lemma in _HELPS | _SETS_UP
        for noun in one.objects
    ]


def _partners(reading: Reading, verb: Verb) -> list[Noun]:
    """Those behind "in partnership with" in the clause of a verb."""
    partnership = reading.rules.words["partnership"]
    return [
        partner
        for low, noun in verb.phrases
        if low == "in" and noun.head in partnership
        for joiner, one in reading.phrases(noun)
        if joiner == "with"
        for partner in one.list_of
    ]


def _with_beside(reading: Reading, verb: Verb) -> list[Noun]:
    """Those behind a "with" that stands right behind a verb or what it acts upon: "launched N with
    Interpol", not "implemented N in joint operations with Interpol"."""
    items = reading.parse.items
    ends = {verb.index, *(n.list_of[-1].index for n in verb.objects)}
    found = [n for low, n in verb.phrases if low == "with" and n.index > 1]
    near = [n for n in found if item_before(items, n.index - 1) in [items[at] for at in ends]]
    return [one for n in near for one in n.list_of]


def _allies(verb: Verb) -> list[Noun]:
    """With whom somebody works to do what an infinitive says: "partnered with X to launch N"."""
    working = verb.governor
    if verb.form != "inf" or working is None or working.lemma not in _WORKS:
        return []
    return [n for n in behind(working, "with") if n.index < verb.index]


def earlier_clause(reading: Reading, noun: Noun, governing: Verb) -> bool:
    """Whether another finite verb stands between a group and a verb behind it."""
    between = (v for v in reading.parse.verbs if noun.index < v.index < governing.index)
    return any(v.form == "finite" for v in between)


def past_phrase(reading: Reading, noun: Noun) -> bool:
    """Whether a phrase tells of what was before: "following the visit of N, talks will begin",
    "N's visit to X last May will help"; "through its membership in X, it will act": it is one."""
    before = reading.item_before(noun)
    if noun.head == "membership" and before is not None and before.low == "through":
        return True
    lows = [t.low for t in reading.tokens[noun.last : noun.last + _BEHIND]]
    lately = any(one == "last" and two in _WHEN for one, two in itertools.pairwise(lows))
    return lately or (before is not None and before.low == "following")
