"""The Cypher script and the CSV files, and the graph that a real Neo4j makes of them."""

from __future__ import annotations

import json
import os
import subprocess
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any

import networkx as nx
import pytest
from exportgraphs import Written, hostile, small
from neo4j import GraphDatabase

from explorer.export import Content, content, cypher
from explorer.export.neo4jcsv import files
from explorer.export.packing import write_folder
from graphmodel.errors import LiaisonError
from tests.neo4j_server import PASSWORD, Server, UnavailableError


def _made(url: str, script: Iterable[str] = ()) -> tuple[dict[str, Any], Counter[str]]:
    """What the server holds after the statements of `script`: nodes by id, and relationships."""
    auth = ("neo4j", os.environ.get("NEO4J_PASSWORD", PASSWORD))
    with GraphDatabase.driver(url, auth=auth) as driver:
        for statement in script:
            driver.execute_query(statement)
        nodes = driver.execute_query(
            "MATCH (n) RETURN labels(n)[0] + ':' + n.id, properties(n)"
        ).records
        ties = driver.execute_query(
            "MATCH (a)-[r]->(b) RETURN labels(a)[0] + ':' + a.id, type(r), "
            "labels(b)[0] + ':' + b.id, properties(r)"
        ).records
    return {row[0]: row[1] for row in nodes}, Counter(_tie(*row.values()) for row in ties)


def _tie(one: str, kind: str, two: str, held: Mapping[str, Any]) -> str:
    return json.dumps([one, kind, two, held], sort_keys=True)


def _wanted(held: Content, *, empty: bool = True) -> tuple[dict[str, Any], Counter[str]]:
    """The same of what was exported; without `empty`, lists without items are left out."""

    def kept(attributes: Mapping[str, Any], gone: str) -> dict[str, Any]:
        return {k: v for k, v in attributes.items() if k != gone and (empty or v != [])}

    nodes = {node.id: kept(node.attributes, "label") for node in held.nodes}
    ties = (_tie(e.start, e.type, e.end, kept(e.attributes, "type")) for e in held.edges)
    return nodes, Counter(ties)


def _script(text: str) -> Iterator[str]:
    """The statements of a script, as the file says to read it: a line each, comments apart."""
    for line in text.split("\n"):
        if line and not line.startswith("//"):
            assert line.endswith(";")
            yield line[:-1]


def test_script_has_a_statement_a_line(written: Written) -> None:
    """No name breaks a line, and none ends its own text."""
    text = written(hostile(), "cypher")
    assert text.split("\n") == [*text.splitlines(), ""]
    starts = {statement.split(" ")[0] for statement in _script(text)}
    assert starts == {"CREATE", "UNWIND"}
    assert all(ord(sign) >= 32 for sign in text if sign != "\n")


def test_literals_are_written_as_cypher_reads_them() -> None:
    """Quotes and backslashes are escaped; behind a backslash no code can arise."""
    assert cypher.literal("it's \\u0041 \x00") == "'it\\'s \\\\' + 'u0041 \\u0000'"
    assert cypher.literal({"a b": [True, 1, 2.5e16]}) == "{`a b`: [true, 1, 2.5e16]}"


def test_script_carries_hostile_names(written: Written, empty_server: str) -> None:
    """A real Neo4j gets every name and quotation as it was, also when the script runs twice."""
    asked: dict[str, Any] = {"mentions": False, "types": ["ASSISTS"]}
    statements = list(_script(written(hostile(), "cypher", **asked)))
    wanted = _wanted(content(hostile(), **asked))
    for _ in range(2):
        assert _made(empty_server, statements) == wanted


@pytest.mark.slow
def test_script_makes_the_same_graph(written: Written, empty_server: str) -> None:
    """A real Neo4j gets all nodes, relationships and values."""
    statements = list(_script(written(hostile(), "cypher")))
    assert _made(empty_server, statements) == _wanted(content(hostile(), mentions=True))


@pytest.mark.slow
def test_script_makes_the_same_graph_on_the_next_generation(
    written: Written, newer_neo4j_url: str
) -> None:
    """So does the next generation of Neo4j."""
    statements = list(_script(written(hostile(), "cypher")))
    assert _made(newer_neo4j_url, statements) == _wanted(content(hostile(), mentions=True))


@pytest.mark.slow
def test_csv_is_imported(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """neo4j-admin takes the folder whole: the same graph, without its empty lists."""
    monkeypatch.delenv("NEO4J_PASSWORD", raising=False)
    held = content(hostile(), mentions=True)
    write_folder(files(held), str(tmp_path / "csv"), "import.args")
    try:
        server = Server()
    except UnavailableError as error:
        pytest.skip(f"no Neo4j: {error}")
    try:
        words = ("database", "import", "full", "neo4j", "@import.args")
        done = subprocess.run(
            server._command("org.neo4j.cli.AdminTool", words),
            env=server._environment(),
            cwd=tmp_path / "csv",
            capture_output=True,
            text=True,
        )
        assert done.returncode == 0, done.stdout + done.stderr
        server.start()
        assert _made(server.url) == _wanted(held, empty=False)
    finally:
        server.stop()


def _texts(graph: nx.MultiDiGraph) -> dict[str, str]:
    return {name: "".join(pieces) for name, pieces in files(content(graph, mentions=True))}


def test_csv_has_a_file_for_each_label_and_type() -> None:
    """Columns say their types, and the arguments name every file and what parts a list."""
    made = _texts(small())
    head = made["relationships-FUNDS.csv"].partition("\n")[0]
    assert head.startswith(":START_ID,:END_ID,:TYPE,amount:double,confidence:double[],count:long")
    assert made["nodes-Resolution.csv"].startswith(":ID,:LABEL,aliases:string[],id:string,")
    assert made["import.args"].splitlines()[-2:] == [
        "--array-delimiter=U+001F",
        "--multiline-fields=true",
    ]
    for name in made.keys() - {"import.args"}:
        assert f"=./{name}\n" in made["import.args"]


def test_csv_parts_lists_by_what_no_text_holds() -> None:
    """A separator that a text holds is not taken; where texts hold all, it is said."""
    assert "--array-delimiter=U+001E" in _texts(hostile())["import.args"]
    graph = small()
    graph.nodes["Country", "KEN"]["aliases"] = ["".join(map(chr, range(32)))]
    with pytest.raises(LiaisonError, match="give --format cypher"):
        _texts(graph)


def test_csv_names_a_buffer_for_long_texts() -> None:
    """A document longer than the importer's buffer gets one that holds it."""
    graph = small()
    assert "--read-buffer-size" not in _texts(graph)["import.args"]
    graph.nodes["Document", "note"]["text"] = "word " * 200_000
    assert "--read-buffer-size=8000000\n" in _texts(graph)["import.args"]
