"""What stands below "Committees" or "Current programmes" is a name that the list alone shows."""

from __future__ import annotations

import pytest

from graphmodel.records import Document
from loaders.pipeline import extract

PAGE = "**The Harbour Organization** (HO) is an intergovernmental organisation.\n\n"
HO = "Harbour Organization"


def _facts(text: str) -> set[tuple[str, str, str]]:
    document = Document("harbour_organization", PAGE + text, "x", title="Harbour Organization")
    facts = extract(document).facts
    return {
        (f.subject.name, f.type, f.object.name)
        for f in facts
        if f.evidence.rule in {"grid.part", "grid.programme"}
    }


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "## Current programmes\n\n  * Coral Watch (CW)\n  * Tidalix 2\n  * SEAGRASS net\n",
            {(HO, "LEADS", name) for name in ("Coral Watch", "Tidalix 2", "SEAGRASS")},
        ),
        (
            "The Harbour Organization has two committees:\n\n"
            "  * Tides and Currents,\n  * Coastal Life.\n",
            {(name, "PART_OF", HO) for name in ("Tides and Currents", "Coastal Life")},
        ),
        (
            "## Committees\n\n  * Committee on Reefs, Tides and Ports (CRTP)\n  * Coastal Life\n",
            {
                ("Committee on Reefs, Tides and Ports", "PART_OF", HO),
                ("Coastal Life", "PART_OF", HO),
            },
        ),
    ],
)
def test_names_of_a_list(text: str, expected: set[tuple[str, str, str]]) -> None:
    """The noun over the list says what its items are; a name may go on behind its first comma."""
    assert _facts(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "## Projects\n\n  * Promoting Trade in Corals\n  * Building Harbours\n",
        "## Programmes\n\n  * annual report\n  * training for all\n",
        "## Structure\n\n  * Coastal Life\n  * Tides and Currents\n",
        "## Committees\n\n  * Jane Brown\n  * Peter Smith\n",
        "The Reef Museum burnt. It has committees:\n\n  * Tides and Sea\n  * Coastal Life\n",
        "## Programmes\n\n  * Coral Watch, which ended\n  * Tidalix, of Norway\n",
    ],
)
def test_no_names_of_a_list(text: str) -> None:
    """Tasks, plain words, persons and what goes on are none; "structure" tells no kind."""
    assert _facts(text) == set()
