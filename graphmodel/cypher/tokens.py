"""A statement of Cypher cut into tokens, so that no check is fooled by a string or comment."""

from __future__ import annotations

import re
from dataclasses import dataclass

from graphmodel.cypher.faults import fault

_TOKEN = re.compile(
    r"""
      (?P<space>\s+|//[^\n]*|/\*.*?\*/)
    | (?P<string>'(?:[^'\\]|\\.)*'|"(?:[^"\\]|\\.)*")
    | (?P<quoted>`(?:[^`]|``)*`)
    | (?P<parameter>\$(?:\w+|`(?:[^`]|``)*`))
    | (?P<name>[^\W\d]\w*)
    | (?P<number>0[xX][0-9a-fA-F]+|0o[0-7]+|\d[\d_]*(?:\.\d+)?(?:[eE][+-]?\d+)?)
    | (?P<symbol>::|\.\.|<>|<=|>=|=~|\+=|\|\||[-+*/%^=<>()\[\]{},;:.|&!$])
    """,
    re.VERBOSE | re.DOTALL,
)
_OPENING = {"'": "string", '"': "string", "`": "quoted name", "/*": "comment"}


def words(text: str) -> frozenset[str]:
    """The words of `text` as a set."""
    return frozenset(text.split())


@dataclass(frozen=True, slots=True)
class Token:
    """A piece of a statement: `kind` is name, quoted, string, number, parameter or symbol.

    `start` and `end` count characters in the statement.
    """

    kind: str
    text: str
    start: int
    end: int

    @property
    def word(self) -> str:
        """The text of an unquoted name in capitals, else an empty string."""
        return self.text.upper() if self.kind == "name" else ""

    @property
    def name(self) -> str:
        """What a plain or quoted name stands for; an empty string for any other token."""
        if self.kind == "quoted":
            return self.text[1:-1].replace("``", "`")
        return self.text if self.kind == "name" else ""


def tokenize(text: str) -> tuple[Token, ...]:
    """The tokens of `text`, white space and comments left out.

    Raises `QueryError` at a string, quoted name or comment that never ends, or at a
    character that Cypher has no use for.
    """
    tokens: list[Token] = []
    place = 0
    while place < len(text):
        match = _TOKEN.match(text, place)
        opened = next((what for mark, what in _OPENING.items() if text.startswith(mark, place)), "")
        if match is None or (opened and match.lastgroup == "symbol"):
            lost = f"this {opened} never ends" if opened else f"{text[place]!r} has no meaning here"
            raise fault(text, place, lost)
        if match.lastgroup != "space":
            tokens.append(Token(str(match.lastgroup), match.group(), *match.span()))
        place = match.end()
    return tuple(tokens)
