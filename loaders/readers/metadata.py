"""What a plain text says about itself: its date, symbol, title, address.

The rules are few and cautious. A date or title that the text does not give in one of
these forms is unknown; it is never taken from the file's own times or name.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import islice

from loaders.readers.dates import DATE, parse_date
from loaders.readers.titles import find_title

#: characters and lines at the beginning of a text in which it introduces itself
_HEAD = 3_000
_LINES = 30

_PART = r"\w[\w.]*(?:\(\w+\))?(?:-(?![A-Z]{1,4}/)\w[\w.]*)*"
SYMBOL = re.compile(
    r"(?:A|S|E|ST|CCPR|CEDAW|CAT|CRC|CERD|DP|TD|UNEP|UNW|FCCC|HSP|IDB|LC|ECE|ESA|T|CD|NPT|BWC|JIU)"
    rf"(?:/{_PART})+"
)
_SYMBOL_LINE = re.compile(
    rf"^[ \t]*({SYMBOL.pattern})(?: \(\d{{4}}\))?(?:[-–]{SYMBOL.pattern})?\**[ \t]*$",
    re.MULTILINE,
)
_FIELD = re.compile(
    r"^[ \t]*(?:[-*][ \t]+)?(?:\*\*)?(?P<name>[A-Za-z][A-Za-z _-]{1,20}?)(?:\*\*)?[ \t]*:(?:\*\*)?"
    r"[ \t]+(?P<value>\S.*?)[ \t]*$",
    re.MULTILINE,
)
#: names of fields at the head of a text (scraped or exported), by what they give
_FIELDS = {
    "title": ("title", "headline"),
    "date": ("date", "published", "published at", "published on", "published_time",
             "publication date", "date published", "posted", "posted on", "issued"),
    "source": ("url", "source", "source url", "source_url", "link"),
    "language": ("language", "lang"),
    "marking": ("marking", "classification", "handling"),
    "retrieved": ("scraped at", "retrieved", "retrieved at", "accessed", "fetched", "crawled at"),
}  # fmt: skip
_FIELD_OF = {name: field for field, names in _FIELDS.items() for name in names}

#: the beginning of a paragraph, and its end
_BEGIN = r"(?:\A|\n[ \t]*\n)[ \t]*"
_END = r"[*¹²³\])_]*[ \t]*(?=\n[ \t]*\n|\s*\Z)"
#: where a text says its date, surest first; the group is the date
_DATES = tuple(
    re.compile(form, re.MULTILINE)
    for form in (
        # "Resolution adopted by …, on 2 August 2017", "Resolution 484 (1980) / of 19 December 1980"
        r"^(?:\d{1,4} \(\d{4}\)\.? )?(?:Resolution|RESOLUTION|Decision|Adopted)\b"
        rf"(?:(?!\n\s*The |[\[“.]\s)[\s\S]){{0,240}}?\b(?:on|of)\s+({DATE})[*¹²³]*[ \t]*$",
        # a presidential statement: "At the 8743rd meeting …, held on 11 March 2020"
        rf"{_BEGIN}“?At (?:its|the) .{{0,120}}?(?:meeting|session)\b.{{0,120}}?held on ({DATE})",
        rf"{_BEGIN}“?On ({DATE}), in connection with",
        # the masthead of a United Nations document
        rf"^Distr\b\.?[ \t]*+(?::[ \t]*+)?\n?.*\n(?:.{{0,40}}\n){{0,6}}?[ \t]*+({DATE})[ \t]*+$",
        # a date that stands alone
        rf"{_BEGIN}[\[(*_]*({DATE})[*¹²³\])_]*[ \t]*$",
        rf"^Resolution \d+ \(\d{{4}}\)\n({DATE})[ \t]*$",
        # a dateline: "Nairobi, 31 July 2018 Mr. …", "Wednesday, 13 December 2017, New York"
        rf"{_BEGIN}[*_(]*(?:[A-Z][\w.'’-]*[ \t]+(?:[A-Za-z][\w.'’-]*[ \t]+)?)?[A-Z][\w.'’-]*"
        rf"(?:,[ \t]*[A-Z][\w.'’ -]{{1,20}})?[ \t]*[,(–—-]+[ \t]*({DATE})(?=\W|$)",
        rf"{_BEGIN}({DATE})(?=[ \t]*[,–—|-])",
        # a letter, and a heading that ends with its date
        rf"{_BEGIN}(?:Identical l|L)etters? dated ({DATE})",
        rf"^(?:Identical l|L)etters? dated ({DATE})\s+from\b",
        rf"(?:\A\s*|^# ).{{3,200}}[(,|–—-][ \t]*({DATE})\)?[ \t]*$",
        # month and year alone, as newsletters have it
        rf"{_BEGIN}[*_#( ]*([A-Z][a-z]{{2,8}} (?:19|20)\d\d){_END}",
    )
)
_DATED_ADDRESS = re.compile(r"/((?:19|20)\d\d)/(\d\d)/(?:(\d\d)/)?")


@dataclass(frozen=True, slots=True)
class Said:
    """What a text says of itself, each None where it says nothing."""

    title: str | None = None
    date: str | None = None
    source: str | None = None
    language: str | None = None
    marking: str | None = None
    symbol: str | None = None
    retrieved: str | None = None


def self_description(text: str) -> Said:
    """Title, date, address, language, marking and symbol as the text's beginning gives them."""
    head = _head(text)
    fields = _fields(head)
    source = _address(fields.get("source"))
    symbol = _SYMBOL_LINE.search(head)
    return Said(
        title=fields.get("title") or find_title(text),
        date=parse_date(fields.get("date", "")) or find_date(head) or _date_of(source),
        source=source,
        language=fields.get("language"),
        marking=fields.get("marking"),
        symbol=symbol[1] if symbol else None,
        retrieved=parse_date(fields.get("retrieved", "")),
    )


def find_date(text: str) -> str | None:
    """The date that the beginning of the text gives in one of the known forms, or None.

    >>> find_date("S/2025/180\\n\\nDistr.: General\\n24 March 2025\\nOriginal: English\\n")
    '2025-03-24'
    """
    head = _head(text)
    for form in _DATES:
        for match in islice(form.finditer(head), 3):
            if found := parse_date(" ".join(match[1].split())):
                return found
    return None


def _head(text: str) -> str:
    """The lines at the beginning that can introduce the text."""
    lines = text[:_HEAD].splitlines(keepends=True)
    filled = [number for number, line in enumerate(lines) if line.strip()]
    end = filled[_LINES] if len(filled) > _LINES else len(lines)
    return "".join(lines[:end])


def _fields(head: str) -> dict[str, str]:
    """Known ``name: value`` lines, the first of each; those of a broken front matter are text."""
    found: dict[str, str] = {}
    if head.startswith("---"):
        return found
    for match in _FIELD.finditer(head):
        if field := _FIELD_OF.get(match["name"].strip().lower()):
            found.setdefault(field, match["value"].strip("\"'* "))
    return found


def _address(value: str | None) -> str | None:
    """The value if it is a web address."""
    return value if value and re.fullmatch(r"https?://\S+", value) else None


def _date_of(address: str | None) -> str | None:
    """The date in an address such as ``…/2026/02/27/name``."""
    match = _DATED_ADDRESS.search(address or "")
    return parse_date("-".join(part for part in match.groups() if part)) if match else None
