"""Carriers that tell of no deed or of another's: what is only sought, or joined in saying."""

from __future__ import annotations

from loaders.grammar.control import tells
from loaders.grammar.items import Item, Noun, Verb
from loaders.relations.reading import Reading
from loaders.relations.rules import Rule
from loaders.relations.unfit import asked_for

_WISHING = frozenset("push press call lobby advocate appeal ask seek strive hope wait".split())
_FORMS = frozenset("form forms level levels degree kind kinds type types".split())
_HOLDING = frozenset("be have make play take bear hold assume carry share".split())
_AFTER = frozenset("since after upon following".split())  # "since joining NATO"
_AIDING = frozenset("help let assist enable see allow support".split())
_FOUNDING = frozenset("establish create found launch".split())
_MEANING = frozenset("intend plan pledge promise".split())
_ASKED_FOR = frozenset("support approval eligibility".split())
_STUDIES = frozenset("study studies research paper papers book books article".split())
_ALLEGED = frozenset("alleged purported supposed hypothetical so-called".split())
_GIVING = frozenset("provision granting grant strengthening establishment creation".split())
_IN_TITLES = frozenset("in of on for to by from towards toward".split())
_PROMOTING = frozenset("promote foster encourage".split())
_OF_TALK = frozenset("about on against for to over regarding concerning".split())


def acts_with(reading: Reading, verb: Verb) -> bool:
    """Whether what is joined is joined in doing something."""
    items = reading.parse.items
    doing = next((v for v in reading.parse.verbs if v.index > verb.index), None)
    return doing is not None and doing.form == "ing" and items[doing.index - 1].low == "in"


def sought(reading: Reading, verb: Verb) -> bool:
    """Whether a preposition governs a gerund, so that it tells of no deed; behind "since" it
    does."""
    if _aided(reading, verb):
        return True
    if verb.form != "ing":
        return False
    items = reading.parse.items
    before = items[verb.index - 1] if verb.index else None
    subject = verb.subject[0].list_of[0] if verb.subject else None
    if isinstance(before, Noun) and subject is not None and subject.governor is not None:
        return subject.governor.low in _OF_TALK  # "asked about Finland joining"
    governed = before is not None and before.kind in {"P", "TO"}
    return governed and before is not None and before.low not in _AFTER


def led_in(reading: Reading, rule: Rule, verb: Verb) -> bool:
    """Whether one of the words that the rule asks for leads in a participle that carries it: "prior
    to joining"."""
    wanted = rule.option("leading")
    words = [token.low for token in reading.tokens[max(0, verb.first - 2) : verb.first]]
    led = not {*words[-1:], " ".join(words)}.isdisjoint(wanted or ())
    return not wanted or (verb.form == "ing" and led)


def phrased(rule: Rule, verb: Verb) -> bool:
    """Whether there is a preposition behind a verb that the rule asks for, and none that it
    refuses."""
    lows, needed = {low for low, _ in verb.phrases}, rule.option("with_phrase")
    refused = lows.intersection(rule.option("not_phrase") or ())
    return not refused and (not needed or not lows.isdisjoint(needed))


def _aided(reading: Reading, verb: Verb) -> bool:
    """Whether another helps or lets somebody do it: "the aim is to help Kenya join"."""
    first = verb.subject[0].list_of[0] if verb.subject and verb.subject[0].list_of else None
    before = reading.parse.items[first.index - 1] if first is not None and first.index else None
    return isinstance(before, Verb) and before.lemma in _AIDING and verb.index > before.index


def anothers(noun: Noun) -> bool:
    """Whether a programme is said to be another's, or is only one of its kind: "through UNEP's
    programme", "through a Clean Rivers Programme"."""
    return noun.possessor is not None or noun.determiner in {"a", "an"}


def told_with(reading: Reading, noun: Noun) -> bool:
    """Whether a body is told to act with another: "requests UNODC, in cooperation with Interpol,
    to …"; not "urges Kenya to try them in cooperation with Interpol"."""
    items, at = reading.parse.items, noun.index - 1
    told = items[at - 2] if at > 1 and items[at - 1].kind == "COMMA" else None
    while isinstance(told, Noun) and told.governor is not None and told.governor.low == "of":
        told = items[told.index - 2] if told.index > 1 else None  # "the Branch of UNODC, in …"
    if items[at].low != "in" or not isinstance(told, Noun) or told.mention is None:
        return False
    first = told.list_of[0].governor
    return isinstance(first, Verb) or (first is not None and first.low in {"upon", "on"})


def one_of_kind(rule: Rule, noun: Noun) -> bool:
    """Whether "a" says that a name is one of a kind: "set up as a United Nations Trust Fund"; or,
    where the rule wants a single one, a list leaves open which of its members is meant."""
    if rule.option("single") and len(noun.list_of) > 1:
        return True
    named = bool(noun.before) or noun.mention is not None
    return bool(rule.option("definite")) and noun.determiner in {"a", "an"} and named


def helps_body(reading: Reading, rule: Rule, noun: Noun) -> bool:
    """Whether what a noun says goes to a body, not to the State in which it is: "support to the
    Mission in Chad"."""
    unwanted = rule.option("unnamed") or ()
    return any(
        low in unwanted and one.mention is not None and one.mention.label == "Office"
        for low, one in reading.phrases(noun)
    )


def stands_after(reading: Reading, rule: Rule, noun: Noun) -> bool:
    """Whether a word that the rule asks for stands before the preposition of a group, in any of its
    forms: "is responsible for", "was charged with"; not "noted progress in"."""
    wanted = rule.option("after")
    if not wanted:
        return True
    before = reading.parse.items[noun.index - 2] if noun.index > 1 else None
    if isinstance(before, Verb):
        return before.passive and before.lemma in wanted
    held = reading.support(before) if isinstance(before, Noun) else None
    holds = held is not None and held.lemma in _HOLDING
    return holds and isinstance(before, Noun) and before.head in wanted


def weighs_another(reading: Reading, rule: Rule, noun: Noun, verb: Verb | None) -> bool:
    """Whether a verb is about what adds to the implementation, not about the implementation:
    "assesses the contributions of States to the implementation of …"."""
    before = reading.item_before(noun)
    reaches = verb is not None and bool(verb.objects) and noun not in verb.objects
    return rule.type == "IMPLEMENTS" and reaches and before is not None and before.low == "to"


def only_asked(noun: Noun, verb: Verb | None, governing: Verb) -> bool:
    """Whether what a noun says is asked for: "pushed for cooperation with …", "encourages
    cooperation between …", "requests CTED, in cooperation with UNODC, to report"."""
    if governing.lemma in _WISHING and ("for", noun) in governing.phrases:
        return True
    if verb is not None:
        return asked_for(verb) and noun in verb.objects
    return tells(governing) and noun.index > governing.index


def only_talks(reading: Reading, verb: Verb) -> bool:
    """Whether States or heads engage with a State, as rivals do: "will engage with China"."""
    if verb.lemma != "engage":
        return False
    ends = [r.entity for r in reading.refs(verb.subject, "officials")]
    with_state = any(low == "with" and _of_state(n) for low, n in verb.phrases)
    return with_state and all(e.label == "Country" or e.kind == "post" for e in ends)


def _of_state(noun: Noun) -> bool:
    """Whether a group is a State or its people."""
    named = [noun.mention, *noun.before]
    return any(m is not None and m.label == "Country" for m in named)


def in_title(verb: Verb, reading: Reading) -> bool:
    """Whether a verb opens a title of what is wanted: "Promoting coordination between …"."""
    titled = verb.form == "ing" and verb.index == 0 and verb.lemma in _PROMOTING
    return titled and not any(v.form == "finite" for v in reading.parse.verbs)


def intends(reading: Reading, verb: Verb) -> bool:
    """Whether a clause tells what somebody means to do: "Through the Plan, we intend to …"."""
    if verb.lemma not in _MEANING or verb.passive or verb.status != "stated":
        return False
    return any(v.form == "inf" and v.governor is verb for v in reading.parse.verbs)


def entitled(reading: Reading, verb: Verb) -> bool:
    """Whether a verb is a word of a title, with a capital behind a preposition: "a course called
    Rights in Implementing the Goals"."""
    first = reading.tokens[verb.first]
    before = reading.tokens[verb.first - 1] if verb.first else first
    opens = before.kind == "word" and not before.capitalised and before.low in _IN_TITLES
    return verb.form == "ing" and first.capitalised and opens


def yet_to_found(verb: Verb | None, noun: Noun) -> bool:
    """Whether what is named may never be: "the proposal to establish the Amal Fund"."""
    made = verb is not None and verb.lemma in _FOUNDING and verb.status == "open"
    return made and verb is not None and noun in verb.objects


def avowal_before(items: list[Item], noun: Noun) -> Verb | None:
    """The verb of which "as well as its …" goes on to tell: "reaffirming its commitment to peace as
    well as its support for Chad"."""
    if not noun.own or not noun.index or items[noun.index - 1].kind != "CC":
        return None
    return next((v for v in reversed(items[: noun.index]) if isinstance(v, Verb)), None)


def denied(reading: Reading, noun: Noun) -> bool:
    """ "the lack of cooperation", "alleged help": what stands before says that there is none."""
    if _ALLEGED & set(noun.words):
        return True
    items, at = reading.parse.items, (noun.list_of or [noun])[0].index
    joint = items[at - 1].low if at > 1 else ""
    before = items[at - 2] if joint in {"of", "for", "on"} else None
    if not isinstance(before, Noun) or before.mention is not None:
        return False
    if before.determiner == "no" and joint != "on":
        return True  # "there is no mechanism for cooperation between …"
    over = items[before.index - 2] if before.head in _GIVING and before.index > 1 else None
    if isinstance(over, Noun) and items[before.index - 1].low in {"of", "for"}:
        before = over  # "the proposal for the provision of support"
    if joint == "on":  # "a study on the implementation of …"
        return before.head in _STUDIES
    wished = noun.head == "membership" and before.head in _ASKED_FOR
    denying = reading.rules.words["denying"]
    return wished or before.head in denying or asked_in(items, before, denying)


def asked_in(items: list[Item], noun: Noun, asked: frozenset[str]) -> bool:
    """Whether what a group says stands in a text that asks for it: "the proposal contained in the
    report for the support of …"."""
    at = noun.index
    while at > 2 and items[at - 1].kind == "P":
        said = items[at - 2]
        if not isinstance(said, Verb) or said.form != "ed":
            return False
        before = items[at - 3]
        if not isinstance(before, Noun):
            return False
        if before.mention is None and before.head in asked:
            return True
        at = before.index
    return False


def form_asked_for(reading: Reading, noun: Noun) -> bool:
    """Whether some form of what a noun says is asked for: "encourages all forms of cooperation"."""
    items, at = reading.parse.items, noun.index
    form = items[at - 2] if at > 1 and items[at - 1].low == "of" else None
    if not isinstance(form, Noun) or form.head not in _FORMS:
        return False
    verb = reading.support(form)
    return verb is not None and asked_for(verb)
