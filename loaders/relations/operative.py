"""Operative paragraphs: what a resolution tells bodies to do, and which bodies it sets up.

"*Requests* the Secretary-General to …, and *calls upon* Kenya to …", "*Decides* that X shall …",
"*Demands* that X …", "*Decides* to extend the mandate of X", "*Establishes* X". The subject is the
document's own resolution, or the organ that speaks where the text has no symbol.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from loaders.grammar.items import Noun, Verb
from loaders.relations.decided_items import DECIDES, decided_in_item, going_on
from loaders.relations.mandates import bodies_of, is_mandate
from loaders.relations.prolonged import approved, prolonged
from loaders.relations.reading import Reading
from loaders.relations.statements import Ref, Statement
from loaders.relations.told_lists import before, listed
from loaders.relations.told_passively import TELLS, told_passively

#: Of these the forms in -s that read as nouns as well.
_NOUNS = frozenset("request invite demand urge order charge task call".split())
_THAT = frozenset(
    "request demand urge require direct decide resolve agree insist ask instruct".split()
)
_RESPECTS = frozenset("regard respect context connection end".split())
#: Behind "decides that": who is to act; not what a body is made of.
_TO_ACT = frozenset("shall will should".split())
#: Whom an organ encourages without a name, and what it encourages that is no one.
_MANY = frozenset("community system society sector".split())
_DEEDS = frozenset("efforts contributions discussions consultations exchanges steps talks".split())
_NO_TASKS = frozenset("be consist comprise become expire end terminate cease".split())
_REPEATS = frozenset("reiterate reaffirm renew repeat restate recall confirm".split())
_ORDERS = frozenset("request call demand appeal invitation decision instruction".split())
_FOUNDS = frozenset("establish create constitute set".split())
_TOLD = frozenset("Office Programme Country".split())
_OPENERS = frozenset(
    """
    also further once again strongly urgently therefore hereby op and in this regard that respect
    context to end reiterating its moreover finally
    """.split()
)
_LONGEST_OPENING = 9  # tokens before the first verb: its number and "Also", "In this regard,"


@dataclass(frozen=True, slots=True)
class Voice:
    """Whose words an operative paragraph is: the resolution or organ, the organ's entity, and
    where the document names it."""

    ref: Ref
    organ: object
    body: Ref | None = None


def operative(reading: Reading, voice: Voice, lead: str) -> Iterator[Statement]:
    """What a paragraph or sub-paragraph of a resolution states; `lead` is the line above a list."""
    verbs = _operative_verbs(reading) or decided_in_item(reading, lead)
    if not verbs:
        yield from _sub_paragraph(reading, voice, lead) if lead else _misread(reading, voice)
    for verb in verbs:
        yield from _stated(reading, voice, verb)
        if verb.lemma in DECIDES:
            for inner in reading.parse.verbs:
                if inner.governor is verb:
                    for one in [inner, *going_on(reading, inner)]:
                        yield from _stated(reading, voice, one)
    yield from _mandated(voice, told_passively(reading), "operative.passive")


def _operative_verbs(reading: Reading) -> list[Verb]:
    """The verbs without subject that open a paragraph or go on from the first: "Welcomes …, and
    requests …"."""
    verbs = [v for v in reading.parse.verbs if v.form != "inf"]
    if not verbs or not _opens(reading, verbs[0]):
        return []
    found = [verbs[0]]
    for verb in verbs[1:]:
        joined = _joins(reading, verb)
        if joined and _third_person(reading, verb) and verb.lemma in TELLS | _FOUNDS | {"decide"}:
            found.append(verb)
    return found


def _joins(reading: Reading, verb: Verb) -> bool:
    """Whether a conjunction or comma joins a verb to the one before: "…, and in this regard
    encourages N"."""
    items = reading.parse.items
    item = before(items, verb)
    if isinstance(item, Noun) and item.head in _RESPECTS and item.index > 1:
        item = items[item.index - 2]
    return item is not None and item.kind in {"CC", "COMMA", "SEMI"}


def _opens(reading: Reading, verb: Verb) -> bool:
    tokens = reading.tokens
    if verb.first > _LONGEST_OPENING or not _third_person(reading, verb):
        return False
    return all(
        t.low in _OPENERS or not t.text.isalpha() or len(t.text) == 1 for t in tokens[: verb.first]
    )


def _third_person(reading: Reading, verb: Verb) -> bool:
    """ "requests", "calls upon": the verb itself, without auxiliary, in -s."""
    if verb.modal or verb.passive or verb.negative:
        return False
    words = reading.tokens[verb.first : verb.last]
    return any(t.low.endswith("s") and t.low[:3] == verb.lemma[:3] for t in words)


def _stated(reading: Reading, voice: Voice, verb: Verb) -> Iterator[Statement]:
    if verb.lemma in _FOUNDS:
        for ref in reading.refs(verb.objects) or _entitled(reading, verb):
            if ref.entity.label in {"Office", "Programme"}:
                yield _says(voice, "ESTABLISHED", ref, "operative.founds")
        return
    if verb.lemma in DECIDES:
        yield from _established(reading, voice, verb)
    if verb.lemma in _REPEATS:
        yield from _mandated(voice, _told_again(reading, verb), "operative.again")
    yield from _mandated(voice, _told(reading, verb), "operative.tells")


def _entitled(reading: Reading, verb: Verb) -> list[Ref]:
    """ "decides to establish an operation entitled 'UNAMIR'"."""
    for later in reading.parse.verbs:
        if later.index > verb.index and later.lemma in {"entitle", "call", "name", "know"}:
            after = reading.parse.items[later.index + 1 : later.index + 4]
            return reading.refs([n for n in after if isinstance(n, Noun) and n.mention][:1])
    return []


def _established(reading: Reading, voice: Voice, verb: Verb) -> Iterator[Statement]:
    """ "decides that the Force shall be established"."""
    later = next((v for v in reading.parse.verbs if v.index > verb.index), None)
    if later is None or not later.passive or later.negative or later.lemma not in _FOUNDS:
        return
    for ref in reading.refs(later.subject):
        if ref.entity.label in {"Office", "Programme"}:
            yield _says(voice, "ESTABLISHED", ref, "operative.founds")


def _told(reading: Reading, verb: Verb) -> list[Ref]:
    """Whom a verb tells to act, or whose mandate it prolongs."""
    that = verb.lemma in _THAT and _that(reading, verb)
    if verb.lemma in TELLS or that:
        found, following = listed(reading, _first_told(reading, verb))
        if that:
            acts = found and _is_to_act(verb, following)
            return found if acts else _fixed(reading, verb, following)
        if found and (following is None or following.form == "inf"):
            return found if verb.lemma != "encourage" or _acts(reading, verb, following) else []
    return approved(reading, verb) or prolonged(reading, verb)


def _acts(reading: Reading, verb: Verb, following: Verb | None) -> bool:
    """Whether somebody is encouraged to act, not a deed: "encourages the exchange of views between
    A and B"."""
    first = next((n for n in reading.parse.nouns if n.index > verb.index), None)
    listed = reading.tokens[-1].text == ":"
    if first is None or (following is None and not listed):
        return False
    plural = first.head.endswith("s") and first.head not in _DEEDS
    return plural or first.head in _MANY or bool(reading.refs([first]))


def _fixed(reading: Reading, verb: Verb, following: Verb | None) -> list[Ref]:
    """ "decides that the mandate of X shall include …"."""
    if verb.lemma not in DECIDES or following is None or following.negative:
        return []
    nouns = [n for n in following.subject if is_mandate(n)]
    return bodies_of(reading, nouns[0]) if nouns and following.modal in _TO_ACT else []


def _told_again(reading: Reading, verb: Verb) -> list[Ref]:
    """ "reiterates its request to UNDP to …", "renews its demand that Chad …"."""
    order = verb.objects[0] if verb.objects else None
    if order is None or order.head.rstrip("s") not in _ORDERS or order.own != "its":
        return []
    told = [n for low, n in verb.phrases if low in {"to", "upon", "on"} and n.index > order.index]
    if told and order.head != "decision":
        following = next((v for v in reading.parse.verbs if v.index > told[0].index), None)
        acts = following is not None and following.form == "inf"
        return reading.refs(told[0].list_of) if acts else []
    if [t.low for t in reading.tokens[order.last : order.last + 1]] != ["that"]:
        return []
    found, following = listed(reading, order.index + 1)
    modals = {"shall"} if order.head == "decision" else {"", "should", "shall"}
    to_act = following is not None and following.form == "finite" and not following.passive
    return found if to_act and following and following.modal in modals else []


def _that(reading: Reading, verb: Verb) -> bool:
    """Whether "that" follows a verb."""
    return any(t.low == "that" for t in reading.tokens[verb.last : verb.last + 2])


def _is_to_act(verb: Verb, following: Verb | None) -> bool:
    """ "requests that the Secretary-General report", "decides that X shall …", "decides that X is
    requested to …"."""
    if following is None or following.negative:
        return False
    if following.passive:
        return following.lemma in TELLS and following.modal in {"", "shall"}
    if verb.lemma in DECIDES:
        return following.modal in _TO_ACT and following.lemma not in _NO_TASKS
    return following.form == "finite" and following.modal in {"", "should", "shall"}


def _first_told(reading: Reading, verb: Verb) -> int:
    """Where those whom a verb tells begin: "calls on Chad", "appeals to Chad"."""
    items, at = reading.parse.items, verb.index + 1
    told = verb.lemma in {"call", "appeal"} and at < len(items) and items[at].low in {"on", "to"}
    return at + told


def _sub_paragraph(reading: Reading, voice: Voice, lead: str) -> Iterator[Statement]:
    """ "(a) The Secretary-General to …" below "Requests:"."""
    words = lead.lower().rstrip(": *_").split()
    telling = words[-2:] if words[-1:] == ["upon"] else words[-1:]
    if not telling or telling[0].rstrip("s") not in TELLS:
        return
    marked = (n for n in reading.parse.nouns if len(n.head) > 2)  # behind its letter
    first = next(marked, None)
    verb = reading.parse.verbs[0] if reading.parse.verbs else None
    if first is None or verb is None or verb.form != "inf" or verb.index < first.index:
        return
    yield from _mandated(voice, reading.refs(first.list_of), "operative.item")


def _misread(reading: Reading, voice: Voice) -> Iterator[Statement]:
    """ "Requests States, UNDP and …", where the verb was read as a noun."""
    tokens = reading.tokens
    at = next((n for n, t in enumerate(tokens) if t.text.isalpha() and t.low not in _OPENERS), 0)
    item = next((n for n in reading.parse.nouns if n.first == at), None)
    if item is None or at > _LONGEST_OPENING or tokens[at].low.removesuffix("s") not in _NOUNS:
        return
    found, following = listed(reading, item.index + 1)
    if following is not None and following.form == "inf":
        own = reading.refs([item]) if item.mention else []
        yield from _mandated(voice, own + found, "operative.tells")


def _mandated(voice: Voice, told: list[Ref], rule: str) -> Iterator[Statement]:
    for ref in told:
        if ref.entity is not voice.organ and ref.entity.label in _TOLD:
            yield _says(voice, "MANDATES", ref, rule)


def _says(voice: Voice, type_: str, other: Ref, rule: str) -> Statement:
    return Statement(voice.ref, type_, other, rule, 0.92)
