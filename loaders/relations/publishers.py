"""Publishers: whose words "we" are, by the site that a document comes from."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import yaml

from graphmodel.records import Document
from loaders.language.tokens import tokens
from loaders.mentions.find import Finder
from loaders.relations.discourse import Seen


def publisher(document: Document, finder: Finder) -> Seen | None:
    """The State or body whose site the document's source is; it is named by the characters of the
    host where the text shows them, else by its first ones."""
    hosts = ((urlsplit(source).hostname or "").removeprefix("www.") for source in document.sources)
    found = ((host, name) for host in hosts if (name := _named(host)) is not None)
    host, name = next(found, ("", ""))
    if not name:
        return None
    whole = tokens(name)
    hits = finder.gazetteer.find(whole, frozenset(t.low for t in whole))
    entry = next((h.entry for h in hits if h.last - h.first == len(whole)), None)
    if entry is None or entry.label not in {"Country", "Office"}:
        return None
    spot = document.text.find(host)
    start, end = (spot, spot + len(host)) if spot >= 0 else (0, min(1, len(document.text)))
    return Seen(finder.registry.known(entry), start, end)


def _named(host: str) -> str | None:
    """The name of the State or body whose host it is."""
    hosts: dict[str, str] = _data()["hosts"]
    parts = host.split(".")
    for first in range(len(parts) - 1):
        found = hosts.get(".".join(parts[first:]))
        if found:
            return found
    if len(parts) > 2 and parts[-2] in _data()["governments"]:
        return _states().get(parts[-1])
    return None


@cache
def _data() -> dict[str, Any]:
    text = Path(__file__).with_name("publishers.yaml").read_text(encoding="utf-8")
    loaded: dict[str, Any] = yaml.safe_load(text)
    return loaded


@cache
def _states() -> dict[str, str]:
    """The names of States by the code that ends their hosts."""
    path = Path(__file__).parents[1] / "gazetteers" / "countries.yaml"
    rows = yaml.safe_load(path.read_text(encoding="utf-8"))
    return {row["iso2"].lower(): row["name"] for row in rows.values() if row.get("iso2")}
