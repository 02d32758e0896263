"""Lines whose capitals tell nothing: all in capitals, or with every word capitalised."""

from __future__ import annotations

from loaders.language.sentences import Sentence
from loaders.language.tokens import Token


def shouting(tokens: list[Token]) -> bool:
    """Whether a line is written in capitals."""
    loud = [t.text.isupper() for t in tokens if t.kind == "word" and len(t.text) > 1]
    return len(loud) > 1 and sum(loud) > 0.7 * len(loud)


def all_capitalised(sentence: Sentence) -> bool:
    """Whether all words are capitalised as in a title, so that capitals tell nothing."""
    if sentence.kind != "heading":
        return False
    words = [t for t in sentence.tokens if t.kind == "word" and len(t.text) > 3]
    return len(words) > 5 and sum(t.capitalised for t in words) > 0.9 * len(words)
