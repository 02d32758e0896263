"""The YAML files of gazetteers and rules: read with the line of every entry.

A message about an entry names its file and line, so that an analyst finds what to mend.
"""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from types import MappingProxyType
from typing import Any

import yaml

from graphmodel.errors import SchemaError

_ROOT = Path(__file__).parents[1]
_Base: type = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


class Row(dict[str, Any]):
    """A mapping of a data file: its file, its line (from 1), that of each key, and the keys given
    twice in it."""

    file: str = ""
    line: int = 0
    lines: Mapping[str, int] = MappingProxyType({})
    twice: tuple[str, ...] = ()


class _Lined(_Base):  # type: ignore[misc]  # the loader in C, where there is one, has no type
    """Builds a `Row` of each mapping; YAML itself lets a key given twice pass."""


def _row(loader: Any, node: yaml.MappingNode) -> Row:
    keys = [str(key.value) for key, _ in node.value]
    row = Row(loader.construct_mapping(node, deep=True))
    row.file, row.line = str(loader.name), node.start_mark.line + 1
    row.lines = {str(key.value): key.start_mark.line + 1 for key, _ in node.value}
    if len(set(keys)) < len(keys):
        row.twice = tuple(dict.fromkeys(k for k in keys if keys.count(k) > 1))
    return row


_Lined.add_constructor("tag:yaml.org,2002:map", _row)


def read_data(path: Path) -> Any:
    """What a data file holds, each mapping a `Row`; None where there is no such file.

    Raises `SchemaError` with the line where it is not YAML.
    """
    place = shown(path)
    try:
        text = path.read_text(encoding="utf-8-sig")
    except FileNotFoundError:
        return None
    except UnicodeDecodeError:
        raise SchemaError(f"{place}: is not UTF-8 text; save it as UTF-8") from None
    except OSError as error:
        raise SchemaError(f"{place}: cannot be read ({error.strerror}); check its rights") from None
    loader = _Lined(text)
    loader.name = place
    try:
        return loader.get_single_data()
    except (yaml.YAMLError, TypeError) as error:  # TypeError: a list or mapping as a key
        mark = getattr(error, "problem_mark", None)
        line = f":{mark.line + 1}" if mark else ""
        reason = getattr(error, "problem", None) or str(error).splitlines()[0]
        raise SchemaError(f"{place}{line}: not valid YAML ({reason}); correct the file") from None
    finally:
        loader.dispose()


def shown(path: Path) -> str:
    """How messages name a file: one of the package from its root, wherever that is installed."""
    return str(path.relative_to(_ROOT) if path.is_relative_to(_ROOT) else path)
