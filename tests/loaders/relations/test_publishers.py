"""Publishers: "we" in a document of a government's or body's own site."""

from __future__ import annotations

import pytest

from graphmodel.records import Document
from loaders.pipeline import extract

TEXT = "We assist Mali.\n\nThe Administration announced that our experts visited Kenya.\n"


def _facts(source: str, text: str = TEXT, title: str = "A note") -> set[str]:
    document = Document("x", text, "0" * 64, title=title, language="en", sources=(source,))
    found = extract(document).facts
    return {
        f"{f.subject.acronym or f.subject.name} {f.type} {f.object.name}"
        for f in found
        if f.type != "MENTIONS"
    }


@pytest.mark.parametrize(
    ("source", "body"),
    [
        ("https://www.whitehouse.gov/news/1", "United States"),
        ("https://foreign.gov.mt/news", "Malta"),
        ("https://www.unicef.org/stories", "UNICEF"),
    ],
)
def test_we_are_the_publisher(source: str, body: str) -> None:
    """The host of the source says whose words they are."""
    assert f"{body} ASSISTS Mali" in _facts(source)


@pytest.mark.parametrize(
    ("source", "title"),
    [
        ("https://example.com/news", "A note"),
        ("/home/files/note.txt", "A note"),
        ("https://www.whitehouse.gov/1", "Remarks by President Okoro and President Keita"),
        ("https://www.whitehouse.gov/1", "Joint Statement of Kenya and the United States"),
    ],
)
def test_we_are_not_known(source: str, title: str) -> None:
    """Of another host, or where two sides speak, "we" stands for nobody."""
    assert not any("ASSISTS" in fact for fact in _facts(source, title=title))


def test_quoted_words_are_not_the_publishers() -> None:
    """In a quotation "we" is the one quoted."""
    text = "“We assist Mali,” the mayor said.\n"
    assert not any("ASSISTS" in f for f in _facts("https://www.whitehouse.gov/1", text))


def test_a_government_and_its_own_bodies() -> None:
    """A government does not cooperate with a body of its own State."""
    text = "We work closely with the United States Congress and with Kenya.\n"
    found = _facts("https://www.whitehouse.gov/1", text)
    assert not any("Congress" in fact and "COOPERATES" in fact for fact in found)


@pytest.mark.parametrize(
    "text",
    [
        "The Budget provides $3 million for the Coast Guard.",
        "The President's Budget includes $8.2 billion for the Coast Guard.",
        "The Budget invests $3 million in the Coast Guard.",
    ],
)
def test_a_budget_is_money_of_its_state(text: str) -> None:
    """What a government's budget sets aside is its State's, and only proposed."""
    document = Document(
        "x",
        text,
        "0" * 64,
        title="A note",
        language="en",
        sources=("https://www.whitehouse.gov/1",),
    )
    paid = [f for f in extract(document).facts if f.type == "FUNDS"]
    assert [(f.subject.name, f.properties["planned"]) for f in paid] == [("United States", True)]
    assert paid[0].properties["amount"] in {3_000_000.0, 8_200_000_000.0}


def test_another_budget_is_nobodys() -> None:
    """A budget that is no proper name, or in nobody's words, pays for the State of none."""
    text = "The budget provides $3 million for the Coast Guard."
    assert not any("FUNDS" in f for f in _facts("https://www.whitehouse.gov/1", text))
    assert not any("FUNDS" in f for f in _facts("https://example.com/1", text.title()))


def test_a_programme_and_its_own_people() -> None:
    """What a programme does for the people of the State whose site tells of it is no help to a
    State; abroad it is."""
    text = "The Clean Reef Programme helps Americans, and UNICEF helps Kenyan judges.\n"
    found = _facts("https://www.whitehouse.gov/1", text)
    assert "UNICEF ASSISTS Kenya" in found
    assert "Clean Reef Programme ASSISTS United States" not in found
    assert any("ASSISTS United States" in fact for fact in _facts("/home/note.txt", text))


def test_posts_of_spouses_and_envoys_in_a_government_document() -> None:
    """First ladies of other States, and those named in a list beside a president, are not taken for
    holders of posts there; an envoy is not the Secretary-General's."""
    text = (
        "First Lady Jill Biden and First Lady Jane Okoro met.\n\n"
        "President Biden, the First Lady, and others spoke.\n\n"
        "Special Envoy for Yemen John Mwangi spoke.\n"
    )
    found = {f for f in _facts("https://www.whitehouse.gov/1", text) if "HOLDS_POST" in f}
    assert found == {"Jill Biden HOLDS_POST United States", "Biden HOLDS_POST United States"}


def test_ambassadors_to_other_states_in_a_government_document() -> None:
    """Whom a government's document calls an ambassador to another State speaks for its own."""
    text = "Jane Okoro, Nominee for Ambassador to the Republic of Malta\n"
    found = {f for f in _facts("https://www.whitehouse.gov/1", text) if "HOLDS_POST" in f}
    assert found == {"Jane Okoro HOLDS_POST United States"}
