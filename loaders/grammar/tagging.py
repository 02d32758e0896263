"""Word classes in context: which words of a sentence are verbs, nouns, adjectives or adverbs.

Words that may be noun or verb are decided by their neighbours; the general lexicon only breaks
ties.
"""

from __future__ import annotations

import itertools
from collections.abc import Iterable

from loaders.grammar.context import Context, context
from loaders.grammar.finite import tag_finite
from loaders.grammar.units import Unit, untagged
from loaders.grammar.unmarked import without_marks
from loaders.language.lexicon import Lexicon, lexicon
from loaders.language.tokens import Token
from loaders.mentions.dates import Date
from loaders.mentions.entities import Mention

_FLOATING = frozenset("both each all".split())
_TEMPORAL = frozenset("before after since until".split())
_STATES = frozenset(
    "member united participating donor host african arab small such baltic gulf".split()
)
_ARTICLES = frozenset("a an the its their".split())
_BUILT = frozenset("capacity institution peace trust confidence nation state team skills".split())
_WORKING = frozenset(
    """
    relations relationship relationships ties contacts arrangements conditions methods session
    sessions meeting meetings visit visits lunch dinner breakfast paper papers
    """.split()
)
_OF_STATES = frozenset("developing developed participating contributing emerging".split())
_STATE_WORDS = frozenset("country countries state states nation nations economies world".split())
_LIKE_ADJECTIVES = frozenset("existing neighbouring neighboring prevailing underlying".split())
_GATHERINGS = frozenset("meeting briefing training funding financing hearing backing".split())
_HELD = frozenset("held convened hosted organized organised chaired".split())
_HELD_NOUNS = frozenset("roundtable round-table ministerial".split())  # adjectives as well
_DESCRIBING = frozenset("related armed united concerned integrated specialized specialised".split())
_MODIFIERS = frozenset("D POSS J NUM S DEM".split())
_ENDS_PHRASE = frozenset(["P", "COMMA", "STOP", "CC", ""])
#: Past tenses that are no participles, so that they describe no noun: "grew and took part".
_PAST_ONLY = frozenset(
    """
    took gave began went came drew saw spoke wrote became chose grew knew undertook oversaw
    withdrew fell rose broke flew bore underwent forwent did was were had
    """.split()
)
#: The words that have a tag of their own in fixed phrases; no other is looked at there.
_OF_PHRASES = frozenset(
    """
    states building keynote meeting partners organized organised working official
    """.split()
).union(_OF_STATES, _LIKE_ADJECTIVES)
_OPENS_GROUP = frozenset("the a an its their his her our my your".split())
_CLAUSE_VERBS = frozenset("V BE HV DO MD ED".split())
_BEFORE_BASES = frozenset(["MD", "TO", "DO"])  # "will set up", where "set" is the past as well
_PHRASE_ENDS = frozenset("COMMA STOP SEMI COLON P REL CLOSE".split())


def units(tokens: list[Token], mentions: list[Mention], dates: list[Date]) -> list[Unit]:
    """The tagged units of a sentence."""
    row = without_marks(untagged(tokens, mentions, dates))
    lex = lexicon()
    for before, unit in itertools.pairwise(row):
        if unit.tag == "ADV" and (before.tag == "S" or before.low in _OPENS_GROUP):
            unit.tag = "J"  # "its first meeting", "the then Minister"
    lows = {unit.low for unit in row}
    for before, unit, after in _threes(row) if "that" in lows else ():
        if unit.low == "that" and before.tag == "P" and after.tag == "?":
            unit.tag = "D"  # "in that resolution"
    for before, unit, after in () if _FLOATING.isdisjoint(lows) else _threes(row):
        floats = unit.low in _FLOATING and before.tag == "M" and after.tag == "?"
        if floats and any(form == "ed" for _, form in lex.verb_forms(after.low)):
            unit.tag = "ADV"  # "Kenya and Chad both joined the Union"
    for index, unit in enumerate(row):
        if unit.tag == "?":
            _decide(context(row, index, lex), lex)
    for index, unit in () if _TEMPORAL.isdisjoint(lows) else enumerate(row):
        if unit.low in _TEMPORAL and unit.tag in {"SUB", "P"}:
            unit.tag = "SUB" if _opens_clause(row, index) else "P"
    return row


def _threes(row: list[Unit]) -> Iterable[tuple[Unit, Unit, Unit]]:
    """Each unit between its neighbours."""
    return zip(row, row[1:], row[2:], strict=False)


def _opens_clause(row: list[Unit], at: int) -> bool:
    """Whether "after" opens a clause ("after UNODC has left") and not a phrase ("after the
    visit", "until June and asked N to report")."""
    for before, unit in itertools.pairwise(row[at:]):
        if unit.tag in _PHRASE_ENDS or (before.tag == "CC" and unit.tag in _CLAUSE_VERBS):
            return False
        if unit.tag in _CLAUSE_VERBS:
            return True
    return False


def _decide(word: Context, lex: Lexicon) -> None:
    """Give an open-class word its tag from its forms and neighbours."""
    fixed = _fixed(word)
    if fixed:
        word.unit.tag = fixed
    elif "ing" in word.forms:
        _tag_ing(word)
    elif "ed" in word.forms and not ("base" in word.forms and word.before in _BEFORE_BASES):
        _tag_ed(word, lex)
    elif word.forms:
        tag_finite(word, lex)
    if word.unit.tag == "?":
        _tag_other(word, lex)


def _fixed(word: Context) -> str | None:
    """The tag of words in fixed phrases and of words with a hyphen, or None."""
    low, following = word.unit.low, word.following
    if low not in _OF_PHRASES and "-" not in low:
        return None
    previous = word.row[word.at - 1].low if word.at else ""
    if (low == "states" and previous in _STATES) or (low == "building" and previous in _BUILT):
        return "N"
    if low == "keynote":
        return "J" if following and following.tag in {"?", "N"} else "N"
    if (low == "meeting" and _of_body(word)) or (low == "partners" and _governed(word)):
        return "N"
    if low in {"organized", "organised"} and following and following.low in {"crime", "criminal"}:
        return "J"
    if low == "working" and following and following.low in _WORKING:
        return "J"  # "close working relations"
    if low in _LIKE_ADJECTIVES and following and following.tag in {"?", "N", "M"}:
        return "J"  # "within its mandate and existing resources"
    if low in _OF_STATES and following and following.low in _STATE_WORDS:
        return "J"  # "authorities of developing countries"
    if low == "official" and following and following.tag in {"M", "DEM"} and previous in _ARTICLES:
        return "J"  # "an official United Nations observer"
    if "-" not in low:
        return None
    inside = word.before in {"P", "D", "J", "POSS", "S"} and word.after in _ENDS_PHRASE
    if inside and "ing" in word.forms:
        return "N"  # "support to capacity-building in …"
    if word.forms and "base" not in word.forms and following and following.tag in {"?", "N"}:
        return "J"  # "capacity-building projects", "well-planned transitions"
    return None


def _of_body(word: Context) -> bool:
    """ "at the Security Council meeting held on 3 May": whose meeting it is stands before it, with
    an article."""
    row, at, following = word.row, word.at, word.following
    named = at > 1 and row[at - 1].tag == "M" and row[at - 2].tag in {"D", "POSS"}
    mention = row[at - 1].mention if named else None
    body = mention is not None and mention.label == "Office"
    return body and following is not None and (following.tag == "P" or following.low in _HELD)


def _governed(word: Context) -> bool:
    """ "with its UNICEF partners in Chad": a preposition stands before the name in front, so that
    it is no subject of a verb."""
    row, at = word.row, word.at
    named = at > 1 and row[at - 1].tag == "M"
    before = at - 3 if named and row[at - 2].tag in {"D", "POSS"} else at - 2
    governed = named and before >= 0 and row[before].tag == "P"
    return governed and (word.following is None or word.following.low != "with")


def _tag_ing(word: Context) -> None:
    if _is_gerund(word):
        word.unit.tag = "N"
    elif word.before in {"N", "J"} and word.after in {"?", "N"} and _attributive(word):
        word.unit.tag = "J"
    else:
        word.as_verb("ING", "ing")


def _is_gerund(word: Context) -> bool:
    """ "training" after a determiner or before "of" is a noun, after a comma and before a noun a
    participle."""
    before, after = word.before, word.after
    # "with funding from Japan", "after training in Nairobi": no object follows
    bare = before == "P" and after in _ENDS_PHRASE and word.unit.low in _GATHERINGS
    if bare and word.row[word.at - 1].low not in {"by", "in"}:
        return True
    gathering = before in {"M", "N"} and word.unit.low in _GATHERINGS
    if gathering and after in _ENDS_PHRASE | {"TO", "NUM", "OPEN"}:
        return True
    if before == "BE":
        return False
    if after in {"D", "POSS", "M", "PRO", "DEM"} and before not in {"D", "POSS", "J", "S"}:
        return False
    if after == "P" and before not in {"COMMA", "P", "BE", ""}:
        return before not in {"N", "M"}
    if before in {"N", "M"} and after in {"N", "BE", "HV", "MD", "V"}:
        return True
    return before in _MODIFIERS | {"TIED"} or (
        after in {"STOP", "COMMA", ""} and before in {"P", "N", "CC"}
    )


def _attributive(word: Context) -> bool:
    """ "the primary coordinating body in Kenya": a participle between an article and one singular
    noun."""
    row, at = word.row, word.at
    behind = row[at + 2].tag if at + 2 < len(row) else ""
    opened = any(u.tag in {"D", "POSS", "S"} for u in row[max(0, at - 4) : at])
    singular = not row[at + 1].low.endswith("s")
    return opened and singular and behind in {"P", "COMMA", "STOP", "CLOSE", "OPEN", ""}


def _tag_ed(word: Context, lex: Lexicon) -> None:
    before, after = word.before, word.after
    noun_follows = after in {"N", "?"}
    attributive = before in _MODIFIERS or (before in {"P", "CC"} and noun_follows)
    attributive &= word.unit.low not in _PAST_ONLY
    if attributive and "base" in word.forms:
        word.unit.tag = "N"  # "the long run", "a new set of goals"
    elif (word.unit.low in _DESCRIBING and noun_follows) or (
        attributive and after not in _ENDS_PHRASE | {"TO"}
    ):
        word.unit.tag = "J"
    elif attributive and before in {"D", "POSS", "S"} and lex.nominal(word.unit.low):
        word.unit.tag = "N"
    else:
        word.as_verb("ED", "ed")


def _tag_other(word: Context, lex: Lexicon) -> None:
    """Tag a word that its forms did not decide: a verb behind a modal, an adverb, an adjective,
    else a noun."""
    unit = word.unit
    if word.before == "MD" and unit.low == "likely":
        unit.tag = "ADV"  # "would likely receive"
    elif word.before == "MD" and not lex.adverb(unit.low) and unit.low.isalpha():
        unit.tag, unit.lemma, unit.form = "V", unit.low, "base"
    elif lex.adverb(unit.low):
        unit.tag = "ADV"
    elif lex.adjective(unit.low) and not (
        (word.before == "D" or (word.before == "M" and unit.low in _HELD_NOUNS))
        and word.after in _ENDS_PHRASE | {"TO"}
    ):
        unit.tag = "J"
    else:
        unit.tag = "N"
