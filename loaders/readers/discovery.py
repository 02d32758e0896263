"""Which files to read: files and folders walked in order, each real file once."""

from __future__ import annotations

import os
from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path

from graphmodel.errors import DocumentError
from loaders.readers.formats import ADVICE, READ, is_companion, refusal

STDIN = "-"


@dataclass(frozen=True, slots=True)
class Problem:
    """A path that cannot be read, and why."""

    path: str
    error: DocumentError


@dataclass(frozen=True, slots=True)
class Discovery:
    """What was found under the paths given.

    `files` are to be read, in order, as posix paths (or ``-``); `problems` are paths that
    cannot; `skipped` are files of a folder that are no documents.
    """

    files: tuple[str, ...]
    problems: tuple[Problem, ...] = ()
    skipped: tuple[str, ...] = ()


@dataclass(slots=True)
class _Walk:
    """What was found so far.

    `real` is from each real file to the path that stands for it, `met` counts documents by
    every path, `seen` holds the real folders that were walked.
    """

    real: dict[str, str] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)
    skipped: list[str] = field(default_factory=list)
    seen: set[str] = field(default_factory=set)
    met: int = 0

    def problem(self, path: str, message: str) -> None:
        self.problems.append(Problem(path, DocumentError(f"{path}: {message}")))


def discover(paths: Iterable[str | Path]) -> Discovery:
    """The documents under files and folders, in the order given and sorted within folders.

    Hidden files and folders are skipped. Raises nothing: what cannot be read is among the
    problems, so that the others still are.
    """
    walk = _Walk()
    for given in paths:
        path = given if given in (STDIN, "") else Path(given).as_posix()
        if path == STDIN:
            walk.real.setdefault(STDIN, STDIN)
        elif (real := _real(str(path), walk)) is None:
            continue
        elif os.path.isdir(real):  # noqa: PTH112 (real is a string that is compared with others)
            _folder(str(path), real, walk)
        else:
            _given_file(Path(path), real, walk)
    return Discovery(tuple(walk.real.values()), tuple(walk.problems), tuple(walk.skipped))


def _real(path: str, walk: _Walk) -> str | None:
    """The real path behind links, or None with the problem noted."""
    if not path:
        walk.problem("''", "the path is empty; name a file or folder")
        return None
    try:
        path.encode()
    except UnicodeEncodeError:
        shown = path.encode(errors="backslashreplace").decode()
        walk.problem(shown, "the name holds bytes that are no UTF-8; rename it")
        return None
    try:
        return Path(path).resolve(strict=True).as_posix()
    except FileNotFoundError:
        link = Path(path).is_symlink()
        walk.problem(path, "is a link to nothing; remove or mend it" if link
                     else "does not exist; check the path")  # fmt: skip
    except RuntimeError:
        walk.problem(path, "is a loop of links; remove the link that leads back")
    except OSError as error:
        walk.problem(path, f"cannot be reached ({error.strerror}); check path and permissions")
    return None


def _given_file(path: Path, real: str, walk: _Walk) -> None:
    """A file that was named: refused with advice if it is no document."""
    if message := refusal(path.name):
        walk.problem(path.as_posix(), message)
    elif not Path(real).is_file():
        walk.problem(path.as_posix(), "is no regular file; pipe its text in, with - as the path")
    else:
        _add(path.as_posix(), real, walk)


def _add(path: str, real: str, walk: _Walk) -> None:
    """Take a file; of several paths to it the one without links stands for it, else the least."""
    walk.met += 1
    known = walk.real.get(real)
    if known is None or _rank(path, real) < _rank(known, real):
        walk.real[real] = path


def _rank(path: str, real: str) -> tuple[bool, str]:
    return (Path(path).absolute().as_posix() != real, path)


def _folder(top: str, real_top: str, walk: _Walk) -> None:
    """All documents of a folder and those below it."""
    before = walk.met + len(walk.problems)
    stack: list[tuple[str, str, tuple[str, ...]]] = [(top, real_top, (real_top,))]
    again = real_top in walk.seen
    while stack:
        path, real, above = stack.pop()
        if real in walk.seen:
            continue
        walk.seen.add(real)
        below = [_entry(child, above, walk) for child in _children(path, walk)]
        stack.extend(reversed([entry for entry in below if entry is not None]))
    if not again and walk.met + len(walk.problems) == before:
        walk.problem(top, f"no documents in this folder; Liaison reads {', '.join(READ)}")


def _children(path: str, walk: _Walk) -> list[Path]:
    try:
        return sorted(Path(path).iterdir(), key=lambda child: child.name)
    except OSError as error:
        walk.problem(path, f"the folder cannot be listed ({error.strerror}); check its permissions")
        return []


def _entry(
    child: Path, above: tuple[str, ...], walk: _Walk
) -> tuple[str, str, tuple[str, ...]] | None:
    """Take a file of a folder, or give back the folder that it is, with those above it."""
    path = child.as_posix()
    if child.name.startswith(".") or (real := _real(path, walk)) is None:
        return None
    if child.is_dir():
        if real in above:
            walk.problem(path, "is a loop of links; remove the link that leads back")
            return None
        return (path, real, (*above, real))
    suffix = child.suffix.lower()
    if suffix in ADVICE:
        walk.problem(path, refusal(child.name) or "")
    elif suffix in READ and not is_companion(child.name) and Path(real).is_file():
        _add(path, real, walk)
    else:
        walk.skipped.append(path)
    return None
