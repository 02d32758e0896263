"""Folders become a store: in any order, with any number of workers, one document at a time."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from graphmodel import open_store
from graphmodel.stores.base import Store
from graphmodel.verify import verify
from loaders import load
from loaders.loading import Outcome, count

SEEDS = Path(__file__).parents[2] / "seeds"


@pytest.fixture
def store() -> Iterator[Store]:
    with open_store(":memory:") as opened:
        yield opened


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Three short documents."""
    made = tmp_path / "in"
    made.mkdir()
    (made / "a.txt").write_text("UNODC assists the Government of Mali in drafting a law.\n")
    (made / "b.txt").write_text("CTED visited Kenya on 3 May 2021 and met the Security Council.\n")
    (made / "c.txt").write_text("Security Council resolution 1373 (2001) created the Committee.\n")
    return made


def _facts(store: Store) -> list[str]:
    return sorted(repr(fact) for fact in store.facts())


def _statuses(outcomes: list[Outcome]) -> list[tuple[str | None, str]]:
    return [(outcome.document, outcome.status) for outcome in outcomes]


def test_a_folder_is_loaded(store: Store, folder: Path) -> None:
    """Each file has one outcome, in order, with the numbers of what the store then holds."""
    told: list[Outcome] = []
    outcomes = load([folder], store, progress=told.append)
    assert outcomes == told
    assert len(outcomes) == count([folder])
    assert _statuses(outcomes) == [("a", "loaded"), ("b", "loaded"), ("c", "loaded")]
    stated = [fact for fact in store.facts() if fact.type != "MENTIONS"]
    assert sum(outcome.facts for outcome in outcomes) == len(stated) > 0
    assert verify(store) == []


def test_loading_again_changes_nothing(store: Store, folder: Path) -> None:
    """A document that the store holds, read by the same rules, is unchanged."""
    load([folder], store)
    before = _facts(store)
    assert {o.status for o in load([folder], store)} == {"unchanged"}
    assert _facts(store) == before


def test_a_changed_document_replaces_its_facts(store: Store, folder: Path) -> None:
    """A document with another text takes its own facts along, and no other's."""
    load([folder], store)
    others = [f for f in store.facts() if f.evidence.document != "a"]
    (folder / "a.txt").write_text("UNICEF assists the Government of Chad in drafting a law.\n")
    outcomes = load([folder], store)
    assert _statuses(outcomes) == [("a", "loaded"), ("b", "unchanged"), ("c", "unchanged")]
    assert [f for f in store.facts() if f.evidence.document != "a"] == others
    ids = {f.object.id for f in store.facts() if f.evidence.document == "a"}
    assert "TCD" in ids
    assert "MLI" not in ids


def test_order_does_not_matter(folder: Path) -> None:
    """The same files in another order, or one by one, give the same facts."""
    files = sorted(folder.iterdir()) + sorted(SEEDS.glob("*.md")) + sorted(SEEDS.glob("*.txt"))
    with open_store(":memory:") as one, open_store(":memory:") as other:
        load(files, one)
        for path in reversed(files):
            load([path], other)
        assert _facts(one) == _facts(other) != []


def test_twins_are_merged(store: Store, folder: Path) -> None:
    """One text under two names is one document, by the lesser name, with both sources."""
    shutil.copy(folder / "a.txt", folder / "z.txt")
    outcomes = load([folder], store)
    assert _statuses(outcomes)[-1][1] == "merged"
    documents = {s.document.id: s.document for s in store.documents()}
    assert sorted(documents) == ["a", "b", "c"]
    assert [Path(source).name for source in documents["a"].sources] == ["a.txt", "z.txt"]
    assert {o.status for o in load([folder], store)} == {"unchanged"}


def test_two_texts_under_one_name(store: Store, folder: Path) -> None:
    """Another source under a taken name fails with a sentence, and the first one stays."""
    other = folder.parent / "other"
    other.mkdir()
    (other / "a.txt").write_text("UNICEF assists the Government of Chad.\n")
    load([folder], store)
    before = _facts(store)
    [outcome] = load([other], store)
    assert outcome.status == "failed"
    assert "--id" in (outcome.error or "")
    assert _facts(store) == before
    assert load([other / "a.txt"], store, id="other-a")[0].status == "loaded"


def test_a_failure_stops_no_other(store: Store, folder: Path) -> None:
    """What cannot be read fails with one line; the others are loaded and the store is sound."""
    (folder / "b.txt").write_bytes(b"")
    (folder / "bb.pdf").write_bytes(b"%PDF-1.4 cut short")
    outcomes = load([folder, folder / "missing.txt"], store)
    failed = [o for o in outcomes if o.status == "failed"]
    assert sorted(Path(o.path).name for o in failed) == ["b.txt", "bb.pdf", "missing.txt"]
    assert all(o.error and "\n" not in o.error for o in failed)
    assert [o.document for o in outcomes if o.status == "loaded"] == ["a", "c"]
    assert verify(store) == []


def test_prune_forgets_what_is_gone(store: Store, folder: Path) -> None:
    """With prune, documents gone from the folders given are forgotten, from elsewhere never."""
    elsewhere = folder.parent / "in-too"
    elsewhere.mkdir()
    shutil.move(folder / "c.txt", elsewhere / "c.txt")
    load([folder, elsewhere], store)
    (folder / "a.txt").unlink()
    (elsewhere / "c.txt").unlink()
    assert {o.status for o in load([folder], store)} == {"unchanged"}
    assert ("a", "forgotten") in _statuses(load([folder], store, prune=True))
    assert [s.document.id for s in store.documents()] == ["b", "c"]
    assert {f.evidence.document for f in store.facts()} == {"b", "c"}


def test_what_is_said_of_a_document_stays(store: Store, folder: Path) -> None:
    """Id, title, date, source and marking given for one document are stored with it."""
    said = {"id": "note", "title": "A Note", "date": "2021-05-04", "marking": "internal"}
    load([folder / "b.txt"], store, **said, source="https://example.org/note")
    document = store.document("note")
    assert document is not None
    assert (document.title, document.date, document.marking) == ("A Note", "2021-05-04", "internal")
    assert "https://example.org/note" in document.sources


def test_another_language_is_said(store: Store, folder: Path) -> None:
    """A document in a language that the rules do not read is loaded and said to be unread."""
    text = "Le Conseil de sécurité des Nations Unies a adopté la résolution 1373 (2001). " * 5
    (folder / "d.txt").write_text(text, encoding="utf-8")
    assert ("d", "unread") in _statuses(load([folder], store))
    assert "unread-language" in {gap.reason for document, gap in store.gaps() if document == "d"}


def test_workers_change_nothing(folder: Path) -> None:
    """Two workers give the outcomes and facts that one gives, in the same order."""
    (folder / "bb.pdf").write_bytes(b"%PDF-1.4 cut short")
    with open_store(":memory:") as one, open_store(":memory:") as two:
        assert load([folder], one) == load([folder], two, workers=2)
        assert _facts(one) == _facts(two) != []


def test_the_seeds_are_sound(store: Store) -> None:
    """The project's own documents load, in every format, and every quote is where it is said."""
    outcomes = load([SEEDS], store)
    assert {o.status for o in outcomes} == {"loaded"}
    assert {s.document.format for s in store.documents()} == {
        "txt",
        "md",
        "html",
        "pdf",
        "docx",
        "csv",
    }
    assert verify(store) == []
