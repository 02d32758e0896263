"""A small noun beside a body names a part of it."""

from __future__ import annotations

from collections.abc import Callable

import pytest

Named = Callable[[str], list[str]]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The UNEP secretariat met.", "Office:UNEP secretariat"),
        ("It wrote to Oxfam's board of trustees.", "Office:Oxfam board of trustees"),
        ("The executive council of the League of Nations met.",
         "Office:League of Nations executive council"),
        ("The UNEP country office in Lusaka met.", "Office:UNEP country office in Lusaka"),
        ("Seeds lie in the UNEP station in Tarbol, Togo.", "Office:UNEP station in Tarbol"),
    ],
)  # fmt: skip
def test_small_parts(named: Named, text: str, expected: str) -> None:
    """Boards and secretariats are the body's; of offices and stations a place tells which."""
    assert expected in named(text)


@pytest.mark.parametrize(
    "text",
    [
        "The UNEP secretariat building burnt.",
        "The UNEP office met.",
        "A UNEP station in Togo opened.",
        "The Kenyan executive board met.",
        "This forum is the governing body of UNEP.",
        "This forum, UNEP's governing body, met.",
        "We act as the secretariat of UNEP.",
    ],
)
def test_no_small_parts(named: Named, text: str) -> None:
    """A noun that goes on, an office that may be any, and what no body owns are none."""
    assert set(named(text)) <= {"Office:UNEP"}
