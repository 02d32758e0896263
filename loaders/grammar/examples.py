"""Examples of a group: "regional organizations, including the African Union and ECOWAS"."""

from __future__ import annotations

from collections.abc import Iterator

from loaders.grammar.around import STOPS, backwards
from loaders.grammar.items import Item, Noun, Verb
from loaders.grammar.named_lists import several
from loaders.mentions.vocabulary import vocabulary

_OPENERS = frozenset(["including", "such as", "like"])
_ADVERBS = frozenset("particularly notably namely especially specifically mainly".split())
_LISTING = frozenset(["include", "comprise"])
_PASSED = frozenset("P TO ADV COMMA".split())


def exemplify(items: list[Item]) -> None:
    """Give the group that a list of names illustrates these names as its examples."""
    for at, item in enumerate(items[:-1]):
        opens = _opens(items, at)
        if not opens and not _of_owner(items, at):
            continue  # most items
        first = next((i for i in items[at + 1 : at + 3] if i.kind not in {"ADV", "OPEN"}), None)
        if not isinstance(first, Noun) or not any(n.mention for n in first.list_of):
            continue
        for noun in first.list_of:
            noun.governor = noun.governor or item
        general = next(_general(items, at), None) or _body(items, at)
        if not opens and any(n.mention is None for n in first.list_of):
            continue
        if general is not None:
            general.examples = closed(items, first.list_of)


def closed(items: list[Item], listed: list[Noun]) -> list[Noun]:
    """A list up to what ", as well as" adds to it behind its "and": that is no example."""
    joined = [n for n, one in enumerate(listed) if one.index and items[one.index - 1].kind == "CC"]
    further = [n for n in joined[1:] if items[listed[n].index - 2].kind == "COMMA"]
    return listed[: further[0]] if further else listed


def _body(items: list[Item], at: int) -> Noun | None:
    """The body or programme right before: "the United Nations system, including UNODC"."""
    before = next((i for i in backwards(items, at) if i.kind != "COMMA"), None)
    mention = before.mention if isinstance(before, Noun) else None
    body = mention is not None and mention.label in {"Office", "Programme"}
    return before if body and isinstance(before, Noun) else None


def _opens(items: list[Item], at: int) -> bool:
    """Whether an item says that examples follow."""
    item = items[at]
    if item.kind == "P":
        return item.low in _OPENERS and at > 0
    return item.low in _ADVERBS and at > 0 and items[at - 1].kind in {"COMMA", "DASH", "OPEN"}


def _of_owner(items: list[Item], at: int) -> bool:
    """Whether somebody's programmes are listed: "UNEP's programmes include …", "through its two
    programmes: …"."""
    item = items[at]
    lists = item.kind == "COLON" or (isinstance(item, Verb) and item.lemma in _LISTING)
    noun = items[at - 1] if lists and at else None
    if not isinstance(noun, Noun) or not noun.head.endswith("s"):
        return False
    told = vocabulary().nouns.get(noun.head[:-1])
    programmes = told is not None and told[0] == "Programme"
    return programmes and bool(noun.own or noun.possessor)


def _general(items: list[Item], at: int) -> Iterator[Noun]:
    """The common noun in the plural that examples can be of, nearest first."""
    for item in backwards(items, at):
        if isinstance(item, Noun):
            if several(item) and not item.pronoun:
                yield item
        elif item.kind not in _PASSED or item.kind in STOPS:
            return
