"""Conditions: what a text only supposes, wishes or leaves to be found."""

from __future__ import annotations

from loaders.grammar.around import item_before
from loaders.grammar.control import tells
from loaders.grammar.items import Item, Noun, Verb

_LATER = frozenset("once until after".split())  # in a request: what is not yet so
_RESOLVING = frozenset("decide express intend authorize authorise".split())
#: What is found to be so is not, where it is yet to be found.
_FINDING = frozenset("decide determine find conclude confirm verify certify establish".split())
_SEEING = frozenset("ensure guarantee assure".split())
_EVENTUAL = frozenset(["event", "case"])
_OPENS = frozenset("if unless".split())
_OPENING = 3  # items before "if" at the head of a sentence: a number, a quotation mark
_CONDITIONS = frozenset("if whether unless provided lest".split())
_SUPPOSED = frozenset(
    """
    request requests demand demands recommendation recommendations call calls wish proposals
    speculation possibility hope hopes fear fears risk proposal suggestion idea claim claims
    rumours rumors expectation expectations likelihood assumption
    """.split()
)
#: What is said to be so behind "that" is asked for: "it is essential that Congress pass …".
_NEEDED = frozenset(
    """
    critical crucial essential imperative vital necessary important indispensable urgent desirable
    paramount time importance
    """.split()
)
#: What follows "that" behind these is wished or proposed: "suggested that France join".
_WISHING = frozenset(
    """
    suggest recommend propose request demand insist urge ask desire prefer require advise wish hope
    pray plead argue doubt fear fantasize imagine dream deny dispute
    """.split()
)


def conditional(items: list[Item], verb: Verb) -> bool:
    """Whether a clause is a condition, a wish, or still to be found so."""
    if _inverted(items, verb) or _supposing(items, verb) or _in_event_of(items, verb):
        return True
    for item in reversed(items[: verb.index]):
        if item.kind == "SUB":
            asked = item.low in _LATER and _told_before(items, item)
            return item.low in _CONDITIONS or asked
        if item.kind == "REL" and item.low == "that":
            before = _past_text(items, item_before(items, items.index(item)))
            if isinstance(before, Noun) and verb.form != "ed" and _supposed(items, before):
                return True
            if isinstance(before, Noun) and before.governor is not None:
                before = _told_to(items, before)  # "recommends to the Assembly that it admit"
            if isinstance(before, Verb) and (before.lemma in _WISHING or before.negative):
                return True
            if isinstance(before, Verb) and before.lemma in _SEEING and _only_to_be(before):
                return True  # "asks Kenya to ensure that UNODC assists …"
            if isinstance(before, Verb) and before.lemma in _FINDING and before.status == "open":
                return True  # "until the Council decides that Kenya has taken measures"
        if item.kind in {"STOP", "SEMI"} or (isinstance(item, Verb) and _main(items, item)):
            return False
    return False


def _only_to_be(verb: Verb) -> bool:
    """Whether somebody is only told to see to it, as in an item of a list: "(b) Ensuring that"."""
    return verb.status == "open" or (verb.form == "ing" and not verb.subject)


def _inverted(items: list[Item], verb: Verb) -> bool:
    """ "Had UNODC assisted Mali, …": an auxiliary opens the condition, a comma closes it."""
    first = items[0]
    opens = isinstance(first, Verb) and first.lemma in {"have", "be"} and first is not verb
    if not opens or first.low not in {"have", "be"}:
        return False
    return verb.index < next((n for n, item in enumerate(items) if item.kind == "COMMA"), 0)


def _supposing(items: list[Item], verb: Verb) -> bool:
    """Whether a sentence opens with a condition for what a verb announces: "If the State agrees,
    UNODC will assist it"."""
    if verb.modal not in {"will", "shall"}:
        return False
    before = items[: verb.index]
    opens = any(item.kind == "SUB" and item.low in _OPENS for item in before[:_OPENING])
    if not opens or any(item.kind in {"STOP", "SEMI"} for item in before[1:]):
        return False
    told = [n for n, item in enumerate(before) if isinstance(item, Verb) and item.form == "finite"]
    commas = [n for n, item in enumerate(before) if item.kind == "COMMA"]
    return bool(told and commas) and commas[-1] > told[0]


def _in_event_of(items: list[Item], verb: Verb) -> bool:
    """ "In the event of a flood, UNDP will help": announced for what may never happen."""
    for item in reversed(items[: verb.index] if verb.modal else []):
        if item.kind in {"STOP", "SEMI"}:
            return False
        if isinstance(item, Noun) and item.head in _EVENTUAL and 0 < item.index < len(items) - 1:
            bare = item.head == "event" or not item.determiner  # "in the case of Chad"
            around = items[item.index - 1].low, items[item.index + 1].low
            if bare and around == ("in", "of"):
                return True
    return False


def _past_text(items: list[Item], before: Item | None) -> Item | None:
    """ "its request in resolution 52/7 that UNODC assist": the request, not the text."""
    where = before.governor if isinstance(before, Noun) else None
    text = isinstance(before, Noun) and before.mention and before.mention.label == "Resolution"
    if text and before is not None and where is not None and where.low == "in":
        return item_before(items, items.index(before) - 1)
    return before


def _told_to(items: list[Item], noun: Noun) -> Item | None:
    """The item before "to" where a noun says to whom something is said."""
    to = noun.governor
    return item_before(items, noun.index - 1) if to is not None and to.low == "to" else None


def _supposed(items: list[Item], noun: Noun) -> bool:
    """ "the request that UNODC assist", "the request of the Assembly that UNODC assist"."""
    whose = items[noun.index - 2] if noun.index > 1 and items[noun.index - 1].low == "of" else noun
    open_ = _SUPPOSED | _NEEDED
    return noun.head in open_ or (isinstance(whose, Noun) and whose.head in open_)


def _told_before(items: list[Item], item: Item) -> bool:
    """Whether a request or decision stands before a clause: "decides to review it once N informs
    …"."""
    verbs = (v for v in items[: items.index(item)] if isinstance(v, Verb))
    return any(tells(v) or v.lemma in _RESOLVING for v in verbs)


def _main(items: list[Item], verb: Verb) -> bool:
    """Whether a finite verb is not that of a relative clause: "hopes that Kenya, which is …"."""
    before = item_before(items, verb.index)
    relative = before is not None and before.kind == "REL" and before.low in {"which", "who"}
    return verb.form == "finite" and not relative
