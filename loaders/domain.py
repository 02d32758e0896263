"""The domain: a folder of an analyst's own gazetteers and rules, read beside the package's.

Its files are called as those of the package and add to them: entries, rules and words. All
that is read from data files is read again when the domain changes.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from pathlib import Path
from typing import Any, TypeVar

from graphmodel.errors import NotFoundError, SchemaError, did_you_mean
from loaders.data_files import Row, read_data

T = TypeVar("T")
#: The files that a domain may have, and the folder of the package with the one it adds to.
FILES = {
    "bodies.yaml": "gazetteers",
    "programmes.yaml": "gazetteers",
    "countries.yaml": "gazetteers",
    "cities.yaml": "gazetteers",
    "rules.yaml": "relations",
    "words.yaml": "relations",
    "confidence.yaml": "relations",
    "grids.yaml": "relations",
    "leaders.yaml": "relations",
    "none.yaml": "relations",
    "publishers.yaml": "relations",
    "names.yaml": "mentions",
    "given_names.yaml": "mentions",
    "series.yaml": "mentions",
    "lexicon.yaml": "language",
}
_clearing: list[Callable[[], None]] = []
_folder: Path | None = None
_stamp: object = None


def use_domain(folder: str | Path | None) -> None:
    """Read texts by the files of a folder as well, or (None) by those of the package alone.

    It holds for this process until the next call. Raises `NotFoundError` where there is no
    such folder, `SchemaError` where it has a file that nothing reads, or none that is read.
    """
    global _folder, _stamp
    chosen = None if folder is None else Path(folder)
    if chosen is not None:
        _check(chosen)
    if (chosen, _stamp_of(chosen)) != (_folder, _stamp):
        _folder, _stamp = chosen, _stamp_of(chosen)
        for clear in _clearing:
            clear()


def domain() -> Path | None:
    """The folder in use, or None."""
    return _folder


def per_domain(read: Callable[[], T]) -> Callable[[], T]:
    """A function that is called once for each domain used."""
    once = cache(read)
    _clearing.append(once.cache_clear)
    return once


def layers(own: Path) -> list[Path]:
    """A data file of the package, and the one of the domain that adds to it."""
    added = _folder / own.name if _folder is not None else None
    return [own, added] if added is not None and added.is_file() else [own]


def merged(own: Path) -> dict[str, Any]:
    """A data file of the package with what the domain adds; raises `SchemaError` for conflicts."""
    base, *added = (_mapping(path) for path in layers(own))
    for row in added:
        base = _joined(base, row, row)
    return base


def _mapping(path: Path) -> Row:
    data = read_data(path)
    if isinstance(data, Row):
        return data
    if data is None:
        return Row()
    raise SchemaError(f"{path}: must be a mapping, as the package's {path.name} is")


def _joined(base: Any, more: Any, at: Row, key: str = "", depth: int = 0) -> Any:
    """What two layers say of one key: lists and texts of words joined, mappings key by key."""
    if isinstance(base, dict) and isinstance(more, dict):
        at = more if isinstance(more, Row) else at
        both = [k for k in more if k in base]
        joined = {k: _joined(base[k], more[k], at, str(k), depth + 1) for k in both}
        return Row(base | more | joined)
    if isinstance(base, list) and isinstance(more, list):
        return base + [value for value in more if value not in base]
    if base == more:
        return base
    if depth == 1 and isinstance(base, str) and isinstance(more, str):
        return f"{base} {more}"  # the word lists of lexicon.yaml are texts
    raise SchemaError(
        f"{at.file}:{at.line}: {key} is {base!r} in the package; a domain adds to it and "
        "changes nothing: take the key out"
    )


def _stamp_of(folder: Path | None) -> object:
    """What changes with the files of a folder, so that they are read again."""
    if folder is None:
        return None
    files = [(name, folder / name) for name in FILES if (folder / name).is_file()]
    return [(name, path.stat().st_mtime_ns, path.stat().st_size) for name, path in files]


def _check(folder: Path) -> None:
    if not folder.is_dir():
        raise NotFoundError(f"the domain {folder} is no folder; name one with YAML files in it")
    names = sorted(path.name for path in folder.glob("*.y*ml"))
    unread = [name for name in names if name not in FILES]
    if unread:
        hint = did_you_mean(unread[0], FILES)
        raise SchemaError(f"{folder / unread[0]}: nothing reads a file of this name.{hint}")
    if not names:
        known = ", ".join(FILES)
        raise SchemaError(f"the domain {folder} has none of the files that are read: {known}")
