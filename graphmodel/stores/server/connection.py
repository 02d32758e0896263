"""Talking to a Neo4j server: sessions, transactions with retries, errors as sentences."""

from __future__ import annotations

import logging
import re
from collections.abc import Callable, Iterator, Mapping
from concurrent.futures import Future
from contextlib import contextmanager
from threading import Thread
from typing import Any, TypeVar

import neo4j
from neo4j import exceptions

from graphmodel.errors import StoreError, UnusableStoreError
from graphmodel.stores.server.address import Address

# what the driver would log goes into the sentence of an error, and not to standard error as well
logging.getLogger("neo4j").addHandler(logging.NullHandler())

#: The oldest server that is spoken to, the first with COLLECT subqueries.
OLDEST = (5, 6)
#: How long to try again what a server could not do at the moment, in seconds.
PATIENCE = 30.0
#: How long to wait until the server has made its constraints and indexes, in seconds.
_AGREED = 120.0
#: What stands before a statement that is planned only.
PLANNED = "EXPLAIN "
T = TypeVar("T")
#: Runs a statement with parameters within a transaction, and gives its rows.
Run = Callable[..., list[Any]]


class ChangedError(exceptions.DriverError):
    """What was read is no longer so, since another load changed it: the work is done again."""

    def is_retryable(self) -> bool:
        """The driver begins a new transaction, which reads what is there now."""
        return True


class Connection:
    """A driver for one database. Raises `StoreError` where the server cannot be used."""

    def __init__(self, address: Address, *, patience: float = PATIENCE) -> None:
        self.address = address
        self._driver = neo4j.GraphDatabase.driver(
            address.server,
            auth=(address.user, address.password),
            connection_timeout=min(patience, 10.0),
            max_transaction_retry_time=patience,
            user_agent="liaison",
            notifications_min_severity="OFF",
        )
        # one chain of bookmarks: what was written is seen by what is read next, in a cluster too
        self._bookmarks = neo4j.GraphDatabase.bookmark_manager()
        try:
            self._check()
        except BaseException:
            self._driver.close()
            raise

    def close(self) -> None:
        """Release the connections; safe to call twice."""
        self._driver.close()

    def write(self, work: Callable[[Run], T]) -> T:
        """Do `work` in one transaction on the leader; it is done again where that helps."""
        with self.speaking(), self._session() as session:
            return session.execute_write(lambda tx: work(_runner(tx)))

    def read(self, work: Callable[[Run], T]) -> T:
        """Do `work` in one transaction that reads."""
        with self.speaking(), self._session() as session:
            return session.execute_read(lambda tx: work(_runner(tx)))

    def rows(self, cypher: str, **parameters: Any) -> list[Any]:
        """All rows of a statement that reads."""
        return self.read(lambda run: run(cypher, **parameters))

    def declare(self, statements: list[str]) -> None:
        """Run statements that change the schema, each in a transaction of its own.

        A server with a full disk waits for its indexes without end, whatever limit it is given, so
        it is left alone after a while.
        """
        waited: Future[None] = Future()
        Thread(target=self._declare, args=(statements, waited), daemon=True).start()
        try:
            waited.result(_AGREED)
        except TimeoutError:
            raise UnusableStoreError(_filled(_NOT_AGREED, self.address)) from None

    def _declare(self, statements: list[str], waited: Future[None]) -> None:
        try:
            with self.speaking(), self._session() as session:
                for statement in statements:
                    _declared(session, statement)
            waited.set_result(None)
        except BaseException as error:  # it is raised where it is waited for
            waited.set_exception(error)

    def unit(
        self, work: Callable[[neo4j.ManagedTransaction], T], *, write: bool, timeout: float | None
    ) -> T:
        """Do `work` in one transaction that the server ends after `timeout` seconds."""
        with self._session() as session:
            run = session.execute_write if write else session.execute_read
            return run(neo4j.unit_of_work(timeout=timeout)(work))

    def plan(self, cypher: str, parameters: Mapping[str, Any]) -> tuple[str, list[tuple[str, str]]]:
        """What kind of statement it is (``r`` reads), and its plan's operators with details."""

        def work(tx: neo4j.ManagedTransaction) -> tuple[str, list[tuple[str, str]]]:
            summary = tx.run(f"{PLANNED}{cypher}", dict(parameters)).consume()
            return str(summary.query_type), list(_operators(summary.plan))

        return self.unit(work, write=False, timeout=None)

    @contextmanager
    def speaking(self) -> Iterator[None]:
        """Turn the driver's errors into sentences."""
        try:
            yield
        except (exceptions.DriverError, exceptions.Neo4jError) as error:
            raise sentence(error, self.address) from error
        except UnicodeEncodeError as error:
            raise StoreError(
                f"a text holds a character that UTF-8 cannot ({error.object[error.start]!r}); "
                "repair the document's encoding"
            ) from error

    def _session(self, access: str = neo4j.WRITE_ACCESS) -> neo4j.Session:
        return self._driver.session(
            database=self.address.database,
            bookmark_manager=self._bookmarks,
            default_access_mode=access,
            fetch_size=1000,
        )

    def _check(self) -> None:
        """Ask for a row, so that address, user, database and version are known to be right."""
        # read, since a cluster without a leader answers too; at once, since a server that is not
        # there need not be asked again and again
        with self.speaking(), self._session(neo4j.READ_ACCESS) as session:
            agent = str(session.run("RETURN 1").consume().server.agent)
        if too_old(agent):
            oldest = ".".join(map(str, OLDEST))
            raise StoreError(
                f"{self.address.url} runs {agent}; Liaison needs Neo4j {oldest} or later"
            )


def too_old(agent: str) -> bool:
    """Whether a server that calls itself so, such as ``Neo4j/5.26.30``, is not spoken to."""
    numbers = re.findall(r"\d+", agent.partition("/")[2])
    return tuple(map(int, numbers[:2])) < OLDEST


def sentence(error: Exception, address: Address) -> StoreError:
    """What an error of the driver or the server means to a user, and what to do about it."""
    code = str(getattr(error, "code", "") or "")
    if isinstance(error, exceptions.ServiceUnavailable) and "+s" in address.server:
        return UnusableStoreError(_filled(_NO_TLS, address))
    for kind, text in _KINDS:
        if isinstance(error, kind):
            return UnusableStoreError(_filled(text, address))
    for prefix, text in _CODES.items():
        if prefix in code or prefix in str(error):
            return UnusableStoreError(_filled(text, address))
    reason = str(getattr(error, "message", "") or error).split("\n", 1)[0]
    return StoreError(f"{address.url}: the server says {reason!r}")


def _filled(text: str, address: Address) -> str:
    database = address.database or "the default database"
    return text.format(url=address.url, user=address.user, database=database)


_CODES = {
    "DatabaseNotFound": "{url}: there is no database {database!r}; create it, or name another with "
    "?database=",
    "CredentialsExpired": "{url}: the password of {user} must be changed first; change it and try "
    "again",
    "Forbidden": "{url}: {user} has no right to do this in {database}; ask for it, or take another "
    "user",
    "WriteOnReadOnly": "{url}: {database} is read-only; choose another, or make it writable",
    "NotALeader": "{url}: no leader takes what is written at the moment; try again",
    "DatabaseUnavailable": "{url}: {database} is not available; try again when it is",
    "No space left": "{url}: the disk of the server is full; make room and try again",
    "needs to be restarted": "{url}: {database} has stopped after an error of its own, such "
    "as a full disk; see the server's log, make room, start it again and run the same command",
    "Could not apply the transaction": "{url}: the server cannot write; see its log, make room "
    "on its disk, start it again and run the same command",
    "TransactionLogError": "{url}: the server cannot write its log; check its disk and try again",
    "OutOfMemory": "{url}: the server ran out of memory; give it more, and try again",
}
_NOT_AGREED = (
    "{url}: the server does not come to an end with its indexes; see its log, make room if its "
    "disk is full, start it again and run the same command"
)
_NO_TLS = (
    "{url}: no server answers over TLS; check the address and the server's certificate, or leave "
    "out +s where the server has none"
)
_KINDS: tuple[tuple[type[Exception], str], ...] = (
    (exceptions.AuthError, "{url}: user {user} or the password is wrong; type it again, or check "
     "NEO4J_USERNAME and NEO4J_PASSWORD where they are set"),
    (ChangedError, "{url}: documents were loaded or forgotten while they were read; run the same "
     "command again"),
    (exceptions.ServiceUnavailable, "{url}: no server answers; start it, or check the address"),
    (exceptions.SessionExpired, "{url}: the connection was lost; run the same command again"),
    (exceptions.ConfigurationError, "{url}: this address cannot be used; write it like "
     "neo4j://localhost:7687"),
)  # fmt: skip


def _operators(plan: Any) -> Iterator[tuple[str, str]]:
    """The names of all operators of a plan, and what each works on."""
    if plan:
        yield str(plan["operatorType"]), str(plan.get("args", {}).get("Details", ""))
        for child in plan.get("children", ()):
            yield from _operators(child)


def _runner(tx: neo4j.ManagedTransaction) -> Run:
    def run(cypher: str, **parameters: Any) -> list[Any]:
        return list(tx.run(cypher, parameters))

    return run


def _declared(session: neo4j.Session, statement: str) -> None:
    try:
        session.execute_write(_only(statement))
    except exceptions.ClientError as error:
        if "IndexWithNameAlreadyExists" not in str(error.code):
            raise
        # a server that was killed while it made the constraint has left its index behind
        name = statement.split()[2]
        session.execute_write(_only(f"DROP INDEX {name}"))
        session.execute_write(_only(statement))


def _only(statement: str) -> Callable[[neo4j.ManagedTransaction], None]:
    def unit(tx: neo4j.ManagedTransaction) -> None:
        tx.run(statement).consume()

    return unit
