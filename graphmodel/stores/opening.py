"""A store is chosen by its URL."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from graphmodel.errors import StoreError
from graphmodel.stores.base import Store
from graphmodel.stores.server.address import SCHEMES
from graphmodel.stores.sqlite.store import SqliteStore

DEFAULT_URL = "liaison.db"


def open_store(
    url: str | Path = DEFAULT_URL,
    *,
    create: bool = True,
    ask: Callable[[str], str] | None = None,
) -> Store:
    """The store at `url`: a path, ``sqlite:PATH``, ``neo4j://HOST``, or ``:memory:``.

    One in memory is not kept. Without `create`, a file that does not exist is an error. `ask`
    is given a prompt where a server's password is not in the environment. Raises `StoreError`
    with one sentence where the store cannot be opened.
    """
    text = str(url)
    scheme, found, _ = text.partition("://")
    if found and scheme.lower() in SCHEMES:
        # imported here because the driver takes long to import, and most stores are files
        from graphmodel.stores.server.store import ServerStore

        return ServerStore(text, ask=ask)
    if found and scheme.lower() != "sqlite":
        raise StoreError(
            f"{text}: no store is called {scheme!r}; use a file, such as liaison.db, or a server, "
            "such as neo4j://localhost"
        )
    path = text.removeprefix("sqlite:")
    if not path:
        raise StoreError("the store's path is empty; name a file, such as liaison.db")
    return SqliteStore(path, create=create)
