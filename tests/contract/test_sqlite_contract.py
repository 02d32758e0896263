"""The contract of stores on the embedded store, in a file and in memory."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import count
from pathlib import Path

import pytest
from store_contract import MakeStore, StoreContract

from graphmodel import Store, open_store


class _Embedded(StoreContract):
    """Stores that are closed when the test ends."""

    @pytest.fixture
    def fresh(self, url: Iterator[str]) -> Iterator[MakeStore]:
        """A maker of empty stores."""
        made: list[Store] = []

        def make() -> Store:
            # only a handful is ever compared: older ones are done with
            for store in made[:-4]:
                store.close()
            made.append(open_store(next(url)))
            return made[-1]

        yield make
        for store in made:
            store.close()


class TestFile(_Embedded):
    """The embedded store in a file."""

    @pytest.fixture
    def url(self, tmp_path: Path) -> Iterator[str]:
        """Names of new files."""
        return (str(tmp_path / f"{number}.db") for number in count())


class TestMemory(_Embedded):
    """The embedded store in memory."""

    @pytest.fixture
    def url(self) -> Iterator[str]:
        """A new one each time."""
        return (":memory:" for _ in count())
