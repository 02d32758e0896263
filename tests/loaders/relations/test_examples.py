"""Groups that list their names: "partners, including A and B", "countries such as C"."""

from __future__ import annotations

from collections.abc import Callable

import pytest

Facts = Callable[[str], list[str]]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (
            "UNODC works closely with partners, including UNICEF and WHO.",
            ["UNODC COOPERATES_WITH UNICEF", "UNODC COOPERATES_WITH WHO"],
        ),
        (
            "UNODC supports countries such as Kenya and Mali.",
            ["UNODC ASSISTS Kenya", "UNODC ASSISTS Mali"],
        ),
        (
            "UNODC cooperates with several agencies (UNICEF and WFP).",
            ["UNODC COOPERATES_WITH UNICEF", "UNODC COOPERATES_WITH WFP"],
        ),
    ],
)
def test_a_group_stands_for_those_it_lists(text: str, said: list[str], facts: Facts) -> None:
    """What is said of a group is said of the names that it lists as its examples."""
    assert facts(text) == said


@pytest.mark.parametrize(
    "text",
    [
        "UNODC works closely with partners in the region.",
        "UNODC works closely with partners (see the report of UNICEF).",
        "UNODC supports children, including those of Kenya.",
    ],
)
def test_a_group_without_names(text: str, facts: Facts) -> None:
    """A group that lists no names, or is of no States or bodies, stands for nobody."""
    assert facts(text) == []
