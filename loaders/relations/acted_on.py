"""What a verb acts upon: what is founded where that is not the name nearest to the verb, and what
has no name."""

from __future__ import annotations

from loaders.grammar.items import Item, Noun, Verb

#: Nouns of what is founded, which no name follows: "a working group on the future of X".
_FOUNDED = frozenset(
    """
    group committee commission panel team office unit mission force body council centre center
    agency board network fund programme program project tribunal court mechanism section branch
    """.split()
)
_FOUNDERS = frozenset("member members father fathers partner partners state states".split())
_HELPING = frozenset("assist help aid support contribute".split())
_TASKS = frozenset("mandate mandates tasks functions responsibilities role terms duties".split())
_PARTS = frozenset("role hand instrumental".split())
_HAILS = frozenset("welcome note recall commend applaud hail support endorse".split())
_LINKS = frozenset("of on for in within under at".split())


def founds_another(items: list[Item], verb: Verb) -> bool:
    """Whether what was founded is what the nearest name only describes: "the working group on the
    future of UNICEF which Kenya established", "to merge A with B to form C", of which A is not the
    founder."""
    if _merged(verb) or _of_founders(items, verb) or _only_helped(items, verb):
        return True
    if _by_what_is_hailed(items, verb) or _of_tasks(items, verb):
        return True
    acted_on = verb.subject if verb.passive else verb.objects
    ours = [n.mention.entity for n in acted_on if n.mention and n.own == "our"]
    if not verb.passive and any(entity and entity.known for entity in ours):
        return True  # "we will launch our UNEP regional office"
    return any(n.index < verb.index and _describes(items, n) for n in acted_on)


def _by_what_is_hailed(items: list[Item], verb: Verb) -> bool:
    """ "Kenya welcomes the accord signed in May, establishing a court": by the accord."""
    before = items[verb.index - 1] if verb.index else None
    hailing = next((v for v in reversed(items[: verb.index]) if _finite(v)), None)
    apart = verb.form == "ing" and before is not None and before.kind == "COMMA"
    return apart and isinstance(hailing, Verb) and hailing.lemma in _HAILS


def _of_tasks(items: list[Item], verb: Verb) -> bool:
    """ "to fulfil its mandate, as established by the Council": its tasks were set, not itself."""
    at = verb.index - 2
    if verb.form != "ed" or at < 1 or items[at + 1].low != "as":
        return False
    tasks = items[at - 1] if items[at].kind == "COMMA" else items[at]
    return isinstance(tasks, Noun) and tasks.mention is None and tasks.head in _TASKS


def _finite(item: Item) -> bool:
    return isinstance(item, Verb) and item.form == "finite"


def _describes(items: list[Item], noun: Noun) -> bool:
    """Whether a name stands in the phrase of an unnamed body before it."""
    if noun.mention is None:
        return False
    at = noun.index
    while at >= 2 and items[at - 1].low in _LINKS:
        before = items[at - 2]
        if not isinstance(before, Noun) or before.mention is not None:
            return False
        if before.head in _FOUNDED:
            return True
        at -= 2
    return False


def _of_founders(items: list[Item], verb: Verb) -> bool:
    """ "as founding member of X": who founded with others, no deed of its own."""
    behind = items[verb.index + 1] if verb.index + 1 < len(items) else None
    founding = verb.lemma == "found" and verb.form == "ing"
    return founding and isinstance(behind, Noun) and behind.head in _FOUNDERS


def _only_helped(items: list[Item], verb: Verb) -> bool:
    """ "played a role in establishing X", "assisted in creating X": others founded it."""
    before = items[max(0, verb.index - 2) : verb.index]
    if verb.form != "ing" or len(before) < 2 or before[1].low != "in":
        return False
    helped = isinstance(before[0], Verb) and before[0].lemma in _HELPING
    return helped or (isinstance(before[0], Noun) and before[0].head in _PARTS)


def _merged(verb: Verb) -> bool:
    """ "was combined with B to form C": what is combined founds nothing."""
    ruling = verb.governor
    return verb.form == "inf" and ruling is not None and ruling.passive and verb.lemma == "form"


def common(nouns: list[Noun]) -> bool:
    """Whether what is acted upon is there, and no name nor what is a body's: "supported the
    drafting of a law", not "supported UNICEF campaigns"."""
    ours = (m for n in nouns for m in n.before)
    named = any(n.mention or n.pronoun for n in nouns)
    return bool(nouns) and not named and not any(m.label == "Office" for m in ours)


def for_body(verb: Verb) -> bool:
    """Whether what is done is for a body that is named: "facilitated the travel for UNICEF"."""
    ends = (n.mention for low, n in verb.phrases if low in {"for", "to"})
    return any(m is not None and m.label == "Office" for m in ends)
