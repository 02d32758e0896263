"""Officials: names of persons, known by what stands around them.

A run of capitalised words is a person's name where an honorific or a post stands before
it, a post behind it, or a verb of speech beside it; later in the document the surname is enough.
"""

from __future__ import annotations

from dataclasses import dataclass

from loaders.language.lexicon import lexicon
from loaders.language.tokens import Token
from loaders.mentions.roles import role_at, role_before
from loaders.mentions.vocabulary import vocabulary

_SAYING = frozenset(
    """
    said says stated noted added explained told warned stressed emphasized emphasised remarked
    declared announced highlighted underlined recalled observed argued wrote
    """.split()
)
_BE_NAMED = frozenset("is was currently named appointed elected are".split())
_BE_ROLE = frozenset(
    "is was has serves served became currently joined previously will most".split()
)
_BEFORE_POST = frozenset([",", "(", "–", "—", "-", ":"])
_ENDS_PHRASE = frozenset(", ; . ) : and or is was has who which of for".split())
_NO_TITLES = frozenset(
    "partner expert leader partners experts member members officer state".split()
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
        if self._honorific(index):
            return self._titled(index)
        if index in self.taken and index not in self.places:
            return None
        return self._untitled(index)

    def _titled(self, index: int) -> Person | None:
        """ "H.E. Mr. NAME", "President NAME", "ASG NAME"."""
        at = self._past_honorifics(index)
        honorific = " ".join(t.text for t in self.tokens[index:at])
        real = self.tokens[at - 1].low in _TITLES
        if at in self.taken and not (real and at in self.places):
            return None
        last = self._name(at, weak=not real)
        if last is None:
            return None
        if not real and self._spans(at, last) == 1 and not self._alone(at):
            return None
        return Person(at, last, self._text(at, last), honorific)

    def _past_honorifics(self, at: int) -> int:
        while at < len(self.tokens) and self._honorific(at):
            at += 1
            if self._full_stop(at):
                at += 1
        return at

    def _honorific(self, at: int) -> bool:
        text = self.tokens[at].text
        return text in self.words.honorifics or text in self.words.ranks

    def _full_stop(self, at: int) -> bool:
        """Whether the stop of an abbreviation stands at a place."""
        stops = at < len(self.tokens) and self.tokens[at].text == "."
        return stops and not self.tokens[at].space

    def _alone(self, at: int) -> bool:
        """Whether a single word behind a post ("President Bazoum") can be a surname."""
        token = self.tokens[at]
        common = token.low in self.lexicon.prior or token.low in self.words.title_words
        return not common and not token.acronym

    def _untitled(self, index: int) -> Person | None:
        """A name without honorific: what stands around it must speak of a person."""
        if index in self.places and self.taken.get(index, 0) > index + 1:
            return None
        last = self._name(index, weak=True)
        if last is None:
            return None
        several = self._spans(index, last) > 1
        before = role_before(self.tokens, index)
        if before is not None and self.tokens[before].low not in _NO_TITLES:
            sure = several or self._alone(index)
        else:
            sure = several and self._foreign(index, last) and self._in_context(index, last)
        return Person(index, last, self._text(index, last), None) if sure else None

    def _in_context(self, first: int, last: int) -> bool:
        return (
            self._signed(first)
            or self._spoken(first, last)
            or self._posted(last)
            or self._described(last)
            or self._answers(first)
            or self._named_post(first)
        )

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
            if len(token.text) == 1 and self._full_stop(at):
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
        """Whether a word can be a part of a person's name."""
        token, words = self.tokens[at], self.words
        if token.kind != "word" or not token.capitalised:
            return False
        if at in self.taken and at not in self.places:
            return False
        if token.line and role_at(self.tokens, at):
            return False  # the post in the line below a name
        others = (words.heads, words.calendar, words.common, words.openers, words.honorifics)
        if any(token.text in known for known in others) or token.low in words.title_words:
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
        titled = self._low(at - 1) in _TITLES
        return not (beside or titled) or len(self.tokens[at].text) < 4

    def _low(self, at: int) -> str:
        """The token at a place in lower case, "" outside the sentence."""
        return self.tokens[at].low if 0 <= at < len(self.tokens) else ""

    def _spans(self, first: int, last: int) -> int:
        return sum(
            t.kind == "word" and t.low not in self.words.particles for t in self.tokens[first:last]
        )

    def _foreign(self, first: int, last: int) -> bool:
        """Whether the last word is no common English word, so that the run reads as a name."""
        low = [t.low for t in self.tokens[first:last] if t.kind == "word"]
        return sum(word not in self.lexicon.prior for word in low) >= max(1, len(low) - 1)

    def _signed(self, first: int) -> bool:
        """ "(Signed) N"."""
        return self._low(first - 1) == ")" and self._low(first - 2) == "signed"

    def _spoken(self, first: int, last: int) -> bool:
        return self._low(first - 1) in _SAYING or self._low(last) in _SAYING

    def _posted(self, last: int) -> bool:
        """Whether a post follows: ", Executive Director of …", "(Chair of …)", "– Head of …"."""
        if last >= len(self.tokens) or self.tokens[last].text not in _BEFORE_POST:
            return False
        for at in range(last + 1, min(last + 9, len(self.tokens))):
            if self._low(at) in _ENDS_PHRASE:
                return False
            if role_at(self.tokens, at):
                return True
        return False

    def _described(self, last: int) -> bool:
        """ "N is a member of …", "N serves as Chair", "N was appointed Director": a role is said
        of it."""
        return self._low(last) in _BE_ROLE and self._role_in(last + 1, last + 8)

    def _answers(self, first: int) -> bool:
        """ "The president is N", "the secretary-general, currently N"."""
        return self._low(first - 1) in _BE_NAMED and self._role_in(first - 9, first - 1)

    def _role_in(self, start: int, end: int) -> bool:
        places = range(max(0, start), min(end, len(self.tokens)))
        return any(role_at(self.tokens, at) for at in places)

    def _named_post(self, first: int) -> bool:
        """ "The Minister for Foreign Affairs of Norway, N, …": a post phrase ends in the comma
        before."""
        if first < 3 or self._low(first - 1) != ",":
            return False
        for at in range(max(0, first - 12), first - 1):
            lead = at
            while lead and self._low(lead - 1) in self.words.title_words | set(self.words.times):
                lead -= 1
            opens = lead == 0 or self._low(lead - 1) in {"the", "its", "their"}
            if opens and role_at(self.tokens, at):
                between = {t.low for t in self.tokens[at : first - 1]}
                return not between & {",", ";", "(", "is", "was", "has"}
        return False

    def _text(self, first: int, last: int) -> str:
        words: list[str] = []
        for token in self.tokens[first:last]:
            if token.text == "." and words:
                words[-1] += "."
            else:
                words.append(token.text)
        return " ".join(w.title() if w.isupper() and len(w) > 3 else w for w in words)
