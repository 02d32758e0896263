"""Whether the data files are files of their kind: YAML, no key given twice, plain signs."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from graphmodel.errors import SchemaError
from loaders.data_files import Row, read_data, shown
from loaders.domain import FILES, layers
from loaders.findings import Finding, told

_PACKAGE = Path(__file__).parents[1]
#: Signs that no entry needs, and what to write for them.
_SIGNS = {
    "\t": ("a tab", "replace it by spaces"),
    "’": ("a curly apostrophe", "write ', which matches both"),
}
_GAZETTEERS = frozenset(name for name, folder in FILES.items() if folder == "gazetteers")


def data_files() -> Iterator[Path]:
    """The data files of the package and of the domain in use."""
    for name, folder in FILES.items():
        yield from (path for path in layers(_PACKAGE / folder / name) if path.exists())


def file_faults() -> Iterator[Finding]:
    """Faults that show without knowing what a file is about."""
    for path in data_files():
        try:
            data = read_data(path)
        except SchemaError as error:
            yield told(str(error))
            continue
        yield from _repeated(data)
        if path.name in _GAZETTEERS:
            yield from _signs(path)


def _repeated(data: Any) -> Iterator[Finding]:
    if isinstance(data, Row):
        for key in data.twice:
            yield Finding(data.file, data.line, key, "is given twice", "keep one; only it is read")
    for part in data.values() if isinstance(data, dict) else data if isinstance(data, list) else ():
        yield from _repeated(part)


def _signs(path: Path) -> Iterator[Finding]:
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), start=1):
        for sign, (what, remedy) in _SIGNS.items():
            if sign in line:
                yield Finding(shown(path), number, "", f"has {what}", remedy)
