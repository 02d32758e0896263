"""Lists of noun groups: "A, B of C, D and E" is one list of four."""

from __future__ import annotations

import itertools

from loaders.grammar.around import STOPS, backwards, before_bracket, of_town
from loaders.grammar.items import Item, Noun, Verb, role_head

#: Groups of those who act, which a list can hold beside names.
_ACTORS = frozenset(
    """
    organizations organisations agencies bodies entities institutions partners donors states
    countries governments authorities stakeholders actors parties communities groups ngos nations
    members missions offices ministries societies universities companies banks forces experts
    leaders officials representatives community society sector
    """.split()
)
_ACTING = frozenset("they he she we i".split())  # pronouns of subjects alone
_POSTS = frozenset(["assistant"])  # heads of posts that are no role alone
_SERVED = frozenset("to of for".split())  # "Adviser to N, Director of X, and M"
_IN_POSTS = frozenset("P TO CC ADV COMMA".split())
_BESIDE = frozenset(["with", "between", "from", "to"])
_COMPASS = frozenset("northern southern eastern western central north south east west".split())
_CLASSES = {"Office": "A", "Country": "A", "Programme": "A", "Place": "L"}


def govern(items: list[Item]) -> None:
    """Let each group that stands behind a preposition know it."""
    for before, item in itertools.pairwise(items):
        if isinstance(item, Noun) and before.kind in {"P", "TO"}:
            item.governor = before


def coordinate(items: list[Item], nouns: list[Noun]) -> None:
    """Join the groups that conjunctions and commas make one list; others are lists of one."""
    for noun in nouns:
        owner: Noun | None = noun
        while owner is not None:
            owner.list_of = [owner]
            owner = owner.possessor
    for at, item in enumerate(items):
        if item.kind != "CC":
            continue
        right = _right(items, at)
        left = _left(items, at, right) if right else None
        if right and left and left is not right:
            _join(left, right)
            _series(items, left)
    for at, item in enumerate(items):
        if item.kind == "SEMI":
            _towns(items, at)


def _towns(items: list[Item], at: int) -> None:
    """ "to Accra, Ghana; Lima, Peru; and Rome, Italy": towns that semicolons part."""
    behind = at + 2 if at + 1 < len(items) and items[at + 1].kind == "CC" else at + 1
    right = items[behind] if behind < len(items) else None
    before = items[max(0, at - 3) : at]
    towns = [n for n in before if isinstance(n, Noun) and _class(n) == "L"]
    if isinstance(right, Noun) and _class(right) == "L" and towns:
        _join(towns[-1], right)


def _class(noun: Noun) -> str:
    """What kind of thing a group names: actors, places, dates, other names, or common nouns."""
    if noun.mention is not None:
        return _CLASSES.get(noun.mention.label, noun.mention.label[:1])
    if noun.head == "date":
        return "D"
    if noun.pronoun:
        return "O"
    named = noun.capital and noun.kind == "NG" and (role_head(noun) is None or _of_body(noun))
    return "A" if named else "c"


def _of_body(noun: Noun) -> bool:
    """Whether a post stands behind its body: "the UNICEF Executive Director"."""
    return any(m.label == "Office" for m in noun.before)


def _right(items: list[Item], at: int) -> Noun | None:
    for item in items[at + 1 : at + 3]:
        if isinstance(item, Noun):
            return item
        if item.kind != "ADV":
            return None
    return None


def _left(items: list[Item], at: int, right: Noun) -> Noun | None:
    """The nearest group before a conjunction that can be in one list with the one behind it."""
    wanted, nearest = _class(right), None
    if _new_clause(items, at, right):
        return None
    beside = _beside(items, at)
    if isinstance(beside, Noun) and beside.head in _COMPASS:
        return None  # "in eastern and western Libya"
    if wanted == "A" and isinstance(beside, Noun) and _governed_actors(beside):
        return beside  # "visited Chad for talks with officials and UNDP"
    if wanted == "c" and isinstance(beside, Noun) and _enumerated(items, beside):
        return beside
    for item in backwards(items, at):
        if isinstance(item, Noun) and (_address(items, item, right) or _dated(item, right)):
            continue
        if isinstance(item, Noun):
            nearest = nearest or item
            alike = wanted != "c" or item is nearest or _same_number(item, right)
            if alike and _class(item) == wanted:
                return item
        elif isinstance(item, Verb) or item.kind in STOPS or item.kind == "REL":
            break
    if nearest is None or not _adjoins(items, at, nearest):
        return None
    if items[at - 1].kind == "COMMA" and _class(nearest) == "c" != wanted:
        return None
    # "UNICEF and other partners": what follows may be wider than the names before it
    wider = wanted == "c" and right.head.endswith("s")
    return nearest if wider or {_class(nearest), wanted} <= {"c", wanted} else None


def _governed_actors(noun: Noun) -> bool:
    """Whether a group of those who act stands behind a preposition of its own."""
    acting = _class(noun) == "c" and noun.head in _ACTORS
    return acting and noun.governor is not None and noun.governor.low in _BESIDE


def _address(items: list[Item], noun: Noun, right: Noun) -> bool:
    """Whether a State says where a town lies, and no more: "between the Base at Rome, Italy, and
    UNICEF"."""
    state = right.mention is not None and right.mention.label == "Country"
    return not state and of_town(items, noun)


def _dated(noun: Noun, right: Noun) -> bool:
    """Whether a date only says when something was: "the summit in May 1945, and talks with N"."""
    return _class(noun) == "D" != _class(right)


def _beside(items: list[Item], at: int) -> Item | None:
    """The item before another, a bracket passed over: "the authorities, UNICEF (in Rome) and …"."""
    if not at:
        return None
    return before_bracket(items, at - 1) if items[at - 1].kind == "CLOSE" else items[at - 1]


def _enumerated(items: list[Item], noun: Noun) -> bool:
    """Whether a comma sets a name behind another group: "the authorities, UNICEF and partners"."""
    listed = noun.index >= 2 and items[noun.index - 1].kind == "COMMA"
    return listed and _class(noun) == "A" and isinstance(items[noun.index - 2], Noun)


def _adjoins(items: list[Item], at: int, nearest: Noun) -> bool:
    """Whether a group ends right before a conjunction, a comma and a bracket passed over:
    "UNICEF, WHO (Geneva), and smaller organizations"."""
    before = at - 2 if items[at - 1].kind == "COMMA" else at - 1
    if before > 0 and items[before].kind == "CLOSE":
        return before_bracket(items, before) is nearest
    return items[before] is nearest


def _new_clause(items: list[Item], at: int, right: Noun) -> bool:
    """Whether ", and" opens a clause: the one before has its verb, and so has what follows."""
    single = items[at].last - items[at].first == 1  # "as well as" opens none
    if right.pronoun and right.head in _ACTING and _opens_clause(items, right):
        before = (i for i in backwards(items, at) if isinstance(i, Verb) or i.kind in STOPS)
        return isinstance(next(before, None), Verb)
    parted = items[at - 1].kind == "COMMA" or items[at].low == "but"
    if not parted or not single or not _opens_clause(items, right):
        return False
    before = (i for i in backwards(items, at) if isinstance(i, Verb) or i.kind in STOPS)
    verb = next(before, None)
    return isinstance(verb, Verb) and verb.form in {"finite", "ed", "inf"}


def _opens_clause(items: list[Item], noun: Noun) -> bool:
    """Whether a verb of its own follows a group, phrases and brackets on it passed over."""
    at = noun.index + 1
    closed = at < len(items) and items[at].kind == "OPEN"
    if closed:
        at = next((n + 1 for n in range(at, len(items)) if items[n].kind == "CLOSE"), at)
    for item in items[at:]:
        if isinstance(item, Verb):
            return item.form in {"finite", "ed"}
        if not isinstance(item, Noun) and item.kind not in {"P", "TO", "ADV"}:
            return item.kind == "REL"
    return False


def _same_number(left: Noun, right: Noun) -> bool:
    return left.head.endswith("s") == right.head.endswith("s")


def _series(items: list[Item], left: Noun) -> None:
    """Members of a list that commas separate: "A, B of C, D and E"."""
    at = left.index
    while at >= 2 and items[at - 1].kind == "COMMA":
        member = _member(items, at - 1, left)
        if member is None or member in left.list_of or _opening(items, member, left):
            return
        _join(member, left)
        left, at = member, member.index


def _member(items: list[Item], comma: int, left: Noun) -> Noun | None:
    if left.person and (person := _before_post(items, comma)) is not None:
        return person
    for item in backwards(items, comma):
        if isinstance(item, Noun):
            if _class(item) == _class(left) or (items[comma - 1] is item and _mixes(item, left)):
                return item
            if items[comma - 1] is item and not _of_role(item, left):
                return None
        elif item.kind not in {"P", "ADV", "TO"}:
            return None
    return None


def _before_post(items: list[Item], comma: int) -> Noun | None:
    """The person whose post a comma ends: "N, Director of X, M and O"."""
    for item in reversed(items[:comma]):
        if isinstance(item, Noun) and item.person:
            behind = items[item.index + 1 : item.index + 3]
            kinds = [i.kind for i in behind]
            post = behind[1] if kinds[:1] == ["COMMA"] and len(behind) > 1 else None
            told = isinstance(post, Noun) and (role_head(post) or post.head in _POSTS)
            served = item.governor is not None and item.governor.low in _SERVED
            return item if told and not served else None
        if not isinstance(item, Noun) and item.kind not in _IN_POSTS:
            return None
    return None


def _mixes(noun: Noun, left: Noun) -> bool:
    """Whether a name goes on with a list of groups, or a group with a list that ends with one:
    "UNICEF, other agencies and donors", "the authorities, UNICEF and partners"."""
    common = [n for n in left.list_of if n.mention is None]
    actors = {n.head for n in (noun, *common) if n.mention is None} <= _ACTORS
    named = [_class(n) for n in (noun, left)]
    return bool(common) and actors and sorted(named) == ["A", "c"]


def _of_role(noun: Noun, left: Noun) -> bool:
    """Whether a name is of a role, before a list of roles: "a partner of UNICEF, a member of WHO
    and an observer of UNDP"."""
    of = noun.governor is not None and noun.governor.low == "of"
    return of and role_head(left) == "MEMBER_OF" and left.determiner in {"a", "an", ""}


def _opening(items: list[Item], noun: Noun, left: Noun) -> bool:
    """Whether a comma ends the phrase that opens a clause: "In Kenya, UNICEF and UNDP opened …"."""
    joiner = noun.governor
    if joiner is None or joiner.low in {"between", "among"}:
        return False
    for item in reversed(items[: noun.index]):
        if isinstance(item, Verb) or item.kind == "REL":
            return False
        if isinstance(item, Noun) and item.governor is None:
            return False  # the subject stands before the phrase
        if item.kind in {"STOP", "SEMI", "SUB", "COLON"}:
            break
    return _opens_clause(items, left.list_of[-1])


def _join(left: Noun, right: Noun) -> None:
    if left.list_of is right.list_of:
        return
    members = {id(n): n for n in left.list_of + right.list_of}.values()
    merged = sorted(members, key=lambda n: n.index)
    for noun in merged:
        noun.list_of = merged
