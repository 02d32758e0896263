"""Officials: names of persons, known by what stands around them.

A run of capitalised words is a person's name where an honorific or a post stands before
it, a post behind it, or a verb of speech beside it; later in the document the surname is enough.
"""

from __future__ import annotations

from dataclasses import dataclass

from loaders.language.lexicon import lexicon
from loaders.language.tokens import Token
from loaders.mentions.vocabulary import vocabulary

_SAYING = frozenset(
    """
    said says stated noted added explained told warned stressed emphasized emphasised remarked
    declared announced highlighted underlined recalled observed argued wrote
    """.split()
)
_TITLES = frozenset(
    """
    mr. ms. mrs. dr. mr ms mrs dr h.e. h.e prof. sir dame lord lady madam miss hon. amb. gen.
    col. capt. adm. lt. messrs. excellency sheikh sen. rep. gov. rev. judge
    """.split()
)


@dataclass(frozen=True, slots=True)
class Person:
    """A person's name at tokens `first` to `last`, with the honorific before it."""

    first: int
    last: int
    name: str
    honorific: str | None


def people(tokens: list[Token], taken: dict[int, int], places: frozenset[int]) -> list[Person]:
    """The persons named in a sentence. `taken` maps the first token of each name of the gazetteer
    to its end; `places` are those that a person may be called as well ("Jordan")."""
    reader = _Reader(tokens, taken, places)
    found: list[Person] = []
    index = 0
    while index < len(tokens):
        person = reader.at(index)
        if person:
            found.append(person)
            index = person.last
        else:
            index = max(index + 1, 0 if index in places else taken.get(index, 0))
    return found


def role_at(tokens: list[Token], index: int) -> tuple[int, str] | None:
    """The end of the post that starts at a token, and the relation it stands for."""
    words = vocabulary()
    first = tokens[index].low
    if (
        first not in words.role_starts
        and first.rstrip("s") not in words.role_starts
        and "-" not in first
    ):
        return None
    for length in (4, 3, 2, 1):
        if index + length > len(tokens):
            continue
        phrase = tuple(t.low for t in tokens[index : index + length])
        singular = (*phrase[:-1], phrase[-1].rstrip("s")) if len(phrase[-1]) > 4 else phrase
        relation = words.roles.get(phrase) or words.roles.get(singular)
        if relation:
            return index + length, relation
    return None


def role_before(tokens: list[Token], index: int) -> int | None:
    """Where the post starts that ends right before a token, or None."""
    back = index
    small = vocabulary().title_words | {"of", "the", "and", "for", "&"}
    while back and index - back < 7 and tokens[back - 1].low in small:
        back -= 1
    if back < index and tokens[index - 1].capitalised:
        # "Secretary of Defense", "Minister for Foreign Affairs"
        starts = [at for at in range(max(0, back - 3), index) if role_at(tokens, at)]
        fitting = [at for at in starts if back <= (role_at(tokens, at) or (0, ""))[0] <= index]
        if fitting:
            return fitting[0]
    for length in (4, 3, 2, 1):
        start = index - length
        if start >= 0:
            found = role_at(tokens, start)
            if found and found[0] == index:
                return start
    return None


class _Reader:
    def __init__(self, tokens: list[Token], taken: dict[int, int], places: frozenset[int]) -> None:
        self.tokens, self.taken, self.places = tokens, taken, places
        self.words = vocabulary()
        self.lexicon = lexicon()

    def at(self, index: int) -> Person | None:
        """The person whose name, or whose honorific, starts at a token."""
        token = self.tokens[index]
        if not token.capitalised:
            return None
        if token.text in self.words.honorifics or token.text in self.words.ranks:
            return self._titled(index)
        if index in self.taken and index not in self.places:
            return None
        return self._untitled(index)

    def _titled(self, index: int) -> Person | None:
        """ "H.E. Mr. NAME", "President NAME", "ASG NAME"."""
        at = index
        while at < len(self.tokens) and (
            self.tokens[at].text in self.words.honorifics
            or self.tokens[at].text in self.words.ranks
        ):
            at += 1
            if at < len(self.tokens) and self.tokens[at].text == "." and not self.tokens[at].space:
                at += 1
        honorific = " ".join(t.text for t in self.tokens[index:at])
        real = self.tokens[at - 1].low in _TITLES
        if at < len(self.tokens) and at in self.taken and not (real and at in self.places):
            return None
        last = self._name(at, weak=not real)
        if last is None or (self._spans(at, last) == 1 and not real and not self._alone(at, last)):
            return None
        return Person(at, last, self._text(at, last), honorific)

    def _alone(self, first: int, last: int) -> bool:
        """Whether a single word behind a post ("President Bazoum") can be a surname."""
        low = self.tokens[first].low
        return (
            low not in self.lexicon.prior
            and low not in self.words.title_words
            and not self.tokens[first].acronym
        )

    def _untitled(self, index: int) -> Person | None:
        if index in self.places and index in self.taken and self.taken[index] > index + 1:
            return None
        last = self._name(index, weak=True)
        if last is None:
            return None
        count = self._spans(index, last)
        before = role_before(self.tokens, index)
        if before is not None and self.tokens[before].low not in {
            "partner",
            "expert",
            "leader",
            "partners",
            "experts",
            "member",
            "members",
            "officer",
            "state",
        }:
            return (
                Person(index, last, self._text(index, last), None)
                if count > 1 or self._alone(index, last)
                else None
            )
        if count < 2 or not self._foreign(index, last):
            return None
        if (
            self._signed(index)
            or self._spoken(index, last)
            or self._posted(last)
            or self._described(last)
            or self._answers(index)
            or self._named_post(index)
        ):
            return Person(index, last, self._text(index, last), None)
        return None

    def _name(self, index: int, weak: bool) -> int | None:
        """The end of a run of capitalised words that may be a person's name."""
        at, count = index, 0
        while at < len(self.tokens) and count < 5:
            token = self.tokens[at]
            if token.low in self.words.particles and count and self._after_particles(at):
                at += 1
                continue
            if not self._given(at) or (count and token.start - self.tokens[at - 1].end > 3):
                break
            at, count = at + 1, count + 1
            if (
                len(token.text) == 1
                and at < len(self.tokens)
                and self.tokens[at].text == "."
                and not self.tokens[at].space
            ):
                at += 1
        if not count or (weak and count == 1 and self.tokens[index].acronym):
            return None
        return at

    def _after_particles(self, at: int) -> bool:
        """Whether a surname follows one or more particles ("von der Leyen")."""
        while (
            at < len(self.tokens)
            and self.tokens[at].low in self.words.particles
            and not self.tokens[at].capitalised
        ):
            at += 1
        return at < len(self.tokens) and self._given(at)

    def _given(self, at: int) -> bool:
        token = self.tokens[at]
        if token.kind != "word" or not token.capitalised or token.text in self.words.heads:
            return False
        if (
            token.text in self.words.calendar
            or token.text in self.words.common
            or token.text in self.words.openers
        ):
            return False
        if at in self.taken and at not in self.places:
            return False
        if token.text in self.words.honorifics or token.low in self.words.title_words:
            return False
        return not (token.acronym and len(token.text) > 1 and self._lone_acronym(at))

    def _lone_acronym(self, at: int) -> bool:
        # a surname in capitals stands beside a word that is not
        near = [self.tokens[n] for n in (at - 1, at + 1) if 0 <= n < len(self.tokens)]
        beside = any(
            t.kind == "word"
            and t.capitalised
            and not t.acronym
            and t.text not in self.words.openers
            for t in near
        )
        titled = at > 0 and self.tokens[at - 1].low in _TITLES
        return not (beside or titled) or len(self.tokens[at].text) < 4

    def _spans(self, first: int, last: int) -> int:
        return sum(
            t.kind == "word" and t.low not in self.words.particles for t in self.tokens[first:last]
        )

    def _foreign(self, first: int, last: int) -> bool:
        """Whether the last word is no common English word, so that the run reads as a name."""
        low = [t.low for t in self.tokens[first:last] if t.kind == "word"]
        return sum(word not in self.lexicon.prior for word in low) >= max(1, len(low) - 1)

    def _signed(self, index: int) -> bool:
        return (
            index >= 2
            and self.tokens[index - 1].text == ")"
            and self.tokens[index - 2].low == "signed"
        )

    def _spoken(self, first: int, last: int) -> bool:
        before = self.tokens[first - 1].low if first else ""
        after = self.tokens[last].low if last < len(self.tokens) else ""
        return before in _SAYING or after in _SAYING

    def _posted(self, last: int) -> bool:
        """Whether a post follows: ", Executive Director of …", "(Chair of …)", "– Head of …"."""
        if last >= len(self.tokens) or self.tokens[last].text not in {",", "(", "–", "—", "-", ":"}:
            return False
        for at in range(last + 1, min(last + 9, len(self.tokens))):
            token = self.tokens[at]
            if token.text in {",", ";", ".", ")", ":"} or token.low in {
                "and",
                "or",
                "is",
                "was",
                "has",
                "who",
                "which",
                "of",
                "for",
            }:
                return False
            if role_at(self.tokens, at):
                return True
        return False

    def _described(self, last: int) -> bool:
        """ "N is a member of …", "N serves as Chair", "N was appointed Director": a role is said
        of it."""
        if last >= len(self.tokens) or self.tokens[last].low not in {
            "is",
            "was",
            "has",
            "serves",
            "served",
            "became",
            "currently",
            "joined",
            "previously",
            "will",
            "most",
        }:
            return False
        return any(
            role_at(self.tokens, at) for at in range(last + 1, min(last + 8, len(self.tokens)))
        )

    def _answers(self, first: int) -> bool:
        """ "The president is N", "the secretary-general, currently N"."""
        if not first or self.tokens[first - 1].low not in {
            "is",
            "was",
            "currently",
            "named",
            "appointed",
            "elected",
            "are",
        }:
            return False
        return any(role_at(self.tokens, at) for at in range(max(0, first - 9), first - 1))

    def _named_post(self, first: int) -> bool:
        """ "The Minister for Foreign Affairs of Norway, N, …": a post phrase ends in the comma before."""
        if first < 3 or self.tokens[first - 1].text != ",":
            return False
        for at in range(max(0, first - 12), first - 1):
            article = at and self.tokens[at - 1].low in {"the", "its", "their"}
            if (article or at == 0) and role_at(self.tokens, at):
                between = self.tokens[at : first - 1]
                return not any(
                    t.text in {",", ";", "("} or t.low in {"is", "was", "has"} for t in between
                )
        return False

    def _text(self, first: int, last: int) -> str:
        words: list[str] = []
        for token in self.tokens[first:last]:
            if token.text == "." and words:
                words[-1] += "."
            else:
                words.append(token.text)
        return " ".join(w.title() if w.isupper() and len(w) > 3 else w for w in words)
