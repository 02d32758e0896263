"""What a damaged document lost: blanks, stripped numbers, replaced characters."""

from __future__ import annotations

import re

from graphmodel.records import Document, Gap
from loaders.readers.markdown import damaged_front_matter

_ORGAN = "Security Council|General Assembly|Human Rights Council|Economic and Social Council"
_BLANK = re.compile(r"_{3,}|\[[^\]\n]{0,30}missing[^\]\n]{0,30}\]")
_CITING = re.compile(r"\b[Rr]esolutions?\s*$")
# an organ without its article where a citation should stand: the link with the number was stripped
_STRIPPED = re.compile(
    rf"\b(?:by|in|of|under|with|to)\s+({_ORGAN})(?=\s*[.,;](?:\s|$))"
    rf"|(?:^|(?<=[.!?]\s))({_ORGAN})(?=\s+(?!resolution|decision|meeting)[a-z]+ed\b|\s+laid\b)",
    re.MULTILINE,
)
# from the start of a word only, so that a long one without damage is read once
_REPLACED = re.compile(r"(?<!\S)(?:[^\s\ufffd]*+\ufffd\S*|\?{3,}(?!\S))")


def losses(document: Document) -> list[Gap]:
    """The gaps that the text itself shows, in order."""
    text = document.text
    found = []
    front = damaged_front_matter(text) if document.format in {"md", "txt"} else None
    if front is not None:
        note = "a front matter cannot be read: its title, date and source may be missing"
        found.append(_gap("damaged-front-matter", *front, text, note))
    for match in _BLANK.finditer(text):
        cited = _CITING.search(text, max(0, match.start() - 40), match.start())
        if cited:
            note = "a resolution is cited without its number"
            found.append(_gap("lost-number", cited.start(), match.end(), text, note))
        elif text[max(0, match.start() - 1) : match.start()] not in {"", "\n"}:
            found.append(_gap("lost-text", *match.span(), text, "words are left blank here"))
    for match in _STRIPPED.finditer(text):
        group = 1 if match.group(1) else 2
        note = "an organ stands where one of its texts is cited: a link and its number are lost"
        found.append(_gap("lost-number", *match.span(group), text, note))
    damaged = "\ufffd" in text or "???" in text
    for match in _REPLACED.finditer(text) if damaged else ():
        note = "characters were replaced when the text was made"
        found.append(_gap("damaged-text", *match.span(), text, note))
    return found


def _gap(reason: str, start: int, end: int, text: str, note: str) -> Gap:
    return Gap(reason, start, end, text[start:end], note)
