"""Officials: names of persons, known by what stands around them.

A run of capitalised words is a person's name where it opens with a given name, where an honorific
or a post stands before it, a post behind it, or a verb of speech beside it; later in the document
the surname is enough.
"""

from __future__ import annotations

from dataclasses import dataclass

from loaders.language.tokens import Token
from loaders.mentions.person_names import TITLES, PersonNames
from loaders.mentions.roles import role_at, role_before

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
_LONGEST_HOME = 7  # tokens from a name to the comma behind where the person is from
_ENDS_PHRASE = frozenset(", ; . ) : and or is was has who which of for".split())
_NO_TITLES = frozenset(
    "partner expert leader partners experts member members officer state".split()
)

#: What only a person is said to do to a body, and what may follow his name.
_LED = frozenset("headed chaired co-chaired presided directed".split())
_BEHIND_LEADER = frozenset(", ; . ( ) and from of who since until as in at for – —".split())
_ADJECTIVES = frozenset(
    "transitional then present current new first second third last next incoming".split()
)

_POSTS_OF_ONE = frozenset(
    """
    President Secretary Senator Governor Justice Judge Ambassador Congressman Congresswoman Mayor
    """.split()
)
#: First words of ranks: "Vice President", "Assistant Secretary-General".
_RANKS = frozenset(
    "assistant vice deputy prime under first foreign defence defense finance".split()
)

_FIELD_OF = frozenset(["for", "on"])
_LONGEST_FIELD = 4  # tokens


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
        person = reader.at(index) if tokens[index].capitalised else None
        if person:
            found.append(person)
            index = person.last
        else:
            end = taken.get(index, 0)
            alone = index in places and end == index + 1  # not "Korea" of "Republic of Korea"
            index = max(index + 1, 0 if alone else end)
    return found


class _Reader:
    def __init__(self, tokens: list[Token], taken: dict[int, int], places: frozenset[int]) -> None:
        self.tokens, self.taken, self.places = tokens, taken, places
        self.names = PersonNames(tokens, taken, places)
        self.ends = {last: first for first, last in taken.items()}
        self.words, self.lexicon, self._low = self.names.words, self.names.lexicon, self.names.low

    def at(self, index: int) -> Person | None:
        """The person whose name, or whose honorific, starts at a capitalised token."""
        if self._honorific(index):
            return self._titled(index)
        if index in self.taken and (index not in self.places or self._governed(index)):
            return None
        return self._untitled(index)

    def _governed(self, index: int) -> bool:
        """Whether a place is what the post before it is of: "Prime Minister of Bulgaria N"."""
        joined = index > 1 and self._low(index - 1) in {"of", "to", "in"}
        return joined and role_before(self.tokens, index - 1) is not None

    def _titled(self, index: int) -> Person | None:
        """ "H.E. Mr. NAME", "President NAME", "ASG NAME"."""
        at = self._past_honorifics(index)
        honorific = " ".join(t.text for t in self.tokens[self._rank(index) : at])
        real = self.tokens[at - 1].low in TITLES
        if at in self.taken and not (real and at in self.places):
            return None
        last = self.names.end(at, weak=not real)
        if last is None:
            return None
        if not real and not self._credible(at, last):
            return None
        return self._person(at, last, honorific)

    def _rank(self, index: int) -> int:
        """Where the rank begins whose last word is at a place: "Assistant Secretary-General"."""
        while index and self.tokens[index - 1].low in _RANKS and self.tokens[index - 1].capitalised:
            index -= 1
        return index

    def _credible(self, at: int, last: int) -> bool:
        """Whether a run behind a post reads as a name."""
        if self.names.spans(at, last) == 1:
            return self._alone(at)
        return self.names.opens_given(at, last) or self.names.foreign(at, last)

    def _past_honorifics(self, at: int) -> int:
        while at < len(self.tokens) and self._honorific(at):
            at += 1
            if self.names.stop(at):
                at += 1
        return at

    def _honorific(self, at: int) -> bool:
        text = self.tokens[at].text
        return text in self.words.honorifics or text in self.words.ranks

    def _alone(self, at: int) -> bool:
        """Whether a single word behind a post ("President Bazoum") can be a surname."""
        token = self.tokens[at]
        common = token.low in self.lexicon.prior and not self._word_as_surname(at)
        return not (common or token.low in self.words.title_words or token.acronym)

    def _word_as_surname(self, at: int) -> bool:
        """Whether a word that is a surname too ends a name behind a post of one: "Attorney General
        Garland", "Secretary Rice"."""
        behind = self.tokens[at + 1] if at + 1 < len(self.tokens) else None
        free = behind is None or behind.line or not (behind.kind == "word" and behind.capitalised)
        post = self.tokens[at - 1].text in _POSTS_OF_ONE
        post = post or (self._low(at - 1), self._low(at - 2)) == ("general", "attorney")
        return free and post and self.tokens[at].low in self.names.names.surnames

    def _untitled(self, index: int) -> Person | None:
        """A name without honorific: what stands around it must speak of a person."""
        if index in self.places and self.taken.get(index, 0) > index + 1:
            return None
        last = self.names.end(index, weak=True)
        if last is None or (role_at(self.tokens, index) and not self._given(index)):
            return None
        opened = index + 1 < last and not self._given(index) and self._given(index + 1)
        if opened and self._of_field(index):
            return None  # "Director for Reefs Jane N"
        if self.names.opens_given(index, last) or self._opens_strange(index, last):
            return self._person(index, last, None)
        if self.names.numeral(last - 1) and self._posted(last):
            return self._person(index, last, None)  # "Albert II, Prince of Monaco"
        several = self.names.spans(index, last) > 1
        if several and self._nominated(last):
            return self._person(index, last, None)
        before = role_before(self.tokens, self._before_body(index))
        if before is not None and self.tokens[before].low not in _NO_TITLES:
            named = self.names.foreign(index, last) and not self._roles_in(index, last)
            sure = named if several else self._alone(index) and index not in self.places
        else:
            foreign = several and self.names.foreign(index, last)
            sure = foreign and self._in_context(index, last)
        return self._person(index, last, None) if sure else None

    def _opens_strange(self, index: int, last: int) -> bool:
        """Whether a word that is none of English stands before a given name: "Belqasim Jane N"."""
        token = self.tokens[index]
        strange = token.low not in self.lexicon.prior and not token.acronym and len(token.text) > 2
        behind = index + 1 < last and self._given(index + 1)
        strange = strange and index not in self.taken and not self._of_field(index)
        return strange and behind and index > 0 and self.names.opens_given(index + 1, last)

    def _of_field(self, index: int) -> bool:
        """Whether a word is of the field that a post is for: "Director for Reefs Jane N"."""
        at = index - 1
        while at > 0 and self.tokens[at].capitalised and index - at < _LONGEST_FIELD:
            at -= 1
        return self._low(at) in _FIELD_OF

    def _before_body(self, index: int) -> int:
        """Where the body starts, with "of the", that ends a post before a name: "the President of
        Niger N"; else the place of the name."""
        first = self.ends.get(index)
        if first is None:
            return index
        at = first - 1 if self._low(first - 1) == "the" else first
        return at - 1 if self._low(at - 1) in {"of", "for"} else index

    def _given(self, index: int) -> bool:
        return self.names.given(self.tokens[index])

    def _roles_in(self, first: int, last: int) -> bool:
        """Whether a run holds a role itself: "Chief Financial Officer"."""
        return any(role_at(self.tokens, at) for at in range(first, last))

    def _in_context(self, first: int, last: int) -> bool:
        return (
            self._signed(first)
            or self._spoken(first, last)
            or self._posted(last)
            or self._described(last)
            or self._answers(first)
            or self._named_post(first)
            or self._ruled(first, last)
        )

    def _signed(self, first: int) -> bool:
        """ "(Signed) N"."""
        return self._low(first - 1) == ")" and self._low(first - 2) == "signed"

    def _spoken(self, first: int, last: int) -> bool:
        return self._low(first - 1) in _SAYING or self._low(last) in _SAYING

    def _posted(self, last: int) -> bool:
        """Whether a post follows: ", Executive Director of …", "(Chair of …)", "– Head of …"."""
        closed = self.taken.get(last + 1, 0)
        if self._low(last) == "(" and self._low(closed) == ")" and self._low(closed + 1) == ",":
            last = closed + 1  # "N (Kenya), former Minister of …"
        if last >= len(self.tokens) or self.tokens[last].text not in _BEFORE_POST:
            return False
        for at in range(last + 1, min(last + 9, len(self.tokens))):
            if self._low(at) in _ENDS_PHRASE:
                return False
            if role_at(self.tokens, at):
                return True
        return False

    def _nominated(self, last: int) -> bool:
        """ "N, of Ohio, to be Director": only of persons is said where they are from and what they
        are to be."""
        at = last + (self._low(last) == "," and self._low(last + 1) in {"jr", "sr"}) * 2
        if (self._low(at), self._low(at + 1)) != (",", "of"):
            return False
        comma = at + 2
        while comma - at < _LONGEST_HOME and self._low(comma) not in {",", ""}:
            comma += 1
        return [self._low(comma + n) for n in range(3)] == [",", "to", "be"]

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
        """ "The Minister for Foreign Affairs of Norway, N, …", "the Kenyan prime minister, N", "the
        fund's first director, N": a post phrase ends in the comma before."""
        if first < 3 or self._low(first - 1) != ",":
            return False
        for at in range(max(0, first - 12), first - 1):
            if self._opens_post(at) and role_at(self.tokens, at):
                between = {t.low for t in self.tokens[at : first - 1]}
                return not between & {",", ";", "(", "is", "was", "has"}
        return False

    def _opens_post(self, at: int) -> bool:
        """Whether an article, a possessor or a name opens the phrase of the post at a token."""
        others = (self.words.title_words, self.words.times, _ADJECTIVES)
        while at and any(self._low(at - 1) in words for words in others):
            at -= 1
        before = self._low(at - 1)
        owned = at > 0 and self.tokens[at - 1].kind == "possessive"
        return at == 0 or owned or before in {"the", "its", "their"} or at in self.ends

    def _ruled(self, first: int, last: int) -> bool:
        """ "is headed by N", "chaired by N and M", "succeeded N": what only persons are said to
        do."""
        if self._low(first - 1) in {"succeeded", "succeeding"}:
            return True
        if self._low(first - 1) != "by" or self._low(first - 2) not in _LED:
            return False
        following = self._low(last)
        return following in _BEHIND_LEADER or not following

    def _person(self, first: int, last: int, honorific: str | None) -> Person:
        words: list[str] = []
        for token in self.names.spoken(first, last):
            if token.text == "." and words:
                words[-1] += "."
            else:
                words.append(token.text)
        loud = [w.isupper() and len(w) > 3 and w.strip("IVX") != "" for w in words]
        name = " ".join(w.title() if up else w for w, up in zip(words, loud, strict=True))
        return Person(first, self.names.behind_suffix(last), name, honorific)
