"""Rules applied to one sentence: the words that carry them, and the statements that follow."""

from __future__ import annotations

from collections.abc import Iterator

from graphmodel.records import Value
from loaders.grammar.control import tells
from loaders.grammar.items import Noun, Verb
from loaders.relations.acted_on import common, for_body, founds_another
from loaders.relations.carriers import (
    acts_with,
    anothers,
    avowal_before,
    denied,
    entitled,
    form_asked_for,
    helps_body,
    in_title,
    intends,
    led_in,
    one_of_kind,
    only_asked,
    only_talks,
    phrased,
    sought,
    stands_after,
    told_with,
    weighs_another,
    yet_to_found,
)
from loaders.relations.helping import couples, helped, helpers
from loaders.relations.members import are_present, listed_members, were_members
from loaders.relations.money import amount, budgeted, gives_money, names_sum, paid
from loaders.relations.name_limits import proposed
from loaders.relations.possible import Possible
from loaders.relations.post_facts import role_held
from loaders.relations.reading import Reading
from loaders.relations.roles import ranked, role_status
from loaders.relations.rules import Rule
from loaders.relations.sites import defines
from loaders.relations.slots import left_end, right_end
from loaders.relations.statements import Statement
from loaders.relations.timing import date_of
from loaders.relations.unfit import can_act, gives_things, orders, tells_to_act, unfit
from loaders.relations.upcoming import incoming, over, planned_thing, upcoming
from loaders.relations.verb_slots import earlier_clause, past_phrase

#: Where "members of X", "X members" and "X's members" name the body.
_WHOLE = Rule(
    "member.list",
    "MEMBER_OF",
    "nouns",
    frozenset(),
    ((), ("of", "before", "possessor")),
    frozenset(),
    frozenset({"Office"}),
    frozenset(),
)
_CONFIDENCE = 0.9
_AHEAD = frozenset("VISITED BRIEFED CHAIRS".split())  # what may lie ahead
_LASTING = frozenset(["LOCATED_IN", "PART_OF"])
_STATUS = frozenset("status membership nation country economy state states".split())
_PLEDGING = frozenset("pledge promise".split())


class Applier:
    """Applies all rules to one reading."""

    def __init__(self, reading: Reading) -> None:
        self.reading = reading
        self.rules, self.possible = reading.rules, Possible(reading)

    def statements(self) -> Iterator[Statement]:
        """What the sentence states; a question states nothing."""
        if self.reading.parse.question:
            return
        for verb in self.reading.parse.verbs:
            for rule in self.possible.at_verb(self.rules.of("verbs", verb.lemma)):
                if verb.status in rule.statuses and self._verb_fits(rule, verb):
                    yield from self._pairs(rule, verb, verb.status)
        for noun in self.reading.parse.nouns:
            yield from self._noun(noun)

    # -- verbs --------------------------------------------------------------------------------

    def _verb_fits(self, rule: Rule, verb: Verb) -> bool:
        """Whether a verb meets all that a rule asks of it."""
        if entitled(self.reading, verb):
            return False
        if rule.id == "located.verb" and verb.form == "ed" and defines(self.reading, verb.first):
            return False  # a page's first sentence places its body: see sites
        if rule.type == "MEMBER_OF" and sought(self.reading, verb):
            return False  # "is interested in joining"
        joins = verb.lemma == "join" and (rule.type == "MEMBER_OF" or rule.option("acts"))
        if joins and acts_with(self.reading, verb):
            return False  # "we join the Union in calling for …"
        if rule.type == "MANDATES" and not tells_to_act(self.reading, verb):
            return False
        particle = (rule.option("particles") or {}).get(verb.lemma)
        if particle and verb.particle != particle:
            return False
        if verb.form == "ed" and verb.lemma in (rule.option("finite") or ()):
            return False
        if verb.passive and {"that", "whether"} & self._behind(verb, 1):
            return False  # "it was established that …"
        if rule.id == "cooperates.verb" and only_talks(self.reading, verb):
            return False
        if rule.type == "ESTABLISHED" and founds_another(self.reading.parse.items, verb):
            return False
        adverbs = rule.option("adverbs")
        if self._refused(rule) or (rule.option("past") and not self._told(verb)):
            return False
        if adverbs and not {*verb.adverbs, *self._behind(verb, 3)} & set(adverbs):
            return False
        acted_on = verb.subject if verb.passive else verb.objects
        if rule.option("money") and not gives_money(self.reading, verb, acted_on):
            return False
        heads = {n.head for n in acted_on if n.determiner != "no"}
        if heads & set(rule.option("not_objects") or ()):
            return False
        if rule.option("common_object") and (not common(acted_on) or for_body(verb)):
            return False
        if rule.option("objects") and not heads & set(rule.option("objects")):
            return False
        given = rule.option("not_given") or ()
        if any(low in {"with", "under"} and one.head in given for low, one in verb.phrases):
            return False
        return phrased(rule, verb) and led_in(self.reading, rule, verb)

    def _told(self, verb: Verb) -> bool:
        """Whether a verb tells what was done or will be: "reports to" says who is above whom."""
        word = self.reading.tokens[verb.last - 1].low
        return verb.modal in {"will", "shall"} or word.endswith("ed") or word in {"spoke", "spoken"}

    def _refused(self, rule: Rule) -> bool:
        """Whether the sentence has a word with which the rule does not hold."""
        refused = rule.option("unless_said")
        return bool(refused) and not self.reading.lows.isdisjoint(refused)

    def _behind(self, verb: Verb, count: int) -> set[str]:
        """The words right behind a verb group."""
        return {t.low for t in self.reading.tokens[verb.last : verb.last + count]}

    # -- nouns --------------------------------------------------------------------------------

    def _noun(self, noun: Noun) -> Iterator[Statement]:
        label = noun.mention.label if noun.mention else ""
        key = f"*{label.lower()}" if label in {"Office", "Programme"} else noun.head
        for rule in self.possible.at_noun(self.rules.of("nouns", key), noun):
            yield from self._carried(rule, noun)
        if noun.mention is None:
            if not self.rules.role_heads.isdisjoint((noun.head, *noun.words[-1:])):
                yield from self._role(noun)
            if are_present(noun):
                bodies = right_end(self.reading, _WHOLE, noun)
                yield from listed_members(self.reading, noun, bodies)
        for _, lemma in noun.tied:
            for rule in self.rules.of("tied", lemma):
                yield from self._pairs(rule, noun, "stated")

    def _role(self, noun: Noun) -> Iterator[Statement]:
        role = " ".join(noun.words[-2:])
        for word in dict.fromkeys([role, noun.head, _singular(role), _singular(noun.head)]):
            for rule in self.possible.at_noun(self.rules.of("roles", word), noun):
                if rule.type == "MEMBER_OF" and were_members(noun):
                    continue
                if rule.type == "LOCATED_IN" and noun.apposed is None:
                    continue  # "an adviser to an agency in Egypt"
                if rule.id == "partof.before" and noun.possessor is not None:
                    continue  # "UNDP's UNICEF unit"
                if self._refused(rule) or not self._modified(rule, noun):
                    continue
                status = role_status(self.reading, noun)
                if status in rule.statuses:
                    yield from self._pairs(rule, noun, status)

    def _carried(self, rule: Rule, noun: Noun) -> Iterator[Statement]:
        """What a noun states that stands where its rule asks."""
        before = self.reading.item_before(noun)
        if rule.type == "FUNDS" and gives_things(self.reading, noun):
            return
        under = rule.option("under")
        if under and (before is None or before.low not in under):
            return
        if self._refused(rule) or not self._modified(rule, noun):
            return
        if (rule.option("own") and anothers(noun)) or one_of_kind(rule, noun):
            return
        if helps_body(self.reading, rule, noun) or not stands_after(self.reading, rule, noun):
            return
        if rule.type == "LOCATED_IN" and proposed(self.reading.tokens, noun.first):
            return
        verb = self.reading.support(noun)
        if verb is None and rule.option("subject_verbs"):
            verb = self.reading.clause_verb(noun)  # "follows up on the implementation of …"
        if weighs_another(self.reading, rule, noun, verb):
            return
        of_clause = verb or (self.reading.clause_verb(noun) if under else None)
        of_clause = of_clause or avowal_before(self.reading.parse.items, noun)
        needed = rule.option("with_verb")
        if needed and (of_clause is None or of_clause.lemma not in needed):
            return
        if of_clause is not None and of_clause.lemma in (rule.option("without_verb") or ()):
            return
        unwanted = rule.option("not_phrase") or ()
        if any(low in unwanted for low, _ in self.reading.phrases(noun)):
            return
        if rule.type == "MEMBER_OF" and verb is not None and sought(self.reading, verb):
            return  # "interest in obtaining membership"
        # what shows which parts a body has is asserted, whatever its clause asks of them
        shown = rule.type == "PART_OF" and "examples" in rule.ends[0]
        status = "stated" if shown else self._status(noun, verb, bool(under))
        if status in rule.statuses:
            yield from self._pairs(rule, noun, status)

    def _modified(self, rule: Rule, noun: Noun) -> bool:
        modified, without = rule.option("modified"), rule.option("without_word")
        if without:
            named = self.reading.marked.text_of(noun.first, noun.last).lower().split()
            if not set(without).isdisjoint(named):
                return False
        if any(word in noun.words for word in rule.option("unmodified") or ()):
            return False
        if not modified or any(word in noun.words for word in modified):
            return True
        return bool(rule.option("money")) and names_sum(self._text())

    def _status(self, noun: Noun, verb: Verb | None, under: bool) -> str:
        """The status of what a noun says: that of its verb, or of its clause; `under` where the
        rule asks for a preposition before it."""
        if noun.determiner in {"no", "any"} or denied(self.reading, noun):
            return "open"
        governing = verb or self.reading.clause_verb(noun)
        if noun.mention is not None and not under:  # holds whatever its clause says
            return "open" if yet_to_found(governing, noun) else "stated"
        if governing is None:
            return "open" if form_asked_for(self.reading, noun) else "stated"
        if only_asked(noun, verb, governing) or in_title(governing, self.reading):
            return "planned" if verb is None and told_with(self.reading, noun) else "open"
        earlier = verb is None and earlier_clause(self.reading, noun, governing)
        if earlier or past_phrase(self.reading, noun):
            return "stated"  # "With a visit to Rome, they agreed to a pact that will …"
        asked = governing.governor
        if verb is None and governing.form == "inf" and asked is not None and tells(asked):
            return "open"  # "urges Kenya to try them in cooperation with the Court"
        if verb is None and "purpose" in governing.status and not governing.negative:
            return "planned" if governing.status.startswith("planned") else "stated"
        if verb is None and intends(self.reading, governing):
            return "planned"
        pledged = verb is not None and verb.lemma in _PLEDGING and verb.status == "stated"
        return "planned" if pledged else governing.status

    # -- statements ---------------------------------------------------------------------------

    def _pairs(self, rule: Rule, carrier: Noun | Verb, status: str) -> Iterator[Statement]:
        left = left_end(self.reading, rule, carrier)
        left = [ref for ref in left if can_act(self.reading, rule, carrier, ref)]
        if rule.type == "ASSISTS":
            left = helpers(self.reading, rule, carrier, left, "purpose" in status)
        if not left or orders(self.reading, rule, carrier):
            return
        right = right_end(self.reading, rule, carrier)
        right = helped(self.reading, rule, left, right)
        right = paid(self.reading, right) if rule.type == "FUNDS" else right
        paired = rule.ends[0][0].startswith("pair")
        if rule.option("alone") and not right and len(left) > 1 and self._said(carrier):
            right, paired = left, True  # "UN-Women and CTED are partners"
        properties = self._properties(rule, carrier, status)
        for subject, other in couples(self.reading, left, right, paired):
            if subject.entity is not other.entity and not unfit(rule, subject, other):
                shown = dict(properties)
                yield Statement(subject, rule.type, other, rule.id, _CONFIDENCE, shown)

    def _text(self) -> str:
        return self.reading.marked.text_of(0, len(self.reading.tokens))

    def _said(self, carrier: Noun | Verb) -> bool:
        return isinstance(carrier, Noun) and self.reading.support(carrier) is not None

    def _properties(self, rule: Rule, carrier: Noun | Verb, status: str) -> dict[str, Value]:
        lasting = rule.type in _LASTING and isinstance(carrier, Noun)  # whatever is planned there
        ahead = rule.type in _AHEAD and upcoming(self.reading, carrier)
        ahead |= rule.type == "BRIEFED" and isinstance(carrier, Noun) and "next" in carrier.words
        ahead |= rule.carrier == "roles" and incoming(carrier)
        ahead |= rule.type == "LEADS" and planned_thing(carrier)
        ahead |= rule.type == "FUNDS" and budgeted(self.reading, rule, carrier)
        planned = (status.startswith("planned") and not lasting) or ahead
        out: dict[str, Value] = {"planned": True} if planned else {}
        if rule.option("over") and isinstance(carrier, Verb) and over(self.reading, carrier):
            out["former"] = True
        date = date_of(self.reading, carrier) if rule.option("dated") else None
        if date is not None:
            out["date"] = date.start
        if rule.option("role") and isinstance(carrier, Noun):
            of_status = "observer" if "observer" in carrier.words else "member"
            plain = role_held(ranked(carrier))
            out["role"] = of_status if carrier.head in _STATUS else plain
        in_all = rule.type == "FUNDS" and rule.carrier != "roles"  # "the donors gave …"
        return out | amount(self._text(), self.rules.currencies) if in_all else out


def _singular(word: str) -> str:
    return word[:-3] + "y" if word.endswith("ies") else word.removesuffix("s")
