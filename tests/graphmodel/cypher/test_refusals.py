"""What is refused: writes, mistakes, unknown names, forms that are not known to be right."""

from __future__ import annotations

import re

import pytest
from cypher_graph import Held, ask, small_graph

from graphmodel.cypher import answer
from graphmodel.errors import QueryError

STORE = Held(small_graph())

WRITES = [
    "CREATE (n:Office {id: 'x'})",
    "create (n)",
    "MERGE (n:Office {id: 'x'}) RETURN n",
    "MATCH (n) SET n.name = 'x'",
    "MATCH (n) REMOVE n.name",
    "MATCH (n) DELETE n",
    "MATCH (n) DETACH DELETE n",
    "MATCH (n) FOREACH (x IN [1] | SET n.name = x)",
    "LOAD CSV FROM 'file:///etc/passwd' AS line RETURN line",
    "CREATE INDEX FOR (n:Office) ON (n.name)",
    "CREATE CONSTRAINT FOR (n:Office) REQUIRE n.id IS UNIQUE",
    "DROP INDEX office_name",
    "CALL db.index.fulltext.drop('names')",
    "MATCH (n) CALL apoc.create.node(['X'], {}) YIELD node RETURN node",
    "MATCH (n) CALL { CREATE (m:Office) RETURN m } RETURN n",
    "MATCH (n) CALL (n) { SET n.name = 'x' } RETURN n",
    "MATCH (n) /* RETURN n */ SET n.x = 1 // RETURN n",
]


@pytest.mark.parametrize("query", WRITES)
def test_write_is_refused(query: str) -> None:
    """A statement that writes is refused, names --write, and changes nothing."""
    with pytest.raises(QueryError, match="--write"):
        answer(STORE, query)
    assert ask(STORE, "MATCH (n) WHERE n.id = 'x' OR n.name = 'x' RETURN n") == []


def test_write_is_refused_with_the_reason() -> None:
    """With --write the embedded store says why its graph is not changed by a query."""
    with pytest.raises(QueryError, match=r"derived from its documents; .* decisions or Neo4j"):
        answer(STORE, "MATCH (n) SET n.name = 'x'", write=True)
    assert ask(STORE, "MATCH (n) WHERE n.name = 'x' RETURN n") == []


@pytest.mark.parametrize(
    "query",
    [
        "MATCH (n:Country {id: 'KEN'}) RETURN 'CREATE (n)' AS `DELETE`, n.set",
        "MATCH (n:Country {id: 'KEN'}) RETURN n.id // SET n.x = 1",
        "MATCH (n:Country {id: 'KEN'}) /* MERGE */ RETURN {create: 1}.create AS remove",
    ],
)
def test_words_in_strings_are_no_writes(query: str) -> None:
    """Words of writing inside strings, comments, quoted names and keys are none."""
    assert len(ask(STORE, query)) == 1


@pytest.mark.parametrize(
    ("query", "message", "marked"),
    [
        ("MATCH (o:Ofice) RETURN o", "unknown label 'Ofice'. Did you mean 'Office'?", "Ofice"),
        ("MATCH (o:Office|Contry) RETURN o", "Did you mean 'Country'?", "Contry"),
        ("MATCH (o) WHERE NOT o:Offices RETURN o", "unknown label 'Offices'", "Offices"),
        ("MATCH (o:`Ofice`) RETURN o", "unknown label 'Ofice'", "`Ofice`"),
        ("MATCH ()-[r:LEED]->() RETURN r", "unknown relationship type 'LEED'", "LEED"),
        ("MATCH ()-[:LEADS|:VISIT*1..2]-() RETURN 1", "Did you mean 'VISITED'?", "VISIT"),
        ("MATCH ()-[r]-() WHERE r:FUND RETURN r", "Did you mean 'FUNDS'?", "FUND"),
        ("MATCH (o:Office {nmae: 1}) RETURN o", "Did you mean 'name'?", "nmae"),
        ("MATCH (o:Office) RETRUN o", "Did you mean RETURN?", "RETRUN"),
        ("MATCH (o:Office)\nRETURN q", "Undefined variable 'q' (line 2, column 8)", "q"),
        ("MATCH (o) RETURN foo(o.name)", "Unknown function: foo", "foo"),
        ("MATCH (o) WHERE o.id = $id RETURN o", "Missing parameter: $id", "$id"),
        ("MATCH (o:Office RETURN o", "'(' is never closed", "(o:"),
        ("MATCH (o:Office)) RETURN o", "')' closes nothing", ") "),
        ("MATCH (o {name: 'x) RETURN o", "string never ends", "'x"),
        ("MATCH (o) RETURN o.name ORDER o.name", "Expected By", "o.name"),
        ("RETURN 1; RETURN 2", "one statement at a time", "RETURN 2"),
        ("EXPLAIN MATCH (n) RETURN n", "cannot begin with 'EXPLAIN'", "EXPLAIN"),
        ("MATCH (n) FILTER n.id = 1 RETURN n", "FILTER is not part of Cypher", "FILTER"),
        ("MATCH (n) RETURN COLLECT { MATCH (n)--(m) RETURN m }", "COLLECT { … }", "COLLECT"),
        ("RETURN duration.between(date(), time('12:00+01:00'))", "counts wrongly", "duration"),
        ("RETURN duration.between(date('2018'), date('2019')).months", "WITH … AS x", ".months"),
        ("MATCH (n) RETURN collect(date(n.date))[0].month", "name the value first", ".month"),
        ("MATCH p = shortestPath((a)-[*]-(b)) WHERE length(p) > 2 RETURN p", "shortest", "p) > 2"),
        ("MATCH p = allShortestPaths((a)-[*]-(b)) WHERE none(r IN relationships(p) "
         "WHERE type(r) = 'MENTIONS') RETURN p", "too late", "p) W"),
        ("MATCH p = shortestPath((a)-[r*..3]-(b)) WHERE a.id = 'x' AND all(x IN r WHERE x.n > 1) "
         "RETURN p", "ORDER BY length(p) LIMIT 1", "r WHERE"),
        ("MATCH p = shortestPath((a)-[*..3 {planned: true}]-(b)) RETURN p", "too late", "{planned"),
    ],
)  # fmt: skip
def test_mistake_is_marked(query: str, message: str, marked: str) -> None:
    """A mistake is told in one line, with the line of the query and a caret under its place."""
    with pytest.raises(QueryError) as error:
        answer(STORE, query)
    reason, line, caret = str(error.value).split("\n")
    assert message in reason
    assert line[caret.index("^") :].startswith(marked)


@pytest.mark.parametrize(
    "query",
    [
        "MATCH p = shortestPath((a {id: 'ann'})-[*]-(b)) WHERE b.id = 'aircop' RETURN p",
        "MATCH p = shortestPath(({id: 'bo'})-[*]-({id: 'x'})) WITH p WHERE length(p) > 1 RETURN p",
        "MATCH p = shortestPath((a {id: 'ann'})-[*]-(b:Country)) WHERE b.p = 1 RETURN p",
    ],
)
def test_conditions_on_the_ends_of_a_shortest_path(query: str) -> None:
    """A condition on the ends, or one after the MATCH, is the same on every store: answered."""
    ask(STORE, query)


def test_empty_query() -> None:
    """An empty query is refused with an example."""
    with pytest.raises(QueryError, match="is empty; for example"):
        answer(STORE, " // nothing\n")


def test_no_inner_names_in_messages() -> None:
    """A message never shows the names that properties have inside the engine."""
    with pytest.raises(QueryError) as error:
        answer(STORE, "MATCH (a) RETURN a.id UNION MATCH (b) RETURN b.id")
    assert "a.id" in str(error.value)
    assert not re.search(r"\bid_", str(error.value))


@pytest.mark.timeout(60)  # the query itself would take hours
def test_timeout() -> None:
    """A query that takes too long ends in time, with a sentence that says what to do."""
    many = ", ".join(f"(n{i})" for i in range(12))
    with pytest.raises(QueryError, match=r"no answer within 0\.2 seconds; .*--timeout"):
        answer(STORE, f"MATCH {many} RETURN count(*)", timeout=0.2)


def test_long_line_is_cut() -> None:
    """The caret stands under the place, however long the line is."""
    query = "MATCH (n) WHERE " + "n.id <> 'x' AND " * 40 + "n:Ofice RETURN n"
    with pytest.raises(QueryError) as error:
        answer(STORE, query)
    _, line, caret = str(error.value).split("\n")
    assert line[caret.index("^") :].startswith("Ofice")
    assert len(line) <= 102
