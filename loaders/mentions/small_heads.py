"""Names with a head in small letters, "the Eurostars programme", "the Kenyan parliament", or behind
the acronym of its words: "the Clean Reef Areas (CRA) Program"."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from loaders.gazetteers import Entry, Gazetteer, Hit
from loaders.language.lexicon import lexicon
from loaders.language.tokens import Token, tokens
from loaders.mentions.entities import Mention, Registry
from loaders.mentions.marked import phrase
from loaders.mentions.roles import role_at
from loaders.mentions.spelled import spelling
from loaders.mentions.vocabulary import vocabulary

_BEFORE = frozenset("the its their our his her this of under through via called".split())
_NOVEL = frozenset(
    "new own existing flagship innovative ongoing current landmark pilot joint".split()
)
_PILOT = frozenset("pilot flagship research grant training assistance joint task working".split())
_WORKS = frozenset("""
    railway rail road highway motorway pipeline dam port bridge corridor hydropower canal tunnel
    metro satellite telescope interconnector transmission irrigation
    """.split())  # fmt: skip
_TIES = frozenset("of for to the and in on through against with & ’s 's . -".split())
_LONGEST = 10  # tokens in front of the head
#: Heads before which a single word is a name: of a programme, hardly of anything else.
_ONE_IS_ENOUGH = frozenset("programme program project initiative campaign scheme".split())
_KINDS = {"Parliament": "parliament", "Senate": "parliament", "National": "parliament",
          "Central": "bank", "Supreme": "court", "Constitutional": "court",
          "National Police": "agency"}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Branded:
    """A name at tokens `first` to `last`; `end` is where its own words end, behind which an
    `acronym` may stand in brackets."""

    first: int
    end: int
    last: int
    acronym: str
    label: str
    kind: str


def branded(words: list[Token], found: list[Mention]) -> Iterator[Branded]:
    """The programmes and bodies that capitalised words and a small head name. `found` are the
    other names of the sentence."""
    taken = {at for m in found if m.label != "Text" for at in range(m.first, m.last)}
    states = {m.last: m.first for m in found if m.label == "Country" and m.use == "name"}
    for head in range(2, len(words)):
        kind = _kind_of_head(words, head)
        if kind is None or not noun_phrase_ends(words, head + 1):
            continue
        token, (end, acronym) = words[head], _end_of_own(words, head)
        if token.capitalised and not (acronym and spelling(words, end, acronym) is not None):
            continue
        first = _start_of_own(words, end, acronym, taken)
        if first is not None and _names_one(words, first, end, token.low):
            first = _with_state(words, first, states.get(first))
            yield Branded(first, end, head + 1, acronym, *kind)


def _kind_of_head(words: list[Token], head: int) -> tuple[str, str] | None:
    """What a small head names, or one with a capital not far behind a bracket."""
    token, known = words[head], vocabulary()
    if not token.capitalised:
        return known.small_heads.get(token.low)
    label, kind = known.heads.get(token.text, ("", ""))
    closed = any(t.text == ")" for t in words[head - 2 : head])
    return (label, kind) if closed and label in {"Office", "Programme"} else None


def _with_state(words: list[Token], first: int, state: int | None) -> int:
    """Where a name starts that a State's own name opens, behind its article: "the Chad Trust Fund
    Phase V programme"."""
    if state is None:
        return first
    start = state + (words[state].low == "the")
    return start if start and words[start - 1].low == "the" else first


def _end_of_own(words: list[Token], head: int) -> tuple[int, str]:
    """Where a name's own words end before its head, and the acronym in brackets behind them: "the
    Purchase for Progress (P4P) pilot project"."""
    end = head - 1 if words[head - 1].low in _PILOT | _WORKS else head
    if end > 3 and words[end - 1].text == ")" and words[end - 3].text == "(":
        return end - 3, words[end - 2].text
    return end, ""


def _start_of_own(words: list[Token], end: int, acronym: str, taken: set[int]) -> int | None:
    """Where a name's own words start: behind an article, or the body whose programme it is."""
    spelled = spelling(words, end, acronym) if acronym else None
    if spelled is not None:
        return None if any(at in taken for at in range(spelled, end)) else spelled
    first = at = end
    while at and end - at < _LONGEST:
        at -= 1
        if _own(words, at, taken):
            first = at
        elif at + 1 == end or at in taken or not _tied(words, at):
            break
    described = first - 1 if first and words[first - 1].low in _NOVEL else first
    before = words[described - 1].low if described else ""
    if described < first:
        owned = words[described - 1].kind == "possessive" or described - 1 in taken
        several = sum(_own(words, at, taken) for at in range(first, end)) > 1
        shown = before in _BEFORE or owned or (several and before in {"a", "an"})
        return first if first < end and shown else None
    cut = first > 1 and words[first - 2].capitalised and words[first - 2].kind == "word"
    if cut and before in _BEFORE:
        return None  # "America the Beautiful initiative": more of the name stands before
    owned = bool(first) and (words[first - 1].kind == "possessive" or first - 1 in taken)
    if owned and first > 2 and _own(words, first - 3, taken):
        return None  # "Closing Togo's Gap initiative": the owner is a word of the name
    if first > 2 and first - 1 in taken and _own(words, first - 2, taken):
        return None  # "the Green Togo Gap initiative"
    return first if first < end and (before in _BEFORE or owned) else None


def _tied(words: list[Token], at: int) -> bool:
    """Whether a small word ties two parts of a name: no "the" but behind another such word."""
    low = words[at].low
    if words[at].kind == "possessive" and at > 1 and words[at - 2].low == "the":
        label, _ = vocabulary().heads.get(words[at - 1].text, ("", ""))
        if label == "Office":
            return False  # "the Department’s Coral Reef programme": whose it is
    return low in _TIES and (low != "the" or words[at - 1].low in _TIES)


def _names_one(words: list[Token], first: int, end: int, head: str) -> bool:
    """Whether words can be the whole name before a small head: one alone names a programme, of
    other things it may be the place or person."""
    own = [t for t in words[first:end] if t.capitalised]
    if not any(len(t.text) > 3 for t in own):
        return False
    distinct = any(c.isupper() for c in own[0].text[1:]) and not own[0].acronym
    return len(own) > 1 or distinct or head in _ONE_IS_ENOUGH


def _own(words: list[Token], at: int, taken: set[int]) -> bool:
    """Whether a token can be a word of a programme's own name."""
    token, known = words[at], vocabulary()
    if at in taken or at == 0 or token.kind != "word" or not token.capitalised:
        return False
    common = token.text in known.common or token.text in known.calendar
    people = token.text.endswith("an") and "-" not in token.text
    return not common and not people and role_at(words, at) is None


def take_in_heads(words: list[Token], found: list[Mention]) -> None:
    """ "the Fulbright programme": the mention of a programme takes in the small head behind it."""
    heads = vocabulary().small_heads
    for mention in found:
        head = mention.last
        if mention.label != "Programme" or head >= len(words) or words[head].capitalised:
            continue
        label, _ = heads.get(words[head].low, ("", ""))
        goes_on = head + 1 < len(words) and words[head + 1].low == "of"  # whose it is comes next
        if label == "Programme" and not goes_on and noun_phrase_ends(words, head + 1):
            mention.last += 1


def noun_phrase_ends(words: list[Token], at: int) -> bool:
    """Whether a noun phrase ends before a token: no "project manager" or "programme budget",
    but "the project helped"."""
    if at >= len(words) or words[at].kind in {"mark", "possessive"}:
        return True
    low, lex = words[at].low, lexicon()
    if lex.prior.get(low, "VBD" if low.endswith("ed") else "") in {"VBD", "VBN", "VBZ"}:
        return not lex.nominal(low)
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
                called = phrase(words[hit.first : hit.last]), name
                yield _of_state(start, last, name, called, hit, registry, gazetteer)


def _of_state(
    first: int,
    last: int,
    name: str,
    called: tuple[str, str],
    hit: Hit,
    registry: Registry,
    gazetteer: Gazetteer,
) -> Mention:
    """The body that a noun names beside a State: "National Police of Haiti", by its adjective as
    `called` "Haitian National Police"."""
    whole, beside = f"{name} of {hit.entry.name}", " ".join(called)
    entry = _known(whole, gazetteer)
    kind = _KINDS.get(name, _KINDS.get(name.split()[0], "ministry"))
    if entry is None and hit.use == "demonym":
        entry = _known(beside, gazetteer)
    entity = registry.known(entry) if entry else registry.named("Office", whole, kind=kind)
    if entry is None and hit.use == "demonym":
        registry.alias(entity, beside)
    entity.country = entity.country or hit.entry.id
    state = registry.known(hit.entry)
    return Mention(first, last, "Office", entity, country=state, kind=kind)


def _known(name: str, gazetteer: Gazetteer) -> Entry | None:
    spelled = tokens(name)
    hits = gazetteer.find(spelled, frozenset(t.low for t in spelled))
    whole = len(hits) == 1 and hits[0].first == 0 and hits[0].last == len(spelled)
    return hits[0].entry if whole and hits[0].entry.label == "Office" else None
