"""The rows of an answer, and the nodes, relationships and paths in them.

Neo4j gives these as its driver's own types, the embedded store as the records below, which are
read in the same way: ``node["name"]``, ``node.labels``, ``relationship.type``,
``relationship.start_node``, ``path.nodes``, ``len(path)`` and so on. `Rows.plain` gives one form
for both.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

_FRACTION = re.compile(r"\.(\d*?)0+(?!\d)")


class _Entity(Mapping[str, Any]):
    """What has properties: a name that it lacks is null, as in a query."""

    __slots__ = ("_properties", "element_id")

    def __init__(self, element_id: str, properties: Mapping[str, Any]) -> None:
        self.element_id = element_id
        self._properties = {name: held for name, held in properties.items() if held is not None}

    def __getitem__(self, name: str) -> Any:
        return self._properties.get(name)

    def __contains__(self, name: object) -> bool:
        return name in self._properties

    def get(self, name: str, default: Any = None) -> Any:
        """The property, or `default` where there is none."""
        return self._properties.get(name, default)

    def __iter__(self) -> Iterator[str]:
        return iter(self._properties)

    def __len__(self) -> int:
        return len(self._properties)

    def __eq__(self, other: object) -> bool:
        return type(self) is type(other) and self.element_id == getattr(other, "element_id", None)

    def __hash__(self) -> int:
        return hash(self.element_id)


class Node(_Entity):
    """A node in a row; `element_id` is ``Label:id``, the same at every time."""

    __slots__ = ("labels",)

    def __init__(self, label: str, id: str, properties: Mapping[str, Any]) -> None:
        super().__init__(f"{label}:{id}", properties)
        self.labels = frozenset({label})

    def __repr__(self) -> str:
        return f"<Node {self.element_id!r} properties={self._properties!r}>"


class Relationship(_Entity):
    """A relationship in a row; of its two nodes label and id are known, and no more."""

    __slots__ = ("nodes", "type")

    def __init__(
        self, element_id: str, type: str, nodes: tuple[Node, Node], properties: Mapping[str, Any]
    ) -> None:
        super().__init__(element_id, properties)
        self.type, self.nodes = type, nodes

    @property
    def start_node(self) -> Node:
        """The node that it leads from."""
        return self.nodes[0]

    @property
    def end_node(self) -> Node:
        """The node that it leads to."""
        return self.nodes[1]

    def __repr__(self) -> str:
        ends = " -> ".join(node.element_id for node in self.nodes)
        return f"<Relationship {self.type} {ends} properties={self._properties!r}>"


@dataclass(frozen=True, slots=True)
class Path:
    """A path in a row: its nodes, and the relationships between each and the next."""

    nodes: tuple[Node, ...]
    relationships: tuple[Relationship, ...]

    @property
    def start_node(self) -> Node:
        """The first node."""
        return self.nodes[0]

    @property
    def end_node(self) -> Node:
        """The last node."""
        return self.nodes[-1]

    def __len__(self) -> int:
        return len(self.relationships)

    def __iter__(self) -> Iterator[Relationship]:
        return iter(self.relationships)


@dataclass(slots=True)  # freezing it would cost as much as the engine needs for a small answer
class Rows:
    """The answer to a query: column names, and one tuple a row.

    A value is plain, a list or map of values, or a node, relationship or path (see the module).
    `notice` says what a reader must know, for example that a row limit cut the answer. `ends`
    names, as ``Label:id``, the nodes that a server's relationships start and end at. Iterating
    gives the rows.
    """

    columns: tuple[str, ...]
    rows: tuple[tuple[Any, ...], ...]
    notice: str | None = None
    ends: Mapping[str, str | None] | None = field(default=None, repr=False, compare=False)

    def __iter__(self) -> Iterator[tuple[Any, ...]]:
        return iter(self.rows)

    def __len__(self) -> int:
        return len(self.rows)

    def plain(self) -> tuple[tuple[Any, ...], ...]:
        """The rows in the form that `graphmodel.cypher` documents, ready for JSON."""
        ends = self.ends or {}
        return tuple(tuple(plain(value, ends) for value in row) for row in self.rows)


def plain(value: Any, ends: Mapping[str, str | None]) -> Any:
    """A value of a row in the documented form, whichever store it came from; see `Rows.ends`."""
    if isinstance(value, str | int | float | None):
        return value
    if hasattr(value, "labels"):
        held = _shown(value, ends)
        return {"label": min(value.labels, default=None), "id": held.get("id"), "properties": held}
    if hasattr(value, "relationships"):
        return {
            "nodes": [plain(node, ends) for node in value.nodes],
            "relationships": [plain(each, ends) for each in value.relationships],
        }
    if hasattr(value, "start_node"):
        start, end = (_place(node, ends) for node in value.nodes)
        held = _shown(value, ends)
        return {"type": value.type, "start": start, "end": end, "properties": held}
    if isinstance(value, Mapping):
        return _shown(value, ends)
    if isinstance(value, list):
        return [plain(item, ends) for item in value]
    return moment(value)


def moment(value: Any) -> Any:
    """A date, time or duration of Python or the driver as its text in ISO 8601; else `value`."""
    if hasattr(value, "iso_format"):  # the driver's, which has nanoseconds
        return _clock(value.iso_format())
    return _clock(value.isoformat()) if hasattr(value, "isoformat") else value


def _clock(text: str) -> str:
    """A date or time of ISO 8601 without the zeros behind its last second, and with Z for UTC."""
    found = _FRACTION.sub(lambda match: f".{match[1]}" if match[1] else "", text)
    return found.removesuffix("+00:00") + "Z" if found.endswith("+00:00") else found


def _place(node: Any, ends: Mapping[str, str | None]) -> str | None:
    return None if node is None else ends.get(node.element_id, node.element_id)


def _shown(held: Mapping[str, Any], ends: Mapping[str, str | None]) -> dict[str, Any]:
    return {name: plain(held[name], ends) for name in shown_names(held)}


def shown_names(held: Mapping[str, Any]) -> list[str]:
    """The names of entries in order, without those that the server keeps for Liaison."""
    return sorted(name for name in held if not name.startswith("_"))
