"""Where a server is and who asks: from a URL and the environment."""

from __future__ import annotations

import os
from collections.abc import Callable
from dataclasses import dataclass, field
from urllib.parse import parse_qs, unquote, urlsplit

from graphmodel.errors import StoreError

SCHEMES = ("neo4j", "neo4j+s", "neo4j+ssc", "bolt", "bolt+s", "bolt+ssc")
_DEFAULT_USER = "neo4j"


@dataclass(frozen=True, slots=True)
class Address:
    """A server's address without what is secret; the password is never shown."""

    url: str
    server: str
    user: str
    database: str | None
    password: str = field(repr=False)


def address(url: str, ask: Callable[[str], str] | None = None) -> Address:
    """The address that `url` names, such as ``neo4j://anna@graph.example?database=archive``.

    The user comes from the URL or ``NEO4J_USERNAME``, the password from ``NEO4J_PASSWORD`` or
    from `ask`, which is given a prompt. Raises `StoreError` where a part is missing or wrong.
    """
    try:
        parts = urlsplit(url)
    except ValueError:
        # the address itself is not shown, since a password may be in it
        raise StoreError(
            "the server's address cannot be read; write it like neo4j://localhost"
        ) from None
    if parts.password is not None:
        raise StoreError(
            "a password in the store's URL shows in the list of processes; leave it out, and set "
            "NEO4J_PASSWORD or wait for the prompt"
        )
    shown = url
    if parts.fragment or parts.path not in ("", "/"):
        raise StoreError(f"{shown}: nothing may follow the host but ?database=NAME")
    options = parse_qs(parts.query, keep_blank_values=True)
    database = options.pop("database", [""])
    if options or len(database) > 1:
        raise StoreError(f"{shown}: the only option of a server store is database=NAME")
    host, port = _host(shown, parts.hostname, lambda: parts.port)
    user = unquote(parts.username or "") or os.environ.get("NEO4J_USERNAME") or _DEFAULT_USER
    password = os.environ.get("NEO4J_PASSWORD")
    if password is None and ask is not None:
        password = ask(f"Password of {user} at {host}")
    if password is None:
        raise StoreError(f"{shown}: no password is given; set NEO4J_PASSWORD")
    return Address(shown, f"{parts.scheme}://{host}{port}", user, database[0] or None, password)


def _host(url: str, host: str | None, port: Callable[[], int | None]) -> tuple[str, str]:
    try:
        number = port()
    except ValueError:
        raise StoreError(f"{url}: the port is no number up to 65535") from None
    if not host:
        raise StoreError(f"{url}: the host is missing, as in neo4j://localhost")
    written = f"[{host}]" if ":" in host else host
    return written, f":{number}" if number is not None else ""
