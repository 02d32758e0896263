"""How the embedded store answers Cypher: the openCypher TCK and random queries with an oracle.

    python benchmarks/tck.py ../shared/cypher               the TCK's scenarios that read
    python benchmarks/tck.py ../shared/cypher --random 100  100 graphs with 20 queries each

FOLDER holds `tck_run.py` and `fuzz.py`, which read the scenarios and compare the rows. The graph
of a scenario is made by its statements in the bare engine, taken out as a NetworkX graph, and asked
as a store is: what `graphmodel.cypher` refuses counts as refused, an error of the engine as
failed, other rows as wrong. Labels and types are the scenario's. Scenarios that change the graph,
call procedures, need nodes with several labels or ask for the label of a node that has none, or
properties that the model cannot hold (dates and durations, which it keeps as texts, and maps), are
counted apart, and left out of the share that is answered; what is computed from dates and
durations within a query is in it. Exit code 1 where rows are wrong.
"""

from __future__ import annotations

import argparse
import collections
import contextlib
import datetime as dt
import importlib
import signal
import sys
from collections.abc import Iterator, Mapping
from typing import Any

import kglite
import networkx as nx

from graphmodel.cypher import answer, answering, prepared, values
from graphmodel.cypher.rewrite import rewrite
from graphmodel.cypher.statement import read
from graphmodel.errors import QueryError

#: What the engine calls a node without a label.
_NONE = "Node"
_WRITES = {"CREATE", "MERGE", "SET", "DELETE", "DETACH", "REMOVE", "FOREACH", "LOAD"}
#: What may become of a query that reads what the model can hold.
_ASKED = {"right", "WRONG", "refused", "late", "header", "numtype", "error"}
#: Seconds that a scenario may take.
_PATIENCE = 10


class OutsideError(Exception):
    """A scenario about something that the model has not."""


class Graph:
    """A graph that is made by statements and asked as a store is."""

    path = None

    def __init__(self) -> None:
        self._engine = kglite.KnowledgeGraph()
        self._changes = 0
        self._held: nx.MultiDiGraph | None = None

    def version(self) -> str:
        """Changes with each statement that writes."""
        return str(self._changes)

    def graph(self) -> nx.MultiDiGraph:
        """What the statements made."""
        if self._held is None:
            self._held = _taken(self._engine)
        return self._held

    def _has_no_label(self) -> bool:
        return any(label == _NONE for label, _ in self.graph())

    def make(self, query: str) -> None:
        """Change the graph."""
        self._changes, self._held = self._changes + 1, None
        self._engine.cypher(rewrite(read(query)).text)

    def ask(self, query: str, parameters: Mapping[str, Any]) -> tuple[list[str], list[list[Any]]]:
        """Columns and rows, as a store gives them but with the engine's own places of nodes."""
        if self._has_no_label() and any(token.word == "LABELS" for token in read(query).tokens):
            raise OutsideError("nodes without a label, asked for it")
        found = answer(self, query, parameters)
        return list(found.columns), [list(row) for row in found.rows]


def _taken(engine: kglite.KnowledgeGraph) -> nx.MultiDiGraph:
    graph = nx.MultiDiGraph()
    keys = {}
    for row in engine.cypher("MATCH (n) RETURN n").to_list():
        node = row["n"]
        if len(node["labels"]) > 1:
            raise OutsideError("several labels")
        keys[node["id"]] = (node["labels"][0], node["id"])
        graph.add_node(keys[node["id"]], label=node["labels"][0], **_own(node["properties"]))
    for row in engine.cypher("MATCH ()-[r]->() RETURN r").to_list():
        held = row["r"]
        ends = keys[held["start"]], keys[held["end"]]
        graph.add_edge(*ends, type=held["type"], **_own(held["properties"]))
    return graph


def _own(properties: Mapping[str, Any]) -> dict[str, Any]:
    held = {name[:-1]: value for name, value in properties.items() if name.endswith("_")}
    if not all(map(_can_be_held, held.values())):
        raise OutsideError("values that no property of the model has")
    return held


def _can_be_held(value: Any) -> bool:
    """Whether the model has such a property: a text, number, truth, or list of them."""
    if isinstance(value, list):
        return all(map(_can_be_held, value))
    return value is None or isinstance(value, str | int | float | bool)


def writes(query: str) -> bool:
    """Whether a statement changes the graph."""
    statement = read(query)
    return any(
        token.word in _WRITES and statement.is_clause_word(index)
        for index, token in enumerate(statement.tokens)
    )


def placed(value: Any, node_at: Any) -> Any:
    """Nodes, relationships and paths with the engine's places, from which a path's way follows."""
    if isinstance(value, str) and value.startswith(values.MARK) and value[1:].isdigit():
        return placed(node_at(int(value[1:])), node_at)
    if isinstance(value, list | tuple):
        return [placed(item, node_at) for item in value]
    if isinstance(value, Mapping) and set(value) == {"id", "labels", "properties"}:
        labels = [label for label in value["labels"] if label != _NONE]
        return {"id": value["id"], "labels": labels, "properties": _own(value["properties"])}
    if isinstance(value, Mapping) and set(value) == {"id", "start", "end", "type", "properties"}:
        return dict(value) | {"properties": _own(value["properties"])}
    if isinstance(value, Mapping) and set(value) == {"nodes", "relationships"}:
        return {key: placed(value[key], node_at) for key in ("nodes", "relationships")}
    if isinstance(value, Mapping) and not set(value) >= {"months", "days", "seconds"}:
        return {key[:-1]: placed(item, node_at) for key, item in value.items() if key.endswith("_")}
    # the runner compares dates and times to the microsecond, and without the name of a zone
    return value if isinstance(value, dt.date | dt.time) else values.outer(value, node_at)


# -- the TCK ----------------------------------------------------------------------------------


def scenarios(runner: Any, only: str) -> Iterator[tuple[str, str, str, str]]:
    """What became of each scenario: kind, state, name, detail."""
    adapter = _adapter(runner)
    for scenario in runner.load_scenarios():
        if only not in f"{scenario['file']} {scenario['name']}":
            continue
        asked = [step[1] for step in scenario["steps"] if step[0].startswith("executing query")]
        name = f"{scenario['file']} {scenario['name']}"
        yield scenario["kind"], *_tried(runner, adapter, scenario, asked), name


def _tried(runner: Any, adapter: Any, scenario: Any, asked: list[str]) -> tuple[str, str]:
    with contextlib.suppress(QueryError):
        if any(writes(query) for query in asked):
            return "changes the graph", ""
    adapter.refused = ""
    try:
        with _within(_PATIENCE):
            runner.run_scenario(adapter, scenario, False)
    except OutsideError as error:
        return str(error), ""
    except TimeoutError:
        return "late", ""
    except runner.Fail as fail:
        return _state(adapter, fail), str(fail.detail)[:300]
    except Exception as error:
        return "outside" if "several" in str(error) else "runner", repr(error)[:300]
    return "right", ""


def _state(adapter: Any, fail: Any) -> str:
    if adapter.outside:
        return str(adapter.outside)
    if fail.why in ("setup", "procedures"):
        return fail.why
    if adapter.refused:
        return "refused"
    return {"rows": "WRONG", "no-error": "accepted"}.get(fail.why, fail.why)


@contextlib.contextmanager
def _within(seconds: int) -> Iterator[None]:
    def over(*_: object) -> None:
        raise TimeoutError

    signal.signal(signal.SIGALRM, over)
    signal.alarm(seconds)
    try:
        yield
    finally:
        signal.alarm(0)


def _adapter(runner: Any) -> Any:
    """The runner's own adapter for an object, told apart what refuses and what fails."""

    class Asked(runner.PyObj):  # type: ignore[misc, name-defined] # the runner is loaded at run time
        refused = ""
        outside = ""

        def open(self) -> None:
            pass

        def fresh(self) -> None:
            self.g, self.refused, self.outside = Graph(), "", ""

        def setup(self, query: str) -> None:
            self.g.make(query)

        def counts(self) -> None:
            return None

        def run(self, query: str, params: dict[str, Any]) -> Any:
            try:
                columns, rows = self.g.ask(query, params)
            except OutsideError as error:
                self.outside = str(error)
                raise
            except QueryError as error:
                self.refused = str(error)
                raise
            return columns or None, [[self.val(value) for value in row] for row in rows]

    return Asked({})


# -- random queries -----------------------------------------------------------------------------


def queries(fuzz: Any, number: int, seed: int) -> Iterator[tuple[str, str, str, str]]:
    """What became of each random query: kind, state, detail, text."""
    for made, asked in fuzz.cases(number, False, seed):
        graph = Graph()
        graph.make(made)
        for kind, query, wanted in asked:
            try:
                with _within(_PATIENCE):
                    rows = [tuple(row) for row in graph.ask(query, {})[1]]
            except QueryError as error:
                yield kind, "refused", str(error), query
                continue
            state = "right" if fuzz.norm(rows) == fuzz.norm(wanted) else "WRONG"
            yield kind, state, f"{rows[:4]} instead of {wanted[:4]}", query


def main() -> int:
    """Count what became of what, print it, and list what was wrong or refused."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n", 1)[0])
    parser.add_argument("folder")
    parser.add_argument("--random", type=int, metavar="N", help="graphs with 20 queries each")
    parser.add_argument("--seed", type=int, default=7000)
    parser.add_argument("--only", default="", help="scenarios whose file or name has this in it")
    parser.add_argument("--show", default="WRONG", help="list those with this state")
    given = parser.parse_args()
    sys.path.insert(0, given.folder)
    runner = importlib.import_module("tck_run")
    # the scenarios have labels and types of their own
    prepared.check_names = lambda statement, schema: None
    answering.outer = placed
    if given.random:
        fuzz = importlib.import_module("fuzz")
        found = list(queries(fuzz, given.random, given.seed))
    else:
        found = list(scenarios(runner, given.only))
    counts = collections.Counter((kind, state) for kind, state, *_ in found)
    for (kind, state), number in sorted(counts.items()):
        print(f"{kind:12} {state:20} {number:6,}")
    asked = [state for kind, state, *_ in found if kind != "error" and state in _ASKED]
    if asked:
        print(f"answered rightly: {asked.count('right') / len(asked):.1%} of {len(asked):,}")
    for kind, state, detail, name in found:
        if state == given.show:
            print(f"{state} {kind} {name}: {detail}")
    return any(state == "WRONG" for _, state, *_ in found)


if __name__ == "__main__":
    sys.exit(main())
