"""Analysts' questions in Cypher, against answers worked out in Python."""

from __future__ import annotations

from collections import Counter
from typing import Any

import networkx as nx
import pytest
from cypher_graph import EDGES, NODES, Held, ask, small_graph

from graphmodel.cypher import answer

GRAPH = small_graph()
STORE = Held(GRAPH)
NAME = {i: held["name"] for i, (_, _, held) in enumerate(NODES)}
LABEL = {i: label for i, (label, _, _) in enumerate(NODES)}


def names(label: str) -> list[str]:
    """Names of the nodes with a label, sorted."""
    return sorted(NAME[i] for i in NAME if LABEL[i] == label)


def edges(*types: str) -> list[tuple[int, str, int, dict[str, Any]]]:
    """Relationships of the types, or all."""
    return [edge for edge in EDGES if not types or edge[1] in types]


def both_ways() -> list[tuple[int, int]]:
    """Each relationship from either end."""
    return [(a, b) for a, _, b, _ in EDGES] + [(b, a) for a, _, b, _ in EDGES]


def two_hops() -> Counter[str]:
    """For each node, how many ways lead over two different relationships, in any direction."""
    ways: Counter[str] = Counter()
    for i, (a, _, b, _) in enumerate(EDGES):
        for j, (c, _, d, _) in enumerate(EDGES):
            if i != j:
                ways.update(NAME[x] for x, y in ((a, b), (b, a)) for z in (c, d) if y == z)
    return ways


def distance(start: int, end: int) -> int:
    """The least number of relationships between two nodes, in any direction."""
    keys = [(label, id_) for label, id_, _ in NODES]
    return int(nx.shortest_path_length(GRAPH.to_undirected(), keys[start], keys[end]))


def degrees() -> list[tuple[str, int]]:
    """The four nodes with the most relationships, with the number of them."""
    counts = Counter(NAME[x] for a, _, b, _ in EDGES for x in (a, b))
    return sorted(counts.items(), key=lambda item: (-item[1], item[0]))[:4]


QUESTIONS: list[tuple[str, list[tuple[Any, ...]]]] = [
    # look-ups
    ("MATCH (c:Country {id: 'KEN'}) RETURN c.name", [("Kenya",)]),
    ("MATCH (c:Country) RETURN c.name ORDER BY c.name", [(n,) for n in names("Country")]),
    ("MATCH (c:Country {acronym: 'KE'}) RETURN c.name", []),
    ("MATCH (n:Official|Programme) RETURN n.name ORDER BY n.name",
     [(n,) for n in sorted(names("Official") + names("Programme"))]),
    ("MATCH (o:Office) WHERE 'ED' IN o.aliases RETURN o.id", [("cted",)]),
    ("MATCH (o:Office) WHERE o.kind IN ['office', 'organ'] RETURN o.id ORDER BY o.id",
     [("ctc",), ("cted",), ("unoct",)]),
    ("MATCH (o:Office) WHERE o.acronym IS NULL RETURN count(*)", [(3,)]),
    ("MATCH (r:Resolution) WHERE r.year > 2010 RETURN r.id, r.number + 1", [("S/RES/2395", 2396)]),
    ("MATCH (n) WHERE toLower(n.name) CONTAINS 'committee' RETURN n.id", [("ctc",)]),
    ("MATCH (n) WHERE n.name =~ '.*Ex.mple' RETURN n.id ORDER BY n.id", [("ann",), ("bo",)]),
    ("MATCH (n) WHERE n.name STARTS WITH 'Bo ' RETURN n.name", [("Bo Exämple",)]),
    ("MATCH (c:Country) WHERE c.id IN [x IN ['ken', 'x'] | toUpper(x)] RETURN c.id", [("KEN",)]),
    # one hop, both directions
    ("MATCH (a)-[:ASSISTS]->(c:Country) RETURN a.name, c.name ORDER BY a.name, c.name",
     sorted((NAME[a], NAME[b]) for a, _, b, _ in edges("ASSISTS"))),
    ("MATCH (:Country {id: 'KEN'})<-[r]-(x) RETURN type(r), x.name ORDER BY type(r), x.name",
     sorted((t, NAME[a]) for a, t, b, _ in EDGES if b == 8)),
    ("MATCH (a:Office)-[:COOPERATES_WITH]-(b) RETURN a.name, b.name ORDER BY a.name, b.name",
     sorted(pair for a, _, b, _ in edges("COOPERATES_WITH")
            for pair in ((NAME[a], NAME[b]), (NAME[b], NAME[a])))),
    ("MATCH ()-[r]->() RETURN count(r)", [(len(EDGES),)]),
    ("MATCH ()-[r]-() RETURN count(r)", [(2 * len(EDGES),)]),
    ("MATCH (n) RETURN labels(n)[0] AS label, count(*) AS n ORDER BY n DESC, label",
     sorted(Counter(LABEL.values()).items(), key=lambda item: (-item[1], item[0]))),
    ("MATCH (n)-[r]-() RETURN n.name, count(r) AS n ORDER BY n DESC, n.name LIMIT 4", degrees()),
    # two and more hops
    ("MATCH (n)--()--() RETURN n.name, count(*) AS n ORDER BY n.name", sorted(two_hops().items())),
    ("MATCH (p:Official)-[:HOLDS_POST]->(o)-[:ASSISTS]->(c) "
     "RETURN DISTINCT p.name, c.name ORDER BY p.name, c.name",
     sorted({(NAME[a], NAME[d]) for a, _, b, _ in edges("HOLDS_POST")
             for c, _, d, _ in edges("ASSISTS") if b == c})),
    ("MATCH (a)-[:ASSISTS]->(c)<-[:ASSISTS]-(b) WHERE a.id < b.id RETURN a.id, b.id, c.id",
     [("cted", "unoct", "KEN")]),
    ("MATCH (a:Office)-[:COOPERATES_WITH*1..2]-(b) WHERE a.id = 'cted' RETURN b.id ORDER BY b.id",
     [("osce",), ("unoct",)]),
    ("MATCH p = (:Resolution)-[*1..3]->(c:Country) RETURN length(p), c.id ORDER BY length(p), c.id",
     [(2, "KEN"), (2, "KEN"), (2, "MLI"), (3, "KEN")]),
    # optional, collect, count
    ("MATCH (o:Office) OPTIONAL MATCH (o)-[:ASSISTS]->(c) "
     "RETURN o.id, count(c) AS n, collect(c.id) = [] ORDER BY o.id",
     [("ctc", 0, True), ("cted", 2, False), ("osce", 0, True), ("unoct", 1, False)]),
    ("MATCH (o:Office)-[:ASSISTS]->(c) WITH o, c ORDER BY c.id "
     "RETURN o.id, collect(c.id) ORDER BY o.id",
     [("cted", ["KEN", "MLI"]), ("unoct", ["KEN"])]),
    ("MATCH (o:Office)-[r]->() WITH o, count(r) AS n WHERE n > 3 RETURN o.id, n",
     [("cted", sum(1 for a, _, _, _ in EDGES if a == 2)),
      *([("unoct", 4)] if sum(1 for a, _, _, _ in EDGES if a == 3) > 3 else [])]),
    ("MATCH (:Country)-[f:FUNDS]->(p) RETURN p.id, sum(f.amount), max(f.amount), count(*) "
     "ORDER BY p.id", [("aircop", 1750000.0, 1500000.0, 2), ("unoct", 10.0, 10.0, 1)]),
    ("MATCH (n) RETURN count(DISTINCT n.region), count(n.region)", [(2, 3)]),
    # conditions on patterns
    ("MATCH (n) WHERE (n)-[:LEADS]->() RETURN n.id", [("unoct",)]),
    ("MATCH (n:Office) WHERE NOT (n)-[:ASSISTS]->() RETURN n.id ORDER BY n.id",
     [("ctc",), ("osce",)]),
    ("MATCH (n) WHERE (n)--()-[:CITES]->() RETURN n.id ORDER BY n.id", [("cted",)]),
    ("MATCH (n) WHERE exists((n)-[:CITES]->()) RETURN n.id", [("S/RES/2395",)]),
    ("MATCH (c:Country) WHERE EXISTS { (c)<-[:VISITED]-(:Official)-[:HOLDS_POST]->() } RETURN c.id",
     [("KEN",)]),
    ("MATCH (n) WHERE COUNT { (n)-[:FUNDS]->() } > 2 RETURN n.id", [("CHE",)]),
    ("MATCH (o:Office) RETURN o.id, [(o)-[:ASSISTS]->(c) WHERE c.region = 'Africa' | c.id] = [] "
     "ORDER BY o.id", [("ctc", True), ("cted", False), ("osce", True), ("unoct", False)]),
    # paths
    ("MATCH p = shortestPath((a {id: 'ann'})-[*]-(b {id: 'aircop'})) RETURN length(p)",
     [(distance(6, 11),)]),
    ("MATCH p = shortestPath((a {id: 'bo'})-[*]-(b {id: 'S/RES/1373'})) "
     "RETURN length(p), [n IN nodes(p) | n.id][0]", [(distance(7, 13), "bo")]),
    ("MATCH p = allShortestPaths((a {id: 'CHE'})-[*]-(b {id: 'cted'})) "
     "RETURN [n IN nodes(p) | n.id][1] AS via ORDER BY via",
     [("aircop",), ("aircop",), ("unoct",)]),
    # parallel relationships, dates, lists, maps
    ("MATCH (:Official {id: 'ann'})-[p:HOLDS_POST]->(o) RETURN p.title, p.start, o.id "
     "ORDER BY p.start", [("Acting Director", "2016", "cted"),
                          ("Executive Director", "2017-11", "cted")]),
    ("MATCH ()-[v:VISITED]->() WHERE v.date >= '2018-07-31' RETURN v.date", [("2018-07-31",)]),
    ("MATCH (r:Resolution) RETURN r.year ORDER BY r.year", [(2001,), (2017,)]),
    ("MATCH (d:Document) WHERE d.date IS NOT NULL RETURN date(d.date).year, date(d.date)",
     [(2018, "2018-07-31")]),
    ("MATCH (d:Document {id: 'd1'}) WITH date(d.date) AS day RETURN day.year, day.month",
     [(2018, 7)]),
    ("RETURN duration.inMonths(date('2017-01-01'), date('2018-02-01')).months, "
     "date('2018-01-31') + duration({months: 1})", [(13, "2018-02-28")]),
    ("RETURN date.truncate('month', date('2018-07-31')), date({year: 2018, month: 2})",
     [("2018-07-01", "2018-02-01")]),
    ("MATCH ()-[r:ASSISTS]->(:Country {id: 'KEN'}) UNWIND range(0, size(r.documents) - 1) AS i "
     "RETURN r.documents[i], r.quotes[i] ORDER BY r.quotes[i]",
     [("d1", "First."), ("d2", "Second."), ("d1", "So does UNOCT.")]),
    ("MATCH (o:Office {id: 'cted'}) RETURN o['name'], o.aliases[0], o.aliases[-1], "
     "[a IN o.aliases WHERE a STARTS WITH 'the' | toUpper(a)]",
     [("CTED", "the Directorate", "ED", ["THE DIRECTORATE"])]),
    ("MATCH (o:Office {id: 'cted'}) UNWIND ['id', 'name', 'title'] AS k RETURN k, o[k]",
     [("id", "cted"), ("name", "CTED"), ("title", None)]),
    ("MATCH (o:Office {id: 'cted'}) RETURN o {.name, .kind, n: size(o.aliases)} AS m",
     [({"name": "CTED", "kind": "organ", "n": 2},)]),
    ("MATCH (o:Office {id: 'osce'}) WITH o, 1 AS one RETURN o {.id, one}",
     [({"id": "osce", "one": 1},)]),
    ("WITH {type: 'a', title: {id: 1}} AS m RETURN m.type, m.title.id, m['type'], keys(m)",
     [("a", 1, "a", ["title", "type"])]),
    ("RETURN reduce(s = 0, x IN [1, 2, 3] | s + x), all(x IN [1, 2] WHERE x > 0)", [(6, True)]),
    # case, union, pages, subqueries
    ("MATCH (c:Country) RETURN c.id, CASE WHEN c.region = 'Africa' THEN 'south' ELSE 'north' END "
     "AS side ORDER BY c.id", [("CHE", "north"), ("KEN", "south"), ("MLI", "south")]),
    ("MATCH (c:Country) RETURN c.id AS id UNION MATCH (o:Official) RETURN o.id AS id",
     [("KEN",), ("MLI",), ("CHE",), ("ann",), ("bo",)]),
    ("MATCH (c:Country) RETURN c.id ORDER BY c.id DESC SKIP 1 LIMIT 1", [("KEN",)]),
    ("MATCH (c:Country) CALL { WITH c MATCH (x)-[:ASSISTS]->(c) RETURN count(x) AS n } "
     "RETURN c.id, n ORDER BY c.id", [("CHE", 0), ("KEN", 2), ("MLI", 1)]),
    # keys, properties, types
    ("MATCH (c:Country {id: 'KEN'}) RETURN keys(c), labels(c)",
     [(["aliases", "id", "iso2", "name", "region"], ["Country"])]),
    ("MATCH ()-[r:LEADS]->() RETURN keys(r), properties(r), type(r)", [([], {}, "LEADS")]),
    ("MATCH (n) WHERE 'title' IN keys(n) RETURN n.id", [("d1",)]),
    ("MATCH (n) UNWIND keys(n) AS k WITH k WHERE NOT k IN ['aliases', 'id', 'name'] "
     "RETURN k, count(*) ORDER BY k",
     sorted(Counter(k for _, _, held in NODES for k in held if k not in
                    ("aliases", "name")).items())),
]  # fmt: skip


@pytest.mark.parametrize(("question", "rows"), QUESTIONS, ids=[q for q, _ in QUESTIONS])
def test_question(question: str, rows: list[tuple[Any, ...]]) -> None:
    """The rows are those worked out in Python; without ORDER BY their order does not matter."""
    got = ask(STORE, question)
    if "ORDER BY" not in question.split("RETURN")[-1]:
        got, rows = sorted(got, key=repr), sorted(rows, key=repr)
    assert got == rows


def test_types_of_values() -> None:
    """Integers, floats and booleans come back as they are, and are not taken for one another."""
    ((number, amount, planned),) = ask(
        STORE,
        "MATCH (r:Resolution {id: 'S/RES/1373'})-[m:MANDATES]->(), ()-[f:FUNDS {amount: 10.0}]->() "
        "RETURN r.number, f.amount, m.planned",
    )
    assert [type(number), type(amount), type(planned)] == [int, float, bool]


def test_whole_nodes_and_relationships() -> None:
    """Nodes, relationships and paths have the documented form, and the model's properties alone."""
    ((node, relationship, path, start),) = ask(
        STORE,
        "MATCH p = (a:Office)-[r:ASSISTS]->(c {id: 'MLI'}) RETURN c, r, p, startNode(r)",
    )
    mali = {"aliases": [], "id": "MLI", "iso2": "ML", "name": "Mali", "region": "Africa"}
    held = {"count": 1, "documents": ["d2"], "quotes": ["CTED assists Mali."]}
    assert node == {"label": "Country", "id": "MLI", "properties": mali}
    assert relationship == {
        "type": "ASSISTS", "start": "Office:cted", "end": "Country:MLI", "properties": held,
    }  # fmt: skip
    assert path == {"nodes": [start, node], "relationships": [relationship]}
    assert (start["label"], start["id"]) == ("Office", "cted")


def test_every_node_as_in_the_graph() -> None:
    """All attributes of all nodes and relationships come back, and no other."""
    nodes = {(n["label"], n["id"]): n["properties"] for (n,) in ask(STORE, "MATCH (n) RETURN n")}
    graph = small_graph()
    assert nodes == {
        key: {name: value for name, value in held.items() if name != "label"}
        for key, held in graph.nodes(data=True)
    }
    got = [
        (r["start"], r["end"], {"type": r["type"], **r["properties"]})
        for (r,) in ask(STORE, "MATCH ()-[r]->() RETURN r")
    ]
    want = [(":".join(a), ":".join(b), held) for a, b, held in graph.edges(data=True)]
    assert sorted(map(_ordered, got)) == sorted(map(_ordered, want))


def _ordered(edge: tuple[str, str, dict[str, Any]]) -> tuple[str, str, str]:
    """An edge in a form that can be sorted, the order of its properties left out."""
    return edge[0], edge[1], repr(sorted(edge[2].items()))


def test_engine_keys_stay_hidden() -> None:
    """What the engine keeps for itself reads as null, on nodes and on relationships."""
    rows = ask(
        STORE, "MATCH (n:Office)-[r]->() RETURN n.title, n.type, n.label, r.id, r.type, r.from"
    )
    assert set(rows) == {(None,) * 6}


def test_columns_are_as_written() -> None:
    """A column is called by its alias, or by its expression as the user wrote it."""
    rows = answer(
        STORE, "MATCH (n) RETURN n.name, n.title AS `the title`, toUpper( n.id ) ORDER BY n.name"
    )
    assert rows.columns == ("n.name", "the title", "toUpper( n.id )")
    assert answer(STORE, "MATCH (n:Event) RETURN *").columns == ("n",)


def test_parameters() -> None:
    """A parameter may be a value, a list or a map, whose keys are its own."""
    assert ask(STORE, "MATCH (c:Country {id: $id}) RETURN c.name", id="KEN") == [("Kenya",)]
    query = "UNWIND $rows AS row MATCH (n {id: row.id}) RETURN n.name, row.title"
    assert ask(STORE, query, rows=[{"id": "KEN", "title": 1}]) == [("Kenya", 1)]
    assert ask(STORE, "RETURN $m", m={"id": {"type": 1}}) == [({"id": {"type": 1}},)]


def test_limit_gives_notice() -> None:
    """A limit cuts the answer and says so; an answer that fits has no notice."""
    cut = answer(STORE, "MATCH (n) RETURN n.id ORDER BY n.id", limit=2)
    assert (cut.rows, cut.notice) == (
        (("CHE",), ("KEN",)), f"the first 2 of {len(NODES)} rows are shown",
    )  # fmt: skip
    assert answer(STORE, "MATCH (n) RETURN n.id", limit=len(NODES)).notice is None
