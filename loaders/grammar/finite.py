"""Finite verb or noun: words such as "supports" and "plan" that may be either."""

from __future__ import annotations

from loaders.grammar.bearers import DOINGS
from loaders.grammar.context import Context
from loaders.grammar.control import LETTING
from loaders.grammar.deeds import OPEN, PLANS
from loaders.grammar.units import Unit
from loaders.language.lexicon import Lexicon

_AUXILIARY = frozenset("BE HV DO MD".split())
_OPENS_NOUN = frozenset("D POSS J NUM S P TIED DEM ING".split())
_OPENS_OBJECT = frozenset("D POSS M PRO REL DEM TO".split())
_ENDS_GROUP = frozenset(["STOP", "COMMA", "P", "N", "CC", ""])
_ENDS_NAMED = frozenset(["P", "STOP", "COMMA", "CC", "", "BE", "MD"])
_BEHIND_VERBS = frozenset("D POSS M PRO TO REL DEM J NUM P ADV ? N SUB".split())
_BEHIND_PLURALS = frozenset("D POSS M PRO TO DEM P J REL ? NUM".split())
_AT_HEADING = frozenset("NUM STOP ADV OPEN CLOSE DASH QUOTE".split())
_NEW_CLAUSE = frozenset("COMMA CC REL SUB SEMI COLON DASH OPEN CLOSE QUOTE".split())
_CLAUSE_ENDS = frozenset("COMMA SEMI COLON STOP CC REL SUB OPEN V ED ING TO".split())
_ACTORS = frozenset("Office Country Official Programme Resolution".split())
_BEFORE_INFINITIVE = frozenset("V ED BE N J ING HV".split())
_WITH_NOUN = frozenset("access related relating due according respect response".split())
_REPORTING = frozenset("say note state announce report believe think add stress".split())
_ORDERS = frozenset("requests urges demands invites directs instructs asks recommends".split())
_TOLD = frozenset("states governments members member parties".split())
_WANTING = frozenset("request demand insist urge recommend ask require propose order".split())
_NAMED_OBJECT = frozenset("D POSS M PRO".split())
_CLAUSE_VERBS = frozenset("V MD BE HV DO REL SUB".split())
_VERBAL = frozenset(
    """
    works supports leads hosts serves funds finances partners reports operates provides chairs
    heads participates cooperates collaborates calls stands remains consists
    """.split()
)


def tag_finite(word: Context, lex: Lexicon) -> None:
    """Tag a word that can be a finite or base verb as V where its neighbours say so."""
    form = "s" if "s" in word.forms else "base"
    if _is_verb(word, form, lex):
        word.as_verb("V", form)


def _is_verb(word: Context, form: str, lex: Lexicon) -> bool:
    before, after, nominal = word.before, word.after, lex.nominal(word.unit.low)
    if before in {"TO", "MD"} or (before == "DO" and form == "base"):
        named = before == "TO" and nominal and after in _ENDS_NAMED and not _infinitive(word)
        return form == "base" and not named
    if before in {"PRO", "REL"}:
        return True
    if form == "base" and before in {"COMMA", "CC"} and _lists_verbs(word):
        return True
    if form == "base" and _helped(word):
        return True
    if _orders_again(word, form) or _asked_of_all(word, form) or _wished(word, form):
        return True
    if word.unit.low == "acts" and word.following and word.following.low == "as":
        return before in {"N", "M", "CLOSE"}  # "UNODC acts as secretariat"
    if not nominal:
        return not (before in {"D", "POSS", "S", "J"} and after in _ENDS_GROUP)
    if before in _OPENS_NOUN:
        return False
    if all(u.tag in _AT_HEADING for u in word.row[: word.at]):
        return _opens_sentence(word, form)
    if before in {"N", "M", "CLOSE", "COMMA", "CC"}:
        return _behind_subject(word, form)
    return False


def _helped(word: Context) -> bool:
    """ "helped Kenya draft a law": a base form behind whom somebody helps or lets act."""
    row, at = word.row, word.at
    letting = at >= 2 and row[at - 2].lemma in LETTING and row[at - 2].tag in {"V", "ED", "ING"}
    return letting and word.before in {"M", "PRO"} and word.after in _OPENS_OBJECT | {"ADV", "P"}


def _orders_again(word: Context, form: str) -> bool:
    """ "requests that States act, and further requests that UNDP report": a second order."""
    row, at, following = word.row, word.at, word.following
    if form != "s" or word.unit.low not in _ORDERS or following is None or following.low != "that":
        return False
    joined = word.before == "COMMA" or (word.before == "CC" and row[at - 1].tag == "ADV")
    return joined and any(u.tag == "V" and u.form == "s" for u in row[:at])


def _asked_of_all(word: Context, form: str) -> bool:
    """ "4. Requests States, UNDP and …": an order to unnamed States at the head of a paragraph."""
    opens = all(u.tag in _AT_HEADING for u in word.row[: word.at])
    following = word.following
    named = following is not None and following.low in _TOLD
    return form == "s" and opens and named and word.unit.low in _ORDERS


def _wished(word: Context, form: str) -> bool:
    """ "demands that Chad, the host, stop its flights": the base form behind "that" of
    what somebody wants done."""
    near = _NAMED_OBJECT | ({"P"} if word.before == "M" else set())
    if form != "base" or word.before not in {"M", "N", "COMMA"} or word.after not in near:
        return False
    for index in range(word.at - 1, 0, -1):
        unit, wanting = word.row[index], word.row[index - 1]
        if unit.low == "that":
            wanting = word.row[index - 2] if index > 1 and wanting.tag == "ADV" else wanting
            return wanting.tag in {"V", "ED"} and wanting.lemma in _WANTING
        if unit.tag in _CLAUSE_VERBS or unit.tag in {"SEMI", "STOP", "COLON"}:
            return False
    return False


def _lists_verbs(word: Context) -> bool:
    """ "to advise, train and equip": a base form that goes on with the one right before it, or,
    in front of an object, with an infinitive or modal of the clause."""
    at = word.at - 1
    while at > 0 and word.row[at].tag in {"COMMA", "CC", "ADV"}:
        at -= 1
    if _base_form(word.row, at):
        return word.after in _BEHIND_VERBS | {"COMMA", "CC"}
    if word.after not in _OPENS_OBJECT - {"TO", "REL"}:
        return False
    for index in range(at, 0, -1):
        unit = word.row[index]
        if unit.tag in {"STOP", "SEMI", "COLON", "REL", "SUB"}:
            return False
        if unit.tag in {"V", "ED", "ING", "BE", "HV"}:
            return _base_form(word.row, index)
    return False


def _base_form(row: list[Unit], at: int) -> bool:
    """Whether the unit is a base form behind "to", a modal or another of a list."""
    unit = row[at]
    before = next((u for u in reversed(row[:at]) if u.tag not in {"ADV", "NEG"}), None)
    if unit.tag != "V" or unit.form != "base" or before is None:
        return False
    return before.tag in {"TO", "MD", "DO", "COMMA", "CC"}


def _infinitive(word: Context) -> bool:
    """Whether "to" before the word opens an infinitive, by what stands before "to"."""
    if all(u.tag in _AT_HEADING or len(u.low) == 1 for u in word.row[: word.at - 1]):
        return word.after != "COMMA"  # "(a) To call upon Chad …"; not "To date, …"
    governing = word.row[word.at - 2]
    near = word.row[max(0, word.at - 6) : word.at - 1]
    if any(u.low in DOINGS | PLANS | OPEN for u in near):
        return True  # "the decision of Japan to fund …"
    return governing.tag in _BEFORE_INFINITIVE and governing.low not in _WITH_NOUN


def _opens_sentence(word: Context, form: str) -> bool:
    """ "1. Requests the Committee …": a verb without subject at the head of a paragraph."""
    return form == "s" and word.after in _OPENS_OBJECT | {"P"} and word.row[word.at].first <= 4


def _behind_subject(word: Context, form: str) -> bool:
    if form == "s" and word.before == "M" and _paired(word):
        return not _finite_behind(word) and _agrees_with_name(word, form)
    # an adverb may end the clause: "UNODC and Interpol work closely together"
    following = word.following
    relative = word.at >= 2 and word.row[word.at - 2].tag == "REL"  # "which UNOCT leads, …"
    adverb = following is not None and following.tag == "ADV"
    if word.after not in _BEHIND_VERBS and not adverb and not relative:
        return False
    alone = not _finite_ahead(word) and not _finite_behind(word)
    return alone and _agrees(word, form)


def _paired(word: Context) -> bool:
    """ "hosts and funds the Programme": a second verb in -s with an object goes on with this."""
    second, third = (word.row[word.at + n] if word.at + n < len(word.row) else None for n in (2, 3))
    if word.after != "CC" or second is None or third is None or second.tag != "?":
        return False
    return second.low.endswith("s") and third.tag in {"D", "POSS", "M"}


def _agrees(word: Context, form: str) -> bool:
    """Whether a word in -s follows a singular name, or a base form a plural."""
    if word.after == "P" and word.row[word.at + 1].low == "of":
        return False
    if word.before == "M":
        return _agrees_with_name(word, form)
    if word.before == "N":
        low = _previous(word).low
        plural = low.endswith("s") or low in {"people", "police"}
        return plural == (form != "s") and word.after in _OPENS_OBJECT
    if word.before == "CC":
        return word.after in {"D", "POSS", "M", "PRO", "DEM"} and any(
            u.tag in {"V", "MD", "BE", "HV"} for u in word.row[: word.at]
        )
    relative = any(u.tag == "REL" for u in word.row[: word.at])
    # "the programme, which UNOCT leads, helps Member States"
    return form == "s" and (
        word.after in _OPENS_OBJECT or (relative and word.after in {"?", "N", "J"})
    )


def _agrees_with_name(word: Context, form: str) -> bool:
    mention = _previous(word).mention
    if mention is None or mention.label not in _ACTORS:
        return False
    previous = word.row[word.at - 2] if word.at >= 2 else None
    if form == "s" and previous is not None and previous.tag == "REL":
        return True  # "which UNOCT leads, …"
    if form == "s":
        return word.after not in {"STOP", "COMMA"} and (
            word.after != "P" or word.unit.low in _VERBAL
        )
    following = word.following
    listed = any(u.tag == "CC" for u in word.row[max(0, word.at - 4) : word.at])
    # "UNODC and Interpol work closely together"
    adverb = following is not None and following.tag == "ADV"
    return listed and (adverb or word.after in _BEHIND_PLURALS)


def _previous(word: Context) -> Unit:
    """The unit before the word, adverbs and quotation marks passed over."""
    row = word.row[: word.at]
    return next((u for u in reversed(row) if u.tag not in {"ADV", "QUOTE", "NEG"}), row[-1])


def _finite_behind(word: Context) -> bool:
    """Whether the clause has its finite verb already: a second one needs a conjunction or a
    comma."""
    for unit in reversed(word.row[: word.at]):
        if unit.tag in _NEW_CLAUSE:
            return False
        if unit.tag in {"V", "MD"} or (unit.tag in {"BE", "HV", "DO"} and unit.form != "ing"):
            return unit.lemma not in _REPORTING
    return False


def _finite_ahead(word: Context) -> bool:
    """Whether an unmistakable finite verb follows in the same clause, so that this word is a
    noun."""
    for unit in word.row[word.at + 1 :]:
        if unit.tag in _AUXILIARY and unit.form != "ing":
            return True
        if unit.tag in _CLAUSE_ENDS:
            return False
    return False
