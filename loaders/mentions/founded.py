"""Bodies named by the resolution that founded them: "Committee established pursuant to resolution
1591 (2005)", "Panel of Experts established by resolution 1929"."""

from __future__ import annotations

from collections.abc import Iterator

from loaders.gazetteers import Entry, Gazetteer
from loaders.language.tokens import Token, tokens
from loaders.mentions.entities import Mention, Registry
from loaders.mentions.marked import phrase

_HEADS = frozenset("Committee Panel Group Team Mechanism Commission".split())
_BEFORE = frozenset("Security Council United Nations UN U.N. Sanctions".split())
_EXPERTS = frozenset("of Experts the Council Security".split())
_MADE = frozenset("established created constituted formed".split())
_BETWEEN = frozenset("paragraph paragraphs of operative the security council its council's".split())
_COUNTED = frozenset(["number", "possessive"])
_LISTED = frozenset(", and".split())


def founded(
    words: list[Token], cited: list[Mention], registry: Registry, gazetteer: Gazetteer
) -> Iterator[Mention]:
    """The bodies of a sentence that the resolutions cited in it name."""
    starts = {m.first: m for m in cited if m.label == "Resolution"}
    for head, token in enumerate(words):
        if token.text in _HEADS:
            at = _behind_experts(words, head + 1)
            trigger = _trigger(words, at, token.text == "Committee")
            inside = _listed(words, trigger, starts) if trigger else ()
            own = any(t.text not in _BEFORE for t in words[_opening(words, head) : head])
            if inside and not own:  # else it has a name of its own
                yield _named(words, head, inside, registry, gazetteer)


def take_in(mentions: list[Mention], cited: list[Mention]) -> None:
    """Keep the resolutions that a longer name has in it: "Security Council Committee pursuant to
    resolutions 1267 (1999) and 1989 (2011)"."""
    for mention in mentions:
        if mention.label == "Office" and not mention.inside:
            span = range(mention.first, mention.last)
            mention.inside = tuple(m for m in cited if m.first in span)


def _behind_experts(words: list[Token], at: int) -> int:
    """Behind "of Experts" and "of the Security Council"."""
    while at < len(words) and words[at].text in _EXPERTS:
        at += 1
    return at


def _trigger(words: list[Token], at: int, committee: bool) -> int | None:
    """Behind "resolution(s)" of "established pursuant to resolutions", or None. Only a committee
    is called so without "established"."""
    made = at < len(words) and words[at].low in _MADE
    at += made
    low = [t.low for t in words[at : at + 3]]
    if low[:2] == ["pursuant", "to"] and (made or committee):
        at += 2
    elif made and low[:1] in (["by"], ["under"]):
        at += 1
    elif made and low in (["in", "accordance", "with"], ["in", "pursuance", "of"]):
        at += 3
    else:
        return None
    while at < len(words) and (words[at].low in _BETWEEN or words[at].kind in _COUNTED):
        at += 1
    named = at < len(words) and words[at].low in {"resolution", "resolutions"}
    return at + 1 if named else None


def _listed(words: list[Token], at: int, starts: dict[int, Mention]) -> tuple[Mention, ...]:
    """The resolutions that stand one after the other from a token."""
    found: list[Mention] = []
    while at in starts:
        found.append(starts[at])
        at = starts[at].last
        while at < len(words) and words[at].low in _LISTED:
            at += 1
    return tuple(found)


def _named(
    words: list[Token],
    head: int,
    inside: tuple[Mention, ...],
    registry: Registry,
    gazetteer: Gazetteer,
) -> Mention:
    first, last = _opening(words, head), inside[-1].last
    kind = words[head].low
    entry = _known(inside[0], gazetteer) if kind == "committee" else None
    if entry:
        entity = registry.known(entry)
    else:
        entity = registry.named("Office", phrase(words[head:last]), kind=kind)
        registry.alias(entity, phrase(words[first:last]))
        entity.short = (f"the {kind}",)
    return Mention(first, last, "Office", entity, kind=kind, inside=inside)


def _opening(words: list[Token], head: int) -> int:
    """Where the capitalised words before a head start: "Security Council Committee"."""
    first = head
    while first and words[first - 1].capitalised and words[first - 1].low not in {"the", "a"}:
        first -= 1
    return first


def _known(cited: Mention, gazetteer: Gazetteer) -> Entry | None:
    """The committee that the gazetteer knows by the number of its resolution."""
    number = str(cited.entity.properties.get("number")) if cited.entity else ""
    name = tokens(f"{number} Committee")
    hits = gazetteer.find(name, frozenset())
    return next((h.entry for h in hits if h.last - h.first == len(name)), None)
