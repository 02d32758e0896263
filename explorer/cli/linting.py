"""lint: whether gazetteers and rules are sound, and whether anything uses them."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from typing import TYPE_CHECKING

import click

from explorer import tables
from explorer.cli.common import domain_option, listing_options, opened, say, store_option

if TYPE_CHECKING:
    from loaders.lint import Finding, Uses


@click.command()
@store_option
@domain_option
@listing_options
@click.option(
    "--corpus",
    "paths",
    multiple=True,
    metavar="PATH",
    help="Read these documents and name the rules that none used (repeatable).",
)
@click.option("--stored", is_flag=True, help="Name the rules that no document of the store used.")
@click.option("--count", is_flag=True, help="Print the number of facts for each rule only.")
@click.option(
    "--workers", type=click.IntRange(1), default=1, show_default=True, help="Processes that read."
)
@click.pass_context
def lint(
    context: click.Context,
    url: str,
    form: str,
    paths: tuple[str, ...],
    stored: bool,
    count: bool,
    workers: int,
) -> None:
    """Check gazetteers, words and rules.

    Those of the package and of --domain: unknown keys, labels and types, names that stand for
    two things, and every rule on its examples and counter-examples. Each finding has its file and
    line and says what to do; the exit code is then 1.

    \b
    Example:
      liaison lint
      liaison lint --domain seeds/domain --corpus reports/ --count
    """
    from graphmodel.errors import UsageError
    from loaders.lint import lint as find_faults
    from loaders.lint import unused

    if count and not paths and not stored:
        raise UsageError("--count counts facts in documents; give --corpus PATH or --stored")
    found = [] if count else find_faults()
    # nothing can be read by data that is at fault
    uses = None if found else _uses(paths, url, stored, workers)
    for failure in uses.failures if uses else ():
        say(f"liaison: {failure}")
    if uses is not None and not uses.documents:
        say("0 documents: no rule can be counted.")
    elif count and uses is not None:
        columns = ("rule", "type", "facts", "documents")
        tables.write(tables.Listing(columns, uses.rows()), form, sys.stdout)
    else:
        found += unused(uses) if uses else ()
        _print(found, form)
    if found or (uses and uses.failures):
        context.exit(1)


def _uses(paths: Sequence[str], url: str, stored: bool, workers: int) -> Uses | None:
    """How often each rule was used in documents and in the store, where that is asked for."""
    from loaders.lint import Uses, uses_in, uses_of

    if not paths and not stored:
        return None
    uses = Uses()
    if paths:
        from explorer.progress import bar
        from loaders import count

        with bar("reading", lambda: count(paths)) as advance:
            uses = uses_in(paths, workers=workers, progress=advance)
    if stored:
        with opened(url) as store:
            uses = uses.merged(uses_of(store.facts()))
    return uses


def _print(found: Sequence[Finding], form: str) -> None:
    """The findings: as a table one line each, as an editor shows them."""
    if form == "table":
        for finding in found:
            click.echo(tables.printable(str(finding)))
    else:
        rows = [(f.file, f.line or None, f.entry, f.fault, f.remedy) for f in found]
        columns = ("file", "line", "entry", "fault", "remedy")
        tables.write(tables.Listing(columns, rows), form, sys.stdout)
    say(tables.counted(len(found), "finding") + ".")
