"""Things put away by a key and taken out by it, in a temporary file rather than in memory."""

from __future__ import annotations

import pickle
import sqlite3
from collections.abc import Iterator
from typing import Generic, TypeVar

from graphmodel.stores.closing import Closing

T = TypeVar("T")
#: Things written at once.
_BATCH = 1000


class Sorted(Closing, Generic[T]):
    """Things by key, each key's in the order in which they were added."""

    def __init__(self) -> None:
        self._db = sqlite3.connect("")  # a file that SQLite makes and removes
        self._db.execute("CREATE TABLE things (key TEXT NOT NULL, thing BLOB NOT NULL)")
        self._held: list[tuple[str, bytes]] = []
        self._indexed = False

    def close(self) -> None:
        """Remove the file; safe to call twice."""
        self._db.close()

    def add(self, key: str, thing: T) -> None:
        """Put a thing away; all are added before the first is taken out."""
        self._held.append((key, pickle.dumps(thing)))
        if len(self._held) >= _BATCH:
            self._write()

    def of(self, key: str) -> Iterator[T]:
        """The things of a key, in the order in which they were added."""
        if not self._indexed:
            self._write()
            self._db.execute("CREATE INDEX by_key ON things (key)")
            self._indexed = True
        rows = self._db.execute("SELECT thing FROM things WHERE key = ? ORDER BY rowid", (key,))
        return (pickle.loads(row[0]) for row in rows)

    def _write(self) -> None:
        self._db.executemany("INSERT INTO things VALUES (?, ?)", self._held)
        self._held.clear()
