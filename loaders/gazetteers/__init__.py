"""Gazetteers: the bodies, programmes, countries and cities that are known by name.

The YAML files beside this module (and those of a domain folder) are read once into a
tree of words; finding every name in a sentence takes one pass over it, whatever the size
of the gazetteer.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from graphmodel.names import plain, slug
from graphmodel.records import Value
from loaders.domain import domain, per_domain
from loaders.gazetteers.conflicts import check
from loaders.gazetteers.rows import read_rows
from loaders.language.tokens import Token

_FOLDER = Path(__file__).parent
_ACRONYM = re.compile(r"^(?=(?:.*[A-Z]){2})[A-Za-z0-9.&/\-]{2,14}$")
_END = "\0"  # where a name ends, among the words that go on
_PREFIXES = (("united", "nations"), ("un",), ("u.n.",))


@dataclass(frozen=True, slots=True, eq=False)
class Entry:
    """One known thing: what the graph will call it, and what it is called in texts."""

    label: str
    id: str
    name: str
    acronym: str | None = None
    aliases: tuple[str, ...] = ()
    short: tuple[str, ...] = ()
    properties: Mapping[str, Value] = field(default_factory=dict)
    country: str | None = None


@dataclass(frozen=True, slots=True)
class Hit:
    """A name of the gazetteer at tokens `first` to `last` (exclusive); `use` tells how it names
    the entry: ``name``, ``demonym`` or ``city``."""

    first: int
    last: int
    entry: Entry
    use: str


@dataclass(frozen=True, slots=True)
class _Leaf:
    entry: Entry
    use: str
    exact: str | None  # an acronym counts only as it is written
    context: tuple[str, ...]
    not_before: tuple[str, ...]
    not_after: tuple[str, ...]
    post: bool = False
    cut: bool = False  # the name without its "United Nations": not inside a longer name
    small: frozenset[str] = frozenset()  # the words that the name itself writes small


class Gazetteer:
    """All entries, and the tree of their names."""

    def __init__(self, folders: Iterable[Path] = ()) -> None:
        self.entries: list[Entry] = []
        self._offices: dict[str, Entry] = {}
        self._tree: dict[str, Any] = {}
        self.countries: dict[str, Entry] = {}
        self.rows: dict[str, dict[str, Any]] = {}
        #: States whose own name needs a context
        self.doubtful: dict[str, Entry] = {}
        self._provinces: dict[str, set[str]] = {}  # by country, the last words of its places
        self._read([_FOLDER, *folders])

    def _read(self, folders: list[Path]) -> None:
        found = read_rows(folders)
        if len(folders) > 1:
            check(found, folders[1:])
        for iso3, row in found.countries.items():
            self._add_country(iso3, row)
        for label, row in found.named:
            self._add_named(label, row)
        for city, iso3 in found.cities.items():
            if iso3 in self.countries:
                self._plant(city, self.countries[iso3], "city", row={})
                self._provinces.setdefault(iso3, {"State"}).add(city.split()[-1])

    def _add_country(self, iso3: str, row: dict[str, Any]) -> None:
        properties: dict[str, Value] = {k: row[k] for k in ("iso2", "region") if row.get(k)}
        names = tuple(row.get("aliases") or ())
        entry = Entry(
            "Country", iso3, row["name"], aliases=names, properties=properties, country=iso3
        )
        self.entries.append(entry)
        self.countries[iso3] = entry
        self.rows[iso3] = row
        if row["name"] in (row.get("context") or {}):
            self.doubtful[row["name"]] = entry
        for name in (row["name"], *names):
            self._plant(name, entry, "name", row)
        for name in row.get("demonyms") or ():
            self._plant(name, entry, "demonym", row)

    def _add_named(self, label: str, row: dict[str, Any]) -> None:
        names = tuple(row.get("aliases") or ())
        entry = Entry(
            label,
            slug(row["name"]),
            row["name"],
            row.get("acronym"),
            names,
            tuple(row.get("short") or ()),
            {"kind": row["kind"]} if row.get("kind") else {},
            row.get("country"),
        )
        self.entries.append(entry)
        for name in dict.fromkeys(
            [row["name"], *names, *([row["acronym"]] if row.get("acronym") else [])]
        ):
            self._plant(name, entry, "name", row)

    def _plant(self, name: str, entry: Entry, use: str, row: Mapping[str, Any]) -> None:
        context = tuple(w.lower() for w in (row.get("context") or {}).get(name, ()))
        if entry.label == "Office" and entry.country in self.countries:
            context += self._national(entry.country, name)
        exact = name.replace("-", "").replace(".", "") if is_acronym(name) else None
        leaf = _Leaf(
            entry,
            use,
            exact,
            context,
            tuple(row.get("not_before") or ()),
            tuple(row.get("not_after") or ()),
            entry.properties.get("kind") == "post",
            small=_small(name),
        )
        words = _words(name)
        self._set(words, leaf)
        for prefix in _PREFIXES:
            if tuple(words[: len(prefix)]) == prefix and len(words) > len(prefix):
                rest = words[len(prefix) :]
                for other in _PREFIXES:
                    self._set([*other, *rest], leaf)
                if len(rest) >= 2:
                    self._set(rest, replace(leaf, cut=True))
        if label_takes_prefix(entry, use, words):
            for prefix in _PREFIXES:
                self._set([*prefix, *words], leaf)

    def _national(self, iso3: str, name: str) -> tuple[str, ...]:
        """The words that show a document to be about a national body's country, unless its own
        name does."""
        row = self.rows[iso3]
        words = [row["name"], *(row.get("aliases") or ()), *(row.get("demonyms") or ())]
        signs = [*(row.get("signs") or ()), row.get("capital") or row["name"]]
        if any(w in name for w in words):
            return ()
        return tuple(plain(w) for w in (*words, *signs))

    def _set(self, words: list[str], leaf: _Leaf) -> None:
        node = self._tree
        for word in words:
            node = node.setdefault(word, {})
        leaves = node.setdefault(_END, [])
        ways = {(id(known.entry), known.small, known.exact) for known in leaves}
        if (id(leaf.entry), leaf.small, leaf.exact) not in ways:
            leaves.append(leaf)

    def office(self, name: str) -> Entry | None:
        """The body of exactly this canonical name."""
        if not self._offices:
            self._offices = {e.name: e for e in self.entries if e.label == "Office"}
        return self._offices.get(name)

    def find(self, tokens: list[Token], words: frozenset[str]) -> list[Hit]:
        """The names in a sentence, longest first from the left; `words` are those of the document
        (lower case), by which ambiguous names are told apart."""
        hits: list[Hit] = []
        index = 0
        while index < len(tokens):
            hit = self._at(tokens, index, words) if _may_open(tokens[index]) else None
            if hit:
                hits.append(hit)
                index = hit.last
            else:
                index += 1
        return hits

    def _at(self, tokens: list[Token], index: int, words: frozenset[str]) -> Hit | None:
        """The longest name that starts at a token."""
        node: dict[str, Any] | None = self._tree
        best: Hit | None = None
        for at in range(index, len(tokens)):
            for word in _spelled(tokens[at]):
                node = node.get(word) if node else None
            if node is None:
                break
            if _END in node:
                leaf = self._choose(node[_END], tokens, index, at + 1, words)
                best = Hit(index, at + 1, leaf.entry, leaf.use) if leaf else best
        return best

    def _choose(
        self, leaves: list[_Leaf], tokens: list[Token], first: int, last: int, words: frozenset[str]
    ) -> _Leaf | None:
        fitting = [
            leaf
            for leaf in leaves
            if _fits(leaf, tokens, first, last, words) and not self._provincial(leaf, tokens, first)
        ]
        contextual = [leaf for leaf in fitting if leaf.context]
        return next(iter(contextual or fitting), None)

    def _provincial(self, leaf: _Leaf, tokens: list[Token], first: int) -> bool:
        """Whether a national body's name is that of a province's: "Arizona Department of
        Agriculture"."""
        if leaf.entry.label != "Office" or not leaf.entry.country or not first:
            return False
        places = self._provinces.get(leaf.entry.country, set())
        return tokens[first - 1].text in places and tokens[first].text != "State"


def _may_open(token: Token) -> bool:
    """Whether a name may start at a token: few are worth a closer look."""
    if token.text == token.low and token.low not in _SMALL:
        return token.text[0].isdigit()
    return token.kind != "mark"


def is_acronym(name: str) -> bool:
    """Whether a name is matched letter for letter."""
    return _ACRONYM.match(name) is not None and not name.istitle()


def label_takes_prefix(entry: Entry, use: str, words: list[str]) -> bool:
    """Whether "United Nations" may stand before the name without changing it."""
    return (
        entry.label != "Country"
        and use == "name"
        and words[0] not in {"united", "un"}
        and len(words) >= 2
    )


def _fits(leaf: _Leaf, tokens: list[Token], first: int, last: int, words: frozenset[str]) -> bool:
    if leaf.context and not any(all(w in words for w in phrase.split()) for phrase in leaf.context):
        return False
    if leaf.post and first and tokens[first - 1].low in _BEFORE_POSTS:
        return False
    if (
        leaf.cut
        and first
        and tokens[first - 1].capitalised
        and first > 1
        and tokens[first - 1].kind == "word"
    ):
        return False
    if leaf.entry.label == "Office" and first and tokens[first - 1].text in _NARROWER:
        return False  # "the National Human Rights Council"
    if leaf.entry.label == "Office" and _of_inquiry(tokens, last):
        return False
    here = tokens[first:last]
    if leaf.exact is not None:
        if "".join(t.text for t in here).replace("-", "").replace(".", "") != leaf.exact:
            return False
    elif not all(
        t.capitalised or t.kind != "word" or t.low in _LOWER or _written_small(t, leaf)
        for t in here
    ):
        return False
    if _part_of_other(leaf, tokens, first, last):
        return False
    after = tokens[last].text if last < len(tokens) else ""
    before = tokens[first - 1].text if first else ""
    return after not in leaf.not_before and before not in leaf.not_after


def _of_inquiry(tokens: list[Token], last: int) -> bool:
    """Whether a name only opens that of a body with a task: "African Union Commission of
    Inquiry"."""
    if tokens[last - 1].text != "Commission" or last + 1 >= len(tokens):
        return False
    return tokens[last].low == "of" and tokens[last + 1].text in _TASKS


def _written_small(token: Token, leaf: _Leaf) -> bool:
    return token.low.startswith("d'") or all(part in leaf.small for part in _parts(token.low))


def _part_of_other(leaf: _Leaf, tokens: list[Token], first: int, last: int) -> bool:
    """Whether a country or city only names a water ("Gulf of Guinea"), a text ("Paris Agreement")
    or a town that is called after it ("New London")."""
    if leaf.entry.label != "Country":
        return False
    if leaf.use == "city":
        if first and tokens[first - 1].text in _AFTER_ANOTHER:
            return True
        return any(t.text in _AGREED for t in tokens[last : last + 2] if t.capitalised)
    before = tokens[first - 1].low if first > 1 else ""
    if before in _ROMANCE and tokens[first - 2].capitalised:
        return True  # "Frente Popular de Angola"
    return before == "of" and tokens[first - 2].text in _WATERS


_ROMANCE = frozenset("de da do del di".split())
_SMALL = frozenset(["former"])  # words in small letters that open names of States
_AFTER_ANOTHER = frozenset(["New", "Fort", "Little"])
_WATERS = frozenset(["Gulf", "Sea", "Bay", "Bight", "Strait", "Straits", "Channel"])
#: What is called by the city where it was agreed.
_AGREED = frozenset(
    [
        "Agreement",
        "Agreements",
        "Protocol",
        "Protocols",
        "Declaration",
        "Declarations",
        "Convention",
        "Conventions",
        "Statute",
        "Accord",
        "Accords",
        "Treaty",
        "Treaties",
        "Process",
        "System",
        "Principles",
        "Rules",
        "Guidelines",
        "Consensus",
        "Framework",
        "Memorandum",
        "Communiqué",
    ]
)
_NARROWER = frozenset(
    "National Federal Provincial Municipal Governmental Presidential Interministerial".split()
)
_TASKS = frozenset("Inquiry Experts Investigation".split())
_BEFORE_POSTS = frozenset(
    ["assistant", "under", "deputy", "vice", "former", "acting", "special", "associate"]
)
_LOWER = frozenset(
    [
        "of",
        "the",
        "and",
        "for",
        "on",
        "in",
        "to",
        "against",
        "with",
        "de",
        "la",
        "du",
        "des",
        "et",
        "d",
        "l",
        "a",
        "an",
        "as",
        "from",
        "at",
        "by",
        "or",
    ]
)


def _spelled(token: Token) -> list[str]:
    """A token in the words of the tree: hyphenated ones are several."""
    low = token.low
    if token.kind != "word":
        return [_MARKS.get(token.text, low)]
    return [low] if low.isalpha() and not low.startswith("counterterror") else _parts(low)


_MARKS = {"&": "and", "’s": "'s", "‘s": "'s", "’": "'", "–": "-", "—": "-"}


def _parts(low: str) -> list[str]:
    if "-" in low:
        return [part for word in low.split("-") for part in _parts(word) if part] or ["-"]
    low = low.replace("’", "'").replace("‘", "'")
    return ["counter", low[7:]] if low.startswith("counterterror") else [low]


def _words(name: str) -> list[str]:
    from loaders.language.tokens import tokens

    return [word for token in tokens(name) for word in _spelled(token)]


def _small(name: str) -> frozenset[str]:
    from loaders.language.tokens import tokens

    small = [t for t in tokens(name) if t.kind == "word" and not t.capitalised]
    return frozenset(part for t in small for part in _parts(t.low)) - _LOWER


@per_domain
def gazetteer() -> Gazetteer:
    """The gazetteer of this package and of the domain in use, read once."""
    folder = domain()
    return Gazetteer([folder] if folder else [])
