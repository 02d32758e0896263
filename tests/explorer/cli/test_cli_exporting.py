"""export."""

from __future__ import annotations

import io
import json
import zipfile
from pathlib import Path

import pytest
from cli_samples import Liaison

from explorer.cli import run
from explorer.cli.exporting import _FORMATS
from explorer.export import FORMATS
from graphmodel import open_store

pytestmark = pytest.mark.usefixtures("url")
SUFFIXES = {form.name: suffix for form in FORMATS.values() for suffix in form.suffixes[:1]}


def test_help_names_every_format() -> None:
    """The formats of the option are those of the registry."""
    assert tuple(FORMATS) == _FORMATS


@pytest.mark.parametrize("form", _FORMATS)
def test_suffix_and_format_say_the_same(form: str, liaison: Liaison, tmp_path: Path) -> None:
    """The suffix chooses the format, --format does where there is none; the bytes are the same.

    What it holds is said, with the markings of its documents.
    """
    one = liaison("export", "-o", f"one{SUFFIXES[form]}")
    assert (one.code, one.out) == (0, "")
    assert one.err == f"one{SUFFIXES[form]}: 5 nodes, 5 relationships; marked INTERNAL\n"
    name = "two.zip" if form == "csv" else "two.any"
    assert liaison("export", "--format", form, "-o", name).code == 0
    assert (tmp_path / f"one{SUFFIXES[form]}").read_bytes() == (tmp_path / name).read_bytes()


@pytest.mark.parametrize("form", [form for form in _FORMATS if form != "csv"])
def test_standard_output_holds_the_same(form: str, liaison: Liaison, tmp_path: Path) -> None:
    """`-o -` prints what a file would hold, and nothing else."""
    liaison("export", "--format", form, "-o", "file")
    printed = liaison("export", "--format", form, "-o", "-")
    assert (printed.code, printed.err) == (0, "")
    assert printed.out == (tmp_path / "file").read_text(encoding="utf-8")


def test_csv_on_standard_output_is_a_zip(
    tmp_path: Path, capfdbinary: pytest.CaptureFixture[bytes]
) -> None:
    """Several files go into a pipe as one zip."""
    assert run(["export", "--format", "csv", "-o", "out.zip"]) == 0
    capfdbinary.readouterr()
    assert run(["export", "--format", "csv", "-o", "-"]) == 0
    printed = capfdbinary.readouterr().out
    assert printed == (tmp_path / "out.zip").read_bytes()
    assert "import.args" in zipfile.ZipFile(io.BytesIO(printed)).namelist()


def test_all_of_the_graph_is_in_it(liaison: Liaison, url: str, tmp_path: Path) -> None:
    """With --mentions it holds the nodes and relationships of the store, every one."""
    liaison("export", "--mentions", "-o", "all.json")
    written = json.loads((tmp_path / "all.json").read_text(encoding="utf-8"))
    with open_store(url) as store:
        graph = store.graph()
    assert {node["id"] for node in written["nodes"]} == {":".join(key) for key in graph}
    assert len(written["edges"]) == graph.size()


@pytest.mark.parametrize(
    ("args", "code", "said"),
    [
        (("-o", "graph"), 2, "does not say the format. Give --format, or a suffix: .graphml"),
        (("-o", "graph.graphm"), 2, "Did you mean '.graphml'?"),
        (("-o", "-"), 2, "give --format, one of graphml, gexf"),
        (("-o", "graph.csv"), 2, "name a folder (folder/) or a .zip"),
        (("-o", "nowhere/graph.gexf"), 2, "the folder of nowhere/graph.gexf does not exist"),
        (("-o", "nowhere/csv/"), 2, "the folder of nowhere/csv/ does not exist"),
        (("-o", "a.gexf", "--hops", "2"), 2, "give --focus NAME"),
        (("-o", "a.gexf", "--label", "Ofice"), 1, "Did you mean 'Office'?"),
        (("-o", "a.gexf", "--focus", "Kenia"), 1, "Did you mean 'Kenya'?"),
        (("-o", "a.gexf", "--document", "vist"), 1, "Did you mean 'visit'?"),
        (("-o", "a.gexf", "--type", "CITES"), 1, "The graph has no relationship type 'CITES'"),
    ],
)
def test_what_cannot_be_meant_is_said(
    args: tuple[str, ...], code: int, said: str, liaison: Liaison, tmp_path: Path
) -> None:
    """A wrong suffix, place or name is answered in one sentence, and nothing is written."""
    before = set(tmp_path.iterdir())
    result = liaison("export", *args)
    assert (result.code, result.out) == (code, "")
    assert said in result.err
    assert result.err.count("\n") == 1
    assert set(tmp_path.iterdir()) == before


def test_folder_is_written_whole_or_not_at_all(
    liaison: Liaison, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """An earlier export is replaced, other files are not; after an error all is as before."""
    (tmp_path / "csv").mkdir()
    assert liaison("export", "-o", "csv/").code == 0
    before = {path.name: path.read_bytes() for path in (tmp_path / "csv").iterdir()}
    assert "import.args" in before
    assert liaison("export", "--type", "PART_OF", "-o", "csv/").code == 0
    assert not (tmp_path / "csv" / "nodes-Country.csv").exists()
    assert liaison("export", "-o", "csv/").code == 0

    monkeypatch.setattr("explorer.export.neo4jcsv._arguments", _broken)
    broken = liaison("export", "-o", "csv/")
    assert (broken.code, broken.out) == (1, "")
    assert "csv/ cannot be written (No space left on device); make room" in broken.err
    assert {path.name: path.read_bytes() for path in (tmp_path / "csv").iterdir()} == before
    assert not list(tmp_path.glob(".liaison*"))

    (tmp_path / "mine").mkdir()
    (tmp_path / "mine" / "thesis.txt").write_text("mine")
    refused = liaison("export", "-o", "mine/")
    assert (refused.code, "holds other files" in refused.err) == (2, True)
    assert [path.name for path in (tmp_path / "mine").iterdir()] == ["thesis.txt"]


def _broken(*_: object) -> list[str]:
    raise OSError(28, "No space left on device")


def test_spreadsheets_and_xml_are_warned_of(liaison: Liaison, url: str) -> None:
    """Names that a spreadsheet would compute, and characters that XML cannot hold, are counted."""
    import dataclasses

    from cli_samples import extractions

    note = extractions()[1]
    fact = note.facts[0]
    odd = dataclasses.replace(fact.subject, id="odd", name="=1+1\x07")
    with open_store(url) as store:
        store.put(dataclasses.replace(note, facts=(dataclasses.replace(fact, subject=odd),)))
    assert "1 name that a spreadsheet would take" in liaison("export", "-o", "a.zip").err
    assert "1 text with characters that XML cannot hold" in liaison("export", "-o", "a.gexf").err
    assert liaison("export", "-o", "a.jsonl").err.count("\n") == 1
