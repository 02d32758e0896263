"""Ends of a rule's fact: the first place of its list that holds a fitting name wins."""

from __future__ import annotations

from loaders.grammar.items import Noun, Verb
from loaders.relations.members import ORGANS, are_members, of_organ
from loaders.relations.money import budget_of
from loaders.relations.noun_slots import doer_before, named_slot, noun_slot
from loaders.relations.reading import Reading
from loaders.relations.roles import NAMING, whole_of_relative
from loaders.relations.rules import Rule, rules
from loaders.relations.slot_limits import inside, of_board, of_post, told_between, told_of
from loaders.relations.statements import Ref, seen_as
from loaders.relations.verb_slots import verb_slot

_DONORS = frozenset("donor donors contributor contributors contribution contributions".split())
#: What only a body or a text can be: in "the report of the Panel established by X" the Panel was.
_OF_BODIES = frozenset(["ESTABLISHED", "ADOPTED"])
_PROJECTS = frozenset("activity project programme program initiative campaign".split())
#: Parts of a body that may be elsewhere than it.
_PARTS = frozenset(
    """
    team teams unit units delegation mission staff personnel experts officials force forces troops
    section department branch laboratory group groups
    """.split()
)
_AMONG = frozenset(["between", "among"])
_EMPLOYED = frozenset("staff staffs campaign".split())
_TOWARD = frozenset(["to", "toward", "towards"])
_LONGEST_HEADING = 8  # words of a heading that says no more than who gave to whom


def left_end(reading: Reading, rule: Rule, carrier: Noun | Verb) -> list[Ref]:
    """What stands at the `from` places of a rule."""
    for place in rule.ends[0]:
        found = [
            ref
            for ref in _at(reading, rule, carrier, place, True)
            if (not rule.labels_from or ref.entity.label in rule.labels_from)
            and not (rule.option("unknown") and ref.entity.known)
            and not _unwanted_post(rule, ref)
        ]
        if found:
            return found
    return []


def right_end(reading: Reading, rule: Rule, carrier: Noun | Verb) -> list[Ref]:
    """What stands at the `to` places of a rule, else before a relative, else in the heading."""
    for place in rule.ends[1]:
        if place == "of" and rule.type == "MEMBER_OF" and _of_organ(reading, carrier):
            continue
        if place == "in" and _in_another(rule, carrier, reading):
            continue
        of_relative = _of_relative(reading, rule, carrier) if place == "topic" else []
        found = [r for r in _at(reading, rule, carrier, place, False) if _fits(rule, r)]
        if of_relative or found:
            return of_relative or found
    found = _of_relative(reading, rule, carrier)
    if found:
        return found
    return _under_heading(reading) if rule.type == "FUNDS" else []


def _of_relative(reading: Reading, rule: Rule, carrier: Noun | Verb) -> list[Ref]:
    """ "the Union was founded, in which Kenya is a member": the body before the relative."""
    if rule.carrier != "roles" or not isinstance(carrier, Noun):
        return []
    return [r for r in whole_of_relative(reading, carrier) if _fits(rule, r)][:1]


def _in_another(rule: Rule, carrier: Noun | Verb, reading: Reading) -> bool:
    """Whether "in" says no more than where something else is: who gets what is given, or what one
    is a member of: "a member of the delegation in UNICEF"."""
    if rule.type == "FUNDS":
        return _given_to(carrier)
    if rule.type != "MEMBER_OF" or rule.carrier != "roles" or not isinstance(carrier, Noun):
        return False
    return any(low == "of" and not one.mention for low, one in reading.phrases(carrier)[:1])


def _given_to(carrier: Noun | Verb) -> bool:
    """Whether who gets what is given is named: "gave $5 million to a bank in Chad"."""
    return isinstance(carrier, Verb) and any(low in _TOWARD for low, _ in carrier.phrases)


def _of_organ(reading: Reading, carrier: Noun | Verb) -> bool:
    """ "a member of the bureau of the third session of X": of an organ without a name, not of X."""
    behind = reading.phrases(carrier)[:1] if isinstance(carrier, Noun) else []
    organs = [
        n for low, n in behind if low == "of" and not n.mention and n.head in ORGANS | {"staff"}
    ]
    return bool(organs) and not reading.refs(organs)


def _fits(rule: Rule, ref: Ref) -> bool:
    if rule.labels_to and ref.entity.label not in rule.labels_to:
        return False
    bodies, kind = rule.option("bodies"), ref.entity.kind
    if (bodies and kind not in bodies) or kind in (rule.option("not_bodies") or ()):
        return False
    return not _unwanted_post(rule, ref, last=True)


def _unwanted_post(rule: Rule, ref: Ref, last: bool = False) -> bool:
    """Whether an end is a post where a rule takes none; `last` for the right end."""
    refused = rule.option("no_posts") or (last and rule.option("no_posts_to"))
    return bool(refused) and ref.entity.kind == "post"


def _at(reading: Reading, rule: Rule, carrier: Noun | Verb, place: str, first: bool) -> list[Ref]:
    """What a place refers to; `first` for the left end of the fact."""
    if place == "topic":
        return _topic(reading, carrier, rule.type == "FUNDS")
    if place == "clause" and first and rule.type == "COOPERATES_WITH" and _made(reading, carrier):
        return []  # "a centre established in partnership with UNODC"
    if place == "page":
        return _page(reading, carrier)
    if isinstance(carrier, Verb):
        nouns = verb_slot(reading, carrier, place)
    else:
        named = named_slot(reading, carrier, place)
        if named is not None:
            return named
        nouns = noun_slot(reading, carrier, place, rule.option("subject_verbs"))
    if first and rule.type == "COOPERATES_WITH":
        nouns = [_owner(noun) for noun in nouns]
    if rule.option("no_plurals"):
        nouns = [n for n in nouns if not _people(reading, n)]
    if first and rule.option("named_from"):
        nouns = [n for n in nouns if not of_part(reading, n)]
    if first and rule.option("by_name"):
        nouns = [n for n in nouns if n.mention is not None]
    if rule.type == "ASSISTS" and place == "for":
        nouns = [n for n in nouns if not of_post(reading, n)]
    if rule.type == "VISITED":
        nouns = [n for n in nouns if not of_board(reading, n)]
    if place in _AMONG and not isinstance(carrier, Verb):
        nouns = [n for n in nouns if not told_between(reading, carrier, n)]
    if first:
        own = budget_of(reading, nouns) if rule.type == "FUNDS" else []
        return own or reading.refs(nouns, _reach_from(rule, place))
    nouns = [n for n in nouns if _allowed(rule, n)]
    told = told_of(reading, rule, carrier, place)
    if told and rule.type not in _OF_BODIES:
        nouns = [n for n in nouns if not inside(reading, n)]
    return reading.refs(nouns, rule.option("reach"), bool(rule.option("places")))


def _topic(reading: Reading, carrier: Noun | Verb, given: bool = False) -> list[Ref]:
    """The body that the document is about, where a verb or noun leaves out what it takes: "joined
    in 2003", "became a member in 1969", and of a sum that is given, "Japan gave $5 million"."""
    topic = reading.discourse.topic
    if topic is None or of_organ(reading, topic):
        return []
    if isinstance(carrier, Verb):
        open_ = carrier.form == "finite" and (given or not carrier.objects)
        taken = {"to", "with", "for", "toward", "towards", "into"} if given else {"to", "with"}
        told = not any(low in taken for low, _ in carrier.phrases)
        told = told or (carrier.passive and not given)
        return [seen_as(topic, "topic")] if told and (open_ or carrier.passive) else []
    behind = {
        low
        for low, one in reading.phrases(carrier)[:1]
        if low in {"of", "to", "for", "on"} and one.head != "date"
    }
    bare = not (behind or carrier.before or carrier.possessor or carrier.own)
    before = reading.item_before(carrier)
    clause = reading.clause_verb(carrier) if before is not None and before.low == "as" else None
    done_to = reading.refs(clause.objects) if clause is not None else []
    if clause is not None and done_to and clause.lemma not in NAMING:
        return done_to if clause.lemma == "join" else []  # "joined NATO as full members"
    return [seen_as(topic, "topic")] if bare else []


def _made(reading: Reading, carrier: Noun | Verb) -> bool:
    """Whether what the clause is about is made or done to, and who did it is not said."""
    if not isinstance(carrier, Noun) or doer_before(reading, carrier) is not None:
        return False
    verb = reading.clause_verb(carrier)
    return verb is not None and verb.passive and not any(low == "by" for low, _ in verb.phrases)


def _page(reading: Reading, carrier: Noun | Verb) -> list[Ref]:
    """ "**Platform:** Building on the partnership with X": in a line without a verb of its own the
    body that the page is about."""
    topic = reading.discourse.topic
    bare = not isinstance(carrier, Verb) and not (carrier.possessor or carrier.own)
    if topic is None or not bare or any(v.form == "finite" for v in reading.parse.verbs):
        return []
    return [seen_as(topic, "topic")]


def _owner(noun: Noun) -> Noun:
    """Whose project works with another: "UNICEF's reef project, in partnership with …"."""
    named = noun.mention is not None and noun.mention.label == "Programme"
    project = named or (noun.mention is None and noun.head in _PROJECTS)
    return noun.possessor if project and noun.possessor is not None else noun


def of_part(reading: Reading, noun: Noun) -> bool:
    """Whether what is said of a body is said of its members or a part without a name: "the members
    of X based in …", "a team of X, located in …"; its seat is its own."""
    items, at = reading.parse.items, noun.index
    whose = items[at - 2] if at > 1 and items[at - 1].low == "of" else noun
    if not isinstance(whose, Noun) or whose.mention is not None:
        return False
    part = whose is not noun and not whose.capital and whose.head in _PARTS
    return are_members(whose) or part


def _people(reading: Reading, noun: Noun) -> bool:
    """Whether a group is "they" of one body, or the people of a State: "urges Kenyans to vote"."""
    people = noun.mention is not None and noun.mention.use == "demonym"
    they = noun.pronoun and noun.head in {"they", "them"}
    return people or (they and len(reading.refs([noun])) < 2)


def _reach_from(rule: Rule, place: str) -> object:
    if place != "for":
        return rule.option("reach_from")
    return True if rule.option("reach") is True else None


def _allowed(rule: Rule, noun: Noun) -> bool:
    """Whether a rule takes a group as its right end: `not_people` asks for a name or "the …",
    `through` for a common noun."""
    named = noun.mention is not None or noun.pronoun
    if rule.type == "MEMBER_OF" and not named and noun.head in _EMPLOYED:
        return False  # "served on the staff of the Committee"
    if rule.option("not_people") and not named and noun.determiner != "the":
        return False
    if rule.option("no_pronouns") and noun.pronoun:
        return False
    capable = noun.head in rules().words["capacity"]
    return not rule.option("through") or (capable and not named)


def _under_heading(reading: Reading) -> list[Ref]:
    """Under "Contributors to UNOCT" what is given is given to UNOCT."""
    words, names = reading.discourse.heading
    if not words & _DONORS or len(words) > _LONGEST_HEADING:
        return []
    bodies = [s for s in names if s.entity.label in {"Office", "Programme"}]
    return [seen_as(s, "heading") for s in bodies[:1]]
