import doctest
import hashlib
import importlib
import io
import pkgutil
from pathlib import Path
from typing import Any

import pytest
from reader_samples import MAPPING, TABLE, make_docx, make_pdf, sample

import loaders.readers
from graphmodel.errors import DocumentError, UsageError
from graphmodel.records import Document
from loaders.readers import LIMIT, read
from loaders.readers.roster import mapping_of, rows

ENGLISH = "The delegation met the Minister and thanked him for what his office had done so far."
RELEASE = f"PRESS RELEASE\n\nTwo bodies visit Kenya\n\nNairobi, 31 July 2018 {ENGLISH}\n\n"
RELEASE += "1. Decides to act;\n\n2. Requests a report.\n"
NOTE = f"""---
title: "A visit\\
  \\ to Kenya"
date: '2018-07-31'
source_url: https://example.org/visit
marking: RESTRICTED
---

{ENGLISH}
"""


def one(name: str, data: bytes | str, **given: Any) -> Document:
    raw = data.encode() if isinstance(data, str) else data
    [document] = read(name, data=raw, **given)
    return document


def test_plain_text_says_what_it_is() -> None:
    """A text file gives title, date, language and paragraphs; its text is kept as it is."""
    found = one("in/visit.txt", RELEASE)
    assert (found.id, found.text, found.format) == ("visit", RELEASE, "txt")
    assert (found.title, found.date) == ("Two bodies visit Kenya", "2018-07-31")
    assert (found.language, found.sources) == ("en", ("in/visit.txt",))
    assert found.sha256 == hashlib.sha256(RELEASE.encode()).hexdigest()
    assert [found.text[at:][:9] for at, _ in found.paragraphs] == ["1. Decide", "2. Reques"]


@pytest.mark.parametrize("name", ["note.md", "note.txt"])
def test_front_matter_is_read_and_kept(name: str) -> None:
    """Front matter declares title, date, source and marking, and stays in the text."""
    found = one(name, NOTE)
    assert found.text == NOTE
    assert (found.title, found.date, found.marking) == (
        "A visit to Kenya", "2018-07-31", "RESTRICTED",
    )  # fmt: skip
    assert found.sources == ("https://example.org/visit", name)


@pytest.mark.parametrize("title", ["Statement: the facts", "The 'end'", '"Peace" in our time'])
def test_a_colon_in_a_title_loses_no_marking(title: str) -> None:
    """Where a front matter is no YAML for a colon or quotes in a title, its lines still count."""
    front = f"title: {title}\ndate: 2018-07-31\nmarking: RESTRICTED"
    found = one("note.md", f"---\n{front}\n---\n{ENGLISH}\n")
    assert (found.marking, found.date) == ("RESTRICTED", "2018-07-31")
    assert found.title == title


@pytest.mark.parametrize(
    "front",
    [
        "marking: [RESTRICTED]\n---",
        "marking:\n  - RESTRICTED\n---",
        "title: A: B\nmarking: [RESTRICTED\n---",
        "- a\nMarking: 'RESTRICTED'\n---",
        "title: x\nmarking: RESTRICTED\n## no end",
    ],
)
def test_a_marking_outlives_a_broken_front_matter(front: str) -> None:
    """However the front matter is damaged, the marking is kept."""
    assert one("note.md", f"---\n{front}\n\n{ENGLISH}\n").marking == "RESTRICTED"


def test_an_empty_marking_is_none() -> None:
    """A marking without a value declares nothing."""
    assert one("note.md", f"---\ntitle: x\nmarking:\n---\n\n{ENGLISH}\n").marking is None


@pytest.mark.parametrize("front", ["title: [x", "just words", "- a\n- b", "title: x\n## no end"])
def test_broken_front_matter_is_text(front: str) -> None:
    """A front matter that is no mapping in YAML is kept as text and declares nothing."""
    ended = "" if "no end" in front else "---\n"
    found = one("note.md", f"---\n{front}\n{ended}\n## Section\n\n{ENGLISH}\n")
    assert (found.title, found.text[:5], found.language) == (None, f"---\n{front[0]}", "en")


def test_what_is_given_wins() -> None:
    """Id, title, date, source and marking from the user stand before the document's own."""
    given = {"id": "x", "title": "T", "date": "2020-01", "source": "https://a.b", "marking": "M"}
    found = one("note.md", NOTE, **given)
    assert (found.id, found.title, found.date, found.marking) == ("x", "T", "2020-01", "M")
    assert found.sources == ("https://a.b", "https://example.org/visit", "note.md")


def test_date_given_must_be_one() -> None:
    """A date that is none is an error of usage that shows how to write it."""
    with pytest.raises(UsageError, match="write it like 2018-07-31"):
        one("note.md", NOTE, date="soon")


def test_every_format_gives_offsets_into_its_text(tmp_path: Path) -> None:
    """Pages, paragraphs and blocks of every format lie within the text, in order."""
    (tmp_path / "r.csv").write_text(TABLE)
    (tmp_path / "r.mapping.yaml").write_text(MAPPING)
    files = {
        "v.txt": RELEASE.encode() + b"\fpage two",
        "v.html": f"<h1>A visit</h1><p>{ENGLISH}<ul><li>one</ul>".encode(),
        "v.pdf": make_pdf([["Two bodies visit Kenya", ENGLISH], ["1. Next", "2. Last"]]),
        "v.docx": make_docx(sample()),
    }
    for name, data in files.items():
        (tmp_path / name).write_bytes(data)
    for name in (*files, "r.csv"):
        [found] = read(tmp_path / name)
        assert found.format == Path(name).suffix[1:]
        assert found.blocks or found.pages
        starts = [start for start, _, _ in found.blocks]
        assert starts == sorted(starts)
        assert all(found.text[start:end].strip() for start, end, _ in found.blocks)
        assert all(0 <= at <= len(found.text) for at, _ in found.pages)
        assert all(found.text.startswith(number, at) for at, number in found.paragraphs)


def test_roster_carries_its_mapping(tmp_path: Path) -> None:
    """A roster's document has a block for each row and can be taken apart again."""
    (tmp_path / "r.csv").write_text(TABLE)
    (tmp_path / "r.mapping.yaml").write_text(MAPPING)
    [found] = read(tmp_path / "r.csv")
    assert (found.title, found.date, found.text) == ("Heads of offices", "2024-01", TABLE)
    parsed = list(rows(found.text, mapping_of(found)))
    assert found.blocks == tuple((row.start, row.end, "row") for row in parsed)
    [other] = read("s.csv", data=TABLE.encode(), mapping=tmp_path / "r.mapping.yaml")
    assert other.blocks == found.blocks


def test_roster_without_mapping_shows_one(tmp_path: Path) -> None:
    """A csv without its mapping is refused with the name and the content to write."""
    (tmp_path / "r.csv").write_text(TABLE)
    with pytest.raises(DocumentError, match=r"r\.mapping\.yaml, for example: statements: "):
        read(tmp_path / "r.csv")


def test_faults_of_a_mapping_concern_its_document(tmp_path: Path) -> None:
    """A faulty mapping is an error of that document, with the line."""
    (tmp_path / "r.csv").write_text(TABLE)
    (tmp_path / "r.mapping.yaml").write_text(MAPPING.replace("PART_OF", "PARTOF"))
    with pytest.raises(DocumentError, match=r"r\.csv: r\.mapping\.yaml: line 9"):
        read(tmp_path / "r.csv")


@pytest.mark.parametrize(
    ("data", "format_"),
    [
        (make_pdf([["Two bodies visit Kenya"]]), "pdf"),
        (make_docx(sample()), "docx"),
        (b"<!DOCTYPE html><p>text", "html"),
        (NOTE.encode(), "md"),
        (ENGLISH.encode(), "txt"),
    ],
)
def test_standard_input_is_known_by_its_content(
    data: bytes, format_: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What comes from the standard input is read by what its first bytes show."""
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(data)))
    [found] = read("-")
    assert (found.id, found.format, found.sources[-1]) == ("stdin", format_, "-")


def test_html_encoding_declared_in_the_page() -> None:
    """A page in an older encoding that it names is read by it."""
    page = '<meta charset="iso-8859-2"><p>Łódź</p>'.encode("iso-8859-2")
    found = one("p.html", page)
    assert (found.text, found.metadata["encoding"]) == ("Łódź", "iso-8859-2")


def test_unread_language_is_told() -> None:
    """A document in another language carries its code."""
    text = "Le Comité a remercié la délégation du Kenya pour la visite et pour les résultats.\n"
    assert one("v.txt", text).language == "fr"


def test_large_file_is_refused_unread(tmp_path: Path) -> None:
    """A file beyond the limit is refused by its size, with the limit."""
    with (tmp_path / "big.txt").open("wb") as file:
        file.truncate(LIMIT + 1)
    with pytest.raises(DocumentError, match=r"big\.txt: is larger than 64 MB"):
        read(tmp_path / "big.txt")


@pytest.mark.parametrize(
    ("name", "reason"),
    [("gone.txt", "does not exist"), ("m.eml", "not read; save"), ("folder.txt", "is a folder")],
)
def test_what_cannot_be_opened_is_refused(tmp_path: Path, name: str, reason: str) -> None:
    """A path that is missing, a folder or of a format not read gives one line."""
    (tmp_path / "folder.txt").mkdir()
    with pytest.raises(DocumentError, match=reason):
        read(tmp_path / name)


def test_permissions_are_reported(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A file that may not be read is named with the reason."""
    (tmp_path / "a.txt").write_text("text")

    def refuse(_: Path) -> bytes:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "read_bytes", refuse)
    with pytest.raises(DocumentError, match=r"a\.txt: cannot be read \(Permission denied\)"):
        read(tmp_path / "a.txt")


@pytest.mark.parametrize(
    "name", [module.name for module in pkgutil.iter_modules(loaders.readers.__path__)]
)
def test_examples_in_docstrings_hold(name: str) -> None:
    """Code in the docstrings of the readers runs and gives what it shows."""
    module = importlib.import_module(f"loaders.readers.{name}")
    assert doctest.testmod(module).failed == 0
