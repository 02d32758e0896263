"""The sample documents in a store, loaded once, and as facts to be walked in Python."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from facts_of_seeds import Facts

from graphmodel import Store, open_store
from loaders import load

SEEDS = Path(__file__).resolve().parents[3] / "seeds"


@pytest.fixture(scope="session")
def seeds() -> Iterator[Store]:
    """An embedded store that holds the sample documents."""
    with open_store(":memory:") as store:
        load([SEEDS], store)
        yield store


@pytest.fixture(scope="session")
def facts(seeds: Store) -> Facts:
    """The graph of the sample documents."""
    return Facts(seeds.graph())
