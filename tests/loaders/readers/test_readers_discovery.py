import os
from pathlib import Path

import pytest

from graphmodel.errors import DocumentError
from loaders.readers import discover


def fill(folder: Path, *names: str) -> Path:
    for name in names:
        place = folder / name
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_text("text")
    return folder


def names(found: tuple[str, ...], folder: Path) -> list[str]:
    return [Path(path).relative_to(folder).as_posix() for path in found]


def test_folders_are_walked_in_order(tmp_path: Path) -> None:
    """Files come sorted by name, those of a subfolder where the folder's own are done."""
    fill(tmp_path, "b.md", "a.txt", "sub/c.html", "sub/deep/d.pdf", "z.docx", "r.csv")
    found = discover([tmp_path])
    assert sorted(names(found.files, tmp_path)) == [
        "a.txt", "b.md", "r.csv", "sub/c.html", "sub/deep/d.pdf", "z.docx",
    ]  # fmt: skip
    assert found == discover([tmp_path])
    assert found.problems == ()


def test_companions_and_hidden_files_are_skipped(tmp_path: Path) -> None:
    """Gold facts, mappings, code, read-me files and what is hidden are no documents."""
    fill(tmp_path, "a.txt", "a.facts", "README.md", "x.py", "r.mapping.yaml", "s.json", "l.db")
    fill(tmp_path, ".hidden.txt", ".git/x.txt")
    found = discover([tmp_path])
    assert names(found.files, tmp_path) == ["a.txt"]
    assert names(found.skipped, tmp_path) == [
        "README.md", "a.facts", "l.db", "r.mapping.yaml", "s.json", "x.py",
    ]  # fmt: skip


@pytest.mark.parametrize("name", ["m.eml", "m.msg", "m.doc", "m.rtf", "m.zip", "m.xlsx", "m.odt"])
def test_documents_that_are_not_read_get_advice(tmp_path: Path, name: str) -> None:
    """A document in a format that is not read is a problem, found by folder or by name."""
    fill(tmp_path, name, "a.txt")
    for paths in ([tmp_path], [tmp_path / name, tmp_path / "a.txt"]):
        found = discover(paths)
        assert names(found.files, tmp_path) == ["a.txt"]
        [problem] = found.problems
        assert isinstance(problem.error, DocumentError)
        assert f"{name}: {Path(name).suffix} is not read; " in str(problem.error)


@pytest.mark.parametrize("name", ["a.facts", "r.mapping.yaml", "x.py", "x.json"])
def test_other_files_given_by_name_are_refused(tmp_path: Path, name: str) -> None:
    """A file that a folder's walk would skip is refused where it is named."""
    [problem] = discover([fill(tmp_path, name) / name]).problems
    assert problem.path.endswith(name)


def test_every_problem_is_reported(tmp_path: Path) -> None:
    """A missing path and an empty folder are problems; the files beside them are found."""
    fill(tmp_path, "a.txt")
    (tmp_path / "empty").mkdir()
    found = discover([tmp_path / "none.txt", tmp_path / "empty", "-", tmp_path / "a.txt"])
    assert found.files == ("-", (tmp_path / "a.txt").as_posix())
    assert [str(problem.error).split(": ")[1] for problem in found.problems] == [
        "does not exist; check the path",
        "no documents in this folder; Liaison reads .txt, .text, .md, .markdown, .html, .htm, "
        ".xhtml, .pdf, .docx, .csv",
    ]


def test_loops_of_links_are_reported(tmp_path: Path) -> None:
    """A link to a folder above and a link to itself are named, and the walk ends."""
    fill(tmp_path, "sub/a.txt")
    (tmp_path / "sub" / "back").symlink_to(tmp_path)
    (tmp_path / "self.txt").symlink_to("self.txt")
    found = discover([tmp_path])
    assert names(found.files, tmp_path) == ["sub/a.txt"]
    assert names(tuple(problem.path for problem in found.problems), tmp_path) == [
        "self.txt", "sub/back",
    ]  # fmt: skip
    assert all("loop of links" in str(problem.error) for problem in found.problems)


def test_each_real_file_once(tmp_path: Path) -> None:
    """A file reached by several paths is read once, under its own path in any order."""
    fill(tmp_path, "real/b.txt")
    (tmp_path / "a.txt").symlink_to("real/b.txt")
    (tmp_path / "again").symlink_to("real")
    given = [tmp_path, tmp_path / "a.txt", tmp_path / "real" / "b.txt"]
    for paths in (given, given[::-1]):
        found = discover(paths)
        assert (names(found.files, tmp_path), found.problems) == (["real/b.txt"], ())


def test_link_to_nothing_is_a_problem(tmp_path: Path) -> None:
    """A broken link is said to be one."""
    (tmp_path / "a.txt").symlink_to("gone.txt")
    [problem] = discover([tmp_path]).problems
    assert "is a link to nothing" in str(problem.error)


def test_pipes_are_refused(tmp_path: Path) -> None:
    """A named pipe is not opened, for that would wait for ever."""
    os.mkfifo(tmp_path / "p.txt")
    [problem] = discover([tmp_path / "p.txt"]).problems
    assert "is no regular file" in str(problem.error)


def test_folder_that_cannot_be_listed_is_a_problem(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A folder without permission is named, and the rest is walked."""
    fill(tmp_path, "a.txt", "sub/b.txt")
    listing = Path.iterdir

    def refuse(self: Path) -> object:
        if self.name == "sub":
            raise PermissionError(13, "Permission denied")
        return listing(self)

    monkeypatch.setattr(Path, "iterdir", refuse)
    found = discover([tmp_path])
    assert names(found.files, tmp_path) == ["a.txt"]
    assert "sub: the folder cannot be listed (Permission denied)" in str(found.problems[0].error)
