"""Where a composed name ends: behind its head "of", "on" and "for" with what they govern."""

from __future__ import annotations

from loaders.mentions.name_words import NameWords

_LONGEST = 28  # tokens
_INNER = frozenset(
    """
    of for on against to towards de du des del dos das di della delle dei degli para pour fur der
    voor van
    """.split()
)
_TITLE = frozenset("on for".split())
_ONLY_IN_TITLES = frozenset(
    "by from with as its their a while through between at concerning related relating".split()
)
#: Words of titles that leave open where: "Sub-Committee on the Situation in …".
SITED = frozenset("situation crisis conflict war elections transition events territory".split())
_POSTS = frozenset("director administrator secretary commissioner coordinator minister ceo".split())
_GRADES = frozenset("deputy assistant executive managing associate vice general special".split())
_BOARDS = frozenset("Directors Trustees Governors Visitors Managers".split())
_ORGANS = frozenset("Committee Subcommittee Sub-Committee Group Panel Team".split())
_SECOND = frozenset("assistant under deputy".split())
_NUMBERED = frozenset("First Second Third New Under".split())
_BEFORE_PLACE = frozenset("in to and from by at".split())
_BEFORE_DATE = frozenset("in on since until from".split())
_DEPLOYED = frozenset("Mission Operation".split())
_HOLDERS = frozenset("University College Hospital Ministry Department Parliament".split())
_SIDES = frozenset("Movement Party Front Army Union Police Forces Guard League".split())
_ABSTRACT = frozenset(
    ["Administration", "Society", "Services", "Operations", "Communications", "Review"]
)
_PLURALS = frozenset(
    "Offices Ministries Departments Agencies Authorities Committees Commissions Councils".split()
)
_NO_BODIES = frozenset(["Programme", "Event", "Text"])
_STATES = frozenset("government governments state states republic kingdom".split())
_SMALL = frozenset("the to a its of their an all la le les los las el das den de".split())
_BEHIND_LIST = frozenset(
    """
    , . ; ) ( : of and in to is was has will for are were have had would at on by with as who which
    that where from under through during within " ” - – —
    """.split()
)


def name_end(words: NameWords, first: int, start: int, label: str) -> int:
    """The end of a name that starts at `first` and whose head ends at `start`, as long as what
    follows is capitalised."""
    end = index = _deployed(words, start)
    titled = False
    while index < min(len(words.tokens), start + _LONGEST):
        if words.capital(index):
            known = index in words.known
            if known and not _takes_known(words, index, start, titled):
                break
            dated = words.tokens[index].text in words.words.calendar
            if dated and not known and (not titled or words.low(index - 1) in _BEFORE_DATE):
                break
            if words.article(index) or (index > start and _posted(words, index)):
                break
            index = end = words.known.get(index, index + 1)
            continue
        low = words.low(index)
        parted = _of_whole(words, first, start, index) or _agreed_on(words, first, index)
        if (parted and not titled) or _of_holder(words, index):
            break
        opens = titled or words.low(start) in _TITLE
        step = _step(words, index, start, opens, label) if index > start or low in _INNER else 0
        if not step:
            break
        titled = titled or low in _TITLE
        index += step
    return end


def _deployed(words: NameWords, start: int) -> int:
    """Where the State ends in which a mission's name says that it is: "Operation in Chad", "Mission
    in Chad and Mali"; the end of the head where none follows."""
    end = at = start
    joints = frozenset(["in"]) if words.tokens[start - 1].text in _DEPLOYED else frozenset()
    while words.low(at) in joints:
        at += 2 if words.low(at + 1) == "the" else 1
        if at not in words.known or at not in words.places:
            break
        end = at = words.known[at]
        joints = frozenset(["and"])
    return end


def _posted(words: NameWords, index: int) -> bool:
    """Whether a post, and no part of a name, follows: "the Office of Reefs Director"."""
    last = index + 1
    while words.capital(last) and not words.is_head(last):
        last += 1
    ends = last - index < 5 and not words.capital(last)
    opens = index
    while words.capital(opens - 1):
        opens -= 1
    tied = words.low(index - 1) in _GRADES or words.low(opens - 1) == "the"
    return words.low(index) in _POSTS and ends and not tied and opens < index


def _of_whole(words: NameWords, first: int, start: int, index: int) -> bool:
    """Whether "of the" leads to the body that the named one is a part of: "Coral Unit of the
    Harbour Ministry", "Division of Corals of the Secretariat". The head ends at `start`."""
    part = index - first >= 2 and words.tokens[start - 1].text in words.words.parts
    genitive = words.low(index) == "of" and words.low(index + 1) == "the"
    return part and genitive and words.unknown(index + 2) and words.starts_name(index + 2)


def _of_holder(words: NameWords, index: int) -> bool:
    """Whether "of" or "at" leads to a university or ministry that holds the named body: "Center
    for Reefs of Harbour University"."""
    if words.low(index) not in {"of", "at"}:
        return False
    at = run = index + 2 if words.low(index + 1) == "the" else index + 1
    while words.unknown(at) and at - run < 4:
        if words.tokens[at].text in _HOLDERS:
            return at > run
        at += 1
    return False


def _agreed_on(words: NameWords, first: int, index: int) -> bool:
    """Whether "on" is what a party agreed on, not what its name says: "the Liberation Movement on
    Temporary Arrangements"."""
    sided = words.tokens[index - 1].text in _SIDES and index - first >= 2
    return sided and words.low(index) == "on"


def _told_what_for(words: NameWords, index: int) -> bool:
    """Whether the name goes on behind the body whose organ it names: "the Ad Hoc Committee of the
    General Assembly for the Announcement of Gifts"."""
    at = words.known[index]
    if index in words.places or words.low(at) not in _TITLE:
        return False
    at += 2 if words.low(at + 1) == "the" else 1
    dated = words.capital(at) and words.tokens[at].text in words.words.calendar
    return words.unknown(at) and at not in words.towns and not dated


def _takes_known(words: NameWords, index: int, start: int, titled: bool) -> bool:
    """A body or country behind "of" is no part of the name; behind "on" or "for" it may be."""
    before = words.low(index - 1)
    if before == "the":
        before = words.low(index - 2)
    if before in {"and", "&", ","}:
        return False
    at = index - (3 if words.low(index - 1) == "the" else 2)
    whose = words.low(at)
    ranked = whose == "secretary" and words.low(at - 1) in _SECOND
    if (before == "of" and (whose == "charter" or ranked)) or (before == "in" and whose in SITED):
        return True  # "Friends of the Charter of the United Nations", "on the Crisis in Kenya"
    if before == "of" and words.tokens[start - 1].text in _ORGANS and _told_what_for(words, index):
        return True
    if before in {"of", "in", "to", "by", "at"}:
        return titled and index not in words.places and before == "of"
    return True


def _step(words: NameWords, index: int, start: int, titled: bool, label: str) -> int:
    """How many lower-case words to pass so that the name goes on, or 0. `titled` names are
    titles ("Programme on …") and may hold more small words."""
    low = words.low(index)
    if low == ",":
        listed = any(words.low(n) == "," for n in range(start, index))
        return _past_comma(words, index, label, listed)
    if low in {"'s", "’s", "'", "’"}:
        owner = words.low(index - 1) in words.words.owners or low in {"'", "’"}
        listed = low in {"'", "’"} and words.low(index + 1) == "and" and words.capital(index + 2)
        if listed:
            return 2  # "Farmers' and Producers' Organisations"
        return 1 if owner and words.capital(index + 1) else 0  # "Board of Veterans' Appeals"
    if low not in words.words.connectors or (low == "as" and words.starts_name(index + 1)):
        return 0
    if low in {"and", "&"}:
        return 1 if label == "Office" and _subject(words, index + 1) else _past_and(words, index)
    return 0 if low in _ONLY_IN_TITLES and not titled else _past_small(words, index)


def _past_small(words: NameWords, index: int) -> int:
    for step in (1, 2, 3):
        at = index + step
        if words.capital(at):
            if words.low(index) == "between" and at in words.known:
                return 0  # "Partnership for Growth between Kenya and Chad"
            if words.low(index) == "in" and words.low(at + 1) in {"'s", "’s"}:
                return 0  # "Center for Reefs in Vanderbilt's School of Engineering"
            opener = words.tokens[at].text in words.words.openers - _NUMBERED
            if at in words.known and words.low(index) == "between":
                return 0  # "Partnership between UNICEF and the Ministry": those who made it
            place = (at in words.known and at in words.places) or at in words.towns
            placed = place and words.low(index) in _BEFORE_PLACE
            sited = words.low(index) == "in" and words.low(index - 1) in SITED
            return 0 if opener or (placed and not sited) else step
        if words.low(at) not in _SMALL:
            return 0
    return 0


def _past_and(words: NameWords, index: int) -> int:
    """ "and" goes on where no new name starts behind it."""
    article = words.low(index + 1) == "the"
    at = index + 2 if article else index + 1
    if words.low(index - 1) == "state" and words.low(at) == "government":
        return at - index  # "Heads of State and Government"
    if _function(words, at):
        return 0 if article else 1  # "Foundation for Science and Society"
    if not words.unknown(at) or words.starts_name(at) or _several(words, at):
        return 0
    if _of_board(words, index):
        return 0
    if article:
        return 2 if words.low(index - 1) != "," else 0
    return 1


def _subject(words: NameWords, at: int) -> bool:
    """Whether a capitalised word alone is one more thing that an office is for, although it can
    head a name: "the Office of Reef Aid and Training"."""
    if not words.unknown(at):
        return False
    label, _ = words.words.heads.get(words.headword(at), ("", ""))
    alone = not words.capital(at + 1) and words.low(at + 1) not in _INNER
    return alone and label in _NO_BODIES and words.low(at) not in _STATES


def _of_board(words: NameWords, index: int) -> bool:
    """Whether the body before "and" is one whose board is named: "the Board of Directors of X and
    Y" is two."""
    near = range(max(0, index - 7), index)
    return any(words.tokens[n].text in _BOARDS and words.low(n + 1) == "of" for n in near)


def _several(words: NameWords, at: int) -> bool:
    """Whether a run names several bodies of one sort: "… and State Security Offices"."""
    last = at
    while words.unknown(last + 1):
        last += 1
    return last > at and words.tokens[last].text in _PLURALS


def _past_comma(words: NameWords, index: int, label: str, listed: bool) -> int:
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
        plain = _plain(words, at + 1) or _function(words, at + 1)
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


def _plain(words: NameWords, at: int) -> bool:
    """Whether a capitalised word goes on with a name and starts none."""
    return words.unknown(at) and not words.starts_name(at)


def _function(words: NameWords, at: int) -> bool:
    """Whether a word alone is what a body does, although it can head a name: "Finance and
    Administration"."""
    abstract = words.unknown(at) and words.tokens[at].text in _ABSTRACT
    return abstract and not words.capital(at + 1)


def _closes_list(words: NameWords, at: int) -> bool:
    while words.capital(at):
        at += 1
    if at >= len(words.tokens) or words.low(at) in _BEHIND_LIST:
        return True
    told = any(form == "ed" for _, form in words.lexicon.verb_forms(words.low(at)))
    return told or words.tokens[at].kind == "number"
