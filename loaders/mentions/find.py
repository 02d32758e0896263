"""All mentions of a document, sentence by sentence, with the entities behind them.

A first pass finds names and definitions, a second the acronyms and surnames that these define.
"""

from __future__ import annotations

from graphmodel.names import fold
from graphmodel.records import Gap
from loaders.gazetteers import Gazetteer, Hit
from loaders.language.lexicon import lexicon
from loaders.language.sentences import Sentence
from loaders.language.subject import Subject
from loaders.language.tokens import Token
from loaders.mentions.capitals import all_capitalised, shouting
from loaders.mentions.composed import composed
from loaders.mentions.dates import Date, dates, has_year, in_story, titled_year
from loaders.mentions.definitions import Definitions
from loaders.mentions.described import described
from loaders.mentions.districts import districts
from loaders.mentions.entities import Entity, Mention, Registry
from loaders.mentions.founded import founded, take_in
from loaders.mentions.listed import Listing
from loaders.mentions.listed_states import with_listed_states
from loaders.mentions.marked import Marked, phrase, settle
from loaders.mentions.naming import Naming
from loaders.mentions.officers import OfficerLines
from loaders.mentions.people import people
from loaders.mentions.person_names import of_nation
from loaders.mentions.renamed import unite
from loaders.mentions.resolutions import Citation, Lost, citations
from loaders.mentions.roles import role_at
from loaders.mentions.secretaries import departments
from loaders.mentions.shared_heads import shared_heads
from loaders.mentions.shown import NAMED, Shown
from loaders.mentions.small_heads import national, take_in_heads
from loaders.mentions.spoken_days import by_day, spoken_day
from loaders.mentions.tongues import without_tongues
from loaders.mentions.vocabulary import vocabulary
from loaders.mentions.whose import take_in_governments, without_posts

_FRESH = 4  # sentences for which the year told last holds


class Finder:
    """Finds the mentions of one document."""

    def __init__(
        self, gazetteer: Gazetteer, year: str | None, words: frozenset[str], context: str | None
    ) -> None:
        self.gazetteer, self.year, self.words, self.context = gazetteer, year, words, context
        self.registry = Registry()
        self.definitions = Definitions(self.registry)
        self.gaps: list[Gap] = []
        self._subtitle: list[Token] = []
        self.listing = Listing()
        self.officers = OfficerLines()
        self.shown = Shown(self.registry, self.definitions)
        self._told_year: str | None = None  # by the last date that gave its year
        self._since_told = 0  # sentences

    def find(self, parts: list[Sentence]) -> list[Marked]:
        """The sentences with their mentions."""
        if parts and parts[0].kind == "heading":
            self._subtitle = parts[0].tokens
        marked = [self._first(part) for part in parts]
        unite(marked, self.registry, self.shown, self.subject)
        damaged = self.definitions.damaged(marked)
        for one in marked:
            self._second(one)
            self.gaps += self.definitions.repair(one, damaged)
        return marked

    #: the document's own date, ISO 8601
    today: str | None = None
    #: what the page of an encyclopaedia is about
    subject: Subject | None = None
    #: the document's title, or what stands for it
    title: str = ""

    def body(self, name: str) -> Entity:
        """The organ of this name."""
        entry = self.gazetteer.office(name) or self.gazetteer.office(f"United Nations {name}")
        return self.registry.known(entry) if entry else self.registry.named("Office", name)

    # -- first pass ----------------------------------------------------------------------

    def _first(self, sentence: Sentence) -> Marked:
        tokens = sentence.tokens
        one = Marked(sentence, dates=self._dates(tokens))
        listed = self.listing.read(sentence)
        if listed:
            one.mentions = self._cited(listed, tokens)
            return one
        if not any(t.capitalised or t.kind == "symbol" for t in tokens):
            return one
        loud = shouting(tokens)  # where capitals show no name
        hits = self._hits(tokens, loud)
        naming = Naming(self.registry, one, hits)
        cited = self._cited(citations(tokens, self.context), tokens)
        found = [*cited, *founded(tokens, cited, self.registry, self.gazetteer)]
        found += self._people(tokens, hits)
        found += self._districts(one)
        named = any(m.label == "Official" for m in found)  # "N: Nominee for the … Court"
        if named or not all_capitalised(sentence):
            found += _composed(naming, hits)
        if sentence.kind == "heading":
            found = [m for m in found if not _announces(tokens, m, found)]
        found += [naming.known(hit) for hit in hits]
        found = self._sharing(tokens, hits, found)
        found += departments(tokens, self.registry, self.gazetteer, self.words)
        found += national(tokens, hits, self.registry, self.gazetteer)
        found += self.shown.titled(one, found)
        found += self.shown.branded(one, found)
        found += [] if loud else self.shown.introduced(one, found)
        found += self._subject(one, found)
        found = settle(found)
        take_in_heads(tokens, found)
        if not loud:
            found += self.shown.together(one, found)
            found += self.shown.employers(one, found)
        found = settle(found)
        one.mentions = settle([*found, *self.shown.parts(found, one, self.subject)])
        take_in(one.mentions, cited)
        take_in_governments(tokens, one.mentions)
        told = described(one, self.title, self._subtitle)
        if told:
            self.shown.describe(one, told)
        self.definitions.read(one)
        return one

    def _sharing(self, tokens: list[Token], hits: list[Hit], found: list[Mention]) -> list[Mention]:
        """The mentions with "the Departments of State and Justice" taken apart."""
        states = frozenset(h.first for h in hits if h.entry.label == "Country")
        made = list(shared_heads(tokens, self.registry, self.gazetteer, self.words, states))
        taken = {at for m in made for at in range(m.first, m.last)}
        return [m for m in found if taken.isdisjoint(range(m.first, m.last))] + made

    def _subject(self, one: Marked, found: list[Mention]) -> list[Mention]:
        """The name that the page is about, where no other reader knows the whole of it."""
        subject = self.subject
        if subject is None or not subject.label or one.sentence.start > subject.start:
            return []
        tokens = one.sentence.tokens
        inside = [n for n, t in enumerate(tokens) if subject.start <= t.start < subject.end]
        if not inside:
            return []
        first, last = inside[0], inside[-1] + 1
        if any(m.first <= first and m.last >= last for m in found if m.label in NAMED):
            return []
        entity = self.registry.named(subject.label, one.text_of(first, last))
        return [Mention(first, last, subject.label, entity)]

    def _dates(self, tokens: list[Token]) -> list[Date]:
        """The dates of a sentence. "In December" in a text of March is the December before, unless
        the sentence looks ahead; on a page of an encyclopaedia it is of the year told last."""
        found = dates(tokens, titled_year(tokens) or self.year) or spoken_day(tokens, self.today)
        if self.subject is not None:
            near = self._since_told < _FRESH
            found = in_story(tokens, found, self._told_year if near else None)
            told = [d.end or d.start for d in found if has_year(tokens, d)]
            self._since_told = 0 if told else self._since_told + 1
            self._told_year = told[-1][:4] if told else self._told_year
            return found
        return by_day(tokens, found, self.today)

    def _hits(self, tokens: list[Token], loud: bool) -> list[Hit]:
        hits = without_posts(tokens, self.gazetteer.find(tokens, self.words))
        hits = with_listed_states(tokens, without_tongues(tokens, hits), self.gazetteer)
        short = 4 if loud else 0  # in capitals such is no acronym: "WHO WE ARE"
        return [h for h in hits if h.last - h.first > 1 or len(tokens[h.first].text) > short]

    def _cited(self, all_cited: list[Citation | Lost], tokens: list[Token]) -> list[Mention]:
        found = []
        for cited in all_cited:
            if isinstance(cited, Lost):
                span = tokens[cited.first].start, tokens[cited.last - 1].end
                text = phrase(tokens[cited.first : cited.last])
                self.gaps.append(Gap(cited.reason, *span, text, cited.note))
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
            body_span=self.listing.named if cited.note == "heading" else None,
            bridge=cited.note,
        )

    def _people(self, tokens: list[Token], hits: list[Hit]) -> list[Mention]:
        taken = {h.first: h.last for h in hits}
        places = frozenset(h.first for h in hits if h.entry.label == "Country")
        told = {h.first: f"{tokens[h.first].text} " for h in hits if of_nation(tokens, h)}
        spelt = (h for h in hits if tokens[h.last - 1].text.isascii())  # not the name "Türk"
        nations = {h.last for h in spelt if h.use == "demonym"}
        found = []
        officers = self.officers.read(tokens, taken)
        for person in people(tokens, taken, places) or officers:
            if person.last in nations and person.honorific is None:
                continue  # "Asian American" is nobody
            own, rank = person.name.removeprefix(told.get(person.first, "")), person.honorific
            entity = self.registry.person(own, rank)
            found.append(Mention(person.first, person.last, "Official", entity, kind=rank or ""))
        return found

    def _districts(self, one: Marked) -> list[Mention]:
        made = []
        for first, last in districts(one.sentence.tokens):
            name = one.text_of(first, last)
            entity = self.registry.named("Office", name, kind="judicial district")
            made.append(Mention(first, last, "Office", entity))
        return made

    # -- second pass ---------------------------------------------------------------------

    def _second(self, one: Marked) -> None:
        """Acronyms that the document defines and surnames of officials already named in full."""
        covered = {at for m in one.mentions for at in range(m.first, m.last)}
        extra: list[Mention] = []
        for index, token in enumerate(one.sentence.tokens):
            if index not in covered and token.kind == "word" and token.capitalised:
                again = self.shown.again(one, index) or self._secretariat(one, index)
                extra += [again] if again else self._later(index, token, one.sentence.tokens)
        for mention in one.mentions:
            if mention.label in {"Office", "Programme", "Acronym"}:
                text = one.text_of(mention.first, mention.last)
                defined = self.registry.acronyms.get(text)
                if defined and mention.entity is not defined:
                    mention.entity, mention.label = defined, defined.label
        if extra:
            one.add(*extra)

    def _secretariat(self, one: Marked, index: int) -> Mention | None:
        """ "the Secretariat" is the United Nations' where its organs speak, or one of its offices
        is said to be of it."""
        tokens = one.sentence.tokens
        if tokens[index].text != "Secretariat" or not index or tokens[index - 1].low != "the":
            return None
        ends = (m.entity for m in one.mentions if m.last == index - 2)
        part = tokens[index - 2].low == "of" and any(e is not None and e.known for e in ends)
        other = self.registry.fuller("Office", "Secretariat")
        if not (part or self.context) or (other and other.kind != "secretariat"):
            return None
        entity = self.body("United Nations Secretariat")
        return Mention(index, index + 1, "Office", entity)

    def _later(self, index: int, token: Token, tokens: list[Token]) -> list[Mention]:
        """The acronym or surname at a token, if the document has said what it stands for."""
        entity = self.registry.acronyms.get(token.text)
        if entity:
            return [Mention(index, index + 1, entity.label, entity, use="acronym")]
        bearer = self.registry.bearer(token.text)
        if bearer is None or token.acronym or token.text in vocabulary().heads:
            return []
        if _within_name(tokens, index) or _of_namesake(tokens, index):
            return []
        if token.low in lexicon().prior and index == 0:
            return []
        return [Mention(index, index + 1, "Official", bearer, use="surname")]


def _announces(tokens: list[Token], mention: Mention, found: list[Mention]) -> bool:
    """Whether a name in a heading is a sentence on a person: "President N Starts the X Mission"."""
    if mention.label == "Official" or tokens[mention.first].text not in vocabulary().honorifics:
        return False
    near = range(mention.first + 1, min(mention.first + 4, mention.last))
    return any(m.label == "Official" and m.first in near for m in found)


def _of_namesake(tokens: list[Token], index: int) -> bool:
    """Whether the word before a leader's surname is another's given name: "her son B. N"."""
    words, before = vocabulary(), tokens[index - 1] if index > 1 else None
    if before is None or fold(tokens[index].text) not in words.leaders or tokens[index].line:
        return False
    known = before.text in words.openers | words.honorifics or before.low in words.title_words
    return before.kind == "word" and before.capitalised and not (known or before.acronym)


def _within_name(tokens: list[Token], index: int) -> bool:
    """Whether a surname goes on in another name: "the George Floyd Justice in Policing Act"."""
    following = tokens[index + 1] if index + 1 < len(tokens) else None
    if following is None or following.line or not following.capitalised:
        return False
    return following.kind == "word" and not role_at(tokens, index + 1)


def _composed(naming: Naming, hits: list[Hit]) -> list[Mention]:
    """The composed names of a sentence that the gazetteer does not know whole."""
    # a city is in a name a word like others
    known = {h.first: h.last for h in hits if h.use != "city"}
    ends = {h.first: h.last for h in hits}
    states = (h for h in hits if h.entry.label == "Country" and h.use != "city")
    places = frozenset(h.first for h in states)
    towns = frozenset(h.first for h in hits if h.use == "city")
    names = composed(naming.tokens, known, places, towns)
    naming.names = {n.first: n for n in names if n.label in NAMED}
    made = [naming.composed(n) for n in names if ends.get(n.first, 0) < n.last]
    return [mention for mention in made if mention]
