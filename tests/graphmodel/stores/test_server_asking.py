"""Questions to a real server: what only looks, what is let through, and how faults are told."""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from neo4j import exceptions, graph

from graphmodel import QueryError, Store, open_store
from graphmodel.stores.server.address import Address
from graphmodel.stores.server.connection import sentence, too_old
from tests.neo4j_server import emptying

sys.path.append(str(Path(__file__).parents[2] / "contract"))
from store_samples import dumped, small


@pytest.fixture
def store(neo4j_url: str) -> Iterator[Store]:
    """A store on the server with one document."""
    with emptying(neo4j_url) as empty, open_store(neo4j_url) as store:
        empty()
        store.put(small())
        yield store


@pytest.mark.parametrize(
    "statement",
    [
        "MERGE (n:Office {id: 'x'})",
        "MATCH (n) DETACH DELETE n",
        "MATCH (n) REMOVE n.name",
        "MATCH (n) FOREACH (x IN [1] | SET n.name = 'x')",
        "MATCH (n) CALL (n) { SET n.name = 'x' } RETURN n",
        "MATCH (n) CALL (n) { SET n.name = 'x' } IN TRANSACTIONS OF 1 ROWS",
        "CALL { LOAD CSV FROM 'file:///etc/passwd' AS line RETURN line } RETURN line",
        "UNWIND [1] AS x LOAD CSV FROM 'file:///etc/passwd' AS line RETURN line",
        "CALL db.createLabel('X')",
        "CALL db.createProperty('x')",
        "CALL db.stats.clear('QUERIES')",
        "CALL db.clearQueryCaches()",
        "CALL db.resampleIndex('liaison_names')",
        "CALL dbms.killConnection('bolt-1')",
        "CALL tx.setMetaData({user: 'x'})",
        "MATCH (n) WITH count(n) AS c // \\u000a CALL db.stats.collect('QUERIES') YIELD success "
        "RETURN success",
        "MATCH (n) /* \\u002a/ CALL db.prepareForReplanning(1) /* */ RETURN 1",
        "SHOW USERS",
        "SHOW TRANSACTIONS",
        "TERMINATE TRANSACTIONS 'neo4j-transaction-1'",
        "DROP CONSTRAINT liaison_office_id",
        "CREATE USER x SET PASSWORD 'abcdefgh'",
        "EXPLAIN MATCH (n) RETURN n",
        "PROFILE MATCH (n) RETURN n",
    ],
)
def test_what_is_not_only_looking_is_refused(store: Store, statement: str) -> None:
    """Whatever changes something, has effects or reads files is refused, and nothing changes."""
    before = dumped(store)
    with pytest.raises(QueryError):
        store.query(statement)
    assert dumped(store) == before


@pytest.mark.parametrize(
    "statement",
    [
        "CALL db.labels() YIELD label RETURN count(label) > 0",
        "CALL db.index.fulltext.queryNodes('liaison_names', 'nobody') YIELD node RETURN node",
        "MATCH (n:Country) RETURN 'CREATE (n)' AS `DELETE`",
        "MATCH (n:Country) // SET n.x = 1\nRETURN n.id",
        "CALL { MATCH (n) RETURN count(n) AS nodes } RETURN nodes",
        "RETURN EXISTS { MATCH (:Official)-[:VISITED]->() } AS visited",
    ],
)
def test_what_only_looks_is_answered(store: Store, statement: str) -> None:
    """Procedures that look, subqueries, and words of writing that are none pass."""
    store.query(statement)


def test_with_write_the_graph_is_changed(store: Store) -> None:
    """--write lets a statement through, on a server alone."""
    store.query("MATCH (c:Country {id: 'KEN'}) SET c.note = 'seen'", write=True)
    assert store.query("MATCH (c:Country {id: 'KEN'}) RETURN c.note").rows == (("seen",),)


@pytest.mark.parametrize(
    ("statement", "reason"),
    [
        ("MATCH (n)\nRETURN m", r"Variable `m` not defined \(line 2, column 8\)\n  RETURN m"),
        ("MATCH (n) RETRUN n", r"Invalid input 'RETRUN'.*\n  MATCH \(n\) RETRUN n\n {12}\^"),
        ("MATCH (n) RETURN m, n", r"\(line 1, column 18\)\n  MATCH \(n\) RETURN m, n\n {19}\^"),
        ("MATCH (n) RETURN keys(n), m", "Variable `m` not defined$"),
        ("MATCH (n) RETURN keys(n),\nm", r"\(line 2, column 1\)"),
        ("MATCH (n)\rRETURN m", "Variable `m` not defined"),
        ("MATCH (n) WHERE n.id = $id RETURN n", "Expected parameter"),
        ("RETURN 1 / 0", "/ by zero"),
        ("MATCH (n) RETURN unknown(n)", "Unknown function 'unknown'"),
    ],
)
def test_a_mistake_is_told_with_its_place(store: Store, statement: str, reason: str) -> None:
    """The server's complaint comes as one of ours, with the line and a mark."""
    with pytest.raises(QueryError, match=reason):
        store.query(statement)


def test_rows_hold_the_types_of_the_driver(store: Store) -> None:
    """What was written for the driver's rows can be used on these."""
    (row,) = store.query("MATCH p = (a)-[r:VISITED]->() RETURN a, r, p")
    for value, kind in zip(row, (graph.Node, graph.Relationship, graph.Path), strict=True):
        assert isinstance(value, kind)


ADDRESS = Address("neo4j://graph.example", "neo4j://graph.example", "anna", "archive", "secret")


@pytest.mark.parametrize(
    ("code", "message", "told"),
    [
        ("Neo.ClientError.Security.Unauthorized", "x", "user anna or the password is wrong"),
        ("Neo.ClientError.Security.CredentialsExpired", "x", "must be changed first"),
        ("Neo.ClientError.Database.DatabaseNotFound", "x", "there is no database 'archive'"),
        ("Neo.ClientError.Security.Forbidden", "Write denied", "anna has no right to do this"),
        ("Neo.ClientError.General.WriteOnReadOnlyAccessDbDatabase", "x", "read-only"),
        ("Neo.ClientError.Cluster.NotALeader", "x", "no leader"),
        ("Neo.TransientError.General.DatabaseUnavailable", "x", "is not available"),
        ("Neo.TransientError.General.OutOfMemoryError", "x", "ran out of memory"),
        ("Neo.DatabaseError.Transaction.TransactionLogError", "x", "cannot write its log"),
        ("Neo.DatabaseError.General.UnknownError", "No space left on device", "disk .* is full"),
        (
            "Neo.DatabaseError.Transaction.TransactionCommitFailed",
            "Could not apply the transaction: Transaction #7 to the store after written to log.",
            "cannot write; see its log, make room",
        ),
        (
            "Neo.DatabaseError.General.UnknownError",
            "The database has encountered a critical error, and needs to be restarted.",
            "archive has stopped after an error of its own",
        ),
        ("Neo.DatabaseError.General.UnknownError", "Odd.\nMore", r"the server says 'Odd\.'"),
    ],
)
def test_faults_of_a_server_are_sentences(code: str, message: str, told: str) -> None:
    """What a server answers becomes one sentence that names it, without the password."""
    error = exceptions.Neo4jError._hydrate_neo4j(code=code, message=message)
    text = str(sentence(error, ADDRESS))
    assert text.startswith("neo4j://graph.example: ")
    assert re.search(told, text), text
    assert "secret" not in text
    assert "\n" not in text


@pytest.mark.parametrize(
    ("agent", "old"),
    [
        ("Neo4j/4.4.38", True),
        ("Neo4j/5.5.0", True),
        ("Neo4j/5.6.0", False),
        ("Neo4j/5.26.30", False),
        ("Neo4j/2026.08.1", False),
        ("Other", True),
    ],
)
def test_servers_that_are_too_old(agent: str, old: bool) -> None:
    """What a server calls itself tells whether it has what is asked of it."""
    assert too_old(agent) is old


def test_a_server_without_tls() -> None:
    """Where nothing answers an address with +s, the message names TLS as what may be wrong."""
    url = "neo4j+s://graph.example"
    text = str(sentence(exceptions.ServiceUnavailable("x"), Address(url, url, "anna", None, "x")))
    assert "over TLS" in text
