"""Named people: the persons, bodies and States that a list behind or before a verb names.

"N and M also participated", "Participants included N, Mayor of X; M, …", "Also present were the
President of Kenya and representatives of Chad and UNICEF".
"""

from __future__ import annotations

from collections.abc import Iterator

from loaders.grammar.items import Noun, Verb, role_head
from loaders.mentions.entities import Mention
from loaders.relations.reading import Reading
from loaders.relations.statements import Ref, ref_of

_OF_OTHERS = frozenset("to for of with by".split())
_POST = frozenset("the vice president secretary prime minister senator first lady".split())
_OPENS = frozenset("COMMA CC SEMI COLON DASH".split())


def before(reading: Reading, verb: Verb) -> list[Ref]:
    """The persons who are the subject of a verb: of the first one all that the sentence names."""
    if any(other.form == "finite" for other in reading.parse.verbs if other.index < verb.index):
        return [r for r in reading.refs(verb.subject) if r.entity.label == "Official"]
    named = [m for m in reading.marked.mentions if m.label == "Official" and m.last <= verb.first]
    named = [m for m in named if reading.tokens[m.last].kind != "possessive"]
    told = [m for m in named if m.entity is not None and not _of_others(reading, m)]
    spoken = [r for r in reading.refs(verb.subject) if r.entity.label == "Official"]
    return [ref_of(reading.tokens, m) for m in told] or spoken


def behind(reading: Reading, verb: Verb) -> list[Ref]:
    """The persons of a list behind a verb; where semicolons part it, the first of each part."""
    return [ref_of(reading.tokens, m) for m in _listed(reading, verb)]


def company(reading: Reading, verb: Verb) -> list[Ref]:
    """All those whom a list behind a verb names: persons, States and bodies, and those for whom
    somebody without a name was there."""
    found = behind(reading, verb)
    items = reading.parse.items
    last = next((v.index for v in reading.parse.verbs if v.index > verb.index), len(items))
    for item in items[verb.index + 1 : last]:
        if isinstance(item, Noun) and (items[item.index - 1] is verb or _opened(reading, item)):
            found += _sent(reading, item)
    return found


def _opened(reading: Reading, noun: Noun) -> bool:
    """Whether a group is one of a list, and governed by no preposition."""
    return reading.parse.items[noun.index - 1].kind in _OPENS


def _sent(reading: Reading, noun: Noun) -> list[Ref]:
    """A State or body of a list, and that of a post or of delegates without a name."""
    if noun.mention is not None:
        refs = reading.refs([noun])
        return [r for r in refs if r.entity.label in {"Country", "Office"}]
    if _apposed(reading, noun):
        return []  # "the Minister of Chad, Paul Keita"
    if noun.head in reading.rules.words["officials"]:
        return reading.refs([noun], "people_only")
    if not role_head(noun):
        return []
    states = [m for m in noun.before if m.label == "Country"]
    behind_of = [n.mention for low, n in reading.phrases(noun)[:2] if low == "of" and n.mention]
    states += [m for m in behind_of if m.label == "Country"]
    return [r for m in states[:1] for r in reading.of_mention(m)]


def _apposed(reading: Reading, noun: Noun) -> bool:
    """Whether a person's name stands beside a post: behind it, or behind its comma."""
    items, at = reading.parse.items, noun.index + 1
    while at + 1 < len(items) and items[at].kind in {"P", "NG"}:
        at += 1
    beside = items[at + (items[at].kind == "COMMA") : at + 2] if at < len(items) else []
    named = [n for n in (*items[noun.index + 1 : at], *beside[:1]) if isinstance(n, Noun)]
    return any(n.person for n in named)


def _listed(reading: Reading, verb: Verb) -> Iterator[Mention]:
    tokens = reading.tokens
    marks = {n for n in range(verb.last, len(tokens)) if tokens[n].text == ";"}
    taken = -1
    for one in reading.marked.mentions:
        if one.first < verb.last or one.label != "Official" or one.entity is None:
            continue
        part = sum(1 for n in marks if n < one.first)
        first = part != taken
        taken = part
        if (first or not marks) and not _of_others(reading, one):
            yield one


def _of_others(reading: Reading, person: Mention) -> bool:
    """Whether somebody only tells whose another's post is: "Chief of Staff to the President"."""
    at = person.first - 1
    while at > 0 and reading.tokens[at].low in _POST:
        at -= 1
    return at >= 0 and reading.tokens[at].low in _OF_OTHERS
