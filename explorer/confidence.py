"""What is left of a store where evidence of little confidence is left out."""

from __future__ import annotations

import dataclasses
from collections.abc import Generator, Iterable
from typing import TYPE_CHECKING

from graphmodel.records import Relationship

if TYPE_CHECKING:
    import networkx as nx

    from graphmodel.stores.base import Store


def confident(
    relationships: Iterable[Relationship], minimum: float
) -> Generator[Relationship, None, None]:
    """The relationships with the evidence of at least `minimum` confidence (0 to 1).

    One that keeps no evidence is left out; a `count` follows the evidence kept.
    """
    for relationship in relationships:
        kept = tuple(e for e in relationship.evidence if e.confidence >= minimum)
        if len(kept) == len(relationship.evidence):
            yield relationship
        elif kept:
            properties = dict(relationship.properties)
            if "count" in properties:
                properties["count"] = len(kept)
            yield dataclasses.replace(relationship, properties=properties, evidence=kept)


class Confident:
    """A store as a Cypher question sees it with evidence of at least `minimum` confidence only.

    Nodes that no relationship is left for are gone, documents apart.
    """

    #: no snapshot is kept of a part
    path = None

    def __init__(self, store: Store, minimum: float) -> None:
        self.store, self.minimum = store, minimum

    def version(self) -> str:
        """Always the same: it is asked once."""
        return f"{self.minimum:g}"

    def graph(self) -> nx.MultiDiGraph:
        """The graph of what is left."""
        from graphmodel.graph import build_graph

        documents = [summary.document for summary in self.store.documents()]
        return build_graph(confident(self.store.relationships(), self.minimum), documents)
