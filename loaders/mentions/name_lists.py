"""Lists inside a name, behind its head: what "and" and commas tie to "Ministry of Water, …"."""

from __future__ import annotations

from loaders.mentions.name_words import NameWords

#: Small words inside names, and those that open what a name is about.
INNER = frozenset(
    """
    of for on against to towards de du des del dos das di della delle dei degli para pour fur der
    voor van
    """.split()
)
TITLE = frozenset("on for".split())
_BOARDS = frozenset("Directors Trustees Governors Visitors Managers".split())
_ABSTRACT = frozenset(
    "Administration Society Services Operations Communications Review Training".split()
)
_PLURALS = frozenset(
    "Offices Ministries Departments Agencies Authorities Committees Commissions Councils".split()
)
_SERVED = frozenset(
    "human social senior family veterans financial public general community correctional".split()
)
_NO_BODIES = frozenset(["Programme", "Event", "Text"])
_STATES = frozenset("government governments state states republic kingdom".split())
_LAID_DOWN = frozenset("Policy Policies Legislation Doctrine".split())
_BEHIND_LIST = frozenset(
    """
    , . ; ) ( : of and in to is was has will for are were have had would at on by with as who which
    that where from under through during within " ” - – —
    """.split()
)


def past_and(words: NameWords, index: int) -> int:
    """ "and" goes on where no new name starts behind it."""
    article = words.low(index + 1) == "the"
    at = index + 2 if article else index + 1
    if words.low(index - 1) == "state" and words.low(at) == "government":
        return at - index  # "Heads of State and Government"
    if _function(words, at):
        return 0 if article else 1  # "Foundation for Science and Society"
    if words.low(at) in TITLE | {"of"} and _plain(words, at + 1):
        return 2  # "Institute for Management of Flows and of Resources"
    if _no_body(words, at) and any(words.low(n) == "," for n in range(index - 5, index)):
        return 1  # "Department for Business, Energy and Industrial Strategy"
    tied = words.low(index) == "&" and words.tokens[at].text not in words.words.bare
    if not words.unknown(at) or (words.starts_name(at) and not tied) or _several(words, at):
        return 0
    if _of_board(words, index):
        return 0
    if article:
        return 2 if words.low(index - 1) != "," and not _of_policy(words, at) else 0
    return 1


def _of_policy(words: NameWords, at: int) -> bool:
    """Whether a run of capitalised words names what a State has laid down: "… and the National
    Reef Policy"."""
    while words.unknown(at + 1):
        at += 1
    return words.tokens[at].text in _LAID_DOWN


def past_and_in_text(words: NameWords, index: int) -> bool:
    """Whether "and" goes on in the title of a text, with one more thing that it is on: "the Report
    on Reefs and Coastal Services"."""
    at = index + 1
    own = words.unknown(at) and words.tokens[at].text not in words.words.bare
    if not own or words.tokens[at].acronym:
        return False
    while words.unknown(at + 1):
        at += 1
    return words.low(at).endswith("s")


def subject(words: NameWords, at: int) -> bool:
    """Whether a capitalised word alone is one more thing that an office is for, although it can
    head a name: "the Office of Reef Aid and Training"."""
    if not words.unknown(at):
        return False
    if words.low(at) in _SERVED and words.low(at + 1) == "services" and words.unknown(at + 1):
        return not words.capital(at + 2)  # "the Department of Health and Senior Services"
    label, _ = words.words.heads.get(words.headword(at), ("", ""))
    alone = not words.capital(at + 1) and words.low(at + 1) not in INNER
    return alone and label in _NO_BODIES and words.low(at) not in _STATES


def _of_board(words: NameWords, index: int) -> bool:
    """Whether the body before "and" is one whose board is named: "the Board of Directors of X and
    Y" is two."""
    near = range(max(0, index - 7), index)
    named = words.lexicon.prior.get(words.low(index - 1), "").startswith("N")
    if named and not words.is_head(index - 1):
        return False  # "the Board of Trustees of the Marsh Scholarship and Reed Foundation"
    return any(words.tokens[n].text in _BOARDS and words.low(n + 1) == "of" for n in near)


def _several(words: NameWords, at: int) -> bool:
    """Whether a run names several bodies of one sort: "… and State Security Offices"."""
    last = at
    while words.unknown(last + 1):
        last += 1
    related = words.low(at) == "related"  # "… Education and Related Agencies"
    return last > at and not related and words.tokens[last].text in _PLURALS


def past_comma(words: NameWords, index: int, label: str, listed: bool) -> int:
    """A comma inside a ministry's name or a title: "Justice, Constitutional and Religious
    Affairs", "Food, Agriculture, and Livestock". `listed` tells whether one stood before."""
    at: int | None = index + 1
    assert at is not None
    if words.low(at) == "and":
        inner = label == "Programme" or listed
        return 2 if inner and _plain(words, at + 1) and _closes_list(words, at + 1) else 0
    for _ in range(4):
        at = _item_end(words, at)
        if at is None:
            return 0
        if words.low(at) == "," and words.low(at + 1) != "and":
            at += 1
            continue
        at += words.low(at) == ","
        last = words.low(at) in {"and", "&"}
        plain = _plain(words, at + 1) or _function(words, at + 1) or _no_body(words, at + 1)
        return 1 if last and plain and _closes_list(words, at + 1) else 0
    return 0


def _item_end(words: NameWords, at: int) -> int | None:
    """The end of one item of a list in a name, or None where the words name something of their
    own."""
    start = at
    while words.unknown(at) and at - start < 5:
        token = words.tokens[at]
        if token.acronym or token.text in words.words.openers:
            return None
        at += 1
    own = at == start or at in words.known or words.names_body(at - 1)
    return None if own else at


def _no_body(words: NameWords, at: int) -> bool:
    """Whether two capitalised words are one more thing that a ministry is for, although the last
    can head a programme's name: "Energy and Industrial Strategy"."""
    last = at + 1
    if not (words.unknown(at) and words.unknown(last)) or words.capital(last + 1):
        return False
    label, _ = words.words.heads.get(words.headword(last), ("", ""))
    return label in _NO_BODIES


def _plain(words: NameWords, at: int) -> bool:
    """Whether a capitalised word goes on with a name and starts none."""
    return words.unknown(at) and not words.starts_name(at)


def _function(words: NameWords, at: int) -> bool:
    """Whether a word alone is what a body does, although it can head a name: "Finance and
    Administration"."""
    served = words.unknown(at) and words.field(at) and words.tokens[at + 1 : at + 2]
    behind = words.tokens[at + 1].text if served else ""
    public = behind == "Administration" and words.low(at) == "public"
    at += behind == "Services" or public  # "… and Social Services"
    abstract = words.unknown(at) and words.tokens[at].text in _ABSTRACT
    return abstract and not words.capital(at + 1)


def _closes_list(words: NameWords, at: int) -> bool:
    while words.capital(at):
        at += 1
    if at >= len(words.tokens) or words.low(at) in _BEHIND_LIST:
        return True
    told = any(form == "ed" for _, form in words.lexicon.verb_forms(words.low(at)))
    return told or words.tokens[at].kind == "number"
