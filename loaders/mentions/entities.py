"""Mentions and the entities that they name, within one document.

An entity is decided from its document and the gazetteers alone: a known name, the
document's own definition ("… (UNOCT)"), a full name that a surname later stands for.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from graphmodel.names import fold, slug
from graphmodel.records import Node, Value
from loaders.gazetteers import Entry
from loaders.mentions.vocabulary import vocabulary

_JOINERS = frozenset("of on for against to".split())

_SOVEREIGNS = frozenset("king queen emperor empress emir sultan pope prince princess".split())


@dataclass(slots=True, eq=False)
class Entity:
    """A node in the making: one thing that this document names."""

    label: str
    id: str
    name: str
    acronym: str | None = None
    aliases: set[str] = field(default_factory=set)
    properties: dict[str, Value] = field(default_factory=dict)
    country: str | None = None
    short: tuple[str, ...] = ()
    known: bool = False  # by the gazetteer

    @property
    def kind(self) -> str:
        """What sort of thing it is ("committee", "post"), "" where it is not known."""
        return str(self.properties.get("kind", ""))

    def node(self) -> Node:
        """The node as the facts carry it."""
        aliases = tuple(sorted(a for a in self.aliases if a not in {self.name, self.acronym}))
        return Node(
            self.label,
            self.id,
            self.name,
            self.acronym,
            aliases,
            dict(sorted(self.properties.items())),
        )


@dataclass(slots=True)
class Mention:
    """Tokens `first` to `last` (exclusive) of a sentence that name something.

    `use` is ``name``, ``demonym``, ``city``, ``rank``, ``surname``, ``definition``, ``anaphor``,
    ``department`` or ``title``; `label` is a node's label, or ``Place``, ``Text``, ``Event`` or
    ``Acronym`` where no entity stands behind it. `country` is the State that the name itself
    carries.
    """

    first: int
    last: int
    label: str
    entity: Entity | None
    use: str = "name"
    country: Entity | None = None
    kind: str = ""
    body: Entity | None = None  # of a resolution: the organ that adopted it
    body_at: tuple[int, int] | None = (
        None  # the tokens that name this organ, where the sentence does
    )
    body_span: tuple[int, int] | None = None  # the characters that name it in a heading
    bridge: str | None = None
    inside: tuple[Mention, ...] = ()  # what a name cites or holds


def _once(words: list[str]) -> list[str]:
    """The words of a name that a table gave twice: "Ann" and "Ann Okoro" are "Ann Okoro"."""
    for size in range(1, len(words) // 2 + 1):
        twice = words[:size] == words[size : 2 * size] and len(words) > 2 * size
        if twice and len(words[0].strip(".")) > 1:  # "B. B. Okoro" is no such name
            return words[size:]
    return words


class Registry:
    """The entities of one document by gazetteer entry, name, acronym and surname."""

    def __init__(self) -> None:
        self._by_entry: dict[Entry, Entity] = {}
        self._by_key: dict[tuple[str, str], Entity] = {}
        self._by_name: dict[tuple[str, str], Entity] = {}
        self._by_part: dict[tuple[str, str], list[Entity]] = {}
        self.acronyms: dict[str, Entity] = {}
        self.surnames: dict[str, list[Entity]] = {}

    def known(self, entry: Entry) -> Entity:
        """The entity of a gazetteer's entry."""
        found = self._by_entry.get(entry)
        if found is None:
            found = Entity(
                entry.label,
                entry.id,
                entry.name,
                entry.acronym,
                set(entry.aliases),
                dict(entry.properties),
                entry.country,
                entry.short,
                known=True,
            )
            found = self._by_key.setdefault((entry.label, entry.id), found)
            self._by_entry[entry] = found
            for name in entry.short:
                if " " in name.removeprefix("the "):
                    self._by_name.setdefault((entry.label, fold(name)), found)
            for name in (entry.name, *entry.aliases):
                self._by_name.setdefault((entry.label, fold(name)), found)
                self._note(found, name)
        return found

    def named(self, label: str, name: str, **properties: Value) -> Entity:
        """The entity of this name, made where the document has not named it yet."""
        key = (label, fold(name))
        found = self._by_name.get(key)
        if found is None:
            identity = slug(name) or fold(name) or name
            found = self._by_key.setdefault((label, identity), Entity(label, identity, name))
            found.properties.update(
                {k: v for k, v in properties.items() if k not in found.properties}
            )
            self._by_name[key] = found
            self._note(found, name)
        elif found.name != name:
            found.aliases.add(name)
        return found

    def lookup(self, label: str, name: str) -> Entity | None:
        """The entity of this name, if the document or a gazetteer entry met so far has it."""
        return self._by_name.get((label, fold(name)))

    def fuller(self, label: str, name: str) -> Entity | None:
        """The one entity of the document whose name starts or ends with this shorter one:
        "Working Group" after "Working Group on Mercenaries"."""
        fitting = self._by_part.get((label, fold(name)), [])
        return fitting[0] if len(fitting) == 1 else None

    def _note(self, entity: Entity, name: str) -> None:
        """Index an entity by the shorter names that its name has in it."""
        for part in _parts(fold(name)):
            known = self._by_part.setdefault((entity.label, part), [])
            if len(known) < 2 and entity not in known:  # two are as unclear as many
                known.append(entity)

    def alias(self, entity: Entity, name: str) -> None:
        """Let `name` stand for `entity` in this document."""
        entity.aliases.add(name)
        self._by_name.setdefault((entity.label, fold(name)), entity)
        self._note(entity, name)

    def resolution(self, symbol: str, name: str, **properties: Value) -> Entity:
        """The resolution of this symbol."""
        found = self._by_key.get(("Resolution", symbol))
        if found is None:
            found = Entity("Resolution", symbol, name, properties=dict(properties))
            self._by_key["Resolution", symbol] = found
        for key, value in properties.items():
            found.properties.setdefault(key, value)
        if len(name) > len(found.name) or (len(name) == len(found.name) and name < found.name):
            found.name = name
        return found

    def person(self, name: str, honorific: str | None = None) -> Entity:
        """The official of this name; a surname stands for the one full name that ends in it."""
        words = _once(name.split())
        name = " ".join(words)
        found = self.lookup("Official", name) or self._fuller(words, honorific)
        if found is None:
            found = self.named("Official", name)
        elif len(words) > len(found.name.split()):
            found.aliases.add(found.name)
            found.name, found.id = name, slug(name)
        if name != found.name:
            found.aliases.add(name)
        self._by_name["Official", fold(name)] = found
        known = self.surnames.setdefault(fold(words[-1]), [])
        if found not in known:
            known.append(found)
        if honorific and "honorific" not in found.properties:
            found.properties["honorific"] = honorific
        return found

    def _fuller(self, words: list[str], honorific: str | None) -> Entity | None:
        fitting = [
            e
            for e in self.surnames.get(fold(words[-1]), [])
            if _compatible(e.name.split(), words)
            and not _namesakes(e, words, honorific)
            and not _sovereign(e, words, honorific)
        ]
        return fitting[0] if len(fitting) == 1 else None

    def bearer(self, surname: str) -> Entity | None:
        """Whom a surname alone means: the one who bears it, of several the leader."""
        bearers = self.surnames.get(fold(surname), [])
        meant = [e for e in bearers if not _namesakes(e, [surname], None)]
        return meant[0] if len(meant) == 1 else None

    def merge(self, gone: Entity, kept: Entity) -> None:
        """Let one entity stand for another as well, under all of its names."""
        kept.aliases |= {gone.name, *gone.aliases} | ({gone.acronym} if gone.acronym else set())
        for known in (self._by_name, self._by_key):
            known.update({key: kept for key, one in known.items() if one is gone})
        self.acronyms.update({key: kept for key, one in self.acronyms.items() if one is gone})
        for fitting in self._by_part.values():
            fitting[:] = dict.fromkeys(kept if one is gone else one for one in fitting)

    def entities(self) -> list[Entity]:
        """All of them."""
        return list(self._by_key.values())


def _parts(name: str) -> Iterator[str]:
    """A name without what stands before its last words, or behind its head: what comes back
    later as "the Working Group" or "the Platform for Action"."""
    words = name.split(" ")
    for length in range(1, min(4, len(words))):
        before = words[-length - 2 : -length]
        if before[-1] != "of" and before != ["of", "the"]:  # "Board of the School" is no School
            yield " ".join(words[-length:])
    joint = next((n for n, w in enumerate(words) if w in _JOINERS), 0)
    if 0 < joint < 4:
        yield " ".join(words[:joint])


def _namesakes(person: Entity, words: list[str], honorific: str | None) -> bool:
    """Whether one name is a well-known leader's surname alone, and the other that of somebody
    else of this surname: "President N" and "his wife, J. N"."""
    given = vocabulary().leaders.get(fold(words[-1]))
    known = person.name.split()
    if given is None or len(words) == len(known) == 1 or (len(words) > 1 and len(known) > 1):
        return False
    alone = honorific if len(words) == 1 else str(person.properties.get("honorific", ""))
    first = fold((known if len(words) == 1 else words)[0]).strip(".")
    others = bool(alone) and fold(alone or "").split()[-1] not in {"president", "mr", "mr."}
    return not others and not any(name.startswith(first) for name in given)


def _sovereign(person: Entity, words: list[str], honorific: str | None) -> bool:
    """Whether one name is a sovereign's first name alone, which is nobody's surname: "King Salman"
    and "Crown Prince Mohammed bin Salman"."""
    known = person.name.split()
    if (len(words) == 1) == (len(known) == 1):
        return False
    alone = honorific if len(words) == 1 else str(person.properties.get("honorific", ""))
    return bool(_SOVEREIGNS & set(fold(alone or "").split()))


def _compatible(full: list[str], part: list[str]) -> bool:
    """Whether two names can be one person's: one is a surname, or first names or initials agree."""
    if len(part) == 1 or len(full) == 1:
        return True
    first, other = fold(full[0]).strip("."), fold(part[0]).strip(".")
    if not (first and other):
        return False
    short = vocabulary().nicknames
    near = other in short.get(first, ()) or first in short.get(other, ())
    return near or first.startswith(other) or other.startswith(first)
