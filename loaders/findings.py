"""What is wrong with a data file, said so that whoever wrote it can mend it."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, order=True)
class Finding:
    """A fault: the file and its line (0 where it is not known), the entry, what, and what to do."""

    file: str
    line: int
    entry: str
    fault: str
    remedy: str

    def __str__(self) -> str:
        line = f":{self.line}" if self.line else ""
        entry = f"{self.entry}: " if self.entry else ""
        return f"{self.file}{line}: {entry}{self.fault}; {self.remedy}"


def told(said: str) -> Finding:
    """An error that names its file and line itself ("FILE:LINE: fault; remedy") as a finding."""
    place, _, rest = said.partition(": ")
    file, _, line = place.rpartition(":")
    fault, _, remedy = rest.partition("; ")
    return (
        Finding(file, int(line), "", fault, remedy)
        if line.isdigit() and file
        else (Finding(place, 0, "", fault, remedy))
    )
