"""The parts of a copy, made in a process of their own."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from graphmodel import Extraction, open_store
from graphmodel.copying import copy
from graphmodel.errors import StoreError, UnusableStoreError
from graphmodel.schema import load_schema
from graphmodel.stores.server import elsewhere
from graphmodel.stores.server.elsewhere import prepared
from graphmodel.stores.server.preparing import Sizes, Texts, Ties, parts
from graphmodel.stores.sqlite.store import SqliteStore
from tests.neo4j_server import emptying

sys.path.append(str(Path(__file__).parents[2] / "contract"))
from store_samples import document, dumped, filled, small

SIZES = Sizes(rows=2, texts=1)


@pytest.fixture
def source(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[SqliteStore]:
    """A file whose parts are made elsewhere, however small it is."""
    monkeypatch.setattr(elsewhere, "_LARGE", 0)
    with SqliteStore(tmp_path / "it's a store.db") as store:
        filled(store, [small(f"n{number}", date="2018") for number in range(4)])
        yield store


def test_the_same_parts(source: SqliteStore) -> None:
    """What another process makes is what this one would make, part by part."""
    schema = load_schema()
    with prepared(source, schema, SIZES) as made:
        assert list(made) == list(parts(source, schema, SIZES))


def test_a_process_of_its_own(source: SqliteStore, monkeypatch: pytest.MonkeyPatch) -> None:
    """Nothing of a large file is prepared in the process that sends."""
    monkeypatch.setattr(elsewhere, "parts", None)
    with prepared(source, load_schema(), SIZES) as made:
        kinds = [type(part) for part in made]
    assert kinds.count(Texts) == 4
    assert Ties in kinds


def test_a_process_that_is_killed(
    source: SqliteStore, started: list[subprocess.Popen[bytes]]
) -> None:
    """Where it ends before its last part, that is said, with what to do."""
    long = document("z", "x" * 1_000_000, source="in/long.txt")  # more than waits between the two
    source.put(Extraction(long, (), (), "rules 1"))
    with prepared(source, load_schema(), SIZES) as made:
        next(made)
        started[0].kill()
        with pytest.raises(UnusableStoreError, match=r"store\.db: the process that reads it"):
            list(made)


def test_a_copy_of_a_large_file(source: SqliteStore, neo4j_url: str) -> None:
    """A copy from there holds what the file holds."""
    with emptying(neo4j_url) as empty:
        empty()
        with open_store(neo4j_url) as target:
            copy(source, target)
            assert dumped(target) == dumped(source)


def test_nothing_goes_on_behind_it(
    source: SqliteStore, started: list[subprocess.Popen[bytes]]
) -> None:
    """Whoever stops before the end has no process left."""
    with prepared(source, load_schema(), SIZES) as made:
        next(made)
    assert started[0].returncode is not None


def test_what_goes_wrong_elsewhere(source: SqliteStore) -> None:
    """A file that is gone is told in the words of whoever would open it here."""
    (source.path or Path()).unlink()
    with (
        prepared(source, load_schema(), SIZES) as made,
        pytest.raises(StoreError, match=r"store\.db"),
    ):
        list(made)


@pytest.fixture
def started(monkeypatch: pytest.MonkeyPatch) -> list[subprocess.Popen[bytes]]:
    """The processes that were begun."""
    held: list[subprocess.Popen[bytes]] = []

    class Seen(subprocess.Popen[bytes]):
        def __init__(self, *given: object, **named: object) -> None:
            super().__init__(*given, **named)  # type: ignore[call-overload] # handed on as it is
            held.append(self)

    monkeypatch.setattr(elsewhere.subprocess, "Popen", Seen)
    return held
