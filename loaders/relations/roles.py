"""Roles: whose role a noun such as "member", "donor" or "part" names."""

from __future__ import annotations

import itertools

from loaders.grammar.items import Item, Noun, Verb, role_head
from loaders.grammar.status import GLAD, HONOURS
from loaders.mentions.entities import Mention
from loaders.relations.grid_cells import singular
from loaders.relations.reading import Reading
from loaders.relations.statements import Ref

_CHOICES = frozenset("selection election appointment nomination designation".split())
_COPULAS = frozenset("be become remain serve act continue join".split())
#: Verbs that make their object what a role says: "admitted Kenya as a member".
NAMING = frozenset(
    """
    elect re-elect reelect admit readmit accept appoint name designate select choose nominate
    """.split()
)
#: Verbs whose subject is what "as …" behind their object says.
_AS_WHAT = frozenset("join rejoin enter leave attend visit address chair represent serve".split())
#: What is only asked for.
_CALLING = frozenset("call advocate propose demand campaign push lobby press plead".split())
_RANKS = frozenset(["vice", "deputy"])
_OF_STATES = frozenset("country state nation economy".split())
_MAKING = frozenset("make constitute form".split())
_TAKES_UP = frozenset("take assume serve start begin elect appoint admit".split())
_AGAINST = frozenset("to of against about for".split())
_HELD = frozenset("session sessions meeting meetings conference summit debate".split())
_SPEAKING = frozenset("representative ambassador minister president chargé".split())
#: What a body has as a member or chair: "Mali's sovereignty as a member of X".
STANDINGS = frozenset("sovereignty status standing rights dignity obligations duties".split())
_FEW = 6  # items from a post to the end of its phrase
_TITLES = 4  # tokens before a name
_WANTING = frozenset("candidate candidates candidacy contender contenders nominee bid".split())
_PARTIAL = frozenset("one some two three part".split())


def ranked(noun: Noun) -> str:
    """The role that a noun names, in the singular, with its rank: "vice chairman"."""
    rank = [word for word in noun.words[:-1] if word in _RANKS][-1:]
    named = singular(noun.head)
    if named in _OF_STATES:  # "member countries", "observer State", "participating State"
        kind = {"observer": "observer", "participating": "participant"}
        return next((kind[word] for word in noun.words if word in kind), "member")
    return " ".join([*rank, named])


def role_status(reading: Reading, noun: Noun) -> str:
    """The status of the verb that gives the role ("may become a member"), else ``stated``."""
    if _contested(reading, noun):
        return "open"
    verb = reading.support(noun)
    before = reading.item_before(noun)
    if verb is None and before is not None and before.low == "as":
        # "urged them to elect her as President"
        sought = reading.parse.items[noun.index - 2] if noun.index >= 2 else None
        if isinstance(sought, Noun) and sought.head in reading.rules.words["denying"]:
            return "open"  # "presented its candidacy as a member"
        verb = next((v for v in reversed(reading.parse.verbs) if v.index < noun.index), None)
        if verb is None:
            return "stated"
        if verb.lemma in _CALLING and verb.particle != "on":
            return "open"  # "called for the accession of Chad as a member"
        if verb.form == "inf" and verb.governor is not None and verb.governor.lemma in NAMING:
            return "open"  # "I nominate her to take the position as Chair": whose it is, posts tell
        ahead = verb.status.startswith("planned") and verb.lemma in _TAKES_UP
        return verb.status if ahead or verb.status == "open" else "stated"
    if verb is None or verb.lemma not in _COPULAS:
        return "stated"
    return "open" if _aimed(reading, verb) else verb.status


def _contested(reading: Reading, noun: Noun) -> bool:
    """Whether somebody only wants a post: "the candidates for the position of Chair of the Board,
    M and N"."""
    near = reading.parse.items[max(0, noun.index - _FEW) : noun.index]
    return any(isinstance(item, Noun) and item.head in _WANTING for item in near)


def _aimed(reading: Reading, verb: Verb) -> bool:
    """Whether an infinitive says what a noun aims at: "started the process to become a member"."""
    before = reading.parse.items[verb.index - 1] if verb.index else None
    if verb.form == "ing" and isinstance(before, Noun) and before.governor is not None:
        return before.governor.low in _AGAINST  # "objected to Malaysia becoming a member"
    if not isinstance(before, Noun) or before.head in GLAD | HONOURS:
        return False  # "is proud to be a member"
    return verb.form == "inf" and before.mention is None


def _named_behind(reading: Reading, noun: Noun) -> list[Ref]:
    """ "welcomes the newest member of the Union, Kenya": the State in apposition behind."""
    items, at = reading.parse.items, noun.index + 1
    if noun.head.endswith("s") or not (noun.determiner == "the" or noun.own or noun.possessor):
        return []
    for low, one in reading.phrases(noun)[:1]:
        at = one.index + 1 if low in {"of", "to"} else at
    if at + 1 < len(items) and items[at].kind == "COMMA" and _common(items[at + 1]):
        at += 2  # "our good friend,"
    named = items[at + 1] if at + 1 < len(items) and items[at].kind == "COMMA" else None
    if not isinstance(named, Noun) or named.mention is None or len(named.list_of) > 1:
        return []
    ends = at + 2 >= len(items) or items[at + 2].kind in {"STOP", "COMMA", "SEMI"}
    return [r for r in reading.refs([named]) if r.entity.label == "Country"] if ends else []


def _common(item: Item) -> bool:
    return isinstance(item, Noun) and item.mention is None and bool(item.own)


def holder(reading: Reading, noun: Noun) -> list[Ref]:
    """Whose role a role noun names: in apposition, behind "is", or of the clause ("As Chair
    of …, X")."""
    return _holder(reading, noun) or _named_behind(reading, noun)


def _make_up(verb: Verb) -> bool:
    """Whether a verb says of which parts something is: "form", "make up", not "make"."""
    whole = verb.lemma != "make" or verb.particle == "up"
    return verb.lemma in _MAKING and whole and not verb.passive


def _addressed(reading: Reading, noun: Noun) -> bool:
    """Whether one speaks to whom a group names: "Your Excellency N"."""
    before = reading.tokens[max(0, noun.first - _TITLES) : noun.first + 1]
    lows = [t.low for t in itertools.takewhile(lambda t: t.text != ",", reversed(before))]
    return "your" in lows


def _holder(reading: Reading, noun: Noun) -> list[Ref]:
    if noun.apposed is not None:
        if noun.apposed.mention is None and role_head(noun.apposed):
            return []  # "the President of the Assembly, the President of the Council": two persons
        mention = noun.apposed.mention
        if mention is not None and mention.entity is not None and mention.entity.kind == "post":
            return []  # "the Secretary-General, the Chair of the Commission": two as well
        if _addressed(reading, noun.apposed):
            return []  # "Mr. President of the Assembly, Your Excellency N": two again
        if _begins_anew(noun, noun.apposed):
            return []  # "In her address to the Assembly, the Chair of the Union, N, …"
        if noun.apposed.index < noun.index and _personal(mention) and _of_next(reading, noun):
            return []  # "N, the Chair of the Commission, M"
        several = noun.head.endswith("s")  # "Egypt and Qatar, members of …"
        if several and not _closed(reading, noun.apposed.list_of, noun):
            return []  # "Speaker N, members of Congress and my friends": all are addressed
        return reading.refs(noun.apposed.list_of if several else [noun.apposed])
    verb = reading.support(noun)
    named = verb is not None and verb.passive and verb.lemma in NAMING  # "was elected a member"
    if verb is not None and (named or (verb.lemma in _COPULAS and not verb.passive)):
        return reading.refs(verb.subject)
    if verb is not None and noun.head.endswith("s") and _make_up(verb):
        return reading.refs(verb.subject)  # "A, B and C made up its founding members"
    listing = next((v for v in reading.parse.verbs if _lists(v, noun)), None)
    if listing is not None:
        return reading.refs([n for n in listing.objects if n.head not in _PARTIAL])
    before = reading.item_before(noun)
    beside = reading.parse.items[noun.index - 2] if noun.index >= 2 else None
    if before is not None and before.low == "of" and _partial(beside):
        assert isinstance(beside, Noun)
        return holder(reading, beside)  # "is one of the principal organs of …"
    if before is not None and before.low == "as":
        return _behind_as(reading, noun, beside)
    if before is not None and before.low in {"among", "amongst"}:
        clause = reading.clause_verb(noun)
        return reading.refs(clause.subject) if clause and clause.lemma == "be" else []
    if noun.possessor is not None and noun.before:
        return reading.refs(noun.possessor.list_of)
    return []


def _of_next(reading: Reading, noun: Noun) -> bool:
    """Whether a role with "the" is that of the person whose name a comma sets behind it."""
    items, at = reading.parse.items, noun.index
    for _, one in reading.phrases(noun):
        at = max(at, one.index)
    named = items[at + 2] if at + 2 < len(items) and items[at + 1].kind == "COMMA" else None
    return isinstance(named, Noun) and _personal(named.mention) and noun.determiner == "the"


def _personal(mention: Mention | None) -> bool:
    return mention is not None and mention.label == "Official"


def _begins_anew(noun: Noun, before: Noun) -> bool:
    """Whether a role with "the" behind the body that a preposition governs opens a group of its
    own: a body is seldom a chair, and what chairs would be named without "the"."""
    office = before.mention is not None and before.mention.label == "Office"
    governed = before.governor is not None and before.governor.kind in {"P", "TO"}
    return office and governed and noun.determiner == "the"


def _closed(reading: Reading, listed: list[Noun], noun: Noun) -> bool:
    """Whether "and" closes a list of names before the group that describes them all."""
    if len(listed) < 2 or any(one.index > noun.index for one in listed):
        return False
    between = reading.parse.items[listed[-2].index : listed[-1].index]
    return any(item.kind == "CC" for item in between)


def whole_of_relative(reading: Reading, noun: Noun) -> list[Ref]:
    """ "a framework of which CTED is a member": what the nouns before the relative refer to,
    nearest first."""
    verb = reading.support(noun)
    if verb is None or not verb.subject:
        return []
    items, at = reading.parse.items, verb.subject[0].index
    if at < 3 or items[at - 1].kind != "REL" or items[at - 2].low not in {"of", "in"}:
        return []
    participles = [i for i in items[: at - 3] if isinstance(i, Verb) and i.form == "ed"]
    if items[at - 3].kind == "CC" and participles:
        before = participles[-1].subject
    else:
        before = [i for i in items[: at - 2] if isinstance(i, Noun)]
    return [r for one in reversed(before) for r in reading.refs([one.apposed or one])]


def _lists(verb: Verb, noun: Noun) -> bool:
    """Whether a verb lists the holders: "the donors of UNICEF include Japan"."""
    listing = verb.lemma in {"include", "comprise", "be"} and not verb.passive
    return listing and any(noun is one for one in verb.subject)


def _partial(item: Item | None) -> bool:
    return isinstance(item, Noun) and item.head in _PARTIAL


def _set_off(reading: Reading, capacity: Noun) -> list[Ref]:
    """ "Kenya, in its capacity as Chair, …", "the Ambassador of Kenya, in his capacity as Chair":
    whom the name right before the comma shows."""
    items, at = reading.parse.items, capacity.index - 2
    if at < 1 or items[at + 1].low != "in":
        return []
    before = items[at - 1] if items[at].kind == "COMMA" else items[at]
    if not isinstance(before, Noun) or before.mention is None:
        return []
    if capacity.own != "its":
        named = [ref for ref in reading.refs([before]) if ref.entity.label == "Official"]
        return named or _state_spoken_for(reading, before)
    return [ref for ref in reading.refs([before]) if ref.entity.label in {"Country", "Office"}]


def _state_spoken_for(reading: Reading, last: Noun) -> list[Ref]:
    """The State of the representative, without a name, whose post ends in a group: "the Permanent
    Representative of Kenya to the United Nations in her capacity as …"."""
    for item in reversed(reading.parse.items[max(0, last.index - _FEW) : last.index]):
        if isinstance(item, Noun) and item.head in _SPEAKING:
            of = [one for low, one in reading.phrases(item)[:1] if low == "of"]
            return [r for r in reading.refs(of) if r.entity.label == "Country"]
    return []


def _takes_part(governor: Item | None) -> bool:
    """Whether a name stands behind "in" or "at": who is there is what "as …" says."""
    return governor is not None and governor.kind == "P" and governor.low in {"in", "at"}


def _said_of(role: Noun, beside: Noun) -> bool:
    """Whether "as" says what the group before it is, or whose it is: "regards cities as partners
    of UNICEF", "an insult to Mali's rights as a member"."""
    several = role.head.endswith("s") and beside.head.endswith("s")
    return beside.possessor is not None or (several and not beside.pronoun)


def _behind_as(reading: Reading, noun: Noun, beside: Item | None) -> list[Ref]:
    if isinstance(beside, Noun) and beside.own in {"his", "her", "its"}:
        personal = beside.own != "its"  # "X in his role as President of the Council": a person
        if beside_name := _set_off(reading, beside):
            return beside_name
        return [r for r in reading.owner(beside) if (r.entity.label == "Official") == personal]
    if isinstance(beside, Noun) and beside.mention is None and _said_of(noun, beside):
        return reading.refs(beside.possessor.list_of if beside.possessor else [beside])
    named = isinstance(beside, Noun) and beside.mention is not None
    governor = beside.governor if isinstance(beside, Noun) else None
    at = beside.index - 2 if isinstance(beside, Noun) else -1
    session = reading.parse.items[at] if at >= 0 else None
    if isinstance(session, Noun) and session.head in _HELD and governor is not None:
        beside, governor = session, session.governor  # "attends the session of X as a member"
        named = False
    own = isinstance(governor, Verb) and governor.lemma in _AS_WHAT  # "joined NATO as a member"
    own = own or _takes_part(governor)  # "we take part in the Assembly as a member of the Union"
    if isinstance(beside, Noun) and named and governor is not None and not own:
        if noun.head.endswith("s") and len(beside.list_of) < 2:
            return []  # "in the history of the Union as Presidents of …"
        if noun.head.endswith("s") and _closed(reading, beside.list_of, noun):
            return reading.refs(beside.list_of)  # "welcomes A and B as new members of …"
        return reading.refs([beside])  # "at the request of Denmark as President of …"
    governing = reading.clause_verb(noun)
    told = governing.governor if governing is not None and governing.form == "inf" else None
    if told is not None and told.lemma in NAMING and told.objects:
        return []  # "is nominating N to take the position as Chair"
    if governing is not None and governing.lemma in NAMING and not governing.passive:
        return reading.refs(governing.objects)  # "elected Kenya as a member of …"
    chosen = [n for n in governing.objects if n.head in _CHOICES] if governing else []
    if chosen:  # "confirmed the selection of N as member of the Bureau"
        return reading.refs([one for low, one in reading.phrases(chosen[0])[:1] if low == "of"])
    return reading.refs(governing.subject) if governing else []
