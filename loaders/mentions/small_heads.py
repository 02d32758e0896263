"""Names with a head in small letters: "the Eurostars programme", "the Kenyan parliament"."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from loaders.gazetteers import Entry, Gazetteer, Hit
from loaders.language.lexicon import lexicon
from loaders.language.tokens import Token, tokens
from loaders.mentions.entities import Mention, Registry
from loaders.mentions.vocabulary import vocabulary

_HEADS = {
    "programme": "programme",
    "program": "programme",
    "project": "project",
    "initiative": "initiative",
    "campaign": "campaign",
    "scheme": "programme",
}
_BEFORE = frozenset("the its their our his her this of under through via called".split())
_LONGEST = 4  # capitalised words in front of the head
_KINDS = {"Parliament": "parliament", "Senate": "parliament", "National": "parliament",
          "Central": "bank", "Supreme": "court", "Constitutional": "court"}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Branded:
    """A programme at tokens `first` to `last`; `end` is where its own words end."""

    first: int
    end: int
    last: int
    kind: str


def branded(words: list[Token], taken: set[int]) -> Iterator[Branded]:
    """The programmes that capitalised words and a small head name. `taken` are the tokens of other
    names."""
    for head, token in enumerate(words):
        if head < 2 or token.low not in _HEADS or token.capitalised or not _ends(words, head + 1):
            continue
        first = head
        while first and head - first < _LONGEST and _own(words, first - 1, taken):
            first -= 1
        article = first > 0 and words[first - 1].low in _BEFORE
        # "America the Beautiful initiative": more of the name stands before
        cut = first > 1 and words[first - 2].capitalised and words[first - 2].kind == "word"
        if article and not cut and first < head and any(len(t.text) > 3 for t in words[first:head]):
            yield Branded(first, head, head + 1, _HEADS[token.low])


def _own(words: list[Token], at: int, taken: set[int]) -> bool:
    """Whether a token can be a word of a programme's own name."""
    token, known = words[at], vocabulary()
    if at in taken or at == 0 or token.kind != "word" or not token.capitalised:
        return False
    common = token.text in known.common or token.text in known.calendar
    return not common and token.low not in known.role_starts and not token.text.endswith("an")


def _ends(words: list[Token], at: int) -> bool:
    """Whether a noun phrase ends before a token: no "project manager" or "programme budget"."""
    if at >= len(words) or words[at].kind in {"mark", "possessive"}:
        return True
    low, lex = words[at].low, lexicon()
    closed = lex.prepositions | lex.conjunctions | lex.be | lex.have | lex.modals | lex.relatives
    return low in closed | {"to"} or lex.adverb(low)


def national(
    words: list[Token], hits: list[Hit], registry: Registry, gazetteer: Gazetteer
) -> Iterator[Mention]:
    """The bodies that a State's adjective or possessive and a small noun name."""
    for hit in hits:
        if hit.entry.label != "Country" or hit.use == "city":
            continue
        owned = hit.last < len(words) and words[hit.last].kind == "possessive"
        if not owned and hit.use != "demonym":
            continue
        start = hit.last + owned
        for noun, name in vocabulary().national.items():
            last = start + len(noun)
            if tuple(t.low for t in words[start:last]) == noun and not words[start].capitalised:
                yield _of_state(
                    start, last, f"{name} of {hit.entry.name}", hit, registry, gazetteer
                )


def _of_state(
    first: int, last: int, name: str, hit: Hit, registry: Registry, gazetteer: Gazetteer
) -> Mention:
    entry = _known(name, gazetteer)
    kind = _KINDS.get(name.split()[0], "ministry")
    entity = registry.known(entry) if entry else registry.named("Office", name, kind=kind)
    entity.country = entity.country or hit.entry.id
    state = registry.known(hit.entry)
    return Mention(first, last, "Office", entity, country=state, kind=kind)


def _known(name: str, gazetteer: Gazetteer) -> Entry | None:
    spelled = tokens(name)
    hits = gazetteer.find(spelled, frozenset(t.low for t in spelled))
    whole = len(hits) == 1 and hits[0].first == 0 and hits[0].last == len(spelled)
    return hits[0].entry if whole and hits[0].entry.label == "Office" else None
