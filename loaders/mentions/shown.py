"""Names that the words beside them show: small heads and nouns, purposes, what a sentence says."""

from __future__ import annotations

from loaders.language.subject import Subject
from loaders.mentions.definitions import Definitions
from loaders.mentions.described import Described, overlapping
from loaders.mentions.employers import employers
from loaders.mentions.entities import Entity, Mention, Registry
from loaders.mentions.introduced import introduced
from loaders.mentions.marked import Marked
from loaders.mentions.small_heads import branded
from loaders.mentions.small_parts import own_parts, small_parts
from loaders.mentions.titled import titled
from loaders.mentions.together import together

#: The labels of names.
NAMED = frozenset("Office Programme Text Event".split())


class Shown:
    """Gives such names of one document their entities, and finds them again where they stand
    alone."""

    def __init__(self, registry: Registry, definitions: Definitions) -> None:
        self.registry, self.definitions = registry, definitions
        self.page: Entity | None = None  # the body that the page is about
        self._phrases: dict[str, list[tuple[list[str], Entity]]] = {}  # by first word

    def titled(self, one: Marked, found: list[Mention]) -> list[Mention]:
        """The programmes that only their purpose names."""
        named = [m for m in found if m.label in NAMED]
        taken = {at for m in named for at in range(m.first, m.last)}
        made = []
        for name in titled(one.sentence.tokens, taken):
            text, kind = one.text_of(name.first, name.last), name.kind
            entity = self.registry.named(name.label, text, kind=kind)
            made.append(Mention(name.first, name.last, name.label, entity, "title", kind=kind))
        return made

    def branded(self, one: Marked, found: list[Mention]) -> list[Mention]:
        """The names of capitalised words and a small head."""
        made = []
        for name in branded(one.sentence.tokens, found):
            text = one.text_of(name.first, name.end)
            behind = name.end + 3 if name.acronym else name.end
            whole = f"{text} {one.text_of(behind, name.last)}"
            entity = self.registry.named(name.label, whole, kind=name.kind)
            if name.acronym:
                self.definitions.name(entity, name.acronym)
                short = f"{name.acronym} {one.text_of(behind, name.last)}"
                self.registry.alias(entity, short)  # "the CRA Program"
            if name.end > name.first + 1:  # one word alone may be the name of other things
                self.remember(one, entity, name.first, name.end)
            else:
                self.registry.alias(entity, text)
            made.append(Mention(name.first, name.last, name.label, entity, kind=name.kind))
        return made

    def introduced(self, one: Marked, found: list[Mention]) -> list[Mention]:
        """The names that a small noun introduces; the document may use them alone later."""
        made = []
        for name in introduced(one.sentence.tokens, found):
            entity = self.registry.named(
                name.label, one.text_of(name.first, name.last), kind=name.kind
            )
            self.remember(one, entity, name.first, name.last)
            made.append(Mention(name.start, name.end, name.label, entity, kind=name.kind))
        return made

    def together(self, one: Marked, found: list[Mention]) -> list[Mention]:
        """The names that the others of their list show."""
        made = []
        for first, last, label in together(one.sentence.tokens, found):
            name = one.text_of(first, last)
            person = label == "Official"
            if not person and self.registry.bearer(name) is not None:
                continue  # "…, LLP, Okoro founded": the surname of a person named before
            entity = self.registry.person(name) if person else self.registry.named(label, name)
            if not person:
                self.remember(one, entity, first, last)
            made.append(Mention(first, last, label, entity))
        return made

    def employers(self, one: Marked, found: list[Mention]) -> list[Mention]:
        """The bodies that the posts in them show."""
        made = []
        for first, last in employers(one.sentence.tokens, found, one.sentence.kind == "item"):
            name = one.text_of(first, last)
            entity = self.registry.lookup("Office", name) or self.registry.named("Office", name)
            self.remember(one, entity, first, last)
            made.append(Mention(first, last, "Office", entity))
        return made

    def parts(
        self, found: list[Mention], one: Marked, subject: Subject | None = None
    ) -> list[Mention]:
        """The parts of bodies that small nouns name, those of the page's `subject` included."""
        made, tokens = [], one.sentence.tokens
        if subject is not None and subject.label == "Office" and self.page is None:
            named = (m for m in found if subject.start <= tokens[m.first].start < subject.end)
            self.page = next((m.entity for m in named if m.label == "Office"), None)
            if self.page is not None:
                self.definitions.spell(self.page)
        own = own_parts(tokens, found, self.page) if self.page is not None else ()
        for part in (*small_parts(tokens, found), *own):
            entity = self.registry.named("Office", part.name, kind=part.kind)
            self.registry.alias(entity, part.also)
            made.append(Mention(part.first, part.last, "Office", entity, "part", kind=part.kind))
        return made

    def describe(self, one: Marked, told: Described) -> None:
        """Take in a name that its sentence describes, and what else it is called."""
        inside = overlapping(one, told.first, told.last)
        if inside is None or inside.label not in {"Office", "Programme", "Resolution"}:
            name = one.text_of(told.first, told.last)
            entity = self.registry.named(told.label, name, kind=told.kind)
            one.add(Mention(told.first, told.last, told.label, entity, kind=told.kind))
            self.remember(one, entity, told.first, told.last)
        elif inside.entity is None or (inside.first, inside.last) != (told.first, told.last):
            return
        else:
            entity = inside.entity
            if not entity.known:
                self.remember(one, entity, told.first, told.last)
        for first, last in told.also:
            if overlapping(one, first, last) is None:
                self.remember(one, entity, first, last)

    def remember(self, one: Marked, entity: Entity, first: int, last: int) -> None:
        """Let words stand for an entity wherever the document has them."""
        name = one.text_of(first, last)
        if name != entity.name:
            self.registry.alias(entity, name)
        words = [t.text for t in one.sentence.tokens[first:last]]
        self._phrases.setdefault(words[0], []).append((words, entity))

    def merge(self, gone: Entity, kept: Entity) -> None:
        """Let the words for one entity stand for another."""
        for known in self._phrases.values():
            known[:] = [(words, kept if one is gone else one) for words, one in known]

    def again(self, one: Marked, index: int) -> Mention | None:
        """A name that the document has described, at a token."""
        for words, entity in self._phrases.get(one.sentence.tokens[index].text, ()):
            here = one.sentence.tokens[index : index + len(words)]
            if [t.text for t in here] == words:
                return Mention(index, index + len(words), entity.label, entity)
        return None
