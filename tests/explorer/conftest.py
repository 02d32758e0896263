"""One browser for all tests that open a map."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

_CHROMIUM = Path("/usr/bin/chromium")
_ARGUMENTS = [
    "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
    "--disable-background-networking", "--disable-component-update", "--disable-sync",
]  # fmt: skip


@pytest.fixture(scope="session")
def browser() -> Iterator[Any]:
    """A headless browser; the test is skipped where playwright is missing."""
    playwright = pytest.importorskip("playwright.sync_api", reason="playwright is not installed")
    # one for the session: a second one beside it would be refused
    with playwright.sync_playwright() as driver:
        running = driver.chromium.launch(executable_path=str(_CHROMIUM), args=_ARGUMENTS)
        yield running
        running.close()
