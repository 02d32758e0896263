"""The series of resolutions: which numbers exist, and what a number of each body is called."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

from loaders.domain import merged, per_domain
from loaders.language.tokens import Token

ROMAN = re.compile(r"^(?:(?:E?S-)?[IVXLC]+|E?S-\d{1,2})$")
YEAR = re.compile(r"^(?:19|20)\d\d$")
_ROMAN_DIGITS = {"I": 1, "V": 5, "X": 10, "L": 50, "C": 100}
_PAIR = re.compile(r"^(\d{1,4}|E?S-\d{1,2})/(\d{1,3})([A-Z]?)$")
_COUNCIL_PAIR = re.compile(r"^(\d{1,4})/((?:19|20)\d\d)$")

COUNCIL, ASSEMBLY = "Security Council", "General Assembly"
ECOSOC, RIGHTS = "Economic and Social Council", "Human Rights Council"
#: More resolutions than the Security Council has adopted in any year.
_MOST_IN_A_YEAR = 100


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
    body_at: tuple[int, int] | None = None
    note: str | None = None  # how the body was understood where it is not named


@dataclass(frozen=True, slots=True)
class Lost:
    """A place where a citation lost its number or body, or gives an impossible number."""

    first: int
    last: int
    reason: str
    note: str


@dataclass(frozen=True, slots=True)
class Number:
    """The number of a resolution as written: "71/291", "46/36 L", "2625 (XXV)", "1373 (2001)"."""

    left: str | None  # session or year
    number: int
    letter: str = ""
    roman: str | None = None
    year: int | None = None


@per_domain
def _series() -> tuple[dict[int, int], dict[str, str], dict[str, str]]:
    data = merged(Path(__file__).with_name("series.yaml"))
    forms = {form: row["name"] for row in data["bodies"] for form in row["forms"]}
    symbols = {row["name"]: row["symbol"] for row in data["bodies"]}
    return data["security_council_last"], forms, symbols


def forms() -> dict[str, str]:
    """What texts call the bodies, in lower case, and the bodies' names."""
    return _series()[1]


def possible(number: int, year: int) -> bool:
    """Whether the Security Council can have adopted a resolution of this number in this year."""
    last = _series()[0]
    if year in last:
        return last.get(year - 1, 0) < number <= last[year]
    latest = max(last)
    return year > latest and 0 < number - last[latest] <= _MOST_IN_A_YEAR * (year - latest)


def year_of(number: int) -> int | None:
    """The year of a Security Council resolution, where its number tells it."""
    last = _series()[0]
    return next((year for year in sorted(last) if number <= last[year]), None)


def resolution(
    body: str,
    number: Number,
    span: tuple[int, int],
    body_at: tuple[int, int] | None,
    note: str | None,
) -> Citation | Lost:
    """The resolution of a body, or why there is none of this number."""
    if body == COUNCIL:
        return _of_council(number, span, body_at, note)
    cited = _cited(number)
    properties: dict[str, str | int] = {"body": body, "number": number.number}
    if number.left and YEAR.match(number.left):
        properties["year"] = int(number.left)
    elif number.left and number.left.isdigit():
        properties["session"] = int(number.left)
    made = _series()[2][body]
    symbol = made.format(n=cited, session=number.left or number.roman, number=number.number)
    name = f"{body} resolution {_shown(number)}"
    return Citation(*span, symbol, name, body, properties, body_at, note)


def _of_council(
    number: Number, span: tuple[int, int], body_at: tuple[int, int] | None, note: str | None
) -> Citation | Lost:
    last = _series()[0]
    highest = last[max(last)] + 5 * _MOST_IN_A_YEAR
    if number.year and not possible(number.number, number.year):
        said = f"no Security Council resolution {number.number} in {number.year}"
        return Lost(*span, "impossible-number", said)
    if not number.year and not 0 < number.number <= highest:
        said = f"no Security Council resolution has the number {number.number}"
        return Lost(*span, "impossible-number", said)
    year = number.year or year_of(number.number)
    properties: dict[str, str | int] = {"body": COUNCIL, "number": number.number}
    if year:
        properties["year"] = year
    name = f"{COUNCIL} resolution {number.number}" + (f" ({year})" if year else "")
    return Citation(*span, f"S/RES/{number.number}", name, COUNCIL, properties, body_at, note)


def _cited(number: Number) -> str:
    if number.left:
        return f"{number.left}/{number.number}{number.letter}"
    return f"{number.number}({number.roman}){number.letter}"


def _shown(number: Number) -> str:
    letter = f" {number.letter}" if number.letter else ""
    if number.left:
        return f"{number.left}/{number.number}{letter}"
    return f"{number.number}{letter} ({number.roman})"


def numbered(tokens: list[Token], at: int, text: str) -> tuple[Number | None, int]:
    """The number written as `text` at a token, with the letter, session or year behind it."""
    pair, council = _PAIR.match(text), _COUNCIL_PAIR.match(text)
    if council and possible(int(council.group(1)), int(council.group(2))):
        return Number(None, int(council.group(1)), year=int(council.group(2))), at + 1
    if not pair and not re.match(r"^\d{1,4}$", text):
        return None, at
    last = at + 1
    letter = pair.group(3) if pair else ""
    if not letter and lettered(tokens, last):
        letter, last = tokens[last].text, last + 1
    if pair:
        return Number(pair.group(1), int(pair.group(2)), letter), last
    mark, end = bracketed(tokens, last)
    if mark and ROMAN.match(mark):
        if not letter and end < len(tokens) and not tokens[end].space and lettered(tokens, end):
            letter, end = tokens[end].text, end + 1
        return Number(None, int(text), letter, roman=mark), end
    if letter:
        return None, at
    return Number(None, int(text), year=int(mark) if mark else None), end


def roman_value(text: str) -> int:
    """The value of a Roman numeral; 0 for what is none ("ES-I")."""
    values = [_ROMAN_DIGITS.get(c, 0) for c in text]
    if not all(values):
        return 0
    pairs = zip(values, [*values[1:], 0], strict=True)
    return sum(-one if one < following else one for one, following in pairs)


def roman(value: int) -> str:
    """A number below 90 in Roman numerals."""
    tens, ones = divmod(value, 10)
    high = ["", "X", "XX", "XXX", "XL", "L", "LX", "LXX", "LXXX"][tens]
    return high + ["", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX"][ones]


def lettered(tokens: list[Token], at: int) -> bool:
    """Whether a token is the letter of a part: "46/36 L", "217 A (III)"; not an "I" or "A Plan"."""
    if at >= len(tokens) or not re.match(r"^[A-HJ-Z]$", tokens[at].text):
        return False
    after = tokens[at + 1] if at + 1 < len(tokens) else None
    return after is None or after.kind != "word" or not after.capitalised


def bracketed(tokens: list[Token], at: int) -> tuple[str | None, int]:
    """The year or session in brackets behind a number, and where the citation ends."""
    if at + 2 < len(tokens) and tokens[at].text == "(" and tokens[at + 2].text == ")":
        inner = tokens[at + 1].text
        if YEAR.match(inner) or ROMAN.match(inner):
            return inner, at + 3
    if at + 2 < len(tokens) and tokens[at].text == "(" and tokens[at + 2].low in {"of", ","}:
        inner = tokens[at + 1].text
        if len(inner) > 1 and ROMAN.match(inner):
            return inner, at + 2  # "1889 (XVIII of 6 November": its bracket is lost
    return None, at
