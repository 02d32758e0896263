"""Officers: persons in the lines below "Chair:" and "Vice-Chairs:", known by the State behind."""

from __future__ import annotations

from collections.abc import Mapping

from loaders.language.tokens import Token
from loaders.mentions.people import Person
from loaders.mentions.roles import role_at
from loaders.mentions.vocabulary import vocabulary

_LONGEST_LABEL = 3  # tokens before the colon
_LONGEST_NAME = 6
_FEWEST = 2


def post_label(tokens: list[Token]) -> tuple[int, str] | None:
    """The place of the colon of a line that opens with a post ("Vice-Chairs:"), and the relation
    that the post stands for."""
    colon = next((n for n, t in enumerate(tokens[: _LONGEST_LABEL + 1]) if t.text == ":"), 0)
    roles = (role_at(tokens, start) for start in range(colon))
    role = next((r for r in roles if r is not None and r[0] == colon), None)
    return (colon, role[1]) if role else None


class OfficerLines:
    """Finds the names in the lines of one document that follow such a label."""

    def __init__(self) -> None:
        self._below = False

    def read(self, tokens: list[Token], states: Mapping[int, int]) -> list[Person]:
        """The person of a line "Okoro Amara (Kenya)" below a label; `states` maps the first token
        of each name of the gazetteer to its end."""
        label = post_label(tokens)
        start = label[0] + 1 if label else 0
        end = next((n for n in range(start, len(tokens)) if tokens[n].text == "("), 0)
        closed = states.get(end + 1, len(tokens))
        named = closed < len(tokens) and tokens[closed].text == ")"
        self._below = bool(label) or (self._below and named)
        if not (self._below and named and _is_name(tokens[start:end])):
            return []
        return [Person(start, end, " ".join(t.text for t in tokens[start:end]), None)]


def _is_name(words: list[Token]) -> bool:
    """Whether words can be a name: capitalised ones, particles between them."""
    particles = vocabulary().particles
    named = [t for t in words if t.low not in particles]
    plain = all(t.kind == "word" and t.capitalised for t in named)
    return _FEWEST <= len(named) <= len(words) <= _LONGEST_NAME and plain
