"""Resolutions: cited by number, singly and in lists, with the body named or understood.

"Security Council resolutions 1267 (1999), 1989 (2011) and 2253 (2015)", "its resolution
71/291", "S/RES/1373(2001)", "UNSCR 2178", "resolution 377 (V)", "resolution 46/36 L".
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from loaders.language.tokens import Token, low_at
from loaders.mentions.series import (
    ASSEMBLY,
    COUNCIL,
    ECOSOC,
    RIGHTS,
    ROMAN,
    YEAR,
    Citation,
    Lost,
    Number,
    forms,
    lettered,
    numbered,
    possible,
    resolution,
    roman,
    roman_value,
    year_of,
)

__all__ = ["Citation", "Lost", "citations", "possible", "year_of"]

_SYMBOL = re.compile(r"^(S|A|E|A/HRC)/RES/(.+?)(?:\((\d{4})\))?$")
_TRIGGERS = {
    "resolution", "resolutions", "res.", "scr", "scrs", "unscr", "unscrs", "gar", "ungar", "unsc",
}  # fmt: skip
_PLURAL = {"resolutions", "scrs", "unscrs"}
_MONTHS = (
    "january february march april may june july august september october november december".split()
)
_DATING = frozenset("of dated adopted on st nd rd th".split()) | frozenset(_MONTHS)
_SEPARATORS = frozenset({",", "and", "or", "&", "/", "to", ";", "resolution", "as", "well"})
#: What may stand between "resolutions" and the first number: "…, including 1373 (2001)".
_OPENING = frozenset(
    "no. nos. no number numbers , : including in particular notably namely such as especially"
    " inter alia most recently its related relevant".split()
)
_OTHER_TEXTS = frozenset("decision decisions statement".split()) | _TRIGGERS
_BESIDE = frozenset("relevant related previous subsequent landmark recent earlier own".split())
#: Bodies whose resolutions are counted otherwise: their acts are no nodes.
_FOREIGN = frozenset(
    "commission subcommission sub-commission parliament conference congress committee union"
    " authority board senate house assembly council organization organisation agency office"
    " session parties".split()
)
_IN = frozenset("in by through under".split())
_INSIDE = frozenset("of on the for to and against".split())
_PLAIN = frozenset({"un", "wps", "yps", "ct", "sdg"})
_ARTICLES = frozenset("the a an any this that each no new draft such another s 's ’s".split())
#: A Roman numeral with letters that it is misread for: "XVID" for "XVII)".
_MISREAD = re.compile(r"^(?=[XVIL])[XVILDUHJTl1]{2,8}$")
_AFTER_LIST = frozenset("is was has as this its".split())
#: The highest session of the Human Rights Council and of the Assembly before they were counted so.
_LAST_ROMAN_SESSION, _MOST_OF_RIGHTS = 30, 60
_MOST_OF_COUNCIL = 2999  # the Assembly's of before 1976 went on to 3541


def citations(tokens: list[Token], context: str | None) -> list[Citation | Lost]:
    """The resolutions cited in a sentence. `context` is the body whose text this is, for "its
    resolution 1373" and bare numbers; None where it is not known."""
    found: list[Citation | Lost] = []
    index = 0
    while index < len(tokens):
        token, stop = tokens[index], index
        if token.kind == "symbol":
            listed = _symbol(tokens, index)
        elif token.low in _TRIGGERS:
            listed = list(_Citing(tokens, index, context).read())
        elif token.kind == "number":
            listed = _resumed(tokens, index, found) if found else []
        else:
            listed = _unnumbered(tokens, index)
        if listed:
            found += listed
            stop = max(stop, *(c.last - 1 for c in listed))
        index = stop + 1
    return found


def _symbol(tokens: list[Token], at: int) -> list[Citation | Lost]:
    """A resolution cited by its symbol: "S/RES/1373 (2001)", "A/RES/71/291", "A/RES/377(V)"."""
    match = _SYMBOL.match(tokens[at].text)
    if not match:
        return []
    prefix, text, year = match.groups()
    inner = re.match(r"^(\d{1,4})\((.+)\)$", text)
    if inner and ROMAN.match(inner.group(2)):
        number: Number | None = Number(None, int(inner.group(1)), roman=inner.group(2))
        last = at + 1
    else:
        number, last = numbered(tokens, at, text)
    if number is None:
        return []
    if year:
        number = Number(number.left, number.number, number.letter, number.roman, int(year))
    body = {"S": COUNCIL, "A": ASSEMBLY, "E": ECOSOC}.get(prefix, RIGHTS)
    if (body == COUNCIL) != (number.left is None and number.roman is None):
        return []
    return [resolution(body, number, (at, last), None, None)]


def _resumed(tokens: list[Token], at: int, found: list[Citation | Lost]) -> list[Citation | Lost]:
    """A number that goes on with a list that something unread cut short: one with its very year,
    or of the same form as those before ("resolutions 5/1, on procedures, and 5/2, on conduct")."""
    if tokens[at - 1].low not in {",", "and", "or", ";", ")"}:
        return []
    number, last = numbered(tokens, at, tokens[at].text)
    if number is None:
        return []
    before = found[-1]
    paired = number.left and number.left.isdigit() and isinstance(before, Citation)
    if paired and isinstance(before, Citation) and _listing(tokens, before, at):
        return [resolution(before.body, number, (at, last), before.body_at, before.note)]
    if not number.year or not possible(number.number, number.year):
        return []
    return [resolution(COUNCIL, number, (at, last), None, "number and year of the series")]


def _listing(tokens: list[Token], before: Citation, at: int) -> bool:
    """Whether a citation stands in a list of "resolutions" with numbers in pairs that "and" or a
    comma carries on to a token."""
    plural = any(t.low in _PLURAL for t in tokens[max(0, before.first - 12) : before.first])
    pair = "/" in tokens[before.first].text
    between = tokens[before.last : at - 1]
    whole = not any(t.text in {".", ";"} or t.low in _OTHER_TEXTS for t in between)
    return plural and pair and whole and at - before.last < 30


def _unnumbered(tokens: list[Token], at: int) -> list[Citation | Lost]:
    """ "as reinforced by Security Council .": a link was taken out with the number that it held."""
    if tokens[at].text != "." or not tokens[at].space or at < 3:
        return []
    named = f"{tokens[at - 2].low} {tokens[at - 1].low}" in forms()
    if not named or tokens[at - 3].low in _ARTICLES or tokens[at - 3].capitalised:
        return []
    return [Lost(at - 2, at, "lost-number", "a body is cited without the number of its resolution")]


class _Citing:
    """Reads the numbers that follow one "resolution(s)"."""

    def __init__(self, tokens: list[Token], trigger: int, context: str | None) -> None:
        self.tokens, self.trigger, self.context = tokens, trigger, context
        self.foreign = False
        self.body, self.body_at = self._body()

    def _low(self, at: int) -> str:
        return low_at(self.tokens, at)

    # -- the body ------------------------------------------------------------------------

    def _body(self) -> tuple[str | None, tuple[int, int] | None]:
        """The body named by the trigger ("UNSCR"), before it, or behind the list ("of the …")."""
        low = self._low(self.trigger)
        if low in forms():
            return forms()[low], (self.trigger, self.trigger + 1)
        named = self._named_before() or self._named_behind() or self._owning()
        named = named or self._opened()
        return named or (self._adopting(), None)

    def _owning(self) -> tuple[str, tuple[int, int]] | None:
        """The body right before "in its resolution": "adopted by the General Assembly in its
        resolution 70/1", "the Council, by its resolution 2100"."""
        at = self.trigger - 1
        if self._low(at) == "its" and self._low(at - 1) == "of":
            at = self._paragraph(at - 1)
        elif self._low(at) != "its":
            return None
        if self._low(at - 1) not in {"in", "by", "through", "under"}:
            return None
        at -= 2 if self._low(at - 2) == "," else 1
        return self._form(at)

    def _paragraph(self, at: int) -> int:
        """Where "paragraph 2 (a) of" begins that ends at a token, else that token."""
        for start in range(at - 1, max(0, at - 9), -1):
            if self._low(start) in {"paragraph", "paragraphs"}:
                return start
        return at

    def _opened(self) -> tuple[str, tuple[int, int]] | None:
        """The body behind "In its resolution 48/7, the …": what is no body of ours makes the
        resolution another's."""
        if self._low(self.trigger - 1) != "its" or self._low(self.trigger - 2) not in _IN:
            return None
        for at in range(self.trigger + 1, min(self.trigger + 30, len(self.tokens) - 2)):
            if (
                self._low(at) == ","
                and self._low(at + 1) == "the"
                and self.tokens[at + 2].capitalised
            ):
                form = self._form_from(at + 2)
                if form is None:
                    last = at + 2
                    while self._low(last + 1) in _INSIDE | {"and"} or self._capital(last + 1):
                        last += 1
                    self.foreign = last > at + 2 and self._headed(last + 1)
                return form
        return None

    def _capital(self, at: int) -> bool:
        return at < len(self.tokens) and self.tokens[at].capitalised

    def _adopting(self) -> str | None:
        """The body that is the subject: "The Human Rights Council adopted resolution 16/18"."""
        at = self.trigger - 1 - (self._low(self.trigger - 1) == "its")
        if self._low(at) not in {"adopted", "adopts", "passed", "passes"}:
            return None
        form = self._form(at)
        self.foreign = self.foreign or (form is None and self._headed(at))
        return form[0] if form else None

    def _named_before(self) -> tuple[str, tuple[int, int]] | None:
        end = self.trigger
        while end and (self.tokens[end - 1].kind == "possessive" or self._low(end - 1) in _BESIDE):
            end -= 1
        form = self._form(end)
        if form:
            return form
        before = self.tokens[end - 1] if end else None
        if before and before.capitalised and before.kind == "word":
            own = before.low in _PLAIN or (before.low == "council" and not self._run_on(end - 1))
            named = self._headed(end) or (before.acronym and not ROMAN.match(before.text))
            self.foreign = not own and named
        return None

    def _headed(self, end: int) -> bool:
        """Whether the name before `end` is a body's: "Commission on Human Rights resolution 4"."""
        at = end - 1
        while at >= max(0, end - 8) and (self.tokens[at].capitalised or self._low(at) in _INSIDE):
            if self._low(at) in _FOREIGN:
                return True
            at -= 1
        return False

    def _form(self, end: int) -> tuple[str, tuple[int, int]] | None:
        """The body that is named by the tokens before `end`."""
        for length in (4, 3, 2, 1):
            words = " ".join(t.low for t in self.tokens[max(0, end - length) : end])
            if end >= length and words in forms():
                if length == 1 and self._run_on(end - 1):
                    return None  # "World Health Assembly", "European Council"
                return forms()[words], (end - length, end)
        return None

    def _run_on(self, at: int) -> bool:
        before = self.tokens[at - 1] if at else None
        return before is not None and before.capitalised and before.kind == "word" and at > 1

    def _named_behind(self) -> tuple[str, tuple[int, int]] | None:
        for at in range(self.trigger + 1, min(self.trigger + 40, len(self.tokens) - 2)):
            token = self.tokens[at]
            if token.low == "of" and self._low(at + 1) == "the":
                named = self._form_from(at + 2)
                if named or self.tokens[at + 2].capitalised:
                    unclear = self._low(at + 2) in {"united", "council", "un"}
                    self.foreign = named is None and not unclear
                    return named
            listed = token.kind in {"number", "mark", "symbol"} or token.low in _DATING | {
                "and",
                "or",
                "the",
            }
            if not (listed or ROMAN.match(token.text) or len(token.text) == 1):
                return None
        return None

    def _form_from(self, at: int) -> tuple[str, tuple[int, int]] | None:
        if self._low(at) == "united" and self._low(at + 1) == "nations":
            at += 2
        for length in (4, 3, 2, 1):
            words = " ".join(t.low for t in self.tokens[at : at + length])
            if words in forms() and at + length <= len(self.tokens):
                return forms()[words], (at, at + length)
        return None

    # -- the numbers ---------------------------------------------------------------------

    def read(self) -> Iterator[Citation | Lost]:
        """The citations of this list, or the place where its number is lost."""
        at, count, previous = self._start(), 0, None
        while at < len(self.tokens):
            number, last = self._item(at, count, previous)
            if number is None:
                break
            damaged = self._damaged(number, last)
            cited = None if self.foreign else damaged or self._resolve(number, at, last)
            last = damaged.last if damaged else last
            if cited is not None:
                yield cited
            count, previous = count + 1, number
            at = self._next(last)
            if at < 0:
                break
        if not count and not self.foreign and self._lost():
            yield Lost(
                self.trigger,
                self.trigger + 1,
                "lost-number",
                "a resolution is cited without its number",
            )

    def _damaged(self, number: Number, at: int) -> Lost | None:
        """ "1819 (XVID of 18 December": a session that was misread, of which body is not known."""
        if number.left or number.roman or number.year or self._low(at) != "(":
            return None
        token = self.tokens[at + 1] if at + 1 < len(self.tokens) else None
        if token is None or not _MISREAD.match(token.text):
            return None
        end = at + 2 + (self._low(at + 2) == ")")
        return Lost(at - 1, end, "lost-number", f"the session in brackets is damaged: {token.text}")

    def _start(self) -> int:
        at = self.trigger + 1
        opening = (
            _OPENING if self._low(self.trigger) in _PLURAL else {"no.", "nos.", "no", "number"}
        )
        while at < len(self.tokens) and at - self.trigger < 8 and self._low(at) in opening:
            if self._low(at) == "in" and self._low(at + 1) != "particular":
                break
            at += 1
        return at

    def _item(self, at: int, count: int, previous: Number | None) -> tuple[Number | None, int]:
        token = self.tokens[at]
        if token.low in {"no.", "nos.", "no"} and at + 1 < len(self.tokens):
            at, token = at + 1, self.tokens[at + 1]
        if previous and previous.letter and previous.left and lettered(self.tokens, at):
            return Number(previous.left, previous.number, token.text), at + 1  # "47/120 A and B"
        if token.kind not in {"number", "symbol"}:
            return None, at
        number, last = numbered(self.tokens, at, token.text)
        if number and not number.left and not number.roman and not number.year:
            if self._no_number(number.number, at, last, count):
                return None, at
            session = self._session(last) if self.body == ASSEMBLY else None
            year = None if session else self._of_year(last)
            number = Number(None, number.number, roman=session, year=year)
        return number, last

    def _session(self, at: int) -> str | None:
        """The session in Roman numerals of an Assembly's resolution "of 29 November 1947": one a
        year until 1975, from September into the next year."""
        if self._low(at) not in {"of", "dated", "adopted", "on", "("}:
            return None
        month = year = 0
        for token in self.tokens[at + 1 : at + 6]:
            month = _MONTHS.index(token.low) + 1 if token.low in _MONTHS else month
            if YEAR.match(token.text):
                year = int(token.text)
                break
            if token.low not in _DATING | {",", "the"} and token.kind != "number":
                return None
        session = year - 1945 - (month < 9)
        return roman(session) if month and 0 < session <= _LAST_ROMAN_SESSION else None

    def _no_number(self, number: int, at: int, last: int, count: int) -> bool:
        """Whether a number without year is a date or a count: "resolution 1325 and 15 others"."""
        if self._low(last) in _MONTHS or (self._low(at - 1) in _MONTHS and count):
            return True
        if not count:
            far = at - self.trigger > 1 and self._low(self.trigger) in _PLURAL
            return (far and (number < 100 or bool(YEAR.match(str(number))))) or (
                self._low(self.trigger) == "unsc" and (number < 1000 or number in range(1990, 2040))
            )
        after = self.tokens[last] if last < len(self.tokens) else None
        counted = after is not None and after.kind == "word" and (
            after.capitalised or (after.low.endswith("s") and after.low not in _AFTER_LIST)
        )  # fmt: skip
        return number < 100 or counted or (number < 1000 and self._low(self.trigger) not in _PLURAL)

    def _of_year(self, at: int) -> int | None:
        """The year of "242 of 1967" or "1373 of 28 September 2001"."""
        if self._low(at) not in {"of", "dated", "adopted", "("}:
            return None
        for token in self.tokens[at : at + 6]:
            if YEAR.match(token.text):
                return int(token.text)
            if token.low not in _DATING | {",", "("} and token.kind != "number":
                return None
        return None

    def _resolve(self, number: Number, at: int, last: int) -> Citation | Lost | None:
        """The resolution of this number, by the body named or the one that the form tells."""
        span = (at, last)
        if self.body not in {None, COUNCIL, ASSEMBLY, ECOSOC, RIGHTS}:
            body, note = (self.body if number.left or number.roman else None), None
        elif number.left:
            body, note = self._of_pair(number)
            if body == ASSEMBLY != self.body and self._misdated(number, last):
                body = "unknown"
        elif number.roman:
            body, note = self._of_roman(number.roman)
        else:
            body, note = self._of_plain(number, at)
        if body == "unknown":
            return self._unknown(number, span)
        if body is None:
            return None
        if body == self.body:
            return resolution(body, number, span, self.body_at, None)
        return resolution(body, number, span, None, note)

    def _unknown(self, number: Number, span: tuple[int, int]) -> Lost:
        if number.left:
            said = f"resolution {number.left}/{number.number}: whose it is, is not said"
            return Lost(*span, "unknown-body", said)
        said = f"{self.body} resolution {number.number}: its session or year is missing"
        return Lost(*span, "lost-number", said)

    def _of_roman(self, session: str) -> tuple[str, str]:
        """ "resolution 1775 (LIV)": of the Assembly, which counted thirty sessions so, unless the
        Economic and Social Council speaks of its own."""
        if roman_value(session) > _LAST_ROMAN_SESSION:
            return ECOSOC, "form of the number"
        if self.body in {ASSEMBLY, ECOSOC}:
            return self.body, "form of the number"
        own = self._low(self.trigger - 1) in {"its", "council", "previous", "earlier"}
        if self.body is None and self.context == ECOSOC and own:
            return ECOSOC, "the body whose text this is"
        return ASSEMBLY, "form of the number"

    def _of_pair(self, number: Number) -> tuple[str | None, str | None]:
        left = number.left or ""
        if left.startswith("ES-"):
            return ASSEMBLY, "form of the number"
        if left.isdigit() and int(left) >= 1946:
            return ECOSOC, "form of the number"
        if self.body in {ASSEMBLY, RIGHTS}:
            return self.body, None
        if self.body is None and self._own_series():
            return self.context, "the body whose text this is"
        early = not left.isdigit() or int(left) <= _LAST_ROMAN_SESSION
        council = self.body is None and self._low(self.trigger - 1) == "council"
        if (self.context == RIGHTS and number.number <= _MOST_OF_RIGHTS) or council:
            return (
                RIGHTS,
                "the body whose text this is" if self.context == RIGHTS else "form of the number",
            )
        if not left.isdigit() and self.context == ASSEMBLY:
            return ASSEMBLY, "the body whose text this is"
        return ("unknown", None) if early else (ASSEMBLY, "form of the number")

    def _misdated(self, number: Number, last: int) -> bool:
        """Whether "61/4 of 16 March 2018" is of no session of the Assembly's: the sixty-first was
        in 2006 and 2007."""
        year = self._of_year(last)
        session = int(number.left) if number.left and number.left.isdigit() else 0
        return bool(year and session) and year not in {1945 + session, 1946 + session}

    def _own_series(self) -> bool:
        """Whether "its resolution 2/5" is one of a body with a series of its own that speaks."""
        own = self._low(self.trigger - 1) in {"its", "of"} and self.context in forms().values()
        return own and self.context not in {COUNCIL, ASSEMBLY, ECOSOC, RIGHTS}

    def _of_plain(self, number: Number, at: int) -> tuple[str | None, str | None]:
        if self.body == COUNCIL or number.year:
            return COUNCIL, "number of the series"
        first = at <= self.trigger + 2  # "General Assembly resolution 2145" lacks its session
        if number.number > _MOST_OF_COUNCIL and self.body is None:
            return "unknown", None  # one of the Assembly's without its session
        if number.number >= 1000 and (self.body is None or not first):
            return COUNCIL, "number of the series"
        own = self._low(self.trigger - 1) == "its" or number.number >= 100
        if self.context == COUNCIL and self.body is None and own:
            return COUNCIL, "the body whose text this is"
        return ("unknown" if self.body and first else None), None

    def _next(self, at: int) -> int:
        """Where the next number of the list may stand, or -1 where the list ends."""
        moved = False
        while at < len(self.tokens):
            token = self.tokens[at]
            if token.low in _SEPARATORS and token.kind != "symbol":
                moved = True
            elif not (token.low in _DATING or (token.kind == "number" and self._dated(at))):
                break
            at += 1
        return at if moved else -1

    def _dated(self, at: int) -> bool:
        """Whether a number is part of a date: "of 28 September 2001"."""
        year = bool(YEAR.match(self.tokens[at].text))
        return self._low(at + 1) in _MONTHS or (year and self._low(at - 1) in {"of", *_MONTHS})

    # -- what is lost --------------------------------------------------------------------

    def _lost(self) -> bool:
        """Whether a number must have stood here: "its resolution (2017)"."""
        at = self.trigger + 1
        after = self._low(at) or "."
        if self._low(self.trigger) != "resolution":
            return False
        if after == "___" or (
            after == "(" and YEAR.match(self._low(at + 1)) and self._low(at + 2) == ")"
        ):
            return True
        if not self.body_at or self.body_at[0] == 0 or self.body_at[0] > self.trigger:
            return False
        return self._low(self.body_at[0] - 1) not in _ARTICLES and after in {".", ",", ";", "("}
