"""Clauses: lists, appositions, subjects, objects and phrases of a sentence's verbs."""

from __future__ import annotations

import itertools
from dataclasses import dataclass

from loaders.grammar.groups import Item, Noun, Verb
from loaders.mentions.vocabulary import vocabulary

_STOPS = frozenset("SEMI STOP COLON SUB".split())
_OPEN_MODALS = frozenset("could would might may should can must cannot".split())
_TIMES = frozenset("year years month week decade today yesterday summer spring autumn".split())
_PLANS = frozenset(
    """
    plan intend agree decide pledge commit promise announce expect undertake schedule prepare be
    vow resolve set
    """.split()
)
_GOES_ON = frozenset(
    """
    continue begin start help serve work cooperate collaborate join manage succeed contribute
    gather come use proceed unite partner assist enable allow go meet convene travel remain
    """.split()
)
_CONTROL = frozenset(
    """
    request direct ask task mandate authorize authorise invite urge encourage call require
    instruct order help enable allow assist support empower permit appoint designate name select
    elect commission
    """.split()
)
_SAYS = frozenset(
    """
    say state note announce report believe think recall stress emphasize emphasise underline add
    confirm underscore highlight declare explain observe recognize recognise acknowledge ensure
    welcome hope
    """.split()
)
_INTRANSITIVE = frozenset(
    """
    participate cooperate collaborate travel work meet serve arrive partner go come join liaise
    belong consist contribute report speak engage preside begin continue end
    """.split()
)


@dataclass(slots=True)
class Parse:
    """A sentence read: its items, and the noun and verb groups among them."""

    items: list[Item]
    nouns: list[Noun]
    verbs: list[Verb]
    question: bool


def parse(items: list[Item]) -> Parse:
    """Work out who does what. Changes the groups in place."""
    nouns = [i for i in items if isinstance(i, Noun)]
    verbs = [i for i in items if isinstance(i, Verb)]
    for noun in nouns:
        noun.list_of = [noun]
        owner = noun.possessor
        while owner is not None:
            owner.list_of = [owner]
            owner = owner.possessor
    _govern(items)
    _coordinate(items)
    for verb in verbs:
        if verb.form == "ed":
            verb.form = "finite" if _is_past(items, verb) else "ed"
            verb.passive = verb.form == "ed"
    _appose(items)
    for verb in verbs:
        _complements(items, verb)
    for verb in verbs:
        _subject(items, verb, verbs)
    for verb in verbs:
        if verb.form == "finite" and not verb.passive and not verb.objects and verb.subject:
            verb.objects = _relative_object(items, verb)
    for verb in verbs:
        _adjuncts(items, verb)
        verb.status = _status(items, verb)
    asked = bool(items) and items[-1].kind == "STOP" and items[-1].low == "?"
    return Parse(items, nouns, verbs, asked)


def role_head(noun: Noun) -> str | None:
    """The relation of the post that the group names ("Executive Director"), or None."""
    words = vocabulary()
    if noun.mention is not None or noun.pronoun:
        return None
    for length in (4, 3, 2, 1):
        tail = noun.words[-length:]
        if len(tail) == length:
            plain = (*tail[:-1], tail[-1].rstrip("s")) if len(tail[-1]) > 4 else tail
            found = words.roles.get(tuple(tail)) or words.roles.get(tuple(plain))
            if found:
                return found
    return None


# -- structure around nouns --------------------------------------------------------------


def _govern(items: list[Item]) -> None:
    for before, item in itertools.pairwise(items):
        if isinstance(item, Noun) and before.kind in {"P", "TO"}:
            item.governor = before


def _class(noun: Noun) -> str:
    if noun.mention is not None:
        label = noun.mention.label
        return {"Office": "A", "Country": "A", "Programme": "A", "Place": "L"}.get(label, label[:1])
    if noun.head == "date":
        return "D"
    if noun.pronoun:
        return "O"
    return "A" if noun.capital and noun.kind == "NG" and role_head(noun) is None else "c"


def _coordinate(items: list[Item]) -> None:
    for at, item in enumerate(items):
        if item.kind != "CC":
            continue
        right = _right(items, at)
        left = _left(items, at, right) if right else None
        if right and left and left is not right:
            _join(left, right)
            _series(items, left)


def _right(items: list[Item], at: int) -> Noun | None:
    for item in items[at + 1 : at + 3]:
        if isinstance(item, Noun):
            return item
        if item.kind not in {"ADV"}:
            return None
    return None


def _left(items: list[Item], at: int, right: Noun) -> Noun | None:
    """The nearest group before a conjunction that can be in one list with the one behind it."""
    wanted, nearest = _class(right), None
    depth = 0
    for item in reversed(items[:at]):
        if item.kind == "CLOSE":
            depth += 1
        elif item.kind == "OPEN":
            depth -= 1
        if depth > 0:
            continue
        if isinstance(item, Noun):
            nearest = nearest or item
            if _class(item) == wanted and not (
                wanted == "c" and item is not nearest and not _parallel(item, right)
            ):
                return item
        elif isinstance(item, Verb) or item.kind in _STOPS | {"REL"}:
            break
    if (
        nearest is not None
        and items[at - 1] is nearest
        and {"c", wanted} >= {_class(nearest), wanted}
    ):
        return nearest
    return None


def _parallel(left: Noun, right: Noun) -> bool:
    return left.head.endswith("s") == right.head.endswith("s")


def _series(items: list[Item], left: Noun) -> None:
    """Members of a list that commas separate: "A, B of C, D and E"."""
    at = left.index
    while at >= 2 and items[at - 1].kind == "COMMA":
        member = _member(items, at - 1, left)
        if member is None or member in left.list_of:
            return
        _join(member, left)
        at = member.index


def _member(items: list[Item], comma: int, left: Noun) -> Noun | None:
    depth = 0
    for item in reversed(items[:comma]):
        if item.kind == "CLOSE":
            depth += 1
        elif item.kind == "OPEN":
            depth -= 1
        elif depth > 0:
            continue
        elif isinstance(item, Noun):
            if _class(item) == _class(left) or items[comma - 1] is item:
                return item if _class(item) == _class(left) else None
        elif item.kind not in {"P", "ADV", "TO"}:
            return None
    return None


def _join(left: Noun, right: Noun) -> None:
    if left.list_of is right.list_of:
        return
    merged = sorted(
        {id(n): n for n in left.list_of + right.list_of}.values(), key=lambda n: n.index
    )
    for noun in merged:
        noun.list_of = merged


def _governor(noun: Noun) -> Item | None:
    """What governs a group: its own preposition, or that of the first of its list."""
    if noun.governor is not None:
        return noun.governor
    return noun.list_of[0].governor


def _appose(items: list[Item]) -> None:
    """ "NAME, Executive Director of X" and "the Executive Director of X, NAME"."""
    for at, item in enumerate(items):
        if item.kind not in {"COMMA", "OPEN", "DASH"} or at == 0 or at + 1 >= len(items):
            continue
        behind = items[at + 1]
        before = items[at - 1]
        if before.kind == "CLOSE":
            before = _before_bracket(items, at - 1)
        if not isinstance(behind, Noun) or not isinstance(before, Noun) or behind in before.list_of:
            continue
        if _person(before) and role_head(behind):
            for noun in behind.list_of:
                if role_head(noun) and noun.index >= behind.index:
                    noun.apposed = before
        elif _person(behind):
            anchor = _role_anchor(items, at)
            if anchor is not None:
                anchor.apposed = behind
        elif (
            before.mention is not None
            and behind.mention is None
            and behind.determiner in {"a", "an", "the", "its"}
            and not behind.pronoun
            and len(behind.list_of) == 1
            and _closed_off(items, behind)
        ):
            behind.apposed = before


def _closed_off(items: list[Item], noun: Noun) -> bool:
    """Whether a comma, bracket or full stop ends the phrase of a group, as it does an
    apposition."""
    for item in items[noun.index + 1 :]:
        if item.kind in {"COMMA", "CLOSE", "STOP", "DASH", "SEMI", "REL"}:
            return True
        if isinstance(item, Verb):
            return item.form in {"ed", "ing"}
        if not isinstance(item, Noun) and item.kind not in {"P", "TO", "CC", "ADV", "OPEN"}:
            return False
    return True


def _before_bracket(items: list[Item], at: int) -> Item:
    while at > 0 and items[at].kind != "OPEN":
        at -= 1
    return items[at - 1]


def _role_anchor(items: list[Item], at: int) -> Noun | None:
    """The post whose phrase a comma ends: "the Director of X, NAME"."""
    for item in reversed(items[:at]):
        if isinstance(item, Noun):
            if role_head(item) and item.apposed is None:
                return item
            if item.governor is None:
                return None
        elif item.kind not in {"P", "ADV", "CC", "OPEN", "CLOSE"}:
            return None
    return None


def _person(noun: Noun) -> bool:
    return noun.mention is not None and noun.mention.label == "Official"


# -- verbs -------------------------------------------------------------------------------


def _before(items: list[Item], at: int) -> Item | None:
    at -= 1
    while at >= 0 and items[at].kind in {"ADV", "QUOTE"}:
        at -= 1
    return items[at] if at >= 0 else None


def _is_past(items: list[Item], verb: Verb) -> bool:
    """Whether a participle without auxiliary is a past tense ("UNOCT launched …")."""
    at = verb.index
    after = items[at + 1] if at + 1 < len(items) else None
    before = _before(items, at)
    if before is None or (before.kind in {"OPEN", "REL"} and before.kind == "OPEN"):
        return False
    if before.kind == "REL":
        return True
    if after is not None and after.kind == "P" and after.low == "by":
        return False
    if before.kind == "CC":
        finite = [i for i in items[:at] if isinstance(i, Verb) and i.form == "finite"]
        earlier = next((i for i in reversed(items[:at]) if isinstance(i, Verb)), None)
        if not finite or earlier is None:
            return False
        return (
            isinstance(after, Noun)
            if earlier is not finite[-1]
            else not earlier.passive or isinstance(after, Noun)
        )
    if isinstance(before, Noun) and relative_before(items, before.list_of) is not None:
        return True
    takes_object = isinstance(after, Noun) and not (
        after.head in _TIMES or (after.words[:1] and after.head in {"today", "yesterday"})
    )
    subject = _candidate(items, at)
    if subject is None:
        return False
    if takes_object:
        return True
    if isinstance(before, Noun) and _later_finite(items, at):
        return False
    if before.kind == "COMMA":
        return verb.lemma in _INTRANSITIVE and not _later_finite(items, at)
    return not _later_finite(items, at) and (
        verb.lemma in _INTRANSITIVE
        or after is None
        or after.kind in {"TO", "SUB", "REL", "STOP"}
        or (subject is before and not _has_finite(items))
    )


def _has_finite(items: list[Item]) -> bool:
    return any(isinstance(i, Verb) and i.form == "finite" for i in items)


def _later_finite(items: list[Item], at: int) -> bool:
    for item in items[at + 1 :]:
        if isinstance(item, Verb) and item.form == "finite":
            return True
        if item.kind in {"SEMI", "CC", "REL", "SUB", "COLON"}:
            return False
    return False


def _candidate(items: list[Item], at: int) -> Noun | None:
    """The nearest group before a verb that nothing governs and no finite verb has taken."""
    depth = 0
    for item in reversed(items[:at]):
        if item.kind == "CLOSE":
            depth += 1
        elif item.kind == "OPEN":
            depth -= 1
        elif depth > 0:
            continue
        elif isinstance(item, Noun):
            if _governor(item) is None:
                return item
        elif (isinstance(item, Verb) and item.form == "finite") or item.kind in _STOPS:
            return None
    return None


def _complements(items: list[Item], verb: Verb) -> None:
    """Objects and phrases behind a verb, up to the next verb or clause."""
    at = verb.index + 1
    direct = True
    while at < len(items):
        item = items[at]
        if isinstance(item, Noun):
            if direct and _governor(item) is None and not _own_clause(items, item):
                verb.objects = list(item.list_of)
                for noun in item.list_of:
                    noun.governor = noun.governor or verb
            direct = False
        elif item.kind in {"P", "TO"}:
            direct = False
            following = items[at + 1] if at + 1 < len(items) else None
            # "of" belongs to the noun before it, unless it stands right behind the verb
            if isinstance(following, Noun) and (item.low != "of" or at == verb.index + 1):
                verb.phrases.append((item.low, following))
        elif item.kind == "COMMA":
            following = items[at + 1] if at + 1 < len(items) else None
            if following is None or (
                following.kind not in {"P", "ADV", "TO"} and not isinstance(following, Noun)
            ):
                break
            direct = False
        elif (
            isinstance(item, Verb)
            or item.kind in _STOPS | {"REL"}
            or item.kind not in {"ADV", "CC", "QUOTE", "OPEN", "CLOSE", "DASH"}
        ):
            break
        elif item.kind == "CC":
            direct = False
        at += 1


def _own_clause(items: list[Item], noun: Noun) -> bool:
    """Whether the group is the subject of a finite verb right behind it ("said UNODC supports")."""
    last = noun.list_of[-1].index
    following = items[last + 1] if last + 1 < len(items) else None
    return isinstance(following, Verb) and following.form == "finite"


def _subject(items: list[Item], verb: Verb, verbs: list[Verb]) -> None:
    before = _before(items, verb.index)
    earlier = next((v for v in reversed(verbs) if v.index < verb.index), None)
    if verb.form == "finite":
        verb.subject = _finite_subject(items, verb, before, earlier)
    elif verb.form == "inf":
        verb.governor = (
            earlier if earlier and not _crosses(items, earlier.index, verb.index) else None
        )
        if verb.governor:
            governing = verb.governor
            control = governing.lemma in _CONTROL and governing.objects and not governing.passive
            verb.subject = governing.objects if control else governing.subject
            if governing.lemma in _CONTROL and not governing.objects:
                upon = [
                    n for p, n in governing.phrases if p in {"upon", "on"} and n.index < verb.index
                ]
                verb.subject = upon[-1].list_of if upon else verb.subject
    else:
        verb.subject = _participle_subject(items, verb, before, verbs)
    verb.subject = _identify(verb.subject)


def relative_before(items: list[Item], nouns: list[Noun]) -> Item | None:
    """The relative that opens the clause whose subject these groups are ("which UNOCT leads")."""
    first = min((n.index for n in nouns), default=0)
    return items[first - 1] if first and items[first - 1].kind == "REL" else None


def _relative_object(items: list[Item], verb: Verb) -> list[Noun]:
    """ "the Programme, which UNOCT leads": the group before the relative is the object."""
    relative = relative_before(items, verb.subject)
    if relative is None or relative.low not in {"which", "that", "whom"}:
        return []
    at = items.index(relative)
    if at and items[at - 1].kind in {"P", "TO"}:
        return []
    return [
        n
        for noun in _antecedent(items, relative)
        for n in ([noun.apposed] if noun.apposed else [noun])
    ]


def _crosses(items: list[Item], first: int, last: int) -> bool:
    return any(i.kind in {"SEMI", "STOP"} for i in items[first:last])


def _identify(nouns: list[Noun]) -> list[Noun]:
    """Groups in apposition stand for the name beside them."""
    out: list[Noun] = []
    for noun in nouns:
        for one in noun.apposed.list_of if noun.apposed else [noun]:
            if one not in out:
                out.append(one)
    return out


def _finite_subject(
    items: list[Item], verb: Verb, before: Item | None, earlier: Verb | None
) -> list[Noun]:
    if before is not None and before.kind == "REL":
        return _antecedent(items, before)
    if (
        isinstance(before, Noun)
        and (before.governor is None or isinstance(before.governor, Verb))
        and _governor(before) is before.governor
    ):
        if isinstance(before.governor, Verb):
            before.governor.objects = [
                n for n in before.governor.objects if n not in before.list_of
            ]
        return before.list_of
    candidate = _candidate_through(items, verb.index)
    if candidate is not None:
        return candidate.list_of
    if earlier is not None and not _crosses(items, earlier.index, verb.index):
        shared = (
            earlier
            if earlier.form == "finite"
            else next(
                (
                    v
                    for v in reversed([i for i in items[: earlier.index] if isinstance(i, Verb)])
                    if v.form == "finite"
                ),
                earlier,
            )
        )
        return shared.subject
    return []


def _candidate_through(items: list[Item], at: int) -> Noun | None:
    """Like `_candidate`, but passing over relative clauses set between commas."""
    depth, index = 0, at - 1
    while index >= 0:
        item = items[index]
        if item.kind == "CLOSE":
            depth += 1
        elif item.kind == "OPEN":
            depth = max(0, depth - 1)
        elif depth == 0:
            if isinstance(item, Noun) and _governor(item) is None and item.apposed is None:
                return item
            if isinstance(item, Noun) and _governor(item) is None and item.apposed is not None:
                return item.apposed
            if isinstance(item, Verb) and item.form == "finite":
                previous = _before(items, index)
                if previous is None or previous.kind != "REL":
                    return None
                index = items.index(previous)
            elif item.kind in _STOPS:
                return None
        index -= 1
    return None


def _antecedent(items: list[Item], relative: Item) -> list[Noun]:
    at = items.index(relative) - 1
    while at >= 0 and items[at].kind in {"COMMA", "P"}:
        at -= 1
    if at >= 0 and items[at].kind == "CLOSE":
        while at > 0 and items[at].kind != "OPEN":
            at -= 1
        at -= 1
    item = items[at] if at >= 0 else None
    return [item] if isinstance(item, Noun) else []


def _participle_subject(
    items: list[Item], verb: Verb, before: Item | None, verbs: list[Verb]
) -> list[Noun]:
    """Whose action a participle is: the group right before it, else the subject of the clause."""
    if isinstance(before, Noun):
        return before.list_of if verb.form == "ed" and _governor(before) is None else [before]
    if before is not None and before.kind == "CLOSE":
        noun = _before_bracket(items, items.index(before))
        if isinstance(noun, Noun):
            return [noun]
    if before is not None and before.kind == "COMMA" and verb.form == "ed":
        at = items.index(before) - 1
        noun = items[at] if items[at].kind != "CLOSE" else _before_bracket(items, at)
        agent = (
            isinstance(noun, Noun)
            and (governor := _governor(noun)) is not None
            and governor.low in {"by", "with", "from"}
        )
        if isinstance(noun, Noun) and not agent:
            return [noun]
    if before is not None and before.kind == "CC":
        previous = [v for v in verbs if v.index < verb.index and v.form == verb.form]
        if previous:
            return previous[-1].subject
    earlier = [v for v in verbs if v.index < verb.index and v.form == "finite"]
    if earlier:
        last = earlier[-1]
        # "authorised MINUSCA, working with …, to support": the one who is told to act
        return (
            last.objects
            if last.lemma in _CONTROL and last.objects and not last.passive and verb.form == "ing"
            else last.subject
        )
    later = next((v for v in verbs if v.index > verb.index and v.form == "finite"), None)
    if later is None:
        return []
    candidate = _candidate_through(items, later.index)
    return candidate.list_of if candidate is not None and candidate.index > verb.index else []


def _adjuncts(items: list[Item], verb: Verb) -> None:
    """Phrases before the verb that belong to the clause: at its start or between commas."""
    if verb.form != "finite":
        return
    for at in range(verb.index - 1, -1, -1):
        item = items[at]
        if (isinstance(item, Verb) and item.form == "finite") or item.kind in _STOPS:
            return
        if item.kind in {"P", "TO"} and isinstance(items[at + 1], Noun):
            before = items[at - 1] if at else None
            if before is None or before.kind in {"COMMA", "ADV", "CC", "MARK", "NUM"}:
                verb.phrases.append((item.low, items[at + 1]))  # type: ignore[arg-type]


def _status(items: list[Item], verb: Verb) -> str:
    if verb.negative or _conditional(items, verb):
        return "open"
    if verb.modal in _OPEN_MODALS:
        return "open"
    if verb.modal in {"will", "shall"}:
        return "planned"
    if verb.form == "inf":
        return _infinitive_status(items, verb)
    if verb.form == "ing":
        before = _before(items, verb.index)
        if before is not None and before.low == "without":
            return "open"
        if isinstance(before, Verb) and before.lemma not in _GOES_ON:
            return "open"  # "discussed joining", "considered opening"
        verbs = [v for v in items[: verb.index] if isinstance(v, Verb)]
        if verbs and verbs[-1].form == "inf":
            return "open" if verbs[-1].status == "purpose" else verbs[-1].status
        earlier = [v for v in verbs if v.form == "finite"]
        return earlier[-1].status if earlier else "stated"
    return "stated"


def _infinitive_status(items: list[Item], verb: Verb) -> str:
    governing = verb.governor
    if governing is None:
        return "open"
    near = verb.index - governing.index <= 2
    if governing.lemma in _GOES_ON:
        return governing.status
    if governing.lemma in _PLANS and near and governing.status != "open":
        return "planned"
    if governing.lemma in _CONTROL:
        return "open"
    before = _before(items, verb.index)
    if isinstance(before, Noun) and before.head in {
        "commitment",
        "mandate",
        "need",
        "ability",
        "capacity",
        "opportunity",
        "right",
        "effort",
        "efforts",
        "request",
        "way",
        "ways",
        "potential",
    }:
        return "open"
    return "purpose" if governing.status == "stated" and not near else "open"


def _conditional(items: list[Item], verb: Verb) -> bool:
    for item in reversed(items[: verb.index]):
        if item.kind == "SUB":
            return item.low in {"if", "whether", "unless", "provided", "lest"}
        if item.kind in {"STOP", "SEMI"} or (isinstance(item, Verb) and item.form == "finite"):
            return False
    return False


def says(verb: Verb) -> bool:
    """Whether the verb reports speech or thought."""
    return verb.lemma in _SAYS
