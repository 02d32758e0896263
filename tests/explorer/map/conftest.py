"""One browser for all tests of the map."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
from mapreader import launched


@pytest.fixture(scope="package")
def browser() -> Iterator[Any]:
    """A headless browser."""
    with launched() as running:
        yield running
