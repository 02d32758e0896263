"""Furniture: running heads, page numbers, and the boxes and navigation of scraped pages, which take
no part in a sentence."""

from __future__ import annotations

import itertools
import re
from collections import Counter
from dataclasses import dataclass

from loaders.language.listed_texts import ends_list, heads_list, is_listed

_FURNITURE = re.compile(
    r"^\W*(?:page\s+)?\d{1,4}\s*(?:/|of)\s*\d{1,4}\W*$|^\d{1,4}$|^\*?\d{7,}\*?$|^\d\d-\d{5}(?:\s*\([A-Z]\))?$"
    r"|^\d\d-\d{5}(?:\s*\([A-Z]\))?\s+\d{1,4}(?:/\d+)?$|^\d{1,4}(?:/\d+)?\s+\d\d-\d{5}(?:\s*\([A-Z]\))?$"
    r"|^[A-Z]{1,5}(?:/[\w.()\-]+)+$|^\d{6}$|^[-_=*~\s|:]{3,}$",
    re.IGNORECASE,
)
ITEM = re.compile(
    r"^\s*(?:[-•*–—▪·●○]\s+|\(?(?:[a-z]{1,2}|[ivx]{1,5}|\d{1,2})\)\s+|[ivx]{1,4}\.\s+|\\?\*+\s)"
)
HASH = re.compile(r"^\s{0,3}#{1,6}\s")
TERMINAL = re.compile(r"[.!?;:][\"”’'*_)\]]*\s*$")
_LONGEST_NOTICE = 14  # lines
_SERIES = re.compile(r"(?i)^(?:this article is )?part of a series (?:on|about)\b")
_LONGEST_LINK = 64  # characters of a line of navigation


@dataclass(slots=True)
class Line:
    """A line with its place, and what it is beside text."""

    start: int
    end: int
    text: str
    blank_before: bool
    furniture: bool = False
    behind_furniture: bool = False
    listed: bool = False  # it begins with numbers that a heading introduces


def mark_furniture(lines: list[Line]) -> None:
    """Page numbers, symbols alone on a line, and short lines that come back on every page."""
    _mark_notices(lines)
    _mark_side_bars(lines)
    seen = Counter(line.text for line in lines if len(line.text) < 90)
    listing, ended = False, True  # below a heading "General Assembly resolutions"
    for line in lines:
        heads = (line.blank_before or ended or listing) and heads_list(line.text) is not None
        ended = bool(TERMINAL.search(line.text))
        listing = heads or (listing and not ends_list(line.text))
        line.listed = listing and is_listed(line.text)
        if heads or line.listed:
            continue
        often = (
            seen[line.text] >= 4 and not TERMINAL.search(line.text) and not ITEM.match(line.text)
        )
        line.furniture |= often or bool(_FURNITURE.match(line.text))
    for before, line in itertools.pairwise(lines):
        line.behind_furniture = before.furniture


def _mark_notices(lines: list[Line]) -> None:
    """The boxes above a page's text that ask its readers for help ("| This article needs …")."""
    for number, line in enumerate(lines):
        if not line.text.startswith("|"):
            continue
        box = lines[number : number + _LONGEST_NOTICE]
        end = next((n for n, one in enumerate(box) if one.text.startswith("---|")), None)
        words = " ".join(one.text for one in box[: end or 0])
        if end and re.search(r"(?i)\b(?:article|section|this page|citations)\b", words):
            for one in box[: end + 1]:
                one.furniture = True


def _mark_side_bars(lines: list[Line]) -> None:
    """The navigation of a series of pages: short lines from "Part of a series on" down to the next
    heading or sentence."""
    inside = False
    for line in lines:
        if _SERIES.match(line.text):
            inside = True
        elif inside and (HASH.match(line.text) or len(line.text) > _LONGEST_LINK):
            inside = False
        line.furniture |= inside
