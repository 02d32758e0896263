"""What every store can do. One contract suite runs on all of them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from types import TracebackType
from typing import TYPE_CHECKING, Any, Protocol, Self

from graphmodel.records import Document, Extraction, Fact, Gap, Node, Relationship
from graphmodel.rows import Rows

if TYPE_CHECKING:
    import networkx as nx


@dataclass(frozen=True, slots=True)
class Summary:
    """A line of the list of documents: what is loaded, and how much it holds."""

    document: Document
    facts: int
    mentions: int
    nodes: int
    gaps: int
    reading: str


class Store(Protocol):
    """Documents, their facts, and the graph that follows from them."""

    url: str

    def __enter__(self) -> Self: ...

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None: ...

    def close(self) -> None:
        """Release the store; safe to call twice."""
        ...

    # -- writing: one transaction a call ------------------------------------------------

    def put(self, extraction: Extraction) -> None:
        """Store a document with its facts, replacing exactly what it stated before."""
        ...

    def forget(self, ids: Iterable[str]) -> None:
        """Take documents out with exactly their facts; an unknown id raises `NotFoundError`."""
        ...

    # -- reading ------------------------------------------------------------------------

    def documents(self) -> list[Summary]:
        """All documents by id, each without its text."""
        ...

    def document(self, id: str) -> Document | None:
        """One document with its text, or None."""
        ...

    def names(self, id: str) -> dict[str, list[str]]:
        """The names under which a document's text was put, and the sources of each.

        Raises `NotFoundError` where the document is not loaded.
        """
        ...

    def extractions(self) -> Iterator[Extraction]:
        """Every document with all that it states, by id."""
        ...

    def find_by_text(self, sha256: str) -> Document | None:
        """The document with this text (sha256 of its UTF-8), or None."""
        ...

    def reading(self, id: str) -> str | None:
        """What read the document (see `Extraction.reading`), or None where it is not loaded."""
        ...

    def facts(self) -> Iterator[Fact]:
        """Every fact, `MENTIONS` included, in the order in which they are printed."""
        ...

    def relationships(self, *, of: tuple[str, str] | None = None) -> Iterator[Relationship]:
        """Facts merged by identity, sorted by subject, type, object, identifying properties.

        Only those of one node, `of` (label, id), where it is given.
        """
        ...

    def nodes(self) -> list[Node]:
        """Every node once, by label and id, just as `relationships` show it.

        Documents are among them also where nothing is stated of them.
        """
        ...

    def gaps(self) -> Iterator[tuple[str, Gap]]:
        """(document id, gap), by document and place."""
        ...

    def graph(self) -> nx.MultiDiGraph:
        """The graph with the attributes that the settled forms of the model name.

        A node's key is `(label, id)`; an edge's key tells parallel relationships apart.
        """
        ...

    def query(
        self,
        cypher: str,
        parameters: Mapping[str, Any] | None = None,
        *,
        write: bool = False,
        limit: int | None = None,
        timeout: float | None = None,
    ) -> Rows:
        """Answer a Cypher statement; `timeout` in seconds. Raises `QueryError`."""
        ...
