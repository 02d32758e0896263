"""The words over and above a table that tell what it lists, as `grids.yaml` describes them."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

from loaders.domain import merged, per_domain
from loaders.language.grids import Cell, Grid
from loaders.relations.grid_cells import dated, singular

WORD = re.compile(r"[\w'’\-/()]+")
_LIVED = re.compile(r"(?<!\s)\s*+\((?:born|birth)\W{0,4}(?:died|death)\)$")  # "name (birth–death)"
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
        self.header = [_LIVED.sub("", text.lower()) for text in grid.header]
        above = [cell.text.lower() for cell in grid.above[:NEAR]]
        if above and grid.has_lead:  # what the sentences before the last one tell is no list
            above[0] = above[0].rpartition(". ")[2]
        self.near, self.over = above[0] if above else "", " ".join(above)

    def speaks(self, kind: str, words: Any) -> bool:
        """Whether some of the words stand over a column or above, and none that forbid it; what
        stands nearest is asked first."""
        refused = set(kinds()[kind].get("not") or ())
        for text in (self.near, self.over):
            said = " ".join((text, *self.header))
            if _says(said, refused):
                return False
            if _says(said, words):
                return True
        return False

    def formerly(self) -> bool:
        """Whether the rows were members: "Former members", or "Former" below "Members"."""
        rules = kinds()["members"]
        near = set(WORD.findall(self.grid.above[0].text.lower())) if self.grid.above else set()
        ended, refused = set(rules["ended"]), set(rules["not"])
        if not near & ended or near & (refused - ended):
            return False
        higher = " ".join(cell.text for cell in self.grid.above[1:NEAR]).lower()
        bare = near <= ended and not _says(higher, refused)
        return _says(" ".join(near), rules["words"]) or (bare and _says(higher, rules["words"]))

    def meetings(self) -> str | None:
        """The kind of the meetings that a table lists, if it does."""
        rules = kinds()["meetings"]
        spots = set(rules["places"]) | set(rules["hosts"])
        if self.header and not any(fits(text, spots) for text in self.header):
            return None
        named = self._last_above() if not (self.header or self.grid.is_list) else None
        found = [(str(k), words) for k, words in rules["words"].items()]
        found = [(k, w) for k, w in found if self.speaks("meetings", w) and named in {None, *w}]
        near = self.grid.above[0].text.lower() if self.grid.above else ""
        nearest = [kind for kind, words in found if _says(near, words)]
        return next(iter([*nearest, *(kind for kind, _ in found)]), None)

    def _last_above(self) -> str:
        """The last word of the nearest text above: "Annual meetings"."""
        words = WORD.findall(self.grid.above[0].text.lower()) if self.grid.above else []
        return words[-1] if words else ""

    def against(self, kind: str) -> bool:
        """Whether a word above or over a column makes it no table of this kind."""
        said = set(WORD.findall(" ".join((self.over, *self.header))))
        return bool(said & set(kinds()[kind].get("not") or ()))

    def heads(self, words: list[str]) -> bool:
        """Whether one of the words heads a column."""
        return any(set(WORD.findall(text)) & set(words) for text in self.header)

    def headed(self, headings: list[str]) -> bool:
        """Whether one of the headings stands nearest above, or above the line that introduces a
        list: "Regional offices", "HO Regional Offices"."""
        return any(fits(cell.text.lower(), set(headings)) for cell in self.grid.above[:NEAR])

    def led(self, words: list[str]) -> bool:
        """Whether the line that introduces a list has one of the words."""
        lead = self.grid.above[0].text.lower() if self.grid.has_lead else ""
        return bool(set(WORD.findall(lead)) & set(words))

    def listed(self) -> dict[str, Any] | None:
        """The rule for a list that its lead or its heading introduces."""
        if not self.grid.is_list or not self.grid.above:
            return None
        above = [cell.text.lower().strip(": ") for cell in self.grid.above[:NEAR]]
        lead = set(WORD.findall(above[0])) if self.grid.has_lead else set()
        headings = above[1:] if self.grid.has_lead else above
        for rule in kinds()["listed"]:
            titles = set(rule["heading"])
            headed = any(text in titles for text in headings)
            headed = headed or (self.grid.titled and _ends(headings[:1], rule))
            if (lead & set(rule["lead"]) or headed) and not lead & set(rule["not"]):
                found: dict[str, Any] = rule
                return found
        return None

    def kind_of_items(self, rule: dict[str, Any]) -> str | None:
        """The noun over a list that says what each item is, in the singular: "committee"."""
        said = WORD.findall(self.over)
        noun = next((word for word in said if word in rule["untold"]), None)
        return singular(noun) if noun else None

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


def _ends(headings: list[str], rule: dict[str, Any]) -> bool:
    """Whether the last word of a heading is one by which a rule's lists end, none against it:
    "Functional commissions"."""
    words = [WORD.findall(text) for text in headings]
    endings = set(rule.get("ends") or ())
    return any(w[-1:] and w[-1] in endings and not set(w) & set(rule["not"]) for w in words)


def _says(text: str, words: Any) -> bool:
    """Whether a text has one of the words, or one of the phrases among them."""
    said = set(WORD.findall(text))
    return bool(said & set(words)) or any(" " in word and word in text for word in words)


def fits(header: str, words: set[str]) -> bool:
    """Whether a column's header is one of the words, or ends in one."""
    text = header.strip(" .:")
    return text in words or any(text.endswith(f" {word}") for word in words)
