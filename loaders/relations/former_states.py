"""Former States: "Belgrade, Yugoslavia" was in none of the States that towns stand for today."""

from __future__ import annotations

from loaders.language.tokens import Token
from loaders.mentions.entities import Mention

_FORMER = frozenset("yugoslavia czechoslovakia ussr rhodesia zaire".split())
_TWO_WORDS = (("soviet", "union"), ("ottoman", "empire"))


def of_former_state(tokens: list[Token], town: Mention) -> bool:
    """Whether the name of a State that is no more stands behind a town and a comma."""
    behind = tokens[town.last : town.last + 4]
    if len(behind) < 2 or behind[0].text != ",":
        return False
    lows = [t.low for t in behind[1:] if t.low != "the"]
    return lows[0] in _FORMER or tuple(lows[:2]) in _TWO_WORDS
