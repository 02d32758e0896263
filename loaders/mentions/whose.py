"""Whose a named body is, by the States around its name: "the Kenyan Senate", "the Harbour
Operation in Chad and Niger", "In Egypt, the National Youth Council"."""

from __future__ import annotations

from loaders.gazetteers import Hit
from loaders.language.tokens import Token, low_at
from loaders.mentions.entities import Entity, Mention

#: Heads of bodies that are sent somewhere, which their names tell.
_SENT = frozenset("Mission Operation Force".split())
#: What stands before "Office" and "Court" where there are others elsewhere.
_BRANCHES = frozenset("Liaison Regional Country Field Project Subregional Sub-Regional".split())
_COURTS = frozenset("Basic High Higher District Regional Municipal Military Criminal".split())
_BEFORE_STATE = frozenset("the republic of kingdom state".split())
#: Kinds of body that each State has for itself, and heads that name what was held there.
_GOVERNING = frozenset("parliament ministry department court bank legislature police".split())
_SERVING = frozenset("agency bureau commission committee council force office service".split())
_EVENTS = frozenset(["Congress"])
#: Organs and posts of the United Nations that other bodies have as well.
_POSTS = frozenset(["Secretary-General", "Deputy Secretary-General"])
_AS_ELSEWHERE = frozenset(["General Assembly", "Security Council"]) | _POSTS
#: What opens the name of the United Nations, and what it calls itself.
_ITS_OWN = frozenset(["United", "UN", "U.N.", "Organization", "Organisation"])
#: Offices of the United Nations such as its programmes and other bodies have as well.
_OFFICES = frozenset(["United Nations Ethics Office", "United Nations Administrative Tribunal"])
_UN = frozenset(["United Nations", "United Nations Secretariat"])
_ORGANS = frozenset(["General Assembly", "Security Council", "Economic and Social Council"])
_FORMAL = frozenset("the republic of state kingdom islamic federal democratic".split())
_LONGEST_TOWN = 5  # tokens before the name of its province
_OF_JUSTICE = ("of", "justice")
_OPENING = 4  # tokens before the State that a sentence starts with ("41. In Egypt, …")


def past_places(
    tokens: list[Token], hits: list[Hit], head: int, last: int
) -> tuple[int, Hit | None]:
    """The end of the name of a mission, university or branch office that goes on to say where, and
    the place of an office: "in Chad and Niger", "University of Reefland at Coral Hill", "United
    Nations Reef Office in Lima"."""
    seat = _seat_behind(tokens, hits, head) if last == head + 1 else None
    if seat is not None:
        return seat.last, seat
    return _past_sites(tokens, hits, head, last), None


def _seat_behind(tokens: list[Token], hits: list[Hit], head: int) -> Hit | None:
    """The place that tells which office or court is meant: "the Basic Court in Pristina"."""
    at = head + 2 + (low_at(tokens, head + 2) == "the")
    if low_at(tokens, head + 1) not in {"in", "at"} or not _one_of_many(tokens, hits, head):
        return None
    place = next((h for h in hits if h.first == at and h.entry.label == "Country"), None)
    if place is None or place.use == "demonym" or opens_longer(tokens, place):
        return None
    court = tokens[head].text == "Court" and place.use != "city"
    return None if court or low_at(tokens, place.last) in {"-", "–"} else place


def _one_of_many(tokens: list[Token], hits: list[Hit], head: int) -> bool:
    """Whether a body has other offices elsewhere, or others have courts like this."""
    if tokens[head].text != "Office":
        return tokens[head].text == "Court" and tokens[head - 1].text in _COURTS
    if tokens[head - 1].text in _BRANCHES:
        return True
    owners = (h for h in hits if h.entry.label == "Office" and h.first < h.last <= head)
    return any(all(t.capitalised or t.low == "and" for t in tokens[h.last : head]) for h in owners)


def _past_sites(tokens: list[Token], hits: list[Hit], head: int, last: int) -> int:
    campus = tokens[head].text == "University" and low_at(tokens, head + 1) == "of"
    if campus and low_at(tokens, last) == "at":
        town = last + 1
        while town < len(tokens) and tokens[town].capitalised and town - last < _LONGEST_TOWN:
            town += 1
        body = any(h.first == last + 1 and h.entry.label == "Office" for h in hits)
        return town if town > last + 1 and not body else last
    if tokens[head].text not in _SENT or last != head + 1 or low_at(tokens, last) != "in":
        return last
    end = _state_end(tokens, hits, last + 1)
    if end is None:
        return last
    more = _state_end(tokens, hits, end + 1) if low_at(tokens, end) == "and" else None
    return more or end


def owner_before(tokens: list[Token], hits: list[Hit], hit: Hit) -> Hit | None:
    """The State whose demonym, possessive or name stands right before a name."""
    kind = hit.entry.properties.get("kind")
    if kind not in _GOVERNING and not (kind in _SERVING and hit.last - hit.first > 1):
        return None
    owned = hit.first > 1 and tokens[hit.first - 1].kind == "possessive"
    for state in hits:
        if state.entry.label != "Country" or state.last != hit.first - owned:
            continue
        noun = state.use == "name" and low_at(tokens, state.first - 1) == "the"
        noun = noun and tokens[hit.first].text not in _EVENTS
        return state if owned or noun or state.use == "demonym" else None
    return None


def opens_longer(tokens: list[Token], hit: Hit) -> bool:
    """Whether a known name goes on: more words with capitals stand right behind it."""
    behind = tokens[hit.last] if hit.last < len(tokens) else None
    return behind is not None and behind.kind == "word" and behind.capitalised


def town_start(tokens: list[Token], hits: list[Hit], first: int) -> int:
    """Where a name starts that the last word of a town or province seems to open: "District of
    Columbia Court", "the Coral Hill, New Hampshire Police Department"."""
    inside = (h.first for h in hits if h.use == "city" and h.first < first < h.last)
    start = next(inside, first)
    if start == first or low_at(tokens, start - 1) != ",":
        return start
    town = start - 1
    while town and tokens[town - 1].capitalised and start - town < _LONGEST_TOWN:
        town -= 1
    return town if town < start - 1 and low_at(tokens, town - 1) == "the" else start


def possessor(tokens: list[Token], hits: list[Hit], first: int) -> Hit | None:
    """The body whose possessive stands right before a name: "Oxfam's Executive Council"."""
    if first < 2 or tokens[first - 1].kind != "possessive":
        return None
    return next((h for h in hits if h.last == first - 1 and h.entry.label == "Office"), None)


def body_behind(tokens: list[Token], hits: list[Hit], hit: Hit) -> Hit | None:
    """The body behind "of" that has an organ or a post of the same name as the United Nations:
    "the General Assembly of Interpol"."""
    anywhere = _AS_ELSEWHERE | _OFFICES
    if hit.entry.name not in anywhere or low_at(tokens, hit.last) != "of":
        return None
    at = hit.last + 1 + (low_at(tokens, hit.last + 1) == "the")
    body = next((h for h in hits if h.first == at and h.entry.label == "Office"), None)
    if body is None or body.entry.name in _UN:
        return None
    if hit.entry.name in _OFFICES:
        return None if tokens[hit.first].low in {"united", "un"} else body
    own = hit.entry.name not in _POSTS and "United Nations" in body.entry.name
    return None if own else body


def _elsewhere(tokens: list[Token], hits: list[Hit], post: Hit) -> bool:
    """Whether a post is another body's: "the Secretary-General of NATO", "NATO's Secretary-
    General", "the NATO Secretary-General"."""
    if body_behind(tokens, hits, post) or _of_other(tokens, post.last):
        return True
    at = post.first
    at -= at > 0 and tokens[at - 1].kind == "possessive"
    before = next((h for h in hits if h.last == at and h.entry.label == "Office"), None)
    if before is not None:
        return before.entry.name not in _UN | _ORGANS
    short = tokens[at - 1].text if at else ""
    shown = short.isalpha() and short.isupper() and not tokens[post.first].text.isupper()
    return shown and len(short) > len("UN")  # an acronym that only the document explains


def _of_other(tokens: list[Token], at: int) -> bool:
    """Whether "of" and something else than the Organization stand at a place: "the
    Secretary-General of the Conference"."""
    first = at + 1 + (low_at(tokens, at + 1) == "the")
    if low_at(tokens, at) != "of" or first >= len(tokens):
        return False
    named = tokens[first].capitalised and tokens[first].text not in _ITS_OWN
    return named and low_at(tokens, first + 1) != "nations"


def without_posts(tokens: list[Token], hits: list[Hit]) -> list[Hit]:
    """The known names of a sentence, less the post at the head of another body: who is the
    Secretary-General of NATO is not the United Nations'; and less "the Supreme Court of Justice",
    which is another State's."""
    own = [h for h in hits if h.entry.name not in _POSTS or not _elsewhere(tokens, hits, h)]
    known = {h.first for h in own}
    return [
        h
        for h in own
        if (low_at(tokens, h.last), low_at(tokens, h.last + 1)) != _OF_JUSTICE
        and not (tokens[h.last - 1].acronym and _half(tokens, h.last, known))
    ]


def _half(tokens: list[Token], at: int, known: set[int]) -> bool:
    """Whether a hyphen ties an acronym to another that is no name: "IFC-IOR" is one acronym."""
    if at + 1 >= len(tokens) or tokens[at].text != "-" or tokens[at].space:
        return False
    other = tokens[at + 1]
    return other.acronym and other.text.isupper() and not other.space and at + 1 not in known


def told_first(tokens: list[Token], hits: list[Hit]) -> Hit | None:
    """The State in which all happens that a sentence tells: "In Egypt, …"."""
    for state in hits:
        if state.entry.label != "Country" or state.use != "name" or state.first > _OPENING:
            continue
        before = state.first - 1
        before -= low_at(tokens, before) == "the"
        opens = before >= 0 and tokens[before].text == "In"
        return state if opens and low_at(tokens, state.last) == "," else None
    return None


def _state_end(tokens: list[Token], hits: list[Hit], at: int) -> int | None:
    while low_at(tokens, at) in _BEFORE_STATE:
        at += 1
    named = (h for h in hits if h.first == at and h.entry.label == "Country" and h.use == "name")
    return next((h.last for h in named), None)


def take_in_governments(tokens: list[Token], mentions: list[Mention]) -> None:
    """ "the Government of Kenya" is Kenya: the mention takes the words in."""
    for mention in mentions:
        if mention.label != "Country" or mention.use != "name":
            continue
        at = mention.first
        while at and tokens[at - 1].low in _FORMAL:
            at -= 1
        governs = at > 0 and tokens[at - 1].low in {"government", "governments", "authorities"}
        if governs and tokens[at].low == "of":
            mention.first, mention.use = at - 1, "government"


def carries(text: str, country: Entity) -> bool:
    """Whether a name has its State's name in it."""
    return any(name in text for name in (country.name, *country.aliases))


def of_several(tokens: list[Token], hits: list[Hit], state: Hit) -> bool:
    """Whether a State opens a list of them that "and" ends: "of Chad, Mali and Niger"."""
    states = {h.first: h for h in hits if h.entry.label == "Country" and h.use == "name"}
    last: Hit | None = state
    while last is not None:
        ended = low_at(tokens, last.last) == "and"
        at = last.last + 1
        at += low_at(tokens, at) == "and"  # ", and"
        ended |= low_at(tokens, at - 1) == "and"
        at += low_at(tokens, at) == "the"
        listed = low_at(tokens, last.last) in {",", "and"}
        last = states.get(at) if listed else None
        if ended and last is not None:
            return True
    return False
