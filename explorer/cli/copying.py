"""copy: from one store to another."""

from __future__ import annotations

import sys
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING

import click

from explorer.cli.common import debug_option, opened, say
from explorer.tables import counted

if TYPE_CHECKING:
    from graphmodel.copying import Copied


@click.command("copy")
@click.argument("source", metavar="FROM")
@click.argument("target", metavar="TO")
@debug_option
@click.option("-q", "--quiet", is_flag=True, help="Show no progress.")
@click.pass_context
def copy_command(context: click.Context, source: str, target: str, quiet: bool) -> None:
    """Copy all documents, with all that they state, into another store.

    FROM and TO are stores: a file, or a server such as neo4j://localhost. What TO holds
    already as it is stays; a copy that was broken off goes on where it stopped.

    \b
    Example:
      liaison copy liaison.db neo4j://localhost
      liaison copy neo4j://localhost back.db
    """
    from graphmodel.copying import copy
    from graphmodel.errors import UsageError

    if _same(source, target):
        raise UsageError(f"{source} cannot be copied to itself; name another store as TO")
    states: Counter[str] = Counter()
    with opened(source) as old, opened(target, create=True) as new:
        total = len(old.documents())

        def told(outcome: Copied) -> None:
            states[outcome.status] += 1
            if outcome.error:
                say(f"liaison: {outcome.document}: {outcome.error}")
            elif not quiet and sys.stderr.isatty():
                click.echo(f"\r{f'{states.total()} of {total} documents':40}", err=True, nl=False)

        def step(far: str) -> None:
            if not quiet and sys.stderr.isatty():
                click.echo(f"\r{far:40}", err=True, nl=False)

        try:
            copy(old, new, told, step)
        except KeyboardInterrupt:
            done = _told(states) or "no document is complete yet"
            say(f"\nBroken off; {done}. Run the same command again to go on.")
            context.exit(130)
    if not quiet and sys.stderr.isatty() and total:
        say("")
    say(f"{_told(states) or 'Nothing to copy'}.")
    if states["failed"]:
        context.exit(1)


def _same(source: str, target: str) -> bool:
    if source == target:
        return True
    old, new = (Path(name.removeprefix("sqlite:")) for name in (source, target))
    return old.exists() and new.exists() and old.samefile(new)


def _told(states: Counter[str]) -> str:
    words = {"copied": "copied", "unchanged": "there already", "failed": "failed"}
    return ", ".join(
        f"{counted(states[state], 'document')} {word}"
        for state, word in words.items()
        if states[state]
    )
