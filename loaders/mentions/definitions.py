"""Definitions: "Office of Counter-Terrorism (UNOCT)" lets the acronym stand for the name."""

from __future__ import annotations

import re

from graphmodel.names import fold
from graphmodel.records import Gap
from loaders.language.tokens import Token
from loaders.mentions.entities import Entity, Mention, Registry
from loaders.mentions.marked import Marked, phrase, settle
from loaders.mentions.spelled import spelled_start
from loaders.mentions.vocabulary import vocabulary

_ACRONYM = re.compile(r"^(?=(?:.*[A-Z]){2})[A-Z][A-Za-z0-9&\-]{1,11}$")
_CLASS = re.compile(r"^[A-Z]{2,}s$")  # "CRWs"
_QUOTES = "\"“”'‘’"
_SAYING = frozenset("or hereinafter hereafter known abbreviated called acronym".split())
_CALLING = frozenset(", ( also commonly better simply as to by its the acronym".split()) | _SAYING
_INTRODUCES = frozenset("the or hereinafter".split())
_SMALL = frozenset("of the for and on s".split())
_HEREINAFTER = frozenset("the hereinafter hereafter herein or".split())
_LONGEST = 14  # tokens of a name that is spelled out
_SPELLED = 3  # letters at least of the initials that stand for a page's body


class Definitions:
    """The acronyms that one document puts in brackets behind their names."""

    def __init__(self, registry: Registry) -> None:
        self.registry = registry
        self.defined: dict[str, Entity] = {}  # those that a gazetteer knows as well

    def read(self, one: Marked) -> None:
        """Take in the definitions of a sentence."""
        tokens = one.sentence.tokens
        for opening in range(1, len(tokens) - 1):
            at = _acronym(tokens, opening) if tokens[opening].text == "(" else None
            if at is not None:
                self._define(one, opening, at)
            elif tokens[opening].text == "(":
                self._spelled_behind(one, opening)
        for mention in list(one.mentions):
            self._shorten(mention, tokens)
            at = _called(tokens, mention.last)
            if at is not None and mention.entity and mention.label in {"Office", "Programme"}:
                self._call(one, mention.entity, mention.label, at)

    def _call(self, one: Marked, entity: Entity, label: str, at: int) -> None:
        """Let the acronym at a token stand for an entity, unless it names something already."""
        if not any(m.first <= at < m.last for m in one.mentions):
            self.name(entity, one.sentence.tokens[at].text)
            one.add(Mention(at, at + 1, label, entity, use="definition"))

    def _shorten(self, mention: Mention, tokens: list[Token]) -> None:
        """ "the Harbour Reef Council (the “Council”)": the word stands for this body in the whole
        document, and for no better known one."""
        entity, words = mention.entity, tokens[mention.last : mention.last + 7]
        if entity is None or mention.label != "Office" or [t.text for t in words[:1]] != ["("]:
            return
        closing = next((n for n, t in enumerate(words) if t.text == ")"), 0)
        said = [t for t in words[1:closing] if t.kind == "word" and t.low not in _HEREINAFTER]
        own = {t.text for t in tokens[mention.first : mention.last]}
        plain = all(t.capitalised and not t.acronym and t.text in own for t in said)
        if said and plain and said[-1].text in vocabulary().heads:
            self.registry.acronyms.setdefault(phrase(said), entity)

    def _spelled_behind(self, one: Marked, opening: int) -> None:
        """ "ICAR (Indian Council of Agricultural Research)": the bracket spells the acronym."""
        tokens = one.sentence.tokens
        acronym = tokens[opening - 1]
        first = opening + 2 if tokens[opening + 1].low == "the" else opening + 1
        inside = next((m for m in one.mentions if first <= m.first <= first + 1), None)
        if inside is None or inside.entity is None or not _ACRONYM.match(acronym.text):
            return
        closes = inside.last < len(tokens) and tokens[inside.last].text in {")", ";", ","}
        letters = _initials(one.text_of(first, inside.last))
        if closes and letters == acronym.text.upper():
            self._call(one, inside.entity, inside.label, opening - 1)

    def _define(self, one: Marked, opening: int, at: int) -> None:
        """Let the acronym at a token stand for the name that ends before the bracket."""
        acronym = one.sentence.tokens[at].text
        before = _name_before(one, opening)
        inside = next((m for m in one.mentions if m.first == at), None)
        if inside and before and before.entity and _another(before, inside, acronym):
            self.name(before.entity, acronym)  # not the body that the gazetteer knows by it
            inside.entity, inside.label, inside.use = before.entity, before.label, "definition"
            return
        if _CLASS.match(acronym) and self._is_class(one, before, opening):
            one.mentions = [m for m in one.mentions if m is not before]
            return
        if inside and inside.label in {"Office", "Programme"} and inside.entity:
            self.defined[acronym] = inside.entity
            _same(one, before, inside, inside.entity, opening)
            return
        if inside and inside.label == "Country":
            return
        if before is not None and before.label in {"Office", "Programme"}:
            before = self._whole(one, before, opening, acronym)
        if before is None or before.entity is None:
            before = self._spelled_out(one, opening, acronym)
            if before is None:
                return
            one.mentions = settle([before, *one.mentions])
        entity = before.entity
        if before.label not in {"Office", "Programme"} or not entity:
            return
        self.name(entity, acronym)
        if not inside:
            one.add(Mention(at, at + 1, entity.label, entity, use="definition"))

    def _is_class(self, one: Marked, before: Mention | None, opening: int) -> bool:
        """Whether the acronym of several is that of a sort of people or things: "Community Reef
        Wardens (CRWs)"."""
        known = before is not None and before.entity is not None and before.entity.known
        return not known and one.sentence.tokens[opening - 1].low.endswith("s")

    def name(self, entity: Entity, acronym: str) -> None:
        """Let an acronym stand for an entity."""
        if entity.acronym is None and not entity.known:
            entity.acronym = acronym
        self.registry.alias(entity, acronym)
        self.registry.acronyms[acronym] = entity

    def spell(self, page: Entity) -> None:
        """Let the initials of the body that a page is about stand for it: the text may use them
        without saying what they are."""
        letters = _initials(page.name)
        if len(letters) >= _SPELLED:
            self.registry.acronyms.setdefault(letters, page)

    def _whole(self, one: Marked, before: Mention, opening: int, acronym: str) -> Mention:
        """The name before a bracket with the words in front that its acronym spells as well:
        "Food, Agriculture and Water Network (FAWN)"."""
        start = spelled_start(one.sentence.tokens, opening, acronym)
        longer = start is not None and start < before.first and before.last == opening
        if start is None or not longer or before.entity is None or before.entity.known:
            return before
        name = one.text_of(start, opening)
        entity = self.registry.named(before.label, name, kind=before.kind)
        whole = Mention(start, opening, before.label, entity, kind=before.kind)
        one.mentions = settle([whole, *one.mentions])
        return whole

    def _spelled_out(self, one: Marked, opening: int, acronym: str) -> Mention | None:
        """The capitalised words before a bracket whose initials the acronym is made of."""
        start = spelled_start(one.sentence.tokens, opening, acronym)
        if start is None or any(m.first < start < m.last for m in one.mentions):
            return None
        heads = vocabulary().heads
        words = [t.text for t in one.sentence.tokens[start:opening]]
        label, kind = next((heads[w] for w in words if w in heads), ("Text", ""))
        if label in {"Text", "Event"}:
            return None  # "Advance Passenger Information (API)" is no body
        entity = self.registry.named(label, one.text_of(start, opening), kind=kind)
        return Mention(start, opening, label, entity, kind=kind)

    # -- damaged acronyms --------------------------------------------------------------------

    def damaged(self, marked: list[Marked]) -> dict[str, Entity]:
        """Acronyms that are one letter short of one that the document defines, and that nothing in
        it explains: a scan lost the letter ("UNCT" beside "Counter-Terrorism Centre (UNCCT)")."""
        spelled: dict[int, set[str]] = {}
        written: dict[tuple[str, int], None] = {}  # acronyms as they stand, in order
        for one in marked:
            for mention in one.mentions:
                if mention.entity is not None:
                    text = one.text_of(mention.first, mention.last)
                    spelled.setdefault(id(mention.entity), set()).add(text)
                    if mention.entity.acronym == text and len(text) > 3:
                        written[text, id(mention.entity)] = None
        found: dict[str, Entity] = {}
        for text, entity in written:
            whole = [a for a in self.defined if _one_short(text, a)]
            alone = spelled[entity] == {text} and text not in self.defined
            if alone and len(whole) == 1:
                found[text] = self.defined[whole[0]]
        return found

    def repair(self, one: Marked, damaged: dict[str, Entity]) -> list[Gap]:
        """Let damaged acronyms stand for the whole ones; a gap says so of each."""
        tokens = one.sentence.tokens
        gaps = []
        for mention in one.mentions:
            text = one.text_of(mention.first, mention.last)
            if text in damaged and mention.last == mention.first + 1:
                entity = mention.entity = damaged[text]
                mention.label = entity.label
                entity.aliases.add(text)
                note = f"read as {entity.acronym or entity.name}, which the document defines"
                span = tokens[mention.first].start, tokens[mention.last - 1].end
                gaps.append(Gap("damaged-acronym", *span, text, note))
        return gaps


def _called(tokens: list[Token], at: int) -> int | None:
    """The token of the acronym behind a name and ", or", "known as", "hereinafter"."""
    start = at
    while at < len(tokens) and at - start < 6 and tokens[at].low in _CALLING:
        at += 1
    called = any(t.low in _SAYING for t in tokens[start:at])
    while called and at < len(tokens) and (tokens[at].text in _QUOTES or tokens[at].low == "the"):
        at += 1
    if not called or at + 1 >= len(tokens) or not tokens[at].acronym:
        return None
    closed = tokens[at + 1].text in {",", ")", ".", ";", *_QUOTES}
    return at if closed and _ACRONYM.match(tokens[at].text) else None


def _initials(name: str) -> str:
    """The capitals that a name's words begin with."""
    parts = [part for word in name.split() for part in word.split("-")]
    return "".join(part[0] for part in parts if part[:1].isupper())


def _acronym(tokens: list[Token], opening: int) -> int | None:
    """The token of the acronym that a bracket holds by itself, or first, or None."""
    at = opening + 1
    while at < len(tokens) and (tokens[at].text in _QUOTES or tokens[at].low in _INTRODUCES):
        at += 1
    close = at + 1
    while close < len(tokens) and tokens[close].text in _QUOTES:
        close += 1
    if close >= len(tokens) or tokens[close].text not in {")", ",", ";"}:
        return None
    return at if tokens[at].kind == "word" and _ACRONYM.match(tokens[at].text) else None


def _name_before(one: Marked, opening: int) -> Mention | None:
    """The mention that ends before a bracket, or before the mark in front of it."""
    marked = one.sentence.tokens[opening - 1].kind == "mark"
    ends = {opening, opening - 1} if marked else {opening}
    return next((m for m in one.mentions if m.last in ends), None)


def _another(before: Mention, inside: Mention, acronym: str) -> bool:
    """Whether a name spells an acronym that a gazetteer knows for a body of other words:
    "International Cricket Council (ICC)"."""
    named, known = before.entity, inside.entity
    if named is None or known is None or named is known or not known.known:
        return False
    words = {fold(word) for word in named.name.split() if word[:1].isupper()}
    theirs = {fold(w) for name in (known.name, *known.aliases) for w in name.split()}
    other = len(words - theirs) * 2 >= len(words)
    return other and _initials(named.name) == acronym.upper()


def _same(
    one: Marked, before: Mention | None, inside: Mention, entity: Entity, opening: int
) -> None:
    """A known acronym in brackets names what stands before it: "Executive Directorate of …
    (CTED)"."""
    chain = [m for m in one.mentions if opening - _LONGEST < m.last <= opening]
    for mention in reversed([m for m in chain if m.label == entity.label]):
        known = mention.entity is entity
        name = one.text_of(mention.first, opening)
        if known or (mention.entity and not mention.entity.known and _names(name, entity)):
            mention.entity, inside.use = entity, "definition"
            return
    if before is None or before.entity is None:
        start = _words_before(one.sentence.tokens, opening, entity)
        if opening - start >= 2:
            inside.use = "definition"
            one.add(Mention(start, opening, inside.label, entity))


def _words_before(tokens: list[Token], opening: int, entity: Entity) -> int:
    """Where the words before a bracket start that are those of a name."""
    words = {*fold(entity.name).split(), "of", "the", "s", "and", ""}
    start = opening
    while start and opening - start < _LONGEST and fold(tokens[start - 1].text) in words:
        start -= 1
    while start < opening and not tokens[start].capitalised:
        start += 1
    return start


def _one_short(text: str, acronym: str) -> bool:
    """Whether a text is an acronym without one of its letters."""
    if len(acronym) != len(text) + 1:
        return False
    return any(acronym[:n] + acronym[n + 1 :] == text for n in range(len(acronym)))


def _names(name: str, entity: Entity) -> bool:
    """Whether a name has an acronym's initials, or the words of its entity's name in another
    order ("Executive Directorate of the Counter-Terrorism Committee")."""
    initials = _initials(name)
    if entity.acronym and initials.upper() == entity.acronym.upper():
        return True
    mine, theirs = set(fold(name).split()) - _SMALL, set(fold(entity.name).split()) - _SMALL
    return bool(theirs) and len(mine & theirs) / len(theirs) >= 0.7
