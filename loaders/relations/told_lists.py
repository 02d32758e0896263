"""Lists of those whom an organ tells to act, up to what they are to do."""

from __future__ import annotations

from loaders.grammar.items import Item, Noun, Verb
from loaders.relations.reading import Reading
from loaders.relations.statements import Ref

_ADDING = frozenset(["including", "such as", "together with", "particularly", "especially"])


def listed(reading: Reading, start: int) -> tuple[list[Ref], Verb | None]:
    """The names of a list from an item on, up to the verb that says what they are to do: "States,
    UNDP and relevant bodies, in particular CTED, to …"; what a preposition governs is left out."""
    found: list[Ref] = []
    governed: list[Noun] = []
    aside = clause = left_out = bracket = False
    for item in reading.parse.items[start:]:
        bracket = (bracket or (item.kind == "OPEN" and left_out)) and item.kind != "CLOSE"
        if bracket:
            continue  # "under the guidance of the Committee (CTC)"
        if isinstance(item, Verb):
            if item.form in {"inf", "finite"} and not (clause or _only_adds(item)):
                return found, item
            aside = True  # "established pursuant to …", "as its force is being deployed"
        elif item.kind in {"STOP", "SEMI", "COLON"} or _is_infinitive(reading, item):
            break
        elif item.kind == "COMMA":
            aside = clause = False
        elif item.kind == "SUB":
            clause = True
        elif isinstance(item, Noun) and not aside:
            left_out = item in governed or (item.index > start and _governs(reading, item))
            if left_out:
                governed = governed if item in governed else item.list_of
            elif item.mention is not None or item.head != "sides":
                found += [r for r in reading.refs([item]) if r not in found]
    return found, None


def _only_adds(verb: Verb) -> bool:
    """Whether a participle behind a noun was read as a verb: "and other bodies concerned, to …"."""
    return verb.lemma == "concern" and not verb.objects and not verb.passive and not verb.modal


def _is_infinitive(reading: Reading, item: Item) -> bool:
    """Whether "to" opens an infinitive, though its verb was read as a noun: "to collate …"."""
    if item.kind != "TO":
        return False
    items = reading.parse.items
    at = next(n for n, one in enumerate(items) if one is item) + 1
    behind = items[at] if at < len(items) else None
    if not isinstance(behind, Noun):
        return isinstance(behind, Verb)
    return not (behind.determiner or behind.own or behind.mention or behind.before)


def _governs(reading: Reading, noun: Noun) -> bool:
    """Whether a preposition stands before a group: "including" and "in particular" only add."""
    if "particular" in noun.words:
        return False  # "in particular CTED"
    item = before(reading.parse.items, noun)
    return item is not None and item.kind in {"P", "TO"} and item.low not in _ADDING


def before(items: list[Item], group: Noun | Verb) -> Item | None:
    at = group.index - 1
    while at >= 0 and items[at].kind == "ADV":
        at -= 1
    return items[at] if at >= 0 else None
