"""load and forget: putting documents into a store and taking them out."""

from __future__ import annotations

import dataclasses
import datetime
import re
import sys
import tempfile
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

import click

from explorer.cli.common import domain_option, opened, read_stdin, say, store_option
from explorer.tables import counted

if TYPE_CHECKING:
    from explorer.progress import Report
    from graphmodel.errors import UnusableStoreError
    from loaders import Outcome

#: How standard input is told to be one of the formats that are read; else it is text.
_SIGNS = (
    (b"%PDF", ".pdf"),
    (b"PK\x03\x04", ".docx"),
    (b"<!doctype html", ".html"),
    (b"<html", ".html"),
)
_STDIN = "standard input"


@click.command()
@click.argument("paths", nargs=-1, required=True, metavar="PATH...")
@store_option
@click.option("--prune", is_flag=True, help="Forget documents gone from the folders given.")
@click.option("--id", "id_", metavar="ID", help="Name the document (one document only).")
@click.option("--title", metavar="TEXT", help="Its title (one document only).")
@click.option("--date", metavar="YYYY-MM-DD", help="Its date, or YYYY-MM, or YYYY.")
@click.option("--source", metavar="TEXT", help="Where it comes from, for example an address.")
@click.option("--marking", metavar="TEXT", help="Its handling marking, shown with its facts.")
@click.option(
    "--workers", type=click.IntRange(1), default=1, show_default=True, help="Processes that read."
)
@domain_option
@click.option("-q", "--quiet", is_flag=True, help="Print no line for a document.")
@click.pass_context
def load(
    context: click.Context,
    paths: tuple[str, ...],
    url: str,
    prune: bool,
    id_: str | None,
    title: str | None,
    date: str | None,
    source: str | None,
    marking: str | None,
    workers: int,
    quiet: bool,
) -> None:
    """Read documents into a store.

    One line a document says what was found. A document that cannot be read is named,
    with the reason, and the others are loaded all the same; the exit code is then 1.
    PATH may be - for one document on standard input, which needs --id.

    \b
    Example:
      liaison load seeds/
      liaison load note.txt --title "Note on a visit" --date 2018-07
      liaison load reports/ --domain seeds/domain
    """
    given = {"id": id_, "title": title, "date": date, "source": source, "marking": marking}
    _check_single(paths, [name for name, value in given.items() if value is not None])
    _check_date(date)

    from explorer.progress import reporting
    from graphmodel.errors import UnusableStoreError
    from loaders import count
    from loaders import load as load_documents

    with _real_paths(paths, id_) as real:
        if "-" in paths:
            given["source"] = source or _STDIN
        with (
            reporting(lambda: count(real), quiet=quiet) as report,
            opened(url, create=True) as store,
        ):
            progress = _told_as_stdin(report, real[0]) if "-" in paths else report
            try:
                load_documents(
                    real, store, prune=prune, workers=workers, progress=progress, **given
                )
            except KeyboardInterrupt:
                _say_interrupted(report, url)
                context.exit(130)
            except UnusableStoreError as error:
                raise _with_kept(error, report) from error
    _close(context, report, url, paths)


@click.command()
@click.argument("ids", nargs=-1, required=True, metavar="ID...")
@store_option
def forget(ids: tuple[str, ...], url: str) -> None:
    """Take documents out with their facts.

    ID may be - for ids on standard input, one a line.

    \b
    Example:
      liaison forget press-release
    """
    named = list(ids)
    if "-" in named:
        read = (line.strip() for line in read_stdin().splitlines())
        named = [name for name in named if name != "-"] + [name for name in read if name]
    unique = list(dict.fromkeys(named))
    with opened(url) as store:
        store.forget(unique)
    say(f"{counted(len(unique), 'document')} forgotten; store {url}")


def _check_single(paths: Sequence[str], given: list[str]) -> None:
    """A title or date can only be meant for one document."""
    from graphmodel.errors import UsageError

    if "-" in paths and (len(paths) > 1 or "id" not in given):
        raise UsageError("- reads one document from standard input; give it alone and with --id")
    if given and (len(paths) > 1 or Path(paths[0]).is_dir()):
        raise UsageError(f"--{given[0]} is for a single document; load that file by itself")


def _check_date(date: str | None) -> None:
    from graphmodel.errors import UsageError

    if date is None:
        return
    try:
        if not re.fullmatch(r"\d{4}(-\d\d){0,2}", date, re.ASCII):
            raise ValueError(date)
        datetime.date.fromisoformat(date + "-01-01"[len(date) - 4 :])
    except ValueError:
        raise UsageError(f"--date {date!r} is no date; write YYYY-MM-DD, YYYY-MM or YYYY") from None


@contextmanager
def _real_paths(paths: Sequence[str], id_: str | None) -> Iterator[list[str]]:
    """The paths, with standard input put into a file that is removed at the end."""
    if "-" not in paths:
        yield list(paths)
        return
    content = sys.stdin.buffer.read()
    start = content[:64].lstrip().lower()
    suffix = next((end for sign, end in _SIGNS if start.startswith(sign.lower())), ".txt")
    with tempfile.TemporaryDirectory(prefix="liaison-") as folder:
        path = Path(folder) / f"stdin{suffix}"
        path.write_bytes(content)
        yield [str(path)]


def _told_as_stdin(report: Report, path: str) -> Callable[[Outcome], None]:
    """`report` with standard input named where the file is that stood for it."""

    def progress(outcome: Outcome) -> None:
        error = outcome.error.replace(path, _STDIN) if outcome.error else None
        report(dataclasses.replace(outcome, path=_STDIN, error=error))

    return progress


def _say_interrupted(report: Report, url: str) -> None:
    done = counted(report.finished, "document")
    say(f"liaison: interrupted; {done} finished before and kept in {url}, nothing of the next one.")


def _with_kept(error: UnusableStoreError, report: Report) -> UnusableStoreError:
    """The error with the number of documents that the store took before."""
    if not report.finished:
        return error
    done = counted(report.finished, "document")
    return type(error)(f"{error}; {done} finished before and kept, nothing of the next one")


def _close(context: click.Context, report: Report, url: str, paths: Sequence[str]) -> None:
    if not report.counts:
        say(f"liaison: no document found in {', '.join(paths)}; see README for the formats read.")
        context.exit(1)
    say(report.closing(url))
    if report.counts["failed"]:
        context.exit(1)
