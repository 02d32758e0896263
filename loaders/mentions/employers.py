"""Bodies that only a post shows: "Ana Reyes, Director, Jobs to Move Oceania", "the owner of Copper
Kettle", "a partner at Marsh & Reed".

In a line of a list the whole part behind a person and a post is the body's name, small words and
all. In running text it is the run of capitals behind the post.
"""

from __future__ import annotations

from collections.abc import Iterator

from loaders.language.tokens import Token
from loaders.mentions.entities import Mention
from loaders.mentions.given import given_names
from loaders.mentions.name_runs import NameRuns
from loaders.mentions.roles import role_at
from loaders.mentions.small_heads import noun_phrase_ends

#: Small words in the name of a body that fills a part of a line.
_SMALL = frozenset("to in of for the and & de del la on at with ’s 's ’ - – / . !".split())
#: Last words of what is a field of work, a chair or a place, and no body.
_FIELDS = frozenset(
    """
    affairs resources policy relations communications communication operations development programs
    programmes program programme management security services service strategy research marketing
    finance engineering legal sustainability innovation health education law sciences science
    studies planning partnerships advocacy outreach support compliance campaigns issues rights
    region regions north south east west america americas europe africa asia pacific emea justice
    technology technologies safety solutions energy climate impact equity inclusion diversity sales
    investments investment business product products content media design data analytics
    administration history economics politics literature philosophy emeritus emerita retired ret
    officer staff culture arts trade industry transportation labor labour agriculture protection
    environment response governance council-elect jr sr
    """.split()
)
#: Those of them that firms are called by, behind a word that is no common one.
_FIRMS = frozenset(
    """
    management services marketing finance engineering law health technology technologies solutions
    energy investment investments products media design analytics security
    """.split()
)
#: Posts in what is hardly ever a State or a place.
_OWNING = frozenset("ceo founder co-founder owner co-owner co-ceo".split())
_LED = frozenset(
    ["chief executive", "chief executive officer", "executive director", "managing director"]
)
#: Words of which one stands in every sentence that shows a body by a post.
_SHOWING = _OWNING | {"at"} | {post.split()[-1] for post in _LED}
_AT = frozenset("professor lecturer partner fellow associate researcher economist analyst".split())
_PLACED = frozenset("mayor governor senator councilman sheriff delegate speaker king".split())
_PARTNERS = frozenset("partners associates sons company co daughters brothers family".split())
_TIES = frozenset("to in of for on at and".split())
_ORDERED = frozenset("Region District Ward Zone Sector Area".split())
_LONGEST, _FEWEST = 9, 2  # tokens of a name in a list; of one that only common words make
_HONORED = 4  # tokens before the person of a line


def employers(words: list[Token], found: list[Mention], listed: bool) -> Iterator[tuple[int, int]]:
    """The names of bodies that posts show: the tokens of each. `listed` tells whether the sentence
    is a line of a list."""
    shown = not _SHOWING.isdisjoint(t.low for t in words)
    reader = _Reader(words, found) if shown or listed else None
    if reader is not None and listed:
        yield from reader.in_line()
    if reader is not None and shown:
        yield from reader.in_text()


class _Reader(NameRuns):
    """Finds the bodies behind the posts of one sentence."""

    def __init__(self, words: list[Token], found: list[Mention]) -> None:
        super().__init__(words, found)
        self.found = found

    # -- lines of a list -------------------------------------------------------------------

    def in_line(self) -> Iterator[tuple[int, int]]:
        """The bodies of "PERSON, POST, BODY" and "PERSON, POST, BODY and POST, BODY"."""
        person = next((m for m in self.found if m.label == "Official"), None)
        if person is None or person.first > _HONORED or self.text(person.last) != ",":
            return
        posted = False
        for first, last in self._parts(person.last + 1):
            role = self._posted(first, last)
            if role is not None:
                posted = posted or role
            elif posted and self._body(first, last):
                yield first, last

    def _parts(self, at: int) -> Iterator[tuple[int, int]]:
        """The parts of a line from a token on: commas, and "and" before a post, part them."""
        first = at
        while at <= len(self.words):
            text = self.text(at)
            post = text == "and" and role_at(self.words, at + 1) is not None
            if at == len(self.words) or text in {",", ";", "(", ")", "–", "—"} or post:
                if at > first:
                    yield first, at
                while text == "(" and at < len(self.words) and self.text(at) != ")":
                    at += 1  # an acronym, or a place
                first = at + 1
            at += 1

    def _posted(self, first: int, last: int) -> bool | None:
        """Whether a part of a line that has a post in it is one of a body; None where it has
        none."""
        for at in range(first, last):
            role = role_at(self.words, at)
            several = role is not None and role[0] == last and self.low(last - 1).endswith("s")
            if role is not None and role[0] <= last and not (several and at > first):
                place = self.low(role[0] - 1) in _PLACED
                joined = self.low(role[0]) in {"of", "at"} and role[0] < last
                return not place and not joined
        return None

    def _body(self, first: int, last: int) -> bool:
        """Whether a part of a line can be the whole name of a body."""
        inner = self.words[first:last]
        if last - first > _LONGEST or not inner[0].capitalised or inner[0].text in _ORDERED:
            return False
        if self.low(first) in self.lexicon.closed or self.text(first) in self.known.calendar:
            return False
        small = all(t.capitalised or t.low in _SMALL or t.text.isdigit() for t in inner)
        return small and self._not_otherwise(first, last) and self._telling(first, last)

    def _not_otherwise(self, first: int, last: int) -> bool:
        """Whether no mention says that a part is something else, or already the whole body."""
        inside = [m for m in self.found if m.first < last and m.last > first]
        covered = {at for m in inside for at in range(m.first, m.last)}
        rest = [t for at, t in enumerate(self.words[first:last], first) if at not in covered]
        branch = [m.label for m in inside] == ["Office", "Country"] and inside[1].last == last
        if any(m.label == "Official" for m in inside):
            return False
        if not branch and not any(t.capitalised for t in rest):  # "Save the Children US"
            return False
        whose = any(m.label == "Country" and self.low(m.first - 1) in {"of", "the"} for m in inside)
        bodies = any(m.label in {"Office", "Programme"} for m in inside)
        return not whose and not (bodies and any(t.low in _TIES for t in rest))

    def _telling(self, first: int, last: int) -> bool:
        """Whether words are no field of work: of several at least, and the last names no field."""
        tail = self.low(last - 1)
        foreign = any(
            t.kind == "word" and t.capitalised and (t.low not in self.lexicon.prior or t.acronym)
            for t in self.words[first:last]
        )
        named = any(m.first == first for m in self.found)  # "Director, Kenya Health"
        firm = tail in _FIRMS and self.strange(first, first + 1) and not named
        if (tail in _FIELDS and not firm) or self.text(last - 1) in self.known.months:
            return False
        if given_first(self.words, first, last):
            return False
        return foreign or last - first >= _FEWEST

    # -- running text ----------------------------------------------------------------------

    def in_text(self) -> Iterator[tuple[int, int]]:
        """The bodies of "the founder of RUN" and "a partner at RUN"."""
        at = 0
        while at < len(self.words) - 2:
            role = role_at(self.words, at)
            if role is None:
                at += 1
                continue
            name = self._behind(at, role[0])
            if name:
                yield name
            at = name[1] if name else role[0]

    def _behind(self, first: int, last: int) -> tuple[int, int] | None:
        """The run behind the post at some tokens, where it names a body."""
        post = " ".join(t.low for t in self.words[first:last])
        owner = post.split()[-1] in _OWNING or post in _LED
        joiner = self.low(last)
        if joiner == "at":
            usual = owner or post.split()[-1] in _AT or "director" in post
        else:
            usual = owner and joiner in {"of", ","}
        if not usual:
            return None
        at = last + 1 + (self.low(last + 1) == "the" and joiner != ",")
        name = self._firm(self.run(at))
        if name is None or not self._strange_body(*name):
            return None
        if joiner == "," and self.text(name[1]) not in {";", ".", ")", ""}:
            return None
        return name if noun_phrase_ends(self.words, name[1]) else None

    def _firm(self, name: tuple[int, int] | None) -> tuple[int, int] | None:
        """A run with its partners: "Marsh and Partners", "Marsh, Reed & Lowe"; None where these
        cannot be told from what follows."""
        if name is None:
            return None
        first, last = name
        if self.low(last) in {"and", "&"} and self.low(last + 1) in _PARTNERS:
            return first, last + 2
        if self.text(last) == "," and self.text(last + 2) in {"&", ",", "and"}:
            firm = next((m for m in self.found if m.first == last + 1), None)
            if firm is not None and firm.kind == "company":
                return first, firm.last
            return name if firm or not self.words[last + 1].capitalised else None
        return None if self.text(last) in {"&", "-"} else name

    def _strange_body(self, first: int, last: int) -> bool:
        inside = [m for m in self.found if m.first < last and m.last > first]
        if any(m.label != "Text" and m.kind != "company" for m in inside):
            return False
        if any(m.kind == "company" for m in inside):
            return True
        foreign = any(
            t.kind == "word" and t.capitalised and (t.low not in self.lexicon.prior or t.acronym)
            for t in self.words[first:last]
        )
        return foreign and self.strange(first, last) and self.low(last - 1) not in _FIELDS


def given_first(words: list[Token], first: int, last: int) -> bool:
    """Whether words look like a person's name: a given name, then a word that is none."""
    firm = any(t.text in {"&", "and"} for t in words[first:last])
    return 1 < last - first < 4 and not firm and given_names().sure(words[first].text)
