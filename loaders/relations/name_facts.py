"""Facts that names state by themselves: "Ministry of Justice of Mozambique", "Counter-Terrorism
Committee of the Security Council", "Committee established pursuant to resolution 1591 (2005)"."""

from __future__ import annotations

import itertools
from collections.abc import Iterator

from graphmodel.names import fold
from loaders.gazetteers import Hit
from loaders.mentions.entities import Entity, Mention
from loaders.mentions.find import Finder
from loaders.mentions.marked import Marked
from loaders.mentions.name_ends import SITED
from loaders.mentions.small_heads import noun_phrase_ends
from loaders.mentions.vocabulary import vocabulary
from loaders.relations.name_limits import (
    NO_WHOLE,
    SCHOOLS,
    acts_there,
    before_article,
    befriends,
    can_hold,
    founded_other,
    goes_on_as,
    guest,
    is_done_to,
    is_post,
    listed_wholes,
    proposed,
    renamed,
)
from loaders.relations.statements import Ref, Statement, ref_of

_LONGEST_WHOLE = 6  # tokens of the body that a longer name starts with
_WITHIN = frozenset("of at within in under".split())
#: Kinds of bodies that belong to the State in their name, and that sit where "in" says.
_OF_STATES = frozenset(
    """
    ministry court parliament centre bank agency office council commission committee organisation
    company
    """.split()
)
_SEATED = frozenset("ministry court centre bank agency office".split())
_SENT = frozenset("Embassy Consulate Consulate-General".split())
#: Words of bodies that are about the State in front of them, not of it.
_ABOUT = frozenset("Sanctions Inquiry Contact Friends Group Panel Monitoring Support".split())
_POSTED = frozenset("Delegation Mission Office Representation".split())
_FIRMS = frozenset("LLP PLLC LLC".split())
_GATHERINGS = frozenset("Forum Conference Summit Dialogue".split())
#: What makes the name before it a topic: "Security Council Affairs Division".
_ABOUT_BODIES = frozenset("Affairs Reform Studies Practices Subsidiary".split())
#: What a name is about, and where that is, stands behind these.
_TOPICS = frozenset("on by about concerning against regarding".split())
_FOUNDED = frozenset("established created set".split())
_INSIDE = frozenset("and & ,".split())
_TIES = frozenset("- – — /".split())
#: These work where they do not sit.
_ELSEWHERE = frozenset("Forces Force Army Front Movement Prosecutor".split())


class NameFacts:
    """What the names of one sentence say of their bodies: whole, State and founding text."""

    def __init__(self, one: Marked, finder: Finder) -> None:
        self.one, self.finder, self.tokens = one, finder, one.sentence.tokens

    def statements(self) -> Iterator[Statement]:
        """All of them."""
        for mention in self.one.mentions:
            if mention.label != "Office" or mention.entity is None:
                continue
            yield from self._founded(mention)
            if mention.last - mention.first > 1:
                hits = self._inner(mention)
                yield from self._nation(mention, mention.entity, hits)
                if not is_post(mention.entity):
                    yield from self._whole(mention, mention.entity, hits)
                    yield from self._opening(mention, mention.entity, hits)
                    yield from self._spelled(mention, mention.entity, hits)
        yield from self._neighbours()

    def _inner(self, mention: Mention) -> list[Hit]:
        """The known names inside a name, the name itself left out."""
        first, last = mention.first, mention.last
        hits = self.finder.gazetteer.find(self.tokens[first : last - 1], self.finder.words)
        for start in range(first + 1, last):
            if self.tokens[start - 1].low in {"of", "the", "in", "to", "for"}:
                behind = self.finder.gazetteer.find(self.tokens[start:last], self.finder.words)
                closes = [h for h in behind[:1] if h.first == 0 and h.last + start == last]
                hits += [Hit(start - first, last - first, h.entry, h.use) for h in closes]
        return [hit for hit in hits if not self._of_document(first + hit.first, hit)]

    def _of_document(self, at: int, hit: Hit) -> bool:
        """Whether the document says itself what an acronym in a name is, and means another body."""
        own = self.finder.registry.acronyms.get(self.tokens[at].text)
        return hit.last - hit.first == 1 and own is not None and own.name != hit.entry.name

    def _ref(self, entity: Entity, first: int, last: int) -> Ref:
        return Ref(entity, self.tokens[first].start, self.tokens[last - 1].end)

    def _of_hit(self, mention: Mention, hit: Hit) -> Ref:
        entity = self.finder.registry.known(hit.entry)
        return self._ref(entity, mention.first + hit.first, mention.first + hit.last)

    # -- the founding text -------------------------------------------------------------------

    def _founded(self, mention: Mention) -> Iterator[Statement]:
        """ "Committee established pursuant to resolution 1591 (2005)"."""
        body = ref_of(self.tokens, mention)
        if founded_other(self.tokens, mention) or renamed(self.tokens, mention):
            return
        said = any(t.low in _FOUNDED for t in self.tokens[mention.first : mention.last])
        # of "the Committee pursuant to resolutions A, B and C" the first founded it
        for cited in mention.inside if said else mention.inside[:1]:
            if cited.entity is not None:
                text = ref_of(self.tokens, cited)
                yield Statement(text, "ESTABLISHED", body, "name.founded", 0.92)

    # -- the State ---------------------------------------------------------------------------

    def _nation(
        self, mention: Mention, entity: Entity, hits: list[Hit], closed: bool = False
    ) -> Iterator[Statement]:
        """ "the Kenyan National Counter Terrorism Centre", "Rule of Law
        Mission in Kosovo": a body whose name says whose it is or where it sits."""
        if mention.country is not None or (not closed and self._goes_on(mention)):
            return
        for hit in hits:
            at = mention.first + hit.first
            tied = at > 0 and not hit.first and self.tokens[at - 1].text in _TIES
            if self.tokens[at].low in {"american", "america"} or tied:
                continue  # of a continent, too; "U.S.-ROK Command"
            own = entity.known and hit.entry.id == entity.country
            own = own and not (entity.kind == "company" and hit.use == "city")
            if hit.entry.label == "Country" and (own or self._seats(mention, entity, hit)):
                body = ref_of(self.tokens, mention)
                nation = self._of_hit(mention, hit)
                yield Statement(body, "LOCATED_IN", nation, "name.nation", 0.93)
                return

    def _goes_on(self, mention: Mention) -> bool:
        """Whether a known name is the beginning of another: "the United States Army Band"."""
        following = self.tokens[mention.last] if mention.last < len(self.tokens) else None
        return following is not None and following.kind == "word" and (
            following.capitalised or following.text in {"committee", "subcommittee"}
        )  # fmt: skip

    def _seats(self, mention: Mention, entity: Entity, hit: Hit) -> bool:
        """Whether the State in a name is the body's: behind "in", or in an unknown body's name
        behind "of" or in front ("Malawi Law Commission"). A town in a name tells no State."""
        if hit.use != "name" or self.tokens[mention.first].text == "International":
            return False
        kind = entity.kind
        if hit.first and hit.last == mention.last - mention.first:
            at = before_article(self.tokens, mention.first + hit.first)
            joiner = self.tokens[at].low
            if self.tokens[at - 1].low in SITED:
                return False  # "Tribunal for Crimes Committed in the Territory of Rwanda"
            if any(t.low in _TOPICS for t in self.tokens[mention.first : at]):
                return False  # "Special Rapporteur on the situation in Chad"
            if kind == "mission" and joiner in {"for", "to"}:
                return True  # "Stabilization Mission for Haiti"
            return joiner == "in" or (joiner == "of" and not entity.known and kind in _OF_STATES)
        following = self.tokens[mention.first + hit.last].text
        force = entity.known and following == "Force"  # "Kosovo Force"
        if hit.first or following in _TIES or not (force or kind in _OF_STATES):
            return False
        if (entity.known and not force) or self.tokens[mention.last - 1].text in _FIRMS:
            return False  # "Holland & Marsh LLP"
        if self.tokens[mention.last - 1].text in _GATHERINGS:
            return False  # "the Chad Partnership Forum" meets in Brussels
        return not any(t.text in _ABOUT for t in self.tokens[mention.first : mention.last])

    # -- the whole ---------------------------------------------------------------------------

    def _whole(self, mention: Mention, entity: Entity, hits: list[Hit]) -> Iterator[Statement]:
        """ "Counter-Terrorism Committee of the Security Council": the body behind "of"; "Board of
        the Fund and the Office": each."""
        length = mention.last - mention.first
        held = [h for h in hits if h.first and can_hold(h, entity)]
        closing = [h for h in held if h.last == length or self._sends(mention, h)]
        listed = [h for h in self._behind_of(mention) if can_hold(h, entity)]
        for hit in listed_wholes(self.tokens, mention, listed):
            whole, part = self._of_hit(mention, hit), ref_of(self.tokens, mention)
            yield Statement(part, "PART_OF", whole, "name.wholes", 0.92)
        for hit in closing[:1]:
            joint = before_article(self.tokens, mention.first + hit.first)
            if is_done_to(self.tokens, mention.first, joint):
                continue
            if self.tokens[joint].low == "of" and joint > mention.first:
                part = self._ref(entity, mention.first, joint)
                whole = self._of_hit(mention, hit)
                yield Statement(part, "PART_OF", whole, "name.whole", 0.92)

    def _behind_of(self, mention: Mention) -> list[Hit]:
        """The known names behind the first "of" of a name."""
        lows = [t.low for t in self.tokens[mention.first : mention.last]]
        at = lows.index("of") + 1 if "of" in lows else len(lows)
        hits = self.finder.gazetteer.find(
            self.tokens[mention.first + at : mention.last], self.finder.words
        )
        return [Hit(h.first + at, h.last + at, h.entry, h.use) for h in hits]

    def _sends(self, mention: Mention, hit: Hit) -> bool:
        """Whether a name goes on behind its whole: "Delegation of the European Union to the African
        Union", "Authority of IGAD Heads of State"."""
        following = self.tokens[mention.first + hit.last].text
        sent = any(t.text in _POSTED for t in self.tokens[mention.first : mention.first + 3])
        return following == "Heads" or (following in {"to", "in"} and sent)

    def _opening(self, mention: Mention, entity: Entity, hits: list[Hit]) -> Iterator[Statement]:
        """ "CICA Secretariat", "African Union Commission": the whole stands in front."""
        opening = hits[0] if hits and hits[0].first == 0 else None
        if opening and opening.entry.id == entity.id:
            opening = self._shorter(mention, opening.last)
        if opening is None or not can_hold(opening, entity):
            return
        following = mention.first + opening.last
        called = " ".join(t.text for t in self.tokens[mention.first : following])
        if " of the " in called or fold(opening.entry.name).startswith(fold(called) + " "):
            # "Secretariat of the United Nations Pension Committee" is of the Committee; "United
            # Nations Environment Assembly" does not name the Programme
            return
        described = self.tokens[mention.last].low if mention.last < len(self.tokens) else ""
        if described in {"established", "pursuant", "created"}:
            return  # the name goes on, and its end was lost
        if self._is_part(following, mention.last):
            part = self._ref(entity, following, mention.last)
            whole = self._of_hit(mention, opening)
            yield Statement(part, "PART_OF", whole, "name.opening", 0.9)
            inner = Mention(mention.first, following, "Office", whole.entity)
            yield from self._nation(inner, whole.entity, self._inner(inner), closed=True)

    def _spelled(self, mention: Mention, entity: Entity, hits: list[Hit]) -> Iterator[Statement]:
        """ "ARC Secretariat", "Bureau of the ARC", where the document says what the ARC is."""
        first, last = mention.first, mention.last
        opens = not (hits and hits[0].first == 0) and self._is_part(first + 1, last)
        closes = self.tokens[last - 2].low in {"of", "the"} and self._is_part(first, last)
        at = first if opens else last - 1
        whole = self.finder.registry.acronyms.get(self.tokens[at].text) if opens or closes else None
        fits = whole is not None and whole is not entity and whole.label == "Office"
        if whole and opens and goes_on_as(whole, self.one.text_of(at + 1, last)):
            return  # "the WMD Branch" is the Weapons of Mass Destruction Branch (WMD)
        if whole and fits and not is_post(whole) and whole.name not in NO_WHOLE:
            part, found = ref_of(self.tokens, mention), self._ref(whole, at, at + 1)
            yield Statement(part, "PART_OF", found, "name.opening", 0.9)

    def _shorter(self, mention: Mention, end: int) -> Hit | None:
        """The known name that a name starts with, shorter than `end` tokens: "Security Council" in
        "Security Council Committee established pursuant to resolution 1373 (2001)"."""
        for length in range(min(end - 1, _LONGEST_WHOLE), 1, -1):
            words = self.tokens[mention.first : mention.first + length]
            hits = self.finder.gazetteer.find(words, self.finder.words)
            if hits and hits[0].first == 0 and hits[0].last == length:
                return hits[0]
        return None

    def _is_part(self, first: int, last: int) -> bool:
        """Whether the words of a name are those of a part: its head is "Secretariat" or such, and
        it is not about the body in front ("Security Council Affairs Division")."""
        at, parts = first, vocabulary().parts
        if self.tokens[first].text in _ABOUT_BODIES:
            return False
        while at < last and (self.tokens[at].capitalised or self.tokens[at].low in _INSIDE):
            at += 1
        return at > first and self.tokens[at - 1].text in parts

    # -- names side by side ------------------------------------------------------------------

    def _neighbours(self) -> Iterator[Statement]:
        for left, right in itertools.pairwise(self.one.mentions):
            if left.entity is None or right.entity is None or left.entity is right.entity:
                continue
            if left.label == right.label == "Office":
                yield from self._office_pair(left, right)
            elif left.label == "Office" and right.label in {"Country", "Place"}:
                yield from self._seat(left, right)

    def _office_pair(self, left: Mention, right: Mention) -> Iterator[Statement]:
        """ "UNODC Terrorism Prevention Branch", "Bureau of X at the State Department"."""
        assert left.entity is not None
        assert right.entity is not None
        if right.first == left.last:
            head = right.use == "part" or self._is_part(right.first, right.last)
            if (
                head
                and self._own_name(right)
                and left.entity.name not in NO_WHOLE
                and not is_post(left.entity)
            ):
                yield self._pair(right, left, "name.beside", 0.88)
            return
        words = [t.low for t in self.tokens[left.last : right.first]]
        joined = words[:1] and words[0] in _WITHIN and words[1:] in ([], ["the"])
        own = left.entity.known and right.entity.name != "United Nations Secretariat"
        taught = words[:1] == ["in"] and self.tokens[left.last - 1].text in SCHOOLS
        if guest(self.tokens, left, right):
            return
        if taught or befriends(left.entity) or not noun_phrase_ends(self.tokens, right.last):
            return  # "from Harbour University in Public Policy", "of the UNODC trust fund"
        if joined and not own and not is_post(left.entity) and not is_post(right.entity):
            yield self._pair(left, right, "name.within", 0.88)

    def _own_name(self, part: Mention) -> bool:
        """Whether a part is called by its name, and not by the short one of another body's: "the
        ECCAS Peace and Security Council" is not the African Union's."""
        entity = part.entity
        called = fold(" ".join(t.text for t in self.tokens[part.first : part.last]))
        longer = entity is not None and entity.known and fold(entity.name).endswith(" " + called)
        return not longer

    def _pair(self, part: Mention, whole: Mention, rule: str, confidence: float) -> Statement:
        left, right = ref_of(self.tokens, part), ref_of(self.tokens, whole)
        return Statement(left, "PART_OF", right, rule, confidence)

    def _seat(self, body: Mention, place: Mention) -> Iterator[Statement]:
        """ "the Special Court in The Hague", "the United States Embassy in Nairobi"."""
        assert body.entity is not None
        kind = body.entity.kind
        words = [t.low for t in self.tokens[body.last : place.first]]
        joined = words in (["in"], ["in", "the"])
        head = self.tokens[body.last - 1].text
        sent = head in _SENT and len(self.tokens[body.first].text) > 1  # "U.S Embassy" is cut
        seated = sent or (kind in _SEATED and not body.entity.known)
        if proposed(self.tokens, body.first) or acts_there(self.tokens, body):
            return
        if not joined or head in {"Congress", "Conference", "Forum"} or not seated:
            return
        if place.use != "demonym" and head not in _ELSEWHERE:
            left, site = ref_of(self.tokens, body), ref_of(self.tokens, place)
            yield Statement(left, "LOCATED_IN", site, "name.seat", 0.88)
