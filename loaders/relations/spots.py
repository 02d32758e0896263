"""Spots: the stretches of a sentence that say where and when something was.

"in Rome, Italy, on 3 May 2021", "at the Palace of Nations in Geneva from 5 to 9 June 2017",
"(Lima, 1999)". A stretch is read token by token, so that it is found in clauses of any length.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from loaders.mentions.dates import Date
from loaders.mentions.entities import Mention
from loaders.relations.event_places import YEAR, town_of_state
from loaders.relations.reading import Reading
from loaders.relations.statements import Ref

PREPOSITIONS = frozenset("in at on from during between of".split())
_OF_PLACE = frozenset("in at ( of".split())
_NEAR_MONTH = frozenset("last this next".split())  # "in Rome last May"
_LINKS = frozenset(", ( ) in at on from during and of".split()) | _NEAR_MONTH
_BEFORE_DATE = _NEAR_MONTH | {",", ")", "held"}
_TOWNS = frozenset("city town capital village port resort".split())
_LIGHT = frozenset("the city town capital of both early late mid nearby".split())
_WEEKDAYS = frozenset("monday tuesday wednesday thursday friday saturday sunday".split())
_MOST_LINKS = 3
_LONGEST_VENUE = 9  # tokens of "the Palace of Nations"
_SITES = frozenset("headquarters offices premises university".split())
_IN_VENUE = frozenset("the of de la du des for and ’s 's".split())


@dataclass(slots=True)
class Spot:
    """Tokens `first` to `last` that name a place, a date or both; `lead` is the first of them,
    `several` tells that more than one place is named."""

    first: int
    last: int
    lead: str
    place: Ref | None = None
    date: Date | None = None
    several: bool = False


@dataclass(frozen=True, slots=True)
class _Part:
    """One element of a stretch: a place, a date, or a venue that is neither."""

    last: int
    place: Ref | None = None
    date: Date | None = None
    is_state: bool = False


class Spots:
    """Finds the stretches of one sentence."""

    def __init__(self, reading: Reading) -> None:
        self.reading, self.tokens = reading, reading.tokens
        self.dates = {d.first: d for d in reading.marked.dates if d.start}
        self.mentions = {m.first: m for m in reading.marked.mentions}

    def all(self) -> Iterator[Spot]:
        """The stretches in order."""
        at = 0
        while at < len(self.tokens) - 1:
            spot = self._spot(at) if self._opens(at) else None
            if spot is not None:
                yield spot
            at = spot.last if spot is not None else at + 1

    def _opens(self, at: int) -> bool:
        low = self.tokens[at].low
        if low in PREPOSITIONS or low == "(":
            return True
        if at in self.dates:
            return not at or self.tokens[at - 1].low in _BEFORE_DATE
        return low == "," and self._entered(at + 1)

    def _entered(self, at: int) -> bool:
        """Whether a town and a day stand as in an entry: "Report of the Conference, Rome, 5-9 May
        2021"."""
        town = self.mentions.get(at)
        if town is None or town.label != "Place" or town.last + 1 >= len(self.tokens):
            return False
        behind = self.mentions.get(town.last + 1)
        state = behind is not None and behind.label == "Country"
        last = behind.last + 1 if behind is not None and state else town.last + 1
        parted = self.tokens[town.last].text == ","
        return parted and last in self.dates and bool(self.dates[last].start[8:])

    def _spot(self, at: int) -> Spot | None:
        lead = self.tokens[at].low
        part = self._part(at, lead) if at in self.dates else self._part(at + 1, lead)
        if part is not None and at and self.tokens[at - 1].low in {"period", "years", "as"}:
            return None  # "during the period from May to June", "as at 3 May": no day of an event
        if part is None or (lead == "(" and self._of_person(at)):
            return None
        spot = Spot(at, part.last, lead, part.place, part.date)
        while self._extended(spot, part.is_state):
            pass
        return spot if spot.place or spot.date else None

    def _of_person(self, at: int) -> bool:
        """Whether a bracket opens behind a person's name: "opened by Jane Okoro (Kenya)"."""
        return any(m.label == "Official" and m.last == at for m in self.reading.marked.mentions)

    def _extended(self, spot: Spot, stated: bool) -> bool:
        """Whether a stretch goes on behind commas, brackets and a preposition; takes that in."""
        at, links = spot.last, list[str]()
        while at < len(self.tokens) and self.tokens[at].low in _LINKS and len(links) < _MOST_LINKS:
            links.append(self.tokens[at].low)
            at += 1
        if not links or at >= len(self.tokens) or links == [")"]:
            return False
        part = self._part(at, links[-1])
        if part is None or (part.date and (spot.date or links == ["of"])):
            return False
        if part.place and not self._beside(spot, part, links, stated):
            return False
        spot.place, spot.date = spot.place or part.place, spot.date or part.date
        spot.last = part.last
        return True

    def _beside(self, spot: Spot, part: _Part, links: list[str], stated: bool) -> bool:
        """Whether a place goes on with a stretch: the first one, the State of a town, or one more
        of a list."""
        if spot.place is None and spot.lead == "(" and links == [","]:
            return True  # "(May 2024, Vienna)"
        if spot.place is None:
            return links[-1] in {"in", "at", "("} and "and" not in links
        town, state = spot.place, part.place
        apart = town.city is not None and state is not None and state.entity is not town.entity
        if links in ([","], ["("]) and part.is_state and not apart:
            spot.several = spot.several or stated
            return True
        spot.several = spot.several or links == ["and"]
        return links == ["and"]

    def _part(self, at: int, lead: str) -> _Part | None:
        """The date, place or venue that begins at a token."""
        while at < len(self.tokens) and self._light(at):
            at += 1
        date = self.dates.get(at) or self._year(at)
        if date is not None:
            return _Part(date.last, date=date)
        if lead not in _OF_PLACE | {",", "and"}:
            return None
        if lead == "of" and (at not in self.mentions or self.mentions[at].label != "Place"):
            return None  # "the Minister of Kenya"
        return self._place(at) or (self._venue(at) if lead in {"at", "in", ","} else None)

    def _year(self, at: int) -> Date | None:
        """The year of a bracket: "(Lima, 1999)", "Vienna (2010)"."""
        if not 0 < at < len(self.tokens) - 1 or not YEAR.match(self.tokens[at].text):
            return None
        closed = self.tokens[at + 1].text in {")", ";"} and self.tokens[at - 1].text in {"(", ","}
        return Date(at, at + 1, self.tokens[at].text) if closed else None

    def _light(self, at: int) -> bool:
        low = self.tokens[at].low
        demonym = at in self.mentions and self.mentions[at].use == "demonym"
        capital = (
            demonym and self.tokens[at + 1 : at + 2] and self.tokens[at + 1].low in _LIGHT | _TOWNS
        )
        return (
            bool(capital)
            or low in _LIGHT
            or (low in _TOWNS and not self.tokens[at].capitalised)
            or low in _WEEKDAYS
            or (low == "," and self.tokens[at - 1].low in _WEEKDAYS)
        )

    def _place(self, at: int) -> _Part | None:
        mention = self.mentions.get(at)
        if mention is None or mention.label in {"Place", "Text"}:
            town = town_of_state(self.reading.marked, at)
            if town is not None and self._in_state(mention, town):
                state = next(m for m in self.reading.marked.mentions if m.first > at)
                return _Part(state.last, town)
        if mention is None:
            return self._town_called(at)
        if mention.use == "demonym":
            return None
        if mention.label not in {"Place", "Country"} or self._modifies(mention):
            return None
        refs = self.reading.of_mention(mention, places=True)
        found = next((r for r in refs if r.entity.label == "Country"), None)
        return _Part(mention.last, found, is_state=mention.label == "Country") if found else None

    def _town_called(self, at: int) -> _Part | None:
        """ "the Kenyan city of Kisumu": a town that no list knows, in the State it is said to be
        of."""
        noun = at - 1 - (self.tokens[at - 1].low == "of") if at > 1 else 0
        if (
            at >= len(self.tokens)
            or not self.tokens[at].capitalised
            or noun < 1
            or self.tokens[noun].low not in _TOWNS
        ):
            return None
        state = next((m for m in self.mentions.values() if m.last == noun), None)
        if state is None or state.use != "demonym" or state.entity is None:
            return None
        last = at + 1
        while last < len(self.tokens) and self.tokens[last].capitalised:
            last += 1
        start, end = self.reading.span(state.first, state.last)
        town = self.reading.marked.text_of(at, last)
        return _Part(last, Ref(state.entity, start, end, city=town))

    def _in_state(self, mention: Mention | None, town: Ref) -> bool:
        """Whether a town is in the State behind its comma: "in Paris, Kenya was elected" has
        two."""
        if mention is None or mention.entity is None or mention.entity is town.entity:
            return True
        return self.tokens[mention.last].text != ","  # "Santiago de Compostela, Spain"

    def _modifies(self, mention: Mention) -> bool:
        """Whether a place only modifies what follows: "in Geneva talks", "in Kenya's capital"."""
        if mention.last >= len(self.tokens):
            return False
        following = self.tokens[mention.last]
        return following.kind == "possessive" or following.text in {"-", "/"}

    def _venue(self, at: int) -> _Part | None:
        """ "the National Palace" of "at the National Palace in Rome": passed over."""
        start = at
        while at < len(self.tokens) and at - start < _LONGEST_VENUE:
            token = self.tokens[at]
            known = self.mentions.get(at)
            if token.low in self.reading.rules.events or (known and known.label == "Event"):
                return None
            if known is not None and known.label in {"Office", "Text", "Programme"}:
                at = known.last
            elif (
                token.capitalised or token.low in _SITES or (token.low in _IN_VENUE and at > start)
            ):
                at += 1
            else:
                break
        if at == start or at >= len(self.tokens):
            return None
        link = self.tokens[at].low
        behind = self._part_of_venue(at + 1) if link in {"in", ",", "at"} else None
        dated = self._part_of_date(at, link)
        return behind or dated

    def _part_of_venue(self, at: int) -> _Part | None:
        return self._place(at + (self.tokens[at].low == "the")) if at < len(self.tokens) else None

    def _part_of_date(self, at: int, link: str) -> _Part | None:
        date = self.dates.get(at + 1) if link in {"on", "from", "in", ","} else None
        return _Part(date.last, date=date) if date is not None else None
