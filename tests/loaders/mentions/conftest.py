"""The names that a short document has, in a form that reads well in a test."""

from __future__ import annotations

import hashlib
from collections.abc import Callable

import pytest

from graphmodel.records import Document
from loaders.pipeline import extract


def _named(text: str) -> list[str]:
    digest = hashlib.sha256(text.encode()).hexdigest()
    found = extract(Document("example", text, digest, language="en")).facts
    nodes = [f.object for f in found if f.type == "MENTIONS"]
    return [f"{n.label}:{n.acronym or n.name}" for n in nodes if n.label != "Country"]


@pytest.fixture
def named() -> Callable[[str], list[str]]:
    """What a text names, countries left out, as "LABEL:NAME" in the order of the text."""
    return _named
