"""Apposition: a group that a comma, dash or bracket sets beside the name it stands for."""

from __future__ import annotations

import itertools
from collections.abc import Iterator

from loaders.grammar.around import before_bracket, governor, is_finite
from loaders.grammar.items import NAMING, Item, Noun, Verb, role_head
from loaders.grammar.named_lists import GROUPS
from loaders.mentions.vocabulary import vocabulary

_ENDS = frozenset("COMMA CLOSE STOP DASH SEMI REL".split())
_INSIDE = frozenset("P TO CC ADV OPEN".split())
_DETERMINERS = frozenset("a an the its".split())
_LANDS = frozenset("countries states nations governments territories".split())
_ANY = frozenset("partners members donors allies stakeholders actors contributors".split())
_OPENING = frozenset("a an this another one".split())
_BARE = frozenset(
    "member members partner partners party parties signatories one part chair co-chair".split()
)


def appose(items: list[Item]) -> None:
    """ "NAME, Executive Director of X", "the Executive Director of X, NAME", "CTED, the body …"."""
    for at in range(1, len(items) - 1):
        if items[at].kind not in {"COMMA", "OPEN", "DASH"}:
            continue
        closed = items[at - 1].kind == "CLOSE"
        before = before_bracket(items, at - 1) if closed else items[at - 1]
        behind = items[at + 1]
        if isinstance(behind, Noun) and isinstance(before, Noun) and behind not in before.list_of:
            _beside(items, at, before, behind)


def list_beside(items: list[Item]) -> None:
    """ "by the Nordic countries Norway and Denmark": the names behind a group say who they are."""
    for noun, names in itertools.pairwise(items):
        if not (isinstance(noun, Noun) and isinstance(names, Noun)):
            continue
        told = noun.mention is None and noun.head in GROUPS and noun.apposed is None
        listed = names.list_of if names.list_of[0] is names and len(names.list_of) > 1 else []
        alike = noun.list_of == [noun] and bool(listed) and _named_so(noun, listed)
        alike = alike and not (noun.head in _ANY and _bare(noun))
        if told and alike and not _of_relative(items, noun, listed[-1]):
            noun.apposed = names


def _bare(noun: Noun) -> bool:
    """Whether nothing stands before the noun of a group: "founded by members Norway and Chad"."""
    return len(noun.words) == 1 and not (noun.determiner or noun.own or noun.before)


def _named_so(noun: Noun, names: list[Noun]) -> bool:
    """Whether all names of a list are of what a group is called: States are no agencies."""
    fitting = {"Country"} if noun.head in _LANDS else {"Office"}
    fitting = fitting if noun.head not in _ANY else {"Country", "Office"}
    return all(
        n.mention is not None and n.mention.label in fitting and n.mention.use != "demonym"
        for n in names
    )


def _of_relative(items: list[Item], noun: Noun, last: Noun) -> bool:
    """Whether names behind a governed group open a clause on it: "in countries Chad and Mali
    aid"."""
    following = items[last.index + 1] if last.index + 1 < len(items) else None
    return governor(noun) is not None and is_finite(following)


def name_groups(items: list[Item]) -> None:
    """ "a programme called NAME", "the group known as NAME": the name stands for the group."""
    for noun in items:
        if not isinstance(noun, Noun) or noun.mention is not None or noun.apposed is not None:
            continue
        at = noun.index + 1
        if at < len(items) and items[at].kind == "COMMA":
            at += 1
        if at >= len(items) or not _naming(items[at]):
            continue
        named = next((i for i in items[at + 1 : at + 3] if i.kind != "QUOTE"), None)
        if isinstance(named, Noun) and named.mention is not None:
            noun.apposed = named


def _naming(item: Item) -> bool:
    if isinstance(item, Verb):
        return item.form == "ed" and item.lemma in NAMING
    return item.kind == "P" and item.low == "known as"


def identify(nouns: list[Noun]) -> list[Noun]:
    """Groups in apposition replaced by the name beside them."""
    out: list[Noun] = []
    for noun in nouns:
        for one in noun.apposed.list_of if noun.apposed else [noun]:
            if one not in out:
                out.append(one)
    return out


def _beside(items: list[Item], at: int, before: Noun, behind: Noun) -> None:
    if before.person and (role_head(behind) or behind.head == "assistant"):
        for noun in behind.list_of:
            if (role_head(noun) or noun is behind) and noun.index >= behind.index:
                noun.apposed = before
    elif before.person and _is_post(behind) and _closed_off(items, behind):
        behind.apposed = before  # "N, Secretary-General of X, visited …"
    elif behind.person:
        post = _post_before(items, at)
        if post is not None:
            post.apposed = behind
    elif before.mention is not None and _describes(items, before, behind):
        for noun in (behind, *_further(items, behind)):
            noun.apposed = before
    elif _introduces(items, before, behind):
        before.apposed = behind


def _introduces(items: list[Item], noun: Noun, name: Noun) -> bool:
    """Whether a name says which one a noun means: "a new initiative, the Clean Rivers Programme,
    …"."""
    mention, kinds = name.mention, vocabulary()
    told = kinds.described.get(noun.head) or kinds.introducing.get(noun.head)
    return (
        mention is not None
        and mention.label == "Programme"
        and told is not None
        and told[0] == "Programme"
        and noun.mention is None
        and noun.apposed is None
        and (noun.determiner in _OPENING or noun.own or noun.possessor is not None)
        and noun.index + 2 == name.index
        and name.possessor is None
        and len(noun.list_of) == len(name.list_of) == 1
        and _closed_off(items, name)
    )


def _further(items: list[Item], noun: Noun) -> Iterator[Noun]:
    """What "and" adds to an apposition: "Togo, a founder of X and a member of Y, …"."""
    for at in range(noun.index + 1, len(items) - 1):
        item, following = items[at], items[at + 1]
        if item.kind in _ENDS or isinstance(item, Verb):
            return
        common = isinstance(following, Noun) and following.mention is None
        if item.kind != "CC" or not common or not isinstance(following, Noun):
            continue
        if following.determiner in _DETERMINERS and _closed_off(items, following):
            yield following


def _describes(items: list[Item], name: Noun, noun: Noun) -> bool:
    """Whether a group can say what the name before it is."""
    return (
        noun.mention is None
        and not _place_in_front(items, name)
        and not (role_head(noun) and _of_post(items, name))
        and not _listed(items, name, noun)
        and not noun.pronoun
        and (noun.determiner in _DETERMINERS or noun.head in _BARE or noun.possessor is not None)
        and (len(noun.list_of) == 1 or _opens_several(name, noun))
        and _closed_off(items, noun)
    )


def _place_in_front(items: list[Item], name: Noun) -> bool:
    """Whether a name stands in a phrase that opens the sentence: "In Guinea, the team, …"."""
    return name.index == 1 and items[0].kind == "P" and items[0].low in {"in", "at", "from", "for"}


def _listed(items: list[Item], name: Noun, noun: Noun) -> bool:
    """Whether a group with "the" is the next of a list of names that goes on: "A, B, the office of
    C and D"."""
    earlier = items[name.index - 2] if name.index > 1 else None
    opened = isinstance(earlier, Noun) and items[name.index - 1].kind == "COMMA"
    named = isinstance(earlier, Noun) and earlier.mention is not None
    rest = itertools.takewhile(lambda i: not isinstance(i, Verb), items[noun.index :])
    return opened and named and noun.determiner == "the" and any(i.kind == "CC" for i in rest)


def _of_post(items: list[Item], name: Noun) -> bool:
    """Whether a name is that of a post or ends one, so that the post behind it is the next of a
    list: "the Secretary-General, the President of X", "the President of X, the Chair of Y"."""
    if _is_post(name):
        return True
    inside = name.index > 1 and items[name.index - 1].kind in {"P", "TO"}
    held = items[name.index - 2] if inside else None
    return isinstance(held, Noun) and role_head(held) is not None


def _opens_several(name: Noun, noun: Noun) -> bool:
    """Whether a list of groups describes the name: "Togo, one of the founders and a member, …"."""
    told = noun.head == "one" or noun.determiner in {"a", "an"}
    return told and governor(name) is None and all(n.mention is None for n in noun.list_of)


def _closed_off(items: list[Item], noun: Noun) -> bool:
    """Whether a comma, bracket or full stop ends the phrase of a group, as it does an
    apposition."""
    for item in items[noun.index + 1 :]:
        if item.kind in _ENDS:
            return True
        if isinstance(item, Verb):
            return item.form in {"ed", "ing", "inf"}  # "a project to clean reefs"
        if not isinstance(item, Noun) and item.kind not in _INSIDE:
            return False
    return True


def _post_before(items: list[Item], at: int) -> Noun | None:
    """The post whose phrase a comma ends: "the Director of X, NAME"."""
    for item in reversed(items[:at]):
        if isinstance(item, Noun):
            if role_head(item) and item.apposed is None:
                return item
            if item.governor is None:
                return None
        elif item.kind not in {"P", "ADV", "CC", "OPEN", "CLOSE"}:
            return None
    return None


def _is_post(noun: Noun) -> bool:
    """Whether a group is the name of a post: "the Secretary-General"."""
    entity = noun.mention.entity if noun.mention else None
    return entity is not None and entity.kind == "post"
