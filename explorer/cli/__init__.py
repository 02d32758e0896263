"""The command line: one verb a command, each of which calls one function of the library.

Data goes to standard output, messages to standard error. The modules that do the work
are imported inside the commands, so that ``liaison --help`` answers at once.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from typing import TextIO

import click

from explorer.cli import (
    asking,
    checking,
    copying,
    drawing,
    exporting,
    library,
    linting,
    listing,
    loading,
    mining,
    scoring,
)
from explorer.cli.common import Settings, advice, debug_option, say


class Commands(click.Group):
    """A group that answers a mistyped command with the nearest one."""

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """The command that `args` name; an unknown one is a usage error with a hint."""
        if args and self.get_command(ctx, args[0]) is None and not args[0].startswith("-"):
            from graphmodel.errors import UsageError, did_you_mean

            hint = did_you_mean(args[0], self.list_commands(ctx))
            raise UsageError(f"there is no command {args[0]!r}.{hint}")
        return super().resolve_command(ctx, args)

    def list_commands(self, ctx: click.Context) -> list[str]:
        """The commands in the order in which they are used."""
        return list(self.commands)


@click.group(cls=Commands, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="liaison-graph", prog_name="liaison")
@debug_option
def cli() -> None:
    """Explore who works with whom in institutional documents.

    Every relationship can be traced to the sentence that states it.

    \b
    Example:
      liaison load seeds/
      liaison show CTED
      liaison map -o map.html
    """


@click.group(cls=Commands)
def report() -> None:
    """Report on what is loaded.

    \b
    Example:
      liaison report gaps
    """


report.add_command(listing.gaps)
for _command in (
    loading.load,
    listing.documents,
    loading.forget,
    copying.copy_command,
    listing.facts,
    asking.query,
    library.questions,
    asking.show,
    drawing.map_command,
    exporting.export_command,
    scoring.evaluate,
    mining.mine,
    checking.verify,
    linting.lint,
    checking.schema,
    report,
):
    cli.add_command(_command)


def main(args: Sequence[str] | None = None) -> None:
    """Run the command line and exit with its code."""
    if args is None:
        _run_in_utf8()
    sys.exit(run(args))


def run(args: Sequence[str] | None = None) -> int:
    """Run the command line and return the exit code.

    0: done; 1: something failed, or was found at fault; 2: the command line cannot be meant;
    130: interrupted.
    """
    settings = Settings()
    if sys.stdout is None:
        say("liaison: standard output is closed; send it to a file, or to /dev/null")
        return 1
    _speak_utf8(sys.stdout, sys.stderr)
    try:
        code = cli.main(
            None if args is None else list(args),
            prog_name="liaison",
            standalone_mode=False,
            obj=settings,
        )
        sys.stdout.flush()
    except BrokenPipeError:
        return _reader_left()
    except (click.Abort, KeyboardInterrupt):
        say("liaison: interrupted; the store holds what was finished before.")
        return 130
    except click.ClickException as error:
        return _wrong_usage(error)
    except Exception as error:
        return _failed(error, settings.debug)
    return code if isinstance(code, int) else 0


def _wrong_usage(error: click.ClickException) -> int:
    if isinstance(error, click.exceptions.NoArgsIsHelpError):
        error.show()
        return error.exit_code
    context = error.ctx if isinstance(error, click.UsageError) else None
    hint = f" See '{context.command_path} --help'." if context else ""
    say(f"liaison: {error.format_message()}{hint}")
    return error.exit_code


def _failed(error: Exception, debug: bool) -> int:
    """Print the sentence of an error that a user can mend, or name an unexpected one."""
    if debug:
        import traceback

        traceback.print_exception(error)
    from graphmodel.errors import LiaisonError

    if isinstance(error, LiaisonError):
        say(f"liaison: {error}")
        return error.code
    if isinstance(error, OSError) and error.strerror:
        place = error.filename or "standard output"
        say(f"liaison: {place}: {error.strerror}; {advice(error)}")
        return 1
    say(
        f"liaison: a fault in the program ({type(error).__name__}: {error}); "
        "run the command again with --debug and report what it prints."
    )
    return 1


def _reader_left() -> int:
    """End quietly where the reader of a pipe has left (``liaison facts | head``)."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    return 1


def _run_in_utf8() -> None:
    """Start again in UTF-8 mode where the locale says otherwise.

    Python would take names, paths and statements on the command line for ASCII there.
    """
    if sys.getfilesystemencoding().lower() not in ("utf-8", "utf8") and not sys.flags.utf8_mode:
        os.execv(sys.executable, [sys.executable, "-X", "utf8", *sys.orig_argv[1:]])


def _speak_utf8(*streams: TextIO) -> None:
    """Print UTF-8 whatever the locale: what is printed is data and may be compared."""
    for stream in streams:
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure:
            reconfigure(encoding="utf-8", errors="backslashreplace")
