"""Publishers: whose words "we" are, by the site that a document comes from."""

from __future__ import annotations

from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from graphmodel.records import Document
from loaders.domain import merged, per_domain
from loaders.gazetteers import gazetteer
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


@per_domain
def _data() -> dict[str, Any]:
    return merged(Path(__file__).with_name("publishers.yaml"))


@per_domain
def _states() -> dict[str, str]:
    """The names of States by the code that ends their hosts."""
    rows = gazetteer().rows.values()
    return {row["iso2"].lower(): row["name"] for row in rows if row.get("iso2")}
