"""Words of names: which are capitalised, known, or heads such as "Committee"."""

from __future__ import annotations

from loaders.language.lexicon import lexicon
from loaders.language.tokens import Token
from loaders.mentions.vocabulary import vocabulary

#: Words that begin what follows, even where all words have capitals.
_ARTICLES = frozenset("the this these a an in under".split())

#: Verbs of headlines, in which all words have capitals.
_TOLD = frozenset("Announces Announce Hosts Welcomes Signs Meets Launches Unveils Joins".split())


class NameWords:
    """The words of one sentence as parts of names. `known` maps the first token of each name of
    the gazetteer to its end; `places` are the first tokens of those that name a country, `towns`
    of those that name a city."""

    def __init__(
        self,
        tokens: list[Token],
        known: dict[int, int],
        places: frozenset[int],
        towns: frozenset[int] = frozenset(),
    ) -> None:
        self.tokens, self.known, self.places, self.towns = tokens, known, places, towns
        self.words = vocabulary()
        self.lexicon = lexicon()

    def low(self, at: int) -> str:
        """The token at a place in lower case, "" outside the sentence."""
        return self.tokens[at].low if 0 <= at < len(self.tokens) else ""

    def headword(self, at: int) -> str:
        """The form under which the vocabulary lists a head: singular, not in capitals, without
        what a hyphen ties to it; the word itself where it is no head."""
        text, heads = self.tokens[at].text, self.words.heads
        titled = text.title() if text.isupper() else text
        tied = text.rpartition("-")[2]
        for form in (text, text[:-1] if text.endswith("s") else text, titled, tied):
            if form in heads:
                return form
        return text

    def is_head(self, at: int) -> bool:
        """Whether a word can be the head of a name."""
        return self.headword(at) in self.words.heads

    def names_body(self, at: int) -> bool:
        """Whether a word is the head of a body's or a programme's name."""
        label, _ = self.words.heads.get(self.headword(at), ("", ""))
        return label in {"Office", "Programme"}

    def capital(self, at: int) -> bool:
        """Whether a capitalised word stands at a place."""
        if not 0 <= at < len(self.tokens):
            return False
        token = self.tokens[at]
        return token.kind == "word" and (token.capitalised or token.text.startswith("d'"))

    def article(self, at: int) -> bool:
        """Whether a capitalised word begins what follows, even where all words have capitals."""
        token = self.tokens[at]
        return token.low in _ARTICLES and token.capitalised

    def breaks(self, first: int, index: int) -> bool:
        """Whether a capitalised word cannot go on with a name: a day, or "The" of what follows."""
        text = self.tokens[index].text
        return (
            text in self.words.calendar or text in _TOLD or (index > first and self.article(index))
        )

    def unknown(self, at: int) -> bool:
        """Whether a capitalised word at a place is no part of a name of the gazetteer."""
        return self.capital(at) and at not in self.known

    def starts_name(self, first: int) -> bool:
        """Whether a name with a head of its own starts here."""
        at = first
        while at - first < 8 and self.capital(at) and (at == first or at not in self.known):
            alone = not self.capital(at + 1)
            plural = self.tokens[at].text not in self.words.heads  # "Partnerships" names no one
            if self.is_head(at) and not plural and (alone or at == first):
                return at > first or alone
            at += 1
        if at > first and at - first < 8 and self.capital(at):
            return False  # a name of the gazetteer goes on
        return self.tokens[first].text in self.words.honorifics or self.tokens[first].acronym
