"""Where the names begin that a group of members lists: "its members are A", "21 members in the
group: A", "List A (100 members): A", "members, including A", "the founding states of A and B"."""

from __future__ import annotations

from loaders.grammar.items import Item, Noun, Verb
from loaders.grammar.named_lists import names_from
from loaders.relations.reading import Reading

#: Words that make a group of States one of founders, or of members of some standing.
FOUNDING = frozenset("founding permanent current full original member founder initial".split())
_MARKS = frozenset(["including", "such as", "namely"])
_GROWING = frozenset("expand grow widen extend come".split())
_LISTING = frozenset("be include comprise consist list".split())
_PEOPLE = frozenset("officials representatives delegates delegations governments".split())
_JOINERS = frozenset("of in within".split())
_BESIDE = frozenset(
    """
    member members state states country countries nation nations economy economies ally allies
    """.split()
)
_OPENS = frozenset("COLON OPEN DASH".split())
_SKIPPED = frozenset("COLON ADV P QUOTE DASH".split())
_COUNTED = frozenset("countries states nations members economies following bodies".split())
_FEWEST = 2  # names that make a list
_NUMBERS = (
    "two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen"
    " seventeen eighteen nineteen twenty"
).split()


def opening(reading: Reading, noun: Noun) -> tuple[int, int]:
    """The item at which the list of a group of members begins, and how many names it has at least;
    zeros where it lists none."""
    items = reading.parse.items
    at = _behind_phrases(items, noun)
    if at >= len(items):
        return 0, 0
    if at == noun.index + 1 and is_state(items[at]) and _beside(noun):
        return at, 1  # "NATO members Poland and Spain"
    if noun.head.endswith("s") or noun.head == "membership":
        start = _marked(items, noun, at)
        if start:
            return start, _FEWEST
    start = _behind_colon(items, at) if "following" in noun.words else 0
    return (start, _FEWEST) if start else _behind_verb(reading, noun, at)


def _beside(noun: Noun) -> bool:
    """Whether a name may stand right behind a group: "NATO members Poland and Spain", "EU member
    Spain"."""
    return noun.head in _BESIDE and (noun.head.endswith("s") or bool(noun.before))


def _behind_phrases(items: list[Item], noun: Noun) -> int:
    """Where a group ends, with its phrases, and brackets that hold no names; the bracket that the
    group stands in closes as well."""
    at = noun.index + 1
    if noun.index and items[noun.index - 1].kind == "OPEN" and _kind(items, at) == "CLOSE":
        return at + 1 if _kind(items, at + 1) == "COLON" else at
    while at + 1 < len(items):
        following = items[at + 1]
        if items[at].low in _JOINERS and isinstance(following, Noun) and not is_state(following):
            at += 2
        elif items[at].kind == "OPEN" and (closing := _nameless(items, at)):
            at = closing + 1
        else:
            break
    return at


def _marked(items: list[Item], noun: Noun, at: int) -> int:
    """The start of a list behind a mark: a colon, bracket or dash, "including", or, for a number of
    members, a comma."""
    item = items[at]
    if item.kind in _OPENS:
        return at + 1
    following = items[at + 1] if at + 1 < len(items) else item
    if item.low == "of" and FOUNDING & set(noun.words) and is_state(following):
        return at + 1
    for place in (at, at + 1) if item.kind == "COMMA" else (at,):
        if place < len(items) and items[place].low in _MARKS:
            return 0 if _of_others(items, noun, at) else place + 1
    told = item.kind in {"COMMA", "SEMI"} and is_state(following)
    return at + 1 if told and number(noun) == len(names_from(items, at + 1, opening=True)) else 0


def _of_others(items: list[Item], noun: Noun, at: int) -> bool:
    """Whether what is listed is what a phrase behind the group speaks of: "members of institutions
    such as A"."""
    between = items[noun.index + 1 : at]
    return any(isinstance(i, Noun) and not i.mention and i.head.endswith("s") for i in between)


def _behind_colon(items: list[Item], at: int) -> int:
    """The start of a list whose colon stands behind the clause: "the following member States of the
    Commission were represented: A"; 0 where a name comes first."""
    for place in range(at, len(items) - 1):
        item = items[place]
        if item.kind == "COLON":
            return place + 1
        if item.kind in {"STOP", "SEMI"} or (isinstance(item, Noun) and item.mention is not None):
            return 0
    return 0


def _behind_verb(reading: Reading, noun: Noun, at: int) -> tuple[int, int]:
    """The start of a list behind the verb of which the group is the subject."""
    verbs = reading.parse.verbs
    later = (v for v in verbs if v.index >= at)
    verb = next((v for v in later if any(noun is n for n in v.subject)), None)
    while verb is not None and verb.lemma in _GROWING:
        verb = next((v for v in verbs if v.governor is verb), None)
    if verb is None or verb.lemma not in _LISTING or verb.passive or verb.negative:
        return 0, 0
    if (verb.governor or verb).status != "stated":
        return 0, 0
    return names_at(reading.parse.items, verb.index + 1), _FEWEST


def names_at(items: list[Item], at: int) -> int:
    """Where the names behind a verb begin: "were A", "are: A", "included officials from A",
    "are the following five: A", "was 15, including A"; 0 where none do."""
    while at < len(items):
        if items[at].kind == "OPEN" and (closing := _nameless(items, at)):
            at = closing + 1
        elif items[at].kind in _SKIPPED or items[at].low in _MARKS:
            at += 1
        else:
            break
    item = items[at] if at < len(items) else None
    if isinstance(item, Noun) and item.mention is None:
        at = _behind_common(items, item)
        item = items[at] if 0 < at < len(items) else None
    return at if isinstance(item, Noun) and item.mention is not None else 0


def _behind_common(items: list[Item], noun: Noun) -> int:
    """Where the names begin that a common noun behind a verb introduces, or 0."""
    at = noun.index + 1
    if noun.head in _PEOPLE:
        return at + 1
    if not (counted(noun) or noun.head in _COUNTED):
        return 0
    if _kind(items, at) in _OPENS:
        return at + 1
    marked = _kind(items, at) == "COMMA" and at + 1 < len(items) and items[at + 1].low in _MARKS
    return at + 2 if marked else 0


def counted(noun: Noun) -> bool:
    """Whether a group says how many they are: "ten signatories", "the 41 members"."""
    return number(noun) > 0


def number(noun: Noun) -> int:
    """How many a group says that they are, or 0."""
    for word in noun.words:
        if word.isdigit():
            return int(word)
        if word in _NUMBERS:
            return _NUMBERS.index(word) + 2
    return 0


def _nameless(items: list[Item], at: int) -> int:
    """The end of a bracket that holds no further name, or 0: "(as of 2021)", "[update]", "(ECE)"
    behind what it is short for."""
    for place in range(at + 1, len(items)):
        item = items[place]
        if item.kind == "CLOSE":
            return place
        if isinstance(item, Noun) and item.mention is not None and not _same(items[at - 1], item):
            return 0
        if isinstance(item, Verb):
            return 0
    return 0


def _same(left: Item, right: Noun) -> bool:
    """Whether two groups name one thing."""
    known = left.mention if isinstance(left, Noun) else None
    return known is not None and right.mention is not None and known.entity is right.mention.entity


def is_state(item: Item) -> bool:
    """Whether an item names a State."""
    mention = item.mention if isinstance(item, Noun) else None
    return mention is not None and mention.label == "Country" and mention.use != "demonym"


def _kind(items: list[Item], at: int) -> str:
    return items[at].kind if at < len(items) else ""
