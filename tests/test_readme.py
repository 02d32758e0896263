"""README's commands exist and its Python runs."""

from __future__ import annotations

import re
import shlex
from pathlib import Path

import click
import pytest

from explorer.cli import cli

ROOT = Path(__file__).resolve().parent.parent
README = (ROOT / "README.md").read_text(encoding="utf-8")
#: Indented lines that call liaison: at a prompt, or as a plain line of a block.
COMMANDS = re.findall(r"^ {4}(?:\$ )?(?:\.venv/bin/)?liaison (.*)$", README, re.MULTILINE)
PYTHON = re.findall(r"^```python\n(.*?)^```", README, re.MULTILINE | re.DOTALL)


def _parse(group: click.Group, args: list[str], name: str = "liaison") -> None:
    """Parse `args` as the command line does, without running the command."""
    with group.make_context(name, args, resilient_parsing=False) as context:
        rest = [*context._protected_args, *context.args]
        found, command, tail = group.resolve_command(context, rest)
        assert command is not None, f"{name} {found}"
        if isinstance(command, click.Group):
            _parse(command, tail, f"{name} {found}")
        else:
            command.make_context(found, tail, parent=context).close()


def test_readme_shows_every_command() -> None:
    """Each command stands in README's table, and is called in an example."""
    for name, command in cli.commands.items():
        leaves = command.commands if isinstance(command, click.Group) else [""]
        for leaf in leaves:
            full = f"{name} {leaf}".strip()
            assert re.search(rf"^\| `{full}[ `]", README, re.MULTILINE), full
            assert any(line.startswith(full) for line in COMMANDS), full


@pytest.mark.parametrize("line", COMMANDS)
def test_readme_commands_parse(line: str) -> None:
    """Every command line in README is one that the program takes."""
    args = shlex.split(re.split(" [<>] ", line)[0])
    if args != ["--help"]:
        _parse(cli, args)


def test_readme_python_runs(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """README's Python runs as it stands beside seeds/, and finds posts."""
    (tmp_path / "seeds").symlink_to(ROOT / "seeds")
    monkeypatch.chdir(tmp_path)
    assert len(PYTHON) == 1
    space: dict[str, object] = {}
    exec(compile(PYTHON[0], "README.md", "exec"), space)
    rows = space["rows"]
    assert getattr(rows, "columns", None) == ("o.name", "p.title", "b.name")
    assert getattr(rows, "rows", None)
    assert len(space["graph"]) > 20  # type: ignore[arg-type] # a graph's length is its nodes


def test_readme_quotes_a_sample() -> None:
    """The sentences in README's example of a dossier stand in a sample document."""
    quotes = [" ".join(quote.split()) for quote in re.findall(r"“(.+?)”", README, re.DOTALL)]
    text = " ".join((ROOT / "seeds/kenya_visit.txt").read_text(encoding="utf-8").split())
    shown = [quote for quote in quotes if len(quote) > 60]
    assert shown
    assert all(quote in text for quote in shown)


def test_readme_names_what_is_there() -> None:
    """The folders and files that README names in code exist, those of a user's own apart."""
    known = ("seeds/", "graphmodel/", "loaders/", "explorer/", "loaders/gazetteers/", "LICENSE")
    for name in (*known, "DECISIONS.md", "CHANGELOG.md", "loaders/relations/"):
        assert f"`{name}`" in README, name
        assert (ROOT / name).exists(), name
