"""The document's frame: what kind of text it is, whose, about what, where and when."""

from __future__ import annotations

import re
from dataclasses import dataclass

from graphmodel.records import Document
from loaders.language.subject import Subject, subject_of

_ORGAN = "General Assembly|Human Rights Council|Security Council|Economic and Social Council"
_ADOPTED = re.compile(rf"[Rr]esolutions? adopted by the ({_ORGAN})|Adopted by the ({_ORGAN})")
_NUMBER = re.compile(r"^\s*(?:\*\*|#+\s*)?((?:S-)?\d{1,4}/\d{1,3})\.?[\s*]", re.MULTILINE)
_COUNCIL = re.compile(
    r"^\s*(?:\*\*|#+\s*)?(?:(?:Security Council\s+)?Resolution|RESOLUTION)"
    r"\s+(\d{1,4})\s*\((\d{4})\)",
    re.MULTILINE,
)
_OLD_COUNCIL = re.compile(r"^\s*(\d{1,4})\s*\((\d{4})\)\.?\s+Resolution of", re.MULTILINE)
_SYMBOL = re.compile(
    r"(?m)^\s*((?:S|A|E|A/HRC)/RES/[\d/]+(?:\([IVXL]+\))?)(?:\s*\((\d{4})\))?\s*\*?\s*$"
)
_ORGANS = re.compile(rf"(?m)^\s*[_*]*The ({_ORGAN})[_*]*\s*,?\s*$")
_MONTH_YEAR = re.compile(
    r"(?:January|February|March|April|May|June|July|August|September|October|November|December)"
    r",? ((?:19|20)\d\d)\b"
)
_LETTER = re.compile(r"(?i)letter dated .{5,40} from ")


@dataclass(frozen=True, slots=True)
class Frame:
    """What the document is. `kind` is resolution, letter, encyclopaedia, statement or text;
    `body` the organ
    whose text it is; `symbol` the resolution that it is the text of, with the characters that
    say so; `subject` what a page of an encyclopaedia is about."""

    kind: str
    body: str | None = None
    symbol: str | None = None
    symbol_at: tuple[int, int] | None = None
    year: str | None = None
    subject: Subject | None = None


def frame(document: Document) -> Frame:
    """The frame of a document, from its title and first page."""
    head = document.text[:6000]
    year = document.date[:4] if document.date else _latest_year(document.text)
    own = _own(head)
    if own:
        symbol, body, at, its_year = own
        return Frame("resolution", body, symbol, at, year or its_year)
    organ = _ORGANS.search(head)
    if organ and re.search(
        r"(?m)^\s*[_*]*(?:Recalling|Reaffirming|Noting|Recognizing|Guided by|Having)", head
    ):
        return Frame("resolution", organ.group(1), None, None, year)
    if re.search(r"(?i)statement by the president of the security council|S/PRST/\d", head[:1500]):
        return Frame("presidential", "Security Council", None, None, year)
    if _LETTER.search(head[:2500]):
        return Frame("letter", None, None, None, year)
    subject = None if document.text.startswith("---\n") else subject_of(document.text)
    if subject is not None:
        return Frame("encyclopaedia", None, None, None, year, subject)
    if re.search(
        r"(?i)^(?:statement|remarks|address|speech|opening remarks|keynote)\b",
        (document.title or head.strip())[:200],
    ) or re.search(r"(?m)^\s*(?:Statement|Remarks|Address) (?:of|by)\b", head[:1500]):
        return Frame("statement", None, None, None, year)
    return Frame("text", None, None, None, year)


def _latest_year(text: str) -> str | None:
    """The year of an undated document: the latest that it names with a month."""
    found = _MONTH_YEAR.findall(text)
    latest = max(found) if found else ""
    # goals are set for 2030 and later; any other year beyond it shows the text to be younger
    later = {y for y in re.findall(r"\b(?:19\d\d|20[012]\d)\b", text) if latest and y > latest}
    return latest if latest and all(int(y) <= int(latest) + 3 for y in later) else None


def _own(head: str) -> tuple[str, str, tuple[int, int], str | None] | None:
    """The document's own symbol: from a heading, its number and the organ that adopted it."""
    council = _OLD_COUNCIL.search(head[:400]) or _COUNCIL.search(head[:1500])
    if council and "Security Council" in head:
        return (
            f"S/RES/{int(council.group(1))}",
            "Security Council",
            council.span(1),
            council.group(2),
        )
    adopted = _ADOPTED.search(head)
    if adopted:
        body = adopted.group(1) or adopted.group(2)
        number = _NUMBER.search(head)
        if number and body != "Security Council":
            prefix = {
                "General Assembly": "A/RES",
                "Human Rights Council": "A/HRC/RES",
                "Economic and Social Council": "E/RES",
            }[body]
            return f"{prefix}/{number.group(1)}", body, number.span(1), None
    symbol = _SYMBOL.search(head[:1500])
    if symbol:
        text = symbol.group(1)
        body = {
            "S": "Security Council",
            "A": "General Assembly",
            "E": "Economic and Social Council",
        }[text[0]]
        return (
            text,
            "Human Rights Council" if text.startswith("A/HRC") else body,
            symbol.span(1),
            symbol.group(2),
        )
    return None
