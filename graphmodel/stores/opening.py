"""A store is chosen by its URL."""

from __future__ import annotations

from pathlib import Path

from graphmodel.errors import StoreError
from graphmodel.stores.base import Store
from graphmodel.stores.sqlite.store import SqliteStore

DEFAULT_URL = "liaison.db"
_SERVERS = ("neo4j", "neo4j+s", "neo4j+ssc", "bolt", "bolt+s", "bolt+ssc")


def open_store(url: str | Path = DEFAULT_URL, *, create: bool = True) -> Store:
    """The store at `url`: a path, ``sqlite:PATH``, or ``:memory:`` for one that is not kept.

    Without `create`, a store that does not exist is an error. Raises `StoreError` with one
    sentence where the store cannot be opened.
    """
    text = str(url)
    scheme, found, _ = text.partition("://")
    if found and scheme.lower() in _SERVERS:
        raise StoreError(
            f"{text}: the server store is not in this version; use a file, such as liaison.db"
        )
    if found and scheme.lower() != "sqlite":
        raise StoreError(f"{text}: no store is called {scheme!r}; use a file, such as liaison.db")
    path = text.removeprefix("sqlite:")
    if not path:
        raise StoreError("the store's path is empty; name a file, such as liaison.db")
    return SqliteStore(path, create=create)
