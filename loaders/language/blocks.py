"""Blocks: the headings, paragraphs, list items and furniture of a document.

Text is never joined across a heading, an item or navigation. Running heads, page
numbers and job numbers are furniture: they take no part in a sentence, and a
sentence that they interrupt reads on behind them.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import pairwise
from typing import NamedTuple

from graphmodel.records import Document, Span
from loaders.language.furniture import HASH, ITEM, TERMINAL, Line, mark_furniture
from loaders.language.line_ends import SMALL, unfinished

_NUMBERED = re.compile(r"^\s*(?:\d{1,3}\.\d{0,3}|\d{1,3}\.)(?:\s+|$)(?=[\"“'(A-Z]|$)")
_BOLD = re.compile(r"^\s*(?:\*\*|__|<b>|<strong>)[^*]{2,160}(?:\*\*|__|</b>|</strong>)[\s:]*$")
_BAR = re.compile(r"(?<=\s)\|\s")
_TAB = re.compile(r"\t(?=\S)")
_TITLE = re.compile(r"^title:\s*(\S(?:.*(?:\n[ \t]+.*)*))", re.MULTILINE)
#: Begin a heading that may end in a small word: "Where the money comes from".
_ASKING = frozenset("where what who whom which how why".split())
_YEARED = re.compile(r"(?:\d{1,4} ?)?\((?:(?:19|20)\d\d|[IVXL]+)\)")
_SIGNED = re.compile(r"^\W*\(?Signed\)?\W")


@dataclass(frozen=True, slots=True)
class Block:
    """A part of the text that sentences do not cross.

    `kind` is ``heading``, ``paragraph``, ``item``, ``cell`` or ``matter`` (front matter); `spans`
    are its pieces in order, furniture left out. `heading` and `lead` are the indices of the
    heading above it and of the paragraph that introduces its list, or None.
    """

    kind: str
    spans: tuple[Span, ...]
    heading: int | None = None
    lead: int | None = None

    @property
    def start(self) -> int:
        """Offset of its first character."""
        return self.spans[0][0]

    @property
    def end(self) -> int:
        """Offset behind its last character."""
        return self.spans[-1][1]


@dataclass(slots=True)
class _Draft:
    kind: str
    lines: list[Line] = field(default_factory=list)


def blocks(document: Document) -> list[Block]:
    """The blocks of a document, in order."""
    text = document.text
    drafts = list(_matter(text))
    start = drafts[-1].lines[0].end if drafts else 0
    lines = _lines(text, start)
    mark_furniture(lines)
    drafts += _drafts([line for line in lines if not line.furniture], _measure(lines))
    return _frame(drafts)


def _matter(text: str) -> Iterator[_Draft]:
    match = re.match(r"---\n.*?\n---[ \t]*(?:\n|$)", text, re.DOTALL)
    if match:
        title = _TITLE.search(text, 0, match.end())
        if title:
            yield _Draft("heading", [Line(*title.span(1), title.group(1), True)])
        yield _Draft("matter", [Line(0, match.end(), match.group(), False)])


def _lines(text: str, start: int) -> list[Line]:
    lines, blank, at = [], True, start
    for raw in text[start:].split("\n"):
        stripped = raw.strip()
        if stripped:
            left = at + raw.index(stripped[0])
            lines.append(Line(left, left + len(stripped), stripped, blank))
        blank = not stripped
        at += len(raw) + 1
    return lines


class _Measure(NamedTuple):
    """How a text's lines are broken: their margin, or 0 where a line is a paragraph, the least
    length of a line that is full, and the greatest of those within the margin."""

    width: int
    least: float
    longest: int = 0


def _measure(lines: list[Line]) -> _Measure:
    """Lines that a margin broke crowd just below it: the length where most do is the width. Rows
    of tables, whose lines are short whatever the margin, do not count."""
    pairs = ((a, b) for a, b in pairwise(lines) if not b.blank_before)
    within = sorted(len(a.text) for a, b in pairs if not (_is_row(a.text) or _is_row(b.text)))
    counts = ((bisect_right(within, w) - bisect_left(within, w - 12), w) for w in range(40, 131, 2))
    crowd, width = max(counts)
    if crowd < 3 or crowd < 0.35 * len(within):
        return _Measure(0, 0)
    usual = within[len(within) // 2]
    longest = max(n for n in within if n <= width)
    return _Measure(width, min(0.55 * width, max(30, 0.8 * usual)), longest)


def _drafts(lines: list[Line], measure: _Measure) -> list[_Draft]:
    drafts: list[_Draft] = []
    for number, line in enumerate(lines):
        kind = _kind(line.text)
        previous = drafts[-1] if drafts else None
        if (
            previous
            and kind in {"paragraph", "heading"}
            and previous.kind == "signature"
            and _continues(previous, line, measure)
        ):
            previous.lines.append(line)
            continue
        if previous and _half_bold(previous) and not line.blank_before:
            previous.lines.append(line)
            continue
        if previous and _opens_sentence(previous, line):
            previous.kind = "paragraph"
            previous.lines.append(line)
            continue
        if line.listed or (previous and previous.lines[-1].listed):
            drafts.append(_Draft("paragraph", [line]))
            continue
        if previous and kind == "paragraph" and _continues(previous, line, measure):
            previous.lines.append(line)
            continue
        following = lines[number + 1] if number + 1 < len(lines) else None
        if kind == "paragraph" and _is_heading(line, following, measure):
            kind = "heading"
        drafts.append(_Draft(kind, [line]))
    return drafts


def _half_bold(draft: _Draft) -> bool:
    """Whether an emphasis opened in a heading is not closed yet: the heading goes on."""
    return draft.kind == "heading" and sum(line.text.count("**") for line in draft.lines) % 2 == 1


def _opens_sentence(draft: _Draft, line: Line) -> bool:
    """Whether a name in bold type is no heading: its acronym opens the next line."""
    bold = draft.kind == "heading" and bool(_BOLD.match(draft.lines[-1].text))
    return bold and not line.blank_before and line.text[0] == "(" and len(line.text) > 40


def _kind(text: str) -> str:
    if HASH.match(text) or _BOLD.match(text):
        return "heading"
    if _SIGNED.match(text):
        return "signature"
    if _NUMBERED.match(text) and not re.match(r"^\d+\.\s*$", text):
        return "numbered"
    if ITEM.match(text):
        return "item"
    return "cell" if _is_row(text) and not text.endswith(".") else "paragraph"


def _is_row(text: str) -> bool:
    """Whether a line is a row of a table: words before a bar, or two tabs."""
    if "|" not in text and "\t" not in text:
        return False
    word = re.search(r"\w", text)
    bar = word and _BAR.search(text, word.end())
    return bool(bar) or len(_TAB.findall(text)) >= 2


def _continues(previous: _Draft, line: Line, measure: _Measure) -> bool:
    """Whether a line reads on from the block before it."""
    last, width = previous.lines[-1], measure.width
    opening = line.text.lstrip("[*_") or line.text
    lower = opening[0].islower() or opening[0] in ",;)"
    texts = [one.text for one in previous.lines]
    if previous.kind == "heading" and not line.blank_before and unfinished(texts, line.text):
        return True
    if previous.kind in {"heading", "cell"}:
        return lower and not line.blank_before and previous.kind == "heading" and bool(width)
    if previous.kind == "signature":
        return not line.blank_before and len(line.text) < 70 and len(previous.lines) < 5
    ended = bool(TERMINAL.search(last.text))
    if line.behind_furniture and width and not ended and len(last.text) >= 0.75 * width:
        return True
    if line.blank_before:
        return lower and not ended and len(last.text) > 30
    if not ended and (_cut(last.text, line.text) or _too_long(last.text, line.text, width)):
        return True
    if not width:
        return not ended and (lower or _broken(previous.lines))
    if len(last.text) < measure.least:
        return lower and not ended
    return not ended or len(last.text) >= 0.7 * width


def _broken(lines: list[Line]) -> bool:
    """Whether a margin broke a block, whatever the others look like: its last line goes on in small
    letters and is as full as the one before."""
    if len(lines) < 2 or not lines[-1].text[0].islower():
        return False
    before, last = len(lines[-2].text), len(lines[-1].text)
    return last > 50 and last >= 0.75 * before


def _too_long(before: str, after: str, width: int) -> bool:
    """Whether a line ends where it does because the address of a link did not fit in."""
    word = after.partition(" ")[0]
    return width > 0 and "](" in word and len(before) + 1 + len(word) > width


def _cut(before: str, after: str) -> bool:
    """Whether a line's end cuts a list, a number from its year, or "and" from what it adds."""
    if _YEARED.match(after):
        return True
    if before.rpartition(" ")[2] in SMALL and before.partition(" ")[0].lower() not in _ASKING:
        return True
    if len(before) < 30:
        return False
    return before[-1] == "," or before[-1].isdigit() or (after[0] == "(" and before[-1].isalnum())


def _is_heading(line: Line, following: Line | None, measure: _Measure) -> bool:
    text = line.text.strip("*_# ")
    if TERMINAL.search(text) or text.endswith(",") or len(text) > 140 or not text:
        return False
    close = following if following and not following.blank_before else None
    if close and (close.text[0].islower() or _YEARED.match(close.text)):
        return False
    if close and measure.width and _filled(text, close.text, measure):
        return False
    words = [w for w in re.findall(r"[^\W\d_][\w'’\-]*", text) if w.lower() not in SMALL]
    if not words:
        return False
    capital = sum(w[0].isupper() for w in words) / len(words)
    return capital >= 0.75 or (len(words) <= 9 and (following is None or following.blank_before))


def _filled(text: str, following: str, measure: _Measure) -> bool:
    """Whether a line is as full as others, or its next word did not fit in."""
    word, longest = following.partition(" ")[0], measure.longest
    cut = len(text) >= 0.7 * longest and len(text) + 1 + len(word) > longest
    return cut or len(text) >= 0.8 * measure.width


def _frame(drafts: list[_Draft]) -> list[Block]:
    """Give each block its heading, and each item the paragraph that introduces its list."""
    result: list[Block] = []
    heading: int | None = None
    lead: int | None = None
    for draft in drafts:
        spans = tuple((line.start, line.end) for line in draft.lines)
        kind = "paragraph" if draft.kind == "numbered" else draft.kind
        result.append(Block(kind, _merge(spans), heading, lead if kind == "item" else None))
        if kind == "heading":
            heading, lead = len(result) - 1, None
        elif kind == "paragraph":
            lead = (
                len(result) - 1
                if draft.lines[-1].text.rstrip("*_ ").endswith((":", "to", "that"))
                else None
            )
    return result


def _merge(spans: tuple[Span, ...]) -> tuple[Span, ...]:
    """Neighbouring lines as one span; furniture between two lines keeps them apart."""
    merged = [spans[0]]
    for start, end in spans[1:]:
        if start - merged[-1][1] <= 12:
            merged[-1] = (merged[-1][0], end)
        else:
            merged.append((start, end))
    return tuple(merged)
