"""Names that the acronym behind them spells: "Food, Agriculture and Water Network (FAWN)",
"Comité national pour le salut (CNS)"."""

from __future__ import annotations

import re

from graphmodel.names import fold
from loaders.language.tokens import Token
from loaders.mentions.vocabulary import DEGREES, vocabulary

_LONGEST = 14  # tokens of a name that is spelled out
_POSSESSIVES = frozenset(["'s", "’s", "'", "’", ","])
_ARTICLES = frozenset("le les l et pour sur del las los el y fur".split())
_ELIDED = re.compile(r"^[ld]['’]", re.IGNORECASE)


def spelled_start(tokens: list[Token], opening: int, acronym: str) -> int | None:
    """Where the name before a bracket starts that an acronym spells in whatever letters."""
    start = spelling(tokens, opening, acronym)
    if start is None:
        start = _small_spelling(tokens, opening, acronym)
    degree = start is not None and tokens[start].text in DEGREES
    return None if degree else start  # "Master of Public Administration (MPA)"


def spelling(tokens: list[Token], opening: int, acronym: str) -> int | None:
    """Where the words before a bracket start whose initials an acronym is made of, or None."""
    letters = [c for c in acronym if c.isupper()]
    start = opening
    while start and letters and opening - start < _LONGEST:
        word = tokens[start - 1]
        if word.capitalised:
            initials = [p[0].upper() for p in re.split(r"[\-–]", word.text) if p]
            while initials and letters and initials[-1] == letters[-1]:
                initials.pop()
                letters.pop()
            if initials and not letters:
                return None
        elif word.low not in vocabulary().connectors | _POSSESSIVES:
            return None
        start -= 1
    whole = not letters and opening - start >= 2 and tokens[start].capitalised
    return start if whole else None


def _small_spelling(tokens: list[Token], opening: int, acronym: str) -> int | None:
    """Where the words before a bracket start that an acronym spells although some of them are in
    small letters, as in other languages; the first or the last word is a head."""
    letters = "".join(c for c in acronym if c.isupper())
    left = {len(letters)}  # letters not spelled yet
    for start in range(opening - 1, max(-1, opening - _LONGEST), -1):
        left = _before(tokens[start], letters, left)
        if not left or len(letters) < 3:
            return None
        if 0 in left and tokens[start].capitalised:
            heads = vocabulary().heads
            headed = any(tokens[at].text in heads for at in (start, opening - 1))
            return start if headed and opening - start >= 3 else None
    return None


def _before(word: Token, letters: str, left: set[int]) -> set[int]:
    """How many letters are left before a word, which must begin with the last of them; a small
    word between names need not."""
    low = fold(_ELIDED.sub("", word.text))
    if word.kind != "word" or not low:
        return set()
    parts = [part[0].upper() for part in low.split() if part]
    spelled = {n - len(parts) for n in left if letters[:n].endswith("".join(parts))}
    spelled |= {n - 1 for n in left if letters[:n].endswith(parts[0])}
    passed = not word.capitalised and word.low in vocabulary().connectors | _ARTICLES
    return spelled | (left if passed else set())
