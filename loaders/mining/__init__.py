"""Mining: what stands between the names of a collection, how often, and what decides it."""

from loaders.mining.mine import Mined, Row, Share, mine

__all__ = ["Mined", "Row", "Share", "mine"]
