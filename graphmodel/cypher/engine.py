"""The graph inside KGLite: built from NetworkX, kept in memory, snapshot beside the store.

Every node gets a number (the engine's `id`) and a title that is that number behind a mark:
the engine gives back what ``startNode`` and ``endNode`` find by title alone. Relationships
carry `from` and `to`, the ends as ``Label:id``. These names lack the final underscore of
the model's own (see `rewrite`), so nobody sees them.
"""

from __future__ import annotations

import os
import tempfile
from collections.abc import Iterator, Mapping
from contextlib import suppress
from pathlib import Path
from typing import Any, Protocol
from weakref import WeakKeyDictionary

import kglite
import networkx as nx

from graphmodel.cypher.rewrite import inner
from graphmodel.cypher.values import MARK
from graphmodel.schema import load_schema

# its advice speaks of inner names, and would go to stderr past the command line
kglite.set_query_warning_policy("silent")

_SAMPLES: dict[str, Any] = {
    "integer": 0, "float": 0.0, "boolean": False, "strings": [""], "integers": [0],
    "floats": [0.0], "booleans": [False],
}  # fmt: skip
_BATCH = 10_000
#: Graphs with fewer nodes and relationships are built faster than a file is worth.
SNAPSHOT_FROM = 5_000
#: Changes when the same graph would be laid out in another way.
_LAYOUT = 2
#: Properties that nodes are found by.
_LOOKED_UP = ("id", "name")


class GraphSource(Protocol):
    """What a store must offer to be asked in Cypher.

    `version` changes whenever the contents do; `path` is the store's file, or None.
    """

    @property
    def path(self) -> str | Path | None: ...

    def version(self) -> str: ...

    def graph(self) -> nx.MultiDiGraph: ...


_kept: WeakKeyDictionary[Any, tuple[str, kglite.KnowledgeGraph, dict[str, bool]]]
_kept = WeakKeyDictionary()


def engine_of(store: GraphSource) -> kglite.KnowledgeGraph:
    """The engine's graph of what `store` holds now; read-only.

    Kept in memory as long as the store is and holds the same; else read from the snapshot
    beside it, where that is of the same version; else built, and the snapshot written.
    """
    version = store.version()
    kept = _kept.get(store)
    if kept is not None and kept[0] == version:
        return kept[1]
    file = _snapshot(store.path)
    header = _header(store.path, version)
    engine = _load(file, header)
    if engine is None:
        graph = store.graph()
        engine = build(graph)
        if len(graph) + graph.number_of_edges() >= SNAPSHOT_FROM:
            _save(engine, file, header)
    engine.read_only(True)
    _kept[store] = (version, engine, {})
    return engine


def is_mixed(store: GraphSource, name: str) -> bool:
    """Whether a property holds whole numbers on some, and fractions on other relationships."""
    _, engine, known = _kept[store]
    if name not in known:
        value = f"r.{_quoted(inner(name))}"
        query = (
            f"MATCH ()-[r]->() WHERE {value} IS NOT NULL RETURN DISTINCT valueType({value}) AS k"
        )
        found: Any = engine.cypher(query, timeout_ms=0)
        kinds = {str(row["k"]).split(" ")[0] for row in found}
        known[name] = {"INTEGER", "FLOAT"} <= kinds
    return known[name]


def build(graph: nx.MultiDiGraph) -> kglite.KnowledgeGraph:
    """The engine's graph of `graph`, with every node, relationship and property of it."""
    engine = kglite.KnowledgeGraph()
    numbers = {key: number for number, key in enumerate(graph)}
    nodes: dict[str, list[dict[str, Any]]] = {}
    for key, number in numbers.items():
        row = {"id": number, "title": f"{MARK}{number}"} | _properties(graph.nodes[key], "label")
        nodes.setdefault(key[0], []).append(row)
    samples = _samples(nodes)
    for label, rows in nodes.items():
        _register(engine, label, samples)
        for batch in _batches(rows):
            query = f"UNWIND $rows AS row CREATE (n:{_quoted(label)}) SET n = row"
            engine.cypher(query, params={"rows": batch}, timeout_ms=0)
        for name in _LOOKED_UP:
            engine.create_index(label, inner(name))
    edges: dict[tuple[str, str, str], list[dict[str, Any]]] = {}
    for start, end, held in graph.edges(data=True):
        row = {"a": numbers[start], "b": numbers[end], "held": _relationship(start, end, held)}
        edges.setdefault((start[0], held["type"], end[0]), []).append(row)
    for (subject, type_, object_), rows in edges.items():
        query = (
            f"UNWIND $rows AS row MATCH (a:{_quoted(subject)} {{id: row.a}}), "
            f"(b:{_quoted(object_)} {{id: row.b}}) "
            f"CREATE (a)-[r:{_quoted(type_)}]->(b) SET r = row.held"
        )
        for batch in _batches(rows):
            engine.cypher(query, params={"rows": batch}, timeout_ms=0)
    return engine


def _samples(nodes: Mapping[str, list[dict[str, Any]]]) -> dict[str, Any]:
    """A value of each property that a node may have, by the schema or in this graph."""
    declared = {
        inner(name): _SAMPLES.get(kind, "")
        for label in load_schema().labels.values()
        for name, kind in label.properties.items()
    }
    held = {name: value for rows in nodes.values() for row in rows for name, value in row.items()}
    return declared | held


def _register(engine: kglite.KnowledgeGraph, label: str, samples: Mapping[str, Any]) -> None:
    """Make all properties known: the engine refuses ``(n:Office {kind: 1})`` where none has it."""
    name = _quoted(label)
    engine.cypher(f"UNWIND $rows AS row CREATE (n:{name}) SET n = row", params={"rows": [samples]})
    engine.cypher(f"MATCH (n:{name}) DELETE n")


def _relationship(start: Any, end: Any, held: Mapping[str, Any]) -> dict[str, Any]:
    ends = {"from": f"{start[0]}:{start[1]}", "to": f"{end[0]}:{end[1]}"}
    return ends | _properties(held, "type")


def _properties(held: Mapping[str, Any], left_out: str) -> dict[str, Any]:
    return {
        inner(name): value for name, value in held.items() if name != left_out and value is not None
    }


def _batches(rows: list[dict[str, Any]]) -> Iterator[list[dict[str, Any]]]:
    return (rows[start : start + _BATCH] for start in range(0, len(rows), _BATCH))


def _quoted(name: str) -> str:
    return f"`{name.replace('`', '``')}`"


# -- the snapshot -----------------------------------------------------------------------------


def _snapshot(path: str | Path | None) -> Path | None:
    return None if path is None or str(path) == ":memory:" else Path(f"{path}.kgl")


def _header(path: str | Path | None, version: str) -> bytes:
    """What a snapshot must begin with to be of this store as it is now.

    A store that was deleted and made again may come to the same version: size and time of
    its file tell the two apart.
    """
    stamp = ""
    with suppress(OSError):
        found = Path(path or "").stat()
        stamp = f"{found.st_size} {found.st_mtime_ns}"
    return f"liaison snapshot {_LAYOUT} {kglite.__version__} {stamp} {version}\n".encode()


def _load(file: Path | None, header: bytes) -> kglite.KnowledgeGraph | None:
    """The graph in the snapshot, or None where there is none that begins with `header`."""
    if file is None:
        return None
    with suppress(OSError, kglite.KgError, ValueError), file.open("rb") as stream:
        if stream.read(len(header)) == header:
            return kglite.from_bytes(stream.read())
    return None


def _save(engine: kglite.KnowledgeGraph, file: Path | None, header: bytes) -> None:
    """Write the snapshot in one step; a store whose folder cannot be written does without."""
    if file is None:
        return
    temporary: str | None = None
    with suppress(OSError, kglite.KgError, ValueError):
        content = header + engine.to_bytes()
        handle, temporary = tempfile.mkstemp(dir=file.parent, prefix=file.name)
        with os.fdopen(handle, "wb") as stream:
            stream.write(content)
        Path(temporary).replace(file)
        return
    if temporary is not None:
        with suppress(OSError):
            Path(temporary).unlink()
