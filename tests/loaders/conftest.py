"""The sample domain, for the tests that read with one."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from loaders import use_domain

_SAMPLE = Path(__file__).parents[2] / "seeds" / "domain"


@pytest.fixture
def without_domain() -> Iterator[None]:
    """After the test, the package's own data alone."""
    yield
    use_domain(None)


@pytest.fixture
def sample(without_domain: None) -> Path:
    """The sample domain as it is delivered."""
    return _SAMPLE


@pytest.fixture
def folder(tmp_path: Path, sample: Path) -> Path:
    """A copy of the sample domain that a test may change."""
    return Path(shutil.copytree(sample, tmp_path / "domain"))
