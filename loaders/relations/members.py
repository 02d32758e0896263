"""Members: "its members: A, B and C", "founding members were A and B", "an alliance of A, B and C",
"A became a member in 1969, followed by B in 1970"."""

from __future__ import annotations

from collections.abc import Iterator

from loaders.grammar.around import is_date
from loaders.grammar.examples import closed
from loaders.grammar.items import Item, Noun, Verb
from loaders.grammar.named_lists import names_from
from loaders.relations.discourse import Seen
from loaders.relations.member_lists import FOUNDING, counted, is_state, opening
from loaders.relations.reading import Reading
from loaders.relations.statements import Ref, Statement, seen_as

_MEMBERS = frozenset("members member signatories participants states countries parties".split())
_AT_LARGE = frozenset("countries states nations parties".split())
_OF_LISTS = _MEMBERS | {
    "membership",
    "founders",
    "observers",
    "nations",
    "economies",
    "allies",
    "shareholders",
}
_SINGLE = frozenset("member state country nation economy ally".split())
_PAST = frozenset(
    """
    former previous non-member prospective aspiring potential past candidate non partner third
    neighbouring neighboring applicant accession acceding pending suspended
    """.split()
)
_TAKING_IN = frozenset("welcome have admit accept gain add count number receive list".split())
_DEFINING = frozenset("refer comprise consist unite encompass make compose form include".split())
_TOLD = frozenset("member founding founder participating signatory contracting observer".split())
_OPENING = frozenset("members participants signatories observers shareholders".split())
_DATED_RULES = frozenset(["member.join", "member.admitted"])
_LONGEST_OPENING = 4  # items before the noun that opens a sentence
#: Organs whose members are not the members of the body that a page is about.
ORGANS = frozenset(
    """
    board committee council assembly parliament bureau secretariat commission presidency cabinet
    panel subcommittee
    """.split()
)
_BODIES = frozenset(
    """
    union organization organisation group grouping alliance bloc partnership commission forum
    council cooperation co-operation community coalition association league network federation
    confederation body states countries nations governments representatives treaty consortium
    """.split()
)


def are_members(noun: Noun) -> bool:
    """Whether a group speaks of members or parties."""
    return noun.head in _MEMBERS


def are_present(noun: Noun) -> bool:
    """Whether a group speaks of those who are members now: "members", "EU member (Spain)"."""
    listing = noun.head in _OF_LISTS or (noun.head in _SINGLE and bool(noun.before))
    return listing and not _PAST & set(noun.words)


def are_of_a_body(reading: Reading, noun: Noun) -> bool:
    """Whether a group speaks of the members of some body ("its members", "participating States",
    "parties to the Compact"), and not of States at large ("countries surveyed")."""
    if noun.head not in _AT_LARGE or _TOLD & set(noun.words) or noun.own:
        return True
    return any(n.mention is not None for _, one in reading.phrases(noun) for n in one.list_of)


def were_members(noun: Noun) -> bool:
    """Whether a group speaks of those who are members no longer, or not yet."""
    return bool(_PAST & set(noun.words))


def listed_members(reading: Reading, noun: Noun, bodies: list[Ref]) -> Iterator[Statement]:
    """The States and bodies that a group of members lists, each a member of the first of
    `bodies`, or of the body that the document is about."""
    start, least = opening(reading, noun)
    items = reading.parse.items
    if not 0 < start < len(items):
        return
    named = _named(noun, items, start)
    if items[start - 1].low == "such as":
        named = closed(items, named)
    if len(named) < least:
        return
    taking = reading.support(noun)
    if taking is not None and taking.negative:
        return  # "are not members of X: A, B"
    if not bodies and taking is not None and taking.lemma == "welcome" and not noun.before:
        welcoming = reading.refs(taking.subject)  # "the Initiative welcomed two new members: …"
        bodies = [r for r in welcoming if r.entity.label in {"Office", "Programme"}]
    if not bodies and _of_topic(reading, noun):
        bodies = _whose(reading, noun)
    role = "observer" if "observer" in noun.head or "observer" in noun.words else "member"
    if noun.head in _AT_LARGE:  # "Member States, including members of the Council, UNICEF and …"
        named = [n for n in named if n.mention is None or n.mention.label != "Office"]
    yield from _members(reading, named, bodies[:1], "member.list", role)


def _named(noun: Noun, items: list[Item], start: int) -> list[Noun]:
    """The names of the list at a place; right beside the group those of its own list, and but one
    where the group is singular ("EU member Spain")."""
    first = items[start]
    if start == noun.index + 1 and isinstance(first, Noun):
        return first.list_of if noun.head.endswith("s") else [first]
    return names_from(items, start, opening=isinstance(first, Noun))


def defined_members(reading: Reading) -> Iterator[Statement]:
    """The members that a page's first sentence names: "X is an alliance of A, B and C"."""
    topic, sentence = reading.discourse.topic, reading.marked.sentence
    if topic is None or not sentence.start <= topic.start < sentence.end:
        return
    if topic.entity.label != "Office":
        return
    items = reading.parse.items
    for item in items:
        if isinstance(item, Verb):
            opens = item.lemma in _DEFINING and not item.negative and item.lemma != "include"
        else:
            before = items[items.index(item) - 1] if item.kind == "P" else None
            kinds = item.low in {"of", "between", "among"} and isinstance(before, Noun)
            opens = kinds and isinstance(before, Noun) and before.head in _BODIES
        named = names_from(items, items.index(item) + 1, opening=True) if opens else []
        states = [n for n in named if n.mention and n.mention.label == "Country"]
        if len(states) > 1:
            yield from _members(
                reading, states, [seen_as(topic, "topic")], "member.defined", "member"
            )
            return


def following_members(reading: Reading, said: list[Statement]) -> Iterator[Statement]:
    """ "Germany became a member in 1969, followed by Switzerland in 1970 and Portugal in 2004"."""
    joined = [s for s in said if s.type == "MEMBER_OF" and s.rule.startswith("member.")]
    verb = next((v for v in reading.parse.verbs if v.lemma == "follow" and v.form == "ed"), None)
    if not joined or verb is None:
        return
    at = verb.index + 1
    if at < len(reading.parse.items) and reading.parse.items[at].low == "by":
        named = names_from(reading.parse.items, at + 1, opening=True)
        body = joined[-1].object
        yield from _members(reading, named, [body], "member.followed", "member")


def gapped_members(reading: Reading, said: list[Statement]) -> Iterator[Statement]:
    """ "Greece joined the Union in 1981, Spain in 1986 and Austria in 1995": those whose verb is
    left out, each with its date."""
    joined = [s for s in said if s.type == "MEMBER_OF" and s.rule in _DATED_RULES]
    bodies = {id(s.object.entity): s.object for s in joined}
    if len(bodies) != 1:
        return
    items, last = reading.parse.items, max(s.subject.end for s in joined)
    named: list[Noun] = []
    for at, item in enumerate(items[1:-2], 1):
        dated = items[at + 1].low == "in" and is_date(items[at + 2])
        ends = at + 3 >= len(items) or not isinstance(items[at + 3], Verb)
        listed = items[at - 1].kind in {"COMMA", "CC"} and dated and ends
        later = reading.tokens[item.first].start > last
        if listed and later and isinstance(item, Noun) and is_state(item):
            named.append(item)
    yield from _members(reading, named, list(bodies.values()), "member.gapped", "member")


def _members(
    reading: Reading, named: list[Noun], bodies: list[Ref], rule: str, role: str
) -> Iterator[Statement]:
    for member in reading.refs(named):
        for body in bodies:
            if member.entity is not body.entity:
                yield Statement(member, "MEMBER_OF", body, rule, 0.88, {"role": role})


def _whose(reading: Reading, noun: Noun) -> list[Ref]:
    """Whose members they are where they do not say so: the body that is the clause's subject, else
    the one that the page is about, unless another is named before."""
    topic = reading.discourse.topic
    before = [n for n in reading.parse.nouns if n.index < noun.index and n.mention]
    others = [n for n in before if n.mention and n.mention.label == "Office"]
    subjects = [n for v in reading.parse.verbs for n in v.subject if n in others]
    if subjects:
        return reading.refs(subjects[-1:])
    if topic is None or topic.entity.label not in {"Office", "Programme"}:
        return []
    alone = all(n.mention and n.mention.entity is topic.entity for n in others)
    return [seen_as(topic, "topic")] if alone and not of_organ(reading, topic) else []


def of_organ(reading: Reading, topic: Seen) -> bool:
    """Whether the heading speaks of an organ of the page's body: "Executive Board"."""
    words, named = reading.discourse.heading
    if any(seen.entity is topic.entity for seen in named):
        return False
    return bool(words & ORGANS - set(topic.entity.name.lower().split()))


def _of_topic(reading: Reading, noun: Noun) -> bool:
    """Whether members of nothing in particular are those of the body the page is about."""
    before = reading.item_before(noun)
    founding = isinstance(before, Verb) and before.lemma == "found"
    there = any(i.low == "there" for i in reading.parse.items[: noun.index])
    the = bool(noun.own) or noun.determiner == "the"
    told = noun.head in _OPENING or bool(_TOLD & set(noun.words))
    named = the or founding or there or bool(FOUNDING & set(noun.words)) or counted(noun)
    named = named and (told or founding)
    taking = reading.support(noun)
    named = named or (taking is not None and taking.lemma in _TAKING_IN)  # "has two new members: …"
    whole = [one for low, one in reading.phrases(noun)[:1] if low == "of"]
    whole = [one for one in whole if one.head != "date" and not is_state(one)]
    alone = not noun.before and noun.possessor is None and not whole
    return alone and (named or _heads(reading, noun))


def _heads(reading: Reading, noun: Noun) -> bool:
    """Whether bare members open a sentence: "Members include …", "Current (2024) members are …"."""
    before = reading.parse.items[: noun.index]
    bare = all(not isinstance(i, Verb) and not (isinstance(i, Noun) and i.mention) for i in before)
    opens = len(before) <= _LONGEST_OPENING and bare and noun.head in _OPENING
    return opens or noun.head == "membership"


def wholes(reading: Reading, verb: Verb) -> list[Noun]:
    """The subjects of a verb of consisting that are no members of what consists of them."""
    if _of_others(reading, verb):
        return []
    return [n for n in verb.subject if n.mention is not None or not are_members(n)]


def _of_others(reading: Reading, verb: Verb) -> bool:
    """Whether the subject of a verb of consisting only stands near it: "the Union sent a mission
    consisting of …", "those accused of misusing the Court include …"."""
    if not verb.subject:
        return False
    items, first = reading.parse.items, verb.subject[0].list_of[0]
    used = items[first.index - 1] if first.index else None
    if isinstance(used, Verb) and used.form == "ing":
        return True
    before = items[verb.index - 1] if verb.index else None
    before = items[verb.index - 2] if before is not None and before.kind == "COMMA" else before
    if not isinstance(before, Noun) or before.mention is not None or before in verb.subject:
        return False
    told = any(v.form == "finite" and v.lemma != "be" for v in reading.parse.verbs[:-1])
    return verb.form == "ing" and told and before.index > first.index
