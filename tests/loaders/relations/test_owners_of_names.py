"""Bodies that a State's name stands right before."""

from __future__ import annotations

import hashlib

import pytest

from graphmodel.records import Document
from loaders.pipeline import extract


def _placed(text: str) -> set[tuple[str, str]]:
    digest = hashlib.sha256(text.encode()).hexdigest()
    facts = extract(Document("example", text, digest, language="en")).facts
    return {(f.subject.name, f.object.name) for f in facts if f.type == "LOCATED_IN"}


@pytest.mark.parametrize(
    ("text", "body", "state"),
    [
        (
            "He led the Libyan High National Elections Commission.",
            "High National Elections Commission",
            "Libya",
        ),
        ("She joined the U.S. Bureau of Reclamation.", "Bureau of Reclamation", "United States"),
    ],
)
def test_a_state_before_a_body_owns_it(text: str, body: str, state: str) -> None:
    """ "the Libyan High National Elections Commission" belongs to Libya."""
    assert (body, state) in _placed(text)


@pytest.mark.parametrize(
    "text",
    [
        "The Sudan and South Sudan UN Country Teams met.",
        "They were members of the British Commonwealth of Nations.",
        "The U.S.-Japan Security Committee met.",
    ],
)
def test_a_body_of_others_is_not_the_state_s(text: str) -> None:
    """A body of the world or one of two States belongs to none."""
    assert not _placed(text)
