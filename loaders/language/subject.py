"""The subject of a page: the bold name that its first sentence says what it is.

"The **Amal Centre** (**AC**) is an intergovernmental organisation …" is about the Amal Centre.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from loaders.mentions.vocabulary import vocabulary

_BOLD = re.compile(
    r"(?m)^(?:(?:The|An?)\s)?(?P<mark>\*\*|__)"
    r"(?P<name>[^*_\n]{2,120}(?:\n[^*_\n]{1,100})?)(?P=mark)"
)
_SAYS = re.compile(
    r"\b(?:is|was|are|were|refers to|provides|assists|encompasses|comprises|consists|works|promotes"
    r"|coordinates|brings|has been)\b\s*(?P<what>(?:[^.]|\.(?!\s)){0,260})"
)
_ONE_OF = re.compile(r"^\s*one of (?:the |its )?")
_WITHIN = 9000  # characters: pages begin with notices, side bars and captions
_BEFORE_VERB = 420  # characters of brackets and other names between the name and its verb
#: Nouns that say what the subject of a page is; any other makes it none of the graph's.
_OFFICES = re.compile(
    r"(?i)\b(?:organi[sz]ations?|bod(?:y|ies)|agenc(?:y|ies)|commission|committee|council"
    r"|institut(?:e|ion)|cent(?:re|er)|bank|fund|union|alliance|coalition|group(?:ing)?|forum|network|association"
    r"|department|office|court|tribunal"
    r"|parliament|assembly|secretariat|league|confederation|federation|bloc|think tank"
    r"|charity|foundation"
    r"|consortium|partnership|community|authority|organ|arm|branch|mission|facility"
    r"|laborator(?:y|ies)|legislature|company)\b"
)
_PROGRAMMES = re.compile(
    r"(?i)\b(?:programmes?|programs?|projects?|initiative|strategy|framework|campaign|platform|plan"
    r"|mechanism)\b"
)
_NEITHER = re.compile(
    r"(?i)\b(?:treat(?:y|ies)|convention|agreement|position|post|status|concept|war|conflict|law"
    r"|protocol|charter|declaration|head of"
    r"|office of (?:the )?(?:president|head|chair|secretary|prime|governor|mayor|minister)"
    r"|chief|person|politician|diplomat|economist|list|city|countr(?:y|ies)|conference|meeting)\b"
)


@dataclass(frozen=True, slots=True)
class Subject:
    """The name that a page is about: its characters, the label that its definition gives, and the
    nouns that say what it is, by which the page may call it ("the commission")."""

    start: int
    end: int
    label: str | None
    nouns: frozenset[str] = frozenset()


def subject_of(text: str) -> Subject | None:
    """The bold name at the start of a line that a verb of being follows in the same sentence."""
    for match in _BOLD.finditer(text, 0, _WITHIN):
        verb = _SAYS.search(text, match.end(), match.end() + _BEFORE_VERB + 300)
        if match["name"].rstrip()[-1] in ".:!?" or not any(c.isupper() for c in match["name"]):
            continue
        if verb is None or verb.start() > match.end() + _BEFORE_VERB:
            continue
        if re.search(r"\n\s*\n|[.!?]\s+[A-Z(]", text[match.end() : verb.start()]):
            continue
        start = match.start("name")
        name = re.sub(r"\s\([^()]*\)?$", "", match["name"].rstrip(",. ")).rstrip(",. ")
        what = verb["what"]
        if not any(kind.search(what) for kind in (_OFFICES, _PROGRAMMES, _NEITHER)):
            what = text[: text.find("\n")]  # the line above the page: "Agency of the Union"
        return Subject(start, start + len(name), _label(name, what), _nouns(what))
    return None


def _nouns(what: str) -> frozenset[str]:
    """The nouns of a definition up to its first relative or participle."""
    what = _ONE_OF.sub("", what)
    head = re.split(r"\b(?:that|which|whose|who|for|to|established|founded|based|of)\b|[,;]", what)[
        0
    ]
    found = [m.group().lower() for kind in (_OFFICES, _PROGRAMMES) for m in kind.finditer(head)]
    return frozenset(found)


def _label(name: str, what: str) -> str | None:
    """What the definition says: the noun that comes first; else the head of the name."""
    found = {
        "Office": _OFFICES.search(what),
        "Programme": _PROGRAMMES.search(what),
        "": _NEITHER.search(what),
    }
    first = min(
        ((m.start(), label) for label, m in found.items() if m is not None), default=(0, "")
    )
    office = found["Office"]
    if first[1] == "Programme" and office and _same_phrase(what, first[0], office.start()):
        return "Office"
    if first[1]:
        return first[1]
    if any(m is not None for m in found.values()):
        return None
    heads = vocabulary().heads
    return next((heads[w][0] for w in reversed(re.findall(r"[\w-]+", name)) if w in heads), None)


def _same_phrase(what: str, first: int, second: int) -> bool:
    """Whether one noun only modifies the other: "a programme committee"."""
    return first < second and " " not in what[first:second].strip().replace(" ", "", 1)
