"""Numbered paragraphs and pages: the places that a briefer cites."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

#: a number at the beginning of a line, before a sentence that begins with a capital
_NUMBERED = re.compile(
    r"^[ \t]*(?P<label>(?:(?P<part>[1-9]\d?)\.)?(?P<number>[1-9]\d{0,2}))"
    r"(?:\.[ \t]+|\.[ \t]*\n\s*|(?(part)[ \t]+|(?!)))"
    r"(?=[*_\"“‘'(\[]*(?P<first>[^\W\d_]))",
    re.MULTILINE,
)
#: numbers that damage may have swallowed between two paragraphs that still follow each other
_LARGEST_STEP = 3
#: numberings within each other
_DEEPEST = 6
#: paragraphs that make a numbering
_FEWEST = 2


@dataclass(slots=True)
class _Series:
    """Numbers that follow each other; `part` is the 16 of 16.55."""

    part: str | None
    last: int
    found: list[tuple[int, str]] = field(default_factory=list)

    def continued_by(self, part: str | None, number: int, step: int) -> bool:
        return part == self.part and 0 < number - self.last <= step


def numbered_paragraphs(text: str) -> tuple[tuple[int, str], ...]:
    """(offset, number) of the paragraphs numbered ``12.`` or ``16.55``, in order of offset.

    The offset is that of the number. Only numbers that follow each other count, so that
    a year or a sum at the beginning of a line does not; a list within a numbering, whose
    numbers begin again, is passed over.

    >>> numbered_paragraphs("1. Decides to act;\\n\\n2. Requests a report.")
    ((0, '1'), (20, '2'))
    """
    done: list[_Series] = []
    open_: list[_Series] = []
    for offset, label, part, number in _candidates(text):
        at = _continuing(open_, part, number)
        if at is not None:
            del open_[at + 1 :]
            open_[at].last = number
            open_[at].found.append((offset, label))
        elif open_ and (number, part) == (1, open_[-1].part) and open_[-1].last == 1:
            open_[-1].found = [(offset, label)]
        elif number == 1 or _stray(open_) or (part and part != open_[-1].part):
            closed = len(open_) if _outlived(open_) else max(0, len(open_) - _DEEPEST)
            done += open_[:closed]
            del open_[:closed]
            open_.append(_Series(part, number, [(offset, label)]))
    kept = [series.found for series in done + open_ if len(series.found) >= _FEWEST]
    return tuple(sorted(place for found in kept for place in found))


def form_feed_pages(text: str) -> tuple[tuple[int, int], ...]:
    """(offset, number) of the pages that form feeds divide; none where there is no form feed."""
    filled = len(text.rstrip())
    starts = [0, *(match.end() for match in re.finditer("\f", text) if match.end() < filled)]
    if len(starts) == 1:
        return ()
    return tuple((start, number) for number, start in enumerate(starts, 1))


def _candidates(text: str) -> Iterator[tuple[int, str, str | None, int]]:
    for match in _NUMBERED.finditer(text):
        if not match["first"].islower():
            yield match.start("label"), match["label"], match["part"], int(match["number"])


def _continuing(series: list[_Series], part: str | None, number: int) -> int | None:
    """The innermost series that the number continues, if what it would drop is shorter.

    One whose next number it is comes before one in which numbers would be lost.
    """
    for step in (1, _LARGEST_STEP):
        for at in range(len(series) - 1, -1, -1):
            if series[at].continued_by(part, number, step):
                inner = max((len(s.found) for s in series[at + 1 :]), default=0)
                return at if inner <= len(series[at].found) else None
    return None


def _stray(series: list[_Series]) -> bool:
    """Whether nothing but a single number was seen so far, which need not begin a numbering."""
    return not series or (len(series) == 1 and len(series[0].found) == 1)


def _outlived(series: list[_Series]) -> bool:
    """Whether the outer series ended: a longer one has begun since."""
    return len(series) > 1 and len(series[-1].found) > len(series[0].found)
