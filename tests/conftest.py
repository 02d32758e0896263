"""What holds for all tests: with LIAISON_NO_SKIP=1 a skipped test fails the session."""

from __future__ import annotations

import os
from collections.abc import Iterator

import pytest

from tests.neo4j_server import PASSWORD, VERSIONS, Server, UnavailableError

_FORBIDDEN = os.environ.get("LIAISON_NO_SKIP") == "1"
_skipped: list[str] = []


def _reason(report: pytest.TestReport | pytest.CollectReport) -> str:
    """Why a test was skipped; pytest gives (file, line, reason)."""
    told = report.longrepr
    return str(told[2]) if isinstance(told, tuple) else str(told)


def _note(report: pytest.TestReport | pytest.CollectReport) -> None:
    # an expected failure is reported as skipped too, but it has run
    if report.skipped and not hasattr(report, "wasxfail"):
        _skipped.append(f"{report.nodeid}: {_reason(report)}")


def pytest_runtest_logreport(report: pytest.TestReport) -> None:
    """Remember a test that was skipped."""
    _note(report)


def pytest_collectreport(report: pytest.CollectReport) -> None:
    """Remember a module that was skipped as a whole."""
    _note(report)


@pytest.hookimpl(tryfirst=True)
def pytest_sessionfinish(session: pytest.Session) -> None:
    """Let the session fail where skips are forbidden and there were some."""
    if _FORBIDDEN and _skipped and session.exitstatus == pytest.ExitCode.OK:
        session.exitstatus = pytest.ExitCode.TESTS_FAILED


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """List what was skipped where that is a failure, ahead of pytest's closing line."""
    if _FORBIDDEN and _skipped:
        terminalreporter.section("skipped, which LIAISON_NO_SKIP=1 forbids", red=True)
        for line in _skipped:
            terminalreporter.line(line)


@pytest.fixture(autouse=True)
def _own_store(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """No test sees the store and the domain that the environment of whoever runs it names."""
    for name in ("LIAISON_STORE", "LIAISON_DOMAIN"):
        monkeypatch.delenv(name, raising=False)
    return


def _running(version: str) -> Iterator[str]:
    """The address of a server that runs as long as the tests do; they skip where none can."""
    try:
        server = Server(version)
        server.start()
    except UnavailableError as error:
        pytest.skip(f"no Neo4j {version}: {error}")
    yield server.url
    server.stop()


@pytest.fixture(scope="session")
def _neo4j() -> Iterator[str]:
    """The server that NEO4J_URI names, or one of our own."""
    given = os.environ.get("NEO4J_URI")
    yield from [given] if given else _running(VERSIONS[0])


@pytest.fixture(scope="session")
def _newer_neo4j() -> Iterator[str]:
    yield from _running(VERSIONS[1])


@pytest.fixture
def neo4j_url(_neo4j: str, monkeypatch: pytest.MonkeyPatch) -> str:
    """The address of the server, with its password in the environment."""
    if "NEO4J_URI" not in os.environ:
        monkeypatch.setenv("NEO4J_PASSWORD", PASSWORD)
    return _neo4j


@pytest.fixture
def newer_neo4j_url(_newer_neo4j: str, monkeypatch: pytest.MonkeyPatch) -> str:
    """The address of a server of the next generation, with its password in the environment."""
    monkeypatch.setenv("NEO4J_PASSWORD", PASSWORD)
    return _newer_neo4j
