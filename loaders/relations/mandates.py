"""Mandates: the noun, whose it is, and the resolution that set or extended it.

"Resolution 2626 (2022) setting the mandate of UNAMA and resolution 2727 (2024) extending the
mandate", "the mandate of UNAMA, as defined in resolution 2626 (2022)".
"""

from __future__ import annotations

from collections.abc import Iterator

from loaders.grammar.items import Noun, Verb
from loaders.relations.reading import Reading
from loaders.relations.statements import Ref, Statement

_MANDATES = frozenset("mandate mandates".split())
_SETS = frozenset(
    """
    set extend renew define establish prolong revise expand adjust outline contain specify
    authorize authorise mandate stipulate
    """.split()
)
_JOINERS = frozenset(["in", "by", "under", "through", "pursuant to", "in accordance with"])


def is_mandate(noun: Noun) -> bool:
    """Whether a group speaks of a mandate."""
    return noun.mention is None and noun.head in _MANDATES


def bodies_of(reading: Reading, noun: Noun) -> list[Ref]:
    """Whose mandate it is: "the mandate of X", "X's mandate", "its mandate"."""
    nouns = [n for low, one in reading.phrases(noun)[:2] if low == "of" for n in one.list_of]
    if noun.possessor is not None:
        nouns = noun.possessor.list_of
    found = reading.refs(nouns) if nouns else []
    if not found:
        found = [r for m in noun.before for r in reading.of_mention(m)]
    if not found and noun.own:
        found = reading.owner(noun)
    return [ref for ref in found if ref.entity.label == "Office"]


def mandates(reading: Reading) -> Iterator[Statement]:
    """The resolutions that set or extended the mandate of a body."""
    nouns = [n for n in reading.parse.nouns if is_mandate(n)]
    body: list[Ref] = []
    for noun in nouns:
        body = bodies_of(reading, noun) or (body if noun.determiner in {"the", "this"} else [])
        for source in _sources(reading, noun) if body else ():
            for one in body:
                yield Statement(source, "MANDATES", one, "mandate.set", 0.9)


def _sources(reading: Reading, noun: Noun) -> list[Ref]:
    found: list[Ref] = []
    for verb in reading.parse.verbs:
        if verb.lemma not in _SETS or verb.negative:
            continue
        if verb.form == "ing" and noun in verb.objects:
            found += reading.refs([one for n in verb.subject for one in n.list_of or [n]])
        elif _defines(reading, verb, noun):
            found += reading.refs(
                [n for low, one in verb.phrases if low in _JOINERS for n in one.list_of]
            )
    return [ref for ref in found if ref.entity.label == "Resolution"]


def _defines(reading: Reading, verb: Verb, noun: Noun) -> bool:
    """Whether a participle behind the noun speaks of it: "the mandate of X, as set out in R"."""
    if verb.form != "ed" or verb.index < noun.index or _of_other(verb, noun):
        return False
    if _of_next(reading, verb, noun):
        return False
    between = reading.parse.verbs
    return not any(noun.index < v.index < verb.index and v.form == "finite" for v in between)


def _of_other(verb: Verb, noun: Noun) -> bool:
    """Whether a participle speaks of something else: "its mandate, once the framework established
    by R is in place"."""
    told = verb.subject[-1] if verb.subject else noun
    return noun not in verb.subject and told.index > noun.index and told.mention is None


def _of_next(reading: Reading, verb: Verb, noun: Noun) -> bool:
    """Whether "as set out" speaks of the next thing: "the mandate of UNAMA, and the reporting
    duties as set out in R"."""
    items, at = reading.parse.items, verb.index - 2
    told = items[at] if at > noun.index and items[at + 1].low == "as" else None
    unnamed = isinstance(told, Noun) and told.mention is None and told is not noun
    return unnamed and items[at - 1].kind == "CC"
