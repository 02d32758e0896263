"""Events: who organised and attended them, where and when, in the clause or in a bracket."""

from __future__ import annotations

from collections.abc import Callable

import pytest

Facts = Callable[[str], list[str]]

#: text -> its facts, in any order
EVENTS = {
    "UNODC organized a workshop in Nairobi on 3 May 2021.": {
        "UNODC ORGANIZED Workshop in Nairobi (2021-05-03)",
        "Workshop in Nairobi (2021-05-03) HELD_IN Kenya",
    },
    "A workshop was organized by UNODC in Nairobi on 3 May 2021.": {
        "UNODC ORGANIZED Workshop in Nairobi (2021-05-03)",
        "Workshop in Nairobi (2021-05-03) HELD_IN Kenya",
    },
    "UNODC and UNICEF organized a conference in Nairobi on 3 May 2021.": {
        "UNODC ORGANIZED Conference in Nairobi (2021-05-03)",
        "UNICEF ORGANIZED Conference in Nairobi (2021-05-03)",
        "Conference in Nairobi (2021-05-03) HELD_IN Kenya",
    },
    "UNODC, together with UNICEF, organized a conference in Nairobi on 3 May 2021.": {
        "UNODC COOPERATES_WITH UNICEF",
        "UNODC ORGANIZED Conference in Nairobi (2021-05-03)",
        "UNICEF ORGANIZED Conference in Nairobi (2021-05-03)",
        "Conference in Nairobi (2021-05-03) HELD_IN Kenya",
    },
    "Kenya participated in a workshop in Vienna on 3 May 2021.": {
        "Kenya PARTICIPATED_IN Workshop in Vienna (2021-05-03)",
        "Workshop in Vienna (2021-05-03) HELD_IN Austria",
    },
    "Ms. Jane Okoro attended a conference in Nairobi on 3 May 2021.": {
        "Jane Okoro PARTICIPATED_IN Conference in Nairobi (2021-05-03)",
        "Conference in Nairobi (2021-05-03) HELD_IN Kenya",
    },
    "The conference was held in Rome on 3 May 2019.": {
        "Conference in Rome (2019-05-03) HELD_IN Italy",
    },
    "UNODC will organize a workshop in Nairobi on 3 May 2021.": {
        "UNODC ORGANIZED Workshop in Nairobi (2021-05-03) planned=True",
        "Workshop in Nairobi (2021-05-03) HELD_IN Kenya planned=True",
    },
    "UNODC organized a workshop for judges. (11-12 February 2020, Vienna)": {
        "UNODC ORGANIZED Workshop in Vienna (2020-02-11)",
        "Workshop in Vienna (2020-02-11) HELD_IN Austria",
    },
    "UNODC organized workshops (10-14 February 2020, Bamako; 17-21 February 2020, Douala).": {
        "UNODC ORGANIZED Workshop in Bamako (2020-02-10)",
        "Workshop in Bamako (2020-02-10) HELD_IN Mali",
        "UNODC ORGANIZED Workshop in Douala (2020-02-17)",
        "Workshop in Douala (2020-02-17) HELD_IN Cameroon",
    },
    "The workshop to be organized by UNODC in Nairobi on 3 May 2021 is free.": {
        "UNODC ORGANIZED Workshop in Nairobi (2021-05-03) planned=True",
        "Workshop in Nairobi (2021-05-03) HELD_IN Kenya planned=True",
    },
    "Kenya was the host of the summit in Nairobi on 3 May 2021.": {
        "Kenya ORGANIZED Conference in Nairobi (2021-05-03)",
        "Conference in Nairobi (2021-05-03) HELD_IN Kenya",
    },
    "UNODC did not organize a workshop in Nairobi on 3 May 2021.": set(),
    "UNODC could organize a workshop in Nairobi on 3 May 2021.": set(),
}


@pytest.mark.parametrize("text", EVENTS)
def test_events_have_place_date_and_actors(text: str, facts: Facts) -> None:
    """An event is what its noun says, with those who made or attended it."""
    assert set(facts(text)) == EVENTS[text]


def test_a_study_visit_for_others_is_an_event(facts: Facts) -> None:
    """Who organises a visit for others organises an event; the others are those who visit."""
    found = facts("UNODC organized a study visit for Malian officials to Kenya on 3 May 2019.")
    assert "UNODC ORGANIZED Visit in Kenya (2019-05-03)" in found
    assert "Mali VISITED Kenya" in [fact.split(" date=")[0] for fact in found]
    assert "UNODC VISITED Kenya" not in [fact.split(" date=")[0] for fact in found]


def test_visits_to_come(facts: Facts) -> None:
    """A visit that is called upcoming is still to come."""
    found = facts("They discussed the upcoming visit of Ms. Jane Okoro to Kenya.")
    assert found == ["Jane Okoro VISITED Kenya planned=True"]
