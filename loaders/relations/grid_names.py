"""Names that only their list shows: what stands below "Committees" or "Current programmes"."""

from __future__ import annotations

import re

from loaders.language.grids import Cell, Grid
from loaders.language.lexicon import lexicon
from loaders.language.tokens import Token, tokens
from loaders.mentions.given import given_names
from loaders.mentions.marked import phrase
from loaders.mentions.roles import role_at
from loaders.mentions.vocabulary import vocabulary

_TIES = frozenset("of for the on and in to & - – / . 's ’s de la du des".split())
_MARKS = re.compile(r"[_*]+")
_LONGEST = 10  # words of a name
_COVERED = 0.25  # the share of an item's words that its name must have
_ALIKE = 0.7  # the share of a list's items that must have a name


def lists_names(grid: Grid) -> bool:
    """Whether most items of a list open with what can be a name."""
    named = sum(name_in(row[0]) is not None for row in grid.rows)
    return named >= max(2, _ALIKE * len(grid.rows))


def short(cell: Cell) -> bool:
    """Whether what stands behind a name is an acronym or years in brackets, so that the name does
    not go on."""
    text = cell.text.strip("()[]*_ ")
    return text.isupper() or any(c.isdigit() for c in text[:4]) or not text


def name_in(cell: Cell) -> str | None:
    """The capitalised words that a cell opens with, where they can be a name: no person's, no task
    ("Promoting Trade") and no plain words ("Annual report")."""
    text = _MARKS.sub("", cell.text).rstrip(" .,;")
    words = tokens(text)
    last = _end(words)
    named = words[:last]
    if not named or len(named) > _LONGEST or last < _COVERED * len(words):
        return None
    if role_at(words, 0) or named[0].text in vocabulary().calendar or _task(words):
        return None
    person = given_names().sure(named[0].text) and len(named) in {2, 3}
    return phrase(named) if not person and _distinct(named, last == len(words)) else None


def _end(words: list[Token]) -> int:
    """Where the run of capitalised words that opens a cell ends."""
    last = 0
    for at, token in enumerate(words):
        if token.capitalised or (last and token.kind == "number"):
            last = at + 1
        elif not last or token.low not in _TIES:
            break
    return last


def _task(words: list[Token]) -> bool:
    """Whether an item tells what is done: it opens with a verb."""
    lex, low = lexicon(), words[0].low
    doing = low.endswith("ing") and bool(lex.verb_forms(low))
    return doing or lex.prior.get(low) in {"VB", "VBP", "VBD", "VBN", "VBZ"} or low in lex.closed


def _distinct(named: list[Token], whole: bool) -> bool:
    """Whether words can be a name by themselves: several with capitals, or one no common word."""
    capital = [t for t in named if t.capitalised]
    if len(capital) == 1:
        return capital[0].low not in lexicon().prior and len(capital[0].text) > 2
    return whole or len(capital) > 2 or any(t.low not in lexicon().prior for t in capital)
