"""From one store to another: every document with all that it states, under all its names."""

from __future__ import annotations

import dataclasses
import gc
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Literal, Protocol, runtime_checkable

from graphmodel.errors import LiaisonError, UnusableStoreError
from graphmodel.records import Extraction
from graphmodel.rename import rename
from graphmodel.stores.base import Store

#: The generation of the collector that holds what was made since it last looked.
_NEWEST = 0
Status = Literal["copied", "unchanged", "failed"]


@dataclass(frozen=True, slots=True)
class Copied:
    """What became of one document: copied, there already as it is, or failed with a reason."""

    document: str
    status: Status
    error: str | None = None


@runtime_checkable
class Fillable(Protocol):
    """A store that takes another's contents as a whole while it is empty."""

    def fill(
        self, source: Store, document: Callable[[str], None], step: Callable[[str], None]
    ) -> bool:
        """Copy all of `source`; false where this is not empty.

        Each document's id is told when it is complete, and on the way how far the copy is.
        """
        ...


def copy(
    source: Store,
    target: Store,
    progress: Callable[[Copied], None] | None = None,
    step: Callable[[str], None] = lambda _: None,
) -> list[Copied]:
    """Put every document of `source` into `target`; one that fails stops no other.

    A document that the target has already, as it is, is left alone: a copy that was broken
    off goes on where it stopped. Documents of the target alone stay. `step` is told how far
    a copy is whose documents are complete at its end alone. Raises `UnusableStoreError` where
    the target takes nothing more.
    """
    outcomes: list[Copied] = []

    def told(outcome: Copied) -> None:
        gc.collect(_NEWEST)
        outcomes.append(outcome)
        if progress:
            progress(outcome)

    def stepped(text: str) -> None:
        gc.collect(_NEWEST)
        step(text)

    with _quiet_collector():
        _copy(source, target, told, stepped)
    return outcomes


def _copy(
    source: Store, target: Store, told: Callable[[Copied], None], step: Callable[[str], None]
) -> None:
    if isinstance(target, Fillable) and target.fill(
        source, lambda id: told(Copied(id, "copied")), step
    ):
        return
    held = {
        summary.document.id: (summary.document, summary.reading) for summary in target.documents()
    }
    for extraction in source.extractions():
        document = dataclasses.replace(extraction.document, text="")
        if held.get(document.id) == (document, extraction.reading):
            told(Copied(document.id, "unchanged"))
        else:
            told(_put(extraction, source, target))


def _put(extraction: Extraction, source: Store, target: Store) -> Copied:
    """Put a document under each of its names, as it was put into the source."""
    id = extraction.document.id
    try:
        for name, sources in sorted(source.names(id).items()):
            named = rename(extraction, name)
            document = dataclasses.replace(named.document, sources=tuple(sources))
            target.put(dataclasses.replace(named, document=document))
    except UnusableStoreError:
        raise
    except LiaisonError as error:
        return Copied(id, "failed", str(error))
    return Copied(id, "copied")


@contextmanager
def _quiet_collector() -> Iterator[None]:
    """Look for cycles in what is new only, when a batch is done.

    Left alone, the collector goes through all that stays in memory, again and again, for half
    of the time of a large copy.
    """
    was = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was:
            gc.enable()
