"""The pairs of a sentence, in a form that reads well in a test."""

from __future__ import annotations

import hashlib
from collections.abc import Callable

import pytest

from graphmodel.records import Document
from loaders.mining.pairs import Pair, pairs


def _pairs(text: str) -> list[Pair]:
    digest = hashlib.sha256(text.encode()).hexdigest()
    return list(pairs(Document("example", text, digest, language="en")))


def _shapes(text: str) -> list[str]:
    return [f"{pair.shape.kind}: {pair.shape}" for pair in _pairs(text)]


@pytest.fixture
def found() -> Callable[[str], list[Pair]]:
    """The pairs of a text."""
    return _pairs


@pytest.fixture
def shapes() -> Callable[[str], list[str]]:
    """The shapes of the pairs of a text, each as "kind: shape"."""
    return _shapes
