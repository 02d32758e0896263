"""Mining a folder: counts, decisions and shares."""

from __future__ import annotations

from pathlib import Path

import pytest

from loaders.mining import Mined, mine

TEXTS = {
    "one": "UNODC withdrew Mali. UNODC assists Kenya. Delegates met Kenya, Chad and Mali.",
    "two": "UNICEF withdrew Chad. UNICEF could withdraw Togo.",
    "three": "UNICEF assisted Mali. The Secretary-General withdrew UNODC.",
}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Three small documents."""
    for name, text in TEXTS.items():
        (tmp_path / f"{name}.txt").write_text(text, encoding="utf-8")
    return tmp_path


def _rows(mined: Mined) -> dict[str, tuple[int, int, str, tuple[str, ...]]]:
    return {
        str(row.shape): (row.count.pairs, row.count.documents, row.decision, row.by)
        for row in mined.rows
    }


def test_shapes_are_counted_and_decided(folder: Path) -> None:
    """A shape is a relation by a rule, none by a declaration, or open."""
    rows = _rows(mine([folder]))
    assert rows["Office subject [assist] object Country"] == (
        *(2, 2, "relation"),
        ("assists.verb ASSISTS 2",),
    )
    assert rows["Country member [and] member Country"][:3] == (2, 1, "none")
    assert rows["Office subject [withdraw] object Country"] == (2, 2, "open", ())


def test_the_same_by_any_number_of_processes(folder: Path) -> None:
    """Counts, samples and order do not depend on how many processes read."""
    alone, together = mine([folder]), mine([folder], workers=2)
    assert _rows(alone) == _rows(together)
    assert [r.count.samples for r in alone.rows] == [r.count.samples for r in together.rows]


def test_samples_are_few_and_name_their_document(folder: Path) -> None:
    """No shape keeps more samples than asked for."""
    mined = mine([folder], samples=1)
    assert all(len(row.count.samples) == 1 for row in mined.rows)
    assert {document for row in mined.rows for _, document, _ in row.count.samples} <= set(TEXTS)


def test_what_no_predicate_carries_is_counted_apart(folder: Path) -> None:
    """The members of lists and names that nothing ties do not colour the other shares."""
    *kinds, lists, loose, others = mine([folder]).shares()
    assert (lists.labels, lists.pairs, lists.none) == ("within lists", 2, 2)
    assert (loose.labels, loose.pairs) == ("tied by nothing", 0)
    assert (others.labels, others.pairs) == ("all others", sum(kind.pairs for kind in kinds))
    assert others.related == 2


def test_what_cannot_be_read_is_named(folder: Path) -> None:
    """A file that fails stops nothing."""
    (folder / "broken.pdf").write_bytes(b"no pdf at all")
    mined = mine([folder, folder / "gone.txt"])
    assert mined.documents == len(TEXTS)
    assert len(mined.failures) == 2
