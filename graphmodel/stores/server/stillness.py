"""Reading a database part by part: what was loaded or forgotten in between is noticed."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from graphmodel.errors import StoreError
from graphmodel.stores.server.connection import ChangedError, Connection


@contextmanager
def still(server: Connection) -> Iterator[None]:
    """Say so, at the latest at the end, where documents came or went while they were read."""
    before = _state(server)
    with server.speaking():
        try:
            yield
        except (KeyError, IndexError):  # a document that was not there before, or is no more
            raise ChangedError from None
        except StoreError:  # what is read while it is written looks like damage
            if _state(server) != before:
                raise ChangedError from None
            raise
        if _state(server) != before:
            raise ChangedError


def _state(server: Connection) -> dict[str, tuple[str, str]]:
    """Text and reading of each document."""
    found = server.rows(
        "MATCH (d:Document) WHERE d._reading IS NOT NULL RETURN d.id, d.sha256, d._reading"
    )
    return {id: (sha256, reading) for id, sha256, reading in found}
