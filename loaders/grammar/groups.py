"""Noun groups and verb groups: the items that clauses are made of."""

from __future__ import annotations

from dataclasses import dataclass, field

from loaders.grammar.tagging import Unit
from loaders.language.lexicon import lexicon
from loaders.mentions.entities import Entity, Mention

_NOUNISH = frozenset("D POSS J NUM N M DEM PRO S TIED".split())
_PARTICLES = {
    ("carry", "out"),
    ("set", "up"),
    ("call", "upon"),
    ("call", "on"),
    ("call", "for"),
    ("work", "with"),
    ("follow", "up"),
    ("bring", "together"),
    ("report", "to"),
    ("take", "over"),
    ("make", "up"),
}


@dataclass(slots=True, eq=False)
class Item:
    """A group or mark. `kind` is NG, VG, P, TO, CC, COMMA, SEMI, COLON, OPEN, CLOSE, DASH, REL,
    SUB,
    QUOTE, STOP, ADV or MARK; `first` and `last` count tokens."""

    kind: str
    first: int
    last: int
    low: str = ""


@dataclass(slots=True, eq=False)
class Noun(Item):
    """A noun group. `head` is its last noun in lower case, `mention` the name where the head is
    one;
    `before` are the names that modify it from the left ("Kenyan", "EU"), `tied` the names tied to a
    participle with its lemma ("UNODC-led" project); `possessor` the group before "'s"."""

    head: str = ""
    mention: Mention | None = None
    before: list[Mention] = field(default_factory=list)
    also: list[Mention] = field(
        default_factory=list
    )  # joined to the head by a slash: "UNOCT/UNCCT"
    tied: list[tuple[Mention, str]] = field(default_factory=list)
    possessor: Noun | None = None
    own: str = ""  # its, their, our, my …
    determiner: str = ""
    number: str = ""
    words: tuple[str, ...] = ()
    pronoun: bool = False
    capital: bool = False  # whether its head is written with a capital
    # filled in by the clause reader
    list_of: list[Noun] = field(default_factory=list)
    governor: Item | None = None
    apposed: Noun | None = None
    anaphor: Entity | None = None
    anaphor_at: tuple[int, int] | None = None
    #: position among the sentence's items
    index: int = 0


@dataclass(slots=True, eq=False)
class Verb(Item):
    """A verb group. `form` is finite, inf, ing or ed (a participle without auxiliary)."""

    lemma: str = ""
    form: str = "finite"
    passive: bool = False
    negative: bool = False
    modal: str = ""
    particle: str = ""
    adverbs: tuple[str, ...] = ()
    subject: list[Noun] = field(default_factory=list)
    objects: list[Noun] = field(default_factory=list)
    phrases: list[tuple[str, Noun]] = field(default_factory=list)
    governor: Verb | None = None  # the verb whose infinitive this is
    status: str = "stated"  # stated, planned, or not asserted: "open"
    index: int = 0


def groups(row: list[Unit]) -> list[Item]:
    """The items of a sentence, in order."""
    items: list[Item] = []
    at = 0
    while at < len(row):
        item, at = _next(row, at, items)
        items.append(item)
    for index, item in enumerate(items):
        if isinstance(item, (Noun, Verb)):
            item.index = index
    return items


def _next(row: list[Unit], at: int, items: list[Item]) -> tuple[Item, int]:
    unit = row[at]
    if _verb_starts(row, at):
        return _verb(row, at)
    if unit.tag in {"P"} and unit.low == "including":
        return Item("P", unit.first, unit.last, unit.low), at + 1
    if unit.tag == "DATE":
        return Noun("NG", unit.first, unit.last, "date", head="date"), at + 1
    if unit.tag in _NOUNISH and not (
        unit.tag == "S" and not (items and isinstance(items[-1], Noun))
    ):
        return _noun(row, at, items)
    return Item("MARK" if unit.tag == "S" else unit.tag, unit.first, unit.last, unit.low), at + 1


def _verb_starts(row: list[Unit], at: int) -> bool:
    tag = row[at].tag
    if tag in {"MD", "BE", "HV", "DO", "V", "ED", "ING"}:
        return True
    if tag == "TO":
        following = at + 1
        while following < len(row) and row[following].tag in {"ADV", "NEG"}:
            following += 1
        return following < len(row) and (
            row[following].tag == "V"
            or (row[following].tag in {"BE", "HV", "DO"} and row[following].form == "base")
        )
    if tag in {"ADV", "NEG"}:
        following = at + 1
        while following < len(row) and row[following].tag in {"ADV", "NEG"}:
            following += 1
        return following < len(row) and row[following].tag in {"V", "ED", "ING"}
    return False


def _verb(row: list[Unit], at: int) -> tuple[Verb, int]:
    start = at
    verb = Verb("VG", row[at].first, row[at].last)
    adverbs: list[str] = []
    helpers: list[Unit] = []
    main: Unit | None = None
    if row[at].tag == "TO":
        verb.form, at = "inf", at + 1
    while at < len(row):
        unit = row[at]
        if unit.tag in {"ADV", "NEG"}:
            if (
                not any(
                    u.tag in {"V", "ED", "ING", "BE", "HV", "DO", "MD"}
                    for u in row[at + 1 : at + 4]
                )
                and main is None
                and not helpers
            ):
                break
            verb.negative |= unit.tag == "NEG"
            adverbs.append(unit.low)
        elif unit.tag in {"MD", "BE", "HV", "DO"} and main is None:
            helpers.append(unit)
        elif unit.tag in {"V", "ED", "ING"} and main is None and _goes_on(helpers, unit, verb.form):
            main = unit
            at += 1
            break
        else:
            break
        at += 1
    while (
        at > start + 1
        and main is None
        and row[at - 1].tag in {"ADV"}
        and helpers
        and row[at - 1].low in adverbs
        and row[at - 1].low not in {"also", "not"}
    ):
        at -= 1
    _finish(verb, helpers, main, row[start])
    verb.adverbs = tuple(adverbs)
    verb.last = row[at - 1].last
    if (
        at < len(row)
        and (verb.lemma, row[at].low) in _PARTICLES
        and row[at].low not in {"with", "to", "on", "for"}
    ):
        verb.particle, verb.last = row[at].low, row[at].last
        at += 1
    return verb, at


def _goes_on(helpers: list[Unit], unit: Unit, form: str) -> bool:
    """Whether a main verb fits the auxiliaries before it."""
    if not helpers:
        return not (form == "inf" and unit.tag != "V")
    last = helpers[-1]
    if unit.tag == "V":
        return last.tag in {"MD", "DO"}
    return last.tag in {"BE", "HV"}


def _finish(verb: Verb, helpers: list[Unit], main: Unit | None, first: Unit) -> None:
    modal = next((h.low for h in helpers if h.tag == "MD"), "")
    if not modal and helpers and helpers[0].low == "be" and verb.form != "inf":
        modal = "should"  # a subjunctive: "recommends that the State be admitted"
    verb.modal = modal
    verb.negative |= modal == "cannot" or first.low == "never"
    if main is None:
        last = helpers[-1] if helpers else first
        verb.lemma, verb.form = (
            last.lemma or "be",
            verb.form
            if verb.form == "inf"
            else ("ing" if last.form == "ing" and len(helpers) == 1 else "finite"),
        )
        verb.low = verb.lemma
        return
    verb.lemma = verb.low = main.lemma
    verb.passive = main.tag == "ED" and any(h.tag == "BE" for h in helpers[-1:])
    if helpers:
        if verb.form != "inf":
            verb.form = "ing" if helpers[0].form == "ing" else "finite"
    elif main.tag == "ED":
        verb.form = "ed"
    elif main.tag == "ING":
        verb.form = "ing"


def _noun(row: list[Unit], at: int, items: list[Item]) -> tuple[Noun, int]:
    possessor: Noun | None = None
    if row[at].tag == "S":
        previous = items.pop()
        possessor = previous if isinstance(previous, Noun) else None
        at += 1
        if possessor and possessor.possessor is None and possessor.kind == "NG":
            pass
        noun, at = _body(row, at, row[at - 1])
        noun.possessor = possessor
        if possessor:
            noun.first = possessor.first
        return noun, at
    return _body(row, at, row[at])


def _body(row: list[Unit], at: int, fallback: Unit) -> tuple[Noun, int]:
    """Read determiners, modifiers and the head."""
    noun = Noun("NG", fallback.first, fallback.last)
    start, slashed = at, False
    taken: list[Unit] = []
    words: list[str] = []
    while at < len(row):
        unit = row[at]
        if unit.tag == "PRO":
            if at > start:
                break
            noun.pronoun, noun.head = True, unit.low
            taken.append(unit)
            at += 1
            break
        if unit.tag not in _NOUNISH or unit.tag == "S":
            if _slash(row, at, taken):
                at += 1
                slashed = True
                continue
            if not _inner_conjunction(row, at, taken):
                break
        if unit.tag in {"D", "POSS"} and at > start and row[at - 1].tag not in {"D", "ADV"}:
            break
        if unit.tag == "M" and taken and not slashed and not _modifies_or_heads(row, at, taken):
            break
        if slashed and unit.mention and taken[-1].mention:
            noun.also.append(taken[-1].mention)
        slashed = False
        if unit.tag == "N" and taken and taken[-1].tag == "M" and not _compound(taken[-1], unit):
            break
        taken.append(unit)
        at += 1
    if not taken:
        return noun, max(at, start + 1) if start < len(row) and row[start].tag in _NOUNISH else at
    _describe(noun, taken, words)
    return noun, at


def _slash(row: list[Unit], at: int, taken: list[Unit]) -> bool:
    """ "UNOCT/UNCCT", "OCT-OHCHR": two names joined into one group."""
    return (
        row[at].tag in {"CC", "DASH"}
        and row[at].low in {"/", "-"}
        and bool(taken)
        and taken[-1].tag == "M"
        and at + 1 < len(row)
        and row[at + 1].tag == "M"
        and row[at].first == taken[-1].last
    )


def _inner_conjunction(row: list[Unit], at: int, taken: list[Unit]) -> bool:
    """ "criminal and legal experts": a conjunction of adjectives inside the group."""
    return (
        row[at].tag == "CC"
        and row[at].low in {"and", "or"}
        and bool(taken)
        and taken[-1].tag in {"J"}
        and at + 2 < len(row)
        and row[at + 1].tag in {"J", "N"}
        and row[at + 2].tag in {"N", "J"}
    )


def _modifies_or_heads(row: list[Unit], at: int, taken: list[Unit]) -> bool:
    last, mention = taken[-1], row[at].mention
    label = mention.label if mention is not None else ""
    if last.tag == "M":
        # two names side by side: "the European Union Delegation", but not two people of a list
        before = last.mention.label if last.mention is not None else ""
        return before in {"Country", "Office", "Place"} and label in _BEHIND_NAMES
    odd = label == "Office" and last.low not in lexicon().prior  # "the interagency Working Group"
    return last.tag != "N" or odd or label in {"Official", "Resolution", "Programme"}


_BEHIND_NAMES = frozenset({"Office", "Programme", "Official", "Resolution", "Text", "Event"})


def _compound(last: Unit, unit: Unit) -> bool:
    """Whether a noun behind a name goes with it ("EU representatives")."""
    return last.mention is not None and last.mention.label not in {"Official"}


def _describe(noun: Noun, taken: list[Unit], words: list[str]) -> None:
    head = taken[-1]
    noun.first, noun.last = taken[0].first, head.last
    for unit in taken:
        if unit.tag == "D":
            noun.determiner = noun.determiner or unit.low
        elif unit.tag == "POSS":
            noun.own = unit.low
        elif unit.tag == "NUM":
            noun.number = unit.low
        elif unit.tag in {"M", "DEM"} and unit is not head and unit.mention:
            noun.before.append(unit.mention)
        elif unit.tag == "TIED" and noun.before:
            noun.tied.append((noun.before.pop(), unit.lemma))
        if unit.tag in {"N", "J", "NUM"}:
            words.append(unit.low)
    noun.words = tuple(words)
    noun.head = noun.head or head.low
    noun.low = noun.head
    noun.capital = head.capital
    if head.tag in {"M", "DEM"}:
        noun.mention = head.mention
    elif head.tag == "TIED" and noun.tied:
        noun.head = head.low
