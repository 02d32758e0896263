"""What a sentence leaves for the next ones: its names, its subjects, its heading."""

from __future__ import annotations

import re

from loaders.grammar.items import Noun, Verb, role_head
from loaders.mentions.entities import Mention
from loaders.mentions.marked import Marked, phrase
from loaders.relations.discourse import Discourse, Seen
from loaders.relations.reading import Reading
from loaders.relations.statements import Ref, span_of

#: A body recommends "the adoption of the following draft resolution", States hand one in: "Chad and
#: Norway: draft resolution".
_DRAFT = re.compile(
    r"(?i)(?:\bfollowing|^|:,?) ?(?:revised )?draft (?:resolution|decision)"
    r"|(?-i:\bDraft (?:resolution|decision) submitted by)"
)
_DRAFT_WITHIN = 40  # tokens
#: Words before a noun that point back to what was named.
_POINTING = frozenset("said same latter former above-mentioned aforementioned two three".split())


def remember(discourse: Discourse, one: Marked, reading: Reading) -> None:
    """Note in the discourse what a sentence names, and what "it" and "they" may mean next."""
    finite = [v for v in reading.parse.verbs if v.form == "finite"]
    subject = next((v.subject for v in finite if v.subject), [])
    said = _said(reading, subject)  # before its own names: "the mission" is none that follows it
    reading.go_on()
    _names(discourse, one, {id(n.mention) for v in finite for n in v.subject if n.mention})
    if subject or not _task(one, reading):
        _main(discourse, reading, subject, said)
    discourse.sentence += 1
    _subjects(discourse, reading, finite)
    for noun in reading.parse.nouns:
        if noun.mention is None and not noun.capital and _introduced(noun):
            discourse.unnamed[noun.head] = reading.tokens[noun.first].start
    for noun in reading.parse.nouns:
        if noun.list_of[:1] == [noun] and len(noun.list_of) > 1:
            named = [one for one in noun.list_of if one.mention is not None]
            discourse.counted.note([Seen(r.entity, r.start, r.end) for r in reading.refs(named)])


def _names(discourse: Discourse, one: Marked, subjects: set[int]) -> None:
    for mention in one.mentions:
        if mention.entity is not None and mention.label not in {"Text", "Event", "Place"}:
            start, end = span_of(one.sentence.tokens, mention)
            aside = _aside(one, mention)
            discourse.name(mention.entity, start, end, id(mention) in subjects, aside)


def _aside(one: Marked, mention: Mention) -> bool:
    """Whether a heading says more than a name: "Accession to the Union", not "2. The Union"."""
    before = one.sentence.tokens[: mention.first]
    said = any(t.kind == "word" and t.low != "the" and len(t.text) > 1 for t in before)
    return one.sentence.kind == "heading" and said


def remember_heading(discourse: Discourse, one: Marked) -> None:
    """Note the words and names of a heading for what stands below it, and where drafts begin."""
    opening = one.sentence.tokens[:_DRAFT_WITHIN]
    told = not discourse.draft and any(t.low.endswith("draft") for t in opening)
    if told and _DRAFT.search(phrase(opening)):
        discourse.draft, discourse.drafted = True, discourse.organ is None
    if one.sentence.kind != "heading":
        return
    tokens = one.sentence.tokens
    names = [Seen(m.entity, *span_of(tokens, m)) for m in one.mentions if m.entity is not None]
    discourse.heading = (frozenset(t.low for t in tokens), names)


def _said(reading: Reading, subject: list[Noun]) -> list[Ref]:
    """What the subject of the main clause stands for."""
    if not subject:
        return []
    said = reading.refs(subject) or (reading.owner(subject[0]) if _its(subject[0]) else [])
    return [ref for ref in said if ref.bridge != "speaker"]  # "we" is no "it"


def _task(one: Marked, reading: Reading) -> bool:
    """Whether it is one of the tasks of a list, "(a) Support the Government", whose subject stands
    before the list."""
    verbs = reading.parse.verbs
    return one.sentence.kind == "item" and bool(verbs) and not verbs[0].subject


def _main(discourse: Discourse, reading: Reading, subject: list[Noun], said: list[Ref]) -> None:
    """The subject of the main clause; one that is not known hides those before it."""
    for ref in said:
        if ref.bridge:
            discourse.name(ref.entity, ref.start, ref.end, True)
    discourse.main = [Seen(r.entity, r.start, r.end, True) for r in said]
    posts = [ref for ref in said if ref.entity.kind == "post"]
    unnamed = not said and bool(subject) and role_head(subject[0]) is not None
    mentions = [m for m in reading.marked.mentions if m.entity is not None]
    alone = any(m.entity and m.entity.kind == "post" for m in mentions)
    alone = alone and not any(m.label == "Official" for m in mentions)
    discourse.post_spoken_of = bool(posts) or unnamed or alone
    discourse.blocked = bool(subject) and not said and _one_thing(subject[0])


def _introduced(noun: Noun) -> bool:
    """Whether a group brings in a thing without a name: "a committee", "the joint technical
    committee"."""
    if noun.pronoun or noun.own or noun.possessor is not None or noun.apposed is not None:
        return False
    described = len(noun.words) > 1 and not noun.before
    return noun.determiner in {"a", "an"} or (described and noun.words[0] not in _POINTING)


def _its(noun: Noun) -> bool:
    return noun.own == "its"


def _one_thing(noun: Noun) -> bool:
    """Whether a group is a thing without a name, that "it" means next."""
    return noun.determiner in {"the", "this", "a", "an", "that"} and not noun.head.endswith("s")


def _subjects(discourse: Discourse, reading: Reading, finite: list[Verb]) -> None:
    """Those named as subjects of active verbs, where there are any."""
    active = [v for v in finite if not v.passive]
    found = [r for v in active for r in reading.refs(v.subject) if r.bridge is None]
    if found:
        named = {id(r.entity): Seen(r.entity, r.start, r.end) for r in found}
        discourse.subjects = list(named.values())
