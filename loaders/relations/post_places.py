"""Where the posts of a person stand: before the name or behind it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from loaders.mentions.entities import Mention
from loaders.relations.post import Post
from loaders.relations.post_chains import COURTESIES
from loaders.relations.post_phrases import PostPhrases

#: Honorifics that name no post.
_HONORIFICS = frozenset(
    """
    Mr Ms Mrs Dr H.E . Sir Dame Lord Lady Madam Prof Professor Hon Rev His Her Excellency Royal
    Highness Majesty Honourable Honorable Count Countess Viscount
    """.split()
)
_RANKS = frozenset(
    "Lieutenant Major Brigadier Colonel Admiral Commodore Marshal Vice-Admiral".split()
)
_ADDRESSES = frozenset(
    "Ambassador Professor Judge Justice Senator Minister Sheikh Prince Princess".split()
)
_BEHIND_NAME = frozenset([",", "(", "–", "—", "-", ":"])
_ENDS_POST = frozenset([",", "–", ":"])
_NOW = frozenset("currently presently now present at".split())
_IS = frozenset("is was are were been remains became include included includes (".split())
_HELD = frozenset("held occupied filled assumed exercised".split())
_SINCE = frozenset("since as of in from".split())
_HAS_BEEN = frozenset("who is was has have had been being are were then now currently".split())
_SMALL = frozenset("the a an also and & as currently its now later today".split())
_OPENS_POST = frozenset(
    "the its our my your his her their whose by and said with from to ,".split()
)
_BEFORE_POST = _OPENS_POST | frozenset("of a an as that".split())
_HEADING = frozenset("heads chairs officers co-chairs represents partners".split())
_FEW = 6  # tokens from a post to the comma before the name of its holder
_FARTHEST_TITLE = 14
_FARTHEST_PHRASE = 22


def before(phrases: PostPhrases, person: Mention) -> Post | None:
    """ "UNODC Executive Director N", "the Executive Director of CTED, N"."""
    at = before_honorifics(phrases, person.first)
    end = _linked(phrases, at)
    if end is not None:
        said = phrases.tokens[end].kind == "word"  # "the post of Director was held by N"
        return _ending(phrases, end, _BEFORE_POST if said else _OPENS_POST)
    for start in range(max(0, at - _FARTHEST_TITLE), at):
        post = phrases.post(start)
        of_other = phrases.low(start - 1) == "of" and phrases.role_ends(start - 1)
        post = _without_honorific(phrases, post, at, person.first) if post else None
        if post and post.last == at and (post.bodies or not of_other):
            return None if _of_earlier(phrases, post) else _beside_rank(phrases, post)
    return None


def _without_honorific(phrases: PostPhrases, post: Post, at: int, name: int) -> Post | None:
    """A post whose phrase took in the honorific at a token: "Director Dr." is Director, and "First
    Lady" a post."""
    if at == name or post.last != name:
        return post
    if phrases.role_ends(name):
        return replace(post, last=at)
    title = post.title.removesuffix(phrases.marked.text_of(at, name)).strip()
    joined = phrases.low(at - 1) in {"and", "&", ","}
    return None if joined else replace(post, title=title, last=at)


def _beside_rank(phrases: PostPhrases, post: Post) -> Post:
    """The post that a comma sets before a rank: "the Representative of Kenya, Ambassador N"."""
    ranked = post.last == post.first + 1 and phrases.text(post.first) in _ADDRESSES
    if not ranked or post.bodies or phrases.text(post.first - 1) != ",":
        return post
    held = _ending(phrases, post.first - 1, _OPENS_POST)
    opens = held is not None and phrases.low(held.first - 1) in {"", "the", "our"}
    return held if held is not None and held.bodies and opens else post


def _of_earlier(phrases: PostPhrases, post: Post) -> bool:
    """Whether a post opens with what the post before is of: "President of the Assembly Director
    N"."""
    at = post.first - (phrases.low(post.first - 1) == "the")
    opened = bool(post.bodies) and post.bodies[0].first == post.first
    return opened and phrases.low(at - 1) == "of" and phrases.role_ends(at - 1)


def _past_term(phrases: PostPhrases, at: int) -> int:
    """Where a post ends before "has been", ", who is" and ", since 2020, is" at a token."""
    words = _HAS_BEEN | _SINCE
    while at:
        before = phrases.tokens[at - 1]
        aside = before.text == "," and phrases.low(at) in words
        if before.low not in words and before.kind != "number" and not aside:
            return at
        at -= 1
    return at


def further_before(phrases: PostPhrases, post: Post) -> Post | None:
    """The post of which "is" says that the holder of the one before a name has it: "The Chair of
    the Board is Kenyan President N"."""
    if phrases.low(post.first - 1) not in {"is", "was"}:
        return None
    return _ending(phrases, _past_term(phrases, post.first - 1), _OPENS_POST)


def joined_before(phrases: PostPhrases, post: Post) -> Post | None:
    """The post that "and" joins to the one right before a name: "X Adviser & Y Coordinator N";
    not that of another: "M, Adviser of X and Coordinator N", "the Adviser of X and Coordinator
    N"."""
    joint = post.first - 1
    if phrases.low(joint) not in {"and", "&"}:
        return None
    for start in range(max(0, joint - _FARTHEST_TITLE), joint):
        opened = phrases.low(start - 1) not in {"the", ","} and start - 1 not in phrases.mentions
        found = phrases.post(start) if opened or phrases.low(joint) == "&" else None
        if found is not None and found.last == joint:
            return found
    return None


def linked(phrases: PostPhrases, person: Mention) -> bool:
    """Whether a verb, a bracket or a comma joins a name to the post before it."""
    return _linked(phrases, before_honorifics(phrases, person.first)) is not None


def stands_before(phrases: PostPhrases, post: Post, person: Mention) -> bool:
    """Whether nothing but honorifics stands between a post and a name."""
    return post.last >= before_honorifics(phrases, person.first)


def behind(phrases: PostPhrases, person: Mention) -> Iterator[Post]:
    """ "N, Executive Director of CTED and Chair of …", "N (Coordinator of …)", "N – Head of …"."""
    at: int | None = _opening(phrases, person.last)
    if at is not None and (phrases.low(at), phrases.low(at + 1)) == ("and", "the"):
        return  # "N, and the President of X": another
    while at is not None:
        while phrases.low(at) in _SMALL or phrases.ordinal(at) or _noted(phrases, at):
            at += 1
        post = phrases.post(at) or behind_field(phrases, at) or phrases.behind_trades(at)
        if post is None or _new_subject(phrases, post) or _next_guest(phrases, person, post):
            return
        following = phrases.named_next(_past_joined(phrases, post).last)
        if following is not None and not glued(phrases, person, following):
            return  # ", British Prime Minister M": the post of the next person
        if phrases.low(at) in _HEADING:
            return  # "N, who heads UNODC": a verb
        if post.relation == "MEMBER_OF" and post.title.lower().startswith("members"):
            return  # of one person it would be "member"
        yield post
        at = _next_of_list(phrases, post.last)


def _past_joined(phrases: PostPhrases, post: Post) -> Post:
    """The last of the posts that "and" joins to a post: "and X Adviser and Y Coordinator M"."""
    at = post.last + 1
    joined = phrases.low(post.last) == "and"
    further = (phrases.post(at) or behind_field(phrases, at)) if joined else None
    served = further is not None and phrases.low(further.last - 1) in {"to", "for", "of"}
    return post if further is None or served or further.bodies else further


def glued(phrases: PostPhrases, person: Mention, following: Mention) -> bool:
    """Whether a name with an honorific is the next item of a list without marks: "N, Director of X
    Ms. M, Head of Y", where the first name has no post before it."""
    ends = phrases.text(person.last), phrases.text(following.last)
    if ends != (",", ",") or phrases.text(following.first - 1) not in COURTESIES | {"."}:
        return False
    first = next(m for m in phrases.marked.mentions if m.label == "Official")
    posts = (phrases.post(m.last + 1) is not None for m in (person, following))
    return all(posts) and before(phrases, first) is None


def _noted(phrases: PostPhrases, at: int) -> bool:
    """Whether the number of a note stands before a role: "N, 54 Secretary for …"."""
    return phrases.text(at).isdigit() and phrases.role(at + 1) is not None


def _new_subject(phrases: PostPhrases, post: Post) -> bool:
    """Whether a post with "the" is no apposition: ", the Minister will …", ", the Director, M,"."""
    if phrases.low(post.first - 1) != "the":
        return False
    joined = phrases.low(post.first - 2) == "and"
    while phrases.low(post.last) == "and" and (further := phrases.post(post.last + 1)):
        post = further  # "the Ambassador and Representative of X, M,"
    if phrases.text(post.last) == ",":
        listed = phrases.low(post.last + 1) == "the" and phrases.role(post.last + 2) is not None
        following = phrases.post(post.last + 1)
        listed |= following is not None and phrases.names_next(following.last)
        return listed or phrases.names_next(post.last + 1)
    if joined:  # "M, and the Representative of X to the UN, N,"
        comma = next((n for n in range(post.last, post.last + _FEW) if phrases.text(n) == ","), 0)
        return phrases.acts(post.last) or (comma > 0 and phrases.names_next(comma + 1))
    return phrases.acts(post.last)


def _next_guest(phrases: PostPhrases, person: Mention, post: Post) -> bool:
    """Whether a post is the next of a list of persons: "President N, the First Lady, and M"."""
    the, comma = phrases.low(post.first - 1), phrases.text(post.last)
    listed = (the, comma, phrases.low(post.last + 1)) == ("the", ",", "and")
    return listed and not post.bodies and before(phrases, person) is not None


def behind_field(phrases: PostPhrases, at: int) -> Post | None:
    """A post that opens with its field: "Region 2 Administrator", "Rural Affairs Director"."""
    for start in range(at + 1, min(at + 5, len(phrases.tokens))):
        before = phrases.tokens[start - 1]
        capital = before.kind == "word" and before.capitalised and start - 1 not in phrases.mentions
        if not capital and before.kind != "number":
            return None
        post = phrases.post(start)
        if post is not None and phrases.role(start):
            title = f"{phrases.marked.text_of(at, start)} {post.title}"
            return replace(post, first=at, title=title)
    return None


def _linked(phrases: PostPhrases, at: int) -> int | None:
    """Where a post ends that is joined to the name at a token: "The Director is N", "the president
    (currently N", "the post of Director was held by N"."""
    if phrases.low(at - 1) == "by" and phrases.low(at - 2) in _HELD:
        return _past_term(phrases, at - 2)
    end = at
    while phrases.low(end - 1) in _NOW:
        end -= 1
    if phrases.low(end - 1) in _IS or phrases.text(end - 1) in _ENDS_POST:
        return _past_term(phrases, end - 1)
    return end if end < at else None


def before_honorifics(phrases: PostPhrases, at: int) -> int:
    """The token at which the honorifics before a name at a token start."""
    while at:
        text = phrases.text(at - 1)
        dotted = text in phrases.words.honorifics and text.endswith(".")
        general = text == "General" and phrases.text(at - 2) in _RANKS
        if not dotted and not general and text not in _HONORIFICS | _RANKS:
            break
        at -= 1
    return at


def _ending(phrases: PostPhrases, comma: int, opens: frozenset[str]) -> Post | None:
    """The post phrase that a comma or verb before the name ends, behind one of the words that
    open it."""
    if comma and phrases.text(comma - 1) == ",":
        comma -= 1
    for start in range(max(0, comma - _FARTHEST_PHRASE), comma):
        free = start == 0 or start in phrases.ends or phrases.tokens[start - 1].kind != "word"
        low = phrases.low(start - 1)
        if not free and low not in _BEFORE_POST:
            continue
        if low == "the" and phrases.low(start - 2) == "to" and phrases.role_ends(start - 2):
            continue  # "as adviser to the Secretary of X, N …"
        post = phrases.post(start)
        ends = post is not None and comma in {post.last, phrases.past_unnamed(post.last)}
        if ends and (free or low in opens):
            return post
    return None


def _opening(phrases: PostPhrases, at: int) -> int | None:
    """The token behind the mark or line break that a post behind a name follows, or None."""
    if phrases.text(at) == "(" and phrases.text(at + 2) == ")":
        at += 3
    if phrases.text(at) in _BEHIND_NAME:
        home = phrases.mentions.get(at + 2) if phrases.low(at + 1) == "of" else None
        placed = home is not None and home.label == "Place" and phrases.text(home.last) == ","
        return home.last + 1 if home is not None and placed else at + 1  # ", of Ohio, a member"
    broken = at < len(phrases.tokens) and phrases.tokens[at].line
    return at if broken and phrases.tokens[at].capitalised else None


def _next_of_list(phrases: PostPhrases, at: int) -> int | None:
    """The token at which the next post of a list may start, or None."""
    if phrases.text(at) == ",":
        at += 1
    listed = phrases.low(at) in {"and", "&"} or phrases.text(at - 1) == ","
    return at if listed and at < len(phrases.tokens) else None
