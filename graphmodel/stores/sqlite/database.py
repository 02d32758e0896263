"""The file of the embedded store: its tables, opening it, transactions, errors as sentences."""

from __future__ import annotations

import hashlib
import sqlite3
import stat
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from graphmodel.errors import StoreError, UnusableStoreError
from graphmodel.stores.packing import damaged

MEMORY = ":memory:"
#: The layout of the file; a store with a greater one was written by a newer version.
LAYOUT = 1
#: Marks the file as one of ours: "Liai" as a number.
APPLICATION = 0x4C696169

# `names` holds under which names and from where a document's text was put; `nodes` are the
# nodes as facts state them, `uses` the number of documents that do; `quotes` are the
# sentences, which many facts share. `decisions` waits for what analysts decide.
TABLES = (
    "CREATE TABLE IF NOT EXISTS meta (key TEXT PRIMARY KEY, value) WITHOUT ROWID",
    """CREATE TABLE IF NOT EXISTS documents (
        num INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, sha256 TEXT NOT NULL UNIQUE,
        reading TEXT NOT NULL, facts INTEGER NOT NULL, mentions INTEGER NOT NULL,
        nodes INTEGER NOT NULL, gaps INTEGER NOT NULL, record TEXT NOT NULL, text TEXT NOT NULL
    )""",
    """CREATE TABLE IF NOT EXISTS names (
        name TEXT PRIMARY KEY, document INTEGER NOT NULL REFERENCES documents(num),
        sources TEXT NOT NULL
    ) WITHOUT ROWID""",
    "CREATE INDEX IF NOT EXISTS names_of_document ON names (document)",
    """CREATE TABLE IF NOT EXISTS nodes (
        num INTEGER PRIMARY KEY, label TEXT NOT NULL, id TEXT NOT NULL, stated TEXT NOT NULL,
        uses INTEGER NOT NULL
    )""",
    "CREATE INDEX IF NOT EXISTS nodes_by_key ON nodes (label, id)",
    """CREATE TABLE IF NOT EXISTS quotes (
        document INTEGER NOT NULL REFERENCES documents(num), seq INTEGER NOT NULL,
        start INTEGER NOT NULL, "end" INTEGER NOT NULL, text TEXT NOT NULL,
        PRIMARY KEY (document, seq)
    ) WITHOUT ROWID""",
    """CREATE TABLE IF NOT EXISTS facts (
        document INTEGER NOT NULL REFERENCES documents(num), seq INTEGER NOT NULL,
        subject INTEGER NOT NULL REFERENCES nodes(num), type TEXT NOT NULL,
        object INTEGER NOT NULL REFERENCES nodes(num), properties TEXT, quote INTEGER NOT NULL,
        subject_start INTEGER NOT NULL, subject_end INTEGER NOT NULL,
        object_start INTEGER NOT NULL, object_end INTEGER NOT NULL,
        rule TEXT NOT NULL, confidence REAL NOT NULL, page INTEGER, paragraph TEXT, bridge TEXT,
        PRIMARY KEY (document, seq)
    ) WITHOUT ROWID""",
    """CREATE TABLE IF NOT EXISTS gaps (
        document INTEGER NOT NULL REFERENCES documents(num), seq INTEGER NOT NULL,
        start INTEGER NOT NULL, "end" INTEGER NOT NULL, reason TEXT NOT NULL,
        text TEXT NOT NULL, note TEXT NOT NULL,
        PRIMARY KEY (document, seq)
    ) WITHOUT ROWID""",
    """CREATE TABLE IF NOT EXISTS decisions (
        num INTEGER PRIMARY KEY, kind TEXT NOT NULL, payload TEXT NOT NULL, author TEXT, time TEXT
    )""",
)


class Database:
    """One SQLite file with the tables of a store, made where they are missing.

    Raises `StoreError` where the file cannot be used, where it was written by a newer
    version, and where it is missing and `create` is false. `busy` is how long to wait for
    another program's lock, in seconds.
    """

    def __init__(self, path: str, schema_version: int, *, create: bool, busy: float) -> None:
        self.path = path
        self._schema_version = schema_version
        self._digest = hashlib.blake2b(digest_size=16)
        self._check_path(create)
        with self._speaking():
            # the caller sees to it that no two threads use the store at once
            self._db = sqlite3.connect(
                path, timeout=busy, isolation_level=None, check_same_thread=False
            )
        try:
            self._check_content(create)
        except BaseException:
            self._db.close()
            raise

    def close(self) -> None:
        """Release the file; safe to call twice."""
        self._db.close()

    @contextmanager
    def writing(self) -> Iterator[None]:
        """One transaction: all or nothing, also when interrupted."""
        with self._transaction():
            # what was written so far and what is written now make the new version: a count
            # would come to the same when a file is deleted and filled with something else
            self._digest = hashlib.blake2b(self.version().encode(), digest_size=16)
            yield
            version = self._digest.hexdigest()
            self.run("UPDATE meta SET value = ? WHERE key = 'version'", version)

    @contextmanager
    def reading(self) -> Iterator[None]:
        """One state of the file for several statements."""
        self._execute("BEGIN", ())
        try:
            yield
        finally:
            self._execute("COMMIT", ())

    def version(self) -> str:
        """A short text that tells apart what the file holds at different times."""
        row = self.one("SELECT value FROM meta WHERE key = 'version'")
        return str(row[0]) if row else ""

    def run(self, sql: str, *values: object) -> int:
        """Run a statement; returns the number of the row that it inserted, if it did."""
        self._note((sql, values))
        return self._execute(sql, values).lastrowid or 0

    def many(self, sql: str, values: Iterable[tuple[Any, ...]]) -> None:
        """Run a statement once for each of the `values`."""
        held = list(values)
        self._note((sql, held))
        with self._speaking():
            self._db.executemany(sql, held)

    def rows(self, sql: str, *values: object) -> Iterator[Any]:
        """The rows of a statement, which is run at once and read as they are asked for."""
        return self._reading(self._execute(sql, values))

    def all(self, sql: str, *values: object) -> list[Any]:
        """All rows of a statement."""
        return list(self.rows(sql, *values))

    def one(self, sql: str, *values: object) -> Any:
        """The first row of a statement, or None."""
        cursor = self._execute(sql, values)
        with self._speaking():
            row = cursor.fetchone()
        cursor.close()
        return row

    # -- opening ------------------------------------------------------------------------

    def _check_path(self, create: bool) -> None:
        path = Path(self.path)
        if self.path == MEMORY:
            return
        try:
            found = path.stat()
        except OSError as error:
            if not isinstance(error, FileNotFoundError):
                raise StoreError(_unreadable(path, error)) from None
            found = None
        if found and stat.S_ISDIR(found.st_mode):
            raise StoreError(f"{path} is a folder; name a file with --store, such as liaison.db")
        if found:
            self._check_header(path)
        elif not create:
            raise StoreError(self._missing())
        elif not path.parent.is_dir():
            raise StoreError(
                f"there is no folder {path.parent} for the store {path}; make it first"
            )

    def _check_header(self, path: Path) -> None:
        """Refuse a file of another kind: SQLite itself takes a short one for an empty store."""
        try:
            header = _first_bytes(path)
        except OSError as error:
            raise StoreError(_unreadable(path, error)) from None
        if header not in (b"", b"SQLite format 3\0"):
            raise StoreError(_SENTENCES["SQLITE_NOTADB"].format(path=path))

    def _missing(self) -> str:
        return f"no store at {self.path}; load documents first: liaison load FOLDER"

    def _check_content(self, create: bool) -> None:
        """Make the tables of a new file; refuse one that is not ours or is newer."""
        self.run("PRAGMA secure_delete = ON")  # what is forgotten leaves the file
        if self.one("SELECT 1 FROM sqlite_master LIMIT 1") is None:
            if not create and self.path != MEMORY:
                raise StoreError(self._missing())
            self._make_tables()
        if self.one("PRAGMA application_id") != (APPLICATION,):
            raise StoreError(
                f"{self.path} is an SQLite file of another program; choose another with --store"
            )
        (layout,) = self.one("PRAGMA user_version")
        (schema,) = self.one("SELECT max(CAST(value AS INTEGER)) FROM meta WHERE key = 'schema'")
        if layout > LAYOUT or (schema or 0) > self._schema_version:
            raise StoreError(
                f"store {self.path} was written by a newer version of Liaison; update Liaison, "
                "or choose another store with --store"
            )

    def _make_tables(self) -> None:
        with self._transaction():
            for statement in TABLES:
                self.run(statement)
            self.run(f"PRAGMA application_id = {APPLICATION}")
            self.run(f"PRAGMA user_version = {LAYOUT}")
            rows = [("schema", self._schema_version), ("version", "")]
            self.many("INSERT OR IGNORE INTO meta VALUES (?, ?)", rows)

    # -- talking to SQLite --------------------------------------------------------------

    @contextmanager
    def _speaking(self) -> Iterator[None]:
        """Turn SQLite's errors into sentences."""
        try:
            yield
        except (sqlite3.Error, UnicodeDecodeError) as error:
            raise sentence(error, self.path) from error
        except UnicodeEncodeError as error:
            raise StoreError(
                f"a text holds a character that UTF-8 cannot ({error.object[error.start]!r}); "
                "repair the document's encoding"
            ) from error

    @contextmanager
    def _transaction(self) -> Iterator[None]:
        with self._speaking():
            try:
                self._db.execute("BEGIN IMMEDIATE")
                yield
                self._db.execute("COMMIT")
            except BaseException:
                if self._db.in_transaction:
                    self._db.execute("ROLLBACK")
                raise

    def _note(self, written: object) -> None:
        self._digest.update(repr(written).encode())

    def _execute(self, sql: str, values: tuple[object, ...]) -> sqlite3.Cursor:
        with self._speaking():
            return self._db.execute(sql, values)

    def _reading(self, cursor: sqlite3.Cursor) -> Iterator[Any]:
        with self._speaking():
            for row in cursor:  # noqa: UP028 # "yield from" would close a cursor that is closed
                yield row


def sentence(error: sqlite3.Error | UnicodeDecodeError, path: str) -> StoreError:
    """What SQLite's error means to a user, and what to do about it."""
    name = getattr(error, "sqlite_errorname", "")
    if name.startswith("SQLITE_CORRUPT") or "decode" in str(error) or "malformed" in str(error):
        return damaged(path)
    for prefix, text in _SENTENCES.items():
        if name.startswith(prefix):
            return UnusableStoreError(text.format(path=path))
    if "closed database" in str(error):
        return StoreError(f"store {path} is closed; open it again")
    return StoreError(f"store {path}: SQLite says {str(error)!r}; check the file")


_SENTENCES = {
    "SQLITE_BUSY": "store {path} is in use by another program; wait for it to end and try again",
    "SQLITE_LOCKED": "store {path} is in use by another program; wait for it to end and try again",
    "SQLITE_READONLY": "store {path} is read-only; make file and folder writable, or choose "
    "another with --store",
    "SQLITE_NOTADB": "{path} is not a Liaison store (no SQLite file); choose another with --store",
    "SQLITE_FULL": "the disk of store {path} is full; make room and try again",
    "SQLITE_CANTOPEN": "store {path} cannot be opened; check that file and folder may be read and "
    "written",
    "SQLITE_PERM": "store {path} may not be used by you; check its permissions",
    "SQLITE_IOERR": "store {path} cannot be read or written; check the disk, then try again",
}


def _unreadable(path: Path, error: OSError) -> str:
    return f"store {path} cannot be read ({error.strerror}); check path and permissions"


def _first_bytes(path: Path) -> bytes:
    if not path.is_file():
        return b"a pipe or device"
    with path.open("rb") as stream:
        return stream.read(16)
