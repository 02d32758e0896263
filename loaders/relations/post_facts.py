"""What is said of a post that somebody holds: its relation to a body, and its properties."""

from __future__ import annotations

import re

from graphmodel.records import Value
from loaders.mentions.entities import Entity
from loaders.mentions.given import given_names
from loaders.mentions.vocabulary import vocabulary
from loaders.relations.post_phrases import SOUGHT

#: What a president presides over; of an organisation or State a president is the head.
PRESIDED = ("organ", "committee", "council", "board", "working group", "conference", "parliament")
_LONG_ROLE = 2  # words: "deputy chair"
_RANKED = frozenset("vice deputy co first second acting".split())
_PRESIDES = frozenset("president vice-president co-president".split())
_ADDRESSED = frozenset("president minister ambassador judge justice senator governor".split())
_BEHIND_TITLE = frozenset("'s ’s Sheikh Sheikha".split())
_DETERMINERS = frozenset("the this our its that your".split())
_STAFF = frozenset("faculty staff crew teaching".split())
_EMPTY = frozenset(
    """
    then current former past previous late outgoing incoming present the new next future newly
    newly-elected newly-appointed
    """.split()
)
#: Which of its holders a post's is meant: "ninth Director", but a "First Secretary" is one.
_NUMBERED = re.compile(
    r"(?i)(?:\d+(?:st|nd|rd|th)"
    r"|[a-z-]*(?:ourth|ifth|ixth|venth|ighth|inth|tenth|lfth|teenth|tieth))$"
)
_SEVERAL = ("chairs", "presidents", "chairpersons")
_CHAIRED = dict.fromkeys(["chairmanship", "presidency", "chairpersonship"], "chair")


def relation_in(body: Entity, title: str, relation: str) -> str:
    """What the holder of a post with this title is to a body: "President of the Assembly" chairs
    it; who chairs or belongs to a State holds a post in it."""
    if body.label == "Country" or (relation == "CHAIRS" and _endowed(title)):
        return "HOLDS_POST"
    words = title.lower().split(" of ")[0].split(" to ")[0].split()  # "adviser to the president"
    boards = title.lower().endswith(" of the board") and body.name.lower().endswith(" board")
    if boards and words[-1].startswith("chair"):
        return "CHAIRS"  # "The chairman of the Board is N", of the board itself
    employed = words[-1:] == ["member"] and _STAFF & set(words)
    if relation == "MEMBER_OF" and (employed or words[-1:] == ["observer"]):
        return "HOLDS_POST"  # "an adjunct faculty member", "a United Nations observer"
    after = title.lower().partition(" of ")[2].split()[:1]
    field = bool(after) and after[0] not in _DETERMINERS
    presides = bool(words) and words[-1] in _PRESIDES and body.kind in PRESIDED
    presides = presides and not field  # "Vice President of Quality at the X Group"
    return "CHAIRS" if relation == "HOLDS_POST" and presides else relation


def _endowed(title: str) -> bool:
    """Whether a chair is one at a school that bears a person's name: "John Okoro Chair of X"."""
    words = title.split(" of ")[0].split()
    named = len(words) > 2 and all(word[:1].isupper() for word in words)
    known = bool(words) and (given_names().sure(words[0]) or given_names().likely(words[0]))
    return named and words[-1] == "Chair" and known


def properties_of(relation: str, title: str, times: frozenset[str]) -> dict[str, Value]:
    """The title of a post or the role in a body, and what is said of its time (former, acting,
    planned)."""
    out: dict[str, Value] = {}
    named = title_alone(title)
    if relation == "HOLDS_POST":
        if named:
            out["title"] = named
        if "former" in times:
            out["former"] = True
        if "acting" in times or named.lower().startswith("acting"):
            out["acting"] = True
    elif relation in {"CHAIRS", "MEMBER_OF"}:
        out["role"] = role_held(named.lower().split(" of ")[0])
    if "planned" in times or SOUGHT & set(title.lower().split()):
        out["planned"] = True
    return out


def role_held(role: str) -> str:
    """The role of who holds something: a chairmanship is held by a chair."""
    words = role.split()
    if len(words) > 1 and words[0].startswith("chair") and words[-1] in _ADDRESSED:
        role = words[0]  # "its Chair President N"
    if len(words) > _LONG_ROLE and words[-1].startswith("chair"):
        role = " ".join(words[-1 - (words[-2] in _RANKED) :])  # "ambassador and chair"
    if role.endswith(_SEVERAL):
        role = role[:-1]  # each of the "vice-chairs" is one
    return _CHAIRED.get(role, role)


def title_alone(title: str) -> str:
    """A title without what it says of its time: "current Director" is Director, and "Nominee"
    alone names no post."""
    words = title.split()
    while len(words) > 1 and words[-1] in _BEHIND_TITLE:
        words.pop()  # "Prime Minister Sheikh N"
    while words and _says_when(words[0]) and (len(words) > 1 or words[0].lower() == "the"):
        words = words[1:]
    named = " ".join(words)
    return "" if named.lower() in SOUGHT | {"counterpart"} else named


def _says_when(word: str) -> bool:
    """Whether a word before a title tells which of its holders is meant, or when."""
    said = word.lower() in _EMPTY and word != "New"  # "New England Director"
    return said or bool(_NUMBERED.match(word))


def posts_of(honorific: str) -> list[str]:
    """The words of an honorific that name a post: "H.E. President" is President."""
    return [word for word in honorific.split() if word.lower() in vocabulary().role_starts]


def of_several(title: str) -> bool:
    """Whether a title is that of several persons: "experts", "members"."""
    words, roles = title.lower().split(" of ")[0].split(), vocabulary().roles
    last = words[-1] if words else ""
    return (last,) not in roles and last.endswith("s") and (last[:-1],) in roles


def is_private(title: str) -> bool:
    """Whether a title names no post in a State: "Professor", "great American chef"."""
    words = title.lower().split(" of ")[0].split()
    return bool(words) and words[-1] in vocabulary().private


def is_national(title: str) -> bool:
    """Whether a title names a post in the State whose government's document names it."""
    return title.lower().startswith(vocabulary().state_posts)
