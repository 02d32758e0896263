"""Noun groups: determiners, modifiers and a head, with the names among them."""

from __future__ import annotations

from loaders.grammar.items import Noun
from loaders.grammar.units import Unit
from loaders.language.lexicon import lexicon
from loaders.mentions.entities import Mention

#: Tags of the units that noun groups are made of.
NOUNISH = frozenset("D POSS J NUM N M DEM PRO S TIED".split())
_WORDS = frozenset(["N", "J", "NUM"])
_NAMES = frozenset(["M", "DEM"])
_WHEN = frozenset("next last this".split())
_BEHIND_NAMES = frozenset("Office Programme Official Resolution Text Event".split())
_LONGEST_NOTE = 3  # digits
_NO_OBJECT_OF_NOUN = frozenset("Official Resolution Programme".split())


def noun_group(row: list[Unit], at: int, fallback: Unit) -> tuple[Noun, int]:
    """The noun group at a unit and where it ends; an empty group stands at `fallback`."""
    noun = Noun("NG", fallback.first, fallback.last)
    start, slashed = at, False
    taken: list[Unit] = []
    while at < len(row):
        unit = row[at]
        if unit.tag == "PRO":
            if at == start:
                noun.pronoun = True
                taken.append(unit)
                at += 1
            break
        if _slash(row, at, taken):
            slashed, at = True, at + 1
            continue
        if slashed:
            noun.also += [m for m in (taken[-1].mention,) if m is not None]
        elif _ends(row, at, start, taken):
            break
        slashed = False
        taken.append(unit)
        at += 1
    if taken:
        _describe(noun, taken)
        return noun, at
    passed = start < len(row) and row[start].tag in NOUNISH
    return noun, start + 1 if passed else at


def _ends(row: list[Unit], at: int, start: int, taken: list[Unit]) -> bool:
    """Whether the group is over before a unit."""
    unit = row[at]
    last = taken[-1] if taken else None
    if unit.tag not in NOUNISH or unit.tag == "S":
        inner = _inner_conjunction(row, at, taken) or _inner_comma(row, at, taken)
        return not inner
    if unit.tag in {"D", "POSS"}:
        counted = unit.low in {"other", "more", "such"} and row[at - 1].tag == "NUM"
        return at > start and row[at - 1].tag not in {"D", "ADV"} and not counted
    if last is None:
        return False
    if last.tag == "M" and unit.low in _WHEN:
        return True  # "to Kenya next week"
    if last.tag == "M" and unit.tag == "J" and _behind_name(row, at):
        return True
    if unit.tag == "M":
        return not _joins_name(last, unit.mention)
    return unit.tag == "N" and last.tag == "M" and not _heads_noun(last.mention)


def _behind_name(row: list[Unit], at: int) -> bool:
    """Whether an adjective behind a name is no part of a longer group: "an agency of the United
    Nations responsible for reefs"."""
    while at < len(row) and row[at].tag == "J" and not row[at].capital:
        at += 1
    return at < len(row) and row[at].tag in {"P", "TO"}


def _slash(row: list[Unit], at: int, taken: list[Unit]) -> bool:
    """ "UNOCT/UNCCT", "OCT-OHCHR": two names joined into one group."""
    return (
        row[at].low in {"/", "-"}
        and row[at].tag in {"CC", "DASH"}
        and bool(taken)
        and taken[-1].tag == "M"
        and at + 1 < len(row)
        and row[at + 1].tag == "M"
        and row[at].first == taken[-1].last
    )


def _inner_conjunction(row: list[Unit], at: int, taken: list[Unit]) -> bool:
    """ "criminal and legal experts": a conjunction of adjectives inside the group."""
    if row[at].tag != "CC" or row[at].low not in {"and", "or"}:
        return False
    described = [u for u in taken[-2:] if u.tag != "COMMA"]
    return (
        bool(described)
        and described[-1].tag == "J"
        and at + 2 < len(row)
        and row[at + 1].tag in {"J", "N"}
        and row[at + 2].tag in {"N", "J"}
    )


def _inner_comma(row: list[Unit], at: int, taken: list[Unit]) -> bool:
    """ "international, regional and local bodies": a comma in a list of adjectives that a
    conjunction closes."""
    if not taken or taken[-1].tag != "J" or row[at].tag != "COMMA":
        return False
    while at + 1 < len(row) and row[at].tag == "COMMA":
        at += 1 if row[at + 1].tag == "CC" else 2
        if row[at - 1].tag not in {"COMMA", "J"}:
            return False
    return at < len(row) and _inner_conjunction(row, at, taken)


def _joins_name(last: Unit, mention: Mention | None) -> bool:
    """Whether a name goes on with the group before it, as its head or behind another name."""
    label = mention.label if mention is not None else ""
    if last.tag == "M":
        # two names side by side: "the European Union Delegation", but not two people of a list
        before = last.mention.label if last.mention is not None else ""
        return before in {"Country", "Office", "Place"} and label in _BEHIND_NAMES
    odd = label == "Office" and last.low not in lexicon().prior  # "the interagency Working Group"
    return last.tag != "N" or odd or label in _NO_OBJECT_OF_NOUN


def _heads_noun(mention: Mention | None) -> bool:
    """Whether a noun behind a name goes with it ("EU representatives")."""
    return mention is not None and mention.label != "Official"


def _note(unit: Unit, named: Mention | None) -> bool:
    """Whether the number that ends a group is that of a note: "the report of UNODC 4 and …"."""
    if named is None or named.label not in {"Office", "Country"}:
        return False
    return unit.tag == "NUM" and unit.low.isdigit() and len(unit.low) <= _LONGEST_NOTE


def _describe(noun: Noun, taken: list[Unit]) -> None:
    """Fill in what the units of a group say of it."""
    if len(taken) > 1 and _note(taken[-1], taken[-2].mention):
        taken = taken[:-1]
    head = taken[-1]
    noun.first, noun.last = taken[0].first, head.last
    noun.head = noun.low = head.low
    noun.capital = head.capital
    if head.tag in _NAMES:
        noun.mention = head.mention
    words: list[str] = []
    for unit in taken:
        tag = unit.tag
        if tag in _WORDS:
            words.append(unit.low)
        elif tag == "D":
            noun.determiner = noun.determiner or unit.low
        elif tag == "POSS":
            noun.own = unit.low
        elif tag in _NAMES and unit is not head and unit.mention:
            noun.before.append(unit.mention)
        elif tag == "TIED" and noun.before:
            noun.tied.append((noun.before.pop(), unit.lemma))
    noun.words = tuple(words)
