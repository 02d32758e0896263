"""query and show."""

from __future__ import annotations

import json

import pytest
from cli_samples import NOTE, Liaison

pytestmark = pytest.mark.usefixtures("url")

POSTS = (
    "MATCH (o:Official)-[p:HOLDS_POST]->(b) RETURN o.name AS name, p.title AS title ORDER BY name"
)
VISITS = "MATCH (n)-[v:VISITED]->(c:Country {id: $id}) RETURN n, v"


def test_query_prints_rows(liaison: Liaison) -> None:
    """Rows come in the format asked for, columns named as in the statement."""
    assert json.loads(liaison("query", POSTS, "--format", "json").out) == [
        {"name": "Jean Coninsx", "title": None},
        {"name": "Michèle Coninsx", "title": "Executive Director"},
    ]
    assert "Michèle Coninsx  Executive Director\n" in liaison("query", POSTS).out


def test_query_reads_standard_input(liaison: Liaison) -> None:
    """`-` stands for a statement on standard input; bytes that are no UTF-8 are refused."""
    assert liaison("query", "-", stdin=POSTS).out == liaison("query", POSTS).out
    result = liaison("query", "-", stdin=b"RETURN '\xff'")
    assert result.code == 2
    assert "not UTF-8 at byte 8" in result.err


@pytest.mark.parametrize(
    ("given", "value"),
    [
        *(("3", 3), ("[1, 2]", [1, 2]), ('"3"', "3"), ("true", True)),
        *(("Kenya", "Kenya"), ("a=b", "a=b"), ("", ""), ("NaN", "NaN")),
    ],
)
def test_parameters_are_json_where_they_can_be(given: str, value: object, liaison: Liaison) -> None:
    """A parameter is typed as JSON where it parses, and is a text otherwise."""
    result = liaison("query", "RETURN $x AS x", "--param", f"x={given}", "--format", "jsonl")
    assert json.loads(result.out) == {"x": value}


def test_a_parameter_needs_a_value(liaison: Liaison) -> None:
    """A parameter without a value is refused, with the form to use."""
    result = liaison("query", "RETURN $x", "--param", "x")
    assert result.code == 2
    assert "--param name=value" in result.err


def test_a_node_and_a_relationship_in_a_table(liaison: Liaison) -> None:
    """A table shows a node by label and name, a relationship by its type."""
    result = liaison("query", VISITS, "--param", "id=KEN")
    assert "(Official Michèle Coninsx)  -[VISITED]-" in result.out


def test_a_mistake_in_a_statement_is_one_error(liaison: Liaison) -> None:
    """A wrong statement ends with exit code 1, nothing on standard output."""
    result = liaison("query", "MATCH (n RETURN n")
    assert result.code == 1
    assert result.out == ""
    assert result.err.startswith("liaison: ")


@pytest.mark.parametrize(
    "name",
    [
        *("CTED", "cted", "the Executive Directorate", "Office:CTED"),
        "Counter Terrorism Committee executive directorate",
    ],
)
def test_show_finds_a_node_by_any_name(name: str, liaison: Liaison) -> None:
    """Acronym, alias, name: case, hyphens and articles do not matter."""
    result = liaison("show", name)
    assert result.code == 0
    first, *_ = result.out.splitlines()
    assert first == "Counter-Terrorism Committee Executive Directorate (CTED)"


@pytest.mark.parametrize("name", ["michele coninsx", "MS. CONINSX", "Official:michele-coninsx"])
def test_show_folds_accents(name: str, liaison: Liaison) -> None:
    """A name is found without its accents."""
    assert liaison("show", name).out.startswith("Michèle Coninsx\n")


def test_show_lists_several(liaison: Liaison) -> None:
    """Two people of one surname are listed, and none of them is shown."""
    result = liaison("show", "coninsx")
    assert result.code == 1
    assert result.out == ""
    assert "2 nodes are called 'coninsx'" in result.err
    assert "jean-coninsx" in result.err
    assert "michele-coninsx" in result.err


def test_show_suggests_a_name(liaison: Liaison) -> None:
    """A name that nothing has is an error with the nearest one."""
    result = liaison("show", "Kenia")
    assert result.code == 1
    assert "Did you mean 'Kenya'?" in result.err


def test_a_dossier_reads_from_the_node(liaison: Liaison) -> None:
    """Incoming relationships are read in reverse, each with document, place and quotation."""
    out = liaison("show", "Kenya").out
    words = " ".join(out.split())
    assert "was visited by <- VISITED Official Michèle Coninsx date 2018-07-31" in words
    assert (
        "“Michèle Coninsx, Executive Director of CTED, visited Kenya on 31 July 2018.” "
        "— Visit to Kenya (visit), 2018-07-31, page 2, para. 12, "
        "characters 0 to 75, confidence 0.90"
    ) in words
    assert "“CTED [draft] will assist Kenya.”" in words
    assert "by way of the heading, [INTERNAL]" in words
    assert max(map(len, out.splitlines())) <= 80


def test_a_dossier_leaves_out_what_is_less_certain(liaison: Liaison) -> None:
    """With --min-confidence the less certain statement goes, the other stays."""
    out = liaison("show", "Kenya", "--min-confidence", "0.8").out
    assert "VISITED" in out
    assert "ASSISTS" not in out


def test_a_dossier_as_data(liaison: Liaison) -> None:
    """JSON holds the quotation as stored, its offsets, and both directions."""
    data = json.loads(liaison("show", "CTED", "--format", "json").out)
    assert data["acronym"] == "CTED"
    links = {(r["type"], r["direction"], r["other"]["name"]) for r in data["relationships"]}
    assert links == {
        ("HOLDS_POST", "in", "Michèle Coninsx"),
        ("HOLDS_POST", "in", "Jean Coninsx"),
        ("PART_OF", "out", "Counter-Terrorism Committee"),
        ("ASSISTS", "out", "Kenya"),
    }
    (assists,) = (r for r in data["relationships"] if r["type"] == "ASSISTS")
    (evidence,) = assists["evidence"]
    assert evidence["text"] == NOTE[evidence["start"] : evidence["end"]]
    assert evidence["text"] == "CTED [draft] will assist\nKenya."
    assert evidence["marking"] == "INTERNAL"
    assert assists["reading"] == "assists"


def test_a_document_has_a_dossier(liaison: Liaison) -> None:
    """A document is shown with its properties also where nothing is stated of it."""
    out = liaison("show", "Document:note").out
    assert "marking: INTERNAL" in out
    assert "Nothing is stated of it." in out


def test_a_question_leaves_out_what_is_less_certain(liaison: Liaison) -> None:
    """With --min-confidence a question sees no evidence below it, and no nodes of that alone."""
    asked = "MATCH (n:Official) RETURN n.name ORDER BY n.name"
    found = [json.loads(liaison("query", asked, "--format", "json", *more).out)
             for more in ((), ("--min-confidence", "0.8"))]  # fmt: skip
    assert [row["n.name"] for row in found[0]] == ["Jean Coninsx", "Michèle Coninsx"]
    assert [row["n.name"] for row in found[1]] == ["Michèle Coninsx"]
    documents = liaison("query", "MATCH (d:Document) RETURN count(d)", "--min-confidence", "1")
    assert documents.out.split()[-1] == "2"


def test_an_empty_answer_says_what_was_left_out(liaison: Liaison) -> None:
    """No rows under --min-confidence may be its doing: standard error says so."""
    asked = "MATCH (n:Official {name: 'Jean Coninsx'}) RETURN n.name"
    sure = liaison("query", asked, "--min-confidence", "0.8")
    assert (sure.code, "less confidence than 0.8" in sure.err) == (0, True)
    assert liaison("query", asked).err == ""
