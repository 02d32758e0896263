"""Owners: whose "his visit" and "its work" are, by what the same sentence names."""

from __future__ import annotations

from typing import TYPE_CHECKING

from loaders.grammar.bearers import praised_before
from loaders.grammar.items import Noun
from loaders.relations.statements import Ref

if TYPE_CHECKING:
    from loaders.relations.reading import Reading


def person_near(reading: Reading, noun: Noun) -> list[Ref]:
    """For "his": the person named last before it, else a subject named behind it."""
    people = [m for m in reading.marked.mentions if m.label == "Official" and m.entity]
    before = [m for m in people if m.last <= noun.first]
    subjects = {id(n.mention) for v in reading.parse.verbs if v.form == "finite" for n in v.subject}
    after = [m for m in people if m.first >= noun.last and id(m) in subjects]
    nearest = before[-1:] or after[:1]
    return reading.of_mention(nearest[0]) if nearest else []


def nearby(reading: Reading, noun: Noun) -> list[Ref]:
    """For "its": the member of the same list before it, else the subject of the clause
    before."""
    listed = [n for n in noun.list_of if n.index < noun.index and n.mention is not None]
    if listed:
        return reading.of_mention(listed[-1].mention) if listed[-1].mention else []
    beside = _praised(reading, noun) or _agent_beside(reading, noun)
    if beside:
        return beside
    for verb in reversed(reading.parse.verbs):
        if verb.form == "finite" and verb.index < noun.index:
            named = [n for n in verb.subject if n.mention is not None]
            found = [r for n in named for r in reading.refs([n]) if r.entity.label != "Official"]
            return found if len(found) == 1 else []
    return _ahead(reading, noun) or _opened(reading, noun)


def _opened(reading: Reading, noun: Noun) -> list[Ref]:
    """ "On behalf of the Committee, its Executive Directorate …": the only name of the phrase that
    opens the sentence."""
    items = reading.parse.items
    before = [i for i in items[: noun.index] if isinstance(i, Noun) and i.mention is not None]
    phrase = noun.index > 1 and items[0].kind == "P" and items[noun.index - 1].kind == "COMMA"
    if not phrase or len(before) != 1 or items[0].low == "in":
        return []
    return [r for r in reading.refs(before) if r.entity.label not in {"Official", "Resolution"}]


def _agent_beside(reading: Reading, noun: Noun) -> list[Ref]:
    """ "pledged by the Group of 20 at its meeting": the name right before the preposition, where
    it is the one who acts."""
    items, at = reading.parse.items, noun.index
    name = items[at - 2] if at > 1 and items[at - 1].kind == "P" else None
    if not isinstance(name, Noun) or name.mention is None or name.governor is None:
        return []
    return reading.of_mention(name.mention) if name.governor.low == "by" else []


def _praised(reading: Reading, noun: Noun) -> list[Ref]:
    """ "commends UNODC for its cooperation with …", "… for strengthening its …"."""
    items = reading.parse.items
    for item in reversed(items[: noun.index]):
        if item.low == "for":
            return reading.refs(praised_before(items, items.index(item)))
        if isinstance(item, Noun) or item.kind in {"STOP", "SEMI", "COMMA"}:
            break
    return []


def _ahead(reading: Reading, noun: Noun) -> list[Ref]:
    """ "Through its programme, ONDCP funds …": the subject that follows an opening phrase."""
    later = (v for v in reading.parse.verbs if v.form == "finite" and v.index > noun.index)
    verb = next(later, None)
    if verb is None or noun in verb.subject:
        return []
    named = [n for n in verb.subject if n.mention is not None and n.index > noun.index]
    found = [r for n in named for r in reading.refs([n]) if r.entity.label != "Official"]
    return found if len(found) == 1 else []
