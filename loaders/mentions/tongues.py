"""Names of languages, which are no States: "the official languages are French and Russian"."""

from __future__ import annotations

from collections.abc import Iterator

from loaders.gazetteers import Hit
from loaders.language.tokens import Token

#: Languages whose names are no demonym, so that a list with one of them is of languages.
_ONLY_TONGUES = frozenset(
    "English Arabic Hindi Urdu Swahili Kiswahili Mandarin Persian Farsi Hebrew Latin".split()
)
_JOINING = frozenset([",", "and", "or", "&", "/"])
_INTO = frozenset("in into speak speaks spoke speaking".split())
_SAYING = frozenset(["is", "are", "was", "were", "be", "being", "including", ":", "(", "–", "—"])
_COUNTRIES_TOO = frozenset(["Lao"])  # "in Lao" is in the country
_LANGUAGES = frozenset("language languages".split())
#: What may stand behind the names of languages; any other word is what they are said of.
_BEHIND = frozenset(
    "language languages version versions text texts translation translations edition editions "
    "only as by at on but with while which for is are was were".split()
)
#: Services that work in the language before them: "the Spanish Translation Service".
_SERVING = frozenset("translation interpretation language verbatim text-processing".split())
_NEAR = 12  # words from "languages" to the first that is named


def without_tongues(tokens: list[Token], hits: list[Hit]) -> list[Hit]:
    """Hits without the demonyms that name a language."""
    alone = [h.first for h in hits if h.use == "demonym" and h.last == h.first + 1]
    nations = {at for at in alone if tokens[at].text not in _COUNTRIES_TOO}
    lists = _lists(tokens, nations) if nations else ()
    tongues = {at for listed in lists if _spoken(tokens, listed) for at in listed}
    tongues |= {at for at in nations if _serves(tokens, at + 1)}
    return [h for h in hits if h.first not in tongues or h.first not in nations]


def _lists(tokens: list[Token], nations: set[int]) -> Iterator[list[int]]:
    """The places of words of a list that may be of languages: nothing but marks and "and" stands
    between them."""
    listed: list[int] = []
    for at, token in enumerate(tokens):
        if at in nations or token.text in _ONLY_TONGUES:
            listed.append(at)
        elif listed and token.low not in _JOINING:
            yield listed
            listed = []
    if listed:
        yield listed


def _spoken(tokens: list[Token], listed: list[int]) -> bool:
    """Whether the words of a list name languages."""
    first, last = listed[0], listed[-1] + 1
    if last < len(tokens) and tokens[last].kind == "word" and tokens[last].low not in _BEHIND:
        return False
    if any(tokens[at].text in _ONLY_TONGUES for at in listed) and len(listed) > 1:
        return True
    before = tokens[first - 1].low if first else ""
    told = _LANGUAGES.intersection(t.low for t in tokens[max(0, first - _NEAR) : first])
    return before in _INTO or (before in _SAYING and bool(told))


def _serves(tokens: list[Token], at: int) -> bool:
    """Whether a token opens the rest of the name of a service for a language."""
    return at < len(tokens) and tokens[at].capitalised and tokens[at].low in _SERVING
