"""The parts of a copy, made in a process of its own where the source is a large file.

To make them is Python's own work, as is to send them: one process has not enough of one
processor for both while the server waits.
"""

from __future__ import annotations

import gc
import os
import pickle
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO

from graphmodel.errors import LiaisonError, UnusableStoreError
from graphmodel.schema import Schema
from graphmodel.stores.base import Store
from graphmodel.stores.server.preparing import Part, Sizes, parts
from graphmodel.stores.sqlite.store import SqliteStore

#: Facts from which a process is worth the time that it takes to begin.
_LARGE = 20_000


@contextmanager
def prepared(source: Store, schema: Schema, sizes: Sizes) -> Iterator[Iterator[Part]]:
    """What is written of a store, part by part."""
    path = getattr(source, "path", None)
    if path is None or not sys.executable or _facts(source) < _LARGE:
        yield parts(source, schema, sizes)
        return
    # a session of its own: an interrupt is for the program that copies, which ends this one
    with subprocess.Popen(
        [sys.executable, "-P", "-m", __name__],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        env={**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)},
        start_new_session=True,
    ) as process:
        assert process.stdin
        assert process.stdout
        try:
            with process.stdin as asked:
                pickle.dump((path, schema, sizes), asked)
            yield _received(process.stdout, source.url)
        finally:
            process.kill()


def _facts(source: Store) -> int:
    return sum(summary.facts + summary.mentions for summary in source.documents())


def _received(stream: IO[bytes], url: str) -> Iterator[Part]:
    """Parts until the end; what went wrong elsewhere is raised here."""
    while True:
        try:
            part = pickle.load(stream)
        except (EOFError, pickle.UnpicklingError):
            raise UnusableStoreError(
                f"{url}: the process that reads it ended early; run the same command again, "
                "which goes on where this one stopped"
            ) from None
        if part is None:
            return
        if isinstance(part, LiaisonError):
            raise part
        yield part


def _sent(path: Path, schema: Schema, sizes: Sizes) -> Iterator[Part | LiaisonError | None]:
    try:
        with SqliteStore(path, create=False, schema=schema) as source:
            yield from parts(source, schema, sizes)
        yield None
    except LiaisonError as error:
        yield error


def _main() -> None:
    gc.disable()  # what is made here holds no cycles, and the collector would look for them
    with open(sys.stdout.fileno(), "wb", closefd=False) as stream:
        for part in _sent(*pickle.load(sys.stdin.buffer)):
            pickle.dump(part, stream, pickle.HIGHEST_PROTOCOL)
            stream.flush()


if __name__ == "__main__":
    try:
        _main()
    except BrokenPipeError:  # whoever reads has ended: so does this
        os._exit(1)
