"""Lists of resolutions: a heading "General Assembly resolutions", and below it their numbers.

Budgets and reports print the mandates of a body so, a number and a title in turn. What such a line
gives is a page number anywhere else, so the heading is what tells.
"""

from __future__ import annotations

import re

from loaders.language.tokens import FIELD

_HEADING = re.compile(
    r"^[*_# ]*+(?P<body>[A-Z][^\W\d_][\w'’ -]{2,80}?) (?:[Rr]esolutions?)(?: and decisions)?"
    r"(?: \(continued\))?[*_: ]*$"
)
_BODY = (
    "Council|Commission|Committee|Assembly|Conference|Board|Organization|Forum|Parties|Programme"
    "|Africa|Pacific|Asia|Europe|Caribbean"
)
#: A heading of other texts, a numbered paragraph, a table: the list is over.
_OVER = re.compile(
    r"(?i)^[*_# ]*(?:\d+\.\d+\s|\d+\.\s|[ivx]+\.\s|(?:table|figure|annex|deliverables)\b)"
    rf"|^[*_# ]*(?-i:[A-Z])[^\n]{{0,80}}\b(?-i:{_BODY}) (?:\w+ ){{0,3}}(?:decisions?|statements?)$"
)
_PART = (
    r"E?S-\d{1,2}/\d{1,3}|\d{1,4}/\d{1,4}(?: [A-Z]\b)?"
    r"|\d{1,4}(?: [A-Z])? \((?:[IVXL-]+|(?:19|20)\d\d)\)"
)
_NUMBERS = re.compile(
    rf"^(?:{FIELD})?(?:{_PART})(?:(?:[;,]| and|) (?:{FIELD})?(?:{_PART}|[A-Z]\b))*(?=[;,]?(?:\s|$))"
)


def heads_list(line: str) -> str | None:
    """The body whose resolutions a heading says that it lists, as written."""
    match = _HEADING.match(line)
    return match["body"] if match else None


def ends_list(line: str) -> bool:
    """Whether a line shows that a list of resolutions is over."""
    return _OVER.match(line) is not None


def is_listed(line: str) -> bool:
    """Whether a line of a list begins with the numbers of resolutions."""
    return _NUMBERS.match(line) is not None
