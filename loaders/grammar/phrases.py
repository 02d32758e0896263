"""Phrases behind a noun: "assistance by UNODC to Mali", "the report of UNODC, submitted to …"."""

from __future__ import annotations

from loaders.grammar.around import is_date, item_at
from loaders.grammar.items import Item, Noun, Verb

Phrase = tuple[str, Noun]

#: Participles that carry on what a noun with phrases of its own says.
_CARRYING = frozenset(
    """
    provide give deliver offer extend conduct submit present transmit prepare issue make receive
    sign conclude hold carry undertake organize organise address grant lend render publish write
    """.split()
)
#: What is given to somebody by itself: a participle behind it is not of what stands before.
_GIVEN = frozenset("invitation invitations request requests letter letters".split())
_INSERTED = frozenset("by through with under in on at to from between".split()) | {"together with"}


def phrases(items: list[Item], noun: Noun) -> list[Phrase]:
    """The prepositions behind a noun and what they govern, those of a participle on it
    included."""
    found: list[Phrase] = []
    at, own = noun.index + 1, True  # behind a participle "of" is no more the noun's own
    while at < len(items):
        item, following = items[at], item_at(items, at + 1)
        if item.kind in {"P", "TO"} and isinstance(following, Noun):
            if own or item.low != "of":
                found.append((item.low, following))
            at = _behind_list(following)
            at += 1 if _inserted(items, item, at) else 0
        elif item.kind == "OPEN":
            at = _behind_bracket(items, at)
        elif item.kind == "ADV" or (item.kind == "COMMA" and _goes_on(items, at, found, noun)):
            at += 1
        elif item.kind in {"COMMA", "CC"} and _adds(items, at, found):
            at += 2 if item.kind == "COMMA" else 1
        elif isinstance(item, Verb) and item.form == "ed" and _on(item, noun, found):
            found += [p for p in item.phrases if p[0] != "of" and p not in found]
            own = False
            if any(_mixed(one) for _, one in item.phrases):
                break  # "the plan launched by A, as well as the programme with B"
            at = max([at, *(_behind_list(n) - 1 for _, n in item.phrases)]) + 1
        elif is_date(item):
            at += 1  # "a letter dated 3 May from …"
        else:
            break
    return found


def _behind_list(noun: Noun) -> int:
    """The place behind a group, or behind the list that it opens."""
    opens = noun.list_of[0] is noun
    return (noun.list_of[-1] if opens else noun).index + 1


def _on(verb: Verb, noun: Noun, found: list[Phrase]) -> bool:
    """Whether a participle says more of the noun, or of the last group of its phrases."""
    if noun in verb.subject:
        return True
    behind = [one for _, one in found if one in verb.subject]
    return verb.lemma in _CARRYING and any(one.head not in _GIVEN for one in behind)


def _mixed(noun: Noun) -> bool:
    """Whether a list ends with another kind of thing than it begins with, of which more may be
    said."""
    names = [n.mention.label if n.mention else "" for n in noun.list_of]
    return names[0] != "" and names[-1] not in {names[0], "Country", "Office"}


def _goes_on(items: list[Item], at: int, found: list[Phrase], noun: Noun) -> bool:
    """Whether the phrases go on behind a comma: a participle on the noun, or one phrase set
    between commas ("the creation, by the Council, of a panel")."""
    preposition, inner = item_at(items, at + 1), item_at(items, at + 2)
    if isinstance(preposition, Verb):
        return noun.mention is None and preposition.form == "ed" and _on(preposition, noun, found)
    if preposition is None or not isinstance(inner, Noun):
        return False
    return _inserted(items, preposition, _behind_list(inner))


def _adds(items: list[Item], at: int, found: list[Phrase]) -> bool:
    """Whether a conjunction adds a phrase like one before it: "cooperation with A, as well as
    with B"."""
    at += items[at].kind == "COMMA"
    joiner, preposition, inner = (item_at(items, at + n) for n in range(3))
    if joiner is None or joiner.kind != "CC" or preposition is None:
        return False
    return isinstance(inner, Noun) and bool(found) and found[-1][0] == preposition.low


def _inserted(items: list[Item], preposition: Item, behind: int) -> bool:
    """Whether a phrase that ends at a place stands between commas in front of another."""
    opened = items[items.index(preposition) - 1].kind == "COMMA"
    closing, further = item_at(items, behind), item_at(items, behind + 1)
    if not opened or closing is None or closing.kind != "COMMA" or further is None:
        return False
    return (
        preposition.low in _INSERTED
        and further.kind in {"P", "TO"}
        and preposition.low != further.low
    )


def _behind_bracket(items: list[Item], at: int) -> int:
    """The place behind the bracket that opens at `at`."""
    while at < len(items) and items[at].kind != "CLOSE":
        at += 1
    return at + 1
