"""The questions' rows on the sample documents: the same as kept here, on every store.

Where a question, a sample document or its reading has changed, `scripts/renew_questions.py`
writes the rows anew; read the difference before you keep it.
"""

from __future__ import annotations

import json
import os
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import networkx as nx
import pytest

from explorer.questions import question, questions
from graphmodel import Store, open_store
from graphmodel.copying import copy
from graphmodel.cypher import answer
from graphmodel.rows import Rows
from tests.neo4j_server import PASSWORD, emptying

HERE = Path(__file__).parent
REMEDY = "run scripts/renew_questions.py, and read what changes"


@pytest.fixture(scope="module")
def served(_neo4j: str, seeds: Store) -> Iterator[Store]:
    """A real Neo4j that holds the sample documents."""
    with pytest.MonkeyPatch.context() as patch:
        if "NEO4J_URI" not in os.environ:
            patch.setenv("NEO4J_PASSWORD", PASSWORD)
        with emptying(_neo4j) as empty, open_store(_neo4j) as store:
            empty()
            copy(seeds, store)
            yield store


def _kept(name: str) -> Any:
    return json.loads((HERE / f"{name}.json").read_text(encoding="utf-8"))


def _lines(columns: Any, rows: Any) -> list[str]:
    """Columns and rows as JSON, where 1, 1.0 and true differ."""
    return [json.dumps(line, sort_keys=True) for line in (columns, *rows)]


class Reversed:
    """The graph of a store, with all nodes and relationships in the opposite order."""

    path = None

    def __init__(self, graph: nx.MultiDiGraph) -> None:
        self._graph = nx.MultiDiGraph()
        self._graph.add_nodes_from(reversed(list(graph.nodes(data=True))))
        self._graph.add_edges_from(reversed(list(graph.edges(data=True))))

    def version(self) -> str:
        """It does not change."""
        return "1"

    def graph(self) -> nx.MultiDiGraph:
        """The graph to be asked."""
        return self._graph


@pytest.fixture(scope="module")
def reversed_seeds(seeds: Store) -> Reversed:
    """The sample documents' graph in the opposite order."""
    return Reversed(seeds.graph())


def _asked(name: str, store: Store) -> Rows:
    return store.query(question(name).statement, _kept(name)["parameters"])


def _check(name: str, rows: Rows) -> None:
    kept = _kept(name)
    assert _lines(rows.columns, rows.plain()) == _lines(kept["columns"], kept["rows"]), REMEDY


def test_every_question_has_its_rows() -> None:
    """There is one file of rows a question, with the examples of its head as parameters."""
    assert {file.stem for file in HERE.glob("*.json")} == set(questions()), REMEDY
    for name, asked in questions().items():
        examples = {p.name: p.value(p.example) for p in asked.parameters}
        assert _kept(name)["parameters"] == examples, REMEDY


def test_most_questions_find_something() -> None:
    """All but a few questions give rows on the sample documents."""
    assert sum(bool(_kept(name)["rows"]) for name in questions()) >= len(questions()) - 5


@pytest.mark.parametrize("name", questions())
def test_rows_on_the_embedded_store(name: str, seeds: Store) -> None:
    """The embedded store gives the rows that are kept, in their order."""
    _check(name, _asked(name, seeds))


@pytest.mark.parametrize("name", questions())
def test_rows_do_not_depend_on_the_order_of_loading(name: str, reversed_seeds: Reversed) -> None:
    """A question orders its rows, and what it collects, to the last tie."""
    _check(name, answer(reversed_seeds, question(name).statement, _kept(name)["parameters"]))


@pytest.mark.parametrize("name", questions())
def test_rows_on_neo4j(name: str, served: Store) -> None:
    """Neo4j gives the same rows in the same order, types included, by the same statement."""
    _check(name, _asked(name, served))
