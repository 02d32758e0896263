"""Where the lines of a heading end: what shows that it goes on in the next line."""

from __future__ import annotations

import re

SMALL = frozenset(
    "a an the of on in at by for and or to from with as against into de la du le".split()
)
#: What ends no heading: the noun stands in the next line ("Ministry of Foreign ⏎ Affairs").
_ADJECTIVES = frozenset("foreign permanent united prime vice deputy special economic".split())
#: The last word of a name that a line broke, in a list of names: "Programme, the …".
_CLOSES_NAME = re.compile(
    r"(?:Programme|Fund|Office|Organization|Committee|Commission|Agency|Council|Union|Bank), the\b"
)
_LETTER = re.compile(r"(?:Identical letters?|Letter|Note verbale) dated ")
_LONGEST_LETTER = 5  # lines of its heading


def unfinished(lines: list[str], following: str) -> bool:
    """Whether a heading goes on in the line that follows."""
    goes_on = _breaks_off(lines[-1]) or bool(_CLOSES_NAME.match(following))
    return goes_on or _of_letter(" ".join(lines), len(lines))


def _breaks_off(text: str) -> bool:
    """Whether a heading goes on in the next line: it ends in "of", "the", "and" …, or in whose
    body the next line names."""
    last = text.rpartition(" ")[2].strip("*_").lower()
    return last in SMALL | _ADJECTIVES or text.endswith("the United Nations")


def _of_letter(text: str, lines: int) -> bool:
    """Whether a heading is that of a letter, and has not yet said to whom it is addressed."""
    return bool(_LETTER.match(text)) and "addressed" not in text and lines < _LONGEST_LETTER
