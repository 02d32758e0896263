"""Loading: files and folders into a store, one document a transaction."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Literal

from graphmodel.errors import LiaisonError, UnusableStoreError
from graphmodel.records import Document, Extraction
from graphmodel.stores.base import Store
from loaders.parallel import in_order, settle
from loaders.pipeline import extract, reading
from loaders.readers import discover, read

Status = Literal["loaded", "unchanged", "merged", "failed", "forgotten", "unread"]


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of one path: the document's id, its facts, nodes and gaps, or the error."""

    path: str
    document: str | None
    status: Status
    facts: int = 0
    nodes: int = 0
    gaps: int = 0
    error: str | None = None


def count(paths: Iterable[str | Path]) -> int:
    """How many outcomes a load of these paths will have, those forgotten apart."""
    found = discover(paths)
    return len(found.files) + len(found.problems)


def load(
    paths: Iterable[str | Path],
    store: Store,
    *,
    prune: bool = False,
    id: str | None = None,
    title: str | None = None,
    date: str | None = None,
    source: str | None = None,
    marking: str | None = None,
    workers: int = 1,
    progress: Callable[[Outcome], None] | None = None,
) -> list[Outcome]:
    """Read files and folders into a store; a document that fails stops no other.

    Raises `UnusableStoreError` where the store takes nothing more (read-only, in use, its
    disk full); what was stored before stays.

    `id`, `title`, `date` (ISO 8601), `source` and `marking` describe a single document. With
    `prune`, documents that came from the folders given and are no longer there are forgotten.
    `workers` processes read in parallel; the store is written in the order of the files.
    """
    given = [str(path) for path in paths]
    found = discover(given)
    outcomes: list[Outcome] = []

    def done(outcome: Outcome) -> None:
        outcomes.append(outcome)
        if progress:
            progress(outcome)

    for problem in found.problems:
        done(Outcome(problem.path, None, "failed", error=str(problem.error)))
    described = {"id": id, "title": title, "date": date, "source": source, "marking": marking}
    for outcome in _each(list(found.files), store, described, workers):
        done(outcome)
    if prune:
        for outcome in _pruned(given, set(found.files), store):
            done(outcome)
    return outcomes


def _each(
    files: list[str], store: Store, given: dict[str, str | None], workers: int
) -> Iterator[Outcome]:
    """Read, extract and store file by file."""
    if workers <= 1 or len(files) < 2:
        if len(files) > 1:
            settle()
        for path in files:
            yield _store(path, _documents(path, given), store, None)
        return
    read_away = partial(_read_away, given=given)
    for path, (documents, extractions) in in_order(read_away, files, workers):
        yield _store(path, documents, store, extractions)


def _documents(path: str, given: dict[str, str | None]) -> list[Document] | LiaisonError:
    try:
        return read(
            path,
            id=given["id"],
            title=given["title"],
            date=given["date"],
            source=given["source"],
            marking=given["marking"],
        )
    except LiaisonError as error:
        return error


def _read_away(
    path: str, given: dict[str, str | None]
) -> tuple[list[Document] | LiaisonError, list[Extraction] | None]:
    documents = _documents(path, given)
    if isinstance(documents, LiaisonError):
        return documents, None
    return documents, [extract(document) for document in documents]


def _store(
    path: str,
    documents: list[Document] | LiaisonError,
    store: Store,
    ready: list[Extraction] | None,
) -> Outcome:
    if isinstance(documents, LiaisonError):
        return Outcome(path, None, "failed", error=str(documents))
    outcome = Outcome(path, None, "failed", error=f"{path}: holds no document")
    for number, document in enumerate(documents):
        try:
            outcome = _put(path, document, store, ready[number] if ready else None)
        except UnusableStoreError:
            raise
        except LiaisonError as error:
            return Outcome(path, document.id, "failed", error=str(error))
    return outcome


def _put(path: str, document: Document, store: Store, ready: Extraction | None) -> Outcome:
    if _unchanged(document, store):
        return Outcome(path, document.id, "unchanged")
    twin = store.find_by_text(document.sha256)
    extraction = ready or extract(document)
    store.put(extraction)
    stated = [fact for fact in extraction.facts if fact.type != "MENTIONS"]
    nodes = {node.key for fact in extraction.facts for node in (fact.subject, fact.object)}
    status: Status = "loaded"
    if twin is not None and twin.id != document.id:
        status = "merged"
    elif any(gap.reason == "unread-language" for gap in extraction.gaps):
        status = "unread"
    return Outcome(path, document.id, status, len(stated), len(nodes), len(extraction.gaps))


def _unchanged(document: Document, store: Store) -> bool:
    """Whether the store holds this very document, read by these very rules."""
    known = store.find_by_text(document.sha256)
    if known is None or store.reading(known.id) != reading():
        return False
    described = all(
        getattr(known, key) == getattr(document, key)
        for key in ("title", "date", "language", "format", "marking")
    )
    return described and set(document.sources) <= set(known.sources)


def _pruned(paths: list[str], files: set[str], store: Store) -> Iterator[Outcome]:
    """Forget what came from the folders given and is gone from them."""
    folders = [Path(path).as_posix().rstrip("/") + "/" for path in paths if Path(path).is_dir()]
    for summary in store.documents():
        sources = summary.document.sources
        gone = [s for s in sources if s not in files and any(s.startswith(f) for f in folders)]
        if sources and len(gone) == len(sources):
            store.forget([summary.document.id])
            yield Outcome(sources[0], summary.document.id, "forgotten")
