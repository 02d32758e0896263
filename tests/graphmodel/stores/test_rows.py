"""The answer to a query as a Python program sees it."""

from __future__ import annotations

from graphmodel.stores.base import Rows


def test_rows_are_iterated() -> None:
    """An answer can be walked over, and has a length, like the list of its rows."""
    rows = Rows(("n",), ((1,), (2,)))
    assert list(rows) == [(1,), (2,)]
    assert len(rows) == 2
