"""A small store of two documents, and a way to run a command."""

from __future__ import annotations

import io
import shutil
import sys
from pathlib import Path

import pytest
from cli_samples import Liaison, Result, extractions

from explorer.cli import run
from graphmodel import open_store

# the makers of broken files, which the readers' tests share with these
sys.path.append(str(Path(__file__).resolve().parents[2] / "loaders" / "readers"))


@pytest.fixture(scope="session")
def _filled(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("store") / "filled.db"
    with open_store(str(path)) as store:
        for extraction in extractions():
            store.put(extraction)
    return path


@pytest.fixture
def url(_filled: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> str:
    """A store of two documents, which the test may change; also the default store."""
    path = tmp_path / "filled.db"
    shutil.copy(_filled, path)
    monkeypatch.setenv("LIAISON_STORE", str(path))
    monkeypatch.chdir(tmp_path)
    return str(path)


@pytest.fixture
def liaison(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Liaison:
    """Run a command line in this process; `stdin` is what it reads."""

    def call(*args: str, stdin: str | bytes = "") -> Result:
        given = stdin.encode() if isinstance(stdin, str) else stdin
        monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(given), encoding="utf-8"))
        code = run(args)
        out, err = capsys.readouterr()
        return Result(code, out, err)

    return call
