"""What a sentence leaves for the next ones: its names, its subjects, its heading."""

from __future__ import annotations

from loaders.grammar.items import Noun, Verb
from loaders.mentions.marked import Marked
from loaders.relations.discourse import Discourse, Seen
from loaders.relations.reading import Reading
from loaders.relations.statements import Ref, span_of


def remember(discourse: Discourse, one: Marked, reading: Reading) -> None:
    """Note in the discourse what a sentence names, and what "it" and "they" may mean next."""
    finite = [v for v in reading.parse.verbs if v.form == "finite"]
    _names(discourse, one, {id(n.mention) for v in finite for n in v.subject if n.mention})
    discourse.sentence += 1
    _main(discourse, reading, next((v.subject for v in finite if v.subject), []))
    _subjects(discourse, reading, finite)
    for noun in reading.parse.nouns:
        if noun.list_of[:1] == [noun] and len(noun.list_of) > 1:
            named = [one for one in noun.list_of if one.mention is not None]
            discourse.counted.note([Seen(r.entity, r.start, r.end) for r in reading.refs(named)])


def _names(discourse: Discourse, one: Marked, subjects: set[int]) -> None:
    for mention in one.mentions:
        if mention.entity is not None and mention.label not in {"Text", "Event", "Place"}:
            start, end = span_of(one.sentence.tokens, mention)
            discourse.name(mention.entity, start, end, id(mention) in subjects)


def remember_heading(discourse: Discourse, one: Marked) -> None:
    """Note the words and names of a heading for what stands below it."""
    if one.sentence.kind != "heading":
        return
    tokens = one.sentence.tokens
    names = [Seen(m.entity, *span_of(tokens, m)) for m in one.mentions if m.entity is not None]
    discourse.heading = (frozenset(t.low for t in tokens), names)


def _main(discourse: Discourse, reading: Reading, subject: list[Noun]) -> None:
    """The subject of the main clause; one that is not known hides those before it."""
    said: list[Ref] = []
    if subject:
        said = reading.refs(subject) or (reading.owner(subject[0]) if _its(subject[0]) else [])
        said = [ref for ref in said if ref.bridge != "speaker"]  # "we" is no "it"
    for ref in said:
        if ref.bridge:
            discourse.name(ref.entity, ref.start, ref.end, True)
    discourse.main = [Seen(r.entity, r.start, r.end, True) for r in said]
    discourse.blocked = bool(subject) and not said and _definite(subject[0])


def _its(noun: Noun) -> bool:
    return noun.own == "its"


def _definite(noun: Noun) -> bool:
    return noun.determiner in {"the", "this"} and len(noun.words) == 1


def _subjects(discourse: Discourse, reading: Reading, finite: list[Verb]) -> None:
    """Those named as subjects of active verbs, where there are any."""
    active = [v for v in finite if not v.passive]
    found = [r for v in active for r in reading.refs(v.subject) if r.bridge is None]
    if found:
        named = {id(r.entity): Seen(r.entity, r.start, r.end) for r in found}
        discourse.subjects = list(named.values())
