"""What holds for every command: help, exit codes, messages, pipes, files."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path
from typing import TextIO

import click
import pytest
from cli_samples import Liaison

import explorer.cli
from explorer.cli import cli
from explorer.cli.common import writing
from graphmodel.errors import QueryError, UsageError


def _commands(group: click.Group) -> list[tuple[str, click.Command]]:
    found: list[tuple[str, click.Command]] = []
    for name, command in group.commands.items():
        if isinstance(command, click.Group):
            found += [(f"{name} {sub}", leaf) for sub, leaf in _commands(command)]
        else:
            found.append((name, command))
    return found


COMMANDS = dict(_commands(cli))


def test_the_commands_are_those_of_the_manual() -> None:
    """No command goes or comes without the manual."""
    assert set(COMMANDS) == {
        *("load", "documents", "forget", "copy", "facts", "query", "questions", "show", "map"),
        *("export", "evaluate", "mine", "verify", "lint", "schema", "report gaps"),
    }


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_has_help_with_an_example(name: str, liaison: Liaison) -> None:
    """Help says what a command does, each option has a line, and an example calls it."""
    result = liaison(*name.split(), "--help")
    assert result.code == 0
    assert result.err == ""
    assert f"Example:\n    liaison {name}" in result.out
    assert all(p.help for p in COMMANDS[name].params if isinstance(p, click.Option)), name


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_takes_a_store_and_debug(name: str) -> None:
    """`--store` and `--debug` are options of every command; `copy` names two stores itself."""
    given = {word for p in COMMANDS[name].params for word in p.opts}
    assert "--debug" in given
    assert "--store" in given or name == "copy"


def test_help_answers_at_once() -> None:
    """`liaison --help` imports none of the heavy modules, which take most of a start."""
    code = (
        "import sys; from explorer.cli import run; run(['--help']); "
        "heavy = {'networkx', 'kglite', 'numpy', 'rich', 'yaml', 'sqlite3', 'loaders', 'babel'}; "
        "sys.exit(str(heavy & set(sys.modules)) if heavy & set(sys.modules) else 0)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr


@pytest.mark.parametrize(
    ("args", "said"),
    [
        (["lod"], "there is no command 'lod'. Did you mean 'load'?"),
        (["report", "gap"], "there is no command 'gap'. Did you mean 'gaps'?"),
        (["load"], "Missing argument 'PATH...'. See 'liaison load --help'."),
        (["documents", "--format", "xml"], "'xml' is not one of"),
    ],
)
def test_a_command_line_that_cannot_be_meant(args: list[str], said: str, liaison: Liaison) -> None:
    """One line on standard error says what is wrong; the exit code is 2."""
    result = liaison(*args)
    assert result.code == 2
    assert result.out == ""
    assert result.err.startswith("liaison: ")
    assert said in result.err
    assert len(result.err.splitlines()) == 1


def _failing(monkeypatch: pytest.MonkeyPatch, error: BaseException) -> None:
    def fail(**_: object) -> None:
        raise error

    monkeypatch.setattr(COMMANDS["verify"], "callback", fail)


@pytest.mark.parametrize(
    ("error", "code", "said"),
    [
        (QueryError("the statement is wrong"), 1, "liaison: the statement is wrong\n"),
        (UsageError("cannot be meant"), 2, "liaison: cannot be meant\n"),
        (
            PermissionError(13, "Permission denied", "x.db"),
            1,
            "liaison: x.db: Permission denied; choose another place, or change its rights\n",
        ),
    ],
)
def test_an_error_is_one_line(
    error: Exception, code: int, said: str, liaison: Liaison, monkeypatch: pytest.MonkeyPatch
) -> None:
    """An error that a user can mend is its sentence and its exit code, no traceback."""
    _failing(monkeypatch, error)
    result = liaison("verify")
    assert (result.code, result.out, result.err) == (code, "", said)


@pytest.mark.parametrize("args", [("--debug", "verify"), ("verify", "--debug")])
def test_debug_shows_the_traceback(
    args: tuple[str, ...], liaison: Liaison, monkeypatch: pytest.MonkeyPatch
) -> None:
    """With --debug, before or after the command, the traceback comes ahead of the sentence."""
    _failing(monkeypatch, QueryError("wrong"))
    result = liaison(*args)
    assert result.err.startswith("Traceback")
    assert result.err.endswith("liaison: wrong\n")


def test_a_fault_of_the_program_says_so(liaison: Liaison, monkeypatch: pytest.MonkeyPatch) -> None:
    """An unexpected error is named as the program's own, with what to do next."""
    _failing(monkeypatch, KeyError("x"))
    result = liaison("verify")
    assert result.code == 1
    assert "a fault in the program (KeyError: 'x')" in result.err
    assert "--debug" in result.err
    assert "Traceback" not in result.err


def test_ctrl_c_prints_a_sentence(liaison: Liaison, monkeypatch: pytest.MonkeyPatch) -> None:
    """Ctrl-C ends a command with a sentence and exit code 130."""
    _failing(monkeypatch, KeyboardInterrupt())
    result = liaison("verify")
    assert result.code == 130
    assert "interrupted" in result.err
    assert "Traceback" not in result.err


def test_a_reader_that_leaves_ends_it_quietly(url: str) -> None:
    """`liaison facts | true` prints nothing on standard error."""
    code = "import explorer.cli; explorer.cli.main(['facts'])"
    read, write = os.pipe()
    os.close(read)
    done = subprocess.run(
        [sys.executable, "-c", code], stdout=write, stderr=subprocess.PIPE, text=True, check=False
    )
    os.close(write)
    assert done.stderr == ""
    assert done.returncode == 1


def test_output_is_utf8_whatever_the_locale(url: str) -> None:
    """Names keep their accents where the locale says ASCII."""
    code = "import explorer.cli; explorer.cli.main(['facts'])"
    environment = os.environ | {"LC_ALL": "C", "PYTHONIOENCODING": "ascii", "PYTHONUTF8": "0"}
    done = subprocess.run(
        [sys.executable, "-c", code], env=environment, capture_output=True, check=False
    )
    assert "Michèle" in done.stdout.decode()


def test_main_exits_with_the_code(monkeypatch: pytest.MonkeyPatch) -> None:
    """The entry point hands the exit code to the shell."""
    with pytest.raises(SystemExit) as stopped:
        explorer.cli.main(["nonsense"])
    assert stopped.value.code == 2


def _fail_halfway(stream: TextIO) -> None:
    stream.write("half")
    raise RuntimeError


def test_a_file_appears_whole_or_not_at_all(tmp_path: Path) -> None:
    """A failure while writing leaves the old file, and no other."""
    target = tmp_path / "out.txt"
    target.write_text("old")
    with pytest.raises(RuntimeError), writing(str(target)) as stream:
        _fail_halfway(stream)
    assert target.read_text() == "old"
    with writing(str(target)) as stream:
        stream.write("new\n")
        assert target.read_text() == "old"
    assert target.read_bytes() == b"new\n"
    assert list(tmp_path.iterdir()) == [target]


def test_a_file_keeps_its_rights_and_its_links(tmp_path: Path) -> None:
    """Writing through a link changes the file that it leads to; rights stay."""
    target, link = tmp_path / "real.txt", tmp_path / "link.txt"
    target.write_text("old")
    target.chmod(0o640)
    link.symlink_to(target)
    with writing(str(link)) as stream:
        stream.write("new")
    assert link.is_symlink()
    assert target.read_text() == "new"
    assert target.stat().st_mode & 0o777 == 0o640


def test_a_device_is_written_to_and_not_replaced(tmp_path: Path) -> None:
    """A pipe given as a file is still a pipe afterwards."""
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    reader = subprocess.Popen(["cat", str(pipe)], stdout=subprocess.PIPE)
    with writing(str(pipe)) as stream:
        stream.write("through")
    assert reader.communicate(timeout=10)[0] == b"through"
    assert pipe.is_fifo()


@pytest.mark.parametrize(
    ("place", "said"), [("", "is a folder"), ("missing/out.txt", "does not exist")]
)
def test_a_place_that_cannot_be_written(place: str, said: str, tmp_path: Path) -> None:
    """A folder, or a file in a folder that does not exist, is refused with a sentence."""
    with pytest.raises(UsageError, match=said), writing(str(tmp_path / place)):
        pytest.fail("was opened")
