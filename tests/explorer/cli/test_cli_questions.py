"""questions: the library of analysts' questions."""

from __future__ import annotations

import io
import json
from collections.abc import Callable

import pytest
from cli_samples import Liaison, Result

from explorer.cli import run
from explorer.questions import question, questions

pytestmark = pytest.mark.usefixtures("url")

LED = ("questions", "who-led-when")
Typing = Callable[..., Result]


@pytest.fixture
def typing(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Typing:
    """Run a command line on a terminal, where `typed` is what a person types."""

    class Terminal(io.StringIO):
        def isatty(self) -> bool:
            return True

    def call(*args: str, typed: str) -> Result:
        monkeypatch.setattr("sys.stdin", Terminal(typed))
        code = run(args)
        out, err = capsys.readouterr()
        return Result(code, out, err)

    return call


def test_the_library_is_listed(liaison: Liaison) -> None:
    """Without a name all questions are listed: name, title, parameters; JSON says what for."""
    rows = json.loads(liaison("questions", "--format", "json").out)
    assert [row["name"] for row in rows] == list(questions())
    (led,) = (row for row in rows if row["name"] == "who-led-when")
    assert led["title"] == "Who held a post in an office, and when"
    assert led["parameters"] == ["office (text)"]
    assert led["about"].startswith("All holders of posts")
    table = liaison("questions").out
    assert "who-led-when" in table
    assert "All holders" not in table


def test_a_question_is_answered_by_name(liaison: Liaison) -> None:
    """A question runs on the store, its parameters given with --param."""
    result = liaison(*LED, "--param", "office=CTED", "--format", "json")
    assert result.code == 0
    assert [row["person"] for row in json.loads(result.out)] == ["Jean Coninsx", "Michèle Coninsx"]


def test_the_options_of_query_hold(liaison: Liaison) -> None:
    """Format, limit and confidence mean what they mean for query."""
    asked = (*LED, "--param", "office=CTED", "--format", "csv")
    cut = liaison(*asked, "--limit", "1")
    assert cut.out.splitlines() == [
        "since,until,person,title",
        ",,Jean Coninsx,",
    ]
    assert "the first 1 of 2 rows" in cut.err
    assert "Jean" not in liaison(*asked, "--min-confidence", "0.8").out
    none = liaison(*LED, "--param", "office=UNODC", "--min-confidence", "0.8")
    assert "less confidence than 0.8" in none.err


def test_values_are_of_the_declared_kind(liaison: Liaison) -> None:
    """A date that looks like a number is a date, and a list is typed with commas."""
    since = ("questions", "new-since", "--param", "day=2018", "--format", "jsonl")
    assert liaison(*since).code == 0
    kinds = ("questions", "offices-of-kind", "--param", "kinds=directorate, court")
    assert "Executive Directorate" in liaison(*kinds).out


def test_the_statement_can_be_taken_over(liaison: Liaison) -> None:
    """--show prints the statement as it is, and query answers it alike."""
    shown = liaison(*LED, "--show")
    assert shown.out == question("who-led-when").statement
    given = ("--param", "office=CTED")
    assert liaison("query", "-", *given, stdin=shown.out).out == liaison(*LED, *given).out


def test_a_parameter_is_asked_for_on_a_terminal(typing: Typing) -> None:
    """What is not given is asked for, with its meaning and an example, on standard error."""
    result = typing(*LED, "--format", "csv", typed="CTED\n")
    assert result.code == 0
    assert "Michèle Coninsx" in result.out
    assert "the acronym, name or id of an office (text, for example CTED): " in result.err


def test_what_cannot_be_meant_is_asked_for_again(typing: Typing) -> None:
    """A value of the wrong kind is told and asked for again; what was given is not asked for."""
    asked = ("questions", "strongest-ties-of-office", "--param", "office=CTED", "--format", "jsonl")
    result = typing(*asked, typed="many\n1\n")
    assert result.code == 0
    assert len(result.out.splitlines()) == 1
    assert "a number is expected" in result.err
    assert "id of an office" not in result.err


def test_the_end_of_input_ends_the_asking(typing: Typing) -> None:
    """Ctrl-D at a prompt ends the command."""
    assert typing(*LED, typed="").code == 130


@pytest.mark.parametrize(
    ("args", "code", "said"),
    [
        (LED, 2, "who-led-when needs office, the acronym, name or id of an office; for example "
                 "--param office=CTED"),
        (("questions", "common-partners"), 2, "--param second=UNOCT"),
        ((*LED, "--param", "ofice=CTED"), 2, "no parameter 'ofice'. Did you mean 'office'?"),
        (("questions", "chairs", "--param", "x=1"), 2, "chairs has no parameter 'x'. It has none"),
        (("questions", "in-post-on", "--param", "day=today"), 2, "--param day: a date such as"),
        (("questions", "who-led"), 1, "no question 'who-led'. Did you mean 'who-led-when'?"),
        (("questions", "--show"), 2, "name a question"),
        (("questions", "--param", "office=CTED"), 2, "name a question"),
        ((*LED, "--param", "office"), 2, "write --param name=value"),
    ],
)  # fmt: skip
def test_what_cannot_be_answered(
    args: tuple[str, ...], code: int, said: str, liaison: Liaison
) -> None:
    """A parameter or question that is missing, unknown or wrong is one line that names it."""
    result = liaison(*args)
    assert (result.code, result.out) == (code, "")
    assert said in result.err
    assert len(result.err.splitlines()) == 1
