"""Marks that part nothing: quotation marks around a name, and the short form of a name in brackets
behind it where the group goes on.

"the “Clean Rivers Initiative”" reads as "the Clean Rivers Initiative", "the Harbour Organization
(HO) Reef Programme" and "the Harbour Organization (HO)-led programme" as they do without the
bracket.
"""

from __future__ import annotations

from collections.abc import Set

from loaders.grammar.units import Unit
from loaders.language.lexicon import lexicon

_BEFORE_QUOTED = frozenset("D POSS S J N ?".split())
_IN_TITLE = frozenset("COMMA NUM DATE DASH".split())
#: What may go on with a body's name behind its short form: "a United Nations (UN) body".
_GOING_ON = frozenset(
    """
    body bodies agency agencies organization organizations organisation organisations entity
    entities institution institutions member members system delegation delegations mission missions
    office offices representative representatives official officials staff experts team teams
    country countries states secretariat peacekeepers troops support assistance
    """.split()
)
_QUOTABLE = frozenset(["Programme", "Office"])


def without_marks(row: list[Unit]) -> list[Unit]:
    """The units of a sentence without such marks."""
    dropped: set[int] = set()
    for at, unit in enumerate(row):
        if unit.tag == "QUOTE":
            dropped |= _around_name(row, at)
        elif unit.tag == "OPEN":
            dropped |= _short_form(row, at)
    return [unit for at, unit in enumerate(row) if at not in dropped] if dropped else row


def _around_name(row: list[Unit], at: int) -> Set[int]:
    """The quotation mark at a unit and the one that closes it, where they hold a name alone."""
    mention = row[at + 1].mention if at + 1 < len(row) else None
    if at == 0 or mention is None or mention.label not in _QUOTABLE:
        return frozenset()
    behind = at + 2
    while behind < min(at + 6, len(row)) and row[behind].tag in _IN_TITLE:
        behind += 1  # "the “Reef Plan 2017–2021,”"
    closed = behind < len(row) and row[behind].tag == "QUOTE"
    return {at, behind} if closed and row[at - 1].tag in _BEFORE_QUOTED else frozenset()


def _short_form(row: list[Unit], at: int) -> Set[int]:
    """The bracket at a unit, its acronym and its end, between a body's name and what goes on."""
    if at == 0 or at + 3 >= len(row) or row[at + 2].tag != "CLOSE":
        return frozenset()
    body, short = row[at - 1].mention, row[at + 1].mention
    if body is None or short is None or body.label != "Office" or short.entity is not body.entity:
        return frozenset()
    if _tied(row, at + 3):
        return set(range(at, at + 4))
    following = row[at + 3]
    named = following.mention is not None and following.mention.label in {"Programme", "Event"}
    named = named or (following.low in _GOING_ON and not following.capital)
    named = named and body.entity is not None and body.entity.known  # no half of a name
    return set(range(at, at + 3)) if named or following.tag == "TIED" else frozenset()


def _tied(row: list[Unit], at: int) -> bool:
    """Whether a hyphen and a participle follow, which then are one unit: "-led"."""
    if at + 1 >= len(row) or row[at].low != "-" or row[at + 1].first != row[at].last:
        return False
    unit = row[at + 1]
    lemma = next((one for one, form in lexicon().verb_forms(unit.low) if form == "ed"), "")
    if unit.tag != "?" or not lemma:
        return False
    unit.tag, unit.lemma, unit.form = "TIED", lemma, "ed"
    return True
