"""Folding and slugs: how two spellings of a name are told to be one.

The rules are those of the graph's contract: case and accents folded, a leading
"the", "UN" or "United Nations" dropped, hyphens and punctuation a space, "&" an
"and", a final "'s" dropped.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

_LEADING = re.compile(r"(?:the|un|united nations|u\.n\.) (?=\S)")
_POSSESSIVE = re.compile(r"'s\b")
_OTHER = re.compile(r"(?:[^\w/.]|_)+")
_NOT_BASIC = re.compile(r"[^a-z0-9/.]+")
_SLASH = re.compile(r"\s*/\s*")
_ACCENTED = re.compile(r"[^\x00-\x7f]+")
_COUNTER = re.compile(r"\bcounter ?terrorism\b")


def plain(text: str) -> str:
    """`text` without accents, in lower case, with straight apostrophes."""
    if text.isascii():
        return text.casefold()
    return _ACCENTED.sub(_bare, text).casefold().replace("’", "'")


def _bare(match: re.Match[str]) -> str:
    """Letters without what is set above or below them."""
    decomposed = unicodedata.normalize("NFKD", match[0])
    return "".join(c for c in decomposed if not unicodedata.combining(c))


@lru_cache(maxsize=10_000)  # a document repeats its names
def fold(name: str, *, basic: bool = False) -> str:
    """The form in which names are compared.

    With `basic` whatever is no letter from a to z and no digit counts as a space, letters of
    other scripts too: the comparison of gold facts. Without it every letter counts.

    >>> fold("The United Nations Office of Counter-Terrorism")
    'office of counterterrorism'
    """
    text = _POSSESSIVE.sub("", plain(name).replace("&", "and"))
    text = (_NOT_BASIC if basic else _OTHER).sub(" ", text).strip()
    for _ in range(2):
        text = _LEADING.sub("", text, count=1) if _LEADING.match(text) else text
    return _SLASH.sub("/", _COUNTER.sub("counterterrorism", text)).strip()


def slug(name: str) -> str:
    """An id made from a name: letters and digits joined by hyphens.

    >>> slug("Ministère de l'Intérieur")
    'ministere-de-l-interieur'
    """
    return re.sub(r"[^\w]+|_", "-", plain(name)).strip("-")
