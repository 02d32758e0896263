"""Events of titles and headings, and those that a text dates by "today"."""

from __future__ import annotations

from graphmodel.records import Document
from loaders.pipeline import extract


def _events(text: str, date: str | None = "2021-05-03") -> set[str]:
    document = Document("x", text, "0" * 64, language="en", date=date)
    return {
        f"{f.subject.name} {f.type} {f.object.name}"
        for f in extract(document).facts
        if "Event" in {f.subject.label, f.object.label}
    }


def _titled(title: str, rest: str = "") -> set[str]:
    return _events(f"---\ntitle: {title}\n---\n\n{rest}\n")


def test_who_spoke_took_part() -> None:
    """Those whom the title names before the event took part in it, where the head gives a place."""
    found = _titled("Remarks by President Jane Okoro at the Lake Summit", "Nairobi, Kenya\n")
    assert "Jane Okoro PARTICIPATED_IN Conference in Nairobi (2021-05-03)" in found
    assert "Conference in Nairobi (2021-05-03) HELD_IN Kenya" in found


def test_readouts_of_meetings() -> None:
    """A readout tells of a meeting on its day with those behind "with"."""
    found = _titled("Readout of President Jane Okoro’s Meeting with President Paul Keita")
    assert "Paul Keita PARTICIPATED_IN Meeting (2021-05-03)" in found


def test_titles_without_event() -> None:
    """A call, a press conference and a statement on a meeting are no event of those named."""
    assert not _titled("Readout of President Jane Okoro’s Call with President Paul Keita")
    assert not _titled("Remarks by President Jane Okoro at Press Conference")
    assert not _titled("Statement by President Jane Okoro on the Lake Meeting")


def test_sessions_of_documents() -> None:
    """Below the session of a body stand the place and days of its meeting."""
    found = _events("Second session\n\nNairobi, 23–27 May 2016\n\nReport\n", None)
    assert "Meeting in Nairobi (2016-05-23) HELD_IN Kenya" in found


def test_sessions_of_heads_with_furniture() -> None:
    """Other lines may stand between a meeting and its setting; a body above it holds it, and one
    whose name fills a line meets itself."""
    head = "Commission on the Status of Women\n\nSecond session\n\nDistr.: General\n\n"
    found = _events(head + "Amal Bay, Kenya, 28 April–2 May 2016\n\nReport\n", None)
    assert "Meeting in Amal Bay (2016-04-28) HELD_IN Kenya" in found
    assert "Commission on the Status of Women ORGANIZED Meeting in Amal Bay (2016-04-28)" in found
    found = _events("Special Committee on Tidal Rivers\n\nNairobi, 23–27 May 2016\n\n", None)
    assert "Special Committee on Tidal Rivers ORGANIZED Meeting in Nairobi (2016-05-23)" in found


def test_a_place_and_day_alone_are_no_session() -> None:
    """Without a meeting above it, or below the title of a letter, a dateline tells of none."""
    assert not _events("Harbours and quays\n\nNairobi, 23 May 2016\n\nThe quay is dry.\n", None)
    assert not _events("Letter on the session\n\nNairobi, 23 May 2016\n\nMadam,\n", None)


def test_today_is_the_day_of_the_document() -> None:
    """ "Today" and "yesterday" count from a document's own day, and only from a whole one."""
    said = "Ms. Jane Okoro met Mr. Paul Keita {}.\n"
    assert "Jane Okoro PARTICIPATED_IN Meeting (2021-05-03)" in _events(said.format("today"))
    assert "Jane Okoro PARTICIPATED_IN Meeting (2021-05-02)" in _events(said.format("yesterday"))
    assert not _events(said.format("today"), "2021-05")
    assert not _events(said.format("today"), None)


def test_the_day_that_the_text_gives() -> None:
    """A readout written a day later tells of the day on which they met."""
    title = "Readout of President Jane Okoro’s Meeting with President Paul Keita"
    found = _titled(title, "President Jane Okoro met yesterday with President Paul Keita.\n")
    assert "Paul Keita PARTICIPATED_IN Meeting (2021-05-02)" in found
    assert not any("2021-05-03" in fact for fact in found)


def test_lists_of_attendees() -> None:
    """Below "Participants included:" stand those who were at the event of the text."""
    title = "Readout of President Jane Okoro’s Meeting with Mayors"
    listed = "Mayors met today.\n\n{}\n\n-   John Smith, Mayor\n-   Mary Jones\n-   Paul Keita\n"
    found = _titled(title, listed.format("Participants included:"))
    assert "Mary Jones PARTICIPATED_IN Meeting (2021-05-03)" in found
    assert "John Smith PARTICIPATED_IN Meeting (2021-05-03)" in found
    assert not any("Mary" in f for f in _titled(title, listed.format("Those invited included:")))


def test_calls_and_their_lists() -> None:
    """Whoever was in a call was at no event that the text names besides."""
    title = "Readout of President Jane Okoro’s Call with Mayors"
    text = "They spoke of the summit in Rome.\n\nParticipants in the call included:\n\n"
    assert not any("PARTICIPATED" in f for f in _titled(title, text + "-   John Smith\n-   Al Low"))


def test_hosts_of_titles() -> None:
    """A body in front of the event holds it, and so does one behind "of"; a post does not."""
    found = _titled("Readout of UNICEF Roundtable on Water")
    assert found == {"United Nations Children's Fund ORGANIZED Meeting (2021-05-03)"}
    found = _titled("Readout of President Jane Okoro’s Meeting of the Major Economies Forum")
    assert "Jane Okoro PARTICIPATED_IN Meeting (2021-05-03)" in found
    assert any(fact.endswith("ORGANIZED Meeting (2021-05-03)") for fact in found)
    assert not _titled("Readout of Meeting with Members of Congress")


def test_pairs_of_titles() -> None:
    """The two sides of "the U.S.-ASEAN Summit" took part in it, its sessions included."""
    found = _titled("Remarks by President Jane Okoro at the U.S.-ASEAN Summit Plenary Session")
    assert found == {
        "Jane Okoro PARTICIPATED_IN Conference (2021-05-03)",
        "United States PARTICIPATED_IN Conference (2021-05-03)",
        "Association of Southeast Asian Nations PARTICIPATED_IN Conference (2021-05-03)",
    }


def test_parts_of_summits() -> None:
    """The ceremony of a summit is a part of that, and not the other way round."""
    found = _titled("Remarks by President Jane Okoro at the Closing Ceremony of the Lake Summit")
    assert found == {"Jane Okoro PARTICIPATED_IN Conference (2021-05-03)"}


def test_who_only_tells_of_it() -> None:
    """Whoever gives a readout of another's meeting was not there for that."""
    title = "Readout from Spokesperson Ann Low on President Jane Okoro’s Meeting with Mayors"
    assert _titled(title) == {"Jane Okoro PARTICIPATED_IN Meeting (2021-05-03)"}


def test_escaped_apostrophes() -> None:
    """A title in double quotes may write its apostrophes as codes."""
    found = _titled('"Readout of Director Jane Harris\\u2019 Meeting with Mayor Ann Low"')
    people = ("Jane Harris", "Ann Low")
    assert found == {f"{name} PARTICIPATED_IN Meeting (2021-05-03)" for name in people}


def test_trips_of_titles() -> None:
    """A readout of a journey tells whither it went."""
    text = "---\ntitle: Readout of Director Jane Okoro’s Travel to Kenya and Peru\n---\n"
    document = Document("x", text, "0" * 64, language="en", date="2021-05-03")
    found = [f for f in extract(document).facts if f.type == "VISITED"]
    visits = {f"{f.subject.name} {f.object.name}" for f in found}
    assert visits == {"Jane Okoro Kenya", "Jane Okoro Peru"}


def test_readouts_tell_place_and_participants() -> None:
    """The first sentence of a readout may tell the place, and a list at its end who was there."""
    title = "Readout of President Jane Okoro’s Meeting with Mayors"
    rest = "Today, in Lima, Peru, the President met mayors of rivers.\n\n**Participants**\n\n"
    rest += "* Mayor Paul Keita, City of Amal Bay\n* Mayor Ann Rao, City of Lake Town\n"
    found = _titled(title, rest)
    assert "Meeting in Lima (2021-05-03) HELD_IN Peru" in found
    assert "Paul Keita PARTICIPATED_IN Meeting in Lima (2021-05-03)" in found


def _went(title: str, rest: str) -> set[str]:
    text = f'---\ntitle: "{title}"\n---\n\n{rest}\n'
    document = Document("x", text, "0" * 64, language="en", date="2021-05-03")
    return {
        f"{f.subject.name} {f.type} {f.object.name} {f.properties.get('date')}"
        for f in extract(document).facts
        if f.type == "VISITED"
    }


def test_who_spoke_abroad_went_there() -> None:
    """Who speaks where the first lines are dated from went there, but not to an own State; what is
    said over a line or by another is no journey."""
    title = "Remarks by President Jane Okoro of Kenya and Minister Paul Keita at the Lake School"
    found = _went(title, "Lake School\nLima, Peru\n\nPRESIDENT OKORO: Thank you all.")
    assert found == {
        "Jane Okoro VISITED Peru 2021-05-03",
        "Paul Keita VISITED Peru 2021-05-03",
    }
    assert not _went("Remarks by President Jane Okoro of Kenya at the Lake", "Nairobi, Kenya\n")
    assert not _went("Remarks by UNICEF Executive Director Jane Okoro", "New York, United States\n")
    assert not _went("Virtual Remarks by President Jane Okoro", "Lima, Peru\n")
    assert not _went("Statement of President Jane Okoro", "Lima, Peru\n")
