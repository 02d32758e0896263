"""A sentence as the rules see it: its groups, and the entities that fill their places."""

from __future__ import annotations

from loaders.grammar.around import described, is_date, is_place
from loaders.grammar.clauses import Parse
from loaders.grammar.items import Item, Noun, Verb, role_head
from loaders.grammar.named_lists import examples_of
from loaders.grammar.phrases import phrases
from loaders.mentions.entities import Mention
from loaders.mentions.marked import Marked
from loaders.relations.anaphors import (
    counted,
    definite,
    holder_beside,
    one_before,
    own_leader,
    quoted,
    several_before,
    subject_before,
)
from loaders.relations.clause_verbs import of_clauses, supporting
from loaders.relations.counted import count_of
from loaders.relations.discourse import Discourse
from loaders.relations.former_states import of_former_state
from loaders.relations.governments import its_government
from loaders.relations.headlines import headline
from loaders.relations.owners import (
    another_named,
    executive,
    nearby,
    organ,
    person_near,
)
from loaders.relations.rules import rules
from loaders.relations.statements import Ref, seen_as, span_of
from loaders.relations.texts import PARTS, adopter, same_text

_NODES = frozenset({"Office", "Official", "Country", "Programme", "Resolution"})
_TRANSPARENT = frozenset(
    """
    regime number range group series member members majority part parts network branch branches half
    most all each one some remainder rest variety board authorities government governments
    delegation nations states countries republics peoples
    """.split()
)
#: Members of a body are not the body, while the people of a State are the State's.
_MEMBERS = frozenset("member members states nations countries".split())
_COUNTRIES = frozenset("states nations countries".split())
_OF_OTHERS = frozenset("its their his her".split())  # never of who speaks
#: What a speaker calls the State for which he speaks.
_NATIONS = frozenset(
    "country nation government delegation administration state republic kingdom homeland".split()
)
_ACCREDITED = frozenset("entities grantees".split())  # of a fund, and not the fund
_FLED = frozenset("refugee refugees migrants exiles".split())  # from a State, no one's of it
_SENT = frozenset("representative representatives envoy envoys adviser advisers".split())
#: "the heads of State and Government of Kenya"
_HEADS, _OF_STATE = frozenset(["heads", "chiefs"]), frozenset(["state", "government", "delegation"])
_DEVELOPMENT = ("development", "system")
_DENYING = frozenset({"neither", "no", "any"})


class Reading:
    """Answers what the groups of one sentence refer to."""

    def __init__(self, marked: Marked, parse: Parse, discourse: Discourse) -> None:
        self.marked, self.parse, self.discourse = marked, parse, discourse
        self.tokens, self.lows = marked.sentence.tokens, marked.sentence.lows
        self.rules = rules()
        self._phrases: dict[Noun, list[tuple[str, Noun]]] = {}
        self._supporting, self._of_clauses = supporting(parse.verbs), of_clauses(parse.verbs)
        self._meant: dict[Noun, list[Ref]] | None = {}

    # -- places in the sentence -----------------------------------------------------------

    def span(self, first: int, last: int) -> tuple[int, int]:
        """Characters of tokens `first` to `last`."""
        return self.tokens[first].start, self.tokens[last - 1].end

    def of_mention(self, mention: Mention, places: bool = False) -> list[Ref]:
        """A mention as the end of a fact; a city stands for its country where `places` allows."""
        if mention.entity is None:
            return []
        start, end = span_of(self.tokens, mention)
        if mention.label == "Place":
            city = self.marked.text_of(mention.first, mention.last)
            there = places and not of_former_state(self.tokens, mention)
            return [Ref(mention.entity, start, end, city=city)] if there else []
        bridge = mention.bridge if mention.label == "Official" else None
        return [Ref(mention.entity, start, end, bridge)] if mention.label in _NODES else []

    def phrases(self, noun: Noun) -> list[tuple[str, Noun]]:
        """The prepositions behind a noun and what they govern, those of a participle on it
        included."""
        if noun not in self._phrases:
            self._phrases[noun] = phrases(self.parse.items, noun)
        return self._phrases[noun]

    # -- what a group refers to ------------------------------------------------------------

    def refs(self, nouns: list[Noun], reach: object = None, places: bool = False) -> list[Ref]:
        """The entities that groups stand for. `reach` is True (through people and work), the name
        of a word list, or None."""
        found: list[Ref] = []
        for noun in nouns:
            if noun.determiner in _DENYING:
                return []  # "neither Kenya nor Chad"
        for noun in nouns:
            for ref in self._shown(noun, reach, places):
                if all(ref.entity is not known.entity for known in found):
                    found.append(ref)
        return found

    def _shown(self, noun: Noun, reach: object, places: bool, depth: int = 0) -> list[Ref]:
        """What a group stands for, and the examples that are given of it."""
        examples = [r for n in noun.examples for r in self._refs(n, None, places, depth)]
        return self._refs(noun, reach, places, depth) + examples

    def _refs(self, noun: Noun, reach: object, places: bool, depth: int = 0) -> list[Ref]:
        if depth > 3:
            return []
        if noun.mention is not None:
            holder = holder_beside(noun)
            shown = (holder,) if holder else (*noun.also, noun.mention)
            return [ref for m in shown for ref in self.of_mention(m, places)]
        if noun.pronoun or noun.head == "both":
            if noun.head == "they" and (acting := subject_before(self, noun)):
                return acting  # "Kenya and Chad are neighbours, and they …"
            if noun.head in {"they", "them", "both"} and several_before(self, noun):
                return []
            acting = subject_before(self, noun)
            near = adopter(self, noun) or acting or organ(self, noun)
            if acting is None and not near:
                return []
            if not near and noun.head in {"he", "she"} and not quoted(self, "we"):
                near = one_before(self, noun)
            return near or self.pronoun(noun.head)
        if noun.apposed is not None and noun.apposed.pronoun:
            return self._refs(noun.apposed, None, places, depth + 1)  # "they are States that …"
        if noun.apposed is not None and noun.apposed.mention is not None:
            named = noun.apposed.list_of if noun.head.endswith("s") else [noun.apposed]
            return [r for one in named if one.mention for r in self.of_mention(one.mention)]
        if noun.before and self.tokens[max(1, noun.before[0].first) - 1].low == "former":
            return []  # "former White House officials"
        if role_head(noun):
            found = self._post(noun) or executive(self, noun) or self._definite(noun)
            if found:
                return found
        if noun.words[:1] and noun.words[0] in PARTS:
            texts = self._through(noun, reach, places, depth, ("of",))
            return [r for r in texts if r.entity.label in {"Resolution", "Programme"}]
        if noun.deed and noun.determiner != "no":
            return [r for m in noun.before[-1:] for r in self.of_mention(m)]
        if noun.head in _TRANSPARENT and "working" not in noun.words:
            inner = self._through(noun, reach or True, places, depth, ("of", "from"))
            if noun.head in _MEMBERS:
                states = [r for r in inner if r.entity.label != "Office"]
                if inner and not states and noun.head in _COUNTRIES:
                    return []  # "ministers from countries in the region of the Commission"
                inner = states
            if inner:
                return inner
        if reach:
            inner = self._reached(noun, reach, places, depth)
            if inner:
                return inner
        return self._definite(noun) or self._examples(noun, places) or headline(self, noun)

    def _examples(self, noun: Noun, places: bool) -> list[Ref]:
        """ "partners, including UNICEF and WHO": the names that a group lists."""
        named = examples_of(self.parse.items, noun)
        return [r for one in named if one.mention for r in self.of_mention(one.mention, places)]

    def _reached(self, noun: Noun, reach: object, places: bool, depth: int) -> list[Ref]:
        words = self.rules.words
        joiners: tuple[str, ...]
        if reach in {"people_only", "officials", "helpers"}:
            group = words["helpers" if reach == "helpers" else "officials"]
            allowed, joiners = noun.head in group or noun.head == "mission", ("of", "from")
        elif reach is True:
            allowed = noun.head in words["people"] or noun.head in words["work"]
            joiners = ("of", "from", "in")
        else:
            allowed, joiners = noun.head in words[str(reach)], ("of", "in")
        if not allowed or "former" in noun.words:
            return []
        if noun.words[-2:] == _DEVELOPMENT:
            return []  # all the bodies of the United Nations that work for it
        found = self._through(noun, reach, places, depth, joiners)
        return [r for r in found if noun.head not in _SENT or r.entity.kind != "post"]

    def _through(
        self, noun: Noun, reach: object, places: bool, depth: int, joiners: tuple[str, ...]
    ) -> list[Ref]:
        """The name in front of a noun, before "'s", or behind "of"."""
        if noun.before:
            if noun.head in self.rules.words["generic_groups"]:
                return []  # "GCC countries" are not the GCC
            labels = {"Country", "Office"}
            if noun.head in self.rules.words["generic_bodies"]:
                labels = {"Country"}  # "UN agencies" are not the UN
            return [ref for m in noun.before for ref in self.of_mention(m) if m.label in labels]
        if noun.possessor is not None:
            owners = self.refs(noun.possessor.list_of, None, places)
            generic = noun.head in self.rules.words["generic_bodies"] | _ACCREDITED
            return [r for r in owners if r.entity.label == "Country"] if generic else owners
        if noun.own and reach != "implementation":  # "its goals in the Framework"
            return self.owner(noun) if reach == "people_only" else []
        for low, inner in self.phrases(noun)[:3]:
            if low in joiners and not (low == "from" and noun.head in _FLED):
                found: list[Ref] = []
                if noun.head in _HEADS and inner.head in _OF_STATE:
                    named = [n for n in inner.list_of if n.mention is not None]
                    if not named:
                        continue  # "the heads of State of Kenya"
                    return self.refs(named, None, places)
                for one in inner.list_of:
                    # "the capacity of Malian judges": from a word list on to people
                    inner_reach = reach if reach in {None, True, "people_only"} else True
                    found += self._shown(one, inner_reach, places, depth + 1)
                if noun.head in self.rules.words["generic_bodies"]:
                    found = [r for r in found if r.entity.label == "Country"]
                return found  # "agencies of the UN" are not the UN
            if low != "for" or inner.head != "affairs":
                break  # but "the Minister for Foreign Affairs of Kenya"
        return []

    def _post(self, noun: Noun) -> list[Ref]:
        """A post without its holder stands for the body it heads."""
        if role_head(noun) == "MEMBER_OF" or noun.head in self.rules.words["generic_bodies"]:
            return []  # "other UN partners"
        if "former" in noun.words or noun.head.removesuffix("s") == "rapporteur":
            return []  # who headed a body once does not act for it, nor one whom it has sent
        for mention in noun.before:
            if mention.label == "Office":
                return self.of_mention(mention)
        for low, inner in self.phrases(noun)[:1]:  # "the Director of the Commission Jane Doe"
            person = inner.mention if low == "of" and inner.before else None
            if person is not None and person.label == "Official":
                return self.of_mention(person)
        found: list[Ref] = []
        if noun.possessor is not None:
            found = self.refs([noun.possessor])
        else:
            for low, inner in self.phrases(noun)[:1]:
                if low in {"of", "at", "for"}:
                    found = [r for n in inner.list_of for r in self._refs(n, None, False, 1)]
        if noun.head.endswith("s") and any(r.entity.label == "Country" for r in found):
            return []  # "representatives of Kenya and UNICEF" are no posts of UNICEF
        sent = noun.head in _SENT  # a Special Representative is not the Secretary-General
        return [
            r
            for r in found
            if r.entity.label == "Office" and not (sent and r.entity.kind == "post")
        ]

    def pronoun(self, word: str) -> list[Ref]:
        """What "it", "they", "we" or "its" stands for."""
        if word in {"they", "their", "them", "both"}:
            return self._plural()
        if quoted(self, word):
            return []  # another's words
        found = self.discourse.pronoun(word)
        return [seen_as(*found)] if found else []

    def owner(self, noun: Noun) -> list[Ref]:
        """Whose "his visit" or "its work" is: of a person, one named in the same sentence first."""
        near: list[Ref] | None = []
        if noun.own in {"his", "her"}:
            near = person_near(self, noun)
        elif noun.own == "its":
            near = nearby(self, noun)
            if near is None:
                return []
        elif noun.own == "their" and another_named(self, noun):
            return []  # "working with the Agency through their programme"
        found = near or self.pronoun(noun.own)
        return [r for r in found if noun.own not in _OF_OTHERS or r.bridge != "speaker"]

    def _plural(self) -> list[Ref]:
        """ "they", "the delegation": the subjects of the sentence before, where they are
        several."""
        found = self.discourse.subjects
        return [seen_as(s, "antecedent") for s in found] if len(found) > 1 else []

    def go_on(self) -> None:
        """The discourse takes the sentence in: what "the Committee" stands for may change now."""
        self._meant = None

    def _definite(self, noun: Noun) -> list[Ref]:
        """ "the Committee", "this Office", "the two bodies": many rules ask for each."""
        if self._meant is None:
            return self._antecedents(noun)
        if noun not in self._meant:
            self._meant[noun] = self._antecedents(noun)
        return self._meant[noun]

    def _antecedents(self, noun: Noun) -> list[Ref]:
        house = self.discourse.house
        if noun.head == "president":
            return own_leader(self, noun)
        if noun.head == "administration" and house is not None and not noun.before:
            own = noun.own in {"my", "our"} or noun.determiner in {"the", "this"}
            if own and len(noun.words) == 1 and house.entity.label == "Country":
                return [seen_as(house, "document")]  # "my administration" of its head of State
        nation = self.discourse.nation()
        if noun.own in {"my", "our"} and noun.head in _NATIONS and len(noun.words) == 1 and nation:
            return [seen_as(nation, "speaker")]  # "my country"
        if noun.head == "government":
            return its_government(self, noun)
        if noun.head == "resolution":
            return same_text(self, noun)
        pointed = noun.determiner in {"the", "this", "both", "that"}
        if not pointed or noun.before or len(noun.words) > 2:
            return []
        if noun.determiner == "both" and len(noun.list_of) > 1:
            return []  # "both States and cities"
        count = count_of(noun)
        behind = self.phrases(noun)[0] if count and self.phrases(noun) else None
        in_time = behind is not None and (is_place(behind[1]) or is_date(behind[1]))
        if behind and behind[0] in {"of", "in", "from"} and not in_time:
            return []  # "both parties in the Senate" are not the two named before
        if count:
            return counted(self, noun)
        if noun.head == "delegation":
            return self._plural()
        token = self.tokens[noun.last - 1]
        several = len(noun.words) > 1 and (not token.capitalised or noun.head.endswith("ies"))
        if several or described(self.parse.items, noun):
            return []
        return definite(self, noun)

    # -- support verbs ----------------------------------------------------------------------

    def support(self, noun: Noun) -> Verb | None:
        """The verb that supports a noun ("provides" of "provides assistance", "come" of "funds come
        from")."""
        return self._supporting.get(noun)

    def clause_verb(self, noun: Noun) -> Verb | None:
        """The verb to whose clause a phrase belongs."""
        return self._of_clauses.get(noun)

    def item_before(self, noun: Noun) -> Item | None:
        """The item before a group."""
        return self.parse.items[noun.index - 1] if noun.index else None
