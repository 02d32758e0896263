"""The words and names of one sentence, as the grammar of posts asks for them."""

from __future__ import annotations

from loaders.language.lexicon import lexicon
from loaders.language.tokens import low_at
from loaders.mentions.entities import Mention
from loaders.mentions.marked import Marked
from loaders.mentions.roles import role_at
from loaders.mentions.vocabulary import vocabulary

_POINTING = frozenset("the this our my its their".split())
_LONGEST_PHRASE = 7
#: What stands behind the figures of "2nd", also by itself.
ORDINALS = frozenset("st nd rd th".split())


class PostWords:
    """Answers what stands at the tokens of one sentence."""

    def __init__(self, marked: Marked) -> None:
        self.marked, self.tokens = marked, marked.sentence.tokens
        self.words = vocabulary()
        self.mentions = {m.first: m for m in marked.mentions}
        self.ends = {m.last: m.first for m in marked.mentions}

    def low(self, at: int) -> str:
        """The token at a place in lower case, "" outside the sentence."""
        return low_at(self.tokens, at)

    def text(self, at: int) -> str:
        """The token at a place as written, "" outside the sentence."""
        return self.tokens[at].text if 0 <= at < len(self.tokens) else ""

    def ordinal(self, at: int) -> bool:
        """Whether "23rd" stands at a place."""
        numbered = 0 <= at < len(self.tokens) and self.tokens[at].kind == "number"
        return numbered and self.low(at)[-2:] in ORDINALS

    def verb(self, at: int) -> bool:
        """Whether a finite verb in lower case stands at a place."""
        forms = lexicon().forms.get(self.text(at), ())
        return any(form in {"s", "ed"} for _, form in forms)

    def acts(self, at: int) -> bool:
        """Whether a verb in lower case or a modal stands at a place."""
        words, low = lexicon(), self.text(at)
        return self.verb(at) or low in words.modals or low in words.have or low in words.be

    def ended(self, at: int) -> Mention | None:
        """The mention that ends right before a token."""
        return self.mentions.get(self.ends[at]) if at in self.ends else None

    def past_bracket(self, at: int) -> int:
        """The token behind the bracket that opens at a place with a name alone, or the place."""
        named = self.mentions.get(at + 1) if self.text(at) == "(" else None
        closed = named is not None and self.text(named.last) == ")"
        return named.last + 1 if named is not None and closed else at

    def past_origin(self, at: int) -> int:
        """The token behind "of Kenya" at a place, before "as" or "to", or the place."""
        named = self.mentions.get(at + 1) if self.low(at) in {"of", "from"} else None
        state = named is not None and named.label == "Country"
        return named.last if named and state and self.low(named.last) in {"as", "to"} else at

    def past_unnamed(self, at: int) -> int:
        """The token behind "of the fifty-eighth session", "of our country": a phrase without a
        name at a place, or the place."""
        if self.low(at) != "of" or self.low(at + 1) not in _POINTING:
            return at
        end = at + 2
        while end < len(self.tokens) and end - at < _LONGEST_PHRASE:
            token = self.tokens[end]
            if token.kind not in {"word", "number"} or end in self.mentions or self.acts(end):
                break
            end += 1
        return end

    def past_interim(self, at: int) -> int:
        """The token behind "a.i." or "ad interim" at a place, with the commas around it, or the
        place."""
        start = at + (self.text(at) == ",")
        words = [self.low(n) for n in range(start, start + 4)]
        length = 4 if words == ["a", ".", "i", "."] else 2 if words[:2] == ["ad", "interim"] else 0
        length += bool(length) and start > at and self.text(start + length) == ","
        return start + length if length else at

    def role_ends(self, at: int) -> bool:
        """Whether a role ends right before a token."""
        return any((role := self.role(n)) and role[0] == at for n in range(max(0, at - 4), at))

    def names_next(self, at: int) -> bool:
        """Whether a person's name, or the honorific before one, starts at a place."""
        return self.named_next(at) is not None

    def named_next(self, at: int) -> Mention | None:
        """The person whose name, or the honorific before it, starts at a place."""
        mention = self.mentions.get(at)
        if mention is None and self.text(at) in self.words.honorifics:
            mention = self.mentions.get(at + 1) or self.mentions.get(at + 2)
        return mention if mention is not None and mention.label == "Official" else None

    def role(self, at: int) -> tuple[int, str] | None:
        """The end of the role that starts at a token, and the relation it stands for."""
        found = role_at(self.tokens, at) if at < len(self.tokens) else None
        if found and at in self.mentions and self.mentions[at].use == "department":
            return None  # "Interior Secretary" in the United States
        for inside in range(at + 1, found[0] if found else at):
            if found and self._outlasts(inside, found[0]):
                return role_at(self.tokens[:inside], at)  # "Member of the" Board of X
        named = found and self.mentions.get(found[0] - 1)
        if found and named and named.use == "department" and found[0] - 1 > at:
            return role_at(self.tokens[: found[0] - 1], at)  # "Secretary of State"
        return found

    def _outlasts(self, at: int, end: int) -> bool:
        """Whether a name that starts at a token goes on behind another."""
        return at in self.mentions and self.mentions[at].last > end


def plain_noun(low: str) -> bool:
    """Whether a word in lower case is a noun or adjective, and of no closed class."""
    lex = lexicon()
    closed = (
        lex.prepositions,
        lex.determiners,
        lex.pronouns,
        lex.conjunctions,
        lex.be,
        lex.have,
        lex.modals,
        lex.relatives,
        lex.subordinators,
        lex.possessives,
    )
    if any(low in words for words in closed):
        return False
    return lex.nominal(low) or lex.adjective(low)
