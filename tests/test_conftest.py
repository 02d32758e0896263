"""The rule that a skip is a failure where the build server says so."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

CONFTEST = Path(__file__).with_name("conftest.py")
SKIPPING = "import pytest\ndef test_a(): pass\ndef test_b(): pytest.skip('no browser')\n"
EXPECTED = "import pytest\n@pytest.mark.xfail\ndef test_a(): assert False\n"


def _run(folder: Path, test: str, *, strict: bool) -> subprocess.CompletedProcess[str]:
    (folder / "conftest.py").write_text(CONFTEST.read_text(encoding="utf-8"), encoding="utf-8")
    (folder / "test_it.py").write_text(test, encoding="utf-8")
    given = {key: value for key, value in os.environ.items() if key != "LIAISON_NO_SKIP"}
    environment = given | ({"LIAISON_NO_SKIP": "1"} if strict else {})
    command = [sys.executable, "-m", "pytest", "-p", "no:cacheprovider", "--rootdir", str(folder)]
    return subprocess.run(
        [*command, str(folder)], env=environment, capture_output=True, text=True, check=False
    )


def test_a_skip_fails_the_session_where_it_is_forbidden(tmp_path: Path) -> None:
    """With LIAISON_NO_SKIP=1 the exit code is 1, the skip is named, pytest's line stands last."""
    done = _run(tmp_path, SKIPPING, strict=True)
    assert done.returncode == pytest.ExitCode.TESTS_FAILED
    assert "test_it.py::test_b: Skipped: no browser" in done.stdout
    assert "1 passed, 1 skipped" in done.stdout.splitlines()[-1]


def test_a_module_skipped_as_a_whole_counts(tmp_path: Path) -> None:
    """A skip while collecting is a skip as well."""
    test = "import pytest\npytest.skip('not here', allow_module_level=True)\n"
    other = tmp_path / "test_other.py"
    other.write_text("def test_c(): pass\n", encoding="utf-8")
    assert _run(tmp_path, test, strict=True).returncode == pytest.ExitCode.TESTS_FAILED


def test_a_skip_is_allowed_elsewhere(tmp_path: Path) -> None:
    """Without the variable a skip does not fail the session."""
    assert _run(tmp_path, SKIPPING, strict=False).returncode == pytest.ExitCode.OK


def test_an_expected_failure_is_no_skip(tmp_path: Path) -> None:
    """A test that is expected to fail has run."""
    assert _run(tmp_path, EXPECTED, strict=True).returncode == pytest.ExitCode.OK
