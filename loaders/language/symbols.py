"""The resolutions that a document is the text of, each with its own symbol.

A single text shows its symbol in its heading; a page of a yearbook holds several, each under its
number ("1988/13. Title", "2205 (XXI). Title", "54 (1948). Resolution of 15 July"), and begins
with the end of the one before.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

PREFIXES = {
    "General Assembly": "A/RES",
    "Human Rights Council": "A/HRC/RES",
    "Economic and Social Council": "E/RES",
    "Security Council": "S/RES",
}
#: Assemblies whose symbols are made of session and number: "UNEP/EA.2/RES.9" under "2/9".
_SESSIONS = {
    "United Nations Environment Assembly": "UNEP/EA.{}/RES.{}",
    "United Nations Habitat Assembly": "HSP/HA.{}/RES.{}",
    "UN-Habitat Assembly": "HSP/HA.{}/RES.{}",
}
_ORGAN = "|".join(PREFIXES)
_ADOPTED = re.compile(rf"[Rr]esolutions? adopted by the ({_ORGAN})|Adopted by the ({_ORGAN})")
_NUMBER = re.compile(r"^[^\S\n]*+(?:\*\*|#+\s*)?((?:S-|ES-)?\d{1,4}/\d{1,3})\.?[\s*]", re.MULTILINE)
_COUNCIL = re.compile(
    r"^[^\S\n]*+(?:\*\*|#+\s*)?(?:(?:Security Council\s+)?Resolution|RESOLUTION)"
    r"\s+(\d{1,4})\s*\((\d{4})\)",
    re.MULTILINE,
)
_UNDATED = re.compile(r"\A\s*+Resolution\s+(\d{1,4})\b[^\n]{0,12}\n\s*of \d{1,2} [A-Z]\w+ (\d{4})")
_OLD_COUNCIL = re.compile(r"^[^\S\n]*+(\d{1,4})\s*\((\d{4})\)\.?\s+Resolution of", re.MULTILINE)
_SYMBOL = re.compile(
    r"(?m)^[^\S\n]*+((?:S|A|E|A/HRC)/RES/[\d/]++(?:\([IVXL]+\))?)(?:\s*+\((\d{4})\))?"
    r"[^\S\n]*+(?:\*[^\S\n]*+)?$"
)
#: The number and title of a resolution among others: "1988/13. Title", "2205 (XXI). Title".
_AMONG = re.compile(
    r"(?m)^[^\S\n]*+(?:\*\*|#+\s*)?"
    r"(?P<number>(?:E?S-)?\d{1,4}/\d{1,3}|\d{1,4} ?\((?:[IVXL]{1,7}|(?:19|20)\d\d)\))"
    r"(?: [A-F])?\.\s+(?:\*\*)?[A-Z]"
)
_OPENS = re.compile(rf"(?m)^[^\S\n]*+[_*]*The ({'|'.join((*PREFIXES, *_SESSIONS))})[_*]*\s*,")
_TITLE = 600  # characters between a number and the words that open its text
_ROMAN = re.compile(r"(\d{1,4}) ?(\([IVXL]+\))")


@dataclass(frozen=True, slots=True)
class OwnText:
    """A resolution whose text the document holds from a place on: its symbol, the organ, the
    characters of its number, and its year where the heading gives it."""

    symbol: str
    body: str
    start: int
    end: int
    year: str | None = None


def own_texts(text: str) -> tuple[OwnText, ...]:
    """The resolutions of a document in the order of their texts."""
    single = _single(text[:6000])
    among = list(_several(text))
    if single is None or len(among) > 1:
        return tuple(among)
    return (single,)


def _several(text: str) -> list[OwnText]:
    """The resolutions under their numbers; the organ is the one whose words open the text."""
    heads = list(_AMONG.finditer(text))
    ends = [*(head.start() for head in heads[1:]), len(text)]
    found: list[OwnText] = []
    for head, end in zip(heads, ends, strict=False):
        opening = _OPENS.search(text, head.end(), min(end, head.end() + _TITLE))
        if opening is not None:
            made = _numbered(head["number"], opening.group(1), head.span("number"))
            if made is not None and all(made.symbol != one.symbol for one in found):
                found.append(made)
    return found


def _numbered(number: str, body: str, at: tuple[int, int]) -> OwnText | None:
    roman = _ROMAN.fullmatch(number)
    dated = re.fullmatch(r"(\d+) ?\((\d{4})\)", number)
    if body == "Security Council":
        return OwnText(f"S/RES/{dated[1]}", body, *at, dated[2]) if dated else None
    if dated:
        return None
    if body in _SESSIONS:
        parts = number.split("/")
        return OwnText(_SESSIONS[body].format(*parts), body, *at) if len(parts) == 2 else None
    shown = f"{roman[1]}{roman[2]}" if roman else number
    return OwnText(f"{PREFIXES[body]}/{shown}", body, *at)


def _single(head: str) -> OwnText | None:
    """The one symbol of a document: from a heading, its number and the organ that adopted it."""
    council = (
        _OLD_COUNCIL.search(head[:400]) or _COUNCIL.search(head[:1500]) or _UNDATED.match(head)
    )
    if council and "Security Council" in head:
        symbol = f"S/RES/{int(council.group(1))}"
        return OwnText(symbol, "Security Council", *council.span(1), council.group(2))
    adopted = _ADOPTED.search(head)
    number = _NUMBER.search(head) if adopted else None
    if adopted and number:
        body = adopted.group(1) or adopted.group(2)
        if body != "Security Council":
            return OwnText(f"{PREFIXES[body]}/{number.group(1)}", body, *number.span(1))
    written = _SYMBOL.search(head[:1500])
    if written is None or not _OPENS.search(head):
        return None  # a citation on a line of its own
    symbol = written.group(1)
    body = next(name for name, prefix in PREFIXES.items() if symbol.startswith(f"{prefix}/"))
    return OwnText(symbol, body, *written.span(1), written.group(2))
