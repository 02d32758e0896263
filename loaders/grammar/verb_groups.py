"""Verb groups: auxiliaries, negation, adverbs, the main verb and its particle."""

from __future__ import annotations

from dataclasses import dataclass, field

from loaders.grammar.items import Verb
from loaders.grammar.units import Unit

_HELPERS = frozenset("MD BE HV DO".split())
_MAIN = frozenset("V ED ING".split())
_VERBAL = _HELPERS | _MAIN
#: Verbs whose participle is as their base form: "has become".
_PERFECT = frozenset("come become overcome run".split())
_PARTICLES = frozenset(
    {
        ("carry", "out"),
        ("set", "up"),
        ("call", "upon"),
        ("follow", "up"),
        ("bring", "together"),
        ("come", "together"),
        ("take", "over"),
        ("make", "up"),
    }
)


@dataclass(slots=True)
class _Parts:
    """The units of a verb group by what they do."""

    helpers: list[Unit] = field(default_factory=list)
    adverbs: list[str] = field(default_factory=list)
    main: Unit | None = None
    negative: bool = False


def opens_verb(row: list[Unit], at: int) -> bool:
    """Whether a verb group starts at a unit: with a verb, an auxiliary, an adverb before a verb,
    or the "to" of an infinitive."""
    tag = row[at].tag
    if tag in _VERBAL:
        return True
    if tag not in {"TO", "ADV", "NEG"}:
        return False
    at += 1
    while at < len(row) and row[at].tag in {"ADV", "NEG"}:
        at += 1
    if at >= len(row):
        return False
    if tag == "TO":
        base = row[at].tag in {"BE", "HV", "DO"} and row[at].form == "base"
        return row[at].tag == "V" or base
    return row[at].tag in _MAIN


def verb_group(row: list[Unit], start: int) -> tuple[Verb, int]:
    """The verb group at a unit, and where it ends."""
    verb = Verb("VG", row[start].first, row[start].last)
    at = start
    if row[at].tag == "TO":
        verb.form, at = "inf", at + 1
    parts, at = _parts(row, at, verb.form)
    at = max(at, start + 1)  # a long row of adverbs is one too: reading goes on behind it
    if parts.main is None and parts.helpers:
        while at > start + 1 and row[at - 1].tag == "ADV" and row[at - 1].low != "also":
            at -= 1
    verb.negative, verb.adverbs = parts.negative, tuple(parts.adverbs)
    _finish(verb, parts, row[start])
    verb.last = row[at - 1].last
    if at < len(row) and (verb.lemma, row[at].low) in _PARTICLES:
        verb.particle, verb.last = row[at].low, row[at].last
        at += 1
    return verb, at


def _parts(row: list[Unit], at: int, form: str) -> tuple[_Parts, int]:
    parts = _Parts()
    while at < len(row):
        unit = row[at]
        if unit.tag in {"ADV", "NEG"}:
            verb_near = any(u.tag in _VERBAL for u in row[at + 1 : at + 4])
            if not parts.helpers and not verb_near:
                break
            parts.negative |= unit.tag == "NEG"
            parts.adverbs.append(unit.low)
        elif unit.tag in _HELPERS:
            parts.helpers.append(unit)
        elif unit.tag in _MAIN and _fits(parts.helpers, unit, form):
            parts.main = unit
            return parts, at + 1
        else:
            break
        at += 1
    return parts, at


def _fits(helpers: list[Unit], unit: Unit, form: str) -> bool:
    """Whether a main verb fits the auxiliaries before it."""
    if not helpers:
        return not (form == "inf" and unit.tag != "V")
    if helpers[-1].tag == "HV" and unit.low in _PERFECT:
        return True
    return helpers[-1].tag in ({"MD", "DO"} if unit.tag == "V" else {"BE", "HV"})


def _finish(verb: Verb, parts: _Parts, first: Unit) -> None:
    helpers = parts.helpers
    verb.modal = next((h.low for h in helpers if h.tag == "MD"), "")
    if not verb.modal and helpers and helpers[0].low == "be" and verb.form != "inf":
        verb.modal = "should"  # a subjunctive: "recommends that the State be admitted"
    verb.negative |= verb.modal == "cannot" or first.low == "never"
    main = parts.main
    last = main or (helpers[-1] if helpers else first)
    verb.lemma = verb.low = last.lemma if main else last.lemma or "be"
    if main is not None and main.low == "going" and helpers:
        verb.low = main.low  # "is going to help"
    verb.passive = (
        main is not None and main.tag == "ED" and helpers[-1:] != [] and (helpers[-1].tag == "BE")
    )
    verb.perfect = any(h.tag == "HV" for h in helpers)
    verb.base = main is not None and main.tag == "V" and main.form == "base" and not helpers
    if verb.form != "inf":
        verb.form = _form(parts)


def _form(parts: _Parts) -> str:
    """The form of a verb group that is no infinitive."""
    helpers, main = parts.helpers, parts.main
    if main is None:
        return "ing" if len(helpers) == 1 and helpers[0].form == "ing" else "finite"
    if helpers:
        return "ing" if helpers[0].form == "ing" else "finite"
    return {"ED": "ed", "ING": "ing"}.get(main.tag, "finite")
