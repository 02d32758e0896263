"""What can go wrong with a server: each is one sentence, and nothing is lost or doubled."""

from __future__ import annotations

import contextlib
import multiprocessing
import shutil
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from multiprocessing.synchronize import Barrier
from pathlib import Path

import pytest

from graphmodel import Extraction, Store, StoreError, open_store
from graphmodel.copying import copy
from graphmodel.errors import UnusableStoreError
from graphmodel.stores.server import connection, filling
from graphmodel.stores.server.connection import Connection
from graphmodel.stores.server.store import ServerStore
from tests.neo4j_server import PASSWORD, Server, UnavailableError, asked, emptying

sys.path.append(str(Path(__file__).parents[2] / "contract"))
from store_samples import ANNA, KENYA, document, dumped, fact, filled, shown, small


@pytest.fixture
def url(neo4j_url: str) -> Iterator[str]:
    """The address of the server, its database empty."""
    with emptying(neo4j_url) as empty:
        empty()
        yield neo4j_url


def test_no_server(monkeypatch: pytest.MonkeyPatch) -> None:
    """Where nothing listens the address is named, and what to do."""
    monkeypatch.setenv("NEO4J_PASSWORD", "x")
    with pytest.raises(UnusableStoreError, match=r"bolt://localhost:1: no server answers"):
        ServerStore("bolt://localhost:1", patience=0.2)


def test_wrong_password(url: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """A wrong password is told as such, and not shown."""
    monkeypatch.setenv("NEO4J_PASSWORD", "wrong-one")
    with pytest.raises(UnusableStoreError, match="user neo4j or the password is wrong") as caught:
        open_store(url)
    assert "wrong-one" not in str(caught.value)


def test_wrong_database(url: str) -> None:
    """A database that is not there is named."""
    with pytest.raises(UnusableStoreError, match="there is no database 'archive'"):
        open_store(f"{url}?database=archive")


def test_another_label_of_the_users(url: str) -> None:
    """What others keep in the same database is neither read nor touched."""
    with asked(url) as driver:
        driver.execute_query("CREATE (:Invoice {id: 'x'})-[:PAID_BY]->(:Person {id: 'y'})")
        with open_store(url) as store:
            store.put(small())
            assert {node.label for node in store.nodes()} == {
                "Document", "Office", "Official", "Country",
            }  # fmt: skip
            store.forget(["visit"])
            assert list(store.relationships()) == []
        (record,) = driver.execute_query("MATCH (n) RETURN count(n) AS nodes").records
        assert record["nodes"] == 2


def test_constraints_and_indexes_are_made(url: str) -> None:
    """Each label has its identity, and names can be searched."""
    with open_store(url) as store:
        store.put(small())
        with asked(url) as driver:
            names = [r["name"] for r in driver.execute_query("SHOW CONSTRAINTS").records]
            assert {f"liaison_{label.lower()}_id" for label in store.schema.labels} <= set(names)
            driver.execute_query("CALL db.awaitIndexes()")
        found = store.query(
            "CALL db.index.fulltext.queryNodes('liaison_names', 'smith') YIELD node RETURN node.id"
        )
        assert found.rows == (("anna-smith",),)


def test_an_index_without_its_constraint(url: str) -> None:
    """What a server that was killed while it made a constraint left behind is made anew."""
    made = "SHOW CONSTRAINTS YIELD name WHERE name = 'liaison_country_id' RETURN name"
    with asked(url) as driver:
        driver.execute_query("DROP CONSTRAINT liaison_country_id IF EXISTS")
        driver.execute_query("CREATE INDEX liaison_country_id FOR (n:Country) ON (n.id)")
        with open_store(url) as store:
            store.put(small())
        assert len(driver.execute_query(made).records) == 1


def test_the_quotes_are_read_through_the_driver(url: str) -> None:
    """Whoever asks the server itself finds the quotes on the relationship."""
    with open_store(url) as store:
        store.put(small())
    with asked(url) as driver:
        (record,) = driver.execute_query(
            "MATCH (:Official)-[r:VISITED]->(:Country {id: 'KEN'}) RETURN r.quotes, r.spans"
        ).records
    assert record["r.quotes"] == [small().document.text]
    assert record["r.spans"] == [f"0:{len(small().document.text)}"]


_USES: tuple[Callable[[Store], object], ...] = (
    lambda store: store.put(small("other")),
    lambda store: store.documents(),
    lambda store: list(store.facts()),
    lambda store: list(store.relationships()),
    lambda store: list(store.gaps()),
    lambda store: store.query("MATCH (n) RETURN count(n)"),
    lambda store: store.graph(),
)


@pytest.mark.parametrize("writes", [1, 3, 5, 9])
def test_copy_broken_off(url: str, writes: int, monkeypatch: pytest.MonkeyPatch) -> None:
    """A copy that breaks off anywhere says so to others, and the same copy goes on to the end."""
    monkeypatch.setattr(filling, "_BATCH", 3)
    monkeypatch.setattr(filling, "_DOCUMENTS", 2)
    write = Connection.write
    with open_store(":memory:") as source:
        filled(source, [small(f"n{number}", date="2018") for number in range(5)])
        left = [writes]

        def breaking(self: Connection, work: Callable[..., object]) -> object:
            left[0] -= 1
            if left[0] < 0:
                raise UnusableStoreError("the connection was lost")
            return write(self, work)

        monkeypatch.setattr(Connection, "write", breaking)
        with open_store(url) as target, pytest.raises(UnusableStoreError, match="was lost"):
            copy(source, target)
        monkeypatch.setattr(Connection, "write", write)
        with open_store(url) as target:
            for use in _USES:
                with pytest.raises(UnusableStoreError, match="broken off; wait for its end, or"):
                    use(target)
            copy(source, target)
            assert dumped(target) == dumped(source)
            assert target.documents() == source.documents()
            assert target.nodes() == source.nodes()
            target.put(small("other"))


def _copy(url: str, together: Barrier) -> None:
    with open_store(":memory:") as source, open_store(url) as target:
        filled(source, [small(f"n{number}") for number in range(20)])
        together.wait()
        with contextlib.suppress(UnusableStoreError):
            copy(source, target)


def test_two_copies_at_once(url: str) -> None:
    """Of two copies at once one at least comes to its end, and nothing is there twice."""
    context = multiprocessing.get_context("spawn")
    together = context.Barrier(2)
    copies = [context.Process(target=_copy, args=(url, together)) for _ in range(2)]
    for each in copies:
        each.start()
    for each in copies:
        each.join()
    assert [each.exitcode for each in copies] == [0, 0]
    with open_store(url) as store, open_store(":memory:") as whole:
        filled(whole, [small(f"n{number}") for number in range(20)])
        assert shown(store) == shown(whole)
        edges = store.query("MATCH ()-[r]->() RETURN count(r)").rows
        assert edges == whole.query("MATCH ()-[r]->() RETURN count(r)").rows


def test_what_others_drew_stays(url: str) -> None:
    """Relationships of others between loaded nodes are no facts, and outlast the documents."""
    with asked(url) as driver, open_store(url) as store, open_store(":memory:") as source:
        driver.execute_query("CREATE (:Country {id: 'KEN'})-[:BORDERS]->(:Country {id: 'UGA'})")
        filled(source, [small()])
        copy(source, store)
        assert shown(store) == shown(source)
        driver.execute_query("MATCH (o:Official) CREATE (o)-[:SEE]->(:Note {text: 'ask her'})")
        assert list(map(repr, store.facts())) == list(map(repr, source.facts()))
        store.forget(["visit"])
        (record,) = driver.execute_query(
            "MATCH (n) OPTIONAL MATCH (n)-[r]->() RETURN count(DISTINCT n) AS n, count(r) AS r"
        ).records
        assert (record["n"], record["r"]) == (4, 2)
        assert store.nodes() == []


def test_reading_while_documents_come(url: str) -> None:
    """Facts that are read while another load goes on come whole, or with a sentence."""
    with open_store(url) as store, open_store(url) as other:
        store.put(small("a"))
        facts = store.facts()
        next(facts)
        other.put(small("b"))
        with pytest.raises(StoreError, match="while they were read; run the same command again"):
            list(facts)
        assert len(list(store.facts())) == 2 * len(small().facts)


def test_copy_of_something_else_after_one_broken_off(
    url: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What a broken copy of another store left is taken out first."""
    monkeypatch.setattr(filling, "_DOCUMENTS", 1)
    with open_store(":memory:") as source, open_store(url) as target:
        filled(source, [small("a"), small("b")])
        told = iter([None])
        with pytest.raises(StopIteration):
            copy(source, target, step=lambda _: next(told))
        source.forget(["a"])
        copy(source, target)
        assert dumped(target) == dumped(source)
        assert target.nodes() == source.nodes()


def _load(url: str, held: list[Extraction], together: Barrier) -> None:
    with open_store(url) as store:
        together.wait()
        filled(store, held)


def _visit(id: str, text: str) -> Extraction:
    held = document(id, f"Ms. Smith visited Kenya: {text}.", source="in/one.txt")
    return Extraction(held, (fact(held, ANNA, "VISITED", KENYA, date=text[-1]),), (), "rules 1")


_NUMBERS = range(6)


@pytest.mark.parametrize(
    "loads",
    [
        [[small(f"{letter}{n}") for n in _NUMBERS] for letter in "ab"],
        [[small(f"n{n}") for n in _NUMBERS]] * 2,
        [[_visit(f"{letter}{n}", f"text {n}") for n in _NUMBERS] for letter in "ab"],
    ],
    ids=["other documents", "the same documents", "the same texts under other names"],
)
def test_two_loads_at_once(url: str, loads: list[list[Extraction]]) -> None:
    """Processes that load about the same nodes, or the very same, lose and double nothing."""
    _at_once(url, loads)
    with open_store(url) as store, open_store(":memory:") as whole:
        for held in loads:
            filled(whole, held)
        assert shown(store) == shown(whole)
        assert list(map(repr, store.facts())) == list(map(repr, whole.facts()))
        assert store.nodes() == whole.nodes()


def test_two_texts_for_one_name_at_once(url: str) -> None:
    """Of two versions of a document that are loaded at once one is left, with its facts alone."""
    _at_once(url, [[_visit(f"n{n}", f"{letter}{n}") for n in _NUMBERS] for letter in "ab"])
    with open_store(url) as store:
        assert [summary.document.id for summary in store.documents()] == [f"n{n}" for n in _NUMBERS]
        assert len(list(store.facts())) == len(_NUMBERS)
        store.forget([f"n{n}" for n in _NUMBERS])
        assert store.query("MATCH (n) RETURN count(n)").rows == ((0,),)


def _at_once(url: str, loads: list[list[Extraction]]) -> None:
    """Load each list in a process of its own."""
    context = multiprocessing.get_context("spawn")
    together = context.Barrier(len(loads))
    processes = [context.Process(target=_load, args=(url, held, together)) for held in loads]
    for process in processes:
        process.start()
    for process in processes:
        process.join()
    assert [process.exitcode for process in processes] == [0] * len(loads)


def _put(store: Store, ids: list[str], then: Callable[[], None]) -> None:
    """Put documents, and do something else when some of them are stored."""
    for number, id in enumerate(ids):
        store.put(small(id))
        if number == 20:
            then()


@pytest.fixture
def _own_password(monkeypatch: pytest.MonkeyPatch) -> None:
    """The password of a server that a test starts for itself."""
    monkeypatch.setenv("NEO4J_PASSWORD", PASSWORD)


def _started(folder: Path | None = None) -> Server:
    """A server of the test's own, which it may fill or kill."""
    try:
        server = Server(folder=folder)
        server.start()
    except UnavailableError as error:
        pytest.skip(str(error))
    return server


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A file system of its own, with room for a server and little more."""
    folder = tmp_path / "disk"
    folder.mkdir()
    mount = ["mount", "-t", "tmpfs", "-o", "size=1100m", "tmpfs", str(folder)]
    try:
        subprocess.run(mount, check=True, capture_output=True)
    except (OSError, subprocess.CalledProcessError) as error:
        pytest.skip(f"no small file system can be made here: {error}")
    yield folder
    subprocess.run(["umount", str(folder)], check=True)


@pytest.mark.slow
@pytest.mark.usefixtures("_own_password")
def test_full_disk(small_disk: Path) -> None:
    """A disk that gets full ends the load with a sentence; with room, it goes on."""
    server = _started(small_disk)
    filler = small_disk / "filler"
    ids = [f"n{number:04}" for number in range(4000)]
    try:
        with ServerStore(server.url, patience=2) as store:
            store.put(small())
            room = shutil.disk_usage(small_disk).free - 64 * 1024
            filler.write_bytes(bytes(room))
            with pytest.raises(UnusableStoreError, match="make room"):
                filled(store, map(small, ids))
            with pytest.raises(StoreError, match="start it again"):
                store.documents()
        server.kill()
        filler.unlink()
        server.start()
        with open_store(server.url) as again, open_store(":memory:") as whole:
            there = [summary.document.id for summary in again.documents()]
            filled(whole, [small(id) for id in there])
            assert dumped(again) == dumped(whole)
            filled(again, [small("z")])
            assert len(again.documents()) == len(there) + 1
    finally:
        server.stop()


@pytest.mark.slow
@pytest.mark.usefixtures("_own_password")
def test_disk_that_is_full_from_the_beginning(
    small_disk: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A server that waits without end for its indexes is told of; with room, the load goes on."""
    monkeypatch.setattr(connection, "_AGREED", 10.0)
    server = _started(small_disk)
    filler = small_disk / "filler"
    try:
        filler.write_bytes(bytes(shutil.disk_usage(small_disk).free - 64 * 1024))
        with open_store(server.url) as store, pytest.raises(UnusableStoreError, match="make room"):
            store.put(small())
        server.kill()
        filler.unlink()
        server.start()
        with open_store(server.url) as again:
            again.put(small())
            assert [summary.document.id for summary in again.documents()] == ["visit"]
    finally:
        server.stop()


@pytest.mark.slow
@pytest.mark.usefixtures("_own_password")
def test_killed_in_the_middle_of_a_load() -> None:
    """A server that dies leaves whole documents, and the same load goes on when it is back."""
    server = _started()
    try:
        ids = [f"n{number:03}" for number in range(200)]
        with ServerStore(server.url, patience=2) as store:
            killer = threading.Timer(0.05, server.kill)
            with pytest.raises(StoreError, match=r"server|connection"):
                _put(store, ids, killer.start)
        killer.join()
        server.start()
        with open_store(server.url) as again, open_store(":memory:") as whole:
            there = [summary.document.id for summary in again.documents()]
            assert there == ids[: len(there)]
            assert 0 < len(there) < len(ids)
            filled(whole, [small(id) for id in there])
            assert dumped(again) == dumped(whole)
            filled(again, [small(id) for id in ids])
            filled(whole, [small(id) for id in ids])
            assert dumped(again) == dumped(whole)
    finally:
        server.stop()
