"""Several files in one place, whole or not at all: a zip, or a folder."""

from __future__ import annotations

import shutil
import tempfile
import zipfile
from collections.abc import Iterable
from pathlib import Path
from typing import IO

from graphmodel.errors import UsageError

#: A file of an export: its name, and its text in pieces.
Files = Iterable[tuple[str, Iterable[str]]]
_TIME = (1980, 1, 1, 0, 0, 0)  # the same bytes whenever it is made


def write_zip(files: Files, target: IO[bytes] | Path) -> None:
    """Write `files` into one zip."""
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, pieces in files:
            entry = zipfile.ZipInfo(name, _TIME)
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.external_attr = 0o644 << 16
            with archive.open(entry, "w", force_zip64=True) as stream:
                for piece in pieces:
                    stream.write(piece.encode("utf-8"))


def write_folder(files: Files, output: str, known_by: str) -> None:
    """Write `files` into the folder `output`, which appears with all of them or not at all.

    Raises `UsageError` where `output` is there and is neither empty nor an earlier export,
    which holds a file called `known_by`.
    """
    target = Path(output).resolve()
    _check(target, output, known_by)
    made = Path(tempfile.mkdtemp(dir=target.parent, prefix=".liaison-"))
    try:
        for name, pieces in files:
            with (made / name).open("w", encoding="utf-8", newline="") as stream:
                stream.writelines(pieces)
        made.chmod(target.stat().st_mode & 0o777 if target.exists() else 0o755)
        _put(made, target)
    finally:
        shutil.rmtree(made, ignore_errors=True)


def _put(made: Path, target: Path) -> None:
    """Move the folder `made` to `target`; what was there goes when the new one stands."""
    if not target.exists():
        made.rename(target)
        return
    aside = Path(tempfile.mkdtemp(dir=target.parent, prefix=".liaison-")) / "old"
    try:
        target.rename(aside)
        try:
            made.rename(target)
        except OSError:
            aside.rename(target)
            raise
    finally:
        shutil.rmtree(aside.parent, ignore_errors=True)


def _check(target: Path, output: str, known_by: str) -> None:
    if not target.parent.is_dir():
        raise UsageError(f"the folder of {output} does not exist; create it first")
    if target.exists() and not target.is_dir():
        raise UsageError(f"{output} is a file, and csv is several; name a folder or a .zip")
    if target.is_dir() and any(target.iterdir()) and not (target / known_by).is_file():
        raise UsageError(f"{output} holds other files; name a new or an empty folder")
