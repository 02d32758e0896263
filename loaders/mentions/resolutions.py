"""Resolutions: cited by number, singly and in lists, with the body named or understood.

"Security Council resolutions 1267 (1999), 1989 (2011) and 2253 (2015)", "its resolution
71/291", "S/RES/1373(2001)", "UNSCR 2178", "resolution 377 (V)".
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import yaml

from loaders.language.tokens import Token

_SYMBOL = re.compile(
    r"^(?:(S)/RES/(\d{1,4})|(A)/RES/(?:(\d{1,3})/(\d{1,3})[A-Z]?|(\d{1,4})\(([IVXLC]+)\))"
    r"|(E)/RES/(\d{4}/\d{1,3})|(A/HRC)/RES/((?:S-)?\d{1,3}/\d{1,3}))(?:\((\d{4})\))?$"
)
_TRIGGERS = {"resolution", "resolutions", "scr", "scrs", "unscr", "unscrs", "res.", "unsc", "ungar"}
_ROMAN = re.compile(r"^[IVXLC]+$")
_YEAR = re.compile(r"^(?:19|20)\d\d$")
_PAIR = re.compile(r"^(\d{1,4})/(\d{1,3})$")
_FILLERS = frozenset(["of", "the", "dated", "adopted", "on", "st", "nd", "rd", "th"])
_MONTHS = frozenset(
    [
        "january",
        "february",
        "march",
        "april",
        "may",
        "june",
        "july",
        "august",
        "september",
        "october",
        "november",
        "december",
    ]
)


@dataclass(frozen=True, slots=True)
class Citation:
    """A resolution cited at tokens `first` to `last`: its symbol, name and what they say.

    `body_at` are the tokens that name the body, where the sentence names it.
    """

    first: int
    last: int
    symbol: str
    name: str
    body: str
    properties: dict[str, str | int]
    body_at: tuple[int, int] | None
    note: str | None = None  # how the body was understood where it is not named


@dataclass(frozen=True, slots=True)
class Lost:
    """A place where a citation lost its number, or gives an impossible one."""

    first: int
    last: int
    reason: str
    note: str


@cache
def _series() -> tuple[dict[int, int], dict[str, tuple[str, str]]]:
    data = yaml.safe_load(Path(__file__).with_name("series.yaml").read_text(encoding="utf-8"))
    forms = {form: (row["name"], row["symbol"]) for row in data["bodies"] for form in row["forms"]}
    return data["security_council_last"], forms


def possible(number: int, year: int) -> bool:
    """Whether the Security Council adopted a resolution of this number in this year."""
    last, _ = _series()
    if year not in last:
        return year > max(last) and number > last[max(last)]
    return last.get(year - 1, 0) < number <= last[year]


def year_of(number: int) -> int | None:
    """The year of a Security Council resolution, where its number tells it."""
    last, _ = _series()
    return next((year for year in sorted(last) if number <= last[year]), None)


def citations(tokens: list[Token], context: str | None) -> list[Citation | Lost]:
    """The resolutions cited in a sentence. `context` is the body whose text this is, for "its
    resolution 1373" and bare numbers; None where it is not known."""
    found: list[Citation | Lost] = []
    index = 0
    while index < len(tokens):
        token = tokens[index]
        if token.kind == "symbol":
            found += _symbol(token, index)
        elif token.low in _TRIGGERS:
            listed = list(_Citing(tokens, index, context).read())
            found += listed
            index = max([index, *(c.last - 1 for c in listed)])
        index += 1
    return found


def _symbol(token: Token, index: int) -> Iterator[Citation]:
    match = _SYMBOL.match(token.text)
    if not match:
        return
    council, number, assembly, session, item, old, roman, ecosoc, pair, _, hrc, year = (
        match.groups()
    )
    if council:
        yield _council(index, index + 1, int(number), int(year) if year else None, None, None)
    elif assembly:
        yield _assembly(index, index + 1, session, item, old, roman, None, None)
    elif ecosoc:
        yield _other("Economic and Social Council", index, index + 1, pair, None, None)
    else:
        yield _other("Human Rights Council", index, index + 1, hrc, None, None)


def _council(
    first: int,
    last: int,
    number: int,
    year: int | None,
    body_at: tuple[int, int] | None,
    note: str | None,
) -> Citation:
    known = year if year and possible(number, year) else year_of(number)
    properties: dict[str, str | int] = {"body": "Security Council", "number": number}
    if known:
        properties["year"] = known
    name = f"Security Council resolution {number}" + (f" ({known})" if known else "")
    return Citation(
        first, last, f"S/RES/{number}", name, "Security Council", properties, body_at, note
    )


def _assembly(
    first: int,
    last: int,
    session: str | None,
    item: str | None,
    old: str | None,
    roman: str | None,
    body_at: tuple[int, int] | None,
    note: str | None,
) -> Citation:
    properties: dict[str, str | int] = {"body": "General Assembly"}
    if session and item:
        properties |= {"session": int(session), "number": int(item)}
        cited = f"{session}/{item}"
    else:
        properties |= {"number": int(old or 0)}
        cited = f"{old}({roman})"
    shown = cited.replace("(", " (")
    return Citation(
        first,
        last,
        f"A/RES/{cited}",
        f"General Assembly resolution {shown}",
        "General Assembly",
        properties,
        body_at,
        note,
    )


def _other(
    body: str, first: int, last: int, pair: str, body_at: tuple[int, int] | None, note: str | None
) -> Citation:
    left, _, right = pair.rpartition("/")
    properties: dict[str, str | int] = {"body": body, "number": int(right)}
    if body == "Economic and Social Council":
        properties["year"] = int(left)
        return Citation(
            first,
            last,
            f"E/RES/{pair}",
            f"{body} resolution {pair}",
            body,
            properties,
            body_at,
            note,
        )
    if left.isdigit():
        properties["session"] = int(left)
    return Citation(
        first,
        last,
        f"A/HRC/RES/{pair}",
        f"{body} resolution {pair}",
        body,
        properties,
        body_at,
        note,
    )


class _Citing:
    """Reads the numbers that follow one "resolution(s)"."""

    def __init__(self, tokens: list[Token], trigger: int, context: str | None) -> None:
        self.tokens, self.trigger, self.context = tokens, trigger, context
        self.body, self.body_at = self._body()

    def _body(self) -> tuple[str | None, tuple[int, int] | None]:
        """The body named before the trigger, by it ("UNSCR"), or behind the list ("of the …")."""
        _, forms = _series()
        low = self.tokens[self.trigger].low
        if low in forms:
            return forms[low][0], (self.trigger, self.trigger + 1)
        return self._named_before(forms) or self._named_behind(forms) or (None, None)

    def _named_before(
        self, forms: dict[str, tuple[str, str]]
    ) -> tuple[str, tuple[int, int]] | None:
        before = self.trigger
        while before and self.tokens[before - 1].low in {
            "'s",
            "’s",
            "'",
            "’",
            "relevant",
            "related",
            "previous",
            "subsequent",
        }:
            before -= 1
        for length in (4, 3, 2, 1):
            words = " ".join(t.low for t in self.tokens[max(0, before - length) : before])
            if before >= length and words in forms:
                return forms[words][0], (before - length, before)
        return None

    def _named_behind(
        self, forms: dict[str, tuple[str, str]]
    ) -> tuple[str, tuple[int, int]] | None:
        for at in range(self.trigger + 1, min(self.trigger + 40, len(self.tokens) - 3)):
            token = self.tokens[at]
            if token.low == "of" and self.tokens[at + 1].low == "the":
                for length in (4, 2):
                    words = " ".join(t.low for t in self.tokens[at + 2 : at + 2 + length])
                    if words in forms:
                        return forms[words][0], (at + 2, at + 2 + length)
            if not (
                token.kind in {"number", "mark"} or token.low in _FILLERS | _MONTHS | {"and", "or"}
            ):
                return None
        return None

    def read(self) -> Iterator[Citation | Lost]:
        """The citations of this list, or the place where its number is lost."""
        at, count = self.trigger + 1, 0
        while at < len(self.tokens):
            item = self._item(at)
            if item is None:
                break
            cited, at = item
            if cited is not None:
                count += 1
                yield cited
            at = self._separator(at)
            if at < 0:
                break
        if not count and self.body_at and self._lost():
            yield Lost(
                self.trigger,
                self.trigger + 1,
                "lost-number",
                "a resolution is cited without its number",
            )

    def _lost(self) -> bool:
        if (
            self.tokens[self.trigger].low != "resolution"
            or not self.body_at
            or self.body_at[0] == 0
        ):
            return False
        before = self.tokens[self.body_at[0] - 1].low
        after = self.tokens[self.trigger + 1].text if self.trigger + 1 < len(self.tokens) else "."
        return before not in {
            "the",
            "a",
            "an",
            "any",
            "this",
            "that",
            "each",
            "no",
            "new",
            "draft",
            "s",
            "'s",
        } and after in {".", ",", "_", ";", "("}

    def _item(self, at: int) -> tuple[Citation | Lost | None, int] | None:
        token = self.tokens[at]
        if token.kind == "symbol":
            return next(_symbol(token, at), None), at + 1
        if token.low in {"no.", "nos.", "no", "number"} and at + 1 < len(self.tokens):
            at, token = at + 1, self.tokens[at + 1]
        special = re.match(r"^S-\d{1,2}/\d{1,2}$", token.text)
        if token.kind != "number" and not special:
            return None
        pair = _PAIR.match(token.text)
        if pair or special:
            return self._paired(at, token.text)
        if not token.text.isdigit() or len(token.text) > 4:
            return None
        return self._plain(at, int(token.text))

    def _paired(self, at: int, text: str) -> tuple[Citation | None, int]:
        left, _, right = text.rpartition("/")
        body = self.body
        note = None
        if body is None and self.context in {
            "Human Rights Council",
            "Economic and Social Council",
            "General Assembly",
        }:
            body, note = self.context, "the body whose text this is"
        if left.isdigit() and int(left) >= 1946:
            body, note = "Economic and Social Council", note
            return _other(
                body,
                at,
                at + 1,
                text,
                self.body_at,
                note or (None if self.body_at else "form of the number"),
            ), at + 1
        if body == "Human Rights Council" or text.startswith("S-"):
            return _other("Human Rights Council", at, at + 1, text, self.body_at, note), at + 1
        return _assembly(
            at,
            at + 1,
            left,
            right,
            None,
            None,
            self.body_at,
            None if self.body_at else (note or "form of the number"),
        ), at + 1

    def _plain(self, at: int, number: int) -> tuple[Citation | Lost | None, int] | None:
        mark, last = self._bracket(at + 1)
        if mark and _ROMAN.match(mark):
            return _assembly(
                at,
                last,
                None,
                None,
                str(number),
                mark,
                self.body_at,
                None if self.body == "General Assembly" else "form of the number",
            ), last
        year = int(mark) if mark and _YEAR.match(mark) else self._of_year(at + 1)
        body = self.body or (self.context if year else None)
        if body in {None, "Security Council"} or self._is_council(number):
            if not (self.body == "Security Council" or year or number >= 1000):
                return None
            if year and not possible(number, year) and mark:
                return Lost(
                    at,
                    last,
                    "impossible-number",
                    f"no Security Council resolution {number} in {year}",
                ), last
            note = (
                None if self.body_at and self.body == "Security Council" else "number of the series"
            )
            return _council(at, last, number, year, self.body_at if not note else None, note), last
        return None, last

    def _is_council(self, number: int) -> bool:
        return number >= 500 and self.context == "Security Council"

    def _bracket(self, at: int) -> tuple[str | None, int]:
        """The year or session in brackets behind a number, and where the citation ends."""
        if (
            at + 2 < len(self.tokens)
            and self.tokens[at].text == "("
            and self.tokens[at + 2].text == ")"
        ):
            inner = self.tokens[at + 1].text
            if _YEAR.match(inner) or _ROMAN.match(inner):
                return inner, at + 3
        return None, at

    def _of_year(self, at: int) -> int | None:
        """The year of "242 of 1967" or "1373 of 28 September 2001"."""
        for token in self.tokens[at : at + 5]:
            if _YEAR.match(token.text):
                return int(token.text)
            if token.low not in _FILLERS | _MONTHS and token.kind != "number":
                return None
        return None

    def _separator(self, at: int) -> int:
        """Where the next number of the list may stand, or -1 where the list ends."""
        while at < len(self.tokens) and (
            self.tokens[at].low in _FILLERS - {"the"} | _MONTHS
            or (self.tokens[at].kind == "number" and self._dated(at))
        ):
            at += 1
        moved = False
        while at < len(self.tokens) and (
            self.tokens[at].text in {",", "and", "or", "&", "/", "to"}
            or self.tokens[at].low == "resolution"
        ):
            moved, at = True, at + 1
        return at if moved else -1

    def _dated(self, at: int) -> bool:
        near = self.tokens[at - 1].low in _MONTHS | {"of"}
        return near or (at + 1 < len(self.tokens) and self.tokens[at + 1].low in _MONTHS)
