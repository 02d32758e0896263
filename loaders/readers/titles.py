"""The title of a plain text: its first line that reads as a heading, or none."""

from __future__ import annotations

import re
from collections.abc import Iterator

from loaders.readers.dates import DATE, parse_date

#: characters and lines in which a title is looked for
_HEAD = 6_000
_LINES = 60
_LONGEST = 300
_SHORTEST = 8

_HEADING_1 = re.compile(r"^# +(\S.*?)[ #]*$|^(\S.*)\n=+[ \t]*$", re.MULTILINE)
_DOMAIN = re.compile(r"(?:[\w-]+\.)+[a-z]{2,}")
#: an encyclopaedia's page names its subject in bold at the beginning of its first sentence
_LEAD = re.compile(
    r"^(?:The |An? )?\*\*(?P<name>[A-Z0-9“'][^*|\n]{2,120}?(?:\n[^*|\n]{1,80}?)?)\s?,?\*\*(?!:)"
    r"(?:(?!\n[ \t]*\n)[^|]){0,400}?\b(?:is|are|was|were)\b",
    re.MULTILINE,
)
_LETTER = re.compile(
    r"^[ \t]*((?:Identical letters|Letter|Note verbale) dated[\s\S]{10,700}?addressed\s+to\s+the\s+"
    r"(?:Secretary-General(?:\s+and\s+the\s+Presidents?\s+of\s+the\s+(?:Security\s+Council"
    r"|General\s+Assembly))?|Presidents?\s+of\s+the\s+(?:Security\s+Council|General\s+Assembly)"
    r"(?:\s+and\s+the\s+[A-Z]\S+\s+\w+)?|[A-Z][\w-]++\s++[\w-][\w -]{0,80}?))[ \t]*+\n"
    r"(?!\s*Council\b)",
    re.MULTILINE,
)
#: a resolution's heading: its number, then its subject, perhaps on the lines after
_NUMBERED = re.compile(
    r"^[ \t]*((?:PRST[ \t]+)?(?:[A-Z]{1,3}[ \t-]?)?\d{1,4}/\d{1,3}(?:[ ]?[A-Z])?\.?"
    r"[ \t]*+(?:[*\d]{1,2}[ \t]*+)?(?:\n[ \t]*+)?[A-Z“\"].*"
    r"|\d{1,4} ?\([A-Z-]*[IVXL]+\)\.[ \t]+[A-Z“].*)$",
    re.MULTILINE,
)
#: the end of a masthead: the title comes after the last such line
_MASTHEAD = re.compile(
    r"Distr\b.*|O[Rr][Ii][Gg][Ii][Nn][Aa][Ll]\b.*|For (?:decision|information|action)"
    r"|(?:[\w-]+\s+){0,6}(?:[Ss]ession|SESSION)(?: of)?(?: \d{4})?\**|[\w-]+ (?:[Yy]ear|YEAR)"
    r"|(?:Agenda )?[Ii]tems?\s+\d.*|AGENDA ITEM.*|(?:English|French|Spanish|Russian)(?:/\w+)*"
)
#: lines of a masthead, and the length beyond which a line was not broken by hand
_MASTHEAD_LINES = 30
_WRAPPED = 130
#: what stands above a title without being one
_FURNITURE = re.compile(
    r"""(?:
      UNITED | NATIONS | United[ ]Nations | Nations[ ]Unies
    | (?:Security|Human[ ]Rights|Economic[ ]and[ ]Social|Trusteeship)[ ]Council | General[ ]Assembly
    | GENERAL[ ]ASSEMBLY | SECURITY[ ]COUNCIL | GENERAL | ENGLISH | Secretariat
    | (?:Commission|Executive[ ]Board|Committee)[ ](?:on|of|for)\b.{0,80} | Executive[ ]Board
    | Distr\b.* | O[Rr][Ii][Gg][Ii][Nn][Aa][Ll]\b.* | For[ ](?:decision|information|action)
    | (?:.{0,60}\b)?(?:[Ss]ession|SESSION|[Cc]ycle|[Yy]ear|YEAR)(?:[ ]of)?(?:[ ]\d{4})?
    | (?:Agenda[ ])?[Ii]tems?[ ]\d.* | AGENDA[ ]ITEM.*
    | (?:[A-Z][\w ]+,[ ])?\d{1,2}\b.{0,12}[–-].{0,24}\d{4}
    | (?:Official[ ]Records|Supplement[ ]No|Paragraphs[ ]Page|Page\b|Chapter\b).*
    | (?i:(?:press|news|media)[ ](?:release|statement|briefing)s?)
    | (?i:for[ ]immediate[ ]release.*)
    | (?i:skip[ ]to\b.*|menu|search|home|contact.*|select[ ]your[ ]language|close|share.*|rss|login)
    | (?i:contents?|metadata|content|background|summary|advance.*|annex.*|statement[ ](?:of|by))
    | (?:Mr|Mrs|Ms|Madam|Excellenc|Your[ ]Excell|Ladies|Dear|Distinguished|Colleagues)\b.*
    | \[.*\]? | <!--.* | <\w.* | \(.* | [*_|>].* | [-•·–][ ].* | \#.* | [IVX]+\..*
    | (?>.*?\S[ ](?:\||>|»|›)[ ]\S.*?[ ](?:\||>|»|›)[ ]\S).* | (?:https?:|www\.)\S+
    | [\d\s.,:/-]+(?:\w{0,3}|[AP]M.*|[ap]\.m\..*) | (?:[A-Z]{1,5}/)[\w/.()\ –-]+\**
    )""",
    re.VERBOSE,
)
#: how the text of a decision begins
_OPENING = re.compile(r"The [A-Z][\w ]+,?$")
_RUNS_ON = re.compile(
    r"(?:[,–—-]|\b(?:of|the|and|for|to|in|on|by|with|from|a|an|or|at|into|its|their|under|de))$"
)
_SENTENCE = re.compile(r"[.;,:!][\"”’')*]*$")
_PROSE = re.compile(
    r"(?:I|We|It|Let|This|These|There|As|Today|On behalf|In (?:my|his|her|accordance|the))\b"
    r"|\d+\.\s|.*[a-z]{3}[.;] +[A-Z]"
)


def find_title(text: str) -> str | None:
    """The text's title, in one line, or None where no line reads as a heading.

    >>> find_title("PRESS RELEASE\\n\\nTwo bodies visit Kenya\\n\\nNairobi, 31 July 2018 …")
    'Two bodies visit Kenya'
    """
    head = "\n".join(text[:_HEAD].split("\n")[: 2 * _LINES])
    for match in _HEADING_1.finditer(head):
        name = _one_line(match[1] or match[2])
        if not _DOMAIN.fullmatch(name):
            return name
    said = _LEAD.search(head) or _LETTER.search(head)
    if said:
        return _one_line(said[1]).strip(" ,")
    return _numbered_heading(head) or _first_heading(head)


def _numbered_heading(head: str) -> str | None:
    """The heading "66/10. Name", with the rest of its paragraph where that is short."""
    match = _NUMBERED.search(head[: _HEAD // 3])
    if match is None:
        return None
    paragraph = re.split(r"\n[ \t]*\n", head[match.start(1) : match.end() + _LONGEST])[0]
    whole = _one_line(paragraph)
    name = whole if len(whole) <= _LONGEST and whole[-1] not in ".,;" else _one_line(match[1])
    return name if len(name) <= _LONGEST else None


def _first_heading(head: str) -> str | None:
    """The first lines that are neither furniture nor prose, joined where they run on."""
    lines = [line.strip() for line in head.split("\n")]
    start = _below_masthead(lines)
    broken = max(map(len, lines)) < _WRAPPED and start == 0
    for at, line in _filled(lines):
        if at < start or _FURNITURE.fullmatch(line) or _is_date(line) or _DOMAIN.fullmatch(line):
            continue
        end = _last_line(lines, at)
        name = _one_line(" ".join(lines[at : end + 1]))
        if len(name) < _SHORTEST:
            continue
        after = lines[end + 1] if end + 1 < len(lines) else ""
        # in text broken into short lines a heading is told from prose by what follows it only
        goes_on = broken and after and not (_FURNITURE.fullmatch(after) or _OPENING.match(after))
        return None if goes_on or _is_prose(name) else name
    return None


def _below_masthead(lines: list[str]) -> int:
    """The line after the masthead of a United Nations document; 0 where there is none."""
    places = [at for at, line in _filled(lines)][:_MASTHEAD_LINES]
    return max((at + 1 for at in places if _MASTHEAD.fullmatch(lines[at])), default=0)


def _filled(lines: list[str]) -> Iterator[tuple[int, str]]:
    seen = 0
    for at, line in enumerate(lines):
        if line and seen < _LINES:
            seen += 1
            yield at, line


def _last_line(lines: list[str], at: int) -> int:
    """The last of the lines that continue the one at `at` as one heading."""
    end = at
    while end + 1 < len(lines) and lines[end + 1] and end - at < 6:
        if not (lines[end + 1][0].islower() or _RUNS_ON.search(lines[end])):
            break
        end += 1
    return end


def _is_prose(name: str) -> bool:
    too_long = len(name) > _LONGEST
    return bool(too_long or _SENTENCE.search(name) or _PROSE.match(name) or name[0].islower())


def _is_date(line: str) -> bool:
    return bool(parse_date(line) or re.match(rf"\W*(?:\w+, )?{DATE}", line))


def _one_line(name: str) -> str:
    return " ".join(name.replace("**", "").split())
