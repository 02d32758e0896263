"""Where a composed name ends: behind its head "of", "on" and "for" with what they govern."""

from __future__ import annotations

from loaders.mentions.name_words import NameWords

_LONGEST = 28  # tokens
_INNER = frozenset("of for on against to towards".split())
_TITLE = frozenset("on for".split())
_ONLY_IN_TITLES = frozenset(
    "by from with as its their a while through between at concerning related relating".split()
)
_NUMBERED = frozenset("First Second Third New Under".split())
_BEFORE_PLACE = frozenset("in to and from by at".split())
_SMALL = frozenset("the to a its of their an all".split())
_BEHIND_LIST = frozenset(", . ; ) ( : of and in to is was has will for".split())


def name_end(words: NameWords, start: int, label: str) -> int:
    """The end of a name whose head ends at `start`, as long as what follows is capitalised."""
    end = index = start
    titled = False
    while index < min(len(words.tokens), start + _LONGEST):
        if words.capital(index):
            known = index in words.known
            if known and not _takes_known(words, index, start):
                break
            if not known and not titled and words.tokens[index].text in words.words.calendar:
                break
            index = end = words.known.get(index, index + 1)
            continue
        low = words.low(index)
        opens = titled or words.low(start) in _TITLE
        step = _step(words, index, opens, label) if index > start or low in _INNER else 0
        if not step:
            break
        titled = titled or low in _TITLE
        index += step
    return end


def _takes_known(words: NameWords, index: int, start: int) -> bool:
    """A body or country behind "of" is no part of the name; behind "on" or "for" it may be."""
    before = words.low(index - 1)
    if before == "the":
        before = words.low(index - 2)
    if before in {"and", "&", ","}:
        return False
    if before in {"of", "in", "to"}:
        return index not in words.places and index - start > 3 and before == "of"
    return True


def _step(words: NameWords, index: int, titled: bool, label: str) -> int:
    """How many lower-case words to pass so that the name goes on, or 0. `titled` names are
    titles ("Programme on …") and may hold more small words."""
    low = words.low(index)
    if low == ",":
        return _past_comma(words, index, label)
    if low in {"'s", "’s"}:
        return 1 if titled and words.capital(index + 1) else 0
    if low not in words.words.connectors:
        return 0
    if low in {"and", "&"}:
        return _past_and(words, index)
    return 0 if low in _ONLY_IN_TITLES and not titled else _past_small(words, index)


def _past_small(words: NameWords, index: int) -> int:
    for step in (1, 2, 3):
        at = index + step
        if words.capital(at):
            opener = words.tokens[at].text in words.words.openers - _NUMBERED
            place = at in words.known and at in words.places
            return 0 if opener or (place and words.low(index) in _BEFORE_PLACE) else step
        if words.low(at) not in _SMALL:
            return 0
    return 0


def _past_and(words: NameWords, index: int) -> int:
    """ "and" goes on where no new name starts behind it."""
    article = words.low(index + 1) == "the"
    at = index + 2 if article else index + 1
    if not words.unknown(at) or words.starts_name(at):
        return 0
    if article:
        return 2 if words.low(index - 1) != "," else 0
    return 1


def _past_comma(words: NameWords, index: int, label: str) -> int:
    """A comma inside a ministry's name or a title: "Justice, Constitutional and Religious
    Affairs"."""
    at = index + 1
    if words.low(at) == "and":
        return 2 if label == "Programme" and _plain(words, at + 1) else 0
    for _ in range(6):
        if not words.unknown(at) or words.is_head(at) or words.tokens[at].acronym:
            return 0
        if words.tokens[at].text in words.words.openers:
            return 0
        at += 1
        if words.low(at) in {"and", "&"}:
            return 1 if _plain(words, at + 1) and _closes_list(words, at + 1) else 0
        if words.low(at) == ",":
            at += 1
    return 0


def _plain(words: NameWords, at: int) -> bool:
    """Whether a capitalised word goes on with a name and starts none."""
    return words.unknown(at) and not words.starts_name(at)


def _closes_list(words: NameWords, at: int) -> bool:
    while words.capital(at):
        at += 1
    return at >= len(words.tokens) or words.low(at) in _BEHIND_LIST
