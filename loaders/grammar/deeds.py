"""Deeds: whose effort, decision or role it is that an infinitive or participle says more of.

"the efforts of UNODC to support Mali", "UNODC's role in training judges", "the part played by
UNODC in drafting the law".
"""

from __future__ import annotations

from loaders.grammar.bearers import DOINGS
from loaders.grammar.control import ATTITUDES
from loaders.grammar.items import Item, Noun, Verb

#: Deeds that are only announced, and those that may never be done; those under way are doings.
PLANS = frozenset(
    """
    plan plans decision decisions commitment commitments pledge pledges promise promises intention
    intentions intent agreement undertaking resolve determination
    """.split()
)
OPEN = frozenset(
    """
    mandate need ability capacity opportunity right request way ways potential proposal proposals
    readiness willingness obligation obligations responsibility call calls will desire failure
    attempt attempts chance time duty scope option options authority power invitation
    bid bids application applications quest aspiration aspirations
    ready willing able unable likely eager keen free unwilling reluctant
    """.split()
)
PROMISES = frozenset("commitment commitments pledge pledges promise promises".split())
#: What somebody is there to do, and what somebody is to reach.
_TASKS = frozenset("mission mandate role task function job responsibility duty".split())
_AIMS = frozenset("aim goal objective purpose target".split())
_AVOWING = frozenset(
    """
    announce express reaffirm reiterate confirm state declare affirm make have signal indicate
    renew pursue implement continue
    """.split()
)
#: Verbs that speak of what others do.
_VIEWING = frozenset(
    """
    welcome note commend recognize recognise acknowledge praise applaud condemn mention recall
    reject oppose criticize criticise salute hail follow undermine hamper impede obstruct hinder
    jeopardize jeopardise threaten thwart complicate derail weaken
    """.split()
)
_OFFERED = frozenset("propose suggest recommend submit present request envisage draft".split())
_GERUND = frozenset("in for of by towards at".split())
_RANKS = frozenset("first second third fourth fifth last latest only sole newest earliest".split())
_BEING = frozenset("be become remain".split())


def deed_before(
    items: list[Item], at: int, heads: frozenset[str]
) -> tuple[Noun, list[Noun]] | None:
    """The noun of a deed whose phrase ends at a place, with those whose deed it is."""
    agents: list[Noun] = []
    at -= 1
    while at >= 0:
        item, before = items[at], items[at - 1] if at else None
        if isinstance(item, Noun):
            if item.mention is None and item.head in heads:
                return item, agents or _owners(items, item)
            first = item.list_of[0]
            if first is not item and first.index < at:
                at = first.index
                continue
            if before is None or before.kind not in {"P", "TO"}:
                return None
            agents = item.list_of if before.low in {"by", "from"} else agents
            at -= 2
        elif item.kind in {"ADV", "QUOTE"} or _done(item):
            at -= 1
        else:
            return None
    return None


def _done(item: Item) -> bool:
    """Whether a participle tells who does a deed; a plan "proposed by UNODC" is not yet its."""
    return isinstance(item, Verb) and item.form == "ed" and item.lemma not in _OFFERED


def infinitive_deed(items: list[Item], verb: Verb) -> tuple[Noun, list[Noun]] | None:
    """The deed that an infinitive says more of: "the efforts of UNODC to support …"."""
    return deed_before(items, verb.index, DOINGS | PLANS | OPEN)


def preamble(items: list[Item], verb: Verb, before: Item | None) -> Verb | None:
    """The participle that opens a preamble, of which another goes on to say what is noted:
    "Welcoming the plan to help Mali, noting its work with UNODC"."""
    first = next((v for v in items[:2] if isinstance(v, Verb)), None)
    if first is None or first.form != "ing" or first is verb or verb.form != "ing":
        return None
    listed = before is not None and before.kind in {"COMMA", "CC", "SEMI"}
    return first if listed and {first.lemma, verb.lemma} <= ATTITUDES else None


def ranked_deed(verb: Verb, before: Item | None) -> bool:
    """Whether an infinitive says which one the subject of "is" or "became" was: "was the first
    State to join", "is the latest body to have joined"."""
    governing = verb.governor
    if governing is None or governing.passive or governing.lemma not in _BEING:
        return False
    common = isinstance(before, Noun) and before.mention is None and not before.pronoun
    ranked = isinstance(before, Noun) and bool(_RANKS & set(before.words))
    return common and (ranked or verb.perfect)


def of_subject(deed: Noun, verb: Verb) -> bool:
    """Whether a deed that names no one is that of the subject of a verb: "made efforts to …",
    "expressed its intention to …"."""
    if deed.own and deed.own not in {"its", "their", "our", "my"}:
        return False
    if deed.own:
        return deed.head not in PLANS or verb.lemma in _AVOWING
    if verb.lemma in _VIEWING:
        return False
    return deed in verb.objects or verb.lemma in {"be", "have", "work", "contribute"}


def of_task(governing: Verb) -> str:
    """ "The mission of UNODC is to help States": what it does; its goal is what it aims at."""
    tasks = governing.subject if governing.lemma == "be" else []
    heads = {n.head.removesuffix("s") for n in tasks if n.mention is None}
    if heads & _AIMS:
        return "purpose"
    return governing.status if heads & _TASKS else ""


def gerund_deed(items: list[Item], verb: Verb, before: Item | None) -> list[Noun]:
    """Whose role it is that a participle behind a preposition tells: "UNODC's role in …ing",
    "UNODC's commitment to …ing"."""
    if verb.form != "ing" or before is None or before.low not in _GERUND | {"to"}:
        return []
    heads = PROMISES if before.low == "to" else DOINGS | {"part", "experience"}
    found = deed_before(items, items.index(before), heads)
    return found[1] if found else []


def _owners(items: list[Item], noun: Noun) -> list[Noun]:
    if noun.possessor is not None:
        return noun.possessor.list_of
    behind = items[noun.index + 1 : noun.index + 3]
    if len(behind) == 2 and behind[0].low in {"of", "by", "from"} and isinstance(behind[1], Noun):
        return behind[1].list_of
    noun.deed = bool(noun.before)
    return [noun] if noun.before else []
