"""Rules applied to one sentence: carriers, places, and the statements that follow."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from graphmodel.records import Value
from loaders.grammar.clauses import relative_before
from loaders.grammar.groups import Noun, Verb
from loaders.relations.reading import Reading, Ref
from loaders.relations.rules import Rule

_COPULAS = frozenset({"be", "become", "remain", "serve", "act", "continue", "join"})
_PAST = frozenset("former non-member prospective aspiring potential past candidate non".split())
_DONORS = frozenset(
    "donor donors contributor contributors contribution contributions funding".split()
)
_HELPS = frozenset({"help", "assist", "support", "enable"})
_FOUNDING = frozenset("founding permanent current full original member".split())
_MEMBERS = frozenset(
    """
    members member signatories participants states countries parties
    """.split()
)
_MONEY = re.compile(
    r"(US\$|USD|EUR|GBP|[$€£¥])\s?(\d[\d,.]*)\s*(million|billion|thousand|bn|m)?|(\d[\d,.]*)\s*(million|billion)?\s(euros?|dollars|USD|EUR)",
    re.IGNORECASE,
)


def _singular(word: str) -> str:
    return word[:-3] + "y" if word.endswith("ies") else word.removesuffix("s")


_SITED = frozenset(
    """
    centre office mission embassy institute agency bank school university court team ministry
    body ngo
    """.split()
)

_SCALE = {"million": 1e6, "m": 1e6, "billion": 1e9, "bn": 1e9, "thousand": 1e3}


@dataclass(frozen=True, slots=True)
class Statement:
    """A fact in the making: two ends, a type, properties, and the rule that found it."""

    subject: Ref
    type: str
    object: Ref
    rule: str
    confidence: float
    properties: dict[str, Value] = field(default_factory=dict)


_WHOLE = Rule(
    "member.list",
    "MEMBER_OF",
    "nouns",
    frozenset(),
    ((), ()),
    frozenset(),
    frozenset({"Office"}),
    frozenset(),
)


class Applier:
    """Applies all rules to one reading."""

    def __init__(self, reading: Reading, allowed: object) -> None:
        self.reading = reading
        self.rules = reading.rules
        self.allowed = allowed

    def statements(self) -> Iterator[Statement]:
        """What the sentence states."""
        if self.reading.parse.question:
            return
        for verb in self.reading.parse.verbs:
            for rule in self.rules.of("verbs", verb.lemma):
                yield from self._verb(rule, verb)
        for noun in self.reading.parse.nouns:
            yield from self._noun(noun)

    # -- carriers -----------------------------------------------------------------------------

    def _verb(self, rule: Rule, verb: Verb) -> Iterator[Statement]:
        particle = (rule.option("particles") or {}).get(verb.lemma)
        if verb.status not in rule.statuses or (particle and verb.particle != particle):
            return
        if (
            rule.option("adverbs")
            and not set(rule.option("adverbs")) & set(verb.adverbs)
            and not self._adverb_behind(rule, verb)
        ):
            return
        behind = self.reading.tokens[verb.last].low if verb.last < len(self.reading.tokens) else ""
        if verb.passive and behind in {"that", "whether"}:
            return  # "it was established that …"
        if rule.option("money") and not self._money(verb):
            return
        heads = {n.head for n in verb.objects if n.determiner != "no"}
        if rule.option("objects") and not heads & set(rule.option("objects")):
            return
        if verb.form == "ed" and verb.lemma in (rule.option("finite") or ()):
            return
        if rule.option("with_phrase") and not any(
            low in rule.option("with_phrase") for low, _ in verb.phrases
        ):
            return
        yield from self._pairs(rule, verb, verb.status)

    def _adverb_behind(self, rule: Rule, verb: Verb) -> bool:
        behind = self.reading.tokens[verb.last : verb.last + 3]
        return any(t.low in rule.option("adverbs") for t in behind)

    def _noun(self, noun: Noun) -> Iterator[Statement]:
        label = noun.mention.label if noun.mention else ""
        keys = [f"*{label.lower()}"] if label in {"Office", "Programme"} else [noun.head]
        for key in keys:
            for rule in self.rules.of("nouns", key):
                yield from self._carried(rule, noun)
        role = " ".join(noun.words[-2:])
        for word in dict.fromkeys([role, noun.head, _singular(role), _singular(noun.head)]):
            for rule in self.rules.of("roles", word):
                if noun.mention is None:
                    status = self._role_status(noun)
                    if status in rule.statuses:
                        yield from self._pairs(rule, noun, status)
        if noun.head in _MEMBERS and noun.mention is None and not _PAST & set(noun.words):
            yield from self._listed_members(noun)
        for _, lemma in noun.tied:
            for rule in self.rules.of("tied", lemma):
                yield from self._pairs(rule, noun, "stated")

    def _listed_members(self, noun: Noun) -> Iterator[Statement]:
        """ "its members: A, B and C", "the permanent members of the Council (A, B and C)"."""
        items = self.reading.parse.items
        at = noun.index + 1
        while at + 1 < len(items) and items[at].low == "of" and isinstance(items[at + 1], Noun):
            at += 2
        if at >= len(items) or not (
            items[at].kind in {"COLON", "OPEN", "DASH"} or items[at].low in {"including", "such as"}
        ):
            return
        members: list[Noun] = []
        for item in items[at + 1 :]:
            if isinstance(item, Verb) or item.kind in {"SEMI", "STOP", "CLOSE", "COLON", "REL"}:
                break
            if (
                isinstance(item, Noun)
                and item.mention is not None
                and item.mention.label == "Country"
            ):
                members.append(item)
        whole = self._end(
            _WHOLE, noun, ("of", "before", "possessor"), frozenset({"Office"}), first=False
        )
        topic = self.reading.discourse.topic
        if (
            not whole
            and topic
            and topic.entity.label == "Office"
            and (noun.own or noun.determiner == "the" or _FOUNDING & set(noun.words))
            and not noun.before
        ):
            whole = [Ref(topic.entity, topic.start, topic.end, "topic")]
        if len(members) > 1:
            for member in self.reading.refs(members):
                for body in whole[:1]:
                    yield Statement(
                        member, "MEMBER_OF", body, "member.list", 0.88, {"role": "member"}
                    )

    def _carried(self, rule: Rule, noun: Noun) -> Iterator[Statement]:
        before = self.reading.item_before(noun)
        under = rule.option("under")
        if under and (before is None or before.low not in under):
            return
        modified = rule.option("modified")
        if (
            modified
            and not set(modified) & set(noun.words)
            and not (rule.option("money") and self._sum())
        ):
            return
        verb = self.reading.support(noun)
        if verb is None and rule.option("subject_verbs"):
            verb = self.reading.clause_verb(noun)  # "follows up on the implementation of …"
        if rule.option("with_verb") and (
            verb is None or verb.lemma not in rule.option("with_verb")
        ):
            return
        if rule.option("needs") and not any(
            low in rule.option("needs") for low, _ in self.reading.phrases(noun)
        ):
            return
        governing = verb or self.reading.clause_verb(noun)
        status = governing.status if governing is not None else "stated"
        if (
            verb is None
            and status in {"purpose", "open"}
            and not (governing and governing.negative)
        ):
            status = "stated" if status == "purpose" else status
        if noun.determiner in {"no", "any"}:
            status = "open"
        if status in rule.statuses:
            yield from self._pairs(rule, noun, status)

    def _role_status(self, noun: Noun) -> str:
        verb = self.reading.support(noun)
        return verb.status if verb is not None and verb.lemma in _COPULAS else "stated"

    # -- ends -----------------------------------------------------------------------------------

    def _pairs(self, rule: Rule, carrier: Noun | Verb, status: str) -> Iterator[Statement]:
        left = self._end(rule, carrier, rule.ends[0], rule.labels_from, first=True)
        if not left:
            return
        right = self._end(
            rule, carrier, rule.ends[1], rule.labels_to, first=False
        ) or self._of_which(rule, carrier)
        if rule.type == "FUNDS" and not right:
            right = self._under_heading()
        properties = self._properties(rule, carrier, status)
        paired = rule.ends[0][0].startswith("pair")
        said = isinstance(carrier, Noun) and self.reading.support(carrier) is not None
        if rule.option("alone") and said and not right and len(left) > 1:
            right, paired = left, True  # "UN-Women and CTED are partners"
        for number, subject in enumerate(left):
            for other in right[number + 1 :] if paired else right:
                if subject.entity is not other.entity:
                    yield Statement(
                        subject, rule.type, other, rule.id, rule.confidence, dict(properties)
                    )

    def _under_heading(self) -> list[Ref]:
        """Under "Contributors to UNOCT" what is given is given to UNOCT."""
        words, names = self.reading.discourse.heading
        if not words & _DONORS:
            return []
        bodies = [s for s in names if s.entity.label in {"Office", "Programme"}]
        return [Ref(s.entity, s.start, s.end, "heading") for s in bodies[:1]]

    def _of_which(self, rule: Rule, carrier: Noun | Verb) -> list[Ref]:
        """ "a framework of which CTED is a member": the noun before the relative is the other
        end."""
        if rule.carrier != "roles" or not isinstance(carrier, Noun):
            return []
        verb = self.reading.support(carrier)
        if verb is None or not verb.subject:
            return []
        items = self.reading.parse.items
        at = verb.subject[0].index
        if at < 3 or items[at - 1].kind != "REL" or items[at - 2].low not in {"of", "in"}:
            return []
        joined = items[at - 3] if items[at - 3].kind == "CC" else None
        participles = [i for i in items[: at - 3] if isinstance(i, Verb) and i.form == "ed"]
        if joined is not None and participles:
            before = participles[-1].subject
        else:
            before = [i for i in items[: at - 2] if isinstance(i, Noun)]
        found = [r for noun in reversed(before) for r in self.reading.refs([noun.apposed or noun])]
        return [r for r in found if self._fits(rule, r, rule.labels_to, False)][:1]

    def _end(
        self,
        rule: Rule,
        carrier: Noun | Verb,
        places: tuple[str, ...],
        labels: frozenset[str],
        first: bool,
    ) -> list[Ref]:
        for place in places:
            found = self._slot(rule, carrier, place, first)
            found = [r for r in found if self._fits(rule, r, labels, first)]
            if found:
                return found
        return []

    def _fits(self, rule: Rule, ref: Ref, labels: frozenset[str], first: bool) -> bool:
        if labels and ref.entity.label not in labels:
            return False
        if rule.option("unknown") and first and ref.entity.known:
            return False
        if rule.option("no_posts") and ref.entity.properties.get("kind") == "post":
            return False
        bodies = rule.option("bodies")
        if bodies and not first:
            return str(ref.entity.properties.get("kind", "")) in bodies
        return True

    def _slot(self, rule: Rule, carrier: Noun | Verb, place: str, first: bool) -> list[Ref]:
        reach = (
            rule.option("reach")
            if not first
            else (True if rule.option("reach") is True and place == "for" else None)
        )
        wide = bool(rule.option("places")) and not first
        if isinstance(carrier, Verb):
            if place == "topic":
                topic = self.reading.discourse.topic
                return [Ref(topic.entity, topic.start, topic.end, "topic")] if topic else []
            nouns = self._verb_slot(carrier, place)
        else:
            special = self._noun_special(carrier, place)
            if special is not None:
                return special
            nouns = (
                self._supported(carrier, rule.option("subject_verbs"))
                if place == "subject"
                else self._noun_slot(carrier, place)
            )
        if rule.option("not_people") and not first:
            nouns = [
                n for n in nouns if n.mention is not None or n.pronoun or n.determiner == "the"
            ]
        if rule.option("through") and not first:
            nouns = [n for n in nouns if n.mention is None and not n.pronoun]
        inner = rule.option("reach_from") if first and place != "for" else reach
        return self.reading.refs(nouns, inner, wide)

    def _verb_slot(self, verb: Verb, place: str) -> list[Noun]:
        if place in {"subject", "pair_subject"}:
            if verb.form == "inf" and verb.governor is not None and not self.reading.refs(verb.subject):
                # "helps States to implement …" is done by the one who helps
                return verb.governor.subject if verb.governor.lemma in _HELPS else verb.subject
            return self._by(verb) if verb.passive else verb.subject
        if place == "object":
            return verb.subject if verb.passive else verb.objects
        if place == "subject_or_object":
            return verb.subject
        if place == "clause":
            return verb.subject
        if place == "parts":
            return verb.objects or [
                n for low, one in verb.phrases if low in {"of"} for n in one.list_of
            ]
        if place == "whole":
            return [n for n in verb.subject if n.mention is not None or n.head not in _MEMBERS]
        if place == "members_of":
            return [
                n
                for s in verb.subject
                if s.head in _MEMBERS
                for low, one in self.reading.phrases(s)
                if low == "of"
                for n in one.list_of
            ]
        if place == "members":
            members = verb.subject[0] if verb.subject else None
            return (
                verb.objects
                if members and members.head in _MEMBERS and not _PAST & set(members.words)
                else []
            )
        if place == "with_partner":
            return self._partners(verb)
        found = [n for low, one in verb.phrases if low == place for n in one.list_of]
        return found or self._relative(verb, place)

    def _relative(self, verb: Verb, place: str) -> list[Noun]:
        """ "resolution 2242, in which the Council asked …": the group before the relative."""
        items = self.reading.parse.items
        relative = relative_before(items, verb.subject) if verb.form == "finite" else None
        if relative is None:
            return []
        at = items.index(relative)
        if at < 2 or items[at - 1].low != place:
            return []
        before = next((i for i in reversed(items[: at - 1]) if isinstance(i, Noun)), None)
        return [before] if before is not None else []

    def _by(self, verb: Verb) -> list[Noun]:
        return [n for low, one in verb.phrases if low == "by" for n in one.list_of]

    def _partners(self, verb: Verb) -> list[Noun]:
        """Those behind "in partnership with" in the clause of a verb."""
        found: list[Noun] = []
        for low, noun in verb.phrases:
            if low == "in" and noun.head in self.rules.words["partnership"]:
                found += [
                    n
                    for joiner, one in self.reading.phrases(noun)
                    if joiner == "with"
                    for n in one.list_of
                ]
        return found

    def _noun_special(self, noun: Noun, place: str) -> list[Ref] | None:
        """Places that hold names rather than groups; None where the place is an ordinary one."""
        reading = self.reading
        if place == "head":
            return (
                reading.of_mention(noun.mention) if noun.mention else self._titled(noun)
            )  # or what stands beside it
        if place == "tied":
            return [r for mention, _ in noun.tied for r in reading.of_mention(mention)]
        if place in {"before", "pair_before"}:
            named = [m for m in noun.before if m.use != "demonym" or place == "before"]
            return [
                r
                for m in named
                for r in reading.of_mention(m)
                if m.label in {"Office", "Country", "Programme"}
            ]
        if place == "possessor" and noun.own:
            return reading.owner(noun)
        if place == "in_country":
            kind = (
                str(noun.mention.entity.properties.get("kind", ""))
                if noun.mention and noun.mention.entity
                else ""
            )
            before = reading.item_before(noun)
            if kind not in _SITED or (before is not None and before.low == "of"):
                return []
            direct = reading.phrases(noun)[:1]
            return [
                r
                for low, one in direct
                if low == "in"
                for r in reading.refs([one])
                if r.entity.label == "Country"
            ]
        if place == "holder":
            return self._holder(noun)
        return None

    def _titled(self, noun: Noun) -> list[Ref]:
        named = [
            r for m in noun.before if m.label == "Programme" for r in self.reading.of_mention(m)
        ]
        if not named and noun.apposed is not None:
            named = self.reading.refs([noun.apposed])
        if not named:
            items = self.reading.parse.items[noun.index + 1 : noun.index + 4]
            listed = [
                b
                for a, b in itertools.pairwise(items)
                if a.low in {"including", "such as"} and isinstance(b, Noun)
            ]
            named = [r for one in listed for r in self.reading.refs(one.list_of)]
        return named

    def _noun_slot(self, noun: Noun, place: str) -> list[Noun]:
        reading = self.reading
        if place == "possessor":
            return noun.possessor.list_of if noun.possessor else []
        if place == "recipient":
            verb = reading.support(noun)
            return (
                verb.subject
                if verb and verb.lemma in self.rules.receive and not verb.passive
                else []
            )
        if place == "clause":
            verb = reading.clause_verb(noun)
            return (verb.subject or []) if verb and verb.lemma != "be" else []
        phrases = reading.phrases(noun)
        if place == "pair_between":
            return [n for low, one in phrases if low in {"between", "among"} for n in one.list_of]
        if place == "pair_of":
            return [
                n for low, one in phrases[:1] if low in {"of", "by", "with"} for n in one.list_of
            ]
        # "of" belongs to a name only right behind it; other phrases may stand further on
        near = (
            phrases[:1]
            if place == "of"
            and (noun.mention is not None or noun.head not in self.rules.words["money"])
            else phrases
        )
        single = (
            noun.mention is not None and place == "of"
        )  # the list behind it may be of other things
        found = [n for low, one in near if low == place for n in ([one] if single else one.list_of)]
        if not found:
            verb = reading.support(noun)
            if verb and verb.lemma in self.rules.light:
                found = [n for low, one in verb.phrases if low == place for n in one.list_of]
        return found

    def _supported(self, noun: Noun, only: list[str] | None = None) -> list[Noun]:
        """The subject of the verb that supports a noun ("UNODC provides assistance")."""
        verb = self.reading.support(noun) or (self.reading.clause_verb(noun) if only else None)
        if verb is None or verb.lemma not in (only or self.rules.light) or verb.lemma == "be":
            return []
        return self._by(verb) if verb.passive else verb.subject

    def _holder(self, noun: Noun) -> list[Ref]:
        """Whose role a role noun names: in apposition, behind "is", or of the clause ("As Chair
        of …, X")."""
        if noun.apposed is not None:
            return self.reading.refs([noun.apposed])
        verb = self.reading.support(noun)
        if verb is not None and verb.lemma in _COPULAS and not verb.passive:
            return self.reading.refs(verb.subject)
        listing = next(
            (
                v
                for v in self.reading.parse.verbs
                if v.lemma in {"include", "comprise", "be"}
                and not v.passive
                and any(noun is s for s in v.subject)
            ),
            None,
        )
        if listing is not None:
            return self.reading.refs(listing.objects)
        before = self.reading.item_before(noun)
        if before is not None and before.low == "of" and noun.index >= 2:
            whole = self.reading.parse.items[noun.index - 2]
            if isinstance(whole, Noun) and whole.head in {"one", "some", "two", "three", "part"}:
                return self._holder(whole)  # "is one of the principal organs of …"
        if before is not None and before.low == "as":
            beside = self.reading.parse.items[noun.index - 2] if noun.index >= 2 else None
            if (
                isinstance(beside, Noun)
                and beside.mention is not None
                and beside.governor is not None
            ):
                return self.reading.refs([beside])  # "at the request of Denmark as President of …"
            governing = self.reading.clause_verb(noun)
            return self.reading.refs(governing.subject) if governing else []
        if noun.possessor is not None and noun.before:
            return self.reading.refs(noun.possessor.list_of)
        return []

    # -- properties --------------------------------------------------------------------------------

    def _properties(self, rule: Rule, carrier: Noun | Verb, status: str) -> dict[str, Value]:
        out: dict[str, Value] = {"planned": True} if status == "planned" else {}
        if rule.option("dated"):
            date = self._date()
            if date:
                out["date"] = date
        if rule.option("role") and isinstance(carrier, Noun):
            out["role"] = carrier.head.rstrip("s") if carrier.head.endswith("rs") else carrier.head
        if rule.type == "FUNDS":
            out |= self._amount()
        return out

    def _sum(self) -> bool:
        """Whether the sentence names a sum of money."""
        return bool(_MONEY.search(self.reading.marked.text_of(0, len(self.reading.tokens))))

    def _date(self) -> str | None:
        known = self.reading.marked.dates
        return known[0].start if len(known) == 1 else None

    def _money(self, verb: Verb) -> bool:
        text = self.reading.marked.text_of(verb.last, min(verb.last + 14, len(self.reading.tokens)))
        return bool(_MONEY.search(text)) or any(
            w in text.lower() for w in ("funding", "funds", "financial", "in-kind")
        )

    def _amount(self) -> dict[str, Value]:
        text = self.reading.marked.text_of(0, len(self.reading.tokens)).replace("\\", "")
        found = list(_MONEY.finditer(text))
        if len(found) != 1:
            return {}
        mark, number, scale, other, other_scale, word = found[0].groups()
        digits = (number or other).rstrip(".,").replace(",", "")
        try:
            amount = float(digits) * _SCALE.get((scale or other_scale or "").lower(), 1.0)
        except ValueError:
            return {}
        currency = self.rules.currencies.get(
            (mark or word).rstrip(), self.rules.currencies.get((word or "").lower(), "")
        )
        return {"amount": amount, "currency": currency} if currency else {"amount": amount}
