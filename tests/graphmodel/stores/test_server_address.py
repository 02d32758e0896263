"""Where a server is and who asks."""

from __future__ import annotations

import pytest

from graphmodel import StoreError
from graphmodel.stores.server.address import address


@pytest.fixture(autouse=True)
def _no_settings(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("NEO4J_USERNAME", "NEO4J_PASSWORD"):
        monkeypatch.delenv(name, raising=False)


def test_parts_of_a_url(monkeypatch: pytest.MonkeyPatch) -> None:
    """User, host, port and database come from the URL, the password from the environment."""
    monkeypatch.setenv("NEO4J_PASSWORD", "secret")
    found = address("neo4j+s://anna%40un@graph.example:7688?database=archive")
    assert found.server == "neo4j+s://graph.example:7688"
    assert (found.user, found.database, found.password) == ("anna@un", "archive", "secret")
    assert "secret" not in repr(found)


def test_user_from_the_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    """Where the URL names no user the environment does, and else it is neo4j."""
    monkeypatch.setenv("NEO4J_PASSWORD", "x")
    assert address("bolt://localhost").user == "neo4j"
    monkeypatch.setenv("NEO4J_USERNAME", "anna")
    assert address("bolt://localhost").user == "anna"
    assert address("bolt://bo@localhost").user == "bo"
    assert address("bolt://[::1]:7687").server == "bolt://[::1]:7687"


def test_password_is_asked_for() -> None:
    """Without a password in the environment, whoever can be asked is asked by name and host."""
    prompts: list[str] = []
    found = address("neo4j://anna@graph.example", lambda prompt: prompts.append(prompt) or "typed")
    assert found.password == "typed"
    assert prompts == ["Password of anna at graph.example"]


@pytest.mark.parametrize(
    ("url", "reason"),
    [
        ("neo4j://anna:secret@localhost", "list of processes.*NEO4J_PASSWORD"),
        ("neo4j://localhost", "no password is given; set NEO4J_PASSWORD"),
        ("neo4j://", "host is missing"),
        ("neo4j://localhost:99999", "port"),
        ("neo4j://anna:secret@[::1", "cannot be read"),
        ("neo4j://localhost/archive", "nothing may follow the host but"),
        ("neo4j://localhost?databse=x", "the only option .* is database=NAME"),
        ("neo4j://localhost?database=a&database=b", "the only option"),
    ],
)
def test_wrong_url(url: str, reason: str) -> None:
    """A URL that cannot be meant says why, and never shows a password."""
    with pytest.raises(StoreError, match=reason) as caught:
        address(url)
    assert "secret" not in str(caught.value)
