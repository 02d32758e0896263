"""copy, and stores on a server."""

from __future__ import annotations

from pathlib import Path

import pytest
from cli_samples import Liaison

from graphmodel import open_store
from tests.neo4j_server import emptying


def test_copy_into_a_file(liaison: Liaison, url: str, tmp_path: Path) -> None:
    """All documents go over; the same copy again leaves them alone."""
    target = tmp_path / "other.db"
    result = liaison("copy", url, str(target))
    assert (result.code, result.out) == (0, "")
    assert result.err == "2 documents copied.\n"
    assert liaison("copy", url, str(target)).err == "2 documents there already.\n"
    with open_store(url) as old, open_store(target) as new:
        assert list(map(repr, old.facts())) == list(map(repr, new.facts()))


def test_copy_says_what_failed(liaison: Liaison, url: str, tmp_path: Path) -> None:
    """A document whose name another text holds is named, the others are copied, the code is 1."""
    text = tmp_path / "in" / "visit.txt"
    text.parent.mkdir()
    text.write_text("Something else.", encoding="utf-8")
    target = str(tmp_path / "other.db")
    with open_store(url) as old:
        id = old.documents()[0].document.id
    assert liaison("load", str(text), "--id", id, "--store", target).code == 0
    result = liaison("copy", url, target)
    assert result.code == 1
    assert f"document name '{id}' is taken" in result.err
    assert "1 document copied, 1 document failed." in result.err


@pytest.mark.parametrize("target", ["{url}", "sqlite:{url}"])
def test_copy_to_itself(liaison: Liaison, url: str, target: str) -> None:
    """A store is not copied to itself, whatever it is called."""
    result = liaison("copy", url, target.format(url=url))
    assert result.code == 2
    assert "cannot be copied to itself" in result.err


def test_copy_of_nothing(liaison: Liaison, tmp_path: Path) -> None:
    """A source that is not there is an error, and no target is made."""
    result = liaison("copy", str(tmp_path / "none.db"), str(tmp_path / "new.db"))
    assert result.code == 1
    assert "no store at" in result.err
    assert not (tmp_path / "new.db").exists()


def test_commands_take_a_server(liaison: Liaison, url: str, neo4j_url: str, tmp_path: Path) -> None:
    """What is asked of a file is asked of a server, with the same answers."""
    with emptying(neo4j_url) as empty:
        empty()
    assert liaison("copy", url, neo4j_url).code == 0
    for command in (
        ("documents",),
        ("facts",),
        ("show", "coninsx"),
        ("query", "MATCH (a)-[r]->(b) RETURN a.id, type(r), b.id ORDER BY a.id, type(r), b.id"),
        ("report", "gaps"),
        ("verify",),
    ):
        ours, theirs = (liaison(*command, "--store", store) for store in (url, neo4j_url))
        assert (theirs.code, theirs.out) == (ours.code, ours.out), command


def test_password_where_nobody_can_be_asked(
    liaison: Liaison, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Without a password and a terminal the variable is named; one in the URL is refused."""
    monkeypatch.delenv("NEO4J_PASSWORD", raising=False)
    result = liaison("documents", "--store", "neo4j://localhost:1")
    assert result.code == 2
    assert "set NEO4J_PASSWORD" in result.err
    result = liaison("documents", "--store", "neo4j://neo4j:secret@localhost:1")
    assert result.code == 1
    assert "list of processes" in result.err
    assert "secret" not in result.err
