"""Settings: where and when the event that a noun names took place.

The stretch that says so stands right behind the noun ("the summit in Rome"), behind a verb that
says it was held, far off in a long title, or inside the group ("the 2014 Wales summit"). Of two
nouns of events the outer one of "the session of the Conference" has it.
"""

from __future__ import annotations

from dataclasses import dataclass

from loaders.grammar.items import Item, Noun, Verb
from loaders.mentions.dates import Date
from loaders.relations.event_kinds import kind_of
from loaders.relations.event_places import YEAR, dated_towns, in_title_of, of_agent
from loaders.relations.far_spots import day_of_body, in_title, intends, spot_before
from loaders.relations.reading import Reading
from loaders.relations.rivals import of_other, of_others, rivals
from loaders.relations.spots import PREPOSITIONS, Spot, Spots
from loaders.relations.statements import Ref

#: Verbs that say of an event that it was held: those that need the passive, and others.
HOLDING = frozenset(
    """
    hold convene host organize organise co-host co-organize co-organise stage conduct schedule
    launch open arrange
    """.split()
)
_HAPPENS = frozenset(
    """
    convene meet open begin start conclude occur happen end close gather run reconvene resume
    """.split()
)
#: Nouns behind which "in Rome" says where they were when they met.
WHO = frozenset(
    """
    ministers leaders officials experts representatives delegates heads members parties states
    presidents chiefs stakeholders participants judges women youth journalists parliamentarians
    government governments council committee board assembly commission ambassadors
    """.split()
)
_FEW = 2
_SPOTS = 3  # stretches behind a noun that are looked at
_MORE = 5  # common nouns behind "the Conference of the Parties to …"
#: Nouns whose place is what an event is about: "a meeting on the situation in Chad".
TOPICS = frozenset(
    """
    situation crisis crises conflict conflicts war wars violence process processes transition peace
    security stability elections election developments rights terrorism extremism genocide
    famine disaster emergency poverty development progress question issue issues problem problems
    tension tensions turmoil unrest instability fighting hostilities invasion occupation
    operations operation reconciliation democracy governance reform reforms interests role
    """.split()
)
_OPENS_DATE = frozenset("in on since from to until till by during before after through".split())
_BARS = frozenset("SEMI STOP SUB COLON".split())


@dataclass(slots=True)
class Setting:
    """Where and when something happened; `held` tells that a verb says it was held there, with
    that verb."""

    place: Ref | None = None
    date: Date | None = None
    held: Verb | None = None
    near: bool = False  # whether it stands right behind the noun
    inside: bool = False  # whether it stands in the group: "the Vienna talks"

    def __bool__(self) -> bool:
        return self.place is not None or self.date is not None


class Settings:
    """Finds the settings of the events of one sentence."""

    def __init__(self, reading: Reading) -> None:
        self.reading, self.items, self.tokens = reading, reading.parse.items, reading.tokens
        self.spots = list(Spots(reading).all())

    def of(self, noun: Noun) -> Setting:
        """The setting that stands with a noun."""
        return next(iter(self.all_of(noun)), Setting())

    def all_of(self, noun: Noun) -> list[Setting]:
        """The settings of a noun: several for "sessions held in Rome in 2009 and in Lima in
        2011"."""
        inside = self._inside(noun)
        before = spot_before(self.items, self.tokens, self.spots, noun)
        if before is not None:
            inside.place, inside.date = inside.place or before.place, inside.date or before.date
        if self._inner(noun):
            return [inside] if inside else []
        towns = dated_towns(self.reading, noun.last)
        number, setting = self._nearest(noun)
        if setting is None:
            return [inside] if inside else []
        if len(towns) > 1 and (setting.held or setting.near):
            return [Setting(place, date, setting.held) for place, date in towns]
        further = self._further(number, setting)
        if not further and number + 1 < len(self.spots):
            self._complete(setting, noun, number)
        setting.place, setting.date = setting.place or inside.place, setting.date or inside.date
        return [setting, *further]

    def _nearest(self, noun: Noun) -> tuple[int, Setting | None]:
        """The first stretch behind a noun that belongs to it; one behind "held" comes first where
        the nearer one gives no date."""
        behind = [n for n, spot in enumerate(self.spots) if spot.first >= noun.last][:_SPOTS]
        found = [(n, tie) for n in behind if (tie := self._tied(noun, self.spots[n])) is not None]
        held = next(((n, tie) for n, tie in found if tie.held is not None), None)
        first = found[0] if found else (0, None)
        if held is not None and (first[1] is None or first[1].date is None):
            place = first[1].place if first[1] is not None and first[1].near else None
            held[1].place = held[1].place or place
            return held
        return first

    def _complete(self, setting: Setting, noun: Noun, number: int) -> None:
        """Take in the next stretch: the date of "the session in Rome was held on 3 May", the place
        of "on Aid to Mali in Brussels, on 3 May"."""
        before, spot = self.spots[number], self.spots[number + 1]
        beside = all(t.text == "," for t in self.tokens[before.last : spot.first])
        if beside and before.date is None and spot.place is not None:
            setting.place, setting.date = spot.place, spot.date
        elif setting.date is None or setting.place is None:
            more = self._tied(noun, spot)
            if more is not None and (more.held or beside):
                setting.place = setting.place or more.place
                setting.date = setting.date or more.date
                setting.held = setting.held or more.held

    # -- inside the group ------------------------------------------------------------------

    def _inside(self, noun: Noun) -> Setting:
        """ "the 2014 Wales summit", "their May 2021 meeting"."""
        first = min(noun.first, noun.mention.first) if noun.mention is not None else noun.first
        found = (d for d in self.reading.marked.dates if d.start)
        date = next((d for d in found if self._of_group(d, first, noun.last)), None)
        if date is None:
            years = (n for n in range(max(0, first - 1), noun.last) if self._is_year(n, first))
            date = next((Date(n, n + 1, self.tokens[n].text) for n in years), None)
        within = noun.mention.inside if noun.mention is not None else ()
        towns = [m for m in (*noun.before, *within) if m.label == "Place"]
        refs = [r for m in towns[-1:] for r in self.reading.of_mention(m, places=True)]
        place = next((r for r in refs if r.entity.label == "Country"), None)
        if towns and in_title_of(self.reading, towns[-1], noun):
            place = None
        return Setting(place, date, near=date is not None, inside=True)

    def _of_group(self, date: Date, first: int, last: int) -> bool:
        """Whether a date stands in a group, or opens it."""
        return first <= date.first < last or (date.last == first and not self._own_phrase(date))

    def _is_year(self, at: int, first: int) -> bool:
        """Whether a token is the year of the group that begins at `first`."""
        written = bool(YEAR.match(self.tokens[at].text))
        return written and (at >= first or self._opens_group(at))

    def _opens_group(self, at: int) -> bool:
        before = self.tokens[at - 1].low if at else ""
        return before in {"the", "its", "their", "a", "this", "our"}

    def _own_phrase(self, date: Date) -> bool:
        """Whether a date is a phrase of its own ("in 2014 leaders …"), and no part of a group."""
        return not date.first or self.tokens[date.first - 1].low in _OPENS_DATE

    # -- behind the noun ---------------------------------------------------------------------

    def _inner(self, noun: Noun) -> bool:
        """Whether a noun is the Conference of "the third session of the Conference"."""
        at = noun.index
        while at >= 2 and self.items[at - 1].low in {"of", "to"}:
            outer = self.items[at - 2]
            if not isinstance(outer, Noun):
                return False
            if kind_of(self.reading, outer) not in {None, "visit", "launch"}:
                return True
            at = outer.index
        return False

    def _tied(self, noun: Noun, spot: Spot) -> Setting | None:
        """What a stretch says of a noun before it; None where it does not belong to it."""
        between = self._between(noun, spot)
        if self.tokens[spot.first].text.istitle() and spot.lead in PREPOSITIONS:
            return None  # a new line: "In 1998 …"
        verbs = [item for item in between if isinstance(item, Verb)]
        held = verbs[-1] if verbs and _was_held(verbs[-1], noun) else None
        others = [i for i in between if isinstance(i, Noun)]
        bars = _BARS - {"COLON"} if in_title(self.items, noun, held) else _BARS
        parted = any(item.kind in bars for item in between) or of_other(
            self.reading, others, spot.first
        )
        parted |= any(
            v.form == "finite" and v is not held and not intends(self.tokens, v, held)
            for v in verbs
        )
        if parted or any(rivals(self.reading, noun, one, held) for one in others):
            return None
        if held is not None and of_others(self.items, held, noun):
            return None
        if held is not None:
            return self._behind_held(held, spot, others)
        return self._behind_noun(noun, spot, between)

    def _behind_held(self, held: Verb, spot: Spot, others: list[Noun]) -> Setting | None:
        """What a stretch behind "was held" says; `others` are the groups before it."""
        behind = [n for n in others if n.index > held.index and n not in held.objects]
        if (held.status == "open" and held.form != "inf") or (spot.lead == "of" and behind):
            return None
        where = not behind or self._where(spot, behind)
        return Setting(spot.place if where else None, spot.date, held)

    def _behind_noun(self, noun: Noun, spot: Spot, between: list[Item]) -> Setting | None:
        """What a stretch behind a noun says, right there or behind the phrases on it."""
        if all(i.kind in {"COMMA", "QUOTE", "ADV"} for i in between):
            town = spot.lead != "of" or spot.date is not None or self._of_town(spot)
            return Setting(spot.place, spot.date, near=True) if town else None
        year = spot.place is None and spot.date is not None and YEAR.match(spot.date.start)
        if spot.lead == "of" and day_of_body(spot, between):
            return Setting(None, spot.date)
        if (spot.lead == "(" and year) or spot.lead == "of":
            return None  # "a debate on resolution 1325 (2000)"
        if not self._plain(noun, spot, between):
            return None
        named = self._of_town(spot) and noun.capital
        others = [i for i in between if isinstance(i, Noun)]
        place = spot.place if named or self._where(spot, others) else None
        return Setting(place, spot.date) if place or spot.date else None

    def _plain(self, noun: Noun, spot: Spot, between: list[Item]) -> bool:
        """Whether only "of", "with", "on" and what they govern stand between, few of them common
        nouns, which might have the date."""
        common = [i for i in between if isinstance(i, Noun) and i.mention is None]
        kinds = {i.kind for i in between[:-1]} | {between[-1].kind} - {"COMMA"}
        purpose = any(isinstance(i, Verb) for i in between)
        listed = set() if spot.place is not None and spot.date is not None else {"COMMA"}
        apart = ({"REL", "DASH", "MARK"} | listed) & kinds
        few = _MORE if noun.capital or not listed else _FEW
        return not apart and not purpose and len(common) <= few

    def _between(self, noun: Noun, spot: Spot) -> list[Item]:
        """The items between a noun and a stretch, brackets left out."""
        found: list[Item] = []
        depth = 0
        for item in self.items[noun.index + 1 :]:
            if item.first >= spot.first:
                break
            depth += (item.kind == "OPEN") - (item.kind == "CLOSE")
            if depth <= 0 and item.kind != "CLOSE":
                found.append(item)
        return found

    def _of_town(self, spot: Spot) -> bool:
        """ "the Conference of Rome"."""
        return spot.place is not None and spot.place.city is not None

    def _where(self, spot: Spot, others: list[Noun]) -> bool:
        """Whether "in Rome" behind more words is where they met, and not what is talked of: a
        comma and a date go with it, or it stands behind those who met."""
        last = others[-1] if others else None
        if spot.place is None or last is None or of_agent(self.items, last):
            return False
        if self.tokens[spot.first - 1].text == "," and spot.date is not None:
            return True
        if last.mention is None:
            return last.head in WHO or (last.head not in TOPICS and spot.date is not None)
        return last.mention.label not in {"Country", "Place"} or spot.date is not None

    def _further(self, number: int, first: Setting) -> list[Setting]:
        """The other places and dates of a list that this setting opens."""
        found: list[Setting] = []
        for before, spot in zip(self.spots[number:], self.spots[number + 1 :], strict=False):
            between = [t.low for t in self.tokens[before.last : spot.first]]
            joined = between and set(between) <= {",", ";", "and", ")"}
            if not joined or not (spot.place and spot.date and before.place and before.date):
                break
            found.append(Setting(spot.place, spot.date, first.held))
        return found


def _was_held(verb: Verb, noun: Noun) -> bool:
    """Whether a verb says of its subject that it happened, or will: of an event, not of those in
    "a briefing on the invitation for the Board to meet"."""
    if verb.form == "inf" and verb.lemma in _HAPPENS and noun not in verb.subject:
        return False
    if verb.lemma == "take":
        return any(noun.head == "place" for noun in verb.objects)
    bare = verb.lemma == "hold" and not verb.objects  # "The summit held here in May saw …"
    if verb.lemma in HOLDING and (verb.passive or verb.form == "ed" or bare):
        return True
    return verb.lemma in _HAPPENS and not verb.passive and not verb.objects
