"""XML written piece by piece: escaping, and what to do with characters that XML cannot hold."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from typing import Any

from explorer.export.jsontext import dumps

#: Characters that XML 1.0 cannot hold, not even as a reference.
FORBIDDEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff\ud800-\udfff]")
_ESCAPES = {"&": "&amp;", "<": "&lt;", ">": "&gt;", "\r": "&#13;"}
#: In an attribute a reader takes line breaks and tabs for spaces unless they are references.
_IN_ATTRIBUTES = {**_ESCAPES, '"': "&quot;", "\n": "&#10;", "\t": "&#9;"}
_TEXT, _ATTRIBUTE = str.maketrans(_ESCAPES), str.maketrans(_IN_ATTRIBUTES)


def declared(
    letter: str, held: Iterable[Mapping[str, Any]], kinds: Mapping[type, str]
) -> dict[str, tuple[str, str]]:
    """A short key and the type of each attribute that `held` has, by name.

    `kinds` names the types; what is of another, or of two under one name, is a string.
    """
    found: dict[str, set[str]] = {}
    for one in held:
        for name, value in one.items():
            found.setdefault(name, set()).add(kinds.get(type(value), "string"))
    return {
        name: (f"{letter}{number}", next(iter(types)) if len(types) == 1 else "string")
        for number, (name, types) in enumerate(sorted(found.items()))
    }


def text(value: str) -> str:
    """`value` as character data."""
    return shown(value).translate(_TEXT)


def attributes(**given: str) -> str:
    """Attributes of an element, each with a space before it; `for_` stands for ``for``."""
    pairs = ((name.rstrip("_"), shown(value)) for name, value in given.items())
    return "".join(f' {name}="{value.translate(_ATTRIBUTE)}"' for name, value in pairs)


def plain(value: Any) -> str:
    """A value as text: true and false in small letters, a list as JSON.

    JSON writes control characters as escapes, so that a list of texts survives unchanged.
    """
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, list):
        return FORBIDDEN.sub(lambda found: f"\\u{ord(found[0]):04x}", dumps(value))
    return str(value)


def shown(value: str) -> str:
    """`value` with pictures (␀ to ␟) for control characters, and � for what is no character."""
    return FORBIDDEN.sub(_picture, value)


def _picture(found: re.Match[str]) -> str:
    code = ord(found[0])
    return chr(0x2400 + code) if code < 0x20 else "\ufffd"
