"""The facts of a short document, in a form that reads well in a test."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Mapping

import pytest

from graphmodel.records import Document, Node
from loaders.pipeline import extract


def _name(node: Node) -> str:
    return node.acronym or node.name


def _facts(text: str) -> list[str]:
    digest = hashlib.sha256(text.encode()).hexdigest()
    found = extract(Document("example", text, digest, language="en")).facts
    return [
        " ".join((_name(f.subject), f.type, _name(f.object), *_properties(f.properties)))
        for f in found
        if f.type != "MENTIONS"
    ]


def _properties(properties: Mapping[str, object]) -> list[str]:
    return [f"{key}={value}" for key, value in properties.items()]


@pytest.fixture
def facts() -> Callable[[str], list[str]]:
    """The facts that a text states, `MENTIONS` left out, as "SUBJECT TYPE OBJECT key=value"."""
    return _facts
