"""All mentions of a document, sentence by sentence, with the entities behind them."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from graphmodel.names import fold
from graphmodel.records import Gap
from loaders.gazetteers import Gazetteer, Hit
from loaders.language.sentences import Sentence
from loaders.language.tokens import Token
from loaders.mentions.composed import Composed, composed
from loaders.mentions.dates import Date, dates
from loaders.mentions.entities import Entity, Mention, Registry
from loaders.mentions.people import people
from loaders.mentions.resolutions import Citation, Lost, citations
from loaders.mentions.titled import titled
from loaders.mentions.vocabulary import vocabulary

_ACRONYM = re.compile(r"^(?=(?:.*[A-Z]){2})[A-Z][A-Za-z0-9&\-]{1,11}$")
_NATIONAL = frozenset("ministry parliament court office council".split())
_PARTS = frozenset({"Board", "Bureau", "Secretariat", "Presidency"})
_POSTED_ABROAD = frozenset(
    """
    Mission Embassy Delegation Consulate Consulate-General Commission Representation
    """.split()
)


@dataclass(slots=True)
class Marked:
    """A sentence with its mentions, in order and without overlap, and its dates."""

    sentence: Sentence
    mentions: list[Mention] = field(default_factory=list)
    dates: list[Date] = field(default_factory=list)

    def text_of(self, first: int, last: int) -> str:
        """Tokens as a name: one space between words, none before marks."""
        return phrase(self.sentence.tokens[first:last])


def phrase(tokens: list[Token]) -> str:
    """Tokens as they would stand in running text."""
    out = ""
    for token in tokens:
        tight = (
            not out
            or token.text in ",.;:)'"
            or token.kind == "possessive"
            or out[-1] in "(/"
            or (token.text in "/-–" and not token.space)
            or (out[-1] in "-–" and not token.space)
        )
        out += ("" if tight else " ") + token.text
    return out


class Finder:
    """Finds the mentions of one document."""

    def __init__(
        self, gazetteer: Gazetteer, year: str | None, words: frozenset[str], context: str | None
    ) -> None:
        self.gazetteer, self.year, self.words, self.context = gazetteer, year, words, context
        self.registry = Registry()
        self.gaps: list[Gap] = []
        self.defined: dict[
            str, Entity
        ] = {}  # every acronym that stands in brackets behind its name

    def find(self, parts: list[Sentence]) -> list[Marked]:
        """The sentences with their mentions: a first pass for names and definitions, a second for
        the acronyms and surnames that these define."""
        marked = [self._first(part) for part in parts]
        damaged = self._damaged(marked)
        for one in marked:
            self._second(one)
            self._repair(one, damaged)
        return marked

    def _damaged(self, marked: list[Marked]) -> dict[str, Entity]:
        """Acronyms that are one letter short of one that the document defines, and that nothing in
        it explains: a scan lost the letter ("UNCT" beside "Counter-Terrorism Centre (UNCCT)")."""
        spelled: dict[int, set[str]] = {}
        for one in marked:
            for m in one.mentions:
                if m.entity is not None:
                    spelled.setdefault(id(m.entity), set()).add(one.text_of(m.first, m.last))
        found: dict[str, Entity] = {}
        for one in marked:
            for m in one.mentions:
                text = one.text_of(m.first, m.last)
                if (
                    m.entity is None
                    or m.entity.acronym != text
                    or len(text) < 4
                    or spelled[id(m.entity)] != {text}
                ):
                    continue
                whole = [
                    a for a in self.defined if len(a) == len(text) + 1 and text in _shortened(a)
                ]
                if len(whole) == 1 and text not in self.defined:
                    found[text] = self.defined[whole[0]]
        return found

    def _repair(self, one: Marked, damaged: dict[str, Entity]) -> None:
        """Let a damaged acronym stand for the whole one, and say so."""
        tokens = one.sentence.tokens
        for mention in one.mentions:
            text = one.text_of(mention.first, mention.last)
            if text in damaged and mention.last == mention.first + 1:
                mention.entity, mention.label = damaged[text], damaged[text].label
                mention.entity.aliases.add(text)
                span = tokens[mention.first].start, tokens[mention.last - 1].end
                note = f"read as {mention.entity.acronym or mention.entity.name}, which the document defines"
                self.gaps.append(Gap("damaged-acronym", *span, text, note))

    # -- first pass ----------------------------------------------------------------------

    def _first(self, sentence: Sentence) -> Marked:
        tokens = sentence.tokens
        one = Marked(sentence, dates=dates(tokens, self.year))
        if not any(t.capitalised or t.kind == "symbol" for t in tokens):
            return one
        shouting = _shouting(tokens)
        hits = [
            h
            for h in self.gazetteer.find(tokens, self.words)
            if not (shouting and _risky(tokens, h))
        ]
        taken = {h.first: h.last for h in hits}
        places = frozenset(h.first for h in hits if h.entry.label == "Country")
        found = self._citations(tokens)
        found += self._people(tokens, taken, places)
        if not _titled(sentence):
            found += self._composed(one, hits, taken, places)
        found += [self._hit(one, hit, hits) for hit in hits]
        found += self._titled(one, found)
        one.mentions = _settle(found)
        self._governments(one)
        self._definitions(one)
        return one

    def _citations(self, tokens: list[Token]) -> list[Mention]:
        found = []
        for cited in citations(tokens, self.context):
            if isinstance(cited, Lost):
                span = tokens[cited.first].start, tokens[cited.last - 1].end
                self.gaps.append(
                    Gap(cited.reason, *span, phrase(tokens[cited.first : cited.last]), cited.note)
                )
            else:
                found.append(self._citation(cited))
        return found

    def _citation(self, cited: Citation) -> Mention:
        entity = self.registry.resolution(cited.symbol, cited.name, **cited.properties)
        return Mention(
            cited.first,
            cited.last,
            "Resolution",
            entity,
            body=self.body(cited.body),
            body_at=cited.body_at,
            bridge=cited.note,
        )

    def body(self, name: str) -> Entity:
        """The organ of this name."""
        for entry in self.gazetteer.entries:
            if entry.name in {name, f"United Nations {name}"} and entry.label == "Office":
                return self.registry.known(entry)
        return self.registry.named("Office", name)

    def _people(
        self, tokens: list[Token], taken: dict[int, int], places: frozenset[int]
    ) -> list[Mention]:
        found = []
        for person in people(tokens, taken, places):
            entity = self.registry.person(person.name, person.honorific)
            found.append(
                Mention(person.first, person.last, "Official", entity, kind=person.honorific or "")
            )
        return found

    def _composed(
        self, one: Marked, hits: list[Hit], taken: dict[int, int], places: frozenset[int]
    ) -> list[Mention]:
        by_first = {h.first: h for h in hits}
        found = []
        cities = {h.first for h in hits if h.use == "city"}  # in a name, a word like others
        names = {first: last for first, last in taken.items() if first not in cities}
        for name in composed(one.sentence.tokens, names, places - cities):
            hit = by_first.get(name.first)
            if hit and hit.last >= name.last:
                continue
            made = self._make(one, name, by_first)
            if made:
                found.append(made)
        return found

    def _titled(self, one: Marked, found: list[Mention]) -> list[Mention]:
        taken = {
            at
            for m in found
            for at in range(m.first, m.last)
            if m.label in {"Office", "Programme", "Text", "Event"}
        }
        made = []
        for name in titled(one.sentence.tokens, taken):
            entity = self.registry.named(
                name.label, one.text_of(name.first, name.last), kind=name.kind
            )
            made.append(
                Mention(name.first, name.last, name.label, entity, use="title", kind=name.kind)
            )
        return made

    def _make(self, one: Marked, name: Composed, hits: dict[int, Hit]) -> Mention | None:
        tokens = one.sentence.tokens
        first, last = name.first, name.last
        country: Entity | None = None
        opening = hits.get(first)
        national = opening and opening.entry.label == "Country" and opening.use != "city"
        if opening and national and self._stripped(tokens, name, opening, hits):
            country = self.registry.known(opening.entry)
            first = opening.last
            known = hits.get(first)
            foreign = known and known.last >= last and known.entry.country not in {None, country.id}
            bare = first == name.head and last == name.head + 1
            if (known and not foreign) or first > name.head or bare:
                return None
        if opening and national and country is None and opening.use == "demonym":
            country = self.registry.known(opening.entry)  # "Ukrainian Auxiliary Police" is one name
        if name.label in {"Text", "Event"}:
            return Mention(first, last, name.label, None, kind=name.kind)
        last, country = self._abroad(tokens, name, last, hits, country)
        before = next((h for h in hits.values() if h.last == first and h.use == "demonym"), None)
        if country is None and before:
            country = self.registry.known(before.entry)
        entity = (
            self._entity(one, name, first, last, country)
            if country
            else self._within(one, name, first, last, hits)
            or self._entity(one, name, first, last, None)
        )
        return Mention(first, last, name.label, entity, country=country, kind=name.kind)

    def _within(
        self, one: Marked, name: Composed, first: int, last: int, hits: dict[int, Hit]
    ) -> Entity | None:
        """A board or bureau is the board of some body: "Board of Directors of Oxfam"."""
        tokens = one.sentence.tokens
        at = last + 1
        if tokens[name.head].text not in _PARTS or last >= len(tokens) or tokens[last].low != "of":
            return None
        if at < len(tokens) and tokens[at].low == "the":
            at += 1
        whole = hits.get(at)
        if whole is None or whole.entry.label != "Office":
            return None
        text = one.text_of(first, last)
        entity = self.registry.named("Office", f"{text} of {whole.entry.name}", kind=name.kind)
        entity.aliases.add(text)
        return entity

    def _stripped(
        self, tokens: list[Token], name: Composed, opening: Hit, hits: dict[int, Hit]
    ) -> bool:
        """Whether the country in front is no part of the name: "Kenyan Ministry of Justice", but
        not
        "American Wind Energy Association"."""
        following = tokens[opening.last].text if opening.last < len(tokens) else ""
        if opening.last in hits:
            return True
        return opening.use == "demonym" and (
            name.kind in _NATIONAL
            or following in {"National", "Foreign", "Federal", "Supreme", "Central", "State"}
        )

    def _abroad(
        self,
        tokens: list[Token],
        name: Composed,
        last: int,
        hits: dict[int, Hit],
        country: Entity | None,
    ) -> tuple[int, Entity | None]:
        """ "Permanent Mission of Kenya to the United Nations" is one name; behind other names
        "of Kenya" says whose it is."""
        for joiner in ("of", "to"):
            at = last
            if at < len(tokens) and tokens[at].low == joiner:
                at += 1
                while at < len(tokens) and tokens[at].low in {
                    "the",
                    "republic",
                    "state",
                    "kingdom",
                    "government",
                    "of",
                }:
                    at += 1
                hit = hits.get(at)
                if not hit or hit.use == "demonym" or (hit.use == "city" and joiner == "of"):
                    continue
                if tokens[name.head].text in _POSTED_ABROAD and (
                    last - name.first > 1 or hit.entry.label == "Country"
                ):
                    if hit.entry.label == "Country" and country is None:
                        country = self.registry.known(hit.entry)
                    last = hit.last
                elif joiner == "of" and hit.entry.label == "Country" and country is None:
                    country = self.registry.known(hit.entry)
        return last, country

    def _entity(
        self, one: Marked, name: Composed, first: int, last: int, country: Entity | None
    ) -> Entity:
        text = one.text_of(first, last).replace("\n", " ")
        if text.isupper():
            text = text.title()
        known = self.registry.lookup(name.label, text)
        if known and (country is None or known.country in {None, country.id}):
            return known
        generic = (
            country is not None
            and (name.kind in _NATIONAL or known is not None)
            and not any(n in text for n in (country.name, *country.aliases))
        )
        full = f"{text} of {country.name}" if generic and country else text
        entity = self.registry.named(name.label, full, kind=name.kind)
        if name.kind == "mission" and country and " to the " in text:
            self.registry.alias(entity, text.split(" to the ")[0])
        entity.country = country.id if country else None
        if full != text:
            self.registry.alias(entity, text)
        return entity

    def _hit(self, one: Marked, hit: Hit, hits: list[Hit]) -> Mention:
        label = "Place" if hit.use == "city" else hit.entry.label
        other = (
            self._other_country(one.sentence.tokens, hit, hits)
            if hit.entry.label == "Office" and hit.entry.country
            else None
        )
        if other is not None:
            name = one.text_of(hit.first, hit.last)
            entity = self.registry.named(
                "Office", f"{name} of {other.name}", **hit.entry.properties
            )
            entity.country = other.id
            return Mention(hit.first, hit.last, label, entity, country=other)
        return Mention(hit.first, hit.last, label, self.registry.known(hit.entry), use=hit.use)

    def _other_country(self, tokens: list[Token], hit: Hit, hits: list[Hit]) -> Entity | None:
        """The State behind "of" where it is not that of the body known by this name: "House of
        Representatives of Indonesia"."""
        at = hit.last
        if at >= len(tokens) or tokens[at].low != "of":
            return None
        at += 1
        while at < len(tokens) and tokens[at].low in {"the", "republic", "of", "kingdom"}:
            at += 1
        behind = next(
            (h for h in hits if h.first == at and h.entry.label == "Country" and h.use == "name"),
            None,
        )
        return (
            self.registry.known(behind.entry)
            if behind and behind.entry.id != hit.entry.country
            else None
        )

    def _governments(self, one: Marked) -> None:
        """ "the Government of Kenya" is Kenya: the mention takes the words in."""
        tokens = one.sentence.tokens
        for mention in one.mentions:
            if mention.label != "Country" or mention.use != "name":
                continue
            at = mention.first
            while at and tokens[at - 1].low in {
                "the",
                "republic",
                "of",
                "state",
                "kingdom",
                "islamic",
                "federal",
                "democratic",
            }:
                at -= 1
            if (
                at
                and tokens[at - 1].low in {"government", "governments", "authorities"}
                and tokens[at].low == "of"
            ):
                mention.first, mention.use = at - 1, "government"

    def _definitions(self, one: Marked) -> None:
        tokens = one.sentence.tokens
        for index in range(1, len(tokens) - 1):
            if tokens[index].text != "(":
                continue
            at = index + 1
            while (at < len(tokens) and tokens[at].text in "\"“”'‘’") or (
                at < len(tokens) and tokens[at].low in {"the", "or", "hereinafter"}
            ):
                at += 1
            close = at + 1
            while close < len(tokens) and tokens[close].text in "\"“”'‘’":
                close += 1
            if close >= len(tokens) or tokens[close].text not in {")", ",", ";"}:
                continue
            word = tokens[at]
            if word.kind == "word" and _ACRONYM.match(word.text):
                self._define(one, index, at)

    def _define(self, one: Marked, opening: int, at: int) -> None:
        """Let the acronym at a token stand for the name that ends before the bracket."""
        acronym = one.sentence.tokens[at].text
        before = next(
            (
                m
                for m in one.mentions
                if m.last == opening
                or (m.last == opening - 1 and one.sentence.tokens[opening - 1].kind == "mark")
            ),
            None,
        )
        inside = next((m for m in one.mentions if m.first == at), None)
        if inside and inside.label in {"Office", "Programme"} and inside.entity:
            self.defined[acronym] = inside.entity
            self._same(one, before, inside, opening)
            return
        if inside and inside.label == "Country":
            return
        if before is None or (before.entity is None):
            before = self._spelled_out(one, opening, acronym)
            if before is None:
                return
            one.mentions = _settle([before, *one.mentions])
        if before.label not in {"Office", "Programme"} or not before.entity:
            return
        entity = before.entity
        if entity.acronym is None and not entity.known:
            entity.acronym = acronym
        self.registry.alias(entity, acronym)
        self.registry.acronyms[acronym] = entity
        if not inside:
            one.mentions = _settle(
                [*one.mentions, Mention(at, at + 1, entity.label, entity, use="definition")]
            )

    def _same(self, one: Marked, before: Mention | None, inside: Mention, opening: int) -> None:
        """A known acronym in brackets names what stands before it: "Executive Directorate of …
        (CTED)"."""
        inside_entity = inside.entity
        if inside_entity is None:
            return
        chain = [
            m
            for m in one.mentions
            if m.last <= opening and m.last > opening - 14 and m.label == inside_entity.label
        ]
        for mention in reversed(chain):
            if mention.entity is inside_entity:
                inside.use = "definition"
                return
            unknown = mention.entity is not None and not mention.entity.known
            name = one.text_of(mention.first, opening)
            if unknown and (
                _initials(name, inside_entity.acronym or "") or _overlap(name, inside_entity.name)
            ):
                mention.entity, inside.use = inside_entity, "definition"
                return
        if before is None or before.entity is None:
            words = fold(inside_entity.name).split()
            start = opening
            while (
                start
                and opening - start < 14
                and fold(one.sentence.tokens[start - 1].text)
                in {*words, "of", "the", "s", "and", ""}
            ):
                start -= 1
            while start < opening and not one.sentence.tokens[start].capitalised:
                start += 1
            if opening - start >= 2:
                inside.use = "definition"
                one.mentions = _settle(
                    [*one.mentions, Mention(start, opening, inside.label, inside_entity)]
                )

    def _spelled_out(self, one: Marked, opening: int, acronym: str) -> Mention | None:
        """The capitalised words before a bracket whose initials the acronym is made of."""
        tokens = one.sentence.tokens
        letters = [c for c in acronym if c.isupper()]
        start, left = opening, len(letters)
        while start and left and opening - start < 14:
            word = tokens[start - 1]
            if word.capitalised:
                initials = [p[0].upper() for p in re.split(r"[\-–]", word.text) if p]
                while initials and left and initials[-1] == letters[left - 1]:
                    initials.pop()
                    left -= 1
                if initials and not left:
                    return None
            elif word.low not in vocabulary().connectors | {"'s", "’s"}:
                return None
            start -= 1
        if left or start >= opening or not tokens[start].capitalised or opening - start < 2:
            return None
        text = one.text_of(start, opening)
        heads = [
            vocabulary().heads[t.text]
            for t in tokens[start:opening]
            if t.text in vocabulary().heads
        ]
        if any(m.first < start < m.last for m in one.mentions) or (
            heads and heads[0][0] in {"Text", "Event"}
        ):
            return None
        label, kind = heads[0] if heads else ("Office", "body")
        return Mention(
            start, opening, label, self.registry.named(label, text, kind=kind), kind=kind
        )

    # -- second pass ---------------------------------------------------------------------

    def _second(self, one: Marked) -> None:
        """Acronyms that the document defines and surnames of officials already named in full."""
        covered = {at for m in one.mentions for at in range(m.first, m.last)}
        extra: list[Mention] = []
        for index, token in enumerate(one.sentence.tokens):
            if index in covered or token.kind != "word" or not token.capitalised:
                continue
            entity = self.registry.acronyms.get(token.text)
            if entity:
                extra.append(Mention(index, index + 1, entity.label, entity, use="acronym"))
                continue
            people_ = self.registry.surnames.get(fold(token.text), [])
            if len(people_) == 1 and not token.acronym and token.text not in vocabulary().heads:
                extra.append(Mention(index, index + 1, "Official", people_[0], use="surname"))
        for mention in one.mentions:
            defined = self.registry.acronyms.get(one.text_of(mention.first, mention.last))
            if (
                defined
                and mention.entity is not defined
                and mention.label in {"Office", "Programme", "Acronym"}
            ):
                mention.entity, mention.label = defined, defined.label
        if extra:
            one.mentions = _settle([*one.mentions, *extra])


def _shortened(acronym: str) -> set[str]:
    return {acronym[:n] + acronym[n + 1 :] for n in range(len(acronym))}


def _settle(found: list[Mention]) -> list[Mention]:
    """Mentions without overlap: the longer wins, of two equally long the one found first."""
    order = sorted(range(len(found)), key=lambda n: (-(found[n].last - found[n].first), n))
    kept: list[Mention] = []
    used: set[int] = set()
    for number in order:
        mention = found[number]
        span = range(mention.first, mention.last)
        if used.isdisjoint(span):
            used.update(span)
            kept.append(mention)
    return sorted(kept, key=lambda m: m.first)


def _shouting(tokens: list[Token]) -> bool:
    words = [t for t in tokens if t.kind == "word" and len(t.text) > 1]
    return len(words) > 1 and sum(t.text.isupper() for t in words) > 0.7 * len(words)


def _risky(tokens: list[Token], hit: Hit) -> bool:
    """In a line of capitals a short word is no acronym ("WHO WE ARE")."""
    return hit.last - hit.first == 1 and len(tokens[hit.first].text) <= 4


def _titled(sentence: Sentence) -> bool:
    """Whether all words are capitalised as in a title, so that capitals tell nothing."""
    if sentence.kind != "heading":
        return False
    words = [t for t in sentence.tokens if t.kind == "word" and len(t.text) > 3]
    return len(words) > 5 and sum(t.capitalised for t in words) > 0.9 * len(words)


def _initials(name: str, acronym: str) -> bool:
    letters = "".join(
        word[0] for part in name.split() for word in part.split("-") if word[:1].isupper()
    )
    return bool(acronym) and letters.upper() == acronym.upper()


def _overlap(name: str, other: str) -> bool:
    """Whether two names are of the same words in another order ("Executive Directorate of the
    Counter-Terrorism Committee")."""
    small = {"of", "the", "for", "and", "on", "s"}
    mine, theirs = set(fold(name).split()) - small, set(fold(other).split()) - small
    return bool(theirs) and len(mine & theirs) / len(theirs) >= 0.7
