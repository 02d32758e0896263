"""Owners: whose "his visit" and "its work" are, by what the same sentence names."""

from __future__ import annotations

from typing import TYPE_CHECKING

from loaders.grammar.bearers import praised_before
from loaders.grammar.items import Noun, Verb
from loaders.mentions.entities import Mention
from loaders.relations.statements import Ref, seen_as
from loaders.relations.texts import in_its_text

if TYPE_CHECKING:
    from loaders.relations.reading import Reading


_OWNERS = frozenset("Office Country Programme".split())
_BODIES = frozenset(["Office", "Programme"])
_REPORTS = frozenset("report submit present brief inform transmit provide".split())
_AT = frozenset("at during".split())


def person_near(reading: Reading, noun: Noun) -> list[Ref]:
    """For "his": the person named last before it, else a subject named behind it."""
    people = [m for m in reading.marked.mentions if _personal(m)]
    before = [m for m in people if m.last <= noun.first]
    subjects = {id(n.mention) for v in reading.parse.verbs if v.form == "finite" for n in v.subject}
    after = [m for m in people if m.first >= noun.last and id(m) in subjects]
    nearest = before[-1:] or after[:1]
    return reading.of_mention(nearest[0]) if nearest else []


def nearby(reading: Reading, noun: Noun) -> list[Ref] | None:
    """For "its": the member of the same list before it, else the subject of the clause
    before; None where that subject is something unnamed, or where the sentence names another body
    than the one spoken of before."""
    found = _nearby(reading, noun)
    return None if found == [] and another_named(reading, noun) else found


def another_named(reading: Reading, noun: Noun) -> bool:
    """Whether a body or programme stands before a group that is not the one spoken of before: "the
    support to the Guard through its plan"."""
    spoken = {id(ref.entity) for ref in reading.pronoun(noun.own)}
    before = (n for n in reading.parse.nouns if n.index < noun.index and n.own != "its")
    named = [m for n in before for m in (n.mention, *n.before) if m is not None]
    owners = (n.possessor for n in reading.parse.nouns if n.index < noun.index)
    states = [n.mention for n in owners if n is not None and n.mention is not None]
    fitting = [m for m in named if m.label in _BODIES] + [m for m in states if m.label in _OWNERS]
    return any(id(m.entity) not in spoken for m in fitting)


def _nearby(reading: Reading, noun: Noun) -> list[Ref] | None:
    member = _member_before(reading, noun)
    found = _of_member(reading, member) if member else []
    if found != []:
        return found
    beside = _praised(reading, noun) or _agent_beside(reading, noun)
    if beside:
        return beside
    for verb in reversed(reading.parse.verbs):
        if verb.subject and _before(noun, verb) and verb.form in {"finite", "inf"}:
            found = reading.refs(verb.subject)
            if _several(verb.subject, found):
                continue  # "the Council noted that States had supported its work"
            if not found or any(ref.entity.label in _OWNERS and not _post(ref) for ref in found):
                return _of_subject(reading, verb.subject, found)
    ahead = _ahead(reading, noun)
    if ahead is None:
        return None
    found = ahead or _opened(reading, noun)
    return found or (_last_named(reading, noun) if _speaks(reading, noun) else [])


def _several(subject: list[Noun], found: list[Ref]) -> bool:
    """Whether a subject is plural, which has no "its"."""
    first = subject[0]
    small = not first.capital or first.head in {"states", "parties", "members"}
    owned = first.mention is not None or first.possessor is not None  # "Chad's hopes lie in its …"
    common = not owned and small and first.head.endswith("s")
    return len(found) > 1 or len(subject) > 1 or (common and not found)


def _before(noun: Noun, verb: Verb) -> bool:
    """Whether a group stands behind a verb or, set off by commas, behind its subject: "the League,
    at its summit, …"."""
    return verb.index < noun.index or (verb.subject[-1].index < noun.index < verb.index)


def _member_before(reading: Reading, noun: Noun) -> Noun | None:
    """The member before a group in its list, or the group before "and its"."""
    listed = [n for n in noun.list_of if n.index < noun.index and not n.pronoun]
    items, at = reading.parse.items, noun.index
    beside = items[at - 2] if at > 1 and items[at - 1].kind == "CC" else None
    if not listed and isinstance(beside, Noun) and beside.mention is not None:
        return beside
    return listed[-1] if listed and not _address(reading, listed[-1]) else None


def _address(reading: Reading, state: Noun) -> bool:
    """Whether a State says where the town before it is: "its school in Lima, Peru, and its centre
    in Rome"."""
    towns = {m.last for m in reading.marked.mentions if m.label == "Place"}
    return state.first - 1 in towns and reading.tokens[state.first - 1].text == ","


def _of_member(reading: Reading, member: Noun) -> list[Ref] | None:
    """For "its" behind a member of its list: the owner of "its Branch and its Office", else the
    member that is named or known ("the Committee and its secretariat"); None where it is not."""
    if member.own == "its":
        return nearby(reading, member)
    if member.mention is not None:
        return reading.of_mention(member.mention)
    if member.determiner in {"the", "this"} and member.capital:
        return reading.refs([member]) or None
    return []


def _speaks(reading: Reading, noun: Noun) -> bool:
    """Whether the words are a resolution's: without subject, as its organ speaks."""
    opening = reading.parse.verbs[0] if reading.parse.verbs else None
    spoken = opening is not None and not opening.subject and opening.index < noun.index
    return reading.discourse.organ is not None and spoken


def _last_named(reading: Reading, noun: Noun) -> list[Ref] | None:
    """ "Invites UNODC, with its partners, …": the body named last; where none is, the organ, as in
    "reiterates its request to …"."""
    for before in reversed(reading.parse.nouns):
        if before.index >= noun.index or before.pronoun:
            continue
        found = [r for r in reading.refs([before]) if r.entity.label in _OWNERS]
        if found and not _post(found[0]):
            return found if len(found) == 1 else []
        if before.mention is None and before.determiner == "the" and before.capital:
            return None  # "the Committee established by …"
    speaking = reading.discourse.organ
    return [seen_as(speaking, "document")] if speaking else []


def organ(reading: Reading, noun: Noun) -> list[Ref]:
    """ "Requests UNODC to report to it", "in its resolution 2 (I), it …": in a resolution the organ
    that speaks."""
    verb = noun.governor.governor if isinstance(noun.governor, Noun) else None
    verb = verb or next((v for v in reading.parse.verbs if ("to", noun) in v.phrases), None)
    speaking = reading.discourse.organ
    if speaking is not None and noun.head == "it" and in_its_text(reading, noun):
        return [seen_as(speaking, "document")]
    if (
        noun.head != "it"
        or speaking is None
        or not isinstance(verb, Verb)
        or verb.lemma not in _REPORTS
    ):
        return []
    return [seen_as(speaking, "document")] if _speaks(reading, noun) else []


def _of_subject(reading: Reading, subject: list[Noun], found: list[Ref]) -> list[Ref] | None:
    """The one body that a subject refers to, or that has what it is: "Chile's hope lies in its …";
    None where it is something unnamed."""
    if len(found) == 1:
        return found
    first = subject[0]
    if not found and first.possessor is not None:
        having = reading.refs([first.possessor])
        return having if len(having) == 1 else None
    named = first.capital and first.first > 0  # "today Bluefin said that its …", a name not known
    told = first.mention is None and (first.determiner in {"the", "this", "a", "an"} or named)
    alone = len(subject) == 1 and not first.pronoun and not first.head.endswith("s")
    return None if told and alone and not found else []


def _personal(mention: Mention) -> bool:
    """Whether a name is a person's, or the post of one: "the Secretary-General in his report"."""
    entity = mention.entity
    return entity is not None and (mention.label == "Official" or entity.kind == "post")


def _post(ref: Ref) -> bool:
    """Whether it is a post, whose doings are "his" or "her"."""
    return ref.entity.kind == "post"


def _opened(reading: Reading, noun: Noun) -> list[Ref]:
    """ "On behalf of the Committee, its Executive Directorate …": the only name of the phrase that
    opens the sentence."""
    items = reading.parse.items
    before = [i for i in items[: noun.index] if isinstance(i, Noun) and i.mention is not None]
    phrase = noun.index > 1 and items[0].kind == "P" and items[noun.index - 1].kind == "COMMA"
    if not phrase or len(before) != 1 or items[0].low == "in":
        return []
    return [r for r in reading.refs(before) if r.entity.label not in {"Official", "Resolution"}]


def executive(reading: Reading, noun: Noun) -> list[Ref]:
    """ "The Executive Director" in a text of the Environment Assembly: of the programme whose organ
    that is."""
    items, at, whole = reading.parse.items, noun.index + 1, reading.discourse.whole
    described = at < len(items) and items[at].low in {"of", "for"}
    named = noun.words == ("executive", "director") and noun.determiner == "the" and noun.capital
    return [seen_as(whole, "document")] if whole and named and not described else []


def _agent_beside(reading: Reading, noun: Noun) -> list[Ref]:
    """ "pledged by the Group of 20 at its meeting", "report to the Assembly at its session",
    "made by UNESCO and approved by its Board": the name right before the preposition, where it is
    the one who acts or meets."""
    items, at = reading.parse.items, noun.index
    if at > 3 and items[at - 1].low == "by" and items[at - 3].kind == "CC":
        maker = items[at - 4]
        if isinstance(maker, Noun) and maker.governor is not None and maker.governor.low == "by":
            return reading.refs([maker])
    name = items[at - 2] if at > 1 and items[at - 1].kind == "P" else None
    if at > 2 and items[at - 1].low in _AT and items[at - 2].kind == "COMMA":
        said = _set_off(reading, at)
        if said:
            return said
    if not isinstance(name, Noun) or name.mention is None or name.governor is None:
        return []
    body = name.mention.entity
    to_body = name.governor.low == "to" and items[at - 1].low in _AT
    acts = name.governor.low == "by" or (to_body and body is not None and body.kind != "post")
    return reading.of_mention(name.mention) if acts else []


def _set_off(reading: Reading, at: int) -> list[Ref]:
    """ "The decisions of the Board, at its session held in May": the body that a comma parts."""
    items = reading.parse.items
    name = items[at - 3]
    deed = items[at - 5] if at > 4 and items[at - 4].low in {"of", "by"} else None
    of_deed = isinstance(deed, Noun | Verb) and isinstance(name, Noun)
    if not of_deed or not isinstance(name, Noun) or name.mention is None:
        return []
    return [r for r in reading.of_mention(name.mention) if r.entity.label == "Office"]


def _praised(reading: Reading, noun: Noun) -> list[Ref]:
    """ "commends UNODC for its cooperation with …", "… for strengthening its …"."""
    items = reading.parse.items
    for item in reversed(items[: noun.index]):
        if item.low in {"for", "on"}:  # "congratulates N on its admission"
            return reading.refs(praised_before(items, items.index(item)))
        if isinstance(item, Noun) or item.kind in {"STOP", "SEMI", "COMMA"}:
            break
    return []


def _ahead(reading: Reading, noun: Noun) -> list[Ref] | None:
    """ "Through its programme, ONDCP funds …", "at its meeting, the Committee decided …": the
    subject that follows an opening phrase; None where that is no body that is known."""
    later = (v for v in reading.parse.verbs if v.form == "finite" and v.index > noun.index)
    verb = next(later, None)
    if verb is None or noun in verb.subject:
        return []
    after = [n for n in verb.subject if n.index > noun.index and not n.pronoun]
    found = [r for n in after for r in reading.refs([n]) if r.entity.label != "Official"]
    unknown = not found and bool(after) and after[0].capital and after[0].mention is None
    return None if unknown else found if len(found) == 1 else []
