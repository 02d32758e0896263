"""Those present at the meeting that a readout is of."""

from __future__ import annotations

from graphmodel.records import Document
from loaders.pipeline import extract

MEETING = "Meeting (2021-05-03)"


def _events(title: str, text: str) -> set[str]:
    text = f"---\ntitle: {title}\n---\n\n{text}\n"
    document = Document("x", text, "0" * 64, language="en", date="2021-05-03")
    return {
        f"{f.subject.name} {f.type} {f.object.name}"
        for f in extract(document).facts
        if f.object.label == "Event"
    }


def _readout(text: str) -> set[str]:
    return _events("Readout of Roundtable on Water", text)


def test_participants_of_a_readout() -> None:
    """Those whom a sentence lists as participants were at the meeting; of a list that semicolons
    part only the first of each part."""
    found = _readout(
        "Participants included Jane Okoro, Mayor of Rome; Ann Low, Adviser to Paul Keita; and "
        "Minister John Mwangi."
    )
    people = ("Jane Okoro", "Ann Low", "John Mwangi")
    assert found == {f"{name} PARTICIPATED_IN {MEETING}" for name in people}


def test_who_joined() -> None:
    """Both those who were joined and those who joined them were there, as were others who "also
    participated"."""
    found = _readout("Director Jane Okoro was joined by Minister Ann Low.")
    assert found == {f"{name} PARTICIPATED_IN {MEETING}" for name in ("Jane Okoro", "Ann Low")}
    found = _readout("Mayor Ann Low also participated.")
    assert found == {f"Ann Low PARTICIPATED_IN {MEETING}"}
    assert not _readout("Director Jane Okoro was joined by Ann Low in a call for peace.")
    assert not _readout("Ann Low could also participate.")


def test_who_convened() -> None:
    """Whoever convened people at the head of a readout held the meeting."""
    assert _readout("Today, UNICEF convened mayors.") == {
        f"United Nations Children's Fund ORGANIZED {MEETING}"
    }
    hosted = _readout("Today, Director Jane Okoro hosted Mayor Ann Low.")
    assert f"Ann Low PARTICIPATED_IN {MEETING}" in hosted


def test_without_a_meeting() -> None:
    """Where no meeting is told of, nobody was at one."""
    assert not _events("Statement on Water", "Director Jane Okoro was joined by Minister Ann Low.")
