"""Ends that cannot be meant though a rule's shape fits, and verbs that only seem to direct."""

from __future__ import annotations

from loaders.grammar.items import Noun, Verb
from loaders.language.lexicon import lexicon
from loaders.relations.helping import own_organ
from loaders.relations.name_limits import befriends
from loaders.relations.owned import DELIBERATING, can_own
from loaders.relations.reading import Reading
from loaders.relations.rules import Rule
from loaders.relations.statements import Ref

#: Kinds of body that are of several States where a delegate calls them "ours".
_SHARED = frozenset(["working group", "team", "committee", "commission", "council", "mission"]) | {
    *("organisation", "alliance", "group", "forum", "union", "community", "network", "mechanism"),
    "regional organisation",
}
#: Kinds of known body that "in STATE" behind their name does not place: "UNHCR in Iraq".
_WORLDWIDE = frozenset(
    ["agency", "organisation", "international organisation", "regional organisation", "office"]
)
_POSTS = frozenset(
    """
    Prosecutors Directors Representatives Rapporteurs Ministers Commissioners Coordinators Officers
    Advisers Advisors Presidents Secretaries Envoys Experts Ambassadors Chairs
    """.split()
)
_PURSELESS = frozenset(["group", "bloc", "forum", "intergovernmental organisation"])
_NEAR = frozenset(["located.in", "located.possessor"])
#: What all States have agreed on or a report sets out, which no body runs.
_OF_ALL = frozenset(
    [
        "2030 Agenda for Sustainable Development",
        "Sustainable Development Goals",
        "Millennium Development Goals",
        "Agenda for Peace",
        "Agenda for Development",
    ]
)
#: To be asked to do these is to be a guest, not to have a task.
_OF_GUESTS = frozenset(
    "join attend participate visit become accede send take come enter be address speak meet".split()
)
_OPEN_TELLS = frozenset("invite ask".split())
_ASKED = frozenset(
    """
    encourage urge request require demand propose recommend suggest seek need invite expect envisage
    foresee advocate want desire
    """.split()
)
_GIFTS = frozenset("donation donations".split())
_SUMS = frozenset(
    "million billion thousand dollars euros funds money amount sum cents % dollar".split()
)
_DOSES = frozenset("doses vaccine vaccines tonnes".split())
_URGES = frozenset("urge invite ask".split())
_CHARTERS = frozenset("charter statute constitution treaty convention rules protocol".split())
_OF_PUPILS = frozenset("complete undertake".split())  # who "completed the Reef Program" learnt
_STAFFED = frozenset("mission force agency team panel fund programme movement party group".split())


def unfit(rule: Rule, subject: Ref, other: Ref) -> bool:
    """Whether two ends cannot be meant: a body and the resolution of another that it endorses; a
    person and the body that the page is about, which no word names; a body of several States, or
    of another one, and the State of "our partners"; any body and the world's goals; two people
    who chair something together."""
    if rule.type == "CHAIRS" and other.entity.name.endswith(f" of the {subject.entity.name}"):
        return True  # who "I" am as "Chair of the Council's Bureau" is not the Council
    if rule.type == "ADOPTED":
        return other.entity.properties.get("body") not in {None, subject.entity.name}
    if rule.type == "LEADS":
        of_all = other.entity.kind == "agenda" and subject.entity.name == "United Nations"
        return of_all or other.entity.name in _OF_ALL
    if rule.id == "implements.own":
        return subject.bridge == "antecedent"  # which of the missions "the mission" is, is unsure
    if rule.type == "PARTNERS_IN":  # which of the programmes "this initiative" is, is unsure
        unsure = rule.id != "partners.role" and other.bridge in {"antecedent", "document"}
        return unsure or other.entity.name in _OF_ALL
    if rule.type == "FUNDS":
        return _sends_men(rule, other)
    if rule.type == "ASSISTS":
        if rule.id == "assists.behalf" and other.bridge == "topic":
            return True  # "in support of the institution": which one is unsure
        if _of_no_one(subject, other) or _at_home(subject, other):
            return True
        return _helps_all(rule, subject, other) or own_organ(subject, other)
    if rule.type == "COOPERATES_WITH":
        people = subject.entity.label == other.entity.label == "Official"
        chairs = people and rule.id == "cooperates.co-verb-pair"
        if rule.id == "cooperates.partner" and subject.entity.label == "Official":
            return True  # "Judge Rao was a partner of a law firm"
        return chairs or _at_home(subject, other) or _at_home(other, subject)
    if rule.type == "MANDATES":
        staffed = subject.entity.label == "Office" and subject.entity.kind in _STAFFED
        return staffed and other.entity.name == "Secretary-General"
    if rule.type == "VISITED":  # "why we went to Chad": troops
        return subject.entity.label == "Country" and subject.bridge == "speaker"
    if rule.type == "MEMBER_OF":
        if subject.entity.kind == "organ" and other.entity.name == "United Nations":
            return True  # "in violation of its obligations as a Member", of the State spoken to
        spoken = subject.entity.label == "Office" and subject.bridge == "speaker"
        return spoken or (subject.entity.label == "Official" and other.bridge == "topic")
    if rule.type == "PART_OF":
        longer = subject.entity.name.startswith(f"{other.entity.name} of ")  # its short name
        if longer or befriends(subject.entity) or _of_elsewhere(subject, other):
            return True
        if subject.entity.name in DELIBERATING and "United Nations " in other.entity.name:
            return True  # "the creation at the session of the General Assembly of the Office …"
        return subject.entity.known and other.bridge == "speaker"  # "our NATO ally"
    return rule.type == "LOCATED_IN" and _elsewhere(rule, subject, other)


def _of_elsewhere(subject: Ref, other: Ref) -> bool:
    """Whether a chamber is known to be another State's: "the Senate of the Parliament of Chad" is
    not the one that is best known by that name."""
    known = subject.entity.known and subject.entity.kind == "parliament"
    return known and not other.entity.known


def _of_no_one(subject: Ref, other: Ref) -> bool:
    """Whether who helps is no one body: a kind of post ("one or more Deputy Directors"), a
    programme that is not named where the one helped is not either, or who "helped us to see"."""
    one = subject.entity
    if one.name.split()[-1] in _POSTS or (one.kind == "post" and other.bridge == "speaker"):
        return True
    unnamed = subject.bridge == other.bridge == "antecedent"
    return unnamed and one.label == "Programme"


def _helps_all(rule: Rule, subject: Ref, other: Ref) -> bool:
    """Whether help is of no one's to another: "it will help us to agree", what is done for the
    whole of the United Nations or some of its work, and what an organ only says for another, or a
    State for one in which it votes."""
    said = other.bridge == "speaker" and subject.bridge == "antecedent"
    organ = subject.entity.kind in {"organ", "post"} or rule.id != "assists.adjunct"
    whole = organ and other.entity.name == "United Nations"  # "supports United Nations troops"
    voted = subject.entity.label == "Country" and other.entity.name in DELIBERATING
    return said or whole or voted or subject.entity.name in DELIBERATING


def _sends_men(rule: Rule, other: Ref) -> bool:
    """Whether what is given may be troops or a share, no money: "a contributor to the Force", and
    of a sum that no words say for whom, to a group of States that has no purse."""
    if rule.id == "funds.donor":
        return other.entity.kind in {"mission", "force"}
    return rule.id == "funds.to-topic" and other.entity.kind in _PURSELESS


def _elsewhere(rule: Rule, subject: Ref, other: Ref) -> bool:
    """Whether a body cannot be in a State: an organ only meets there, a body of the world works
    there, and "our Working Group" is of several."""
    kind = subject.entity.kind
    if kind == "post":
        return True  # "our Special Envoy for Chad"
    if not subject.entity.known:  # "our Working Group"
        return other.bridge == "speaker" and kind in _SHARED
    home = subject.entity.country
    if kind == "organ" or (rule.id in _NEAR and not home and kind in _WORLDWIDE):
        return True
    return home != other.entity.id if home else other.bridge == "speaker"


def _at_home(one: Ref, other: Ref) -> bool:
    """Whether one is a ministry of the other: "working with the U.S. and foreign partners"."""
    of_state = one.entity.label == "Office" and other.entity.label == "Country"
    return of_state and one.entity.kind in _GOVERNING and one.entity.country == other.entity.id


_GOVERNING = frozenset(["ministry", "department", "government"])


def asked_for(verb: Verb) -> bool:
    """Whether what a verb acts upon is only asked for: "encourages cooperation"."""
    return verb.lemma in _ASKED


def orders(reading: Reading, rule: Rule, verb: Noun | Verb) -> bool:
    """Whether a verb tells somebody to act: "directed UNICEF to report" is no post in it."""
    if rule.type != "HOLDS_POST" or not isinstance(verb, Verb):
        return False
    return (verb.lemma == "direct" and _task_behind(reading, verb)) or _of_work(reading, verb)


def _of_work(reading: Reading, verb: Verb) -> bool:
    """Whether "led by" is said of what a body does: "the efforts of the Union, led by N"."""
    for noun in verb.subject if verb.passive else ():
        before = reading.parse.items[noun.index - 2] if noun.index > 1 else None
        governed = noun.governor is not None and noun.governor.low == "of"
        if governed and isinstance(before, Noun) and before.head in reading.rules.words["work"]:
            return True
    return False


def gives_things(reading: Reading, noun: Noun) -> bool:
    """Whether a donation is of things: "its donation of a ship to Chad"."""
    if noun.head in _GIFTS and _DOSES & {t.low for t in reading.tokens}:
        return True  # "vaccine donation", "a donation to Chad of 3 million doses"
    given = [one for low, one in reading.phrases(noun)[:1] if low == "of"]
    things = given and given[0].mention is None and not given[0].pronoun
    return bool(things) and noun.head in _GIFTS and given[0].head not in _SUMS


def tells_to_act(reading: Reading, verb: Verb) -> bool:
    """Whether a verb of telling gives a task: "called X" names it, and "invited X to attend" makes
    it a guest."""
    if verb.lemma == "call":
        near = {t.low for t in reading.tokens[verb.first : verb.last + 1]}
        return bool(near & {"upon", "on"}) or any(low in {"upon", "on"} for low, _ in verb.phrases)
    if verb.lemma not in _OPEN_TELLS:
        return True
    return _task_behind(reading, verb)


def _task_behind(reading: Reading, verb: Verb) -> bool:
    """Whether the first infinitive behind a verb is more than a guest does."""
    tokens, lex = reading.tokens, lexicon()
    for at in range(verb.last, len(tokens) - 1):
        following = tokens[at + 1]
        if tokens[at].low != "to" or following.capitalised or following.low in lex.determiners:
            continue
        return following.low not in _OF_GUESTS
    return False


def may_tell(reading: Reading, verb: Noun | Verb, ref: Ref) -> bool:
    """Whether a name can be who tells: in a resolution's own words only its organ is, and what a
    draft says nobody has said yet; a mission that urges others has no task for them."""
    if isinstance(verb, Noun):  # "repeats its call upon Kenya"
        organ, said = reading.discourse.organ, reading.support(verb)
        others = organ is None or verb.own != "its" or (said and not _present(reading, said))
        return bool(others) or (organ is not None and ref.entity is organ.entity)
    if verb.lemma in _URGES and ref.entity.label == "Office" and ref.entity.kind in _STAFFED:
        return False
    if not _present(reading, verb):
        return True
    organ = reading.discourse.organ
    if organ is None:
        return not reading.discourse.drafted
    return ref.entity is organ.entity


def can_act(reading: Reading, rule: Rule, verb: Noun | Verb, ref: Ref) -> bool:
    """Whether a name can be who tells somebody to act, who founds something, or who runs a
    programme."""
    if rule.type == "MANDATES":
        return may_tell(reading, verb, ref) and not _by_charter(reading, verb)
    if rule.id == "leads.possessor" and isinstance(verb, Noun):
        return can_own(reading, verb, ref)
    if rule.id == "leads.verb" and ref.entity.label == "Official":
        return not (isinstance(verb, Verb) and verb.lemma in _OF_PUPILS)
    return rule.type != "ESTABLISHED" or not _by_law(reading, verb, ref)


def _by_charter(reading: Reading, verb: Noun | Verb) -> bool:
    """ "the Charter of the United Nations requires": a text tells, not the body whose it is."""
    items = reading.parse.items
    for noun in verb.subject if isinstance(verb, Verb) and not verb.passive else ():
        before = items[noun.index - 2] if noun.index > 1 else None
        of_it = items[noun.index - 1].low == "of"
        if of_it and isinstance(before, Noun) and before.head in _CHARTERS:
            return True
    return False


def _by_law(reading: Reading, verb: Noun | Verb, ref: Ref) -> bool:
    """Whether "it" or nobody is said to create a body as laws do, so that it is no State: "It
    creates a Coral Authority", "Helps us by creating a Coral Authority"."""
    if ref.entity.label != "Country":
        return False
    if isinstance(verb, Verb) and _by_its_text(reading, verb):
        return True
    if ref.bridge not in {"antecedent", "speaker"}:
        return False
    opening = reading.parse.verbs[0]
    bare = not opening.subject and _present(reading, opening)
    return isinstance(verb, Verb) and (_present(reading, verb) or bare)


def _by_its_text(reading: Reading, verb: Verb) -> bool:
    """ "Chad sponsored resolution 19/26, establishing a Fund": by the resolution."""
    items, at = reading.parse.items, verb.index - 2
    text = items[at] if verb.form == "ing" and at >= 0 and items[at + 1].kind == "COMMA" else None
    named = text.mention if isinstance(text, Noun) else None
    return named is not None and named.label == "Resolution"


def _present(reading: Reading, verb: Verb) -> bool:
    """ "requests": the verb alone, in the third person of the present."""
    if verb.passive or verb.modal or verb.form != "finite":
        return False
    return reading.tokens[verb.last - 1].low.endswith("s")
