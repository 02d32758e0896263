"""load and forget."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from cli_samples import Liaison

import loaders
from graphmodel import open_store


@dataclass(frozen=True, slots=True)
class Outcome:
    """Stands for `loaders.Outcome`."""

    status: str
    path: str = "a.txt"
    document: str | None = "a"
    facts: int = 0
    nodes: int = 0
    gaps: int = 0
    error: str | None = None


class Loader:
    """Stands for `loaders.load`: remembers what it was given, reports what it was told to."""

    def __init__(self) -> None:
        self.calls: list[tuple[list[str], dict[str, Any]]] = []
        self.content = b""
        self.outcomes: list[Any] = [Outcome("loaded", facts=2)]
        self.error: BaseException | None = None

    def __call__(self, paths: list[str], store: Any, *, progress: Any, **given: Any) -> list[Any]:
        self.calls.append((paths, given))
        if Path(paths[0]).is_file():
            self.content = Path(paths[0]).read_bytes()
        for outcome in self.outcomes:
            progress(outcome)
        if self.error:
            raise self.error
        return self.outcomes


@pytest.fixture
def loader(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Loader:
    stand_in = Loader()
    monkeypatch.setattr(loaders, "load", stand_in, raising=False)
    monkeypatch.setattr(loaders, "count", len, raising=False)
    monkeypatch.chdir(tmp_path)
    return stand_in


def test_load_hands_on_what_it_is_given(liaison: Liaison, loader: Loader) -> None:
    """Every option reaches the loader under its name."""
    args = "--id x --title T --date 2018-07 --source S --marking M --prune --workers 2"
    result = liaison("load", "a.txt", *args.split())
    assert result.code == 0
    (paths, given), *others = loader.calls
    assert not others
    assert paths == ["a.txt"]
    assert given == {
        "id": "x", "title": "T", "date": "2018-07", "source": "S", "marking": "M",
        "prune": True, "workers": 2,
    }  # fmt: skip


def test_load_says_what_it_did(liaison: Liaison, loader: Loader) -> None:
    """Documents on standard output, the closing line on standard error."""
    result = liaison("load", "a.txt", "--store", "here.db")
    assert result.out == "a: 2 facts, 0 nodes, 0 gaps\n"
    assert result.err == "1 document: 1 loaded; 2 facts, 0 gaps; store here.db\n"
    assert liaison("load", "a.txt", "--quiet").out == ""


def test_one_failure_makes_the_exit_code_1(liaison: Liaison, loader: Loader) -> None:
    """A document that failed is named; the others are loaded all the same."""
    loader.outcomes.append(Outcome("failed", path="b.pdf", error="b.pdf has no text layer"))
    result = liaison("load", "a.txt", "b.pdf")
    assert result.code == 1
    assert "a: 2 facts" in result.out
    assert "liaison: b.pdf has no text layer\n" in result.err


def test_nothing_found_is_said(liaison: Liaison, loader: Loader) -> None:
    """A folder without documents is not silence."""
    loader.outcomes = []
    result = liaison("load", "empty")
    assert result.code == 1
    assert "no document found in empty" in result.err


def test_ctrl_c_says_what_is_kept(liaison: Liaison, loader: Loader) -> None:
    """The sentence counts the documents that were finished before."""
    loader.error = KeyboardInterrupt()
    result = liaison("load", "a.txt", "--store", "here.db")
    assert result.code == 130
    assert "interrupted; 1 document finished before and kept in here.db" in result.err


@pytest.mark.parametrize("option", ["--id", "--title", "--date", "--source", "--marking"])
def test_what_describes_one_document_needs_one(
    option: str, liaison: Liaison, loader: Loader, tmp_path: Path
) -> None:
    """A title or date for several documents, or for a folder, is refused; nothing is loaded."""
    for paths in (["a.txt", "b.txt"], [str(tmp_path)]):
        result = liaison("load", *paths, option, "2018")
        assert result.code == 2
        assert f"{option} is for a single document" in result.err
    assert not loader.calls


@pytest.mark.parametrize("date", ["2018-13", "2018-02-30", "31 July 2018", "2018-7", "٢٠١٨", ""])
def test_a_date_that_is_none_is_refused(date: str, liaison: Liaison, loader: Loader) -> None:
    """A date is YYYY, YYYY-MM or YYYY-MM-DD, and on the calendar."""
    result = liaison("load", "a.txt", "--date", date)
    assert result.code == 2
    assert "YYYY-MM-DD" in result.err
    assert not loader.calls


@pytest.mark.parametrize("date", ["2018", "2018-07", "2020-02-29"])
def test_a_date_may_be_cut_to_what_is_known(date: str, liaison: Liaison, loader: Loader) -> None:
    """A year or a month is a date."""
    assert liaison("load", "a.txt", "--date", date).code == 0


@pytest.mark.parametrize(
    ("content", "suffix"),
    [(b"Some text", ".txt"), (b"%PDF-1.7", ".pdf"), (b"\n<!DOCTYPE html><p>x", ".html")],
)
def test_standard_input_is_one_document(
    content: bytes, suffix: str, liaison: Liaison, loader: Loader
) -> None:
    """`-` is read as a file of its format, named by --id, and leaves no file behind."""
    result = liaison("load", "-", "--id", "note", stdin=content)
    assert result.code == 0
    ((paths, given),) = loader.calls
    assert loader.content == content
    assert Path(paths[0]).suffix == suffix
    assert not Path(paths[0]).exists()
    assert given["id"] == "note"
    assert given["source"] == "standard input"


def test_standard_input_is_named_in_errors(
    liaison: Liaison, loader: Loader, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The file that stood for standard input is not named, standard input is."""

    def fail(paths: list[str], store: Any, *, progress: Any, **given: Any) -> None:
        progress(Outcome("failed", path=paths[0], error=f"{paths[0]} is empty; give one with text"))

    monkeypatch.setattr(loaders, "load", fail, raising=False)
    result = liaison("load", "-", "--id", "note")
    assert result.code == 1
    assert "liaison: standard input is empty; give one with text\n" in result.err


@pytest.mark.parametrize("args", [["-"], ["-", "a.txt", "--id", "x"]])
def test_standard_input_needs_a_name_and_comes_alone(
    args: list[str], liaison: Liaison, loader: Loader
) -> None:
    """Without --id, or beside other paths, `-` is refused."""
    result = liaison("load", *args)
    assert result.code == 2
    assert "standard input" in result.err
    assert not loader.calls


def test_forget_takes_out_what_is_named(liaison: Liaison, url: str) -> None:
    """The document and its facts go, the other stays; ids may come from standard input."""
    assert liaison("forget", "note").err.startswith("1 document forgotten")
    with open_store(url) as store:
        assert [summary.document.id for summary in store.documents()] == ["visit"]
        assert {fact.evidence.document for fact in store.facts()} == {"visit"}
    assert liaison("forget", "-", stdin="visit\n\n").code == 0
    with open_store(url) as store:
        assert store.documents() == []


def test_forget_refuses_an_unknown_id(liaison: Liaison, url: str) -> None:
    """An unknown id is an error with the nearest one, and nothing is forgotten."""
    result = liaison("forget", "visit", "nota")
    assert result.code == 1
    assert "'note'" in result.err
    with open_store(url) as store:
        assert len(store.documents()) == 2


def test_a_domain_is_read_beside_the_package(
    liaison: Liaison, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """`--domain`, else $LIAISON_DOMAIN, adds gazetteers and rules; the flag comes first."""
    domain = str(Path(__file__).parents[3] / "seeds" / "domain")
    note = tmp_path / "note.txt"
    note.write_text("Norway replenished the Clear Water Scheme.", encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    assert liaison("load", "note.txt").out.startswith("note: 0 facts,")
    assert liaison("load", "note.txt", "--domain", domain).out.startswith("note: 1 fact,")
    monkeypatch.setenv("LIAISON_DOMAIN", domain)
    assert liaison("load", "note.txt").out == "note: skipped unchanged\n"
    refused = liaison("load", "note.txt", "--domain", "nowhere")
    assert (refused.code, refused.err) == (
        1, "liaison: the domain nowhere is no folder; name one with YAML files in it\n"
    )  # fmt: skip
    monkeypatch.delenv("LIAISON_DOMAIN")
    assert liaison("load", "note.txt").out.startswith("note: 0 facts,")
