"""Units of a sentence and their word classes in context.

A mention is one unit and reads as a noun (a demonym as an adjective). Words that may be
noun or verb are decided by their neighbours; the general lexicon only breaks ties.
"""

from __future__ import annotations

from dataclasses import dataclass

from loaders.language.lexicon import Lexicon, lexicon
from loaders.language.tokens import Token
from loaders.mentions.dates import Date
from loaders.mentions.entities import Mention

_PUNCTUATION = {
    ",": "COMMA",
    ";": "SEMI",
    ":": "COLON",
    "(": "OPEN",
    ")": "CLOSE",
    "[": "OPEN",
    "]": "CLOSE",
    "–": "DASH",
    "—": "DASH",
    "-": "DASH",
    ".": "STOP",
    "!": "STOP",
    "?": "STOP",
    "/": "CC",
    "&": "CC",
}
_OPENS_NOUN = frozenset("D POSS J NUM S P".split())
_FINITE = frozenset("BE HV DO MD".split())


@dataclass(slots=True)
class Unit:
    """A word, mark or mention: tokens `first` to `last`, its class `tag` and, for a verb, its
    lemma.

    Tags: D determiner, POSS its, PRO it, REL which, SUB if, CC and, P of, TO to, MD will, BE,
    HV, DO,
    NEG not, ADV, V finite or base verb, ED, ING, N noun, J adjective, NUM, M mention, S possessive
    mark, and marks (COMMA, SEMI, COLON, OPEN, CLOSE, DASH, STOP, QUOTE).
    """

    tag: str
    low: str
    first: int
    last: int
    lemma: str = ""
    form: str = ""
    mention: Mention | None = None
    capital: bool = False


def units(tokens: list[Token], mentions: list[Mention], dates: list[Date]) -> list[Unit]:
    """The tagged units of a sentence."""
    raw = _raw(tokens, mentions, dates)
    lex = lexicon()
    for index, unit in enumerate(raw):
        if unit.tag == "?":
            _decide(raw, index, lex)
    for index, unit in enumerate(raw):
        if unit.low in _TEMPORAL and unit.tag in {"SUB", "P"}:
            unit.tag = "SUB" if _opens_clause(raw, index) else "P"
    return raw


_TEMPORAL = frozenset("before after since until".split())


def _opens_clause(row: list[Unit], at: int) -> bool:
    """Whether "after" opens a clause ("after UNODC has left") and not a phrase ("after the visit")."""
    for unit in row[at + 1 :]:
        if unit.tag in {"COMMA", "STOP", "SEMI", "COLON", "P", "REL", "CLOSE"}:
            return False
        if unit.tag in {"V", "BE", "HV", "DO", "MD", "ED"}:
            return True
    return False


def _raw(tokens: list[Token], mentions: list[Mention], dates: list[Date]) -> list[Unit]:
    starts = {m.first: m for m in mentions}
    days = {d.first: d for d in dates}
    lex = lexicon()
    out: list[Unit] = []
    index = 0
    while index < len(tokens):
        mention = starts.get(index)
        if mention:
            tag = "DEM" if mention.use == "demonym" else "M"
            out.append(
                Unit(tag, tokens[mention.last - 1].low, index, mention.last, mention=mention)
            )
            index = mention.last
            continue
        date = days.get(index)
        if date and date.last <= min((m for m in starts if m > index), default=date.last):
            out.append(Unit("DATE", "date", index, date.last))
            index = date.last
            continue
        joined = _joined(tokens, index)
        out.append(joined or _unit(tokens[index], index, lex))
        index = out[-1].last
    return out


_JOINED = {
    ("as", "well", "as"): ("CC", "and"),
    ("together", "with"): ("P", "together with"),
    ("along", "with"): ("P", "with"),
    ("such", "as"): ("P", "such as"),
    ("so", "as", "to"): ("TO", "to"),
    ("in", "order", "to"): ("TO", "to"),
    ("on", "behalf", "of"): ("P", "on behalf of"),
    ("thanks", "to"): ("P", "thanks to"),
    ("jointly", "with"): ("P", "together with"),
    ("according", "to"): ("P", "according to"),
    ("up", "to"): ("P", "up to"),
    ("due", "to"): ("P", "due to"),
    ("in", "front", "of"): ("P", "before"),
    ("pursuant", "to"): ("P", "pursuant to"),
    ("known", "as"): ("P", "known as"),
    ("as", "part", "of"): ("P", "as part of"),
    ("instead", "of"): ("P", "instead of"),
    ("other", "than"): ("P", "other than"),
    ("in", "line", "with"): ("P", "in line with"),
    ("in", "accordance", "with"): ("P", "in accordance with"),
}


def _joined(tokens: list[Token], index: int) -> Unit | None:
    """Words that act as one preposition or conjunction."""
    for length in (3, 2):
        words = tuple(t.low for t in tokens[index : index + length])
        if words in _JOINED:
            tag, low = _JOINED[words]
            return Unit(tag, low, index, index + length)
    return None


def _unit(token: Token, index: int, lex: Lexicon) -> Unit:
    low = token.low
    unit = Unit("?", low, index, index + 1, capital=token.capitalised and index > 0)
    if token.text in "$€£¥":
        unit.tag = "NUM"
    elif token.kind == "mark":
        unit.tag = _PUNCTUATION.get(token.text, "QUOTE" if token.text in "\"“”'‘’«»" else "MARK")
    elif token.kind == "possessive":
        unit.tag = "S"
    elif token.kind in {"number", "symbol"}:
        unit.tag = "NUM" if token.kind == "number" else "N"
    elif low == "to":
        unit.tag = "TO"
    elif low.startswith("-"):
        unit.tag, unit.lemma, unit.form = "TIED", _lemma(low[1:], "ed", lex), "ed"
    else:
        unit.tag = _closed(low, lex)
    if unit.tag in {"BE", "HV", "DO"}:
        unit.lemma = {"BE": "be", "HV": "have", "DO": "do"}[unit.tag]
        unit.form = {
            "been": "ed",
            "being": "ing",
            "having": "ing",
            "be": "base",
            "have": "base",
        }.get(low, "s")
    return unit


def _closed(low: str, lex: Lexicon) -> str:
    for words, tag in (
        (lex.relatives, "REL"),
        (lex.modals, "MD"),
        (lex.be, "BE"),
        (lex.have, "HV"),
        (lex.do, "DO"),
        (lex.possessives, "POSS"),
        (lex.subordinators, "SUB"),
        (lex.conjunctions, "CC"),
        (lex.pronouns, "PRO"),
        (lex.determiners, "D"),
        (lex.prepositions, "P"),
    ):
        if low in words:
            return tag
    if low in {"not", "never"}:
        return "NEG"
    return "ADV" if low in lex.adverbs else "?"


def _lemma(low: str, form: str, lex: Lexicon) -> str:
    return next((lemma for lemma, kind in lex.verb_forms(low) if kind == form), low)


def _decide(row: list[Unit], at: int, lex: Lexicon) -> None:
    """Give an open-class word its tag from its forms and neighbours."""
    unit = row[at]
    forms = {kind: lemma for lemma, kind in lex.verb_forms(unit.low)}
    before, after = _near(row, at, -1), _near(row, at, 1)
    following = row[at + 1] if at + 1 < len(row) else None
    if (unit.low == "states" and at and row[at - 1].low in _STATES) or (
        unit.low == "building" and at and row[at - 1].low in _BUILT
    ):
        unit.tag = "N"
    elif (
        "-" in unit.low
        and "ing" in forms
        and before in {"P", "D", "J", "POSS", "S"}
        and after in {"P", "COMMA", "STOP", "CC", ""}
    ):
        unit.tag = "N"  # "support to capacity-building in …"
    elif (
        unit.low in {"organized", "organised"}
        and following is not None
        and following.low in {"crime", "criminal"}
    ):
        unit.tag = "J"
    elif (
        "-" in unit.low
        and forms
        and "base" not in forms
        and following is not None
        and following.tag in {"?", "N"}
    ):
        unit.tag = "J"  # "capacity-building projects", "well-planned transitions"
    elif "ing" in forms:
        _ing(unit, forms, before, after)
        if (
            unit.tag == "ING"
            and before in {"N", "J"}
            and after in {"?", "N"}
            and _attributive(row, at)
        ):
            unit.tag = "J"
    elif "ed" in forms:
        _ed(unit, forms, before, after, lex)
    elif forms:
        _finite(row, at, forms, before, after, lex)
    if unit.tag == "?" and before == "MD" and not lex.adverb(unit.low) and unit.low.isalpha():
        unit.tag, unit.lemma, unit.form = "V", unit.low, "base"
    if unit.tag == "?":
        if lex.adverb(unit.low):
            unit.tag = "ADV"
        elif lex.adjective(unit.low) and not (
            after in {"P", "COMMA", "STOP", "CC", "TO", ""} and before in {"D"}
        ):
            unit.tag = "J"
        else:
            unit.tag = "N"


_BUILT = frozenset("capacity institution peace trust confidence nation state team skills".split())


_STATES = frozenset(
    "member united participating donor host african arab small such baltic gulf".split()
)


def _near(row: list[Unit], at: int, step: int) -> str:
    """The tag of the neighbour, adverbs and quotation marks passed over."""
    at += step
    while 0 <= at < len(row) and row[at].tag in {"ADV", "QUOTE", "NEG"}:
        at += step
    if not 0 <= at < len(row):
        return ""
    if row[at].tag == "TO" and step > 0:
        # "to" before a name or noun is a preposition, before a base verb it opens an infinitive
        following = row[at + 1] if at + 1 < len(row) else None
        return (
            "TO" if following is not None and following.tag == "?" and _base(following.low) else "P"
        )
    return row[at].tag


def _base(low: str) -> bool:
    return any(kind == "base" for _, kind in lexicon().verb_forms(low))


def _ing(unit: Unit, forms: dict[str, str], before: str, after: str) -> None:
    """ "training" after a determiner or before "of" is a noun, after a comma and before a noun a
    participle."""
    nominal = before in {"D", "POSS", "J", "S", "NUM", "DEM", "TIED"} or (
        after in {"STOP", "COMMA", ""} and before in {"P", "N", "CC"}
    )
    if before in {"BE"} or (
        after in {"D", "POSS", "M", "PRO", "DEM"} and before not in {"D", "POSS", "J", "S"}
    ):
        nominal = False
    elif after == "P" and before not in {"COMMA", "P", "BE", ""}:
        nominal = before not in {"N", "M"}
    elif before in {"N", "M"} and after in {"N", "BE", "HV", "MD", "V"}:
        nominal = True
    if nominal or (
        before in {"M", "N"}
        and unit.low in {"meeting", "briefing", "training", "funding", "hearing"}
        and after in {"P", "TO", "COMMA", "STOP", "CC", "NUM", "OPEN", ""}
    ):
        unit.tag = "N"
    else:
        unit.tag, unit.lemma, unit.form = "ING", forms["ing"], "ing"


def _attributive(row: list[Unit], at: int) -> bool:
    """ "the primary coordinating body in Kenya": a participle between an article and one singular noun."""
    behind = row[at + 2].tag if at + 2 < len(row) else ""
    noun = row[at + 1].low
    opened = any(u.tag in {"D", "POSS"} for u in row[max(0, at - 4) : at])
    return (
        opened and not noun.endswith("s") and behind in {"P", "COMMA", "STOP", "CLOSE", "OPEN", ""}
    )


def _ed(unit: Unit, forms: dict[str, str], before: str, after: str, lex: Lexicon) -> None:
    if unit.low in {"related", "armed", "united", "concerned"} and after in {"N", "?"}:
        unit.tag = "J"
        return
    attributive = before in {"D", "POSS", "J", "NUM", "S", "DEM"} or (
        before in {"P", "CC"} and after in {"N", "?"}
    )
    if attributive and after not in {"P", "TO", "COMMA", "STOP", "CC", ""} and before != "BE":
        unit.tag = "J"
        return
    if attributive and before in {"D", "POSS", "S"} and lex.nominal(unit.low):
        unit.tag = "N"
        return
    unit.tag, unit.lemma, unit.form = "ED", forms["ed"], "ed"


def _finite(
    row: list[Unit], at: int, forms: dict[str, str], before: str, after: str, lex: Lexicon
) -> None:
    unit = row[at]
    form = "s" if "s" in forms else "base"
    lemma = forms[form]
    nominal = lex.nominal(unit.low)
    if before in {"TO", "MD"} or (before in {"DO"} and form == "base"):
        verb = form == "base" and not (
            before == "TO"
            and nominal
            and after in {"P", "STOP", "COMMA", "CC", "", "BE", "MD"}
            and not _infinitive(row, at)
        )
    elif before in {"PRO", "REL"}:
        verb = True
    elif not nominal:
        verb = not (
            before in {"D", "POSS", "S", "J"} and after in {"STOP", "COMMA", "P", "N", "CC", ""}
        )
    elif before in _OPENS_NOUN or before in {"TIED", "DEM", "ING"}:
        verb = False
    elif all(u.tag in {"NUM", "STOP", "ADV", "OPEN", "CLOSE", "DASH", "QUOTE"} for u in row[:at]):
        verb = (
            form == "s"
            and after in {"D", "POSS", "M", "P", "TO", "REL", "PRO", "DEM"}
            and row[at].first <= 4
        )
    elif before in {"N", "M", "CLOSE", "COMMA", "CC"}:
        # an adverb may end the clause: "UNODC and Interpol work closely together"
        goes_on = after in _BEHIND_VERBS or (row[at + 1 : at + 2] and row[at + 1].tag == "ADV")
        alone = not _finite_ahead(row, at) and not _finite_behind(row, at)
        verb = bool(goes_on) and alone and _agrees(row, at, form, before, after)
    else:
        verb = False
    if verb:
        unit.tag, unit.lemma, unit.form = "V", lemma, form


_BEHIND_VERBS = frozenset("D POSS M PRO TO REL DEM J NUM P ADV ? N SUB".split())


def _infinitive(row: list[Unit], at: int) -> bool:
    return (
        at >= 2
        and row[at - 2].tag in {"V", "ED", "BE", "N", "J", "ING", "HV"}
        and row[at - 2].low
        not in {"access", "related", "relating", "due", "according", "respect", "response"}
    )


def _agrees(row: list[Unit], at: int, form: str, before: str, after: str) -> bool:
    """Whether a word in -s follows a singular name, or a base form a plural."""
    if after == "P" and row[at + 1].low == "of":
        return False
    previous = next(
        (u for u in reversed(row[:at]) if u.tag not in {"ADV", "QUOTE", "NEG"}), row[at - 1]
    )
    if before == "M":
        listed = any(u.tag == "CC" for u in row[max(0, at - 4) : at])
        person = previous.mention is not None and previous.mention.label in {
            "Office",
            "Country",
            "Official",
            "Programme",
            "Resolution",
        }
        if form == "s":
            return (
                person
                and after not in {"STOP", "COMMA"}
                and (after != "P" or row[at].low in _VERBAL)
            )
        if listed and row[at + 1 : at + 2] and row[at + 1].tag == "ADV":
            return person  # "UNODC and Interpol work closely together"
        return (
            person
            and listed
            and after in {"D", "POSS", "M", "PRO", "TO", "DEM", "P", "J", "REL", "?", "NUM"}
        )
    if before == "N":
        plural = previous.low.endswith("s") or previous.low in {"people", "police"}
        if form == "s":
            return not plural and after in {"D", "POSS", "M", "PRO", "REL", "DEM", "TO"}
        return plural and after in {"D", "POSS", "M", "PRO", "TO", "DEM", "REL"}
    if before == "CC":
        return after in {"D", "POSS", "M", "PRO", "DEM"} and any(
            u.tag in {"V", "MD", "BE", "HV"} for u in row[:at]
        )
    return (
        before in {"CLOSE", "COMMA"}
        and form == "s"
        and after in {"D", "POSS", "M", "PRO", "TO", "DEM", "REL"}
    )


_VERBAL = frozenset(
    """
    works supports leads hosts serves funds finances partners reports operates provides chairs
    heads participates cooperates collaborates calls stands remains consists
    """.split()
)


def _finite_behind(row: list[Unit], at: int) -> bool:
    """Whether the clause has its finite verb already: a second one needs a conjunction or a
    comma."""
    for unit in reversed(row[:at]):
        if unit.tag in {
            "COMMA",
            "CC",
            "REL",
            "SUB",
            "SEMI",
            "COLON",
            "DASH",
            "OPEN",
            "CLOSE",
            "QUOTE",
        }:
            return False
        if unit.tag in {"V", "MD"} or (unit.tag in {"BE", "HV", "DO"} and unit.form != "ing"):
            return unit.lemma not in _REPORTING
    return False


_REPORTING = frozenset("say note state announce report believe think add stress".split())


def _finite_ahead(row: list[Unit], at: int) -> bool:
    """Whether an unmistakable finite verb follows in the same clause, so that this word is a
    noun."""
    for unit in row[at + 1 :]:
        if unit.tag in _FINITE and unit.form != "ing":
            return True
        if unit.tag in {
            "COMMA",
            "SEMI",
            "COLON",
            "STOP",
            "CC",
            "REL",
            "SUB",
            "OPEN",
            "V",
            "ED",
            "ING",
            "TO",
        }:
            return False
    return False
