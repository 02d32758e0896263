"""Terms behind a post that are over: "Director of X from 1992 to 1998", "N, who served until 2009".

What "former" says of the first of two posts that "and" joins it says of the second as well.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from loaders.mentions.vocabulary import vocabulary
from loaders.relations.post import Post
from loaders.relations.post_words import PostWords

_SMALL = frozenset(", ( from between to until till through and – - — early late mid".split())
_LONGEST = 12  # tokens of a term
_YEAR = r"(?:1[89]|20)\d\d"
_OVER = re.compile(
    rf"[,(]? ?(?:from |between )?(?:[a-z]+ |\d\d? )*{_YEAR} (?:to|until|till|through|and|[–—-]) "
    rf"(?:[a-z]+ |\d\d? )*{_YEAR}(?: |$)|[,(]? ?(?:until|till) (?:[a-z]+ |\d\d? )*{_YEAR}"
)
_SERVED = frozenset("served held led headed remained stayed".split())
_FORMER = frozenset(["former"])


def with_terms(phrases: PostWords, posts: Iterable[Post]) -> Iterator[Post]:
    """The posts behind a name, those of a past term as former ones."""
    before: Post | None = None
    for post in posts:
        over = _joined_to_former(phrases, before, post) or _over(phrases, post.last)
        before = post.at_times(_FORMER) if over and "planned" not in post.times else post
        yield before


def _joined_to_former(phrases: PostWords, before: Post | None, post: Post) -> bool:
    """Whether "and" joins a post to a former one right before it."""
    if before is None or "former" not in before.times:
        return False
    return before.last == post.first - 1 and phrases.low(before.last) == "and"


def served_until(phrases: PostWords, at: int) -> bool:
    """Whether a clause behind a name tells until when its bearer served: "N of Egypt, who served
    until 2009"."""
    named = phrases.mentions.get(at + 1) if phrases.low(at) in {"of", "from"} else None
    at = named.last if named is not None else phrases.past_bracket(at)
    who = (phrases.text(at), phrases.low(at + 1)) == (",", "who")
    return who and phrases.low(at + 2) in _SERVED and _over(phrases, at + 3)


def _over(phrases: PostWords, at: int) -> bool:
    """Whether the years at a place are those of a term that came to its end."""
    months, words = {month.lower() for month in vocabulary().months}, []
    for place in range(at, at + _LONGEST):
        low = phrases.low(place)
        if not (low in _SMALL or low in months or low.isdigit()):
            break
        words.append(low)
    return _OVER.match(" ".join(words)) is not None
