"""Sentences: runs of tokens that end where an English sentence does."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from loaders.language.blocks import Block
from loaders.language.tokens import Token, tokens

_CLOSERS = frozenset("\"”’')]»")
_OPENERS = frozenset("\"“‘'([«")
#: Words that open a paragraph of a preamble, where nothing but a comma ends the one before.
_PREAMBLE = frozenset(
    """
    Recalling Reaffirming Noting Welcoming Recognizing Recognising Acknowledging Expressing
    Emphasizing Emphasising Stressing Underlining Underscoring Bearing Taking Having Mindful Aware
    Convinced Concerned Considering Determined Affirming Reiterating Commending Encouraged Guided
    Acting Alarmed Deploring Condemning Conscious Appreciating Gravely Deeply
    """.split()
)
#: Longer runs of tokens are tables or lists that lost their marks: read in pieces.
LONGEST = 400


@dataclass(slots=True)
class Sentence:
    """A sentence: its tokens, the index of its block, and that block's kind."""

    tokens: list[Token]
    block: int
    kind: str
    #: its words in lower case, by which most readers tell that it has nothing for them
    lows: frozenset[str] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        self.lows = frozenset(t.low for t in self.tokens)

    @property
    def start(self) -> int:
        """Offset of its first character."""
        return self.tokens[0].start

    @property
    def end(self) -> int:
        """Offset behind its last character."""
        return self.tokens[-1].end


def sentences(text: str, parts: list[Block]) -> list[Sentence]:
    """The sentences of all blocks, in order."""
    found: list[Sentence] = []
    for number, block in enumerate(parts):
        if block.kind == "matter":
            continue
        stream = [t for start, end in block.spans for t in tokens(text, start, end)]
        found += [Sentence(run, number, block.kind) for run in _runs(stream)]
    return found


def _runs(stream: list[Token]) -> Iterator[list[Token]]:
    start = 0
    index = 0
    while index < len(stream):
        if _ends(stream, index, start) or index - start >= LONGEST - 1:
            stop = index + 1
            while stop < len(stream) and stream[stop].text in _CLOSERS and not stream[stop].space:
                stop += 1
            yield stream[start:stop]
            start = index = stop
        else:
            index += 1
    if start < len(stream):
        yield stream[start:]


def _ends(stream: list[Token], index: int, start: int) -> bool:
    token = stream[index]
    if token.text == "," and stream[start].text in _PREAMBLE:
        return index + 1 < len(stream) and stream[index + 1].text in _PREAMBLE
    if token.text not in {"!", "?", "."}:
        return False
    following = index + 1
    while (
        following < len(stream)
        and stream[following].text in _CLOSERS
        and not stream[following].space
    ):
        following += 1
    if following >= len(stream):
        return True
    after = stream[following]
    if token.text != ".":
        # "Eureka (E!, or E!) is …": the mark is part of a name
        inside = after.text in {",", ";"} or (after.kind == "word" and not after.capitalised)
        return not inside
    if not after.space:
        # a sentence may follow without a space behind a footnote number
        opens = after.kind == "word" and after.capitalised and len(stream[index - 1].text) > 2
        return opens and not _dotted(stream, index)
    opens = after.text in _OPENERS or after.capitalised or after.kind in {"number", "symbol"}
    return opens and not _initial(stream, index, start)


def _dotted(stream: list[Token], index: int) -> bool:
    """Whether a full stop is one of several that tie the words of a name: "Think.Eat.Save"."""
    near = (n for n in (index - 2, index + 2) if 0 < n < len(stream) - 1)
    return any(
        stream[n].text == "." and not stream[n].space and not stream[n + 1].space for n in near
    )


def _initial(stream: list[Token], index: int, start: int) -> bool:
    """Whether the full stop belongs to an initial ("John F. Kennedy") or a paragraph number."""
    before = stream[index - 1] if index else None
    if before is None or before.end != stream[index].start:
        return False
    return (
        (len(before.text) == 1 and before.text.isalpha() and before.capitalised)
        or index == 1
        or (index == start + 1 and before.text.isdigit() and len(before.text) < 4)
    )
