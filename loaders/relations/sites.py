"""Sites: where a body sits and has offices, all places of a list included.

"Headquartered in Rome, with offices in Lima (Peru) and Nairobi", "Headquarters in Geneva", "its
regional offices are in Chad and Mali", "the seat moved to Vienna".
"""

from __future__ import annotations

from collections.abc import Iterator

from loaders.grammar.items import Item, Noun, Verb
from loaders.language.tokens import Token
from loaders.mentions.entities import Mention
from loaders.relations.reading import Reading
from loaders.relations.slots import of_part
from loaders.relations.statements import Ref, Statement, seen_as

_SEATED = frozenset("headquarter base locate situate seat house domicile".split())
_FOUNDED = frozenset("establish open found inaugurate place set".split())
_MOVED = frozenset("move relocate transfer shift".split())
_SEATS = frozenset("headquarters headquarter hq seat secretariat".split())
_SITES = _SEATS - {"secretariat"}  # what can be a town
#: Of these only a page's own body is said to sit where they are.
_OFFICES = _SEATS | frozenset(
    "office offices branch branches bureau bureaus outposts sites campuses stations hubs centres"
    " centers".split()
)
_HAS = frozenset("have maintain operate open keep run establish work hold".split())
_ENDED = frozenset("originally formerly previously initially until then first temporarily".split())
_LONGEST_ADDRESS = 8  # tokens
_BETWEEN = frozenset(
    ", ; ( ) and in as well the city of republic & – - also north south east west central southern"
    " northern eastern western africa asia europe america latin middle pacific caribbean"
    " near".split()
)


def sites(reading: Reading) -> Iterator[Statement]:
    """The places where the bodies of a sentence sit."""
    if reading.parse.question or not _ENDED.isdisjoint(reading.lows):
        return
    for noun in reading.parse.nouns:
        if noun.mention is None and noun.head in _OFFICES:
            places = _behind_noun(reading, noun)
            yield from _located(_own_seats(reading, noun) if places else [], places)
    for verb in reading.parse.verbs:
        if verb.status != "stated":
            continue
        founded = verb.passive and verb.lemma in _FOUNDED and any(map(_is_site, verb.subject))
        if founded or (verb.lemma in _SEATED and (verb.form == "ed" or verb.passive)):
            places = _behind(reading, verb.index + 1, {"in", "at"})
            yield from _located(_seated(reading, verb) if places else [], places)
        elif verb.lemma in _MOVED and verb.form == "finite":
            places = _behind(reading, verb.index + 1, {"to"})
            yield from _located(_seated(reading, verb) if places else [], places)


def _located(bodies: list[Ref], places: list[Ref]) -> Iterator[Statement]:
    for body in bodies[:1]:
        for place in places:
            yield Statement(body, "LOCATED_IN", place, "site.listed", 0.88)


# -- places ----------------------------------------------------------------------------------


def _behind_noun(reading: Reading, noun: Noun) -> list[Ref]:
    """The places right behind "offices in", or behind "its offices are in"."""
    items, at = reading.parse.items, noun.index + 1
    while at + 1 < len(items) and items[at].low == "of" and isinstance(items[at + 1], Noun):
        at += 2
    item = items[at] if at < len(items) else None
    if item is not None and (item.kind == "COLON" or item.kind == "OPEN"):
        first = item.last + (_low(reading, item.last) in {"in", "at"})
        return _run(
            reading, first
        )  # "Headquarters: Geneva, Switzerland", "three: in Chad and Mali"
    if isinstance(item, Verb) and item.lemma == "be" and item.status == "stated":
        if noun.head in _SITES and (places := _run(reading, item.last)):
            return places  # "its seat is Lima, Peru"
        at += 1
    return _behind(reading, at, {"in", "at"}, near=True)


def _behind(reading: Reading, start: int, joiners: set[str], near: bool = False) -> list[Ref]:
    """The places of the list behind the first of these prepositions, in the same clause."""
    items = reading.parse.items
    for at in range(start, len(items)):
        item = items[at]
        if isinstance(item, Verb) or item.kind in {"SEMI", "STOP", "REL"}:
            return []
        if item.low in joiners:
            found = _run(reading, item.last)
            if found:
                return found
        if near:
            return []
    return []


def _run(reading: Reading, first: int) -> list[Ref]:
    """The places from a token on, as long as only commas, brackets and "and" stand between."""
    found: list[Ref] = []
    mentions = [m for m in reading.marked.mentions if m.first >= first and m.label != "Text"]
    at = first
    if mentions and _houses(reading, mentions[0], first):
        at = mentions.pop(0).last  # "at the United Nations Office at Nairobi, Kenya"
    for mention in mentions:
        between = reading.tokens[at : mention.first]
        if mention.label not in {"Place", "Country"} or mention.use == "demonym":
            break
        if any(t.low not in _BETWEEN for t in between) and not _street(between, found):
            break
        for ref in reading.of_mention(mention, places=True):
            if all(ref.entity is not one.entity for one in found):
                found.append(ref)
        at = mention.last
    return [ref for ref in found if ref.entity.label == "Country"]


def _houses(reading: Reading, mention: Mention, first: int) -> bool:
    """Whether a body that a comma follows stands where a place is looked for: it is in the place
    behind the comma."""
    behind = reading.tokens[mention.last : mention.last + 1]
    near = mention.first <= first + 1 and bool(behind) and behind[0].text == ","
    return near and mention.label == "Office"


def _street(between: list[Token], found: list[Ref]) -> bool:
    """Whether what stands before the first place is an address or an attribute: "in the Autonomous
    City of …"."""
    return (
        not found
        and len(between) <= _LONGEST_ADDRESS
        and all(t.capitalised or t.low in _BETWEEN or t.text.isdigit() for t in between)
    )


def _low(reading: Reading, at: int) -> str:
    return reading.tokens[at].low if at < len(reading.tokens) else ""


# -- bodies ------------------------------------------------------------------------------------


def _seated(reading: Reading, verb: Verb) -> list[Ref]:
    """Whom a verb places: its subject, or the body whose seat its subject is."""
    found: list[Ref] = []
    if verb.form == "ed" and defines(reading, verb.first):
        topic = reading.discourse.topic
        return [seen_as(topic, "topic")] if topic is not None else []
    for noun in verb.subject:
        if of_part(reading, noun):
            return []  # "a team of UNODC, based in Rome"
        seat = noun.mention is None and noun.head in _OFFICES
        found += (_own_seats(reading, noun) if seat else []) or reading.refs([noun])
    bodies = [ref for ref in found if ref.entity.label == "Office"]
    return bodies or (_main_subject(reading, verb) if not found else [])


def defines(reading: Reading, token: int) -> bool:
    """Whether a token stands behind the name that the sentence defines: "X is an organ of the
    Union based in Rome" tells where X sits."""
    topic, tokens = reading.discourse.topic, reading.tokens
    if topic is None or topic.entity.label != "Office":
        return False
    return tokens[0].start <= topic.start < tokens[-1].end and topic.end <= tokens[token].start


def _main_subject(reading: Reading, verb: Verb) -> list[Ref]:
    """ "X studies the sea for all, headquartered in …": the body that the sentence is about, where
    the participle behind a comma describes nothing that is named."""
    items = reading.parse.items
    behind_comma = verb.index > 0 and items[verb.index - 1].kind == "COMMA"
    finite = next((v for v in reading.parse.verbs if v.form == "finite"), None)
    if verb.form != "ed" or not behind_comma or finite is None or finite.index > verb.index:
        return []
    return [ref for ref in reading.refs(finite.subject) if ref.entity.label == "Office"]


def _is_site(noun: Noun) -> bool:
    return noun.head in _SEATS or (noun.mention is None and noun.head in _OFFICES)


def _own_seats(reading: Reading, noun: Noun) -> list[Ref]:
    """Whose seats they are; of offices other than seats only the page's own body's count."""
    topic, found = reading.discourse.topic, _owner(reading, noun)
    if noun.head in _SEATS:
        return found
    return [ref for ref in found if topic is not None and ref.entity is topic.entity]


def _owner(reading: Reading, noun: Noun) -> list[Ref]:
    """Whose headquarters or offices they are."""
    nouns = [n for low, one in reading.phrases(noun)[:1] if low == "of" for n in [one]]
    if noun.possessor is not None:
        nouns = [noun.possessor]
    if noun.head not in _SEATS and noun.determiner in {"a", "an"} and noun.before:
        return []  # "out of a UNICEF office in Brussels"
    found = reading.refs(nouns) or [r for m in noun.before for r in reading.of_mention(m)]
    if not found and noun.own:
        whose = reading.owner(noun) or _of_secretariat(reading, noun)
        return [ref for ref in whose if ref.entity.label == "Office"]
    if not found and not nouns and not noun.before:
        found = _of_clause(reading, noun)
    return [ref for ref in found if ref.entity.label == "Office"]


def _of_secretariat(reading: Reading, noun: Noun) -> list[Ref]:
    """ "The Secretariat has its seat in Vienna": that of the body whose secretariat it is."""
    verb = reading.support(noun)
    first = verb.subject[0] if verb is not None and verb.subject else None
    common = first is not None and first.mention is None and first.head in _SEATS
    return _owner(reading, first) if first is not None and common and not first.own else []


def _of_clause(reading: Reading, noun: Noun) -> list[Ref]:
    """ "X has offices in …", "X, with offices in …"; a line without verb is the page's body's."""
    verb = reading.support(noun)
    placed = _SEATED | _MOVED | (_FOUNDED if verb is not None and verb.passive else frozenset())
    if verb is not None and verb.lemma not in placed:
        return reading.refs(verb.subject) if verb.lemma in _HAS else []
    before: Item | None = reading.item_before(noun.list_of[0] if noun.list_of else noun)
    beside = reading.item_before(noun)
    finite = [v for v in reading.parse.verbs if v.form == "finite"]
    if before is not None and before.low == "with" and finite:
        return reading.refs(finite[0].subject)
    topic = reading.discourse.topic
    bare = not finite or (noun.index < finite[0].index and noun.determiner in {"", "the"})
    has = bool(finite) and finite[0].lemma in _HAS and noun.index > finite[0].index
    if has and beside is not None and beside.kind in {"CC", "COMMA", "COLON"}:
        return reading.refs(finite[0].subject)  # "has six sites: the main one in …, and sites in"
    if topic is not None and finite and noun.determiner == "a":  # "X is served by a secretariat in"
        bare = any(ref.entity is topic.entity for ref in reading.refs(finite[0].subject))
    return [seen_as(topic, "topic")] if topic is not None and bare else []
