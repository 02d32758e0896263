"""Names that share their head: "the Departments of State, Justice, and Homeland Security", "the
Secretaries of Energy and Labor" name one body each."""

from __future__ import annotations

from collections.abc import Iterator

from loaders.gazetteers import Entry, Gazetteer
from loaders.language.tokens import Token, tokens
from loaders.mentions.entities import Mention, Registry
from loaders.mentions.marked import phrase

#: The plural, the head of each name, and whether only names of the gazetteer count.
_PLURALS = {
    "departments": ("Department", False),
    "ministries": ("Ministry", False),
    "bureaus": ("Bureau", False),
    "bureaux": ("Bureau", False),
    "committees": ("Committee", False),
    "subcommittees": ("Subcommittee", False),
    "offices": ("Office", False),
    "universities": ("University", False),
    "secretaries": ("Department", True),
}
_JOINING = frozenset("of on for".split())
_KINDS = {"Ministry": "ministry", "Committee": "committee", "Subcommittee": "committee"}
_LONGEST = 5  # words of one name behind the head


def shared_heads(
    words: list[Token],
    registry: Registry,
    gazetteer: Gazetteer,
    known: frozenset[str],
    states: frozenset[int],
) -> Iterator[Mention]:
    """The names of a sentence that share a head in the plural; `known` are the document's
    words, `states` the tokens at which it names a State or town."""
    done = 0
    for at, token in enumerate(words[:-2]):
        if at < done or token.low not in _PLURALS:
            continue
        joiner = words[at + 1].low
        cut = at > 0 and words[at - 1].capitalised and words[at - 1].kind == "word"
        if cut and at > 1 and not words[at].line:
            continue  # "the Ethics Offices of …"
        if token.capitalised and joiner in _JOINING:
            head, strict = _PLURALS[token.low]
            made = list(_items(words, at + 2, f"{head} {joiner}", gazetteer, known))
            foreign = any(first in states for first, *_ in made)
            if len(made) < 2 or foreign or (strict and not all(entry for *_, entry in made)):
                continue
            done = made[-1][1]
            for first, last, entry in made:
                name = f"{head} {joiner} {phrase(words[first:last])}"
                kind = _KINDS.get(head, "office")
                entity = (
                    registry.known(entry) if entry else registry.named("Office", name, kind=kind)
                )
                start = at if first <= at + 3 else first
                yield Mention(start, last, "Office", entity, kind=kind)


def _items(
    words: list[Token], at: int, head: str, gazetteer: Gazetteer, known: frozenset[str]
) -> Iterator[tuple[int, int, Entry | None]]:
    """The items of a list, each with its tokens and its name in the gazetteer, if it has one."""
    while True:
        at += at < len(words) and words[at].low == "the"
        end = _run(words, at)
        if end == at or words[at].low in _PLURALS:
            return
        entry, last = _longest(words, at, end, head, gazetteer, known)
        yield at, last, entry
        at = _past_separators(words, last)
        if at == last:
            return


def _run(words: list[Token], at: int) -> int:
    """The end of the words of one item: capitals, and "and" or "of" between them."""
    end = at
    while end < len(words) and end - at < _LONGEST * 2:
        inner = words[end].low in {"and", "of", "&"} and end > at
        following = words[end + 1] if end + 1 < len(words) else None
        joins = inner and following is not None and following.capitalised
        if not (words[end].kind == "word" and words[end].capitalised) and not joins:
            break
        end += 1
    return end


def _longest(
    words: list[Token],
    at: int,
    end: int,
    head: str,
    gazetteer: Gazetteer,
    known: frozenset[str],
) -> tuple[Entry | None, int]:
    """The longest known name that starts here ("Health and Human Services"), else the capitals up
    to "and"."""
    for last in range(end, at, -1):
        entry = _known(f"{head} {phrase(words[at:last])}", gazetteer, known)
        entry = entry or _known(f"{head} the {phrase(words[at:last])}", gazetteer, known)
        if entry:
            return entry, last
    last = at
    while last < end and words[last].capitalised:
        last += 1
    return None, last


def _known(name: str, gazetteer: Gazetteer, known: frozenset[str]) -> Entry | None:
    spelled = tokens(name)
    hits = gazetteer.find(spelled, known)
    whole = len(hits) == 1 and hits[0].first == 0 and hits[0].last == len(spelled)
    return hits[0].entry if whole and hits[0].entry.label == "Office" else None


def _past_separators(words: list[Token], at: int) -> int:
    while at < len(words) and words[at].low in {",", "and", "&", "or"}:
        at += 1
    return at
