"""Each form that is refused or rewritten, beside the engine itself: is it still needed?

A test that fails after an upgrade of the library tells that the engine has become right: the
form can then be answered as it stands, and leaves the table in `graphmodel/cypher/README.md`.
"""

from __future__ import annotations

import datetime as dt
import math
import re
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import kglite
import networkx as nx
import pytest
from cypher_graph import Held

import graphmodel.cypher
from graphmodel.cypher import answer
from graphmodel.cypher.counting import may_optimise
from graphmodel.cypher.statement import read
from graphmodel.errors import QueryError

TABLE = (Path(graphmodel.cypher.__file__).parent / "README.md").read_text(encoding="utf-8")
_LENGTH = 20

#: Name in the table, query, and the rows that the standard has.
REWRITTEN: list[tuple[str, str, list[tuple[Any, ...]]]] = [
    ("path without an upper bound", "MATCH (a {number: 1})-[:CITES*]->(b) RETURN count(b)",
     [(_LENGTH - 1,)]),
    ("path without an upper bound", "MATCH (a {number: 1})-[:CITES*12..]->(b) RETURN count(b)",
     [(_LENGTH - 12,)]),
    ("arrow with two heads", "MATCH (a {number: 1})<-->(b) RETURN count(b)", [(1,)]),
    ("number that begins with a point", "RETURN .5e3 AS x", [(500.0,)]),
    ("types joined by a bar and a colon", "MATCH ()-[r:CITES|:MANDATES]->() RETURN count(r)",
     [(_LENGTH - 1,)]),
    ("COUNT with a pattern", "MATCH (n) WHERE (COUNT { (n)-->() } > 0) AND true RETURN count(n)",
     [(_LENGTH - 1,)]),
    ("subquery with RETURN", "MATCH (n) WHERE EXISTS { MATCH (n)-->() RETURN 1 } RETURN count(n)",
     [(_LENGTH - 1,)]),
    ("chain of comparisons", "MATCH (n) WHERE 1 < n.number < 3 RETURN n.number", [(2,)]),
    ("comparison with a predicate", "RETURN true = 1 IN [1] AS x", [(True,)]),
    ("IN with a computed list", "RETURN 2 IN [[1], [2]][1] AS x", [(True,)]),
    ("IN with a computed list", "RETURN 3 IN [1] + [3] AS x", [(True,)]),
    ("percentiles", "MATCH (n) RETURN percentileCont(n.number, 0.5) AS x", [(10.5,)]),
    ("percentiles", "MATCH (n) RETURN percentileDisc(n.number, 0.5) AS x", [(10.0,)]),
    ("ORDER BY and WHERE after a projection",
     "MATCH (n) WITH n.number % 3 AS k, sum(n.number) AS s ORDER BY sum(n.number) LIMIT 1 RETURN s",
     [(63,)]),
    ("ORDER BY and WHERE after a projection",
     "MATCH (n) WITH DISTINCT n.number AS v WHERE n.number > 19 RETURN v", [(20,)]),
    ("columns without a name", "RETURN CASE 1 WHEN 1 THEN 2 END, CASE 1 WHEN 1 THEN 3 END",
     [(2, 3)]),
    ("duration.between", "RETURN duration.between(date('2018-01-01'), date('2019-02-03')) AS x",
     [("P1Y1M2D",)]),
    ("duration.between", "RETURN duration.between(localdatetime('2018-01-31T12:00'), "
     "date('2018-01-01')) AS x", [("P-30DT-12H",)]),
    ("durations between local times",
     "RETURN duration.inSeconds(localtime('10:00'), localtime('11:30')) AS x", [("PT1H30M",)]),
    ("rounding at a half", "RETURN round(-2.5) AS x", [(-2.0,)]),
    ("list with null added", "RETURN [1, 2] + null AS x", [(None,)]),
    ("clocks", "RETURN date.realtime() = date() AS x", [(True,)]),
    ("list comprehension after IN", "RETURN 2 IN [x IN [1, 2] WHERE x > 1 | x] AS x", [(True,)]),
    ("counts behind several hops", "MATCH (a)--(b)--(c) RETURN count(*)", [(2 * (_LENGTH - 2),)]),
]  # fmt: skip

#: Name in the table, query, a part of the sentence, and the rows that the standard has; None
#: where the standard refuses as well, and the engine answers.
REFUSED: list[tuple[str, str, str, list[tuple[Any, ...]] | None]] = [
    ("division by zero", "RETURN 1.0 / 0.0 AS x", "WHERE … <> 0", [(math.inf,)]),
    ("division by zero", "UNWIND [0.0] AS y RETURN -1.0 / y AS x", "WHERE … <> 0", [(-math.inf,)]),
    ("functions outside their domain", "RETURN sqrt(-1) AS x", "leave out such rows",
     [(math.nan,)]),
    ("functions outside their domain", "RETURN log(0) AS x", "leave out such rows", [(-math.inf,)]),
    ("large and small numbers as text", "RETURN toString(12345678.5) AS x", "the number itself",
     [("1.23456785E7",)]),
    ("large and small numbers as text", "RETURN 'a' + 1e20 AS x", "the number itself",
     [("a1.0E20",)]),
    ("parts of a second that are set anew", "RETURN datetime.truncate('millisecond', "
     "localdatetime('2018-01-01T10:00:00.123456'), {nanosecond: 2}) AS x", "to 'second'",
     [(dt.datetime(2018, 1, 1, 10, 0, 0, 123000, dt.UTC),)]),
    ("times with a zone", "RETURN time.truncate('hour', datetime('2018-01-01T10:00+05:00')) AS x",
     "give the offset", [(dt.time(10, 0, tzinfo=dt.timezone(dt.timedelta(hours=5))),)]),
    ("times with a zone", "RETURN datetime('1818-07-21T21:40:32[Europe/Stockholm]') AS x",
     "give the offset",
     [(dt.datetime(1818, 7, 21, 21, 40, 32, tzinfo=ZoneInfo("Europe/Stockholm")),)]),
    ("times with a zone", "WITH time({hour: 12, timezone: '+01:00'}) AS t RETURN datetime({year: "
     "1984, month: 10, day: 11, time: t, timezone: 'Pacific/Honolulu'}) AS x", "give the offset",
     [(dt.datetime(1984, 10, 11, 1, 0, tzinfo=ZoneInfo("Pacific/Honolulu")),)]),
    ("durations between zones", "RETURN duration.inMonths(datetime('2014-07-21T21:40:36+0200'), "
     "datetime('2015-07-21T21:40:32+0100')).months AS x", "use date() or localdatetime()",
     [(12,)]),
    ("COLLECT with a subquery", "MATCH (n {number: 1}) RETURN COLLECT { MATCH (n)-->(m) "
     "RETURN m.number } AS x", "pattern comprehension", [([2],)]),
    ("aggregate inside an expression",
     "MATCH (n) RETURN reduce(s = 0, x IN collect(n.number) | s + x) AS x", "WITH … AS total",
     [(210,)]),
    ("aggregate inside an expression",
     "MATCH (n) RETURN any(x IN collect(n.number) WHERE x > 1) AS x", "WITH … AS total", [(True,)]),
    ("aggregate inside an expression", "MATCH (n) RETURN NOT max(n.number) > 1 AS x",
     "WITH … AS total", [(False,)]),
    ("aggregate inside an expression", "MATCH (n) RETURN max(n.number) IS NULL AS x",
     "WITH … AS total", [(False,)]),
    ("condition on a shortest path", "MATCH p = shortestPath((a:Event {number: 1})-[*]-"
     "(b:Event {number: 2})) WHERE length(p) > 1 RETURN length(p) AS x",
     "ORDER BY length(p) LIMIT 1", [(2,)]),
    ("shortest path elsewhere than first in a MATCH", "MATCH (a {number: 1}), "
     "p = shortestPath((a)-[*]-(b {number: 3})) RETURN length(p) AS x", "one of its own", [(2,)]),
    ("aggregate in WHERE", "MATCH (n:Office) WHERE count(n) > 1 RETURN n.id", "name it first",
     None),
    ("aggregate mixed with a value", "MATCH (n) RETURN n.number + count(*) AS x",
     "project it by itself", None),
    ("variable of another kind", "MATCH ()-[r]->() MATCH (r) RETURN count(r)", "cannot be a node",
     None),
    ("value where a truth is needed", "RETURN 'a' AND true AS x", "true or false", None),
    ("pattern as a value", "MATCH (n) RETURN (n)-->() AS x", "pattern is no value", None),
    ("condition that binds a variable", "MATCH (n) WHERE (n)-[q]->() RETURN count(n)",
     "cannot bind one", None),
    ("UNION mixed with UNION ALL",
     "RETURN 1 AS a UNION RETURN 2 AS a UNION ALL RETURN 3 AS a", "cannot be mixed", None),
    ("relationship met twice", "MATCH (a)-[r]->()-[r]->(b) RETURN r", "two relationships", None),
    ("function of another kind", "MATCH (n:Office) RETURN type(n) AS x", "does not take a node",
     None),
    ("range of fractions", "RETURN range(0.5, 2) AS x", "whole numbers", None),
    ("WITH without a name", "MATCH (a) WITH a, count(*) RETURN a.number", "a name with AS", None),
]  # fmt: skip


def chain() -> nx.MultiDiGraph:
    """Twenty resolutions, each of which cites the next one."""
    graph = nx.MultiDiGraph()
    for i in range(1, _LENGTH + 1):
        graph.add_node(("Resolution", str(i)), label="Resolution", id=str(i), number=i)
    for i in range(1, _LENGTH):
        graph.add_edge(("Resolution", str(i)), ("Resolution", str(i + 1)), type="CITES")
    return graph


def triangle(engine: kglite.KnowledgeGraph) -> None:
    """Three events: two of them are one step apart, and two steps by way of the third."""
    engine.cypher("CREATE (a:Event {number: 1})-[:X]->(b:Event {number: 2})-[:X]->(c:Event)")
    engine.cypher(
        "MATCH (a:Event {number: 1}), (c:Event) WHERE c.number IS NULL CREATE (c)-[:X]->(a)"
    )


def bare(query: str) -> list[tuple[Any, ...]] | None:
    """The rows of the engine as it comes, on the same graph; None where it refuses."""
    engine = kglite.KnowledgeGraph()
    engine.cypher(f"UNWIND range(1, {_LENGTH}) AS i CREATE (:Resolution {{number: i}})")
    engine.cypher(
        "MATCH (a:Resolution), (b:Resolution) WHERE b.number = a.number + 1 "
        "CREATE (a)-[:CITES]->(b)"
    )
    if ":Event" in query:
        triangle(engine)
    try:
        return [tuple(row.values()) for row in engine.cypher(query).to_list()]
    except (kglite.KgError, ValueError, TypeError):
        return None


STORE = Held(chain())


@pytest.mark.parametrize(("name", "query", "rows"), REWRITTEN, ids=[q for _, q, _ in REWRITTEN])
def test_rewritten(name: str, query: str, rows: list[tuple[Any, ...]]) -> None:
    """A rewritten form has the standard's rows here, and has them not in the engine itself."""
    assert list(answer(STORE, query).rows) == rows
    assert bare(query) != rows, f"the engine has become right: {name}"


@pytest.mark.parametrize(
    ("name", "query", "sentence", "rows"), REFUSED, ids=[query for _, query, *_ in REFUSED]
)
def test_refused(name: str, query: str, sentence: str, rows: list[tuple[Any, ...]] | None) -> None:
    """A refused form is told with the form that works, and the engine is wrong about it."""
    with pytest.raises(QueryError, match=re.escape(sentence)):
        answer(STORE, query)
    assert bare(query) != rows, f"the engine has become right: {name}"


def test_whole_numbers_beside_fractions() -> None:
    """A property that holds 1 and 1.0 is not grouped by: the engine takes them for two values."""
    graph = chain()
    for amount in (1, 1.0):
        graph.add_edge(("Resolution", "1"), ("Resolution", "2"), type="FUNDS", amount=amount)
    store = Held(graph)
    for query in (
        "MATCH ()-[r:FUNDS]->() RETURN r.amount, count(*)",
        "MATCH ()-[r:FUNDS]->() RETURN DISTINCT r.amount",
        "MATCH ()-[r:FUNDS]->() RETURN count(DISTINCT r.amount)",
    ):
        with pytest.raises(QueryError, match="amount holds whole numbers and fractions"):
            answer(store, query)
    assert answer(store, "MATCH ()-[r:FUNDS]->() RETURN sum(r.amount)").rows == ((2.0,),)
    assert bare("UNWIND [1, 1.0] AS x RETURN count(DISTINCT x) AS n") == [(2,)]


def test_forms_stand_in_the_table() -> None:
    """The table in the docs has each form, and no form that has no test."""
    told = set(re.findall(r"^\| ([^|`]+?) \|", TABLE, re.MULTILINE)) - {"form", "---"}
    assert told == {name for name, *_ in [*REWRITTEN, *REFUSED]}


@pytest.mark.parametrize(
    ("query", "on"),
    [
        ("MATCH (n:Office)-[r]-() RETURN n.id, count(r) AS d ORDER BY d DESC LIMIT 10", True),
        ("MATCH (n)-->()-->(m) RETURN DISTINCT m.id", True),
        ("MATCH (a)--(b)--(c) RETURN count(*)", False),
        ("MATCH (a)-->(a) WITH a, count(*) AS n WHERE n > 0 RETURN count(*)", False),
        ("MATCH (a)-->(:Office)-->(:Country {id: 'x'}) RETURN count(*)", False),
        ("MATCH (a) OPTIONAL MATCH (a)-->(b) RETURN b, count(*)", False),
        ("MATCH (a)-[r*2]-(b:Country) RETURN r", False),
    ],
)
def test_optimiser(query: str, on: bool) -> None:
    """The engine may optimise where that was shown right, and counts row by row elsewhere."""
    assert may_optimise(read(query)) is on
