"""The embedded store as a file: what it refuses, and what it leaves behind."""

from __future__ import annotations

import gc
import hashlib
import sqlite3
import sys
from contextlib import closing
from pathlib import Path

import pytest

from graphmodel import Document, Evidence, Extraction, Fact, Node, StoreError, open_store
from graphmodel.stores.sqlite import rows
from graphmodel.stores.sqlite.store import SqliteStore


def visit(id: str = "visit") -> Extraction:
    """A document with two facts, its text long enough to be found in the file."""
    text = f"Zanzibarian emissary {id} visited Kenya."
    document = Document(id, text, hashlib.sha256(text.encode()).hexdigest(), sources=(f"{id}.txt",))
    evidence = Evidence(id, 0, len(text), text, (0, 10), (30, 35), "test.rule", 0.9)
    emissary = Node("Official", "emissary", "Zanzibarian emissary")
    kenya = Node("Country", "KEN", "Kenya")
    own = Node("Document", id, id)
    facts = (
        Fact(emissary, "VISITED", kenya, {}, evidence),
        Fact(own, "MENTIONS", kenya, {}, evidence),
    )
    return Extraction(document, facts)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """A store with one document."""
    found = tmp_path / "kept.db"
    with SqliteStore(found) as store:
        store.put(visit())
    return found


def refusal(path: Path | str, *, create: bool = True) -> str:
    """The one sentence with which a store is refused."""
    with pytest.raises(StoreError) as caught:
        SqliteStore(path, create=create, busy=0.01)
    assert "\n" not in str(caught.value)
    return str(caught.value)


def read_all(path: Path) -> None:
    """Read everything that a store holds."""
    with SqliteStore(path) as store:
        list(store.relationships())
        store.graph()
        list(store.gaps())


def test_store_is_kept(path: Path) -> None:
    """What was put is there when the file is opened again, and the file is all there is."""
    assert [entry.name for entry in path.parent.iterdir()] == [path.name]
    with SqliteStore(path, create=False) as store:
        assert [fact.type for fact in store.facts()] == ["MENTIONS", "VISITED"]


def test_missing_store_says_how_to_make_one(tmp_path: Path) -> None:
    """Reading a store that does not exist says how to load documents, and makes no file."""
    assert "liaison load FOLDER" in refusal(tmp_path / "no.db", create=False)
    assert list(tmp_path.iterdir()) == []


def test_empty_file_is_no_store_yet(tmp_path: Path) -> None:
    """An empty file is a new store for who writes, and none for who reads."""
    path = tmp_path / "empty.db"
    path.touch()
    assert "no store at" in refusal(path, create=False)
    with SqliteStore(path) as store:
        assert store.documents() == []


def test_folder_and_missing_folder(tmp_path: Path) -> None:
    """A folder is no store, and a store's folder must be there."""
    assert "is a folder" in refusal(tmp_path)
    assert "no folder" in refusal(tmp_path / "none" / "x.db")
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("content", [b"some notes of mine\n" * 100, b"x", bytes(5000)])
def test_other_file_is_left_alone(tmp_path: Path, content: bytes) -> None:
    """A file that is no SQLite file is refused and not changed."""
    path = tmp_path / "notes.db"
    path.write_bytes(content)
    assert "not a Liaison store" in refusal(path)
    assert path.read_bytes() == content


def test_other_programs_database_is_left_alone(tmp_path: Path) -> None:
    """An SQLite file of another program is refused and not changed."""
    path = tmp_path / "other.db"
    with closing(sqlite3.connect(path)) as other:
        other.execute("CREATE TABLE meta (a)")
    content = path.read_bytes()
    assert "another program" in refusal(path)
    assert path.read_bytes() == content


@pytest.mark.parametrize(
    "change", ["PRAGMA user_version = 99", "UPDATE meta SET value = 99 WHERE key = 'schema'"]
)
def test_newer_store_is_refused(path: Path, change: str) -> None:
    """A file of a newer layout or a newer schema is refused."""
    with closing(sqlite3.connect(path)) as other:
        other.execute(change)
        other.commit()
    assert "newer version" in refusal(path)


def test_damaged_store_is_told(path: Path) -> None:
    """A file that was cut or overwritten is told to be damaged, whoever reads it."""
    content = path.read_bytes()
    path.write_bytes(content[:4096] + b"\xff" * (len(content) - 4096))
    with pytest.raises(StoreError, match="damaged"):
        read_all(path)


@pytest.mark.parametrize(
    "damage",
    [
        "UPDATE nodes SET stated = '['",
        "UPDATE nodes SET stated = '[1]'",
        "UPDATE nodes SET stated = CAST(x'ff' AS TEXT)",
        "UPDATE documents SET record = '{}'",
        "UPDATE facts SET properties = '{'",
    ],
)
def test_damaged_record_is_told(path: Path, damage: str) -> None:
    """A row that holds something else than was written is told to be damage."""
    with closing(sqlite3.connect(path)) as other:
        other.execute(damage)
        other.commit()
    with pytest.raises(StoreError, match="damaged"):
        read_all(path)


def test_half_read_answer_is_no_trouble(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Facts that are no longer asked for when the store is closed cause no message."""
    messages: list[object] = []
    monkeypatch.setattr(sys, "unraisablehook", messages.append)
    with SqliteStore(path) as store:
        facts = store.facts()
        next(facts)
    del facts
    gc.collect()
    assert messages == []


def test_store_in_use(path: Path) -> None:
    """A store that another program has locked is told to be in use, and can be used later."""
    with closing(sqlite3.connect(path, isolation_level=None)) as other:
        with SqliteStore(path, busy=0.01) as store:
            other.execute("BEGIN IMMEDIATE")
            with pytest.raises(StoreError, match="in use by another program"):
                store.put(visit("second"))
            other.execute("ROLLBACK")
            store.put(visit("second"))
        other.execute("BEGIN EXCLUSIVE")
        assert "in use" in refusal(path)


def test_read_only_store_can_be_read(path: Path) -> None:
    """A store that must not be written says so when it is, and can be read."""
    with SqliteStore(path) as store:
        # as good as a write-protected file, which does not exist for an administrator
        store._db._db.execute("PRAGMA query_only = ON")
        with pytest.raises(StoreError, match="read-only"):
            store.put(visit("second"))
        assert [line.document.id for line in store.documents()] == ["visit"]


@pytest.mark.parametrize("interruption", [KeyboardInterrupt, MemoryError])
def test_interrupted_put_leaves_nothing(
    path: Path, monkeypatch: pytest.MonkeyPatch, interruption: type[BaseException]
) -> None:
    """Ctrl-C in the middle of a document leaves nothing of it, and the store goes on."""
    real = rows.fact_row

    def interrupted(document: int, seq: int, *rest: object) -> object:
        if seq == 1:
            raise interruption
        return real(document, seq, *rest)  # type: ignore[arg-type] # passed through as they came

    with SqliteStore(path) as store:
        before = list(store.facts()), store.version()
        monkeypatch.setattr(rows, "fact_row", interrupted)
        with pytest.raises(interruption):
            store.put(visit("second"))
        monkeypatch.undo()
        assert (list(store.facts()), store.version()) == before
        store.put(visit("second"))
    with SqliteStore(path) as store:
        assert [line.document.id for line in store.documents()] == ["second", "visit"]


def test_closed_store_is_told(path: Path) -> None:
    """Using a closed store is an error in a sentence."""
    store = SqliteStore(path)
    store.close()
    with pytest.raises(StoreError, match="is closed"):
        store.documents()


def test_forgotten_text_is_not_in_the_file(path: Path) -> None:
    """What is forgotten cannot be read from the file's free pages."""
    assert b"Zanzibarian" in path.read_bytes()
    with SqliteStore(path) as store:
        store.forget(["visit"])
    assert b"Zanzibarian" not in path.read_bytes()


def test_version_changes_with_the_contents(path: Path, tmp_path: Path) -> None:
    """The version changes with every change, stays while reading, and tells stores apart."""
    with SqliteStore(path) as store, SqliteStore(tmp_path / "other.db") as other:
        first = store.version()
        list(store.relationships())
        assert store.version() == first
        store.put(visit("second"))
        assert store.version() != first
        other.put(visit("third"))
        assert other.version() not in ("", first, store.version())


def test_path_of_a_store(path: Path) -> None:
    """A store knows its file; one in memory has none."""
    with SqliteStore(path) as store, SqliteStore(":memory:") as other:
        assert (store.path, other.path) == (path, None)


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty working folder."""
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.mark.parametrize("url", ["liaison.db", "sqlite:liaison.db", "a b?#%.db"])
def test_url_names_a_file(here: Path, url: str) -> None:
    """A path, with or without ``sqlite:``, is a file, whatever signs are in it."""
    with open_store(url) as store:
        assert store.url == url.removeprefix("sqlite:")
    assert [entry.name for entry in here.iterdir()] == [url.removeprefix("sqlite:")]


@pytest.mark.parametrize(
    ("url", "told"),
    [
        ("neo4j://host", "no password is given"),
        ("bolt+s://host:7687", "no password is given"),
        ("postgres://host/x", "no store is called 'postgres'.*neo4j://localhost"),
        ("sqlite:", "path is empty"),
        ("", "path is empty"),
    ],
)
def test_url_of_no_file(here: Path, url: str, told: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """A server, an unknown kind of store and no path at all are no files; none is made."""
    monkeypatch.delenv("NEO4J_PASSWORD", raising=False)
    with pytest.raises(StoreError, match=told):
        open_store(url)
    assert list(here.iterdir()) == []
