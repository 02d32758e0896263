"""The library of questions: heads, parameters, statements, and what is wrong with a file."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from explorer.questions import KINDS, Question, question, questions
from explorer.questions.reading import read_question
from graphmodel.cypher.statement import read
from graphmodel.errors import NotFoundError, SchemaError
from graphmodel.schema import load_schema

HERE = Path(__file__).parent
HEAD = "// title: Who\n// about: Says who.\n"
GOOD = HEAD + "// parameter: office (text, for example CTED): an office\nRETURN $office\n"


@pytest.mark.parametrize("asked", questions().values(), ids=lambda asked: asked.name)
def test_a_question_can_be_used_as_it_stands(asked: Question) -> None:
    """A question has a title of one line, says when to ask it, and orders its rows."""
    assert len(asked.title) <= 80
    assert not asked.title.endswith(".")
    assert "Ask" in asked.about
    file = HERE.parents[2] / "explorer" / "questions" / f"{asked.name}.cypher"
    assert max(map(len, file.read_text(encoding="utf-8").splitlines())) <= 100
    tokens = [token.word for token in read(asked.statement).tokens]
    assert "ORDER" in tokens
    outside = [t for t, i in zip(tokens, read(asked.statement).inside, strict=True) if i < 0]
    assert "UNION" not in outside, "put it into CALL { … }: ORDER BY would hold for its last part"
    assert "'" not in asked.statement, "write strings in double quotes: a shell's are single"


def test_the_library_covers_the_language() -> None:
    """There are at least sixty questions, and together they show what Cypher can do."""
    text = "\n".join(asked.statement for asked in questions().values())
    assert len(questions()) >= 60
    for shape in (
        *("OPTIONAL MATCH", "shortestPath", "allShortestPaths", r"\*1\.\.", r"\*0\.\.", "UNION"),
        *(
            "UNION ALL",
            "CASE",
            "SKIP",
            "LIMIT",
            r"EXISTS \{",
            r"COUNT \{",
            r"CALL \{",
            r"CALL \(\w",
        ),
        *("CONTAINS", "STARTS WITH", "=~", r"\.\.3\]", r"\{actor: ", r" \{\n  \.id"),
        *(r"\[n IN nodes", r"\[\(leader\)-\[", "collect", "DISTINCT", "avg", "reduce", "UNWIND"),
        *("duration.inMonths", "duration.inDays", "IS NULL", r"labels\(", r"type\(", r"keys\("),
        *(r"properties\(", r"any\(", r"all\(", "coalesce", "startNode", "min", "max", "sum"),
    ):
        assert re.search(shape, text), shape
    assert {p.kind for asked in questions().values() for p in asked.parameters} == set(KINDS)


@pytest.mark.parametrize("name", ["shortest-links", "distance-to-countries"])
def test_links_are_of_all_types(name: str) -> None:
    """A link may be of any type but being named; a type that is new in the schema is added."""
    statement = read(question(name).statement)
    types = set(load_schema().types)
    named = {token.name for token in statement.tokens} & types
    assert named == types - {"MENTIONS", "TEXT_OF"}


def test_a_file_becomes_a_question() -> None:
    """The head gives title, purpose and parameters; what is indented goes on; Cypher follows."""
    asked = read_question("who", GOOD.replace("Says who.", "Says\n//   who."), "who.cypher")
    assert (asked.name, asked.title, asked.about) == ("who", "Who", "Says who.")
    (office,) = asked.parameters
    assert (office.name, office.kind, office.meaning) == ("office", "text", "an office")
    assert asked.statement == "RETURN $office\n"


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("RETURN 1\n", "who.cypher:1: the head has no title"),
        ("// title: Who\nRETURN 1\n", "who.cypher:1: the head has no about"),
        (HEAD, "who.cypher:3: there is no statement"),
        (HEAD + "// title: Again\nRETURN 1\n", "who.cypher:3: a second title"),
        ("// title:\n// about: x\nRETURN 1\n", "who.cypher:1: the title is empty"),
        (HEAD + "// titel: x\nRETURN 1\n", "who.cypher:3: a head has no 'titel'. Did you mean"),
        (HEAD + "// a remark\nRETURN 1\n", "who.cypher:3: this is no entry"),
        (HEAD + "// parameter: x: a thing\nRETURN $x\n", "who.cypher:3: a parameter is written"),
        (GOOD.replace("(text", "(word"), "who.cypher:3: no kind of parameter 'word'"),
        (GOOD.replace("(text", "(date"), "who.cypher:3: the example: a date such as"),
        (GOOD.replace("$office", "1"), "who.cypher:3: the statement does not use $office"),
        (HEAD + "RETURN 1,\n  $office\n", "who.cypher:4: $office is not declared"),
        (GOOD.replace("\nRET", "\n" + GOOD.splitlines()[2] + "\nRET"), "4: office is declared"),
        (HEAD + "RETURN 'x\n", "this string never ends"),
    ],
)  # fmt: skip
def test_a_fault_names_file_and_line(text: str, said: str) -> None:
    """A head or statement that cannot be meant is one error, with its file and line."""
    with pytest.raises(SchemaError) as error:
        read_question("who", text, "who.cypher")
    assert said in str(error.value)


def test_a_name_is_of_small_letters() -> None:
    """A question can be typed without quoting: small letters and hyphens."""
    with pytest.raises(SchemaError, match="small letters and hyphens"):
        read_question("Who led", GOOD, "Who led.cypher")


def test_an_unknown_name_suggests_the_nearest() -> None:
    """A name that is not in the library is an error with the nearest one."""
    with pytest.raises(NotFoundError, match="Did you mean 'who-led-when'"):
        question("who-lead-when")


@pytest.mark.parametrize(
    ("kind", "typed", "value"),
    [
        ("text", " 2017 ", "2017"),
        ("number", "3", 3),
        ("number", "-0.5", -0.5),
        ("date", "2018-07", "2018-07"),
        ("list", "office, working group", ["office", "working group"]),
        ("list", '["a, b", "c"]', ["a, b", "c"]),
        ("list", "", []),
    ],
)
def test_what_is_typed_becomes_a_value(kind: str, typed: str, value: object) -> None:
    """A text stays text though it looks like a number; a list is typed with commas, or as JSON."""
    got = KINDS[kind](typed.strip())
    assert (got, type(got)) == (value, type(value))


@pytest.mark.parametrize(
    ("kind", "typed"),
    [
        *(("text", ""), ("number", "many"), ("number", "1e999"), ("number", "٣")),
        *(("date", "31 July"), ("date", "2018-13"), ("list", "[1, 2")),
    ],
)
def test_what_cannot_be_meant(kind: str, typed: str) -> None:
    """A value of the wrong kind is refused with what is expected."""
    with pytest.raises(ValueError, match="expected"):
        KINDS[kind](typed)
