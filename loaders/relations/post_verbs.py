"""Posts that a verb or a noun carries: "N served as …", "N was named …", "his election as …"."""

from __future__ import annotations

from loaders.mentions.entities import Mention
from loaders.relations.post import Post
from loaders.relations.post_phrases import PostPhrases
from loaders.relations.post_places import behind_field
from loaders.relations.post_sessions import presiding

#: What may stand between a person and the verb that gives the post.
AUXILIARY = frozenset(
    """
    has have had been was were is be will would currently also now then later previously recently
    most formerly first again subsequently initially originally presently already long to went on
    unanimously duly once since
    """.split()
)
_COPULAS = frozenset("is was are were be been became become becomes remains remained".split())
_APPOINTED = frozenset(
    """
    appointed named elected re-elected reelected nominated designated confirmed selected made
    reappointed re-appointed chosen promoted sworn installed inaugurated appointed proclaimed
    """.split()
)
_SERVING = frozenset(
    """
    serves served serve serving works worked work working acts acted began started joined spent
    continues continued returned retired practiced practised hired held holds functioned took takes
    recruited detailed assigned stepped resigned rejoined succeeded replaced assumed entered
    """.split()
)
_OVER = frozenset(
    """
    served worked acted began started spent practiced practised retired held stepped resigned
    functioned previously formerly was were initially originally once
    """.split()
)
_LASTING = _APPOINTED | frozenset("has is currently now became becomes".split())
_ENTERING = frozenset(
    "joined rejoined returned entered began started worked spent served serves serving".split()
)
REPLACING = frozenset("succeeded replaced succeeds replaces".split())
_ARTICLES = frozenset(
    "the a an its their his her our my your one also as in to be currently".split()
)
_INDEFINITE = frozenset("a an his her its their".split())
_TO_THE_POST = frozenset(
    "post position office of both high important lofty august distinguished prestigious".split()
)
_AS = frozenset(["as"])
_NO_LONGER = frozenset([";", ":", "who", "which", "that", "whose", "(", ")", "."])
_NEXT = frozenset(
    [",", ";", "and", "later", "then", "recently", "serving", "also", "before", "well"]
)
_NOMINALS = frozenset(
    """
    appointment election re-election reelection nomination designation selection reappointment
    confirmation inauguration role capacity tenure position job term time service work assumption
    presidency leadership efforts stewardship performance guidance contribution accession selection
    elevation ascension investiture success commitment dedication
    """.split()
)
_CHOOSING = frozenset(
    """
    appoint appoints appointed nominate nominates nominated name names named elect elects elected
    designate designates designated select selects selected appointing naming electing reappointed
    nominating
    """.split()
)
SOUGHT_BY = frozenset(
    """
    will nominated nominate nominating intent intends nominee nominates intention intend intended
    propose proposed proposes proposal
    """.split()
)
_WISHING = frozenset(
    """
    urge urged urges urging ask asked asks call called calls request requested requests invite
    invited invites encourage encouraged wish wished hope hopes refused declined failed want
    """.split()
)
_ROLES = frozenset("roles positions posts capacities jobs appointments assignments".split())
_ENDED = frozenset("ended expired end concluded".split())
_FEW = 5  # tokens from a post to the verb that says that it ended
_VOTES = frozenset("acclamation consensus ballot".split())
_FARTHEST = 14
_MOST_SMALL = 7  # small words from a verb to its post
_FARTHEST_LIST = 40


def behind_verb(phrases: PostPhrases, start: int) -> Post | None:
    """ "(N) is the Director of X", "was appointed Director of X", "has served for two years
    as …", "joined X in 2003 as …": the post that a verb gives whose group, or the relative before
    it, starts at a token."""
    at = _behind_relative(phrases, start)
    while phrases.low(at) in AUXILIARY and at - start < _FARTHEST:
        at += 1
    before = {phrases.low(n) for n in range(start, at)}
    word = phrases.low(at)
    if phrases.low(start) == "to":
        return None  # "nominate N to serve as": see chosen
    if word in _APPOINTED and at == start and phrases.low(at + 1) in _INDEFINITE:
        return None  # "N appointed a new Director of X": the Director is another
    if word in _APPOINTED or before & _COPULAS or word in _COPULAS:
        found = _copular(phrases, at, word)
        if found is None and (word in _APPOINTED or word in _SERVING):
            found = _behind_as(phrases, at, word)
    elif word in _SERVING:
        found = _behind_as(phrases, at, word)
    else:
        return None
    if found is None or phrases.names_next(found.last):
        return None  # "served as one of President N's advisers"
    wished = {"planned"} if phrases.low(start) == "be" else set()  # "urges that N be appointed …"
    return found.at_times(_times(before | {word}) | wished)


def chosen(phrases: PostPhrases, person: Mention) -> Post | None:
    """ "appointed N as Director of X", "his intent to nominate N to serve as …", "N, of Ohio, to
    be Director of X"."""
    at = before_titles(phrases, person.first)
    by_vote = phrases.low(at - 2) == "by" and phrases.low(at - 1) in _VOTES
    verb = phrases.low(at - 3 if by_vote else at - 1)
    following = phrases.past_origin(phrases.past_bracket(person.last))
    listed = phrases.text(following) == "," and phrases.low(following + 1) == "of"
    if listed:
        following = _behind_comma(phrases, following + 1)
        if phrases.low(following) != "to":
            return None
    elif verb not in _CHOOSING and not _also_chosen(phrases, at, following):
        return None
    if _wished(phrases, at - 1):
        return None
    words = set()
    proposed = {"for"} if verb.startswith("nominat") else set()
    while phrases.low(following) in _ARTICLES | {"serve", "my", "your"} | proposed:
        words.add(phrases.low(following))
        following += 1
    post = phrases.post(following)
    if post is None or not (words or post.bodies or post.relation == "CHAIRS"):
        return None
    early = {phrases.low(n) for n in range(max(0, at - 6), at)}
    if verb in _APPOINTED and not proposed:
        early -= {"proposal", "proposed"}  # "on the proposal of M, elected N"
    return post.at_times({"planned"}) if listed or early & SOUGHT_BY else post


def _wished(phrases: PostPhrases, verb: int) -> bool:
    """Whether somebody is only asked to choose: "urged the parties to elect N as Chair"."""
    if phrases.low(verb - 1) != "to":
        return False
    return any(phrases.low(n) in _WISHING for n in range(max(0, verb - 8), verb - 1))


def _also_chosen(phrases: PostPhrases, at: int, following: int) -> bool:
    """Whether a name in a list is one of several whom a verb chooses: "elected M as Chair and N as
    Rapporteur"."""
    if phrases.low(at - 1) not in {"and", ","} or phrases.low(following) != "as":
        return False
    return any(phrases.low(n) in _CHOOSING for n in range(max(0, at - _FARTHEST_LIST), at))


def of_noun(phrases: PostPhrases, person: Mention) -> Post | None:
    """ "the election of N as President of X", "N's appointment as …", "congratulate N on his
    election as …"."""
    at = person.last
    before = before_titles(phrases, person.first)
    if phrases.low(before - 1) == "of" and phrases.low(before - 2) in _NOMINALS:
        post = as_post(phrases, at)
        ahead = phrases.low(before - 2) == "nomination"
        return post.at_times({"planned"}) if post is not None and ahead else post
    own = phrases.tokens[at].kind == "possessive" if at < len(phrases.tokens) else False
    if not own and phrases.low(at) in {"on", "upon", "for", "in"}:
        own = phrases.low(at + 1) in {"his", "her"}
        at += 1
    if not own:
        return None
    post = of_possessor(phrases, at + 1)
    return post.at_times({"former"}) if post is not None and _over(phrases, post) else post


def _over(phrases: PostPhrases, post: Post) -> bool:
    """Whether a term came to its end: "N's tenure as Director of X had ended on 3 May"."""
    behind = {phrases.low(n) for n in range(post.last, post.last + _FEW)}
    return bool(behind & _ENDED) and not behind & {"will", "would", "until"}


def of_possessor(phrases: PostPhrases, at: int) -> Post | None:
    """The post behind "his election as", "her current role as"."""
    for noun in range(at, at + 5):
        if phrases.low(noun) in _NOMINALS:
            return presiding(phrases, noun + 1) or as_post(phrases, noun + 1)
    return None


def and_as(phrases: PostPhrases, post: Post) -> Post | None:
    """The next post of a list: "from 2017 to 2018, and as a member of …", "; Counsel at …"."""
    for at in range(post.last, min(post.last + _FARTHEST, len(phrases.tokens))):
        low = phrases.low(at)
        ends = low in {"who", "which", "that", "where", "."} or phrases.verb(at)
        if ends or phrases.names_next(at):
            return None
        mark = phrases.text(at) in {";", ","} or low in {"and", "&", "as"}
        if not mark:
            continue
        start = at + 1
        while phrases.low(start) in _NEXT | _ARTICLES | {"most"} or phrases.ordinal(start):
            start += 1
        following = phrases.post(start) or behind_field(phrases, start)
        if following and not phrases.names_next(following.last):
            past = post.times & {"former", "planned"}
            return following.at_times(past)
    return None


def _copular(phrases: PostPhrases, at: int, word: str) -> Post | None:
    at += word in _APPOINTED or word in _COPULAS
    small = _ARTICLES | AUXILIARY | (_TO_THE_POST if word in _APPOINTED else set())
    for _ in range(_MOST_SMALL):
        if not phrases.ordinal(at) and (phrases.low(at) not in small or _one_of(phrases, at)):
            break
        at += 1
    return phrases.post(at) or phrases.behind_trades(at)


def _behind_relative(phrases: PostPhrases, at: int) -> int:
    """The token behind ", who": the relative clause speaks of the person before."""
    if phrases.text(at) == "," and phrases.low(at + 1) == "who":
        return at + 2
    return at + 1 if phrases.low(at) == "who" else at


def _behind_as(phrases: PostPhrases, verb: int, word: str) -> Post | None:
    """The post behind the next "as", with a body named on the way: "joined X in 2003 as …"."""
    passed: list[Mention] = []
    for place in range(verb + 1, min(verb + 1 + _FARTHEST, len(phrases.tokens))):
        mention = phrases.mentions.get(place)
        person = mention is not None and mention.label == "Official"
        if phrases.text(place) in _NO_LONGER or (person and word not in REPLACING):
            return None
        if phrases.low(place) == "and":
            passed.clear()
        if mention and mention.label == "Office" and word in _ENTERING:
            passed.append(mention)
        if phrases.low(place) in _AS or _lists_roles(phrases, place):
            post = as_post(phrases, place)
            return post.within(passed) if post else None
    return None


def _lists_roles(phrases: PostPhrases, at: int) -> bool:
    """Whether "including" leads to the posts that somebody held: "held roles, including …"."""
    before = {phrases.low(n) for n in range(at - _FEW, at)}
    return phrases.low(at) == "including" and bool(before & _ROLES)


def as_post(phrases: PostPhrases, at: int) -> Post | None:
    """The post behind "as", "to be", "to the post of"."""
    start = at
    small = _ARTICLES | _TO_THE_POST | {"including"}
    while (phrases.low(at) in small and not _one_of(phrases, at)) or phrases.ordinal(at):
        at += 1
    return phrases.post(at) or behind_field(phrases, at) if at > start else None


def _one_of(phrases: PostPhrases, at: int) -> bool:
    """Whether "one of" at a place leads to a post of several."""
    return phrases.low(at) == "one" and phrases.low(at + 1) == "of"


def _times(words: set[str]) -> set[str]:
    found = {"planned"} if words & {"will", "nominated"} else set()
    if {"had", "been"} <= words and not words & _APPOINTED:
        found.add("former")
    if words & _OVER and not words & _LASTING:
        found.add("former")
    if words & {"previously", "formerly", "retired", "resigned"}:
        found.add("former")
    return found


def before_titles(phrases: PostPhrases, at: int) -> int:
    """The token at which the honorifics before a name start."""
    while at and (
        phrases.text(at - 1) in phrases.words.honorifics
        or (phrases.text(at - 1) == "." and phrases.text(at - 2) in phrases.words.honorifics)
    ):
        at -= 1
    return at


def _behind_comma(phrases: PostPhrases, at: int) -> int:
    """The token behind the comma before "to be", behind ", of New York, a Career Member of the
    Foreign Service,"; the place itself without one."""
    for place in range(at, min(at + _FARTHEST_LIST, len(phrases.tokens))):
        named = phrases.mentions.get(place)
        if phrases.text(place) in {";", "."} or (named and named.label == "Official"):
            break
        if phrases.text(place) == "," and phrases.low(place + 1) == "to":
            return place + 1
    return at
