"""Leaders: the State of a post that a text gives with a well-known surname alone."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from graphmodel.names import fold
from loaders.domain import merged, per_domain
from loaders.gazetteers import Entry, gazetteer
from loaders.mentions.entities import Entity, Registry

_UNITED_NATIONS = "UNO"


@dataclass(frozen=True, slots=True)
class Leaders:
    """Finds the State that "President Biden" is of; entities are made in `registry`."""

    registry: Registry

    def body(self, title: str, name: str) -> Entity | None:
        """What the post with this title is of, where the name is a known leader's."""
        entry = _entry(fold(title), name)
        return self.registry.known(entry) if entry else None

    def assembly(self) -> Entity | None:
        """The body whose sessions speeches in the general debate speak of."""
        entry = gazetteer().office("General Assembly")
        return self.registry.known(entry) if entry else None


def _entry(title: str, name: str) -> Entry | None:
    words = name.split()  # of whole words: "Al-Raisi" is no Raisi
    for size in range(1, len(words) + 1):
        code = _codes().get((title, fold(" ".join(words[-size:]))))
        if code == _UNITED_NATIONS:
            return gazetteer().office("United Nations")
        if code:
            return gazetteer().countries.get(code)
    return None


@per_domain
def _codes() -> dict[tuple[str, str], str]:
    """The code of the State by title and surname, folded."""
    data = merged(Path(__file__).with_name("leaders.yaml"))
    return {
        (fold(title), fold(name)): code
        for code, posts in data.items()
        for title, names in posts.items()
        for name in names
    }
