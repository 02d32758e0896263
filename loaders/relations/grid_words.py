"""The words over and above a table that tell what it lists, as `grids.yaml` describes them."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

from loaders.domain import merged, per_domain
from loaders.language.grids import Cell, Grid
from loaders.relations.grid_cells import dated

WORD = re.compile(r"[\w'’\-/()]+")
NEAR = 2  # the caption and the headings that tell what a table is about
Row = tuple[Cell, ...]


@per_domain
def kinds() -> dict[str, Any]:
    """The kinds of tables as `grids.yaml` describes them."""
    return merged(Path(__file__).with_name("grids.yaml"))


class GridWords:
    """What the header, caption and headings of one table say."""

    def __init__(self, grid: Grid) -> None:
        self.grid = grid
        self.header = [text.lower() for text in grid.header]
        self.over = " ".join(cell.text for cell in grid.above[:NEAR]).lower()

    def speaks(self, kind: str, words: Any) -> bool:
        """Whether some of the words stand above or over a column, and none that forbid it."""
        said = set(WORD.findall(" ".join((self.over, *self.header))))
        phrases = " ".join((self.over, *self.header))
        refused = set(kinds()[kind].get("not") or ())
        if said & refused or any(" " in word and word in phrases for word in refused):
            return False
        return bool(said & set(words)) or any(" " in word and word in phrases for word in words)

    def meetings(self) -> str | None:
        """The kind of the meetings that a table lists, if it does."""
        rules = kinds()["meetings"]
        spots = set(rules["places"]) | set(rules["hosts"])
        if not self.grid.is_list and not any(fits(text, spots) for text in self.header):
            return None
        kinds_ = (kind for kind, words in rules["words"].items() if self.speaks("meetings", words))
        return next(kinds_, None)

    def against(self, kind: str) -> bool:
        """Whether a word above or over a column makes it no table of this kind."""
        said = set(WORD.findall(" ".join((self.over, *self.header))))
        return bool(said & set(kinds()[kind].get("not") or ()))

    def headed(self, headings: list[str]) -> bool:
        """Whether what stands nearest above is one of the headings."""
        above = self.grid.above
        return bool(above) and above[0].text.lower().strip(": ") in headings

    def listed(self) -> dict[str, Any] | None:
        """The rule for a list that its lead or its heading introduces."""
        if not self.grid.is_list or not self.grid.above:
            return None
        above = [cell.text.lower().strip(": ") for cell in self.grid.above[:NEAR]]
        lead = set(WORD.findall(above[0])) if self.grid.has_lead else set()
        headings = set(above[1:] if self.grid.has_lead else above)
        for rule in kinds()["listed"]:
            known = lead & set(rule["lead"]) or headings & set(rule["heading"])
            if known and not lead & set(rule["not"]):
                found: dict[str, Any] = rule
                return found
        return None

    def columns(self, words: Any, row: Row) -> list[Cell]:
        """The cells of a row that stand below one of the words."""
        known = set(words)
        return [c for text, c in zip(self.header, row, strict=False) if fits(text, known)]

    def column_of(self, words: Any, row: Row) -> list[Cell]:
        """The cell of a row below the first header that has one of the words, in full rows."""
        whole = len(row) == len(self.header)
        found = [
            cell
            for text, cell in zip(self.header, row, strict=False)
            if whole and set(WORD.findall(text)) & set(words) and not dated(cell)
        ]
        return found[:1]


def chair(title: str) -> str:
    """The role of who holds the post of a chair: a chairmanship is held by a chair."""
    low = title.lower()
    return "chair" if low in {"chairmanship", "presidency"} else low


def fits(header: str, words: set[str]) -> bool:
    """Whether a column's header is one of the words, or ends in one."""
    text = header.strip(" .:")
    return text in words or any(text.endswith(f" {word}") for word in words)
