"""What a document lost is reported with its place, and nothing else is."""

import pytest

from graphmodel.records import Document
from loaders.mentions.losses import losses


def reasons(text: str) -> list[tuple[str, str]]:
    gaps = losses(Document("x", text, ""))
    assert all(gap.text == text[gap.start : gap.end] for gap in gaps)
    return [(gap.reason, gap.text) for gap in gaps]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It was asked by resolution ____ to go.", [("lost-number", "resolution ____")]),
        ("As in resolution [number missing].", [("lost-number", "resolution [number missing]")]),
        ("With organizations, among them ____, it met.", [("lost-text", "____")]),
        ("The work was reinforced by Security Council .", [("lost-number", "Security Council")]),
        ("Security Council laid down the basis.", [("lost-number", "Security Council")]),
        ("Fran\ufffdais", [("damaged-text", "Fran\ufffdais")]),
        ("- ????\n- English", [("damaged-text", "????")]),
    ],
)
def test_losses_are_reported(text: str, expected: list[tuple[str, str]]) -> None:
    """A blank, a stripped citation and replaced characters are gaps, with their place."""
    assert reasons(text) == expected


@pytest.mark.parametrize("broken", ["title: A: plan\ndate: [2021", "title: A\ndate: 2021"])
def test_a_front_matter_that_cannot_be_read_is_reported(broken: str) -> None:
    """One that nothing closes is a gap from its first character; one that can be read is none."""
    text = f"---\n{broken}\n\nThe Council met."
    (gap,) = losses(Document("x", text, "", format="md"))
    assert (gap.reason, gap.start) == ("damaged-front-matter", 0)
    assert not losses(Document("x", text.replace("\n\n", "\n---\n"), "", format="md"))


@pytest.mark.parametrize(
    "text",
    [
        "The Security Council adopted resolution 1373 (2001).",
        "It reported to the Security Council.",
        "A rule of underscores:\n________\nends it.",
        "Is that so? Yes.",
        "Security Council resolution 1373 (2001) requires it.",
    ],
)
def test_whole_text_has_no_losses(text: str) -> None:
    """What is complete gives no gap."""
    assert reasons(text) == []
