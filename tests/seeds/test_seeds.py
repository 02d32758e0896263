"""The sample documents: whole, said to be samples, and annotated with what they name."""

from __future__ import annotations

import importlib.util
import sys
import zipfile
from pathlib import Path
from types import ModuleType

import pytest

from graphmodel.gold import GoldEnd, read_gold
from graphmodel.names import fold
from graphmodel.schema import load_schema
from loaders.readers import discover, read

ROOT = Path(__file__).resolve().parents[2]
SEEDS = ROOT / "seeds"
FILES = discover([SEEDS]).files
GOLD = sorted(SEEDS.glob("*.facts"))
MADE = {"newsletter.docx": "newsletter.md", "partnership.pdf": "partnership.md"}
#: labels whose nodes a document names as they are; countries also by city and demonym
NAMED = frozenset({"Office", "Official", "Programme"})


def text_of(path: str | Path) -> str:
    """The text of a sample as the readers give it."""
    return "\n".join(document.text for document in read(path))


def script() -> ModuleType:
    """The script that writes the docx and the pdf."""
    spec = importlib.util.spec_from_file_location("make_seeds", ROOT / "scripts/make_seeds.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules[spec.name] = module  # dataclasses look their module up there
    spec.loader.exec_module(module)
    return module


def test_every_format_has_a_sample_and_every_sample_its_facts() -> None:
    """Each format that is read has a sample, and each sample a file of facts of its name."""
    formats = {Path(path).suffix for path in FILES}
    assert formats == {".txt", ".md", ".html", ".pdf", ".docx", ".csv"}
    assert {Path(path).stem for path in FILES} == {path.stem for path in GOLD}


def test_the_facts_use_every_type() -> None:
    """Together the samples require each relationship type that is scored."""
    required = {name for path in GOLD for fact in read_gold(path) if fact.required
                for name in fact.types}  # fmt: skip
    assert required == set(load_schema().types) - {"MENTIONS", "TEXT_OF"}


@pytest.mark.parametrize("path", GOLD, ids=lambda path: path.stem)
def test_the_schema_allows_every_fact(path: Path) -> None:
    """Each type of a fact links a label of its subjects with one of its objects."""
    schema = load_schema()
    for fact in read_gold(path):
        for name in fact.types:
            assert any(
                schema.allows(subject.label, name, object_.label)
                for subject in fact.subjects
                for object_ in fact.objects
            ), fact.line


@pytest.mark.parametrize("path", FILES, ids=lambda path: Path(path).stem)
def test_a_required_fact_is_about_what_the_document_names(path: str) -> None:
    """Of each end of a required fact the document holds a name, or a resolution's number."""
    text = f" {fold(text_of(path))} "
    bare = text.replace("counterterrorism", "counter terrorism")

    def named(end: GoldEnd) -> bool:
        if end.label == "Resolution":
            return any(name.removeprefix("s/res/").removeprefix("a/res/") in text
                       for name in end.names)  # fmt: skip
        return end.label not in NAMED or any(
            f" {name}" in text or f" {name}" in bare for name in end.names
        )

    for fact in read_gold(Path(path).with_suffix(".facts")):
        if fact.required:
            assert any(named(end) for end in fact.subjects), fact.line
            assert any(named(end) for end in fact.objects), fact.line


@pytest.mark.parametrize("made", MADE)
def test_a_made_document_says_what_its_source_says(made: str) -> None:
    """Each block and cell of the source stands, in order, in the document made from it."""
    text = " ".join(text_of(SEEDS / made).split())
    at = 0
    for block in script().blocks(ROOT / "scripts/seed_sources" / MADE[made]):
        for part in block.cells if block.kind == "row" else [block.text]:
            found = text.find(part, at)
            assert found >= 0, part
            at = found + len(part)


def test_the_word_document_holds_no_time_of_writing() -> None:
    """The entries of the docx carry one fixed time, so that it is the same whenever written."""
    with zipfile.ZipFile(SEEDS / "newsletter.docx") as archive:
        times = {entry.date_time for entry in archive.infolist()}
    assert times == {script().OLDEST}


@pytest.mark.parametrize("path", FILES, ids=lambda path: Path(path).stem)
def test_a_sample_says_that_it_is_one(path: str) -> None:
    """No sample can be taken for an official record: it says so itself, or its mapping does."""
    told = Path(path)
    if told.suffix == ".csv":
        told = told.with_suffix(".mapping.yaml")
    raw = text_of(path) if told.suffix in {".docx", ".pdf"} else told.read_text(encoding="utf-8")
    text = " ".join(raw.split())
    assert "Sample" in text
    assert "not an official" in text or "not the words as delivered" in text
