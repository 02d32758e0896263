"""Given names: words that open a person's name."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from graphmodel.names import plain
from loaders.domain import merged, per_domain

#: Letters that are no accented form of another.
_LETTERS = str.maketrans({"ł": "l", "ø": "o", "đ": "d", "ı": "i", "ß": "ss", "æ": "ae"})


@dataclass(frozen=True, slots=True)
class GivenNames:
    """Given names by how sure they are, families that stand first, surnames that are words."""

    names: frozenset[str]
    words: frozenset[str]
    families: frozenset[str]
    surnames: frozenset[str]

    def sure(self, word: str) -> bool:
        """Whether a word is a given name and no other word of English ("Jean-Pierre")."""
        low = _letters(word)
        return low in self.names or low.partition("-")[0] in self.names

    def likely(self, word: str) -> bool:
        """Whether a word is a given name or a family that stands first, but a word as well, or
        short ("Grace", "Xi")."""
        low = _letters(word)
        return low in self.words or low in self.families

    def family(self, word: str) -> bool:
        """Whether a word is a family that stands first ("Xi")."""
        return _letters(word) in self.families


def _letters(word: str) -> str:
    return plain(word).translate(_LETTERS)


@per_domain
def given_names() -> GivenNames:
    """The given names, read once."""
    folder = Path(__file__).parent
    data = merged(folder / "given_names.yaml")
    lines = (folder / "given_names.txt").read_text(encoding="utf-8").splitlines()
    names = frozenset(word for line in lines if line[:1] != "#" for word in line.split())
    return GivenNames(names, **{key: frozenset(value.split()) for key, value in data.items()})
