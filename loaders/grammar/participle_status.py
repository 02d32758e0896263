"""Status of a participle: whether what it says is stated, planned, or left open."""

from __future__ import annotations

from loaders.grammar.around import governor, is_finite, item_before, told_before
from loaders.grammar.control import ATTITUDES, carries_on, praises, tells
from loaders.grammar.deeds import PROMISES, of_subject, preamble
from loaders.grammar.items import Item, Noun, Verb

_KEEPING = frozenset(
    """
    prevent stop bar keep block deter discourage prohibit ban refrain dissuade abstain desist hinder
    exclude withdraw preclude
    """.split()
)
_MEANING = frozenset("plan intend pledge promise propose".split())
_COMMITS = frozenset(["commit", "pledge"])
_TEACHING = frozenset("train advise brief educate instruct guide teach coach".split())
_TOLD = frozenset(
    """
    workshop workshops training seminar seminars course courses advice guidance recommendation
    recommendations discussion discussions talks report reports study studies briefing briefings
    presentation debate debates paper papers guidelines guide handbook manual
    """.split()
)
_BEFORE_TITLE = frozenset("P COMMA COLON".split())
#: What is done behind these and "of" is weighed, not told.
_WISHED = frozenset(
    """
    importance need needs necessity possibility potential idea option options risk value benefit
    benefits significance urgency desirability feasibility likelihood hope prospect usefulness
    interest relevance recommendation recommendations proposal proposals
    """.split()
)
#: Behind these and "to" stands what is not done yet, or may never be.
_UNDONE = frozenset("openness opposition objection resistance alternative obstacle".split())


def of_participle(items: list[Item], verb: Verb) -> str:
    """The status of a participle in -ing that no noun of doing leads to."""
    before = item_before(items, verb.index)
    apart = _set_apart(items, verb, before)
    if apart:
        return apart
    governing = governor(before) if isinstance(before, Noun) else None
    if governing is not None and governing.kind == "P":
        before = governing  # "the importance of UNODC assisting …"
    if before is None:
        return _of_verbs(items, verb, before)
    if _weighed(items, before) or (isinstance(before, Verb) and not carries_on(before)):
        return "open"  # "discussed joining", "considered opening"
    return _behind_to(items, verb, before) or _of_verbs(items, verb, before)


def _set_apart(items: list[Item], verb: Verb, before: Item | None) -> str:
    """The status of what is not done, told to somebody, or only the title of something; "" for
    other participles."""
    if before is not None and before.low in {"without", "against"}:
        return "open"
    if before is not None and before.low == "from" and _kept(items, items.index(before)):
        return "open"  # "prevented the Union from helping Chad"
    if _told_between(items, verb):
        return "planned"  # "requests UNODC, consulting with Interpol, to …"
    if items[verb.index - 1].kind == "QUOTE" and (before is None or before.kind in _BEFORE_TITLE):
        return "open"  # "a course on “Implementing the Strategy”"
    return ""


def _weighed(items: list[Item], before: Item) -> bool:
    """Whether the noun in front of a preposition says that a deed is wished for, taught or denied,
    not that it is done."""
    if before.low == "on":
        at = items.index(before)
        return _of_text(items, at) or _taught(items, at)  # "resolution 2/5, on assisting …"
    if before.low not in {"of", "for", "in"}:
        return False
    for at in _alike(items, items.index(before)):
        wished = item_before(items, at)
        if not isinstance(wished, Noun):
            continue
        if wished.determiner == "no":
            return True  # "made no mention of UNODC working with Mali"
        if wished.head in _WISHED or _told_of(items, wished):
            return True  # "stresses the importance of assisting …"
        if before.low == "for" and _only_viewed(wished):
            return True  # "endorsed the strategy for monitoring …"
    return False


def _behind_to(items: list[Item], verb: Verb, before: Item) -> str:
    """The status of what somebody is ready for, looks forward or commits himself to; "" where none
    does."""
    promised = item_before(items, items.index(before)) if before.low == "to" else None
    if isinstance(promised, Noun) and promised.head in _UNDONE:
        return "open"  # "signalled openness to receiving help"
    if isinstance(promised, Noun) and promised.head == "forward" and not carries_on(verb):
        return "planned"  # "looks forward to launching"
    if isinstance(promised, Noun) and promised.head in PROMISES:
        return _promised(items, verb, promised)
    if isinstance(promised, Verb) and promised.lemma in _COMMITS and promised.status == "stated":
        return "planned"  # "committed to opening an office"
    return ""


def _of_verbs(items: list[Item], verb: Verb, before: Item | None) -> str:
    """The status that a participle shares with a verb before it, or with the clause behind it."""
    verbs = [v for v in items[: verb.index] if isinstance(v, Verb) and v.form != "ed"]
    if verbs and verbs[-1].form == "ing" and _added(items, verb):
        return verbs[-1].status  # "urges Kenya to help, by opening A and by giving B"
    opening = preamble(items, verb, before)
    if opening is not None:
        return opening.status
    if verbs and verbs[-1].form == "inf":
        return "open" if "purpose" in verbs[-1].status else verbs[-1].status
    finite = [v for v in verbs if v.form == "finite"]
    bullet = before is not None and before.kind == "DASH" and verb.index == 1
    opens = before is None or bullet or before.low in {"in", "by", "through", "when"}
    if not finite and opens:
        return _of_main(items, verb)
    return finite[-1].status if finite else "stated"


def _promised(items: list[Item], verb: Verb, noun: Noun) -> str:
    """ "reaffirmed its commitment to working with …": planned where the text says whose promise it
    is."""
    made = next((v for v in reversed(items[: verb.index]) if is_finite(v)), None)
    known = noun.possessor or (isinstance(made, Verb) and of_subject(noun, made))
    return "planned" if known else "open"


def _only_viewed(tool: Noun) -> bool:
    """Whether a verb only says what somebody thinks of a thing that has no name."""
    viewing = tool.list_of[0].governor if tool.list_of else tool.governor
    viewed = isinstance(viewing, Verb) and viewing.lemma in ATTITUDES and not praises(viewing)
    return viewed and tool.mention is None


def _alike(items: list[Item], at: int) -> list[int]:
    """ "the importance of talks of experts, as well as of helping …": the places of each "of" that
    the one behind the conjunction may go on."""
    added = item_before(items, at)
    if added is None or added.kind != "CC":
        return [at]
    verb = next((n for n in range(at - 1, -1, -1) if isinstance(items[n], Verb)), -1)
    return [n for n in range(at - 2, verb, -1) if items[n].low == items[at].low] or [at]


def _told_between(items: list[Item], verb: Verb) -> bool:
    """Whether a comma parts a participle from somebody who is told to act."""
    telling = told_before(items, verb)
    return telling is not None and tells(telling)


def _of_text(items: list[Item], at: int) -> bool:
    """Whether a place stands behind the number of a resolution, with its date or not."""
    nouns = [item for item in items[max(0, at - 4) : at] if isinstance(item, Noun)]
    named = any(n.mention is not None and n.mention.label == "Resolution" for n in nouns)
    return named or any({"resolution", "decision"} & set(n.words) for n in nouns)


def _taught(items: list[Item], at: int) -> bool:
    """Whether a place stands behind whom somebody teaches, or what is told: "trained judges on
    implementing …", "advice on joining …"."""
    told = item_before(items, at)
    if not isinstance(told, Noun) or told.mention is not None:
        return False
    teaching = governor(told)
    return told.head in _TOLD or (isinstance(teaching, Verb) and teaching.lemma in _TEACHING)


def _added(items: list[Item], verb: Verb) -> bool:
    """Whether a conjunction, with a preposition or not, stands before a participle."""
    before = items[max(0, verb.index - 2) : verb.index]
    return any(item.kind == "CC" for item in before)


def _of_main(items: list[Item], verb: Verb) -> str:
    """ "In implementing its plan, UNICEF will …": planned as what the clause behind it says."""
    later = (v for v in items[verb.index :] if isinstance(v, Verb) and v.form == "finite")
    main = next(later, None)
    if main is None:
        return "stated"
    behind = items[main.index + 1] if main.index + 1 < len(items) else None
    meant = isinstance(behind, Verb) and behind.form == "inf" and main.lemma in _MEANING
    return "planned" if main.modal in {"will", "shall"} or meant else "stated"


def _told_of(items: list[Item], noun: Noun) -> bool:
    """ "was informed about progress in implementing …": whose progress it is, is not said."""
    before = item_before(items, noun.index)
    about = before is not None and before.low in {"about", "on", "of"}
    return about and noun.head == "progress" and not noun.own


def _kept(items: list[Item], at: int) -> bool:
    """Whether the verb before a place keeps somebody from something."""
    before = next((v for v in reversed(items[:at]) if isinstance(v, Verb)), None)
    return before is not None and before.lemma in _KEEPING
