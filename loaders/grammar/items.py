"""Items of a sentence: noun groups, verb groups and the words and marks between them."""

from __future__ import annotations

from dataclasses import dataclass, field

from loaders.mentions.entities import Mention
from loaders.mentions.vocabulary import vocabulary

#: Nouns of time: "last year" behind a verb is no object.
TIMES = frozenset(
    """
    year years month months week weeks day days decade today yesterday tomorrow summer spring
    autumn winter morning afternoon evening night hour hours minutes time times date ago
    january february march april may june july august september october november december
    """.split()
)


#: Verbs whose participle gives a group its name: "a programme called X".
NAMING = frozenset("call name entitle title dub term designate".split())


@dataclass(slots=True, eq=False)
class Item:
    """A group or mark. `kind` is NG, VG, P, TO, CC, COMMA, SEMI, COLON, OPEN, CLOSE, DASH, REL,
    SUB, QUOTE, STOP, ADV or MARK; `first` and `last` (exclusive) count tokens."""

    kind: str
    first: int
    last: int
    low: str = ""


@dataclass(slots=True, eq=False)
class Noun(Item):
    """A noun group. `head` is its last noun in lower case, `mention` the name where the head is
    one; `before` are the names that modify it from the left ("Kenyan", "EU"), `also` those joined
    to it by a slash ("UNOCT/UNCCT"), `tied` those tied to a participle with its lemma ("UNODC-led"
    project); `possessor` is the group before "'s", `own` a possessive ("its", "our")."""

    head: str = ""
    mention: Mention | None = None
    before: list[Mention] = field(default_factory=list)
    also: list[Mention] = field(default_factory=list)
    tied: list[tuple[Mention, str]] = field(default_factory=list)
    possessor: Noun | None = None
    own: str = ""
    determiner: str = ""
    words: tuple[str, ...] = ()
    pronoun: bool = False
    capital: bool = False  # whether its head is written with a capital
    # filled in by the clause reader
    list_of: list[Noun] = field(default_factory=list)
    governor: Item | None = None
    apposed: Noun | None = None
    deed: bool = False  # whether the group stands for whose effort it is ("UN efforts to …")
    examples: list[Noun] = field(default_factory=list)  # "partners, including UNICEF and WHO"
    #: position among the sentence's items
    index: int = 0

    @property
    def person(self) -> bool:
        """Whether the group is a person's name."""
        return self.mention is not None and self.mention.label == "Official"


@dataclass(slots=True, eq=False)
class Verb(Item):
    """A verb group. `form` is finite, inf, ing or ed (a participle without auxiliary); `status`
    is stated, planned, purpose ("to support …"), planned purpose, or open: not asserted.
    `governor` is the verb whose infinitive this is; `phrases` are prepositions with the groups
    behind them."""

    lemma: str = ""
    form: str = "finite"
    passive: bool = False
    negative: bool = False
    perfect: bool = False  # "to have joined"
    base: bool = False  # a bare base form: "(will visit and) support"
    modal: str = ""
    particle: str = ""
    adverbs: tuple[str, ...] = ()
    subject: list[Noun] = field(default_factory=list)
    objects: list[Noun] = field(default_factory=list)
    phrases: list[tuple[str, Noun]] = field(default_factory=list)
    governor: Verb | None = None
    joined: Verb | None = None  # the verb before it in a list of verbs
    status: str = "stated"
    #: position among the sentence's items
    index: int = 0


def role_head(noun: Noun) -> str | None:
    """The relation of the post that the group names ("Executive Director"), or None."""
    if noun.mention is not None or noun.pronoun or not noun.words:
        return None
    roles, ends = vocabulary().roles, vocabulary().role_ends
    last = noun.words[-1]
    one = last.rstrip("s") if len(last) > 4 else last
    if last not in ends and one not in ends:
        return None  # most nouns
    for length in range(min(4, len(noun.words)), 0, -1):
        before = noun.words[-length:-1]
        found = roles.get((*before, last)) or roles.get((*before, one))
        if found:
            return found
    return None
