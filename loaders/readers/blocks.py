"""Blocks to text: paragraphs apart by a blank line, items and cells on lines of their own."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

#: kinds that follow each other without a blank line within the same list or row
_CLOSE = frozenset({"item", "cell"})


@dataclass(frozen=True, slots=True)
class Block:
    """A piece of text with its kind (heading, item, cell, paragraph).

    `group` numbers the list or table row that it belongs to; 0 is none.
    """

    text: str
    kind: str = "paragraph"
    group: int = 0


def join_blocks(blocks: Iterable[Block]) -> tuple[str, tuple[tuple[int, int, str], ...]]:
    """The text of all blocks, and (start, end, kind) of each in it.

    >>> join_blocks([Block("Aims", "heading"), Block("peace", "item", 1), Block("aid", "item", 1)])
    ('Aims\\n\\npeace\\naid', ((0, 4, 'heading'), (6, 11, 'item'), (12, 15, 'item')))
    """
    pieces: list[str] = []
    spans: list[tuple[int, int, str]] = []
    offset, last = 0, None
    for block in blocks:
        if not block.text.strip():
            continue
        if last is not None:
            close = block.kind in _CLOSE and last.kind == block.kind and last.group == block.group
            pieces.append("\n" if close else "\n\n")
            offset += len(pieces[-1])
        pieces.append(block.text)
        spans.append((offset, offset + len(block.text), block.kind))
        offset += len(block.text)
        last = block
    return "".join(pieces), tuple(spans)
