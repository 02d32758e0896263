"""JSON in one line that stays one line wherever it is read."""

from __future__ import annotations

import json
import re
from typing import Any

#: What JSON may hold as it is, and some readers take for the end of a line.
_BREAKS = re.compile("[\u0085\u2028\u2029]")


def dumps(value: Any) -> str:
    """`value` as JSON without line breaks; raises `ValueError` for a number that is none."""
    written = json.dumps(value, ensure_ascii=False, allow_nan=False)
    return _BREAKS.sub(lambda found: f"\\u{ord(found[0]):04x}", written)
