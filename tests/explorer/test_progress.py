"""What a load says of each document and at its end."""

from __future__ import annotations

import io
from types import SimpleNamespace
from typing import Any

import pytest

from explorer.progress import Report, reporting


def outcome(status: str, **given: Any) -> Any:
    found: dict[str, Any] = {
        "path": "in/a.txt", "document": "a", "facts": 0, "nodes": 0, "gaps": 0, "error": None,
    }  # fmt: skip
    return SimpleNamespace(status=status, **(found | given))


ALL = [
    outcome("loaded", facts=2, nodes=3, gaps=1),
    outcome("unread", error="its language is fr"),
    outcome("unchanged", facts=7),
    outcome("merged"),
    outcome("forgotten"),
    outcome("failed", document=None, error="in/a.txt is empty"),
    outcome("failed", document=None, error="is empty"),
]


def test_each_document_has_one_line(capsys: pytest.CaptureFixture[str]) -> None:
    """What was done goes to standard output; a failure to standard error, with its path."""
    report = Report()
    for entry in ALL:
        report(entry)
    out, err = capsys.readouterr()
    assert out.splitlines() == [
        "a: 2 facts, 3 nodes, 1 gap",
        "a: loaded but not read: its language is fr",
        "a: skipped unchanged",
        "a: the same text as one already loaded (in/a.txt)",
        "a: forgotten, its file is gone",
    ]
    assert err.splitlines() == ["liaison: in/a.txt is empty", "liaison: in/a.txt: is empty"]
    assert report.finished == 5


def test_the_closing_line_counts_every_state(capsys: pytest.CaptureFixture[str]) -> None:
    """The closing line names the numbers that are not zero and the store."""
    report = Report(quiet=True)
    for entry in ALL:
        report(entry)
    assert capsys.readouterr().out == ""
    assert report.closing("x.db") == (
        "7 documents: 1 loaded, 1 loaded but not read, 1 unchanged, 1 the same text as another, "
        "1 forgotten, 2 failed; 2 facts, 1 gap; store x.db"
    )


def test_no_bar_off_a_terminal(capsys: pytest.CaptureFixture[str]) -> None:
    """Where standard error is no terminal the documents are not even counted."""
    with reporting(lambda: pytest.fail("counted")) as report:
        report(ALL[0])
    assert capsys.readouterr().err == ""


def test_a_bar_on_a_terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    """On a terminal a bar counts up to the total, and the lines are still printed."""
    terminal = io.StringIO()
    terminal.isatty = lambda: True  # type: ignore[method-assign] # a stream told to be a terminal
    printed = io.StringIO()
    monkeypatch.setattr("sys.stderr", terminal)
    monkeypatch.setattr("sys.stdout", printed)
    monkeypatch.setenv("TERM", "xterm")
    with reporting(lambda: 7) as report:
        for entry in ALL[:2]:
            report(entry)
    assert "2/7" in terminal.getvalue()
    assert printed.getvalue().startswith("a: 2 facts")
