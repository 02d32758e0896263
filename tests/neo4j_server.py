"""A real Neo4j for the tests: started on a free port from Maven's jars, ended with the session."""

from __future__ import annotations

import os
import shutil
import socket
import subprocess
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from neo4j import Driver, GraphDatabase
from neo4j.exceptions import Neo4jError, ServiceUnavailable

ROOT = Path(__file__).parent.parent
PASSWORD = "liaison-tests"
#: The generations that the contract runs on.
VERSIONS = ("5.26.30", "2026.08.1")
#: Of each, the class that starts it, and the JDK that it needs.
_STARTS = {
    "5": ("org.neo4j.server.CommunityEntryPoint", 17),
    "2026": ("org.neo4j.server.Neo4jCommunity", 25),
}
_OPENED = ("java.base/java.nio", "java.base/java.io", "java.base/sun.nio.ch",
           "java.base/java.util.concurrent")  # fmt: skip
_SETTINGS = """\
server.bolt.listen_address=127.0.0.1:{port}
server.bolt.advertised_address=127.0.0.1:{port}
server.http.enabled=false
server.https.enabled=false
dbms.usage_report.enabled=false
server.directories.import=
server.memory.heap.initial_size=256m
server.memory.heap.max_size=1g
server.memory.pagecache.size=256m
"""


class UnavailableError(Exception):
    """No server can be started here; the message says what is missing."""


class Server:
    """A Neo4j Community server in a folder of its own, listening on loopback alone."""

    def __init__(self, version: str = VERSIONS[0], folder: Path | None = None) -> None:
        """`folder` is where to put the server's folder; by default among temporary files."""
        self.version = version
        self._main, jdk = _STARTS[version.partition(".")[0]]
        self._java = _java(jdk)
        self._jars = _jars(version)
        self._home = Path(tempfile.mkdtemp(prefix="liaison-neo4j-", dir=folder))
        self._process: subprocess.Popen[bytes] | None = None
        self.port = _free_port()
        (self._home / "conf").mkdir()
        settings = _SETTINGS.format(port=self.port)
        (self._home / "conf" / "neo4j.conf").write_text(settings, encoding="utf-8")
        self._run("org.neo4j.cli.AdminTool", "dbms", "set-initial-password", PASSWORD)

    @property
    def url(self) -> str:
        """The address of the server."""
        return f"neo4j://127.0.0.1:{self.port}"

    def start(self) -> None:
        """Start the server and wait until Bolt answers."""
        conf = self._home / "conf"
        options = (f"--home-dir={self._home}", f"--config-dir={conf}")
        log = (self._home / "output.log").open("ab")
        self._process = subprocess.Popen(
            self._command(self._main, options), env=self._environment(), stdout=log, stderr=log
        )
        log.close()
        self._wait()

    def kill(self) -> None:
        """End the server as a crash does."""
        assert self._process is not None
        self._process.kill()
        self._process.wait()

    def stop(self) -> None:
        """End the server and remove its folder; safe to call twice."""
        if self._process is not None and self._process.poll() is None:
            self._process.terminate()
            try:
                self._process.wait(timeout=60)
            except subprocess.TimeoutExpired:
                self.kill()
        shutil.rmtree(self._home, ignore_errors=True)

    def _wait(self) -> None:
        assert self._process is not None
        end = time.monotonic() + 120
        while time.monotonic() < end and self._process.poll() is None:
            try:
                with GraphDatabase.driver(self.url, auth=("neo4j", PASSWORD)) as driver:
                    driver.verify_connectivity()
                    return
            except (ServiceUnavailable, Neo4jError, OSError):
                time.sleep(0.3)
        told = self._tail()
        self.stop()
        raise UnavailableError(f"Neo4j {self.version} did not start:\n{told}")

    def _tail(self) -> str:
        lines = (self._home / "output.log").read_text(errors="replace").splitlines()
        return "\n".join(lines[-15:])

    def _run(self, main: str, *arguments: str) -> None:
        done = subprocess.run(
            self._command(main, arguments), env=self._environment(), capture_output=True, text=True
        )
        if done.returncode:
            raise UnavailableError(f"{main} ended with {done.returncode}: {done.stderr[-500:]}")

    def _command(self, main: str, arguments: Sequence[str]) -> list[str]:
        opened = [word for name in _OPENED for word in ("--add-opens", f"{name}=ALL-UNNAMED")]
        return [self._java, *opened, "-cp", f"{self._jars}/*", main, *arguments]

    def _environment(self) -> dict[str, str]:
        conf = str(self._home / "conf")
        return {**os.environ, "NEO4J_HOME": str(self._home), "NEO4J_CONF": conf}


def _free_port() -> int:
    with socket.socket() as listening:
        listening.bind(("127.0.0.1", 0))
        return int(listening.getsockname()[1])


def _jars(version: str) -> str:
    done = subprocess.run(
        [str(ROOT / "scripts" / "neo4j.sh"), version], capture_output=True, text=True
    )
    if done.returncode:
        raise UnavailableError(done.stderr.strip())
    return done.stdout.strip()


def _java(least: int) -> str:
    """A Java of at least this version: the one on the path, or the greatest installed beside it."""
    installed = sorted(Path("/usr/lib/jvm").glob("*/bin/java"), reverse=True)
    for java in ("java", *map(str, installed)):
        try:
            told = subprocess.run([java, "-version"], capture_output=True, text=True).stderr
        except OSError:
            continue
        number = told.partition('"')[2].partition('"')[0].split(".")[0].split("-")[0]
        if number.isdigit() and int(number) >= least:
            return java
    raise UnavailableError(f"Java {least} or later is missing")


@contextmanager
def asked(url: str) -> Iterator[Driver]:
    """A driver for the server at `url`, with the password of the environment."""
    user, password = os.environ.get("NEO4J_USERNAME", "neo4j"), os.environ["NEO4J_PASSWORD"]
    with GraphDatabase.driver(url, auth=(user, password)) as driver:
        yield driver


@contextmanager
def emptying(url: str) -> Iterator[Callable[[], object]]:
    """Something that takes everything out of the database at `url`, as often as it is called."""
    with asked(url) as driver:
        yield lambda: driver.execute_query("MATCH (n) DETACH DELETE n")
