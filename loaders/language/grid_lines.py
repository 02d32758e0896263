"""The lines of tables: runs without an empty line between them, in which some have bars or tabs."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

RULE = re.compile(r"^\s*+(?:\|\s*+)?:?-{2,}+:?\s*+(?:\|\s*+:?-++:?\s*+)*+\|?\s*+$")
FEWEST_ROWS = 2


@dataclass(frozen=True, slots=True)
class Line:
    """A line with its place; a header whose cells stand on lines of their own is one."""

    start: int
    text: str

    @property
    def bars(self) -> bool:
        """Whether a bar or tab divides the line."""
        return "|" in self.text or "\t" in self.text.strip()


def runs(text: str) -> Iterator[list[Line]]:
    """The runs of lines in which some have bars or tabs; a rule takes in the header before it."""
    before: list[Line] = []
    for run in _runs(text):
        if before and RULE.match(run[0].text):
            head = _broken_header(before, run[0].text.count("|") + 1)
            if head:
                whole = text[head[0].start : head[-1].start + len(head[-1].text)]
                before, run = before[: -len(head)], [Line(head[0].start, whole), *run]
        if _has_rows(before):
            yield before
        before = run
    if _has_rows(before):
        yield before


def _has_rows(run: list[Line]) -> bool:
    return sum(line.bars for line in run) >= FEWEST_ROWS


def _runs(text: str) -> Iterator[list[Line]]:
    run: list[Line] = []
    at = 0
    for raw in [*text.split("\n"), ""]:
        if raw.strip():
            run.append(Line(at, raw))
        elif run:
            yield run
            run = []
        at += len(raw) + 1


def _broken_header(run: list[Line], columns: int) -> list[Line]:
    """The last lines of a run where each holds a cell of a header: "Name", "| Place", "| Date"."""
    head = run[-columns:]
    opened = [line.text.lstrip().startswith("|") for line in head]
    broken = columns > 1 and len(head) == columns and not opened[0] and all(opened[1:])
    return head if broken and all(line.text.count("|") < 2 for line in head) else []
