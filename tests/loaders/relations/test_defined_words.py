"""A word that a text defines for a body means this body in the whole text."""

from __future__ import annotations

from collections.abc import Callable

import pytest

Facts = Callable[[str], list[str]]


@pytest.mark.parametrize("said", ["(Council)", "(the “Council”)", "(hereinafter the Council)"])
def test_word_that_a_text_defines(facts: Facts, said: str) -> None:
    """The word in brackets behind a body's name means this body, not one better known by it."""
    text = f"The Harbour Reef Council {said} met.\n\nUNESCO reported to the Council."
    assert facts(text) == ["UNESCO BRIEFED Harbour Reef Council"]
