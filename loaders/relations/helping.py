"""Words of helping that tell of no help to the name beside them: of a deed that is shared, of
sympathy or a vote, of what serves several, or of a body's own organ."""

from __future__ import annotations

import itertools
from collections.abc import Iterator

from loaders.grammar.items import Item, Noun, Verb
from loaders.relations.reading import Reading
from loaders.relations.rules import Rule
from loaders.relations.statements import Ref

_DOING = frozenset("help assist aid".split())
_BACKING = frozenset("support back".split())
_JOINING = frozenset("join become accede enter host obtain gain get be have take run".split())
#: Support of these kinds is a word of solidarity where a State has it for another.
_OF_WORDS = frozenset(
    """
    full unwavering firm steadfast unconditional unequivocal wholehearted whole-hearted moral
    political unreserved unstinting resolute unfailing total unflinching strong complete
    """.split()
)
_BACKED = frozenset("support backing".split())
_PROPOSING = frozenset(
    """
    recommend propose table urge call demand vote suggest request move sponsor submit oppose argue
    apply block veto reject nominate elect win claim declare condemn occupy invade attack
    """.split()
)
_PAIR = 2
_LONG = 6  # items of an opening that may have a phrase of its own
_EFFORTS = frozenset("effort efforts".split())
_OF_STATE = frozenset("parliament ministry department government police army court".split())
_OFFERING = frozenset("offer extend express lend pledge send convey have".split())
#: How it is supported that is given something.
_GIVING = frozenset("financially technically materially logistically militarily".split())
_BEING = frozenset("be have remain".split())
_TEXTS = frozenset(
    """
    report reports letter letters study studies resolution resolutions decision decisions
    recommendations recommendation conclusions guidelines statement statements paper papers
    """.split()
)


def helpers(
    reading: Reading, rule: Rule, carrier: Noun | Verb, found: list[Ref], aimed: bool
) -> list[Ref]:
    """Those of whom a word of helping says that they help; `aimed` where help is an aim, which a
    person's deeds are not told by."""
    if _helps_nobody(reading, rule, carrier):
        return []
    return [
        ref
        for ref in found
        if not (aimed and ref.entity.label == "Official")
        and not _mere_words(reading, rule, carrier, ref)
    ]


def couples(
    reading: Reading, left: list[Ref], right: list[Ref], paired: bool
) -> Iterator[tuple[Ref, Ref]]:
    """The ends that go together: each of one list with each of the other, with those behind it
    where both are one list, or with its like: "helped UNICEF and WHO, respectively"."""
    each = "respectively" in reading.lows and not paired and len(left) == len(right)
    first = paired and len(left) > _PAIR and _one_with_others(reading, left)
    for number, subject in enumerate(left[:1] if first else left):
        for other in right[number:][:1] if each else right[number + 1 :] if paired else right:
            if not (paired and _other_pair(reading, subject, other)):
                yield subject, other


def _other_pair(reading: Reading, one: Ref, other: Ref) -> bool:
    """Whether the second of two names belongs to another pair: "cooperation between A and B as well
    as between C and D"."""
    here = one.start >= reading.tokens[0].start  # no antecedent
    return here and "between" in _lows_between(reading, one, other)


def _one_with_others(reading: Reading, listed: list[Ref]) -> bool:
    """ "cooperation between A and B, C and D": "and" behind the first and a comma behind the second
    set the first apart from all others."""
    if any(ref.start < reading.tokens[0].start for ref in listed):
        return False  # an antecedent stands elsewhere
    first, second = (_lows_between(reading, *two) for two in itertools.pairwise(listed[:3]))
    return "and" in first and "," not in first and "," in second


def _lows_between(reading: Reading, one: Ref, other: Ref) -> set[str]:
    return {t.low for t in reading.tokens if one.end <= t.start and t.end <= other.start}


def _helps_nobody(reading: Reading, rule: Rule, carrier: Noun | Verb) -> bool:
    """Whether a word of helping says nothing of help to the name beside it."""
    items = reading.parse.items
    if isinstance(carrier, Verb):
        backs = rule.id == "assists.state-support" and _takes_side(reading, carrier)
        backs |= _by_others(items, carrier) or _told_to_help(reading, carrier)
        return backs or _shares_deed(items, carrier) or _backs_claim(items, carrier)
    if rule.id == "assists.behalf":
        verb = reading.clause_verb(carrier)
        if carrier.capital and carrier.first != 1:
            return True  # "the Conference in Support of Chad": a part of a title
        return (verb is not None and verb.lemma in _BEING) or _of_programme(items, carrier)
    if rule.id == "assists.adjunct" and (
        _set_off(reading, carrier) or _of_opening(reading, carrier)
    ):
        return True
    said = reading.support(carrier)
    return said is not None and any(_of_text(items, n) for n in said.subject)


def _of_programme(items: list[Item], noun: Noun) -> bool:
    """ "the Clean Rivers Fund in support of Chad": what a programme or meeting is for."""
    before = items[noun.index - 2] if noun.index > 1 else None
    if not isinstance(before, Noun):
        return False
    if before.mention is not None:
        return before.mention.label == "Programme"
    return before.capital and bool(before.words)


def _set_off(reading: Reading, noun: Noun) -> bool:
    """Whether a comma parts the phrase from the participle before it: "went to a course organized
    by UNICEF, with the support of Chad"."""
    before, verb = reading.item_before(noun), reading.clause_verb(noun)
    at = before.index if isinstance(before, Noun) else noun.index - 2
    parted = at > 0 and reading.parse.items[at].kind == "COMMA"
    by = verb is not None and verb.form == "ed" and any(low == "by" for low, _ in verb.phrases)
    return by and parted


def _of_opening(reading: Reading, noun: Noun) -> bool:
    """Whether a phrase belongs to a long opening rather than to the clause behind it: "Given the
    growth of the group in the east, with support from Chad, UNICEF …"."""
    verb = reading.clause_verb(noun)
    if verb is None or not verb.subject or verb.subject[0].index < noun.index:
        return False
    before = reading.parse.items[: noun.index]
    commas = [at for at, item in enumerate(before) if item.kind == "COMMA"]
    told = any(isinstance(item, Verb) and item.form == "finite" for item in before)
    return bool(commas) and commas[-1] >= _LONG and not told


def _told_to_help(reading: Reading, verb: Verb) -> bool:
    """ "(b) In line with the Reef Plan, assist the Government": a bare verb behind an opening
    phrase tells somebody else to help."""
    items = reading.parse.items
    opens = [item for item in items[: verb.index] if item.kind not in {"OPEN", "CLOSE", "NUM"}]
    led = next((n for n, item in enumerate(opens) if item.kind == "P"), _LONG) < 2
    told = any(isinstance(item, Verb) and item.form == "finite" for item in opens)
    bare = verb.form == "finite" and not verb.modal
    bare = bare and reading.tokens[verb.last - 1].low == verb.lemma
    return bare and led and not told and opens[-1].kind == "COMMA"


def helped(reading: Reading, rule: Rule, left: list[Ref], right: list[Ref]) -> list[Ref]:
    """Those who are helped by others: what a body or programme does for the people of the State
    whose own site tells of it is no help to a State."""
    house = reading.discourse.house
    foreign = any(ref.entity.label == "Country" for ref in left)
    if rule.type != "ASSISTS" or house is None or foreign or house.entity.label != "Country":
        return right
    return [ref for ref in right if ref.entity is not house.entity]


def _of_text(items: list[Item], noun: Noun) -> bool:
    """Whether a group is of a text: "the reports of the Panel, which have provided guidance"."""
    at = noun.index
    while at > 1 and items[at - 1].low == "of":
        whole = items[at - 2]
        if not isinstance(whole, Noun):
            return False
        if whole.mention is None and whole.head in _TEXTS:
            return True
        at = whole.index
    return False


def _takes_side(reading: Reading, verb: Verb) -> bool:
    """ "Kenya supported Chad": a side taken, where the past names no deed of help; "supports Chad
    and Mali's hopes" are the hopes of both."""
    items = reading.parse.items
    last = items[verb.objects[-1].index + 1 :][:2] if verb.objects else []
    hopes = last[1] if len(last) > 1 and last[0].kind == "CC" else None
    if isinstance(hopes, Noun) and hopes.possessor is not None:
        return True
    told = reading.tokens[verb.last - 1].low.endswith("ed")
    means = {"with", "through"} if verb.passive or verb.form == "ed" else {"with", "through", "by"}
    helped = any(low in means for low, _ in verb.phrases) or bool(_GIVING & set(verb.adverbs))
    return told and not helped


def _by_others(items: list[Item], verb: Verb) -> bool:
    """ "supports international efforts to assist Chad": the efforts of others."""
    before = items[verb.index - 1] if verb.index else None
    if verb.form != "inf" or not isinstance(before, Noun):
        return False
    return before.head in _EFFORTS and "international" in before.words


def _shares_deed(items: list[Item], verb: Verb) -> bool:
    """ "the Reserve, which she helped establish": what is founded is not what is helped."""
    following = items[verb.index + 1] if verb.index + 1 < len(items) else None
    return verb.lemma in _DOING and isinstance(following, Verb) and following.form != "ed"


def _backs_claim(items: list[Item], verb: Verb) -> bool:
    """ "supported Chad joining NATO": a vote for it; "supports Chadians fighting": some of them."""
    last = verb.objects[-1].list_of[-1].index + 1 if verb.objects else len(items)
    following = items[last] if last < len(items) else None
    if verb.lemma not in _BACKING or not isinstance(following, Verb):
        return False
    backed = verb.objects[-1].mention
    some = backed is not None and backed.use == "demonym" and verb.objects[-1].determiner != "the"
    return following.form == "ing" and (following.lemma in _JOINING or some)


def _mere_words(reading: Reading, rule: Rule, carrier: Noun | Verb, subject: Ref) -> bool:
    """Whether what a State or its leader has for another is sympathy or a vote: "we offer our full
    support to Kenya", "with support from Kenya, Chad proposed …"."""
    if subject.entity.label not in {"Country", "Official"} or isinstance(carrier, Verb):
        return False
    said = reading.support(carrier)
    offers = said is None or said.lemma in _OFFERING
    if carrier.head in _BACKED and _OF_WORDS & set(carrier.words) and said and offers:
        return True
    verb = reading.clause_verb(carrier) if rule.id == "assists.adjunct" else None
    return verb is not None and verb.lemma in _PROPOSING


def own_organ(subject: Ref, other: Ref) -> bool:
    """Whether a State is said to help what is its own, as its parliament."""
    at_home = subject.entity.label == "Country" and other.entity.label == "Office"
    of_state = other.entity.kind in _OF_STATE and subject.entity.name in other.entity.name
    return at_home and (of_state or other.entity.country == subject.entity.id)
