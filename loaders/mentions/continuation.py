"""Where a composed name ends: behind its head "of", "on" and "for" with what they govern."""

from __future__ import annotations

from loaders.mentions.given import given_names
from loaders.mentions.name_ends import (
    GIVEN,
    SITED,
    describes,
    glued,
    measured,
    parts_from,
    with_plan,
)
from loaders.mentions.name_lists import (
    INNER,
    TITLE,
    past_and,
    past_and_in_text,
    past_comma,
    subject,
)
from loaders.mentions.name_words import NameWords
from loaders.mentions.roles import role_at
from loaders.mentions.small_heads import noun_phrase_ends

_LONGEST, _LONGEST_POST = 28, 4  # tokens of a name, and of a post
_ONLY_IN_TITLES = frozenset(
    "by from with as its their a while through between at concerning related relating".split()
)
#: Persons of whom "with" says what marks them: "Persons with Disabilities".
_MARKED = frozenset("living people persons women men children youth girls boys".split())
_POSTS = frozenset(
    """
    director administrator secretary commissioner coordinator minister ceo fellow representative
    spokesperson spokesman spokeswoman
    """.split()
)
_FOR_NOW = frozenset("acting interim deputy assistant".split())
_GRADES = frozenset("deputy assistant executive managing associate vice general special".split())
_ORGANS = frozenset("Committee Subcommittee Sub-Committee Group Panel Team".split())
_SECOND = frozenset("assistant under deputy".split())
_BEFORE_DATE = frozenset("in on since until from".split())
_DEPLOYED = frozenset("Mission Operation".split())
_HOLDERS = frozenset("University College Hospital Ministry Department Parliament".split())
_SIDES = frozenset("Movement Party Front Army Union Police Forces Guard League".split())
_CHAMBERS = frozenset("Parliament Senate Court Secretariat".split())
_MINISTRIES = frozenset("Ministry Department Secretariat".split())
_OF_GOVERNMENT = ["of", "the", "government"]
_SCHOOLS = frozenset("University College School".split())
_HEADS_OF_STATE = frozenset("president minister chancellor premier".split())
_RANKS = frozenset("prime vice deputy".split())
_SMALL = frozenset("the to a its of their an all la le les los las el das den de".split())


def name_end(words: NameWords, first: int, start: int, label: str) -> int:
    """The end of a name that starts at `first` and whose head ends at `start`, as long as what
    follows is capitalised."""
    end = index = with_plan(words, start) or _deployed(words, start)
    titled, before = False, end
    while index < min(len(words.tokens), start + _LONGEST):
        if words.capital(index):
            known = index in words.known
            if known and (_of_more(words, index) or not _takes_known(words, index, start, titled)):
                break
            dated = words.tokens[index].text in words.words.calendar
            if dated and not known and (not titled or words.low(index - 1) in _BEFORE_DATE):
                break
            text = words.tokens[index].text
            if glued(words, index, start, titled) or measured(words, index):
                break
            if index > start and words.capital(index - 1) and words.ranked(index):
                return before  # "the Board of Oregon Governor Jane Marsh"
            person = text.endswith(".") and text in words.words.honorifics  # "Dr. N"
            person |= words.told(index) or _named(words, index)
            if person or words.article(index) or (index > start and _posted(words, index)):
                break
            index = end = words.known.get(index, index + 1)
            continue
        low = words.low(index)
        parted = _of_whole(words, first, start, index) or _agreed_on(words, first, start, index)
        school = words.tokens[start - 1].text in _SCHOOLS
        placed = low == "in" if school else _of_holder(words, index)
        placed |= _of_region(words, index)
        placed |= [words.low(n) for n in range(index, index + 3)] == _OF_GOVERNMENT
        if (parted and not titled) or placed:
            break
        opens = titled or words.low(start) in TITLE
        step = _step(words, index, start, opens, label) if index > start or low in INNER else 0
        if not step:
            break
        titled = titled or low in TITLE or _aims(words, index, label)
        before = end if low in INNER else before
        index += step
    return words.past_year(end)


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


def _named(words: NameWords, index: int) -> bool:
    """Whether a person follows the State that a post is for, "Envoy for Chad Jane Okoro", or the
    post whose office is named, "Office of the President Jane Okoro"."""
    at = index - (2 if words.low(index - 2) in _RANKS else 1)
    if words.low(at - 1) == "the" and words.low(index - 1) in _HEADS_OF_STATE:
        return words.unknown(index) and words.unknown(index + 1) and words.low(index) != "pro"
    state = any(words.known[place] == index for place in words.places)
    names, text = given_names(), words.tokens[index].text
    named = names.sure(text) or (words.is_head(index - 1) and names.family(text))
    return (state or words.is_head(index - 1)) and words.capital(index + 1) and named


def _posted(words: NameWords, index: int) -> bool:
    """Whether a post, and no part of a name, follows: "the Office of Reefs Director"."""
    index += words.low(index) in _FOR_NOW and words.low(index + 1) in _POSTS
    last = index + 1
    while words.capital(last) and not words.is_head(last):
        last += 1
    ends = last - index < 5 and not words.capital(last)
    opens = index
    while words.capital(opens - 1):
        opens -= 1
    tied = words.low(index - 1) in _GRADES or words.low(opens - 1) == "the"
    return words.low(index) in _POSTS and ends and not tied and opens < index


def _of_more(words: NameWords, index: int) -> bool:
    """Whether an acronym stands before a small noun to which it belongs: "the Bureau for the CRCX
    sessions"."""
    article = words.low(index - 1) == "the"
    told = words.low(index - 1 - article) in TITLE and words.tokens[index].acronym
    end = words.known[index]
    return told and not words.capital(end) and not noun_phrase_ends(words.tokens, end)


def _of_whole(words: NameWords, first: int, start: int, index: int) -> bool:
    """Whether "of the" leads to the body that the named one is a part of: "Coral Unit of the
    Harbour Ministry", "Division of Corals of the Secretariat". The head ends at `start`."""
    part = index - first >= 2 and words.tokens[start - 1].text in words.words.parts
    genitive = words.low(index) == "of" and words.low(index + 1) == "the"
    at = index + 2
    if not (part and genitive and words.unknown(at)):
        return False
    while words.unknown(at) and words.low(at + 1) != "and" and at - index < _LONGEST_POST:
        at += 1
    joined = words.low(at + 1) == "and" and words.unknown(at + 2) and words.starts_name(at + 2)
    return words.starts_name(index + 2) or joined


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


def _of_region(words: NameWords, index: int) -> bool:
    """Whether "of" leads to a body whose name a region opens: "the Team of the Asia and the Pacific
    Division"."""
    at = index + 2 if words.low(index + 1) == "the" else index + 1
    joint = next((n for n in (at + 1, at + 2) if words.in_region(n)), 0)
    behind = joint + (3 if words.low(joint + 1) == "the" else 2)
    return (
        words.low(index) == "of" and joint > 0 and words.unknown(behind) and words.is_head(behind)
    )


def _agreed_on(words: NameWords, first: int, start: int, index: int) -> bool:
    """Whether "on" is what a party agreed on, not what its name says: "the Liberation Movement on
    Temporary Arrangements"."""
    before = words.tokens[index - 1].text
    party = before in _SIDES and words.low(index - 2) != "working"  # "Working Party on Rail"
    sided = before in _CHAMBERS or (party and index - first >= 2)
    ministry = words.tokens[start - 1].text in _MINISTRIES and index > start
    return (sided or ministry) and words.low(index) == "on"


def _told_what_for(words: NameWords, index: int) -> bool:
    """Whether the name goes on behind the body whose organ it names: "the Ad Hoc Committee of the
    General Assembly for the Announcement of Gifts"."""
    at = words.known[index]
    if index in words.places or words.low(at) not in TITLE:
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
    sited = (before == "in" and whose in SITED) or (before == "to" and whose in GIVEN)
    if (before == "of" and (whose == "charter" or ranked)) or sited:
        return True  # "Friends of the Charter of the United Nations", "on the Crisis in Kenya"
    if before == "of" and words.tokens[start - 1].text == "Office" and _post_of(words, index):
        return True
    if before == "of" and words.tokens[start - 1].text in _ORGANS and _told_what_for(words, index):
        return True
    if before in {"of", "in", "to", "by", "at", "with"}:
        described = before == "in" and describes(words, index)
        return titled and (described or (index not in words.places and before == "of"))
    return True


def _post_of(words: NameWords, index: int) -> bool:
    """Whether a known body at a token stands before a post: "the Office of the UN Security
    Coordinator"."""
    at = known = words.known[index]
    while index not in words.places and words.unknown(at) and at - known < _LONGEST_POST:
        role = role_at(words.tokens, at)
        if role:
            return not words.capital(role[0])
        at += 1
    return False


def _step(words: NameWords, index: int, start: int, titled: bool, label: str) -> int:
    """How many lower-case words to pass so that the name goes on, or 0. `titled` names are
    titles ("Programme on …") and may hold more small words."""
    low = words.low(index)
    if low == ",":
        listed = any(words.low(n) == "," for n in range(start, index))
        return past_comma(words, index, label, listed)
    if low in {"'s", "’s", "'", "’"}:
        owner = words.low(index - 1) in words.words.owners or low in {"'", "’"}
        listed = low in {"'", "’"} and words.low(index + 1) == "and" and words.capital(index + 2)
        if listed:
            return 2  # "Farmers' and Producers' Organisations"
        return 1 if owner and words.capital(index + 1) else 0  # "Board of Veterans' Appeals"
    if low == "-":  # "for the English- and Dutch-Speaking Islands"
        return 2 if titled and words.low(index + 1) == "and" and words.capital(index + 2) else 0
    if low not in words.words.connectors or (low == "as" and _held_or_named(words, index + 1)):
        return 0
    if low == "as" and not any(words.low(at) == "to" for at in range(start, index)):
        return 0  # "the Fund for Refugees as a Partial Agreement"
    if low in {"and", "&"}:
        if label == "Text" and titled and past_and_in_text(words, index):
            return 1
        own = titled and label == "Programme" and words.low(index + 1) in {"its", "their"}
        if own:  # "Plan to Stop Floods and their Effects"
            return 2 if words.unknown(index + 2) and not words.starts_name(index + 2) else 0
        return 1 if label == "Office" and subject(words, index + 1) else past_and(words, index)
    if low == "on" and words.low(index + 1) in {"its", "their"}:
        return 0  # "wrote of the Reef Plan on its Benefits page"
    marked = low == "with" and words.low(index - 1) in _MARKED  # "People Living with …"
    return 0 if low in _ONLY_IN_TITLES and not (titled or marked) else _past_small(words, index)


def _held_or_named(words: NameWords, at: int) -> bool:
    """Whether a post or a name starts behind "as"."""
    several = words.capital(at) and words.low(at).endswith("s")  # "as Partners in Trade"
    posted = words.capital(at) and not several and role_at(words.tokens, at) is not None
    return posted or words.starts_name(at)


def _aims(words: NameWords, index: int, label: str) -> bool:
    """Whether a programme's name says what for: "Initiative to Save Reefs as a Common Good"."""
    verb = words.unknown(index + 1) and words.lexicon.verb_forms(words.low(index + 1))
    aims = label == "Programme" and words.low(index) == "to"
    return aims and any(form == "base" for _, form in verb or ())


def _past_small(words: NameWords, index: int) -> int:
    for step in (1, 2, 3):
        at = index + step
        if words.capital(at):
            return 0 if parts_from(words, index, at) else step
        if words.low(at) not in _SMALL:
            return 0
    return 0
