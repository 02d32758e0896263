"""Programmes named by what they are for: "project on biometrics", "programme for Central Asia on
…".

The title is in lower case, so it is read as a phrase: from "project on|for|to address" to the next
verb, relative or mark.
"""

from __future__ import annotations

from dataclasses import dataclass

from loaders.language.lexicon import lexicon
from loaders.language.tokens import Token

_HEADS = {
    ("project",): ("Programme", "project"),
    ("programme",): ("Programme", "programme"),
    ("program",): ("Programme", "programme"),
    ("special", "rapporteur"): ("Office", "post"),
    ("independent", "expert"): ("Office", "post"),
    ("working", "group"): ("Office", "working group"),
    ("special", "representative"): ("Office", "post"),
    ("special", "adviser"): ("Office", "post"),
    ("special", "envoy"): ("Office", "post"),
}
_STOPS = frozenset(
    """
    which that who whose where when while will would has have had is are was were be been by
    through in at during from since until with under he she it they aimed designed funded
    financed led launched implemented including within as this if
    """.split()
)
_LONGEST = 18


@dataclass(frozen=True, slots=True)
class Titled:
    """A programme at tokens `first` to `last`: `name` starts with its head noun."""

    first: int
    last: int
    label: str
    kind: str


def titled(tokens: list[Token], taken: set[int]) -> list[Titled]:
    """The programmes of a sentence that only their purpose names. `taken` are the tokens of
    names."""
    found = []
    for index, token in enumerate(tokens):
        head = next(
            (
                words
                for words in (
                    (token.low,),
                    (token.low, tokens[index + 1].low if index + 1 < len(tokens) else ""),
                )
                if words in _HEADS
            ),
            None,
        )
        if (
            head is None
            or index in taken
            or index + len(head) + 1 >= len(tokens)
            or (len(head) > 1 and not token.capitalised)
        ):
            continue
        at = index + len(head)
        if tokens[at].low not in {"on", "for"}:
            continue
        last = _end(tokens, at + 1)
        if last > at + 1 and _says_something(tokens[at + 1 : last]):
            found.append(Titled(index, last, *_HEADS[head]))
    return found


def _end(tokens: list[Token], at: int) -> int:
    lex = lexicon()
    start = at
    while at < len(tokens) and at - start < _LONGEST:
        token = tokens[at]
        if token.low in _STOPS or (token.kind == "mark" and token.text not in "-–/&"):
            break
        if (
            token.low == "and"
            and at + 1 < len(tokens)
            and (
                tokens[at + 1].low in lex.determiners
                or any(k in {"s", "ed"} for _, k in lex.verb_forms(tokens[at + 1].low))
            )
        ):
            break
        if (
            at > start
            and token.low in {"to"}
            and at + 1 < len(tokens)
            and any(k == "base" for _, k in lex.verb_forms(tokens[at + 1].low))
        ):
            break
        at += 1
    while at > start and (
        tokens[at - 1].low in {"and", "the", "of", "a"} or tokens[at - 1].kind == "mark"
    ):
        at -= 1
    return at


def _says_something(tokens: list[Token]) -> bool:
    return (
        any(t.kind == "word" and len(t.text) > 3 for t in tokens)
        and not tokens[0].text[0].isdigit()
    )
