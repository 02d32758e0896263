"""Names that no head ends: "Operation Clear Water"; and those that are a call, which small words
tie: "the Invest in Coasts Task Force". A treaty's topic and what is to be done are told
from them.
"""

from __future__ import annotations

from loaders.mentions.name_words import NameWords
from loaders.mentions.roles import role_at

_LONGEST, _LONGEST_CALL = 5, 12  # tokens of such a name; up to the head of a call
_DEFINITE = frozenset("the its our their this s 's ’s new".split())
_IN_CALLS = frozenset("in to the for on with from a our your".split())
_LONGEST_RUN = 4  # words to look back for what opens a run
_TREATIES = frozenset("Treaty Convention Protocol Agreement Covenant".split())
#: What stands behind "Project" and is no name.
_OF_PROJECTS = frozenset("""
    document documents number area areas title description name background summary implementation
    cycle preparation finance financing management cost costs period site sites budget staff
    personnel proposal proposals appraisal monitoring evaluation status component components
    objective objectives activities support details id partners location duration development
    design results overview coordination formulation execution identification
    """.split())  # fmt: skip


def named_behind(words: NameWords, first: int) -> tuple[int, str, str] | None:
    """The end, label and kind of a name behind the word at a token that says what it names."""
    named = words.words.naming.get(words.tokens[first].text)
    at = first + 1
    if named is None or not words.unknown(at) or (first and words.capital(first - 1)):
        return None
    if words.is_head(at) or role_at(words.tokens, at) or words.low(at) in _OF_PROJECTS:
        return None
    label, kind = named
    while words.unknown(at) and not words.breaks(first, at) and at - first < _LONGEST:
        at += 1
        if words.low(at - 1) in words.lexicon.prepositions and words.low(at) in {"a", "the"}:
            at += 1  # "Operation Without a Trace"
    if words.low(first - 1) == "of" and words.low(first - 2) in words.words.role_starts:
        label, kind = "Office", "organisation"  # "the CEO of Project Coral"
    return (at, label, kind) if at > first + 1 else None


def is_call(words: NameWords, first: int, index: int) -> bool:
    """Whether a name that starts with a verb goes on over the small word at `index` to its head:
    "the Invest in Coasts Task Force", "the Beyond the Reef Fund"."""
    low = words.low(first)
    tag, forms = words.lexicon.prior.get(low, ""), words.lexicon.verb_forms(low)
    asked = tag in {"VB", "VBP"} or (not tag and any(form == "base" for _, form in forms))
    asked |= any(form == "ing" for _, form in forms) and low.endswith("ing")
    asked |= low in words.lexicon.prepositions and words.low(index) == "the"  # "Beyond the Reef"
    if not asked or words.low(first - 1) not in _DEFINITE or words.is_head(first):
        return False
    at = index
    while words.low(at) in _IN_CALLS:
        at += 1
    own = at
    while at > index and words.capital(at) and at - first < _LONGEST_CALL:
        if at not in words.known and words.is_head(at) and not words.capital(at + 1):
            return at > own
        at = words.known.get(at, at + 1)
    return False


def agreed(words: NameWords, at: int) -> bool:
    """Whether a run of capitalised words is what a treaty is on ("the Treaty on Conventional Armed
    Forces") or what is to be done ("action to Strengthen Public Trust")."""
    last = at
    while words.capital(at - 1) and last - at < _LONGEST_RUN:
        at -= 1
    treaty = words.low(at - 1) == "on" and words.tokens[at - 2].text in _TREATIES
    verbs = words.lexicon.verb_forms(words.low(at)) if words.low(at - 1) == "to" else ()
    asked = any(form == "base" for _, form in verbs) and not words.is_head(at)
    return treaty or (asked and not words.lexicon.nominal(words.low(at)))


def asked(words: NameWords, at: int) -> bool:
    """Whether a bullet's first word is a verb of what is to be made: "Develop New Reef Plan"."""
    verb = any(form == "base" for _, form in words.lexicon.verb_forms(words.low(at)))
    return verb and at + 1 < len(words.tokens) and words.tokens[at + 1].text == "New"


def told(words: NameWords, at: int) -> bool:
    """Whether a bullet's first word is a verb: "- Operates Harbour Services"."""
    low = words.low(at)
    tells = low.endswith("s") and any(form == "s" for _, form in words.lexicon.verb_forms(low))
    noun = low[:-1] in words.lexicon.both or words.lexicon.prior.get(low, "VBZ") != "VBZ"
    return tells and not noun and not words.is_head(at)
