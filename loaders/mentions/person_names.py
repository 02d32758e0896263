"""Runs of words that can be a person's name: particles, initials, nicknames, suffixes."""

from __future__ import annotations

import re
from collections.abc import Iterator

from loaders.gazetteers import Hit
from loaders.language.lexicon import lexicon
from loaders.language.tokens import Token, low_at
from loaders.mentions.given import given_names
from loaders.mentions.roles import role_at
from loaders.mentions.vocabulary import vocabulary

TITLES = frozenset(
    """
    mr. ms. mrs. dr. mr ms mrs dr h.e. h.e prof. sir dame lord lady madam miss hon. amb. gen.
    col. capt. adm. lt. messrs. excellency sheikh sen. rep. gov. rev. judge honorable honourable
    """.split()
)
_SUFFIXES = frozenset("jr. jr sr. sr ii iii iv md esq. esq".split())
_QUOTES = frozenset("\"“”'‘’")
_NUMERAL = re.compile(r"[IVX]{1,5}$")
_TIED = re.compile(
    r"(?:[dl]['’]|(?:al|el|an|as|at|ad|ar|az|ash|abu|bel|ben|bin|ibn|ould)-)[A-ZÀ-Þ]"
)
_RANKS_TOO = frozenset("pope king prince major bishop marshal judge baron".split())
#: Small words that a title writes with capitals: "Prime Minister Okoro Of Kenya".
_OF_TITLES = frozenset("Of And Before For From With".split())
#: What stands behind a rank that is a surname: "Amy Pope, the Director", "Angus King (Maine)".
_BEHIND_RANK = frozenset([",", "’s", "'s", "("])
_STYLES = frozenset(["sheikh", "shaikh", "sheik"])
_WAS_BORN = frozenset("née nee born".split())
#: Words before a name that make it a place's or a thing's: "San Antonio", "Fort Bragg".
_OF_PLACES = frozenset(
    """
    san santa santo são saint st st. fort mount mt. lake port cape camp uss hms hurricane typhoon
    cyclone storm operation project rio el los las
    """.split()
)
_BEFORE_OTHERS = _OF_PLACES | {"the", "a", "an"}
_LONGEST = 6
_MARGIN = 14  # characters that a broken line may put between two words of a name


class PersonNames:
    """The runs of capitalised words in one sentence that may be a person's name. `taken` maps the
    first token of each name of the gazetteer to its end; `places` are those that a person may be
    called as well."""

    def __init__(self, tokens: list[Token], taken: dict[int, int], places: frozenset[int]) -> None:
        self.tokens, self.taken, self.places = tokens, taken, places
        self.words, self.lexicon, self.names = vocabulary(), lexicon(), given_names()

    def low(self, at: int) -> str:
        """The token at a place in lower case, "" outside the sentence."""
        return low_at(self.tokens, at)

    def end(self, index: int, weak: bool) -> int | None:
        """The end of the name that starts at a token. A `weak` name stands without an
        honorific: a single acronym is none."""
        at, count = index, 0
        if self.lexicon.prior.get(self.low(index)) == "VBZ" and not self.given(self.tokens[index]):
            return None  # "The First Lady Continues …"
        while at < len(self.tokens) and count < _LONGEST:
            if count and self._particle(at):
                at += 1
                continue
            if count and (inside := self._nickname(at)):
                at = inside
                continue
            if count and self._styled(at):
                at += 1
                continue
            if count == 1 and self._surname_of_rank(at):
                at, count = at + 1, count + 1
                break
            if not self.part(at) or (count and self._breaks(at, count)):
                break
            at, count = at + 1, count + 1
            if len(self.tokens[at - 1].text) == 1 and self.stop(at):
                at += 1
        if not count or (weak and count == 1 and self.tokens[index].acronym) or self._torn(at):
            return None
        return at + 1 if self._sovereign(at, count) else at

    def _torn(self, at: int) -> bool:
        """Whether the rest of a name's last word is torn off, as by emphasis: "Andr" of
        "Andr**é**s"."""
        rest = self.tokens[at] if at < len(self.tokens) else None
        if rest is None or rest.kind != "word" or not rest.text.islower() or not at:
            return False
        marked = len(rest.text) == 1 and rest.start - self.tokens[at - 1].end > 1
        return marked or not rest.space

    def _sovereign(self, at: int, count: int) -> bool:
        """Whether a number of sovereigns ends the name: "Albert II", "Juan Carlos I of Spain"."""
        return self.numeral(at) and (count == 1 or self.low(at + 1) == "of")

    def numeral(self, at: int) -> bool:
        """Whether a number of sovereigns stands at a place: "Albert II"."""
        return at < len(self.tokens) and bool(_NUMERAL.match(self.tokens[at].text))

    def behind_suffix(self, at: int) -> int:
        """The end of the name with what follows it: ", Jr.", "III", "née Smith"."""
        comma = self.low(at) == ","
        start = at + 1 if comma else at
        if self.low(start) in _SUFFIXES:
            if comma and self.low(start) in {"md", "ii", "iii", "iv"}:
                return at
            return start + 2 if self.stop(start + 1) and len(self.low(start)) == 2 else start + 1
        if self.low(start) in _WAS_BORN and self.part(start + 1):
            return start + 2
        return at

    def spoken(self, first: int, last: int) -> Iterator[Token]:
        """The tokens of a name, without a nickname in quotation marks."""
        quoted = [at for at in range(first, last) if self.tokens[at].text in _QUOTES]
        hidden = range(quoted[0], quoted[-1] + 1) if len(quoted) == 2 else range(0)
        return (self.tokens[at] for at in range(first, last) if at not in hidden)

    def stop(self, at: int) -> bool:
        """Whether the stop of an abbreviation stands at a place."""
        stops = at < len(self.tokens) and self.tokens[at].text == "."
        return stops and not self.tokens[at].space

    def part(self, at: int) -> bool:
        """Whether a word can be a part of a person's name."""
        if at >= len(self.tokens):
            return False
        token, words = self.tokens[at], self.words
        if token.kind == "word" and len(token.text) == 1 and token.text.isupper():
            return self.stop(at + 1) or token.text not in words.openers
        if token.kind != "word" or not (token.capitalised or _elided(token.text)):
            return False
        if (at in self.taken and at not in self.places) or token.text in _OF_TITLES:
            return False
        if token.line and role_at(self.tokens, at):
            return False  # the post in the line below a name
        known = token.text in words.no_names or token.text in words.heads
        known = known or token.low in words.title_words
        if (
            (known and not self._name_too(at))
            or token.low in _SUFFIXES
            or _NUMERAL.match(token.text)
        ):
            return False
        loud = token.acronym and len(token.text) > 1
        return not loud or self._proclaims(at) or not self._lone_acronym(at)

    def _name_too(self, at: int) -> bool:
        """Whether a word that heads or opens phrases is a given name before a strange word, or a
        surname behind a given name: "Bill Clinton", "John Key"."""
        token = self.tokens[at]
        if token.text in self.words.honorifics:
            return False
        if at and token.low in self.names.surnames and self.given(self.tokens[at - 1]):
            return True
        behind = self.tokens[at + 1] if at + 1 < len(self.tokens) else token
        strange = behind.kind == "word" and behind.capitalised and not behind.acronym
        return strange and self.names.likely(token.text) and behind.low not in self.lexicon.prior

    def _proclaims(self, at: int) -> bool:
        """Whether a name in capitals stands behind "I,": "I, JANE A. OKORO, President of …"."""
        first = at
        while first and (self.tokens[first - 1].text.isupper() or self.low(first - 1) == "."):
            first -= 1
        return self.low(first - 1) == "," and self.low(first - 2) == "i"

    def spans(self, first: int, last: int) -> int:
        """The number of words of a name, without particles and marks."""
        return sum(
            t.kind == "word" and t.low not in self.words.particles for t in self.tokens[first:last]
        )

    def foreign(self, first: int, last: int) -> bool:
        """Whether the words, but for one, are no common English words: the run reads as a name."""
        words = [t for t in self.tokens[first:last] if t.kind == "word" and len(t.text) > 1]
        strange = [t for t in words if t.low not in self.lexicon.prior or self.given(t)]
        return len(strange) >= max(1, len(words) - 1)

    def given(self, token: Token) -> bool:
        """Whether a word is a given name."""
        return self.names.sure(token.text) or self.names.likely(token.text)

    def opens_given(self, first: int, last: int) -> bool:
        """Whether a run opens with a given name and stands free: "Thomas Barrett", "J. Edward
        Smith"; not "the Martin Luther King Library"."""
        if not self._free(first, last) or first in self.places or self.low(first) in _OF_PLACES:
            return False
        words = [t for t in self.tokens[first:last] if t.kind == "word"]
        named = [t for t in words if t.low not in self.words.particles]
        if len(named) < 2 or not self._surname(named[-1]):
            return False
        lead = next((t for t in named[:-1] if len(t.text.strip(".")) > 1), None)
        if lead is None or lead.acronym:
            return len(named) > 2 or "." in named[0].text.strip(".")  # "K. V. Kamath"
        if self.names.sure(lead.text):
            return True
        strange = (t.low not in self.lexicon.prior for t in named[1:])
        return self.names.likely(lead.text) and any(strange)  # "Mark Malloch Brown"

    def _surname(self, token: Token) -> bool:
        """Whether a word can be a surname: it is no common word, or one that is a surname too."""
        low = token.low
        return low not in self.lexicon.prior or low in self.names.surnames or self.given(token)

    def _free(self, first: int, last: int) -> bool:
        """Whether no capitalised word beside a run makes it a part of a longer name."""
        if self.low(first - 1) in _BEFORE_OTHERS:
            return False
        if last >= len(self.tokens):
            return True
        after = self.tokens[last]
        if after.text in self.words.heads or after.text in self.words.common:
            return False
        if after.line or after.kind != "word" or not after.capitalised:
            return after.text not in {"-", "/"} or after.space
        followed = bool(role_at(self.tokens, last)) or after.low in _SUFFIXES
        return followed or self._verb(last)

    def _particle(self, at: int) -> bool:
        """Whether a surname follows one or more particles ("von der Leyen")."""
        start = at
        while self.low(at) in self.words.particles and not self.tokens[at].capitalised:
            at += 1
        return at > start and self.part(at)

    def _nickname(self, at: int) -> int | None:
        """The end of a name in quotation marks: `Johannes "Jan" Huber`."""
        if self.tokens[at].text in _QUOTES and self.part(at + 1) and self.part(at + 3):
            return at + 3 if self.tokens[at + 2].text in _QUOTES else None
        return None

    def _styled(self, at: int) -> bool:
        """Whether a word is an honorific or a name between names: "Hassan Sheikh Mohamud"."""
        return self.low(at) in _STYLES and self.tokens[at].capitalised and self.part(at + 1)

    def _surname_of_rank(self, at: int) -> bool:
        """Whether a rank ends a name as its surname: "said Amy Pope, the Director"."""
        token, given = self.tokens[at], self.tokens[at - 1]
        if token.low not in _RANKS_TOO or token.text not in self.words.honorifics:
            return False
        following = self.tokens[at + 1] if at + 1 < len(self.tokens) else None
        ends = following is not None and (following.text in _BEHIND_RANK or _tells(following))
        return ends and at - 1 not in self.taken and self.names.sure(given.text)

    def _breaks(self, at: int, count: int) -> bool:
        """Whether the run ends before a word: far off, a post ("Jane Okoro Head of Delegation"), or
        the verb of a heading ("Joe Biden Announces …")."""
        token = self.tokens[at]
        role = role_at(self.tokens, at) if count > 1 else None
        if role and "of" in {self.low(at + 1), self.low(role[0])} and token.low != "king":
            return True
        gap = token.start - self.tokens[at - 1].end
        if gap > (_MARGIN if token.line and count == 1 else 3):
            return True
        return self._verb(at)

    def _verb(self, at: int) -> bool:
        """Whether a word is a verb as headings have it: "Announces", "Marking"."""
        low = self.tokens[at].low
        if self.lexicon.prior.get(low) == "VBZ" or low == "took":
            return True
        return any(form in {"s", "ing"} for _, form in self.lexicon.forms.get(low, ()))

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
        titled = self.low(at - 1) in TITLES
        return not (beside or titled) or len(self.tokens[at].text) < 4


def _tells(token: Token) -> bool:
    """Whether a verb in lower case follows: "Amy Pope said"."""
    forms = lexicon().forms.get(token.text, ())
    return any(form in {"s", "ed"} for _, form in forms)


def of_nation(tokens: list[Token], hit: Hit) -> bool:
    """Whether a demonym says whose national the person is whose name opens behind it: "Kenyan Jane
    Okoro"; not "German Okoro"."""
    named = tokens[hit.last : hit.last + 2]
    names = given_names()
    whole = len(named) == 2 and all(t.capitalised and t.kind == "word" for t in named)
    own = names.sure(tokens[hit.first].text) or names.likely(tokens[hit.first].text)
    return hit.use == "demonym" and whole and not own and names.sure(named[0].text)


def _elided(text: str) -> bool:
    """Whether a word is a name behind a particle tied to it: "d'Arboussier", "al-Busaidi"."""
    return bool(_TIED.match(text))
