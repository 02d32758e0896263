"""Status of a verb: whether the text states it, announces it as planned, or leaves it open."""

from __future__ import annotations

from loaders.grammar.around import item_before
from loaders.grammar.bearers import asked_for, bearer
from loaders.grammar.conditions import conditional
from loaders.grammar.control import ATTITUDES, carries_on, controls, plans, praises, tells
from loaders.grammar.deeds import (
    OPEN,
    PLANS,
    infinitive_deed,
    of_subject,
    of_task,
    ranked_deed,
)
from loaders.grammar.items import Item, Noun, Verb
from loaders.grammar.participle_status import of_participle

_OPEN_MODALS = frozenset("could would might may should can must cannot".split())
_ANNOUNCING = frozenset(
    """
    agree announce decide pledge promise confirm declare affirm reaffirm state indicate inform say
    undertake
    """.split()
)
_WHEN = frozenset("when where once".split())
_HELPING = frozenset("support assist help facilitate strengthen enhance".split())


def status(items: list[Item], verb: Verb) -> str:
    """``stated``, ``planned``, ``purpose``, ``planned purpose`` or ``open``.

    The verbs before are settled already.
    """
    reported = verb.modal == "would" and _reported(items, verb)
    if verb.negative or (verb.modal in _OPEN_MODALS and not reported) or conditional(items, verb):
        return "open"
    if verb.modal in {"will", "shall", "would"}:
        return "planned"
    helped = item_before(items, verb.index)
    if verb.base and isinstance(helped, Verb) and helped.lemma == "help":
        return helped.status  # "was asked to help establish"
    listed = verb.joined is not None and (verb.form == "inf" or verb.joined.status == "open")
    if verb.joined is not None and listed:
        return verb.joined.status
    bare = _goes_on(items, verb)
    if bare is not None and bare.status == "open":
        return "open"
    if bearer(items, verb):  # "the role of UNODC in implementing …"
        return "open" if asked_for(items, verb) else _of_help(items, verb)
    if verb.form == "inf":
        return _of_infinitive(items, verb)
    if verb.form == "ed":
        return _of_listed(items, verb)
    return of_participle(items, verb) if verb.form == "ing" else "stated"


def _of_help(items: list[Item], verb: Verb) -> str:
    """ "will support the efforts of Mali to implement …": planned as the help is."""
    helping = next((v for v in reversed(items[: verb.index]) if isinstance(v, Verb)), None)
    helps = helping is not None and helping.lemma in _HELPING and helping.objects
    return "planned" if helps and helping and helping.status == "planned" else "stated"


def _of_listed(items: list[Item], verb: Verb) -> str:
    """ "should be funded and implemented": the second goes on with the passive before it; "may act
    when empowered by the Board": it may never be."""
    before = item_before(items, verb.index)
    if before is not None and before.low in _WHEN:
        verbs = (v for v in reversed(items[: verb.index]) if isinstance(v, Verb))
        main = next((v for v in verbs if v.form == "finite"), None)
        return "open" if main is not None and main.status == "open" else "stated"
    first = items[items.index(before) - 1] if before is not None and before.kind == "CC" else None
    goes_on = isinstance(first, Verb) and first.passive and first.form in {"finite", "inf"}
    return first.status if goes_on and isinstance(first, Verb) else "stated"


def _reported(items: list[Item], verb: Verb) -> bool:
    """ "announced that UNODC would assist Mali": a promise that the past tense has put back."""
    for at in range(verb.index - 1, 1, -1):
        item, before = items[at], items[at - 1]
        if item.kind == "REL" and item.low == "that":
            told = isinstance(before, Verb) and before.form == "finite" and not before.negative
            return told and isinstance(before, Verb) and before.lemma in _ANNOUNCING
        if item.kind in {"STOP", "SEMI", "SUB"} or (isinstance(item, Verb) and not item.joined):
            return False
    return False


def _of_infinitive(items: list[Item], verb: Verb) -> str:
    governing = verb.governor
    if governing is None:
        return "open"
    before = item_before(items, verb.index)
    lasting = governing.lemma in {"be", "remain", "stand"}
    if lasting and isinstance(before, Noun) and before.head in _WILLING:
        return "open"  # "is ready to host"
    if isinstance(before, Noun) and before.head == "yet":
        return "open"  # "has yet to join"
    if lasting and _valued(governing):
        return "open"  # "it is essential to provide UNODC with …"
    if _glad(governing, before) or ranked_deed(verb, before):
        return governing.status
    near = verb.index - governing.index <= 2
    if governing.lemma == "go" and governing.low == "going" and near:
        return "open" if governing.status == "open" else "planned"  # "is going to help"
    decided = governing.lemma == "decide" and verb.lemma in _DECISIONS
    decided = decided or (governing.lemma in _CHOOSING and verb.lemma in _SERVING)
    if carries_on(governing) or decided:
        return governing.status  # a decision to extend a mandate extends it
    called = governing.lemma == "be" and isinstance(before, Noun)  # "was an opportunity to brief"
    wanted = controls(governing) and governing.objects and not governing.passive
    meant = not (called or wanted)  # not "expects Chad to agree"
    if plans(governing) and near and meant and governing.status != "open":
        return of_task(governing) or "planned"
    deed = infinitive_deed(items, verb)
    if deed is not None:
        if deed[0].head in _DECIDED and verb.lemma in _PROLONGING:
            return "stated" if governing.status != "open" else "open"
        known = deed[1] or of_subject(deed[0], governing) or praises(governing)
        return _of_deed(deed[0], governing) if known else "open"
    beside = verb.index - governing.index <= 1
    if controls(governing) or beside:
        return "open"
    if governing.lemma in ATTITUDES:
        return "open"  # "welcomed the plans of UNODC to support …"
    return {"stated": "purpose", "planned": "planned purpose"}.get(governing.status, "open")


def _glad(governing: Verb, before: Item | None) -> bool:
    """ "is proud to be a member", "was honoured to chair", "has the honour to preside": what is
    said to be done."""
    if governing.passive:
        return governing.lemma in _PLEASES
    said = before.head if isinstance(before, Noun) and before.mention is None else ""
    return (governing.lemma == "be" and said in GLAD) or (
        governing.lemma == "have" and said in HONOURS
    )


def _valued(verb: Verb) -> bool:
    """Whether "it" of "it is important to …" stands for nothing, a bare word behind it."""
    it = len(verb.subject) == 1 and verb.subject[0].pronoun and verb.subject[0].head == "it"
    said = verb.objects[0] if verb.objects else None
    return bool(it) and said is not None and said.mention is None and not said.determiner


def _of_deed(deed: Noun, governing: Verb) -> str:
    """Efforts are under way, decisions announced, abilities open."""
    asked = tells(governing) or deed.determiner in {"no", "any"}  # "requires an effort to …"
    if deed.head in OPEN or governing.status == "open" or asked:
        return "open"
    if deed.head in PLANS:
        return "planned"
    return "planned purpose" if governing.status.startswith("planned") else "purpose"


#: How somebody feels about what he does.
GLAD = frozenset("proud fortunate pleased honoured honored privileged delighted".split())
HONOURS = frozenset("honour honor privilege pleasure distinction".split())
_PLEASES = frozenset("please pleas honour honor privilege delight".split())
_WILLING = frozenset(
    """
    ready willing able prepared keen eager free likely unlikely hesitant reluctant unwilling unable
    """.split()
)

_DECISIONS = frozenset(
    """
    extend renew establish create set request authorize authorise mandate appoint designate convene
    admit adopt approve endorse transfer rename entrust elect grant constitute
    """.split()
)


_DECIDED = frozenset("decision decisions".split())
_PROLONGING = frozenset("extend renew prolong enlarge".split())  # what a decision does itself
_CHOOSING = frozenset("elect re-elect appoint choose select".split())
_SERVING = frozenset("serve sit".split())  # "was elected to serve on the Council"


def _goes_on(items: list[Item], verb: Verb) -> Verb | None:
    """ "demands that Kenya meet its duties under the plans and cooperate": the bare verb before."""
    before = item_before(items, verb.index)
    if not verb.base or before is None or before.kind != "CC" or verb.form != "finite":
        return None
    earlier = (v for v in reversed(items[: verb.index]) if isinstance(v, Verb))
    first = next((v for v in earlier if v.form == "finite"), None)
    return first if first is not None and first.base else None
