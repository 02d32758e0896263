"""The contract of stores on a real Neo4j, of this generation and of the next."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from store_contract import MakeStore, StoreContract

from graphmodel import Store, open_store
from tests.neo4j_server import emptying


class _Server(StoreContract):
    """There is one database, so a new store is the old one emptied."""

    @pytest.fixture
    def fresh(self, url: str) -> Iterator[MakeStore]:
        """A maker of empty stores."""
        with emptying(url) as empty, open_store(url) as store:

            def make() -> Store:
                empty()
                return store

            yield make


class TestServer(_Server):
    """The server store on Neo4j 5."""

    @pytest.fixture
    def url(self, neo4j_url: str) -> str:
        """The address of the server."""
        return neo4j_url


@pytest.mark.slow
class TestNewerServer(_Server):
    """The server store on the generation after it."""

    @pytest.fixture
    def url(self, newer_neo4j_url: str) -> str:
        """The address of the server."""
        return newer_neo4j_url
