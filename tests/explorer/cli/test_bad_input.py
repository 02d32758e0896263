"""Bad input to the real commands: one clear line, the right exit code, the rest done."""

from __future__ import annotations

import contextlib
import io
import os
import signal
import sqlite3
import stat
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from cli_samples import Liaison, Result
from reader_samples import make_bomb, make_pdf

from explorer.cli import run
from graphmodel import open_store, verify
from graphmodel.stores.sqlite.store import SqliteStore

GOOD = (
    "Michèle Coninsx, Executive Director of the Counter-Terrorism Committee Executive "
    "Directorate (CTED), visited Kenya on 31 July 2018."
)
OTHER = "The United Nations Office on Drugs and Crime (UNODC) assists Malta and Niger."
#: Documents enough that a signal sent after the third still meets the load at work.
MANY = 300
NOBODY = 65534
ZIP = b"PK\x05\x06" + bytes(18)

#: Files that cannot be read, and what is said of each beside its path.
BAD: dict[str, tuple[bytes, str]] = {
    "empty.txt": (b"", "the file is empty; give a file that has text"),
    "blank.txt": (b" \n\n", "the file is empty; give a file that has text"),
    "binary.txt": (bytes(range(256)) * 40, "binary, not text; save it as UTF-8 text"),
    "noise.txt": (b"\x81\x8d\x8f\x90\x9d\xfe\xff\xc0" * 90, "save it as UTF-8 text"),
    "cut.pdf": (make_pdf([[GOOD]])[:300], "the pdf is cut short; fetch it again"),
    "locked.pdf": (make_pdf([[GOOD]], encrypted=True), "encrypted; save a copy without"),
    "scan.pdf": (make_pdf([[], []]), "no text layer; it needs OCR, for example with ocrmypdf"),
    "none.pdf": (b"hello", "not a pdf; give the file the suffix of what it is"),
    "none.docx": (b"hello", "not a docx, or cut short; save it as docx again"),
    "bomb.docx": (make_bomb(30), "unpacks to 30 MB, which no document does"),
    "a.eml": (b"hello", ".eml is not read; save the message as txt or html"),
    "a.msg": (b"hello", ".msg is not read; save the message as txt or html"),
    "a.doc": (b"hello", ".doc is not read; save it as docx"),
    "a.rtf": (b"hello", ".rtf is not read; save it as docx"),
    "a.zip": (ZIP, ".zip is not read; unpack it and load the folder"),
}
#: Problems that are no matter of a file's bytes, and what is said of each.
PLACES = {
    "huge.txt": "is larger than 64 MB, the most that is read; divide it",
    "self.txt": "is a loop of links; remove the link that leads back",
    "down/up": "is a loop of links; remove the link that leads back",
    "nothing.txt": "is a link to nothing; remove or mend it",
    os.fsdecode(b"odd\xff.txt"): "the name holds bytes that are no UTF-8; rename it",
}


def call(*args: str) -> Result:
    """Run a command line in this process."""
    out, err = io.StringIO(), io.StringIO()
    with contextlib.redirect_stdout(out), contextlib.redirect_stderr(err):
        code = run(args)
    return Result(code, out.getvalue(), err.getvalue())


def shell(*args: str, **given: Any) -> subprocess.CompletedProcess[bytes]:
    """Run a command line as the installed command does, in a process of its own."""
    return subprocess.run(_command(*args), capture_output=True, check=False, **given)


def _command(*args: str) -> list[str]:
    return [sys.executable, "-c", "from explorer.cli import main; main()", *args]


def one_line(result: Result, code: int, *said: str) -> None:
    """The command failed with `code` and one line on standard error that says all of `said`."""
    assert result.code == code
    assert result.err.startswith("liaison: ")
    assert len(result.err.splitlines()) == 1
    for words in said:
        assert words in result.err


def held(url: str) -> list[str]:
    """The ids of what a store holds, every quotation of which is sound."""
    with open_store(url, create=False) as store:
        assert list(verify(store)) == []
        return [summary.document.id for summary in store.documents()]


# -- documents --------------------------------------------------------------------------------


@pytest.fixture(scope="module")
def loaded(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Result]:
    """A folder of everything bad and two good documents, and what its load said."""
    base = tmp_path_factory.mktemp("bad")
    folder = base / "in"
    folder.mkdir()
    for name, (content, _) in BAD.items():
        (folder / name).write_bytes(content)
    with (folder / "huge.txt").open("wb") as huge:
        huge.truncate(100 * 2**20)
    (folder / "self.txt").symlink_to("self.txt")
    (folder / "nothing.txt").symlink_to("nowhere.txt")
    (folder / "down").mkdir()
    (folder / "down/up").symlink_to("..")
    (folder / os.fsdecode(b"odd\xff.txt")).write_text(GOOD + " 1", encoding="utf-8")
    (folder / "good.txt").write_text(GOOD, encoding="utf-8")
    (folder / "zz a 'b' \"c\" é $x.txt").write_text(OTHER, encoding="utf-8")
    result = call("load", str(folder), str(base / "missing.txt"), "--store", str(base / "s.db"))
    return base, result


@pytest.mark.parametrize(("name", "said"), [(n, said) for n, (_, said) in BAD.items()])
def test_a_bad_file_is_one_line(name: str, said: str, loaded: tuple[Path, Result]) -> None:
    """What cannot be read is named once, with the reason and what to do."""
    base, result = loaded
    (line,) = [line for line in result.err.splitlines() if f"{base}/in/{name}:" in line]
    assert line.startswith(f"liaison: {base}/in/{name}: ")
    assert said in line


@pytest.mark.parametrize(("name", "said"), PLACES.items())
def test_a_bad_place_is_one_line(name: str, said: str, loaded: tuple[Path, Result]) -> None:
    """A file of 100 MB, a loop of links, a name of no encoding: one line each."""
    base, result = loaded
    shown = name.encode(errors="backslashreplace").decode()
    (line,) = [line for line in result.err.splitlines() if f"{base}/in/{shown}:" in line]
    assert said in line


def test_the_other_documents_are_loaded(loaded: tuple[Path, Result]) -> None:
    """Beside all that failed the good documents are in the store, with facts; exit code 1."""
    base, result = loaded
    assert result.code == 1
    assert "Traceback" not in result.err
    assert "fault in the program" not in result.err
    assert f"liaison: {base}/missing.txt: does not exist; check the path\n" in result.err
    assert held(str(base / "s.db")) == ["good", "zz a 'b' \"c\" é $x"]
    failed = len(BAD) + len(PLACES) + 1
    *lines, closing = result.err.splitlines()
    assert len(lines) == failed
    assert closing.startswith(f"{failed + 2} documents: 2 loaded, {failed} failed; ")


@pytest.mark.parametrize("name", BAD)
def test_a_bad_file_named_by_itself(name: str, loaded: tuple[Path, Result], tmp_path: Path) -> None:
    """Given alone, a bad file is refused in the same words, and the store stays empty."""
    base, _ = loaded
    url = str(tmp_path / "s.db")
    result = call("load", str(base / "in" / name), "--store", url)
    assert result.code == 1
    first, closing = result.err.splitlines()
    assert BAD[name][1] in first
    assert closing == f"1 document: 1 failed; store {url}"
    assert held(url) == []


def test_an_empty_path_is_not_this_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A path that an unset variable left empty does not load the working folder."""
    (tmp_path / "good.txt").write_text(GOOD, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    result = call("load", "", "--store", "s.db")
    assert result.code == 1
    assert "the path is empty; name a file or folder" in result.err
    assert held("s.db") == []


def test_two_texts_of_one_name(tmp_path: Path) -> None:
    """The second text under a name is refused with both places; the first stays."""
    for number, text in enumerate((GOOD, OTHER)):
        (tmp_path / f"{number}").mkdir()
        (tmp_path / f"{number}/same.txt").write_text(text, encoding="utf-8")
    url = str(tmp_path / "s.db")
    result = call("load", str(tmp_path / "0"), str(tmp_path / "1"), "--store", url)
    assert result.code == 1
    first, _ = result.err.splitlines()
    for words in ("'same' is taken", "0/same.txt", "1/same.txt", "--id"):
        assert words in first
    with open_store(url) as store:
        document = store.document("same")
    assert document is not None
    assert document.text == GOOD


# -- stores -----------------------------------------------------------------------------------


def _other_program(path: Path) -> None:
    with contextlib.closing(sqlite3.connect(path)) as database:
        database.execute("CREATE TABLE x (y)")


def _newer(path: Path) -> None:
    open_store(str(path)).close()
    with contextlib.closing(sqlite3.connect(path)) as database:
        database.execute("PRAGMA user_version = 99")


def _cut(path: Path) -> None:
    open_store(str(path)).close()
    path.write_bytes(path.read_bytes()[:9000])


STORES: dict[str, tuple[Any, str]] = {
    "text": (lambda path: path.write_text("no store\n" * 9), "is not a Liaison store"),
    "short": (lambda path: path.write_text("SQ"), "is not a Liaison store"),
    "other": (_other_program, "is an SQLite file of another program"),
    "newer": (_newer, "was written by a newer version of Liaison; update Liaison"),
    "cut": (_cut, "is damaged; restore a copy"),
    "folder": (lambda path: path.mkdir(), "is a folder; name a file with --store"),
}


@pytest.mark.parametrize("kind", STORES)
@pytest.mark.parametrize("command", ["load", "facts"])
def test_a_store_that_is_none(kind: str, command: str, tmp_path: Path) -> None:
    """Each is refused in one line that names it, for reading and for loading, and stays."""
    make, said = STORES[kind]
    path, good = tmp_path / "x.db", tmp_path / "good.txt"
    make(path)
    before = path.read_bytes() if path.is_file() else b""
    good.write_text(GOOD, encoding="utf-8")
    result = call(command, *([str(good)] if command == "load" else []), "--store", str(path))
    one_line(result, 1, str(path), said)
    assert (path.read_bytes() if path.is_file() else b"") == before


@contextlib.contextmanager
def _without_rights() -> Iterator[None]:
    """As a user without rights, where the tests run as root, for whom no right is missing."""
    if os.geteuid():
        yield
        return
    os.seteuid(NOBODY)
    try:
        yield
    finally:
        os.seteuid(0)


@pytest.fixture
def open_folder() -> Iterator[Path]:
    """A folder that every user can reach."""
    with tempfile.TemporaryDirectory() as name:
        path = Path(name)
        path.chmod(0o755)
        yield path
        path.chmod(0o755)


def test_a_store_that_is_read_only(url: str, open_folder: Path, tmp_path: Path) -> None:
    """It answers, takes no document and forgets none; one line says so however many come."""
    path = open_folder / "s.db"
    path.write_bytes(Path(url).read_bytes())
    for number in range(3):
        (open_folder / f"{number}.txt").write_text(f"{GOOD} {number}", encoding="utf-8")
    names = [str(open_folder / f"{number}.txt") for number in range(3)]
    call("load", *names, "--store", str(tmp_path / "warm.db"))  # imports what it needs as root
    path.chmod(0o444)
    open_folder.chmod(0o555)
    with _without_rights():
        reading = call("facts", "--store", str(path))
        results = [
            call("load", *names, "--store", str(path)),
            call("forget", "note", "--store", str(path)),
        ]
    assert reading.code == 0
    assert reading.out
    for result in results:
        one_line(result, 1, str(path), "is read-only; make file and folder writable")
    assert held(str(path)) == ["note", "visit"]


def test_a_store_out_of_reach(url: str, open_folder: Path) -> None:
    """A store in a folder that is closed to the user is named, with what to check."""
    call("facts", "--store", url)
    folder = open_folder / "closed"
    folder.mkdir()
    (folder / "s.db").write_bytes(Path(url).read_bytes())
    folder.chmod(0)
    with _without_rights():
        result = call("facts", "--store", str(folder / "s.db"))
    folder.chmod(0o755)
    one_line(result, 1, "s.db cannot be read", "check path and permissions")


@pytest.mark.parametrize("command", ["load", "forget", "facts"])
def test_a_store_in_use(
    command: str, url: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """While another program holds the store, one line says to wait; afterwards it is as before."""
    defaults = SqliteStore.__init__.__kwdefaults__
    assert defaults is not None
    monkeypatch.setitem(defaults, "busy", 0.05)
    good = tmp_path / "good.txt"
    good.write_text(GOOD, encoding="utf-8")
    args = {"load": [str(good)], "forget": ["note"], "facts": []}[command]
    with contextlib.closing(sqlite3.connect(url, isolation_level=None)) as other:
        other.execute("BEGIN EXCLUSIVE")
        one_line(call(command, *args, "--store", url), 1, url, "is in use by another program")
        other.execute("ROLLBACK")
    assert held(url) == ["note", "visit"]


def test_a_full_disk_ends_a_load(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The load stops with one line; what was stored before stays, nothing of the next one."""
    connect = sqlite3.connect

    def small(*args: Any, **given: Any) -> sqlite3.Connection:
        database: sqlite3.Connection = connect(*args, **given)
        database.execute("PRAGMA max_page_count = 40")  # 160 kB: SQLite says that the disk is full
        return database

    for number in range(9):
        text = f"{GOOD} {number}. " + OTHER * 20
        (tmp_path / f"{number}.txt").write_text(text, encoding="utf-8")
    url = str(tmp_path / "s.db")
    with monkeypatch.context() as patch:
        patch.setattr("graphmodel.stores.sqlite.database.sqlite3.connect", small)
        result = call("load", str(tmp_path), "--store", url, "-q")
    kept = held(url)
    assert 0 < len(kept) < 9
    said = f"{len(kept)} document{'s' if len(kept) > 1 else ''} finished before and kept"
    one_line(result, 1, f"the disk of store {url} is full; make room and try again; {said}")
    assert call("load", str(tmp_path), "--store", url, "-q").code == 0
    assert len(held(url)) == 9


# -- interruptions ----------------------------------------------------------------------------


@pytest.fixture
def many(tmp_path: Path) -> Path:
    """A folder of documents that take a second or two to load."""
    folder = tmp_path / "many"
    folder.mkdir()
    for number in range(MANY):
        text = f"{GOOD} This is note {number}. {OTHER} " * 2
        (folder / f"n{number:03}.txt").write_text(text, encoding="utf-8")
    return folder


def _stopped(folder: Path, url: str, number: signal.Signals) -> tuple[int, int, str]:
    """Stop a load after three documents: exit code, lines of documents, standard error."""
    process = subprocess.Popen(
        _command("load", str(folder), "--store", url),
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        env=os.environ | {"PYTHONUNBUFFERED": "1"},
    )
    assert process.stdout is not None
    for _ in range(3):
        process.stdout.readline()
    process.send_signal(number)
    out, err = process.communicate(timeout=60)
    return process.returncode, 3 + len(out.splitlines()), err


def test_ctrl_c_keeps_what_was_finished(many: Path, tmp_path: Path) -> None:
    """Documents finished before Ctrl-C stay whole, exit code 130, and a second load goes on."""
    url = str(tmp_path / "s.db")
    code, lines, err = _stopped(many, url, signal.SIGINT)
    assert code == 130
    assert err == (
        f"liaison: interrupted; {lines} documents finished before and kept in {url}, "
        "nothing of the next one.\n"
    )
    kept = held(url)
    # the last may be stored while its line is not yet printed
    assert lines <= len(kept) <= lines + 1 < MANY
    again = call("load", str(many), "--store", url)
    assert again.code == 0
    assert again.out.count("skipped unchanged") == len(kept)
    whole = str(tmp_path / "whole.db")
    assert call("load", str(many), "--store", whole, "-q").code == 0
    assert call("facts", "--store", url).out == call("facts", "--store", whole).out


def test_a_killed_load_leaves_a_sound_store(many: Path, tmp_path: Path) -> None:
    """After SIGKILL the store opens, verifies, and takes the rest."""
    url = str(tmp_path / "s.db")
    code, lines, _ = _stopped(many, url, signal.SIGKILL)
    assert code == -signal.SIGKILL
    assert lines <= len(held(url)) <= lines + 1 < MANY
    assert call("load", str(many), "--store", url, "-q").code == 0
    assert len(held(url)) == MANY


@pytest.mark.parametrize(
    "args",
    [("facts",), ("documents",), ("query", "UNWIND range(1, 90000) AS i RETURN i")],
)
def test_a_reader_that_takes_one_line(args: tuple[str, ...], url: str, tmp_path: Path) -> None:
    """`| head -1` gets its line, and no message follows it."""
    errors = tmp_path / "errors"
    with errors.open("wb") as stream:
        process = subprocess.Popen(_command(*args), stdout=subprocess.PIPE, stderr=stream)
        assert process.stdout is not None
        assert process.stdout.readline()
        process.stdout.close()
        process.wait(timeout=60)
    assert errors.read_text(encoding="utf-8") == ""
    assert held(url) == ["note", "visit"]


def test_a_load_goes_on_without_a_reader(many: Path, tmp_path: Path) -> None:
    """Whoever reads the first line of a load and leaves does not stop it."""
    url = str(tmp_path / "s.db")
    process = subprocess.Popen(
        _command("load", str(many), "--store", url),
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        env=os.environ | {"PYTHONUNBUFFERED": "1"},
    )
    assert process.stdout is not None
    assert process.stderr is not None
    assert process.stdout.readline().startswith("n000: ")
    process.stdout.close()
    said = process.stderr.read()
    process.stderr.close()
    assert process.wait(timeout=60) == 0
    assert said.startswith(f"{MANY} documents: {MANY} loaded;")
    assert len(held(url)) == MANY


def test_a_full_disk_under_standard_output(url: str) -> None:
    """What cannot be written is said, with the place and what to do."""
    with Path("/dev/full").open("wb") as full:
        done = subprocess.run(_command("facts"), stdout=full, stderr=subprocess.PIPE, check=False)
    assert done.returncode == 1
    assert done.stderr.decode() == (
        "liaison: standard output: No space left on device; "
        "make room on the disk, or choose another place\n"
    )


def test_standard_output_that_is_closed(url: str) -> None:
    """A command whose output nobody can get says so."""
    line = subprocess.list2cmdline([sys.executable])
    code = "import explorer.cli; explorer.cli.main(['facts'])"
    done = subprocess.run(
        ["sh", "-c", f'{line} -c "{code}" >&-'], capture_output=True, text=True, check=False
    )
    assert done.returncode == 1
    assert done.stderr.startswith("liaison: standard output is closed; send it to a file")
    assert "Traceback" not in done.stderr


# -- names, locales, places -------------------------------------------------------------------


def test_a_locale_that_is_not_utf8(tmp_path: Path, url: str) -> None:
    """In the C locale, UTF-8 mode off, names and paths beyond ASCII are read and found."""
    environment = os.environ | {"LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"}
    path = tmp_path / "a 'b' \"c\" é.txt"
    path.write_text(GOOD, encoding="utf-8")
    found = shell("load", str(path), "--title", "Tître", "--store", "é.db", env=environment)
    assert (found.returncode, found.stdout.decode()[:13]) == (0, "a 'b' \"c\" é: ")
    assert held(str(tmp_path / "é.db")) == ["a 'b' \"c\" é"]
    shown = shell("show", "Michèle Coninsx", env=environment)
    assert shown.stdout.decode().startswith("Michèle Coninsx\n")


def test_names_with_blanks_quotes_and_accents(tmp_path: Path) -> None:
    """A document whose name holds any of them is loaded, shown and forgotten by that name."""
    name = "a 'b' \"c\" é $x"
    (tmp_path / f"{name}.txt").write_text(GOOD, encoding="utf-8")
    url = str(tmp_path / "my store é.db")
    assert call("load", str(tmp_path / f"{name}.txt"), "--store", url).code == 0
    assert f"id: {name}\n" in call("show", f"Document:{name}", "--store", url).out
    assert call("forget", name, "--store", url).code == 0
    assert held(url) == []


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"", "standard input: the file is empty"),
        (bytes(range(256)) * 9, "standard input: binary, not text"),
    ],
)
def test_standard_input_that_is_no_document(
    content: bytes, said: str, liaison: Liaison, tmp_path: Path
) -> None:
    """What is piped in is named as such."""
    result = liaison("load", "-", "--id", "x", "--store", str(tmp_path / "s.db"), stdin=content)
    assert result.code == 1
    assert said in result.err


def test_an_empty_statement(url: str, liaison: Liaison) -> None:
    """A query of nothing, given or piped in, is answered with an example."""
    one_line(liaison("query", "-", stdin=""), 1, "the query is empty; for example: MATCH")
    one_line(liaison("query", " "), 1, "the query is empty; for example: MATCH")


@pytest.mark.parametrize("command", [("facts",), ("map",)])
@pytest.mark.parametrize(
    ("place", "said"), [("missing/out", "does not exist; create it"), (".", "is a folder")]
)
def test_output_that_cannot_be_placed(command: tuple[str], place: str, said: str, url: str) -> None:
    """A missing folder, or a folder as the file, is bad usage: exit code 2."""
    one_line(call(*command, "-o", place), 2, said)


def test_output_where_the_user_may_not_write(url: str, open_folder: Path) -> None:
    """A folder closed to writing is named, with what to do; nothing is left in it."""
    call("facts")
    Path(url).chmod(0o644)
    other = open_folder / "s.db"
    other.write_bytes(Path(url).read_bytes())
    open_folder.chmod(0o555)
    with _without_rights():
        result = call("facts", "--store", str(other), "-o", str(open_folder / "out.jsonl"))
    assert result.code == 1
    assert "out.jsonl cannot be written (Permission denied)" in result.err
    assert "choose another place, or change its rights" in result.err
    assert [path.name for path in open_folder.iterdir()] == ["s.db"]
    assert stat.S_IMODE(open_folder.stat().st_mode) == 0o555


# -- Cypher, names that are unknown, stores that are empty ------------------------------------


@pytest.mark.parametrize(
    ("statement", "place", "said"),
    [
        ("MATCH (n RETURN n", 7, "is never closed"),
        ("MATCH (n:Office) RETURN m", 25, "'m'"),
        ("RETRUN 1", 1, "RETRUN"),
        ("MATCH (n:Ofice) RETURN n", 10, "unknown label 'Ofice'. Did you mean 'Office'?"),
        ("MATCH ()-[r:LEAD]-() RETURN r", 13, "type 'LEAD'. Did you mean 'LEADS'?"),
        ("MATCH (n) DELETE n", 11, "needs --write"),
    ],
)
def test_a_mistake_in_cypher_is_marked(statement: str, place: int, said: str, url: str) -> None:
    """The message gives line and column, and a caret stands under the place."""
    result = call("query", statement)
    assert (result.code, result.out) == (1, "")
    message, shown, caret = result.err.splitlines()
    assert message.startswith("liaison: Cypher: ")
    assert said in message
    assert f"(line 1, column {place})" in message
    assert shown == f"  {statement}"
    assert caret == " " * (place + 1) + "^"


@pytest.mark.parametrize(
    ("args", "said"),
    [
        (("map", "-o", "m.html", "--label", "Ofice"), "Did you mean 'Office'?"),
        (("map", "-o", "m.html", "--type", "LEAD"), "Did you mean 'LEADS'?"),
        (("map", "-o", "m.html", "--focus", "Kenia"), "Did you mean 'Kenya'?"),
        (("map", "-o", "m.html", "--document", "vist"), "Did you mean 'visit'?"),
        (("report", "gaps", "--document", "vist"), "Did you mean 'visit'?"),
        (("show", "Kenia"), "Did you mean 'Kenya'?"),
        (("show", "Country:Kenia"), "no Country is called 'Kenia'. Did you mean 'Kenya'?"),
        (("show", ""), "nothing is called ''."),
        (("forget", "vist"), "Did you mean 'visit'?"),
        (("evaluate", "missing.facts"), "missing.facts does not exist"),
    ],
)
def test_a_name_that_is_unknown(args: tuple[str, ...], said: str, url: str) -> None:
    """What neither model nor store knows is one line with the nearest name, exit code 1."""
    one_line(call(*args), 1, said)
    assert held(url) == ["note", "visit"]


@pytest.mark.parametrize("name", ["coninsx", "Kenya", "CTED", "Official:michele-coninsx"])
def test_maps_and_dossiers_agree_on_names(name: str, url: str) -> None:
    """A focus means the nodes that `show` finds."""
    from explorer.dossier import find
    from explorer.map.selection import find as in_graph

    with open_store(url) as store:
        assert [node.key for node in find(store, name)] == in_graph(store.graph(), name)


@pytest.mark.parametrize(
    ("args", "code", "said"),
    [
        (("show", "CTED"), 1, "nothing is loaded; see 'liaison load --help'"),
        (("map", "-o", "m.html"), 1, "load documents first"),
        (("map", "-o", "m.html", "--focus", "CTED"), 1, "nothing is loaded"),
        (("evaluate", "x.facts"), 1, "no document is loaded for the gold of x"),
        (("forget", "x"), 1, "no document 'x' is loaded"),
        (("verify",), 0, "0 documents checked: 0 faults."),
        (("report", "gaps"), 0, "0 gaps"),
        (("documents",), 0, ""),
        (("facts",), 0, ""),
        (("query", "MATCH (n) RETURN n"), 0, ""),
    ],
)
def test_a_store_of_no_documents(
    args: tuple[str, ...], code: int, said: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """An empty store answers with nothing, or says in one line that nothing is loaded."""
    monkeypatch.chdir(tmp_path)
    open_store("liaison.db").close()
    (tmp_path / "x.facts").write_text("+ Office:CTED | ASSISTS | Country:Kenya\n")
    result = call(*args)
    assert result.code == code
    assert said in result.err
    assert len(result.err.splitlines()) <= 1


@pytest.mark.parametrize("command", ["facts", "documents", "verify", "show", "query", "map"])
def test_no_store_at_all(command: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where there is no store the command says how to get one, and makes none."""
    monkeypatch.chdir(tmp_path)
    more = {"show": ["x"], "query": ["RETURN 1"], "map": ["-o", "m.html"]}.get(command, [])
    one_line(call(command, *more), 1, "no store at liaison.db; load documents first: liaison load")
    assert list(tmp_path.iterdir()) == []
