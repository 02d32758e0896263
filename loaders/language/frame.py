"""The document's frame: what kind of text it is, whose, about what, where and when."""

from __future__ import annotations

import re
from dataclasses import dataclass

from graphmodel.records import Document
from loaders.language.subject import Subject, subject_of
from loaders.language.symbols import PREFIXES, OwnText, own_texts

#: An organ alone on its line that preambular words follow: "The Security Council,", "Recalling …".
_OPENING = re.compile(
    r"(?m)^[ \t]*[_*]*The ([A-Z][^\n,;:.]{4,110}?)[_*]*+[ \t]*+(?:,[ \t]*+)?\n\s*+[_*]*"
    r"(?:Recalling|Reaffirming|Noting|Recognizing|Recogni[sz]es|Guided by|Having|Mindful"
    r"|Considering|Taking note|Welcoming|Bearing in mind|Acknowledging|Conscious|Convinced"
    r"|Concerned|Aware|Emphasizing|Stressing|Expressing|Alarmed|Deeply|1\.\s+[A-Z][a-z]+s\b)"
)
_MONTH_YEAR = re.compile(
    r"(?:January|February|March|April|May|June|July|August|September|October|November|December)"
    r",? ((?:19|20)\d\d)\b"
)
_DEBATE = re.compile(r"[A-Z]{3}_\d\d_((?:19|20)\d\d)")  # State, session and year
_NUMBERED = re.compile(r"[A-Z]{1,4}(?:_[A-Z][A-Z0-9.]*)*_((?:19|20)\d\d)_\d")  # "E_2025_44"
#: "A_72_305": the documents of a session of the Assembly whose low numbers are of its first year
_SESSION = re.compile(r"A_([3-9]\d)_(\d{1,3})")
_SESSION_PART = re.compile(r"A_([3-9]\d)_(\d{1,3})_\W?[A-Z]")
_LATE = 400  # numbers from here on may be of the year after
_FIRST_SESSION = 1945  # the year in which the Assembly's sessions are counted from
_LETTER = re.compile(r"(?i)letter dated .{5,40} from ")


@dataclass(frozen=True, slots=True)
class Frame:
    """What the document is. `kind` is resolution, letter, encyclopaedia, statement or text;
    `body` the organ
    whose text it is; `symbol` the resolution that it is the text of, with the characters that
    say so; `subject` what a page of an encyclopaedia is about; `texts`
    all resolutions that it is the text of, the first of which is `symbol`; `organ` the characters
    that name the speaking organ of a decision without symbol."""

    kind: str
    body: str | None = None
    symbol: str | None = None
    symbol_at: tuple[int, int] | None = None
    year: str | None = None
    subject: Subject | None = None
    texts: tuple[OwnText, ...] = ()
    organ: tuple[int, int] | None = None


def frame(document: Document) -> Frame:
    """The frame of a document, from its title and first page."""
    head = document.text[:6000]
    written = told_day(document)
    year = written[:4] if written else _latest_year(document.text)
    texts = own_texts(document.text)
    if texts:
        own = texts[0]
        at = own.start, own.end
        return Frame("resolution", own.body, own.symbol, at, year or own.year, texts=texts)
    opening = _OPENING.search(document.text, 0, 12_000)
    if opening:
        body = opening.group(1) if opening.group(1) in PREFIXES else None
        return Frame("resolution", body, year=year, organ=opening.span(1))
    if re.search(r"(?i)statement by the president of the security council|S/PRST/\d", head[:1500]):
        return Frame("presidential", "Security Council", None, None, year)
    if _LETTER.search(head[:2500]):
        return Frame("letter", None, None, None, year)
    subject = None if document.text.startswith("---\n") else subject_of(document.text)
    if subject is not None:
        return Frame("encyclopaedia", year=year, subject=subject)
    if re.search(
        r"(?i)^(?:statement|remarks|address|speech|opening remarks|keynote)\b",
        (document.title or head.strip())[:200],
    ) or re.search(r"(?m)^\s*(?:Statement|Remarks|Address) (?:of|by)\b", head[:1500]):
        return Frame("statement", None, None, None, year)
    return Frame("text", None, None, None, year)


def told_day(document: Document) -> str | None:
    """The day or month of a document: its date, or what the name of its file says of one of the
    collected general debates, which are held each September, or a United Nations symbol."""
    if document.date:
        return document.date
    debate, numbered = _DEBATE.fullmatch(document.id), _NUMBERED.match(document.id)
    if debate:
        return f"{debate.group(1)}-09"
    return numbered.group(1) if numbered else _session_year(document.id)


def _session_year(name: str) -> str | None:
    """The year of the Assembly's session that the low number of a document is of: it opens in
    September, and its first documents are written for it in the months before."""
    found = _SESSION.fullmatch(name) or _SESSION_PART.match(name)
    if found is None or int(found.group(2)) >= _LATE:
        return None
    return str(_FIRST_SESSION + int(found.group(1)))


def _latest_year(text: str) -> str | None:
    """The year of an undated document: the latest that it names with a month."""
    found = _MONTH_YEAR.findall(text)
    latest = max(found) if found else ""
    # goals are set for 2030 and later; any other year beyond it shows the text to be younger
    later = {y for y in re.findall(r"\b(?:19\d\d|20[012]\d)\b", text) if latest and y > latest}
    return latest if latest and all(int(y) <= int(latest) + 3 for y in later) else None
