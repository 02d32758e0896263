"""Naming: the entity behind a composed name or a name of the gazetteer, and its State."""

from __future__ import annotations

from graphmodel.names import fold
from loaders.gazetteers import Hit
from loaders.language.tokens import low_at
from loaders.mentions.composed import Composed
from loaders.mentions.entities import Entity, Mention, Registry
from loaders.mentions.marked import Marked
from loaders.mentions.small_heads import noun_phrase_ends
from loaders.mentions.whose import (
    body_behind,
    carries,
    of_several,
    opens_longer,
    owner_before,
    past_places,
    possessor,
    told_first,
    town_start,
)

_NATIONAL = frozenset("ministry parliament court office council bank".split())
#: Kinds of bodies that call themselves American and are no State's.
_SOCIETIES = frozenset("organisation centre bank company".split())
#: Kinds of bodies that are the State's where they are called American.
_GOVERNING = frozenset(
    "embassy mission ministry parliament court force police office agency department".split()
)
#: Kinds of bodies that several States can have together.
_SHARED = frozenset(
    """
    commission committee council group union community alliance organisation parliament forum
    """.split()
) | {"regional organisation", "working group"}
_STATE_BODY = frozenset("National Foreign Federal Supreme Central State".split())
#: Heads of bodies with which a State serves itself.
_OF_STATES = frozenset("Bank Board Party Union Archives Library".split())
#: Small words of names in other languages, before which no demonym is part of a name.
_FOREIGN = frozenset("fur der des du pour della degli para do da".split())
_PARTS = frozenset("Board Bureau Secretariat Presidency".split())
#: What many bodies call an organ of theirs.
_ORGANS = frozenset(
    [
        *("General Council", "Governing Council", "Executive Council", "Executive Committee"),
        *("Council of Governors", "Council of Ministers", "Committee of Experts"),
        *("Steering Committee", "Advisory Committee", "Technical Committee", "Court of Justice"),
        *("Consultative Committee", "Permanent Council", "Standing Committee", "General Assembly"),
        *("Parliamentary Assembly", "General Secretariat"),
    ]
)
_HAVE_ORGANS = frozenset(["Office", "Programme"])
_BEFORE_STATE = frozenset("the republic of kingdom".split())
_BEFORE_HOST = _BEFORE_STATE | {"state", "government"}
_POSTED_ABROAD = frozenset(
    "Mission Embassy Delegation Consulate Consulate-General Commission Representation".split()
)


class Naming:
    """Gives the names of one sentence their entities. `hits` are its names in the gazetteer."""

    def __init__(self, registry: Registry, one: Marked, hits: list[Hit]) -> None:
        self.registry, self.one, self.tokens = registry, one, one.sentence.tokens
        self.hits = hits
        self.by_first = {h.first: h for h in hits}
        #: the composed names of the sentence by their first token
        self.names: dict[int, Composed] = {}

    # -- names of the gazetteer ------------------------------------------------------------

    def known(self, hit: Hit) -> Mention:
        """The mention of a name of the gazetteer."""
        label = "Place" if hit.use == "city" else hit.entry.label
        other = self._other_country(hit)
        owner = None if other else body_behind(self.tokens, self.hits, hit)
        if owner is not None:
            called = hit.entry.name.removeprefix("United Nations ")
            name = f"{called} of {owner.entry.name}"
            return Mention(hit.first, hit.last, label, self.registry.named("Office", name))
        if other is None:
            entity = self.registry.known(hit.entry)
            return Mention(hit.first, hit.last, label, entity, use=hit.use)
        name = f"{self.one.text_of(hit.first, hit.last)} of {other.name}"
        entity = self.registry.named("Office", name, **hit.entry.properties)
        entity.country = other.id
        return Mention(hit.first, hit.last, label, entity, country=other)

    def _other_country(self, hit: Hit) -> Entity | None:
        """The State behind "of" or right before, where it is not that of the body known by this
        name: "House of Representatives of Indonesia", "the Kenyan Senate"."""
        national = hit.entry.label == "Office" and hit.entry.country
        owner = owner_before(self.tokens, self.hits, hit) if national else None
        if owner is not None:
            own = owner.entry.id == hit.entry.country
            return None if own else self.registry.known(owner.entry)
        joint = low_at(self.tokens, hit.last)
        joints = {"of", "in", "at"} if hit.entry.properties.get("kind") == "court" else {"of"}
        if not national or joint not in joints:
            return None
        at = self._past(hit.last + 1, _BEFORE_STATE)
        uses = {"name"} if joint == "of" else {"name", "city"}
        for behind in self.hits:
            if behind.first == at and behind.entry.label == "Country" and behind.use in uses:
                own = behind.entry.id == hit.entry.country
                return None if own else self.registry.known(behind.entry)
        return None

    # -- composed names --------------------------------------------------------------------

    def composed(self, name: Composed) -> Mention | None:
        """The mention of a composed name, or None where it is none but the gazetteer's."""
        first, country = town_start(self.tokens, self.hits, name.first), None
        opening = self._demonym(name.first)
        if opening and self._stripped(name, opening):
            country, first = self.registry.known(opening.entry), opening.last
            if self._only_known(name, first, country):
                return None
        elif opening and opening.use == "demonym" and self._national(name, opening):
            # "Ukrainian Auxiliary Police" is one name
            country = self.registry.known(opening.entry)
        if name.label in {"Text", "Event"}:
            return Mention(
                first, name.last, name.label, None, kind=name.kind, inside=self._seat(name)
            )
        last, country = self._abroad(name, country)
        country = country or self._state_before(first)
        whole = None if country else self._within(name, first, last)
        entity = whole or self._entity(name, first, last, country)
        if first > name.first and not entity.known:
            entity.aliases.add(self.one.text_of(name.first, last))
        return Mention(first, last, name.label, entity, country=country, kind=name.kind)

    def _seat(self, name: Composed) -> tuple[Mention, ...]:
        """The town that an event has in its name: "the London Conference on Trade"."""
        towns = (h for h in self.hits if h.use == "city" and name.first <= h.first < name.last)
        for hit in towns if name.label == "Event" else ():
            opens = not any(t.text.isalpha() for t in self.tokens[name.first : hit.first])
            if opens or (hit.last == name.last and self.tokens[hit.first - 1].low == "of"):
                entity = self.registry.known(hit.entry)
                return (Mention(hit.first, hit.last, "Place", entity, "city"),)
        return ()

    def _demonym(self, first: int) -> Hit | None:
        """The State or its demonym that a name starts with."""
        opening = self.by_first.get(first)
        national = opening and opening.entry.label == "Country" and opening.use != "city"
        return opening if national else None

    def _state_before(self, first: int) -> Entity | None:
        """The State whose demonym or possessive stands right before a name."""
        owned = first > 1 and self.tokens[first - 1].kind == "possessive"
        use, end = ("name", first - 1) if owned else ("demonym", first)
        states = (h for h in self.hits if h.entry.label == "Country")
        before = (h.entry for h in states if h.last == end and h.use == use)
        return next((self.registry.known(entry) for entry in before), None)

    def _national(self, name: Composed, opening: Hit) -> bool:
        """Whether a body is of the State whose demonym it starts with: not "American University of
        Beirut", and no society that calls itself American."""
        if name.kind in _SOCIETIES | {"council"} and opening.entry.id == "USA":
            return False
        places = (h for h in self.hits if h.last == name.last and h.entry.label == "Country")
        return not any(self.tokens[h.first - 1].low in {"of", "in", "the"} for h in places)

    def _stripped(self, name: Composed, opening: Hit) -> bool:
        """Whether the country in front is no part of the name: "Kenyan Ministry of Justice", but
        not "American Wind Energy Association"."""
        if opening.last in self.by_first:
            return True
        following = self.tokens[opening.last].text if opening.last < len(self.tokens) else ""
        american = self.tokens[opening.first].text == "American"
        society = (american or following == "National") and name.kind in _SOCIETIES
        society |= american and name.kind not in _GOVERNING  # "American Reef Council"
        if society and self.tokens[name.head].text not in _OF_STATES:
            return False  # "American Reef Institute", "Swiss National Reef Foundation"
        if any(t.low in _FOREIGN for t in self.tokens[name.first : name.last]):
            return opening.use == "demonym"  # "the German Institut für Riffe"
        national = name.kind in _NATIONAL and self.tokens[name.head].text != "Corporation"
        national = national or following in _STATE_BODY
        return opening.use == "demonym" and national

    def _only_known(self, name: Composed, first: int, country: Entity) -> bool:
        """Whether what is left behind the State is a bare head, or a name that the gazetteer
        knows for this State."""
        known = self.by_first.get(first)
        foreign = (
            known and known.last >= name.last and known.entry.country not in {None, country.id}
        )
        bare = first == name.head and name.last == name.head + 1
        return bool(known and not foreign) or first > name.head or bare

    def _abroad(self, name: Composed, country: Entity | None) -> tuple[int, Entity | None]:
        """Where a name ends and its State: "Permanent Mission of Kenya to the United Nations" is
        one name; behind other names "of Kenya" says whose it is."""
        last = name.last
        posted = self.tokens[name.head].text in _POSTED_ABROAD
        for joiner in ("of", "to"):
            if last >= len(self.tokens) or self.tokens[last].low != joiner:
                continue
            hit = self._host(last + 1)
            if not hit or hit.use == "demonym" or (hit.use == "city" and joiner == "of"):
                continue
            if self.tokens[hit.first].text == "America":
                last = hit.last  # "Culinary Institute of America" is a society's own name
                continue
            state = hit.entry.label == "Country"
            if state and name.kind in _SHARED and of_several(self.tokens, self.hits, hit):
                continue  # "the Customs Union of Chad, Mali and Niger"
            if state and opens_longer(self.tokens, hit):
                continue  # "the Field Office of the United States Reef Commission"
            if state and joiner == "of" and self._topic(name):
                last = hit.last  # "Committee on the Reconstruction of Kenya"
                continue
            taken = posted and (state or last - name.first > 1)
            if state and country is None and (taken or joiner == "of"):
                country = self.registry.known(hit.entry)
            last = hit.last if taken else last
        end, seat = past_places(self.tokens, self.hits, name.head, last)
        return end, country or (self.registry.known(seat.entry) if seat else None)

    def _topic(self, name: Composed) -> bool:
        """Whether a name ends in the one word that it is about: "Committee on the Future", or in
        where what it judges was done: "Crimes Committed in the Territory"."""
        if self.tokens[name.last - 1].low == "territory":
            return True
        about = [t.low for t in self.tokens[name.head + 1 : name.last]]
        return len(about) == 3 and about[0] in {"on", "for"} and about[1] == "the"

    def _host(self, at: int) -> Hit | None:
        """The known name behind "of" or "to", over "the Republic of" and such."""
        while at < len(self.tokens):
            if at in self.by_first or self.tokens[at].low not in _BEFORE_HOST:
                return self.by_first.get(at)
            at += 1
        return None

    def _within(self, name: Composed, first: int, last: int) -> Entity | None:
        """A board or bureau is the board of some body: "Board of Directors of Oxfam"."""
        text = self.one.text_of(first, last)
        if self.tokens[name.head].text not in _PARTS and text not in _ORGANS:
            return None
        owner = possessor(self.tokens, self.hits, first)
        if owner is not None and text in _ORGANS:
            return self._organ(text, owner.entry.name, name.kind)
        if last >= len(self.tokens) or self.tokens[last].low != "of":
            return None
        article = last + 1 < len(self.tokens) and self.tokens[last + 1].low == "the"
        at = last + 2 if article else last + 1
        whole, longer = self.by_first.get(at), self.names.get(at)
        end = max(whole.last if whole else 0, longer.last if longer else 0)
        named = {whole.entry.label if whole else "", longer.label if longer else ""}
        if "Country" in named or not noun_phrase_ends(self.tokens, end):
            return None  # "the Consultative Committee of the ITC trust fund"
        if not named & _HAVE_ORGANS:
            return None
        of = whole.entry.name if whole else ""
        if longer and not (whole and longer.last <= whole.last):
            of = f"the {self.one.text_of(longer.first, longer.last)}"
        return self._organ(text, of, name.kind)

    def _organ(self, text: str, whose: str, kind: str) -> Entity:
        entity = self.registry.named("Office", f"{text} of {whose}", kind=kind)
        entity.aliases.add(text)
        return entity

    def _entity(self, name: Composed, first: int, last: int, country: Entity | None) -> Entity:
        text = self.one.text_of(first, last).replace("\n", " ")
        if text.isupper():
            text = text.title()
        known = self.registry.lookup(name.label, text)
        if known is None and name.label == "Office":
            known = self._of_short(name, text)
        if known is None and country is None and len(text.split()) < 4:
            known = self._shortened(name, first, text)
        home = told_first(self.tokens, self.hits) if known and known.country else None
        if home and known and not known.known and not country and home.entry.id != known.country:
            country = self.registry.known(home.entry)  # another State's namesake
        if known and (country is None or known.country in {None, country.id}):
            return known
        full = text
        behind = last < len(self.tokens) and self.tokens[last].low == "of"
        told = self._demonym(first) or (country and carries(text, country))
        told = told or any(h.last == last and h.use == "city" for h in self.hits)
        if country and (known or behind or name.kind in _NATIONAL) and not told:
            full = f"{text} of {country.name}"
        entity = self.registry.named(name.label, full, kind=name.kind)
        if name.kind == "mission" and country and " to the " in text:
            self.registry.alias(entity, text.split(" to the ")[0])
        entity.country = country.id if country else None
        if full != text:
            self.registry.alias(entity, text)
        return entity

    def _of_short(self, name: Composed, text: str) -> Entity | None:
        """ "Bureau of the Committee": of the one whose full name was given before."""
        part, joint, word = text.rpartition(" of the ")
        if not joint or " " in word or " " in part.replace("Executive Committee", "Committee"):
            return None
        whole = self.registry.fuller("Office", word)
        if whole is None or fold(whole.name) == fold(word) or f" {part} " in f" {whole.name} ":
            return None
        entity = self.registry.named("Office", f"{part} of the {whole.name}", kind=name.kind)
        self.registry.alias(entity, text)
        return entity

    def _shortened(self, name: Composed, first: int, text: str) -> Entity | None:
        """ "the Working Group", "the Platform for Action": a name given in full before."""
        pointed = first > 0 and self.tokens[first - 1].low in {"the", "this"}
        if name.label == "Office" and name.last > name.head + 1:
            return None  # "Council of Ministers" is as full as names get
        fuller = self.registry.fuller(name.label, text) if pointed else None
        if fuller is not None:
            self.registry.alias(fuller, text)
        return fuller

    def _past(self, at: int, words: frozenset[str]) -> int:
        while at < len(self.tokens) and self.tokens[at].low in words:
            at += 1
        return at
