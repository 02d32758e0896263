"""What names do not say though they seem to: of a body that is only proposed, of friends of a body,
of what another text founded."""

from __future__ import annotations

import itertools
from collections.abc import Sequence

from loaders.gazetteers import Hit
from loaders.language.tokens import Token
from loaders.mentions.entities import Entity, Mention

#: What has so many parts that a name tells nothing by it.
NO_WHOLE = frozenset({"United Nations"})

_FOUNDING = frozenset("established created set pursuant".split())
_CREATING = frozenset("create establish open form build launch found institute".split())
_OFFERING = frozenset(
    """
    propose proposes proposed proposing proposal proposals suggest suggests suggested suggestion
    recommend recommends recommended recommendation request requests requested
    """.split()
)
#: What is done somewhere, by whoever sits elsewhere.
_DEEDS = frozenset(
    """
    activity activities work role presence operation operations mandate engagement effort efforts
    attack attacks deployment visit mission missions programme programmes
    """.split()
)
#: What a body may be set up for that is done to another: "on the Reform of the Council".
_DONE = frozenset(
    """
    reform strengthening revitalization revitalisation work future role expansion functioning
    composition financing implementation enlargement rationalization improvement review status
    administration
    """.split()
)
_MEETING = frozenset("Assembly Conference Congress Forum Summit Council Committee".split())
SCHOOLS = frozenset("University College School Faculty".split())
_STANDING = frozenset("status membership seat".split())
_LISTING = frozenset(["and", ",", "&"])
_NEAR = 6  # tokens from "to create" to the name
_WORDS_BETWEEN = 4  # tokens from "proposed" to "to create"


def founded_other(tokens: Sequence[Token], mention: Mention) -> bool:
    """Whether the text founded a body that the named one serves: "Panel of Experts for the
    Committee established pursuant to …"."""
    words = [t.low for t in tokens[mention.first : mention.last]]
    said = next((n for n, low in enumerate(words) if low in _FOUNDING), len(words))
    pairs = itertools.pairwise(words[:said])
    return any(low in {"for", "to", "assisting"} and after == "the" for low, after in pairs)


def renamed(tokens: Sequence[Token], mention: Mention) -> bool:
    """Whether a body only gets its name here: "shall be known as the Committee pursuant to …", so
    that the text of which it is named did not found it."""
    before = [t.low for t in tokens[max(0, mention.first - 3) : mention.first]]
    words = {t.low for t in tokens[mention.first : mention.last]}
    return before[:2] == ["known", "as"] and not words & {"established", "created"}


def proposed(tokens: Sequence[Token], first: int) -> bool:
    """Whether somebody only proposes to create the body whose name starts at a token, so that it is
    nowhere yet: "it is proposed to open an Amal Centre in Lima"."""
    for at in range(max(1, first - _NEAR), first):
        if tokens[at].low in _CREATING and tokens[at - 1].low == "to":
            before = tokens[max(0, at - _WORDS_BETWEEN) : at - 1]
            return bool(_OFFERING & {t.low for t in before})
    return False


def befriends(entity: Entity) -> bool:
    """Whether a body is of the friends of another or of its head, and no part of it: "the Group of
    Friends of the Chair of X"."""
    return "Friends of" in entity.name


def is_post(entity: Entity) -> bool:
    """Whether an entity is a post that stands for itself: "the Special Envoy for Chad"."""
    return entity.kind == "post"


def listed_wholes(tokens: list[Token], mention: Mention, held: list[Hit]) -> list[Hit]:
    """The bodies that a name lists behind "of", to its end: "Board of A, B and the C"."""
    listed: list[Hit] = []
    for hit in sorted(held, key=lambda one: one.first):
        start = mention.first + (listed[-1].last if listed else max(0, hit.first - 2))
        between = [t.low for t in tokens[start : mention.first + hit.first]]
        between = [low for low in between if low != "the"]
        if set(between) <= _LISTING if listed else between[-1:] == ["of"]:
            listed.append(hit)
    whole = len(listed) > 1 and mention.first + listed[-1].last == mention.last
    return listed if whole else []


def can_hold(hit: Hit, entity: Entity) -> bool:
    """Whether a known name inside a body's name can be what the body is a part of."""
    entry = hit.entry
    post = entry.properties.get("kind") == "post"
    same = entry.id == entity.id or entry.name in NO_WHOLE
    return entry.label == "Office" and not post and not same


def before_article(tokens: Sequence[Token], first: int) -> int:
    """The token in front of the name that starts at a token, and of its "the"; -1 where none is."""
    at = first - 1
    return at - (at >= 0 and tokens[at].low == "the")


def acts_there(tokens: Sequence[Token], body: Mention) -> bool:
    """Whether "in" behind a body says where it is active: "the work of the Centre in Chad",
    "attacks by the Front in Chad"."""
    at = before_article(tokens, body.first)
    return at > 0 and tokens[at].low in {"of", "by"} and tokens[at - 1].low in _DEEDS


def guest(tokens: Sequence[Token], body: Mention, whole: Mention) -> bool:
    """Whether a body is no part of what it is "in" or "at", or of what it makes: "observer status
    for the Amal Agency in the Assembly", "the Reef Assembly at Harbour University", "the creation
    by the Council of a Reef Fund"."""
    at = before_article(tokens, body.first)
    standing = at > 0 and tokens[at].low in {"for", "of"} and tokens[at - 1].low in _STANDING
    made = at > 0 and tokens[at].low == "by" and tokens[at - 1].low.endswith(("tion", "ment"))
    hosted = tokens[whole.last - 1].text in SCHOOLS and tokens[body.last - 1].text in _MEETING
    return standing or made or (hosted and tokens[body.last].low == "at")


def goes_on_as(whole: Entity, words: str) -> bool:
    """Whether a body's own name holds the words that stand behind its short form: it is the same
    body."""
    return f" {words} " in f" {whole.name} "


def is_done_to(tokens: Sequence[Token], first: int, joint: int) -> bool:
    """Whether "of" in a name leads to what its topic is about, not to its whole: "Working Group on
    the Reform of the Council"."""
    about = any(t.low in {"on", "for"} for t in tokens[first:joint])
    return about and tokens[joint].low == "of" and tokens[joint - 1].low in _DONE
