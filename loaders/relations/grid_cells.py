"""What the cells of tables and lists hold: a State, a body, a person's name, dates."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence

from loaders.language.grids import Cell
from loaders.language.lexicon import lexicon
from loaders.language.tokens import Token, tokens
from loaders.mentions.entities import Entity, Mention, Registry
from loaders.mentions.marked import Marked
from loaders.mentions.roles import role_at
from loaders.mentions.vocabulary import vocabulary
from loaders.relations.statements import Ref, span_of

_NOISE = re.compile(r"\[[^\]]{0,20}\]|\([^)]{0,80}\)|[*_†‡§#\d]|\bthe\b", re.IGNORECASE)
_LETTERS = re.compile(r"[^\W\d_]")
_YEAR = re.compile(r"(?<!\d)(1[89]\d\d|20\d\d)(?!\d)")
_UP_TO = r"(?:\s*[–-]\s*|\s(?:to|and)\s)"
_DATE = re.compile(
    rf"(?:(?P<day>\d{{1,2}})(?:{_UP_TO}(?P<last>\d{{1,2}}))?\s+)?(?P<month>[A-Z][a-z]{{2,8}})\.?\s+"
    rf"(?:(?P<day2>\d{{1,2}})(?:{_UP_TO}(?P<last2>\d{{1,2}}))?,\s+)?"
    r"(?P<year>(?:1[89]|20)\d\d)(?!\d)"
    r"|(?<!\d)(?P<alone>(?:1[89]|20)\d\d)(?!\d)"
)
#: A period whose year stands behind its second date only: "27 April – 11 May 1996".
_PERIOD = re.compile(
    r"(\b\d{1,2} [A-Z][a-z]{2,8})( ?[–-] ?| to )(\d{1,2} [A-Z][a-z]{2,8} )(\d{4})\b"
)
_OPEN = re.compile(r"(?i)\b(?:present|incumbent|current|ongoing|to date)\b|[–-]\s*$")
_NAME_ENDS = re.compile(r"(?<!\s)(?:\s*+[(\[,;†‡]|\s++[-–—]\s|\s*+\b(?:born|died)\b).*", re.DOTALL)
_STANDS_IN = re.compile(r"(?i)(?:interim|acting|ad interim)\b")
_DEPUTIES = frozenset("deputy vice assistant associate".split())
_SENTENCE = 4  # words behind a role that make its text a sentence rather than a heading
_MOST = 0.6  # the share of a cell that a person's name must cover to be the whole name
_WHOLE = 0.75  # the share of a cell's letters that a name must cover to be what the cell holds


class Cells:
    """Finds what cells hold, by the mentions of the document's sentences."""

    def __init__(self, marked: Sequence[Marked], registry: Registry) -> None:
        self.registry = registry
        self.found: list[tuple[int, int, Mention, Marked]] = []
        for one in marked:
            for mention in one.mentions:
                self.found.append((*span_of(one.sentence.tokens, mention), mention, one))
        self.found.sort(key=lambda each: each[:2])
        self._starts = [each[0] for each in self.found]

    def mentions(self, cell: Cell) -> Iterator[tuple[int, int, Mention, Marked]]:
        """The mentions inside a cell, in order."""
        at = bisect_left(self._starts, cell.start)
        while at < len(self.found) and self.found[at][0] < cell.end:
            if self.found[at][1] <= cell.end:
                yield self.found[at]
            at += 1

    def whole(self, cell: Cell, *labels: str) -> Ref | None:
        """What the cell names and names alone, if it has one of the labels."""
        for start, end, mention, one in self.mentions(cell):
            if mention.label not in labels or mention.entity is None:
                continue
            named = one.text_of(mention.first, mention.last)
            if _letters(named) >= _WHOLE * _letters(_NOISE.sub(" ", cell.text)):
                city = named if mention.label == "Place" else None
                return Ref(mention.entity, start, end, city=city)
        return None

    def opening(self, cell: Cell) -> Ref | None:
        """The thing that a cell names first. It may go on beyond the cell, behind a comma."""
        at = bisect_left(self._starts, cell.start)
        if at < len(self.found) and self.found[at][0] < cell.end:
            start, end, mention, _ = self.found[at]
            if mention.entity is not None:
                return Ref(mention.entity, start, end)
        return None

    def any(self, cell: Cell, *labels: str) -> Ref | None:
        """The first thing with one of the labels that the cell names."""
        for start, end, mention, one in self.mentions(cell):
            if mention.label in labels and mention.entity is not None:
                city = one.text_of(mention.first, mention.last)
                return Ref(
                    mention.entity, start, end, city=city if mention.label == "Place" else None
                )
        return None

    def person(self, cell: Cell) -> Ref | None:
        """The person whose name the cell holds, with or without a title before it; of a name that
        stands twice, "Okoro, Ann**Ann Okoro", the second."""
        first, _, name = cell.text.partition("**")
        if first and name[:1].isupper():
            cell = Cell(cell.end - len(name), cell.end, name)
        for start, end, mention, _ in self.mentions(cell):
            if mention.label == "Official" and mention.entity is not None:
                if end - start >= _MOST * len(_NAME_ENDS.sub("", cell.text)) or role_at(
                    _words(cell), 0
                ):
                    return Ref(mention.entity, start, end)
                break  # a part of the name that the cell holds
            if mention.label != "Text" and mention.use != "city":
                return None
        if self.whole(cell, "Place"):
            return None  # "Kuala Lumpur"
        entity, start, end = self._named(cell) or (None, 0, 0)
        return Ref(entity, start, end) if entity else None

    def _named(self, cell: Cell) -> tuple[Entity, int, int] | None:
        words = _words(cell)
        first = _behind_title(words)
        last = _end_of_name(words, first)
        if last is None:
            return None
        name = " ".join(t.text for t in words[first:last]).replace(" .", ".")
        start, end = cell.start + words[first].start, cell.start + words[last - 1].end
        return self.registry.person(name), start, end


def title_of(cell: Cell) -> tuple[str, str] | None:
    """The post that stands before the name in a cell ("Prime Minister N"), and its relation."""
    words = _words(cell)
    role = role_at(words, 0) if words else None
    return (" ".join(t.text for t in words[: role[0]]), role[1]) if role else None


def role_in(text: str) -> tuple[str, str] | None:
    """The post that a heading or column names ("List of Executive Directors"), in the singular,
    and its relation."""
    text = text.strip(" :")
    last = text.rpartition(". ")[2]  # the sentence that introduces the list
    return _role_in(last) or (_role_in(text) if last != text else None)


def _role_in(text: str) -> tuple[str, str] | None:
    rank = vocabulary().ranks.get(text)
    one = rank or " ".join(singular(word) for word in text.split())
    words = tokens(one, 0, len(one))
    for index in range(len(words)):
        role = role_at(words, index)
        if role and not _of_person(words, role[0]):
            ranked = index and words[index - 1].low in _DEPUTIES
            return " ".join(t.text for t in words[index - bool(ranked) : role[0]]), role[1]
    return None


def heading_post(cell: Cell) -> tuple[str, str] | None:
    """The post that a row names for the rows behind it: "Secretaries-General", "Presidents of the
    Bank"; no words of one holder's life."""
    text = _NOISE.sub(" ", cell.text).strip()
    role = role_in(text)
    if role is None or len(text.split()) > _SENTENCE + 2 or not text[:1].isupper():
        return None
    several = re.search(rf"{re.escape(role[0])}(?!\w)", text) is None
    return role if several or text.lower() == role[0].lower() else None


def stands_in(cell: Cell) -> bool:
    """Whether a cell tells that somebody only acted: "interim director", "acting"."""
    return _STANDS_IN.match(cell.text) is not None


def tells_post(text: str) -> bool:
    """Whether a cell names a post, and does not only address somebody ("Ambassador Ann Rao")."""
    words = tokens(text, 0, len(text))
    for index in range(len(words)):
        role = role_at(words, index)
        if role is None:
            continue
        named = words[role[0]] if role[0] < len(words) else None
        title = " ".join(t.text for t in words[index : role[0]])
        addressed = named is not None and named.kind == "word" and named.capitalised
        if not (addressed and title in vocabulary().honorifics):
            return True
    return False


def _of_person(words: list[Token], at: int) -> bool:
    """Whether a role in a sentence that introduces a list is that of who does something there, not
    of the list's items: "President N appointed the following …:", "The President's guests:"."""
    if at < len(words) and words[at].kind == "possessive":
        return True
    acts = any(form in {"s", "ed"} for _, form in lexicon().forms.get(_text(words, at), ()))
    named = at < len(words) and words[at].kind == "word" and words[at].capitalised
    return at < len(words) - _SENTENCE and (named or acts)


def _text(words: list[Token], at: int) -> str:
    return words[at].text if at < len(words) else ""


def singular(word: str) -> str:
    """A word of a post in the singular: "Secretaries-General" is "Secretary-General"."""
    head, dash, tail = word.partition("-")
    if head.endswith("ies"):
        head = head[:-3] + "y"
    elif head.endswith("men"):
        head = head[:-3] + "man"
    elif head.endswith("s") and not head.endswith("ss") and len(head) > 3:
        head = head[:-1]
    return head + dash + (singular(tail) if tail else "")


def period(cells: Sequence[Cell]) -> tuple[str | None, str | None, bool]:
    """The first and the second date of some cells, ISO as far as known, and whether it ended."""
    found = [date for cell in cells for date in _dates(cell.text)]
    still = lasts(cells)
    start = found[0] if found else None
    end = found[1] if len(found) > 1 and not still and found[1] >= found[0] else None
    return start, end, end is not None


def lasts(cells: Sequence[Cell]) -> bool:
    """Whether some cells tell of a term that goes on: "2017–present"."""
    return any(_OPEN.search(cell.text) for cell in cells)


def dated(cell: Cell) -> bool:
    """Whether a cell holds dates or figures and no name."""
    left = _DATE.sub("", cell.text)
    return bool(_YEAR.search(cell.text)) and _letters(left) <= 12


def _dates(text: str) -> Iterator[str]:
    months = vocabulary().months
    for match in _DATE.finditer(_PERIOD.sub(r"\1 \4\2\3\4", text)):
        year = match["year"] or match["alone"]
        month = next((n for m, n in months.items() if m[:3] == (match["month"] or "")[:3]), None)
        if month is None:
            yield year
            continue
        days = [match["day"] or match["day2"], match["last"] or match["last2"]]
        given = [int(day) for day in days if day]
        yield from (f"{year}-{month:02}-{day:02}" for day in given)
        if not given:
            yield f"{year}-{month:02}"


def _words(cell: Cell) -> list[Token]:
    text = _NAME_ENDS.sub("", cell.text)
    return tokens(text, 0, len(text)) if text == cell.text[: len(text)] else []


def _behind_title(words: list[Token]) -> int:
    """Where the name starts behind a post and honorifics."""
    known, at = vocabulary(), 0
    role = role_at(words, 0) if words else None
    if role:
        at = role[0]
    while at < len(words) and (words[at].text in known.honorifics or words[at].text == "."):
        at += 1
    return at


def _end_of_name(words: list[Token], first: int) -> int | None:
    """The end of a name that fills the rest of a cell: two to six words, capitalised but for
    particles, with no word that names a body or a place on the map."""
    known = vocabulary()
    rest = [t for t in words[first:] if t.text not in {".", "'", "’"}]
    if not 2 <= len(rest) <= 6:
        return None
    for token in rest:
        small = token.low in known.particles and token is not rest[0]
        if token.kind != "word" or not (token.capitalised or small):
            return None
        if token.text in known.heads or token.text in known.calendar or token.text in known.openers:
            return None
    return len(words)


def _letters(text: str) -> int:
    return len(_LETTERS.findall(text))
