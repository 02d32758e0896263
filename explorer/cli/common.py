"""What the commands share: options, opening a store, reading stdin, writing a file whole."""

from __future__ import annotations

import os
import stat
import sys
import tempfile
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from errno import EACCES, ENOSPC, EPERM, EROFS
from pathlib import Path
from typing import TYPE_CHECKING, Any, BinaryIO, TextIO, TypeVar

import click

from explorer import tables

if TYPE_CHECKING:
    from graphmodel.errors import LiaisonError
    from graphmodel.stores.base import Store

F = TypeVar("F", bound=Callable[..., Any])


@dataclass(slots=True)
class Settings:
    """What holds for a whole run; carried as click's context object."""

    debug: bool = False


def _debug(context: click.Context, _: click.Parameter, value: bool) -> None:
    if value:
        context.ensure_object(Settings).debug = True


def debug_option(command: F) -> F:
    """``--debug``, before or after the command's name."""
    return click.option(
        "--debug",
        is_flag=True,
        expose_value=False,
        is_eager=True,
        callback=_debug,
        help="Show the traceback of an error.",
    )(command)


def store_option(command: F) -> F:
    """``--store URL`` (argument `url`) and ``--debug``, which every command has."""
    option = click.option(
        "--store",
        "url",
        metavar="URL",
        envvar="LIAISON_STORE",
        default="liaison.db",
        show_default=True,
        show_envvar=True,
        help="Where the documents and facts are kept: a file, or a server such as neo4j://localhost.",
    )
    return option(debug_option(command))


def listing_options(command: F) -> F:
    """``--format`` (argument `form`), which every command that prints rows has."""
    return click.option(
        "--format",
        "form",
        type=click.Choice(tables.FORMATS),
        default="table",
        show_default=True,
        help="How to print the rows.",
    )(command)


def output_option(command: F) -> F:
    """``-o FILE`` (argument `output`, a path or ``-``)."""
    return click.option(
        "-o",
        "--output",
        metavar="FILE",
        default="-",
        help="Write to a file, whole or not at all; - is standard output.",
    )(command)


def confidence_option(command: F) -> F:
    """``--min-confidence`` (argument `min_confidence`, 0 to 1)."""
    return click.option(
        "--min-confidence",
        type=click.FloatRange(0, 1),
        default=0.0,
        metavar="0..1",
        help="Leave out evidence of less confidence.",
    )(command)


def _use_domain(_: click.Context, __: click.Parameter, folder: str | None) -> None:
    if folder is not None or "loaders.domain" in sys.modules:
        from loaders.domain import use_domain

        use_domain(folder)


def domain_option(command: F) -> F:
    """``--domain DIR``: gazetteers and rules that are read beside the package's own."""
    return click.option(
        "--domain",
        metavar="DIR",
        envvar="LIAISON_DOMAIN",
        show_envvar=True,
        expose_value=False,
        callback=_use_domain,
        help="A folder of gazetteers and rules to add.",
    )(command)


def say(message: str) -> None:
    """Print a message for a person, to standard error."""
    click.echo(message, err=True)


@contextmanager
def opened(url: str, *, create: bool = False) -> Iterator[Store]:
    """The store at `url`, closed at the end; made where it is missing only with `create`."""
    from graphmodel import open_store

    with open_store(url, create=create, ask=_ask_password) as store:
        yield store


def _ask_password(prompt: str) -> str:
    """The password that a person types, unseen; raises `UsageError` where nobody can be asked."""
    from graphmodel.errors import UsageError

    if not sys.stdin.isatty():
        raise UsageError(f"{prompt}: nobody can be asked here; set NEO4J_PASSWORD")
    return str(click.prompt(prompt, hide_input=True, err=True))


def read_stdin() -> str:
    """Standard input as UTF-8 text; raises `UsageError` where it is none."""
    from graphmodel.errors import UsageError

    try:
        return sys.stdin.buffer.read().decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise UsageError(
            f"standard input is not UTF-8 at byte {error.start}; convert it first"
        ) from error


def check_known(given: Iterable[str], known: Iterable[str], what: str) -> None:
    """Raise `NotFoundError` for the first of `given` that is not among `known`."""
    from graphmodel.errors import NotFoundError, did_you_mean

    names = list(known)
    for name in given:
        if name not in names:
            raise NotFoundError(f"unknown {what} {name!r}.{did_you_mean(name, names)}")


@contextmanager
def writing(output: str) -> Iterator[TextIO]:
    """A stream to `output`: a file that appears whole at the end, or ``-`` for stdout.

    Raises `UsageError` where the file cannot be written there.
    """
    if output == "-":
        yield sys.stdout
        return
    with replacing(output) as path:
        try:
            with path.open("w", encoding="utf-8", newline="\n") as stream:
                yield stream
        except OSError as error:
            raise _not_written(output, error) if error.errno == ENOSPC else error from None


@contextmanager
def writing_bytes(output: str) -> Iterator[BinaryIO]:
    """The same for a file that is no text; raises `UsageError` where it cannot be written."""
    with replacing(output) as path:
        try:
            with path.open("wb") as stream:
                yield stream
        except OSError as error:
            raise _not_written(output, error) if error.errno == ENOSPC else error from None


@contextmanager
def replacing(output: str) -> Iterator[Path]:
    """A path to write to, moved to `output` at the end, and removed after an error.

    A device or pipe is written to directly. Raises `UsageError` where the folder is
    missing or `output` is a folder, `LiaisonError` where writing is not allowed.
    """
    target = Path(output).resolve()
    try:
        _check_target(target, output)
        direct = target.exists() and not target.is_file()
        name = "" if direct else _beside(target)
    except OSError as error:
        raise _not_written(output, error) from None
    if direct:
        yield target
        return
    path = Path(name)
    try:
        yield path
        path.chmod(_mode(target))
        path.replace(target)
    finally:
        path.unlink(missing_ok=True)


def _beside(target: Path) -> str:
    """A new file in the folder of `target`."""
    handle, name = tempfile.mkstemp(dir=target.parent, prefix=".liaison-", suffix=target.suffix)
    os.close(handle)
    return name


def _not_written(output: str, error: OSError) -> LiaisonError:
    from graphmodel.errors import LiaisonError

    return LiaisonError(f"{output} cannot be written ({error.strerror}); {advice(error)}")


def advice(error: OSError) -> str:
    """What to do about an error of the operating system."""
    if error.errno == ENOSPC:
        return "make room on the disk, or choose another place"
    if error.errno in (EACCES, EPERM, EROFS):
        return "choose another place, or change its rights"
    return "check the path and the disk"


def _check_target(target: Path, output: str) -> None:
    from graphmodel.errors import UsageError

    if target.is_dir():
        raise UsageError(f"{output} is a folder; name a file in it")
    if not target.parent.is_dir():
        raise UsageError(f"the folder of {output} does not exist; create it first")
    if target.exists() and not os.access(target, os.W_OK):
        raise PermissionError(EACCES, os.strerror(EACCES))


def _mode(target: Path) -> int:
    """The rights of the file replaced, or those that a new file gets."""
    if target.exists():
        return stat.S_IMODE(target.stat().st_mode)
    mask = os.umask(0)
    os.umask(mask)
    return 0o666 & ~mask
