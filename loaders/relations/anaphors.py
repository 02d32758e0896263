"""Anaphors: what a pronoun or "the Assembly" stands for by what its own sentence names."""

from __future__ import annotations

from typing import TYPE_CHECKING

from graphmodel.names import plain
from loaders.grammar.items import TIMES, Noun, Verb
from loaders.mentions.entities import Mention
from loaders.relations.discourse import Seen
from loaders.relations.heads import headed
from loaders.relations.statements import Ref, seen_as

if TYPE_CHECKING:
    from loaders.relations.reading import Reading

_QUOTES = frozenset('"“”«»')
_BODIES = frozenset({"Office", "Country", "Programme"})
#: What a pronoun can stand for inside its sentence.
_POINTED = {
    "it": _BODIES,
    "they": _BODIES | {"Official"},
    "both": _BODIES | {"Official"},
    "he": frozenset({"Official"}),
    "she": frozenset({"Official"}),
}


def quoted(reading: Reading, word: str) -> bool:
    """Whether "we" and "our" may be another's in a sentence that holds quoted words, and "I" is so
    in one that goes on in them: "she wrote in, “I lead …"."""
    marks = [t.text in _QUOTES for t in reading.tokens]
    if word in {"we", "our", "us"}:
        return any(marks)
    near = zip(marks[1:], reading.tokens[2:], strict=False)
    return word in {"i", "my"} and any(mark and t.low in {"i", "my"} for mark, t in near)


def own_leader(reading: Reading, noun: Noun) -> list[Ref]:
    """ "The President" and "the Vice President" on the site of a State: the one whom the text names
    in that post, unless it is the one who speaks."""
    discourse = reading.discourse
    house, leaders, title = discourse.house, discourse.leaders, " ".join(noun.words)
    said = noun.determiner == "the" and noun.capital and not (noun.before or noun.possessor)
    behind = reading.phrases(noun)[:1]
    if house is None or leaders is None or not said or (behind and behind[0][0] in {"of", "for"}):
        return []

    def holds(seen: Seen, post: str) -> bool:
        body = leaders.body(post, seen.entity.name)
        return body is not None and body.id == house.entity.id

    people = [s for s in discourse.people.values() if holds(s, title)]
    if title != "president":
        people = [s for s in people if not holds(s, "president")]
    speaker = discourse.speaker
    if len(people) != 1 or (speaker is not None and people[0].entity is speaker.entity):
        return []
    return [seen_as(people[0], "antecedent")]


def definite(reading: Reading, noun: Noun) -> list[Ref]:
    """What "the Assembly", "this project" stands for: a name of its sentence, else an earlier."""
    token = reading.tokens[noun.last - 1]
    near = _just_named(reading, noun) if token.capitalised else _acting(reading, noun)
    if len(near) > 1:
        return _the_speaking(reading, near)
    found = reading.discourse.definite(token.text, token.capitalised)
    if near or not found or _too_far(reading, noun, found[0]):
        return near
    return [seen_as(*found)]


def _just_named(reading: Reading, noun: Noun) -> list[Ref]:
    """The bodies before "the Assembly" in its sentence whose names have this head."""
    head = plain(reading.tokens[noun.last - 1].text)
    named = [m for m in reading.marked.mentions if m.last <= noun.first and m.entity is not None]
    fitting = [r for m in named for r in reading.of_mention(m) if headed(r.entity, head, True)]
    return list({id(r.entity): r for r in fitting}.values())


def _acting(reading: Reading, noun: Noun) -> list[Ref]:
    """For "the organization" in small letters: the body with this head that is the subject of a
    clause before, "the Reef Organization was founded, and Chad joined the organization"."""
    found = _just_named(reading, noun)
    earlier = [v for v in reading.parse.verbs if v.form == "finite" and v.index < noun.index]
    acting = [r.entity for v in earlier for r in reading.refs([n for n in v.subject if n.mention])]
    return found if len(found) == 1 and found[0].entity in acting else []


def _the_speaking(reading: Reading, found: list[Ref]) -> list[Ref]:
    """Of "the Assembly of X" and "the Assembly of Y" the one whose text it is."""
    speaking = reading.discourse.speaking()
    return [r for r in found if any(r.entity is one.entity for one in speaking)][:1]


def _too_far(reading: Reading, noun: Noun, seen: Seen) -> bool:
    """Whether "this project" cannot be what was named some sentences ago, or before something of
    its kind whose name is not known: "the Harbour Project … for this project"."""
    if noun.determiner != "this" or noun.capital:
        return False
    nearer = any(n.capital for n in alike_before(reading, noun)) or told_apart(reading, noun)
    return nearer or seen.sentence < reading.discourse.sentence - 1


def told_apart(reading: Reading, noun: Noun) -> bool:
    """Whether one without a name stands before "this fund": "the special trust fund"."""
    return any(n.mention is None and len(n.words) > 1 for n in alike_before(reading, noun))


def alike_before(reading: Reading, noun: Noun) -> list[Noun]:
    """The groups before a group that have its head."""
    return [n for n in reading.parse.nouns if n.index < noun.index and n.head == noun.head]


def counted(reading: Reading, noun: Noun) -> list[Ref]:
    """ "The two countries", "both sides"."""
    here, subjects = _named_before(reading, noun), reading.discourse.subjects
    found = reading.discourse.counted.meant(noun, here, subjects)
    return [seen_as(one, "antecedent") for one in found]


def _named_before(reading: Reading, noun: Noun) -> list[Seen]:
    """All that is named before a group in its sentence, each once."""
    named = [m for m in reading.marked.mentions if m.last <= noun.first]
    refs = [r for m in named for r in reading.of_mention(m)]
    return [Seen(r.entity, r.start, r.end) for r in {id(r.entity): r for r in refs}.values()]


def subject_before(reading: Reading, noun: Noun) -> list[Ref] | None:
    """For "it", "she" and "they": the body or State, the person, or the several that are the
    subject of the clause before, named in the same sentence; None where "it" is unknown."""
    labels = _POINTED.get(noun.head)
    if labels is None:
        return []
    earlier = [v for v in reading.parse.verbs if v.form == "finite" and v.index < noun.index]
    if noun.head == "it":
        acting = _done_by(reading, noun)
        earlier = [v for v in earlier if len(v.subject) == 1 and v.subject[0] not in acting]
        first = earlier[-1].subject[0] if earlier else None
        if acting and _another_nearer(reading, first, noun, acting):
            return None  # "Kenya founded the team so that Chad could help it"
    if noun.head == "it" and earlier:
        meant = _owner_or_known(reading, earlier[-1].subject[0], noun)
        if meant != []:
            return meant
    named = [n for n in earlier[-1].subject if n.mention is not None] if earlier else []
    several = noun.head in {"they", "both"}
    if not named or (len(named) > 1) != several or named[0].index >= noun.index:
        return []
    return [r for r in reading.refs(named) if r.entity.label in labels]


def _done_by(reading: Reading, noun: Noun) -> list[Noun]:
    """The subject of the clause in which "it" is acted upon: that is not "it"."""
    verbs = reading.parse.verbs
    near = (v for v in reversed(verbs) if noun in v.objects or any(noun is n for _, n in v.phrases))
    verb = next(near, None)
    return verb.subject if verb is not None and noun not in verb.subject else []


def _another_nearer(reading: Reading, first: Noun | None, noun: Noun, acting: list[Noun]) -> bool:
    """Whether a body, or a thing without a name that something is done to, stands between what
    "it" may be and "it"."""
    start = first.index if first is not None else -1
    between = [n for n in reading.parse.nouns if start < n.index < noun.index]
    return any(_competes(n) for n in between if n not in acting and not n.pronoun)


def _competes(noun: Noun) -> bool:
    if noun.mention is not None:
        return noun.mention.label in {"Office", "Programme"}
    thing = noun.determiner in {"the", "this", "a"} and not noun.head.endswith("s")
    return thing and isinstance(noun.governor, Verb) and not noun.capital


def _owner_or_known(reading: Reading, subject: Noun, noun: Noun) -> list[Ref] | None:
    """For "it": whose the subject is ("Chad's mandate ended, but it …"), or what "the Committee"
    is that is the subject; None where that is not known."""
    if subject.mention is not None or subject.pronoun or subject.index > noun.index:
        return []
    if subject.possessor is not None:
        found = reading.refs([subject.possessor])
        return [r for r in found if r.entity.label in _BODIES][:1]
    if not subject.capital or subject.determiner not in {"the", "this"}:
        return []
    found = reading.refs([subject])
    return found if len(found) == 1 and found[0].entity.label in _BODIES else None


def one_before(reading: Reading, noun: Noun) -> list[Ref]:
    """For "he" and "she": the one person named before in the sentence, "thank N for the work that
    she did"."""
    named = [m for m in reading.marked.mentions if m.last <= noun.first and m.label == "Official"]
    found = [r for m in named for r in reading.of_mention(m)]
    return found[-1:] if len({id(r.entity) for r in found}) == 1 else []


def several_before(reading: Reading, noun: Noun) -> bool:
    """Whether an unnamed plural stands nearer: "encouraged Governments …, and invited them"."""
    return any(
        n.index < noun.index and n.mention is None and not n.pronoun and n.head.endswith("s")
        for n in reading.parse.nouns
        if n.head not in TIMES and len(n.list_of) < 2
    )


def holder_beside(noun: Noun) -> Mention | None:
    """The person whom a post stands beside that is a name itself: "N, Secretary-General of X"."""
    person = noun.apposed.mention if noun.apposed is not None else None
    post = noun.mention is not None and noun.mention.entity
    named = person is not None and person.label == "Official"
    return person if named and post and post.kind == "post" else None
