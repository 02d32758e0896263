"""Writing to a store: one text is one document, under all its names."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable, Iterable
from typing import NamedTuple, Protocol

from graphmodel.errors import NotFoundError, StoreError, did_you_mean
from graphmodel.records import Document, Extraction
from graphmodel.rename import rename
from graphmodel.schema import Schema
from graphmodel.stores.packing import prepared

#: The names under which a text was put, and the sources of each.
Names = dict[str, list[str]]


class Holder(NamedTuple):
    """The document that holds a name, its text's hash, and the sources of that name."""

    document: str
    sha256: str
    sources: list[str]


class Shelf(Protocol):
    """What a kind of store must do for documents to be put into it and taken out.

    All but `writing` is called from within the work of `writing`.
    """

    def writing(self, work: Callable[[], None]) -> None:
        """Do `work` in one transaction: all or nothing. It may be done more than once."""
        ...

    def holder(self, name: str) -> Holder | None:
        """Who holds a name, or None."""
        ...

    def with_text(self, sha256: str) -> tuple[str, str] | None:
        """Id and reading of the document with this text, or None."""
        ...

    def names(self, id: str) -> Names:
        """All names of a document's text, and the sources of each; none of one not loaded."""
        ...

    def extraction(self, id: str) -> Extraction:
        """A document with all that it states."""
        ...

    def ids(self) -> list[str]:
        """The ids of all documents, in order."""
        ...

    def insert(self, extraction: Extraction, names: Names) -> None:
        """Add a document, whose id and text are new, with its facts."""
        ...

    def rename(self, id: str, names: Names) -> None:
        """Give a document its names, and the sources of all of them."""
        ...

    def delete(self, id: str) -> None:
        """Take a document out, and what it alone states."""
        ...


class Writer:
    """Puts documents on a shelf and takes them out, each call in one transaction."""

    def __init__(self, shelf: Shelf, schema: Schema) -> None:
        self._shelf = shelf
        self._schema = schema

    def put(self, extraction: Extraction) -> None:
        """Store a document with its facts, replacing exactly what it stated before.

        A text that is held under another name stays one document, under the lesser name.
        Raises `StoreError` where the name is taken by another text from another source.
        """
        ready = prepared(extraction, self._schema)
        self._shelf.writing(lambda: self._put(ready))

    def forget(self, ids: Iterable[str]) -> None:
        """Take documents out with exactly their facts; an unknown id raises `NotFoundError`."""
        given = list(dict.fromkeys(ids))
        self._shelf.writing(lambda: self._forget(given))

    def names(self, id: str) -> Names:
        """All names of a document's text and their sources; raises `NotFoundError`."""
        names = self._shelf.names(id)
        if not names:
            raise NotFoundError(self._unknown(id, set(self._shelf.ids())))
        return names

    # -- parts -------------------------------------------------------------------------------

    def _put(self, extraction: Extraction) -> None:
        document = extraction.document
        names = self._claim(document)
        kept = min(names)
        twin = self._shelf.with_text(document.sha256)
        if twin and kept != document.id:
            if twin[1] == extraction.reading:
                self._shelf.rename(twin[0], names)
                return
            held = self._shelf.extraction(twin[0]).document
            extraction = dataclasses.replace(self._renamed(extraction, kept), document=held)
        if twin:
            self._shelf.delete(twin[0])
        self._shelf.insert(extraction, names)

    def _forget(self, ids: list[str]) -> None:
        known = set(self._shelf.ids())
        for id in ids:
            if id not in known:
                raise NotFoundError(self._unknown(id, known))
        for id in ids:
            self._shelf.delete(id)

    def _claim(self, document: Document) -> Names:
        """All names of the document's text, its own with them, and the sources of each.

        Takes the name from a text that it held before; raises `StoreError` where that text
        came from another source.
        """
        sources = set(document.sources)
        holder = self._shelf.holder(document.id)
        if holder:
            before = set(holder.sources)
            if holder.sha256 == document.sha256:
                sources |= before
            elif sources == before or sources & before:
                self._release(holder.document, document.id)
            else:
                raise StoreError(_taken(document.id, before, sources))
        twin = self._shelf.with_text(document.sha256)
        names = self._shelf.names(twin[0]) if twin else {}
        return {**names, document.id: sorted(sources)}

    def _release(self, id: str, name: str) -> None:
        """Take a name from a text, which goes with its last name."""
        names = self._shelf.names(id)
        del names[name]
        held = self._shelf.extraction(id)
        self._shelf.delete(id)
        if names:
            self._shelf.insert(self._renamed(held, min(names)), names)

    def _renamed(self, extraction: Extraction, id: str) -> Extraction:
        return prepared(rename(extraction, id), self._schema)

    def _unknown(self, id: str, known: set[str]) -> str:
        holder = self._shelf.holder(id)
        if holder:
            return (
                f"document {id!r} has the text of {holder.document!r} and is held under that name"
            )
        hint = did_you_mean(id, known) if known else " None is."
        return f"no document {id!r} is loaded.{hint}"


def all_sources(names: Names) -> list[str]:
    """The sources of all names, each once, in order."""
    return sorted({source for each in names.values() for source in each})


def _taken(id: str, before: set[str], sources: set[str]) -> str:
    old, new = (", ".join(sorted(each)) or "no named source" for each in (before, sources))
    return (
        f"document name {id!r} is taken: {old} has it, and {new} holds another text; "
        "give the new one its own name with --id"
    )
