"""Sentences read up to the grammar: units, groups and clauses."""

from __future__ import annotations

import hashlib
from collections.abc import Callable

import pytest

from graphmodel.records import Document
from loaders.gazetteers import gazetteer
from loaders.grammar.clauses import Parse, parse
from loaders.grammar.groups import groups
from loaders.grammar.items import Item
from loaders.grammar.tagging import units
from loaders.grammar.units import Unit
from loaders.language.blocks import blocks
from loaders.language.sentences import sentences
from loaders.mentions.find import Finder
from loaders.mentions.marked import Marked


def _marked(text: str) -> Marked:
    """The only sentence of a text, with its mentions."""
    document = Document("example", text, hashlib.sha256(text.encode()).hexdigest(), language="en")
    words = frozenset(word.strip(".,;:()").lower() for word in text.split())
    found = Finder(gazetteer(), None, words, None).find(sentences(text, blocks(document)))
    assert len(found) == 1, "the example is to be one sentence"
    return found[0]


def _units(text: str) -> list[Unit]:
    one = _marked(text)
    return units(one.sentence.tokens, one.mentions, one.dates)


@pytest.fixture
def tagged() -> Callable[[str], list[Unit]]:
    """The tagged units of a sentence."""
    return _units


@pytest.fixture
def grouped() -> Callable[[str], list[Item]]:
    """The items of a sentence."""
    return lambda text: groups(_units(text))


@pytest.fixture
def parsed() -> Callable[[str], Parse]:
    """The clauses of a sentence."""
    return lambda text: parse(groups(_units(text)))
