"""Stores: where documents and facts are kept."""

from graphmodel.rows import Rows
from graphmodel.stores.base import Store, Summary
from graphmodel.stores.opening import open_store

__all__ = ["Rows", "Store", "Summary", "open_store"]
