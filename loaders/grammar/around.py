"""What stands around an item: neighbours, brackets, and the finite verbs of its clause."""

from __future__ import annotations

from collections.abc import Iterator

from loaders.grammar.items import Item, Noun, Verb

#: Items that end a clause.
STOPS = frozenset("SEMI STOP COLON SUB".split())


def item_before(items: list[Item], at: int) -> Item | None:
    """The item before a place, adverbs and quotation marks passed over."""
    at -= 1
    while at >= 0 and items[at].kind in {"ADV", "QUOTE"}:
        at -= 1
    return items[at] if at >= 0 else None


def item_at(items: list[Item], at: int) -> Item | None:
    """The item at a place, or None behind the last."""
    return items[at] if at < len(items) else None


def backwards(items: list[Item], at: int) -> Iterator[Item]:
    """The items before a place, nearest first, without brackets and what stands in them."""
    depth = 0
    for item in reversed(items[:at]):
        if item.kind == "CLOSE":
            depth += 1
        elif item.kind == "OPEN":
            depth -= 1
        elif depth <= 0:
            yield item


def before_bracket(items: list[Item], close: int) -> Item | None:
    """The item before the bracket that closes at a place, if the sentence does not open with
    it."""
    while close > 0 and items[close].kind != "OPEN":
        close -= 1
    return items[close - 1] if close else None


def is_finite(item: Item | None) -> bool:
    """Whether the item is a finite verb group."""
    return isinstance(item, Verb) and item.form == "finite"


def is_date(item: Item) -> bool:
    """Whether the item is a date, which a relative never stands for."""
    return isinstance(item, Noun) and item.head == "date" and item.mention is None


def is_place(item: Item) -> bool:
    """Whether the item names a town or a State."""
    mention = item.mention if isinstance(item, Noun) else None
    return mention is not None and mention.label in {"Place", "Country"}


def of_town(items: list[Item], noun: Noun) -> bool:
    """Whether a State only says where the town before it lies: "held in Lima, Peru, and will …"."""
    if noun.index < 3 or items[noun.index - 1].kind != "COMMA" or not is_place(noun):
        return False
    town = items[noun.index - 2]
    in_town = isinstance(town, Noun) and town.mention is not None and town.mention.label == "Place"
    return in_town and items[noun.index - 3].kind == "P"


def finite_follows(items: list[Item], at: int) -> bool:
    """Whether a finite verb stands behind a place in the same clause."""
    for item in items[at + 1 :]:
        if is_finite(item):
            return True
        if item.kind in {"SEMI", "CC", "REL", "SUB", "COLON"}:
            return False
    return False


def governor(noun: Noun) -> Item | None:
    """What governs a group: its own preposition or verb, or that of the first of its list."""
    return noun.governor if noun.governor is not None else noun.list_of[0].governor


def told_before(items: list[Item], verb: Verb) -> Verb | None:
    """The verb of what somebody is told in front of a participle that a comma sets off: "directs"
    in "directs CTED, assisted by UNODC, …"."""
    told = items[verb.index - 2] if verb.index > 1 else None
    if not isinstance(told, Noun) or items[verb.index - 1].kind != "COMMA":
        return None
    telling = told.list_of[0].governor if told.list_of else None
    return telling if isinstance(telling, Verb) else None


def free_noun(items: list[Item], at: int) -> Noun | None:
    """The nearest group before a verb that nothing governs and no finite verb has taken."""
    for item in backwards(items, at):
        if isinstance(item, Noun):
            if governor(item) is None and not is_date(item):
                return item
        elif is_finite(item) or item.kind in STOPS:
            return None
    return None


def relative_before(items: list[Item], nouns: list[Noun]) -> Item | None:
    """The relative that opens the clause whose subject these groups are ("which UNOCT leads")."""
    first = min((n.index for n in nouns), default=0)
    return items[first - 1] if first and items[first - 1].kind == "REL" else None


def described(items: list[Item], noun: Noun) -> bool:
    """Whether what follows says which one is meant: "the Committee of the Council", "the
    Committee established by resolution 751"."""
    at = noun.index + 1
    following = items[at] if at < len(items) else None
    if isinstance(following, Verb) and following.form == "ed":
        return following.lemma in {"establish", "create", "set", "concern"}
    behind = items[at + 1] if at + 1 < len(items) else None
    if following is None or following.low != "of":
        return False
    if behind is None:
        return True  # "the Conference of", cut off
    return isinstance(behind, Noun) and (behind.mention is not None or _titled(behind))


def _titled(noun: Noun) -> bool:
    """Whether a group without a name of its own is that of a post or body: "the Office of the Under
    Secretary"."""
    named = bool(noun.capital) and noun.determiner == "the" and noun.head != "date"
    return named or noun.low == "the"  # "of the Under Secretary": "under" looks like a preposition


def opens_as(items: list[Item], at: int) -> bool:
    """Whether "as" behind a comma opens a clause, its subject and finite verb right behind it: ",
    as the Council asked"."""
    named = item_at(items, at + 1)
    if items[at].low != "as" or not at or items[at - 1].kind != "COMMA":
        return False
    if not isinstance(named, Noun) or named.pronoun:
        return False
    return is_finite(item_at(items, named.list_of[-1].index + 1))
