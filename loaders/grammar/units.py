"""Units of a sentence: words, marks and mentions, each with the class that it has by itself.

A mention is one unit and reads as a noun (a demonym as an adjective); words that act as one
preposition or conjunction ("together with") are joined. Open-class words are left as "?".
"""

from __future__ import annotations

import itertools
from dataclasses import dataclass
from itertools import pairwise

from loaders.language.lexicon import Lexicon, lexicon
from loaders.language.tokens import Token
from loaders.mentions.dates import Date
from loaders.mentions.entities import Mention

_MARKS = {
    **dict.fromkeys("([", "OPEN"),
    **dict.fromkeys(")]", "CLOSE"),
    **dict.fromkeys("–—-", "DASH"),
    **dict.fromkeys(".!?", "STOP"),
    **dict.fromkeys("/&", "CC"),
    ",": "COMMA",
    ";": "SEMI",
    ":": "COLON",
}
_QUOTES = "\"“”'‘’«»"
_KINDS = {"possessive": "S", "number": "NUM", "symbol": "N"}
_MONEY = "$€£¥"
_AUXILIARIES = {"BE": "be", "HV": "have", "DO": "do"}
_FORMS = {"been": "ed", "being": "ing", "having": "ing", "be": "base", "have": "base"}
_JOINED: dict[tuple[str, ...], tuple[str, str]] = {
    ("as", "well", "as"): ("CC", "and"),
    ("not", "only"): ("ADV", "not only"),
    ("together", "with"): ("P", "together with"),
    ("along", "with"): ("P", "with"),
    ("such", "as"): ("P", "such as"),
    ("in", "particular"): ("ADV", "particularly"),
    ("first", "ever"): ("J", "first"),
    ("think", "tank"): ("N", "think-tank"),
    ("think", "tanks"): ("N", "think-tanks"),
    **{
        (first, second): ("ADV", "also")
        for first in ("where", "as", "if", "when")
        for second in ("appropriate", "necessary", "needed", "possible", "required", "relevant")
    },
    ("inter", "alia"): ("ADV", "also"),
    ("among", "them"): ("P", "including"),
    ("among", "others"): ("ADV", "also"),
    ("as", "well"): ("ADV", "also"),
    ("so", "as", "to"): ("TO", "to"),
    ("in", "order", "to"): ("TO", "to"),
    ("on", "behalf", "of"): ("P", "on behalf of"),
    ("thanks", "to"): ("P", "thanks to"),
    ("jointly", "with"): ("P", "together with"),
    ("according", "to"): ("P", "according to"),
    ("up", "to"): ("P", "up to"),
    ("more", "than"): ("P", "more than"),
    ("less", "than"): ("P", "less than"),
    ("at", "least"): ("ADV", "at least"),
    ("due", "to"): ("P", "due to"),
    ("in", "front", "of"): ("P", "before"),
    ("pursuant", "to"): ("P", "pursuant to"),
    ("in", "pursuance", "of"): ("P", "pursuant to"),
    ("known", "as"): ("P", "known as"),
    ("as", "part", "of"): ("P", "as part of"),
    ("instead", "of"): ("P", "instead of"),
    ("other", "than"): ("P", "other than"),
    ("in", "line", "with"): ("P", "in line with"),
    ("in", "accordance", "with"): ("P", "in accordance with"),
}
_SEVERAL = frozenset(["both", "all"])
#: What can stand before "'s" for "is", besides pronouns.
_POINTING = frozenset("that there here what who which".split())
#: Prepositions that before a number tell that it is not exact.
_ABOUT = frozenset(
    ["over", "about", "around", "up to", "under", "more than", "less than", "at least"]
)
_OPENING = frozenset(words[0] for words in _JOINED)


@dataclass(slots=True)
class Unit:
    """A word, mark or mention: tokens `first` to `last`, its class `tag` and, for a verb, its
    lemma.

    Tags: D determiner, POSS its, PRO it, REL which, SUB if, CC and, P of, TO to, MD will, BE,
    HV, DO, NEG not, ADV, V finite or base verb, ED, ING, N noun, J adjective, NUM, DATE,
    M mention, DEM demonym, TIED "-led", S possessive mark, and marks (COMMA, SEMI, COLON, OPEN,
    CLOSE, DASH, STOP, QUOTE, MARK).
    """

    tag: str
    low: str
    first: int
    last: int
    lemma: str = ""
    form: str = ""
    mention: Mention | None = None
    capital: bool = False


def untagged(tokens: list[Token], mentions: list[Mention], dates: list[Date]) -> list[Unit]:
    """The units of a sentence; words of an open class have the tag "?"."""
    starts = {m.first: m for m in mentions}
    days = {d.first: d for d in dates}
    lex = lexicon()
    out: list[Unit] = []
    index = 0
    while index < len(tokens):
        if "'" in tokens[index].low and index not in starts and contracted(tokens[index].low):
            out += _contracted(tokens[index], index)
            index += 1
            continue
        unit = (
            (_named(tokens, starts[index]) if index in starts else None)
            or (_dated(days[index], starts) if index in days else None)
            or (_joined(tokens, index) if tokens[index].low in _OPENING else None)
            or _word(tokens[index], index, lex)
        )
        out.append(unit)
        index = unit.last
    for before, unit in itertools.pairwise(out):
        if unit.tag == "S" and (before.tag == "PRO" or before.low in _POINTING):
            unit.tag, unit.lemma, unit.form = "BE", "be", "s"  # "it's", "that's"
        elif before.low in _ABOUT and unit.tag == "NUM":
            before.tag = "D"  # "over $5 million", "up to 300 judges"
    if len(out) > 2 and out[0].low == "both" and _acts(out[1], out[2], lex):
        out[0].tag = "PRO"  # "Both visited Kenya"
    for before, unit in pairwise(out):
        if unit.low == "following" and before.tag in {"D", "POSS"}:
            unit.tag = "J" if _is_word(tokens, unit.last) else "N"  # "the following States:"
    for before, unit, behind in zip(out, out[1:], out[2:], strict=False):
        several = unit.low in _SEVERAL and before.tag in {"M", "PRO"}
        if several and any(form == "base" for _, form in lex.verb_forms(behind.low)):
            unit.tag = "ADV"  # "Kenya and Chad both belong to it"
    return out


def _is_word(tokens: list[Token], at: int) -> bool:
    return at < len(tokens) and tokens[at].kind != "mark"


#: The tag, word and lemma of what an apostrophe shortens.
_SHORT = {
    "'ve": ("HV", "have"),
    "'re": ("BE", "are"),
    "'m": ("BE", "am"),
    "'ll": ("MD", "will"),
    "'d": ("MD", "would"),
    "n't": ("NEG", "not"),
}
_FULL = {"ca": "can", "wo": "will", "sha": "shall"}


def contracted(low: str) -> str:
    """The ending that an apostrophe shortens ("'ve" of "we've"), or nothing."""
    return next((end for end in _SHORT if "'" in low and low.endswith(end) and low != end), "")


def _contracted(token: Token, index: int) -> list[Unit]:
    """ "we've", "don't": two units of one token."""
    ending = contracted(token.low)
    word = token.low.removesuffix(ending)
    first = _tagged(_FULL.get(word, word), index)
    tag, low = _SHORT[ending]
    second = Unit(tag, low, index, index + 1)
    if tag in _AUXILIARIES:
        second.lemma, second.form = _AUXILIARIES[tag], _FORMS.get(low, "s")
    return [first, second]


def _tagged(low: str, index: int) -> Unit:
    """A unit of a closed class, or "?"."""
    unit = Unit(lexicon().closed.get(low, "?"), low, index, index + 1)
    if unit.tag in _AUXILIARIES:
        unit.lemma, unit.form = _AUXILIARIES[unit.tag], _FORMS.get(low, "s")
    return unit


def _acts(unit: Unit, behind: Unit, lex: Lexicon) -> bool:
    """Whether a word is a verb in the past with what a verb takes behind it."""
    past = any(form == "ed" for _, form in lex.verb_forms(unit.low))
    return unit.tag in {"BE", "HV", "MD"} or (past and behind.tag in {"M", "D", "P", "TO", "POSS"})


def _named(tokens: list[Token], mention: Mention) -> Unit:
    tag = "DEM" if mention.use == "demonym" else "M"
    low = tokens[mention.last - 1].low
    return Unit(tag, low, mention.first, mention.last, mention=mention)


def _dated(date: Date, starts: dict[int, Mention]) -> Unit | None:
    """A date as one unit, unless a name starts inside it."""
    if date.spoken:
        return None  # "today" reads as the adverb that it is
    following = min((m for m in starts if m > date.first), default=date.last)
    return Unit("DATE", "date", date.first, date.last) if date.last <= following else None


def _joined(tokens: list[Token], index: int) -> Unit | None:
    """Words that act as one preposition or conjunction."""
    for length in (3, 2):
        words = tuple(t.low for t in tokens[index : index + length])
        if words in _JOINED:
            tag, low = _JOINED[words]
            return Unit(tag, low, index, index + length)
    return None


def _word(token: Token, index: int, lex: Lexicon) -> Unit:
    low = token.low
    capital = token.capitalised and index > 0
    month = capital and low == "may"  # "on 3 May", which is no modal
    unit = Unit("N" if month else _class(token, lex), low, index, index + 1, capital=capital)
    if unit.tag == "TIED":
        unit.lemma, unit.form = _lemma(low[1:], "ed", lex), "ed"
    elif unit.tag in _AUXILIARIES:
        unit.lemma, unit.form = _AUXILIARIES[unit.tag], _FORMS.get(low, "s")
    return unit


def _class(token: Token, lex: Lexicon) -> str:
    if token.kind == "word" and token.low != "to":
        return "TIED" if token.low.startswith("-") else lex.closed.get(token.low, "?")
    if token.text in _MONEY:
        return "NUM"
    if token.kind == "mark":
        return _MARKS.get(token.text, "QUOTE" if token.text in _QUOTES else "MARK")
    if token.kind in _KINDS:
        return _KINDS[token.kind]
    if token.low == "to":
        return "TO"
    return "TIED" if token.low.startswith("-") else lex.closed.get(token.low, "?")


def _lemma(low: str, form: str, lex: Lexicon) -> str:
    return next((lemma for lemma, kind in lex.verb_forms(low) if kind == form), low)
