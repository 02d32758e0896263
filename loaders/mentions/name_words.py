"""Words of names: which are capitalised, known, or heads such as "Committee"."""

from __future__ import annotations

from loaders.language.lexicon import lexicon
from loaders.language.tokens import Token, low_at
from loaders.mentions.given import given_names
from loaders.mentions.vocabulary import vocabulary

#: Words that begin what follows, even where all words have capitals.
_ARTICLES = frozenset("the this these a an in under".split())
_IN_HEADLINES = frozenset("Before After During With At From By".split())

_ELIDED = frozenset(["d'", "d’", "l'", "l’"])
_REGIONS = frozenset([("asia", "pacific"), ("america", "caribbean")])
_ORDINALS = frozenset(
    """
    first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth
    fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth upcoming annual
    """.split()
)
_AUXILIARIES = frozenset("was is will be to has been took takes take taken".split())
#: Endings of words for fields of work: "Education", "Fisheries", "Cultural".
_FIELDS = (
    *("tion", "sion", "ment", "ity", "ance", "ence", "ing", "ness", "ship", "ture", "ogy", "ics"),
    *("al", "ic", "ary", "ive", "ian", "eering", "ries", "stry", "omy", "ergy"),
)
_POSTS = frozenset("post posts position positions".split())
_ENDINGS = ("st", "nd", "rd", "th")

#: Verbs of headlines, in which all words have capitals.
_NOUNS = frozenset(["Hosts", "Signs", "Meets", "Joins"])
_TOLD = frozenset("""
    Announces Announce Hosts Welcomes Signs Meets Launches Unveils Joins Took
""".split())  # fmt: skip
#: Kinds of programmes: with small letters behind it, such a name is half a one.
KINDS = frozenset(
    "Trust Fund,Action Plan,National Action Plan,Global Initiative,Contingency Fund,Special Fund,"
    "Voluntary Fund".split(",")
)
#: Groups whose names say what they are for, and what else stands behind "on".
_TASKED = frozenset("Task Force,Working Group,Expert Group,Steering Group,Study Group".split(","))
_NO_TASKS = frozenset(
    """
    behalf basis occasion occasions several many how its their his her this that these those a an
    which whom what all both each margins sidelines eve proposals issues matters
    """.split()
)
SUMS = frozenset("Billion Million Trillion".split())
#: What is done or made in a house: "the New Texas Semiconductor Facility".
PLANTS = frozenset(
    """
    Semiconductor Manufacturing Production Detention Correctional Treatment Storage Research Power
    Nuclear Test Assembly Battery Medical Enrichment Reprocessing Holding Processing Fabrication
    """.split()
)
#: What a network of works is made of: "the Coast Road Network".
LAID = frozenset("Road Highway Railway Pipeline Charging Charger Sensor".split())
#: What a house is for in which others meet: "the Reef Convention Centre".
HALLS = frozenset("Congress Convention Conference Conferences Exhibition Shopping".split())
LEADERS = frozenset("President Governor Mayor".split())
_YEARS = frozenset("Year Years Point".split())


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
        #: where the words of the sentence start, behind its bullet or number
        self.start = next((n for n, t in enumerate(tokens) if t.kind == "word"), 0)
        self.lexicon = lexicon()
        self.posts = not _POSTS.isdisjoint(t.low for t in tokens)

    def low(self, at: int) -> str:
        """The token at a place in lower case, "" outside the sentence."""
        return low_at(self.tokens, at)

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
        if token.capitalised or token.kind != "word":
            return token.kind == "word"
        return token.text[:2] in _ELIDED and token.text[2:3].isupper()

    def begins(self, token: Token) -> bool:
        """Whether a name may begin with a token: few are worth a closer look."""
        return token.capitalised or token.text[:2] in _ELIDED or token.text in self.words.naming

    def article(self, at: int) -> bool:
        """Whether a capitalised word begins what follows, even where all words have capitals."""
        token = self.tokens[at]
        return self.headlined(at) or (token.low in _ARTICLES and token.capitalised)

    def headlined(self, at: int) -> bool:
        """Whether a preposition with the capital of a headline is at a place."""
        return self.tokens[at].text in _IN_HEADLINES

    def breaks(self, first: int, index: int) -> bool:
        """Whether a capitalised word cannot go on with a name: a day, or "The" of what follows."""
        text = self.tokens[index].text
        return (
            text in self.words.calendar or text in _TOLD or (index > first and self.article(index))
        )

    def told(self, at: int) -> bool:
        """Whether a verb of headlines that is no noun is at a place."""
        return self.tokens[at].text in _TOLD - _NOUNS

    def ranked(self, at: int) -> bool:
        """Whether a person's rank and given name stand at a place: "Governor Jane"."""
        rank = self.capital(at) and self.tokens[at].text in LEADERS
        return rank and self.capital(at + 1) and given_names().sure(self.tokens[at + 1].text)

    def unknown(self, at: int) -> bool:
        """Whether a capitalised word at a place is no part of a name of the gazetteer."""
        return self.capital(at) and at not in self.known

    def in_region(self, index: int) -> bool:
        """Whether "and" or "the" stands inside a region: "Asia and the Pacific Regional Office"."""
        text, at = self.low(index), index
        if text == "the" and self.low(index - 1) == "and":
            at = index - 1
        elif text != "and" or self.low(index + 1) != "the":
            return False
        return (self.low(at - 1), self.low(at + 2)) in _REGIONS

    def of_government(self, state: int) -> bool:
        """Whether a government is named, not a body of this State: "a Government of Chad Reef
        Agency", "the United Kingdom Government"."""
        end = self.known[state]
        alone = self.low(end) == "government" and not self.capital(end + 1)
        return alone or (self.low(state - 1) == "of" and self.low(state - 2) == "government")

    def counted(self, at: int) -> bool:
        """Whether an ordinal stands before a word: what it counts happens again and again."""
        before = self.low(at - 1)
        return before in _ORDINALS or (before[:1].isdigit() and before.endswith(_ENDINGS))

    def held(self, at: int) -> bool:
        """Whether what ends at a token was held or took place: it is no body."""
        near = [self.low(n) for n in range(at, at + 4)]
        last = next((n for n, low in enumerate(near) if low in {"held", "place"}), 0)
        return last > 0 and set(near[:last]) <= _AUXILIARIES

    def posted(self, first: int) -> bool:
        """Whether a run of capitalised words is what a post is: "six posts of Field Guard"."""
        if not self.posts:
            return False
        while first and self.capital(first - 1):
            first -= 1
        return self.low(first - 1) == "of" and self.low(first - 2) in _POSTS

    def of_state(self, first: int) -> bool:
        """Whether a State's possessive stands in front: "Afghanistan's Central Bank"."""
        owned = first > 1 and self.tokens[first - 1].kind == "possessive"
        return owned and any(self.known[p] == first - 1 for p in self.places)

    def field(self, at: int) -> bool:
        """Whether a word names a field of work, such as a body has in its name."""
        low = self.low(at)
        own = low in self.words.fields or low.endswith(_FIELDS)
        return own and at not in self.known and not given_names().sure(self.tokens[at].text)

    def goes_on_small(self, end: int) -> bool:
        """Whether small letters go on with a name: "the Trust Fund in support of …"."""
        following = self.tokens[end + 1 : end + 2]
        small = bool(following) and following[0].kind == "word" and not following[0].capitalised
        aims = any(form == "base" for _, form in self.lexicon.verb_forms(self.low(end + 1)))
        aims = self.low(end) == "to" and aims and self.low(end + 1) not in {"be", "have"}
        backs = self.low(end) == "in" and self.low(end + 1) == "support"
        return small and (backs or aims or self.low(end) in {"for", "on"})

    def owner_inside(self, first: int, end: int) -> bool:
        """Whether a name would end with the body that owns what follows: "the Commission for the
        Control of Interpol's files"."""
        last = next((at for at, behind in self.known.items() if behind == end), first)
        inside = last > first and last not in self.places and self.low(last - 1) in {"of", "for"}
        return inside and end < len(self.tokens) and self.tokens[end].kind == "possessive"

    def tasked(self, end: int) -> bool:
        """Whether small words go on to say what a group is for: "the UNDP Task Force on the
        prevention of harassment"."""
        group = self.tokens[end - 2].text + " " + self.tokens[end - 1].text in _TASKED
        at = end + 2 if self.low(end + 1) == "the" else end + 1
        small = self.low(at).isalpha() and not self.capital(at)
        small = small and self.low(at) not in _NO_TASKS
        return group and small and self.low(end) == "on" and not self.low(at).endswith("ly")

    def described(self, end: int) -> bool:
        """Whether a name would end before what its last article is of: "the Roadmap to a Green and
        Blue" end, "towards an Open" and fair sea."""
        near = range(end - 2, max(end - 5, 0), -1)
        article = next((n for n in near if self.low(n) in {"a", "an"}), end)
        told = [self.low(n) for n in range(article + 1, end) if self.low(n) not in {"and", ","}]
        small = self.low(end).isalpha() and not self.capital(end)
        return (
            bool(told)
            and small
            and all(self.lexicon.adjective(low) or low.endswith("ed") for low in told)
        )

    def past_year(self, end: int) -> int:
        """The end of a name with the year that it names: "… by the Year 2000"."""
        year = self.low(end - 1) == "year" and end < len(self.tokens)
        return end + 1 if year and self.tokens[end].kind == "number" else end

    def counted_years(self, first: int) -> int:
        """Where a name starts that opens with a number of years: "10 Year Strategy for Reefs"."""
        if self.tokens[first].text not in _YEARS:
            return first
        before = first - 2 if self.low(first - 1) in {"-", "‑"} else first - 1
        number = before >= 0 and self.tokens[before].kind == "number"
        return before if number and before not in self.known else first

    def owned(self, owner: int) -> bool:
        """Whether a word owns what follows it: "President's"."""
        following = self.tokens[owner + 1 : owner + 2]
        return bool(following) and following[0].kind == "possessive"

    def close(self, at: int) -> bool:
        """Whether no space stands before a token."""
        return at < len(self.tokens) and not self.tokens[at].space

    def starts_name(self, first: int) -> bool:
        """Whether a name with a head of its own starts here."""
        at = first
        while at - first < 8 and self.capital(at) and (at == first or at not in self.known):
            alone = not self.capital(at + 1)
            plural = self.tokens[at].text not in self.words.heads  # "Partnerships" names no one
            if self.is_head(at) and not plural and alone:
                return True
            at += 1
        if at > first and at - first < 8 and self.capital(at):
            return False  # a name of the gazetteer goes on
        return self.tokens[first].text in self.words.honorifics or self.tokens[first].acronym
