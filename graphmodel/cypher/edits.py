"""Changes to the text of a statement, with the way back to the places that the user wrote."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass, field

from graphmodel.cypher.statement import Statement, read


@dataclass(frozen=True, slots=True)
class Edit:
    """The characters from `start` to `end` become `text`."""

    start: int
    end: int
    text: str


@dataclass(frozen=True, slots=True)
class Formed:
    """A statement after its changes; `starts` and `origins` lead back to the user's text."""

    statement: Statement
    starts: tuple[int, ...] = (0,)
    origins: tuple[int, ...] = (0,)
    steps: tuple[Formed, ...] = field(default=())

    def origin(self, place: int) -> int:
        """The place in the user's statement that `place` in this one comes from."""
        index = max(0, bisect_right(self.starts, place) - 1)
        before = self.origins[index] + place - self.starts[index]
        if index + 1 < len(self.origins):  # a piece may be longer than what it stands for
            before = min(before, self.origins[index + 1])
        return self.steps[0].origin(before) if self.steps else before


def edited(formed: Formed, edits: list[Edit]) -> Formed:
    """The statement after `edits`, which do not overlap."""
    if not edits:
        return formed
    text, pieces, done = formed.statement.text, [], 0
    for edit in sorted(edits, key=lambda edit: (edit.start, edit.end)):
        pieces += [text[done : edit.start], edit.text]
        done = edit.end
    pieces.append(text[done:])
    return _moved(formed, "".join(pieces), edits)


def _moved(formed: Formed, text: str, edits: list[Edit]) -> Formed:
    """The new text, and the places at which it parts from the old one."""
    starts, origins, shift = [0], [0], 0
    for edit in sorted(edits, key=lambda edit: (edit.start, edit.end)):
        starts.append(edit.start + shift)
        origins.append(edit.start)
        shift += len(edit.text) - (edit.end - edit.start)
        starts.append(edit.end + shift)
        origins.append(edit.end)
    return Formed(read(text), tuple(starts), tuple(origins), (formed,))
