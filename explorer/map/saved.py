"""A saved map read back: where its nodes stand, and which of them a reader pinned."""

from __future__ import annotations

import json
import os
import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from explorer.map.selection import Key
from graphmodel.errors import UsageError

_DATA = re.compile(r'<script type="application/json" id="map-data">(.*?)</script>', re.DOTALL)


@dataclass(frozen=True, slots=True)
class Places:
    """Where the nodes of a map stand, in pixels, and those that were pinned there."""

    positions: Mapping[Key, tuple[float, float]]
    pinned: frozenset[Key]


def saved_places(path: str | os.PathLike[str]) -> Places:
    """The places in a map that was written by `Map.save` or saved from its page.

    Raises `UsageError` where the file cannot be read or holds no map.
    """
    try:
        page = Path(path).read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        said = getattr(error, "strerror", None) or "it is no text in UTF-8"
        raise UsageError(f"The map {path} cannot be read: {said}. Give a saved map.") from error
    found = _DATA.search(page)
    try:
        return _places(json.loads(found[1] if found else ""))
    except (ValueError, KeyError, IndexError, TypeError, AttributeError) as error:
        raise UsageError(
            f"{path} holds no map: give a page that was drawn by `liaison map`, "
            "or saved from such a page."
        ) from error


def _places(data: Mapping[str, Any]) -> Places:
    keys = [(str(data["labels"][d["k"]]["n"]), str(d["i"])) for d in data["details"]]
    spots = [(float(node["x"]), float(node["y"])) for node in data["nodes"]]
    pins = frozenset(keys[int(i)] for i in data.get("pins", {}))
    return Places(dict(zip(keys, spots, strict=True)), pins)
