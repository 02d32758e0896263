"""What a load says while it runs: a line a document, a bar on a terminal, a closing line."""

from __future__ import annotations

import os
import sys
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

from explorer.tables import counted, printable

if TYPE_CHECKING:
    from loaders import Outcome

#: The states of an outcome, in the order in which the closing line counts them.
_STATES = {
    "loaded": "loaded",
    "unread": "loaded but not read",
    "unchanged": "unchanged",
    "merged": "the same text as another",
    "forgotten": "forgotten",
    "failed": "failed",
}


class Report:
    """Takes outcomes one by one, prints each, and counts them.

    A document's line goes to standard output, a failure's sentence to standard error.
    """

    def __init__(self, *, quiet: bool = False, advance: Callable[[], None] | None = None) -> None:
        self._quiet = quiet
        self._advance = advance
        self.counts: Counter[str] = Counter()
        self.facts = 0
        self.gaps = 0

    def __call__(self, outcome: Outcome) -> None:
        """Count an outcome and print its line."""
        self.counts[outcome.status] += 1
        if outcome.status in ("loaded", "unread"):
            self.facts += outcome.facts
            self.gaps += outcome.gaps
        if outcome.status == "failed":
            print(f"liaison: {failure(outcome)}", file=sys.stderr)
        elif not self._quiet:
            self._print(line(outcome))
        if self._advance:
            self._advance()

    def _print(self, text: str) -> None:
        try:
            print(text)
        except BrokenPipeError:  # whoever reads the lines has left; the load goes on
            self._quiet = True
            os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())

    @property
    def finished(self) -> int:
        """How many documents were dealt with, failures apart."""
        return sum(self.counts.values()) - self.counts["failed"]

    def closing(self, store: str) -> str:
        """The line that sums up the load, for `store` (its URL)."""
        total = sum(self.counts.values())
        parts = [f"{self.counts[key]} {word}" for key, word in _STATES.items() if self.counts[key]]
        read = f"; {counted(self.facts, 'fact')}, {counted(self.gaps, 'gap')}" if self.facts else ""
        return f"{counted(total, 'document')}: {', '.join(parts)}{read}; store {store}"


def line(outcome: Outcome) -> str:
    """One line for one document that did not fail."""
    name = printable(outcome.document or outcome.path)
    found = (
        f"{counted(outcome.facts, 'fact')}, {counted(outcome.nodes, 'node')}, "
        f"{counted(outcome.gaps, 'gap')}"
    )
    said = {
        "loaded": found,
        "unread": f"loaded but not read{_because(outcome)}",
        "unchanged": "skipped unchanged",
        "merged": f"the same text as one already loaded ({printable(outcome.path)})",
        "forgotten": "forgotten, its file is gone",
    }
    return f"{name}: {said[outcome.status]}"


def failure(outcome: Outcome) -> str:
    """The sentence of a failed document, which names its path."""
    error = printable(outcome.error or "could not be read")
    return error if outcome.path in error else f"{printable(outcome.path)}: {error}"


@contextmanager
def reporting(total: Callable[[], int], *, quiet: bool = False) -> Iterator[Report]:
    """A `Report`, with a progress bar on standard error where that is a terminal.

    `total` counts the documents; it is asked only where a bar is shown.
    """
    with bar("loading", total) as advance:
        yield Report(quiet=quiet, advance=advance)


@contextmanager
def bar(label: str, total: Callable[[], int]) -> Iterator[Callable[[], None] | None]:
    """What advances a progress bar on standard error, or None where that is no terminal."""
    if not sys.stderr.isatty():
        yield None
        return
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TimeRemainingColumn

    shown = Progress(
        BarColumn(),
        MofNCompleteColumn(),
        TimeRemainingColumn(),
        console=Console(stderr=True),
        transient=True,
        # a line for a file or a pipe must not end up in the terminal's bar
        redirect_stdout=sys.stdout.isatty(),
    )
    with shown:
        task = shown.add_task(label, total=total())
        yield lambda: shown.advance(task)


def _because(outcome: Outcome) -> str:
    return f": {printable(outcome.error)}" if outcome.error else ""
