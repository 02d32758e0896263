"""Reading a YAML file so that every fault is reported with its line, all in one go."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Self

import yaml

from graphmodel.errors import SchemaError, did_you_mean


@dataclass(slots=True)
class Faults:
    """What is wrong with one file: gathered while reading, raised together at the end."""

    name: str
    found: list[tuple[int, str]] = field(default_factory=list)

    def add(self, node: yaml.Node, message: str) -> None:
        """Note `message` at the line where `node` starts."""
        self.found.append((node.start_mark.line + 1, message))

    def check(self) -> None:
        """Raise one `SchemaError` that holds all faults by line; do nothing if there are none."""
        if not self.found:
            return
        faults = "; ".join(f"line {line}: {message}" for line, message in sorted(set(self.found)))
        raise SchemaError(f"{self.name}: {faults}. Correct the file and try again.")


def compose(path: Path) -> tuple[yaml.Node, Faults]:
    """The tree of the file at `path`, and where to note its faults.

    Raises `SchemaError` where the file cannot be read, is empty or is no YAML.
    """
    faults = Faults(path.name)
    try:
        node = yaml.compose(path.read_text(encoding="utf-8"), Loader=yaml.SafeLoader)
    except OSError as error:
        raise SchemaError(f"{path}: cannot be read ({error.strerror}); give a YAML file") from None
    except UnicodeDecodeError:
        raise SchemaError(f"{path}: is not UTF-8 text; save it as UTF-8") from None
    except yaml.MarkedYAMLError as error:
        line = error.problem_mark.line + 1 if error.problem_mark else 1
        raise SchemaError(
            f"{path.name}: line {line}: not YAML ({error.problem}). Correct the file and try again."
        ) from None
    except yaml.YAMLError as error:
        reason = str(error).splitlines()[0]
        raise SchemaError(f"{path}: not YAML ({reason}); correct the file") from None
    if node is None:
        raise SchemaError(f"{path}: the file is empty; give a YAML file")
    return node, faults


@dataclass(frozen=True, slots=True)
class Section:
    """A mapping of the file and what it is called in messages.

    Each method gives the value of one key, or a harmless one in its place with the fault
    noted. A key that is missing altogether was noted when the section was opened.
    """

    what: str
    faults: Faults
    parts: Mapping[str, yaml.Node]

    @classmethod
    def open(
        cls,
        what: str,
        node: yaml.Node,
        faults: Faults,
        required: Sequence[str],
        optional: Sequence[str] = (),
    ) -> Self:
        """The section at `node`; notes keys that are missing, unknown or given twice."""
        parts = dict(_entries(node, faults, what))
        for name, value in parts.items():
            if name not in (*required, *optional):
                hint = did_you_mean(name, (*required, *optional)).rstrip(".")
                faults.add(value, f"{what} has the unknown key {name!r}.{hint}")
        if isinstance(node, yaml.MappingNode):
            for name in required:
                if name not in parts:
                    faults.add(node, f"{what} lacks {name!r}")
        return cls(what, faults, parts)

    def fault(self, key: str, message: str) -> None:
        """Note `message` at the line of the value of `key`."""
        self.faults.add(self.parts[key], f"{self.what}: {message}")

    def text(self, key: str, pattern: re.Pattern[str] | None = None, example: str = "") -> str:
        """A text that is not empty and, with a `pattern`, is written like the `example`."""
        if key not in self.parts:
            return ""
        found = _scalar(self.parts[key], self.faults, f"{self.what}: {key} must be a text", "str")
        if found and pattern and not pattern.fullmatch(found):
            self.fault(key, f"{key} must be written like {example!r}")
        return found

    def integer(self, key: str) -> int:
        """A whole number."""
        if key not in self.parts:
            return 0
        message = f"{self.what}: {key} must be a whole number"
        return int(_scalar(self.parts[key], self.faults, message, "int") or 0)

    def boolean(self, key: str, default: bool) -> bool:
        """True or false, or the `default` where the key is missing."""
        if key not in self.parts:
            return default
        message = f"{self.what}: {key} must be true or false"
        found = _scalar(self.parts[key], self.faults, message, "bool")
        return found.lower() in ("true", "yes", "on")

    def one_of(self, key: str, known: Iterable[str]) -> str:
        """One of the `known` words."""
        return self._known(self.parts[key], key, known) if key in self.parts else ""

    def some_of(self, key: str, known: Iterable[str]) -> tuple[str, ...]:
        """A list of `known` words."""
        if key not in self.parts:
            return ()
        return tuple(self._known(node, key, known) for node in self.items(key))

    def lists(self, key: str) -> Iterator[tuple[yaml.Node, list[str]]]:
        """A list of lists of words; each comes with its node, for a fault to be noted at."""
        for node in self.items(key) if key in self.parts else []:
            words = node.value if isinstance(node, yaml.SequenceNode) else [node]
            message = f"{self.what}: {key} must be texts"
            yield node, [_scalar(word, self.faults, message, "str") for word in words]

    def items(self, key: str) -> list[yaml.Node]:
        """The nodes of a list that is not empty."""
        node = self.parts[key]
        if isinstance(node, yaml.SequenceNode) and node.value:
            return list(node.value)
        self.fault(key, f"{key} must be a list with something in it")
        return []

    def entries(self, key: str) -> list[tuple[str, yaml.Node]]:
        """The names and nodes of a mapping."""
        if key not in self.parts:
            return []
        return list(_entries(self.parts[key], self.faults, f"{self.what}: {key}"))

    def words(self, key: str, known: Iterable[str]) -> dict[str, str]:
        """A mapping of names to `known` words."""
        return {name: self._known(node, name, known) for name, node in self.entries(key)}

    def _known(self, node: yaml.Node, key: str, known: Iterable[str]) -> str:
        names = list(known)
        found = _scalar(node, self.faults, f"{self.what}: {key} must be a text", "str")
        if found and found not in names:
            hint = did_you_mean(found, names).rstrip(".")
            self.faults.add(node, f"{self.what}: {key} does not know {found!r}.{hint}")
        return found


def _entries(node: yaml.Node, faults: Faults, what: str) -> Iterator[tuple[str, yaml.Node]]:
    if not isinstance(node, yaml.MappingNode) or not node.value:
        faults.add(node, f"{what} must be a mapping with something in it")
        return
    seen: set[str] = set()
    for key, value in node.value:
        name = str(key.value) if isinstance(key, yaml.ScalarNode) else ""
        if not name:
            faults.add(key, f"{what} has a key that is no name")
        elif name in seen:
            faults.add(key, f"{what} has {name!r} twice")
        else:
            seen.add(name)
            # a reader looks for a fault where the name stands, not on the line below
            value.start_mark = key.start_mark
            yield name, value


def _scalar(node: yaml.Node, faults: Faults, message: str, tag: str) -> str:
    fits = isinstance(node, yaml.ScalarNode) and node.tag == f"tag:yaml.org,2002:{tag}"
    if fits and str(node.value).strip():
        return str(node.value)
    faults.add(node, message)
    return ""
