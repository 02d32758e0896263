"""Gatherings: what the phrases of an event noun say of who met where and when.

"the summit of the G20 in Rome on 30 October 2021", "its 3106th meeting, on 13 August 1992",
"talks between Kenya and Chad in May 2020".
"""

from __future__ import annotations

from collections.abc import Iterator

from graphmodel.records import Value
from loaders.grammar.around import is_date, is_place
from loaders.grammar.items import Noun
from loaders.relations.event_kinds import PLURAL_ONLY, REASONS, plural, single
from loaders.relations.occasions import Occasions
from loaders.relations.paired_names import body_in, paired
from loaders.relations.statements import Ref, Statement, span_of
from loaders.relations.verb_texts import behind

_ACTORS = frozenset("Office Country Official".split())
_PEOPLE = frozenset("ministers leaders presidents heads chiefs delegations representatives".split())
_OF_BODIES = frozenset("meeting conference".split())  # "of" names who meets, not who is trained
_NAMED_BY = _OF_BODIES | frozenset("workshop training exercise".split())
_ORGANIZES = frozenset(
    "organize organise co-organize co-organise co-host co-sponsor co-convene".split()
)
_REPORTS_AT = 3  # items
_OPENING = 4  # items of "3. At its session"
_OWN = frozenset("my our his her".split())
_PREPARING = frozenset("preparation preparations".split())
_DEEDS = frozenset(
    "convening holding hosting organization organisation staging convocation".split()
)
_CONFIDENCE = 0.85


class Gatherings:
    """Finds the gatherings of one sentence."""

    def __init__(self, occasions: Occasions) -> None:
        self.occasions, self.reading = occasions, occasions.reading

    def statements(self) -> Iterator[Statement]:
        """ORGANIZED, PARTICIPATED_IN and HELD_IN."""
        if self.reading.parse.question:
            return
        for noun in self.reading.parse.nouns:
            kind = self.kind(noun)
            if kind is not None:
                yield from self._named(noun, kind)
            elif noun.head in _DEEDS and noun.mention is None:
                yield from self._held_by(noun)

    def kind(self, noun: Noun) -> str | None:
        """The kind of gathering that a group names, or None."""
        found = self.occasions.kind(noun)
        return None if found in {None, "visit", "briefing", "launch"} else found

    # -- event nouns ----------------------------------------------------------------------------

    def _named(self, noun: Noun, kind: str) -> Iterator[Statement]:
        """Who holds, and who meets at, the event or the events of a noun."""
        if self._prepared(noun):
            return  # what is told of place and date is of the meeting that prepares it
        found = self.occasions.settings.all_of(noun)
        if len(found) < 2:
            setting = self.occasions.setting(noun, self.reading.support(noun))
            known = single(noun) or (setting.near and not plural(noun))
            found = [setting] if setting and known else []
        for setting in found:
            planned = self.occasions.planned(noun, setting)
            verb = self.reading.support(noun)
            aimed = verb is not None and "purpose" in verb.status  # "requests X to ensure talks"
            if planned is not None and not aimed:
                happened = self.occasions.node(noun, kind, setting)
                yield from self._of(noun, kind, happened, planned)

    def _prepared(self, noun: Noun) -> bool:
        """ "the expert meeting in preparation for the session of the Board, May 2019"."""
        items = self.reading.parse.items
        before = [i for i in items[max(0, noun.index - 3) : noun.index] if isinstance(i, Noun)]
        if not before or before[-1].head not in _PREPARING:
            return False
        earlier = (i for i in items[: before[-1].index] if isinstance(i, Noun))
        return any(self.kind(one) is not None for one in earlier)

    def _held_by(self, noun: Noun) -> Iterator[Statement]:
        """ "the convening of the forum by UNICEF in Rome in 2018", "its hosting of the summit"."""
        phrases = self.reading.phrases(noun)
        who = [n for low, one in phrases if low == "by" for n in one.list_of]
        found = self.reading.refs(who) or (self.reading.owner(noun) if noun.own else [])
        if noun.possessor is not None and not found:
            found = self.reading.refs(noun.possessor.list_of)
        for event in [one for low, one in phrases[:2] if low == "of"] if found else []:
            happened = self.occasions.event(event, self.reading.support(noun))
            for ref in found if happened is not None else []:
                if happened is not None and ref.entity.label in _ACTORS:
                    yield Statement(ref, "ORGANIZED", happened, "event.deed", _CONFIDENCE)

    def _of(
        self, noun: Noun, kind: str, happened: Ref, planned: dict[str, Value]
    ) -> Iterator[Statement]:
        for ref in self._holders(noun, kind):
            yield Statement(ref, "ORGANIZED", happened, "event.of", _CONFIDENCE, dict(planned))
        there = self._participants(noun, kind)
        hosts = self._hosts_beside(noun) if there else []
        for ref in there:
            said = "ORGANIZED" if any(r.entity is ref.entity for r in hosts) else "PARTICIPATED_IN"
            yield Statement(ref, said, happened, "event.with", _CONFIDENCE, dict(planned))

    def _holders(self, noun: Noun, kind: str) -> list[Ref]:
        """The bodies whose event it is: "of the Council", "the Council's", "its", "Council"."""
        if kind not in _NAMED_BY:
            return []
        # "the World Water Forum 2015", "EU accession talks"
        apart = noun.head.isdigit() or noun.head in PLURAL_ONLY
        before = [] if apart else noun.before
        found = [r for m in before if m.use != "demonym" for r in self.reading.of_mention(m)]
        found += self._in_name(noun)
        if noun.possessor is not None:
            found += self.reading.refs(noun.possessor.list_of)
        elif noun.own == "its":
            own = self._own(noun) or self._agents(noun) or self._reported(noun)
            found += [r for r in own if r.entity.kind != "post"]  # a post holds no sessions
        if kind in _OF_BODIES:
            for low, one in self.reading.phrases(noun)[:1]:
                found += self.reading.refs(one.list_of) if low == "of" and one.mention else []
                found += self._people_of(one) if low == "of" else []
        return [r for r in found if r.entity.label == "Office"]

    def _in_name(self, noun: Noun) -> list[Ref]:
        """ "the OSCE Summit", where that is the name of the event."""
        leaders, named = self.reading.discourse.leaders, noun.mention
        conference = named is not None and named.label == "Event" and named.kind == "conference"
        if named is None or leaders is None or not conference:
            return []
        words = self.reading.marked.text_of(named.first, named.last).split()
        body = body_in(words, leaders.registry)
        return [Ref(body, *span_of(self.reading.tokens, named))] if body is not None else []

    def _own(self, noun: Noun) -> list[Ref]:
        """Whose "its session" is: of the subject of its clause, where that is no name: "The
        Informal Process met at its session"."""
        told = self.reading.parse.items[max(0, noun.index - 3) : noun.index]
        if len(told) == 3 and told[0].kind == "TO" and isinstance(told[1], Noun):
            return self.reading.refs([told[1]])  # "to report to the Council at its session"
        if noun.index > _REPORTS_AT and (body := self._report_of(noun.index)):
            return self.reading.refs(body)
        if noun.index < _OPENING and (acting := self._opened(noun)):
            return acting
        verbs = self.reading.parse.verbs
        around = [
            v.subject for v in verbs if v.subject and v.subject[0].index < noun.index < v.index
        ]
        if around and around[0][0].mention is not None:
            return self.reading.refs(around[0])  # "The Council, at its session, decided"
        verb = self.reading.clause_verb(noun)
        subject = verb.subject if verb is not None and not verb.passive else []
        if subject and not any(n.mention or n.pronoun or n is noun for n in subject):
            return self.reading.refs(subject)
        if verb is not None and verb.passive and noun.index < verb.index and noun.index < _OPENING:
            return []  # "At its meeting, the Committee was told", not what was named before
        return self.reading.owner(noun)

    def _report_of(self, at: int) -> list[Noun]:
        """ "The report of the Board on its session": the Board."""
        report, of, body, on = self.reading.parse.items[at - 4 : at]
        told = isinstance(report, Noun) and report.head in {"report", "reports", "summary"}
        fits = told and of.low == "of" and on.low == "on" and isinstance(body, Noun)
        return [body] if fits and isinstance(body, Noun) else []

    def _opened(self, noun: Noun) -> list[Ref]:
        """ "At its session, on 3 May, the Council, on the advice of X, decided": who stands behind
        the meeting that opens a sentence."""
        items, at = self.reading.parse.items, noun.index + 1
        before = self.reading.item_before(noun)
        if before is None or before.low != "at":
            return []
        while at + 1 < len(items) and (
            items[at].kind in {"COMMA", "P"} or is_date(items[at]) or is_place(items[at])
        ):
            at += 1
        acting, behind = items[at : at + 2] if at + 1 < len(items) else (noun, noun)
        named = isinstance(acting, Noun) and items[at - 1].kind == "COMMA" and acting.mention
        parted = behind.kind == "COMMA"
        return self.reading.refs([acting]) if named and parted and isinstance(acting, Noun) else []

    def _people_of(self, noun: Noun) -> list[Ref]:
        """ "of the foreign ministers of ASEAN", "of the leaders of Kenya and Chad"."""
        people = noun.mention is None and noun.head in _PEOPLE
        return self.reading.refs([noun], "people_only") if people else []

    def _reported(self, noun: Noun) -> list[Ref]:
        """ "Report of the Committee on its ninth session": in a title, of the body before."""
        if self.reading.parse.verbs:
            return []
        before = [n for n in self.reading.parse.nouns if n.index < noun.index and n.mention]
        return self.reading.refs(before[-1:])

    def _agents(self, noun: Noun) -> list[Ref]:
        """ "Adopted by the Council at its 3106th meeting": the one who acts in the clause."""
        verb = self.reading.clause_verb(noun)
        agents = behind(verb, "by") if verb is not None and verb.passive else []
        return self.reading.refs([one for one in agents if one.index < noun.index][-1:])

    def _participants(self, noun: Noun, kind: str) -> list[Ref]:
        """ "with Kenya", "between Kenya and Chad"; a person's or State's own meeting."""
        found = paired(self.reading, noun)
        if kind not in _OF_BODIES:
            return found
        for low, one in self.reading.phrases(noun)[:1]:
            found += [r for r in self._people_of(one) if low == "of" and _no_body(r)]
            states = self.reading.refs(one.list_of) if low == "of" and len(one.list_of) > 1 else []
            states = states if len(states) > 1 else []  # "the Future of Chad and the Region"
            found += states if all(r.entity.label == "Country" for r in states) else []
        if noun.possessor is not None:
            found += [r for r in self.reading.refs(noun.possessor.list_of) if _no_body(r)]
        elif noun.own in _OWN:
            found += self.reading.owner(noun)
        partnership = self.reading.rules.words["partnership"]
        for low, one in self.reading.phrases(noun)[:3]:
            if low in REASONS or (low == "in" and one.head in partnership):
                break  # "a dialogue in partnership with", "a summit despite its quarrel with"
            if low in {"with", "between", "among"}:
                found += self.reading.refs(one.list_of, "people_only")
        if not found:
            verb = self.reading.support(noun)  # "talks were held between Kenya and Chad"
            between = [n for n in behind(verb, "between") if n.index > noun.index] if verb else []
            found = self.reading.refs(between, "people_only")
        others = [r for r in found if r.entity.label in _ACTORS]
        return others if len(others) > 1 or noun.own not in _OWN else []

    def _hosts_beside(self, noun: Noun) -> list[Ref]:
        """ "co-hosted a forum with Kenya", "a forum organized with Kenya": who organised it too."""
        on = (v for v in self.reading.parse.verbs if v.form == "ed" and noun in v.subject)
        verb = self.reading.support(noun) or next(on, None)
        if verb is None or verb.lemma not in _ORGANIZES:
            return []
        beside = [one for low, one in self.reading.phrases(noun)[:3] if low == "with"]
        return self.reading.refs(
            [n for one in (*beside, *behind(verb, "with")) for n in one.list_of]
        )


def _no_body(ref: Ref) -> bool:
    return ref.entity.label in {"Official", "Country"}
