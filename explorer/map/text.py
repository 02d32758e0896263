"""Names made fit to be shown: harmless characters, lines of a readable width."""

from __future__ import annotations

import re
import textwrap

#: Characters that turn the direction of what follows, or that are no text at all.
_UNSEEN = re.compile(
    "[\u0000-\u001f\u007f-\u009f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff"
    "\ud800-\udfff\ufffe\uffff]+"
)
_WIDTH = 20
_LINES = 3


def shown(name: object) -> str:
    """`name` on one line without control and direction-turning characters."""
    return " ".join(_UNSEEN.sub(" ", str(name)).split())


def label_lines(name: str, acronym: str | None) -> list[str]:
    """What stands under a node: a long name gives way to its acronym, or is cut to three lines.

    >>> label_lines("Office of Counter-Terrorism", "UNOCT")
    ['Office of Counter-', 'Terrorism']
    """
    text = shown(name) or "(no name)"
    if acronym and len(text) > 34:
        text = shown(acronym) or text
    lines = textwrap.wrap(text[: _WIDTH * (_LINES + 1)], _WIDTH, break_on_hyphens=True)
    if len(text) > _WIDTH * (_LINES + 1) or len(lines) > _LINES:
        lines = lines[:_LINES]
        lines[-1] = lines[-1][: _WIDTH - 1].rstrip(" ,;-") + "…"
    return lines
